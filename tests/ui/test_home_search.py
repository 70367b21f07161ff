"""This file is the search at home: by what an exercise holds, by the day's own words, and by its key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.kit import shipped_library
from tests.ui.home_kit import opened, until
from trainer.ui.app import PEOPLE, PLAN, SESSIONS, Program
from trainer.ui.library.shelf import Shelf, Wish, matching
from trainer.ui.library.stocking import stock
from trainer.words import speaking


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program, opened."""
    with opened(qtbot, data) as running:
        yield running


def _shelf(language: str) -> Shelf:
    with speaking(language):
        return stock(shipped_library())


def _found(shelf: Shelf, typed: str) -> set[str]:
    return {entry.id for entry in matching(shelf, Wish(typed))}


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "cards"), ("en", "secret card"), ("ru", "карточк"), ("ru", "карточки"), ("nb", "kort")],
)
def test_every_exercise_with_cards_is_found_by_the_word(language: str, typed: str) -> None:
    """Whether or not its title or summary speaks of them."""
    shelf = _shelf(language)
    decks = {entry.id for entry in shelf.entries if entry.id in ("guess-dislike", "service-levels", "golden-mean")}

    assert len(decks) == 3
    assert decks <= _found(shelf, typed)


@pytest.mark.parametrize(("language", "typed"), [("en", "roles"), ("ru", "роли"), ("nb", "roller")])
def test_role_play_is_found_by_its_roles(language: str, typed: str) -> None:
    """In each language."""
    assert "guess-dislike" in _found(_shelf(language), typed)


def test_the_survey_of_the_day_is_found_by_today() -> None:
    """Its Russian title asks about the day alone."""
    assert "how-was-today" in _found(_shelf("ru"), "сегодня")
    assert "how-was-today" in _found(_shelf("nb"), "i dag")


def test_what_is_in_the_title_still_comes_first() -> None:
    """What an exercise holds ranks behind what it is called."""
    shelf = _shelf("en")
    first = matching(shelf, Wish("guess"))[0]

    assert "Guess" in first.title


@pytest.mark.parametrize("page", [PLAN, PEOPLE])
def test_ctrl_f_goes_to_the_search_of_the_scenarios_where_a_page_has_none(program: Program, page: int) -> None:
    """What stands in the field is selected, so that typing begins anew."""
    program.library.search.setText("guess")
    program.home.show_page(page)
    QTest.keyClick(program.home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert program.library.search.hasFocus()
    assert program.library.search.selectedText() == "guess"


def test_ctrl_f_goes_to_the_search_of_the_page_shown(qtbot: QtBot, program: Program) -> None:
    """One that has something to look for keeps its own, such as the past sessions."""
    program.home.show_page(SESSIONS)
    until(qtbot, lambda: program.home.page == SESSIONS)
    program.sessions.search.show()
    QTest.keyClick(program.home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert program.sessions.search.hasFocus()
