"""This file is the gentle question under a field: what a wording rule asks about the words, and nobody has to mind."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from trainer.model.rules import question
from trainer.ui.widgets.labels import Label
from trainer.words import _, current_language

PAUSE_MS = 700


class GentleQuestion(Label):
    """Hidden until typing rests and the rule has something to ask, `asking` told; the next key takes it away again."""

    asking = Signal()

    def __init__(self, field: QPlainTextEdit, wording: str) -> None:
        """`wording` names the rule; "" asks nothing."""
        super().__init__("", "small", muted=True, wrap=True)
        self._field, self._wording = field, wording
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        if wording:
            field.textChanged.connect(self._typed)

    def look(self) -> None:
        """Looks at the words now."""
        asked = question(self._wording, self._field.toPlainText(), current_language()) if self._wording else None
        self.setText(asked or "")
        self.setAccessibleName(_("A question about the wording: {question}").format(question=asked) if asked else "")
        self.setVisible(bool(asked))
        if asked:
            self.asking.emit()

    def _typed(self) -> None:
        self.hide()
        self._pause.start()
