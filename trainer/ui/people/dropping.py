"""This file is a place where a list may be let go: a file, or words from another window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from trainer.words import _


class DropPlace(QObject):
    """Emits `file` or `words` with what was let go on a widget, `hovering` with a sentence meanwhile and "" after."""

    file = Signal(object)
    words = Signal(str)
    hovering = Signal(str)

    def __init__(self, place: QWidget, *, words: bool = True) -> None:
        """`place` takes drops from now on, files alone where no `words` are meant."""
        super().__init__(place)
        self._words = words
        place.setAcceptDrops(True)
        place.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What is dragged over the place and let go there."""
        match event:
            case QDropEvent() if event.type() == QEvent.Type.Drop:
                self._drop(event)
                return True
            case QDragEnterEvent() if self._takes(event.mimeData()):
                event.acceptProposedAction()
                self.hovering.emit(_hint(event.mimeData()))
                return True
            case _ if event.type() == QEvent.Type.DragLeave:
                self.hovering.emit("")
                return False
            case _:
                return False

    def _takes(self, given: QMimeData) -> bool:
        return file_in(given) is not None or (self._words and given.hasText())

    def _drop(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.hovering.emit("")
        given = event.mimeData()
        file = file_in(given)
        if file is not None:
            self.file.emit(file)
        elif self._words and given.hasText():
            self.words.emit(given.text())


def file_in(given: QMimeData) -> Path | None:
    """The one file that is dragged, None when it is something else or several."""
    urls = given.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _hint(given: QMimeData) -> str:
    file = file_in(given)
    return _("Let go to open {name}.").format(name=file.name) if file else _("Let go to add these names.")
