"""This file is a tick whose words take another line where there is no room beside it, rather than being cut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy


class WrappedTick(QCheckBox):
    """As wide as it is given; a screen reader hears its words as one line."""

    def __init__(self, words: str) -> None:
        """`words` in the current language, without mnemonics."""
        super().__init__(words.replace("&", "&&"))
        self._words = self.text()
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the words anew when the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setText(self._broken(event.size().width()))

    def _broken(self, width: int) -> str:
        measures = self.fontMetrics()
        beside = super().sizeHint().width() - max(map(measures.horizontalAdvance, self.text().split("\n")))
        lines: list[str] = []
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and measures.horizontalAdvance(longer) <= width - beside:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)
