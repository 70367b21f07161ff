"""This file is the hint in an empty field, which can be read whole on hover where the field is too narrow for it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit


def hint(field: QLineEdit, words: str) -> None:
    """Says in an empty field what belongs there."""
    field.setPlaceholderText(words)
    field.setToolTip(words)
