"""This file is the words on a window: labels that never take their text for markup, pills and section titles."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.paint.fonts import BOLD, SEMIBOLD
from trainer.ui.theme import role, weigh

Part = Literal[
    "display", "title", "heading", "subheading", "large", "body", "small", "good", "warning", "bad"
]  # the type scale, and three colours for small words
Tone = Literal["plain", "accent", "good", "warning", "bad"]


class Label(QLabel):
    """Plain text in a size of the type scale; long text wraps if `wrap`, and can then be selected with the mouse."""

    def __init__(
        self, text: str = "", part: Part = "body", *, strong: bool = False, muted: bool = False, wrap: bool = False
    ) -> None:
        """`strong` is semi-bold, bold from headings up."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if strong:
            weigh(self, BOLD if part in ("display", "title", "heading", "subheading") else SEMIBOLD)
        self.setProperty("muted", muted)
        role(self, part)


def wrapped(text: str = "", part: Part = "body", *, strong: bool = False, muted: bool = False) -> Label:
    """A label that wraps and takes the width it is given, so that long words never widen a window."""
    label = Label(text, part, strong=strong, muted=muted, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


class SectionTitle(Label):
    """A small strong muted title over a part of a window, such as "In the room"."""

    def __init__(self, text: str = "") -> None:
        """Such as "On the screen now"."""
        super().__init__(text, "small", strong=True, muted=True)


class Pill(QLabel):
    """A few words in a rounded ground: a state, a theme, a person."""

    def __init__(self, text: str = "", tone: Tone = "plain", parent: QWidget | None = None) -> None:
        """`tone` is the kind of state; the words must say it too."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        weigh(self)
        self.tell(text, tone)

    def tell(self, text: str, tone: Tone = "plain") -> None:
        """Changes words and tone together."""
        self.setText(text)
        self.setProperty("pill", tone)
        role(self, "pill")
