"""This file is what an author writes in a scenario: roles, decks of cards and steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from trainer.model.items import Item
from trainer.model.sheet import Sheet

GroupKind = Literal["everyone", "pairs", "triads", "teams", "teams of", "one pair plays"]
How = Literal["kiosk", "aloud", "hands", "paper", "team"]
OTHERS = "others"
EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Span:
    """A range of whole numbers, both ends included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class GroupRule:
    """How the room is divided; `number` is the count of teams ("teams") or their size ("teams of")."""

    kind: GroupKind = "everyone"
    number: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """An id with the words people read: an outcome, a question, a thing needed, an option."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Role:
    """A part somebody plays; `count` None means all the rest of the group, `others` all outside the playing group.

    `several` is what several who play it are called together, "" where the name does for them too.
    """

    id: str
    name: str
    brief: str = ""
    count: int | None = 1
    others: bool = False
    several: str = ""

    def called(self, people: int) -> str:
        """What so many people who play it are called."""
        return self.several or self.name if people > 1 else self.name


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a deck; `tags` are sectors (shop, bank…), `glossary` the words a tally may take."""

    id: str
    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards for a role id, "team", "pair", "group" or "everyone"; a confidential one is read by its holder alone.

    `deal`: "one each" gives every receiver a card of its own as long as there are enough,
    "same for all" one card to all, "turn over" lets the facilitator turn cards one by one.
    """

    id: str
    name: str
    to: str
    cards: tuple[Card, ...]
    confidential: bool = False
    deal: Literal["one each", "same for all", "turn over"] = "one each"

    def card(self, card_id: str) -> Card:
        """The card of that id; KeyError when there is none."""
        for card in self.cards:
            if card.id == card_id:
                return card
        raise KeyError(card_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBase:
    """What every step has: an id, words for the stage, planned minutes, notes for the facilitator."""

    id: str
    title: str
    text: str = ""
    minutes: float | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief(StepBase):
    """Words for the room, maybe timed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormGroups(StepBase):
    """Forms groups anew, by this rule from here on."""

    rule: GroupRule = GroupRule()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal(StepBase):
    """Gives out the cards of a deck."""

    deck: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(StepBase):
    """A timed activity: prepare, write, play; `outcomes` are recorded by the facilitator."""

    outcomes: tuple[Named, ...] = ()
    timer: Literal["own", "shared"] = "own"
    checklist: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill(StepBase):
    """A sheet somebody answers: `by` holds role ids, "everyone", "others" (all who don't know this card) or tags.

    `sheet` is a sheet id; an inline sheet stands under the scenario's own `sheets` with the id "scenario.step".
    """

    sheet: str = ""
    by: tuple[str, ...] = (EVERYONE,)
    about: str = ""
    how: How = "kiosk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(StepBase):
    """Entries gathered from the room, grouped and ranked; `wording` names a wording rule.

    It starts with `entries` or the cards of `from_deck`; `places` are the heaps that entries are sorted into.
    """

    columns: tuple[Named, ...] = ()
    entries: tuple[Named, ...] = ()
    from_deck: str = ""
    places: tuple[Named, ...] = ()
    owner: bool = False
    wording: str = ""
    by: tuple[str, ...] = (EVERYONE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(StepBase):
    """Votes on a board's entries (`votes` for each person), or every entry rated (`rate`) by the item `rating`."""

    board: str = ""
    votes: int = 3
    rate: bool = False
    item: str = ""
    rating: Item | None = None
    by: tuple[str, ...] = (EVERYONE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalculatorInput:
    """A figure a calculator asks for, with its first value and unit in words."""

    id: str
    text: str
    value: float
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculate(StepBase):
    """A named calculator with live inputs; `beside` is a fill step whose guesses stand beside the result."""

    calculator: str = ""
    inputs: tuple[CalculatorInput, ...] = ()
    beside: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Compare:
    """Answers to `item` of the fill step `step` beside the dealt card of `deck`, or beside other answers."""

    step: str
    item: str
    deck: str
    with_step: str = ""
    with_item: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal(StepBase):
    """Shows what was hidden: decks and steps by id, in this order."""

    what: tuple[str, ...] = ()
    compare: tuple[Compare, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Discuss(StepBase):
    """Questions for the room."""

    questions: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Break(StepBase):
    """A pause with a timer."""


Step = Brief | FormGroups | Deal | Act | Fill | Board | Vote | Calculate | Reveal | Discuss | Break


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Steps played several times: in `rounds`, for `each` group ("team", "pair"), or each participant as `role`."""

    steps: tuple[Step, ...]
    rounds: int = 0
    each: Literal["", "team", "pair", "group", "participant"] = ""
    role: str = ""
    order: Literal["given", "random"] = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """An exercise with its roles, decks and steps; `sheets` are those written inside it."""

    id: str
    title: str
    summary: str = ""
    room_title: str = ""
    themes: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    people: Span = Span(1, 60)
    groups: GroupRule = GroupRule()
    needs: tuple[Named, ...] = ()
    roles: tuple[Role, ...] = ()
    decks: tuple[Deck, ...] = ()
    steps: tuple[Step | Repeat, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    language: str = "en"
    notes: str = field(default="")

    @property
    def shown_title(self) -> str:
        """The title the room may read."""
        return self.room_title or self.title

    def role(self, role_id: str) -> Role | None:
        """The role of that id, or None."""
        return next((role for role in self.roles if role.id == role_id), None)

    def deck(self, deck_id: str) -> Deck | None:
        """The deck of that id, or None."""
        return next((deck for deck in self.decks if deck.id == deck_id), None)

    def all_steps(self) -> tuple[Step, ...]:
        """Every step in order, those inside repeats included once."""
        found: list[Step] = []
        for entry in self.steps:
            found.extend(entry.steps if isinstance(entry, Repeat) else (entry,))
        return tuple(found)

    def step(self, step_id: str) -> Step:
        """The step of that id; KeyError when there is none."""
        for step in self.all_steps():
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def repeat_of(self, step_id: str) -> Repeat | None:
        """The repeat that holds the step, or None."""
        for entry in self.steps:
            if isinstance(entry, Repeat) and any(step.id == step_id for step in entry.steps):
                return entry
        return None
