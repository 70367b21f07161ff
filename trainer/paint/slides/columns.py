"""This file is the columns of a slide of results: as wide as their words want to be, within limits."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.paint.marks import Style
from trainer.paint.rows import Hand
from trainer.paint.text import width_of, words_in


def natural(words: Iterable[tuple[str, Style]], hand: Hand, least: float, most: float) -> float:
    """How wide a column of words wants to be, one line each, between two parts of the hand's width; 0 if empty."""
    wide = max((width_of(text, hand.face, style) + 2 for text, style in words if text), default=0.0)
    return max(hand.width * least, min(hand.width * most, wide)) if wide else 0.0


def widest_word(words: Iterable[tuple[str, Style]], hand: Hand) -> float:
    """The width below which one of the words would be broken."""
    return max((width_of(word, hand.face, style) + 2 for text, style in words for word in words_in(text)), default=0.0)
