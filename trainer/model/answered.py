"""This file is a sheet at a place: who is to answer it and what stands answered, folded fact by fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from trainer.clock import Moment
from trainer.model.events_sheets import (
    Answered,
    BallotAnswered,
    HandsCounted,
    SheetClosed,
    SheetFact,
    SheetOpened,
    Submitted,
)
from trainer.model.items import Value
from trainer.model.scenario import How


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it stands: a value, words, or neither when the item was skipped."""

    value: Value | None
    words: str = ""
    how: How = "kiosk"

    @property
    def skipped(self) -> bool:
        """Whether the item was skipped."""
        return self.value is None and not self.words


@dataclass(frozen=True, slots=True)
class SheetState:
    """A sheet at a place: its answers by (person, item), by token for an anonymous one, or counts of hands by item."""

    sheet: str
    how: How
    expected: tuple[str, ...]
    opened: Moment
    closed: bool = False
    answers: Mapping[tuple[str, str], Given] = field(default_factory=dict)
    submitted: Mapping[str, bool] = field(default_factory=dict)
    ballots: Mapping[str, Mapping[str, Given]] = field(default_factory=dict)
    hands: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    done: int = 0

    @property
    def spoken(self) -> frozenset[str]:
        """Who has said something aloud, or was left for the next: all in the room know it, so nothing is held back."""
        said = (person for (person, _item), given in self.answers.items() if not given.skipped)
        return frozenset((*said, *self.submitted))

    @property
    def blank(self) -> int:
        """How many came to the end and skipped every question; of an anonymous sheet only its count is known."""
        through = [person for person, partial in self.submitted.items() if not partial]
        said = {person for (person, _item), given in self.answers.items() if not given.skipped}
        ballots = [ballot for ballot in self.ballots.values() if not all(given.skipped for given in ballot.values())]
        anonymous = max(len(self.ballots), self.done if self.closed and not through else 0) - len(ballots)
        return sum(person not in said for person in through) + anonymous


def filled(known: SheetState | None, fact: SheetFact, moment: Moment) -> SheetState:
    """The sheet after one more fact; KeyError for an answer to a sheet that was never opened."""
    if isinstance(fact, SheetOpened):
        if known is None:
            return SheetState(fact.sheet, fact.how, fact.expected, moment)
        return replace(known, closed=False, how=fact.how, expected=fact.expected)
    if known is None:
        raise KeyError(fact.at)
    state = known
    match fact:
        case SheetClosed():
            return replace(state, closed=True, done=fact.done)
        case Answered():
            given = Given(fact.value, fact.words, fact.how)
            return replace(state, answers={**state.answers, (fact.person, fact.item): given})
        case Submitted():
            return replace(state, submitted={**state.submitted, fact.person: fact.partial})
        case BallotAnswered():
            given = Given(fact.value, fact.words)
            ballot = {**state.ballots.get(fact.token, {}), fact.item: given}
            return replace(state, ballots={**state.ballots, fact.token: ballot})
        case HandsCounted():
            return replace(state, hands={**state.hands, fact.item: fact.counts})
        case _:
            assert_never(fact)
