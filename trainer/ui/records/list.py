"""This file is the page of all records: those that are kept, and those that can be begun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.library.beside import Beside
from trainer.ui.library.fade import faded
from trainer.ui.library.paned import PanedPage
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.records.cards import RecordCard, Startable
from trainer.ui.records.pane import RecordPane
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton, SectionTitle, clear
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord


class RecordsPage(PanedPage):
    """Emits `opened` with a kept record, `begun` with a Startable, `delete`, `erase` and `restore` with a kept record.

    `write` comes with the record and whether names are written.
    """

    opened = Signal(object)
    begun = Signal(object)
    write = Signal(object, bool)
    delete = Signal(object)
    erase = Signal(object)
    restore = Signal(object)
    unlinked = Signal()

    def __init__(self) -> None:
        """Empty until it is told what there is."""
        super().__init__()
        self._cards: list[RecordCard] = []
        self._kept: tuple[KeptRecord, ...] = ()
        self._offers: tuple[Startable, ...] = ()
        self._current: RecordCard | None = None
        self.pane = RecordPane()
        self._title = wrapped(_("Records"), "title", strong=True)
        self._intro = wrapped(
            _("What lives on for months after a workshop: habits, visits, what customers say."),
            muted=True,
        )
        self._link = Card("banner-good", margin=14, spacing=6)
        self.link_words = wrapped("")
        self.unlink_button = KeyButton(_("Begin without it"), "", "quiet")
        self._empty = wrapped("", muted=True)
        self._column = QVBoxLayout()
        self._lay_out()
        self.hold(self.pane, self._title, self._beside)
        self.pane.open_button.clicked.connect(self._go_on)
        self.pane.write_button.clicked.connect(self._write)
        self.pane.delete_asked.connect(self._delete)
        self.pane.erase_button.clicked.connect(lambda: self._chosen(self.erase))
        self.pane.restore_button.clicked.connect(lambda: self._chosen(self.restore))
        self.unlink_button.clicked.connect(self.unlinked)
        self.show_source("")
        self._refresh()

    def show_records(self, kept: Sequence[KeptRecord]) -> None:
        """The records there are, what was written in last first."""
        if not self._kept:
            self._current = None  # what was chosen while there was nothing else
        self._kept = tuple(kept)
        self._refresh()

    def show_offers(self, offers: Sequence[Startable]) -> None:
        """What can be begun."""
        self._offers = tuple(offers)
        self._refresh()

    def show_source(self, title: str) -> None:
        """The session the next record is begun from; "" for none."""
        self._link.setVisible(bool(title))
        self.link_words.setText(
            _("What you begin now is linked to the session “{title}”. Habits take its commitments along.").format(
                title=title
            )
        )

    def cards(self) -> tuple[RecordCard, ...]:
        """The cards in order."""
        return tuple(self._cards)

    def pick(self, card: RecordCard | None) -> None:
        """Makes a card the chosen one."""
        self._current = card
        for one in self._cards:
            one.mark(chosen=one is card)
        self.pane.show_card(card)

    def pick_offer(self) -> None:
        """Makes the first record that can be begun the chosen one."""
        card = next((card for card in self._cards if card.offer is not None), None)
        if card is not None:
            self.pick(card)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        chosen = _key(self._current)
        held = self._current is not None and self._current.hasFocus()
        clear(self._column)
        self._cards = []
        self._empty.setText(_("Nothing is kept yet. Choose below what to begin."))
        self._empty.setVisible(not self._kept and bool(self._offers))
        if self._kept:
            self._column.addWidget(SectionTitle(_("Kept")))
            for kept in self._kept:
                self._add(RecordCard(kept, None))
        if self._offers:
            self._column.addSpacing(8)
            self._column.addWidget(SectionTitle(_("Begin a new one")))
            for offer in self._offers:
                self._add(RecordCard(None, offer))
        first = self._cards[0] if self._cards else None
        self.pick(next((card for card in self._cards if _key(card) == chosen and chosen), first))
        if held and self._current is not None:
            self._current.show()  # what isn't shown yet can't take the keyboard
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, card: RecordCard) -> None:
        card.pressed.connect(lambda: self.pick(card))
        card.opened.connect(self._go_on)
        self._cards.append(card)
        self._column.addWidget(card)

    def _go_on(self) -> None:
        card = self._current
        if card is not None and card.kept is not None and not card.kept.trouble:
            self.opened.emit(card.kept)
        elif card is not None and card.offer is not None:
            self.begun.emit(card.offer)

    def _write(self) -> None:
        if self._current is not None and self._current.kept is not None:
            self.write.emit(self._current.kept, not self.pane.nameless.isChecked())

    def _chosen(self, signal: SignalInstance) -> None:
        if self._current is not None and self._current.kept is not None:
            signal.emit(self._current.kept)

    def _delete(self) -> None:
        if self._current is not None and self._current.kept is not None:
            self.delete.emit(self._current.kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move, Enter opens or begins, Delete asks, Escape thinks better of it."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and self._current in self._cards:
            place = self._cards.index(self._current) + by
            if 0 <= place < len(self._cards):
                self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() == Qt.Key.Key_Delete:
            self.pane.ask_by_key()
        elif event.key() != Qt.Key.Key_Escape or not self.pane.keep():
            super().keyPressEvent(event)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """The page turned to gives the chosen card the keyboard."""
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(_("Records"))
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 26, 0, 0)
        middle.setSpacing(12)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 28, 0)
        head.addWidget(self._title)
        head.addWidget(self._intro)
        self._link.box.addWidget(self.link_words)
        self._link.box.addLayout(Flush(self.unlink_button))
        head.addWidget(self._link)
        middle.addLayout(head)
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.addWidget(self._empty)
        self._column.setSpacing(10)
        column.addLayout(self._column)
        column.addStretch(1)
        area.hold(inside)
        faded(area, "background")
        middle.addWidget(area, 1)
        self._beside = Beside(self, middle, self.pane, area)
        self._beside.lead(self.pane.box, (self.pane.restore_button, self.pane.open_button))


def _key(card: RecordCard | None) -> str:
    if card is None:
        return ""
    return str(card.kept.path) if card.kept is not None else f"new {card.offer.id}" if card.offer is not None else ""
