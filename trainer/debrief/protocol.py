"""This file is the last part of the notes, for the record: people, times, notes, ticks, plan, promise and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from trainer.debrief import attendance, cover, endings, runs, turns, watched
from trainer.debrief.journey import journey
from trainer.debrief.panels import results
from trainer.model.events import PlannedBlock
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.report import Heading, Part, Table
from trainer.words import _


def parts(
    play: Play, blocks: Sequence[PlannedBlock], told: Sequence[Part], *, names: bool, letterhead: Letterhead = NOBODY
) -> Iterator[Part]:
    """All that a reader of results can do without; `told` is what stands before it."""
    yield Heading(level=2, text=_("For the record"), record=True)
    if names:
        shared = tuple(turns.parts(play))
        yield from attendance.parts(play, listed=bool(shared))
        yield from shared
        yield from _timed(play, blocks)
        yield from endings.loose_notes(play)
    else:
        yield from _nameless(play, blocks)
    way = journey(play, names=names)
    if way and way[0] not in told:
        yield Heading(level=3, text=way[0].title)
        yield from way
    yield from cover.plan(play, names=names)
    yield from cover.promised(play, names=names, letterhead=letterhead)
    yield from endings.appendix(play, told, tuple(_figures(play, blocks, names=names)))


def _nameless(play: Play, blocks: Sequence[PlannedBlock]) -> Iterator[Part]:
    """The words of notes, exercise by exercise, and of all others."""
    lines = [part for block in blocks for part in runs.nameless_notes(play, block)]
    if lines:
        yield Heading(level=3, text=_("Notes and marks"))
        yield from lines
    yield from endings.other_notes(play, blocks, names=False)


def _timed(play: Play, blocks: Sequence[PlannedBlock]) -> Iterator[Part]:
    """Timers, notes and ticks, each in one table over all exercises."""
    tables: Sequence[tuple[str, Callable[[Play, PlannedBlock], Table | None]]] = (
        (_("Timers"), runs.scenes),
        (_("Notes and marks"), runs.notes),
        (_("Observed"), watched.times),
    )
    for heading, told in tables:
        known = [(block, table) for block in blocks if (table := told(play, block)) is not None]
        if known:
            yield Heading(level=3, text=heading)
            yield _joined(play, known)


def _joined(play: Play, known: Sequence[tuple[PlannedBlock, Table]]) -> Table:
    """The rows of several exercises under their titles."""
    first = known[0][1]
    if len(known) == 1:
        return first
    rows: list[tuple[str, ...]] = []
    heads: list[int] = []
    for block, table in known:
        heads.append(len(rows))
        rows.append((play.script.scenarios[block.id].title, *[""] * (len(first.columns) - 1)))
        rows += table.rows
    return Table(columns=first.columns, rows=tuple(rows), numbers=first.numbers, heads=tuple(heads))


def _figures(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> Iterator[Part]:
    """Every average there is, exercise by exercise."""
    for block in blocks:
        for step, _parts in results(play, block.id, names=names):
            yield from runs.figures_of(play, block.id, step, names=names)
