"""This file is how a pasted list becomes names."""

from __future__ import annotations

import pytest

from trainer.model.namelist import Listed, clean, names_in, shared


def test_one_name_a_line() -> None:
    """Empty lines, numbers and bullets before names are left out; apostrophes, hyphens and spaces inside stay."""
    pasted = "Anna Berg\n\n 2. Pavel O'Brien\r\n• Anne-Marie d’Arc\n- Ivan\n  \n3) Mia"

    assert names_in(pasted) == ("Anna Berg", "Pavel O'Brien", "Anne-Marie d’Arc", "Ivan", "Mia")


def test_two_columns_of_a_spreadsheet_are_one_name() -> None:
    """A tab between first and last name becomes a space."""
    assert names_in("Anna\tBerg\nПавел\tИванов") == ("Anna Berg", "Павел Иванов")


def test_names_in_a_row_are_told_apart() -> None:
    """On its only line, between commas or semicolons; a surname first is one person, as is each of several lines."""
    assert names_in("Anna Lund, Marek Nowak,  Priya Shah,") == ("Anna Lund", "Marek Nowak", "Priya Shah")
    assert names_in("Lund, Anna; Nowak, Marek") == ("Lund, Anna", "Nowak, Marek")
    assert names_in("Lund, Anna") == ("Lund, Anna",)
    assert names_in("Lund, Anna, Oslo\nNowak, Marek, Bergen") == ("Lund, Anna, Oslo", "Nowak, Marek, Bergen")


def test_two_people_of_one_name_stay_two() -> None:
    """The same name twice is two people, and is told once, whatever its case."""
    names = names_in("Anna\nMia\nanna\nAnna")

    assert len(names) == 4
    assert shared(names) == ("Anna",)
    assert shared(("Anna", "Mia")) == ()


def test_what_cannot_be_seen_is_left_out() -> None:
    """Marks that turn the writing round, zero-width characters and control characters don't get into a name."""
    assert clean("\u202eAn\u200bna\x07  Berg\u2066") == "Anna Berg"


def test_a_very_long_name_is_cut() -> None:
    """A paragraph pasted by mistake doesn't become a name of a thousand letters."""
    assert len(names_in("x" * 1000)[0]) == 80


@pytest.mark.parametrize(
    ("part", "presence", "observer"),
    [("here", "here", False), ("late", "late", False), ("absent", "absent", False), ("observer", "here", True)],
)
def test_each_part_says_presence_and_observing(part: str, presence: str, observer: bool) -> None:
    """An observer is here and doesn't play; the late and the absent are not here."""
    person = Listed("Anna", part)  # type: ignore[arg-type]

    assert (person.presence, person.observer) == (presence, observer)
