"""This file is calculations in the debrief: figures, what they come to, and what the room had guessed beside it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from trainer.debrief.answers import aloud, pile, private, sheet_at, told
from trainer.debrief.items.bars import meters
from trainer.debrief.numbers import spread
from trainer.debrief.small import covered
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Number
from trainer.model.play import last_takes, meant_by
from trainer.model.report import Meters, Part, Table
from trainer.model.screen import Box, MeterRow
from trainer.steps import calculate
from trainer.steps.amounts import amount
from trainer.steps.calculate import Reckoning
from trainer.words import _


def calculations(telling: Telling, found: Sequence[Occurrence]) -> tuple[Part, ...]:
    """Each calculation: a table of figures and results with the guesses beside, and the steps of a single one."""
    return tuple(part for at in found for part in _calculation(telling, at))


def _calculation(telling: Telling, at: Occurrence) -> tuple[Part, ...]:
    play = telling.play
    known = calculate.reckonings(play, at)
    title = " · ".join(part for part in (calculate.title(play, at), telling.scene(at)) if part)
    beside = tuple((box.label, box.value) for box in guesses(telling, at))
    if len(known) == 1 and known[0].group is None:
        rows = [*((figure.text, calculate.shown(figure)) for figure in known[0].figures)]
        rows += [*calculate.lines(play, at, known[0]), *beside]
        table = Table(columns=(_("Figure"), _("Amount")), rows=tuple(rows), caption=title)
        return (table, *_steps(known[0]))
    head = [figure.text for figure in known[0].figures] + [name for name, _said in calculate.lines(play, at, known[0])]
    table = Table(columns=(_("Team"), *head), rows=tuple(_row(telling, at, one) for one in known), caption=title)
    return (table, *((Table(columns=(_("Guess"), _("Amount")), rows=beside),) if beside else ()))


def _row(telling: Telling, at: Occurrence, one: Reckoning) -> tuple[str, ...]:
    team = telling.team(one.group) if one.group else ""
    said = [text for _name, text in calculate.lines(telling.play, at, one)]
    return (team or _("A team"), *(calculate.shown(figure) for figure in one.figures), *said)


def _steps(one: Reckoning) -> tuple[Meters, ...]:
    """Year by year: how much it has come to, as long as its line, and what the year itself adds."""
    whole = sum(one.result.steps, Decimal(0))
    if len(one.result.steps) < 2 or not whole:
        return ()
    rows, so_far = [], Decimal(0)
    for year, step in enumerate(one.result.steps, 1):
        so_far += step
        rows.append(
            MeterRow(
                label=_("Year {number}").format(number=year),
                share=float(so_far / whole),
                figure=amount(so_far, one.unit),
                below=f"+{amount(step, one.unit)}",
            )
        )
    return (meters(_("Year by year"), tuple(rows), ""),)


def guesses(telling: Telling, at: Occurrence, called: str = "") -> tuple[Box, ...]:
    """What the room had guessed, an entry a question: the middle and the range, as far as it may be shown.

    `called` are the words for a guess at {what}, unless the room itself is spoken to.
    """
    play = telling.play
    step_id, _dot, item_id = calculate.calculate(play, at).beside.partition(".")
    asked = [place for place in last_takes(meant_by(play, at, step_id)) if told(play, place)] if step_id else []
    found = []
    for place in asked[-1:]:
        for item in sheet_at(play, place).items:
            if isinstance(item, Number) and item_id in ("", item.id):
                said = _guessed(telling, place, item)
                found += [Box(label=_beside(telling, at, item, called), value=said, sentence=True)] if said else []
    return tuple(found)


def _beside(telling: Telling, at: Occurrence, item: Number, called: str) -> str:
    """What was guessed: the result of that name, else the question itself."""
    named = calculate.result_names(telling.play, at, calculate.reckonings(telling.play, at)[0])
    return (called or _("Your guess: {what}")).format(what=named.get(item.id, item.ask))


def _guessed(telling: Telling, at: Occurrence, item: Number) -> str:
    sample = covered([private(telling, pile(telling, at), item)], telling.limit)[0]
    if sample.hidden:
        return _("too few answers to show")
    given = [answer.value for answer in sample.answers] or _spoken(telling, at, item)
    found = spread([value for value in given if isinstance(value, int | float)])
    if found is None:
        return ""
    middle = amount(_decimal(found.median), item.unit)
    if found.n == 1:
        return middle
    return _("{middle} in the middle, from {least} to {most}").format(
        middle=middle, least=amount(_decimal(found.least)), most=amount(_decimal(found.most))
    )


def _spoken(telling: Telling, at: Occurrence, item: Number) -> list[object]:
    return [given[item.id].value for given in aloud(telling, at).values() if item.id in given]


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
