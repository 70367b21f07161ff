"""This file is the specification of folding: what a search finds by Latin letters, whatever was written."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trainer.folding import begins, folded


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("anna", "Анна"), ("olga", "Ольга"), ("oystein", "Øystein"), ("sasa", "Šaša"), ("emile", "E\u0301mile"),
        ("анна", "Anna"), ("ЁЛКА", "елка"), ("sergej", "Сергей"), ("sergey", "Sergei"), ("strasse", "Straße"),
        ("don't", "don’t"), ("øystein", "OYSTEIN"), ("lukasz", "Łukasz"), ("wang", "王芳"),
    ],
)  # fmt: skip
def test_ways_to_write_a_word_are_one_when_it_is_searched(typed: str, written: str) -> None:
    """Case, accents, scripts, soft signs, the curl of an apostrophe: whoever types doesn't have to know."""
    assert folded(typed) in folded(written)


@pytest.mark.parametrize(
    ("letters", "name", "found"),
    [
        ("an", "Анна", True), ("ан", "Anna", True), ("ива", "Анна Иванова", True), ("iva", "Анна Иванова", True),
        ("o", "Øystein", True), ("marie", "Anne-Marie", True), ("sh", "Шура", True), ("с", "Сергей", True),
        ("с", "Шура", False), ("i", "Jan", False), ("na", "Анна", False), ("ь", "Игорь", False), ("", "Anna", False),
    ],
)  # fmt: skip
def test_a_name_begins_with_letters_of_its_own_script_or_of_another(letters: str, name: str, *, found: bool) -> None:
    """In the script of the name a letter means itself; from another script it finds what it sounds like."""
    assert begins(name, letters) is found


def test_latin_letters_without_accents_load_no_tables() -> None:
    """What most searches hold costs no import; the tables come with the first letter that needs them."""
    asked = "import sys; from trainer.folding import folded; folded('anna'); print('anyascii' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert said.stdout == "False\n"
