"""This file is how steps are written: one key says what the step is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from trainer.model.calculators import CALCULATORS as BY_NAME
from trainer.model.items import NotAnAnswer
from trainer.model.rules import CALCULATORS, WORDINGS
from trainer.model.scenario import (
    EVERYONE,
    OTHERS,
    Act,
    Board,
    Break,
    Brief,
    Calculate,
    CalculatorInput,
    Compare,
    Deal,
    Discuss,
    Fill,
    FormGroups,
    Named,
    Repeat,
    Reveal,
    Step,
    Vote,
)
from trainer.model.sheet import Sheet
from trainer.store.forms import Block, Either, Form, IdMap, Key, Many, NewId, OneOf, Ref, Spot, Values, Words, of
from trainer.store.forms_items import KIND_FORMS, KIND_KEYS, built
from trainer.store.forms_sheet import INLINE_SHEET
from trainer.store.scalars import FIGURE, GROUPS, MINUTES, VOTES, YES_NO, choice, phrase
from trainer.words import _, noop


@dataclass(frozen=True, slots=True)
class WithSheet:
    """A fill step with the sheet written inside it."""

    step: Fill
    sheet: Sheet


NAMED = Block(noop("entry"), {"text": Key(Words(), "The words people read.", required=True)}, of(Named), "text",
              only_short=True)  # fmt: skip
NAMES = IdMap(NAMED)
WHO = Many(Ref(("role", "tag"), (EVERYONE, OTHERS)))
BY = Key(WHO, "Who: roles, everyone, others, or a tag of the scenario.")
BOARD_REF = Key(Ref(("step",)), "The id of a board step.", required=True, into="board")
TITLE = Key(Words(), "The title on the stage.")
TIMED: Mapping[str, Key] = MappingProxyType(
    {
        "text": Key(Words(), "More words for the stage."),
        "minutes": Key(MINUTES, "Planned time: 5, 2.5 or 2:30."),
        "notes": Key(Words(), "For the facilitator only."),
    }
)
ID = Key(NewId("step"), "The step's id; answers are stored under it.", required=True)
FREE_ID = Key(NewId("step"), "The step's id, if something refers to it.")


def _titled(what: str) -> Key:
    return Key(Words(), what, required=True, into="title")


def _untitled(values: Values) -> Values:
    return {"id": "", "title": "", **values}


def _step(kind: type[Step]) -> Any:  # noqa: ANN401 (a making)
    return lambda values, _spot: kind(**_untitled(values))


def _fill(values: Values, _spot: Spot) -> Fill | WithSheet:
    filled = values.pop("fill")
    step = Fill(**_untitled(values))
    if isinstance(filled, str):
        return replace(step, sheet=filled)
    return WithSheet(replace(step, title=step.title or filled.title), filled)


def _board(values: Values, _spot: Spot) -> Board:
    entries = values.get("entries")
    if isinstance(entries, str):
        values["from_deck"] = values.pop("entries")
    return Board(**_untitled(values))


def _rate(values: Values, spot: Spot) -> Vote:
    rated = KIND_FORMS.keys() - TIMED.keys()  # "text" is what the stage says besides
    kinds = {kind: values.pop(kind) for kind in list(values) if kind in rated}
    if len(kinds) > 1:
        spot.problem(_("every entry is rated in one way"), list(kinds)[1])
    kind, parameters = next(iter(kinds.items()), ("faces", True))
    rating = built(kind, parameters, {"id": "rating", "ask": values.get("title", "")})
    return Vote(**_untitled(values), rate=True, rating=rating)


def _calculate(values: Values, spot: Spot) -> Calculate:
    needed = CALCULATORS[values["calculator"]]
    inputs: tuple[CalculatorInput, ...] = values.get("inputs", ())
    for one in inputs:
        if one.id not in needed:
            message = _('this calculator has no input "{id}"').format(id=one.id)
            spot.problem(message, "inputs", one.id, expected=_("one of: {words}").format(words=", ".join(needed)))
    if missing := [name for name in needed if name not in {one.id for one in inputs}]:
        message = _("this calculator needs more inputs: {words}").format(words=", ".join(missing))
        spot.problem(message, "inputs")
    for one in inputs:
        if sentence := _impossible(values["calculator"], one):
            spot.problem(sentence, "inputs", one.id, "value")
    return Calculate(**_untitled(values))


def _impossible(calculator: str, figure: CalculatorInput) -> str:
    """Why a calculator can't begin with a figure; "" when it can."""
    try:
        BY_NAME[calculator].check(figure.id, Decimal(str(figure.value)))
    except NotAnAnswer as problem:
        return str(problem)
    return ""


def _compared(values: Values, _spot: Spot) -> Reveal:
    pairs: tuple[tuple[str, str], ...] = values.pop("compare", ())
    compare = tuple(_compare(*pair) for pair in pairs)
    return Reveal(**_untitled(values), compare=compare)


def _compare(answer: str, other: str) -> Compare:
    step, _dot, item = answer.partition(".")
    with_step, dot, with_item = other.partition(".")
    if dot:
        return Compare(step, item, "", with_step, with_item)
    return Compare(step, item, other)


CALCULATOR_INPUT = Block(
    noop("input"),
    {
        "text": Key(Words(), "What the figure is, in words.", required=True),
        "value": Key(FIGURE, "Its first value.", required=True),
        "unit": Key(Words(), "What it is counted in."),
    },
    of(CalculatorInput),
)

_FROM_DECK = Block(
    noop("list of entries"),
    {"from": Key(Ref(("deck",)), "The deck whose cards the board starts with.", required=True)},
    lambda values, _spot: values["from"],
)
_ENTRIES = OneOf(noop("list of entries"), {"from": _FROM_DECK}, NAMES)
_EACH = {"each team": "team", "each pair": "pair", "each group": "group", "everyone": EVERYONE}
_EACH_FORM = phrase(
    _EACH.get, lambda: _("one of: {words}").format(words=", ".join(_EACH)), f"^({'|'.join(_EACH)})$", tuple(_EACH)
)


def _block(own: Mapping[str, Key], make: Any, *, named: bool = True, titled: bool = False) -> Block:  # noqa: ANN401
    title = {} if titled else {"title": TITLE}
    return Block(noop("step"), {"id": ID if named else FREE_ID, **own, **title, **TIMED}, make)


SIMPLE_STEPS: Mapping[str, Block] = MappingProxyType(
    {
        "brief": _block({"brief": _titled("The title of these words for the room.")}, _step(Brief), named=False,
                        titled=True),
        "group": _block({"group": Key(GROUPS, "How groups are formed from here on.", required=True, into="rule")},
                        _step(FormGroups), named=False),
        "deal": _block({"deal": Key(Ref(("deck",)), "The deck to deal.", required=True, into="deck")}, _step(Deal)),
        "act": _block(
            {
                "act": _titled("What people do: prepare, write, play."),
                "outcomes": Key(NAMES, "What the facilitator ticks at the end, id: words."),
                "timer": Key(choice("own", "shared"), "shared: one clock for all groups."),
                "checklist": Key(Ref(("sheet/",)), "A sheet that observers tap meanwhile."),
            },
            _step(Act),
            titled=True,
        ),
        "fill": _block(
            {
                "fill": Key(Either(text=Ref(("sheet/",)), block=INLINE_SHEET), "A sheet's id, or the sheet itself.",
                            required=True),
                "by": BY,
                "about": Key(Ref(("step", "role", "deck")), "What is judged: a step, a role or a deck."),
                "how": Key(choice("kiosk", "aloud", "hands", "paper", "team"), "The way answers are taken."),
            },
            _fill,
        ),
        "board": _block(
            {
                "board": _titled("What the board gathers."),
                "columns": Key(NAMES, "What each entry says, id: words."),
                "entries": Key(_ENTRIES, "What the board starts with."),
                "places": Key(NAMES, "Where entries are sorted to, id: words."),
                "owner": Key(YES_NO, "yes: every entry gets a person."),
                "wording": Key(choice(*WORDINGS), "The rule that flags unlucky words."),
                "by": BY,
            },
            _board,
            titled=True,
        ),
        "vote": _block({"vote": BOARD_REF, "votes": Key(VOTES, "Votes for each person, such as 3 each."), "by": BY},
                       _step(Vote)),
        "rate": _block({"rate": BOARD_REF, **KIND_KEYS, "by": BY}, _rate),
        "calculate": _block(
            {
                "calculate": Key(choice(*CALCULATORS), "The calculator's name.", required=True, into="calculator"),
                "inputs": Key(IdMap(CALCULATOR_INPUT), "Its figures.", required=True),
                "beside": Key(Ref(("step",), dotted=True), "A fill step whose guesses stand beside the result."),
                "by": Key(_EACH_FORM, "Who has figures of their own."),
            },
            _calculate,
        ),
        "reveal": _block(
            {
                "reveal": Key(Many(Ref(("deck", "step"))), "What is shown, in this order.", required=True, into="what"),
                "compare": Key(
                    IdMap(Ref(("deck", "step"), dotted=True), key=Ref(("step",), dotted=True)),
                    "Answers beside the dealt card, or beside other answers.",
                ),
            },
            _compared,
        ),
        "discuss": _block({"discuss": Key(NAMES, "The questions, id: words.", required=True, into="questions")},
                          _step(Discuss)),
        "break": _block({"break": _titled("What the pause is called.")}, _step(Break), named=False, titled=True),
    }
)  # fmt: skip


def _repeat(text: str) -> Values | None:
    if found := re.fullmatch(r"([1-9][0-9]?) rounds?", text):
        return {"rounds": int(found[1])}
    if found := re.fullmatch(r"each (team|pair|group)", text):
        return {"each": found[1]}
    if found := re.fullmatch(r"each participant as ([a-z0-9-]+)", text):
        return {"each": "participant", "role": found[1]}
    return None


def _make_repeat(values: Values, _spot: Spot) -> tuple[Repeat, tuple[Any, ...]]:
    steps = values.pop("steps")
    return Repeat(steps=(), **values.pop("repeat"), **values), steps


def _no_repeat(_values: Values, spot: Spot) -> None:
    spot.problem(_("a repeat can't stand inside another repeat"))


REPEATS = ("3 rounds", "each team", "each pair", "each group", "each participant as customer")
REPEAT = Key(
    phrase(
        _repeat,
        lambda: _("one of: {words}").format(words=", ".join(REPEATS)),
        "^([1-9][0-9]? rounds?|each (team|pair|group)|each participant as [a-z0-9-]+)$",
        REPEATS,
    ),
    "How often: 3 rounds, each team, each pair, each group, each participant as a role.",
    required=True,
)
ORDER = Key(choice("given", "random"), "In which order the groups come.")


def _repeated(steps: Form) -> Mapping[str, Key]:
    return {"repeat": REPEAT, "order": ORDER, "steps": Key(steps, "What is repeated.", required=True)}


_INMOST = Many(OneOf(noop("step"), SIMPLE_STEPS), single=False, named=True)
_INNER = OneOf(
    noop("step"),
    {
        **SIMPLE_STEPS,
        "repeat": Block(noop("repeat"), _repeated(_INMOST), _no_repeat),
    },
)
_REPEATED = Many(_INNER, single=False, named=True)
STEPS = Many(
    OneOf(noop("step"), {**SIMPLE_STEPS, "repeat": Block(noop("repeat"), _repeated(_REPEATED), _make_repeat)}),
    single=False,
    named=True,
)
