"""This file is how the notes look on paper: sizes, colours and the sheet that pieces are laid on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, Typeface
from trainer.paint.marks import Style
from trainer.paint.print.paper import MILLIMETRE, POINT, Paper
from trainer.paint.theme import LIGHT

SIDE, TOP, FOOT = 20 * MILLIMETRE, 18 * MILLIMETRE, 20 * MILLIMETRE
TEXT, MUTED, LINE, GROUND, ACCENT = LIGHT.text, LIGHT.muted, LIGHT.line, LIGHT.background, LIGHT.accent
BODY = Style(10 * POINT, REGULAR, TEXT, leading=1.42)
STRONG = Style(10 * POINT, SEMIBOLD, TEXT, leading=1.35)
REMARK = Style(9 * POINT, REGULAR, MUTED, leading=1.35)
NOTE = Style(10 * POINT, REGULAR, TEXT, leading=1.3)
"""What must be known to read a picture: how many answered, what a figure is."""
CELL = Style(9 * POINT, REGULAR, TEXT, leading=1.32)
HEAD = Style(9 * POINT, SEMIBOLD, TEXT, leading=1.32)
KICKER = Style(11 * POINT, SEMIBOLD, ACCENT, leading=1.4)
BAND_TOP, BAND = 5 * MILLIMETRE, 8 * MILLIMETRE
BANDED_GROUND = LIGHT.warning
BANDED = Style(10 * POINT, BOLD, LIGHT.raised, leading=1.35)
COVER = Style(26 * POINT, BOLD, TEXT, leading=1.16)
COVERS = (COVER, *(replace(COVER, px=size * POINT) for size in (22, 19)))
"""A long title is set smaller."""
HEADINGS = {
    1: Style(24 * POINT, BOLD, TEXT, leading=1.2),
    2: Style(17 * POINT, BOLD, TEXT, leading=1.25),
    3: Style(12.5 * POINT, BOLD, TEXT, leading=1.3),
    4: Style(10.5 * POINT, BOLD, TEXT, leading=1.3),
}
DENSE = 0.945
"""How much smaller what stands for the record is set."""
ABOVE = {1: 30 * POINT, 2: 19 * POINT, 3: 12 * POINT, 4: 9 * POINT}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the notes are laid on: the paper and the typeface; `dense` where words are set smaller, `close` nearer.

    `logo` is how far down the first page one reaches, at its right edge.
    """

    paper: Paper
    face: Typeface
    dense: bool = False
    close: bool = False
    logo: float = 0.0

    def of(self, style: Style) -> Style:
        """A style as large as it is here."""
        return replace(style, px=style.px * DENSE) if self.dense else style

    @property
    def air(self) -> float:
        """How much of the space between things is kept."""
        return 0.7 if self.dense or self.close else 1.0

    @property
    def width(self) -> float:
        """How wide a line may be."""
        return self.paper.width - 2 * SIDE

    @property
    def room(self) -> float:
        """How much a page holds."""
        return self.paper.height - TOP - FOOT
