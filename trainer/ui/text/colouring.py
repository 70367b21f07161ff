"""This file is the quiet colours of an exercise's text: its keys, and what the program passes over."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from trainer.paint.theme import Tokens

_KEY = re.compile(r"^\s*(?:- )*([\w.-]+:)(?=\s|$)")
_COMMENT = re.compile(r"(?:^|\s)#.*$")


class Colouring(QSyntaxHighlighter):
    """Colours the words before a colon, and comments."""

    def __init__(self, document: QTextDocument) -> None:
        """All one colour until `take`."""
        super().__init__(document)
        self._key, self._comment = QTextCharFormat(), QTextCharFormat()

    def take(self, colours: Tokens) -> None:
        """Takes the colours of a look."""
        self._key.setForeground(QColor(colours.accent_text))
        self._comment.setForeground(QColor(colours.muted))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colours a line."""
        if key := _KEY.match(text):
            self.setFormat(key.start(1), len(key[1]), self._key)
        if comment := _COMMENT.search(text):
            self.setFormat(comment.start(), len(text) - comment.start(), self._comment)
