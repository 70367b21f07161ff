"""This file is what stands around a slide: path above, message, next and dots below, and the room left between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.model.screen import Dots, Frame
from trainer.paint.fonts import MEDIUM, REGULAR, SEMIBOLD, Typeface
from trainer.paint.marks import Area, Block, Mark, Style, repeated
from trainer.paint.text import broken, line_height, set_line, set_lines, width_of
from trainer.paint.theme import Stage
from trainer.words import _

MARGIN = 96
EDGE = 64
MIDDLE_OF_EDGE = 90
FRAME_PX = 30
MUST_PX = 40
_MOST_LINES, _MOST_MESSAGE = 2, 3
_SEPARATOR = 52
_PAGE_NUMBER = 130
_FOOT, _LOW_FOOT = 44, 28
"""The air between what a slide says and what comes next; where a timer stands above the words there is less."""
NARROW = 1.2
_MISSED = 0.3
_FEWEST_DOTS = 2


@dataclass(frozen=True, slots=True)
class Around:
    """A frame laid out: its marks above and below, the room between, and words too long for their place.

    `after` tells what comes next, which the last page alone does: another page comes after the others.
    """

    above: tuple[Mark, ...]
    below: tuple[Mark, ...]
    after: tuple[Mark, ...]
    top: float
    bottom: float
    spill: tuple[str, ...] = ()


def frame_style(stage: Stage) -> Style:
    """Path, next and legends."""
    return Style(FRAME_PX, REGULAR, stage.muted, leading=1.4, tracking=0.012, part="frame")


def lay_frame(frame: Frame, width: float, height: float, face: Typeface, stage: Stage) -> Around:
    """Sets the frame of a slide of `width` × `height`."""
    inner = Area(MARGIN, 0, width - 2 * MARGIN, height)
    pill, taken = _rehearsal(frame, inner, face, stage)
    path, top, path_spill = _path(frame.path, inner, inner.width - taken - _PAGE_NUMBER, face, stage)
    dots, dots_width = _dots(frame.dots, inner, height - MIDDLE_OF_EDGE, stage)
    foot = _FOOT if width >= height * NARROW else _LOW_FOOT
    after, bottom, next_spill = _next(frame, inner, inner.width - dots_width, foot, face, stage)
    message, bottom, message_spill = _message(frame.message, inner, bottom, face, stage)
    spill = tuple(" ".join(lines) for lines in (path_spill, message_spill, next_spill) if lines)
    return Around((*path, *pill), (*message, *dots), tuple(after), top, bottom, spill)


def _path(
    path: tuple[str, ...], inner: Area, width: float, face: Typeface, stage: Stage
) -> tuple[list[Mark], float, list[str]]:
    if not path:
        return [], EDGE if width > inner.width - 2 * _PAGE_NUMBER else MIDDLE_OF_EDGE + 40, []
    style = frame_style(stage)
    height = line_height(style)
    marks: list[Mark] = [Block(Area(inner.x, MIDDLE_OF_EDGE - 6, 12, 12), stage.accent, 6)]
    spill: list[str] = []
    start = inner.x + 32
    x, line = start, 0
    for number, part in enumerate(path):
        for piece_number, piece in enumerate(broken(part, face, style, inner.x + width - start)):
            wide = width_of(piece, face, style)
            if x > start and (piece_number or x + _SEPARATOR + wide > inner.x + width):
                x, line = start, line + 1
            if line >= _MOST_LINES:
                spill.append(piece)
                continue
            middle = MIDDLE_OF_EDGE + line * height
            if number and not piece_number and x > start:
                marks.append(Block(Area(x + _SEPARATOR / 2 - 2, middle - 1, 4, 4), stage.faint, 2))
                x += _SEPARATOR
            marks.append(set_line(piece, face, style, Area(x, middle - height / 2, wide, height)))
            x += wide
    lines = min(line, _MOST_LINES - 1) + 1
    return marks, MIDDLE_OF_EDGE + (lines - 0.5) * height + 24, spill


def _rehearsal(frame: Frame, inner: Area, face: Typeface, stage: Stage) -> tuple[list[Mark], float]:
    if not frame.rehearsal:
        return [], 0
    style = Style(FRAME_PX, SEMIBOLD, stage.accent, part="frame")
    word = _("Rehearsal")
    width = width_of(word, face, style) + 48
    place = Area(inner.right - width, MIDDLE_OF_EDGE - 28, width, 56)
    block = Block(place.inset(1.5), "", 26, edge=stage.accent, edge_width=3)
    return [block, *repeated((set_line(word, face, style, place, "centre"),))], width + 32


def page_number(number: int, of: int, frame: Frame, width: float, face: Typeface, stage: Stage) -> list[Mark]:
    """The page's number, such as "1 / 3", at the right of the path, when a slide has several pages."""
    if of < 2:
        return []
    _pill, taken = _rehearsal(frame, Area(MARGIN, 0, width - 2 * MARGIN, 0), face, stage)
    style = Style(FRAME_PX, SEMIBOLD, stage.accent, tabular=True, part="frame")
    place = Area(width - MARGIN - taken - _PAGE_NUMBER, MIDDLE_OF_EDGE - 21, _PAGE_NUMBER, 42)
    return list(repeated((set_line(f"{number} / {of}", face, style, place, "right"),)))


def _next(
    frame: Frame, inner: Area, width: float, foot: float, face: Typeface, stage: Stage
) -> tuple[list[Mark], float, list[str]]:
    if not frame.next and not frame.dots:
        return [], inner.height - EDGE, []
    style = frame_style(stage)
    height = line_height(style)
    lines = broken(frame.next, face, style, width)
    shown, spill = lines[:_MOST_LINES], lines[_MOST_LINES:]
    last = inner.height - MIDDLE_OF_EDGE - height / 2
    top = last - max(0, len(shown) - 1) * height
    marks: list[Mark] = list(set_lines(shown, face, style, Area(inner.x, top, width, height)))
    return marks, top - foot, spill


def _message(
    message: str, inner: Area, bottom: float, face: Typeface, stage: Stage
) -> tuple[list[Mark], float, list[str]]:
    if not message:
        return [], bottom, []
    style = Style(MUST_PX, MEDIUM, stage.text, leading=1.3)
    lines = broken(message, face, style, inner.width - 80)
    shown, spill = lines[:_MOST_MESSAGE], lines[_MOST_MESSAGE:]
    height = len(shown) * line_height(style) + 36
    panel = Area(inner.x, bottom - height, inner.width, height)
    words = set_lines(shown, face, style, Area(panel.x + 44, panel.y + 18, panel.width - 80, 0))
    bar = Block(Area(panel.x, panel.y, 12, height), stage.accent, 6)
    return [Block(panel, stage.raised, 20), bar, *words], panel.y - 28, spill


def _dots(dots: Dots | None, inner: Area, middle: float, stage: Stage) -> tuple[list[Mark], float]:
    if dots is None or dots.total < _FEWEST_DOTS:
        return [], 0
    most = inner.width * 0.45
    unit = min(20.0, most / (dots.total * 1.7 + 2))
    long, gap, high = unit * 2.8, unit * 0.7, min(13.0, unit * 0.65)
    here = dots.done if dots.done < dots.total else -1
    whole = dots.total * (unit + gap) - gap + (long - unit if here >= 0 else 0)
    marks = list(_dot_row(dots, here, Area(inner.right - whole, middle, unit, high), stage))
    return marks, whole + 48


def _dot_row(dots: Dots, here: int, first: Area, stage: Stage) -> Iterator[Mark]:
    """A dot a place: long where the room is, a thin line where it did not come or will not."""
    x = first.x
    for number in range(dots.total):
        wide = first.width * (2.8 if number == here else 1)
        high = first.height * (_MISSED if number in dots.missed else 1)
        colour = stage.accent if number == here else stage.passed if number < dots.done else stage.line
        yield Block(Area(x, first.y - high / 2, wide, high), colour, high / 2)
        x += wide + first.width * 0.7
