"""This file is the walls between the rooms, each shown to stop what it is there to stop."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]

# Each planted module, what it holds, and the words with which the wall answers.
PLANTS = {
    "steps/planted.py": ("import trainer.store", "trainer.steps.planted -> trainer.store"),
    "store/planted.py": ("import trainer.paint", "trainer.store.planted -> trainer.paint"),
    "clock_room/__init__.py": ("", "trainer.clock_room"),
    "debrief/planted.py": ("def late():\n    from PySide6 import QtGui", "trainer.debrief.planted -> PySide6"),
    "export/notes_planted.py": ("import PySide6.QtGui", "trainer.export.notes_planted -> PySide6"),
    "ui/planted.py": ("import sqlite3", "trainer.ui.planted -> sqlite3"),
    "debrief/reads.py": ("import yaml", "trainer.debrief.reads -> yaml"),
    "steps/reads.py": ("import msgspec", "trainer.steps.reads -> msgspec"),
    "debrief/writes.py": ("import docx", "trainer.debrief.writes -> docx"),
    "debrief/counts.py": ("import openpyxl", "trainer.debrief.counts -> openpyxl"),
    "model/planted.py": ("import hypothesis", "trainer.model.planted -> hypothesis"),
    "model/places_planted.py": ("import trainer.places", "trainer.model.places_planted -> trainer.places"),
    "paint/round.py": ("import trainer.paint.about", ".round -> .about"),
    "paint/about.py": ("import trainer.paint.round", "No cycles are allowed in trainer.paint"),
}


def _lint(tree: Path) -> tuple[int, str]:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--no-cache", "--no-logo"], cwd=tree, capture_output=True, text=True, timeout=120, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that may be spoilt."""
    copy = tmp_path_factory.mktemp("tree")
    shutil.copytree(TREE / "trainer", copy / "trainer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(TREE / "tests" / "house", copy / "tests" / "house", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TREE / "pyproject.toml", copy)
    return copy


@pytest.fixture(scope="module")
def report(tree: Path) -> str:
    """What the walls say of a program with every violation planted in it."""
    for name, (planted, _answer) in PLANTS.items():
        path = tree / "trainer" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'"""Planted."""\n{planted}\n')
    code, said = _lint(tree)
    assert code != 0
    return said


def test_the_walls_stand() -> None:
    """The program as it is keeps every wall."""
    code, said = _lint(TREE)

    assert code == 0, said


@pytest.mark.parametrize("plant", PLANTS)
def test_a_wall_stops(plant: str, report: str) -> None:
    """A planted violation is reported with the module that breaks the wall and what it reached for."""
    assert PLANTS[plant][1] in report, report


def test_every_wall_was_broken_once(report: str) -> None:
    """No contract stayed whole while the violations were planted, so none of them is asleep."""
    assert " KEPT" not in report, report


def test_rooms_without_windows_run_without_qt() -> None:
    """Importing everything but the windows, the painting and the picture writers brings no Qt into the process."""
    with_qt = ("trainer.ui", "trainer.paint", "trainer.__main__", "trainer.export.pdf", "trainer.export.pictures")
    paths = (path.relative_to(TREE).with_suffix("") for path in (TREE / "trainer").rglob("*.py"))
    modules = [".".join(path.parts).removesuffix(".__init__") for path in paths]
    imports = "\n".join(f"import {module}" for module in modules if not module.startswith(with_qt))
    look = "import sys; print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"

    done = subprocess.run(
        [sys.executable, "-c", f"{imports}\n{look}"], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
