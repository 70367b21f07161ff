"""This file is the boxes of a slide: panels side by side, as many a row as suits their words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from trainer.paint.marks import Area, Block, Face, Mark, Style, repeated
from trainer.paint.rows import HEAD, Hand, Row, height_of
from trainer.paint.text import broken, evened, line_height, set_lines, width_of, words_in

GAP, PAD, RADIUS, FLAT = 28, 34, 24, 10
SPLIT = ", "
MOST_LETTERS = 24
"""A longer word may be broken rather than take the room of its neighbours."""
EASY = 3
"""More lines, the label among them, make a sentence a column of single words."""
_FACE, _BESIDE_FACE, _FEW, _FEW_CELLS = 1.15, 18, 3, 4
_BEFORE_STATE = 20
_DOT, _BESIDE_DOT = 0.26, 0.6  # in parts of the type's size


class Line(NamedTuple):
    """Words in a style, with the face of a feeling before them or none; `above` is the air over them.

    A line that `goes_on` belongs to the sentence of the one before. One of several things is `listed`, with a dot
    before its first line. `again` is a name said once more where its panel goes on. `people` are names, as many a line.
    `state` stands at the right of its only line, in a style of its own. One that `asks` stays with its answer.
    """

    text: str
    style: Style
    feeling: int | None = None
    above: float = 0.0
    goes_on: bool = False
    listed: bool = False
    again: bool = False
    people: bool = False
    state: tuple[str, Style] | None = None
    asks: bool = False

    @property
    def inset(self) -> float:
        """How far a face or a dot moves the words to the right."""
        if self.feeling is None:
            return self.style.px * _BESIDE_DOT if self.listed else 0.0
        return line_height(self.style) * _FACE + _BESIDE_FACE

    @property
    def height(self) -> float:
        """The height of one line with its air."""
        high = max(line_height(self.style), line_height(self.state[1]) if self.state and self.state[0] else 0.0)
        return high * (1.0 if self.feeling is None else _FACE) + self.above


@dataclass(frozen=True, slots=True)
class Cell:
    """A panel's words: paragraphs, each in its style, one under another.

    A `sentence` is read through: it gets a row of its own rather than stand in a narrow column. Where the panel goes on
    overleaf its first `head` lines stand over it again, so that nobody's words are without a name.
    """

    paragraphs: tuple[Line, ...]
    sentence: bool = False
    head: int = 0


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell set in a width: its lines with their styles."""

    lines: tuple[Line, ...]

    pad: float
    head: int = 0

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + 2 * self.pad


@dataclass(frozen=True, slots=True)
class _Frame:
    """How cells stand: the gap between, the padding inside beside and above the words."""

    gap: float
    beside: float
    above: float


def grid(cells: Sequence[Cell], hand: Hand, *, most: int = 6, gap: float = 0.0, above: Sequence[Row] = ()) -> list[Row]:
    """Cells as rows of panels: in the number of columns that breaks no word and takes the least height.

    `above` are the rows over them: where it can be, a row of panels fits below these on one page.
    """
    if not cells:
        return []
    tries = [_tried(cells, hand, count) for count in range(1, min(most, len(cells)) + 1)]
    room = hand.height - max(HEAD, height_of(above) + gap if above else 0.0)
    shapes = [*filter(None, tries)] or [(_frames(hand)[0], [hand.width])]
    laid = [_rows(cells, hand, frame, widths, room) for frame, widths in shapes]
    rows, _cuts, _narrow = min(laid, key=lambda found: (*found[1:], height_of(found[0])))
    return [replace(rows[0], gap=gap), *rows[1:]]


def _frames(hand: Hand) -> tuple[_Frame, _Frame]:
    """How cells stand at this ease, and how near to one another they may."""
    drawn = _Frame(hand.space(GAP, 16), hand.space(PAD, 22), hand.space(PAD - FLAT, 12))
    return drawn, _Frame(16, 22, drawn.above)


def _tried(cells: Sequence[Cell], hand: Hand, count: int) -> tuple[_Frame, list[float]] | None:
    """So many columns, where it can be of one width; None if words would break."""
    found = [(frame, widths) for frame in _frames(hand) if (widths := _columns(cells, hand, frame, count))]
    even = (each for each in found if len(set(each[1])) == 1)
    return next(even, found[0] if found else None)


def _columns(cells: Sequence[Cell], hand: Hand, frame: _Frame, count: int) -> list[float]:
    """The widths of `count` columns: even if every word fits, else as each needs; none if words would break."""
    room = hand.width - frame.gap * (count - 1)
    needs = [max(_need(cell, hand, frame) for cell in cells[column::count]) for column in range(count)]
    if max(needs) <= room / count:
        return [room / count] * count
    spare = (room - sum(needs)) / count
    return [need + spare for need in needs] if spare >= 0 and len(cells) == count else []


def _need(cell: Cell, hand: Hand, frame: _Frame) -> float:
    words = ((word[:MOST_LETTERS], line) for line in cell.paragraphs for word in words_in(line.text))
    needs = (width_of(word, hand.face, line.style) + line.inset + _beside(line, hand) for word, line in words)
    return max(needs, default=0) + 2 * frame.beside + 1


def _beside(line: Line, hand: Hand) -> float:
    """How wide what stands at a line's right is, with the air before it."""
    return width_of(line.state[0], hand.face, line.state[1]) + _BEFORE_STATE if line.state and line.state[0] else 0.0


def _rows(
    cells: Sequence[Cell], hand: Hand, frame: _Frame, widths: Sequence[float], room: float
) -> tuple[list[Row], int, int]:
    """Rows of panels, how many of those go on what the row above began, and how many sentences stand too narrow.

    A last row with too few panels shares the whole width when there are two columns.
    """
    rows: list[Row] = []
    cuts = narrow = 0
    count = len(widths)
    for start in range(0, len(cells), count):
        across = cells[start : start + count]
        wide = [hand.width] if count == 2 and len(across) == 1 else widths
        inner = [width - 2 * frame.beside for width in wide]
        sets = [_set(cell, hand, frame, width) for cell, width in zip(across, inner, strict=False)]
        narrow += sum(cell.sentence and len(each.lines) > EASY for cell, each in zip(across, sets, strict=True))
        narrow += len(set(wide)) > 1
        if len(cells) <= _FEW_CELLS:
            narrow += sum(_one_by_one(cell, hand, width) for cell, width in zip(across, inner, strict=False))
        parts = [_cut(each, room) for each in sets]
        levels = max(len(each) for each in parts)
        cuts += levels - 1
        for level in range(levels):
            across_page = [each[level] if level < len(each) else None for each in parts]
            rows.append(_row(across_page, hand, frame, wide, gap=frame.gap if rows else 0))
    return rows, cuts, narrow


def _one_by_one(cell: Cell, hand: Hand, width: float) -> bool:
    """Whether names that could stand two by two have lines of their own."""
    names = [line for line in cell.paragraphs if line.people and line.text.count(SPLIT) > 1]
    return any(len(by_name(line, hand, width)) > (line.text.count(SPLIT) + 2) // 2 for line in names)


def by_name(line: Line, hand: Hand, width: float) -> list[str]:
    """Names in as few lines as hold them, and as many in each line; where those are too wide, as they come."""
    names, usual = line.text.split(SPLIT), broken(line.text, hand.face, line.style, width)
    each, more = divmod(len(names), max(1, len(usual)))
    starts = [number * each + min(number, more) for number in range(len(usual) + 1)]
    shared = [SPLIT.join(names[start:end]) for start, end in itertools.pairwise(starts)]
    told = [f"{one}{SPLIT.strip()}" if number < len(shared) else one for number, one in enumerate(shared, 1)]
    fits = each and all(width_of(one, hand.face, line.style) <= width for one in told)
    return told if fits else usual


def _set(cell: Cell, hand: Hand, frame: _Frame, width: float) -> _Set:
    lines: list[Line] = []
    for line in cell.paragraphs:
        for number, sentence in enumerate(line.text.splitlines()):
            first = Line(sentence, line.style, listed=line.listed) if number else line
            room = width - line.inset - (_beside(line, hand) if not number else 0)
            pieces = by_name(line, hand, room) if line.people else evened(sentence, hand.face, line.style, room)
            lines += [first._replace(text=piece) for piece in pieces[:1]]
            lines += [Line(piece, line.style, goes_on=True, listed=line.listed, asks=line.asks) for piece in pieces[1:]]
    return _Set(tuple(lines), frame.above, cell.head)


def _cut(cell: _Set, most: float) -> list[_Set]:
    """The cell, in several parts when it is higher than a page; a short sentence goes on whole, under its question."""
    head = [line._replace(again=True) for line in cell.lines[: cell.head]]
    parts: list[list[Line]] = [[]]
    for line in cell.lines:
        if len(parts[-1]) > len(head) and _Set((*parts[-1], line), cell.pad).height > most:
            parts.append([*head, *_taken(parts[-1], line, len(head))])
        parts[-1].append(line)
    return [_Set(tuple(part), cell.pad) for part in parts]


def _taken(part: list[Line], line: Line, head: int) -> list[Line]:
    """What goes on with a line, taken out of its part: its sentence's beginning unless long, and the question above."""
    start = max((at for at, each in enumerate(part) if not each.goes_on), default=0) if line.goes_on else len(part)
    start = start if len(part) - start <= _FEW else len(part)
    while start > head and part[start - 1].asks:
        start -= 1
    taken = part[start:] if start > head else []
    del part[len(part) - len(taken) :]
    return taken


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
    y, left = frame.above, place.x + frame.beside
    for line in cell.lines:
        high = line.height - line.above
        if line.feeling is not None:
            marks.append(Face(Area(left, y + line.above, high, high), line.feeling))
        if line.listed and not line.goes_on:
            side = line.style.px * _DOT
            dot = Area(left, y + line.above + (high - side) / 2, side, side)
            marks.append(Block(dot, hand.stage.passed, side / 2))
        words = Area(left + line.inset, y + line.above + (high - line_height(line.style)) / 2, place.width, 0)
        said = tuple(set_lines([line.text], hand.face, line.style, words))
        marks += repeated(said) if line.again else said
        if line.state and line.state[0] and not line.goes_on:
            lower = (high - line_height(line.state[1])) / 2
            whole = Area(left, y + line.above + lower, place.width - 2 * frame.beside, 0)
            marks += set_lines([line.state[0]], hand.face, line.state[1], whole, "right")
        y += line.height
    return marks
