"""This file is the choice of a language before a session: what was entered stays, and the next start remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pseudo import LANGUAGE, is_pseudo, offer_pseudo
from tests.ui.home_kit import languages_offered, opened, press
from tests.ui.test_home_sessions import session
from trainer.model.namelist import Listed
from trainer.store.settings import load_settings
from trainer.ui.app import PEOPLE, SESSIONS, Program
from trainer.ui.tongue import own_name, speak_first
from trainer.ui.turning import TurningSign
from trainer.words import current_language, set_language


@pytest.fixture(autouse=True)
def _pseudo() -> None:
    offer_pseudo()


def _choose(program: Program, language: str) -> None:
    """What the button's menu offers under this language."""
    next(one for one in languages_offered(program) if one.data() == language).trigger()


def test_another_language_is_chosen_in_the_home_window(qtbot: QtBot, tmp_path: Path) -> None:
    """Every page speaks it, and the button says in which language one is; meanwhile a sign says what is coming."""
    with opened(qtbot, tmp_path / "data") as program:
        before = program.home
        seen: list[tuple[str, Qt.CursorShape | None]] = []

        def look(*_shelf: object) -> None:
            cursor = QApplication.overrideCursor()
            seen.extend(
                (sign.words.text(), cursor.shape() if cursor else None) for sign in before.findChildren(TurningSign)
            )

        program.stock.changed.connect(look)
        before.language.setFocus()

        _choose(program, LANGUAGE)

        assert seen == [(f"{own_name(LANGUAGE)} …", Qt.CursorShape.WaitCursor)]
        assert QApplication.overrideCursor() is None

        assert current_language() == LANGUAGE
        assert program.home is not before
        assert program.home.isVisible()
        assert not before.isVisible()
        assert program.home.focusWidget() is program.home.language, "where the keys were, they stay"
        assert all(map(is_pseudo, program.home.entries()))
        assert QCoreApplication.translate("QShortcut", "Cancel") == "[Cancel~]"


def test_nothing_entered_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    """Plan, people, what is being typed, the code, the promise, the search and the page are as they were."""
    with opened(qtbot, tmp_path / "data") as program:
        program.library.search.setText("levels")
        press(program.library.about.start_button)
        program.people.show_people([Listed("Anna"), Listed("Pavel O'Brien", "late")])
        program.people.field.setPlainText("Kar")
        program.people.terms.show_code("4711")
        program.people.terms.promise_card.promise_less(4)
        geometry = program.home.geometry()

        _choose(program, LANGUAGE)

        assert program.home.page == PEOPLE
        assert program.library.search.text() == "levels"
        assert [(person.name, person.part) for person in program.people.people] == [
            ("Anna", "here"),
            ("Pavel O'Brien", "late"),
        ]
        assert program.people.field.toPlainText() == "Kar"
        assert program.people.terms.code == "4711"
        assert program.people.terms.promise.limit == 4
        assert [block.scenario for block in program.before.plan] == ["service-levels"]
        assert program.home.geometry() == geometry


def test_who_chose_with_the_mouse_goes_on_typing_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    """A click on the button leaves the keys where they were; in the new window the page's first field has them."""
    with opened(qtbot, tmp_path / "data") as program:
        QTest.keyClicks(program.home.focusWidget(), "lev")
        assert not program.home.language.focusPolicy() & Qt.FocusPolicy.ClickFocus

        _choose(program, LANGUAGE)

        QTest.keyClicks(program.home.focusWidget(), "els")
        assert program.library.search.text() == "levels"


def test_what_is_ticked_to_compare_stays_ticked(qtbot: QtBot, tmp_path: Path) -> None:
    """Another language is no other choice."""
    paths = [session(tmp_path / "data", title, finish=True) for title in ("Morning", "Evening", "Noon")]
    with opened(qtbot, tmp_path / "data") as program:
        program.home.show_page(SESSIONS)
        for index in (0, 2):
            program.sessions.rows.toggle(index)
        ticked = {one.path for one in program.sessions.rows.ticked}

        _choose(program, LANGUAGE)

        assert {one.path for one in program.sessions.rows.ticked} == ticked < set(paths)


def test_a_title_that_is_being_typed_over_stays(qtbot: QtBot, data: Path) -> None:
    """The same session is chosen in the other language, its fields open with what was typed."""
    session(data, "Evening", finish=True)
    path = session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        program.sessions.rows.choose(path)
        press(program.sessions.pane.naming.change_button)
        program.sessions.pane.naming.title.setText("Handling")
        program.sessions.pane.naming.client.setText("Nordlys")
        _choose(program, LANGUAGE)
        naming, current = program.sessions.pane.naming, program.sessions.rows.current
        assert current is not None
        assert current.path == path
        assert (naming.editing, naming.title.text(), naming.client.text()) == (True, "Handling", "Nordlys")


def test_the_choice_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """The next start speaks the language chosen last; one asked for this once changes nothing."""
    with opened(qtbot, tmp_path / "data") as program:
        _choose(program, LANGUAGE)

    set_language("en")
    speak_first(load_settings(tmp_path / "data").language)
    assert current_language() == LANGUAGE


@pytest.mark.parametrize("told", ["LANGUAGE", "LC_ALL", "LANG"])
def test_without_a_choice_the_computers_language_is_spoken(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    """A Russian laptop opens the program in Russian where there are Russian words, any other in English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(told, "qps_XX.UTF-8")
    speak_first("")
    assert current_language() == LANGUAGE

    monkeypatch.setenv(told, "tlh")
    speak_first("")
    assert current_language() == "en"


def test_where_the_desktop_tells_no_language_qt_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and the Mac tell it to Qt alone."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["qps-XX", "en-US"])
    speak_first("")
    assert current_language() == LANGUAGE


@pytest.mark.parametrize(("language", "name"), [("en", "English"), ("ru", "Русский"), ("nb", "Norsk bokmål")])
def test_languages_are_called_as_they_call_themselves(language: str, name: str) -> None:
    """Who opened the program in a language they can't read finds their own."""
    assert own_name(language) == name
