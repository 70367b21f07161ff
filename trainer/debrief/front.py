"""This file is the notes in short: the facilitator's words, what was done and came of it, what the room takes away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import endings, headlines
from trainer.debrief.gathered import planned
from trainer.debrief.journey import journey
from trainer.debrief.levelled import levelled
from trainer.debrief.panels import of_step, places_of
from trainer.debrief.sentences import sentences
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.play import Play
from trainer.model.report import Bullets, Distribution, Heading, Meters, Paragraph, Part, Table
from trainer.model.rundown import unfold
from trainer.model.scenario import Discuss, Named, Step, Vote
from trainer.words import _

FIRST = 3
"""So many of what the room chose stand in short."""
CLOSING, FEW = 2, 2
"""So many of the last answers of a talk stand in short where no more than so few exercises have any; else the last."""
WAY = 5
"""From so many rated moments on, the picture of how feelings went tells something."""


def parts(
    play: Play, blocks: Sequence[PlannedBlock], *, names: bool, who: str = "", record: bool = True
) -> Iterator[Part]:
    """What a reader of nothing else should know, in that order: what it means, what happened, what is to be done.

    `blocks` are the exercises of which something came; `who` signs the facilitator's own words. Without the `record` no
    scene is called by those who played it.
    """
    yield Heading(level=2, text=_("In short"))
    yield from summary(play, who)
    yield from _done(play, blocks, names=names, record=record)
    yield from _concluded(play, blocks)
    yield from endings.commitments(play, names=names)
    way = journey(play, names=names, pairs=record)
    if way and len(way[0].stops) >= WAY:
        yield Heading(level=3, text=way[0].title)
        yield from way


def summary(play: Play, who: str) -> Iterator[Part]:
    """What the facilitator says of it all, paragraph by paragraph, signed with their name where it is known."""
    paragraphs = [line.strip() for line in play.session.summary.splitlines() if line.strip()]
    if paragraphs:
        yield Heading(level=3, text=_("From the facilitator"))
        yield from (Paragraph(text=line) for line in paragraphs)
        yield from (Paragraph(text=who),) if who else ()


def _done(play: Play, blocks: Sequence[PlannedBlock], *, names: bool, record: bool) -> Iterator[Part]:
    """What each exercise is, in its own words, and what it came to."""
    if blocks:
        yield Heading(level=3, text=_("What was done, and what came of it"))
    for block in blocks:
        scenario, telling = play.script.scenarios[block.id], Telling(play, names, pairs=record)
        found = levelled(telling, block.id)
        lines = sentences(telling, block, found)
        yield Heading(level=4, text=scenario.title)
        yield from (Paragraph(text=scenario.summary),) if scenario.summary else ()
        yield from (one.table for one in found)
        yield from (Bullets(lines=lines),) if lines else ()
        measured = headlines.measured(telling, block.id)
        yield from (Paragraph(text=measured, muted=True),) if lines and measured else ()
        yield from _chosen(play, block, names=names)


def closing(play: Play, blocks: Sequence[PlannedBlock]) -> dict[str, tuple[tuple[Occurrence, str], ...]]:
    """The last questions that each exercise's talk came to, by exercise: (place, question id)."""
    found = {block.id: answered for block in blocks if (answered := _answered(play, block))}
    most = CLOSING if len(found) <= FEW else 1
    return {block: answered[-most:] for block, answered in found.items()}


def _answered(play: Play, block: PlannedBlock) -> tuple[tuple[Occurrence, str], ...]:
    """The scenario's questions to which the room's answer was taken down, in their order."""
    places = (one for one in unfold(play) if one.at.block == block.id)
    asked = ((one.at, question.id) for one in places for question in _questions(one.step))
    return tuple(key for key in asked if play.session.debrief.get(key))


def _questions(step: Step) -> tuple[Named, ...]:
    return step.questions if isinstance(step, Discuss) else ()


def _concluded(play: Play, blocks: Sequence[PlannedBlock]) -> Iterator[Part]:
    """The room's last answers, exercise by exercise."""
    known = closing(play, blocks)
    rows: list[tuple[str, str]] = []
    heads: list[int] = []
    for block, asked in known.items():
        if len(known) > 1:
            heads.append(len(rows))
            rows.append((play.script.scenarios[block].title, ""))
        rows += [(_question(play, at, name), play.session.debrief[at, name]) for at, name in asked]
    if rows:
        yield Heading(level=3, text=_("What the room concluded"))
        yield Table(columns=(_("Question"), _("What the room said")), rows=tuple(rows), heads=tuple(heads))


def _question(play: Play, at: Occurrence, name: str) -> str:
    return next((one.text for one in _questions(play.step(at)) if one.id == name), name)


def _chosen(play: Play, block: PlannedBlock, *, names: bool) -> tuple[Part, ...]:
    """The first of what was voted on, vote by vote, as the chapter places them; and what has an owner without one."""
    telling, scenario = Telling(play, names), play.script.scenarios[block.id]
    votes = (step for step in scenario.all_steps() if isinstance(step, Vote))
    voted = (part for step in votes for part in of_step(telling, places_of(play, block.id, step)))
    return (*(told for part in voted for told in _first(part)), *planned(telling, block.id))


def _first(part: Part) -> tuple[Table, ...]:
    """The first with their votes or ratings; of several with the same figure all or none."""
    match part:
        case Meters():
            rows = [(_owned(row.label, row.below), row.figure) for row in part.rows if row.share]
        case Distribution():
            rows = [(_owned(bar.label, bar.below), bar.figure) for bar in part.bars if bar.segments]
        case _:
            return ()
    told = rows[:FIRST]
    if len(rows) > FIRST and rows[FIRST][1] == told[-1][1]:
        told = [row for row in told if row[1] != rows[FIRST][1]]
    return (Table(columns=(part.title, part.measure), rows=tuple(told), numbers=(1,)),) if told else ()


def _owned(entry: str, owner: str) -> str:
    return _("{name} ({role})").format(name=entry, role=owner) if owner else entry
