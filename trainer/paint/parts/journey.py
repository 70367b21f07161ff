"""This file is the picture of a session's feelings on its time axis: averages, the middle half, marked moments."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import ceil

from trainer.model.pictures import Flag, Journey, Stop
from trainer.paint.fonts import BOLD
from trainer.paint.marks import Area, Block, Face, Mark, Ring, Stroke, Style, Words
from trainer.paint.parts.sheet import SMALL, Band, Sheet, height_of, stacked
from trainer.paint.text import line_height, set_line, set_lines, width_of
from trainer.paint.theme import feeling
from trainer.words import current_language

_HIGH, _ROOM, _LEFT, _FACE, _DOT, _BODY = 170.0, 56.0, 54.0, 26.0, 15.0, 9.0
_SEEN, _CLEAR = 5.0, 5.0
"""So much of a bar must show beside its point, and so near a line passes no figure."""
_FIGURE, _LEAST, _WORDS, _MOST_LINES = 18.0, 74.0, 8, 4
_EVERY = (1, 2, 5, 10, 15, 30, 60, 120, 240)
LETTERS, CYRILLIC = "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"
"""Those of a language stand under its words: a Latin “c” before a time reads as “since” in Russian."""


def lay(part: Journey, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take."""
    return stacked(bands(part, sheet))


def bands(part: Journey, sheet: Sheet) -> list[Band]:
    """The picture in pieces that may stand on different pages: the way, and what its numbers and letters mean."""
    if not part.stops:
        return []
    plot = Area(_LEFT, _ROOM, sheet.width - _LEFT - 30, _HIGH * sheet.tall)
    places = [_across(part, stop.minute, number, plot) for number, stop in enumerate(part.stops)]
    flags = [plot.x + plot.width * flag.minute / part.minutes for flag in part.flags] if part.minutes else []
    figures = _figures(part.stops, places, plot, sheet)
    marks = [*_ground(part.scale, plot, sheet), *_ticks(part, plot, sheet), *_flags(flags, figures, plot, sheet)]
    marks += [*_way(part.stops, places, plot, sheet), *_behind(figures, sheet), *figures]
    below = plot.bottom + (24 if part.minutes else 8)
    named, y, listed = _names(part.stops, places, below, sheet, figures=not figures)
    told = [_flag_words(number, flag) for number, flag in enumerate(part.flags[: len(flags)])]
    return [([*marks, *named], y + 8), *_listed(listed, sheet), *_listed(told, sheet)]


def _across(part: Journey, minute: float, number: int, plot: Area) -> float:
    """Where a moment stands; without times, one after another at equal distances."""
    if part.minutes:
        return plot.x + plot.width * minute / part.minutes
    return plot.x + plot.width * (number + 0.5) / len(part.stops)


def _ground(scale: Sequence[str], plot: Area, sheet: Sheet) -> list[Mark]:
    """Lines at the good end, the middle and the bad end, with a face before each and, where it is known, its figure."""
    marks: list[Mark] = []
    style = sheet.small()
    for number, (share, face) in enumerate(((0.0, -2), (0.5, 0), (1.0, 2))):
        y = plot.bottom - share * plot.height
        if scale:
            place = Area(_FACE, y - line_height(style) / 2, plot.x - _FACE - 8, line_height(style))
            marks.append(set_line(scale[number], sheet.face, style, place, "right"))
        marks.append(Stroke(Area(plot.x, y, plot.width, 0), 1, sheet.colours.line, dash=0 if share == 0 else 4))
        marks.append(Face(Area(0, y - _FACE / 2, _FACE, _FACE), face))
    return marks


def _ticks(part: Journey, plot: Area, sheet: Sheet) -> list[Mark]:
    """Minutes or times of day under the axis, as many as have room; of the times the start and whole ones."""
    if not part.minutes:
        return []
    style = sheet.small()
    room = width_of("888" if part.begins is None else "88:88", sheet.face, style) + 22
    most = max(1, int(plot.width / room))
    every = next((step for step in _EVERY if part.minutes / step <= most), ceil(part.minutes / most))
    begins = part.begins or 0
    whole = range(-begins % every, int(part.minutes) + 1, every)
    marks: list[Mark] = []
    for minute in (0, *(one for one in whole if one * plot.width >= room * part.minutes)):
        x = plot.x + plot.width * minute / part.minutes
        marks.append(Stroke(Area(x, plot.bottom, 0, 4), 1, sheet.colours.muted))
        place = Area(x - 30, plot.bottom + 6, 60, line_height(style))
        marks.append(set_line(_told_at(part, minute), sheet.face, style, place, "centre"))
    return marks


def _told_at(part: Journey, minute: int) -> str:
    """A minute on the axis, as the clock of the room showed it where that is known."""
    if part.begins is None:
        return f"{minute}′"
    hour, rest = divmod(part.begins + minute, 60)
    return f"{hour % 24:02}:{rest:02}"


def _flags(places: Sequence[float], figures: Sequence[Words], plot: Area, sheet: Sheet) -> list[Mark]:
    """A dashed line and a letter above the figures for each marked moment; letters that would meet stand higher."""
    style = Style(SMALL, BOLD, sheet.colours.accent_text, leading=1.3)
    marks: list[Mark] = []
    last, lift = -100.0, 0
    for number, x in enumerate(places):
        lift = (lift + 1) % 2 if x - last < 14 else 0
        top = plot.y - 41 - lift * 13
        crossed = sorted(words.area.y for words in figures if -_CLEAR <= x - words.area.x <= words.area.width + _CLEAR)
        starts = [top + 17, *(y + _FIGURE for y in crossed)]
        ends = [*crossed, plot.bottom]
        marks += [
            Stroke(Area(x, start, 0, end - start), 1, sheet.colours.accent, dash=3)
            for start, end in zip(starts, ends, strict=True)
            if end > start
        ]
        marks.append(set_line(_letter(number), sheet.face, style, Area(x - 12, top, 24, 16), "centre"))
        last = x
    return marks


def _letter(number: int) -> str:
    known = CYRILLIC if current_language() == "ru" else LETTERS
    return known[number] if number < len(known) else str(number + 1)


def _way(stops: Sequence[Stop], places: Sequence[float], plot: Area, sheet: Sheet) -> list[Mark]:
    """The line from average to average on the same way, and the middle half of each."""
    heights = [plot.bottom - stop.share * plot.height for stop in stops]
    marks: list[Mark] = [
        Stroke(Area(x, y, places[number + 1] - x, heights[number + 1] - y), 2, sheet.colours.muted)
        for number, (x, y) in enumerate(zip(places[:-1], heights[:-1], strict=True))
        if stops[number].way == stops[number + 1].way
    ]
    for stop, x, y in zip(stops, places, heights, strict=True):
        colours = feeling(stop.feeling)
        top, foot = plot.bottom - stop.high * plot.height, plot.bottom - stop.low * plot.height
        if y - _DOT / 2 - top > _SEEN or foot - y - _DOT / 2 > _SEEN:
            body = Area(x - _BODY / 2, top, _BODY, foot - top)
            marks.append(Block(body, colours.block, _BODY / 2, "all", colours.edge, 1))
        disc = Area(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
        marks.append(Ring(disc, 2.5, 1.0, sheet.colours.raised, disc=colours.edge))
    return marks


def _figures(stops: Sequence[Stop], places: Sequence[float], plot: Area, sheet: Sheet) -> list[Words]:
    """Each average over its point, beside the line where it climbs; points too near have theirs in the list below."""
    style = Style(SMALL, BOLD, sheet.colours.text, leading=1.2, tabular=True)
    widest = max(width_of(stop.figure, sheet.face, style) for stop in stops) + 6
    if any(after - before < widest for before, after in itertools.pairwise(places)):
        return []
    marks: list[Words] = []
    for number, (stop, x) in enumerate(zip(stops, places, strict=True)):
        top = plot.bottom - max(stop.high, stop.share) * plot.height - _DOT / 2 - _FIGURE
        left = min(x + (_aside(stops, number) - 1) * widest / 2, sheet.width - widest)
        marks.append(set_line(stop.figure, sheet.face, style, Area(max(0, left), top, widest, _FIGURE), "centre"))
    return marks


def _behind(figures: Sequence[Words], sheet: Sheet) -> list[Mark]:
    """A clear ground, so that no line runs through a figure in a valley between two steep ones."""
    wide = [width_of(words.text, sheet.face, words.style) + 4 for words in figures]
    places = (
        Area(words.area.x + (words.area.width - room) / 2, words.area.y + 1, room, _FIGURE - 3)
        for words, room in zip(figures, wide, strict=True)
    )
    return [Block(place, sheet.colours.raised, 3) for place in places]


def _aside(stops: Sequence[Stop], number: int) -> int:
    """To which side a figure makes way: left (-1) where the line climbs on from its point, right (1) where it fell."""
    here = stops[number]
    after, before = stops[number + 1 : number + 2], stops[max(0, number - 1) : number]
    climbs, fell = (any(one.way == here.way and one.share > here.share for one in near) for near in (after, before))
    return int(fell) - int(climbs)


def _names(
    stops: Sequence[Stop], places: Sequence[float], y: float, sheet: Sheet, *, figures: bool
) -> tuple[list[Mark], float, list[str]]:
    """Names under their points where there is room for all; else numbers there, and the names to be listed below.

    With `figures` where these don't stand over their points.
    """
    style = sheet.small()
    gaps = [after - before for before, after in itertools.pairwise(places)]
    room = min([*gaps, 160.0, 2 * (sheet.width - places[-1]), 2 * places[0]])
    told = [stop.label.replace(" · ", "\n") for stop in stops]
    high = max(len(sheet.lines(((label, style),), room - 8)) for label in told)
    if room < _LEAST or len(stops) > _WORDS or high > _MOST_LINES:
        told = [_told(stop, figures=figures) for stop in stops]
        return _numbers(places, y, sheet), y + 20, [f"{number}  {words}" for number, words in enumerate(told, 1)]
    marks: list[Mark] = []
    below = 0.0
    for label, x in zip(told, places, strict=True):
        lines = sheet.lines(((label, style),), room - 8)
        for number, (line, _style) in enumerate(lines):
            place = Area(x - room / 2, y + number * line_height(style), room, 0)
            marks += set_lines([line], sheet.face, style, place, "centre")
        below = max(below, height_of(lines))
    return marks, y + below, []


def _numbers(places: Sequence[float], y: float, sheet: Sheet) -> list[Mark]:
    marks: list[Mark] = []
    last = -100.0
    for number, x in enumerate(places):
        if x - last >= 16:
            marks.append(set_line(str(number + 1), sheet.face, sheet.small(), Area(x - 14, y, 28, 18), "centre"))
            last = x
    return marks


def _told(stop: Stop, *, figures: bool) -> str:
    return " · ".join(part for part in (stop.label, stop.clock, stop.figure if figures else "") if part)


def _flag_words(number: int, flag: Flag) -> str:
    return f"{_letter(number)}  " + " · ".join(part for part in (flag.clock, flag.text) if part)


def _listed(texts: Sequence[str], sheet: Sheet) -> list[Band]:
    """Texts two a row."""
    half = (sheet.width - 20) / 2
    found: list[Band] = []
    for first in range(0, len(texts), 2):
        cells = [sheet.lines(((text, sheet.small()),), half) for text in texts[first : first + 2]]
        marks: list[Mark] = []
        for column, lines in enumerate(cells):
            marks += sheet.column(lines, column * (half + 20), half, height_of(lines) / 2)
        found.append((marks, max(map(height_of, cells))))
    return found
