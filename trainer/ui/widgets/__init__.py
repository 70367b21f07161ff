"""The small widgets every window is made of; those that bring pictures with them are imported where they are used."""

from trainer.ui.widgets.buttons import KeyButton, OnceButton
from trainer.ui.widgets.chip import ChipButton
from trainer.ui.widgets.ends import EndsLayout
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.gone import clear, discard
from trainer.ui.widgets.labels import Label, Pill, SectionTitle
from trainer.ui.widgets.panels import Card, rule

__all__ = [
    "Card", "ChipButton", "EndsLayout", "FlowLayout", "KeyButton", "Label", "OnceButton", "Pill", "SectionTitle",
    "clear", "discard", "rule",
]  # fmt: skip
