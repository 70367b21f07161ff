"""This file is the slide of words people chose or said, larger when more people did."""

from __future__ import annotations

from trainer.model.screen import Chip, WordsSlide
from trainer.model.spoken import chip_words
from trainer.paint.fonts import SEMIBOLD
from trainer.paint.frame import MUST_PX
from trainer.paint.marks import Area, Block, Mark, Style, moved
from trainer.paint.rows import Hand, Row
from trainer.paint.slides.words import empty_rows, title_rows
from trainer.paint.text import broken, line_height, set_lines, width_of
from trainer.paint.theme import feeling

_GAP, _PAD = 18, 30


def chips(slide: WordsSlide, hand: Hand) -> list[Row]:
    """The title and the words in rows, as they come."""
    rows = title_rows(slide.title, hand, tight=True)
    if not slide.words:
        return [*rows, *empty_rows(slide.footer, hand)]
    most = max(chip.count for chip in slide.words)
    lines: list[list[tuple[float, list[Mark]]]] = [[]]
    x = 0.0
    for chip in slide.words:
        marks, wide, high = _chip(chip, most, hand)
        if lines[-1] and x + wide > hand.width:
            lines.append([])
            x = 0
        lines[-1].append((high, [moved(mark, hand.x + x, 0) for mark in marks]))
        x += wide + _GAP
    return [*rows, *(_line(line, gap=_GAP if number else 44) for number, line in enumerate(lines))]


def _line(chips: list[tuple[float, list[Mark]]], *, gap: float) -> Row:
    height = max(high for high, _marks in chips)
    marks = [moved(mark, 0, (height - high) / 2) for high, each in chips for mark in each]
    return Row(height, tuple(marks), gap=gap)


def _chip(chip: Chip, most: int, hand: Hand) -> tuple[list[Mark], float, float]:
    """A word's marks at the origin, its width and its height."""
    colours = feeling(chip.feeling, 0)
    drawn = 44 + (28 * (chip.count - 1) / (most - 1) if most > 1 else 0)
    style = Style(hand.size(drawn, MUST_PX), SEMIBOLD, colours.ink, leading=1.2)
    lines = broken(chip_words(chip), hand.face, style, hand.width - 2 * _PAD)
    wide = max((width_of(line, hand.face, style) for line in lines), default=0) + 2 * _PAD
    high = len(lines) * line_height(style) + 24
    words = set_lines(lines, hand.face, style, Area(_PAD, 12, wide, 0))
    return [Block(Area(0, 0, wide, high), colours.block, min(high / 2, 44)), *words], wide, high
