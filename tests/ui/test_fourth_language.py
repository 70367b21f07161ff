"""This file is a fourth language: files laid into the folder of the user, and not a line of code."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.catalogues import main as catalogues
from tests.catalogues import written
from tests.ui.home_kit import languages_offered, opened, titles, until
from trainer.__main__ import main
from trainer.catalogue import read_po
from trainer.shipped import shipped
from trainer.ui.app import Program
from trainer.words import current_language

WORDS = {"Scenarios": "Szenarien", "Choose what to run today": "Was machen wir heute?", "Search": "Suchen"}
TITLE = "Ja, und …"


def _catalogue(folder: Path) -> None:
    """What the README says: begin the catalogue, then write words after `msgstr`."""
    assert catalogues(["de"], folder) == 1
    path = folder / "de" / "trainer.po"
    entries = read_po(path.read_text(encoding="utf-8"))
    told = [replace(one, forms=[WORDS[one.one]]) if one.one in WORDS else one for one in entries]
    path.write_text("\n".join(map(written, told)), encoding="utf-8")


def _translation(folder: Path) -> None:
    """What the authors' guide says: let the file be written, then write a text after its key."""
    folder.mkdir(parents=True)
    for name in ("yes-and", "feelings"):
        shutil.copy(shipped("scenarios") / "roleplay" / f"{name}.yaml", folder)
    assert main(["translate", str(folder / "yes-and.yaml"), "de"]) == 0
    path = folder / "yes-and.de.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ntitle:\n", f'\ntitle: "{TITLE}"\n', 1), encoding="utf-8")


def _choose(program: Program, language: str) -> None:
    next(one for one in languages_offered(program) if one.data() == language).trigger()


def test_a_fourth_language_needs_files_alone(qtbot: QtBot, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """German is offered under its own name, the windows and the scenario speak it, and what has no word is English."""
    _catalogue(data / "locale")
    _translation(data / "scenarios")
    assert main(["check", str(data / "scenarios")]) == 0
    assert "yes-and.de.yaml" in capsys.readouterr().out

    with opened(qtbot, data) as program:
        offered = {one.data(): one.text() for one in languages_offered(program)}
        _choose(program, "de")

        assert offered["de"] == "Deutsch"
        assert current_language() == "de"
        assert program.home.entries()[:2] == ("Szenarien", "Today's plan")
        until(qtbot, lambda: TITLE in titles(program))
        assert "Three service levels" in titles(program)
