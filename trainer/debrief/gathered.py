"""This file is boards and votes in the debrief: entries with their owners, first the ones that most people chose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.debrief import due, items
from trainer.debrief.items.bars import meters
from trainer.debrief.items.base import remarks
from trainer.debrief.tally import Tally, places_by_entry, places_of, tallies_of, tally
from trainer.debrief.telling import Telling
from trainer.model.board import Entry
from trainer.model.events import Occurrence
from trainer.model.report import Meters, Paragraph, Part, Quote, Quotes, Table
from trainer.model.scenario import Board, Named, Vote
from trainer.model.screen import MeterRow
from trainer.steps import board, entries
from trainer.words import _

NONE = "–"
OWNED = 5
"""So many entries with an owner stand in short."""
WHEN = "when"
"""The id of a column that says by when."""
FIRST = 12
"""So many entries stand in the picture of a vote in the notes; all stand in the table of their board."""


def lists(telling: Telling, found: Sequence[Occurrence]) -> tuple[Part, ...]:
    """Each board for the room: its entries after their places in the vote, with heap and owner small beside."""
    return tuple(_list(telling, at) for at in found)


def tables(telling: Telling, found: Sequence[Occurrence]) -> tuple[Part, ...]:
    """Each board for the notes: a row an entry, with all its columns, heap, owner, and what the votes on it came to."""
    return tuple(_table(telling, at) for at in found)


def planned(telling: Telling, block: str) -> tuple[Part, ...]:
    """What somebody looks after on boards that nobody voted on: the first entries with an owner, in their columns.

    Where nobody is named every entry of such a board counts.
    """
    steps = [
        step for step in telling.play.script.scenarios[block].all_steps() if isinstance(step, Board) and step.owner
    ]
    places = (at for step in steps for at in places_of(telling.play, block, step))
    return tuple(part for at in places if not tallies_of(telling, at) for part in _planned(telling, at))


def _planned(telling: Telling, at: Occurrence) -> tuple[Part, ...]:
    step = entries.board_of(telling.play, at)
    owned = [one for one in _ordered(telling, at, ()) if one.owner or one.owner_words or not telling.names]
    if not owned:
        return ()
    named = [_owner(telling, entry) for entry in owned]
    columns = entries.columns(step)
    head = (*(column.text or _("Entry") for column in columns), *((_("Owner"),) if any(named) else ()))
    rows = [
        (*_cells(telling, columns, entry), *((owner or NONE,) if any(named) else ()))
        for entry, owner in zip(owned, named, strict=True)
    ]
    more = (Paragraph(text=_("The others stand further down."), muted=True),) if len(rows) > OWNED else ()
    return (Table(columns=head, rows=tuple(rows[:OWNED]), caption=_caption(telling, at, step.title)), *more)


def _cells(telling: Telling, columns: Sequence[Named], entry: Entry) -> Iterator[str]:
    """What stands in each column; a day by when in the column `when` has its date."""
    for column in columns:
        words = entry.words.get(column.id, "") or NONE
        yield due.dated(telling.play.session, words) if column.id == WHEN else words


def _list(telling: Telling, at: Occurrence) -> Quotes:
    tallies = tallies_of(telling, at)
    step, place = entries.board_of(telling.play, at), places_by_entry(tallies)
    heaps = {heap.id: heap.text for heap in entries.heaps(telling.play, at)}
    unsorted = _("Not sorted yet") if any(known.heap for known in entries.entries(telling.play, at)) else ""
    quotes = []
    for entry in _ordered(telling, at, tallies):
        small = (heaps.get(entry.heap, unsorted), _owned(telling, entry))
        text = _placed(_told(step, entry), place.get(entry.id, ""))
        quotes.append(Quote(text=text, who=" · ".join(part for part in small if part)))
    return Quotes(title=_caption(telling, at, step.title), quotes=tuple(quotes))


def _told(step: Board, entry: Entry) -> str:
    """All words of an entry, the further columns by name on a line each: no name is torn from its words."""
    written = [column for column in entries.columns(step) if entry.words.get(column.id, "")]
    named = (_named(column, entry.words[column.id]) for column in written[1:])
    return "\n".join((entries.text(step, entry), *named))


def _named(column: Named, words: str) -> str:
    return _("{name}: {result}").format(name=column.text, result=words) if column.text else words


def _table(telling: Telling, at: Occurrence) -> Table:
    play, tallies = telling.play, tallies_of(telling, at)
    step, heaps = entries.board_of(play, at), {heap.id: heap.text for heap in entries.heaps(play, at)}
    columns = entries.columns(step)
    place = places_by_entry(tallies)
    known = _ordered(telling, at, tallies)
    owned = [_owner(telling, entry) for entry in known]
    head = [
        *((_("Place"),) if place else ()),
        *(column.text or _("Entry") for column in columns),
        *((_("Heap"),) if heaps else ()),
        *((_("Owner"),) if any(owned) or (step.owner and telling.names) else ()),
        *(tally.title for tally in tallies),
    ]
    rows = [
        (
            *((place.get(entry.id, NONE),) if place else ()),
            *_cells(telling, columns, entry),
            *((heaps.get(entry.heap, NONE),) if heaps else ()),
            *((owner or NONE,) if _("Owner") in head else ()),
            *(tally.figures.get(entry.id, NONE) for tally in tallies),
        )
        for entry, owner in zip(known, owned, strict=True)
    ]
    numbers = tuple(range(len(head) - len(tallies), len(head)))
    return Table(columns=tuple(head), rows=tuple(rows), caption=_caption(telling, at, step.title), numbers=numbers)


def _ordered(telling: Telling, at: Occurrence, tallies: Sequence[Tally]) -> list[Entry]:
    """Entries by the first vote on the board; else heap by heap; without names in an order that tells nothing."""
    step, first = entries.board_of(telling.play, at), tallies[0] if tallies else None
    known = [entry for _heap, lying in board.heaped(telling.play, at) for entry in lying]
    if not telling.names:
        known.sort(key=lambda entry: entries.full_text(step, entry))
    if first is None:
        return known
    rank = {one.what: number for number, one in enumerate(first.order)}
    return sorted(known, key=lambda entry: rank.get(entry.id, len(rank)))


def _owner(telling: Telling, entry: Entry) -> str:
    return telling.person(entry.owner) or entry.owner_words


def _owned(telling: Telling, entry: Entry) -> str:
    owner = _owner(telling, entry)
    return _("Owner: {name}").format(name=owner) if owner else ""


def _placed(words: str, place: str) -> str:
    """An entry after its place in the vote, where it has one."""
    return _("{place}. {entry}").format(place=place, entry=words) if place else words


def _caption(telling: Telling, at: Occurrence, title: str) -> str:
    return " · ".join(part for part in (title, telling.scene(at)) if part)


def votes(telling: Telling, found: Sequence[Occurrence]) -> tuple[Part, ...]:
    """What each vote came to: every entry with its votes or its ratings, the first first."""
    return tuple(part for at in found for part in _vote(telling, tally(telling, at)))


def _vote(telling: Telling, found: Tally) -> tuple[Part, ...]:
    names = _labels(telling, found)
    if found.votes is not None:
        return (_counted(telling, found, names),)
    step = telling.play.step(found.at)
    rating = step.rating if isinstance(step, Vote) else None
    if rating is None or not found.samples:
        return ()
    order = dict.fromkeys((*(one.what for one in found.order), *found.samples))
    samples = [replace(found.samples[name], label=names[name]) for name in order]
    return items.parts(replace(rating, ask=found.title), samples, telling.limit)


def _counted(telling: Telling, found: Tally, names: dict[str, str]) -> Meters:
    sample = found.samples[entries.VOTES]
    known = entries.known(telling.play, entries.board_at(telling.play, found.at))
    rows = tuple(
        MeterRow(
            label=names[one.what],
            share=float(one.score / sample.n),
            figure=str(one.score),
            below=_owner(telling, known[one.what]),
        )
        for one in found.order
    )
    step = telling.play.step(found.at)
    several = (_("each could tick several"),) if rows and isinstance(step, Vote) and step.votes > 1 else ()
    note = " · ".join((remarks([sample], telling.limit), *several))
    return meters(found.title, rows, note, _("How many"))


def firsts(part: Part) -> Part:
    """A long vote with its first entries alone, those that share a place together, and a remark that there are more."""
    if not isinstance(part, Meters) or len(part.rows) <= FIRST:
        return part
    tied = [row for row in part.rows[:FIRST] if row.figure != part.rows[FIRST].figure]
    rows = tuple(tied or part.rows[:FIRST])
    remark = _("The first {count} of {all}").format(count=len(rows), all=len(part.rows))
    return meters(part.title, rows, f"{part.note} · {remark}", part.measure)


def _labels(telling: Telling, found: Tally) -> dict[str, str]:
    """What each entry is called with its place before it."""
    at = entries.board_at(telling.play, found.at)
    step, place = entries.board_of(telling.play, at), places_by_entry([found])
    named = {name: entries.text(step, entry) for name, entry in entries.known(telling.play, at).items()}
    return {name: _placed(words, place.get(name, "")) for name, words in named.items()}
