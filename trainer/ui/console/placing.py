"""This file is the one line that offers a place to who has come, or somebody for the place of who has gone."""

from __future__ import annotations

from collections.abc import Callable

from trainer.model.people import Group
from trainer.model.play import Play
from trainer.steps import deal
from trainer.steps.called import group_name, names
from trainer.steps.openings import Unsettled, Way
from trainer.ui.console.offers import Choice, Offer
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _

CAPS = ("yes", "other")


class Placing:
    """Looks who is unsettled only when something has changed."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._play: Play | None = None
        self._found: tuple[Unsettled, ...] = ()

    def __call__(self, desk: Desk) -> tuple[Offer, ...]:
        """An offer for everybody who is unsettled."""
        play = desk.conductor.play
        if play is not self._play:
            self._play, self._found = play, desk.conductor.people.unsettled()
        return tuple(_offer(desk, one) for one in self._found)


def _offer(desk: Desk, one: Unsettled) -> Offer:
    play = desk.conductor.play

    def settle(way: Way) -> Callable[[], object]:
        return lambda: desk.act(lambda: desk.conductor.people.settle(way))

    choices = tuple(Choice(_way(play, way), cap(key), settle(way)) for way, key in zip(one.ways, CAPS, strict=False))
    at = play.session.at
    known = ("place", one.person, one.gone, at.block if at else "")
    return Offer(known, sentence(play, one), choices, placing=not one.gone)


def sentence(play: Play, one: Unsettled) -> str:
    """Who has come without a place, or whose place is open."""
    name, person = play.name(one.person), play.session.people[one.person]
    if not one.gone:
        told = _("{name} is here and has no place yet.").format(name=name)
        return f"{told} {_card_known()}" if any(_read(play, way) for way in one.ways) else told
    role = play.scenario(play.session.at).role(one.role) if play.session.at else None
    part = role.name.lower() if role else ""
    if person.presence == "here":
        words = _("{name} only observes now, and was {role}.") if part else _("{name} only observes now.")
    elif person.presence == "left":
        words = _("{name} has left, and was {role}.") if part else _("{name} has left.")
    else:
        words = _("{name} is not here, and was to be {role}.") if part else _("{name} is not here.")
    return words.format(name=name, role=part)


def _card_known() -> str:
    return _("The secret card there has been read already: let the others tell it, aside.")


def _read(play: Play, way: Way) -> bool:
    """Whether the one card of the group that somebody may join lay open to the others before."""
    at = play.session.at
    group = next((one for one in way.groups if one.id == way.group), None)
    if at is None or group is None or way.how != "joins":
        return False
    decks = (deck for deck in play.scenario(at).decks if deck.confidential and deck.to == "team")
    dealt = ((place, deck) for deck in decks if (place := play.dealt_at(at, deck.id)) is not None)
    return any(not deal.readers(play, place, deck).isdisjoint(group.members) for place, deck in dealt)


def _way(play: Play, way: Way) -> str:
    name = play.name(way.person)
    match way.how:
        case "joins":
            return _("Join {group}").format(group=_called(play, way))
        case "new pair":
            return _("Pair with {name}").format(name=names(play, way.beside))
        case "takes over":
            return _("{name} takes over").format(name=name)
        case "moves over":
            return _("{name} joins {group}").format(name=name, group=names(play, way.beside))
        case "merges":
            return _("{name} joins {group}").format(name=name, group=_called(play, way))
        case "observes":
            return _("Only observe")


def _called(play: Play, way: Way) -> str:
    """The group as it is called without the newcomer."""
    known = next((group for group in way.groups if group.id == way.group), Group("", "", ()))
    return group_name(play, known) if known.name else names(play, way.beside)
