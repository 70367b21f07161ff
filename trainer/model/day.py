"""This file is today's plan: its parts in order, when it starts, and when each part begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from trainer.model.events import PlannedBlock
from trainer.model.scenario import Act, Repeat, Scenario, Step

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Day:
    """What is planned; `start` is minutes after midnight, None for whenever it begins."""

    blocks: tuple[PlannedBlock, ...] = ()
    start: int | None = None

    def added(self, blocks: Iterable[PlannedBlock]) -> Day:
        """With these parts at the end."""
        return replace(self, blocks=(*self.blocks, *blocks))

    def moved(self, index: int, to: int) -> Day:
        """With a part at another place; what is beyond the ends stays at the end."""
        blocks = list(self.blocks)
        block = blocks.pop(index)
        blocks.insert(max(0, min(to, len(blocks))), block)
        return replace(self, blocks=tuple(blocks))

    def without(self, index: int) -> Day:
        """Without a part."""
        return replace(self, blocks=(*self.blocks[:index], *self.blocks[index + 1 :]))

    def changed(self, index: int, block: PlannedBlock) -> Day:
        """With another part in place of one."""
        return replace(self, blocks=(*self.blocks[:index], block, *self.blocks[index + 1 :]))


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of the day with its time: `begins` minutes after midnight, `minutes` long; None when that isn't known."""

    block: PlannedBlock
    begins: int
    minutes: int | None

    @property
    def ends(self) -> int:
        """Minutes after midnight."""
        return self.begins + (self.minutes or 0)


def slots(day: Day, length: Callable[[PlannedBlock], int | None], now: int) -> tuple[Slot, ...]:
    """The parts with their times, from the day's start or from `now`."""
    at = now if day.start is None else day.start
    found = []
    for block in day.blocks:
        slot = Slot(block, at, length(block))
        found.append(slot)
        at = slot.ends
    return tuple(found)


def end(day: Day, found: Sequence[Slot], now: int) -> int:
    """When the day ends, in minutes after midnight of its first day."""
    return found[-1].ends if found else now if day.start is None else day.start


@dataclass(frozen=True, slots=True)
class Settable:
    """What an agenda may set for a scenario, with the scenario's own values; 0 and () where there is nothing to set."""

    rounds: int = 0
    minutes: float = 0
    cards: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is something."""
        return bool(self.rounds or self.minutes or self.cards)


def settable(scenario: Scenario) -> Settable:
    """The rounds that are told, the minutes of its acts, and the tags of its cards."""
    repeats = [entry for entry in scenario.steps if isinstance(entry, Repeat)]
    acts = [step for step in _steps(scenario) if isinstance(step, Act) and step.minutes]
    tags = dict.fromkeys(tag for deck in scenario.decks for card in deck.cards for tag in card.tags)
    return Settable(
        rounds=next((repeat.rounds for repeat in repeats if repeat.rounds), 0),
        minutes=next((step.minutes for step in acts if step.minutes), 0),
        cards=tuple(tags),
    )


def _steps(scenario: Scenario) -> Iterable[Step]:
    return scenario.all_steps()
