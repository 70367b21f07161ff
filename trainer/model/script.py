"""This file is how a plan becomes a script: scenarios by block, with the agenda's overrides applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from trainer.model.events import PlannedBlock
from trainer.model.play import Script
from trainer.model.rundown import pause_scenario
from trainer.model.scenario import Act, Deck, Repeat, Scenario, Step
from trainer.model.sheet import Sheet


def script(
    plan: Iterable[PlannedBlock], scenarios: Mapping[str, Scenario], sheets: Mapping[str, Sheet], language: str = ""
) -> Script:
    """The script of a plan, with scenarios and sheets given in a language; KeyError for a scenario not among them."""
    blocks: dict[str, Scenario] = {}
    known = dict(sheets)
    for block in plan:
        paused = pause_scenario(block, language) if block.pause else None
        scenario = paused or overridden(scenarios[block.scenario], block)
        blocks[block.id] = scenario
        known.update({sheet.id: sheet for sheet in scenario.sheets})
    return Script(blocks, known, language)


def overridden(scenario: Scenario, block: PlannedBlock) -> Scenario:
    """The scenario with the block's rounds, minutes of its acts and set of cards."""
    steps = tuple(_step_or_repeat(entry, block) for entry in scenario.steps)
    decks = tuple(_chosen(deck, block.cards) for deck in scenario.decks)
    return replace(scenario, steps=steps, decks=decks)


def _step_or_repeat(entry: Step | Repeat, block: PlannedBlock) -> Step | Repeat:
    if not isinstance(entry, Repeat):
        return _timed(entry, block)
    rounds = block.rounds if block.rounds and entry.rounds else entry.rounds
    return replace(entry, rounds=rounds, steps=tuple(_timed(step, block) for step in entry.steps))


def _timed(step: Step, block: PlannedBlock) -> Step:
    return replace(step, minutes=block.minutes) if block.minutes and isinstance(step, Act) else step


def _chosen(deck: Deck, tag: str) -> Deck:
    cards = tuple(card for card in deck.cards if tag in card.tags)
    return replace(deck, cards=cards) if tag and cards else deck
