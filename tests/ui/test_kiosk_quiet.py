"""This file is the kiosk when nobody answers, and when the room might look on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_kit import EVERY, SHORT, THREE, Room, dealt, rated
from trainer.model.events import Submitted
from trainer.model.items import ChooseMany, Option
from trainer.model.pages import AgainPage, AlonePage, CardPage, ItemPage, NamePage, ThanksPage
from trainer.steps.called import group_name
from trainer.steps.reading import to_read
from trainer.ui.kiosk import plain
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.nearly import NearlyStrip
from trainer.ui.kiosk.parts import KioskButton
from trainer.ui.kiosk.plain import PlainPage
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.roster import NameTile
from trainer.ui.kiosk.texts import Sentence
from trainer.ui.kiosk.waits import Waits

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt

TEXT = tuple(item for item in EVERY if item.id == "text")


def question(room: Room) -> QuestionPage:
    """The question that is shown."""
    widget = room.widget
    assert isinstance(widget, QuestionPage)
    return widget


def test_after_some_quiet_it_asks_and_any_key_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    """The question comes back as it was, with the choice made on it; the key, or a click anywhere, chooses nothing."""
    with rated(tmp_path / "a.trainer", waits=Waits(idle=10)) as room:
        room.pick("Olga")
        room.key("4")
        qtbot.waitUntil(lambda: isinstance(room.window.shown_over, PlainPage))
        assert not room.widget.isVisible()
        room.key("1")
        assert room.window.shown_over is None
        qtbot.waitUntil(lambda: isinstance(room.window.shown_over, PlainPage))
        room.click(next(iter(room.window.findChildren(PlainPage))))

        assert room.window.shown_over is None
        assert question(room).value() == 1


def test_when_nobody_replies_what_was_answered_is_kept_as_partial(qtbot: QtBot, tmp_path: Path) -> None:
    """The choice that was not confirmed isn't; the name can be taken up again where it stopped."""
    with rated(tmp_path / "a.trainer", waits=Waits(idle=10, reply=10, rest=0)) as room:
        room.pick("Olga")
        room.key("4")
        room.enter()
        room.key("7")
        qtbot.waitUntil(lambda: isinstance(room.page, NamePage))

        assert [(answer.item, answer.value) for answer in room.answers()] == [("feel", 1)]
        assert Submitted(at=room.conductor.here, person="p3", partial=True) in room.facts()
        room.pick("Olga")
        room.press_button("Go on with question 2")
        assert (room.at(ItemPage).item.id, room.at(ItemPage).value) == ("return", None)


def test_the_quiet_is_counted_down_over_the_page_which_stays_alive(qtbot: QtBot, tmp_path: Path) -> None:
    """Half a minute of quiet ends with some seconds in a strip; a press on it, or any key, puts it off."""
    with rated(tmp_path / "a.trainer", waits=Waits(idle=60_000, notice=59_990)) as room:
        room.pick("Olga")
        strip = next(iter(room.window.findChildren(NearlyStrip)))
        qtbot.waitUntil(strip.isVisible)
        assert 55 <= strip.ring.left() <= 60
        said = strip.accessibleName()
        assert "Still there, Olga?" in said
        assert "this page is covered. What you have answered is kept." in said
        room.click(next(iter(strip.findChildren(KioskButton))))
        assert not strip.isVisible()
        qtbot.waitUntil(strip.isVisible)
        room.key("4")

        assert not strip.isVisible()
        assert question(room).value() == 1


def test_a_page_with_much_to_read_is_asked_about_later(tmp_path: Path) -> None:
    """Ten letters a second beyond a glance, and never longer than a page to write on."""
    many = ChooseMany(id="many", ask="What?", options=tuple(Option(f"o{n}", "x" * 40) for n in range(11)))
    with rated(tmp_path / "a.trainer", (*THREE, many)) as room:
        room.pick("Olga")
        assert to_read(room.page) == 0
        for _question in THREE:
            room.skip()
        assert to_read(room.page) == 5 + 11 * 40 - 100
        assert Waits().idle + Waits().letter * to_read(room.page) == 74_500


def test_what_is_pressed_just_after_a_page_went_by_itself_does_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """It was meant for the page before; whoever comes back finds all names, and why.

    The quiet is long enough for what is pressed here, for after it the names forget what was said.
    """
    with rated(tmp_path / "a.trainer", waits=Waits(idle=1_000, letter=0, reply=10, rest=60_000)) as room:
        room.pick("Olga")
        qtbot.waitUntil(lambda: isinstance(room.page, NamePage))
        room.pick("Lars")
        room.click(next(tile for tile in room.widget.findChildren(NameTile) if tile.name == "Lars"))

        room.at(NamePage)
        assert all(tile.isVisible() for tile in room.widget.findChildren(NameTile))
        said = [sentence.text for sentence in room.widget.findChildren(Sentence)]
        assert said == ["Nobody answered, so the page was closed. What was answered is kept."]


def test_half_a_name_that_nobody_goes_on_with_is_forgotten(qtbot: QtBot, tmp_path: Path) -> None:
    """Whoever comes next finds every name."""
    with rated(tmp_path / "a.trainer", waits=Waits(idle=10)) as room:
        room.key("an")
        qtbot.waitUntil(lambda: all(tile.isVisible() for tile in room.widget.findChildren(NameTile)))


def test_who_walks_away_before_the_first_answer_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """No partial sheet with nothing in it."""
    with rated(tmp_path / "a.trainer", waits=Waits(idle=10, reply=10)) as room:
        before = room.facts()
        room.pick("Olga")
        qtbot.waitUntil(lambda: isinstance(room.page, NamePage))

        assert room.facts() == before


def test_words_written_before_somebody_walked_away_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """Half a sentence is worth keeping, unlike half a tap."""
    with rated(tmp_path / "a.trainer", TEXT, waits=Waits(idle_text=10, reply=10)) as room:
        room.pick("Olga")
        room.key("Half a sen")
        qtbot.waitUntil(lambda: isinstance(room.page, NamePage))

        assert [answer.words for answer in room.answers()] == ["Half a sen"]


def test_writing_has_more_time_than_tapping(qtbot: QtBot, tmp_path: Path) -> None:
    """A page to write on waits as long as it says, not as long as the others."""
    with rated(tmp_path / "a.trainer", (*TEXT, THREE[0]), waits=Waits(idle=10, idle_text=60_000)) as room:
        room.pick("Olga")
        qtbot.wait(60)
        assert room.window.shown_over is None

        room.key("Words.")
        room.enter()
        qtbot.waitUntil(lambda: isinstance(room.window.shown_over, PlainPage))


def test_half_typed_words_are_handed_on_while_they_are_typed(qtbot: QtBot, tmp_path: Path) -> None:
    """With the person and the item, so that a crash costs no sentence."""
    with rated(tmp_path / "a.trainer", TEXT, waits=SHORT) as room:
        room.pick("Olga")
        room.key("I fel")
        assert room.drafts[0] == ("p3", "text", "I")  # in the event of its key, before anything is drawn
        qtbot.waitUntil(lambda: room.drafts[-1] == ("p3", "text", "I fel"))


def test_half_typed_words_of_an_anonymous_sheet_are_handed_to_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    """A draft beside a name would tie the words to it."""
    with rated(tmp_path / "a.trainer", TEXT, "anonymous", waits=Waits(draft=1)) as room:
        room.pick("Olga")
        room.key("I fel")
        qtbot.wait(30)
        room.key("t.")
        room.enter()

        assert room.drafts == []


# Where the room might look on


def _answer(room: Room, *keys: str) -> None:
    """Answers every question, and reads the thanks."""
    for key in keys or ("4", "7", "y"):
        room.key(key)
        room.enter()
    room.enter()


def test_where_the_room_might_look_on_the_first_person_is_asked_before_the_questions(tmp_path: Path) -> None:
    """Whose page it will be, what to do first, and a way back for whoever is at the wrong name."""
    with rated(tmp_path / "a.trainer", alone=False) as room:
        for way_back in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            room.pick("Olga")
            assert room.at(AlonePage).text == "Can anybody else see this screen?"
            assert "The questions for Olga come next." in room.widget.accessibleName()
            assert "With a projector: turn it off. Without one: turn the laptop." in room.widget.accessibleName()
            room.key(way_back)
            room.at(NamePage)
        room.pick("Olga")
        room.press_button("That's not me")
        room.at(NamePage)
        room.pick("Lars")
        room.press_button("Only I see it")
        _answer(room)

        assert len(room.answers()) == 3


def test_whoever_is_looked_at_learns_what_to_do_first(tmp_path: Path) -> None:
    """The question has a yes too, which opens nothing and keeps the page."""
    with rated(tmp_path / "a.trainer", alone=False) as room:
        room.pick("Olga")
        room.press_button("Yes, somebody can")
        page = room.widget
        room.at(AlonePage)

        assert isinstance(page, plain.PlainPage)
        assert page.reply == "Turn the laptop away or call the facilitator, who can turn the projector off. Then go on."


def test_the_question_after_the_count_down_says_another_thing_than_it() -> None:
    """First the page is covered, then the names come back: two counts for one thing contradict each other."""
    said = plain.still("Olga", kept=True)

    assert said.title == "Still there, Olga?"
    assert said.text == "If nobody answers, the names come back. What you have answered is kept."


def test_whoever_answers_again_learns_what_becomes_of_the_first_answers() -> None:
    """A nervous person can choose only then."""
    page = AgainPage(person="p", name="Olga", text="Olga has answered already.", answered=True)

    assert "New answers take the place of the first ones; nothing is counted twice." in plain.again(page).text


def test_whoever_answers_next_is_not_asked_again_until_the_laptop_goes_back(tmp_path: Path) -> None:
    """One yes stands for a hand-over while the screens stay as they are; a new hand-over begins with the question."""
    with rated(tmp_path / "a.trainer", alone=False) as room:
        room.pick("Olga")
        room.press_button("Only I see it")
        _answer(room)
        room.pick("Lars")
        assert room.at(ItemPage).name == "Lars"
        room.conductor.take_back()
        room.desk.changed.emit()
        room.conductor.hand_over()
        room.desk.changed.emit()
        room.pick("Lars")
        room.at(AlonePage)
        room.press_button("Only I see it")
        _answer(room)
        room.window.set_alone(False)
        room.pick("Mia")
        room.at(AlonePage)


def test_a_card_is_asked_about_each_time_by_its_holders_name(tmp_path: Path) -> None:
    """The yes of one team is none for another's secret."""
    with dealt(tmp_path / "a.trainer", alone=False) as room:
        play = room.conductor.play
        for name in ("Ingrid", "Pavel"):
            known = {play.name(person): group for group in play.groups(room.conductor.here) for person in group.members}
            room.pick(name)
            assert room.at(AlonePage).following == f"The card of {group_name(play, known[name])} comes next."
            room.press_button("Only we see it")
            assert room.at(CardPage).name == name
            assert isinstance(room.widget, CardReadingPage)
            room.click(room.widget.back_button)


def test_when_the_screens_become_doubtful_the_question_goes_until_confirmed(tmp_path: Path) -> None:
    """A projector that starts to mirror in the middle of a rating sees no more of it; what was chosen is there after.

    Only for whoever chose it: nobody else sees it.
    """
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        room.enter()
        room.key("0")
        room.window.set_alone(False)
        room.at(AlonePage)
        room.enter()

        assert room.at(ItemPage).number == 2
        assert question(room).value() == 0
        assert [answer.value for answer in room.answers()] == [1], "it is said by Enter alone"
        room.window.set_alone(True)
        room.window.set_alone(False)
        room.press_button("That's not me")
        room.pick("Lars")
        room.press_button("Only I see it")
        assert question(room).value() is None


def test_a_yes_given_before_the_screens_changed_is_no_yes_after(tmp_path: Path) -> None:
    """Whether they became certain in between, or it is merely said once more that they aren't."""
    with rated(tmp_path / "a.trainer", alone=False) as room:
        room.pick("Olga")
        room.enter()
        for changes in ((True, False), (False,)):
            for alone in changes:
                room.at(ItemPage)
                room.window.set_alone(alone)
            room.at(AlonePage)
            room.enter()
        room.at(ItemPage)


@pytest.mark.parametrize("kind", ["names", "question", "text"])
def test_on_every_page_the_keys_work_without_a_click(tmp_path: Path, kind: str) -> None:
    """Something always has the focus, also after the mouse pressed on the bare page."""
    with rated(tmp_path / "a.trainer", TEXT if kind == "text" else THREE) as room:
        if kind != "names":
            room.pick("Olga")
        room.click(room.widget)
        if kind == "names":
            room.pick("Olga")
        room.key("4")
        room.enter()

        assert len(room.answers()) == 1


def test_a_name_of_two_words_is_typed_to_its_end(tmp_path: Path) -> None:
    """The space inside a name is part of it: "Anna C" is not Anna Berg; hyphen, apostrophe and number too."""
    names = ("Anna Berg", "Anna (1)", "Anna (2)", "Anna Carlsen", "Anne-Marie O'Brien", "Anne-Lise")
    with rated(tmp_path / "s.trainer", names=names) as room:
        for typed, meant in (
            ("anna c", "Anna Carlsen"),
            ("anna (2", "Anna (2)"),
            ("anne-marie o'b", "Anne-Marie O'Brien"),
        ):
            room.pick(typed)
            page = room.page
            assert isinstance(page, ItemPage)
            assert page.name == meant
            room.press_button("Back")


def test_those_of_a_team_are_spoken_to_together() -> None:
    """Three people around a laptop are we, not I; and it goes on to the next team."""
    pages = (
        plain.alone(AlonePage(text="", following="", teams=True)),
        plain.again(AgainPage(person="oak", name="Team Oak", text="", resume=2, teams=True)),
        plain.thanks(ThanksPage(name="Team Oak", left=1, teams=True)),
    )

    said = [choice.label for page in pages for choice in page.choices]

    assert said == [
        "That's not us",
        "Yes, somebody can",
        "Only we see it",
        "That's not us",
        "Start again",
        "Go on with question 2",
        "Next team",
    ]
    assert pages[2].text == "Please pass the laptop to the next team.\n1 team is still to come."
