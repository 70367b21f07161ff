"""This file is how the page of settings gets onto the disk: a logo is read beside the window, all is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.ui.job import while_there
from trainer.ui.memory import Memory
from trainer.ui.settings.page import SettingsPage
from trainer.ui.stage.motion import keep_still
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.settings import Settings

MOMENT = 1.0
"""Seconds that a picture has to be kept before its page goes: the next one shows what is on the disk."""
Asking = Callable[[QWidget, Callable[[Path], None]], None]


class Keeping(QObject):
    """Serves the page; `ask` may be exchanged."""

    def __init__(self, page: SettingsPage, memory: Memory, data: Path) -> None:
        """Shows what is kept in this data folder."""
        super().__init__(page)
        self.page, self._memory, self._data = page, memory, data
        self.ask: Asking = ask_picture
        self.busy = self._unsaved = False
        page.show_letterhead(memory.letterhead)
        page.still.setChecked(memory.settings.still)
        page.stilled.connect(self._still)
        page.named.connect(self._name)
        page.ask.connect(lambda: self.ask(page, self.take))
        page.chosen.connect(self.take)
        page.removed.connect(self._remove)

    def take(self, path: Path) -> None:
        """Takes in a picture file, after all that was entered before; one that can't be taken leaves the logo there is.

        It is `busy` meanwhile.
        """
        if self.busy:
            return
        self.busy = True
        self.page.say(_("Reading {name}…").format(name=path.name))
        taken, refused = while_there(self, self._taken), while_there(self, self._not_taken)
        self._memory.scribe.ask(partial(_take, self._data, path), taken, refused)

    def close(self) -> None:
        """Keeps what is typed; a picture that is being read has a moment to be kept, and is told to nobody."""
        self.page.flush()
        if self.busy:
            self._memory.wait(MOMENT)

    def _taken(self, png: bytes) -> None:
        self.busy = False
        self._show(png)

    def _not_taken(self, sentence: str) -> None:
        self.busy = False
        self._bad(sentence)

    def _show(self, png: bytes) -> None:
        self.page.show_logo(png)
        self.page.say("")

    def _remove(self) -> None:
        from trainer.store.letterhead import remove_logo

        removed, refused = while_there(self, lambda _gone: self._show(b"")), while_there(self, self._bad)
        self._memory.scribe.ask(partial(remove_logo, self._data), removed, refused)

    def _bad(self, sentence: str) -> None:
        self.page.say(sentence, bad=True)

    def _name(self, name: str, company: str) -> None:
        """What is said of a picture stays, for a name comes while one reads it."""
        self._keep(replace(self._memory.settings, facilitator=name.strip(), company=company.strip()))

    def _still(self, still: object) -> None:
        """Nothing moves from this moment on, or what carries meaning again."""
        app: QCoreApplication | None = QCoreApplication.instance()
        if app is not None:
            keep_still(app, still=bool(still))
        self._keep(replace(self._memory.settings, still=bool(still)))

    def _keep(self, settings: Settings) -> None:
        self._memory.keep(settings, while_there(self, self._refused), while_there(self, self._kept))

    def _refused(self, sentence: str) -> None:
        self._unsaved = True
        self.page.say(sentence, bad=True)

    def _kept(self) -> None:
        if self._unsaved:
            self.page.say("")
        self._unsaved = False


def _take(data: Path, path: Path) -> bytes:
    """In the disk's thread: kept before it is seen."""
    from trainer.paint.logo import logo_aside
    from trainer.store.letterhead import keep_logo

    png = logo_aside(path)
    keep_logo(data, png)
    return png


def ask_picture(parent: QWidget, chosen: Callable[[Path], None]) -> None:
    """Asks which picture to take; nothing happens when the facilitator thinks better of it."""
    kinds = _("Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)")
    dialog = QFileDialog(parent.window(), _("Choose a picture"), "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
