"""This file is the picture of distributions: a bar a row, its average, its face, and a legend."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.report import Distribution
from trainer.model.screen import Bar, Segment
from trainer.model.spoken import legend_of
from trainer.paint.fonts import BOLD
from trainer.paint.marks import Area, Block, Corner, Face, Mark, Style
from trainer.paint.parts.sheet import SMALL, Band, Sheet, height_of, stacked
from trainer.paint.shares import long, shares
from trainer.paint.text import broken, set_line, width_of
from trainer.paint.theme import feeling

_BAR, _FACE, _AIR, _GAP, _SPLIT, _LEAST = 34.0, 35.0, 9.0, 20.0, 2.0, 22.0


def lay(part: Distribution, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    marks, high = stacked(bands(part, sheet))
    legend, high = _legend(legend_of(part.bars, part.legend), high + 10, sheet)
    return [*marks, *legend], high


def key(part: Distribution, sheet: Sheet) -> Band:
    """The legend by itself, for a picture that goes on on the next page; () and 0 where it has none."""
    marks, high = _legend(legend_of(part.bars, part.legend), 0.0, sheet)
    return marks, max(0.0, high)


def bands(part: Distribution, sheet: Sheet) -> list[Band]:
    """The picture row by row, the columns of all alike, without its legend."""
    names = [(text, style) for bar in part.bars for text, style in _name(bar, sheet)]
    says = [(text, style) for bar in part.bars for text, style in _says(bar, sheet)]
    left = sheet.natural(names, 60, sheet.width * 0.32)
    right = sheet.natural(says, 48, sheet.width * 0.24)
    face = _FACE + _GAP if any(bar.face is not None for bar in part.bars) else 0.0
    bar_width = sheet.width - left - _GAP - (right + _GAP if right else 0) - face
    tone = _tones(part)
    found: list[Band] = []
    for bar in part.bars:
        name, said = sheet.lines(_name(bar, sheet), left), sheet.lines(_says(bar, sheet), right or sheet.width)
        height = max(height_of(name), height_of(said), _BAR) + 2 * _AIR
        middle = height / 2
        marks = sheet.column(name, 0, left, middle)
        marks += _strip(bar, Area(left + _GAP, middle - _BAR / 2, bar_width, _BAR), sheet, tone)
        marks += sheet.column(said, sheet.width - face - right, right, middle, "right")
        if bar.face is not None:
            marks.append(Face(Area(sheet.width - _FACE, middle - _FACE / 2, _FACE, _FACE), bar.face))
        found.append((marks, height))
    return found


def _name(bar: Bar, sheet: Sheet) -> tuple[tuple[str, Style], ...]:
    return ((bar.label, sheet.strong()), (bar.below, sheet.small()))


def _says(bar: Bar, sheet: Sheet) -> tuple[tuple[str, Style], ...]:
    return ((bar.figure, sheet.strong()), (bar.beside, sheet.small()))


def _tones(part: Distribution) -> dict[str, int]:
    plain = dict.fromkeys(each.label for each in legend_of(part.bars, part.legend) if each.feeling is None)
    return {label: number for number, label in enumerate(plain)}


def _strip(bar: Bar, strip: Area, sheet: Sheet, tone: dict[str, int]) -> list[Mark]:
    shown = [each for each in bar.segments if each.count > 0]
    if not shown:
        return [Block(strip, sheet.colours.track, 8)] if bar.segments else []
    marks: list[Mark] = []
    x = strip.x
    counts = [each.count for each in shown]
    widths = shares(counts, long(bar, strip.width, len(shown) * _LEAST) - _SPLIT * (len(shown) - 1), _LEAST)
    for number, (each, width) in enumerate(zip(shown, widths, strict=True)):
        colours = feeling(each.feeling, tone.get(each.label, number))
        corners: Corner = "all" if len(shown) == 1 else "none"
        if len(shown) > 1 and number in (0, len(shown) - 1):
            corners = "left" if number == 0 else "right"
        area = Area(x, strip.y, width, strip.height)
        edge = "" if sheet.colours.dark else colours.edge
        marks.append(Block(area.inset(0.5) if edge else area, colours.block, 8, corners, edge, 1))
        figure = Style(SMALL, BOLD, colours.ink, tabular=True)
        marks.append(set_line(f"{each.count}", sheet.face, figure, area, "centre"))
        x += width + _SPLIT
    return marks


def _legend(entries: Sequence[Segment], top: float, sheet: Sheet) -> tuple[list[Mark], float]:
    """The legend's marks from `top`, and where it ends."""
    if not entries:
        return [], top - 10
    style, sign, line = sheet.small(), 18.0, 26.0
    marks: list[Mark] = []
    x, y, tone = 0.0, top, 0
    for each in entries:
        words = broken(each.label, sheet.face, style, sheet.width - sign - 6) or [""]
        wide = sign + 6 + max(width_of(word, sheet.face, style) for word in words)
        if x and x + wide > sheet.width:
            x, y = 0.0, y + line
        place = Area(x, y + (line - sign) / 2, sign, sign)
        plain = feeling(None, tone)
        marks.append(
            Face(place, each.feeling)
            if each.feeling is not None
            else Block(place.inset(2), plain.block, 4, "all", plain.edge, 1)
        )
        for number, word in enumerate(words):
            marks.append(set_line(word, sheet.face, style, Area(x + sign + 6, y + number * line, wide, line)))
        y += (len(words) - 1) * line
        x += wide + 18
        tone += each.feeling is None
    return marks, y + line
