"""The small widgets every window is made of."""

from trainer.ui.widgets.buttons import KeyButton
from trainer.ui.widgets.chip import ChipButton
from trainer.ui.widgets.ends import EndsLayout
from trainer.ui.widgets.face import FaceWidget
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.gone import clear, discard
from trainer.ui.widgets.labels import Label, Pill, SectionTitle
from trainer.ui.widgets.panels import Card, rule
from trainer.ui.widgets.thumbnail import ThumbnailWidget

__all__ = [
    "Card", "ChipButton", "EndsLayout", "FaceWidget", "FlowLayout", "KeyButton", "Label", "Pill", "SectionTitle",
    "ThumbnailWidget", "clear", "discard", "rule",
]  # fmt: skip
