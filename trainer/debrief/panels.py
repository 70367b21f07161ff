"""This file is the panels: what a reveal shows, in the scenario's own terms, and the results of a step or a block."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from trainer.debrief import bands, carded, figures, gathered, items, metrics, reckoned, tally, watched
from trainer.debrief.answers import Pile, pile, private, sheet_at, takes_of, told
from trainer.debrief.compare import Seen, seen
from trainer.debrief.items.base import Sample, of_teams
from trainer.debrief.items.scale import alike, together
from trainer.debrief.numbers import quantile
from trainer.debrief.paired import paired
from trainer.debrief.small import covered
from trainer.debrief.statements import by_name, statements
from trainer.debrief.telling import Telling
from trainer.model.alone import spread_shown
from trainer.model.events import Occurrence
from trainer.model.items import Faces, Item, Line, Scale, Text
from trainer.model.play import Play, last_takes, meant_by
from trainer.model.report import Part, Table
from trainer.model.scenario import Act, Board, Calculate, Compare, Repeat, Reveal, Scenario, Step, Vote
from trainer.model.session import Outcome
from trainer.words import _


def panels(play: Play, at: Occurrence, *, names: bool = True) -> tuple[Part, ...]:
    """What is revealed at a place: all that a reveal names, seen from there, or the one sheet or deal of the place."""
    telling, step = Telling(play, names), play.step(at)
    if not isinstance(step, Reveal):
        return of_step(telling, (at,))
    found: list[Part] = []
    for what in step.what:
        places = meant_by(play, at, what)
        deck = play.scenario(at).deck(what)
        if deck is not None:
            found += carded.cards(telling, deck, sorted(place for place, _deck in places), step.title)
        elif isinstance(play.scenario(at).step(what), Board):
            found += gathered.lists(telling, last_takes(places))
        elif places:
            found += of_step(telling, last_takes(places))
    beside = any(one.with_step for one in step.compare)
    return (*found, *(paired(telling, at.block) if beside else ()))


def results(
    play: Play, block: str, *, names: bool = True, once: bool = False, pairs: bool = True
) -> tuple[tuple[Step, tuple[Part, ...]], ...]:
    """The results of a block, step by step, every take of every lap; steps without results are left out.

    With `once` that teams answered stands beside no figure, for it is said of the step, nor what was seen, for the
    table tells it. Without `pairs` no scene is called by those who played it.
    """
    telling, scenario = Telling(play, names, once, pairs), play.script.scenarios[block]
    found = []
    for step in scenario.all_steps():
        parts = of_step(telling, places_of(play, block, step))
        if parts:
            found.append((step, parts))
    return tuple(found)


def places_of(play: Play, block: str, step: Step) -> tuple[Occurrence, ...]:
    """Every place where a step of a block has results."""
    if isinstance(step, Act):
        ended = (at for at in play.session.outcomes if (at.block, at.step) == (block, step.id))
        return tuple(sorted({*ended, *watched.places_of(play, block, step)}))
    if isinstance(step, Board | Vote | Calculate):
        return tally.places_of(play, block, step)
    return takes_of(play, block, step.id)


def compared(scenario: Scenario, step: str) -> Compare | None:
    """What some reveal of the scenario compares a step's answers with."""
    reveals = (known for known in scenario.all_steps() if isinstance(known, Reveal))
    return next((one for reveal in reveals for one in reveal.compare if one.step == step and one.deck), None)


def of_step(telling: Telling, places: Sequence[Occurrence]) -> tuple[Part, ...]:
    """The results of one step at these places."""
    if not places:
        return ()
    match telling.play.step(places[0]):
        case Act():
            return (*outcomes(telling, places), *watched.parts(telling, places))
        case Board():
            return gathered.tables(telling, places)
        case Vote():
            return gathered.votes(telling, [at for at in places if told(telling.play, at)])
        case Calculate():
            return reckoned.calculations(telling, places)
        case _:
            pass
    return filled(telling, [at for at in places if told(telling.play, at)])


def filled(telling: Telling, places: Sequence[Occurrence]) -> tuple[Part, ...]:
    """What a sheet brought at these places: statements, then each item; of a test only the spread over its bands."""
    if not places:
        return ()
    if not _shown(telling, places[0]):
        return of_sheet(telling, places)
    places = telling.by_level(places)
    sheet, step = sheet_at(telling.play, places[0]), telling.play.step(places[0])
    beside = _seen(telling, places)
    piles = [pile(telling, at) for at in places]
    told = Seen() if telling.once and beside.table else beside
    rows = {item.id: _rows(telling, piles, item, told if isinstance(item, Faces) else Seen()) for item in sheet.items}
    measured = {metric.item: metric.name for metric in sheet.metrics}
    found: list[Part] = [*statements(telling, step.title or sheet.title, places)]
    for run in _runs(sheet.items, rows, measured):
        first = run[0]
        if isinstance(first, Scale) and first.id in measured and rows[first.id]:
            found += metrics.parts(measured[first.id], first, rows[first.id], telling.limit)
        elif first.id == beside.item:
            found += [beside.table] if beside.table else []
        elif len(run) > 1:
            asked = [(item, rows[item.id][0]) for item in run if isinstance(item, Scale)]
            found.append(together(step.title or sheet.title, asked, telling.limit))
        elif isinstance(run[0], Line | Text) and sheet.answers == "named" and rows[run[0].id]:
            found.append(by_name(telling, run[0], piles))
        elif rows[run[0].id]:
            found += items.parts(run[0], rows[run[0].id], telling.limit)
    return tuple(found)


def of_sheet(telling: Telling, places: Sequence[Occurrence]) -> tuple[Part, ...]:
    """What tells of a sheet as a whole: a test's spread over its bands, or what was meant beside what was seen."""
    if not places:
        return ()
    if not _shown(telling, places[0]):
        return bands.spreads(telling, places) if spread_shown(sheet_at(telling.play, places[0])) else ()
    table = _seen(telling, places).table
    return (table,) if table else ()


def rows_of(
    telling: Telling, places: Sequence[Occurrence], wanted: Callable[[Item], bool] | None = None
) -> tuple[tuple[Item, tuple[Sample, ...]], ...]:
    """The private answers to each item (or each that is wanted) at these places, as they may be shown."""
    if not places or not _shown(telling, places[0]):
        return ()
    asked = [item for item in sheet_at(telling.play, places[0]).items if wanted is None or wanted(item)]
    if not asked:
        return ()
    piles, beside = [pile(telling, at) for at in places], _seen(telling, places)
    return tuple(
        (item, beside.samples if item.id == beside.item else _rows(telling, piles, item, Seen())) for item in asked
    )


def _seen(telling: Telling, places: Sequence[Occurrence]) -> Seen:
    return seen(telling, compared(telling.play.scenario(places[0]), places[0].step), places)


def _shown(telling: Telling, at: Occurrence) -> bool:
    """Whether a sheet's answers are for the room; a test's are for the person who took it."""
    return at in telling.play.session.sheets and sheet_at(telling.play, at).result == "the room"


def _rows(telling: Telling, piles: Sequence[Pile], item: Item, beside: Seen) -> tuple[Sample, ...]:
    known = [
        replace(sample, below=_below(telling, sample, found.at), beside=beside.beside.get(found.at, ""))
        for found in piles
        if (sample := private(telling, found, item)).asked
    ]
    if not any(sample.answers for sample in known):
        return ()
    return covered(known, telling.limit, merge=_over(telling.play, piles[0].at))


def _over(play: Play, at: Occurrence) -> bool:
    """Whether the repeat that holds a step is behind the room, so that sums over its rounds won't change."""
    repeat: Repeat | None = play.scenario(at).repeat_of(at.step)
    here = play.standing()
    if repeat is None or here is None or here.block != at.block:
        return True
    return play.session.finished is not None or play.scenario(here).repeat_of(here.step) is not repeat


def _below(telling: Telling, sample: Sample, at: Occurrence) -> str:
    """What a scene was, and how many teams answered where each did as one."""
    return " · ".join(part for part in (_played(telling, at), "" if telling.once else of_teams([sample])) if part)


def _played(telling: Telling, at: Occurrence) -> str:
    """The card of the group whose scene it was, as far as it is known."""
    scenario = telling.play.scenario(at)
    if not telling.play.group_id(at):
        return ""
    for deck in scenario.decks:
        held = telling.cards_of(at, deck) if deck.to in ("team", "pair", "group") else ()
        if len(held) == 1:
            title = next(card.title for card in deck.cards if card.id == held[0])
            return _("played {card}").format(card=title) if deck.confidential else title
    return ""


def _runs(known: Sequence[Item], rows: dict[str, tuple[Sample, ...]], apart: Collection[str]) -> list[list[Item]]:
    """Items one by one; neighbours answered once each on the same scale stand together, unless they stand apart."""
    runs: list[list[Item]] = []
    for item in known:
        last = runs[-1][-1] if runs else None
        single = last is not None and len(rows[last.id]) == 1 == len(rows[item.id])
        if (
            single
            and not {item.id, last.id if last else ""} & set(apart)
            and isinstance(item, Scale)
            and isinstance(last, Scale)
            and alike(item, last)
        ):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def outcomes(telling: Telling, places: Sequence[Occurrence]) -> tuple[Table, ...]:
    """How scenes ended, and how fast."""
    texts, found = _outcomes(telling, places)
    if not found:
        return ()
    rows = [(telling.scene(at), ended_at(telling, at)) for at, _outcome in found]
    if len(found) > 1:
        rows.append((_("In all"), _ends(texts, [outcome for _at, outcome in found])))
    return (Table(columns=(_("Scene"), _("How it ended")), rows=tuple(rows), caption=_("How it ended")),)


def ends_counted(telling: Telling, places: Sequence[Occurrence]) -> tuple[tuple[str, str], ...]:
    """Each way in which scenes ended, with how many of them did."""
    texts, found = _outcomes(telling, places)
    counts = {name: sum(1 for _at, outcome in found if outcome.id == name) for name in texts}
    return tuple((texts[name], figures.of(count, len(found))) for name, count in counts.items() if count)


def ended_at(telling: Telling, at: Occurrence) -> str:
    """How one scene ended, and after how long of how much; "" where that was not taken down."""
    texts, found = _outcomes(telling, (at,))
    timer = telling.play.session.timers.get(at)
    length = timer.length if timer else 0.0
    return next((ended(texts.get(outcome.id, outcome.id), outcome.after, length) for _at, outcome in found), "")


def _outcomes(
    telling: Telling, places: Sequence[Occurrence]
) -> tuple[Mapping[str, str], tuple[tuple[Occurrence, Outcome], ...]]:
    """What the ways to end are called, and how each scene did."""
    ends = telling.play.session.outcomes
    found = tuple((at, ends[at]) for at in places if at in ends and ends[at].id)  # the room knows some as over, no more
    step = telling.play.step(found[0][0]) if found else None
    return ({known.id: known.text for known in step.outcomes} if isinstance(step, Act) else {}), found


def _ends(texts: Mapping[str, str], found: Sequence[Outcome]) -> str:
    """How many scenes ended in which way, and after how long in the middle."""
    told = []
    for name, text in texts.items():
        times = sorted(Fraction(one.after) for one in found if one.id == name)
        if times:
            words = figures.of(len(times), len(found))
            middle = float(quantile(times, Fraction(1, 2)))
            timed = _middle(words, middle) if len(times) > figures.PAIR else _ended_after(words, times)
            told.append(_("{outcome}: {count}").format(outcome=text, count=timed))
    return " · ".join(told)


def _ended_after(words: str, times: Sequence[Fraction]) -> str:
    """The times themselves, the shortest and the longest: of two there is no middle."""
    if times[-1] < 1:
        return words
    if len(times) == 1:
        return _("{count}, after {time}").format(count=words, time=figures.duration(float(times[0])))
    first, last = (figures.duration(float(time)) for time in (times[0], times[-1]))
    return _("{count}, after {first} and {last}").format(count=words, first=first, last=last)


def _middle(words: str, after: float) -> str:
    return _("{count}, median {time}").format(count=words, time=figures.duration(after)) if after >= 1 else words


def ended(text: str, after: float, length: float = 0.0) -> str:
    """An outcome with the time it took, where a timer ran; of the `length` there was where not all of it was needed."""
    if after < 1:
        return text
    time = figures.duration(after, length if after < length else 0.0)
    return _("{outcome} after {time}").format(outcome=text, time=time)
