"""This file is the boxes of a slide: panels side by side, as many a row as suits their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.paint.marks import Area, Block, Mark, Style
from trainer.paint.rows import HEAD, Hand, Row, height_of
from trainer.paint.text import broken, line_height, set_lines, width_of

GAP, PAD, RADIUS, FLAT = 28, 34, 24, 10


@dataclass(frozen=True, slots=True)
class Cell:
    """A panel's words: paragraphs, each in its style, one under another."""

    paragraphs: tuple[tuple[str, Style], ...]


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell set in a width: its lines with their styles."""

    lines: tuple[tuple[str, Style], ...]

    pad: float

    @property
    def height(self) -> float:
        return sum(line_height(style) for _line, style in self.lines) + 2 * self.pad


@dataclass(frozen=True, slots=True)
class _Frame:
    """How cells stand: the gap between, the padding inside beside and above the words."""

    gap: float
    beside: float
    above: float


def grid(cells: Sequence[Cell], hand: Hand, *, most: int = 6, gap: float = 0.0) -> list[Row]:
    """Cells as rows of panels: in the number of columns that breaks no word and takes the least height."""
    if not cells:
        return []
    frame = _Frame(hand.space(GAP, 16), hand.space(PAD, 22), hand.space(PAD - FLAT, 12))
    tries = [_columns(cells, hand, frame, count) for count in range(1, min(most, len(cells)) + 1)]
    laid = [_rows(cells, hand, frame, widths) for widths in tries if widths] or [
        _rows(cells, hand, frame, [hand.width])
    ]
    rows = min(laid, key=height_of)
    return [replace(rows[0], gap=gap), *rows[1:]]


def _columns(cells: Sequence[Cell], hand: Hand, frame: _Frame, count: int) -> list[float]:
    """The widths of `count` columns: even if every word fits, else as each needs; none if words would break."""
    room = hand.width - frame.gap * (count - 1)
    needs = [max(_need(cell, hand, frame) for cell in cells[column::count]) for column in range(count)]
    if max(needs) <= room / count:
        return [room / count] * count
    spare = (room - sum(needs)) / count
    return [need + spare for need in needs] if spare >= 0 and len(cells) == count else []


def _need(cell: Cell, hand: Hand, frame: _Frame) -> float:
    words = ((word, style) for text, style in cell.paragraphs for word in text.split())
    return max((width_of(word, hand.face, style) for word, style in words), default=0) + 2 * frame.beside + 1


def _rows(cells: Sequence[Cell], hand: Hand, frame: _Frame, widths: Sequence[float]) -> list[Row]:
    """Rows of panels; a last row with too few of them shares the whole width when there are two columns."""
    rows: list[Row] = []
    count = len(widths)
    for start in range(0, len(cells), count):
        across = cells[start : start + count]
        wide = [hand.width] if count == 2 and len(across) == 1 else widths
        inner = [width - 2 * frame.beside for width in wide]
        parts = [
            _cut(_set(cell, hand, frame, width), hand.height - HEAD) for cell, width in zip(across, inner, strict=False)
        ]
        for level in range(max(len(each) for each in parts)):
            across_page = [each[level] if level < len(each) else None for each in parts]
            rows.append(_row(across_page, hand, frame, wide, gap=frame.gap if rows else 0))
    return rows


def _set(cell: Cell, hand: Hand, frame: _Frame, width: float) -> _Set:
    lines = ((line, style) for text, style in cell.paragraphs for line in broken(text, hand.face, style, width))
    return _Set(tuple(lines), frame.above)


def _cut(cell: _Set, most: float) -> list[_Set]:
    """The cell, in several parts when it is higher than a page."""
    parts: list[list[tuple[str, Style]]] = [[]]
    for line in cell.lines:
        if parts[-1] and _Set((*parts[-1], line), cell.pad).height > most:
            parts.append([])
        parts[-1].append(line)
    return [_Set(tuple(part), cell.pad) for part in parts]


def _row(sets: Sequence[_Set | None], hand: Hand, frame: _Frame, widths: Sequence[float], *, gap: float) -> Row:
    height = max(each.height for each in sets if each)
    marks: list[Mark] = []
    x = hand.x
    for each, width in zip(sets, widths, strict=False):
        if each:
            marks += _panel(each, hand, frame, Area(x, 0, width, height))
        x += width + frame.gap
    return Row(height, tuple(marks), gap=gap)


def _panel(cell: _Set, hand: Hand, frame: _Frame, place: Area) -> list[Mark]:
    marks: list[Mark] = [Block(place, hand.stage.raised, RADIUS)]
    y = frame.above
    for line, style in cell.lines:
        marks += set_lines([line], hand.face, style, Area(place.x + frame.beside, y, place.width, 0))
        y += line_height(style)
    return marks
