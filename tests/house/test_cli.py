"""This file is the command line: what `trainer` answers before any room is entered."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pseudo import LANGUAGE, is_pseudo, offer_pseudo
from trainer import __version__, cli
from trainer.cli import Command, obey
from trainer.places import data_folder
from trainer.store.settings import Settings, save_settings
from trainer.words import current_language


def _nothing(parser: argparse.ArgumentParser) -> None:
    """A command without arguments."""


VERSION_AND_MODULES = """
import sys
from trainer.__main__ import main
try:
    main(["--version"])
except SystemExit as end:
    print(end.code, [module for module in ("PySide6", "yaml", "msgspec") if module in sys.modules])
"""


def test_the_version_is_told() -> None:
    """`trainer --version` prints the name and the version, and brings neither Qt nor YAML into the process."""
    done = subprocess.run(
        [sys.executable, "-c", VERSION_AND_MODULES], capture_output=True, text=True, timeout=60, check=True
    )

    assert done.stdout.splitlines() == [f"trainer {__version__}", "0 []"]


def test_the_package_runs_as_a_module() -> None:
    """`python -m trainer --version` says the same as `trainer --version`."""
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "--version"], capture_output=True, text=True, timeout=60, check=True
    )

    assert done.stdout == f"trainer {__version__}\n"


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer --help` names each row of the table with its help."""
    with pytest.raises(SystemExit) as end:
        obey(["--help"], (*cli.COMMANDS, Command("greet", "Say good day.", _nothing, lambda _asked: 0)))

    said = capsys.readouterr().out
    assert end.value.code == 0
    assert "Say good day." in said
    assert all(command.name in said for command in cli.COMMANDS)


def test_a_command_gets_its_arguments_and_gives_the_exit_code() -> None:
    """What a row's function returns is the exit code of the program."""
    count = Command("count", "Count.", _number, lambda asked: int(asked.number) + 1)

    assert obey(["count", "41"], [count]) == 42


def _number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number")


def test_every_command_looks_into_the_folder_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--data DIR` stands before the word, beside the language in either order, and the word finds that folder."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path / "other"))
    seen: list[Path] = []

    def looked(_asked: argparse.Namespace) -> int:
        seen.append(data_folder())
        return 0

    look = Command("look", "Look.", _nothing, looked)
    for options in (["--data", str(tmp_path), "--language=nb"], ["--language", "nb", f"--data={tmp_path}"]):
        assert obey([*options, "look"], (look,)) == 0
        monkeypatch.setenv("TRAINER_DATA", str(tmp_path / "other"))
    assert seen == [tmp_path, tmp_path]


def test_an_unknown_word_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A word that is no command ends with 2 and the words that are."""
    with pytest.raises(SystemExit) as end:
        obey(["danse"], [Command("dance", "Dance.", _nothing, lambda _asked: 0)])

    assert end.value.code == 2
    assert "dance" in capsys.readouterr().err


def test_the_command_line_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer --language LANG` before any word: help, commands and what they make are in that language."""
    offer_pseudo()
    heard = Command("hear", "Hear.", _nothing, lambda _asked: 0 if current_language() == LANGUAGE else 1)
    with pytest.raises(SystemExit):
        obey(["--language", LANGUAGE, "--help"], [heard])
    assert is_pseudo(capsys.readouterr().out.split("\n\n")[1])
    assert obey(["--language", LANGUAGE, "hear"], [heard]) == 0


def test_a_language_without_words_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A code that nothing is known of ends with 2 and names those that are."""
    with pytest.raises(SystemExit) as end:
        obey(["--language", "xx"], [])

    assert end.value.code == 2
    assert "en" in capsys.readouterr().err


def test_a_forgotten_code_is_said_to_who_has_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`trainer sessions code` prints the code of the session started last; before the first there is none."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    asked = ["--data", str(tmp_path), "sessions", "code"]
    assert obey(asked, cli.COMMANDS) == 1
    save_settings(tmp_path, Settings(code="0472"))
    capsys.readouterr()
    assert obey(asked, cli.COMMANDS) == 0
    assert capsys.readouterr().out == "0472\n"
