"""This file is tables on paper: columns as wide as their words need, rows that flow over pages under their header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.export.pdf.flow import Flow, bound
from trainer.export.pdf.type import CELL, GROUND, HEAD, LINE, Sheet
from trainer.export.tables import alone, held
from trainer.paint.marks import Area, Block, Mark, Style
from trainer.paint.print.paper import POINT
from trainer.paint.print.piece import Piece, rule
from trainer.paint.text import broken, line_height, set_lines, width_of, words_in

PAD, DOWN, HAIR = 5 * POINT, 2.5 * POINT, 0.6 * POINT
LONGEST_WORD, MOST_LINES, TOGETHER = 120 * POINT, 22, 0.22
"""A longer word is broken, a higher row torn; a table that takes less of a page stays whole."""
SHORT, ONE_PAGE, TORN, BETWEEN, FLOWS = 0.45, 0.9, 6.0, 0.5, 0.1
"""What is low for a table, and what stands on one page; how much a reader minds one that is torn, one that is parted
between two of its sections, and a longer one that goes on."""
SHORT_HEAD = 60 * POINT
"""A shorter header is not broken into lines."""

Lines = list[list[str]]


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: Sequence[int],
    sheet: Sheet,
    heads: Sequence[int] = (),
) -> list[Flow]:
    """The rows under a shaded header; number columns stand to the right, `heads` stay with the row after them."""
    whole = alone(rows, heads)
    parted = [row for number, row in enumerate(rows) if number not in whole]
    strong = [number - sum(one < number for one in whole) for number in heads if number not in whole]
    widths = _widths(columns, parted, sheet, strong, numbers)
    header = _row(_broken(columns, widths, sheet.of(HEAD), sheet), widths, sheet.of(HEAD), numbers, sheet)
    header = Piece(
        header.height, (Block(Area(0, 0, sheet.width, header.height), GROUND), *header.marks), 7 * POINT * sheet.air
    )
    flows, stays = [Flow(header, keep=True)], held(len(rows), heads)
    for number, row in enumerate(rows):
        head = number in heads
        if number in whole:
            pieces = _pieces(row[:1], [sheet.width], (), sheet, sheet.of(HEAD))
        else:
            pieces = _pieces(row, widths, numbers, sheet, sheet.of(HEAD if head else CELL))
        ends = number + 1 in heads
        flows += [Flow(piece, header=header, keep=number in stays, torn=BETWEEN if ends else TORN) for piece in pieces]
    share = sum(flow.piece.height for flow in flows) / sheet.room
    return _minded(bound(flows) if share < TOGETHER else _ended(flows), share)


def _minded(flows: Sequence[Flow], share: float) -> list[Flow]:
    """The rows with what a reader minds of a page's end after each: more in a low table, little in one of pages."""
    if share < SHORT:
        known = [replace(flow, torn=TORN) for flow in flows]
    elif share > ONE_PAGE:
        known = [replace(flow, torn=min(flow.torn, BETWEEN) if flow.torn == TORN else FLOWS) for flow in flows]
    else:
        known = list(flows)
    return [*known[:-1], replace(known[-1], torn=0.0)]


def _ended(flows: Sequence[Flow]) -> list[Flow]:
    """No row alone at the foot of the first page or at the head of the last."""
    ends = (1, len(flows) - 2)
    return [replace(flow, keep=flow.keep or number in ends) for number, flow in enumerate(flows)]


def _pieces(
    row: Sequence[str], widths: Sequence[float], numbers: Sequence[int], sheet: Sheet, style: Style
) -> list[Piece]:
    """A row as one piece, or as several where it would fill a page; a thin line below the last."""
    cells = _broken(row, widths, style, sheet)
    count = max((len(lines) for lines in cells), default=1)
    parts = [[lines[first : first + MOST_LINES] for lines in cells] for first in range(0, max(1, count), MOST_LINES)]
    pieces = [_row(part, widths, style, numbers, sheet) for part in parts]
    last = pieces[-1]
    pieces[-1] = Piece(last.height, (*last.marks, rule(0, last.height - HAIR, sheet.width, thick=HAIR, colour=LINE)))
    return pieces


def _broken(cells: Sequence[str], widths: Sequence[float], style: Style, sheet: Sheet) -> Lines:
    return [broken(text, sheet.face, style, width - 2 * PAD) for text, width in zip(cells, widths, strict=True)]


def _row(cells: Lines, widths: Sequence[float], style: Style, numbers: Sequence[int], sheet: Sheet) -> Piece:
    height = line_height(style) * max(1, *(len(lines) for lines in cells)) + 2 * DOWN * sheet.air
    marks: list[Mark] = []
    x = 0.0
    for place, (lines, width) in enumerate(zip(cells, widths, strict=True)):
        area = Area(x + PAD, DOWN * sheet.air, width - 2 * PAD, line_height(style))
        marks += set_lines(lines, sheet.face, style, area, "right" if place in numbers else "left")
        x += width
    return Piece(height, tuple(marks))


def _widths(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    sheet: Sheet,
    strong: Sequence[int],
    numbers: Sequence[int],
) -> list[float]:
    """Each column holds its words; what is left goes to those with long texts, and headers may break for them."""
    more = 2 * PAD + POINT
    least, heads, wanted = [], [], []
    for place, column in enumerate(columns):
        texts = [row[place] for row in rows]
        words = [word for text in texts for word in words_in(text)]
        longest = max(_widest(words_in(column), sheet.of(HEAD), sheet), _widest(words, sheet.of(CELL), sheet))
        least.append(min(LONGEST_WORD, longest) + more)
        heads.append(_widest([column], sheet.of(HEAD), sheet))
        wanted.append(_widest([line for text in texts for line in text.splitlines()], sheet.of(CELL), sheet))
        wanted[-1] = max(wanted[-1], _widest([texts[number] for number in strong], sheet.of(HEAD), sheet))
    if sum(least) > sheet.width:
        return [width * sheet.width / sum(least) for width in least]
    whole = _wished(least, wanted, [head + more for head in heads], more)
    if sum(whole) <= sheet.width:
        return _spread(whole, sheet.width, numbers)
    narrow = [_narrow(column, head, sheet) + more for column, head in zip(columns, heads, strict=True)]
    told = [sum(_widest([row[place]], sheet.of(CELL), sheet) for row in rows) for place in range(len(columns))]
    return _shared(least, _wished(least, wanted, narrow, more), told, sheet.width)


def _narrow(words: str, whole: float, sheet: Sheet) -> float:
    """How narrow a header may be: a short one as it is, a name in two lines, a question in lines half as long."""
    if not SHORT_HEAD <= whole < 2 * SHORT_HEAD:
        return whole if whole < SHORT_HEAD else whole / 2
    known = words.split(" ")
    parted = ((" ".join(known[:first]), " ".join(known[first:])) for first in range(1, len(known) + 1))
    return min(_widest(lines, sheet.of(HEAD), sheet) for lines in parted)


def _widest(texts: Sequence[str], style: Style, sheet: Sheet) -> float:
    return max((width_of(text, sheet.face, style) for text in texts), default=0.0)


def _wished(least: list[float], wanted: list[float], heads: list[float], more: float) -> list[float]:
    return [max(need, want + more, head) for need, want, head in zip(least, wanted, heads, strict=True)]


def _shared(least: list[float], wanted: list[float], told: list[float], width: float) -> list[float]:
    """Widths where not all get what they want: short columns get it first; long ones share by how much they hold."""
    given = list(least)
    order = sorted(range(len(wanted)), key=lambda place: wanted[place] - least[place])
    for number, place in enumerate(order):
        left, rest, more = width - sum(given), order[number:], wanted[place] - given[place]
        fair = left / len(rest)
        weighed = left * told[place] / (sum(told[one] for one in rest) or 1)
        given[place] += more if more <= fair else min(more, weighed)
    given[order[-1]] += width - sum(given)
    return given


def _spread(wanted: list[float], width: float, numbers: Sequence[int]) -> list[float]:
    """Widths that leave some over: the widest column of words takes it; the first of two has a third at least."""
    if len(wanted) == 2:
        first = min(max(wanted[0], width / 3), width - wanted[1])
        return [first, width - first]
    words = [place for place in range(len(wanted)) if place not in numbers] or range(len(wanted))
    widest = max(words, key=lambda place: wanted[place])
    return [want + (width - sum(wanted)) * (place == widest) for place, want in enumerate(wanted)]
