"""This file is changing an exercise's text from the library: a copy of one's own, on a page with its faults beside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, until
from trainer.store.own_text import draft_of
from trainer.ui.app import Program
from trainer.ui.text.changing import TextChanger
from trainer.ui.text.page import TextPage
from trainer.words import current_language, set_language

FILE = "my-guess-dislike.yaml"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program, opened."""
    with opened(qtbot, data) as running:
        yield running


def _open(qtbot: QtBot, program: Program, words: str = "guess") -> TextPage:
    """The text of what is found so, checked."""
    program.library.search.setText(words)
    press(program.library.about.change_button)
    changer = _changer(program)
    until(qtbot, lambda: changer.shown and not changer.busy, seconds=60)
    return changer.page


def _changer(program: Program) -> TextChanger:
    return program.front.adapter.changer


def _type(page: TextPage, line: int, words: str) -> None:
    """Types at the end of a line."""
    page.editor.go_to(line)
    QTest.keyClick(page.editor, Qt.Key.Key_End)
    QTest.keyClicks(page.editor, words)


def _settle(qtbot: QtBot, program: Program) -> None:
    """Until what was typed is kept and checked."""
    page, changer = _changer(program).page, _changer(program)
    until(qtbot, lambda: not page._pause.isActive() and not changer.busy, seconds=60)  # noqa: SLF001


def _line_of(page: TextPage, start: str) -> int:
    return next(number for number, line in enumerate(page.text.splitlines(), 1) if line.startswith(start))


def test_an_exercise_is_copied_to_be_changed(qtbot: QtBot, program: Program, data: Path) -> None:
    """The copy lies in the own folder, its text is shown in order, and it is chosen in the list."""
    page = _open(qtbot, program)

    assert page.text == (data / "scenarios" / FILE).read_text(encoding="utf-8")
    assert page.pane.said == "Yes. Nothing is wrong with this text."
    assert len(list((data / "scenarios").glob("*.yaml"))) == 3  # with its two translations
    QTest.keyClick(page.editor, Qt.Key.Key_Escape)
    until(qtbot, lambda: program.home.widget is program.library)
    until(qtbot, lambda: _chosen(program) == ("my-guess-dislike", "Guess what they dislike (copy)"), seconds=30)
    assert _open(qtbot, program, "(copy)").text == page.text
    assert len(list((data / "scenarios").glob("*.yaml"))) == 3


def _chosen(program: Program) -> tuple[str, str]:
    current = program.library.grid.current
    assert current is not None
    return current.id, current.title


def test_a_text_begins_with_its_title(qtbot: QtBot, program: Program) -> None:
    """What stands above it is for the program; who changes an exercise writes at once where its words begin."""
    page = _open(qtbot, program)

    assert page.editor.line == _line_of(page, "title:")
    assert page.editor.firstVisibleBlock().text().startswith("title:")


def test_what_is_planned_is_played_as_it_was_changed(qtbot: QtBot, program: Program) -> None:
    """The copy stands in today's plan in place of its original, says so, and is called there as it is called now."""
    QTest.keyClicks(program.library.search, "guess")
    press(program.library.about.add_button)

    page = _open(qtbot, program)

    assert "Today's plan plays this copy now" in page.said
    until(qtbot, lambda: _planned(program) == [("my-guess-dislike", "Guess what they dislike (copy)")], seconds=30)
    _type(page, _line_of(page, "title:"), " at a bank")
    QTest.keyClick(page.editor, Qt.Key.Key_S, CONTROL)
    until(qtbot, lambda: _planned(program)[0][1] == "Guess what they dislike (copy) at a bank", seconds=30)


def _planned(program: Program) -> list[tuple[str, str]]:
    return [(block.scenario, block.title) for block in program.today.day.blocks]


def test_a_folder_that_takes_no_copy_is_told(program: Program, data: Path) -> None:
    """A sentence says where and why; nothing is opened, and the exercise stays chosen."""
    QTest.keyClicks(program.library.search, "guess")
    (data / "scenarios").write_text("in the way")

    press(program.library.about.change_button)

    assert str(data / "scenarios") in program.library.about.printed
    current = program.library.grid.current
    assert current is not None
    assert current.id == "guess-dislike"


def test_what_is_saved_with_a_fault_says_so(qtbot: QtBot, program: Program) -> None:
    """Saved alone would let an exercise go that can't be played."""
    page = _open(qtbot, program)
    _type(page, _line_of(page, "title:"), " in: Oslo")
    until(qtbot, lambda: page.pane.wrong, seconds=30)

    QTest.keyClick(page.editor, Qt.Key.Key_S, CONTROL)

    until(qtbot, lambda: page.said.startswith("Saved, with its faults"), seconds=30)


def test_what_is_saved_is_in_the_exercise(qtbot: QtBot, program: Program, data: Path) -> None:
    """By Ctrl+S, and its card has the new title."""
    page = _open(qtbot, program)
    _type(page, _line_of(page, "title:"), " Oslo")
    assert page.save_button.isEnabled()

    QTest.keyClick(page.editor, Qt.Key.Key_S, CONTROL)
    until(qtbot, lambda: page.said == "Saved.", seconds=30)

    assert "(copy) Oslo\n" in (data / "scenarios" / FILE).read_text(encoding="utf-8")
    assert not page.save_button.isEnabled()
    until(qtbot, lambda: any(entry.title.endswith("Oslo") for entry in program.library._shelf.entries))  # noqa: SLF001


def test_a_fault_is_told_with_its_line_and_led_to(qtbot: QtBot, program: Program) -> None:
    """As the check tells it, with the nearest right word; Enter on it goes to the line."""
    page = _open(qtbot, program)
    line = _line_of(page, "people:")
    page.editor.go_to(line)
    QTest.keyClick(page.editor, Qt.Key.Key_Delete)
    _settle(qtbot, program)

    assert page.pane.said.startswith("Not yet.")
    texts = [page.pane.list.item(row).text() for row in range(page.pane.list.count())]
    (fault,) = [one for one in texts if one.startswith(f"Line {line}:")]
    assert 'did you mean "people"?' in fault
    assert line in page.editor.faults
    page.editor.go_to(1)
    page.pane.list.setFocus()
    page.pane.list.setCurrentRow(texts.index(fault))
    QTest.keyClick(page.pane.list, Qt.Key.Key_Return)
    assert page.editor.line == line
    assert page.editor.hasFocus()


def test_leaving_with_unsaved_words_asks(qtbot: QtBot, program: Program, data: Path) -> None:
    """By Esc, by another entry and by closing the window; "Stay here" keeps all, leaving without saving drops it."""
    page = _open(qtbot, program)
    before = page.text
    _type(page, _line_of(page, "title:"), " Oslo")

    program.home.show_page(2)
    assert _changer(program).shown
    assert [button.text() for button in page.question.buttons] == [
        "Save and leave",
        "Leave without saving",
        "Stay here",
    ]
    assert program.home.entry == 0
    press(page.question.buttons[2])
    assert page.unsaved
    assert not program.home.close()
    press(page.question.buttons[2])
    QTest.keyClick(page.editor, Qt.Key.Key_Escape)
    until(qtbot, lambda: bool(page.question.words))
    press(page.question.buttons[1])

    assert not _changer(program).shown
    assert (data / "scenarios" / FILE).read_text(encoding="utf-8") == before
    _settle(qtbot, program)
    assert draft_of(data / "scenarios" / FILE) == ""


@pytest.mark.parametrize("kept", [True, False])
def test_another_language_asks_about_unsaved_words_first(
    qtbot: QtBot, program: Program, data: Path, kept: bool
) -> None:
    """The window is built anew for it: nothing typed goes without a word, and once answered the language comes."""
    page = _open(qtbot, program)
    _type(page, _line_of(page, "title:"), " Oslo")

    program.speak("nb")
    assert current_language() == "en"
    assert page.question.words == "What you changed isn't saved yet."
    press(page.question.buttons[0 if kept else 1])
    until(qtbot, lambda: current_language() == "nb", seconds=60)

    assert ("Oslo" in (data / "scenarios" / FILE).read_text(encoding="utf-8")) == kept
    assert draft_of(data / "scenarios" / FILE) == ""


def test_words_that_were_never_saved_come_back(qtbot: QtBot, data: Path) -> None:
    """What was typed before the program ended stands there again, and what is saved is one press away."""
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        before = page.text
        _type(page, _line_of(page, "title:"), " Oslo")
    with opened(qtbot, data) as program:
        page = _open(qtbot, program, "(copy)")

        assert "(copy) Oslo\n" in page.text
        assert page.question.words == "You typed this and didn't save it. It is here again."
        press(page.question.buttons[1])
        assert page.text == before
        assert not page.unsaved


def test_the_original_text_comes_back_when_asked(qtbot: QtBot, program: Program) -> None:
    """Asked once; Undo brings back what was changed."""
    page = _open(qtbot, program)
    first = page.text
    _type(page, _line_of(page, "title:"), " Oslo")
    changed = page.text

    press(page.original_button)
    press(page.question.buttons[0])
    assert page.text == first
    press(page.undo_button)
    assert page.text == changed


def test_a_file_changed_by_another_program_loses_neither_text(qtbot: QtBot, program: Program, data: Path) -> None:
    """Mine is saved, theirs lies beside it."""
    page, path = _open(qtbot, program), data / "scenarios" / FILE
    theirs = page.text.replace("(copy)", "(theirs)")
    _type(page, _line_of(page, "title:"), " Oslo")

    path.write_text(theirs, encoding="utf-8")
    until(qtbot, lambda: page.question.words.startswith("Another program"), seconds=30)
    press(page.question.buttons[0])
    until(qtbot, lambda: "lies beside it" in page.said, seconds=30)

    assert path.read_text(encoding="utf-8") == page.text
    assert "(copy) Oslo\n" in page.text
    assert path.with_name(f"{FILE}.other").read_text(encoding="utf-8") == theirs


def test_what_another_program_wrote_is_shown_where_nothing_was_typed(
    qtbot: QtBot, program: Program, data: Path
) -> None:
    """It is told, and Undo brings back what stood there."""
    page, path = _open(qtbot, program), data / "scenarios" / FILE
    theirs = page.text.replace("(copy)", "(theirs)")

    path.write_text(theirs, encoding="utf-8")

    until(qtbot, lambda: page.text == theirs, seconds=30)
    assert page.said.startswith("This is what another program wrote.")


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(
    qtbot: QtBot, program: Program, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says that the text stays here; trying again saves it."""
    page, path = _open(qtbot, program), data / "scenarios" / FILE
    _type(page, _line_of(page, "title:"), " Oslo")

    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("tempfile.mkstemp", full)
        press(page.save_button)
        until(qtbot, lambda: "your text stays here" in page.question.words, seconds=30)
    assert "another folder" not in page.question.words, "its folder is the exercises' own"
    assert page.unsaved
    press(page.question.buttons[0])
    until(qtbot, lambda: page.said == "Saved.", seconds=30)
    assert path.read_text(encoding="utf-8") == page.text


def test_the_text_in_the_language_of_the_window_is_shown_first(qtbot: QtBot, data: Path) -> None:
    """Words changed in another language would not be seen; the whole exercise is one press away."""
    set_language("ru")
    with opened(qtbot, data) as program:
        page = _open(qtbot, program, "guess-dislike")
        assert "translation: my-guess-dislike" in page.text
        whole = page.files[data / "scenarios" / FILE]
        press(whole)
        until(qtbot, lambda: "\nscenario: my-guess-dislike" in page.text, seconds=30)
        assert page.files[data / "scenarios" / FILE].isChecked()


def test_another_program_may_have_the_text(qtbot: QtBot, program: Program, data: Path) -> None:
    """What can't be opened is told as the opening says it."""
    page = _open(qtbot, program)
    shown: list[Path] = []

    def show(path: Path) -> str:
        shown.append(path)
        return "It lies here."

    _changer(program).show = show
    press(page.outside_button)

    assert shown == [data / "scenarios" / FILE]
    assert page.said == "It lies here."


def test_enter_keeps_how_far_in_a_line_begins_and_tab_leaves(qtbot: QtBot, program: Program) -> None:
    """A tab may not stand in such a file."""
    page = _open(qtbot, program)
    line = _line_of(page, "  chairs:")
    page.editor.go_to(line)
    QTest.keyClick(page.editor, Qt.Key.Key_End)
    QTest.keyClick(page.editor, Qt.Key.Key_Return)
    QTest.keyClicks(page.editor, "x")
    assert page.text.splitlines()[line] == "  x"
    QTest.keyClick(page.editor, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not page.editor
    assert "\t" not in page.text
