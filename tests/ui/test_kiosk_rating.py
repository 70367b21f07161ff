"""This file is a room rating on the laptop, one person after another, through the real window."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_kit import EVERY, NAMES, THREE, Room, rated
from trainer.model.events import Answered, Submitted
from trainer.model.pages import AgainPage, AllDonePage, ItemPage, NamePage, ThanksPage
from trainer.model.trouble import NotSaved
from trainer.ui.kiosk.choices import OneOf
from trainer.ui.kiosk.fit import LEAST, MOST_ZOOM, unit, widest_word
from trainer.ui.kiosk.names import NamesPage
from trainer.ui.kiosk.parts import FacilitatorButton
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.roster import NameTile
from trainer.ui.kiosk.texts import BigWords
from trainer.ui.kiosk.waits import Waits
from trainer.ui.theme import apply_look, look

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt

TEXT = tuple(item for item in EVERY if item.id == "text")


def question(room: Room) -> QuestionPage:
    """The question that is shown."""
    widget = room.widget
    assert isinstance(widget, QuestionPage)
    return widget


def one_by_keys(room: Room, name: str, number: int) -> None:
    """Three taps by keys alone."""
    room.pick(name)
    for key in (str(1 + number % 5), "t" if number == 10 else str(number % 10), "yn"[number % 2]):
        room.key(key)
        room.enter()


def one_by_mouse(room: Room, name: str, number: int) -> None:
    """Three taps by mouse alone."""
    names = room.widget
    assert isinstance(names, NamesPage)
    room.click(next(tile for tile in names.roster.tiles if tile.name == name))
    for index in (number % 5, number if number <= 10 else number % 10, number % 2):
        answer = question(room).answer
        assert isinstance(answer, OneOf)
        room.click(answer.tiles[index])
        room.press_button("Continue")


@pytest.mark.parametrize("hand", [one_by_keys, one_by_mouse], ids=["keys", "mouse"])
def test_twelve_people_rate_and_every_answer_lies_in_the_journal(tmp_path: Path, hand: object) -> None:
    """By keys alone and by mouse alone: three answers each, submitted whole, then everybody is done."""
    assert callable(hand)
    with rated(tmp_path / "a.trainer") as room:
        for number, name in enumerate(NAMES):
            hand(room, name, number)
            room.at(ThanksPage)
            if hand is one_by_keys:
                room.enter()
            else:
                room.press_button("Next person" if number < 11 else "Continue")

        expected = {
            (f"p{number + 1}", item): value
            for number in range(12)
            for item, value in (
                ("feel", number % 5 - 2),
                ("return", number if number <= 10 else number % 10),
                ("told", ("yes", "no")[number % 2]),
            )
        }
        assert {(answer.person, answer.item): answer.value for answer in room.answers()} == expected
        assert [fact for fact in room.facts() if isinstance(fact, Submitted)] == [
            Submitted(at=room.conductor.here, person=f"p{number}") for number in range(1, 13)
        ]
        room.at(AllDonePage)


def test_an_answer_is_on_disk_when_the_next_question_is_shown(tmp_path: Path) -> None:
    """Not at the end of the sheet: a flat battery costs nobody a page."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        assert room.answers() == []
        room.key("4")
        assert room.answers() == []
        room.enter()

        assert [(answer.item, answer.value) for answer in room.answers()] == [("feel", 1)]


def test_back_keeps_the_answer_and_a_new_one_corrects_it(tmp_path: Path) -> None:
    """The earlier answer stays in the journal; the later one stands."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        room.enter()
        room.press_button("Back")
        assert question(room).value() == 1
        room.enter()
        room.key(Qt.Key.Key_Backspace)
        room.key("2")
        room.enter()

        assert [answer.value for answer in room.answers()] == [1, 1, -1]
        state = room.conductor.session.sheets[room.conductor.here]
        assert state.answers["p3", "feel"].value == -1


def test_a_skip_is_counted_and_can_be_taken_back(tmp_path: Path) -> None:
    """Skipped is a state of its own, until there is an answer."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.skip()
        state = room.conductor.session.sheets[room.conductor.here]
        assert state.answers["p3", "feel"].skipped

        room.key(Qt.Key.Key_Backspace)
        room.key("5")
        room.enter()

        state = room.conductor.session.sheets[room.conductor.here]
        assert state.answers["p3", "feel"].value == 2


def test_back_from_the_first_question_gives_the_name_back(tmp_path: Path) -> None:
    """Who picked the wrong name leaves no trace of it."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.press_button("Back")

        assert not any(pick.done or pick.begun for pick in room.at(NamePage).picks)
        assert room.answers() == []


def test_thirty_names_are_found_by_their_first_letters(tmp_path: Path) -> None:
    """Of any word of the name, whatever its case and accents; Backspace and Esc show more, Enter asks for more."""
    names = (*NAMES, "Øystein Berg", "Émile Zola", "Александр", *(f"Guest {number}" for number in range(15)))
    with rated(tmp_path / "a.trainer", names=names) as room:
        roster = room.window.findChildren(NamesPage)[0].roster
        for letters, found in (("ber", {"Berit", "Øystein Berg"}), ("em", {"Émile Zola"}), ("alek", {"Александр"})):
            room.key(letters)
            assert {tile.name for tile in roster.tiles if tile.isVisible()} == found
            for _letter in letters:
                room.key(Qt.Key.Key_Backspace)
            assert all(tile.isVisible() for tile in roster.tiles)
        for letter in "guest":
            room.key(letter)
        room.enter()
        said = [label.text() for label in roster.findChildren(QLabel)]
        assert said == ["Several names begin with “guest”. Type on, or choose with the arrows."]
        room.key(Qt.Key.Key_Escape)
        assert all(tile.isVisible() for tile in roster.tiles)
        room.key("øy")
        room.enter()

        assert room.at(ItemPage).name == "Øystein Berg"


def test_a_whole_name_is_picked_though_a_longer_one_begins_so(tmp_path: Path) -> None:
    """First name and surname typed to the end leave nothing to type on; a first name alone may be anybody's."""
    names = ("Kari", "Kari O'Brien", "Kari O'Brien B", "Ola", "Per", "Siri")
    with rated(tmp_path / "a.trainer", names=names) as room:
        for letter in "kari":
            room.key(letter)
        room.enter()
        room.at(NamePage)
        for letter in " o'brien":
            room.key(letter)
        room.enter()

        assert room.at(ItemPage).name == "Kari O'Brien"


def test_names_are_reached_by_arrows_too(tmp_path: Path) -> None:
    """Down the column, across to the next, Enter picks."""
    with rated(tmp_path / "a.trainer") as room:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
            room.key(key)
        room.enter()

        assert room.at(ItemPage).name == "Kari"


def test_names_stand_sorted_as_the_language_sorts_them(tmp_path: Path) -> None:
    """Whatever team they are in, whatever their case and accents, and "2" before "10"."""
    names = ("Mia", "anna", "Émile", "Guest 10", "Bo", "Guest 2")
    with rated(tmp_path / "a.trainer", names=names) as room:
        roster = room.window.findChildren(NamesPage)[0].roster
        assert [tile.name for tile in roster.tiles] == ["anna", "Bo", "Émile", "Guest 2", "Guest 10", "Mia"]


def test_a_long_name_stays_easy_to_read_when_its_owner_is_done(tmp_path: Path) -> None:
    """The type doesn't shrink, no word is broken, and the tick stays beside it."""
    long = "Константин Константинопольский-Преображенский Александрович"
    with rated(tmp_path / "a.trainer", THREE[:1], names=(*NAMES[:6], long)) as room:
        room.click(next(tile for tile in room.window.findChildren(NameTile) if tile.name == long))
        room.key("4")
        room.enter()
        room.enter()
        assert isinstance(room.widget, NamesPage)
        tile = next(tile for tile in room.widget.roster.tiles if tile.name == long)
        assert tile.pick.done
        one = unit(tile)
        font, space, _words = tile.laid(QRectF(tile.rect()), one)
        assert font.pixelSize() >= 16 * one
        assert widest_word(long, font) <= space.width()
        assert tile.geometry().right() <= room.window.width()


def test_names_side_by_side_are_of_one_size(tmp_path: Path) -> None:
    """Short and long names stand in the same type; only the few longest are smaller, never larger."""
    firsts, lasts = ("Aleksandra", "Konstantin", "Jo"), ("Konstantinopolskajas", "Rozhdestvensky", "Li")
    names = [f"{first}{number} {last}" for number in range(5) for first in firsts for last in lasts]
    longest = "Konstantin Thorvaldsen-Haugland-Preobrazhensky"
    with rated(tmp_path / "a.trainer", THREE[:1], names=(*names, longest)) as room:
        tiles = room.window.findChildren(NameTile)
        sizes = {tile.name: tile.laid(QRectF(tile.rect()), unit(tile))[0].pixelSize() for tile in tiles}

    assert len({size for name, size in sizes.items() if name != longest}) == 1
    assert sizes[longest] <= sizes[names[0]]


def test_when_one_is_left_enter_is_enough(tmp_path: Path) -> None:
    """The last name is already under the cursor, and again once a letter typed by mistake is taken back."""
    with rated(tmp_path / "a.trainer", names=("Ingrid", "Pavel")) as room:
        one_by_keys(room, "Pavel", 3)
        room.enter()
        room.key("o")
        room.key(Qt.Key.Key_Backspace)
        room.enter()

        assert room.at(ItemPage).name == "Ingrid"


def test_after_thanks_the_page_turns_to_the_names_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    """The thank-you page shows nothing of the answers, and doesn't wait for anybody."""
    with rated(tmp_path / "a.trainer", waits=Waits(thanks=10)) as room:
        one_by_keys(room, "Olga", 4)
        room.at(ThanksPage)

        qtbot.waitUntil(lambda: isinstance(room.page, NamePage))


def test_a_name_picked_twice_is_asked_and_shows_nothing_of_the_first_time(tmp_path: Path) -> None:
    """Anybody can press any name; answering again corrects, and both stay in the journal."""
    with rated(tmp_path / "a.trainer") as room:
        one_by_keys(room, "Olga", 4)
        room.enter()
        room.pick("Olga")
        room.at(AgainPage)
        room.press_button("No, back to the names")
        room.at(NamePage)
        room.pick("Olga")
        room.enter()
        room.at(NamePage)
        room.pick("Olga")
        room.key("y")
        assert question(room).value() is None
        for key in ("1", "1", "n"):
            room.key(key)
            room.enter()

        state = room.conductor.session.sheets[room.conductor.here]
        assert [given.value for given in state.answers.values()] == [-2, 1, "no"]
        assert len(room.answers()) == 6


def test_enter_picks_nobody_while_two_names_are_left(tmp_path: Path) -> None:
    """Of two Larses neither opens the other's page, whoever is done; one more letter or an arrow says who it is."""
    names = ("Lars Hansen (1)", "Lars Hansen (2)", "Lars Moe", "Ines")
    with rated(tmp_path / "a.trainer", names=names) as room:
        for _who in range(2):
            room.key("lars h")
            room.enter()
            assert room.at(NamePage).title
            room.key(Qt.Key.Key_Down)
            room.enter()
            assert room.at(ItemPage).name == "Lars Hansen (1)"
            room.press_button("Back")
        one_by_keys(room, "Lars Hansen (1)", 4)
        room.enter()
        room.key("lars h")
        room.enter()
        assert not any(pick.begun for pick in room.at(NamePage).picks)
        room.key("ansen (2")
        room.enter()

        assert room.at(ItemPage).name == "Lars Hansen (2)"


def test_the_rest_of_a_name_that_is_not_here_chooses_nobody(tmp_path: Path) -> None:
    """Typed "mar" where no name begins so, its "a" is not Anna; after Backspace, or Enter, a name begins anew."""
    with rated(tmp_path / "a.trainer", names=("Anna", "Ida", "Rolf")) as room:
        room.key("mar")
        room.enter()
        room.at(NamePage)
        room.key("id")
        room.enter()
        assert room.at(ItemPage).name == "Ida"
        room.press_button("Back")
        room.key("marann")
        room.enter()
        room.at(NamePage)
        room.key(Qt.Key.Key_Backspace)
        room.key("ann")
        room.enter()
        assert room.at(ItemPage).name == "Anna"


def test_who_came_to_a_button_by_tab_still_picks_names_by_keys(tmp_path: Path) -> None:
    """Arrows and letters are the names' wherever the focus is, and Enter then picks the name, not the button."""
    with rated(tmp_path / "a.trainer") as room:
        for first in (Qt.Key.Key_Down, "ann"):
            room.key(Qt.Key.Key_Tab)
            assert isinstance(room.focus, FacilitatorButton)
            room.key(first)
            room.enter()
            assert room.window.shown_over is None
            assert room.at(ItemPage).name == "Anna"
            room.press_button("Back")


@pytest.mark.parametrize("empty", [True, False], ids=["empty", "skipped"])
def test_a_second_sitting_without_an_answer_replaces_nothing(tmp_path: Path, empty: bool) -> None:
    """Skipped, or gone on from with nothing ticked: what was answered before stays, and nothing new lies on disk."""
    kinds = ("choose_many", "tally", "text") if empty else ("choose_many", "tally", "text", "faces")
    with rated(tmp_path / "a.trainer", tuple(item for item in EVERY if item.id in kinds)) as room:
        room.pick("Olga")
        before = _answered(room, {"choose_many": "2", "tally": "", "text": "Seen.", "faces": "4"})
        room.enter()
        room.pick("Olga")
        room.key("y")
        while isinstance(room.page, ItemPage):
            shown = room.page
            if empty:
                room.enter()
            if room.page == shown:
                room.press_button("Skip")

        room.at(ThanksPage)
        assert room.answers() == before
        state = room.conductor.session.sheets[room.conductor.here]
        assert {item: given.value or given.words for (_person, item), given in state.answers.items()} == {
            item: value
            for item, value in {"faces": 1, "choose_many": ("gift",), "text": "Seen.", "tally": ("bug",)}.items()
            if item in kinds
        }


def _answered(room: Room, keys: dict[str, str]) -> list[Answered]:
    while isinstance(room.page, ItemPage):
        item = room.page.item.id
        if item == "tally":
            room.key(Qt.Key.Key_Right)
            room.key(Qt.Key.Key_Space)
        room.key(keys[item])
        room.enter()
    return room.answers()


def test_who_was_done_and_walks_away_from_a_second_sitting_is_still_done(tmp_path: Path) -> None:
    """A corrected answer counts, half a sentence takes no earlier answer's place, and nobody asks them to go on."""
    with rated(tmp_path / "a.trainer", (THREE[0], *TEXT)) as room:
        room.pick("Olga")
        _answered(room, {"feel": "4", "text": "Seen."})
        room.enter()
        room.pick("Olga")
        room.key("y")
        room.key("2")
        room.enter()
        room.key("Half a sen")
        room.go_in()
        room.conductor.hand_over()

        assert next(pick for pick in room.at(NamePage).picks if pick.name == "Olga").done
        state = room.conductor.session.sheets[room.conductor.here]
        assert [(given.value, given.words) for given in state.answers.values()] == [(-1, ""), (None, "Seen.")]


def test_an_anonymous_sheet_leaves_no_person_in_the_facts(tmp_path: Path) -> None:
    """Answers stand under tokens without a moment; who is done can't be picked again."""
    with rated(tmp_path / "a.trainer", answers="anonymous", names=NAMES[:4]) as room:
        for number, name in enumerate(NAMES[:4]):
            one_by_keys(room, name, number)
            room.enter()
            if number == 1:
                room.pick(name)
                room.at(NamePage)
        room.go_in()
        room.conductor.close_sheet()

        assert room.answers() == []
        assert not any(isinstance(fact, Submitted) for fact in room.facts())
        assert sorted(str(ballot.value) for ballot in room.ballots() if ballot.item == "feel") == ["-1", "-2", "0", "1"]
        assert all(record.at is None for record in room.file.records() if record.fact in room.ballots())
        assert not any("p" in ballot.token[:1] for ballot in room.ballots())
        assert room.drafts == []


def test_a_refusal_is_said_on_the_page_and_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk refuses, the choice stays on the page; once it takes it again, Enter is enough."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        with monkeypatch.context() as broken:
            broken.setattr(room.file, "append", _full)
            room.enter()
            assert question(room).said == "The disk is full."
            assert question(room).value() == 1
        room.enter()

        assert [answer.value for answer in room.answers()] == [1]


def _full(*_arguments: object, **_named: object) -> None:
    message = "The disk is full."
    raise NotSaved(message)


def test_a_sheet_that_was_closed_meanwhile_refuses_with_a_sentence(tmp_path: Path) -> None:
    """Nobody answers into nothing."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.conductor.close_sheet()
        room.key("4")
        room.enter()

        assert question(room).said == "No answers are taken here now."


@pytest.mark.parametrize("size", [(1024, 768), (1366, 700)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_large_text_is_as_large_as_the_screen_has_room_for(
    tmp_path: Path, qapp: QApplication, size: tuple[int, int]
) -> None:
    """At 200 % no page is smaller than at 125 %, most are larger, and question, answer and buttons are in sight."""
    apply_look(qapp, look(zoom=2.0))
    larger = set()
    try:
        with rated(tmp_path / "a.trainer", EVERY) as room:
            room.window.setGeometry(0, 0, *size)
            room.pick("Olga")
            for item in EVERY:
                page = question(room)
                QTest.qWait(0)
                one = unit(page)
                larger |= {item.id} if one > LEAST * MOST_ZOOM else set()
                assert one >= LEAST * MOST_ZOOM
                stacked = [page.findChildren(BigWords)[0], page.answer, page.go_button]
                for each in (*stacked, page.back_button, page.skip_button):
                    assert page.rect().contains(each.geometry()), (item.id, each)
                for over, under in itertools.pairwise(stacked):
                    assert over.geometry().bottom() <= under.geometry().top(), item.id
                assert page.answer.height() >= page.answer.minimumSizeHint().height(), item.id
                room.skip()
    finally:
        apply_look(qapp, look())
    assert larger >= {"line", "number", "text", "scale", "bipolar", "yes_no", "words", "choose", "choose_many", "date"}
