"""This file is how timers follow from facts: the one of a place, and those of groups with time of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.events import TimerExtended, TimerPaused, TimerRestarted, TimerStarted
from trainer.model.events_control import TeamDone
from trainer.model.occurrence import Occurrence
from trainer.model.timer import Timer

TimerFact = TimerStarted | TimerPaused | TimerExtended | TimerRestarted
Shared = Mapping[Occurrence, Timer]
Own = Mapping[tuple[Occurrence, str], Timer]
Ready = Mapping[tuple[Occurrence, str], float]


def kept(shared: Shared, own: Own, fact: TimerFact, moment: Moment) -> tuple[Shared, Own]:
    """The timers after a fact; a group's own begins as its place's stands."""
    known = shared.get(fact.at)
    if isinstance(fact, TimerRestarted) or not fact.group:
        return {**shared, fact.at: _timed(known, fact, moment)}, own
    key = (fact.at, fact.group)
    return shared, {**own, key: _timed(own.get(key, known), fact, moment)}


def away(shared: Shared, at: Occurrence | None, seconds: float) -> Shared:
    """The timers after the program was away for so long: the one that ran where the room is went on unseen."""
    known = shared.get(at) if at is not None else None
    if at is None or known is None or not known.running:
        return shared
    return {**shared, at: replace(known, away=known.away + seconds)}


def begun(began: Mapping[Occurrence, Moment], fact: TimerFact, moment: Moment) -> Mapping[Occurrence, Moment]:
    """When each place's timer was first started; a restart to nothing begins it anew."""
    if isinstance(fact, TimerStarted) and fact.at not in began:
        return {**began, fact.at: moment}
    if isinstance(fact, TimerRestarted) and not fact.running and not fact.spent:
        return {at: known for at, known in began.items() if at != fact.at}
    return began


def ticked(ready: Ready, fact: TeamDone) -> Ready:
    """When groups were done, by seconds on the timer, after one more tick or one less."""
    key = (fact.at, fact.group)
    if fact.back:
        return {known: after for known, after in ready.items() if known != key}
    return {**ready, key: fact.after}


def _timed(known: Timer | None, fact: TimerFact, moment: Moment) -> Timer:
    match fact:
        case TimerStarted():
            return timers.started(known or Timer(fact.length, fact.before), moment)
        case TimerPaused():
            return timers.paused(known or Timer(0.0), moment)
        case TimerExtended():
            return timers.extended(known or Timer(fact.length), fact.seconds)
        case TimerRestarted():
            return Timer(known.length if known else 0.0, fact.spent, moment if fact.running else None)
        case _:
            assert_never(fact)
