"""This file is the button that names the language and offers the others, each called as it calls itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton

from trainer.ui.theme import role
from trainer.ui.tongue import own_name
from trainer.ui.widgets.arrow import paint_arrow
from trainer.words import _, current_language, languages


class LanguageButton(QPushButton):
    """Emits `chosen` with a language's code."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Names the language spoken now."""
        super().__init__(own_name(current_language()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        role(self, "tab")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # whoever clicks goes on typing where they were
        self.setAccessibleName(_("Language: {language}").format(language=own_name(current_language())))
        self._menu: QMenu | None = None
        self.clicked.connect(self._open)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The language, and an arrow that says there are others above."""
        super().paintEvent(event)
        paint_arrow(self, up=True)

    def _filled(self) -> QMenu:
        """The languages there are; looked up when the menu opens, for a language is added by a file."""
        from PySide6.QtGui import QActionGroup

        menu = self._menu = self._menu or QMenu(self)
        menu.clear()
        group = QActionGroup(menu)
        for language in languages():
            action = menu.addAction(own_name(language))
            action.setData(language)
            action.setCheckable(True)
            action.setChecked(language == current_language())
            group.addAction(action)
            action.triggered.connect(partial(self._choose, language))
        return menu

    def _open(self) -> None:
        menu = self._filled()
        above = QPoint(0, -menu.sizeHint().height() - 4)
        menu.popup(self.mapToGlobal(above))

    def _choose(self, language: str, _checked: bool = False) -> None:
        self.setText(_("{language}…").format(language=own_name(language)))
        self.repaint()  # the windows are built anew now, which a slow computer takes its time for
        self.chosen.emit(language)
