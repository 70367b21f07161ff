"""This file is what parted the highest level from the one below: which signs of the checklist were seen only there."""

from __future__ import annotations

from trainer.debrief.findings.base import Finding, Ground, by_chance, widest
from trainer.debrief.findings.exact import at_most
from trainer.debrief.ladder import MOST, Level, counts, levels
from trainer.debrief.telling import Telling
from trainer.debrief.watched import by_whom
from trainer.model.scenario import Deck
from trainer.words import _

RISK = 0.03125
"""How often a coin for each sign may do as much: five signs seen at one level alone, and none the other way."""
NAMED = 3


def signs(ground: Ground) -> Finding | None:
    """The signs that were there at the highest level and missing below, where chance alone doesn't part so many."""
    telling, block = ground.telling, ground.block
    scenario = telling.play.script.scenarios[block]
    decks = [deck for deck in scenario.decks if deck.to in ("team", "pair", "group") and 1 < len(deck.cards) <= MOST]
    return widest([found for deck in decks if (found := _found(telling, block, deck)) is not None])


def _found(telling: Telling, block: str, deck: Deck) -> Finding | None:
    known = levels(telling, block, deck)
    if len(known) < 2 or [level.card.id for level in known[-2:]] != [card.id for card in deck.cards[-2:]]:
        return None
    below, top = (_seen(telling, level) for level in known[-2:])
    if below is None or top is None:
        return None
    only_top = [text for key, (text, count) in top.items() if count and not below.get(key, ("", 0))[1]]
    only_below = [key for key, (_text, count) in below.items() if count and not top.get(key, ("", 0))[1]]
    chance = at_most(len(only_below), len(only_top) + len(only_below))
    if not only_top or chance > RISK:
        return None
    high, low = known[-1].card.title, known[-2].card.title
    named = "; ".join(only_top[:NAMED])
    why = _("{count} of {all} signs were seen at {high} and not at {low}, {back} the other way. {chance}").format(
        count=len(only_top), all=len(top), high=high, low=low, back=len(only_below), chance=by_chance(chance, 1)
    )
    who = by_whom(telling, [at for level in known[-2:] for at in level.scenes])
    return Finding(
        id=f"signs-{deck.id}",
        sentence=_("What set {high} apart from {low}: {signs} (ticked by: {who})").format(
            high=high, low=low, signs=named, who=who
        ),
        question=_("Which of these could we do tomorrow, without asking anyone and without money?"),
        why=why,
        size=len(only_top) / len(top),
    )


def _seen(telling: Telling, level: Level) -> dict[tuple[str, str], tuple[str, int]] | None:
    """What was seen at a level over its scenes; None where nobody watched one of them."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for at in level.scenes:
        here = counts(telling, at)
        if not here:
            return None
        for key, (text, count) in here.items():
            found[key] = (text, found.get(key, ("", 0))[1] + count)
    return found
