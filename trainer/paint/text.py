"""This file is the setting of words: measured, broken into lines, placed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QFont, QFontMetricsF

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Style, Words

Align = Literal["left", "centre", "right"]

HELD = "\u00a0"
"""The space at which no line breaks."""
EVEN = 0.33
"""How long the shortest line of a text is at least, as a part of the longest, so that no word stands alone."""
_BETWEEN = re.compile(r"[^\S\u00a0\u202f\u2007]+")
"""What parts words; a space that must not break a line doesn't."""
_TIED = frozenset("·—")
"""What stands between two words, and never at a line's beginning."""


@lru_cache(maxsize=256)
def font_of(face: Typeface, style: Style) -> QFont:
    """The font words of this style are drawn with."""
    return face.font(style.px, style.weight, tabular=style.tabular, tracking=style.tracking)


@lru_cache(maxsize=256)
def _metrics(face: Typeface, px: float, weight: int, tabular: bool, tracking: float) -> QFontMetricsF:
    return QFontMetricsF(face.font(px, weight, tabular=tabular, tracking=tracking))


def forget() -> None:
    """Drops fonts and measures, which are those of the application that set words so far."""
    for known in (font_of, _metrics, _width):
        known.cache_clear()


def metrics(face: Typeface, style: Style) -> QFontMetricsF:
    """The measures of a style; colours don't matter to them."""
    return _metrics(face, style.px, style.weight, style.tabular, style.tracking)


def width_of(text: str, face: Typeface, style: Style) -> float:
    """How wide a line of words is, with what its letters reach beyond their advance."""
    return _width(text, face, style.px, style.weight, style.tabular, style.tracking)


@lru_cache(maxsize=8192)
def _width(text: str, face: Typeface, px: float, weight: int, tabular: bool, tracking: float) -> float:
    measures = _metrics(face, px, weight, tabular, tracking)
    return max(measures.horizontalAdvance(text), measures.boundingRect(text).right())


def line_height(style: Style) -> float:
    """The height of one line."""
    return style.px * style.leading


def broken(text: str, face: Typeface, style: Style, width: float) -> list[str]:
    """The lines `text` takes in `width`; what is wider than that is broken at a tie, a hyphen or between letters."""
    return [line for paragraph in text.splitlines() for line in _paragraph(paragraph, face, style, width)]


def evened(text: str, face: Typeface, style: Style, width: float, least: float = EVEN) -> list[str]:
    """As many lines as `broken` gives, none shorter than the part `least` of the longest where that can be."""
    return [line for paragraph in text.splitlines() for line in _evened(paragraph, face, style, width, least)]


def _evened(text: str, face: Typeface, style: Style, width: float, least: float) -> list[str]:
    best = tried = [*_paragraph(text, face, style, width)]
    while len(tried) == len(best) and _evenness(best, face, style) < least:
        width = min(width, max(width_of(line, face, style) for line in tried)) - 1  # a line may measure wider than set
        if breaks_words(text, face, style, width):
            break
        tried = [*_paragraph(text, face, style, width)]
        if len(tried) == len(best):
            best = max(best, tried, key=lambda lines: _evenness(lines, face, style))
    return best


def _evenness(lines: list[str], face: Typeface, style: Style) -> float:
    """The shortest line as a part of the longest."""
    wide = [width_of(line, face, style) for line in lines]
    return min(wide) / max(wide) if len(wide) > 1 and max(wide) else 1.0


def breaks_words(text: str, face: Typeface, style: Style, width: float) -> bool:
    """Whether a word of `text` is wider than `width`."""
    return any(width_of(word, face, style) > width for word in words_in(text))


def words_in(text: str) -> list[str]:
    """The words between which a line may break."""
    return [word for word in _BETWEEN.split(text) if word]


def _paragraph(text: str, face: Typeface, style: Style, width: float) -> Iterator[str]:
    words = words_in(text)
    whole = " ".join(words)
    if whole and width_of(whole, face, style) <= width:  # word by word it may come out wider, letters being hinted
        yield whole
        return
    line: list[str] = []
    used, space = 0.0, metrics(face, style).horizontalAdvance(" ")
    for word in (piece for one in words for piece in _pieces(one, face, style, width)):
        wide = width_of(word, face, style)
        if line and used + space + wide > width:
            held = line[-1:] if word in _TIED and len(line) > 1 else []
            before = width_of(held[0], face, style) if held else 0.0
            if before + space + wide > width:
                held, before = [], 0.0
            yield " ".join(line[: len(line) - len(held)])
            line, used = held, before
        used += wide + (space if line else 0)
        line.append(word)
    if line:
        yield " ".join(line)


def _pieces(word: str, face: Typeface, style: Style, width: float) -> Iterator[str]:
    while len(word) > 1 and width_of(word, face, style) > width:
        cut = next((at for at in range(len(word) - 1, 1, -1) if width_of(word[:at], face, style) <= width), 1)
        tied = word.rfind(HELD, 0, cut + 1)
        hyphen = word.rfind("-", 0, cut) + 1
        cut = tied if tied > 0 else hyphen if hyphen > cut / 3 else cut
        yield word[:cut]
        word = word[cut:].lstrip(HELD)
    yield word


def set_line(
    text: str, face: Typeface, style: Style, place: Area, align: Align = "left", *, appears: bool = False
) -> Words:
    """One line of words in the height of `place`, at its left, middle or right."""
    measures = metrics(face, style)
    width = width_of(text, face, style)
    after = style.tracking * style.px if text else 0.0  # what is added after the last letter parts it from none
    spare = place.width - max(width, measures.horizontalAdvance(text) - after)
    x = place.x + (0 if align == "left" else spare / 2 if align == "centre" else spare)
    height = measures.ascent() + measures.descent()
    top = place.y + (place.height - height) / 2
    return Words(text, Area(x, top, width, height), top + measures.ascent(), style, appears=appears)


def set_lines(
    lines: list[str], face: Typeface, style: Style, place: Area, align: Align = "left", *, appears: bool = False
) -> list[Words]:
    """Lines one under another from the top of `place`."""
    height = line_height(style)
    return [
        set_line(
            line,
            face,
            style,
            Area(place.x, place.y + number * height, place.width, height),
            align,
            appears=appears,
        )
        for number, line in enumerate(lines)
    ]
