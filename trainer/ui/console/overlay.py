"""This file is the table of all keys, laid over the console until a key or a click; where it is too long it scrolls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.keys import Key, key_table
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import BAR, ScrolledColumn
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import Card, Label
from trainer.words import _

SHADE, WIDEST, ASIDE, MARGIN = 150, 1280, 16, 28
AROUND = 176
"""So much of the window's height the table leaves to what stands around it."""
LEAST = 860
"""So wide two tables stand side by side, at the text's usual size; else one below the other."""
_Act = QAbstractSlider.SliderAction
SCROLLS = {
    Qt.Key.Key_Down: _Act.SliderSingleStepAdd, Qt.Key.Key_Up: _Act.SliderSingleStepSub,
    Qt.Key.Key_PageDown: _Act.SliderPageStepAdd, Qt.Key.Key_PageUp: _Act.SliderPageStepSub,
    Qt.Key.Key_End: _Act.SliderToMaximum, Qt.Key.Key_Home: _Act.SliderToMinimum,
}  # fmt: skip


class KeysOverlay(QWidget):
    """Covers its window with the key table; Esc, ? or a click closes it."""

    def __init__(self, window: QWidget) -> None:
        """Hidden until `open`."""
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._laid = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told(self, "group").setAccessibleName(_("All keys"))
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        """The table is made when it is first called: few workshops see it."""
        self._laid = True
        card = self._card = Card("card", margin=MARGIN, spacing=12)
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(Label(_("Keys"), "heading", strong=True), 0, Qt.AlignmentFlag.AlignBaseline)
        close = _("Letters act when no text has the focus. Esc or a click closes this.")
        head.addWidget(Label(close, "small", muted=True, wrap=True), 1, Qt.AlignmentFlag.AlignBaseline)
        card.box.addLayout(head)
        keys, rows = key_table(), tuple(_rows())
        half = (len(rows) + 1) // 2
        self._tables = QHBoxLayout()
        self._tables.setContentsMargins(0, 0, 8 + BAR, 0)
        self._tables.setSpacing(36)
        for part in (rows[:half], rows[half:]):
            self._tables.addLayout(_table(part), 1)
        inside = role(QWidget(), "inside")
        inside.setLayout(self._tables)
        self._area = ScrolledColumn()
        self._area.hold(inside)
        faded(self._area, "raised")
        card.box.addWidget(self._area, 1)
        self.setAccessibleDescription("\n".join(spoken_key(key) for key in keys))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(ASIDE, ASIDE, ASIDE, ASIDE)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def open(self) -> None:
        """Covers the window."""
        self._before = self.window().focusWidget()
        if not self._laid:
            self._lay_out()
        self.show()
        self._cover()  # once shown: before, its words have no size of their own
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_table(self) -> None:
        """Uncovers the window, the focus where it was."""
        self.hide()
        if self._before is not None and self._before is not self:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """No key acts on the session while the table lies over it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab closes it like any key."""
        self.close_table()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key closes it; where not all of it can be seen, the arrows and page keys scroll."""
        event.accept()
        bar, scrolls = self._area.verticalScrollBar(), SCROLLS.get(Qt.Key(event.key()))
        if scrolls is not None and bar.maximum() > 0:
            bar.triggerAction(scrolls)
        else:
            self.close_table()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click closes it."""
        event.accept()
        self.close_table()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follows the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dims what lies below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(20, 23, 31, SHADE))
        painter.end()

    def _cover(self) -> None:
        zoom = zoom_of(self)
        wide = min(round(WIDEST * zoom), self._window.width() - 2 * ASIDE)
        beside = QBoxLayout.Direction.LeftToRight if wide >= LEAST * zoom else QBoxLayout.Direction.TopToBottom
        self._tables.setDirection(beside)
        self._card.setFixedWidth(wide)
        self._card.setMaximumHeight(self._window.height() - 2 * ASIDE)
        needed = self._tables.heightForWidth(wide - 2 * MARGIN - BAR)  # as narrow as with the bar that may stand there
        self._area.setMinimumHeight(min(needed, self._window.height() - round(AROUND * zoom)))
        self.setGeometry(self._window.rect())


def _rows() -> Iterator[tuple[str, str, str]]:
    """Each key, the one that acts while somebody types, and what it does; two that are opposites share a row."""
    keys = {key.action: key for key in key_table()}
    pairs = _opposites()
    second = {other for other, _words in pairs.values()}
    for action, key in keys.items():
        if action in pairs:
            other, words = pairs[action]
            caps = f"{key.cap} \u00a0{keys[other].cap[-1]}"
            yield caps, "" if key.letters else caps, words
        elif action not in second:
            always = " ".join(_named(part) for part in key.always[:1]) if key.letters else key.cap
            yield _letters(key), always, key.long


def _opposites() -> Mapping[str, tuple[str, str]]:
    """The first of two keys, the second, and what both do."""
    return {
        "plus": ("minus", _("A minute more or less on the timer")),
        "plus30": ("minus30", _("Half a minute more or less")),
        "plus5": ("minus5", _("Five minutes more or less")),
        "earlier": ("later", _("Move the chosen part of the day up or down")),
        "larger": ("smaller", _("Larger or smaller text")),
    }


def _table(rows: Sequence[tuple[str, str, str]]) -> QGridLayout:
    """Some of the keys, a row each; long words wrap."""
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(4)
    table.setColumnStretch(2, 1)
    for head, words in enumerate((_("Key"), _("While you type"), "")):
        table.addWidget(Label(words, "small", strong=True, muted=True), 0, head)
    top = Qt.AlignmentFlag.AlignTop
    for row, (key, always, words) in enumerate(rows, 1):
        table.addWidget(Label(key, "small", strong=True), row, 0, top)
        table.addWidget(Label(always, "small", strong=True, muted=True), row, 1, top)
        table.addWidget(Label(words, "small", wrap=True), row, 2)
    table.setRowStretch(len(rows) + 1, 1)
    return table


def _named(sequence: str) -> str:
    names = {"PgDown": _("Page down"), "PgUp": _("Page up"), "Right": "→", "Left": "←", "Escape": _("Esc")}
    arrows = sequence.replace("+Up", "+↑").replace("+Down", "+↓")
    return names.get(sequence, _("Space") if sequence == "Space" else arrows)


def _letters(key: Key) -> str:
    """The keys that act when no text has the focus, each once."""
    return " ".join((key.cap, *(_named(part) for part in key.letters if len(part) > 1 and _named(part) != key.cap)))


def spoken_key(key: Key) -> str:
    """A row of the table as words."""
    return f"{', '.join(_named(part) for part in key.sequences)}: {key.long}"
