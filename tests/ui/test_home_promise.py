"""This file is the promise card: chosen before the start, fixed in the session, shown to the room on a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of, until
from tests.ui.test_home_people import choose
from trainer.model.events import Promise
from trainer.model.namelist import Listed
from trainer.model.screen import TextSlide
from trainer.model.spoken import spoken
from trainer.steps.promised import sentence
from trainer.ui.app import Program
from trainer.ui.people.terms import TermsPane


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program with a scenario chosen and twelve people."""
    with opened(qtbot, data) as running:
        choose(running, "service-levels")
        paste(running.people.field, "\n".join(NAMES))
        yield running


def promised(limit: int, names: bool, days: int) -> Promise:
    """A promise of these three."""
    return Promise(limit=limit, names_in_notes=names, keep_days=days)


def button(group: QButtonGroup, number: int) -> QPushButton:
    """A choice of a group."""
    found = group.button(number)
    assert isinstance(found, QPushButton)
    return found


def pick(program: Program, group: QButtonGroup, number: int) -> None:
    """Presses a choice, scrolled to as one does with a small window."""
    assert program.people.terms.isVisible()
    button(group, number).click()


def test_the_usual_promise_stands_there(program: Program) -> None:
    """Five answers, names, kept for 90 days, so that the notes tell a client a date; the sentence says so."""
    card = program.people.terms.promise_card

    assert card.promise == promised(5, True, 90)
    assert card.sentence == sentence(card.promise)


def test_each_choice_changes_the_sentence_at_once(program: Program) -> None:
    """Names and days are chosen by press or by the arrow keys."""
    card = program.people.terms.promise_card
    pick(program, card.names, 0)
    pick(program, card.kept, 90)
    assert card.promise == promised(5, False, 90)
    assert card.sentence == sentence(promised(5, False, 90))

    ninety = button(card.kept, 90)
    ninety.setFocus()
    QTest.keyClick(ninety, Qt.Key.Key_Right)
    assert card.promise.keep_days == 30


def test_every_choice_is_named_for_who_hears_it(program: Program) -> None:
    """A "yes" alone says nothing to somebody who can't see what stands before it."""
    card = program.people.terms.promise_card
    named = [each.accessibleName() for group in (card.limits, card.names, card.kept) for each in group.buttons()]

    assert "Names stand in the notes" in named
    assert "Keep the session for 30 days" in named
    assert len(set(named)) == len(named) == 8


def test_the_promise_is_fixed_in_the_session_and_offered_again(qtbot: QtBot, data: Path) -> None:
    """The session's file holds it; the next start offers the same names and days, with the usual limit."""
    with opened(qtbot, data) as program:
        choose(program, "service-levels")
        paste(program.people.field, "\n".join(NAMES))
        card = program.people.terms.promise_card
        for group, number in ((card.limits, 3), (card.names, 0), (card.kept, 30)):
            pick(program, group, number)
        press(program.people.terms.start_button)
        assert session_of(program).opened.conductor.session.promise == promised(3, False, 30)

    with opened(qtbot, data) as program:
        assert program.people.terms.promise_card.promise == promised(5, False, 30)


def test_days_from_elsewhere_are_never_made_longer(program: Program) -> None:
    """A kept setting that isn't offered becomes fewer days, not more."""
    card = program.people.terms.promise_card
    for given, shown in ((3650, 90), (89, 30), (7, 30), (0, 0)):
        card.show_promise(Promise(keep_days=given))
        assert card.promise.keep_days == shown


def test_the_promise_comes_on_the_stage_by_its_key(qtbot: QtBot, program: Program) -> None:
    """C shows it to the room, C takes it off; the button says which."""
    pick(program, program.people.terms.promise_card.kept, 30)
    press(program.people.terms.start_button)
    running = session_of(program)
    before = running.stage.leaf
    until(qtbot, running.console.isActiveWindow)
    aside = running.console.run.aside
    QTest.keyClick(running.console, Qt.Key.Key_C)

    slide = running.stage.leaf.slide
    assert isinstance(slide, TextSlide)
    assert "kept for 30 days" in spoken(slide)
    assert aside.promise.isChecked()
    assert "Take the promise off" in aside.promise.accessibleName()
    press(aside.promise)
    assert running.stage.leaf == before


def test_the_promise_leaves_the_stage_with_the_step(program: Program) -> None:
    """Going on shows the next step, not the promise."""
    press(program.people.terms.start_button)
    running = session_of(program)
    press(running.console.run.aside.promise)
    running.desk.forward()

    assert "What we promise" not in spoken(running.stage.leaf.slide)
    assert not running.console.run.aside.promise.isChecked()


def test_the_promise_stands_in_short_above_the_start(program: Program) -> None:
    """However far its card is below the fold, what can't be taken back is in sight where it is promised."""
    terms = program.people.terms
    program.home.resize(1024, 640)

    assert shown_words(terms, "You promise: answers shown only as sums of 5 or more, names in the notes.")
    pick(program, terms.promise_card.limits, 3)
    pick(program, terms.promise_card.names, 0)
    assert shown_words(terms, "You promise: answers shown only as sums of 3 or more, no names in the notes.")


def test_a_warning_below_the_fold_is_led_to_before_the_start(program: Program) -> None:
    """The first press brings it into sight and says so, the second starts."""
    program.home.resize(1024, 600)
    program.people.show_people([Listed(name) for name in NAMES[:5]])
    terms, said = program.people.terms, list[object]()
    program.people.start.connect(said.append)
    QTest.qWait(0)

    for _warning in range(3):
        press(terms.start_button)
        if not terms.trouble:
            break
        assert terms.trouble == "Read the warning above first, then start."
        QTest.qWait(0)
        assert any(label.property("role") == "warning" and in_sight(label) for label in terms.findChildren(QLabel))
        assert not said
    assert len(said) == 1


def in_sight(label: QLabel) -> bool:
    """Whether all of it can be read."""
    return label.isVisible() and label.visibleRegion().boundingRect().height() == label.height()


def shown_words(terms: TermsPane, words: str) -> bool:
    """Whether a label that says this can be read."""
    QTest.qWait(0)
    return any(label.text() == words and in_sight(label) for label in terms.findChildren(QLabel))
