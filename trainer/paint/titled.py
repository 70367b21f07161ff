"""This file is a picture that stands alone: its title above it and its remark below, for a file of its own."""

from __future__ import annotations

from trainer.paint.charts import Chart, lay_part
from trainer.paint.fonts import BOLD, REGULAR, typeface
from trainer.paint.marks import Page, Style
from trainer.paint.print.piece import Piece, stacked, text_piece
from trainer.paint.theme import LIGHT

TITLE, REMARK, GAP = 18.0, 13.0, 16.0


def titled_page(part: Chart, width: float) -> Page:
    """The picture laid out to a width in pixels, with all it takes to be understood without its document."""
    page, face = lay_part(part, width), typeface()
    pieces = [
        text_piece(part.title, Style(TITLE, BOLD, LIGHT.text), face, page.width),
        Piece(page.height, page.marks, GAP),
        text_piece(part.note, Style(REMARK, REGULAR, LIGHT.muted), face, page.width, gap=GAP),
    ]
    whole = stacked([piece for piece in pieces if piece.marks])
    return Page(page.width, whole.height, whole.marks)
