"""This file is the dealing of cards in the console: who has read, hand over, deal again, turn the next card."""

from __future__ import annotations

from PySide6.QtCore import Qt

from trainer.acts.cards import too_late
from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.steps import deal
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.groups import GroupsCard
from trainer.ui.console.steps.leading import LeadLayout
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label, Pill, SectionTitle
from trainer.words import _, ngettext


class DealPanel(StepPanel):
    """Secret cards: who has read. Open cards: who has which. Cards turned over one by one: the next."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one deal."""
        super().__init__(desk, at)
        self.deck = deal.deck_of(desk.conductor.play, at)
        self.card = Card("card", margin=20, spacing=10)
        self.count = Label("", "large", strong=True, wrap=True)
        self.words = Label("", muted=True, wrap=True)
        self._pills = FlowLayout(gap=8)
        self._view: tuple[tuple[str, bool], ...] | None = None
        self.hand = button(_("Hand over the laptop"), "hand", "primary")
        self.hand.clicked.connect(desk.hand_asked)
        self.paper = button(_("Printed cards are given out"), "paper")
        self.paper.setToolTip(
            _("Who has which card is then not known: nobody is named with a card, here or in the notes")
        )
        self.paper.clicked.connect(lambda: desk.act(desk.conductor.cards.give_out))
        self.again = KeyButton(_("Deal again"))
        self.again.clicked.connect(self._deal_again)
        self.turn = KeyButton(_("Turn the next card"), "", "primary")
        self.turn.clicked.connect(lambda: desk.act(desk.conductor.cards.turn))
        for each in (self.again, self.turn, self.paper):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if not self.deck.confidential:
            self.hand.hide()
        if not self.deck.confidential or self.deck.deal == "turn over":
            self.paper.hide()
        if self.deck.deal != "turn over":
            self.turn.hide()
        self.card.box.addWidget(SectionTitle(self.deck.name))
        self.card.box.addLayout(LeadLayout(self.count, self.hand, self.turn, self.paper, self.again))
        self.card.box.addWidget(self.words)
        self.card.box.addLayout(self._pills)
        self.groups = GroupsCard(desk)
        self.column.addWidget(self.card)
        self.column.addWidget(self.groups)

    def _deal_again(self) -> None:
        """On a secret card nothing is seen to change, so it is said."""
        if self.desk.did(self.desk.conductor.cards.deal_again):
            self.told.emit(_("✓ Dealt again: other cards, read by nobody yet"))

    def refresh(self) -> None:
        """Draws what differs."""
        self.groups.refresh()
        play = self.desk.conductor.play
        if self.deck.deal == "turn over":
            self._turning(play)
        elif self.deck.confidential:
            self._secret(play)
        else:
            self._open(play)

    def _turning(self, play: Play) -> None:
        turned, cards = play.session.turned.get((self.at, self.deck.id), 0), len(self.deck.cards)
        self.count.setText(_("{turned} of {cards} cards turned").format(turned=turned, cards=cards))
        self.words.hide()
        self.turn.setEnabled(turned < cards)

    def _secret(self, play: Play) -> None:
        on_paper = play.on_paper(self.at, self.deck)
        self.hand.setVisible(not on_paper)
        self.paper.setVisible(not on_paper)
        self.again.say(*((_("Deal them here"), cap("paper")) if on_paper else (_("Deal again"), "")))
        opened = any(place == self.at for place, _deck, _person, _when in play.session.opened)
        self.again.setEnabled(may := deal.may_deal_again(play, self.at))
        self.again.setToolTip("" if may else too_late())
        self.paper.setEnabled(not opened)
        if on_paper:
            self._on_paper()
            return
        reading = deal.reading(play, self.at, self.deck)
        read, people = sum(done for _name, done in reading), len(reading)
        if self.deck.to == "team":
            words = ngettext("Cards read by {read} of {count} team", "Cards read by {read} of {count} teams", people)
        else:
            words = ngettext("Cards read by {read} of {count} person", "Cards read by {read} of {count} people", people)
        self.count.setText(words.format(read=read, count=people))
        everybody = read == people
        part = "plain" if everybody else "primary"
        if self.hand.property("role") != part:
            role(self.hand, part)
        self.words.setText(
            _("Everybody has read; the room can go on.")
            if everybody
            else _(
                "Hand the laptop over, or give out printed cards and say so here: "
                "else the reveal shows the cards that the program dealt."
            )
        )
        self._show(tuple((self._read(name, done), done) for name, done in reading))

    def _on_paper(self) -> None:
        self.count.setText(_("Printed cards are given out"))
        self.words.setText(_("Who has which is not known here: at the reveal, ask those who hold the cards."))
        self._show(())

    def _read(self, name: str, done: bool) -> str:
        words = _("✓ {name} · has read") if done else _("○ {name} · not yet")
        return words.format(name=name)

    def _open(self, play: Play) -> None:
        hands = play.session.hands.get((self.at, self.deck.id), ())
        self.count.setText(_("The cards lie open"))
        self.words.setText(" ".join((self._seen(), _("“Deal again” deals all of them anew."))))
        names = {group.id: group.name or ", ".join(map(play.name, group.members)) for group in play.groups(self.at)}
        self._show(
            tuple(
                (
                    _("{holder}: {card}").format(
                        holder=names.get(hand.target) or play.name(hand.target),
                        card=self.deck.card(hand.card).title,
                    ),
                    False,
                )
                for hand in hands
            )
        )

    def _seen(self) -> str:
        pages = len(self.desk.leaves())
        if pages < 2:
            return _("The room sees them all.")
        return _("The room sees page {page} of {pages}.").format(page=self.desk.index + 1, pages=pages)

    def _show(self, view: tuple[tuple[str, bool], ...]) -> None:
        if view == self._view:
            return
        self._view = view
        self._pills.clear()
        for words, done in view:
            self._pills.addWidget(Pill(words, "good" if done else "plain"))
