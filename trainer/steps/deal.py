"""This file is the dealing of cards: public ones lie open, confidential ones are only said to be read."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.events import Dealt, Fact, Hand, Occurrence
from trainer.model.play import Play, Room
from trainer.model.rundown import Place, unfold
from trainer.model.scenario import Deal, Deck
from trainer.model.screen import CardFace, CardsSlide, Frame, Slide, TeamsSlide, TextSlide
from trainer.steps import frame, players
from trainer.steps.called import group_name
from trainer.words import _, ngettext

MOST_CARDS, FEWEST_READING = 6, 2


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The cards that the room may see, or that cards are being read: the same whichever were dealt to whom."""
    del now
    deck = deck_of(room, place.at)
    around = frame.frame(room, place, places)
    hands = room.session.hands.get((place.at, deck.id), ())
    if deck.confidential or not hands:
        return (_reading(room, place, around),)
    if deck.deal == "turn over":
        hands = hands[max(0, room.session.turned.get((place.at, deck.id), 0) - 1) :][:1]
    faces = tuple(face(room, place.at, deck, hand) for hand in hands)
    return tuple(
        CardsSlide(frame=around, title=place.step.title or deck.name, cards=faces[index : index + MOST_CARDS])
        for index in range(0, max(1, len(faces)), MOST_CARDS)
    )


def _reading(room: Room, place: Place, around: Frame) -> Slide:
    """Who plays and who is in which team, while cards are being read; nothing depends on the cards."""
    title = place.step.title or _("Cards are being read")
    text = place.step.text or _("The cards are secret. Only the one who holds a card reads it.")
    text = "\n".join((text, *_progress(room, place.at)))
    boxes = players.boxes(room, place)
    if len(room.playing(place.at)) > 1:
        return TeamsSlide(frame=around, title=title, text=text, groups=boxes)
    return TextSlide(frame=around, title=title, text=text, boxes=boxes)


def _progress(room: Room, at: Occurrence) -> tuple[str, ...]:
    """How many have read, from the first on: a team as one. Who has which card, or has read it, nobody is told."""
    deck = deck_of(room, at)
    targets = room.receivers(at, deck)
    people = {person for place, known, person in room.session.read if (place, known) == (at, deck.id)}
    if not people or len(targets) < FEWEST_READING:
        return ()
    if deck.to == "team":
        groups = [group for group in room.groups(at) if group.id in targets]
        read, count = sum(not people.isdisjoint(group.members) for group in groups), len(groups)
        words = ngettext("Cards read by {read} of {count} team", "Cards read by {read} of {count} teams", count)
        return (words.format(read=read, count=count),)
    members = {person for group in room.groups(at) if group.id in targets for person in group.members}
    asked = (members or set(targets)) & {person.id for person in room.here()}
    words = ngettext("Cards read by {read} of {count} person", "Cards read by {read} of {count} people", len(asked))
    return (words.format(read=len(people & asked), count=len(asked)),)


def deck_of(room: Play, at: Occurrence) -> Deck:
    """The deck a place deals."""
    step = room.step(at)
    deck = room.scenario(at).deck(step.deck) if isinstance(step, Deal) else None
    if deck is None:
        raise KeyError(at.step)
    return deck


def reading(play: Play, at: Occurrence, deck: Deck) -> tuple[tuple[str, bool], ...]:
    """Who is to read the cards dealt at a place, and whether they have: a team as one, for one reads to the others."""
    read, holders = readers(play, at, deck), play.holders(at, deck)
    if deck.to != "team":
        return tuple((play.name(person), person in read) for person in holders)
    groups = [group for group in play.groups(at) if holders.keys() & set(group.members)]
    return tuple((group_name(play, group), not read.isdisjoint(group.members)) for group in groups)


def readers(play: Play, at: Occurrence, deck: Deck) -> frozenset[str]:
    """Ids of those who have read a card dealt at a place."""
    return frozenset(person for place, known, person in play.session.read if (place, known) == (at, deck.id))


def told_by_mates(play: Play, at: Occurrence, deck: Deck) -> frozenset[str]:
    """Ids of those whose team's card was read by others of the team; they may read it too."""
    read = readers(play, at, deck)
    teams = (group for group in play.groups(at) if deck.to == "team" and not read.isdisjoint(group.members))
    return frozenset(person for group in teams for person in group.members) - read


def told_later(play: Play, at: Occurrence | None, deck: Deck) -> bool:
    """Whether secret cards went round without the laptop, as far as is known: who had which may be told after it."""
    opened = any(place == at and known == deck.id for place, known, _person, _when in play.session.opened)
    return at is not None and deck.confidential and deck.deal != "turn over" and not opened


def face(room: Room, at: Occurrence, deck: Deck, hand: Hand) -> CardFace:
    """A public or revealed card as the room sees it."""
    shown = deck.card(hand.card)
    return CardFace(holder=holder(room, at, hand.target), title=shown.title, text=shown.text)


def holder(room: Room, at: Occurrence, target: str) -> str:
    """Whose card it is, in words."""
    group = next((group for group in room.groups(at) if group.id == target), None)
    if group is not None:
        named = group_name(room, group)
        people = ", ".join(room.name(person) for person in group.members)
        return named if len(group.members) > 3 or named == people else f"{named} · {people}"
    return room.name(target) if target in room.session.people else ""


def used(play: Play, deck: Deck, block: str) -> frozenset[str]:
    """Ids of the deck's cards already dealt in this session from the same scenario, or read before others were."""
    scenario = play.script.scenarios[block].id
    same = {name for name, known in play.script.scenarios.items() if known.id == scenario}
    dealt = ((place, known, hand.card) for (place, known), hands in play.session.hands.items() for hand in hands)
    found = (*dealt, *play.session.spent)
    return frozenset(card for place, known, card in found if known == deck.id and place.block in same)


def may_deal_again(play: Play, at: Occurrence) -> bool:
    """Whether its holders may get other cards: once one was read, only cards nobody knows, before the scene begins."""
    if not any(place == at for place, _deck, _person, _when in play.session.opened):
        return True
    deck, places = deck_of(play, at), [place.at for place in unfold(play)]
    needed = 1 if deck.deal == "same for all" else len(play.receivers(at, deck))
    fresh = len({card.id for card in deck.cards} - used(play, deck, at.block))
    behind = places[places.index(at) + 1 :] if at in places else []
    next_deal = next((number for number, one in enumerate(behind) if one.step == at.step), len(behind))
    played = any(one in play.session.began or one in play.session.outcomes for one in behind[:next_deal])
    return deck.deal != "turn over" and fresh >= needed and not played


def again(at: Occurrence, deck: Deck, hands: tuple[Hand, ...]) -> tuple[Fact, ...]:
    """The fact of a deal."""
    return (Dealt(at=at, deck=deck.id, hands=hands),)
