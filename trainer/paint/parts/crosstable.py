"""This file is the picture of counts in a table; cells where both agree have a frame."""

from __future__ import annotations

from trainer.model.report import CrossTable
from trainer.paint.fonts import BOLD
from trainer.paint.marks import Area, Block, Mark, Style
from trainer.paint.mix import contrast, mixed, readable
from trainer.paint.parts.sheet import BODY, Sheet, height_of
from trainer.paint.text import line_height, set_line

_CELL, _GAP, _WIDEST = 46.0, 4.0, 96.0
READABLE = 4.5
"""The least contrast at which a figure reads."""


def lay(part: CrossTable, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    columns = max([len(part.columns), *(len(counts) for _name, counts in part.rows)], default=0)
    if not columns:
        return [], 0.0
    name_style = Style(BODY, sheet.small().weight, sheet.colours.muted, leading=1.25)
    left = sheet.natural([(name, name_style) for name, _counts in part.rows], 60, sheet.width * 0.4) + 12
    if part.axes[0]:
        left = max(left, sheet.natural([(f"{part.axes[0]} ↓", sheet.small())], 60, sheet.width * 0.4) + 12)
    wide = min(_WIDEST, (sheet.width - left) / columns)
    marks, y = _head(part, left, wide, sheet)
    most = max((count for _name, counts in part.rows for count in counts), default=0)
    for number, (name, counts) in enumerate(part.rows):
        lines = sheet.lines(((name, name_style),), left - 12)
        height = max(_CELL, height_of(lines))
        marks += sheet.column(lines, 0, left - 12, y + height / 2)
        for column, count in enumerate(counts):
            area = Area(left + column * wide, y, wide - _GAP, height)
            marks += _cell(count, area, (number, column) in part.hit, count / most if most else 0.0, sheet)
        y += height + _GAP
    return marks, y


def _head(part: CrossTable, left: float, wide: float, sheet: Sheet) -> tuple[list[Mark], float]:
    """What the rows and the columns are, and the columns' names."""
    style, (down, across) = sheet.small(), part.axes
    lines = [sheet.lines(((name, style),), wide - _GAP) for name in part.columns]
    high = max((len(each) for each in lines), default=0) * line_height(style)
    over = line_height(style) + 2 if across else 0.0
    marks: list[Mark] = []
    if across:
        marks.append(set_line(f"{across} →", sheet.face, style, Area(left, 0, wide, line_height(style))))
    if down:
        place = Area(0, over + high - line_height(style), left, line_height(style))
        marks.append(set_line(f"{down} ↓", sheet.face, style, place))
    for column, each in enumerate(lines):
        middle = over + high - height_of(each) / 2
        marks += sheet.column(each, left + column * wide, wide - _GAP, middle, "centre")
    return marks, over + high + 6


def _filled(share: float, sheet: Sheet) -> tuple[str, str]:
    """A ground for so large a share, and the ink on it; a middle tone on which neither reads gives way to a deeper."""
    colours = sheet.colours
    fill = mixed(mixed(colours.raised, colours.accent, 0.08), colours.accent, share)
    ink = readable(fill, colours.text, colours.on_accent)
    while contrast(fill, ink) < READABLE and share < 1:
        share = min(1.0, share + 0.02)
        fill = mixed(mixed(colours.raised, colours.accent, 0.08), colours.accent, share)
        ink = readable(fill, colours.text, colours.on_accent)
    return fill, ink


def _cell(count: int, area: Area, hit: bool, share: float, sheet: Sheet) -> list[Mark]:
    colours = sheet.colours
    fill, ink = _filled(share, sheet)
    block = Block(area.inset(1) if hit else area, fill, 8, "all", colours.text if hit else "", 2 if hit else 0)
    figure = Style(BODY, BOLD, ink, tabular=True)
    return [block, set_line(f"{count}", sheet.face, figure, area, "centre")]
