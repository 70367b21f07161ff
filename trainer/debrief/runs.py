"""This file is how an exercise went: how long its scenes took, what was noted, what the room said, its averages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from trainer.clock import Moment
from trainer.debrief import bands, figures, when
from trainer.debrief.answers import told
from trainer.debrief.findings import Finding, findings
from trainer.debrief.items import Sample, Summary, summary
from trainer.debrief.items.base import of_teams
from trainer.debrief.numbers import FEWEST, Spread
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.talk import FOUND
from trainer.debrief.telling import Telling
from trainer.model import timer as timers
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import Faces, Item
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Part, Table
from trainer.model.rundown import Place, unfold
from trainer.model.scenario import Act, Discuss, Fill, Step, Vote
from trainer.model.session import Note
from trainer.model.swaps import Swap
from trainer.steps import naming
from trainer.steps.sharing import team_times
from trainer.words import _

APART = Fraction(1, 20)
"""A middle that is nearer to its average, in shares of the scale, tells nothing more."""


def title_of(play: Play, at: Occurrence) -> str:
    """What a place is called."""
    return naming.title(play, Place(at, play.step(at)))


def scenes(play: Play, block: PlannedBlock) -> Table | None:
    """Every take of every scene with its planned and played time.

    Left out are those of which it is told how they ended, and after how long.
    """
    telling, session = Telling(play), play.session
    timed = session.timers.keys() - session.outcomes.keys()
    rows = []
    for place in unfold(play):
        if place.at.block == block.id and isinstance(place.step, Act) and place.at in timed:
            planned = figures.minutes(place.minutes) if place.minutes else ""
            rows.append((_labelled(telling, place.at), planned, _played(play, place.at)))
            rows += _teams(telling, place.at)
    columns = (_("Scene"), _("Planned"), _("On the timer"))
    return Table(columns=columns, rows=tuple(rows), numbers=(1, 2)) if rows else None


def _teams(telling: Telling, at: Occurrence) -> list[tuple[str, str, str]]:
    """The teams at a shared timer that said they were done, or had time of their own."""
    rows = []
    for team in sorted(team_times(telling.play, at), key=lambda one: telling.play.in_turn(at, one.group.id)):
        name, now = telling.team(team.group), telling.play.session.finished or telling.play.session.last
        if team.done is not None:
            words, after = _("– {team} was done"), team.done
        elif team.own is not None and now:
            words, after = _("– {team}, with time of its own"), timers.spent(team.own, now)
        else:
            continue
        rows.append((words.format(team=name), "", figures.duration(after)))
    return rows


def _played(play: Play, at: Occurrence) -> str:
    session = play.session
    now = session.finished or session.last
    return figures.duration(timers.spent(session.timers[at], now)) if now else ""


def _labelled(telling: Telling, at: Occurrence) -> str:
    return _joined(title_of(telling.play, at), telling.scene(at))


def figures_of(play: Play, block: str, step: Step, *, names: bool) -> Iterator[Part]:
    """A table of the averages of a step's answers; answers too few for one stand above, one by one.

    Never quartiles or deviations: with so few answers all of them together give away every single one.
    """
    if not isinstance(step, Fill | Vote):
        return
    telling = Telling(play, names)
    places = telling.by_level([at for at in places_of(play, block, step) if told(play, at)])
    scored = [(sample, spread) for sample, spread in bands.scored(telling, places) if spread.n >= FEWEST]
    rows = [_averages(sample.label, sample, spread, signed=False) for sample, spread in scored]
    heads: list[int] = []
    for item, samples in rows_of(telling, places):
        known = _of_item(item, samples)
        if len(known) > 1:
            heads.append(len(rows))
            rows.append((item.ask, *[""] * len(known[0][1:])))
        rows += [(f"– {label}" if len(known) > 1 else _joined(item.ask, label), *told) for label, *told in known]
    if rows:
        columns = (_("Answers"), "n", _("Average"), _("Median"), _("Skipped"))
        numbers = tuple(range(1, len(columns)))
        yield Table(
            columns=columns, rows=tuple(rows), caption=title_of(play, places[0]), numbers=numbers, heads=tuple(heads)
        )


def _of_item(item: Item, samples: Sequence[Sample]) -> list[tuple[str, ...]]:
    """A row for each scene and axis of which there are enough answers; none where no middle adds to an average."""
    found = [(sample, _enough(summary(item, sample.answers))) for sample in samples]
    if not any(_skewed(spread) for _sample, known in found for _axis, spread in known):
        return []
    return [
        _averages(_joined(axis, sample.label, of_teams([sample])), sample, spread, signed=isinstance(item, Faces))
        for sample, known in found
        for axis, spread in known
    ]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _enough(found: Summary) -> tuple[tuple[str, Spread], ...]:
    return tuple((axis, spread) for axis, spread in _spreads(found) if spread.n >= FEWEST)


def _skewed(spread: Spread) -> bool:
    """Whether the answer in the middle lies apart from the average, by so much of the scale or more."""
    length = spread.length or spread.most - spread.least
    return bool(length) and abs(spread.median - spread.mean) >= APART * length


def _spreads(found: Summary) -> tuple[tuple[str, Spread], ...]:
    if found.spread is not None:
        return (("", found.spread),)
    return tuple(zip((_("pleasure"), _("energy")), found.axes, strict=False))


def _averages(label: str, sample: Sample, spread: Spread, *, signed: bool) -> tuple[str, ...]:
    show = figures.signed if signed else figures.mean
    return (
        label,
        figures.of(spread.n, sample.asked),
        show(spread.mean),
        show(spread.median),
        str(sample.skipped),
    )


def notes(play: Play, block: PlannedBlock, *, client: bool = False) -> Table | None:
    """Notes and marked moments with their times, in their order.

    For a `client` only those with words, without the time of day or who played, and none of the facilitator's alone.
    """
    if client:
        told = sorted(_shared(Telling(play, pairs=False), block), key=lambda row: row[0])
        return Table(columns=(_("Where"), _("Note")), rows=tuple(row[2:] for row in told)) if told else None
    rows = sorted(_noted(Telling(play), block), key=lambda row: row[0])
    return Table(columns=(_("Time"), _("Where"), _("Note")), rows=tuple(row[1:] for row in rows)) if rows else None


def _shared(telling: Telling, block: PlannedBlock) -> Iterator[tuple[float, str, str, str]]:
    """The notes and marks that have words and are for others too."""
    for note in telling.play.session.notes.values():
        if note.words and not note.alone and note.at is not None and note.at.block == block.id:
            yield _row(telling, note.moment, note.at, note.after, words_of(note))


def nameless_notes(play: Play, block: PlannedBlock) -> Iterator[Bullets]:
    """The words alone, in an order that tells nothing."""
    rows = list(_noted(Telling(play, False), block))
    if rows:
        yield Bullets(lines=tuple(sorted(row[3] for row in rows)))


def _noted(telling: Telling, block: PlannedBlock) -> Iterator[tuple[float, str, str, str]]:
    """Every note, mark and swap of an exercise; a mark without words tells nothing where no time stands beside it."""
    session = telling.play.session
    for note in session.notes.values():
        told = (note.words and (telling.names or not note.alone)) or (telling.names and note.after is not None)
        if told and note.at is not None and note.at.block == block.id:
            yield _row(telling, note.moment, note.at, note.after, words_of(note))
    for at, swaps in session.swaps.items():
        if at.block == block.id:
            yield from (_row(telling, swap.moment, at, swap.after, _swapped(telling, at, swap)) for swap in swaps)


def _row(
    telling: Telling, moment: Moment, at: Occurrence | None, after: float | None, words: str
) -> tuple[float, str, str, str]:
    """When (to sort by), the time of day, where and at which second of the scene, and the words."""
    where = _labelled(telling, at) if at else ""
    if after is not None:
        where = _("{scene}, after {time}").format(scene=where, time=figures.duration(after))
    return moment.wall, when.clock_time(telling.play.session, moment), where, words


def words_of(note: Note) -> str:
    """The words of a note or a mark as the record tells them, and whether it is the facilitator's alone."""
    if note.freeze:
        told = _("Frozen: {words}").format(words=note.words) if note.words else _("Frozen")
    else:
        told = note.words or _("Marked, no words added")
    return _("{words} (for the facilitator alone)").format(words=told) if note.alone else told


def _swapped(telling: Telling, at: Occurrence, swap: Swap) -> str:
    role = telling.play.scenario(at).role(swap.role)
    if not telling.names:
        return _("Swapped: {role}").format(role=role.name) if role else _("A player was swapped")
    new, old = telling.person(swap.into), telling.person(swap.out)
    words = _("Swapped: {new} for {old} as {role}") if role else _("Swapped: {new} for {old}")
    return words.format(new=new, old=old, role=role.name.lower() if role else "")


def talk(
    play: Play, block: PlannedBlock, before: Collection[tuple[Occurrence, str]] = (), *, names: bool
) -> Iterator[Part]:
    """The questions put to the room, with what it answered; those that the answers asked among them.

    Those that were told `before` are not told again.
    """
    kept = any(at.block == block.id and key.startswith(FOUND) for at, key in play.session.debrief)
    carried = {one.id: one for one in findings(play, block.id, names=names)} if kept else {}
    for place in unfold(play):
        if place.at.block != block.id or not isinstance(place.step, Discuss) or not place.step.questions:
            continue
        said = {key: words for (at, key), words in play.session.debrief.items() if at == place.at and words}
        said = {key: words for key, words in said.items() if (place.at, key) not in before}
        if not said:
            continue
        yield Heading(level=3, text=title_of(play, place.at))
        rows = [(question.text, said[question.id]) for question in place.step.questions if question.id in said]
        rows += [(_found(carried.get(key.removeprefix(FOUND))), said[key]) for key in said if key.startswith(FOUND)]
        yield Table(columns=(_("Question"), _("What the room said")), rows=tuple(rows))


def talked(play: Play, block: PlannedBlock, finding: Finding) -> bool:
    """Whether the room's answer to what a finding asks was taken down."""
    known = play.session.debrief.items()
    return any(words and at.block == block.id and key == f"{FOUND}{finding.id}" for (at, key), words in known)


def asked(finding: Finding) -> str:
    """A finding and its question."""
    return _("{finding}. {question}").format(finding=finding.sentence, question=finding.question)


def _found(finding: Finding | None) -> str:
    """What a finding asked; the answers may have been corrected since, so that it is found no more."""
    return _("A question from the answers") if finding is None else asked(finding)
