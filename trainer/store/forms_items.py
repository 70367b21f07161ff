"""This file is how items are written: a question and exactly one kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from trainer.model.items import KINDS, Item, Option, Word
from trainer.model.rules import WORDINGS
from trainer.store.forms import Block, Either, Form, IdMap, Key, Make, Many, OneOf, Ref, Scalar, Spot, Values, Words, of
from trainer.store.scalars import FIGURE, ONLY_YES, SPAN, YES_NO, choice, whole
from trainer.words import _, noop

FACES = 5


@dataclass(frozen=True, slots=True)
class Kindless:
    """An item that takes its kind from the one said for all."""

    values: Mapping[str, Any]


def _parameters(values: Values, _spot: Spot) -> Values:
    return values


def _faces(values: Values, spot: Spot) -> Values:
    if len(values["labels"]) != FACES:
        spot.problem(_("five faces need five labels"), "labels", expected=_("five words from worst to best"))
    return values


def _scale(values: Values, spot: Spot) -> Values:
    if values["least"] >= values["most"]:
        spot.problem(_("this scale ends before it begins"), "to")
        values["most"] = values["least"] + 1
    return values


def _number(values: Values, spot: Spot) -> Values:
    if values.get("least") is not None and values.get("most") is not None and values["least"] >= values["most"]:
        spot.problem(_("this range ends before it begins"), "to")
    return values


def _bipolar(values: Values, spot: Spot) -> Values:
    points = values.setdefault("points", 7)
    if "best_at" not in values and points % 2 == 0:
        spot.problem(_("with an even number of points there is no middle"), "points", expected='"best_at"')
    best = values.setdefault("best_at", (points + 1) // 2)
    if not 1 <= best <= points:
        spot.problem(_("the best point lies outside the scale"), "best_at", expected=f"1-{points}")
        values["best_at"] = (points + 1) // 2
    return values


def _from_deck(values: Values, _spot: Spot) -> Values:
    source = values["from"]
    return {"from_teams": True} if source == "teams" else {"from_deck": source}


def _from_card(values: Values, spot: Spot) -> Values:
    deck, dot, part = values["from"].partition(".")
    if dot and part != "glossary":
        spot.problem(_('a card has no words called "{part}"').format(part=part), "from", suggestion=f"{deck}.glossary")
    return {"from_card": deck} if dot else {"from_deck": deck}


def _short_scale(text: str) -> Values | None:
    span = SPAN.read(text)
    return None if span is None or span.least == span.most else {"least": span.least, "most": span.most}


OPTION = Block(noop("answer"), {"text": Key(Words(), "The words people choose.", required=True)}, of(Option), "text",
               only_short=True)  # fmt: skip
TICK = Block(
    noop("answer"),
    {
        "text": Key(Words(), "The words people choose.", required=True),
        "alone": Key(YES_NO, "yes: chosen with no other answer, such as “none of these”."),
    },
    of(Option),
    "text",
)
WORD = Block(
    noop("word"),
    {
        "text": Key(Words(), "The word people choose.", required=True),
        "feeling": Key(whole(-2, 2), "How it feels, from -2 (bad) to 2 (good)."),
    },
    of(Word),
    "text",
)
_TEAMS = Key(Ref(("deck",), ("teams",)), "A deck, whose cards are the answers, or teams.", required=True)
_OPTIONS = OneOf(noop("list of answers"), {"from": Block("", {"from": _TEAMS}, _from_deck)}, IdMap(OPTION))
_TICKS = OneOf(noop("list of answers"), {"from": Block("", {"from": _TEAMS}, _from_deck)}, IdMap(TICK))
_HEARD = Key(
    Ref(("deck",), dotted=True), "A deck's cards, or deck.glossary: the words of the dealt card.", required=True
)


def _plain_or(noun: str, keys: Mapping[str, Key], make: Make = _parameters) -> Form:
    return Either(text=ONLY_YES, block=Block(noun, keys, make))


_WORDING = {"wording": Key(choice(*WORDINGS), "The rule that flags unlucky words.")}
_LABELS = {"labels": Key(Many(Words(), single=False), "Five words, from worst to best.", required=True)}

KIND_FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "faces": _plain_or(noop("row of faces"), _LABELS, _faces),
        "grid": ONLY_YES,
        "sliders": ONLY_YES,
        "words": IdMap(WORD),
        "scale": Either(
            text=Scalar(_short_scale, SPAN.expected, {"type": "string", "pattern": "^[0-9]+ ?[-–] ?[0-9]+$"}),
            block=Block(
                noop("scale"),
                {
                    "from": Key(whole(-100, 100), "The lowest value.", required=True, into="least"),
                    "to": Key(whole(-100, 100), "The highest value.", required=True, into="most"),
                    "low": Key(Words(), "Words at the low end."),
                    "high": Key(Words(), "Words at the high end."),
                },
                _scale,
            ),
        ),
        "bipolar": Block(
            noop("bipolar scale"),
            {
                "low": Key(Words(), "Words at the low end.", required=True),
                "best": Key(Words(), "Words at the best point.", required=True),
                "high": Key(Words(), "Words at the high end.", required=True),
                "points": Key(whole(3, 11), "How many points; 7 if not said."),
                "best_at": Key(whole(1, 11), "The best point; the middle if not said."),
            },
            _bipolar,
        ),
        "yes_no": ONLY_YES,
        "choose": _OPTIONS,
        "choose_many": _TICKS,
        "number": _plain_or(
            noop("number"),
            {
                "unit": Key(Words(), "What is counted, in words."),
                "from": Key(FIGURE, "The smallest number allowed.", into="least"),
                "to": Key(FIGURE, "The largest number allowed.", into="most"),
                "total": Key(YES_NO, "yes: the sum over all answers is shown, too."),
            },
            _number,
        ),
        "line": _plain_or(noop("line"), _WORDING),
        "text": _plain_or(noop("text"), _WORDING),
        "tally": OneOf(noop("list of words"), {"from": Block("", {"from": _HEARD}, _from_card)}, IdMap(OPTION)),
        "person": ONLY_YES,
        "date": ONLY_YES,
    }
)

_KIND_ABOUT = {
    "faces": "Five faces, from let down to delighted.",
    "grid": "One point: pleasant or unpleasant, calm or excited.",
    "sliders": "Two sliders: pleasant or unpleasant, calm or excited.",
    "words": "Words, several of which may be chosen: id: word.",
    "scale": "Whole numbers with words at both ends, such as 1-5.",
    "bipolar": "A scale that is best in its middle.",
    "yes_no": "Yes or no.",
    "choose": "One of these answers, id: words.",
    "choose_many": "Any of these answers, id: words.",
    "number": "A number.",
    "line": "A few words.",
    "text": "As many words as one likes.",
    "tally": "Things to count as they are heard, id: words.",
    "person": "Somebody in the room.",
    "date": "A day.",
}

KIND_KEYS: Mapping[str, Key] = MappingProxyType(
    {kind: Key(form, _KIND_ABOUT[kind]) for kind, form in KIND_FORMS.items()}
)

COMMON: Mapping[str, Key] = MappingProxyType(
    {
        "ask": Key(Words(), "The question.", required=True),
        "help": Key(Words(), "Small print below the question."),
        "opposite": Key(YES_NO, "The other pole: never summed with the rest."),
        "strong": Key(Words(), "What a good answer sounds like; only the one who asks sees it."),
        "weak": Key(Words(), "What a weak answer sounds like; only the one who asks sees it."),
    }
)


def built(kind: str, parameters: object, common: Mapping[str, Any]) -> Item:
    """The item of this kind; `parameters` is what stood under the kind's key."""
    make: Callable[..., Item] = KINDS[kind]
    match parameters:
        case dict():
            return make(**common, **parameters)
        case tuple():
            return make(**common, **{"words" if kind == "words" else "options": parameters})
        case _:
            return make(**common)


def _make(kind: str) -> Make:
    def make(values: Values, _spot: Spot) -> Item:
        parameters = values.pop(kind, None)
        return built(kind, parameters, values)

    return make


def with_kind(keys: Mapping[str, Key], kind: str) -> Mapping[str, Key]:
    """The keys and the one of this kind, which must then be there."""
    return {**keys, kind: Key(KIND_FORMS[kind], _KIND_ABOUT[kind], required=True)}


ITEM = OneOf(
    noop("item"),
    {kind: Block(noop("item"), with_kind(COMMON, kind), _make(kind)) for kind in KIND_FORMS},
    Block(noop("item"), COMMON, lambda values, _spot: Kindless(values), "ask"),
)
