"""This file is what happened on boards and calculators: facts in the past tense, as in `events`."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.occurrence import Occurrence, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWritten:
    """Somebody wrote on a board; the first words make the entry. `person` is who wrote in private, "" for all to see.

    `column` is "" on a board without columns. Later words for the same column correct the earlier ones.
    """

    at: Occurrence
    entry: str
    words: Words
    column: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRemoved:
    """An entry was taken off its board, or put `back`."""

    at: Occurrence
    entry: str
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryMoved:
    """An entry was put on a heap; "" takes it off all heaps."""

    at: Occurrence
    entry: str
    heap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOwned:
    """An entry belongs to somebody from now on: a person (by id), somebody not in the room in words, or nobody."""

    at: Occurrence
    entry: str
    owner: str = ""
    words: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeapNamed:
    """A heap of a board was made or renamed; without words it is dissolved, its entries stay."""

    at: Occurrence
    heap: str
    words: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesShown:
    """What was written in private was shown to the room, in this order."""

    at: Occurrence
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChanged:
    """A calculator's figure was set, for a group with figures of its own or for all; `value` is a decimal as text."""

    at: Occurrence
    input: str
    value: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChanged:
    """What a calculator counts in was changed, such as to the group's currency; no words mean the scenario's own."""

    at: Occurrence
    unit: Words = ""
    group: str = ""


BoardFact = EntryWritten | EntryRemoved | EntryMoved | EntryOwned | HeapNamed | EntriesShown
FigureFact = FigureChanged | UnitChanged
