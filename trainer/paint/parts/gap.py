"""This file is the picture of two points on the grid of pleasure and energy, with an arrow between them."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.pictures import Gap, Point
from trainer.paint.fonts import BOLD
from trainer.paint.marks import Area, Block, Mark, Ring, Stroke, Style, moved
from trainer.paint.parts.sheet import BODY, Sheet
from trainer.paint.text import line_height, set_line, set_lines, width_of
from trainer.words import _

_SIDE, _DOT, _CELLS, _GAP = 232.0, 16.0, 9, 28.0


def lay(part: Gap, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take: the grid with its ends, and the figures beside it, or below where narrow."""
    style = sheet.small()
    line = line_height(style)
    left = width_of(_("unpleasant"), sheet.face, style) + 8
    right = width_of(_("pleasant"), sheet.face, style) + 8
    side = min(_SIDE * sheet.tall, sheet.width - left - right)
    grid = Area(left, line + 4, side, side)
    marks = [*_grid(grid, sheet), *_ends(grid, sheet, style)]
    start, end = _place(part.start, grid), _place(part.end, grid)
    marks += _points(start, end, sheet)
    after = grid.right + right + _GAP
    low = grid.bottom + line + 6
    if sheet.width - after >= 150:
        told, high = _told((part.start, part.end), after, sheet.width - after, sheet)
        middle = max(0.0, grid.y + grid.height / 2 - high / 2)
        return [*marks, *_down(told, middle)], max(low, middle + high)
    told, high = _told((part.start, part.end), 0, sheet.width, sheet)
    return [*marks, *_down(told, low + 8)], low + 8 + high


def _grid(grid: Area, sheet: Sheet) -> list[Mark]:
    colours = sheet.colours
    marks: list[Mark] = [Block(grid, colours.track, 10)]
    cell = grid.width / _CELLS
    for number in range(1, _CELLS):
        marks.append(Stroke(Area(grid.x + number * cell, grid.y, 0, grid.height), 1, colours.raised))
        marks.append(Stroke(Area(grid.x, grid.y + number * cell, grid.width, 0), 1, colours.raised))
    marks.append(Stroke(Area(grid.x, grid.y + grid.height / 2, grid.width, 0), 1.5, colours.muted))
    marks.append(Stroke(Area(grid.x + grid.width / 2, grid.y, 0, grid.height), 1.5, colours.muted))
    return marks


def _ends(grid: Area, sheet: Sheet, style: Style) -> list[Mark]:
    """What lies at the four ends."""
    line, middle = line_height(style), grid.y + grid.height / 2
    across = Area(grid.x, 0, grid.width, line)
    return [
        set_line(_("excited"), sheet.face, style, across, "centre"),
        set_line(_("calm"), sheet.face, style, across.moved(0, grid.bottom + 4), "centre"),
        set_line(_("unpleasant"), sheet.face, style, Area(0, middle - line / 2, grid.x - 8, line), "right"),
        set_line(_("pleasant"), sheet.face, style, Area(grid.right + 8, middle - line / 2, 200, line)),
    ]


def _place(point: Point, grid: Area) -> tuple[float, float]:
    inner = grid.inset(grid.width / _CELLS / 2)
    return inner.x + point.pleasure * inner.width, inner.bottom - point.energy * inner.height


def _points(start: tuple[float, float], end: tuple[float, float], sheet: Sheet) -> list[Mark]:
    """The first point is a ring, the second a disc; the arrow stops short of it."""
    colours, half = sheet.colours, _DOT / 2
    across, down = end[0] - start[0], end[1] - start[1]
    length = (across**2 + down**2) ** 0.5
    marks: list[Mark] = []
    if length > 2 * _DOT:
        cut = (half + 2) / length
        line = Area(start[0] + across * cut, start[1] + down * cut, across * (1 - 2 * cut), down * (1 - 2 * cut))
        marks.append(Stroke(line, 2.5, colours.text, head=11))
    marks.append(_dot(start, sheet, full=False))
    marks.append(_dot(end, sheet, full=True))
    return marks


def _dot(at: tuple[float, float], sheet: Sheet, *, full: bool) -> Ring:
    area = Area(at[0] - _DOT / 2, at[1] - _DOT / 2, _DOT, _DOT)
    return Ring(area, 3.5, 1.0, sheet.colours.accent, disc=sheet.colours.accent if full else sheet.colours.raised)


def _told(points: Sequence[Point], x: float, width: float, sheet: Sheet) -> tuple[list[Mark], float]:
    """Each point's sign, name and figures."""
    strong = Style(BODY, BOLD, sheet.colours.text, leading=1.3)
    marks: list[Mark] = []
    y = 0.0
    for number, point in enumerate(points):
        lines = sheet.lines(((point.name, strong), (point.figure, sheet.small())), width - 26)
        marks.append(_dot((x + _DOT / 2, y + line_height(strong) / 2), sheet, full=number == 1))
        for line, style in lines:
            marks += set_lines([line], sheet.face, style, Area(x + 26, y, width - 26, 0))
            y += line_height(style)
        y += 16
    return marks, y - 16


def _down(marks: Sequence[Mark], by: float) -> list[Mark]:
    return [moved(mark, 0, by) for mark in marks]
