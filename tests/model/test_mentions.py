"""This file is finding where words may mean a person: the name, parts of it, and its forms in three languages."""

from __future__ import annotations

import pytest

from trainer.model.mentions import forms, said


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Anna Berg", "Anna's idea, said Mrs Berg", ("Anna's", "Berg")),
        ("Anna Berg", "anna helped", ("anna",)),
        ("Kari Nilsen", "Karis forslag, og Nilsens", ("Karis", "Nilsens")),
        ("Анна Смирнова", "Спросили Анну и Смирнову, с Анной всё хорошо", ("Анну", "Смирнову", "Анной")),
        ("Иван", "Ивану и Иваном, Иванова", ("Ивану", "Иваном", "Иванова")),
        ("Mia", "Miami is mild, and so am I", ("Miami",)),
        ("Bo Li", "bold and little", ()),
        ("Ivan", "the diva went in vain", ()),
    ],
)
def test_forms_of_a_name_are_suggested(name: str, text: str, found: tuple[str, ...]) -> None:
    """Parts of a name and capitalised words with its stem; people look through them, so a few too many are no harm."""
    assert forms(name, text) == found


def test_the_very_name_is_a_word_of_its_own() -> None:
    """Whatever its capitals, and not within another word."""
    assert said("Anna").sub("…", "ANNA, Annas, Joanna and anna") == "…, Annas, Joanna and …"
