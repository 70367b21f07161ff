"""This file is the card for the back row: the stage's largest and smallest words, its colours and its darkest steps."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from trainer.model.items import Faces
from trainer.paint.brush import paint_ground, paint_marks
from trainer.paint.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, Typeface, typeface
from trainer.paint.frame import FRAME_PX, MARGIN, MUST_PX
from trainer.paint.layout import canvas
from trainer.paint.marks import Area, Block, Face, Mark, Page, Style
from trainer.paint.mix import mixed
from trainer.paint.text import broken, evened, line_height, set_line, set_lines
from trainer.paint.theme import FEELINGS, STAGE, Stage
from trainer.words import _

STEPS = 6
_TITLE, _LEAST_TITLE, _DIGITS, _WIDE = 108, 72, 200, 1_700
_EDGE, _BETWEEN = 64.0, 22
_BLOCK, _GREY, _GAP = 150, 84, 40


def paint_back_row(painter: QPainter, rect: QRectF, *, face: Typeface | None = None) -> None:
    """Paints the card so that it fills `rect`."""
    face = face or typeface()
    size = canvas(rect.width(), rect.height())
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    paint_ground(painter, rect, STAGE)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(rect.topLeft())
    painter.scale(size.scale, size.scale)
    paint_marks(painter, back_row_card(size.width, size.height, face).marks, face)
    painter.restore()


def back_row_card(width: float, height: float, face: Typeface, stage: Stage = STAGE) -> Page:
    """The card's marks on a page of this size, in the stage's units."""
    inner = Area(MARGIN, 0, width - 2 * MARGIN, height)
    edge = Block(Area(3, 3, width - 6, height - 6), "", 0, edge=stage.accent, edge_width=6)
    below = height - 64 - _GREY - 62 - _BLOCK - _GAP
    marks = [
        edge,
        *_words(inner, below, width, face, stage),
        *_feelings(inner, below, face),
        *_greys(inner, height - 64 - _GREY - 50, face, stage),
    ]
    return Page(width, height, tuple(marks))


def _words(inner: Area, bottom: float, width: float, face: Typeface, stage: Stage) -> Iterator[Mark]:
    """The title, the sizes by name, and the timer's digits beside them where there is room."""
    digits = Style(_DIGITS, BOLD, stage.text, tabular=True, part="timer")
    beside = 560.0 if width >= _WIDE else 0.0
    room = inner.width - beside
    if beside:
        yield set_line("4:35", face, digits, Area(inner.right - beside, 0, beside, bottom), "right")
    largest = next((px for px in range(_TITLE, _LEAST_TITLE, -4) if _high(_said(px, stage), face, room) <= bottom), 0)
    y = _EDGE
    for text, style in _said(largest or _LEAST_TITLE, stage):
        lines = evened(text, face, style, room)
        yield from set_lines(lines, face, style, Area(inner.x, y, room, bottom))
        y += len(lines) * line_height(style) + _BETWEEN


def _said(title: int, stage: Stage) -> tuple[tuple[str, Style], ...]:
    """What each size says of itself, the title in a size that leaves the others their room."""
    return (
        (_("Can you read this?"), Style(title, BOLD, stage.text, leading=1.22, part="title")),
        (_("Words in the middle of the screen are this large."), Style(52, MEDIUM, stage.text, leading=1.3)),
        (_("Nothing you must read is smaller than this."), Style(MUST_PX, REGULAR, stage.text, leading=1.4)),
        (_("Where we are and what comes next is this small."), Style(FRAME_PX, REGULAR, stage.muted, leading=1.5)),
    )


def _high(said: tuple[tuple[str, Style], ...], face: Typeface, room: float) -> float:
    lines = ((len(evened(text, face, style, room)), line_height(style)) for text, style in said)
    return _EDGE + sum(count * high + _BETWEEN for count, high in lines)


def _feelings(inner: Area, y: float, face: Typeface) -> Iterator[Mark]:
    """The five colours side by side, with their faces and names: neighbours must differ."""
    wide = inner.width / len(FEELINGS)
    for number, (feeling, label) in enumerate(
        zip(sorted(FEELINGS), Faces(id="card", ask="").shown_labels, strict=True)
    ):
        colours = FEELINGS[feeling]
        area = Area(inner.x + number * wide, y, wide, _BLOCK)
        yield Block(area, colours.block, 16, "left" if number == 0 else "right" if number == 4 else "none")
        yield Face(Area(area.x + area.width / 2 - 34, y + 16, 68, 68), feeling)
        style = Style(FRAME_PX, SEMIBOLD, colours.ink)
        words = next((style.sized(px) for px in (FRAME_PX, 26, 22) if _fits(label, face, style.sized(px), wide)), style)
        yield set_line(label, face, words, Area(area.x, y + 90, area.width, 44), "centre")


def _fits(label: str, face: Typeface, style: Style, wide: float) -> bool:
    return len(broken(label, face, style, wide - 12)) == 1


def _greys(inner: Area, y: float, face: Typeface, stage: Stage) -> Iterator[Mark]:
    """Steps from the ground upwards: a projector in a bright room swallows the darkest."""
    style = Style(FRAME_PX, REGULAR, stage.muted)
    label = _("You should count {count} steps here, and see the whole frame:").format(count=STEPS)
    lines = broken(label, face, style, inner.width * 0.5)
    high = len(lines) * 44
    yield from set_lines(lines, face, style, Area(inner.x, y + (_GREY - high) / 2 + 4, inner.width * 0.5, high))
    left = inner.x + inner.width * 0.5 + 32
    wide = (inner.right - left) / STEPS
    for number in range(STEPS):
        colour = mixed(stage.background, stage.text, (number + 1) / STEPS * 0.42)
        place = Area(left + number * wide, y, wide, _GREY)
        yield Block(place, colour, 16, "left" if number == 0 else "right" if number == STEPS - 1 else "none")
        ink = Style(FRAME_PX, SEMIBOLD, stage.text)
        yield set_line(str(number + 1), face, ink, place, "centre")
