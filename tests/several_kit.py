"""This file is sessions to compare: a sheet of a few questions, answered as a test tells, in real files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests import kit
from trainer import opening
from trainer.clock import HandClock
from trainer.model.events import Occurrence, Promise
from trainer.model.items import Value
from trainer.model.play import Play
from trainer.store.library import Library, load_library

TWELVE = ("Anna", "Pavel", "Mia", "Lars", "Olga", "Henrik", "Sofie", "Timur", "Kari", "Ivan", "Nina", "Dina")
OTHERS = tuple(f"Guest {number}" for number in range(1, 13))
DAY = 86_400.0
Answers = Mapping[str, Mapping[str, Value | str | None]]
"""What people answer: by name, then by question."""
PULSE = """trainer: 1
sheet: pulse
title: The pulse
summary: Three taps and a line.
answers: {answers}
result: the room
items:
  feel:
    ask: How do you feel?
    faces: yes
  come:
    ask: {ask}
    scale:
      from: 0
      to: {most}
  glad:
    ask: Are you glad you came?
    yes_no: yes
  why:
    ask: What made it so?
    line: yes
"""


def library(
    folder: Path, *, most: int = 10, ask: str = "Would you come again?", answers: str = "confidential"
) -> Library:
    """A library of the pulse alone, in this version."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pulse.yaml").write_text(PULSE.format(most=most, ask=ask, answers=answers), encoding="utf-8")
    return load_library([folder])


def asked(
    folder: Path,
    given: Answers,
    *,
    title: str = "Day",
    days: float = 0,
    limit: int = 5,
    rehearsal: bool = False,
    of: Library | None = None,
    away: Sequence[str] = (),
    raised: Sequence[tuple[str, int]] = (),
) -> Path:
    """A finished session in which these people answered the pulse: by name, then by question; `away` never came.

    `raised` are hands counted for whether they would come again, instead of what they answer each.
    """
    known = of or library(folder.parent / f"library-{folder.name}")
    clock = HandClock(HandClock().now().wall + days * DAY)
    opened = opening.start(
        known,
        opening.plan_of(known, ["pulse"]),
        [*(opening.Guest(name) for name in given), *(opening.Guest(name, presence="absent") for name in away)],
        folder,
        clock,
        opening.Terms(title=title, promise=Promise(limit=limit), seed=int(days) + 7, rehearsal=rehearsal),
    )
    played = kit.Played(opened.conductor, opened.file, clock, opened.carried)

    def answers(play: Play, _at: Occurrence, person: str) -> Mapping[str, Value | str | None]:
        return given[play.name(person)]

    kit.go_to(played, "answer")
    played.conductor.open_sheet("hands" if raised else None)
    if raised:
        played.conductor.sheets.count_hands("come", raised)
    for person in () if raised else played.conductor.session.sheets[played.conductor.here].expected:
        for item, value in answers(played.play, played.conductor.here, person).items():
            words = value if item == "why" else ""
            played.conductor.answer(person, item, None if item == "why" else value, str(words or ""))
        played.conductor.submit(person)
    played.conductor.close_sheet()
    played.conductor.finish()
    played.file.close()
    return played.path


def coming(names: Sequence[str], values: Sequence[int | None]) -> dict[str, dict[str, Value | str | None]]:
    """Who would come again how surely; nothing else is answered."""
    return {name: {"come": value} for name, value in zip(names, values, strict=True)}
