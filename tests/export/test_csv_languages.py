"""A CSV opens column by column in the spreadsheet of its language, figures as figures."""

from __future__ import annotations

import csv
import io

import pytest

from trainer.export.answers import Row
from trainer.export.csv_file import COLUMNS, csv_file
from trainer.store.list_text import text_rows
from trainer.words import speaking

ROWS = tuple(
    Row(
        scenario="levels", step="cost", lap=1, take=1, group="Team; Oak", sheet="", item="hours",
        question="How long, in hours?", value=value, words="1.5 or so, I think",
    )
    for value in ("3.5", "-0.25", 4, ("quick", "kind"))
)  # fmt: skip


def written(language: str) -> str:
    """The file's text in a language."""
    with speaking(language):
        content = csv_file("Spring, day 1", ROWS)
    assert content.startswith(b"\xef\xbb\xbf")
    return content.decode("utf-8-sig")


@pytest.mark.parametrize(("language", "sign"), [("en", ","), ("nb", ";"), ("ru", ";")])
def test_columns_are_parted_as_the_spreadsheet_of_the_language_expects(language: str, sign: str) -> None:
    """Where a comma is in figures, semicolons; a reader that guesses finds them too."""
    text = written(language)
    assert csv.Sniffer().sniff(text.splitlines()[0]).delimiter == sign
    heads, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    assert tuple(heads) == COLUMNS
    assert {(row[0], row[5], row[12]) for row in rows} == {("Spring, day 1", "Team; Oak", "1.5 or so, I think")}


@pytest.mark.parametrize(("language", "values"), [("en", ["3.5", "-0.25"]), ("nb", ["3,5", "-0,25"])])
def test_figures_have_the_decimal_sign_of_the_language(language: str, values: list[str]) -> None:
    """No spreadsheet takes three and a half hours for the third of May; whole numbers and codes are as ever."""
    _heads, *rows = csv.DictReader(io.StringIO(written(language)), COLUMNS, delimiter=";" if language == "nb" else ",")
    assert [row["value"] for row in rows] == [*values, "4", "quick;kind"]


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_the_program_s_own_lists_read_each_of_them(language: str) -> None:
    """Whoever takes such a file in as a table finds the same columns."""
    (heads, *rows), more, notes = text_rows(written(language))
    assert (heads, len(rows), more, notes) == (COLUMNS, 4, False, ())
