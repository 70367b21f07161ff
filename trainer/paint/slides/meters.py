"""This file is the slide of means on lines, such as the wish to come back."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.screen import MeterRow, MeterSlide
from trainer.paint.fonts import BOLD
from trainer.paint.frame import MUST_PX
from trainer.paint.marks import Area, Block, Mark, Style
from trainer.paint.rows import Hand, Row, smooth
from trainer.paint.slides.words import empty_rows, label_style, long_label_rows, title_rows, together
from trainer.paint.text import broken, line_height, set_line, set_lines
from trainer.paint.theme import feeling

TRACK = 36.0
LEFT = 0.27


def meters(slide: MeterSlide, hand: Hand) -> list[Row]:
    """The title and a line for each mean."""
    rows = title_rows(slide.title, hand)
    if not slide.rows:
        return [*rows, *empty_rows(slide.footer, hand)]
    for number, row in enumerate(slide.rows):
        rows += _rows(row, hand, gap=0 if number else hand.space(44, 8))
    return rows


def _rows(row: MeterRow, hand: Hand, *, gap: float) -> list[Row]:
    """A mean's row; a label too long for its column stands above it."""
    above = long_label_rows(_words(row, hand), hand.width * LEFT, hand, gap=gap)
    if not above:
        return [_row(row, hand, gap=gap, ruled=True)]
    return together([*above, _row(replace(row, label="", below=""), hand, gap=0, ruled=False)], hand)


def _words(row: MeterRow, hand: Hand) -> list[tuple[str, Style]]:
    label = Style(hand.size(46, MUST_PX), BOLD, hand.stage.text, leading=1.15, tracking=-0.01)
    label = smooth(row.label, label, hand.within(hand.x, hand.width * LEFT), MUST_PX)
    return [(row.label, label), (row.below, label_style(hand))]


def _row(row: MeterRow, hand: Hand, *, gap: float, ruled: bool) -> Row:
    figure = Style(hand.size(56, MUST_PX), BOLD, hand.stage.text, leading=1.1, tabular=True, part="figure")
    left, right = hand.width * LEFT, hand.width * 0.13
    lines = [(line, style) for text, style in _words(row, hand) for line in broken(text, hand.face, style, left)]
    figures = broken(row.figure, hand.face, figure, right)
    high = sum(line_height(style) for _line, style in lines)
    track = hand.size(TRACK, TRACK)
    height = max(high, track, len(figures) * line_height(figure)) + 2 * hand.size(34, 10)
    marks: list[Mark] = [Block(Area(hand.x, 0, hand.width, 2), hand.stage.line)] if ruled else []
    y = (height - high) / 2
    for line, style in lines:
        marks.append(set_line(line, hand.face, style, Area(hand.x, y, left, line_height(style))))
        y += line_height(style)
    marks += _track(row, Area(hand.x + left + 32, height / 2 - track / 2, hand.width - left - right - 64, track), hand)
    place = Area(hand.x + hand.width - right, (height - len(figures) * line_height(figure)) / 2, right, 0)
    return Row(height, (*marks, *set_lines(figures, hand.face, figure, place, "right", appears=True)), gap=gap)


def _track(row: MeterRow, track: Area, hand: Hand) -> list[Mark]:
    share = max(0.0, min(1.0, row.share))
    fill = hand.stage.meter if row.feeling is None else feeling(row.feeling).block
    done = Area(track.x, track.y, max(track.height, track.width * share), track.height)
    ground = Block(track, hand.stage.line, track.height / 2)
    return [ground, Block(done, fill, track.height / 2, from_x=track.x)] if share > 0 else [ground]
