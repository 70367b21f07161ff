"""This file is the notes in short: what the answers carry, with its questions, and the way feelings went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief.findings import chosen
from trainer.debrief.journey import journey
from trainer.model.events import PlannedBlock
from trainer.model.play import Play
from trainer.model.report import Heading, Paragraph, Part
from trainer.words import _


def parts(play: Play, blocks: Sequence[PlannedBlock], *, names: bool) -> Iterator[Part]:
    """Findings exercise by exercise, then the journey; nothing where nothing was rated."""
    found = [(block, chosen(play, block.id, names=names)) for block in blocks]
    told = [(block, known) for block, known in found if known]
    way = journey(play, names=names)
    if not told and not way:
        return
    yield Heading(level=2, text=_("In short"))
    if not told:
        yield Paragraph(text=_("No difference was large enough to rule out chance."), muted=True)
    for block, known in told:
        if len(blocks) > 1:
            yield Heading(level=3, text=play.script.scenarios[block.id].title)
        yield from (one.part() for one in known)
    yield from way
