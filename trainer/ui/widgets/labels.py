"""This file is the words on a window: labels that never take their text for markup, pills and section titles."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.paint.fonts import BOLD, SEMIBOLD
from trainer.ui.theme import role, weigh
from trainer.ui.told import say, told

Part = Literal[
    "display", "title", "heading", "subheading", "large", "body", "small", "good", "warning", "bad", "trouble"
]  # the type scale, three colours for small words, and one for a sentence that a page is about
Tone = Literal["plain", "accent", "good", "warning", "bad"]


class Label(QLabel):
    """Plain text in a size of the type scale; long text wraps if `wrap`, and can then be selected with the mouse."""

    over = False  # whether it is small and a heading all the same

    def __init__(
        self, text: str = "", part: Part = "body", *, strong: bool = False, muted: bool = False, wrap: bool = False
    ) -> None:
        """`strong` is semi-bold, bold from headings up."""
        super().__init__()
        if self.over or part in ("display", "title", "heading", "subheading"):
            told(self, "heading")  # before it has words: a reader that listens asks what it is as soon as they come
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
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


class News(Label):
    """A line that comes up with what was done or why it wasn't: it wraps, and a screen reader says it at once."""

    def __init__(self, part: Part = "small", *, strong: bool = False, muted: bool = False) -> None:
        """Empty until `setText`."""
        super().__init__("", part, strong=strong, muted=muted, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Shows other words."""
        fresh = text != self.text()
        super().setText(text)
        if fresh:
            say(self, text)

    def event(self, event: QEvent) -> bool:
        """Says what it was given while it was hidden."""
        if event.type() == QEvent.Type.ShowToParent:
            say(self, self.text())
        return super().event(event)


class SectionTitle(Label):
    """A small strong muted title over a part of a window, such as "In the room"."""

    over = True

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
