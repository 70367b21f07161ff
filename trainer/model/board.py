"""This file is a board: what was gathered on it so far, folded from the facts about its entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from trainer.model.events_board import (
    BoardFact,
    EntriesShown,
    EntryMoved,
    EntryOwned,
    EntryRemoved,
    EntryWritten,
    HeapNamed,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: words by column id ("" on a board without columns), its heap, its owner, and who wrote it in private.

    `owner` is a person's id, `owner_words` somebody who is no participant. Only what is `shown` may reach the room.
    """

    id: str
    words: Mapping[str, str] = field(default_factory=dict)
    person: str = ""
    heap: str = ""
    owner: str = ""
    owner_words: str = ""
    removed: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class BoardState:
    """A board's entries by id, as they came, and the names of heaps made in the room.

    What the scenario itself puts on the board is here only as far as the room has changed it.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    heaps: Mapping[str, str] = field(default_factory=dict)


def folded(board: BoardState, fact: BoardFact) -> BoardState:
    """The board after one more fact."""
    match fact:
        case HeapNamed():
            return replace(board, heaps=_named(board.heaps, fact))
        case EntriesShown():
            return replace(board, entries=_shown(board.entries, fact.entries))
        case EntryWritten() | EntryRemoved() | EntryMoved() | EntryOwned():
            entry = _changed(board.entries.get(fact.entry), fact)
            return replace(board, entries={**board.entries, fact.entry: entry})
        case _:
            assert_never(fact)


def seen_by_the_room(board: BoardState) -> BoardState:
    """The board without what was written in private and not shown yet, and without who wrote anything."""
    entries = {name: replace(entry, person="") for name, entry in board.entries.items() if entry.shown}
    return replace(board, entries=entries)


def _changed(known: Entry | None, fact: EntryWritten | EntryRemoved | EntryMoved | EntryOwned) -> Entry:
    entry = known or Entry(fact.entry)
    match fact:
        case EntryWritten():
            words = {**entry.words, fact.column: fact.words}
            if known is None and fact.person:
                return replace(entry, words=words, person=fact.person, shown=False)
            return replace(entry, words=words)
        case EntryRemoved():
            return replace(entry, removed=not fact.back)
        case EntryMoved():
            return replace(entry, heap=fact.heap)
        case EntryOwned():
            return replace(entry, owner=fact.owner, owner_words=fact.words)
        case _:
            assert_never(fact)


def _named(heaps: Mapping[str, str], fact: HeapNamed) -> Mapping[str, str]:
    if fact.words:
        return {**heaps, fact.heap: fact.words}
    return {known: words for known, words in heaps.items() if known != fact.heap}


def _shown(entries: Mapping[str, Entry], shown: tuple[str, ...]) -> Mapping[str, Entry]:
    """Those shown now stand after the others in the order of the fact: not in the order in which people wrote them."""
    rest = {name: entry for name, entry in entries.items() if name not in shown}
    return {**rest, **{name: replace(entries[name], shown=True) for name in shown if name in entries}}
