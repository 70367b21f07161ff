"""This file is a rehearsal in a process of its own: told step by step, its notes apart from everything real."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit import shipped_library
from trainer.opening import plan_of
from trainer.rehearsing import REFUSED, Errand, Progress, Told, message
from trainer.shipped import shipped


def errand(folder: Path, *ids: str, **more: object) -> Errand:
    """What is asked of the process."""
    plan = plan_of(shipped_library(), ids)
    work = folder / "work"
    work.mkdir()
    told: dict[str, object] = {"players": 12, **more}
    return Errand(plan=plan, scenarios=(shipped("scenarios"),), work=work, notes=folder / "kept" / "notes", **told)  # type: ignore[arg-type]


def run(asked: Errand) -> subprocess.CompletedProcess[bytes]:
    """Does it as the window does."""
    return subprocess.run(
        [sys.executable, "-m", "trainer.rehearsing"], input=pickle.dumps(asked), capture_output=True, check=False
    )


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Progress], Told]:
    """Two scenarios with a break between them, played once for these tests."""
    folder = tmp_path_factory.mktemp("rehearsal")
    done = run(errand(folder, "yes-and", "vocabulary", observers=2))
    assert done.returncode == 0, done.stderr.decode()
    *steps, last = [message(line) for line in done.stdout.decode().splitlines()]
    assert isinstance(last, Told)
    return folder, [step for step in steps if isinstance(step, Progress)], last


def test_every_step_is_told_once_in_order(played: tuple[Path, list[Progress], Told]) -> None:
    """From the first to the last, with how many there are."""
    _folder, steps, _told = played

    assert [step.number for step in steps] == list(range(1, steps[-1].count + 1))
    assert all(step.title for step in steps)


def test_planned_and_taken_stand_side_by_side(played: tuple[Path, list[Progress], Told]) -> None:
    """Each block is the sum of its steps, and the whole the sum of its blocks."""
    _folder, _steps, told = played
    blocks = [step for step in told.steps if step.block]
    parts = [step for step in told.steps if not step.block]

    assert [block.title for block in blocks] == ["Yes, and…", "Vocabulary"]
    assert sum(block.took or 0 for block in blocks) == pytest.approx(sum(part.took or 0 for part in parts))
    assert told.planned == pytest.approx(sum(part.planned for part in parts))
    assert told.people == 14
    assert 600 < told.took < 4 * told.planned


def test_the_notes_say_that_nobody_took_part(played: tuple[Path, list[Progress], Told]) -> None:
    """They lie in a folder of their own, whole, and their first line says what they are."""
    folder, _steps, told = played
    notes = next(file for file in told.files if file.name == "notes.md")

    assert all(file.is_file() and file.is_relative_to(folder / "kept" / "notes") for file in told.files)
    assert notes.read_text(encoding="utf-8").startswith("# Rehearsal with made-up people")


def test_a_second_rehearsal_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """Nothing of the notes before stays among the new ones."""
    asked = errand(tmp_path, "yes-and")
    asked.notes.mkdir(parents=True)
    asked.notes.joinpath("stale.md").write_text("old")
    assert run(asked).returncode == 0

    assert (asked.notes / "notes.md").is_file()
    assert not (asked.notes / "stale.md").exists()


def test_what_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A plan whose scenario no longer lies in the folders writes nothing."""
    asked = errand(tmp_path, "yes-and")
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run(Errand(plan=asked.plan, scenarios=(empty,), players=12, work=asked.work, notes=asked.notes))

    assert done.returncode == REFUSED
    assert "“yes-and” is no longer in the library" in done.stderr.decode()
    assert not asked.notes.exists()


def test_notes_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    """A file where the folder should be."""
    asked = errand(tmp_path, "yes-and")
    asked.notes.parent.write_text("in the way")
    done = run(asked)

    assert done.returncode == REFUSED
    assert "The notes were not written" in done.stderr.decode()
