"""This file is somebody's own result of a test at the laptop, through the real window: theirs alone, and only once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.kiosk_kit import NAMES, SHORT, Room, _room, begun
from trainer.model.alone import sheet_scenario
from trainer.model.items import Choose, Option
from trainer.model.pages import AlonePage, ItemPage, NamePage, ResultPage, ThanksPage
from trainer.model.sheet import Band, Key, Sheet
from trainer.ui.kiosk.result import OwnResultPage
from trainer.ui.kiosk.waits import Waits

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt

OPTIONS = (Option("a", "At once"), Option("b", "When asked"), Option("c", "Never"))
BANDS = (
    Band(id="high", name="Readily", least=5, most=6, text="Mind your own work, too."),
    Band(id="low", name="Now and then", least=2, most=4, text="Others may not know that they can ask."),
)
HELP = Sheet(
    id="felt",
    title="How readily do you help?",
    items=(Choose(id="one", ask="You see a queue.", options=OPTIONS), Choose(id="two", ask="Rain.", options=OPTIONS)),
    result="the person",
    key=Key(points={"a": 3, "b": 2, "c": 1}, bands=BANDS),
)


@contextmanager
def taken(folder: Path, *, alone: bool = True, waits: Waits = SHORT) -> Iterator[Room]:
    """The laptop handed over for the test."""
    scenario = replace(sheet_scenario(HELP), id="one")
    conductor, file, clock = begun(folder / "a.trainer", scenario, {"felt": HELP}, NAMES)
    conductor.next()
    with _room(conductor, file, clock, waits, alone=alone) as room:
        yield room


def answer(room: Room, name: str, keys: str) -> None:
    """Somebody answers by the keys of the choices, s to skip."""
    room.pick(name)
    for key in keys:
        if key == "s":
            room.skip()
        else:
            room.key(key)
            room.enter()


def test_the_result_comes_after_the_last_answer_and_then_the_next_person(tmp_path: Path) -> None:
    """Points, band and its text; once read, thanks and the names, and nothing of it can be called up again."""
    with taken(tmp_path) as room:
        answer(room, "Ingrid", "12")
        page = room.at(ResultPage)
        assert (page.heading, page.figure, page.text) == ("Readily", "5 points (2 to 6)", "Mind your own work, too.")
        assert [(band.name, band.own) for band in page.bands] == [("Now and then", False), ("Readily", True)]
        room.enter()
        room.at(ThanksPage)
        room.enter()
        room.at(NamePage)
        room.pick("Ingrid")
        room.press_button("Yes, again")
        assert room.at(ItemPage).value is None


def test_a_skipped_question_leaves_no_result_but_the_way_back_to_it(tmp_path: Path) -> None:
    """No figure but “1 unanswered”; going back to the question, answered now, brings the result."""
    with taken(tmp_path) as room:
        answer(room, "Pavel", "s1")
        page = room.at(ResultPage)
        assert (page.heading, page.figure, page.bands, page.resume) == ("1 unanswered", "", (), 1)
        room.press_button("Go back to question 1")
        assert room.at(ItemPage).item.id == "one"
        room.key("3")
        room.enter()
        room.enter()
        assert room.at(ResultPage).heading == "Now and then"
        room.press_button("I have read it")
        room.at(ThanksPage)


def test_leaving_it_unanswered_is_fine(tmp_path: Path) -> None:
    """Nobody has to answer everything."""
    with taken(tmp_path) as room:
        answer(room, "Pavel", "ss")
        assert room.at(ResultPage).heading == "2 unanswered"
        room.press_button("Leave it so")
        room.at(ThanksPage)


def test_where_the_room_may_see_the_screen_the_result_waits(tmp_path: Path) -> None:
    """Screens that change between the last answer and the result: asked once more before it is shown."""
    with taken(tmp_path, alone=False) as room:
        room.pick("Olga")
        room.press_button("Only I see it")
        for key in "11":
            room.key(key)
            room.enter()
        assert room.at(ResultPage).heading == "Readily"
        room.window.set_alone(False)
        room.at(AlonePage)
        assert not isinstance(room.widget, OwnResultPage)
        room.press_button("Only I see it")
        assert room.at(ResultPage).heading == "Readily"


def test_who_was_not_asked_before_the_questions_is_asked_before_their_result(tmp_path: Path) -> None:
    """Another person's yes stands for the questions of a hand-over, never for what is somebody's own."""
    with taken(tmp_path, alone=False) as room:
        room.pick("Olga")
        room.press_button("Only I see it")
        room.press_button("Back")
        answer(room, "Lars", "11")
        assert room.at(AlonePage).following == "What is for the eyes of Lars alone comes next."
        room.press_button("Only I see it")
        assert room.at(ResultPage).name == "Lars"


def test_a_result_nobody_reads_any_more_goes_by_itself(tmp_path: Path) -> None:
    """Somebody walks away from it: after a while the names are there again."""
    with taken(tmp_path, waits=replace(SHORT, idle_text=0)) as room:
        answer(room, "Lars", "11")
        room.window._quiet()  # noqa: SLF001 - what the timer does
        room.at(NamePage)


def test_the_page_is_read_aloud_and_goes_on_by_enter(tmp_path: Path) -> None:
    """Its accessible name says band, points and meaning; Enter is the button."""
    with taken(tmp_path) as room:
        answer(room, "Mia", "33")
        said = room.widget.accessibleName()
        assert "Now and then" in said
        assert "2 points (2 to 6)" in said
        assert "Others may not know" in said
        room.key(Qt.Key.Key_Return)
        room.at(ThanksPage)
