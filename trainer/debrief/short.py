"""This file is the notes in short: what the answers carry, what the room chose, and the way feelings went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.findings import Finding, chosen
from trainer.debrief.journey import journey
from trainer.debrief.panels import results
from trainer.model.events import PlannedBlock
from trainer.model.play import Play
from trainer.model.report import Distribution, Heading, Meters, Paragraph, Part, Quote, Quotes
from trainer.model.scenario import Vote
from trainer.words import _

FIRST = 3
"""So many of what the room chose stand in short."""


def parts(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> Iterator[Part]:
    """Findings and choices exercise by exercise, then the journey; nothing where nothing was rated or chosen."""
    found = [(block, chosen(play, block.id, names=names), _chosen(play, block, names=names)) for block in blocks]
    told = [(block, known, choice) for block, known, choice in found if known or choice]
    way = journey(play, names=names)
    if not told and not way:
        return
    yield Heading(level=2, text=_("In short"))
    if way and not any(known for _block, known, _choice in told):
        yield Paragraph(text=_("No difference was large enough to rule out chance."), muted=True)
    for block, known, choice in told:
        if len(blocks) > 1:
            yield Heading(level=3, text=play.script.scenarios[block.id].title)
        yield from _said(known)
        yield from choice
    yield from way


def _said(known: Sequence[Finding]) -> Iterator[Part]:
    yield from (one.part() for one in known)


def _chosen(play: Play, block: PlannedBlock, *, names: bool) -> tuple[Part, ...]:
    """The first of what was voted on, vote by vote, as the chapter of the exercise places them."""
    voted = (part for step, shown in results(play, block.id, names=names) if isinstance(step, Vote) for part in shown)
    return tuple(told for part in voted for told in _first(part))


def _first(part: Part) -> tuple[Part, ...]:
    match part:
        case Meters():
            title, lines = part.title, tuple(row.label for row in part.rows if row.share)
        case Distribution():
            title, lines = part.title, tuple(bar.label for bar in part.bars if bar.segments)
        case _:
            return ()
    return (Quotes(title=title, quotes=tuple(Quote(text=line) for line in lines[:FIRST])),) if lines else ()
