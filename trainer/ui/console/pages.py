"""This file is the pages of the console's window: one is shown, and the window goes to another by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

PageName = Literal["run", "debrief", "turns", "insert", "watch", "languages", "finish"]
"""The steps, the debrief, who did what, putting something in, a scene's checklist, the languages, the end."""
_Page = TypeVar("_Page", bound=QWidget)


class Pages(QStackedWidget):
    """Those that were made, the steps shown first."""

    def __init__(self, leaf: Callable[[PageName], QWidget], run: QWidget) -> None:
        """`leaf` has the page of a name made, and taken in."""
        super().__init__()
        self._leaf = leaf
        self._pages: dict[PageName, QWidget] = {}
        self.take("run", run)

    def take(self, name: PageName, page: _Page) -> _Page:
        """Takes a page over."""
        self._pages[name] = page
        self.addWidget(page)
        return page

    def holds(self, name: PageName) -> bool:
        """Whether a page was made already."""
        return name in self._pages

    @property
    def shown(self) -> PageName:
        """The page that is shown."""
        return next(name for name, page in self._pages.items() if page is self.currentWidget())

    def open(self, name: PageName) -> None:
        """Shows another page."""
        self.setCurrentWidget(self._leaf(name))
