"""This file is what is done about people: who comes, leaves or only watches, and who is with whom in which role."""

from __future__ import annotations

from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable, What
from trainer.clock import Moment
from trainer.model.events import Dealt, Fact, Grouped, Occurrence, OrderDrawn, PersonChanged, PersonJoined, SheetOpened
from trainer.model.events_control import Renamed
from trainer.model.namelist import told_apart
from trainer.model.people import Presence, people_swapped
from trainer.model.play import Play
from trainer.model.session import Session
from trainer.model.trouble import Refused
from trainer.steps import fill, moving, settling
from trainer.steps.openings import Unsettled, Way
from trainer.words import _


class People:
    """What is done about people and their groups."""

    def __init__(self, reach: Reach) -> None:
        """Takes what an act may use."""
        self._reach = reach

    def join(self, name: str, presence: Presence = "here", *, observer: bool = False) -> str:
        """Adds somebody; returns the new person's id."""
        if not name.strip():
            raise Refused(_("A person needs a name."))
        session = self._reach.session
        person = f"p{len(session.people) + 1}"
        (told,) = told_apart([name.strip()], [known.name for known in session.people.values()])
        joined = PersonJoined(person=person, name=told, presence=presence, observer=observer)
        self._reach.write(joined, *self._taken_in([joined], person))
        return person

    def change(self, person: str, presence: Presence, *, observer: bool = False) -> None:
        """Notes that somebody came, left, or only observes; an open sheet no longer waits for who has gone."""
        before = self._reach.person(person)
        changed = PersonChanged(person=person, presence=presence, observer=observer)
        facts: list[Fact] = [changed]
        if self._reach.session.at is not None:
            facts += self._taken_in([changed], person) if presence == "here" and not observer else ()
            facts += self._let_go(changed, person)
        old = PersonChanged(person=person, presence=before.presence, observer=before.observer)
        self.write("people", facts, old)

    def rename(self, person: str, name: str) -> None:
        """Calls somebody otherwise, everywhere and from the beginning; who is called so already gets a number."""
        known = self._reach.person(person)
        others = [one.name for one in self._reach.session.people.values() if one.id != person]
        if not name.strip():
            raise Refused(_("A person needs a name."))
        (told,) = told_apart([name.strip()], others)
        if told == known.name:
            return

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (Renamed(person=person, name=known.name),)

        undo = Undoable("name", back, lambda play: play.session.people[person].name == told)
        self._reach.write(Renamed(person=person, name=told), undo=undo)

    def unsettled(self) -> tuple[Unsettled, ...]:
        """Who has no place here, or has left one open."""
        at = self._reach.session.at
        return settling.unsettled(self._reach.play(), self._reach.places(), at) if at else ()

    def settle(self, way: Way) -> None:
        """Settles it in that way; cards follow their roles."""
        play, at = self._reach.play(), self._reach.here
        facts = [*settling.settle(play, at, way)]
        facts += settling.followed(play, self._reach.after(facts), at, self._reach.luck)
        person = play.session.people[way.person]
        old = PersonChanged(person=person.id, presence=person.presence, observer=person.observer)
        self.write("people", facts, *((old,) if way.how == "observes" else ()))

    def regroup(self) -> None:
        """Forms the groups of this place by a new lot; cards dealt to the old ones are dealt anew."""
        at, play = self._reach.here, self._reach.play()
        same = self._same_groups(at)
        if any(place.block == at.block and place in play.session.timers for place in same):
            raise Refused(_("These groups have already played. Another round draws new ones."))
        facts = [*moving.form(play, at, self._reach.luck)]
        trial = self._reach.after(facts)
        for (place, _deck), hands in play.session.hands.items():
            if place in same and hands:
                facts += moving.deal_again(trial, place, self._reach.luck)
        self.write("groups", facts)

    def swap(self, one: str, other: str) -> None:
        """Two people change places in the groups of this place; one of them may be watching."""
        at, play = self._reach.here, self._reach.play()
        lap = at.lap if (at.block, at.lap) in play.session.groups else 0
        groups = play.session.groups.get((at.block, lap), ())
        if not groups:
            raise Refused(_("No groups have been formed yet."))
        self._reach.person(one)
        self._reach.person(other)
        new = people_swapped(groups, one, other)
        if spoilt := moving.spoilt(play, self._same_groups(at), groups, new):
            words = _("{name} has read a team's card and can't change teams now. Another round is possible.")
            raise Refused(words.format(name=play.name(spoilt)))
        regrouped = Grouped(block=at.block, groups=new, lap=lap)
        trial = self._reach.after([regrouped])
        self.write("swap", [regrouped, *moving.cards_follow(play, trial, self._same_groups(at), self._reach.luck)])

    def _same_groups(self, at: Occurrence) -> tuple[Occurrence, ...]:
        lap = at.lap if (at.block, at.lap) in self._reach.session.groups else None
        return tuple(
            place.at
            for place in self._reach.places()
            if place.at.block == at.block and (lap is None or place.at.lap == lap)
        )

    def _taken_in(self, facts: list[Fact], person: str) -> tuple[Fact, ...]:
        at = self._reach.session.at
        return settling.taken_in(self._reach.after(facts), self._reach.places(), at, person) if at else ()

    def _let_go(self, changed: PersonChanged, person: str) -> tuple[Fact, ...]:
        """The seat of somebody who leaves nothing open, and a sheet that waited for them."""
        at, after = self._reach.here, self._reach.after([changed])
        if after.session.people[person].plays:
            return ()
        gone = settling.let_go(after, self._reach.places(), at, person)
        return (*gone, *(() if after.session.people[person].here else _expected_no_more(after, at, person)))

    def write(self, what: What, facts: list[Fact], *first: Fact) -> None:
        """Writes what can be taken back by setting groups, turns and hands to what they were."""
        before = self._reach.session
        trial = self._reach.after(facts).session

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (*first, *_as_they_were(before, facts))

        def stands(play: Play) -> bool:
            now = play.session
            same = (now.groups, now.orders, now.people) == (trial.groups, trial.orders, trial.people)
            return same and set(now.opened) == set(before.opened) and now.at == before.at

        self._reach.write(*facts, undo=Undoable(what, back, stands))


def _as_they_were(before: Session, facts: list[Fact]) -> tuple[Fact, ...]:
    """Groups, turns, cards and expected people as they stood before these facts."""
    found: list[Fact] = []
    for fact in facts:
        match fact:
            case Grouped():
                groups = before.groups.get((fact.block, fact.lap), ())
                found.append(Grouped(block=fact.block, groups=groups, lap=fact.lap))
            case OrderDrawn():
                order = before.orders.get((fact.block, fact.first), ())
                found.append(OrderDrawn(block=fact.block, first=fact.first, order=order))
            case Dealt():
                found.append(Dealt(at=fact.at, deck=fact.deck, hands=before.hands.get((fact.at, fact.deck), ())))
            case SheetOpened():
                state = before.sheets[fact.at]
                found.append(SheetOpened(at=fact.at, sheet=state.sheet, how=state.how, expected=state.expected))
            case _:
                pass
    return tuple(found)


def _expected_no_more(play: Play, at: Occurrence, person: str) -> tuple[Fact, ...]:
    """An open sheet stops waiting for somebody who has gone, unless they have answered."""
    state = play.session.sheets.get(at)
    if state is None or state.closed or person not in state.expected or person in fill.done(state):
        return ()
    if any(who == person for who, _item in state.answers):
        return ()
    expected = tuple(known for known in state.expected if known != person)
    return (SheetOpened(at=at, sheet=state.sheet, how=state.how, expected=expected),)
