"""A sheet says how many have answered, never what, and how long it will take."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import kit
from tests.stories import PLAN, SHEETS, begun, go_to
from trainer.clock import Moment
from trainer.debrief import onstage
from trainer.model.screen import CountSlide, ListSlide, Slide
from trainer.model.session import SheetState
from trainer.model.spoken import spoken
from trainer.steps import fill


@given(st.integers(1, 40), st.data())
def test_the_count_moves_in_batches_of_three(people: int, data: st.DataObject) -> None:
    """While a sheet is open the room sees 0, 1+, 3+ … and the true count once everyone has answered."""
    done = data.draw(st.integers(0, people))
    state = SheetState("s", "kiosk", (), Moment(0, 0), submitted={f"p{n}": False for n in range(done)})
    least, most = fill.shown_span(state, people)
    assert least <= done <= most
    if done in (0, people):
        assert least == most
    else:
        assert least == max(1, done - done % 3)
        assert most == min(done - done % 3 + 2, people - 1)
    assert fill.shown_span(state, people, named=True) == (done, done)  # with names there is nothing to hold back


def test_closed_the_true_count_is_shown(tmp_path: Path) -> None:
    """With the sheet closed the room sees exactly how many answered."""
    conductor, file = begun(tmp_path / "s.trainer")
    at = go_to(conductor, "felt")
    conductor.hand_over()
    for person in conductor.session.sheets[at].expected[:4]:
        conductor.answer(person, "feel", 1)
        conductor.submit(person)

    def count() -> int:
        page = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())[0]
        assert isinstance(page, CountSlide)
        return page.answered

    assert count() == 3
    conductor.close_sheet()
    assert count() == 4
    file.close()


def test_for_a_show_of_hands_the_room_reads_what_to_do_now(tmp_path: Path) -> None:
    """What the author says of the laptop stands there for the laptop; for hands it is to raise one, and for what."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "felt")

    def slide() -> Slide:
        return onstage.slides(played.play, played.conductor.place, played.conductor.places, played.clock.now())[0]

    def read() -> str:
        page = slide()
        return getattr(page, "text", "")

    assert read() == "Three answers from everyone who didn't play."
    played.conductor.open_sheet("hands")
    assert read() == "Raise a hand for what is true for you."
    asked = slide()
    assert isinstance(asked, ListSlide)
    assert asked.lines[0].below == "Let down · Uneasy · Indifferent · Pleased · Delighted"
    assert asked.lines[1].below.startswith("0 Never again · 1 · 2")


def test_on_paper_the_room_reads_that_answers_go_on_slips(tmp_path: Path) -> None:
    """What the author says of the laptop, such as how many pages there are, is not said of slips of paper."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "felt")
    played.conductor.open_sheet("paper")

    (slide,) = onstage.slides(played.play, played.conductor.place, played.conductor.places, played.clock.now())

    assert isinstance(slide, CountSlide)
    assert slide.text == "Answer on your slip. Only who types it in reads it."


def test_teams_that_answer_as_one_are_counted_as_teams_and_a_closed_count_orders_nothing(tmp_path: Path) -> None:
    """Of two teams, not of two people; once closed no question is left, and the room is thanked."""
    conductor, file = begun(tmp_path / "s.trainer")
    go_to(conductor, "felt")

    def count() -> CountSlide:
        page = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())[0]
        assert isinstance(page, CountSlide)
        return page

    conductor.open_sheet("team")
    assert (count().teams, count().expected, count().text[:10]) == (True, 2, "One answer")
    conductor.close_sheet()
    assert (count().questions, count().text) == ((), "Thank you!")
    file.close()


@pytest.mark.parametrize(("sheet", "people", "minutes"), [("felt", 8, 8 * 34 / 60), ("told", 1, 55 / 60)])
def test_how_long_a_sheet_takes_is_told_beforehand(sheet: str, people: int, minutes: float) -> None:
    """Eight seconds a tap, 45 a text, ten a hand-over."""
    assert fill.seconds(SHEETS[sheet], people, "kiosk") / 60 == pytest.approx(minutes)


def test_each_confidence_has_its_own_sentence() -> None:
    """The word anonymous stands only where it is true."""
    told = {sheet.answers: fill.promise(sheet, 5) for sheet in SHEETS.values()}
    assert "nonymous" in told["anonymous"]
    assert "nonymous" not in told["confidential"]
    assert "5" in told["confidential"]


def test_somebody_who_left_is_no_longer_expected(tmp_path: Path) -> None:
    """A sheet opened after somebody left doesn't wait for them."""
    conductor, file = begun(tmp_path / "s.trainer", plan=(PLAN[2],))
    go_to(conductor, "after")
    conductor.change("p1", "left")
    conductor.open_sheet()
    assert "p1" not in conductor.session.sheets[conductor.here].expected
    assert len(conductor.session.sheets[conductor.here].expected) == 11
    file.close()


def test_the_faces_one_of_which_is_asked_for_stand_on_the_wall(tmp_path: Path) -> None:
    """Said aloud they are to be seen under their question; where hands are raised their names are called out."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "told")
    conductor = played.conductor

    def asked() -> ListSlide:
        page = onstage.slides(played.play, conductor.place, conductor.places, played.clock.now())[0]
        assert isinstance(page, ListSlide)
        return page

    names = ("Let down", "Uneasy", "Indifferent", "Pleased", "Delighted")
    assert [line.faces for line in asked().lines] == [names, (), (), ()]
    assert "\n".join(names) in spoken(asked())
    assert [line.below for line in asked().lines] == ["", "", "", "0 Never again · 10 As soon as I can"]
    played.file.close()


def test_the_room_reads_that_somebody_is_done_when_no_question_is_open(tmp_path: Path) -> None:
    """Half through the questions nobody is, though the speaker was left for the next one; closed, all are."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "told")
    conductor = played.conductor
    (customer,) = fill.expected(played.play, conductor.here)

    def state() -> str:
        page = onstage.slides(played.play, conductor.place, conductor.places, played.clock.now())[0]
        assert isinstance(page, ListSlide)
        return page.lines[0].state

    conductor.open_sheet("aloud")
    conductor.answer(customer, "feel", -1)
    conductor.submit(customer)
    assert state() == ""
    conductor.close_sheet()
    assert state() == "✓ done"
