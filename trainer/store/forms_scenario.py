"""This file is how scenarios are written: roles, decks of cards, steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.model.scenario import Card, Deck, Fill, FormGroups, Repeat, Role, Scenario, Step, Vote
from trainer.model.sheet import Sheet
from trainer.model.wordlists import with_cards
from trainer.store.forms import Block, IdMap, Key, Many, NewId, Ref, Spot, Values, Words, of
from trainer.store.forms_sheet import COMMON, TITLE
from trainer.store.forms_steps import NAMES, STEPS, WithSheet
from trainer.store.nodes import MapNode, Node, TextNode
from trainer.store.scalars import GROUPS, SPAN, YES_NO, choice, phrase, whole_number
from trainer.store.step_names import free_name
from trainer.words import _, noop

REST = "rest"
RECEIVERS = ("team", "pair", "group", "everyone")


def humanised(word: str) -> str:
    """An id as words people may read."""
    words = word.replace("-", " ")
    return words[:1].upper() + words[1:]


def _count(text: str) -> int | str | None:
    number = whole_number(text)
    return REST if text == REST else number if number is not None and 1 <= number <= 60 else None


def _role(values: Values, _spot: Spot) -> Role:
    values.pop("in", None)
    if values.get("count") == REST:
        values["count"] = None
    return Role(**{**values, "others": "others" in values})


def with_title(kind: str) -> Callable[[Node, str], Node]:
    """Spells out the title of a file that is called after its id, which stands under `kind`."""

    def full(node: Node, _id: str) -> Node:
        given = node.get(kind) if isinstance(node, MapNode) and node.get("title") is None else None
        if not isinstance(node, MapNode) or not isinstance(given, TextNode):
            return node
        return node.having("title", TextNode(humanised(given.text.strip()), given.place))

    return full


def _named_deck(node: Node, deck_id: str) -> Node:
    if not isinstance(node, MapNode) or node.get("name") is not None:
        return node
    return node.having("name", TextNode(humanised(deck_id), node.place))


def _deck(values: Values, _spot: Spot) -> Deck:
    return Deck(**{"name": humanised(values["id"]), **values})


ROLE = Block(
    noop("role"),
    {
        "name": Key(Words(), "What the role is called.", required=True),
        "several": Key(Words(), "What several who play it are called together."),
        "brief": Key(Words(), "What the player is told, in public."),
        "count": Key(
            phrase(_count, lambda: _("a number, or rest"), "^([1-9][0-9]?|rest)$", (REST,)),
            "How many in each group; 1 if not said, rest for all who have no other role.",
        ),
        "in": Key(choice("each team", "each pair", "each group"), "Says aloud that every group has this role."),
        "who": Key(choice("others"), "others: everybody outside the group that plays.", into="others"),
    },
    _role,
    "name",
)

CARD = Block(
    noop("card"),
    {
        "title": Key(Words(), "The card's title.", required=True),
        "text": Key(Words(), "The card's words."),
        "tags": Key(Many(Words(fixed=True)), "Branches the card belongs to, so that an agenda may choose."),
        "glossary": Key(Many(Words(), free=True), "Words a tally can listen for."),
        "picture": Key(Words(fixed=True), "A PNG or JPEG file beside this one."),
    },
    of(Card),
    "title",
)

DECK = Block(
    noop("deck"),
    {
        "name": Key(Words(), "What people call the deck."),
        "to": Key(Ref(("role",), RECEIVERS), "Who gets a card.", required=True),
        "confidential": Key(YES_NO, "yes: only the holder reads it until it is revealed."),
        "deal": Key(choice("one each", "same for all", "turn over"), "How cards are given out."),
        "cards": Key(IdMap(CARD), "The cards, id: title, or id with title and text.", required=True),
    },
    _deck,
    full=_named_deck,
)


_ReadStep = Step | WithSheet
_Entry = _ReadStep | tuple[Repeat, tuple[_ReadStep, ...]]


@dataclass(frozen=True, slots=True)
class _Unfolded:
    """The steps of a scenario with the sheets that were written inside them."""

    steps: tuple[Step | Repeat, ...]
    sheets: tuple[Sheet, ...]


def _make(values: Values, _spot: Spot) -> Scenario:
    values.pop("trainer")
    unfolded = _unfolded(values["id"], values["steps"], values.get("decks", ()))
    scenario = Scenario(**{**values, "steps": unfolded.steps, "sheets": unfolded.sheets})
    return replace(scenario, sheets=tuple(with_cards(sheet, scenario) for sheet in scenario.sheets))


def _unfolded(scenario: str, entries: Sequence[_Entry], decks: Iterable[Deck]) -> _Unfolded:
    """Steps with ids and titles of their own, and their inline sheets named "scenario.step"."""
    naming = _Naming(scenario, {deck.id: deck.name for deck in decks}, [], set(_given(entries)), {})
    steps = tuple(naming.entry(entry) for entry in entries)
    return _Unfolded(steps, tuple(naming.sheets))


def _given(entries: Iterable[_Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, tuple):
            yield from _given(entry[1])
        else:
            yield entry.step.id if isinstance(entry, WithSheet) else entry.id


@dataclass(frozen=True, slots=True)
class _Naming:
    """Gives steps the ids and titles they were not given."""

    scenario: str
    decks: Mapping[str, str]
    sheets: list[Sheet]
    taken: set[str]
    boards: dict[str, str]

    def entry(self, entry: _Entry) -> Step | Repeat:
        """The step, or the repeat with its steps."""
        if isinstance(entry, tuple):
            repeat, steps = entry
            return replace(repeat, steps=tuple(self.named(step) for step in steps))
        return self.named(entry)

    def named(self, read: _ReadStep) -> Step:
        """The step with id and title; an inline sheet goes to the scenario's sheets."""
        step = read.step if isinstance(read, WithSheet) else read
        step = replace(step, id=step.id or self._id(step), title=step.title or self._title(step))
        self.boards[step.id] = step.title
        if isinstance(read, WithSheet) and isinstance(step, Fill):
            step = replace(step, sheet=f"{self.scenario}.{step.id}")
            self.sheets.append(replace(read.sheet, id=step.sheet, title=read.sheet.title or step.title))
        return step

    def _id(self, step: Step) -> str:
        return free_name("group" if isinstance(step, FormGroups) else type(step).__name__.lower(), self.taken)

    def _title(self, step: Step) -> str:
        deck = getattr(step, "deck", "")
        return self.boards.get(step.board, "") if isinstance(step, Vote) else self.decks.get(deck, "")


SCENARIO_FILE = Block(
    noop("scenario"),
    {
        "trainer": COMMON["trainer"],
        "scenario": Key(NewId("file"), "The scenario's id: the file's name without .yaml.", required=True, into="id"),
        "title": TITLE,
        "room_title": Key(Words(), "What stage and paper call it when the title would betray the point."),
        **COMMON,
        "sectors": Key(Many(Words(), shared=True), "Branches it suits."),
        "tags": Key(Many(NewId("tag")), "Marks on people that by may name besides roles."),
        "people": Key(SPAN, "How many people it works for, such as 3-30."),
        "groups": Key(GROUPS, "How the room is divided."),
        "needs": Key(NAMES, "Things to bring, id: words."),
        "notes": Key(Words(), "For the facilitator, about the whole exercise."),
        "roles": Key(IdMap(ROLE, "role"), "Who plays what."),
        "decks": Key(IdMap(DECK, "deck"), "Cards."),
        "steps": Key(STEPS, "What happens, in order.", required=True),
    },
    _make,
)
