"""This file is the levels of an exercise in one table: what each means, how it felt, and who knew it again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from trainer.debrief import figures, panels
from trainer.debrief.answers import takes_of
from trainer.debrief.compare import mistaken, seen
from trainer.debrief.items import Sample, summary
from trainer.debrief.items.base import summed, whole_numbers
from trainer.debrief.ladder import Level, ladders, levels
from trainer.debrief.numbers import FEWEST
from trainer.debrief.played_rated import Rating, ratings
from trainer.debrief.telling import Telling
from trainer.model.items import Item, Scale
from trainer.model.items.faces import FEELINGS
from trainer.model.pictures import Ladder
from trainer.model.report import Table
from trainer.model.scenario import Card, Fill
from trainer.words import _

SENTENCE = re.compile(r"[^.!?]*[.!?]")
"""The first sentence of a text."""
STEPS = 3
"""From so many levels on, one step between two of them can be the largest."""
LARGE, LARGER = Fraction(1, 5), Fraction(1, 10)
"""So much of its scale is a step at least to be told, and so much larger than any other to be told alone."""


@dataclass(frozen=True, slots=True)
class Levelled:
    """A ladder as a table with a column a level, and sentences on what parts them."""

    table: Table
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A ladder with its levels, in the same order, and what those who played said of their scenes themselves."""

    telling: Telling
    block: str
    ladder: Ladder
    levels: tuple[Level, ...]
    own: tuple[Rating, ...]


def levelled(telling: Telling, block: str) -> tuple[Levelled, ...]:
    """Each ladder of an exercise, as far as its answers may be told."""
    return tuple(_levelled(_known(telling, block, ladder)) for ladder in ladders(telling, block))


def _known(telling: Telling, block: str, ladder: Ladder) -> _Known:
    names = {rung.name for rung in ladder.rungs}
    decks = telling.play.script.scenarios[block].decks
    deck = next(deck for deck in decks if names <= {card.title for card in deck.cards})
    return _Known(telling, block, ladder, levels(telling, block, deck), tuple(ratings(telling, block)))


def _levelled(known: _Known) -> Levelled:
    scales, worded = list(_scales(known)), any(rung.felt for rung in known.ladder.rungs)
    rows = [
        (_("What was to be played"), *(_meaning(one.card) for one in known.levels)),
        (_asked(known.ladder.asked, *(FEELINGS if worded else ())), *_felt(known)),
        *((_asked(item.ask, item.least, item.most), *_rated(known, item, samples)) for item, samples in scales),
        (_("Recognised"), *(rung.saw for rung in known.ladder.rungs)),
    ]
    table = Table(
        columns=("", *(_called(rung.name, rung.teams) for rung in known.ladder.rungs)),
        rows=tuple(row for row in rows if any(row[1:])),
    )
    return Levelled(table, (*_steps(known, scales), *_mistaken(known), *_signs(known.ladder)))


def _asked(ask: str, *scale: int) -> str:
    """A question with the ends of its scale, where it has one."""
    if not scale:
        return ask
    least, most = (figures.plain(Fraction(end)) for end in (scale[0], scale[-1]))
    words = _("{ask} ({least} to {most})")
    return words.format(ask=ask, least=least, most=f"+{most}" if scale[0] < 0 else most)


def _meaning(card: Card) -> str:
    """The first sentence of a level's own card."""
    found = SENTENCE.match(card.text)
    return found.group().strip() if found else ""


def _felt(known: _Known) -> Iterator[str]:
    """How each level felt to the room, in a figure and a word; and what whoever played its customer said."""
    for rung, level in zip(known.ladder.rungs, known.levels, strict=True):
        room = " ".join(part for part in ("" if rung.share is None else rung.figure, rung.felt) if part)
        yield _beside(room or rung.figure, _own(known, known.ladder.asked, level))


def _rated(known: _Known, item: Item, samples: Sequence[Sample]) -> Iterator[str]:
    for level in known.levels:
        yield _beside(_mean(item, level, samples), _own(known, item.ask, level))


def _own(known: _Known, ask: str, level: Level) -> str:
    """What those who played a level said aloud to a question that the room answered too, with their role."""
    given = [one for one in known.own if one.item.ask == ask and one.room.at is not None and level.holds(one.room.at)]
    roles = {one.role for one in given}
    said = [_("“{words}”").format(words=one.word) if one.word else figures.plain(one.value) for one in given]
    words = figures.both(sorted(said))
    return _("{name}: {result}").format(name=roles.pop(), result=words) if len(roles) == 1 else ""


def _beside(room: str, own: str) -> str:
    return " · ".join(part for part in (room, own) if part)


def _scales(known: _Known) -> Iterator[tuple[Scale, Sequence[Sample]]]:
    """What else was asked about each level on a scale."""
    for step in known.telling.play.script.scenarios[known.block].all_steps():
        places = panels.places_of(known.telling.play, known.block, step) if isinstance(step, Fill) else ()
        for item, samples in panels.rows_of(known.telling, places, lambda item: isinstance(item, Scale)):
            if isinstance(item, Scale) and any(_mean(item, level, samples) for level in known.levels):
                yield item, samples


def _of(level: Level, samples: Sequence[Sample]) -> Sample | None:
    """The answers of a level's scenes as one."""
    return summed([sample for sample in samples if sample.at is not None and level.holds(sample.at)])


def _mean(item: Item, level: Level, samples: Sequence[Sample]) -> str:
    """The average of a level's scenes; of few answers each."""
    whole = _of(level, samples)
    found = summary(item, whole.answers) if whole else None
    if whole is None or found is None or found.spread is None:
        return ""
    if found.n >= FEWEST:
        return figures.mean(found.spread.mean)
    return figures.both([figures.plain(value) for value in sorted(whole_numbers(whole.answers))])


def _called(name: str, more: str) -> str:
    return _("{name} ({role})").format(name=name, role=more) if more else name


def _steps(known: _Known, scales: Sequence[tuple[Scale, Sequence[Sample]]]) -> Iterator[str]:
    """Between which two levels an average moved most, where one step is clearly the largest; else whether all are."""
    for item, samples in scales:
        means = [_average(item, _of(level, samples)) for level in known.levels]
        if len(means) < STEPS or None in means:
            continue
        shown = [figures.as_shown(mean) for mean in means if mean is not None]
        sizes = [abs(after - before) for before, after in pairwise(shown)]
        largest, next_to_it = sorted(sizes, reverse=True)[:2]
        length = item.most - item.least
        if largest >= LARGE * length and largest - next_to_it >= LARGER * length:
            at = sizes.index(largest)
            words = _("The largest step is from {low} to {high}: “{ask}” goes from {before} to {after}.")
            yield words.format(
                low=known.ladder.rungs[at].name,
                high=known.ladder.rungs[at + 1].name,
                ask=item.ask,
                before=figures.mean(shown[at]),
                after=figures.mean(shown[at + 1]),
            )
        elif min(sizes) >= LARGE * length and shown in (sorted(shown), sorted(shown, reverse=True)):
            rises = shown[0] < shown[-1]
            words = (
                _("“{ask}” rises with every level: {means}.")
                if rises
                else _("“{ask}” falls with every level: {means}.")
            )
            yield words.format(ask=item.ask, means=" → ".join(figures.mean(mean) for mean in shown))


def _average(item: Scale, whole: Sample | None) -> Fraction | None:
    found = summary(item, whole.answers) if whole else None
    return found.spread.mean if found is not None and found.spread is not None and found.n >= FEWEST else None


def _mistaken(known: _Known) -> Iterator[str]:
    """Which level was taken for another."""
    telling, block = known.telling, known.block
    scenario = telling.play.script.scenarios[block]
    for step in scenario.all_steps():
        if isinstance(step, Fill):
            table = seen(telling, panels.compared(scenario, step.id), takes_of(telling.play, block, step.id)).table
            yield from (words for words in (mistaken(table) if table else "",) if words)


def _signs(ladder: Ladder) -> Iterator[str]:
    """What observers saw at the highest level and not at the one below."""
    signs = [sign.text for sign in ladder.signs if sign.apart]
    if signs:
        high, low = ladder.rungs[-1].name, ladder.rungs[-2].name
        words = _("Seen at {high} and not at {low}: {signs} (ticked by: {who}).")
        yield words.format(high=high, low=low, signs="; ".join(signs), who=ladder.rungs[-1].ticked)
