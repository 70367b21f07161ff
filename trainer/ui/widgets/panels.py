"""This file is the white card with round corners, and the thin line between things."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer.ui.theme import role

PanelPart = Literal[
    "card", "chosen", "side", "side-left", "side-right", "bar", "foot", "banner-good", "banner-warning", "banner-bad"
]


class Card(QFrame):
    """A panel with a vertical layout `box` inside; add your widgets there.

    `Card()` is the white card; parts "side", "bar", "foot" and "banner-…" are the other grounds of a window.
    """

    def __init__(self, part: PanelPart = "card", *, margin: int = 24, spacing: int = 8) -> None:
        """`margin` inside the edge and `spacing` between rows, in pixels."""
        super().__init__()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margin, margin, margin, margin)
        self.box.setSpacing(spacing)
        role(self, part)


def rule() -> QFrame:
    """A thin line between two parts."""
    return role(QFrame(), "rule")
