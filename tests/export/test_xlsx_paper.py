"""This file is the promise that the spreadsheet can be printed: letters large enough, no picture parted."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests import kit
from trainer.export.formats import FORMATS, Material
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.charts import drawn
from trainer.export.xlsx.paper import on_paper
from trainer.model.report import Meters, Report
from trainer.model.screen import MeterRow


@pytest.mark.parametrize(("letters", "pages"), [(80, 1), (200, 1), (330, 2), (640, 4)])
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
    last = next(cell.column for cell in answers[1] if cell.value == "scenario") - 1
    printed = f"'Answers'!$A$1:${get_column_letter(last)}${answers.max_row}"
    assert answers.print_area == printed  # the codes are for programs


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
    assert len(breaks) >= 3
    assert set(breaks) <= {*titles, *charts}
    assert sheet.page_setup.scale is not None
    assert 50 <= sheet.page_setup.scale <= 100
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
