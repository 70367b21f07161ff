"""Several sessions by command: compared, written, put into one table; other programs' readers open the files."""

from __future__ import annotations

import csv
import datetime
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest

from tests import kit
from tests.several_kit import OTHERS, TWELVE, asked, coming, library
from trainer.__main__ import main
from trainer.clock import HandClock

LOW = (2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7)
HIGH = (6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """The program's command line over the data folder `data` of this test: exit code, what it said, what it refused."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path / "data"))

    def ran(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["trainer", *words])
        code = main()
        said = capfd.readouterr()
        return code, said.out, said.err

    return ran


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """Spring and Autumn, and a rehearsal."""
    folder = tmp_path / "data" / "sessions"
    asked(folder, {name: {"come": mark, "why": "=1+1"} for name, mark in zip(TWELVE, LOW, strict=True)}, title="Spring")
    asked(folder, coming(OTHERS, HIGH), title="Autumn", days=3)
    asked(folder, coming(OTHERS, HIGH), title="Tried out", days=6, rehearsal=True)
    return folder


@pytest.mark.usefixtures("sessions")
def test_compare_prints_and_tells_programs(run: Run) -> None:
    """Without a folder it is printed; with --json each figure is a row; a session nobody knows is a sentence."""
    code, said, _err = run("compare", "Spring", "Autumn")
    assert code == 0
    assert "| Would you come again? | 4.5" in said

    code, said, _err = run("compare", "Spring", "Autumn", "--json")
    told = json.loads(said)
    assert [one["session"] for one in told["sessions"]] == ["Spring", "Autumn"]
    assert {(one["scenario_id"], one["number"]) for one in told["figures"]} == {("pulse", 1), ("pulse", 2)}
    assert [one["value"] for one in told["figures"] if one["item"] == "come"] == [4.5, pytest.approx(101 / 12)]

    code, _said, refused = run("compare", "Spring", "Winter")
    assert code == 1
    assert "There is no session “Winter”" in refused
    code, said, _err = run("compare", "Spring")
    assert code == 1
    assert "Choose two sessions or more" in said


@pytest.mark.usefixtures("sessions")
def test_every_file_of_a_comparison_opens_elsewhere(run: Run, tmp_path: Path) -> None:
    """Word, PDF and spreadsheet hold the same figures; nobody's name is in any of them."""
    code, said, _err = run("compare", "Spring", "Autumn", "--to", str(tmp_path / "out"))
    assert code == 0
    assert len(said.splitlines()) == 6

    document = docx.Document(str(tmp_path / "out" / "comparison.docx"))
    cells = " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "4.5" in cells
    assert len(document.inline_shapes) == 1
    pages = pypdf.PdfReader(tmp_path / "out" / "comparison.pdf").pages
    assert "more than chance" in " ".join("".join(page.extract_text().split("\n")) for page in pages)
    book = openpyxl.load_workbook(tmp_path / "out" / "comparison.xlsx")
    told = " ".join(str(cell) for row in book["Overview"].iter_rows(values_only=True) for cell in row if cell)
    assert "more than chance" in told, "and in short on the first sheet"
    assert "Deviations are those of samples" in told
    sheet = book["Figures"]
    rows = [dict(zip([c.value for c in sheet[1]], row, strict=True)) for row in sheet.iter_rows(2, values_only=True)]
    spring = next(row for row in rows if row["Session"] == "Spring" and row["Question"] == "Would you come again?")
    assert (spring["Value"], spring["n"], spring["Date"]) == (4.5, 12, datetime.datetime(2026, 1, 1))  # noqa: DTZ001
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:O{len(rows) + 1}")
    known = {row["Session"]: (row["Counted as"], row["Change"]) for row in rows}
    assert known == {"Spring": ("Average", None), "Autumn": ("Average", pytest.approx(47 / 12))}, (
        "the first one changed from nothing"
    )
    whole = b"".join(
        file.read_bytes() for file in (tmp_path / "out").iterdir() if file.suffix in (".md", ".csv", ".html")
    )
    assert not any(name.encode() in whole for name in (*TWELVE, *OTHERS))


@pytest.mark.usefixtures("sessions")
def test_one_table_holds_every_answer_that_may_be_told_and_no_name(run: Run, tmp_path: Path) -> None:
    """A row an answer, typed; rehearsals left out unless asked for; what looks like a formula is text."""
    file = tmp_path / "all.xlsx"
    code, said, _err = run("sessions", "table", "--to", str(file))
    assert code == 0
    assert "2 sessions" in said
    assert "1 was left out" in said

    sheet = openpyxl.load_workbook(file)["Answers"]
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2, values_only=True)]
    spring = [row for row in rows if row["Session"] == "Spring" and row["item"] == "come"]
    assert sorted(str(row["value"]) for row in spring) == sorted(map(str, LOW))
    assert {type(row["Date"]) for row in rows} == {datetime.datetime}
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:T{len(rows) + 1}")
    formulas = [cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"]
    assert {cell.data_type for cell in formulas} == {"s"}
    assert not any(str(value) in (*TWELVE, *OTHERS) for row in rows for value in row.values())

    run("sessions", "table", "Spring", "Tried out", "--rehearsals", "--to", str(tmp_path / "two.csv"))
    plain = list(csv.DictReader(io.StringIO((tmp_path / "two.csv").read_text(encoding="utf-8-sig"))))
    assert {(row["session"], row["rehearsal"]) for row in plain} == {("Spring", "0"), ("Tried out", "1")}
    assert {row["words"] for row in plain if row["item"] == "why" and row["session"] == "Spring"} == {"'=1+1"}


def test_a_row_says_in_words_which_session_step_card_and_answer_it_is(run: Run, tmp_path: Path) -> None:
    """Two sessions of one title on one day are told apart by their beginning; the codes stand beside the words."""
    folder = tmp_path / "data" / "sessions"
    for hours, names in ((0, TWELVE), (3, OTHERS)):
        clock = HandClock()
        clock.pass_(hours * 3600)
        played = kit.started(folder, ["service-levels"], names=names, title="Levels", clock=clock)
        kit.go_to(played, "felt")
        kit.answered(played, kit.as_drawn)
        kit.go_to(played, "open")
        played.conductor.reveal()
        played.conductor.finish()
        played.file.close()

    run("sessions", "table", "--to", str(tmp_path / "all.csv"))

    rows = list(csv.DictReader(io.StringIO((tmp_path / "all.csv").read_text(encoding="utf-8-sig"))))
    times = {row["time"] for row in rows}
    assert len(times) == 2
    assert {row["session"] for row in rows} == {"Levels"}
    felt = [row for row in rows if row["item"] == "feel"]
    assert {(row["title"], row["step"], row["step_title"]) for row in felt} == {
        ("Three service levels", "felt", "Rate the scene")
    }
    assert {row["card"] for row in felt} <= {"Low", "Standard", "WOW"}
    assert {"Let down", "Indifferent", "Delighted"} & {row["answer"] for row in felt}
    assert {row["value"] for row in felt} <= {"-2", "-1", "0", "1", "2"}


def test_the_order_of_rows_tells_nobody(run: Run, tmp_path: Path) -> None:
    """Whoever answers first, the table is the same."""
    marks = dict(zip(TWELVE, LOW, strict=True))
    tables = []
    for name, people in (("a", TWELVE), ("b", TWELVE[::-1])):
        folder = tmp_path / name / "sessions"
        of = library(tmp_path / "lib")
        path = asked(folder, {one: {"come": marks[one]} for one in people}, title="Day", of=of)
        run("sessions", "table", str(path), "--to", str(tmp_path / f"{name}.csv"))
        tables.append((tmp_path / f"{name}.csv").read_bytes())

    assert tables[0] == tables[1]


def test_a_small_private_sum_is_in_no_table(run: Run, tmp_path: Path) -> None:
    """Four private answers under a promise of five stay out of the table over many sessions."""
    folder = tmp_path / "data" / "sessions"
    asked(folder, coming(TWELVE[:4], (9, 9, 9, 9)), title="Small")
    asked(folder, coming(OTHERS, HIGH), title="Large", days=2)

    run("sessions", "table", "--to", str(tmp_path / "all.csv"))

    told = (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    assert "Small" not in told
    assert "Large" in told


@pytest.mark.usefixtures("sessions")
def test_a_table_needs_a_format_there_is(run: Run, tmp_path: Path) -> None:
    """Another ending than a spreadsheet's is refused with those there are; nothing is written."""
    code, _said, refused = run("sessions", "table", "--to", str(tmp_path / "all.pdf"))

    assert code == 1
    assert ".xlsx, .csv" in refused
    assert not (tmp_path / "all.pdf").exists()


def test_comparing_changes_no_session(run: Run, sessions: Path) -> None:
    """The files are the same to the byte afterwards, and nothing lies beside them."""
    before = {file.name: file.read_bytes() for file in sessions.glob("*.trainer*")}
    run("compare", "Spring", "Autumn")

    assert {file.name: file.read_bytes() for file in sessions.glob("*.trainer*")} == before
