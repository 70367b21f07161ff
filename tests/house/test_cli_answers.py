"""`trainer answers import` takes a table in, shows what it would keep, and says where it stumbled."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from trainer import cli

TABLE = "Manager;work;solved;again\nAda;9;yes;yes\nIvar;12;no;no\nAda;8;yes;yes\n"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A CSV file of three customers, one of whose marks is off the scale."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path / "data"))
    path = tmp_path / "answers.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def ask(*words: str) -> int:
    """The command with these words; its exit code."""
    return cli.obey(["answers", "import", "survey-after-purchase", *words], cli.COMMANDS)


def test_a_preview_says_all_and_writes_nothing(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns, the cell that can't be read with its place, how many answers; no file comes of it."""
    assert ask(str(table), "--preview") == 0
    told = capsys.readouterr().out
    assert "column Manager → Manager" in told
    assert "Row 3, column B (“work”): “12” is no answer here; expected a whole number from 1 to 10." in told
    assert "3 answers were read" in told
    assert not (tmp_path / "data" / "records").exists()


def test_answers_are_taken_in_once(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first time makes a record, the second is refused, `--again` adds them, `--new` begins another."""
    assert ask(str(table)) == 0
    assert ask(str(table)) == 1
    assert "already" in capsys.readouterr().err
    assert ask(str(table), "--again") == 0
    assert ask(str(table), "--new") == 0
    capsys.readouterr()
    assert cli.obey(["records"], cli.COMMANDS) == 0
    told = capsys.readouterr().out
    assert "6 rows" in told
    assert "3 rows" in told


def test_a_workbook_is_read_as_well(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers in cells are numbers; the sheet with answers in it is the one that is read."""
    assert table.exists()
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Manager", "How was the work of your manager?"])
    sheet.append(["Ada", 9])
    book.save(tmp_path / "answers.xlsx")
    assert ask(str(tmp_path / "answers.xlsx")) == 0
    assert "no column answers “Were all your questions solved?”" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"Nothing;that\nfits;here\n"])
def test_a_file_without_answers_is_refused(table: Path, content: bytes) -> None:
    """Empty, no text, or without a column that fits: a sentence and exit code 1."""
    table.write_bytes(content)
    assert ask(str(table)) == 1


def test_a_sheet_that_no_customer_answers_is_refused(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names those that there are."""
    assert cli.obey(["answers", "import", "nps", str(table)], cli.COMMANDS) == 1
    assert "survey-after-purchase" in capsys.readouterr().err
