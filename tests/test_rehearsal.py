"""A rehearsal plays whole scenarios with made-up people: no waiting, no windows, the same each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.kit import shipped_library
from trainer.clock import HandClock
from trainer.made_up import sayings
from trainer.model.replay import fold
from trainer.model.session import Session
from trainer.opening import Guest, Terms, plan_of, reopen, start
from trainer.rehearsal import Rehearsal, cast
from trainer.store.library import Library

LIBRARY = shipped_library()
SHIPPED = [one.id for one in LIBRARY.scenarios()] + [one.id for one in LIBRARY.agendas()]


def rehearsed(folder: Path, ids: list[str], people: int, seed: int = 7, library: Library = LIBRARY) -> Session:
    """A rehearsal played to its end, as its file holds it."""
    clock = HandClock()
    terms = Terms(seed=seed, rehearsal=True)
    opened = start(library, plan_of(library, ids), [Guest(name) for name in cast(people)], folder, clock, terms)
    Rehearsal(opened.conductor, clock, Random(seed)).play()
    written = fold(opened.file.records())
    opened.file.close()
    assert written == opened.conductor.session
    return written


@pytest.mark.parametrize("scenario", SHIPPED)
@pytest.mark.parametrize("people", [9, 30])
def test_everything_that_ships_plays_to_its_end(tmp_path: Path, scenario: str, people: int) -> None:
    """Each scenario and agenda, with few and many people, comes to its last step and finishes.

    With twelve each is played in every other language, where what is shown and written is read too.
    """
    session = rehearsed(tmp_path, [scenario], people)
    assert session.finished is not None
    assert session.rehearsal


@pytest.mark.parametrize("people", [1, 2, 3, 5])
def test_a_room_too_small_still_comes_to_an_end(tmp_path: Path, people: int) -> None:
    """With fewer people than a scenario asks for nothing breaks."""
    assert rehearsed(tmp_path, ["service-levels", "guess-dislike", "yes-and"], people).finished is not None


def test_made_up_people_repeat_nothing_while_there_is_anything_else_to_say(tmp_path: Path) -> None:
    """To one question each round's customer says something else, and so does the room in one talk."""
    session = rehearsed(tmp_path, ["service-levels"], 12)
    asked: dict[tuple[str, str], list[str]] = {}
    for at, sheet in session.sheets.items():
        for (_who, item), given in sheet.answers.items():
            asked.setdefault((at.step, item), []).extend([given.words] if given.words else [])
    for (at, _question), words in session.debrief.items():
        asked.setdefault((at.step, ""), []).append(words)

    told = [words for words in asked.values() if words]
    assert sum(map(len, told)) > 10
    assert all(len(set(words)) == len(words) for words in told if len(words) <= len(sayings()))


def command(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`trainer rehearse` with these words, notes into the folder."""
    line = [sys.executable, "-m", "trainer", "rehearse", *words, "--to", str(folder)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def test_the_same_seed_gives_the_same_notes(tmp_path: Path) -> None:
    """Twice the same seed: every file of plain text is the same byte for byte; another seed gives others."""
    for name, seed in (("one", "7"), ("same", "7"), ("other", "8")):
        assert command(tmp_path / name, "guess-dislike", "--people", "11", "--seed", seed).returncode == 0
    for file in ("notes.md", "data.csv", "session.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "same" / file).read_bytes()
        assert (tmp_path / "one" / file).read_bytes() != (tmp_path / "other" / file).read_bytes()


def test_the_notes_of_a_rehearsal_say_so(tmp_path: Path) -> None:
    """Nobody takes made-up answers for real ones."""
    assert command(tmp_path, "yes-and").returncode == 0
    assert "made-up people" in (tmp_path / "notes.md").read_text(encoding="utf-8").splitlines()[0]


def test_a_rehearsal_plays_without_qt(tmp_path: Path) -> None:
    """While it plays no part of Qt is loaded."""
    play = (
        "import sys, pathlib; from tests.test_rehearsal import rehearsed; "
        f"rehearsed(pathlib.Path({str(tmp_path)!r}), ['service-levels'], 12); "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    done = subprocess.run([sys.executable, "-c", play], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_scenario_is_answered_with_the_nearest(tmp_path: Path) -> None:
    """A slip of the keyboard gives the right word and writes nothing."""
    done = command(tmp_path / "notes", "sevice-levels")
    assert done.returncode == 1
    assert "did you mean “service-levels”" in done.stderr
    assert not (tmp_path / "notes").exists()


def test_a_session_carries_its_own_scenarios(tmp_path: Path) -> None:
    """Reopened without any library, a session still knows its steps and cards."""
    rehearsed(tmp_path, ["service-levels"], 12)
    opened = reopen(next(tmp_path.glob("*.trainer")), HandClock(), note=False)
    scenario = opened.conductor.play.script.scenarios["service-levels"]
    assert [card.id for card in scenario.decks[0].cards] == ["low", "standard", "wow"]
    opened.file.close()
