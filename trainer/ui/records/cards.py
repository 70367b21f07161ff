"""This file is the card of a record in the list: one that is kept, or one that can be begun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from trainer.ui.days import day_words, local
from trainer.ui.library.pickable import PickableCard
from trainer.ui.theme import zoom_of
from trainer.ui.widgets import Label, Pill
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord

ROOM = 320
"""Pixels at the usual text that a card leaves its title beside the day; with fewer the day stands below it."""


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
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(4)
        self._head.addWidget(wrapped(title, "large", strong=True), 1)
        self._day = Label(changed(kept) if kept is not None and kept.last else "", "small", muted=True)
        self._day.setVisible(bool(self._day.text()))
        self._head.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(self._head)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the day would leave the title a column of single words, it stands below."""
        super().resizeEvent(event)
        below = self.width() - self._day.sizeHint().width() < ROOM * zoom_of(self)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)


def pills(kept: KeptRecord) -> list[Pill]:
    """What is so about a record, a pill each."""
    if kept.trouble:
        return [Pill(_("Can't be opened"), "warning")]
    rows = Pill(ngettext("{count} row", "{count} rows", kept.rows).format(count=kept.rows))
    outside = [Pill(_("From customers"))] if kept.outside else []
    linked = [Pill(_("From a session"))] if kept.session_title else []
    return [rows, *outside, *linked]


def changed(kept: KeptRecord) -> str:
    """The day when something was written in it last."""
    return day_words(local(kept.last, kept.offset_minutes))
