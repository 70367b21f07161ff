"""This file is the files that need mending: each with its place, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.library.shelf import Broken
from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext


class BrokenList(QWidget):
    """A line that says how many, and a card for each file; emits `mend` with the one that is to be opened."""

    mend = Signal(object)

    def __init__(self) -> None:
        """Nothing needs mending until `show_files`."""
        super().__init__()
        role(self, "inside")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._shown: tuple[Broken, ...] = ()
        self._content: QWidget | None = None
        self.hide()

    def show_files(self, files: Sequence[Broken]) -> None:
        """Shows these files, or hides."""
        if tuple(files) == self._shown:
            return
        self._shown = tuple(files)
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = _content(self._shown, self.mend.emit)
        self._column.addWidget(self._content)
        self.setVisible(bool(files))


def _content(files: Sequence[Broken], mend: Callable[[Path], object]) -> QWidget:
    content = role(QWidget(), "inside")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 10, 0, 0)
    column.setSpacing(10)
    count = ngettext("{count} file needs mending", "{count} files need mending", len(files)).format(count=len(files))
    column.addWidget(Label(count, "subheading", strong=True))
    column.addWidget(
        wrapped(_("Everything else works. Mend a file and save it: it is read again at once."), muted=True)
    )
    for broken in files:
        column.addWidget(_card(broken, mend))
    return content


def _card(broken: Broken, mend: Callable[[Path], object]) -> Card:
    card = Card("banner-warning", margin=16, spacing=4)
    head = EndsLayout(gap=12)
    name = broken.path.replace("\\", "/").rpartition("/")[2]
    head.add_left(Label(name, strong=True))
    if broken.place:
        head.add_left(Label(broken.place, "warning", strong=True))
    button = KeyButton(_("Open the file"))
    button.setAccessibleName(_("Open the file {name}").format(name=name))
    button.clicked.connect(lambda: mend(Path(broken.path)))
    head.add_right(button)
    card.box.addLayout(head)
    card.box.addWidget(wrapped(broken.message))
    if broken.mend:
        card.box.addWidget(wrapped(broken.mend, muted=True))
    if broken.more:
        more = ngettext("And {count} more place in this file.", "And {count} more places in this file.", broken.more)
        card.box.addWidget(Label(more.format(count=broken.more), "small", muted=True))
    return card
