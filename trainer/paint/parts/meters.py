"""This file is the picture of means on lines."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.report import Meters
from trainer.model.screen import MeterRow
from trainer.paint.marks import Area, Block, Mark
from trainer.paint.parts.sheet import Band, Sheet, height_of, stacked
from trainer.paint.theme import feeling

_TRACK, _GAP, _AIR = 13.0, 20.0, 8.0


def lay(part: Meters, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    return stacked(bands(part, sheet))


def bands(part: Meters, sheet: Sheet) -> list[Band]:
    """The picture row by row, the columns of all alike."""
    names = [(row.label, sheet.plain()) for row in part.rows] + [(row.below, sheet.small()) for row in part.rows]
    left = sheet.natural(names, 70, sheet.width * 0.4)
    right = sheet.natural([(row.figure, sheet.strong()) for row in part.rows], 32, sheet.width * 0.25)
    found: list[Band] = []
    for row in part.rows:
        name = sheet.lines(((row.label, sheet.plain()), (row.below, sheet.small())), left)
        figure = sheet.lines(((row.figure, sheet.strong()),), right)
        height = max(height_of(name), height_of(figure), _TRACK) + 2 * _AIR
        middle = height / 2
        marks = sheet.column(name, 0, left, middle)
        track = Area(left + _GAP, middle - _TRACK / 2, sheet.width - left - right - 2 * _GAP, _TRACK)
        marks += _bar(row, track, sheet)
        marks += sheet.column(figure, sheet.width - right, right, middle, "right")
        found.append((marks, height))
    return found


def dots(places: Sequence[float], track: Area, colour: str) -> list[Mark]:
    """A dot on the line for each answer."""
    side, room = track.height, track.width - track.height
    spots = (Area(track.x + room * max(0.0, min(1.0, place)), track.y, side, side) for place in places)
    return [Block(spot, colour, side / 2) for spot in spots]


def _bar(row: MeterRow, track: Area, sheet: Sheet) -> list[Mark]:
    ground = Block(track, sheet.colours.track, _TRACK / 2)
    share = max(0.0, min(1.0, row.share))
    if row.each:
        return [ground, *dots(row.each, track, sheet.colours.accent)]
    if share <= 0:
        return [ground]
    colours = feeling(row.feeling)
    done = Area(track.x, track.y, max(_TRACK, track.width * share), _TRACK)
    edge = "" if sheet.colours.dark else colours.edge
    return [ground, Block(done.inset(0.5) if edge else done, colours.block, _TRACK / 2, "all", edge, 1)]
