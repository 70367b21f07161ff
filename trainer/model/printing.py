"""This file is what is printed for a scenario, as plain values: cards, slips, checklists, the facilitator's guide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from trainer.model.copies import Crowd, answers, deck_copies, role_copies
from trainer.model.items import Choose, ChooseMany, Item, Option, Tally, YesNo
from trainer.model.scenario import Act, Deck, Fill, Repeat, Role, Scenario
from trainer.model.sheet import Sheet
from trainer.words import _

What = Literal["cards", "slips", "checklist", "guide"]
WHAT: tuple[What, ...] = ("cards", "slips", "checklist", "guide")


class NothingToPrint(Exception):
    """There is nothing of what was asked for; the sentence says what there is."""


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """One card to cut out; `line` stands small above its title."""

    title: str
    text: str
    line: str


@dataclass(frozen=True, slots=True)
class Stack:
    """Cards of one size; with a secret stack's cards folded, nothing but `name` is seen."""

    title: str
    name: str
    cards: tuple[PrintedCard, ...]
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """A sheet to answer on paper; `fields` are filled in by hand, `copies` 0 means as many as a page holds."""

    title: str
    heading: str
    fields: tuple[str, ...]
    items: tuple[Item, ...]
    promise: str = ""
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Checklist:
    """A page for an observer: what is to be ticked or counted, and whatever else the sheet asks."""

    title: str
    heading: str
    fields: tuple[str, ...]
    items: tuple[Item, ...]
    warning: str = ""
    copies: int = 1


@dataclass(frozen=True, slots=True)
class GuideStep:
    """A step: how long it takes, what the room reads, what is for the facilitator, what is asked or marked in it."""

    title: str
    length: str = ""
    told: str = ""
    notes: str = ""
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """An exercise from beginning to end, for who leads it and nobody else; `facts` stand below its name."""

    title: str
    facts: str
    needs: tuple[str, ...]
    notes: str
    steps: tuple[GuideStep, ...]


Part = Stack | Slip | Checklist | Guide


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that goes into one file; `title` is what the room may read."""

    title: str
    parts: tuple[Part, ...]


Promises = Mapping[str, str]
"""What becomes of the answers, by sheet id."""


def material(
    scenario: Scenario,
    sheets: Mapping[str, Sheet],
    promises: Promises,
    what: Collection[What] = WHAT,
    *,
    people: int = 0,
    tag: str = "",
    guide: Guide | None = None,
) -> Material:
    """What is printed for so many people (0: one of each), decks with marked cards cut down to those marked `tag`.

    `guide` is made where the times of the steps are known.

    NothingToPrint when nothing of that kind is in the scenario, or no card has the tag.
    """
    chosen = replace(scenario, decks=tuple(_tagged(deck, tag) for deck in scenario.decks))
    made = _made(Crowd(chosen, people), sheets, promises, guide)
    parts = tuple(part for kind in WHAT if kind in what for part in made[kind])
    if tag and not any(tag in card.tags for deck in scenario.decks for card in deck.cards):
        raise NothingToPrint(_no_tag(scenario, tag))
    if not parts:
        raise NothingToPrint(_nothing(chosen, what, printable(chosen, sheets)))
    return Material(chosen.shown_title, parts)


def printable(scenario: Scenario, sheets: Mapping[str, Sheet]) -> tuple[What, ...]:
    """The kinds of paper there are for a scenario; whatever is played has a guide."""
    made = _made(Crowd(scenario, 0), sheets, {}, None)
    return tuple(kind for kind in WHAT if made[kind] or kind == "guide")


def _made(
    crowd: Crowd, sheets: Mapping[str, Sheet], promises: Promises, guide: Guide | None
) -> dict[What, tuple[Part, ...]]:
    known = {**sheets, **{sheet.id: sheet for sheet in crowd.scenario.sheets}}
    return {
        "cards": tuple(_stacks(crowd)),
        "slips": tuple(_slips(crowd, known, promises)),
        "checklist": tuple(_checklists(crowd, known)),
        "guide": (guide,) if guide else (),
    }


def sheet_material(sheet: Sheet, promise: str, *, people: int = 0) -> Material:
    """A sheet that belongs to no scenario, to be answered on paper by so many (0: a page of it)."""
    slip = Slip(sheet.title, "", _names(sheet, "kiosk"), sheet.items, promise, people)
    return Material(sheet.title, (slip,))


# Cards


def _stacks(crowd: Crowd) -> Iterator[Stack]:
    scenario = crowd.scenario
    for deck in scenario.decks:
        cards = tuple(PrintedCard(card.title, card.text, _line(scenario, deck)) for card in deck.cards)
        yield Stack(scenario.shown_title, deck.name, cards * deck_copies(crowd, deck), deck.confidential)
    briefs = [
        PrintedCard(role.name, role.brief, _("Role"))
        for role in scenario.roles
        if role.brief
        for _copy in range(role_copies(crowd, role))
    ]
    if briefs:
        yield Stack(scenario.shown_title, _("Roles"), tuple(briefs))


def _line(scenario: Scenario, deck: Deck) -> str:
    if not deck.confidential:
        return deck.name
    return _("Secret · {holder}").format(holder=_holder(scenario, deck).lower())


def _holder(scenario: Scenario, deck: Deck) -> str:
    role: Role | None = scenario.role(deck.to)
    if role is not None:
        return role.name
    words = {"team": _("Team"), "pair": _("Pair"), "group": _("Group"), "everyone": _("Everyone")}
    return words.get(deck.to, deck.to)


def _tagged(deck: Deck, tag: str) -> Deck:
    """The deck's cards of that tag; a deck none of whose cards has it stays whole, as in an agenda."""
    cards = tuple(card for card in deck.cards if tag in card.tags)
    return replace(deck, cards=cards) if tag and cards else deck


# Slips


def _slips(crowd: Crowd, sheets: Mapping[str, Sheet], promises: Promises) -> Iterator[Slip]:
    for step, repeat in _fills(crowd.scenario):
        sheet = sheets[step.sheet]
        if step.how == "aloud" or _is_checklist(sheet):
            continue
        yield Slip(
            title=crowd.scenario.shown_title,
            heading=step.title or sheet.title,
            fields=(*_names(sheet, step.how), *_pass(repeat)),
            items=tuple(_with_options(crowd.scenario, item) for item in sheet.items),
            promise=promises.get(sheet.id, ""),
            copies=answers(crowd, step, repeat),
        )


def _fills(scenario: Scenario) -> Iterator[tuple[Fill, Repeat | None]]:
    return (
        (step, scenario.repeat_of(step.id)) for step in scenario.all_steps() if isinstance(step, Fill) and step.sheet
    )


def _names(sheet: Sheet, how: str) -> tuple[str, ...]:
    """Who answers: nobody's name on an anonymous slip, nor on one for people who are not in the room."""
    if how == "team":
        return (_("Your team"),)
    return () if sheet.answers == "anonymous" or sheet.outside else (_("Your name"),)


def _pass(repeat: Repeat | None) -> tuple[str, ...]:
    """Which round or whose turn the slip is about."""
    if repeat is None:
        return ()
    if repeat.rounds:
        return (_("Round"),)
    words = {"team": _("Team that played"), "pair": _("Pair that played")}
    return (words.get(repeat.each, _("Who played")),)


def _with_options(scenario: Scenario, item: Item) -> Item:
    """The item with the cards of its deck as options."""
    if not isinstance(item, Choose | ChooseMany | Tally) or not item.from_deck:
        return item
    deck = scenario.deck(item.from_deck)
    return replace(item, options=tuple(Option(card.id, card.title) for card in deck.cards)) if deck else item


# Checklists


def _checklists(crowd: Crowd, sheets: Mapping[str, Sheet]) -> Iterator[Checklist]:
    scenario = crowd.scenario
    for step in scenario.all_steps():
        repeat = scenario.repeat_of(step.id)
        if isinstance(step, Act) and step.checklist:
            yield from _pages(crowd, sheets[step.checklist], sheets[step.checklist].title, repeat)
        elif isinstance(step, Fill) and step.sheet and step.how != "aloud" and _is_checklist(sheets[step.sheet]):
            yield from _pages(crowd, sheets[step.sheet], step.title or sheets[step.sheet].title, repeat)


def _is_checklist(sheet: Sheet) -> bool:
    """Whether a sheet is ticked while one watches: it counts something, and asks nothing that takes thought."""
    kinds = [type(item) for item in sheet.items]
    return Tally in kinds and set(kinds) <= {Tally, YesNo}


def _pages(crowd: Crowd, sheet: Sheet, heading: str, repeat: Repeat | None) -> Iterator[Checklist]:
    """One page a scene; where the words come from the dealt card, one page a card."""
    scenario = crowd.scenario
    fields = (*_pass(repeat), _("Observer"))
    items = tuple(_with_options(scenario, item) for item in sheet.items)
    deck = next((d for item in items if isinstance(item, Tally) and (d := _source(scenario, item))), None)
    if deck is None:
        yield Checklist(
            scenario.shown_title, heading, fields, items, copies=crowd.passes(repeat) if crowd.people else 1
        )
        return
    secret = _("Secret: it shows whose card this is about. Keep it to yourself.") if deck.confidential else ""
    for card in deck.cards:
        if card.glossary:
            worded = tuple(_from_card(item, deck, card.glossary) for item in items)
            yield Checklist(scenario.shown_title, f"{heading} · {card.title}", fields, worded, secret)


def _source(scenario: Scenario, item: Tally) -> Deck | None:
    return scenario.deck(item.from_card.partition(".")[0]) if item.from_card else None


def _from_card(item: Item, deck: Deck, words: tuple[str, ...]) -> Item:
    if not isinstance(item, Tally) or item.from_card.partition(".")[0] != deck.id:
        return item
    return replace(item, options=tuple(Option(word, word) for word in words))


# What is missing


def _nothing(scenario: Scenario, what: Collection[What], there: Collection[What]) -> str:
    words = {"cards": _("cards"), "slips": _("slips"), "checklist": _("checklist"), "guide": _("guide")}
    asked = ", ".join(words[kind] for kind in WHAT if kind in what)
    return _("“{title}” has nothing of this kind to print: {asked}. It has: {there}.").format(
        title=scenario.title, asked=asked, there=", ".join(words[kind] for kind in there)
    )


def _no_tag(scenario: Scenario, tag: str) -> str:
    tags = sorted({tag for deck in scenario.decks for card in deck.cards for tag in card.tags})
    if not tags:
        return _("The cards of “{title}” have no tags, so there are none for “{tag}”.").format(
            title=scenario.title, tag=tag
        )
    return _("No card of “{title}” has the tag “{tag}”. The tags are: {tags}.").format(
        title=scenario.title, tag=tag, tags=", ".join(tags)
    )
