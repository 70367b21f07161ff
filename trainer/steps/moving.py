"""This file is what follows from going to a place or leaving it: groups, an order, cards dealt, sheets closed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from random import Random

from trainer.model import dealing, grouping
from trainer.model.events import Dealt, Fact, Grouped, Hand, Occurrence, OrderDrawn, SheetClosed, TimerPaused
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.rundown import Place, position
from trainer.model.scenario import Break, Brief, Deal, Deck, Discuss, FormGroups, GroupRule, Repeat, Reveal
from trainer.model.swaps import with_swapped
from trainer.steps import deal

Luck = Callable[[str], Random]
"""Gives a source of chance for a purpose: "groups", "order" or "deal"."""


def passed_over(play: Play, places: Sequence[Place], here: Occurrence, there: Occurrence) -> tuple[Occurrence, ...]:
    """The places between two that the room never came to and that nobody has skipped; none on the way back."""
    known, session = tuple(places), play.session
    between = (place.at for place in known[position(known, here) + 1 : position(known, there)])
    return tuple(at for at in between if at not in session.visits and at not in session.skipped)


def groups_needed(play: Play, at: Occurrence) -> bool:
    """Whether groups are to be formed on coming to this place."""
    step = play.step(at)
    if isinstance(step, FormGroups):
        return (at.block, at.lap) not in play.session.groups
    if isinstance(step, Brief | Reveal | Discuss | Break):  # nobody plays there
        return False
    if play.scenario(at).groups.kind == "one pair plays":
        return at.lap > 0 and (at.block, at.lap) not in play.session.groups
    return not play.groups(at)


def form(play: Play, at: Occurrence, luck: Luck) -> tuple[Fact, ...]:
    """New groups for a place, and the order in which they play where the scenario leaves it to chance."""
    scenario, step = play.scenario(at), play.step(at)
    rule: GroupRule = step.rule if isinstance(step, FormGroups) else scenario.groups
    own = rule.kind == "one pair plays" or isinstance(step, FormGroups)
    lap = at.lap if own else 0
    people = [person.id for person in play.players()]
    past = [
        group
        for (block, known_lap), groups in play.session.groups.items()
        if (block, known_lap) != (at.block, lap)
        for group in with_swapped(play.session.swaps, block, known_lap, groups)
        if group.id != "everyone"
    ]
    groups = grouping.draw(rule, scenario.roles, people, past, luck("groups"))
    return (Grouped(block=at.block, groups=groups, lap=lap), *_orders(play, at, groups, luck))


def _orders(play: Play, at: Occurrence, groups: tuple[Group, ...], luck: Luck) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for entry in play.scenario(at).steps:
        if isinstance(entry, Repeat) and entry.each in ("team", "pair", "group"):
            order = [group.id for group in groups]
            if entry.order == "random":
                luck("order").shuffle(order)
            facts.append(OrderDrawn(block=at.block, first=entry.steps[0].id, order=tuple(order)))
    return tuple(facts)


def dealt(play: Play, at: Occurrence, luck: Luck) -> tuple[Fact, ...]:
    """The cards dealt on coming to a place that deals, unless they are already."""
    if not isinstance(play.step(at), Deal):
        return ()
    deck = deal.deck_of(play, at)
    if (at, deck.id) in play.session.hands:
        return ()
    return deal_again(play, at, luck)


def deal_again(play: Play, at: Occurrence, luck: Luck) -> tuple[Fact, ...]:
    """The cards of a place dealt anew."""
    deck = deal.deck_of(play, at)
    hands = dealing.deal(deck, play.receivers(at, deck), deal.used(play, deck, at.block), luck("deal"))
    return deal.again(at, deck, hands)


def cards_follow(play: Play, changed: Play, places: Collection[Occurrence], luck: Luck) -> tuple[Fact, ...]:
    """Deals that let cards follow their roles when people changed places: who newly has the role gets the card.

    A card that its former holder has read is replaced by another one: a secret known to two is none.
    """
    facts: list[Fact] = []
    for (place, deck_id), hands in play.session.hands.items():
        deck = play.scenario(place).deck(deck_id)
        if place not in places or deck is None or deck.deal == "turn over" or play.on_paper(place, deck):
            continue
        receivers = changed.receivers(place, deck)
        held = {hand.target: hand.card for hand in hands}
        if set(receivers) != set(held):
            facts.append(Dealt(at=place, deck=deck_id, hands=_followed(play, place, deck, receivers, luck)))
    return tuple(facts)


def _followed(play: Play, place: Occurrence, deck: Deck, receivers: tuple[str, ...], luck: Luck) -> tuple[Hand, ...]:
    held = {hand.target: hand.card for hand in play.session.hands[(place, deck.id)]}
    opened = {person for at, known, person, _when in play.session.opened if at == place and known == deck.id}
    free = [card for target, card in held.items() if target not in receivers and target not in opened]
    fresh = dealing.deal(deck, receivers, deal.used(play, deck, place.block), luck("deal"))
    hands = []
    for receiver, hand in zip(receivers, fresh, strict=True):
        card = held.get(receiver) or (free.pop(0) if free else hand.card)
        hands.append(Hand(receiver, card))
    return tuple(hands)


def spoilt(play: Play, places: Collection[Occurrence], before: tuple[Group, ...], after: tuple[Group, ...]) -> str:
    """The id of somebody who has read a team's secret card and would now be in another team; "" when there is none."""
    was = {person: group.id for group in before for person in group.members}
    now = {person: group.id for group in after for person in group.members}
    readers = {
        person
        for place, deck_id, person, _when in play.session.opened
        if place in places and (deck := play.scenario(place).deck(deck_id)) and deck.to in ("team", "pair", "group")
    }
    return next((person for person in sorted(readers) if was.get(person) != now.get(person)), "")


def leave(play: Play, at: Occurrence | None) -> tuple[Fact, ...]:
    """What leaving a place ends: its timer stands, its open sheet is closed."""
    if at is None:
        return ()
    facts: list[Fact] = []
    timer = play.session.timers.get(at)
    if timer is not None and timer.running:
        facts.append(TimerPaused(at=at))
    own = {group: known for (place, group), known in play.session.own_timers.items() if place == at}
    facts += [TimerPaused(at=at, group=group) for group, known in own.items() if known.running]
    state = play.session.sheets.get(at)
    if state is not None and not state.closed:
        facts.append(SheetClosed(at=at))
    return tuple(facts)
