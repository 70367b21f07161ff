"""This file is the facilitator's look at secret cards: only while held down, where nobody else sees the laptop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from trainer.model.events import Occurrence
from trainer.model.play import Play, revealed_places
from trainer.model.scenario import Deck
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import Card, Label, discard
from trainer.words import _


class Peek(QWidget):
    """A button that shows who holds which secret card while it is pressed; gone wherever the room may see it.

    What it shows stands over the row of buttons it is in, never over one of them, the title or what drives the step.
    """

    def __init__(self, desk: Desk, first: QWidget) -> None:
        """Draws itself on `refresh`; `first` is the first button of its row, which may be two rows."""
        super().__init__()
        self._desk, self._first = desk, first
        self.button = QPushButton()
        self.fit()
        self.button.setAccessibleName(_("Hold to see the secret cards"))
        role(self.button, "chip")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.pressed.connect(self._open)
        self.button.released.connect(self.close_card)
        self.card: Card | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.button.installEventFilter(self)
        self.hide()

    def fit(self, fewer: int = 0) -> None:
        """Says `fewer` words where there is little room: 0 for all of them, 2 for one."""
        self.button.setText((_("Hold to see the secret cards"), _("Hold to see cards"), _("Cards"))[fewer])
        self.updateGeometry()
        self.button.setToolTip(_("Hold to see the secret cards") if fewer else "")

    def refresh(self) -> None:
        """Shows the button where there is something to see and nobody else who could."""
        if not self._desk.laptop_private:
            self.close_card()
        at = self._desk.conductor.session.at
        known = at is not None and bool(secrets(self._desk.conductor.play, at))
        self.setVisible(known and self._desk.laptop_private)

    def _open(self) -> None:
        at = self._desk.conductor.session.at
        if at is None or not self._desk.laptop_private:
            return
        self.card = Card("chosen", margin=16, spacing=4)
        self.card.setParent(self.window())
        for words in secrets(self._desk.conductor.play, at):
            self.card.box.addWidget(Label(words, strong=True))
        self.card.show()
        self.card.adjustSize()
        left = self.button.mapTo(self.window(), QPoint(0, 0)).x()
        top = self._first.mapTo(self.window(), QPoint(0, -6)).y()
        self.card.move(max(0, min(left, self.window().width() - self.card.width() - 8)), top - self.card.height())
        self.card.raise_()

    def close_card(self) -> None:
        """Takes what was shown away; nothing of it stays in a widget."""
        if self.card is not None:
            discard(self.card)
            self.card = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hides it too when the focus or the window goes."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.WindowDeactivate):
            self.close_card()
        return False


def secrets(play: Play, at: Occurrence) -> tuple[str, ...]:
    """What those who act at a place hold of confidential decks: "Birch: Standard"."""
    decks = [deck for deck in play.scenario(at).decks if deck.confidential]
    return tuple(words for deck in decks for words in _held(play, at, deck))


def _held(play: Play, at: Occurrence, deck: Deck) -> tuple[str, ...]:
    place = play.dealt_at(at, deck.id)
    if place is None or (place, deck.id) in revealed_places(play):
        return ()
    acting = {group.id for group in play.playing(at)} | {p for group in play.playing(at) for p in group.members}
    hands = play.session.hands.get((place, deck.id), ())
    return tuple(
        _("{holder}: {card}").format(holder=_holder(play, at, hand.target), card=deck.card(hand.card).title)
        for hand in hands
        if hand.target in acting
    )


def _holder(play: Play, at: Occurrence, target: str) -> str:
    group = next((group for group in play.groups(at) if group.id == target), None)
    if group is not None:
        return group.name or ", ".join(play.name(person) for person in group.members)
    return play.name(target)
