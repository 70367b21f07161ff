"""This file is the report's parts as pieces on paper: headings, words, quotes, tables, and pictures as vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from trainer.export.cleaning import clean, harmless, one_line, tied, tied_head
from trainer.export.halves import halved
from trainer.export.pdf.flow import Flow, bound
from trainer.export.pdf.tables import table
from trainer.export.pdf.type import ABOVE, ACCENT, BODY, HEADINGS, LINE, NOTE, REMARK, STRONG, Sheet
from trainer.export.tables import as_table
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import (
    Bullets,
    Cards,
    Cloud,
    CrossTable,
    Distribution,
    Heading,
    Meters,
    Paragraph,
    Part,
    Quote,
    Quotes,
    Table,
)
from trainer.paint.charts import Chart, lay_part, lay_rows
from trainer.paint.marks import Area, Block, Style, scaled
from trainer.paint.print.paper import MILLIMETRE, POINT
from trainer.paint.print.piece import Piece, stacked, text_piece
from trainer.paint.text import broken, line_height, set_line

CHART_PX = 680.0
HIGH, LEAST = 0.42, 0.78
"""The share of a page from which a picture is parted, or may shrink to stay on its page; and of its size that it keeps.

All lower ones of a document have one scale: a picture smaller than the one above it reads as less.
"""
_INDENT, _DOT = 5 * MILLIMETRE, 3 * POINT
_FRESH = 0.35
"""A chapter begins on a new page when less than this share of one is left."""
BRIEF = 0.12
"""A list of so little of a page stays whole."""
_WHOLE, _TORN = 0.3, 1.5
"""What one person said, or lines told one below another, stand on one page when they take less than this share; and how
much a reader minds that a few replies are parted."""


def pieces(part: Part, sheet: Sheet) -> list[Flow]:
    """A part, ready to flow over pages."""
    match part:
        case Heading():
            return _heading(part, sheet)
        case Paragraph():
            lines = _text(clean(part.text), sheet.of(REMARK if part.muted else BODY), sheet, gap=4 * POINT)
            return _together(lines, sheet) if "\n" in part.text.strip() else lines
        case Bullets():
            return _first_down(_listed([_bullet(one_line(line), sheet) for line in part.lines], sheet))
        case Quote():
            return _quote(part, sheet)
        case Quotes():
            return [*_title(part.title, sheet), *_quotes(part, sheet)]
        case Cards():
            return _table(as_table(part), sheet)
        case Table():
            return [*_title(part.caption, sheet), *_table(part, sheet)]
        case Distribution() | Meters() | CrossTable() | Cloud() | Journey() | Ladder() | Gap() | Times() | Scores():
            return _pictured(part, sheet)
        case _:
            assert_never(part)


def _heading(part: Heading, sheet: Sheet) -> list[Flow]:
    level, text = max(1, min(4, part.level)), one_line(part.text)
    piece = text_piece(text, sheet.of(HEADINGS[level]), sheet.face, sheet.width, gap=ABOVE[level] * sheet.air)
    return [Flow(piece, keep=True, entry=(level, text), fresh=_FRESH if level == 2 else 0.0, opens=part.opens)]


def _title(text: str, sheet: Sheet) -> list[Flow]:
    known = one_line(text)
    return (
        [Flow(text_piece(known, sheet.of(STRONG), sheet.face, sheet.width, gap=10 * POINT * sheet.air), keep=True)]
        if known
        else []
    )


def remark(text: str, sheet: Sheet) -> list[Flow]:
    """What must be known to read what stands above it, as large as the text wherever it is."""
    return _text(one_line(text), NOTE, sheet, gap=3 * POINT)


def _text(text: str, style: Style, sheet: Sheet, *, gap: float, indent: float = 0.0) -> list[Flow]:
    """Lines one by one; the first two and the last two stay together."""
    lines = broken(text, sheet.face, style, sheet.width - indent)
    height = line_height(style)
    place = Area(indent, 0, sheet.width - indent, height)
    return [
        Flow(
            Piece(height, (set_line(line, sheet.face, style, place),), 0 if number else gap),
            keep=len(lines) > 1 and number in (0, len(lines) - 2),
        )
        for number, line in enumerate(lines)
    ]


def _together(lines: list[Flow], sheet: Sheet) -> list[Flow]:
    """Lines that stand one below another as told, such as boxes to tick, on one page if that isn't too much of it."""
    height = sum(flow.piece.gap + flow.piece.height for flow in lines)
    return bound(lines) if height < _WHOLE * sheet.room else lines


def _first_down(flows: list[Flow]) -> list[Flow]:
    """A list a little below what stands before it."""
    return [replace(flows[0], piece=replace(flows[0].piece, gap=7 * POINT)), *flows[1:]] if flows else flows


def _listed(lines: Sequence[list[Flow]], sheet: Sheet) -> list[Flow]:
    """A list of which no line stands alone, at a page's foot or at a page's head; a short one stays whole."""
    known = [line for line in lines if line]
    flows = [flow for line in known for flow in line]
    if sum(flow.piece.gap + flow.piece.height for flow in flows) < BRIEF * sheet.room:
        return bound(flows)
    for number in {0, len(known) - 2} if len(known) > 1 else ():
        known[number][-1] = replace(known[number][-1], keep=True)
    return [flow for line in known for flow in line]


def _bullet(text: str, sheet: Sheet) -> list[Flow]:
    flows = _text(text, sheet.of(BODY), sheet, gap=3 * POINT * sheet.air, indent=_INDENT)
    if not flows:
        return []
    first = flows[0]
    dot = Block(Area(_INDENT / 2 - _DOT, (line_height(sheet.of(BODY)) - _DOT) / 2, _DOT, _DOT), ACCENT, _DOT / 2)
    return [replace(first, piece=replace(first.piece, marks=(dot, *first.piece.marks))), *flows[1:]]


def _quote(quote: Quote, sheet: Sheet) -> list[Flow]:
    """What was said beside an upright line, who said it above; one of a few lines stays whole."""
    who = [
        replace(one, keep=True) for one in _text(one_line(quote.who), sheet.of(REMARK), sheet, gap=0, indent=_INDENT)
    ]
    said = _text(clean(quote.text), sheet.of(BODY), sheet, gap=0, indent=_INDENT)
    flows = [*who, *said]
    flows = bound(flows) if sum(one.piece.height for one in flows) < _WHOLE * sheet.room else flows
    ruled = [replace(one, piece=_ruled(one.piece)) for one in flows]
    return [replace(one, piece=replace(one.piece, gap=0 if number else 7 * POINT)) for number, one in enumerate(ruled)]


def _quotes(part: Quotes, sheet: Sheet) -> list[Flow]:
    """Quotes with the remark below them; the last one stands alone on no page, and the remark on none."""
    known, note = [_quote(quote, sheet) for quote in part.quotes], remark(part.note, sheet)
    tied = range(len(known) - 2, len(known) if note else len(known) - 1)
    for number in tied:
        if number >= 0 and known[number]:
            known[number][-1] = replace(known[number][-1], keep=True)
    flows = [*(flow for quote in known for flow in quote), *note]
    if sum(flow.piece.gap + flow.piece.height for flow in flows) > _WHOLE * sheet.room:
        return flows
    return [replace(flow, torn=_TORN) for flow in flows[:-1]] + flows[-1:]


def _ruled(piece: Piece) -> Piece:
    line = Block(Area(0.4 * MILLIMETRE, 0, 0.7 * MILLIMETRE, piece.height), LINE)
    return replace(piece, marks=(line, *piece.marks))


def _table(known: Table, sheet: Sheet) -> list[Flow]:
    if not known.rows:
        return []
    rows = [[tied(clean(cell)) for cell in row] for row in known.rows]
    return table([tied_head(one_line(column)) for column in known.columns], rows, known.numbers, sheet, known.heads)


def _pictured(part: Chart, sheet: Sheet) -> list[Flow]:
    """A picture under its title and over its remark; one of many rows may go on on the next page."""
    drawn, note = _chart(part, sheet), remark(part.note, sheet)
    drawn[-1] = replace(drawn[-1], keep=bool(note))
    return [*_title(part.title, sheet), *drawn, *bound(note)]


def _chart(part: Chart, sheet: Sheet) -> list[Flow]:
    """A picture in the program's own drawing; a high one alone flows row by row where it has rows, or may shrink."""
    page = lay_part(harmless(part), CHART_PX, face=sheet.face)
    factor = sheet.width / page.width
    high = page.height * factor > HIGH * sheet.room
    if high and isinstance(part, Distribution | Meters) and len(_rows(part)) > 1:
        return _flowing(part, sheet)
    halves = halved(part) if high else ()
    if halves:
        return [replace(flow, least=1.0) for half in halves for flow in _chart(half, sheet)]
    factor = min(factor, 0.85 * sheet.room / page.height)
    marks = tuple(scaled(mark, factor) for mark in page.marks)
    return [Flow(Piece(page.height * factor, marks, 5 * POINT), least=LEAST if high else 1.0)]


def _rows(part: Distribution | Meters) -> Sequence[object]:
    return part.bars if isinstance(part, Distribution) else part.rows


def _again(title: str, legend: Piece | None, sheet: Sheet) -> Piece | None:
    """What stands above the rows that go on on the next page: the title and the legend."""
    known = one_line(title)
    if not known:
        return legend
    named = text_piece(known, STRONG, sheet.face, sheet.width)
    return stacked((named, legend or Piece(0, gap=5 * POINT)))


def _flowing(part: Distribution | Meters, sheet: Sheet) -> list[Flow]:
    """The rows of a picture under its legend, which is told again where they go on; no row alone at either end."""
    (marks, height), rows = lay_rows(harmless(part), CHART_PX, face=sheet.face)
    factor = sheet.width / CHART_PX
    legend = Piece(height * factor, tuple(scaled(mark, factor) for mark in marks), 5 * POINT) if marks else None
    ends, again = (0, len(rows) - 2), _again(part.title, legend, sheet)
    flows = [
        Flow(Piece(high * factor, tuple(scaled(mark, factor) for mark in row)), keep=number in ends, header=again)
        for number, (row, high) in enumerate(rows)
    ]
    return [Flow(legend, keep=True), *flows] if legend else flows
