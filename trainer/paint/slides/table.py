"""This file is the slide of counts in a table, such as meant against felt; cells where both agree have a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.model.screen import TableSlide
from trainer.paint.fonts import BOLD, SEMIBOLD
from trainer.paint.frame import MUST_PX
from trainer.paint.marks import Area, Block, Mark, Style, repeated
from trainer.paint.mix import mixed
from trainer.paint.rows import Hand, Row, smooth
from trainer.paint.slides.columns import natural, widest_word
from trainer.paint.slides.words import empty_rows, label_style, long_label_rows, title_rows, together
from trainer.paint.text import broken, evened, line_height, set_line, set_lines

_GAP = 8
_CELL, _MOST_CELL, _WIDEST_CELL, _LEAST_CELL, _APART = 280, 360, 440, 150, 24
_LEAST_NAME = 0.24


def table(slide: TableSlide, hand: Hand) -> list[Row]:
    """The title, the column names, on further pages too, and a row of cells for each row."""
    rows = title_rows(slide.title, hand, tight=True)
    if not slide.rows:
        return [*rows, *empty_rows(slide.footer, hand)]
    most = max((count for _name, counts in slide.rows for count in counts), default=0)
    columns = max([len(slide.columns), *(len(counts) for _name, counts in slide.rows)], default=0)
    heads = [(name, label_style(hand)) for name in slide.columns]
    cell = max(hand.size(_CELL, _CELL), natural(heads, hand, 0, _MOST_CELL / hand.width) + _GAP)
    wanted = _left([name for name, _counts in slide.rows], columns, cell, hand)
    places = _places(wanted, columns, hand)
    left = places[0].x - hand.x if places else wanted
    head = _head(slide, places, hand)
    rows.append(head)
    again = (replace(head, marks=repeated(head.marks)),)
    for number, (name, counts) in enumerate(slide.rows):
        hit = {column for row, column in slide.hit if row == number}
        above = long_label_rows([(name, _label(name, left, hand))], left - _APART, hand, gap=8)
        found = together([*above, _row("" if above else name, counts, hit, most, hand, places)], hand)
        rows += [replace(row, again=again) for row in found]
    return rows


def _left(names: Sequence[str], columns: int, cell: float, hand: Hand) -> float:
    """How wide the names' column is: it takes what the cells leave, and some of theirs before a word is broken."""
    words = [(name, _style(hand)) for name in names]
    free = max(hand.width * _LEAST_NAME, hand.width - columns * cell)
    whole = min(widest_word(words, hand) + _APART, hand.width - columns * _LEAST_CELL)
    return max(min(natural(words, hand, 0, 1) + _APART, free), whole, hand.width * _LEAST_NAME)


def _places(left: float, columns: int, hand: Hand) -> list[Area]:
    """The columns up to the right edge, each as wide as the others; few of them leave the names more."""
    wide = min(_WIDEST_CELL, (hand.width - left + _GAP) / max(1, columns))
    first = hand.x + hand.width + _GAP - columns * wide
    return [Area(first + number * wide, 0, wide - _GAP, 0) for number in range(columns)]


def _head(slide: TableSlide, places: list[Area], hand: Hand) -> Row:
    """What the rows and the columns are, and the columns' names."""
    style = label_style(hand)
    line = line_height(style)
    lines = [broken(name, hand.face, style, place.width) for name, place in zip(slide.columns, places, strict=False)]
    high = max((len(each) for each in lines), default=0) * line
    marks: list[Mark] = []
    down, across = slide.axes
    over = line + 4 if across and places else 0.0
    if across and places:
        marks += set_lines([f"{across} →"], hand.face, style, Area(places[0].x, 0, hand.width, 0))
    if down:
        marks += set_lines([f"{down} ↓"], hand.face, style, Area(hand.x, over + high - line, 0, 0))
    for each, place in zip(lines, places, strict=False):
        top = over + high - len(each) * line
        marks += set_lines(each, hand.face, style, Area(place.x, top, place.width, 0), "centre")
    return Row(over + high + 8, tuple(marks), gap=hand.space(28, 12))


def _style(hand: Hand) -> Style:
    return Style(hand.size(44, MUST_PX), SEMIBOLD, hand.stage.text, leading=1.15)


def _label(name: str, left: float, hand: Hand) -> Style:
    return smooth(name, _style(hand), hand.within(hand.x, left - _APART), MUST_PX)


def _row(name: str, counts: tuple[int, ...], hit: set[int], most: int, hand: Hand, places: Sequence[Area]) -> Row:
    left = places[0].x - hand.x if places else hand.width
    label = _label(name, left, hand)
    names = evened(name, hand.face, label, left - _APART)
    high = len(names) * line_height(label)
    height = max(hand.size(120, 76), high)
    marks: list[Mark] = list(set_lines(names, hand.face, label, Area(hand.x, (height - high) / 2, 0, 0)))
    for column, (count, place) in enumerate(zip(counts, places, strict=False)):
        area = Area(place.x, 0, place.width, height)
        marks += _cell(count, area, column in hit, count / most if most else 0.0, hand)
    return Row(height + _GAP, tuple(marks))


def _cell(count: int, area: Area, hit: bool, share: float, hand: Hand) -> list[Mark]:
    fill = mixed(hand.stage.raised, hand.stage.cell, share)
    figure = Style(hand.size(46, 46), BOLD, hand.stage.on_cell, leading=1.0, tabular=True, part="figure")
    edge = hand.stage.text if hit else ""
    return [
        Block(area, fill, 16, edge=edge, edge_width=4 if hit else 0),
        set_line(f"{count}", hand.face, figure, area, "centre"),
    ]
