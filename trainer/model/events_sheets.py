"""This file is what people answered on sheets: facts in the past tense, as in `events`."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items import Value
from trainer.model.occurrence import Occurrence, Words
from trainer.model.scenario import How


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOpened:
    """A sheet takes answers from these people."""

    at: Occurrence
    sheet: str
    how: How
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetClosed:
    """A sheet takes no more answers; `done` people had answered an anonymous one."""

    at: Occurrence
    done: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Somebody answered an item: with a value, with words, or skipped it (neither)."""

    at: Occurrence
    person: str
    item: str
    value: Value | None = None
    words: Words = ""
    how: How = "kiosk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """Somebody is done with a sheet; `partial` when the laptop was left before the end."""

    at: Occurrence
    person: str
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotAnswered:
    """One item of an anonymous answer, under a random token."""

    at: Occurrence
    token: str
    item: str
    value: Value | None = None
    words: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandsCounted:
    """Hands were counted for an item: value (as text) and how many."""

    at: Occurrence
    item: str
    counts: tuple[tuple[str, int], ...]


SheetFact = SheetOpened | SheetClosed | Answered | Submitted | BallotAnswered | HandsCounted
