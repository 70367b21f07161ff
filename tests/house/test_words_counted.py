"""This file is how the shipped catalogues count: one, two, five and twenty-one of a thing, as each language says it."""

from __future__ import annotations

import pytest

from trainer.words import ngettext, set_language

COUNTS = (1, 2, 5, 21)


@pytest.mark.parametrize(
    ("language", "one", "many", "said"),
    [
        ("en", "{count} person", "{count} people", ("1 person", "2 people", "5 people", "21 people")),
        ("nb", "{count} person", "{count} people", ("1 person", "2 personer", "5 personer", "21 personer")),
        ("ru", "{count} person", "{count} people", ("1 человек", "2 человека", "5 человек", "21 человек")),
        ("nb", "{count} habit", "{count} habits", ("1 vane", "2 vaner", "5 vaner", "21 vaner")),
        ("ru", "{count} habit", "{count} habits", ("1 привычка", "2 привычки", "5 привычек", "21 привычка")),
        ("ru", "{count} answer", "{count} answers", ("1 ответ", "2 ответа", "5 ответов", "21 ответ")),
    ],
)
def test_a_number_stands_with_the_right_form(language: str, one: str, many: str, said: tuple[str, ...]) -> None:
    """Norwegian has two forms; Russian three, and twenty-one goes with the first."""
    set_language(language)

    assert tuple(ngettext(one, many, count).format(count=count) for count in COUNTS) == said
