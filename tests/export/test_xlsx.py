"""This file is the promise of data.xlsx, read back: numbers are numbers, and texts stay texts."""

from __future__ import annotations

import datetime
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests import kit
from tests.export.test_formats import FIGURES, HOSTILE, rows_of
from tests.export.test_formats import written as file_of
from trainer.debrief.figures import as_shown
from trainer.debrief.items.base import dotted
from trainer.debrief.report import report
from trainer.export.tables import as_table
from trainer.export.xlsx.cells import SIGNED_WHOLE, at, put, shown
from trainer.export.xlsx.charts import drawn
from trainer.export.xlsx.rows import held
from trainer.model.events import Promise
from trainer.model.play import Play
from trainer.model.report import Cloud, CrossTable, Distribution, Meters, Report
from trainer.model.screen import MeterRow
from trainer.words import _, speaking


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """A session whose people have hostile names and say hostile things."""
    names = [name for name in HOSTILE if "\ud800" not in name and "\x00" not in name]
    played = kit.started(tmp_path_factory.mktemp("hostile"), ["service-levels"], names=[*names, "Bo", "Al"])
    kit.go_to(played, "told", 1)
    kit.answered(
        played,
        lambda _play, _at, _person: {"feel": 1, "feelings": HOSTILE[0], "thoughts": HOSTILE[3], "return": 7},
    )
    for words in names:
        played.conductor.take_away("", words, words, words)
    played.conductor.finish()
    yield played
    played.file.close()


def written(play: Play, *, names: bool = True) -> bytes:
    """The file."""
    return file_of(play, "xlsx", names=names)


def opened(content: bytes) -> Workbook:
    """The workbook."""
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows of a list by the names of its columns."""
    header, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in body]


@pytest.mark.parametrize("names", [True, False])
def test_it_holds_the_same_answers_as_the_csv(levels: kit.Played, names: bool) -> None:
    """A row for each, in the same order, with people only where the other has them."""
    listed = rows(opened(written(levels.play, names=names))["Answers"])
    plain = rows_of(file_of(levels.play, "csv", names=names))

    for mine, other in zip(listed, plain, strict=True):
        assert (mine["item"], mine["Person"] or "", mine["Words"] or "") == (
            other["item"],
            other["person"],
            other["words"],
        )
        assert str("" if mine["value"] is None else mine["value"]) == other["value"]


def test_answers_are_told_in_words_with_the_codes_behind_them(levels: kit.Played) -> None:
    """Scenario, step, answer and way to answer are words in the language of the notes; no code stands among them."""
    with speaking("ru"):
        (how, answer), listed = (_("How"), _("Answer")), rows(opened(written(levels.play))[_("Answers")])
        ways = {_("Aloud"), _("One by one at the laptop")}

    codes = ["scenario", "step", "sheet", "item", "value", "how"]
    assert list(listed[0])[-len(codes) :] == codes
    spoken = {cell for row in listed for name, cell in row.items() if name not in codes}
    assert not spoken & {row[code] for row in listed for code in codes if isinstance(row[code], str)}
    assert {row[how] for row in listed} == ways
    assert {row[answer] for row in listed if row["value"] == 10} == {"10 по шкале 0–10"}


def test_a_skipped_answer_says_so(tmp_path: Path) -> None:
    """One in words has its words beside an empty answer; nothing at all would look the same."""
    known = kit.rehearsed(tmp_path, "how-was-today")
    known.file.close()

    listed = rows(opened(written(known.play))["Answers"])

    left = [row for row in listed if row["value"] is None and not row["Words"]]
    assert left
    assert {row["Answer"] for row in left} == {"skipped"}
    assert not any(row["Answer"] == "skipped" for row in listed if row not in left)


def test_numbers_are_numbers(levels: kit.Played) -> None:
    """Ratings, counts and averages can be reckoned with; an average is the one in the notes."""
    book = opened(written(levels.play))
    feelings = [row["value"] for row in rows(book["Answers"]) if row["item"] == "feel" and row["how"] == "kiosk"]

    assert len(feelings) == 24
    assert all(isinstance(value, int) for value in feelings)
    averages = [row["Average"] for row in rows(book["Figures"])]
    assert [f"{value:+.1f}".replace("-", "−") for value in averages[:3]] == ["−1.5", "+0.1", "+1.5"]
    assert [f"{value:.1f}" for value in averages[3:]] == ["1.8", "5.4", "9.1"]


def test_the_pictures_are_charts_beside_the_figures_of_the_notes(levels: kit.Played) -> None:
    """Each picture has its table, its numbers equal; of bars or a way also a chart drawn from those very cells."""
    sheet = opened(written(levels.play))["Pictures"]
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    parts = [p for p in report(levels.play).parts if isinstance(p, Distribution | Meters | CrossTable | Cloud)]

    for part in parts:
        assert part.title in cells
        for label, *texts in as_table(part).rows:
            assert any(str(cell).startswith(label) for cell in cells)
            assert all(
                shown(text)[0] in cells or any(f" · {text}" in str(cell) for cell in cells) for text in texts if text
            )
    assert all(shown(figure)[0] in cells for figure in FIGURES)
    assert {"How each scene felt", "Planned and taken"} <= set(cells), "the notes leave them out"
    seen = [cell for row in sheet.iter_rows() for cell in row if " of 8 saw “" in str(cell.value)]
    assert [bool(cell.alignment.wrap_text) for cell in seen[:3]] == [False] * 3, (
        "words beside a level stand on one line"
    )
    barred = [part for part in parts if not isinstance(part, CrossTable)]
    assert len(sheet._charts) == len(barred) + 3 == 5  # type: ignore[attr-defined]  # noqa: SLF001 - no other door


def test_a_chart_says_what_it_measures_and_how_far_that_goes(levels: kit.Played) -> None:
    """Each line of figures has a name; a wish from 0 to 10 ends at 10, so that 9.1 isn't all there is."""
    sheet = opened(written(levels.play))["Pictures"]
    known = [chart.y_axis for chart in sheet._charts]  # type: ignore[attr-defined]  # noqa: SLF001 - no other door

    named = [axis.title.tx.rich.p[0].r[0].t for axis in known]
    assert named == ["Average", "How many", "Average", "Average", "Minutes"]
    assert [(axis.scaling.min, axis.scaling.max) for axis in known[2:4]] == [(0, 10), (-2, 2)]
    assert not any(axis.delete for axis in known)


def test_meant_against_seen_is_a_table_shaded_by_its_counts(levels: kit.Played) -> None:
    """As in the notes: the more chose something the darker its cell, and what agrees has a frame."""
    sheet = opened(written(levels.play))["Pictures"]
    top = next(row for row in range(1, sheet.max_row) if str(sheet.cell(row, 1).value).startswith("Meant ↓"))
    rows = list(sheet.iter_rows(min_row=top + 1, max_row=top + 3, min_col=2, max_col=4))

    framed = [[cell.border.left.style == "medium" for cell in row] for row in rows]
    assert framed == [[True, False, False], [False, True, False], [False, False, True]]
    fills = {cell.value: cell.fill.start_color.rgb for row in rows for cell in row if cell.value}
    assert len(set(fills.values())) == len(fills) > 1


def test_named_metrics_stand_among_the_figures(tmp_path: Path) -> None:
    """NPS and CSAT are numbers in columns of their own, exact, and the sheet that explains tells what they are."""
    known = kit.rehearsed(tmp_path, "how-was-today")
    known.file.close()
    book = opened(written(known.play))

    given = {item: [row["value"] for row in rows(book["Answers"]) if row["item"] == item and row["value"] is not None]
             for item in ("worth", "recommend")}  # fmt: skip
    worth = sum(value >= 4 for value in given["worth"]) / len(given["worth"])
    likely = sum((value >= 9) - (value <= 6) for value in given["recommend"]) * 100 / len(given["recommend"])
    found = [(row["CSAT"], row["NPS"]) for row in rows(book["Figures"])]
    assert found == [(pytest.approx(worth), None), (None, pytest.approx(likely))]
    told = {row["Column"] for row in rows(book["What the columns tell"])}
    assert {"CSAT", "NPS"} <= told


def test_what_has_no_single_number_has_no_bar_and_says_so() -> None:
    """The two votes of a team stand below the averages, outside the chart: a bar of nothing would read as nought."""
    lines = (("Oak", "5 and 6"), ("Elm", "7.4"), ("Ash", "8.1"))
    told = tuple(MeterRow(label=label, share=0.0, figure=figure) for label, figure in lines)
    part = Meters(title="Back?", rows=told, note=f"8 of 8 answered · {dotted([True])}", measure="Average")
    sheet = Workbook().create_sheet()

    drawn(sheet, Report(title="", parts=(part,)))

    cells = [row[0] for row in sheet.iter_rows(values_only=True) if row[0]]
    assert cells == ["Back?", "Elm", "Ash", "Oak", "8 of 8 answered · Without a bar, for it isn't one number: Oak"]
    (chart,) = sheet._charts  # noqa: SLF001 - no other door
    assert chart.series[0].val.numRef.f.endswith("$B$3:$B$4")


def test_signs_that_nobody_saw_in_any_round_have_no_rows(tmp_path: Path) -> None:
    """Of a list of eleven only what was seen or noticed somewhere is told, in each round."""
    known = kit.guess_dislike(tmp_path)
    known.file.close()

    told = rows(opened(written(known.play))["Signs by round"])

    by_sign = {row["Sign"]: [one for one in told if one["Sign"] == row["Sign"]] for row in told}
    assert all(
        any(one["Observers who saw it"] or one["Players who noticed it"] for one in own) for own in by_sign.values()
    )
    assert {len(own) for own in by_sign.values()} == {3}


def test_lists_stay_readable_and_can_be_filtered(levels: kit.Played) -> None:
    """The header stays in view and has filters over all rows; words stand under it, clear of numbers."""
    book = opened(written(levels.play))

    for name in ("Answers", "Figures", "Side by side", "What we take away"):
        assert book[name].freeze_panes == "A2"
        assert book[name].auto_filter.ref == book[name].dimensions
        for header, *cells in book[name].iter_cols():
            for cell in cells:
                if isinstance(cell.value, str) and header.alignment.horizontal == "left":
                    assert (cell.alignment.horizontal, cell.alignment.indent) == ("left", header.alignment.indent)


def test_rows_are_as_high_as_their_words(hostile: kit.Played) -> None:
    """A long name is read whole without covering the row below."""
    sheet = opened(written(hostile.play))["What we take away"]
    heights = {str(sheet.cell(row, 2).value)[:4]: sheet.row_dimensions[row].height for row in range(2, sheet.max_row)}

    assert heights["long"] is not None
    assert heights["long"] >= 15 * 505 / 60


@pytest.mark.parametrize("names", [True, False])
def test_no_text_becomes_a_formula(hostile: kit.Played, names: bool) -> None:
    """Whatever a text begins with it is stored as text, and stays so when the cell is edited."""
    content = written(hostile.play, names=names)

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) >= 5
        assert not any(b"<f>" in archive.read(name) or b"<f " in archive.read(name) for name in sheets)
    texts = [cell for sheet in opened(content) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    starting = [cell for cell in texts if isinstance(cell.value, str) and cell.value[0] in "=+-@"]
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in starting)
    assert any("HYPERLINK" in str(cell.value) for cell in starting) is names


def test_what_no_cell_can_hold_is_left_out(hostile: kit.Played) -> None:
    """Control characters go, everything else stays as typed, as long as a cell may be."""
    book = opened(written(hostile.play))
    texts = {str(row["What"]) for row in rows(book["What we take away"])}

    assert HOSTILE[0] in texts
    assert not any(re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", text) for text in texts)
    assert "long " + "x" * 500 in texts


def test_too_few_private_answers_are_in_no_sheet(levels: kit.Played) -> None:
    """Below the limit there is neither a row nor a figure."""
    book = opened(written(kit.with_promise(levels.play, Promise(limit=25))))

    assert not [row for row in rows(book["Answers"]) if row["how"] == "kiosk"]
    assert "Figures" not in book.sheetnames, "no sheet with heads and nothing below"
    said = " ".join(str(row[0]) for row in book["Overview"].iter_rows(values_only=True))
    assert "No question has answers enough for an average; there is no sheet of figures." in said
    assert "Figures" not in {row["Sheet"] for row in rows(book["What the columns tell"])}


def test_without_names_nobody_is_in_it(levels: kit.Played) -> None:
    """Not in a cell, not in a title, not in a property; nor is a time."""
    content = written(levels.play, names=False)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = "".join(archive.read(name).decode("utf-8") for name in archive.namelist())

    assert not any(re.search(rf"\b{person.name}\b", text) for person in levels.play.session.people.values())
    assert not opened(content).properties.title


@pytest.mark.parametrize("names", [True, False])
def test_its_properties_tell_nothing_of_its_writer(levels: kit.Played, names: bool) -> None:
    """No author and no moment of writing, so that the same session gives the same file to the last bit."""
    content = written(levels.play, names=names)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}

    assert "creator" not in core
    assert "lastModifiedBy" not in core
    assert re.findall(r">(\d{4})-", core) == ["2000", "2000"]
    assert written(levels.play, names=names) == content


@pytest.mark.parametrize(
    ("text", "number"),
    [("−1.5", -1.5), ("+0.1", 0.1), ("8,9", 8.9), ("63%", 0.63), ("63 %", 0.63), ("12", 12), ("0.0", 0.0)],
)
def test_a_shown_figure_is_read_back(text: str, number: float) -> None:
    """In the notation of any of the languages."""
    assert shown(text)[0] == number


def test_a_whole_figure_keeps_its_sign() -> None:
    """An NPS of +44 is no 44: it is shown as in the notes."""
    assert shown("+44") == (44, SIGNED_WHOLE)


@pytest.mark.parametrize("text", ["", "–", "6 of 8", "1:05", "a", "1.2.3", "=1", "1e5", "nan"])
def test_what_is_no_figure_stays_text(text: str) -> None:
    """A time or a share of people is no number."""
    assert shown(text)[0] == text


def test_the_library_is_loaded_only_when_a_workbook_is_written() -> None:
    """Knowing the formats costs no time at the start."""
    code = (
        "import sys, trainer.export.formats; print([n for n in ('openpyxl', 'pypdf', 'PySide6') if n in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_writing_words_loads_nothing_of_the_web() -> None:
    """Python's own helper for marked-up words brings the web and its keys along, a tenth of a second each time."""
    modules = "trainer.export.word_table, trainer.export.xlsx.rows, trainer.paint.svg"
    code = f"import sys, {modules}; print([n for n in ('ssl', 'http.client', 'email') if n in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_the_first_sheet_says_what_the_rows_give_away(levels: kit.Played) -> None:
    """Each private answer is a row: beside the promise it stands that no figure gives away more than these."""
    sheet = opened(written(levels.play))["Overview"]
    told = [str(row[0]) for row in sheet.iter_rows(values_only=True) if row[0]]

    long = [row[0] for row in sheet.iter_rows() if len(str(row[0].value or "")) > 104]
    wide = {f"A{one.min_row}" for one in sheet.merged_cells.ranges if one.max_col == 2}
    assert long
    assert all(cell.alignment.wrap_text and cell.coordinate in wide for cell in long), "one sentence, one cell"
    assert all(sheet.row_dimensions[int(cell.coordinate[1:])].height > 15 for cell in long)
    assert (
        "What is shown are sums: an answer that one person alone gave can be seen in them, but never whose it is."
        in " ".join(told)
    )
    assert told[1] == (
        "This workbook is the facilitator's: it holds single answers. To a client goes the client's part of the notes."
    )
    assert "In this workbook each private answer is a row of its own, without a name" in " ".join(told)


def test_a_sheet_says_what_the_columns_tell(levels: kit.Played) -> None:
    """Whoever was sent nothing else reads of every column that doesn't explain itself; it names columns that exist."""
    with speaking("nb"):
        book = opened(written(levels.play))
        guide = rows(book[_("What the columns tell")])

    for sheet, names, told in (row.values() for row in guide):
        there = [cell.value for cell in book[sheet][1]]
        assert all(name in there for name in names.split(", ")), names
        assert len(told) > 10


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_signs_round_by_round_are_rows_of_numbers(tmp_path: Path, language: str) -> None:
    """What the card meant, how many observers saw a sign, of how many, and whether who played noticed it."""
    known = kit.guess_dislike(tmp_path)
    known.file.close()
    with speaking(language):
        book = opened(written(known.play))
        sheet = book[_("Signs by round")]
        told = [row for row in rows(sheet) if "voice" in row[_("Sign")].casefold()]
        counts = [
            tuple(row[_(name)] for name in ("Observers who saw it", "Observers", "Players who noticed it", "Players"))
            for row in told
        ]
        assert told[0][_("Meant to show")]
        assert "3:12" in told[0][_("How it ended")]
        assert [row[_("Whose")] for row in told] == [_("Round {lap}").format(lap=lap) for lap in (1, 2, 3)]
    assert counts == [(0, 9, 1, 1)] * 3
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)


def test_players_scores_stand_beside_the_rooms_as_numbers(levels: kit.Played) -> None:
    """Whoever was rated and rated too: both figures, how many answered, and what lies between them."""
    known = rows(opened(written(levels.play))["Side by side"])
    assert known
    for row in known:
        assert row["Between them"] == pytest.approx(float(as_shown(row["The room"])) - row["Own score"])
        assert row["n"] == 8
        assert float(row["Own score"]).is_integer()
    assert any(row["In words"] for row in known)
    assert all("Customer · " in row["Who played"] for row in known)
    nameless = rows(opened(written(levels.play, names=False))["Side by side"])
    assert {row["Who played"] for row in nameless} == {"Customer"}


def test_times_are_numbers_that_can_be_summed(levels: kit.Played) -> None:
    """Planned and taken minutes of every step are numbers, and those of the whole are their sum."""
    sheet = opened(written(levels.play))["The plan and how it went"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))

    assert all(isinstance(row[4], int | float) for row in rows if row[4] is not None)
    assert sum(row[4] for row in rows if isinstance(row[4], int | float)) == 70
    scene = next(row for row in rows if row[1] == "Play the scene")
    assert scene[5] == datetime.time(9, 0)
    assert scene[6] == pytest.approx(190 / 60)
    assert rows[0][5:] == (None, None), "nobody stayed at the first step"


def test_without_names_the_plan_has_no_times(levels: kit.Played) -> None:
    """Only what was planned."""
    sheet = opened(written(levels.play, names=False))["The plan"]

    assert sheet.max_column == 5


def test_words_in_cells_are_found_with_a_typed_space() -> None:
    """Spaces that hold words together on a page are common ones here, for a search is typed with those."""
    cell = at(Workbook().create_sheet(), 1, 1)

    put(cell, "В\u00a0восторге, 1\u202f000")

    assert cell.value == "В восторге, 1 000"


def test_no_cell_of_an_answer_holds_a_hard_space() -> None:
    """The long sheets are filled another way and keep the same promise."""
    assert held("В\u00a0восторге") == "В восторге"
