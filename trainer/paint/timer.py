"""This file is the timer on the stage: where it stands, its ring, digits, word, and how it looks in each phase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import assert_never

from trainer.model.screen import Phase, TimerFace
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, Typeface
from trainer.paint.frame import FRAME_PX, MARGIN, NARROW
from trainer.paint.marks import Area, Block, Icon, Mark, Ring, Style
from trainer.paint.text import Align, broken, line_height, set_line, set_lines, width_of
from trainer.paint.theme import Stage

STROKE = 26
STACKED = 340.0
CORNER = 238.0
_COUNT, _COUNT_HIGH = 560.0, 112.0
LEAST_DIGITS, MOST_DIGITS = 180, 200
_TRACKINGS = (-0.035, -0.06, -0.075)
"""How near figures may stand to one another, the usual way first."""
MINUTES_DIGITS = 5
_GROWN, _INTO_MARGIN = 60.0, 36.0
"""How much larger the ring of a figure more is, such as +10:00: towards the words. Where a narrow slide has no air for
that between them, it reaches so far into the margin."""
_WIDE = 1700
_LOWER, _SIGN = 22.0, 50.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a phase looks: ring, digits and word in their colours, perhaps a disc behind."""

    ring: str
    digits: str
    word: str
    disc: str = ""


def timer_look(phase: Phase, state: str, stage: Stage) -> Look:
    """The look of a phase; a timer that doesn't run is quieter."""
    match phase:
        case "normal":
            look = Look(stage.text, stage.text, stage.text)
        case "warning":
            look = Look(stage.warning, stage.text, stage.warning)
        case "danger":
            look = Look(stage.danger, stage.danger, stage.danger, stage.danger_ground)
        case "overtime":
            look = Look(stage.overtime, stage.overtime, stage.overtime, stage.overtime_ground)
        case _:
            assert_never(phase)
    return Look(stage.passed, look.digits, look.word, look.disc) if state != "running" else look


def beside(width: float, height: float) -> bool:
    """Whether the timer stands right of the words; on narrow slides it stands above them."""
    return width / height >= NARROW


def timer_area(timer: TimerFace, width: float, height: float, top: float, bottom: float) -> Area:
    """Where a timer's ring stands; it depends on how many digits there are, never on which."""
    if not beside(width, height):
        return Area(MARGIN, top, width - 2 * MARGIN, STACKED)
    side, right = _column(timer, width), width - MARGIN
    if len(timer.digits) > MINUTES_DIGITS and timer.most <= MINUTES_DIGITS:
        side = max(side, _wide(width) + _GROWN)
        right += 0 if width >= _WIDE else _INTO_MARGIN
    y = max(top - 24, min(height / 2 - side / 2, bottom - side))
    if bottom - y >= side:
        return Area(right - side, y, side, side)
    # No room for the ring: a line below the digits says the same.
    return Area(right - side, (top + bottom - STACKED) / 2, side, STACKED)


def words_right(timer: TimerFace, width: float) -> float:
    """Where the timer's column begins, the same before its time is up and after."""
    return width - MARGIN - _column(timer, width)


def _wide(width: float) -> float:
    return 600.0 if width >= _WIDE else 560.0


def _column(timer: TimerFace, width: float) -> float:
    """How wide a timer's column is: by the figures it has at its longest; past ten minutes over time it keeps that."""
    digits = max(timer.most, len(timer.digits))
    return _wide(width) if digits <= MINUTES_DIGITS + 1 else 700.0 if digits <= MINUTES_DIGITS + 2 else 860.0


def corner_area(timer: TimerFace | None, width: float, top: float) -> Area:
    """Where a timer, or without one the count, stands beside the title alone."""
    wide, high = (_column(timer, width), CORNER) if timer else (_COUNT, _COUNT_HIGH)
    return Area(width - MARGIN - wide, top, wide, high)


def timer_marks(timer: TimerFace, area: Area, face: Typeface, stage: Stage) -> tuple[Mark, ...]:
    """The timer's marks: ring, digits, its word above and what it counts from below."""
    look = timer_look(timer.phase, timer.state, stage)
    if area.height <= CORNER:
        return _corner(timer, area, face, look, stage)
    if area.height < area.width * 0.9:
        return _flat(timer, area, face, look, stage)
    left = 1.0 if timer.phase == "overtime" else timer.left
    rings = [Ring(area, STROKE, 1.0, stage.line, look.disc), Ring(area, STROKE, left, look.ring)]
    digits, style = _digits(timer, area, face, look)
    word = _word(timer, area, style.px, face, look)
    below = _below(timer, area, style.px, face, stage)
    return (*rings, *digits, *word, *below)


def _digits(timer: TimerFace, area: Area, face: Typeface, look: Look) -> tuple[list[Mark], Style]:
    style = Style(MOST_DIGITS, BOLD, look.digits, leading=1.0, tabular=True, tracking=_TRACKINGS[0], part="timer")
    lower = _LOWER / 2 if timer.word else 0
    while style.px > LEAST_DIGITS and width_of(timer.digits, face, style) > _chord(area, style.px * 0.37 + lower):
        style = style.sized(style.px - 4)
    style = _near(timer.digits, face, style, _chord(area, style.px * 0.37 + lower))
    while width_of(timer.digits, face, style) > area.width - 2 * STROKE and style.px > FRAME_PX:
        style = style.sized(style.px - 4)
    middle = Area(area.x, _middle(timer, area) - style.px / 2 - area.width * 0.02, area.width, style.px)
    return [set_line(timer.digits, face, style, middle, "centre")], style


def _near(digits: str, face: Typeface, style: Style, room: float) -> Style:
    """The style with its figures as near to one another as `room` asks for."""
    tries = (replace(style, tracking=tracking) for tracking in _TRACKINGS)
    nearest = replace(style, tracking=_TRACKINGS[-1])
    return next((one for one in tries if width_of(digits, face, one) <= room), nearest)


def _middle(timer: TimerFace, area: Area) -> float:
    """The height the digits stand at: a little lower when a word stands above them."""
    return area.y + area.height / 2 + (_LOWER if timer.word else 0)


def _word(timer: TimerFace, area: Area, digits_px: float, face: Typeface, look: Look) -> list[Mark]:
    sign = {"paused": "pause", "waiting": "play"}.get(timer.state) or {
        "normal": "",
        "warning": "clock",
        "danger": "warning",
        "overtime": "warning",
    }[timer.phase]
    low = _middle(timer, area) - digits_px * 0.5 - 8
    lines, style = _word_lines(timer.word, area, digits_px * 0.5 + 8 - _LOWER, face, look)
    top = low - len(lines) * line_height(style)
    marks: list[Mark] = []
    if sign:
        marks.append(Icon(Area(area.x + area.width / 2 - _SIGN / 2, top - _SIGN - 4, _SIGN, _SIGN), sign, look.word))
    place = Area(area.x + STROKE, top, area.width - 2 * STROKE, 0)
    return [*marks, *set_lines(lines, face, style, place, "centre")]


def _word_lines(text: str, area: Area, off: float, face: Typeface, look: Look) -> tuple[list[str], Style]:
    """The word in lines as wide as the ring is where they stand, `off` above its middle."""
    style = Style(40, SEMIBOLD, look.word, leading=1.15)
    low, high = _chord(area, off + line_height(style)) - 24, _chord(area, off + 2 * line_height(style))
    text = text if width_of(text, face, style) <= low else text.replace(" · ", "\n")
    lines = broken(text, face, style, low)
    if len(lines) == 1 or (len(lines) == 2 and width_of(lines[0], face, style) <= high):
        return lines, style
    lines = broken(text, face, style, high)
    if len(lines) <= 2:
        return lines, style
    small = Style(FRAME_PX, SEMIBOLD, look.word, leading=1.15, part="frame")
    return broken(text, face, small, high), small


def _below(timer: TimerFace, area: Area, digits_px: float, face: Typeface, stage: Stage) -> list[Mark]:
    style = Style(FRAME_PX, REGULAR, stage.muted, leading=1.25, part="frame")
    top = _middle(timer, area) + digits_px * 0.5
    lines = broken(timer.below, face, style, _chord(area, digits_px * 0.5 + 2 * line_height(style)))
    return list(set_lines(lines, face, style, Area(area.x + STROKE, top, area.width - 2 * STROKE, 0), "centre"))


def _chord(area: Area, off: float) -> float:
    """How wide the ring's inside is, `off` above or below its middle."""
    radius = area.width / 2 - STROKE - 16
    return 2 * sqrt(max(radius * radius - off * off, (radius / 3) ** 2))


def _flat(timer: TimerFace, area: Area, face: Typeface, look: Look, stage: Stage) -> tuple[Mark, ...]:
    """The timer of a narrow slide: word, digits, and a line that shortens."""
    style = Style(LEAST_DIGITS, BOLD, look.digits, leading=1.1, tabular=True, part="timer")
    style = _near(timer.digits, face, style, area.width)
    while width_of(timer.digits, face, style) > area.width and style.px > FRAME_PX:
        style = style.sized(style.px - 4)
    word = Style(40, SEMIBOLD, look.word, leading=1.2)
    words = _one_line(timer.word, Area(area.x, area.y, area.width, 48), face, word)
    digits = set_line(timer.digits, face, style, Area(area.x, area.y + 52, area.width, 190), "centre")
    bars = _bars(timer, Area(area.x, area.y + 254, area.width, 22), look, stage)
    small = Style(FRAME_PX, REGULAR, stage.muted, leading=1.25, part="frame")
    below = _one_line(timer.below, Area(area.x, area.y + 290, area.width, 38), face, small)
    return (*words, digits, *bars, *below)


def _bars(timer: TimerFace, track: Area, look: Look, stage: Stage) -> tuple[Mark, ...]:
    """The line that shortens; full in overtime."""
    left = 1.0 if timer.phase == "overtime" else min(1.0, max(0.0, timer.left))
    done = Area(track.x, track.y, max(track.height, track.width * left), track.height)
    return (Block(track, stage.line, 11), *((Block(done, look.ring, 11),) if left else ()))


def _corner(timer: TimerFace, area: Area, face: Typeface, look: Look, stage: Stage) -> tuple[Mark, ...]:
    """The timer beside the title of a crowded slide: digits, the line, its word and what it counts from."""
    style = Style(LEAST_DIGITS, BOLD, look.digits, leading=1.0, tabular=True, part="timer")
    style = _near(timer.digits, face, style, area.width)
    while width_of(timer.digits, face, style) > area.width and style.px > FRAME_PX:
        style = style.sized(style.px - 4)
    digits = set_line(timer.digits, face, style, Area(area.x, area.y - 16, area.width, 160), "right")
    bars = _bars(timer, Area(area.x, area.y + 158, area.width, 22), look, stage)
    small = Style(FRAME_PX, REGULAR, stage.muted, leading=1.25, part="frame")
    line = Area(area.x, area.y + 190, area.width, 48)
    below = _one_line(timer.below, line, face, small, "right")
    taken = width_of(timer.below, face, small) + 24
    word = Style(40, SEMIBOLD, look.word, leading=1.15)
    words = _one_line(timer.word, line._replace(width=line.width - taken), face, word, "left")
    return (*words, digits, *bars, *below)


def _one_line(text: str, place: Area, face: Typeface, style: Style, align: Align = "centre") -> list[Mark]:
    """Long words are set smaller, as in the ring no smaller than what stands in the frame."""
    while width_of(text, face, style) > place.width and style.px > FRAME_PX:
        style = replace(style, px=style.px - 2, part="frame")
    return [set_line(text, face, style, place, align)] if text else []
