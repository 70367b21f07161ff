"""This file is the boxes of a slide: panels side by side, as many a row as suits their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.paint.marks import Area, Block, Mark, Style, moved
from trainer.paint.rows import Hand, Row, height_of
from trainer.paint.text import breaks_words, broken, line_height, set_lines

GAP, PAD, RADIUS = 28, 34, 24


@dataclass(frozen=True, slots=True)
class Cell:
    """A panel's words: paragraphs, each in its style, one under another."""

    paragraphs: tuple[tuple[str, Style], ...]


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell set in a width: its lines with their styles."""

    lines: tuple[tuple[str, Style], ...]

    @property
    def height(self) -> float:
        return sum(line_height(style) for _line, style in self.lines) + 2 * (PAD - 10)


def grid(cells: Sequence[Cell], hand: Hand, *, most: int = 6, gap: float = 0.0) -> list[Row]:
    """Cells as rows of panels: in the number of columns that breaks no word and takes the least height."""
    if not cells:
        return []
    tries = [(_breaks(cells, hand, count), count) for count in range(1, min(most, len(cells)) + 1)]
    whole = [count for breaks, count in tries if not breaks] or [1]
    laid = [_rows(cells, hand, count) for count in whole]
    rows = min(laid, key=height_of)
    return [replace(rows[0], gap=gap), *rows[1:]]


def _column(hand: Hand, columns: int) -> float:
    return (hand.width - GAP * (columns - 1)) / columns


def _breaks(cells: Sequence[Cell], hand: Hand, columns: int) -> bool:
    width = _column(hand, columns) - 2 * PAD
    return any(
        width < style.px * 2 or breaks_words(text, hand.face, style, width)
        for cell in cells
        for text, style in cell.paragraphs
    )


def _rows(cells: Sequence[Cell], hand: Hand, columns: int) -> list[Row]:
    width = _column(hand, columns)
    cut = [part for cell in cells for part in _cut(_set(cell, hand, width - 2 * PAD), hand.height)]
    rows = []
    for start in range(0, len(cut), columns):
        across = cut[start : start + columns]
        height = max(each.height for each in across)
        marks = [mark for place, each in enumerate(across) for mark in _panel(each, hand, place, width, height)]
        rows.append(Row(height, tuple(marks), gap=GAP if start else 0))
    return rows


def _set(cell: Cell, hand: Hand, width: float) -> _Set:
    return _Set(
        tuple((line, style) for text, style in cell.paragraphs for line in broken(text, hand.face, style, width))
    )


def _cut(cell: _Set, most: float) -> list[_Set]:
    """The cell, in several parts when it is higher than a page."""
    parts: list[list[tuple[str, Style]]] = [[]]
    for line in cell.lines:
        if parts[-1] and _Set((*parts[-1], line)).height > most:
            parts.append([])
        parts[-1].append(line)
    return [_Set(tuple(part)) for part in parts]


def _panel(cell: _Set, hand: Hand, place: int, width: float, height: float) -> list[Mark]:
    x = hand.x + place * (width + GAP)
    marks: list[Mark] = [Block(Area(x, 0, width, height), hand.stage.raised, RADIUS)]
    y = PAD - 10.0
    for line, style in cell.lines:
        marks += [moved(each, 0, y) for each in set_lines([line], hand.face, style, Area(x + PAD, 0, width, 0))]
        y += line_height(style)
    return marks
