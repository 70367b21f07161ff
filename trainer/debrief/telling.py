"""This file is how things are called when results are told: scenes, people and their roles, with names or without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.scenario import Deck
from trainer.model.swaps import near
from trainer.steps.called import group_name
from trainer.steps.naming import ONE_PAIR
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Telling:
    """A play as it is told: `names` says whether people are named; without, only roles, teams and rounds are.

    `once` leaves out beside each figure what is said once of all of them, and what the table below tells, as in notes
    that are read in order. Without `pairs` no scene is called by those who played it, though they are named elsewhere.
    """

    play: Play
    names: bool = True
    once: bool = False
    pairs: bool = True

    @property
    def limit(self) -> int:
        """From how many answers up a sum may be shown."""
        return self.play.session.promise.limit

    def scene(self, at: Occurrence) -> str:
        """Whose scene or which round it was, "" when there was only one."""
        turn = self.play.group_id(at)
        group = next((group for group in self.play.groups(at) if group.id == turn and turn != ONE_PAIR), None)
        said = self.team(group) if group else ""
        if not said and at.lap:
            said = _("Round {lap}").format(lap=at.lap)
        take = _("take {take}").format(take=at.take) if at.take > 1 else ""
        return " · ".join(part for part in (said, take) if part)

    def team(self, group: Group) -> str:
        """What a group is called: its name, else its people's names, else nothing."""
        return group_name(self.play, group) if group.name or (self.names and self.pairs) else ""

    def person(self, person: str) -> str:
        """A person's name, "" when nobody is named."""
        return self.play.name(person) if self.names and person in self.play.session.people else ""

    def who(self, at: Occurrence, person: str) -> str:
        """A person by role and name, as the room heard it."""
        role = self.play.role_of(at, person)
        return " · ".join(part for part in (role.name if role else "", self.person(person)) if part)

    def holder(self, at: Occurrence, target: str) -> str:
        """Whose card it was."""
        group = next((group for group in self.play.groups(at) if group.id == target), None)
        return self.team(group) if group else self.who(at, target)

    def cards_of(self, at: Occurrence, deck: Deck) -> tuple[str, ...]:
        """Ids of the deck's cards that those who played the scene had."""
        targets = [target for group in self.play.playing(at) for target in (group.id, *group.members)]
        held = (self.play.card_of(at, deck.id, target) for target in targets)
        return tuple(dict.fromkeys(card for card in held if card))

    def by_level(self, places: Sequence[Occurrence]) -> Sequence[Occurrence]:
        """Scenes from the lowest level up once all of them are known, as in every table; else as they were played."""
        for deck in self.play.scenario(places[0]).decks if places else ():
            if deck.confidential and deck.to == "team":
                order = [card.id for card in deck.cards]
                held = {at: self.cards_of(at, deck) for at in places if self.play.group_id(at)}
                if len(held) == len(places) and all(len(cards) == 1 for cards in held.values()):
                    return sorted(places, key=lambda at: (order.index(held[at][0]), at))
        return places

    def knowers(self, at: Occurrence, deck: Deck) -> frozenset[str]:
        """Ids of those who knew the card of the scene."""
        dealt = self.play.dealt_at(at, deck.id)
        if dealt is None:
            return frozenset()
        playing = {target for group in self.play.playing(at) for target in (group.id, *group.members)}
        held = {hand.target for hand in self.play.session.hands.get((dealt, deck.id), ()) if hand.target in playing}
        groups = (*self.play.groups(at), *self.play.groups(dealt))
        members = {person for group in groups if group.id in held for person in group.members}
        left = {swap.out for _place, swap in near(self.play.session.swaps, at)}
        return frozenset(held | members | left)
