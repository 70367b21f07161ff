"""This file is a frozen scene: whose role may be taken over, by whom, and what follows for the cards.

A card follows its role. Whoever leaves the scene takes the secret along and judges nothing of it; only somebody who
stays in the scene without the role makes the card useless, so the new holder gets another one.
"""

from __future__ import annotations

from trainer.model import dealing
from trainer.model.events import Dealt, Fact, Grouped, Hand, Occurrence
from trainer.model.people import Group, Seat, people_swapped
from trainer.model.play import Play
from trainer.model.scenario import Deck
from trainer.model.swaps import near
from trainer.steps import deal
from trainer.steps.moving import Luck
from trainer.steps.openings import WHOLE

TO_GROUPS = ("team", "pair", "group")


def replaceable(play: Play, at: Occurrence) -> tuple[Seat, ...]:
    """The seats of a scene that somebody else could take, in the order of the groups; who only watches keeps theirs."""
    seats = (seat for group in play.playing(at) if group.id != WHOLE for seat in group.seats)
    plays = (seat for seat in seats if not ((role := play.scenario(at).role(seat.role)) and role.others))
    return tuple(seat for seat in plays if successors(play, at, seat.person))


def successors(play: Play, at: Occurrence, person: str) -> tuple[str, ...]:
    """Who could take somebody's place: those of the same group in another role, then those in no group."""
    group = _group(play, at, person)
    if group is None:
        return ()
    role = next(seat.role for seat in group.seats if seat.person == person)
    within = [seat.person for seat in group.seats if seat.role != role]
    seated = {member for one in play.groups(at) for member in one.members}
    outside = [one.id for one in play.players() if one.id not in seated]
    players = {one.id for one in play.players()}
    return tuple(one for one in (*within, *outside) if one in players and not _knows_another(play, at, group, one))


def groups_after(play: Play, at: Occurrence, out: str, into: str) -> Grouped:
    """The groups with the one in the other's seat."""
    lap = at.lap if (at.block, at.lap) in play.session.groups else 0
    groups = play.session.groups.get((at.block, lap), ())
    return Grouped(block=at.block, groups=people_swapped(groups, out, into), lap=lap)


def cards_after(play: Play, changed: Play, at: Occurrence, out: str, luck: Luck) -> tuple[Fact, ...]:
    """The cards as they lie when the role has gone from `out`: the same card, or a fresh one if `out` plays on."""
    stays = any(out in group.members for group in changed.playing(at))
    facts: list[Fact] = []
    for deck in _secret_decks(play, at):
        place = play.dealt_at(at, deck.id)
        if place is None or deck.to in TO_GROUPS:
            continue
        held = {hand.target: hand.card for hand in play.session.hands[(place, deck.id)]}
        receivers = changed.receivers(place, deck)
        if out in held and set(receivers) != set(held):
            read = any((known, name, who) == (place, deck.id, out) for known, name, who, _when in play.session.opened)
            card = _fresh(play, place, deck, luck) if stays and read else held[out]
            hands = tuple(Hand(who, held.get(who, card)) for who in receivers)
            facts.append(Dealt(at=place, deck=deck.id, hands=hands))
    return tuple(facts)


def to_read(play: Play, at: Occurrence) -> tuple[Occurrence, tuple[str, ...]] | None:
    """Where a card was dealt that somebody now holds who took a role over and hasn't read it, and who they are."""
    new = {swap.into for _place, swap in near(play.session.swaps, at)}
    for deck in _secret_decks(play, at):
        place = play.dealt_at(at, deck.id)
        if place is None:
            continue
        read = {who for known, name, who in play.session.read if (known, name) == (place, deck.id)}
        waiting = tuple(who for who in play.holders(place, deck) if who in new and who not in read)
        if waiting:
            return place, waiting
    return None


def _group(play: Play, at: Occurrence, person: str) -> Group | None:
    return next((group for group in play.playing(at) if person in group.members), None)


def _secret_decks(play: Play, at: Occurrence) -> tuple[Deck, ...]:
    return tuple(deck for deck in play.scenario(at).decks if deck.confidential and deck.deal != "turn over")


def _fresh(play: Play, place: Occurrence, deck: Deck, luck: Luck) -> str:
    (hand,) = dealing.deal(deck, ("",), deal.used(play, deck, place.block), luck("deal"))
    return hand.card


def _knows_another(play: Play, at: Occurrence, group: Group, person: str) -> bool:
    """Whether somebody in no group has read the secret card of another team than this one."""
    if person in group.members:
        return False
    team_decks = {deck.id for deck in _secret_decks(play, at) if deck.to in TO_GROUPS}
    read = any(who == person and deck in team_decks for place, deck, who, _when in play.session.opened)
    mine = any(swap.out == person and swap.into in group.members for _place, swap in near(play.session.swaps, at))
    return read and not mine
