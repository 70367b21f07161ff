"""This file is what was typed or pasted into a search, told again on one line, and the cross that clears it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QToolButton

from trainer.words import _

LONGEST = 60
"""So many letters of what was looked for are told where nothing was found."""


def clearable(field: QLineEdit) -> None:
    """A cross at the field's end empties it; a screen reader knows it by name."""
    field.setClearButtonEnabled(True)
    for cross in field.findChildren(QToolButton):
        cross.setAccessibleName(_("Clear"))


def on_one_line(field: QLineEdit) -> None:
    """A list that is pasted becomes one line of words; the field keeps line breaks otherwise, and shows them so."""

    def flatten(text: str) -> None:
        if len(text.splitlines()) > 1:
            field.setText(" ".join(text.split()))

    field.textChanged.connect(flatten)


def told(words: str) -> str:
    """What was looked for, whole or cut after a word."""
    from textwrap import shorten

    short = shorten(words, LONGEST, placeholder="…")
    return short if len(short) > 1 or len(words) < LONGEST else f"{words.strip()[: LONGEST - 1]}…"
