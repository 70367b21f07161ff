"""This file is what is taken out of a session before it is told: people's names, and cards not yet revealed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from trainer.debrief.happened import happened
from trainer.model.board import BoardState
from trainer.model.events import Occurrence
from trainer.model.play import Play, revealed_places
from trainer.model.session import Commitment, SheetState

GONE = "…"
SHORTEST = 3
"""Parts of a name shorter than this are common words and stay, unless they are the whole name."""


def tellable(play: Play, *, secrets: bool = False) -> Play:
    """The play as notes with names may tell it: with cards the room never saw only where asked for.

    Before the end, none that was dealt for a round still to come stands in them even then.
    """
    if not secrets:
        return without_secrets(play)
    return play if play.session.finished is not None else _without(play, _hidden(play) - unseen(play))


def without_secrets(play: Play) -> Play:
    """The play without confidential cards that were not revealed."""
    return _without(play, _hidden(play))


def _without(play: Play, hidden: frozenset[tuple[Occurrence, str]]) -> Play:
    hands = {key: dealt for key, dealt in play.session.hands.items() if key not in hidden}
    return replace(play, session=replace(play.session, hands=hands))


def unseen(play: Play) -> frozenset[tuple[Occurrence, str]]:
    """(place, deck id) of the confidential cards that were played and that the room was never shown."""
    return frozenset((at, deck) for at, deck in _hidden(play) if not at.lap or lap_happened(play, at))


def on_wish(play: Play) -> bool:
    """Whether there are cards that notes hold only where asked for: some were played, and names stay in its notes."""
    return play.session.promise.names_in_notes and bool(unseen(play))


def lap_happened(play: Play, at: Occurrence) -> bool:
    """Whether anything of the round of a place took place."""
    return any(happened(play, one) for one in play.session.visits if (one.block, one.lap) == (at.block, at.lap))


def _hidden(play: Play) -> frozenset[tuple[Occurrence, str]]:
    shown = revealed_places(play)
    return frozenset(
        key
        for key, dealt in play.session.hands.items()
        if dealt and key not in shown and _confidential(play, key[0].block, key[1])
    )


def _confidential(play: Play, block: str, deck_id: str) -> bool:
    deck = play.script.scenarios[block].deck(deck_id)
    return deck is None or deck.confidential


def scrubbed(play: Play) -> Play:
    """The play without a single name: people have none, and where one was typed into words it is left out."""
    session = without_secrets(play).session
    pattern = any_of(person.name for person in session.people.values())

    def clean(text: str) -> str:
        return pattern.sub(GONE, text) if pattern and text else text

    known = replace(
        session,
        title=clean(session.title),
        titles=tuple((language, clean(title)) for language, title in session.titles),
        client=clean(session.client),
        place=clean(session.place),
        summary=clean(session.summary),
        plan=tuple(replace(block, title=clean(block.title)) for block in session.plan),
        people={key: replace(person, name=GONE) for key, person in session.people.items()},
        notes={key: replace(note, words=clean(note.words)) for key, note in session.notes.items()},
        debrief={key: clean(words) for key, words in session.debrief.items()},
        commitments={
            key: Commitment(GONE, clean(one.what), clean(one.by_when)) for key, one in session.commitments.items()
        },
        sheets={at: _sheet(state, pattern) for at, state in session.sheets.items()},
        boards={at: _board(state, clean) for at, state in session.boards.items()},
        units={key: clean(unit) for key, unit in session.units.items()},
    )
    return replace(play, session=known)


def _board(state: BoardState, clean: Callable[[str], str]) -> BoardState:
    """A board without who wrote what, in private or not, and without whose entries are whose."""
    entries = {
        name: replace(
            entry,
            words={column: clean(words) for column, words in entry.words.items()},
            person="",
            owner="",
            owner_words="",
        )
        for name, entry in state.entries.items()
    }
    return BoardState(entries, {heap: clean(words) for heap, words in state.heaps.items()})


def _sheet(state: SheetState, pattern: re.Pattern[str] | None) -> SheetState:
    if pattern is None:
        return state
    answers = {
        key: replace(given, words=pattern.sub(GONE, given.words)) if given.words else given
        for key, given in state.answers.items()
    }
    ballots = {
        token: {
            item: replace(given, words=pattern.sub(GONE, given.words)) if given.words else given
            for item, given in ballot.items()
        }
        for token, ballot in state.ballots.items()
    }
    return replace(state, answers=answers, ballots=ballots)


def any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern of every name and every longer part of one, as whole words, the longest first."""
    found: set[str] = set()
    for name in names:
        whole = name.strip()
        found |= {whole, *(part for part in whole.split() if len(part) >= SHORTEST)} - {""}
    if not found:
        return None
    ordered = sorted(found, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in ordered) + r")(?!\w)", re.IGNORECASE)
