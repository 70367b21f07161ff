"""This file is what was begun on a question and not said yet, while somebody is asked whether others see the screen."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.pages import AlonePage, ItemPage, Page
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.question import QuestionPage


def as_begun(widget: QuestionPage) -> ItemPage:
    """The page of a question with what is chosen or written on it now."""
    value = widget.value()  # 0 is an answer
    return replace(widget.page, value=(widget.words() or widget.page.value) if value in (None, ()) else value)


class Begun:
    """Holds one question as it was left; nobody else gets it, and it goes nowhere but back to where it was."""

    def __init__(self) -> None:
        """Nothing was begun."""
        self._held: ItemPage | None = None

    def leave(self, widget: KioskPage | None, following: Page) -> None:
        """Another page takes the place of what is shown."""
        if not isinstance(following, AlonePage | ItemPage):
            self._held = None
        elif isinstance(widget, QuestionPage):
            self._held = as_begun(widget) if isinstance(following, AlonePage) else None

    def back(self, page: Page) -> Page:
        """The page to show: a question that was left in this way comes with what was begun on it."""
        held, self._held = self._held, self._held if isinstance(page, AlonePage) else None
        if held is None or not isinstance(page, ItemPage) or (page.person, page.item) != (held.person, held.item):
            return page
        return replace(page, value=held.value)
