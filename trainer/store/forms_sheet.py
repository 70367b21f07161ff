"""This file is how sheets are written, in a file of their own or inside a step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from trainer.model.items import Item
from trainer.model.rules import METRICS
from trainer.model.sheet import Band, Comparison, Metric, Sheet, Subscale
from trainer.model.sheet import Key as SheetKey
from trainer.store.forms import Block, IdMap, Key, Many, NewId, Ref, Scalar, Spot, Values, Words, of
from trainer.store.forms_items import ITEM, KIND_FORMS, Kindless, built
from trainer.store.scalars import FIGURE, LANGUAGE_CODE, choice, phrase, whole
from trainer.words import _, noop

FOR_ALL = "_for_all"


def _version(text: str) -> int | None:
    return 1 if text == "1" else None


def _language(text: str) -> str | None:
    return text if re.fullmatch(LANGUAGE_CODE, text) else None


VERSION = Key(
    Scalar(_version, lambda: _("1, the version this program reads"), {"enum": [1, "1"]}, ("1",)),
    "The version of the language: 1.",
    required=True,
)
LANGUAGE = Key(
    phrase(_language, lambda: _("a language code, such as en"), f"^{LANGUAGE_CODE}$"),
    "The file's language; en if not said.",
)
COMMON: Mapping[str, Key] = MappingProxyType(
    {
        "trainer": VERSION,
        "summary": Key(Words(), "One or two sentences for the library."),
        "themes": Key(Many(Words(), shared=True), "What it is about, in single words."),
        "language": LANGUAGE,
    }
)
TITLE = Key(Words(), "The title people see.", required=True)

BAND = Block(
    noop("band"),
    {
        "from": Key(FIGURE, "The lowest score of the band.", required=True, into="least"),
        "to": Key(FIGURE, "The highest score of the band.", required=True, into="most"),
        "name": Key(Words(), "What the band is called.", required=True),
        "text": Key(Words(), "What it means, kindly."),
    },
    of(Band),
)
_BANDS = Key(IdMap(BAND), "Ranges of scores; together they cover every score there can be.")
_ITEM_REF = Ref(("item",))
SUBSCALE = Block(
    noop("subscale"),
    {
        "name": Key(Words(), "What the subscale is called.", required=True),
        "items": Key(Many(_ITEM_REF), "The items that count for it.", required=True),
        "bands": _BANDS,
    },
    of(Subscale),
)


def _make_key(values: Values, _spot: Spot) -> SheetKey:
    if "points" in values:
        values["points"] = dict(values["points"])
    if "for_item" in values:  # plain ones, since notes and cards are made in a process of their own
        values["for_item"] = {item: dict(points) for item, points in dict(values["for_item"]).items()}
    return SheetKey(**values)


KEY = Block(
    noop("key"),
    {
        "points": Key(IdMap(FIGURE), "Points for each answer id, for all items."),
        "points_for": Key(
            IdMap(IdMap(FIGURE), key=_ITEM_REF), "Points for items that count differently.", into="for_item"
        ),
        "reversed": Key(Many(_ITEM_REF), "Items on a scale that count from the other end."),
        "bands": _BANDS,
        "subscales": Key(IdMap(SUBSCALE), "Some of the items, with a score of their own."),
        "unanswered": Key(choice("no score"), "What a skipped item means: no score, never a guess."),
    },
    _make_key,
)

METRIC = Block(
    noop("list of metrics"),
    {name: Key(Many(_ITEM_REF), f"The items of {name.upper()}.") for name in METRICS},
    lambda values, _spot: tuple(Metric(name=name, item=item) for name in METRICS for item in values.get(name, ())),
)

COMPARISON = Block(
    noop("comparison"),
    {
        "item": Key(_ITEM_REF, "The item compared.", required=True),
        "between": Key(Words(fixed=True), "The subject, or the item that says whom the answers rate.", required=True),
        "least": Key(whole(1, 1000), "Answers needed on each before anything is said."),
    },
    of(Comparison),
)

BODY: Mapping[str, Key] = MappingProxyType(
    {
        "answers": Key(choice("named", "confidential", "anonymous"), "Who may connect an answer with its giver."),
        "result": Key(choice("the person", "the room", "the facilitator"), "Who sees the result."),
        "items": Key(IdMap(ITEM, "item"), "The questions, id: item.", required=True),
        **{
            kind + FOR_ALL: Key(form, f"All items that name no kind are of the kind {kind}.")
            for kind, form in KIND_FORMS.items()
        },
        "key": Key(KEY, "How answers become points and bands."),
        "metrics": Key(METRIC, "Metrics by name."),
        "from": Key(choice("outside"), "outside: answered by people who aren't in the room.", into="outside"),
        "subject": Key(Words(), "Whom or what such answers rate, in a word."),
        "compare": Key(COMPARISON, "A comparison between those whom the answers rate."),
        "notes": Key(Words(), "For the facilitator."),
    }
)


def make_sheet(values: Values, spot: Spot) -> Sheet:
    """The sheet; items without a kind take the one said for all."""
    values.pop("trainer", None)
    values["outside"] = "outside" in values
    for_all = {name: values.pop(name) for name in list(values) if name.endswith(FOR_ALL)}
    if len(for_all) > 1:
        second = list(for_all)[1]
        spot.problem(_("only one kind can be the kind for all items"), second)
    kind, parameters = next(iter(for_all.items()), ("", None))
    values["items"] = tuple(_kinded(item, kind.removesuffix(FOR_ALL), parameters, spot) for item in values["items"])
    return Sheet(**values)


def _kinded(item: Item | Kindless, kind: str, parameters: object, spot: Spot) -> Item:
    if not isinstance(item, Kindless):
        return item
    if not kind:
        message = _('the item "{id}" doesn\'t say how it is answered').format(id=item.values["id"])
        expected = _("one of: {words}").format(words=", ".join(KIND_FORMS))
        spot.problem(message, "items", item.values["id"], expected=expected)
    return built(kind or "text", parameters, item.values)


def _inline(values: Values, spot: Spot) -> Sheet:
    return make_sheet({"id": "", "title": "", **values}, spot)


def _sheet_file(values: Values, spot: Spot) -> Any:  # noqa: ANN401 (as every making)
    return make_sheet(values, spot)


INLINE_SHEET = Block(noop("sheet"), {"title": Key(Words(), "What it is called."), **BODY}, _inline, scope=True)
SHEET_FILE = Block(
    noop("sheet"),
    {
        "trainer": COMMON["trainer"],
        "sheet": Key(NewId("file"), "The sheet's id: the file's name without .yaml.", required=True, into="id"),
        "title": TITLE,
        **COMMON,
        **BODY,
    },
    _sheet_file,
    scope=True,
)
