"""This file is what is seen first: the scenarios as they stood last time, before the rest of the program is loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from trainer.ui.folders import Folders
from trainer.ui.library.cards import PORTION
from trainer.ui.library.home import HomeWindow, page_names
from trainer.ui.library.indexed import seen
from trainer.ui.library.page import LibraryPage
from trainer.ui.theme import BODY, dress, system_look
from trainer.words import current_language

SEEN = 10
"""Cards that are made before the window is seen: as many as fit on a large screen."""


class FirstLook:
    """The home window with its first page; the program moves into it."""

    def __init__(self, app: QApplication, folders: Folders, zoom: float, *, contrast: bool = False) -> None:
        """Builds the window; of the disk only the index is read."""
        self.look = system_look(zoom, contrast=contrast)
        app.setFont(self.look.face.font(self.look.px(BODY)))
        self.library = LibraryPage()
        self.library.grid.at_once = SEEN
        self.seen = seen(folders.index, current_language())
        if self.seen is not None and self.seen.shelf is not None:
            self.library.show_shelf(self.seen.shelf)
        self.home = HomeWindow(page_names(), self.library)
        # Parts find their places before anything is styled: what moves afterwards is styled anew.
        self.library.resize(self.home.expect(app.primaryScreen()))
        self.library.fit()
        dress(app, self.look)
        self._app = app

    def complete(self) -> None:
        """What can't be seen without scrolling is there too; the cards grow by themselves for who scrolls before."""
        self.library.grid.at_once = PORTION
        self.library.grid.grow()

    def open(self) -> None:
        """Shows it, ready to be typed into."""
        self.home.open(self._app.primaryScreen())
        self.library.search.setFocus(Qt.FocusReason.OtherFocusReason)
