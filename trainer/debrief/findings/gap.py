"""This file is the widest empathy gap: how a feeling was guessed, and how it was."""

from __future__ import annotations

from trainer.debrief.findings.base import Finding, Ground, asked, by_chance, shown, widest
from trainer.debrief.findings.exact import signs_flipped
from trainer.debrief.paired import Pairing, ends_of, means, pairings
from trainer.words import _

RISK, LEAST = 0.03125, 0.2
"""How often chance may make one up, reached by six pairs that all err to one side; and the least gap, of the scale."""


def gap(ground: Ground) -> Finding | None:
    """The widest gap between guesses and feelings that all lean to one side."""
    telling = ground.telling
    known = [one for one in pairings(telling, ground.block) if not one.own and len(one.pairs) >= telling.limit]
    return widest([found for one in known if (found := _found(one, len(known))) is not None])


def _found(one: Pairing, tried: int) -> Finding | None:
    guessed, felt = means(one)
    least, most = ends_of(one.start.item)
    size = abs(float(felt - guessed)) / (most - least)
    chance = signs_flipped([after - before for before, after in one.pairs])
    if size < LEAST or chance * tried > RISK:
        return None
    start, end = shown(one.start.item, guessed), shown(one.start.item, felt)
    first, second = one.start.name, one.end.name
    sentence = (
        _("It felt better than others guessed: {start} was guessed, {end} was felt")
        if felt > guessed
        else _("It felt worse than others guessed: {start} was guessed, {end} was felt")
    )
    why = _("“{question}”, {first} {start}, {second} {end}, over {count} pairs. {chance}").format(
        question=asked(one.end.item),
        first=first,
        start=start,
        second=second,
        end=end,
        count=len(one.pairs),
        chance=by_chance(chance, tried),
    )
    question = _("Which sign would have told how it really felt, and where could we have asked?")
    return Finding(
        id=f"gap-{one.start.item.id}",
        sentence=sentence.format(start=start, end=end),
        question=question,
        why=why,
        size=size,
    )
