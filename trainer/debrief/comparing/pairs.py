"""This file is the same people in two sessions: what each changed by, to be tested as a whole and never to be told."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from trainer.debrief.answers import sheet_at
from trainer.debrief.paired import value_of
from trainer.debrief.panels import places_of
from trainer.model.play import Play
from trainer.model.scenario import Fill, Vote

Key = tuple[str, int, str, str]
"""A question: its scenario, how often that was played before, its step and its item."""
ERASED = "…"


def folded(name: str) -> str:
    """A name as it is matched: without capitals and spare spaces; "" for one that was erased."""
    known = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    return "" if known.startswith(ERASED) else known


def shared(first: Mapping[str, str], second: Mapping[str, str]) -> bool:
    """Whether somebody is in both."""
    return bool({folded(name) for name in first.values()} & {folded(name) for name in second.values()} - {""})


def changes(first: Play, second: Play) -> Mapping[Key, tuple[Fraction, ...]]:
    """For each question asked once in both sessions, by how much each person who is in both changed, sorted."""
    before, after = _given(first), _given(second)
    return {
        key: tuple(sorted(after[key][person] - known for person, known in given.items() if person in after[key]))
        for key, given in before.items()
        if key in after
    }


def _given(play: Play) -> dict[Key, dict[str, Fraction]]:
    """Answers that are numbers by question and by name; names that two people share match nobody."""
    names = {person.id: folded(person.name) for person in play.session.people.values()}
    times = Counter(names.values())
    known = {person: name for person, name in names.items() if name and times[name] == 1}
    found: dict[Key, dict[str, Fraction]] = {}
    for key, person, value in _answers(play):
        if person in known:
            found.setdefault(key, {})[known[person]] = value
    return found


def _answers(play: Play) -> Iterator[tuple[Key, str, Fraction]]:
    laps: Counter[str] = Counter()
    for block, scenario in play.exercises():
        laps[scenario.id] += 1
        for step in scenario.all_steps():
            places = places_of(play, block.id, step) if isinstance(step, Fill | Vote) else ()
            if len(places) != 1 or places[0] not in play.session.sheets:
                continue
            items = {item.id: item for item in sheet_at(play, places[0]).items}
            for (person, item), given in play.session.sheets[places[0]].answers.items():
                value = value_of(items[item], given) if item in items else None
                if value is not None:
                    yield (scenario.id, laps[scenario.id], step.id, item), person, value
