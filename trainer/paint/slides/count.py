"""This file is the slide of an open sheet: its questions, and how many have answered, never what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.model.screen import CountSlide
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, Typeface
from trainer.paint.frame import FRAME_PX, MUST_PX
from trainer.paint.marks import Area, Block, Icon, Mark, Ring, Style, repeated
from trainer.paint.rows import Hand, Row, height_of, joined, stacked, text_rows
from trainer.paint.slides.words import body_rows, title_rows, together
from trainer.paint.text import broken, line_height, set_line, set_lines, width_of
from trainer.paint.theme import Stage
from trainer.words import _, ngettext

STROKE = 26
_BULLET, _BETWEEN, _UNDER_HEAD = 44, 56, 36
_LEAST_COUNT = 44


def count(slide: CountSlide, hand: Hand) -> list[Row]:
    """The title and the questions one under another; in two columns where they would need a second page otherwise."""
    return _two_columns(slide, hand) or [*_head(slide, hand), *_column(slide.questions, hand)]


def _head(slide: CountSlide, hand: Hand) -> list[Row]:
    return [*title_rows(slide.title, hand), *body_rows(slide.text, hand, gap=20)]


def _column(questions: Sequence[str], hand: Hand) -> list[Row]:
    found = (_question(one, hand, gap=14 if number else _UNDER_HEAD) for number, one in enumerate(questions))
    return [row for rows in found for row in together(rows, hand)]


def _two_columns(slide: CountSlide, hand: Hand) -> list[Row]:
    """The slide with its questions in two columns, read down; nothing where one does, or two don't either."""
    least = replace(hand, ease=0.0)
    if hand.ease > 1 or height_of([*_head(slide, least), *_column(slide.questions, least)]) <= hand.height:
        return []
    half, wide = (len(slide.questions) + 1) // 2, (hand.width - _BETWEEN) / 2
    left = _column(slide.questions[:half], hand.within(hand.x, wide))
    right = _column(slide.questions[half:], hand.within(hand.x + wide + _BETWEEN, wide))
    marks = [*stacked(left, 0), *stacked(right, 0)]
    rows = [*_head(slide, hand), Row(max(height_of(left), height_of(right)), tuple(marks), gap=_UNDER_HEAD)]
    return rows if height_of(rows) <= hand.height else []


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
    while style.px > _LEAST_COUNT and width_of(words, hand.face, style) > hand.width:
        style = style.sized(style.px - 2)
    lines = broken(words, hand.face, style, hand.width)
    height = len(lines) * line_height(style)
    said = repeated(tuple(set_lines(lines, hand.face, style, Area(hand.x, 0, hand.width, height))))
    track = Area(hand.x, height + 12, min(hand.width, 720), 20)
    share = min(1.0, slide.answered / slide.expected) if slide.expected else 0.0
    done = Area(track.x, track.y, track.width * share, track.height)
    bars = (Block(track, hand.stage.line, 10), *((Block(done, hand.stage.text, 10),) if share else ()))
    return [Row(track.bottom, (*said, *bars), gap=44)]


def _said(slide: CountSlide) -> str:
    if slide.teams:
        said = ngettext(
            "{answered} of {expected} team has answered", "{answered} of {expected} teams have answered", slide.expected
        )
        return f"{said} · {_('closed')}" if slide.state == "closed" else said
    if slide.state == "closed":
        return _("{answered} of {expected} have answered · closed")
    return _("{answered} of {expected} have answered")


def count_marks(slide: CountSlide, area: Area, face: Typeface, stage: Stage) -> tuple[Mark, ...]:
    """The count in a ring: how many of how many, and whether answers still come in."""
    share = min(1.0, slide.answered / slide.expected) if slide.expected else 0.0
    full = slide.expected > 0 and slide.answered >= slide.expected
    rings = (Ring(area, STROKE, 1.0, stage.line), Ring(area, STROKE, share, stage.good if full else stage.text))
    near = 0.0 if slide.at_most > slide.answered else -0.035  # a plus would touch its figure
    big = Style(MUST_PX * 5, BOLD, stage.text, leading=1.0, tabular=True, tracking=near, part="figure")
    while width_of(slide.figure, face, big) > area.width - 4 * STROKE and big.px > FRAME_PX:
        big = big.sized(big.px - 8)
    small = Style(44, SEMIBOLD, stage.muted, leading=1.2, part="figure")
    middle = area.y + area.height / 2
    words: tuple[Mark, ...] = (
        set_line(slide.figure, face, big, Area(area.x, middle - 140, area.width, 200), "centre"),
        set_line(
            _of(slide),
            face,
            small,
            Area(area.x, middle + 60, area.width, 54),
            "centre",
        ),
    )
    return (*rings, *repeated((*words, *_state(slide, area, middle + 118, face, stage))))


def _of(slide: CountSlide) -> str:
    if slide.teams:
        return ngettext("of {count} team", "of {count} teams", slide.expected).format(count=slide.expected)
    return _("of {expected}").format(expected=slide.expected)


def _state(slide: CountSlide, area: Area, top: float, face: Typeface, stage: Stage) -> list[Mark]:
    style = Style(FRAME_PX, REGULAR, stage.muted, leading=1.25, part="frame")
    lines = broken(_("have answered"), face, style, area.width * 0.6)
    marks: list[Mark] = list(set_lines(lines, face, style, Area(area.x, top, area.width, 0), "centre"))
    if slide.state == "closed":
        closed = Style(MUST_PX, SEMIBOLD, stage.text, leading=1.25)
        under = Area(area.x, top + len(lines) * line_height(style), area.width, line_height(closed))
        marks.append(set_line(_("closed"), face, closed, under, "centre"))
    if slide.state == "closed" and slide.answered >= slide.expected:
        marks.append(Icon(Area(area.x + area.width / 2 - 26, area.y + 84, 52, 52), "check", stage.good))
    return marks
