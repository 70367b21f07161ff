"""This file is sessions played to the end for tests: shipped scenarios with made-up people or told answers."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from random import Random

from trainer import opening
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import Occurrence, Promise
from trainer.model.items import Value
from trainer.model.play import Play
from trainer.model.printing import NothingToPrint, material
from trainer.model.scenario import Scenario
from trainer.model.session import Given
from trainer.rehearsal import Rehearsal, cast
from trainer.shipped import shipped
from trainer.store import journal
from trainer.store.library import Library, load_library

LEVEL_OF = {"low": -2, "standard": 0, "wow": 2}


@dataclass(frozen=True, slots=True)
class Played:
    """A session in a file, open or closed, with its clock."""

    conductor: Conductor
    file: journal.SessionFile
    clock: HandClock
    carried: opening.Carried

    @property
    def play(self) -> Play:
        """The session with its script."""
        return self.conductor.play

    @property
    def path(self) -> Path:
        """The session's file."""
        return self.file.path


@lru_cache(maxsize=1)
def shipped_library() -> Library:
    """The scenarios that come with the program."""
    return load_library([shipped("scenarios")])


def printable() -> tuple[Scenario, ...]:
    """The shipped scenarios that have cards, slips or a checklist to print; some only gather words."""
    sheets = {sheet.id: sheet for sheet in shipped_library().sheets()}
    promises = dict.fromkeys(sheets, "")
    found = []
    for scenario in shipped_library().scenarios():
        with contextlib.suppress(NothingToPrint):
            material(scenario, sheets, promises)
            found.append(scenario)
    return tuple(found)


def started(
    folder: Path,
    scenarios: Iterable[str],
    *,
    names: Iterable[str] = cast(12),
    seed: int = 7,
    limit: int = 5,
    rehearsal: bool = False,
    title: str = "",
    keep_days: int = 0,
    clock: HandClock | None = None,
) -> Played:
    """A session of shipped scenarios at its first step."""
    clock, library = clock or HandClock(), shipped_library()
    opened = opening.start(
        library,
        opening.plan_of(library, tuple(scenarios)),
        [opening.Guest(name) for name in names],
        folder,
        clock,
        opening.Terms(title=title, promise=Promise(limit=limit, keep_days=keep_days), seed=seed, rehearsal=rehearsal),
    )
    return Played(opened.conductor, opened.file, clock, opened.carried)


def rehearsed(folder: Path, *scenarios: str, names: Iterable[str] = cast(12), seed: int = 7, limit: int = 5) -> Played:
    """A session played to its end by made-up people."""
    played = started(folder, scenarios, names=names, seed=seed, limit=limit)
    Rehearsal(played.conductor, played.clock, Random(seed)).play()
    return played


Answers = Callable[[Play, Occurrence, str], Mapping[str, Value | str | None]]
"""What a person answers at a place: by item a value, words for items in words, None to skip."""


def answered(played: Played, answers: Answers) -> None:
    """Opens the sheet of the place where the room is, takes everybody's answers and closes it."""
    conductor, at = played.conductor, played.conductor.here
    conductor.open_sheet()
    for person in conductor.session.sheets[at].expected:
        for item, value in answers(conductor.play, at, person).items():
            if isinstance(value, str) and item in WORDED:
                conductor.answer(person, item, None, value)
            else:
                conductor.answer(person, item, value)
        conductor.submit(person)
    conductor.close_sheet()


WORDED = ("where", "buy", "expect", "feelings", "thoughts", "said")


def go_to(played: Played, step: str, lap: int = 0) -> Occurrence:
    """Goes on, step by step, until the named one."""
    while played.conductor.here.step != step or (lap and played.conductor.here.lap != lap):
        played.conductor.next()
    return played.conductor.here


def level_of(play: Play, at: Occurrence) -> str:
    """The level card of the team whose scene it is."""
    return play.card_of(at, "level", play.group_id(at))


def service_levels(
    folder: Path, felt: Answers, *, names: Iterable[str] = cast(12), limit: int = 5, **more: str
) -> Played:
    """Three service levels played to its end; the room rates as told, customers speak, the results are revealed."""
    played = started(folder, ["service-levels"], names=names, limit=limit, title=more.get("title", ""))
    for lap in (1, 2, 3):
        go_to(played, "before", lap)
        answered(played, lambda _play, _at, _person: {"where": "a bank", "buy": "an account", "expect": "ten minutes"})
        go_to(played, "scene", lap)
        played.conductor.start_or_pause()
        played.clock.pass_(130)
        played.conductor.mark("The face changed")
        played.clock.pass_(60)
        go_to(played, "felt", lap)
        answered(played, felt)
        go_to(played, "told", lap)
        answered(played, _told)
    go_to(played, "open")
    played.conductor.reveal()
    go_to(played, "talk")
    played.conductor.debrief_answer(played.conductor.here, "moment", "When she looked up")
    played.conductor.note("Come back to the greeting")
    played.conductor.take_away("", "Anna", "Look up at once", "Friday")
    played.conductor.finish()
    return played


def _told(play: Play, at: Occurrence, _person: str) -> Mapping[str, Value | str | None]:
    feeling = LEVEL_OF[level_of(play, at)]
    return {
        "feel": feeling,
        "feelings": "seen" if feeling > 0 else "overlooked",
        "thoughts": "hm",
        "return": 5 + 2 * feeling,
    }


FELT: Mapping[str, tuple[tuple[int, ...], tuple[int, ...], tuple[str, ...]]] = {
    "low": ((-2, -2, -2, -2, -2, -1, -1, 0), (0, 1, 1, 2, 2, 2, 3, 3), ("low",) * 7 + ("standard",)),
    "standard": ((-1, 0, 0, 0, 0, 0, 1, 1), (4, 5, 5, 5, 6, 6, 6, 6), ("low",) * 2 + ("standard",) * 5 + ("wow",)),
    "wow": ((0, 1, 1, 2, 2, 2, 2, 2), (8, 9, 9, 9, 9, 9, 10, 10), ("wow",) * 8),
}
"""What eight people answer after a scene at each level: the feeling, the wish to come back, the level they saw."""


def as_drawn(play: Play, at: Occurrence, person: str) -> Mapping[str, Value | str | None]:
    """The answers of FELT, one person after another."""
    feelings, wishes, seen = FELT[level_of(play, at)]
    number = play.session.sheets[at].expected.index(person)
    return {"feel": feelings[number], "return": wishes[number], "level": seen[number]}


def guess_dislike(folder: Path, *, names: Iterable[str] = cast(12), limit: int = 5) -> Played:
    """Guess what they dislike played to its end: found after 3:12, not found, the third without outcome."""
    played = started(folder, ["guess-dislike"], names=names, limit=limit)
    for lap, (outcome, seconds) in enumerate((("found", 192), ("not-found", 300), ("", 0)), 1):
        go_to(played, "scene", lap)
        played.conductor.start_or_pause()
        played.clock.pass_(seconds)
        if outcome:
            played.conductor.outcome(outcome)
        go_to(played, "felt", lap)
        answered(played, lambda _play, _at, person: {"feel": 1, "said": f"words of {person}"})
        go_to(played, "signs", lap)
        answered(played, _signs)
        go_to(played, "noticed", lap)
        answered(played, lambda _play, _at, _person: {"signs": ("voice",)})
        go_to(played, "open", lap)
        played.conductor.reveal()
    go_to(played, "all-signs")
    played.conductor.reveal()
    go_to(played, "talk")
    played.conductor.finish()
    return played


def _signs(play: Play, at: Occurrence, person: str) -> Mapping[str, Value | str | None]:
    """Everybody sees the eyes, the first two also the body, the last one skips."""
    expected = play.session.sheets[at].expected
    if person == expected[-1]:
        return {"signs": None}
    return {"signs": ("eyes", "body") if person in expected[:2] else ("eyes",)}


def with_answers(
    play: Play, at: Occurrence, answers: Mapping[tuple[str, str], Given], expected: tuple[str, ...]
) -> Play:
    """The play with other answers at a place."""
    state = replace(play.session.sheets[at], answers=answers, expected=expected)
    return replace(play, session=replace(play.session, sheets={**play.session.sheets, at: state}))


def without_end(play: Play) -> Play:
    """The play as it stood before it was finished."""
    return replace(play, session=replace(play.session, finished=None))


def with_promise(play: Play, promise: Promise) -> Play:
    """The play under another promise."""
    return replace(play, session=replace(play.session, promise=promise))
