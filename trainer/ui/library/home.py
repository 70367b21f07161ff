"""This file is the home window: the way to the scenarios, the people and the past sessions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontMetricsF, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from trainer.paint.fonts import BOLD, REGULAR, typeface
from trainer.ui.library.whole import WholePages
from trainer.ui.theme import BODY, role, weigh, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import Card, Label
from trainer.ui.widgets.languages import LanguageButton
from trainer.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QLineEdit

    from trainer.ui.widgets.labels import News

SCENARIOS, PLAN, PEOPLE, ROOM, SESSIONS, RECORDS, SETTINGS = range(7)
"""The entries by number, in the order of `page_names`."""
BEST, FRAME = (1440, 900), (2, 40)
"""The size that shows the pages best, and what the frame around it takes."""
NAV_WIDTH, NAV_NARROW, NARROW = 230, 172, 1180
AROUND = 60
"""What lies around the name of a page."""


class NavEntry(QPushButton):
    """The name of a page; the one shown is bold on a ground, the others are plain words."""

    def __init__(self, words: str) -> None:
        """Not shown until checked."""
        super().__init__(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        told(role(self, "tab"), "tab")
        self.toggled.connect(self._weigh)

    def event(self, event: QEvent) -> bool:
        """Qt gives buttons their class's weight whenever it styles them; this entry has its own."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange):
            self._weigh()
        return done

    def _weigh(self) -> None:
        weigh(self, BOLD if self.isChecked() else REGULAR)


def page_names() -> tuple[str, ...]:
    """The entries of the window, in order."""
    return (
        _("Scenarios"),
        _("Today's plan"),
        _("People"),
        _("Room check"),
        _("Past sessions"),
        _("Records"),
        _("Settings"),
    )


def _room(screen: QScreen | None) -> QRect:
    return screen.availableGeometry() if screen is not None else QRect(0, 0, *BEST)


class HomeWindow(QWidget):
    """Pages beside a list of their names; only what works is listed. `turned` tells the number of a page shown.

    A page is made when it is first shown; `turned` tells -1 for one that isn't listed. `leaving` is asked before
    another is shown or the window is closed; where it says no, it does that itself later.
    """

    closed = Signal()
    painted = Signal()
    turned = Signal(int)

    def __init__(self, names: Sequence[str], first: QWidget) -> None:
        """The words of the entries, and the page of the first one, which is shown."""
        super().__init__()
        told(self, "window")
        role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Trainer")
        self.setMinimumSize(860, 560)
        self._seen = False
        self._saving: News | None = None
        self.leaving: Callable[[Callable[[], object]], bool] | None = None
        self._place: QByteArray | None = None
        self._stack = QStackedWidget()
        self._entries = QButtonGroup(self)
        self._marked = 0
        self.banners = QVBoxLayout()
        self.language = LanguageButton()
        self._nav = self._navigation(names)
        self._pages: dict[int, QWidget] = {}
        self._page_of: Callable[[int], object] = self._pages.get
        self.take(0, first)
        self._lay_out()
        self._entries.idClicked.connect(self.show_page)
        self._stack.currentChanged.connect(lambda _place: self.turned.emit(self.page))

    def lead(self, page_of: Callable[[int], object]) -> None:
        """From now on every entry leads to its page: `page_of` has the one of a number made and taken in."""
        from PySide6.QtGui import QKeySequence, QShortcut

        self._page_of = page_of
        for number in range(len(self._entries.buttons())):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.activated.connect(lambda index=number: self.show_page(index))
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)

    def _search(self) -> None:
        """Goes to the search of the page shown; where a listed one has none, to that of the scenarios."""
        if self.page >= 0 and self._search_field() is None:
            self.show_page(SCENARIOS)
        field = self._search_field()
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _search_field(self) -> QLineEdit | None:
        from PySide6.QtWidgets import QLineEdit

        field = getattr(self.widget, "search", None)
        return field if isinstance(field, QLineEdit) and field.isVisible() else None

    def show_saving(self, saving: bool) -> None:
        """Says below the list of pages that something entered is still on its way to the disk."""
        if self._saving is None:
            from trainer.ui.widgets.labels import News

            self._saving = News(muted=True)
            self._saving.setContentsMargins(14, 0, 14, 6)
            self._nav.box.insertWidget(self._nav.box.indexOf(self.language), self._saving)
        self._saving.setText(_("Saving…") if saving else "")
        self._saving.setVisible(saving)

    def expect(self, screen: QScreen | None) -> QSize:
        """Takes the size it will have on a screen; the room that leaves for a page."""
        room = _room(screen)
        self.resize(min(BEST[0], room.width()), min(BEST[1], room.height()))
        self._fit()
        return QSize(self.width() - self._nav.maximumWidth(), self.height())

    def open(self, screen: QScreen | None) -> None:
        """Shows the window, no larger than its screen: where its best size wouldn't fit, it fills the screen."""
        room = _room(screen)
        self.expect(screen)
        if room.width() < BEST[0] + FRAME[0] or room.height() < BEST[1] + FRAME[1]:
            self.showMaximized()
        else:
            self.show()

    def stand_in_for(self, other: HomeWindow, *, aside: bool) -> None:
        """Takes another window's place on the screen, or the one it will come back to if that has stepped `aside`."""
        if aside:
            self._place = other._place
            return
        self.setGeometry(other.geometry())
        self.setWindowState(other.windowState())
        self.show()
        self.activateWindow()
        by_keys = other.focusWidget() is other.language
        (self.language if by_keys else self._first_field()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_field(self) -> QWidget:
        """Where who goes on by typing expects the keys: the page's first field, else the page itself."""
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        shown = self._stack.currentWidget()
        page = self if shown is None else shown
        fields = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
        return next((field for field in fields if field.isVisible() and field.isEnabled()), page)

    def step_aside(self) -> None:
        """Hides until `come_back`, and lets go of the picture it was painted on, as large as the window."""
        self._place = self.saveGeometry()
        self.hide()
        self.destroy()

    def come_forward(self) -> None:
        """Before all other windows, minimized or not."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def come_back(self) -> None:
        """Shows the window as large and where it was, whatever the desktop made of it while it was hidden."""
        if self._place is not None:
            # A window that was let go still calls itself maximised, and would not tell the new one that it is.
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.restoreGeometry(self._place)
        self.show()
        self.activateWindow()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as the page is read."""
        from trainer.ui.tabbing import tab

        return tab(self, forward=forward)

    def add_aside(self, page: QWidget) -> None:
        """Takes in a page that is not listed: another one leads to it."""
        self._stack.addWidget(page)
        self._press_by_enter(page)

    def take(self, number: int, page: QWidget) -> None:
        """Takes in the page of an entry."""
        self._pages[number] = told(page, "group")
        if not page.accessibleName():
            page.setAccessibleName(self._entries.button(number).text())
        self.add_aside(page)

    def _press_by_enter(self, page: QWidget) -> None:
        for button in page.findChildren(QPushButton):
            button.setAutoDefault(True)  # Enter presses the button that has the focus

    def show_widget(self, page: QWidget) -> None:
        """Goes to a page, listed or not; while one that isn't is shown, the entry that led there stays marked."""
        entry = self._entries.button(self._number(page))
        if entry is not None:
            entry.setChecked(True)
        self._marked = self.entry
        self._stack.setCurrentWidget(page)
        page.setFocus()
        if self.focusWidget() is page:  # which shows no ring: the first thing on it does
            self._focus_first(page)

    def _focus_first(self, page: QWidget) -> None:
        from trainer.ui.tabbing import tab_stops

        first = next(tab_stops(page), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def widget(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def show_page(self, number: int) -> None:
        """Goes to the page of an entry, unless the one that is shown has to ask something first."""
        if self.leaving is not None and not self.leaving(lambda: self.show_page(number)):
            self._entries.button(self._marked).setChecked(True)
            return
        if number not in self._pages:
            self._page_of(number)
        if number in self._pages:
            self.show_widget(self._pages[number])

    @property
    def page(self) -> int:
        """The number of the page that is shown; -1 when it isn't listed."""
        return self._number(self._stack.currentWidget())

    @property
    def entry(self) -> int:
        """The number of the entry that is marked."""
        return self._entries.checkedId()

    def _number(self, page: QWidget | None) -> int:
        return next((number for number, listed in self._pages.items() if listed is page), -1)

    def entries(self) -> tuple[str, ...]:
        """The words of the entries."""
        return tuple(button.text() for button in self._entries.buttons())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.banners.setContentsMargins(0, 0, 0, 0)
        self.banners.setSpacing(0)
        column.addLayout(self.banners)
        column.addWidget(WholePages(self._stack), 1)
        row.addLayout(column, 1)

    def _navigation(self, names: Sequence[str]) -> Card:
        nav = Card("side-left", margin=16, spacing=6)
        name = Label("Trainer", "subheading", strong=True)
        name.setContentsMargins(14, 10, 0, 14)
        nav.box.addWidget(name)
        for number, words in enumerate(names):
            entry = NavEntry(words)
            entry.setChecked(number == 0)
            entry.setToolTip(_("Ctrl+{number}").format(number=number + 1))
            self._entries.addButton(entry, number)
            nav.box.addWidget(entry)
        nav.box.addStretch(1)
        nav.box.addWidget(self.language)
        return nav

    def changeEvent(self, event: QEvent) -> None:
        """The list of pages grows with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list of pages takes less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        zoom = zoom_of(self)
        wide = NAV_WIDTH * zoom
        if self.width() < NARROW * zoom:
            measures = QFontMetricsF(typeface().font(BODY * zoom, BOLD))
            names = max(measures.horizontalAdvance(entry.text()) for entry in self._entries.buttons())
            wide = min(wide, max(NAV_NARROW * zoom, names + AROUND * zoom))
        self._nav.setFixedWidth(round(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells once that the window can be seen: what takes time begins then."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the facilitator is done, unless something has to be asked first."""
        if self.leaving is not None and not self.leaving(self.close):
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
