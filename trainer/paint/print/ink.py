"""This file is the ink: the typeface as printed, the sizes of words and the colours on white paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from trainer.paint.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, Typeface, typeface
from trainer.paint.marks import Style
from trainer.paint.print.paper import POINT
from trainer.paint.theme import LIGHT, NEUTRALS

LEAST = 9.0
TEXT, MUTED, SECRET = LIGHT.text, LIGHT.muted, LIGHT.bad
RULE, CUT, STRIPE = NEUTRALS[0].edge, NEUTRALS[4].block, NEUTRALS[0].block


@dataclass(frozen=True, slots=True)
class PrintedTypeface(Typeface):
    """The typeface without its alternate letters: a PDF can't tell what letter such a glyph stands for."""

    def font(self, px: float, weight: int = REGULAR, *, tabular: bool = False, tracking: float = 0.0) -> QFont:
        """The font; figures of one width would be such letters, so they keep their own."""
        del tabular
        return Typeface.font(self, px, weight, tracking=tracking)

    def weigh(self, font: QFont, weight: int) -> None:
        """Gives `font` its weight and keeps every letter findable."""
        if not self.variable:
            font.setWeight(QFont.Weight(weight))
            return
        font.setVariableAxis(QFont.Tag("wght"), weight)
        font.setVariableAxis(QFont.Tag("opsz"), 14)
        font.setFeature(QFont.Tag("calt"), 0)


def printed_typeface() -> PrintedTypeface:
    """The typeface everything is printed with."""
    face = typeface()
    return PrintedTypeface(face.family, face.variable)


def title(points: float) -> Style:
    """The name of a card, a slip or a checklist."""
    return Style(points * POINT, BOLD, TEXT, leading=1.22)


def words(points: float) -> Style:
    """What is read."""
    return Style(points * POINT, REGULAR, TEXT, leading=1.38)


def strong(points: float) -> Style:
    """What is asked, and what is seen of a folded card."""
    return Style(points * POINT, SEMIBOLD, TEXT, leading=1.3)


def small(points: float = LEAST) -> Style:
    """What stands beside: where it belongs, what becomes of it."""
    return Style(points * POINT, REGULAR, MUTED, leading=1.3)


def secret(points: float) -> Style:
    """That a card is for one reader."""
    return Style(points * POINT, SEMIBOLD, SECRET, leading=1.3)


def label(points: float = LEAST) -> Style:
    """Words at an answer's place."""
    return Style(points * POINT, MEDIUM, TEXT, leading=1.22)
