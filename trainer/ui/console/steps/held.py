"""This file is where the console is told, after a reveal, who had which of the printed cards."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QSizePolicy

from trainer.model.events import Occurrence
from trainer.model.play import Play, room
from trainer.model.scenario import Deck, Reveal
from trainer.steps import deal
from trainer.ui.desk import Desk
from trainer.ui.widgets import Card, Label, SectionTitle, clear
from trainer.ui.widgets.dropdown import DropDown
from trainer.words import _

Row = tuple[str, str, str]
"""A deck, who was given one of its cards, and what that is called in the room."""


class HeldCard(Card):
    """A line for everybody who may have had a printed card; hidden before the reveal, and where none was printed."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """What one reveal shows."""
        super().__init__("card", margin=20, spacing=10)
        self._desk, self._at = desk, at
        self._rows: tuple[Row, ...] = ()
        self.boxes: dict[tuple[str, str], DropDown] = {}
        words = _(
            "Nobody read a card at the laptop. The room sees at once what you choose here; it goes into the notes."
        )
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(12)
        self._lines.setColumnStretch(1, 1)
        self.box.addWidget(SectionTitle(_("Who had which card?")))
        self.box.addWidget(Label(words, muted=True, wrap=True))
        self.box.addLayout(self._lines)
        self.hide()

    def refresh(self) -> None:
        """Draws what differs."""
        play = self._desk.conductor.play
        decks = tuple(_told_later(play, self._at))
        rows = tuple(row for deck in decks for row in _rows(play, self._at, deck))
        if rows != self._rows:
            self._rows = rows
            self._draw(decks)
        self.setVisible(bool(rows))
        for (deck, target), box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(play.card_of(self._at, deck, target))))

    def _draw(self, decks: tuple[Deck, ...]) -> None:
        clear(self._lines)
        self.boxes = {}
        cards = {deck.id: deck.cards for deck in decks}
        for number, (deck, target, name) in enumerate(self._rows):
            box = DropDown()
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.addItem(_("not known"), "")
            for card in cards[deck]:
                box.addItem(card.title, card.id)
            box.setAccessibleName(_("Card of {name}").format(name=name))
            box.activated.connect(partial(self._choose, deck, target))
            self.boxes[deck, target] = box
            self._lines.addWidget(Label(name, strong=True), number, 0)
            self._lines.addWidget(box, number, 1)

    def _choose(self, deck: str, target: str, _index: int) -> None:
        card: str = self.boxes[deck, target].currentData()
        self._desk.act(lambda: self._desk.conductor.cards.held(deck, target, card))
        self.refresh()


def unsaid(play: Play, at: Occurrence) -> bool:
    """Whether it is yet to be said here who had which of the printed cards, of any of them."""
    rows = [row for deck in _told_later(play, at) for row in _rows(play, at, deck)]
    return bool(rows) and not any(play.card_of(at, deck, target) for deck, target, _name in rows)


def _told_later(play: Play, at: Occurrence) -> list[Deck]:
    """The decks of a reveal that was made, of which nobody read a card at the laptop."""
    step, scenario = play.step(at), play.scenario(at)
    if not isinstance(step, Reveal) or at not in play.session.revealed:
        return []
    decks = (scenario.deck(what) for what in step.what)
    return [deck for deck in decks if deck is not None and deal.told_later(play, play.dealt_at(at, deck.id), deck)]


def _rows(play: Play, at: Occurrence, deck: Deck) -> list[Row]:
    place = play.dealt_at(at, deck.id)
    if place is None:
        return []
    return [(deck.id, target, deal.holder(room(play), place, target)) for target in play.receivers(place, deck)]
