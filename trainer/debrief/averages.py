"""This file is how scenes were rated, in a sentence a question: averages with their scale, a scene beside the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from trainer.debrief import figures, headlines, panels
from trainer.debrief.items import Sample, bipolar, scale, summary
from trainer.debrief.items.base import Lean
from trainer.debrief.ladder import felt_as
from trainer.debrief.moods import Mood, ends, marked
from trainer.debrief.noted import capital
from trainer.debrief.numbers import FEWEST
from trainer.debrief.paired import guesses, means, pairings
from trainer.debrief.telling import Telling
from trainer.model.items import Bipolar, Faces, Item, Scale
from trainer.model.scenario import Fill
from trainer.words import _

MOST, BESIDE = 4, 4
"""So many questions are told, and so many scenes beside each other; of more no sum would stand in the chapter."""


def averages(telling: Telling, block: str) -> tuple[str, ...]:
    """The first questions that were answered on faces or a scale, with what they came to."""
    return tuple(islice(_told(telling, block), MOST))


def guessed(telling: Telling, block: str) -> Iterator[str]:
    """How feelings were guessed on average, and how they were; the distance of points on two axes is in the picture."""
    for one in pairings(telling, block):
        item = one.end.item
        if not one.own and isinstance(item, Faces | Scale):
            guess, felt = (
                figures.signed(mean) if isinstance(item, Faces) else figures.mean(mean) for mean in means(one)
            )
            words = _("guessed {guess} on average, felt {felt} ({scale})").format(
                guess=guess, felt=felt, scale=_scale(item)
            )
            yield headlines.sentence(item.ask, capital(words))


def at_best(telling: Telling, block: str) -> Iterator[str]:
    """How large a share found scenes right where a scale has its best in the middle, and the side all lean to."""
    for step in telling.play.script.scenarios[block].all_steps():
        places = panels.places_of(telling.play, block, step) if isinstance(step, Fill) else ()
        for item, samples in panels.rows_of(telling, telling.by_level(places), _is_bipolar):
            leans = [_lean(item, sample) for sample in samples]
            known = [(sample.label, lean) for sample, lean in zip(samples, leans, strict=True) if lean]
            if isinstance(item, Bipolar) and leans and len(known) == len(leans):
                yield headlines.sentence(item.ask, "; ".join(_shares(item, known)))


def _is_bipolar(item: Item) -> bool:
    return isinstance(item, Bipolar)


def _lean(item: Item, sample: Sample) -> Lean | None:
    """Nothing of few answers."""
    found = summary(item, sample.answers)
    return None if sample.hidden or found.n < FEWEST else found.lean


def _shares(item: Bipolar, known: Sequence[tuple[str, Lean]]) -> Iterator[str]:
    shares = [lean.at_best for _label, lean in known]
    if len(known) > BESIDE:
        low, high = (figures.percent(share) for share in (min(shares), max(shares)))
        words = (
            _("from scene to scene {low} to {high} answered “{best}”") if low != high else _("{low} answered “{best}”")
        )
        yield capital(words.format(low=low, high=high, best=bipolar.best(item)))
    else:
        each = (f"{label} {figures.percent(lean.at_best)}".strip() for label, lean in known)
        yield _("“{best}”: {shares}").format(best=bipolar.best(item), shares=", ".join(each))
    sides = {bipolar.side(item, lean) for _label, lean in known}
    if len(sides) == 1 and any(lean.side for _label, lean in known):
        yield sides.pop() if len(known) == 1 else _("every scene {leans}").format(leans=sides.pop())


def _told(telling: Telling, block: str) -> Iterator[str]:
    left_out = guesses(telling, block)
    for step in telling.play.script.scenarios[block].all_steps():
        asked = isinstance(step, Fill) and step.id not in left_out
        places = panels.places_of(telling.play, block, step) if asked else ()
        for item, samples in panels.rows_of(telling, telling.by_level(places), _is_told):
            each = [_average(item, sample) for sample in samples[: BESIDE + 1]]
            if 0 < len(each) <= BESIDE and all(each):
                came = _("{name} ({role})").format(name="; ".join(each), role=_scale(item))
                yield headlines.sentence(item.ask, came)


def _is_told(item: Item) -> bool:
    return isinstance(item, Faces | Scale) and not item.opposite


def _average(item: Item, sample: Sample) -> str:
    """A scene with its average; "" of few answers."""
    spread = summary(item, sample.answers).spread
    if spread is None or spread.n < FEWEST or sample.hidden:
        return ""
    mood = Mood(item, sample, spread)
    figure = f"{mood.figure} {felt_as(mood)}" if isinstance(item, Faces) else figures.mean(spread.mean)
    return f"{sample.label} {figure}".strip()


def _scale(item: Item) -> str:
    """What the averages are averages on."""
    if isinstance(item, Scale):
        return scale.ends(item) or f"{item.least}–{item.most}"
    bad, _middle, good = marked(*ends(item))
    return _("{least} to {most}").format(least=bad, most=good)
