"""This file is what was meant and not felt: a level that most of the room took for another."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from trainer.debrief.answers import sheet_at
from trainer.debrief.findings.base import Finding, Ground, odds, widest
from trainer.debrief.findings.exact import at_most
from trainer.debrief.items import Sample
from trainer.debrief.items.base import chosen
from trainer.debrief.panels import compared, places_of, rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Choose, Item
from trainer.model.scenario import Deck, Fill
from trainer.words import _

RISK = 0.1
"""How often chance may make one up where every second person should have seen it; where more should, less often."""


def missed(ground: Ground) -> Finding | None:
    """The level that was least often seen for what it was, where more than half of the room missed it."""
    telling, block = ground.telling, ground.block
    scenario = telling.play.script.scenarios[block]
    found: list[Finding] = []
    for step in scenario.all_steps():
        asked = compared(scenario, step.id) if isinstance(step, Fill) else None
        deck = scenario.deck(asked.deck) if asked else None
        if asked is not None and deck is not None:
            rows = rows_of(telling, places_of(telling.play, block, step), partial(_is, asked.item))
            found += [one for item, samples in rows for one in _of(telling, item, samples, deck)]
    return widest(found)


def _is(name: str, item: Item) -> bool:
    return item.id == name


def _of(telling: Telling, item: Item, samples: Sequence[Sample], deck: Deck) -> list[Finding]:
    known = [(sample, sample.at) for sample in samples if sample.at is not None and sample.n and not sample.teams]
    found = (_one(telling, item, sample, at, deck, len(known)) for sample, at in known)
    return [one for one in found if one is not None]


def _one(telling: Telling, item: Item, sample: Sample, at: Occurrence, deck: Deck, tried: int) -> Finding | None:
    held = telling.cards_of(at, deck)
    said = chosen(sample.answers)
    titles = {card.id: card.title for card in deck.cards}
    others = [one for one in said if one not in held and one in titles]
    if len(held) != 1 or not others or not isinstance(item, Choose):
        return None
    saw = said.count(held[0])
    chance = at_most(saw, len(said))
    if chance * tried > RISK:
        return None
    other = max(sorted(set(others)), key=others.count)
    count = sample.part(others.count(other))
    words = _(
        "{seen} saw “{meant}” in “{sheet}”. Had each tossed a coin for it, so few would in 1 of {odds} workshops."
    )
    why = words.format(
        seen=sample.part(saw),
        meant=titles[held[0]],
        sheet=sheet_at(telling.play, at).title,
        odds=odds(chance * tried),
    )
    return Finding(
        id=f"missed-{item.id}",
        sentence=_("“{meant}” was meant, but {count} saw “{seen}”").format(
            meant=titles[held[0]], seen=titles[other], count=count
        ),
        question=_("What made it look like that to those who watched?"),
        why=why,
        size=float(1 - Fraction(saw, len(said))),
    )
