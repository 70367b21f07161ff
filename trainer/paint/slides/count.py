"""This file is the slide of an open sheet: its questions, and how many have answered, never what."""

from __future__ import annotations

from trainer.model.screen import CountSlide
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, Typeface
from trainer.paint.frame import FRAME_PX, MUST_PX
from trainer.paint.marks import Area, Block, Icon, Mark, Ring, Style, repeated
from trainer.paint.rows import Hand, Row, joined, text_rows
from trainer.paint.slides.words import body_rows, title_rows
from trainer.paint.text import broken, line_height, set_line, set_lines, width_of
from trainer.paint.theme import Stage
from trainer.words import _

STROKE = 26
_BULLET = 44


def count(slide: CountSlide, hand: Hand) -> list[Row]:
    """The title, the questions and, when the right side isn't free for the ring, the count in a line."""
    rows = [*title_rows(slide.title, hand), *body_rows(slide.text, hand, gap=20)]
    for number, question in enumerate(slide.questions):
        rows += _question(question, hand, gap=36 if number == 0 else 14)
    return rows


def _question(question: str, hand: Hand, *, gap: float) -> list[Row]:
    style = Style(hand.size(44, MUST_PX), REGULAR, hand.stage.text, leading=1.3)
    rows = text_rows(question, style, hand.within(hand.x + _BULLET, hand.width - _BULLET), gap=gap)
    if not rows:
        return []
    middle = rows[0].height / 2
    dot = Row(0, (Block(Area(hand.x + 4, middle - 7, 14, 14), hand.stage.passed, 7),), gap=gap)
    return [joined([dot, Row(rows[0].height, rows[0].marks)]), *rows[1:]]


def count_rows(slide: CountSlide, hand: Hand) -> list[Row]:
    """The count in a line, with a bar below."""
    style = Style(56, BOLD, hand.stage.text, leading=1.2, tabular=True, part="figure")
    words = _said(slide).format(answered=slide.figure, expected=slide.expected)
    lines = broken(words, hand.face, style, hand.width)
    height = len(lines) * line_height(style)
    said = repeated(tuple(set_lines(lines, hand.face, style, Area(hand.x, 0, hand.width, height))))
    track = Area(hand.x, height + 12, min(hand.width, 720), 20)
    share = min(1.0, slide.answered / slide.expected) if slide.expected else 0.0
    done = Area(track.x, track.y, track.width * share, track.height)
    bars = (Block(track, hand.stage.line, 10), *((Block(done, hand.stage.text, 10),) if share else ()))
    return [Row(track.bottom, (*said, *bars), gap=44)]


def _said(slide: CountSlide) -> str:
    if slide.state == "closed":
        return _("{answered} of {expected} have answered · closed")
    return _("{answered} of {expected} have answered")


def count_marks(slide: CountSlide, area: Area, face: Typeface, stage: Stage) -> tuple[Mark, ...]:
    """The count in a ring: how many of how many, and whether answers still come in."""
    share = min(1.0, slide.answered / slide.expected) if slide.expected else 0.0
    full = slide.state == "closed" or (slide.expected > 0 and slide.answered >= slide.expected)
    rings = (Ring(area, STROKE, 1.0, stage.line), Ring(area, STROKE, share, stage.good if full else stage.text))
    big = Style(MUST_PX * 5, BOLD, stage.text, leading=1.0, tabular=True, tracking=-0.035, part="figure")
    while width_of(slide.figure, face, big) > area.width - 4 * STROKE and big.px > FRAME_PX:
        big = big.sized(big.px - 8)
    small = Style(44, SEMIBOLD, stage.muted, leading=1.2, part="figure")
    middle = area.y + area.height / 2
    words: tuple[Mark, ...] = (
        set_line(slide.figure, face, big, Area(area.x, middle - 140, area.width, 200), "centre"),
        set_line(
            _("of {expected}").format(expected=slide.expected),
            face,
            small,
            Area(area.x, middle + 60, area.width, 54),
            "centre",
        ),
    )
    return (*rings, *repeated((*words, *_state(slide, area, middle + 118, face, stage))))


def _state(slide: CountSlide, area: Area, top: float, face: Typeface, stage: Stage) -> list[Mark]:
    style = Style(FRAME_PX, REGULAR, stage.muted, leading=1.25, part="frame")
    words = _("closed") if slide.state == "closed" else _("have answered")
    lines = broken(words, face, style, area.width * 0.6)
    marks: list[Mark] = list(set_lines(lines, face, style, Area(area.x, top, area.width, 0), "centre"))
    if slide.state == "closed":
        marks.append(Icon(Area(area.x + area.width / 2 - 26, area.y + 84, 52, 52), "check", stage.good))
    return marks
