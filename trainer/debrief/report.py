"""This file is the report: everything a session leaves behind, in order, with names or without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import attendance, cover, endings, runs, short, turns, watched, ways
from trainer.debrief.gathered import firsts
from trainer.debrief.journey import journey
from trainer.debrief.ladder import ladders
from trainer.debrief.noted import listed, noted
from trainer.debrief.paired import paired
from trainer.debrief.panels import results
from trainer.debrief.scrub import scrubbed, tellable, unseen
from trainer.debrief.sentences import sentences
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.report import Heading, Paragraph, Part, Report
from trainer.model.scenario import Vote
from trainer.words import _, current_language


def report(play: Play, *, names: bool = True, secrets: bool = False, letterhead: Letterhead = NOBODY) -> Report:
    """The session notes. Without names: no name, no id, no time, nothing in an order that tells who.

    Cards that the room never saw stand only in notes with names, where `secrets` are asked for.
    """
    known = tellable(play, secrets=secrets) if names else scrubbed(play)
    left_out = {at.block for at, deck in unseen(play) if (at, deck) not in known.session.hands}
    title = cover.title(known)
    parts: list[Part] = [Heading(level=1, text=title), *cover.parts(known, names=names, letterhead=letterhead)]
    blocks = [block for block, _scenario in known.exercises()]
    parts += [*sentences(known, blocks, names=names), *short.parts(known, blocks, names=names)]
    parts += endings.commitments(known, names=names)
    for block in blocks:
        parts += _block(known, block, names=names, secret=block.id in left_out)
    if names:
        parts += [*turns.parts(known), *attendance.parts(known)]
    parts += cover.plan(known, names=names)
    if names:
        parts += endings.loose_notes(known)
    parts += cover.promised(known, names=names, letterhead=letterhead)
    parts += endings.appendix(known, parts, tuple(_figures(known, blocks, names=names)))
    return Report(
        title=title,
        parts=tuple(parts),
        language=current_language(),
        rehearsal=play.session.rehearsal,
        letterhead=letterhead,
    )


def overview(play: Play, block: str) -> tuple[Part, ...]:
    """The results of a block for the facilitator's debrief, as far as its sheets are closed."""
    shown = tuple(part for _step, parts in results(play, block) for part in parts)
    return (*shown, *_pictures(play, block, names=True), *(journey(play) if shown else ()))


def _pictures(play: Play, block: str, *, names: bool) -> tuple[Part, ...]:
    """What a block's steps show together: answers beside answers, and its levels as a ladder."""
    telling = Telling(play, names)
    return (*paired(telling, block), *ladders(telling, block))


def _block(play: Play, block: PlannedBlock, *, names: bool, secret: bool) -> tuple[Part, ...]:
    """An exercise's chapter; none where nothing came of it, for the plan says that it wasn't played."""
    scenario, told = play.script.scenarios[block.id], tuple(_told(play, block, names=names, secret=secret))
    summary = (Paragraph(text=scenario.summary, muted=True),) if scenario.summary else ()
    return (Heading(level=2, text=scenario.title), *summary, *told) if told else ()


def _figures(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> Iterator[Part]:
    """Every average there is, exercise by exercise."""
    tables = [
        table
        for block in blocks
        for step, _parts in results(play, block.id, names=names)
        for table in runs.figures_of(play, block.id, step, names=names)
    ]
    if tables:
        yield Heading(level=3, text=_("In figures"))
        yield from tables


def _told(play: Play, block: PlannedBlock, *, names: bool, secret: bool) -> Iterator[Part]:
    yield from runs.groups(play, block, names=names)
    yield from runs.scenes(play, block, names=names)
    yield from runs.dealt(play, block, names=names, secret=secret)
    for step, parts in results(play, block.id, names=names):
        title = runs.title_of(play, Occurrence(block.id, step.id))
        yield Heading(level=3, text=title)
        yield from ways.parts(play, block.id, step, names=names)
        for part in parts:
            yield from listed(noted(firsts(part) if isinstance(step, Vote) else part, title))
    together = _pictures(play, block.id, names=names)
    if together:
        yield Heading(level=3, text=_("Side by side"))
        yield from map(noted, together)
    yield from watched.times(play, block, names=names)
    yield from runs.notes(play, block, names=names)
    yield from runs.talk(play, block, names=names)
