"""This file is the picture of means on lines."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.report import Meters
from trainer.model.screen import MeterRow
from trainer.paint.marks import Area, Block, Mark
from trainer.paint.parts.sheet import Band, Sheet, height_of, stacked
from trainer.paint.theme import feeling

_TRACK, _GAP, _AIR, _BETWEEN = 13.0, 20.0, 8.0, 2.0
PAIR = 2
"""So many dots must not cover each other; more are an average and have none."""


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
    """A dot on the line for each answer; two of the same, or nearly, stand side by side."""
    side, room = track.height, track.width - track.height
    known = [room * max(0.0, min(1.0, place)) for place in sorted(places)]
    if len(known) == PAIR:
        known = _apart(known[0], known[1], side + _BETWEEN, room)
    return [Block(Area(track.x + x, track.y, side, side), colour, side / 2) for x in known]


def _apart(first: float, second: float, least: float, room: float) -> list[float]:
    """Two spots at least so far from each other; nearer ones move from their middle, but not outside."""
    short = max(0.0, least - (second - first)) / 2
    start = max(0.0, min(first - short, room - least))
    return [start, min(room, max(second + short, start + least))]


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
    filled = colours.block if sheet.colours.dark or row.feeling else colours.edge  # a beige bar is lost on its ground
    return [ground, Block(done.inset(0.5) if edge else done, filled, _TRACK / 2, "all", edge, 1)]
