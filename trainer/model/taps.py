"""This file is the taps of a checklist: what was seen or heard in a scene, one by one, each with its time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.clock import Moment
from trainer.model.events_control import Tapped, Untapped
from trainer.model.occurrence import Occurrence


@dataclass(frozen=True, slots=True)
class Tap:
    """One tap: what of which item, well or wrongly, when, after how many seconds on the timer, by whom."""

    id: str
    item: str
    value: str
    well: bool
    moment: Moment
    after: float
    person: str = ""


Taps = Mapping[Occurrence, tuple[Tap, ...]]


def tapped(taps: Taps, fact: Tapped | Untapped, moment: Moment) -> Taps:
    """The taps after one more, or one fewer."""
    known = taps.get(fact.at, ())
    if isinstance(fact, Untapped):
        return {**taps, fact.at: tuple(tap for tap in known if tap.id != fact.tap)}
    tap = Tap(fact.tap, fact.item, fact.value, fact.well, moment, fact.after, fact.person)
    return {**taps, fact.at: (*known, tap)}
