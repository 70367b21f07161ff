"""This file is the painting of a report's pictures, for the debrief window, the notes and the stage."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from trainer.model.pictures import Gap, Journey, Ladder, Picture, Scores, Times
from trainer.model.report import Chart as Chart  # noqa: PLC0414 - what is painted is imported from here
from trainer.model.report import Cloud, CrossTable, Distribution, Meters
from trainer.paint.brush import paint_marks
from trainer.paint.fonts import REGULAR, Typeface, typeface
from trainer.paint.marks import Area, Mark, Page, Style
from trainer.paint.parts import cloud, crosstable, distribution, gap, journey, ladder, meters, scores, times
from trainer.paint.parts.sheet import BODY, Band, Sheet
from trainer.paint.text import broken, line_height, set_lines
from trainer.paint.theme import LIGHT, Tokens
from trainer.words import _, current_language

LEAST_WIDTH = 220.0


def lay_part(part: Chart, width: float, palette: Tokens = LIGHT, *, face: Typeface | None = None) -> Page:
    """A picture laid out to a width in pixels; its title and `text` are its owner's to show."""
    return _laid(part, max(LEAST_WIDTH, width), palette, face or typeface(), current_language())


@lru_cache(maxsize=32)
def _laid(part: Chart, width: float, palette: Tokens, face: Typeface, language: str) -> Page:
    """The picture's page; kept, for its height is asked for before it is painted, and scrolling paints it again."""
    del language  # it is spoken already, and keeps pages in different languages apart
    sheet = Sheet(width, face, palette)
    marks, height = _lay(part, sheet)
    if not marks:
        marks, height = _nothing(sheet)
    return Page(sheet.width, height, tuple(marks))


def lay_rows(part: Distribution | Meters, width: float, *, face: Typeface) -> tuple[Band, list[Band]]:
    """The same picture row by row, the columns of all alike, and its legend to stand above them."""
    sheet = Sheet(width, face, LIGHT)
    match part:
        case Distribution():
            return distribution.key(part, sheet), distribution.bands(part, sheet)
        case Meters():
            return ([], 0.0), meters.bands(part, sheet)
        case _:
            assert_never(part)


def part_height(part: Chart, width: float, *, zoom: float = 1.0, face: Typeface | None = None) -> float:
    """How high a picture is at a width, at a text zoom."""
    page = lay_part(part, width / zoom, face=face)
    return page.height * min(zoom, width / page.width)


def paint_part(
    painter: QPainter,
    rect: QRectF,
    part: Chart,
    palette: Tokens = LIGHT,
    *,
    zoom: float = 1.0,
    face: Typeface | None = None,
) -> None:
    """Paints a picture from the top left of `rect`, as wide as it, on whatever ground is there."""
    face = face or typeface()
    page = lay_part(part, rect.width() / zoom, palette, face=face)
    scale = min(zoom, rect.width() / page.width)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    paint_marks(painter, page.marks, face)
    painter.restore()


def _lay(part: Chart, sheet: Sheet) -> tuple[list[Mark], float]:
    match part:
        case Distribution():
            return distribution.lay(part, sheet) if part.bars else ([], 0)
        case Meters():
            return meters.lay(part, sheet)
        case CrossTable():
            return crosstable.lay(part, sheet) if part.rows else ([], 0)
        case Cloud():
            return cloud.lay(part, sheet)
        case Journey():
            return journey.lay(part, sheet)
        case Ladder():
            return ladder.lay(part, sheet)
        case Gap():
            return gap.lay(part, sheet)
        case Times():
            return times.lay(part, sheet)
        case Scores():
            return scores.lay(part, sheet)
        case _:
            assert_never(part)


def banded(part: Picture, sheet: Sheet) -> list[Band]:
    """A picture in pieces that may stand on different pages; most are one."""
    match part:
        case Journey():
            return journey.bands(part, sheet)
        case Ladder():
            return ladder.bands(part, sheet)
        case _:
            marks, height = _lay(part, sheet)
            return [(marks, height)] if marks else []


def _nothing(sheet: Sheet) -> tuple[list[Mark], float]:
    style = Style(BODY, REGULAR, sheet.colours.muted)
    lines = broken(_("Nothing to show yet."), sheet.face, style, sheet.width)
    words = set_lines(lines, sheet.face, style, Area(0, 0, sheet.width, 0))
    return list(words), len(lines) * line_height(style)
