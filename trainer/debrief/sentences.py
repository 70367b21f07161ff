"""This file is the first page's sentences: how each exercise felt, what was recognised and seen, how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trainer.debrief import figures, headlines, panels
from trainer.debrief.items import Sample, scale, summary
from trainer.debrief.items.base import summed, too_few, whole_numbers
from trainer.debrief.ladder import Level, ladders, levels
from trainer.debrief.noticed import most_seen
from trainer.debrief.numbers import FEWEST
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.items import Item, Scale
from trainer.model.pictures import Ladder, Rung
from trainer.model.play import Play
from trainer.model.scenario import Act, Deck, Fill, Scenario
from trainer.words import _


def sentences(play: Play, block: PlannedBlock, *, names: bool) -> tuple[str, ...]:
    """What an exercise came to; a figure stands there only with its scale. Of too few answers that is said."""
    telling = Telling(play, names)
    return tuple(_saw(telling, block)) or _too_few(telling, block)


def _too_few(telling: Telling, block: PlannedBlock) -> tuple[str, ...]:
    steps = (step for step in telling.play.script.scenarios[block.id].all_steps() if isinstance(step, Fill))
    rows = (panels.rows_of(telling, panels.places_of(telling.play, block.id, step)) for step in steps)
    hidden = any(sample.hidden for known in rows for _item, samples in known for sample in samples)
    return (too_few(telling.limit),) if hidden else ()


def _saw(telling: Telling, block: PlannedBlock) -> Iterator[str]:
    """How the levels of an exercise felt and what parted them; else how its scenes ended; else what was answered."""
    scenario = telling.play.script.scenarios[block.id]
    found = ladders(telling, block.id)
    for ladder in found:
        yield from _levels(ladder, _rated(telling, block.id, ladder))
    if found:
        return
    ended = list(_ended(telling, scenario, block.id))
    yield from ended or headlines.plain(telling, block.id)
    yield from most_seen(telling, block)


def _levels(ladder: Ladder, rated: Iterable[str]) -> Iterator[str]:
    felt = [_felt(rung) for rung in ladder.rungs if rung.felt]
    if felt:
        yield headlines.sentence(ladder.asked, "; ".join(felt))
    yield from rated
    saw = [_called(rung.saw, rung.teams) for rung in ladder.rungs if rung.saw]
    if saw:
        yield _("What it was taken for: {levels}.").format(levels="; ".join(saw))
    signs = [sign.text for sign in ladder.signs if sign.apart]
    if signs:
        high, low = ladder.rungs[-1].name, ladder.rungs[-2].name
        words = _("Seen at {high} and not at {low}: {signs} (ticked by: {who}).")
        yield words.format(high=high, low=low, signs="; ".join(signs), who=ladder.rungs[-1].ticked)


def _rated(telling: Telling, block: str, ladder: Ladder) -> Iterator[str]:
    """What else was asked about each level on a scale, with the averages and the scale's ends."""
    scenario = telling.play.script.scenarios[block]
    deck = next(deck for deck in scenario.decks if {rung.name for rung in ladder.rungs} <= _names(deck))
    known = levels(telling, block, deck)
    for step in scenario.all_steps():
        places = panels.places_of(telling.play, block, step) if isinstance(step, Fill) else ()
        for item, samples in panels.rows_of(telling, places, lambda item: isinstance(item, Scale)):
            means = [(level.card.title, _mean(item, level, samples)) for level in known]
            each = "; ".join(f"{name} {mean}" for name, mean in means if mean)
            if each and isinstance(item, Scale):
                yield headlines.sentence(item.ask, _called(each, scale.ends(item)))


def _names(deck: Deck) -> set[str]:
    return {card.title for card in deck.cards}


def _mean(item: Item, level: Level, samples: Sequence[Sample]) -> str:
    """The average of a level's scenes; of few answers each."""
    whole = summed([sample for sample in samples if sample.at is not None and level.holds(sample.at)])
    found = summary(item, whole.answers) if whole else None
    if whole is None or found is None or found.spread is None:
        return ""
    if found.n >= FEWEST:
        return figures.mean(found.spread.mean)
    return figures.both([figures.plain(value) for value in sorted(whole_numbers(whole.answers))])


def _felt(rung: Rung) -> str:
    """A level with its average and the word nearest to that, and that teams answered."""
    name = _called(rung.name, rung.teams)
    return _("{level} {feeling}").format(
        level=name if rung.share is None else f"{name} {rung.figure}", feeling=rung.felt
    )


def _called(name: str, more: str) -> str:
    return _("{name} ({role})").format(name=name, role=more) if more else name


def _ended(telling: Telling, scenario: Scenario, block: str) -> Iterator[str]:
    """How many scenes ended in which way; after how long stands in the exercise's chapter."""
    for step in scenario.all_steps():
        places = panels.places_of(telling.play, block, step) if isinstance(step, Act) else ()
        counted = panels.ends_counted(telling, places)
        if counted:
            result = ". ".join(_("{outcome}: {count}").format(outcome=text, count=count) for text, count in counted)
            yield f"{result}."
