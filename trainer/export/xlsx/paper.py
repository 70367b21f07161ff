"""This file is how a sheet is printed: on A4, wide lists over several pages rather than in letters too small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

A4, MARGIN_CM = 9, 1.2
WIDE_CM, HIGH_CM = 29.7 - 2 * MARGIN_CM, 21.0 - 2 * MARGIN_CM - 0.8
UPRIGHT_WIDE_CM, UPRIGHT_HIGH_CM = 21.0 - 2 * MARGIN_CM, 29.7 - 2 * MARGIN_CM - 0.8
LETTER_CM, WIDEST_LETTER_CM, POINT_CM, INCH_CM = 0.21, 0.26, 2.54 / 72, 2.54
"""A letter of a column's width, where the usual typeface is there and where a wide one stands in for it, a point, an
inch; in centimetres."""
LEAST = 8 / 11
"""Below this scale letters of 11 points come out under 8, and another page beside is better."""
ON_A_PAGE = int(WIDE_CM / (LETTER_CM * LEAST))
ON_AN_UPRIGHT_PAGE = int(UPRIGHT_WIDE_CM / (WIDEST_LETTER_CM * LEAST))
"""So many letters of columns fit beside each other on a page across, and of pictures' tables on one upright."""
USUAL_HEIGHT, SPARE, COLUMN_CM = 15.0, 0.96, 2.3
LONGEST_FOOT = 100
"""A row's height in points where none is set; what is kept free for programs that reckon widths otherwise; and a
column's width where none is set, for one that a picture ends in goes overleaf whole."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together, from `first` up to `end`; `middle` is where they may be parted.

    In the row `note` stands a remark, 0 where there is none.
    """

    first: int
    middle: int
    end: int
    note: int = 0


def on_paper(sheet: Worksheet, title: str = "") -> None:
    """As wide as the paper, or as two or more sheets of it side by side; a sheet with a scale of its own keeps it.

    The `title` stands at each page's foot, for one may be found alone and be of a rehearsal. The first columns of a
    list, which say what a row is of, stand on each page beside.
    """
    _framed(sheet, title)
    if sheet.page_setup.scale is not None:
        return
    wide, again = _width(sheet), 0.0
    if sheet.print_title_rows and wide > ON_A_PAGE:
        again = _repeated(sheet)
    pages = max(1, ceil((wide - again) / (ON_A_PAGE - again)))
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _repeated(sheet: Worksheet) -> float:
    """Has the first columns, up to a third of a page, repeated on pages beside; how wide they are together."""
    from openpyxl.utils import get_column_letter

    last, wide = 0, 0.0
    while (more := wide + sheet.column_dimensions[get_column_letter(last + 1)].width) <= ON_A_PAGE / 3:
        last, wide = last + 1, more
    if last:
        sheet.print_title_cols = f"A:{get_column_letter(last)}"
    return wide


def blocks_on_paper(sheet: Worksheet, blocks: Sequence[Block], widest: float) -> None:
    """Pages end between blocks, or where a block may be parted when it is higher than a page.

    `widest` is the width of the widest picture in centimetres. Upright, where letters stay large enough on a page that
    narrow. A fitted sheet ignores page breaks, so this one has a scale.
    """
    wide = max(widest + COLUMN_CM, _width(sheet) * WIDEST_LETTER_CM)
    upright = UPRIGHT_WIDE_CM / wide >= LEAST
    across, down = (UPRIGHT_WIDE_CM, UPRIGHT_HIGH_CM) if upright else (WIDE_CM, HIGH_CM)
    scale = min(1.0, across / wide)
    sheet.page_setup.orientation = "portrait" if upright else "landscape"
    sheet.page_setup.scale = int(100 * scale)
    room, used = SPARE * down / scale, 0.0
    for block in blocks:
        high = _height(sheet, block.first, block.end)
        if used and used + high > room:
            _break(sheet, block.first)
            used = 0.0
        used += high
        if high > room:
            _break(sheet, block.middle)
            used = _height(sheet, block.middle, block.end)


def _break(sheet: Worksheet, before: int) -> None:
    from openpyxl.worksheet.pagebreak import Break

    sheet.row_breaks.append(Break(id=before - 1))


def _height(sheet: Worksheet, first: int, end: int) -> float:
    return sum((sheet.row_dimensions[row].height or USUAL_HEIGHT) * POINT_CM for row in range(first, end))


def _framed(sheet: Worksheet, title: str) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = sheet.page_setup.orientation or "landscape", A4
    sheet.page_setup.pageOrder = "overThenDown"
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = MARGIN_CM / INCH_CM
    margins.header = margins.footer = 0.5 / INCH_CM
    foot = sheet.oddFooter
    if foot is not None and foot.right is not None:
        foot.right.text = "&P / &N"
    if foot is not None and foot.left is not None:
        foot.left.text = title[:LONGEST_FOOT].replace("&", "&&") or None


def _width(sheet: Worksheet) -> float:
    """In letters, of the columns that are printed."""
    from openpyxl.utils import column_index_from_string, range_boundaries

    last = range_boundaries(sheet.print_area.split("!")[-1])[2] if sheet.print_area else None
    known = ((column_index_from_string(letter), one.width) for letter, one in sheet.column_dimensions.items())
    return sum(width for place, width in known if last is None or place <= last)
