"""This file is what is done with cards: dealt anew, opened by who holds one, read, turned over."""

from __future__ import annotations

from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model.events import CardOpened, CardRead, CardTurned, Fact, Hand, Occurrence
from trainer.model.play import Play
from trainer.model.scenario import Card, Deal
from trainer.model.trouble import Refused
from trainer.steps import deal, moving
from trainer.words import _


class Cards:
    """What is done with the cards of the place where the room is."""

    def __init__(self, reach: Reach) -> None:
        """Takes what an act may use."""
        self._reach = reach

    def deal_again(self) -> None:
        """Deals this place's cards anew; once somebody has read one, only others that nobody knows."""
        at, play = self._reach.here, self._reach.play()
        if not isinstance(play.step(at), Deal):
            raise Refused(_("There are no cards to deal at this step."))
        if not deal.may_deal_again(play, at):
            raise Refused(too_late())
        self._reach.write(*moving.deal_again(play, at, self._reach.luck))

    def give_out(self) -> None:
        """Printed cards go round as they come: nobody is taken to hold one; not once somebody has read one here."""
        at, play = self._reach.here, self._reach.play()
        if not isinstance(play.step(at), Deal) or not (deck := deal.deck_of(play, at)).confidential:
            raise Refused(_("There are no secret cards to give out at this step."))
        if any(place == at for place, _deck, _person, _when in play.session.opened):
            raise Refused(_("A card has been read here. Let the others read theirs here too, or play it once more."))
        hands, receivers = play.session.hands.get((at, deck.id), ()), play.receivers(at, deck)

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return deal.again(at, deck, hands)

        def stands(play: Play) -> bool:
            return play.session.at == at and play.on_paper(at, deck) and play.receivers(at, deck) == receivers

        self._reach.write(*deal.again(at, deck, ()), undo=Undoable("give out", back, stands))

    def give_out_or_deal(self) -> None:
        """Printed cards go round; where they do already, they are dealt here after all."""
        at, play = self._reach.here, self._reach.play()
        if isinstance(play.step(at), Deal) and play.on_paper(at, deal.deck_of(play, at)):
            self.deal_again()
        else:
            self.give_out()

    def held(self, deck_id: str, target: str, card: str) -> None:
        """Who was given a printed card is known to have had this one; "" when that isn't known after all."""
        at, play = self._reach.here, self._reach.play()
        place, deck = play.dealt_at(at, deck_id), play.scenario(at).deck(deck_id)
        if place is None or deck is None or not deal.told_later(play, place, deck):
            raise Refused(_("Cards were read at the laptop: it is known who had which."))
        hands = {hand.target: hand for hand in play.session.hands[place, deck_id]} | {target: Hand(target, card)}
        here = [one for one in play.receivers(place, deck) if one in hands]
        known = [hands[one] for one in dict.fromkeys((*here, *hands)) if hands[one].card]
        self._reach.write(*deal.again(place, deck, tuple(known)))

    def open(self, person: str) -> Card:
        """The card a person holds where cards are read; that it was opened is recorded first."""
        at, play = self._reading(), self._reach.play()
        deck = deal.deck_of(play, at)
        held = play.holders(at, deck).get(person)
        if held is None:
            raise Refused(_("{name} has no card here.").format(name=self._reach.person(person).name))
        self._reach.write(CardOpened(at=at, deck=deck.id, person=person))
        return deck.card(held)

    def read(self, person: str) -> None:
        """The person has read the card."""
        at = self._reading()
        self._reach.write(CardRead(at=at, deck=deal.deck_of(self._reach.play(), at).id, person=person))

    def turn(self) -> None:
        """Turns the next card of a deck that lies on the table."""
        at = self._reach.here
        deck = deal.deck_of(self._reach.play(), at)
        if deck.deal != "turn over" or self._reach.session.turned.get((at, deck.id), 0) >= len(deck.cards):
            raise Refused(_("There is no further card to turn."))
        self._reach.write(CardTurned(at=at, deck=deck.id))

    def _reading(self) -> Occurrence:
        """The place whose cards are read: a role taken over in a scene has its card from an earlier step."""
        laptop = self._reach.session.laptop
        return laptop.at if laptop.to == "cards" and laptop.at is not None else self._reach.here


def too_late() -> str:
    """Why cards that were read stay with who holds them."""
    return _("A card has been read, and no other may be dealt for it any more: go on, or play it once more.")
