"""This file is the picture of words people chose: pills, each with its count, larger when more chose it."""

from __future__ import annotations

from trainer.model.report import Cloud
from trainer.model.spoken import chip_words
from trainer.paint.fonts import SEMIBOLD
from trainer.paint.marks import Area, Block, Mark, Style
from trainer.paint.parts.sheet import BODY, Sheet, height_of
from trainer.paint.text import width_of
from trainer.paint.theme import pill_colours

_GAP, _PAD, _AIR, _LARGER = 10.0, 14.0, 6.0, 8.0


def lay(part: Cloud, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    marks: list[Mark] = []
    x, y, row = 0.0, 0.0, 0.0
    most = max((chip.count for chip in part.words), default=1)
    for chip in part.words:
        ground, ink = pill_colours(sheet.colours, chip.feeling)
        style = Style(_size(chip.count, most), SEMIBOLD, ink, leading=1.3)
        lines = sheet.lines(((chip_words(chip), style),), sheet.width - 2 * _PAD)
        wide = max((width_of(line, sheet.face, style) for line, _style in lines), default=0) + 2 * _PAD
        high = height_of(lines) + 2 * _AIR
        if x and x + wide > sheet.width:
            x, y, row = 0.0, y + row + _GAP, 0.0
        marks.append(Block(Area(x, y, wide, high), ground, min(high / 2, 20)))
        marks += sheet.column(lines, x + _PAD, wide, y + high / 2)
        x += wide + _GAP
        row = max(row, high)
    return marks, y + row


def _size(count: int, most: int) -> float:
    """Words that more people chose are larger."""
    return BODY - 1 + (_LARGER * (count - 1) / (most - 1) if most > 1 else 0)
