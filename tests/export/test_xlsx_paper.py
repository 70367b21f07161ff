"""This file is the promise that the spreadsheet can be printed: letters large enough, no picture parted."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests import kit
from trainer.export.formats import FORMATS, Material
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import Column
from trainer.export.xlsx.charts import drawn
from trainer.export.xlsx.paper import on_paper
from trainer.model.report import CrossTable, Distribution, Meters, Report
from trainer.model.screen import Bar, MeterRow, Segment


@pytest.mark.parametrize(("letters", "pages"), [(80, 1), (175, 1), (330, 2), (640, 4)])
def test_a_wide_list_takes_pages_side_by_side_rather_than_tiny_letters(letters: int, pages: int) -> None:
    """A sheet is fitted to the paper's width while that leaves its letters readable, then to more pages."""
    sheet = Book().sheet("Answers")
    for column in "ABCD":
        sheet.column_dimensions[column].width = letters / 4

    on_paper(sheet)

    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        pages,
        0,
    )
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_lists_repeat_their_header_and_every_page_is_numbered(tmp_path: Path) -> None:
    """Whoever holds the third page still reads what the columns are."""
    played = kit.service_levels(tmp_path, kit.as_drawn)
    played.file.close()

    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].files(Material(played.play))["data.xlsx"]))

    assert all(book[name].print_title_rows == "$1:$1" for name in ("Figures", "Answers"))
    assert all(_foot(sheet) == "&P / &N" for sheet in book.worksheets)
    answers = book["Answers"]
    last = next(cell.column for cell in answers[1] if cell.value == "How") - 1
    printed = f"'Answers'!$A$1:${get_column_letter(last)}${answers.max_row}"
    assert answers.print_area == printed  # the codes are for programs


def test_words_take_two_lines_before_a_page_is_added_and_what_they_are_of_stands_on_it() -> None:
    """A column of sentences is narrowed so that all columns fit; where they can't, the first ones are repeated."""
    book, words, sentence = Book(), Column("Question", long=True), "Would you come back to this shop? " * 2
    book.list_of("One", (words, *(Column(f"Number {n}", "0.0") for n in range(9))), [(sentence, *[0.123456] * 9)] * 3)
    book.list_of("Two", (Column("Whose"), *(Column(f"Word {n}") for n in range(9))), [("Oak", *["w" * 40] * 9)])

    one, two = openpyxl.load_workbook(io.BytesIO(book.saved(""))).worksheets

    assert (one.page_setup.fitToWidth, two.page_setup.fitToWidth) == (1, 3)
    assert (one.print_title_cols, two.print_title_cols) == (None, "$A:$B")
    assert one.column_dimensions["B"].width <= 12, "as long as it is shown"


def test_too_few_answers_leave_no_empty_table() -> None:
    """A picture that may show nothing stands there as a title and the reason; a column without a word is left out."""
    sheet = Book().sheet("Pictures")
    few = CrossTable(title="Meant against seen", axes=("Meant", "Seen"), columns=("Low",), rows=(), note="too few")
    plain = Distribution(title="Mix-ups", bars=(Bar(label="Oak", segments=(Segment(count=3, label="Fewer"),)),))

    drawn(sheet, Report(title="", parts=(few, plain)))

    told = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
    assert [row for row in told if row] == [["Meant against seen"], ["too few"], ["Mix-ups"], ["Fewer"], ["Oak", 3]]


def test_the_title_of_the_overview_is_whole_on_paper(tmp_path: Path) -> None:
    """Its row is as high as its letters, and a long title is set smaller rather than cut at the page's edge."""
    played = kit.service_levels(tmp_path, kit.as_drawn)
    played.file.close()
    session = replace(played.play.session, title="A title of many words " * 3, titles=())

    for play, size in ((played.play, 18), (replace(played.play, session=session), 14)):
        book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].files(Material(play))["data.xlsx"]))
        title = book.worksheets[0].cell(1, 1)
        assert title.font.size == size
        assert book.worksheets[0].row_dimensions[1].height == 1.5 * size


def _foot(sheet: Worksheet) -> str | None:
    foot = sheet.oddFooter
    return foot.right.text if foot is not None and foot.right is not None else None


def test_no_page_ends_inside_a_picture() -> None:
    """Each page of pictures begins with a title or with a chart that is whole, and none holds more than fits."""
    parts = tuple(
        Meters(title=f"Picture {number}", rows=(MeterRow(label="Team Oak", figure="5.0", share=0.5),) * count)
        for number, count in enumerate((2, 3, 9, 24, 2))
    )
    sheet = Book().sheet("Pictures")

    drawn(sheet, Report(title="", parts=parts))

    titles = [row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("Picture")]
    known = sheet._charts  # type: ignore[attr-defined]  # noqa: SLF001 - no other door
    charts = [int(chart.anchor[1:]) for chart in known]
    assert max(chart.height for chart in known) <= 15.5
    assert len(titles) == len(charts) == 5
    assert all(above < chart for above, chart in zip(titles, charts, strict=True))
    breaks = [one.id + 1 for one in sheet.row_breaks.brk]
    assert len(breaks) >= 2
    assert set(breaks) <= {*titles, *charts}
    assert sheet.page_setup.scale is not None
    assert 50 <= sheet.page_setup.scale <= 100
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage


def test_every_page_says_of_which_session_it_is(tmp_path: Path) -> None:
    """A page found alone is a rehearsal's or it isn't; a sign that means something at the foot stands as it is."""
    played = kit.service_levels(tmp_path, kit.as_drawn)
    played.file.close()
    session = replace(played.play.session, title="Fish & chips", titles=(), rehearsal=True)
    known = Material(replace(played.play, session=session))

    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].files(known)["data.xlsx"]))

    feet = {foot.left.text for sheet in book.worksheets if (foot := sheet.oddFooter) and foot.left}
    assert feet == {"Rehearsal with made-up people: Fish && chips"}


def test_charts_say_what_they_are_to_who_does_not_see_them(tmp_path: Path) -> None:
    """Each has its title as its words, where a program would say "Chart 3"."""
    played = kit.service_levels(tmp_path, kit.as_drawn)
    played.file.close()

    with zipfile.ZipFile(io.BytesIO(FORMATS["xlsx"].files(Material(played.play))["data.xlsx"])) as archive:
        drawn = "".join(archive.read(name).decode() for name in archive.namelist() if "drawings/drawing" in name)

    assert re.findall(r'name="Chart \d" descr="([^"]*)"', drawn) == [
        "From Low to WOW",
        "How would you feel as this customer?",
        "Would you come back?",
        "How each scene felt",
        "Planned and taken",
    ]


def test_names_give_way_where_a_few_letters_would_turn_the_page() -> None:
    """Russian words of feelings are a letter longer: pictures stay on upright pages, several on each."""
    words = ("Огорчительно", "Неприятно", "Безразлично", "Удовлетворён", "Восторженно", "Незабываемо")
    legend = tuple(Segment(count=0, label=word) for word in words)
    bars = tuple(
        Bar(label="Команда «Берёза», карточка «Обычный»", segments=tuple(replace(one, count=2) for one in legend))
        for _ in range(3)
    )
    sheet = Book().sheet("Pictures")

    drawn(sheet, Report(title="", parts=(Distribution(title="Чувства", bars=bars, legend=legend),)))

    assert sheet.page_setup.orientation == "portrait"
    assert sheet.column_dimensions["A"].width >= 20
