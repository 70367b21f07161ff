"""This file is the pages of the console's window: one is shown, and the window goes to another by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtWidgets import QStackedWidget, QWidget

PageName = Literal["run", "debrief", "turns", "insert", "watch", "languages", "finish"]
"""The steps, the debrief, who did what, putting something in, a scene's checklist, the languages, the end."""


class Pages(QStackedWidget):
    """All pages, the first one shown."""

    def __init__(self, pages: Mapping[PageName, QWidget]) -> None:
        """Takes them over."""
        super().__init__()
        self._pages = dict(pages)
        for page in self._pages.values():
            self.addWidget(page)

    @property
    def shown(self) -> PageName:
        """The page that is shown."""
        return next(name for name, page in self._pages.items() if page is self.currentWidget())

    def open(self, name: PageName) -> None:
        """Shows another page."""
        self.setCurrentWidget(self._pages[name])
