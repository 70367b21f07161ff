"""This file is a session together with its script: what the room plays, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NewType

from trainer.model.board import seen_by_the_room
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.people import Group, Person
from trainer.model.scenario import EVERYONE, OTHERS, Calculate, Deck, Repeat, Reveal, Role, Scenario, Step
from trainer.model.session import Session
from trainer.model.sheet import Sheet
from trainer.model.swaps import near


@dataclass(frozen=True, slots=True)
class Script:
    """The scenarios of a session by block id, with what the plan overrides already applied, and their sheets by id.

    `language` is the one they were asked for in; "" leaves each in its author's.
    """

    scenarios: Mapping[str, Scenario]
    sheets: Mapping[str, Sheet]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Play:
    """A script and the session so far. Pure: every answer is computed from the two."""

    script: Script
    session: Session

    @property
    def title(self) -> str:
        """What the session is called in the language of the script; as it was begun where nobody knows better."""
        return dict(self.session.titles).get(self.script.language, self.session.title)

    def exercises(self) -> Iterator[tuple[PlannedBlock, Scenario]]:
        """The exercises of the plan in order; breaks, and what no script tells of, are none."""
        for block in self.session.plan:
            scenario = self.script.scenarios.get(block.id)
            if scenario is not None and not block.pause:
                yield block, scenario

    def block(self, at: Occurrence) -> PlannedBlock:
        """The planned block of an occurrence."""
        return next(block for block in self.session.plan if block.id == at.block)

    def standing(self) -> Occurrence | None:
        """Where the room stands in its exercise: for what was put in between, the place after which it stands."""
        at = self.session.at
        return (self.block(at).after or at) if at else None

    def scenario(self, at: Occurrence) -> Scenario:
        """The scenario of an occurrence."""
        return self.script.scenarios[at.block]

    def step(self, at: Occurrence) -> Step:
        """The step of an occurrence."""
        return self.scenario(at).step(at.step)

    def sheet(self, sheet_id: str) -> Sheet:
        """The sheet of that id."""
        return self.script.sheets[sheet_id]

    def name(self, person: str) -> str:
        """A person's name."""
        return self.session.people[person].name

    def here(self) -> tuple[Person, ...]:
        """Everybody in the room now."""
        return tuple(person for person in self.session.people.values() if person.here)

    def players(self) -> tuple[Person, ...]:
        """Everybody in the room who may be given a role."""
        return tuple(person for person in self.session.people.values() if person.plays)

    def groups(self, at: Occurrence) -> tuple[Group, ...]:
        """The groups in force at an occurrence: those that played it, else those of its lap, else of its block."""
        groups = self.session.groups
        if at in self.session.played_by:
            return self.session.played_by[at]
        return groups.get((at.block, at.lap)) or groups.get((at.block, 0)) or ()

    def group_id(self, at: Occurrence) -> str:
        """The id of the one group whose turn it is, or "" when all are at it together."""
        repeat = self.scenario(at).repeat_of(at.step)
        if repeat is not None and repeat.each in ("team", "pair", "group"):
            return self._turn(at, repeat)
        if self.scenario(at).groups.kind == "one pair plays":
            return "players"
        return ""

    def _turn(self, at: Occurrence, repeat: Repeat) -> str:
        order = self.session.orders.get((at.block, repeat.steps[0].id), ())
        if not order:
            order = tuple(group.id for group in self.groups(at))
        return order[at.lap - 1] if 0 < at.lap <= len(order) else ""

    def in_turn(self, at: Occurrence, target: str) -> int:
        """How early a group, or that of a person, plays in its block; the same for all where no order was drawn."""
        order = next((ids for (block, _first), ids in self.session.orders.items() if block == at.block), ())
        own = next((group.id for group in self.groups(at) if target == group.id or target in group.members), "")
        return order.index(own) if own in order else len(order)

    def playing(self, at: Occurrence) -> tuple[Group, ...]:
        """The groups that act at an occurrence: the one whose turn it is, or all."""
        turn = self.group_id(at)
        return tuple(group for group in self.groups(at) if not turn or group.id == turn)

    def watching(self, at: Occurrence) -> tuple[str, ...]:
        """Ids of those here who are not in a group that acts, or only watch from within it."""
        acting = {
            seat.person for group in self.playing(at) for seat in group.seats if not self._only_watches(at, seat.role)
        }
        return tuple(person.id for person in self.here() if person.id not in acting)

    def _only_watches(self, at: Occurrence, role_id: str) -> bool:
        role = self.scenario(at).role(role_id)
        return role is not None and role.others

    def in_role(self, at: Occurrence, role_id: str) -> tuple[str, ...]:
        """Ids of those here who have this role now; for a role of `others`, everybody who watches."""
        role = self.scenario(at).role(role_id)
        if role is not None and role.others:
            return self.watching(at)
        here = {person.id for person in self.here()}
        return tuple(p for group in self.playing(at) for p in group.in_role(role_id) if p in here)

    def role_of(self, at: Occurrence, person: str) -> Role | None:
        """The role a person has at an occurrence, or None."""
        for group in self.playing(at):
            for seat in group.seats:
                if seat.person == person and seat.role:
                    return self.scenario(at).role(seat.role)
        return next((role for role in self.scenario(at).roles if role.others), None)

    def who(self, at: Occurrence, by: tuple[str, ...]) -> tuple[str, ...]:
        """Ids of those here meant by "everyone", "others", role ids or tags: in that order, then as they joined."""
        return tuple(dict.fromkeys(person for word in by for person in self._meant(at, word)))

    def _meant(self, at: Occurrence, word: str) -> tuple[str, ...]:
        here = tuple(person.id for person in self.here())
        if word == EVERYONE:
            return here
        if word == OTHERS:
            return self._judging(at)
        if (role := self.scenario(at).role(word)) is not None:
            meant = self._judging(at) if role.others else self.in_role(at, word)
            return tuple(person for person in here if person in meant)
        return tuple(person.id for person in self.here() if word in person.tags)

    def _judging(self, at: Occurrence) -> tuple[str, ...]:
        """Those who watch and have not played themselves until somebody took their role over."""
        played = {swap.out for _place, swap in near(self.session.swaps, at)}
        return tuple(person for person in self.watching(at) if person not in played)

    def receivers(self, at: Occurrence, deck: Deck) -> tuple[str, ...]:
        """Ids of the people or groups a deck is dealt to."""
        if deck.to in ("team", "pair", "group"):
            return tuple(group.id for group in self.playing(at))
        return self.who(at, (deck.to,))

    def holders(self, at: Occurrence, deck: Deck) -> Mapping[str, str]:
        """Card ids by the person who holds the card: for a group's card, all of its people here."""
        here = {person.id for person in self.here()}
        held: dict[str, str] = {}
        for hand in self.session.hands.get((at, deck.id), ()):
            group = next((group for group in self.groups(at) if group.id == hand.target), None)
            people = group.members if group else (hand.target,)
            held.update({person: hand.card for person in people if person in here})
        return held

    def on_paper(self, at: Occurrence, deck: Deck) -> bool:
        """Whether printed cards were given out here as they came, so that nobody knows who has which."""
        return deck.confidential and self.session.hands.get((at, deck.id)) == () and bool(self.receivers(at, deck))

    def dealt_at(self, at: Occurrence, deck_id: str) -> Occurrence | None:
        """Where the deck in force at an occurrence was dealt: in the same lap, else before it; the last take."""
        places = [place for place, deck in self.session.hands if deck == deck_id and place.block == at.block]
        near = [place for place in places if place.lap == at.lap] or [place for place in places if place.lap == 0]
        return max(near, key=lambda place: place.take, default=None)

    def card_of(self, at: Occurrence, deck_id: str, target: str) -> str:
        """The id of the card a person or group has of a deck at an occurrence, or ""."""
        place = self.dealt_at(at, deck_id)
        hands = self.session.hands.get((place, deck_id), ()) if place else ()
        return next((hand.card for hand in hands if hand.target == target), "")


Room = NewType("Room", Play)
"""A play as the room may know it: nothing in it is confidential, private or not yet revealed. Made only by `room`."""


def room(play: Play) -> Room:
    """What the room may know of a play: public and revealed cards, revealed answers, shown entries, no notes."""
    session = play.session
    revealed = revealed_places(play)
    hands = {
        (place, deck): dealt
        for (place, deck), dealt in session.hands.items()
        if (place, deck) in revealed or not _confidential(play, place, deck)
    }
    sheets = {
        place: state if (place, "") in revealed and state.closed else replace(state, answers={}, ballots={}, hands={})
        for place, state in session.sheets.items()
    }
    boards = {place: seen_by_the_room(board) for place, board in session.boards.items()}
    outcomes = {
        place: outcome if (place, "") in revealed else replace(outcome, id="")
        for place, outcome in session.outcomes.items()
    }
    return Room(
        replace(
            play,
            session=replace(
                session,
                seed=0,
                hands=hands,
                sheets=sheets,
                boards=boards,
                outcomes=outcomes,
                notes={},
                opened=(),
                spent=frozenset(),
                debrief={},
            ),
        )
    )


def _confidential(play: Play, place: Occurrence, deck_id: str) -> bool:
    deck = play.scenario(place).deck(deck_id)
    return deck is None or deck.confidential


def revealed_places(play: Play) -> frozenset[tuple[Occurrence, str]]:
    """(place, deck id) of every revealed deal and (place, "") of every revealed sheet or scene."""
    found: set[tuple[Occurrence, str]] = set()
    for at in play.session.revealed:
        step = play.step(at)
        if not isinstance(step, Reveal):
            found.add((at, ""))
        for what in _named(step):
            found |= meant_by(play, at, what)
    return frozenset(found)


def _named(step: Step) -> tuple[str, ...]:
    """The decks and steps that are shown when a step is revealed, besides itself."""
    match step:
        case Reveal():
            sides = ((one.step, one.with_step) for one in step.compare if one.with_step)
            return (*step.what, *(side for both in sides for side in both))
        case Calculate() if step.beside:
            return (step.beside.partition(".")[0],)
        case _:
            return ()


def meant_by(play: Play, at: Occurrence, what: str) -> frozenset[tuple[Occurrence, str]]:
    """The places a reference means, seen from an occurrence: this lap from inside a repeat, all laps from outside.

    A deck gives (place where it was dealt, deck id), a step (place, "").
    """
    scenario = play.scenario(at)
    inside = scenario.repeat_of(at.step)

    def near(place: Occurrence) -> bool:
        if place.block != at.block:
            return False
        same_repeat = inside is not None and scenario.repeat_of(place.step) is inside
        return place.lap == at.lap if same_repeat else True

    if scenario.deck(what) is not None:
        return frozenset((place, deck) for place, deck in play.session.hands if deck == what and near(place))
    places = {*play.session.sheets, *play.session.outcomes, *play.session.visits}
    return frozenset((place, "") for place in places if place.step == what and near(place))


def last_takes(places: frozenset[tuple[Occurrence, str]]) -> tuple[Occurrence, ...]:
    """The places in order, of each lap only the last take."""
    best: dict[tuple[str, str, int], Occurrence] = {}
    for place, _deck in places:
        key = (place.block, place.step, place.lap)
        if key not in best or best[key].take < place.take:
            best[key] = place
    return tuple(sorted(best.values()))
