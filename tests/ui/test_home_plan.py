"""This file is today's plan on its page: times, moving, settings, breaks, templates, and a plan that stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of, titles, until
from tests.ui.test_home_library import words
from trainer.model.day import Day
from trainer.model.events import PlannedBlock
from trainer.model.namelist import Listed
from trainer.model.planning import pause_block
from trainer.ui.app import PEOPLE, PLAN, SCENARIOS, Program
from trainer.ui.plan.words import clock_words, settings_words
from trainer.words import speaking


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program with two scenarios and a coffee break planned from nine o'clock, on the plan's page."""
    with opened(qtbot, data) as running:
        add(running, "yes-and")
        running.library.plan.add_break()
        add(running, "guess-dislike")
        running.today.set_start(9 * 60)
        running.home.show_page(PLAN)
        until(qtbot, lambda: all(row.isVisible() for row in running.plan.rows.rows()))
        yield running


def add(program: Program, entry: str) -> None:
    """Adds a scenario or agenda to the plan from its card."""
    press(next(card for card in program.library.grid.cards() if card.entry.id == entry))
    press(program.library.about.add_button)


def planned(program: Program) -> list[str]:
    """The parts in order."""
    return [block.title for block in program.today.day.blocks]


def times(program: Program) -> list[str]:
    """When each part begins."""
    return [row.accessibleName().partition(",")[0] for row in program.plan.rows.rows()]


def end_words(program: Program) -> str:
    """When the day is over and how long it is, as the page says it."""
    labels = program.plan.findChildren(QLabel)
    return next(label.text() for label in labels if label.isVisible() and label.text().startswith("Ends "))


def test_every_part_has_its_time_and_the_day_its_end(program: Program) -> None:
    """Each begins where the one before ends."""
    assert times(program) == ["09:00", "09:25", "09:40"]
    assert "15 min" in program.plan.rows.rows()[1].accessibleName()
    assert end_words(program).startswith("Ends 10:")


def test_the_times_stay_whole_when_the_text_grows(qtbot: QtBot, program: Program) -> None:
    """Larger text gives them more room, and takes it back when it shrinks."""
    labels = [row.findChildren(QLabel)[0] for row in program.plan.rows.rows()]
    before = labels[0].width()
    program.looks.zoom(3)
    until(qtbot, lambda: labels[0].sizeHint().width() > before)
    until(qtbot, lambda: all(label.width() >= label.sizeHint().width() for label in labels))
    program.looks.zoom(-3)
    until(qtbot, lambda: [label.width() for label in labels] == [before] * 3)


def test_alt_and_arrows_move_a_part_and_the_times_follow(program: Program) -> None:
    """The part keeps the keyboard; the strip under the library shows the same order."""
    rows = program.plan.rows.rows()
    rows[2].setFocus()
    before = end_words(program)
    QTest.keyClick(rows[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert planned(program) == ["Yes, and…", "Guess what they dislike", "Break"]
    assert times(program)[:2] == ["09:00", "09:25"]
    assert end_words(program) == before
    assert rows[1].hasFocus()
    assert [block.title for block in program.library.plan.blocks] == planned(program)
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_a_part_is_dragged(program: Program) -> None:
    """The first, dragged upon the third, becomes the third."""
    rows = program.plan.rows.rows()
    start = QPoint(40, rows[0].height() // 2)
    QTest.mousePress(rows[0], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (8, 20):
        QTest.mouseMove(rows[0], start + QPoint(0, step))
    for over in (rows[1], rows[2]):
        QTest.mouseMove(rows[0], rows[0].mapFromGlobal(over.mapToGlobal(over.rect().center())))
    QTest.mouseRelease(rows[0], Qt.MouseButton.LeftButton)

    assert planned(program) == ["Break", "Guess what they dislike", "Yes, and…"]
    assert program.plan.rows.current == 2


def test_what_is_taken_out_can_be_brought_back(program: Program) -> None:
    """By Delete or the cross; Ctrl+Z and the button bring back the last, cleared plans too."""
    rows = program.plan.rows.rows()
    rows[1].setFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Delete)
    assert planned(program) == ["Yes, and…", "Guess what they dislike"]
    QTest.keyClick(program.home, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert planned(program) == ["Yes, and…", "Break", "Guess what they dislike"]

    press(program.plan.clear_button)
    assert "Nothing is planned yet" in words(program.plan)
    assert not program.plan.pane.start_button.isEnabled()
    press(program.plan.undo_button)
    assert len(planned(program)) == 3


def test_rounds_and_minutes_change_the_times_at_once(program: Program) -> None:
    """Enter on a part goes to its settings; what is set stands under its title, and the day ends earlier."""
    rows, editor = program.plan.rows.rows(), program.plan.pane.editor
    before = end_words(program)
    rows[2].setFocus()
    QTest.keyClick(rows[2], Qt.Key.Key_Return)
    assert editor.rounds.hasFocus()
    assert editor.rounds.text() == "3, as written"
    editor.rounds.setValue(1)
    editor.minutes.setValue(4)

    block = program.today.day.blocks[2]
    assert (block.rounds, block.minutes) == (1, 4)
    assert "1 round · 4 min each" in words(rows[2])
    assert end_words(program) != before
    editor.rounds.setValue(0)
    assert program.today.day.blocks[2].rounds is None


def test_a_set_of_cards_is_chosen(program: Program) -> None:
    """Only cards marked for that set will be dealt."""
    program.plan.rows.pick(2)
    cards = program.plan.pane.editor.cards
    assert cards.isVisible()
    cards.setCurrentIndex(cards.findData("bank"))

    assert program.today.day.blocks[2].cards == "bank"
    assert "cards: Bank" in words(program.plan.rows.rows()[2])


def test_a_break_has_a_name_and_a_length(program: Program) -> None:
    """A new one comes after the chosen part; its name and minutes are typed."""
    program.plan.rows.pick(0)
    press(program.plan.break_button)
    assert planned(program) == ["Yes, and…", "Break", "Break", "Guess what they dislike"]
    assert program.plan.rows.current == 1
    editor = program.plan.pane.editor
    assert not editor.rounds.isVisible()
    editor.name.setFocus()
    editor.name.selectAll()
    QTest.keyClicks(editor.name, "Fresh air")
    QTest.keyClick(editor.name, Qt.Key.Key_Return)
    editor.length.setValue(10)

    assert planned(program)[1] == "Fresh air"
    assert times(program) == ["09:00", "09:25", "09:35", "09:50"]


def test_the_start_is_set_or_whenever(program: Program) -> None:
    """Another start moves all times; without one the day begins at the clock's minute."""
    program.plan.begin.setTime(QTime(13, 30))
    assert times(program)[0] == "13:30"
    press(program.plan.whenever)
    assert [program.today.day.start] == [None]
    assert not program.plan.begin.isEnabled()
    assert times(program)[0] == clock_words(program.reckoning.now())
    press(program.plan.whenever)
    assert (program.today.day.start or 1) % 5 == 0


def test_a_day_may_end_after_midnight() -> None:
    """The hour is right and the day is said."""
    assert clock_words(9 * 60 + 5) == "09:05"
    assert clock_words(24 * 60 + 30) == "00:30 (+1 day)"


def test_the_people_on_the_list_change_the_times(program: Program) -> None:
    """With more people rating takes longer; the page says for how many it reckons."""
    assert "Reckoned for 12 people" in words(program.plan)
    before = end_words(program)
    program.home.show_page(PEOPLE)
    paste(program.people.field, "\n".join(f"Person {number}" for number in range(28)))
    program.home.show_page(PLAN)

    assert "Reckoned for the 28 people on your list." in words(program.plan)
    assert end_words(program) != before


def test_an_agenda_brings_its_start(qtbot: QtBot, data: Path) -> None:
    """Added to an empty plan, the half day starts at nine with its breaks and rounds."""
    with opened(qtbot, data) as program:
        add(program, "agenda-half-day")
        press(program.library.plan.times_button)

        assert program.home.page == PLAN
        assert times(program)[0] == "09:00"
        assert program.today.day.blocks[2].rounds == 2


def test_the_plan_outlives_the_program(qtbot: QtBot, data: Path) -> None:
    """Parts, settings and start are there after the next start, under the library too."""
    with opened(qtbot, data) as program:
        add(program, "guess-dislike")
        program.library.plan.add_break()
        program.today.set_start(600)
        program.plan.rows.pick(0)
        program.plan.pane.editor.rounds.setValue(2)
        day = program.today.day

    with opened(qtbot, data) as program:
        assert program.today.day == day
        assert len(program.library.plan.chips()) == 2


def test_the_start_runs_the_plan(program: Program) -> None:
    """On to the people, then a session with everything that was set; played to its end, it is planned no more.

    Nor is it when something was put in on the way, or its parts came in another order.
    """
    program.plan.rows.pick(2)
    program.plan.pane.editor.rounds.setValue(2)
    press(program.plan.pane.start_button)
    assert program.home.page == PEOPLE
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)

    conductor = session_of(program).opened.conductor
    plan = conductor.session.plan
    assert [(block.scenario, block.rounds) for block in plan] == [("yes-and", None), ("", None), ("guess-dislike", 2)]
    conductor.planning.insert(pause_block("Fresh air", 5), conductor.here)
    conductor.planning.move("guess-dislike", -1)
    conductor.finish()
    session_of(program).left.emit()
    assert not program.today.day.blocks
    assert program.today.day.start is None
    assert "Nothing is chosen yet" in words(program.people.terms)
    program.home.show_page(PLAN)
    press(program.plan.undo_button)
    assert program.today.day.blocks == plan


def test_the_people_know_what_is_planned(qtbot: QtBot, data: Path) -> None:
    """Whichever way one comes to them, now or after a restart: no start runs another plan than today's."""
    with opened(qtbot, data) as program:
        press(next(card for card in program.library.grid.cards() if card.entry.id == "service-levels"))
        press(program.library.about.start_button)
        assert "Three service levels" in words(program.people.terms)
        program.home.show_page(SCENARIOS)
        add(program, "yes-and")
        assert program.before.plan == program.today.day.blocks
        assert "Yes, and…" in words(program.people.terms)
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        assert "Yes, and…" in words(program.people.terms)
        assert program.people.terms.start_button.isVisible()
        program.today.clear()
        assert "Nothing is chosen yet" in words(program.people.terms)


def keep(program: Program, name: str) -> None:
    """Keeps the plan as a template of this name."""
    pane = program.plan.pane
    press(pane.keep_button)
    pane.name.selectAll()
    QTest.keyClicks(pane.name, name)
    QTest.keyClick(pane.name, Qt.Key.Key_Return)


def test_a_template_stands_among_the_scenarios(program: Program, data: Path) -> None:
    """Kept as a file of one's own, it is in the library at once and gives the same plan again."""
    program.plan.rows.pick(2)
    program.plan.pane.editor.rounds.setValue(2)
    keep(program, "Spring day")

    assert "“Spring day” is kept." in program.plan.pane.said
    assert (data / "scenarios" / "spring-day.yaml").is_file()
    assert "Spring day" in titles(program)
    press(program.plan.clear_button)
    program.home.show_page(SCENARIOS)
    add(program, "spring-day")
    assert [(b.title, b.rounds) for b in program.today.day.blocks] == [
        ("Yes, and…", None), ("Break", None), ("Guess what they dislike", 2),
    ]  # fmt: skip


def test_a_template_is_written_over_only_when_asked(program: Program, data: Path) -> None:
    """The same name asks once; Enter again replaces, another name makes another file."""
    keep(program, "Spring day")
    program.plan.rows.pick(1)
    program.plan.pane.editor.length.setValue(30)
    keep(program, "Spring day")
    assert "There is a template “Spring day” already." in program.plan.pane.said
    assert "minutes: 15" in (data / "scenarios" / "spring-day.yaml").read_text(encoding="utf-8")

    QTest.keyClick(program.plan.pane.name, Qt.Key.Key_Return)
    assert "minutes: 30" in (data / "scenarios" / "spring-day.yaml").read_text(encoding="utf-8")
    keep(program, "Spring day 2")
    assert (data / "scenarios" / "spring-day-2.yaml").is_file()


def test_a_template_never_takes_the_place_of_what_ships(program: Program, data: Path) -> None:
    """A name whose id is taken gets another id."""
    keep(program, "Yes and")

    assert (data / "scenarios" / "yes-and-2.yaml").is_file()
    assert "Yes, and…" in titles(program)


def test_a_disk_that_refuses_is_told_and_the_plan_stays(program: Program, data: Path) -> None:
    """The sentence stands over the buttons; everything planned is still there."""
    (data / "scenarios").write_text("in the way")
    keep(program, "Spring day")

    assert "Not saved" in program.plan.pane.said
    assert len(planned(program)) == 3


def test_what_left_the_library_is_marked_and_stops_the_start(qtbot: QtBot, program: Program) -> None:
    """A part whose file is gone is told, and the day starts only without it."""
    gone = PlannedBlock(id="gone", scenario="gone", title="Gone")
    program.today.set(Day((*program.today.day.blocks, gone), 540))
    assert "not in the library" in words(program.plan.rows.rows()[3])
    assert not program.plan.pane.start_button.isEnabled()

    until(qtbot, program.plan.rows.rows()[3].cross.isVisible)
    press(program.plan.rows.rows()[3].cross)
    assert program.plan.pane.start_button.isEnabled()


def test_nothing_ticks_while_nobody_looks(program: Program) -> None:
    """The page's clock runs only while the page is seen."""
    assert program.plan._timer.isActive()  # noqa: SLF001 - the page's one moving part
    program.home.show_page(SCENARIOS)
    assert not program.plan._timer.isActive()  # noqa: SLF001


def test_the_plan_fits_a_small_window(qtbot: QtBot, program: Program) -> None:
    """Forty parts with long titles scroll; nothing widens the page."""
    long = PlannedBlock(id="yes-and", scenario="yes-and", title="A very long title of an exercise " * 4)
    program.home.resize(1024, 768)
    program.today.set(Day((long,) * 40, 540))
    rows = program.plan.rows.rows()
    until(qtbot, lambda: rows[0].width() > 0)

    assert program.home.width() == 1024
    assert all(row.cross.geometry().right() <= row.width() for row in rows)


def test_settings_are_told_in_the_language_spoken() -> None:
    """Half minutes have the language's own mark, and the cards of a sector its own word."""
    block = PlannedBlock(id="a", scenario="small-talk", minutes=2.5, cards="shop")

    with speaking("nb"):
        assert settings_words(block) == "2,5\N{NO-BREAK SPACE}min hver · kort: Butikk"


@pytest.mark.parametrize("typed", ["0815", "815", "8:15", "08:15", "08.15", "8,15", "8 15"])
def test_a_start_typed_over_the_field_is_the_start(program: Program, typed: str) -> None:
    """However people write a time; Enter ends it, and the field shows it as a clock does."""
    begin = program.plan.begin
    begin.setFocus()
    begin.selectAll()
    QTest.keyClicks(begin, typed)
    QTest.keyClick(begin, Qt.Key.Key_Return)

    assert program.today.day.start == 8 * 60 + 15
    assert begin.text() == "08:15"
    assert times(program)[0] == "08:15"


def test_four_figures_are_a_start_before_enter(program: Program) -> None:
    """The times of the parts follow while the field is still typed in."""
    begin = program.plan.begin
    begin.setFocus()
    QTest.keyClicks(begin, "2300")

    assert times(program)[0] == "23:00"
    assert begin.text() == "2300"


def test_what_is_no_time_leaves_the_start(program: Program) -> None:
    """It is marked on Enter, and leaving the field brings the last time back."""
    begin = program.plan.begin
    begin.setFocus()
    QTest.keyClicks(begin, "25:00")
    QTest.keyClick(begin, Qt.Key.Key_Return)
    assert begin.property("wrong")

    program.plan.rows.rows()[0].setFocus()
    assert (begin.text(), program.today.day.start) == ("09:00", 9 * 60)
    assert not begin.property("wrong")


def test_titles_stand_one_under_another_past_midnight(program: Program) -> None:
    """A time of the day after is longer than the others, and takes room from none."""
    program.today.set_start(23 * 60 + 50)
    QTest.qWait(0)

    lefts = {row._title.mapTo(program.plan, QPoint(0, 0)).x() for row in program.plan.rows.rows()}  # noqa: SLF001
    assert len(lefts) == 1


def test_too_few_for_a_result_is_told_before_the_day(program: Program) -> None:
    """With the people on the list and the promise made: a lower one takes it back."""
    assert not program.plan.few.isVisible()
    program.people.show_people([Listed(name) for name in NAMES[:4]])
    program.home.show_page(PLAN)

    assert program.plan.few.text() == (
        "“Yes, and…” gets 4 private answers, and the room sees a result from 5 up. "
        "More rounds help, a show of hands, or a promise of less under People."
    )
    assert program.plan.few.isVisible()
    program.people.terms.promise_card.promise_less(3)
    assert not program.plan.few.isVisible()


def test_a_click_into_the_start_lets_it_be_typed_over(program: Program) -> None:
    """A click or a double one chooses all of it, so that no figure of the old time is left."""
    begin = program.plan.begin
    press(begin)
    QTest.keyClicks(begin, "0815")
    assert times(program)[0] == "08:15"
    QTest.mouseDClick(begin, Qt.MouseButton.LeftButton)
    QTest.keyClicks(begin, "14.20")
    QTest.keyClick(begin, Qt.Key.Key_Return)
    assert times(program)[0] == "14:20"


def test_the_end_of_a_long_day_stays_in_sight(program: Program) -> None:
    """The one figure the page is opened for doesn't roll away with the parts."""
    for _part in range(12):
        press(program.plan.break_button)
    label = next(one for one in program.plan.findChildren(QLabel) if one.text().startswith("Ends "))
    assert not label.visibleRegion().isEmpty()
