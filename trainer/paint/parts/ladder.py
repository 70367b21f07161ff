"""This file is the picture of levels as stairs: how each felt, which signs were seen at it, what a customer said."""

from __future__ import annotations

from trainer.model.pictures import Ladder, Rung, Sign
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD
from trainer.paint.marks import Area, Block, Face, Mark, Stroke, Style
from trainer.paint.parts.sheet import BODY, Band, Sheet, height_of, stacked
from trainer.paint.text import line_height, set_lines
from trainer.paint.theme import feeling

_RISE, _PAD, _FACE, _GAP, _SIGNS = 20.0, 10.0, 34.0, 8.0, 0.42


def lay(part: Ladder, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    return stacked(bands(part, sheet))


def bands(part: Ladder, sheet: Sheet) -> list[Band]:
    """The picture in pieces that may stand on different pages: the stairs, each sign, what was said."""
    if not part.rungs:
        return []
    found = [_stairs(part.rungs, sheet)]
    if part.signs:
        found += [_head(part.rungs, sheet), *(_sign(sign, len(part.rungs), sheet) for sign in part.signs)]
    return [*found, *_quotes(part.rungs, sheet)]


def _stairs(rungs: tuple[Rung, ...], sheet: Sheet) -> Band:
    """A block a level, each higher than the one before."""
    wide = (sheet.width - _GAP * (len(rungs) - 1)) / len(rungs)
    words = [_rung_words(rung, wide, sheet) for rung in rungs]
    body = max(height_of(lines) for lines in words) + 2 * _PAD
    total = _FACE + 8 + body + _RISE * (len(rungs) - 1)
    marks: list[Mark] = []
    for number, (rung, lines) in enumerate(zip(rungs, words, strict=True)):
        high = body + _RISE * number
        place = Area(number * (wide + _GAP), total - high, wide, high)
        tint = feeling(rung.face) if rung.face is not None else None
        ground, edge = (tint.block, tint.edge) if tint else (sheet.colours.track, sheet.colours.muted)
        marks.append(Block(place, ground, 8, "all", "" if sheet.colours.dark else edge, 1))
        ink = tint.ink if tint else sheet.colours.text
        y = place.y + _PAD
        for line, style in lines:
            inked = Style(style.px, style.weight, ink, style.leading, style.tabular)
            marks += set_lines([line], sheet.face, inked, Area(place.x + _PAD, y, wide - 2 * _PAD, 0), "centre")
            y += line_height(style)
        if rung.face is not None:
            marks.append(Face(Area(place.x + wide / 2 - _FACE / 2, place.y - _FACE - 6, _FACE, _FACE), rung.face))
    return marks, total + 12


def _rung_words(rung: Rung, wide: float, sheet: Sheet) -> list[tuple[str, Style]]:
    name = Style(BODY + 2, BOLD, sheet.colours.text, leading=1.25)
    figure = Style(BODY + 5, BOLD, sheet.colours.text, leading=1.25, tabular=True)
    return sheet.lines(((rung.name, name), (rung.figure, figure), (rung.beside, sheet.small())), wide - 2 * _PAD)


def _columns(count: int, sheet: Sheet) -> tuple[float, float]:
    """How wide the words of signs are, and each level's column."""
    left = sheet.width * _SIGNS
    return left, (sheet.width - left) / count


def _head(rungs: tuple[Rung, ...], sheet: Sheet) -> Band:
    left, wide = _columns(len(rungs), sheet)
    style = sheet.small(SEMIBOLD)
    cells = [sheet.lines(((rung.name, style),), wide - 6) for rung in rungs]
    high = max(height_of(lines) for lines in cells) + 6
    marks: list[Mark] = []
    for number, lines in enumerate(cells):
        marks += sheet.column(lines, left + number * wide, wide, high / 2, "centre")
    return marks, high


def _sign(sign: Sign, count: int, sheet: Sheet) -> Band:
    """A sign and how it was seen at each level; one that parts the best two stands on a ground of its own."""
    left, wide = _columns(count, sheet)
    weight = BOLD if sign.apart else SEMIBOLD
    style = Style(BODY, weight, sheet.colours.text, leading=1.25)
    lines = sheet.lines(((sign.text, style),), left - 16)
    high = height_of(lines) + 10
    rule = Stroke(Area(0, 0, sheet.width, 0), 1, sheet.colours.line)
    marks: list[Mark] = [rule]
    if sign.apart:
        marks.append(Block(Area(0, 1, sheet.width, high - 1), sheet.colours.accent_ground, 6))
    marks += sheet.column(lines, 8, left - 16, high / 2)
    for number, seen in enumerate(sign.seen[:count]):
        ink = Style(BODY, BOLD, sheet.colours.text if seen != "–" else sheet.colours.muted, leading=1.25, tabular=True)
        marks += sheet.column([(seen, ink)], left + number * wide, wide, high / 2, "centre")
    return marks, high


def _quotes(rungs: tuple[Rung, ...], sheet: Sheet) -> list[Band]:
    """What customers said, one under another: the level, the words, who."""
    strong, plain = Style(BODY, BOLD, sheet.colours.text, leading=1.3), Style(BODY, REGULAR, sheet.colours.text, 1.35)
    found: list[Band] = []
    for rung in rungs:
        if not rung.quote:
            continue
        lines = sheet.lines(((rung.name, strong), (rung.quote, plain), (rung.who, sheet.small())), sheet.width - 18)
        marks: list[Mark] = [Block(Area(0, 12, 3, height_of(lines)), sheet.colours.accent, 1.5)]
        y = 12.0
        for line, style in lines:
            marks += set_lines([line], sheet.face, style, Area(14, y, sheet.width - 18, 0))
            y += line_height(style)
        found.append((marks, y))
    return found
