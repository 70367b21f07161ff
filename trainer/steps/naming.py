"""This file is what a place is called: by the room and by the facilitator's run of show."""

from __future__ import annotations

from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Break, Deal, Discuss, Fill, FormGroups, Reveal
from trainer.words import _


def title(play: Play, place: Place) -> str:
    """The step's title, else what it is about: the sheet, the deck, or the kind of step."""
    step = place.step
    if step.title:
        return step.title
    match step:
        case Fill():
            return play.sheet(step.sheet).title
        case Deal():
            deck = play.scenario(place.at).deck(step.deck)
            return deck.name if deck else _("Cards")
        case FormGroups():
            return _("Groups")
        case Reveal():
            return _("What was it?")
        case Discuss():
            return _("Talk it over")
        case Break():
            return _("Break")
        case _:
            return play.scenario(place.at).shown_title


def row(play: Play, place: Place) -> str:
    """The place in the run of show: its title with whose turn or which round it is, and the take."""
    parts = [title(play, place)]
    if place.group:
        parts.append(place.group)
    elif place.laps > 1:
        parts.append(_("round {lap}").format(lap=place.at.lap))
    if place.at.take > 1:
        parts.append(_("take {take}").format(take=place.at.take))
    return " · ".join(parts)


def path(play: Play, place: Place) -> tuple[str, ...]:
    """Where the facilitator is: the round and whose turn it is."""
    parts = []
    if place.laps > 1:
        parts.append(_("Round {lap} of {laps}").format(lap=place.at.lap, laps=place.laps))
    if place.group:
        parts.append(_("Team {name}").format(name=place.group))
    if place.at.take > 1:
        parts.append(_("Take {take}").format(take=place.at.take))
    return tuple(parts)
