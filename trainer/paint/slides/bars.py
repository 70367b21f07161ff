"""This file is the slide of results: one row a scene or option, with its distribution, face, average and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.model.screen import Bar, ResultSlide, Segment
from trainer.model.spoken import legend_of
from trainer.paint.fonts import BOLD
from trainer.paint.frame import FRAME_PX, MUST_PX
from trainer.paint.marks import Area, Block, Corner, Face, Mark, Style, repeated
from trainer.paint.rows import Hand, Row, smooth
from trainer.paint.shares import long, shares
from trainer.paint.slides.columns import natural
from trainer.paint.slides.words import empty_rows, label_style, long_label_rows, measure_rows, title_rows, together
from trainer.paint.text import evened, line_height, set_line, set_lines, width_of
from trainer.paint.theme import feeling

_SPLIT, _LEAST_SEGMENT, _UNDER_HEAD = 4, 52, 4
NARROW = 900.0
_NAME, _REMARK = 420.0, 380.0
"""What a team's name and "7 of 8 saw" with a level take on one line."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row stand; a column nobody uses has no width."""

    label: Area
    bar: Area
    face: Area
    words: Area


def results(slide: ResultSlide, hand: Hand) -> list[Row]:
    """The title and the rows; legend and footer stand at the foot of the last page."""
    rows = title_rows(slide.title, hand, tight=True)
    if not slide.bars:
        return [*rows, *empty_rows(slide.footer, hand)]
    columns = _columns(slide.bars, hand)
    head = measure_rows(slide.measure, columns.words, hand, "left")
    again = tuple(replace(row, marks=repeated(row.marks)) for row in head)
    rows += head
    for number, bar in enumerate(slide.bars):
        first = _UNDER_HEAD if head else hand.space(40, 8)
        found = _rows(bar, columns, hand, tones(slide), gap=0 if number else first)
        rows += [replace(each, again=again) for each in found]
    return rows


def legend(slide: ResultSlide) -> tuple[Segment, ...]:
    """The slide's legend; without one, the names of the parts as they come."""
    return legend_of(slide.bars, slide.legend)


def tones(slide: ResultSlide) -> dict[str, int]:
    """Which neutral tone a part without a feeling has, by its name."""
    plain = [segment.label for segment in legend(slide) if segment.feeling is None]
    return {label: number for number, label in enumerate(dict.fromkeys(plain))}


def _columns(bars: Sequence[Bar], hand: Hand) -> _Columns:
    width = hand.width
    gap = width * 0.026
    narrow = hand.width < NARROW
    label = (
        0.0
        if narrow
        else natural([each for bar in bars for each in _left(bar, hand)], hand, *_label_limits(bars, hand))
    )
    face = hand.size(102, 64) if any(bar.face is not None for bar in bars) else 0.0
    words = natural([each for bar in bars for each in _right(bar, hand)], hand, *_words_limits(bars, hand))
    bar = width - (label + gap if label else 0) - (face + gap if face else 0) - (words + gap if words else 0)
    x = hand.x
    at_bar = x + (label + gap if label else 0)
    at_face = at_bar + bar + gap
    at_words = hand.x + width - words
    return _Columns(
        Area(x, 0, label, 0), Area(at_bar, 0, bar, 0), Area(at_face, 0, face, face), Area(at_words, 0, words, 0)
    )


def _label_limits(bars: Sequence[Bar], hand: Hand) -> tuple[float, float]:
    """The least and the most a label's column takes of the width: more where nothing else wants it."""
    if not any(bar.segments for bar in bars):
        return 0.19, 0.6
    return 0.19, max(0.3, _NAME / hand.width) if any(bar.beside for bar in bars) else 0.4


def _words_limits(bars: Sequence[Bar], hand: Hand) -> tuple[float, float]:
    """The least and the most the column of figures takes of the width: a figure alone takes its own."""
    if not any(bar.beside for bar in bars):
        return 0.0, 0.34
    return 0.22, 0.34 if hand.width < NARROW else max(0.255, _REMARK / hand.width)


def _rows(bar: Bar, columns: _Columns, hand: Hand, tone: dict[str, int], *, gap: float) -> list[Row]:
    """A bar's row; labels or remarks too long for their columns stand above it."""
    above = long_label_rows(_left(bar, hand), columns.label.width, hand, gap=gap)
    if above:
        bar, gap = replace(bar, label="", below=""), 0
    wide = columns.words.width
    after = long_label_rows(_right(bar, hand), wide, hand, gap=0, ruled=False) if wide else []
    if after:
        bar = replace(bar, figure="", beside="")
    return together([*above, _row(bar, columns, hand, tone, gap=gap, ruled=not above), *after], hand)


def _left(bar: Bar, hand: Hand) -> list[tuple[str, Style]]:
    label = Style(hand.size(46, MUST_PX), BOLD, hand.stage.text, leading=1.15, tracking=-0.01)
    return [(bar.label, label), (bar.below, label_style(hand))]


def _smooth(pairs: list[tuple[str, Style]], column: Area, hand: Hand) -> list[tuple[str, Style]]:
    """The label no larger than its longest word allows."""
    (text, style), *others = pairs
    return [(text, smooth(text, style, hand.within(column.x, column.width), MUST_PX)), *others]


def _right(bar: Bar, hand: Hand) -> list[tuple[str, Style]]:
    figure = Style(hand.size(52, MUST_PX), BOLD, hand.stage.text, leading=1.15, tabular=True, part="figure")
    return [(bar.figure, figure), (bar.beside, label_style(hand))]


def _row(bar: Bar, columns: _Columns, hand: Hand, tone: dict[str, int], *, gap: float, ruled: bool) -> Row:
    air = hand.size(34, 12)
    left = _set(_smooth(_left(bar, hand), columns.label, hand), columns.label, hand)
    right = _set(_right(bar, hand), columns.words, hand)
    block = hand.size(84, 56)
    face = hand.size(102, 64) if bar.face is not None else 0
    height = max(_high(left), _high(right), block if bar.segments else 0, face) + 2 * air
    middle = height / 2
    marks: list[Mark] = [Block(Area(hand.x, 0, hand.width, 2), hand.stage.line)] if ruled else []
    marks += _centred(left, columns.label, middle, hand)
    strip = Area(columns.bar.x, middle - block / 2, columns.bar.width, block)
    marks += strip_marks(bar, strip, hand, tone)
    if bar.face is not None:
        marks.append(Face(Area(columns.face.x, middle - face / 2, face, face), bar.face, appears=True))
    return Row(height, (*marks, *_centred(right, columns.words, middle, hand, appears=True)), gap=gap)


def _set(pairs: Sequence[tuple[str, Style]], column: Area, hand: Hand) -> list[tuple[str, Style]]:
    if not column.width:
        return []
    return [(line, style) for text, style in pairs for line in evened(text, hand.face, style, column.width)]


def _high(lines: Sequence[tuple[str, Style]]) -> float:
    return sum(line_height(style) for _line, style in lines)


def _centred(
    lines: Sequence[tuple[str, Style]], column: Area, middle: float, hand: Hand, *, appears: bool = False
) -> list[Mark]:
    marks: list[Mark] = []
    y = middle - _high(lines) / 2
    for line, style in lines:
        marks += set_lines([line], hand.face, style, Area(column.x, y, column.width, 0), appears=appears)
        y += line_height(style)
    return marks


def strip_marks(bar: Bar, strip: Area, hand: Hand, tone: dict[str, int]) -> list[Mark]:
    """A distribution: blocks in proportion to their counts, each wide enough for its figure."""
    shown = [segment for segment in bar.segments if segment.count > 0]
    if not shown:
        return [Block(strip, hand.stage.line, 16)] if bar.segments else []
    wide = long(bar, strip.width, len(shown) * _LEAST_SEGMENT) - _SPLIT * (len(shown) - 1)
    widths = shares([segment.count for segment in shown], wide, _LEAST_SEGMENT)
    marks: list[Mark] = []
    x = strip.x
    for number, (segment, width) in enumerate(zip(shown, widths, strict=True)):
        area = Area(x, strip.y, width, strip.height)
        marks += _segment(segment, area, number, len(shown), strip.x, hand, tone)
        x += width + _SPLIT
    return marks


def _segment(
    segment: Segment, area: Area, number: int, count: int, start: float, hand: Hand, tone: dict[str, int]
) -> list[Mark]:
    colours = feeling(segment.feeling, tone.get(segment.label, number))
    corners: Corner = "all" if count == 1 else "left" if number == 0 else "right" if number == count - 1 else "none"
    style = Style(MUST_PX, BOLD, colours.ink, tabular=True, part="figure")
    words = f"{segment.count}"
    while style.px > FRAME_PX and width_of(words, hand.face, style) > area.width - 4:
        style = style.sized(style.px - 2)
    return [
        Block(area, colours.block, 16, corners, from_x=start),
        set_line(words, hand.face, style, area, "centre", appears=True),
    ]
