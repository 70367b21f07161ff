"""This file is where the names stand in a table, and who they are."""

from __future__ import annotations

import pytest

from trainer.model.name_table import MOST_PEOPLE, Columns, column_letters, guess, names_in_table, shortened


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        (("No", "Name", "E-mail"), Columns(1, None, 1)),
        (("Last name", "First name"), Columns(1, 0, 1)),
        (("Fornavn", "Etternavn", "Avdeling"), Columns(0, 1, 1)),
        (("Avdeling", "Deltaker:"), Columns(1, None, 1)),
        (("№ п/п", "Ф.И.О.", "Должность"), Columns(1, None, 1)),
        (("Фамилия", "Имя", "Отчество"), Columns(1, 0, 1)),
        (("Отдел", "Имя"), Columns(1, None, 1)),
    ],
)
def test_the_heading_says_where_the_names_stand(heading: tuple[str, ...], columns: Columns) -> None:
    """English, Bokmål and Russian headings are known, first and last names go together, first names first."""
    rows = (heading, ("1", "Anna", "x"), ("2", "Mia", "y"))

    assert guess(rows) == columns


def test_titles_above_the_heading_are_heading_too() -> None:
    """A title and an empty row over the heading belong to nobody."""
    rows = (("Spring group",), (), ("Name", "Town"), ("Anna", "Oslo"))

    assert guess(rows) == Columns(0, None, 3)
    assert names_in_table(rows, guess(rows)).found == ("Anna",)


def test_without_a_heading_the_cells_decide() -> None:
    """The column of words that look like names, each once, is taken before numbers, addresses and departments."""
    rows = (
        ("1", "Sales", "Anna Berg", "anna@example.org"),
        ("2", "Sales", "Mia Lund", "mia@example.org"),
        ("3", "Desk", "Pavel O’Brien", "pavel@example.org"),
    )

    assert guess(rows) == Columns(2, None, 0)


def test_an_unknown_heading_is_seen_by_what_stands_below() -> None:
    """A word over numbers is a heading, whatever the word."""
    rows = (("Hvem som kommer", "Skift"), ("Anna", "1"), ("Mia", "2"))

    assert guess(rows) == Columns(0, None, 1)


def test_two_columns_of_single_names_go_together() -> None:
    """First and last names without a heading are one person a row; a department beside the names isn't a last name."""
    people = (("Anna", "Berg"), ("Mia", "Lund"), ("Ivan", "Petrov"))
    desks = (("Anna", "Sales"), ("Mia", "Sales"), ("Ivan", "Desk"))

    assert guess(people) == Columns(0, 1, 0)
    assert guess(desks) == Columns(0, None, 0)


def test_every_row_is_a_person_or_told_of() -> None:
    """A row without a name, with a failed formula or with endless letters gets a sentence with its number."""
    rows = (("Name", "Town"), ("Anna", "Oslo"), ("", "Bergen"), (), ("#REF!", "Oslo"), ("x" * 100, "Oslo"))
    names = names_in_table(rows, Columns(0, None, 1))

    assert names.found == ("Anna", "x" * 80)
    assert names.notes == (
        "Row 3 has no name and is left out.",
        "Row 5 has #REF! for a name and is left out.",
        "Row 6: a name of over 80 letters was cut.",
    )


def test_formulas_and_signs_are_letters() -> None:
    """What would be a formula elsewhere is only text here, and what can't be seen is left out."""
    rows = (("=HYPERLINK(1)",), ("Anna\u200b  Berg\n",))

    assert names_in_table(rows, Columns(0)).found == ("=HYPERLINK(1)", "Anna Berg")


def test_a_column_of_hundreds_was_not_meant() -> None:
    """More than a room holds is told apart."""
    rows = tuple((f"Anna {number}",) for number in range(MOST_PEOPLE + 1))

    assert names_in_table(rows, Columns(0)).too_many
    assert not names_in_table(rows[1:], Columns(0)).too_many


def test_an_empty_table_has_a_guess_too() -> None:
    """Nothing in, nothing out, and nothing breaks."""
    assert names_in_table((), guess(())).found == ()
    assert names_in_table(((),), guess(((),))).found == ()


def test_many_sentences_are_shortened() -> None:
    """Three are shown, the rest counted."""
    assert shortened(("a", "b")) == ("a", "b")
    assert shortened(tuple("abcde")) == ("a", "b", "c", "And 2 more rows like these.")


def test_columns_are_called_as_spreadsheets_call_them() -> None:
    """A, Z, AA, AB."""
    assert [column_letters(index) for index in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
