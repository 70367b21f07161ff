"""This file is the slide of counts in a table, such as meant against felt; cells where both agree have a frame."""

from __future__ import annotations

from trainer.model.screen import TableSlide
from trainer.paint.fonts import BOLD, SEMIBOLD
from trainer.paint.frame import MUST_PX
from trainer.paint.marks import Area, Block, Mark, Style
from trainer.paint.mix import mixed
from trainer.paint.rows import Hand, Row, smooth
from trainer.paint.slides.words import empty_rows, label_style, long_label_rows, title_rows, together
from trainer.paint.text import broken, line_height, set_line, set_lines

_GAP = 8
LEFT = 0.24


def table(slide: TableSlide, hand: Hand) -> list[Row]:
    """The title, the column names and a row of cells for each row."""
    rows = title_rows(slide.title, hand)
    if not slide.rows:
        return [*rows, *empty_rows(slide.footer, hand)]
    most = max((count for _name, counts in slide.rows for count in counts), default=0)
    columns = max([len(slide.columns), *(len(counts) for _name, counts in slide.rows)], default=0)
    if columns and slide.rows:
        rows.append(_head(slide, _places(hand, columns), hand))
    for number, (name, counts) in enumerate(slide.rows):
        hit = {column for row, column in slide.hit if row == number}
        label = _label(name, hand)
        above = long_label_rows([(name, label)], hand.width * LEFT - 24, hand, gap=8)
        rows += together([*above, _row("" if above else name, counts, hit, most, hand, columns)], hand)
    return rows


def _places(hand: Hand, columns: int) -> list[Area]:
    left = hand.width * LEFT
    wide = min(hand.size(280, 280), (hand.width - left) / max(1, columns))
    return [Area(hand.x + left + number * wide, 0, wide - _GAP, 0) for number in range(columns)]


def _head(slide: TableSlide, places: list[Area], hand: Hand) -> Row:
    """What the rows and the columns are, and the columns' names."""
    style = label_style(hand)
    line = line_height(style)
    lines = [broken(name, hand.face, style, place.width) for name, place in zip(slide.columns, places, strict=False)]
    high = max((len(each) for each in lines), default=0) * line
    marks: list[Mark] = []
    down, across = slide.axes
    over = line + 4 if across else 0.0
    if across:
        marks += set_lines([f"{across} →"], hand.face, style, Area(places[0].x, 0, hand.width, 0))
    if down:
        marks += set_lines([f"{down} ↓"], hand.face, style, Area(hand.x, over + high - line, 0, 0))
    for each, place in zip(lines, places, strict=False):
        top = over + high - len(each) * line
        marks += set_lines(each, hand.face, style, Area(place.x, top, place.width, 0), "centre")
    return Row(over + high + 8, tuple(marks), gap=hand.space(28, 12))


def _label(name: str, hand: Hand) -> Style:
    style = Style(hand.size(44, MUST_PX), SEMIBOLD, hand.stage.text, leading=1.15)
    return smooth(name, style, hand.within(hand.x, hand.width * LEFT - 24), MUST_PX)


def _row(name: str, counts: tuple[int, ...], hit: set[int], most: int, hand: Hand, columns: int) -> Row:
    label = _label(name, hand)
    places = _places(hand, columns)
    names = broken(name, hand.face, label, hand.width * LEFT - 24)
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
