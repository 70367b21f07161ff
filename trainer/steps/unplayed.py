"""This file is what a reveal would give away: the cards of groups that haven't played with them yet, in words."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play, meant_by, revealed_places
from trainer.model.rundown import Place, position
from trainer.model.scenario import Act, Reveal
from trainer.steps.called import group_name
from trainer.steps.fit import listed
from trainer.words import _, ngettext


def warning(play: Play, places: Sequence[Place], at: Occurrence) -> str:
    """Who hasn't played yet though the reveal at a place shows their secret cards; "" where everybody has."""
    found = unplayed(play, places, at)
    if not found:
        return ""
    if len(found) == len(play.groups(at)):
        return _("Nobody has played yet; what the cards say is shown all the same.")
    words = ngettext(
        "{teams} hasn't played; what its card says is shown too.",
        "{teams} haven't played; what their cards say is shown too.",
        len(found),
    )
    return words.format(teams=listed([group_name(play, group) for group in found]))


def unplayed(play: Play, places: Sequence[Place], at: Occurrence) -> tuple[Group, ...]:
    """The groups with secret cards that a reveal shows, of whose scenes between deal and reveal none was reached."""
    step, scenario = play.step(at), play.scenario(at)
    shown = step.what if isinstance(step, Reveal) and at not in play.session.revealed else ()
    decks = [deck for what in shown if (deck := scenario.deck(what)) is not None and deck.confidential]
    dealt = {one for deck in decks for one in meant_by(play, at, deck.id)} - revealed_places(play)
    found = {
        group.id: group
        for place, deck_id in sorted(dealt)
        for group in _holding(play, place, deck_id)
        if _waits(play, _scenes(places, place, at), group)
    }
    return tuple(found.values())


def _holding(play: Play, at: Occurrence, deck: str) -> tuple[Group, ...]:
    """The groups that hold a deck's cards, themselves or one of their people."""
    targets = {hand.target for hand in play.session.hands.get((at, deck), ())}
    return tuple(group for group in play.groups(at) if targets & {group.id, *group.members})


def _scenes(places: Sequence[Place], dealt: Occurrence, at: Occurrence) -> tuple[Place, ...]:
    """What is played between the deal and the reveal, in the lap of the deal where it has one."""
    between = places[position(tuple(places), dealt) + 1 : position(tuple(places), at)]
    return tuple(
        place
        for place in between
        if isinstance(place.step, Act) and place.at.block == at.block and dealt.lap in (0, place.at.lap)
    )


def _waits(play: Play, scenes: Sequence[Place], group: Group) -> bool:
    """Whether a group has scenes to play and the room was at none of them; its own turns count where it has some."""
    own = [place for place in scenes if place.group is not None and place.group.id == group.id]
    meant = own or [place for place in scenes if place.group is None]
    reached = play.session.visits.keys() - play.session.skipped
    return bool(meant) and not any(place.at in reached for place in meant)
