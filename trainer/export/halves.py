"""This file is what a picture too high for its page is parted into: the same picture with half of its rows each."""

from __future__ import annotations

from dataclasses import replace

from trainer.export.painted import Chart
from trainer.model.report import Cloud, Distribution, Meters


def halved(part: Chart) -> tuple[Chart, ...]:
    """The upper and the lower half of a picture; nothing where it has no rows to part."""
    match part:
        case Distribution() if len(part.bars) > 1:
            half = len(part.bars) // 2
            return replace(part, bars=part.bars[:half]), replace(part, bars=part.bars[half:])
        case Meters() if len(part.rows) > 1:
            half = len(part.rows) // 2
            return replace(part, rows=part.rows[:half]), replace(part, rows=part.rows[half:])
        case Cloud() if len(part.words) > 1:
            half = len(part.words) // 2
            return replace(part, words=part.words[:half]), replace(part, words=part.words[half:])
        case _:
            return ()
