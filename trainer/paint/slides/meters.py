"""This file is the slide of means on lines, such as the wish to come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from trainer.model.screen import MeterRow, MeterSlide
from trainer.paint.fonts import BOLD
from trainer.paint.frame import MUST_PX
from trainer.paint.marks import Area, Block, Mark, Style, repeated
from trainer.paint.parts.meters import dots
from trainer.paint.rows import Hand, Row, smooth
from trainer.paint.slides.columns import natural
from trainer.paint.slides.words import empty_rows, label_style, long_label_rows, measure_rows, title_rows, together
from trainer.paint.text import broken, evened, line_height, set_line, set_lines
from trainer.paint.theme import feeling

TRACK = 36.0
_APART, _UNDER_HEAD = 32, 4
_LEAST_NAME, _MOST_NAME, _MOST_FIGURE = 0.2, 0.42, 0.3


class _Columns(NamedTuple):
    """How wide the names and the figures are; the lines between them take the rest."""

    name: float
    figure: float


def meters(slide: MeterSlide, hand: Hand) -> list[Row]:
    """The title and a line for each mean."""
    rows = title_rows(slide.title, hand, tight=True)
    if not slide.rows:
        return [*rows, *empty_rows(slide.footer, hand)]
    columns = _columns(slide.rows, hand)
    place = Area(hand.x + hand.width - columns.figure, 0, columns.figure, 0)
    head = measure_rows(slide.measure, place, hand, "right")
    again = tuple(replace(row, marks=repeated(row.marks)) for row in head)
    rows += head
    for number, row in enumerate(slide.rows):
        found = _rows(row, columns, hand, gap=0 if number else _UNDER_HEAD if head else hand.space(44, 8))
        rows += [replace(each, again=again) for each in found]
    return rows


def _columns(rows: Sequence[MeterRow], hand: Hand) -> _Columns:
    words = [each for row in rows for each in _words(row, hand)]
    figures = [(row.figure, _figure(hand)) for row in rows]
    return _Columns(
        natural(words, hand, _LEAST_NAME, _MOST_NAME) or hand.width * _LEAST_NAME,
        natural(figures, hand, 0, _MOST_FIGURE),
    )


def _rows(row: MeterRow, columns: _Columns, hand: Hand, *, gap: float) -> list[Row]:
    """A mean's row; a label too long for its column stands above it."""
    above = long_label_rows(_words(row, hand, columns.name), columns.name, hand, gap=gap)
    if not above:
        return [_row(row, columns, hand, gap=gap, ruled=True)]
    return together([*above, _row(replace(row, label="", below=""), columns, hand, gap=0, ruled=False)], hand)


def _words(row: MeterRow, hand: Hand, wide: float = 0.0) -> list[tuple[str, Style]]:
    """The label over what is said of it; in a column `wide` the label is no larger than its longest word allows."""
    label = Style(hand.size(46, MUST_PX), BOLD, hand.stage.text, leading=1.15, tracking=-0.01)
    label = smooth(row.label, label, hand.within(hand.x, wide), MUST_PX) if wide else label
    return [(row.label, label), (row.below, label_style(hand))]


def _figure(hand: Hand) -> Style:
    return Style(hand.size(56, MUST_PX), BOLD, hand.stage.text, leading=1.1, tabular=True, part="figure")


def _row(row: MeterRow, columns: _Columns, hand: Hand, *, gap: float, ruled: bool) -> Row:
    figure = _figure(hand)
    left, right = columns
    lines = [(line, style) for text, style in _words(row, hand, left) for line in evened(text, hand.face, style, left)]
    figures = broken(row.figure, hand.face, figure, right)
    high = sum(line_height(style) for _line, style in lines)
    track = hand.size(TRACK, TRACK)
    height = max(high, track, len(figures) * line_height(figure)) + 2 * hand.size(34, 10)
    marks: list[Mark] = [Block(Area(hand.x, 0, hand.width, 2), hand.stage.line)] if ruled else []
    y = (height - high) / 2
    for line, style in lines:
        marks.append(set_line(line, hand.face, style, Area(hand.x, y, left, line_height(style))))
        y += line_height(style)
    wide = hand.width - left - right - 2 * _APART
    marks += _track(row, Area(hand.x + left + _APART, height / 2 - track / 2, wide, track), hand)
    place = Area(hand.x + hand.width - right, (height - len(figures) * line_height(figure)) / 2, right, 0)
    return Row(height, (*marks, *set_lines(figures, hand.face, figure, place, "right", appears=True)), gap=gap)


def _track(row: MeterRow, track: Area, hand: Hand) -> list[Mark]:
    share = max(0.0, min(1.0, row.share))
    fill = hand.stage.meter if row.feeling is None else feeling(row.feeling).block
    done = Area(track.x, track.y, max(track.height, track.width * share), track.height)
    ground = Block(track, hand.stage.line, track.height / 2)
    if row.each:
        return [ground, *dots(row.each, track, hand.stage.meter)]
    return [ground, Block(done, fill, track.height / 2, from_x=track.x)] if share > 0 else [ground]
