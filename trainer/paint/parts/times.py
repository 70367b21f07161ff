"""This file is the picture of planned against actual times: two bars a row, the upper one planned."""

from __future__ import annotations

from trainer.model.pictures import Span, Times
from trainer.paint.marks import Area, Block, Mark
from trainer.paint.parts.sheet import Sheet, height_of
from trainer.paint.text import line_height, set_line, width_of
from trainer.words import _

_BAR, _GAP, _AIR, _SIGN = 11.0, 18.0, 8.0, 14.0


def lay(part: Times, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take, the meaning of the two bars at the foot."""
    left = sheet.natural([(span.label, sheet.plain()) for span in part.spans], 70, sheet.width * 0.36)
    figures = [(text, sheet.small()) for span in part.spans for text in (span.planned_figure, span.took_figure)]
    right = sheet.natural(figures, 32, sheet.width * 0.28)
    most = max((max(span.planned, span.took or 0.0) for span in part.spans), default=0.0)
    room = sheet.width - left - right - 2 * _GAP
    marks: list[Mark] = []
    y = 0.0
    for span in part.spans:
        name = sheet.lines(((span.label, sheet.plain()),), left)
        said = sheet.lines(((span.planned_figure, sheet.small()), (span.took_figure, sheet.strong())), right)
        height = max(height_of(name), height_of(said), 2 * _BAR + 4) + 2 * _AIR
        middle = y + height / 2
        marks += sheet.column(name, 0, left, middle)
        marks += _bars(span, Area(left + _GAP, middle - _BAR - 2, room, _BAR), most, sheet)
        marks += sheet.column(said, sheet.width - right, right, middle, "right")
        y += height
    if not marks:
        return [], 0.0
    return [*marks, *_legend(y + 4, sheet)], y + 4 + line_height(sheet.small())


def _bars(span: Span, upper: Area, most: float, sheet: Sheet) -> list[Mark]:
    """Planned above, taken below; what was not played has no lower bar."""
    found: list[Mark] = []
    for down, minutes in ((0.0, span.planned), (_BAR + 4, span.took)):
        if minutes and most:
            place = Area(upper.x, upper.y + down, max(_BAR, upper.width * minutes / most), _BAR)
            found.append(_bar(place, sheet, planned=down == 0))
    return found


def _bar(place: Area, sheet: Sheet, *, planned: bool) -> Block:
    colours = sheet.colours
    if planned:
        return Block(place.inset(0.5), colours.track, 4, "all", colours.muted, 1)
    return Block(place, colours.accent, 4)


def _legend(y: float, sheet: Sheet) -> list[Mark]:
    style = sheet.small()
    line = line_height(style)
    marks: list[Mark] = []
    x = 0.0
    for words, planned in ((_("planned"), True), (_("taken"), False)):
        marks.append(_bar(Area(x, y + (line - _BAR) / 2, _SIGN, _BAR), sheet, planned=planned))
        wide = width_of(words, sheet.face, style)
        marks.append(set_line(words, sheet.face, style, Area(x + _SIGN + 6, y, wide, line)))
        x += _SIGN + 6 + wide + _GAP
    return marks
