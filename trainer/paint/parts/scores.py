"""This file is the picture of a test's scores: a column for each band, as wide as its scores, as high as its people."""

from __future__ import annotations

from trainer.model.pictures import Scores, Zone
from trainer.paint.fonts import BOLD
from trainer.paint.marks import Area, Block, Mark, Stroke, Style
from trainer.paint.parts.sheet import BODY, Sheet, height_of
from trainer.paint.text import line_height, set_line, set_lines, width_of, words_in
from trainer.paint.theme import feeling

_HIGH, _LEAST, _ROOM = 120.0, 4.0, 24.0
_GAP = 6.0


def lay(part: Scores, sheet: Sheet) -> tuple[list[Mark], float]:
    """The marks and the height they take: columns on the line of scores, names of the bands below."""
    if not part.zones:
        return [], 0.0
    line = Area(0, _ROOM, sheet.width, _HIGH * sheet.tall)
    most = max((zone.count or 0 for zone in part.zones), default=0)
    marks: list[Mark] = []
    for number, zone in enumerate(part.zones):
        marks += _column(zone, line, most, _tone(number, len(part.zones)), sheet)
    average, y = _average(part, line, sheet)
    named, y = _names(part.zones, y + 8, line, sheet)
    return [*marks, *average, *named], y


def _tone(number: int, count: int) -> int:
    return round(-2 + 4 * number / (count - 1)) if count > 1 else 0


def _column(zone: Zone, line: Area, most: int, tone: int, sheet: Sheet) -> list[Mark]:
    """How many, over a column; an empty band keeps a thin foot, one that isn't told a dash."""
    colours, style = feeling(tone), Style(BODY, BOLD, sheet.colours.text, leading=1.3, tabular=True)
    high = max(_LEAST, line.height * (zone.count or 0) / most if most else 0.0)
    place = Area(line.x + zone.start * line.width + 1.5, line.bottom - high, 0, high)
    place = place._replace(width=max(2.0, (zone.end - zone.start) * line.width - 3))
    words = "–" if zone.count is None else str(zone.count)
    edge = "" if sheet.colours.dark else colours.edge
    return [
        Block(place.inset(0.5) if edge else place, colours.block, 4, "all", edge, 1),
        set_line(words, sheet.face, style, Area(place.x, place.y - 22, place.width, 20), "centre"),
    ]


def _average(part: Scores, line: Area, sheet: Sheet) -> tuple[list[Mark], float]:
    """An arrow under the columns where the mean stands, with its figure; and how far down it reaches."""
    if part.average is None:
        return [], line.bottom
    x, style = line.x + part.average * line.width, Style(13, BOLD, sheet.colours.accent_text, leading=1.3)
    wide = min(sheet.width, width_of(part.figure, sheet.face, style) + 2)
    place = Area(max(0.0, min(x - wide / 2, sheet.width - wide)), line.bottom + 16, wide, line_height(style))
    stroke = Stroke(Area(x, line.bottom + 16, 0, -13), 2, sheet.colours.accent, head=9)
    return [stroke, set_line(part.figure, sheet.face, style, place)], place.bottom


def _names(zones: tuple[Zone, ...], top: float, line: Area, sheet: Sheet) -> tuple[list[Mark], float]:
    """Names and ranges under their columns where no word is broken for it, else as a list."""
    name, small = Style(13, BOLD, sheet.colours.text, leading=1.3), sheet.small()
    boxes = _boxes(zones, [_need(zone, name, small, sheet) for zone in zones], line.width)
    if not boxes:
        return _list(zones, top, sheet)
    marks: list[Mark] = []
    high = 0.0
    for zone, (left, wide) in zip(zones, boxes, strict=True):
        lines = sheet.lines(((zone.name, name), (zone.range, small)), wide)
        y = top
        for text, style in lines:
            marks += set_lines([text], sheet.face, style, Area(left, y, wide, 0), "centre")
            y += line_height(style)
        high = max(high, height_of(lines))
    return marks, top + high


def _need(zone: Zone, name: Style, small: Style, sheet: Sheet) -> float:
    """How wide the longest word of a name is, or its range, which stays on one line."""
    words = [width_of(word, sheet.face, name) for word in words_in(zone.name)]
    return max((*words, width_of(zone.range, sheet.face, small)), default=0.0) + 1


def _boxes(zones: tuple[Zone, ...], needs: list[float], width: float) -> list[tuple[float, float]]:
    """Where each name may stand and how wide: a narrow band takes of its neighbours' room; none if they have none."""
    if max(needs, default=0.0) > width:
        return []
    boxes = []
    for zone, need in zip(zones, needs, strict=True):
        wide = max(need, (zone.end - zone.start) * width - _GAP)
        middle = (zone.start + zone.end) * width / 2
        boxes.append((max(0.0, min(middle - wide / 2, width - wide)), wide))
    for after in range(1, len(boxes)):
        (left, wide), (other, more) = boxes[after - 1], boxes[after]
        over = left + wide + _GAP - other
        if over > 0:
            given = min(over, max(0.0, wide - needs[after - 1]))
            boxes[after - 1] = (left, wide - given)
            boxes[after] = (other + over - given, more - over + given)
    return boxes if all(wide >= need for (_left, wide), need in zip(boxes, needs, strict=True)) else []


def _list(zones: tuple[Zone, ...], top: float, sheet: Sheet) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    y, small = top, sheet.small()
    for zone in zones:
        for text, style in sheet.lines(((f"{zone.range}  {zone.name}", small),), sheet.width):
            marks += set_lines([text], sheet.face, style, Area(0, y, sheet.width, 0))
            y += line_height(style)
    return marks, y
