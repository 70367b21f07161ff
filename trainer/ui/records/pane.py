"""This file is what the chosen record is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from trainer.ui.breath import Breath
from trainer.ui.records.cards import RecordCard, changed
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord


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
        self.keep_button = KeyButton(_("Keep it"), _("Esc"), "quiet")
        self.keep_button.clicked.connect(self.keep)
        self._card: RecordCard | None = None
        self._kept: KeptRecord | None = None
        self._armed, self._breath = False, Breath()
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
        for each in (self.keep_button, self.delete_button, self.erase_button, self.nameless, self.write_button, *last):
            self.box.addWidget(each)
        self.show_card(None)

    def show_card(self, card: RecordCard | None) -> None:
        """Tells about a record, or about nothing."""
        kept, offer = (card.kept, card.offer) if card else (None, None)
        self._card = card
        self.say("")
        self._kept, self._armed = kept, False
        self.keep_button.hide()
        role(self.delete_button, "quiet")
        self.delete_button.say(_("Delete this record"), _("Del"))
        self.delete_button.setVisible(kept is not None)
        self._title.setText(kept.title if kept else offer.title if offer else "")
        self._when.setText(changed(kept) if kept and kept.last else "")
        self._text.setText(_told(kept) if kept else offer.summary if offer else "")
        self._text.setVisible(bool(self._text.text()))
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
            if self._breath.taken:
                self.delete_asked.emit()
            return
        self._armed = True
        self._breath.take()
        lost = ngettext(
            "{count} row is lost for good. Press once more to delete it.",
            "{count} rows are lost for good. Press once more to delete them.",
            self._kept.rows,
        ).format(count=self._kept.rows)
        self.say(lost if self._kept.rows else _("Press once more to delete it for good."))
        self.keep_button.show()
        role(self.delete_button, "danger")
        self.delete_button.say(_("Delete it for good"), "")
        for other in (self.erase_button, self.nameless, self.write_button, self.restore_button, self.open_button):
            other.hide()

    def ask_by_key(self) -> None:
        """By the key: what is lost is said, and the keyboard stands where Enter does it."""
        if self._kept is not None and not self._armed:
            self._ask_to_delete()
            self.delete_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """Thinks better of deleting; whether it was asked at all."""
        asked = self._armed
        if asked:
            self.show_card(self._card)
            self.delete_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return asked

    def say(self, sentence: str) -> None:
        """A line over the buttons: what is being done, or why it couldn't be."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))


def _told(kept: KeptRecord) -> str:
    if kept.session_title:
        return _("Begun from the session “{title}”.").format(title=kept.session_title)
    return ""
