"""This file is the largest change: between any two scenes, or in the same people before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from trainer.debrief.findings.base import Finding, Ground, Scene, about_many, asked, by_chance, shown, widest
from trainer.debrief.findings.exact import dealt_anew, signs_flipped
from trainer.debrief.paired import Pairing, ends_of, means, pairings
from trainer.words import _

RISK, LEAST = 0.01, 0.2
"""How often chance may make one up, over all comparisons; and how much of the scale a change takes at least."""


def change(ground: Ground) -> Finding | None:
    """The largest change of an average that chance doesn't explain."""
    telling = ground.telling
    known = [tuple(combinations([one for one in same if about_many(telling, one.at)], 2)) for same in ground.questions]
    twice = [one for one in pairings(telling, ground.block) if one.own and len(one.pairs) >= telling.limit]
    tried = sum(map(len, known)) + len(twice)
    apart = [max(pairs, key=_size) for pairs in known if pairs]
    found = [*_between(apart, tried), *_before_and_after(twice, tried)]
    return widest(found)


def _size(pair: tuple[Scene, Scene]) -> float:
    """How far apart two scenes are on average, as a share of the scale."""
    one, other = pair
    n, m = len(one.values), len(other.values)
    return abs(sum(other.values) * n - sum(one.values) * m) / (n * m) / one.length


def _between(known: Iterable[tuple[Scene, Scene]], tried: int) -> Iterator[Finding]:
    """The two scenes of each question that are furthest apart, where chance alone doesn't part them so."""
    for one, other in known:
        size = _size((one, other))
        if size < LEAST:
            continue
        chance = dealt_anew(one.values, other.values)
        if chance * tried <= RISK:
            why = _("“{question}”: {before} from {n} answers, {after} from {m}. {chance}").format(
                question=asked(one.item),
                before=one.figure,
                n=len(one.values),
                after=other.figure,
                m=len(other.values),
                chance=by_chance(chance, tried),
            )
            sentence = _(
                "The largest difference between two scenes, “{question}”: {first} {before}, {second} {after}"
            ).format(question=asked(one.item), first=one.name, before=one.figure, second=other.name, after=other.figure)
            question = _("What made the difference, and what of that can we do tomorrow?")
            yield Finding(id=f"change-{one.item.id}", sentence=sentence, question=question, why=why, size=size)


def _before_and_after(twice: list[Pairing], tried: int) -> Iterator[Finding]:
    for one in twice:
        first, second = means(one)
        least, most = ends_of(one.start.item)
        size = abs(float(second - first)) / (most - least)
        if size < LEAST:
            continue
        chance = signs_flipped([after - before for before, after in one.pairs])
        if chance * tried <= RISK:
            before, after = shown(one.start.item, first), shown(one.start.item, second)
            why = _("“{question}”: {before}, then {after}, from the same people. {chance}").format(
                question=asked(one.start.item), before=before, after=after, chance=by_chance(chance, tried)
            )
            fell = second < first
            sentence = (
                _("The answers fell most here, “{question}”: {first} {before}, then {second} {after}")
                if fell
                else _("The answers rose most here, “{question}”: {first} {before}, then {second} {after}")
            ).format(
                question=asked(one.start.item), first=one.start.name, before=before, second=one.end.name, after=after
            )
            question = _asks(fell=fell)
            yield Finding(id=f"change-{one.start.item.id}", sentence=sentence, question=question, why=why, size=size)


def _asks(*, fell: bool) -> str:
    """What to ask the room of it."""
    if fell:
        return _("What made it worse, and what would have prevented that?")
    return _("What made it better, and what of that can we do tomorrow?")
