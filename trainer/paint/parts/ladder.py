"""This file is the picture of levels as stairs: how each felt, which signs were seen at it, what a customer said."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.model.pictures import Ladder, Rung, Sign
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD
from trainer.paint.marks import Area, Block, Face, Mark, Stroke, Style
from trainer.paint.parts.sheet import BODY, Band, Sheet, height_of, stacked
from trainer.paint.text import line_height, set_line, set_lines, width_of
from trainer.paint.theme import feeling

_RISE, _LEAST, _PAD, _FACE, _GAP, _SIGNS = 70.0, 4.0, 8.0, 34.0, 8.0, 0.42
_WIDE, _DOT = 0.5, 14.0
"""The share of a level's room that its step takes, and how wide the dot of a single answer is."""


def lay(part: Ladder, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    return stacked(bands(part, sheet))


def bands(part: Ladder, sheet: Sheet) -> list[Band]:
    """The picture in pieces that may stand on different pages: the stairs, each sign, what was said."""
    if not part.rungs:
        return []
    found = [_stairs(part.rungs, part.scale, sheet)]
    if part.signs:
        found += [_head(part.rungs, sheet), *(_sign(sign, len(part.rungs), sheet) for sign in part.signs)]
    return [*found, *_quotes(part.rungs, sheet)]


def _stairs(rungs: tuple[Rung, ...], scale: tuple[str, str, str] | None, sheet: Sheet) -> Band:
    """A step a level, up from the line or down as far as its average lies from the middle; its words below all."""
    wide = (sheet.width - _GAP * (len(rungs) - 1)) / len(rungs)
    rises = [_rise(rung) * sheet.tall for rung in rungs]
    dots = [_height(share) * sheet.tall for rung in rungs for share in rung.each]
    up = (*(rise + _FACE + _PAD for rise in rises if rise >= 0), *(dot + _DOT for dot in dots))
    end = _RISE * sheet.tall + line_height(sheet.small()) / 2 if scale else 0.0
    line = max((_PAD, end, *up))
    down = (*(_FACE + _PAD - rise for rise in rises if rise < 0), *(_DOT - dot for dot in dots))
    foot = line + max((0.0, end, *down)) + _PAD
    marks: list[Mark] = [*_axis(scale, line, sheet), Stroke(Area(0, line, sheet.width, 0), 1.5, sheet.colours.muted)]
    high = 0.0
    for number, (rung, rise) in enumerate(zip(rungs, rises, strict=True)):
        x = number * (wide + _GAP)
        if rung.face is not None:
            marks += _step(rung.face, rise, Area(x + wide * (1 - _WIDE) / 2, line, wide * _WIDE, 0), sheet)
        marks += _each(rung.each, Area(x, line, wide, 0), sheet)
        y = foot
        for text, style in _rung_words(rung, wide, sheet):
            marks += set_lines([text], sheet.face, style, Area(x + _PAD, y, wide - 2 * _PAD, 0), "centre")
            y += line_height(style)
        high = max(high, y)
    return marks, high + 12


def _axis(scale: tuple[str, str, str] | None, line: float, sheet: Sheet) -> Iterator[Mark]:
    """How far a step can go up and down, with the figures of the scale at the left."""
    style = sheet.small()
    high = line_height(style)
    for number, words in enumerate(scale or ()):
        y = line + (1 - number) * _RISE * sheet.tall
        wide = width_of(words, sheet.face, style)
        on_line = number == 1
        place = Area(0, y - high - 2 if on_line else y - high / 2, wide, high)
        yield set_line(words, sheet.face, style, place)
        if not on_line:
            yield Stroke(Area(wide + 8, y, sheet.width - wide - 8, 0), 1, sheet.colours.line, dash=4)


def _rise(rung: Rung) -> float:
    """How far a step goes up; down is negative."""
    return 0.0 if rung.share is None else _height(rung.share)


def _height(share: float) -> float:
    """How far above the line a place between the bad end (0) and the good one (1) lies; below it is negative."""
    return (2 * share - 1) * _RISE


def _each(shares: tuple[float, ...], place: Area, sheet: Sheet) -> list[Mark]:
    """A dot at its own height for each of a few answers, side by side."""
    marks: list[Mark] = []
    for number, share in enumerate(shares):
        x = place.x + place.width / 2 + (number - len(shares) / 2) * (_DOT + _GAP) + _GAP / 2
        spot = Area(x, place.y - _height(share) * sheet.tall - _DOT / 2, _DOT, _DOT)
        marks.append(Block(spot, sheet.colours.accent, _DOT / 2))
    return marks


def _step(face: int, rise: float, place: Area, sheet: Sheet) -> list[Mark]:
    """A step from the line with the face at its end."""
    tint = feeling(face)
    high = max(_LEAST, abs(rise))
    top = place.y - high if rise >= 0 else place.y
    head = top - _FACE - 4 if rise >= 0 else top + high + 4
    edge = "" if sheet.colours.dark else tint.edge
    filled = tint.block if sheet.colours.dark or face else tint.edge  # as its line in the picture of means
    block = Block(Area(place.x, top, place.width, high), filled, 3, "all", edge, 1)
    return [block, Face(Area(place.x + place.width / 2 - _FACE / 2, head, _FACE, _FACE), face)]


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
    cells = [sheet.lines(((rung.name, style), (rung.unseen or rung.ticked, sheet.small())), wide - 6) for rung in rungs]
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
