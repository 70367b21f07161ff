"""A record is exported: notes to read, a PDF to print, rows for a spreadsheet, each opened by another library."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from trainer import cli
from trainer.clock import HandClock
from trainer.export.record import RecordMaterial, write_record
from trainer.keeping import OpenRecord, begin
from trainer.model.report import Heading, Table
from trainer.rehearsal import cast
from trainer.rehearsal_records import MONDAY, RecordRehearsal
from trainer.shipped import shipped
from trainer.store.library import Library, load_library

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RECORDS = ("adoption-plan", "interview", "mystery-shopper", "wish-and-complaint-log", "survey-after-purchase")


@pytest.fixture(scope="module")
def library() -> Library:
    """What ships."""
    return load_library([shipped("scenarios")])


def kept(library: Library, folder: Path, name: str, weeks: int = 10, seed: int = 7) -> OpenRecord:
    """A record that made-up people have kept for some weeks."""
    clock = HandClock(MONDAY)
    opened = begin(library, name, folder, clock, rehearsal=True)
    list(RecordRehearsal(opened.ledger, clock, Random(seed), cast(8)).play(weeks))
    return opened


def material(opened: OpenRecord) -> RecordMaterial:
    """What is exported of it."""
    ledger = opened.ledger
    return RecordMaterial(ledger.kept, ledger.record, ledger.today, ledger.sheet)


@pytest.fixture(scope="module")
def plan(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRecord]:
    """An adoption plan after ten weeks."""
    opened = kept(library, tmp_path_factory.mktemp("plan"), "adoption-plan")
    yield opened
    opened.close()


def test_a_row_that_says_no_more_than_its_name_has_no_table(library: Library, tmp_path: Path) -> None:
    """Its words stand once, as the heading, and no head of a table stands over nothing."""
    opened = begin(library, "wish-and-complaint-log", tmp_path, HandClock(MONDAY))
    opened.ledger.add({"said": "A chair by the door"})
    parts = material(opened).report.parts
    opened.close()

    assert [part.text for part in parts if isinstance(part, Heading) and part.level == 3] == ["A chair by the door"]
    assert [part for part in parts if isinstance(part, Table) and not part.rows] == []


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_is_written_in_every_format(library: Library, tmp_path: Path, name: str) -> None:
    """Seven files, each whole, with the words of the first row in all but the form."""
    opened = kept(library, tmp_path / "data", name, weeks=4)
    first = next(str(value) for value in opened.ledger.kept.rows[0].values.values())
    written = write_record(material(opened), tmp_path / "notes")
    files = {path.suffix: path for path in written if path.stem == "record"}
    opened.close()
    form = PdfReader(written[4]).pages[0].extract_text()
    assert "□" in form or "_____" in form, "the first page asks already"
    assert set(files) == {".md", ".docx", ".pdf", ".html", ".xlsx", ".csv"}
    pdf = " ".join(" ".join(page.extract_text() for page in PdfReader(files[".pdf"]).pages).split())
    words = " ".join(one.text or "" for one in Document(str(files[".docx"])).element.iter(f"{W}t"))
    sheet = load_workbook(files[".xlsx"]).worksheets[0]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert first[:20] in pdf
    assert first in words
    assert any(first == cell for cell in cells)
    assert first in files[".csv"].read_text("utf-8-sig")


def test_the_weeks_are_the_same_in_every_file(plan: OpenRecord, tmp_path: Path) -> None:
    """Ten weeks stand in the notes, on paper and in the spreadsheet, with what started and what earned SKILL."""
    files = {path.suffix: path for path in write_record(material(plan), tmp_path, ["md", "pdf", "xlsx"])}
    sheet = load_workbook(files[".xlsx"])["Week by week"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:4] == ["Week of", "Starts", "Runs", "New ones"]
    assert [row[0] for row in rows[1:]][:3] == ["5 January 2026", "12 January 2026", "19 January 2026"]
    assert len(rows) == 11
    text = files[".md"].read_text("utf-8")
    assert all(f"| {row[0]} |" in text for row in rows[1:])
    listed = load_workbook(files[".xlsx"])["Rows"]
    assert all(str(row[4].value).startswith("good in ") for row in listed.iter_rows(min_row=2))
    pdf = " ".join(" ".join(page.extract_text() for page in PdfReader(files[".pdf"]).pages).split())
    assert all(str(row[0]) in pdf for row in rows[1:])


def test_visits_are_summed_at_a_glance_and_their_days_are_days(library: Library, tmp_path: Path) -> None:
    """How often each check was met stands in one table before the visits; in the workbook a day can be sorted."""
    opened = kept(library, tmp_path / "data", "mystery-shopper")
    rows = opened.ledger.kept.rows
    write_record(material(opened), tmp_path / "notes", ["md", "xlsx"])
    opened.close()

    told = (tmp_path / "notes" / "record.md").read_text(encoding="utf-8")
    counts = [sum(row.values.get("greeting") == one for row in rows) for one in ("fully", "partly", "missed", "absent")]
    assert f"| Were you greeted gladly, and soon? | {' | '.join(map(str, counts))} |" in told
    assert told.index("At a glance") < told.index("Planned: ")
    sheet = load_workbook(tmp_path / "notes" / "record.xlsx").worksheets[0]
    place = [cell.value for cell in sheet[1]].index("On which day?") + 1
    assert all(isinstance(sheet.cell(row, place).value, datetime.date) for row in range(2, sheet.max_row + 1))


def test_no_text_becomes_a_formula(library: Library, tmp_path: Path) -> None:
    """A customer's words that begin with = stay words in CSV and in the workbook."""
    opened = begin(library, "wish-and-complaint-log", tmp_path / "data", HandClock(MONDAY))
    opened.ledger.add({"said": "=1+1", "source": "@till"})
    files = {path.suffix: path for path in write_record(material(opened), tmp_path / "notes", ["csv", "xlsx"])}
    opened.close()
    (_header, row) = list(csv.reader(io.StringIO(files[".csv"].read_text("utf-8-sig"))))
    assert row[2] == "'=1+1"
    cell = load_workbook(files[".xlsx"]).worksheets[0]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_an_empty_record_says_so(library: Library, tmp_path: Path) -> None:
    """A record without rows is exported too, and says that nothing has been noted."""
    opened = begin(library, "mystery-shopper", tmp_path / "data", HandClock(MONDAY))
    files = {path.suffix: path for path in write_record(material(opened), tmp_path / "notes")}
    opened.close()
    assert "Nothing has been noted yet" in files[".md"].read_text("utf-8")


def test_the_command_rehearses_ten_weeks(capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer rehearse adoption-plan` prints every week: starts, runs, rests, SKILL, and a seventh that is refused."""
    assert cli.obey(["rehearse", "adoption-plan", "--weeks", "10", "--seed", "7"], cli.COMMANDS) == 0
    told = capsys.readouterr().out
    assert told.count("Week ") == 10
    assert "6 habits run already" in told
    assert "rest" in told
    assert "SKILL" in told


def test_the_same_seed_tells_the_same_weeks(capsys: pytest.CaptureFixture[str]) -> None:
    """A rehearsal can be repeated."""
    told = []
    for _time in range(2):
        assert cli.obey(["rehearse", "adoption-plan", "--weeks", "5", "--seed", "3"], cli.COMMANDS) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_the_command_lists_prints_and_writes_records(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`trainer records` lists what there is; with a name it prints it; with a folder it writes the files asked for."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    assert cli.obey(["records"], cli.COMMANDS) == 0
    assert "no records yet" in capsys.readouterr().out
    kept(library, tmp_path / "records", "wish-and-complaint-log", weeks=2).close()
    assert cli.obey(["records"], cli.COMMANDS) == 0
    assert "What customers say" in capsys.readouterr().out
    assert cli.obey(["records", "customers say"], cli.COMMANDS) == 0
    assert "# Rehearsal" in capsys.readouterr().out
    asked = ["records", "customers say", "--to", str(tmp_path / "out"), "--format", "csv,md"]
    assert cli.obey(asked, cli.COMMANDS) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["record.csv", "record.md"]
    assert cli.obey(["records", "nowhere"], cli.COMMANDS) == 1
    assert cli.obey([*asked[:-1], "odt"], cli.COMMANDS) == 1
    assert cli.obey(["records", "customers say", "--delete"], cli.COMMANDS) == 0
    assert not list((tmp_path / "records").iterdir())


def test_the_interview_is_printed_as_a_guide(library: Library, tmp_path: Path) -> None:
    """On paper each of the four questions has lines to write on, and what a strong and a weak answer sound like."""
    opened = begin(library, "interview", tmp_path / "data", HandClock(MONDAY))
    (form,) = write_record(material(opened), tmp_path / "notes", ["form"])
    opened.close()
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(form).pages).split())
    assert words.count("A strong answer:") == words.count("A weak answer:") == 4


def test_the_meeting_sheet_names_what_runs(plan: OpenRecord, tmp_path: Path) -> None:
    """The weekly sheet has a line for each habit that runs, with boxes, and asks who did it best and why."""
    (form,) = write_record(material(plan), tmp_path, ["form"])
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(form).pages).split())
    assert plan.ledger.habits is not None
    for row in plan.ledger.habits.running():
        assert row.text("habit").split()[0] in words
    assert "Who did it best this week?" in words
