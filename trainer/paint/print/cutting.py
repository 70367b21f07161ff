"""This file is a page of things to cut out: cells with lines between, marks in the margin, and what the page is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Block, Mark, Page, repeated
from trainer.paint.print import ink
from trainer.paint.print.paper import MILLIMETRE, POINT, TICK, Paper
from trainer.paint.text import broken, line_height, set_line, set_lines, width_of
from trainer.words import _

_TICK_GAP = 0.6 * MILLIMETRE
_HAIR, _MARK = 0.5 * POINT, 0.8 * POINT


@dataclass(frozen=True, slots=True)
class Grid:
    """How many cells a page has."""

    columns: int
    rows: int

    @property
    def count(self) -> int:
        """All of them."""
        return self.columns * self.rows

    def cell(self, paper: Paper, number: int) -> Area:
        """The `number`-th cell of a page, row by row."""
        width, height = paper.area.width / self.columns, paper.area.height / self.rows
        row, column = divmod(number, self.columns)
        return Area(paper.area.x + column * width, paper.area.y + row * height, width, height)


@dataclass(frozen=True, slots=True)
class Cell:
    """A thing cut out; `outside` is what is seen of it when it is folded, None when it isn't folded."""

    area: Area
    outside: Area | None = None


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A laid-out page of paper with where its pieces are cut; nothing is cut on a page to be used whole."""

    page: Page
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the cells: what the page is, and what to do with it."""

    title: str
    advice: str


def page_of(
    paper: Paper, head: Head, number: tuple[int, int], marks: Sequence[Mark], cells: Sequence[Cell], face: Typeface
) -> PrintedPage:
    """A page; `number` is its own and how many there are of this kind."""
    above = repeated(tuple(head_marks(paper, head, number, face)))
    return PrintedPage(Page(paper.width, paper.height, (*above, *marks)), tuple(cells))


def head_marks(paper: Paper, head: Head, number: tuple[int, int], face: Typeface) -> list[Mark]:
    """What the page is, shortened to a line, for it stands whole on what is cut out; its number, and the advice."""
    named, told = ink.strong(ink.LEAST), ink.small()
    place = Area(paper.head.x, paper.head.y, paper.head.width, line_height(named))
    counted = _("{number} of {count}").format(number=number[0], count=number[1]) if number[1] > 1 else ""
    room = place.width - width_of(counted, face, told) - 16 * POINT
    lines = broken(head.title, face, named, room)
    advice = broken(head.advice, face, told, place.width)
    words = f"{lines[0]}…" if len(lines) > 1 else "".join(lines)
    marks: list[Mark] = [set_line(words, face, named, place)]
    if counted:
        marks.append(set_line(counted, face, told, place, "right"))
    below = place.moved(0, line_height(named) + 0.5 * POINT)
    return [*marks, *set_lines(advice, face, told, below)]


def cut_marks(paper: Paper, grid: Grid, used: int) -> list[Mark]:
    """Lines round the used cells, and short marks in the margin where a guillotine or ruler is laid."""
    area = paper.area
    rows = -(-used // grid.columns)
    bottom = area.y + rows * area.height / grid.rows
    across = [area.x + number * area.width / grid.columns for number in range(grid.columns + 1)]
    down = [area.y + number * area.height / grid.rows for number in range(rows + 1)]
    marks: list[Mark] = []
    for x in across:
        marks += [_upright(x, area.y, bottom - area.y, _HAIR, ink.CUT)]
        marks += [_upright(x, top, TICK - _TICK_GAP, _MARK, ink.TEXT) for top in (area.y - TICK, bottom + _TICK_GAP)]
    for y in down:
        marks += [_level(area.x, y, area.width, _HAIR, ink.CUT)]
        marks += [
            _level(left, y, TICK - _TICK_GAP, _MARK, ink.TEXT) for left in (area.x - TICK, area.right + _TICK_GAP)
        ]
    return marks


def dashes(x: float, y: float, width: float) -> list[Mark]:
    """A line to fold along."""
    dash, gap = 5 * POINT, 3.5 * POINT
    count = max(1, int((width + gap) // (dash + gap)))
    start = x + (width - (count * (dash + gap) - gap)) / 2
    return [_level(start + number * (dash + gap), y, dash, _MARK, ink.RULE) for number in range(count)]


def stripes(area: Area) -> list[Mark]:
    """Lines that keep words from showing through the paper folded over them."""
    thick, pitch = 2.0 * POINT, 4.6 * POINT
    count = int(area.height // pitch)
    top = area.y + (area.height - ((count - 1) * pitch + thick)) / 2
    return [Block(Area(area.x, top + number * pitch, area.width, thick), ink.STRIPE) for number in range(count)]


def _upright(x: float, y: float, height: float, thick: float, colour: str) -> Block:
    return Block(Area(x - thick / 2, y, thick, height), colour)


def _level(x: float, y: float, width: float, thick: float, colour: str) -> Block:
    return Block(Area(x, y - thick / 2, width, thick), colour)
