"""This file is the page of all records: those that are kept, and those that can be begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.days import day_words, local
from trainer.ui.library.beside import Beside
from trainer.ui.library.paned import PanedPage
from trainer.ui.library.pickable import PickableCard
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton, Label, Pill, SectionTitle, clear
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord


@dataclass(frozen=True, slots=True)
class Startable:
    """What can be begun: its id, title, what it is for, and whether customers outside answer it."""

    id: str
    title: str
    summary: str
    outside: bool = False


class RecordCard(PickableCard):
    """A record that is kept, or one that can be begun."""

    def __init__(self, kept: KeptRecord | None, offer: Startable | None) -> None:
        """One of the two is given."""
        super().__init__(margin=18, spacing=6)
        self.box.setContentsMargins(20, 14, 20, 14)
        self.kept, self.offer = kept, offer
        title = kept.title if kept else offer.title if offer else ""
        head = QHBoxLayout()
        head.addWidget(wrapped(title, "large", strong=True), 1)
        if kept is not None and kept.last:
            head.addWidget(Label(_changed(kept), "small", muted=True), 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        known = pills(kept) if kept else []
        for pill in known:
            foot.addWidget(pill)
        foot.addStretch(1)
        if known:
            self.box.addLayout(foot)
        elif offer is not None:
            self.box.addWidget(wrapped(offer.summary, "small", muted=True))
        self.setAccessibleName(", ".join((title, *(pill.text() for pill in known))))


def pills(kept: KeptRecord) -> list[Pill]:
    """What is so about a record, a pill each."""
    if kept.trouble:
        return [Pill(_("Can't be opened"), "warning")]
    rows = Pill(ngettext("{count} row", "{count} rows", kept.rows).format(count=kept.rows))
    outside = [Pill(_("From customers"), "accent")] if kept.outside else []
    linked = [Pill(_("From a session"))] if kept.session_title else []
    return [rows, *outside, *linked]


def _changed(kept: KeptRecord) -> str:
    return day_words(local(kept.last, kept.offset_minutes))


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
        """Up and down move, Enter opens or begins."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and self._current in self._cards:
            place = self._cards.index(self._current) + by
            if 0 <= place < len(self._cards):
                self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
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
        self._link.box.addWidget(self.unlink_button, 0, Qt.AlignmentFlag.AlignLeft)
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
        middle.addWidget(area, 1)
        self._beside = Beside(self, middle, self.pane, area)
        self._beside.lead(self.pane.box, (self.pane.restore_button, self.pane.open_button))


def _key(card: RecordCard | None) -> str:
    if card is None:
        return ""
    return str(card.kept.path) if card.kept is not None else f"new {card.offer.id}" if card.offer is not None else ""


class RecordPane(Card):
    """What the chosen record is, and what can be done with it; `delete_asked` after the second of two presses."""

    delete_asked = Signal()

    def __init__(self) -> None:
        """Empty until `show_card`."""
        super().__init__("side-right", margin=28, spacing=8)
        self._title = wrapped("", "heading", strong=True)
        self._when = wrapped("", muted=True)
        self._text = wrapped("")
        self._trouble = wrapped("", "warning")
        self._file = wrapped("", "small", muted=True)
        self._said = News()
        self.delete_button = KeyButton("", "", "quiet")
        self.delete_button.clicked.connect(self._ask_to_delete)
        self._kept: KeptRecord | None = None
        self._armed = False
        self.erase_button = KeyButton(_("Erase names or words"), "", "quiet")
        self.restore_button = KeyButton(_("Restore the record"), "", "primary")
        self.nameless = QCheckBox(_("Without names"))
        self.write_button = KeyButton(_("Write its files"))
        self.open_button = KeyButton(_("Open"), _("Enter"), "primary")
        for widget in (self._title, self._when, self._text, self._trouble, self._file):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.box.addWidget(self._said)
        last = (self.restore_button, self.open_button)
        for each in (self.delete_button, self.erase_button, self.nameless, self.write_button, *last):
            self.box.addWidget(each)
        self.show_card(None)

    def show_card(self, card: RecordCard | None) -> None:
        """Tells about a record, or about nothing."""
        kept, offer = (card.kept, card.offer) if card else (None, None)
        self.say("")
        self._kept, self._armed = kept, False
        self.delete_button.say(_("Delete this record"))
        self.delete_button.setVisible(kept is not None)
        self._title.setText(kept.title if kept else offer.title if offer else "")
        self._when.setText(_changed(kept) if kept and kept.last else "")
        self._text.setText(_told(kept) if kept else offer.summary if offer else "")
        self._trouble.setText(kept.trouble if kept else "")
        self._trouble.setVisible(bool(kept and kept.trouble))
        self._file.setText(_("Kept in {path}").format(path=kept.path) if kept else "")
        self.restore_button.setVisible(bool(kept and kept.damaged))
        self.nameless.setChecked(False)
        for each in (self.erase_button, self.nameless, self.write_button):
            each.setVisible(bool(kept and not kept.trouble))
        self.open_button.setVisible(bool((kept and not kept.trouble) or offer))
        self.open_button.say(_("Open") if kept else _("Begin"))

    def _ask_to_delete(self) -> None:
        """The first press says what is lost, the second does it."""
        if self._kept is None:
            return
        if self._armed:
            self.delete_asked.emit()
            return
        self._armed = True
        lost = ngettext(
            "{count} row is lost for good. Press once more to delete it.",
            "{count} rows are lost for good. Press once more to delete them.",
            self._kept.rows,
        ).format(count=self._kept.rows)
        self.say(lost if self._kept.rows else _("Press once more to delete it for good."))
        self.delete_button.say(_("Delete it for good"))

    def say(self, sentence: str) -> None:
        """A line over the buttons: what is being done, or why it couldn't be."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))


def _told(kept: KeptRecord) -> str:
    if kept.session_title:
        return _("Begun from the session “{title}”.").format(title=kept.session_title)
    return ""
