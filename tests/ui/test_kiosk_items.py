"""This file is every kind of item in the kiosk: answered by keys alone and by mouse alone, with the same result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.kiosk_kit import EVERY, NAMES, Room, double_click, rated
from trainer.model.items import KINDS, Number
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.choices import OneOf, SomeOf
from trainer.ui.kiosk.field import Field
from trainer.ui.kiosk.items import ANSWERS
from trainer.ui.kiosk.items.date import DateAnswer
from trainer.ui.kiosk.items.grid import GridAnswer, point_words
from trainer.ui.kiosk.items.person import PersonAnswer
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.tracks import Track, TrackAnswer

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt

BY_KIND = {item.id: item for item in EVERY}
R, L, U, D = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down
SPACE = Qt.Key.Key_Space
Keys = list[Qt.Key | str]
# What is typed for each kind, and what it means; words are what was written.
TYPED: dict[str, tuple[Keys, object]] = {
    "faces": (["4"], 1),
    "grid": ([R, R, R, U], (7, 6)),
    "sliders": ([R, R, D, R, L], (55, 45)),
    "words": ([R, SPACE, R, R, SPACE], ("calm", "tense")),
    "scale": (["t"], 10),
    "bipolar": (["4"], 4),
    "yes_no": (["n"], "no"),
    "choose": (["3"], "wow"),
    "choose_many": (["1", "2", "1"], ("gift",)),
    "number": (["3,5"], 3.5),
    "line": (["Look up."], "Look up."),
    "text": (["I felt seen."], "I felt seen."),
    "tally": ([R, R, SPACE], ("deploy",)),
    "person": (["pav", Qt.Key.Key_Return], "p2"),
    "date": ([R, R, D], "2026-01-09"),
}
# What is clicked for the kinds that are answered by mouse, and what it means.
CLICKED: dict[str, tuple[list[str], object]] = {
    "faces": (["Delighted"], 2),
    "words": (["proud", "at ease"], ("proud", "at ease")),
    "scale": (["0"], 0),
    "bipolar": (["6"], 6),
    "yes_no": (["Yes"], "yes"),
    "choose": (["low", "fair"], "fair"),
    "choose_many": (["smile", "gift"], ("smile", "gift")),
    "tally": (["bug"], ("bug",)),
}


def question(room: Room) -> QuestionPage:
    """The question that is shown."""
    widget = room.widget
    assert isinstance(widget, QuestionPage)
    return widget


def given(room: Room) -> object:
    """The one answer on disk: its value, or its words."""
    (answer,) = room.answers()
    return answer.words if answer.value is None else answer.value


def tile(room: Room, name: str) -> None:
    """Clicks a target by its name."""
    answer = question(room).answer
    assert isinstance(answer, OneOf | SomeOf)
    room.click(next(tile for tile in answer.tiles if tile.name == name))


def test_there_is_a_way_to_answer_for_every_kind_of_item() -> None:
    """The kiosk's table and the model's have the same keys, and so have this test's."""
    assert set(ANSWERS) == set(KINDS) == set(TYPED) == set(BY_KIND)


@pytest.mark.parametrize("kind", TYPED)
def test_a_kind_is_answered_by_keys_alone(tmp_path: Path, kind: str) -> None:
    """The keys, then Enter, and the answer lies on disk as the item understands it."""
    keys, meant = TYPED[kind]
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        for key in keys:
            room.key(key)
        room.enter()

        assert given(room) == meant
        BY_KIND[kind].check(meant)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", CLICKED)
def test_a_kind_of_targets_is_answered_by_mouse_alone(tmp_path: Path, kind: str) -> None:
    """Click the targets, click Continue."""
    names, meant = CLICKED[kind]
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        for name in names:
            tile(room, name)
        room.press_button("Continue")

        assert given(room) == meant


def _on_grid(room: Room) -> None:
    answer = question(room).answer
    assert isinstance(answer, GridAnswer)
    room.click(answer, answer.field_rect().topLeft().toPoint() + QPoint(4, 4))


def _on_tracks(room: Room) -> None:
    answer = question(room).answer
    assert isinstance(answer, TrackAnswer)
    for track, share in zip(answer.tracks, (1.0, 0.0), strict=True):
        assert isinstance(track, Track)
        room.click(track, QPoint(round(track.width() * share), track.height() // 3))


def _on_person(room: Room) -> None:
    answer = question(room).answer
    assert isinstance(answer, PersonAnswer)
    room.click(next(tile for tile in answer.roster.tiles if tile.name == "Lars"))


def _on_date(room: Room) -> None:
    answer = question(room).answer
    assert isinstance(answer, DateAnswer)
    room.click(answer, answer.place_of(20).toPoint())
    assert answer.hint == "Tuesday 20 January 2026 is still to come."
    room.click(answer, answer.place_of(1).toPoint())
    assert "is still to come" not in answer.hint
    room.click(answer, answer.place_of(20).toPoint())


@pytest.mark.parametrize(
    ("kind", "hand", "meant"),
    [
        ("grid", _on_grid, (1, 9)),
        ("sliders", _on_tracks, (100, 0)),
        ("person", _on_person, "p4"),
        ("date", _on_date, "2026-01-20"),
    ],
)
def test_a_kind_that_is_drawn_is_answered_by_mouse_alone(
    tmp_path: Path,
    kind: str,
    hand: Callable[[Room], None],
    meant: object,
) -> None:
    """A place on the grid, on the tracks, a name, a day; of one after today it is said so."""
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        hand(room)
        room.press_button("Continue")

        assert given(room) == meant


@pytest.mark.parametrize("kind", TYPED)
def test_every_kind_can_be_skipped_by_the_key_on_the_button(tmp_path: Path, kind: str) -> None:
    """Ctrl+S everywhere, as letters answer; recorded as a skip: no value and no words."""
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        assert question(room).skip_button.key == "Ctrl+S"
        room.skip()

        (answer,) = room.answers()
        assert (answer.value, answer.words) == (None, "")


@pytest.mark.parametrize("kind", TYPED)
def test_no_letter_leaves_a_question_open(tmp_path: Path, kind: str) -> None:
    """S lies between the letters that tick: it answers nothing, ends nothing and drops nothing."""
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        room.key("s")

        assert not room.answers()
        room.at(ItemPage)


@pytest.mark.parametrize("kind", CLICKED)
def test_what_was_ticked_is_dropped_only_by_a_second_skip(tmp_path: Path, kind: str) -> None:
    """The first press says what the second would do; Continue keeps what stands there."""
    names, meant = CLICKED[kind]
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        for name in names:
            tile(room, name)
        room.skip()
        assert not room.answers()
        assert question(room).said == "You have answered. Skip once more leaves your answer out; Continue keeps it."
        room.press_button("Continue")

        assert given(room) == meant


def test_a_second_skip_leaves_the_answer_out_unless_it_was_changed_in_between(tmp_path: Path) -> None:
    """Whoever answers anew is asked anew."""
    with rated(tmp_path / "a.trainer", (BY_KIND["choose"],)) as room:
        room.pick("Olga")
        tile(room, "low")
        room.press_button("Skip")
        tile(room, "fair")
        room.press_button("Skip")
        assert not room.answers()
        room.press_button("Skip")

        (answer,) = room.answers()
        assert (answer.value, answer.words) == (None, "")


@pytest.mark.parametrize("kind", sorted(set(TYPED) - {"tally"}))
def test_nothing_is_recorded_while_nothing_is_chosen(tmp_path: Path, kind: str) -> None:
    """Enter on an empty page says what to do and stays there; only a tally of nothing is an answer."""
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        hint = question(room).said
        room.enter()

        room.at(ItemPage)
        assert room.answers() == []
        assert question(room).said != hint or kind == "person"


def test_a_tally_of_nothing_is_an_answer_and_no_skip(tmp_path: Path) -> None:
    """Who heard none of the words says so with Enter."""
    with rated(tmp_path / "a.trainer", (BY_KIND["tally"],)) as room:
        room.pick("Olga")
        room.enter()

        assert given(room) == ()


def test_the_same_key_twice_is_choice_and_enter_in_one(tmp_path: Path) -> None:
    """4 chooses, 4 once more goes on; another key only changes the choice."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("34")
        assert room.answers() == []

        room.key("4")

        assert given(room) == 1


def test_a_key_held_down_is_one_press(tmp_path: Path) -> None:
    """A heavy finger neither confirms a choice nor runs through the next questions."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        for key, text in ((Qt.Key.Key_4, "4"), (Qt.Key.Key_Return, "\r")) * 5:
            held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True)
            QApplication.sendEvent(room.window.focusWidget(), held)

        assert room.answers() == []


def test_the_second_click_of_a_double_click_answers_nothing(tmp_path: Path) -> None:
    """Whoever double-clicks Continue doesn't continue twice, nor choose on the next page."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        room.click(question(room).go_button)
        for target in (*getattr(question(room).answer, "tiles", ()), *question(room).findChildren(QPushButton)):
            QApplication.sendEvent(target, double_click(target))
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton)

        assert len(room.answers()) == 1
        assert (room.at(ItemPage).number, question(room).value()) == (2, None)


@pytest.mark.parametrize(("typed", "sentence"), [("1,000", "two ways"), ("ten", "such as"), ("91", "from 0 to 90")])
def test_a_number_that_cannot_be_meant_is_refused_with_a_sentence(
    tmp_path: Path,
    typed: str,
    sentence: str,
) -> None:
    """What was typed stays, and the page says what is wrong with it."""
    item = Number(id="n", ask="?", least=0, most=90)
    with rated(tmp_path / "a.trainer", (item,)) as room:
        room.pick("Olga")
        room.key(typed)
        room.enter()

        assert sentence in question(room).said
        assert room.answers() == []
        assert room.window.findChildren(Field)[0].toPlainText() == typed


@pytest.mark.parametrize("kind", ["line", "text"])
def test_a_field_gives_nothing_to_the_clipboard_and_takes_nothing_from_it(
    tmp_path: Path,
    kind: str,
) -> None:
    """Neither by keys nor by the mouse's middle button; one quiet line says so until somebody types on.

    What is copied in the field itself can be pasted into it again, and nobody after finds it there.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from elsewhere")
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        field = room.window.findChildren(Field)[0]
        room.key("secre")
        usual = question(room).said
        for key, held in ((Qt.Key.Key_V, "Control"), (Qt.Key.Key_Insert, "Shift")):
            room.key(key, Qt.KeyboardModifier[f"{held}Modifier"])
            assert (field.toPlainText(), question(room).said) == (
                "secre", "Only words copied on this page can be pasted here."
            )  # fmt: skip
        room.key("t")
        assert question(room).said == usual
        for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Insert):
            room.key(key, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseClick(field.viewport(), Qt.MouseButton.MiddleButton)
        field.copy()
        field.paste()

        assert clipboard.text() in ("from elsewhere", "")
        assert field.toPlainText() == "secret"


def test_enter_goes_on_and_shift_enter_starts_a_line(tmp_path: Path) -> None:
    """In longer words; the hint says so."""
    with rated(tmp_path / "a.trainer", (BY_KIND["text"],)) as room:
        room.pick("Olga")
        assert "Shift" in question(room).said
        room.key("One")
        room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        room.key("two")
        room.enter()

        assert given(room) == "One\ntwo"


def test_no_more_is_written_than_the_item_takes(tmp_path: Path) -> None:
    """A line ends at 200 characters instead of being refused afterwards."""
    with rated(tmp_path / "a.trainer", (BY_KIND["line"],)) as room:
        room.pick("Olga")
        room.key("x" * 210)
        room.enter()

        assert given(room) == "x" * 200


def test_a_choice_made_before_is_drawn_small_until_it_is_touched(tmp_path: Path) -> None:
    """Back keeps the answer, but nobody reads it over a shoulder: only the chosen target knows it, settled."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        room.enter()
        room.key(Qt.Key.Key_Backspace)
        answer = question(room).answer
        assert isinstance(answer, OneOf)

        assert answer.value() == 1
        assert not any(tile.chosen for tile in answer.tiles)
        room.key("5")
        assert [tile.chosen for tile in answer.tiles] == [False, False, False, False, True]


def test_a_person_is_nobody_who_answers(tmp_path: Path) -> None:
    """Everybody here but oneself can be named."""
    with rated(tmp_path / "a.trainer", (BY_KIND["person"],)) as room:
        room.pick("Olga")
        answer = question(room).answer
        assert isinstance(answer, PersonAnswer)

        assert {tile.name for tile in answer.roster.tiles} == set(NAMES) - {"Olga"}


def test_a_point_of_the_grid_has_words_for_those_who_cannot_see_it(tmp_path: Path) -> None:
    """They follow the dot."""
    with rated(tmp_path / "a.trainer", (BY_KIND["grid"],)) as room:
        room.pick("Olga")
        room.key(R)
        room.key(R)
        room.key(D)

        assert question(room).answer.accessibleDescription() == "pleasant, calm"
        assert point_words(5, 5) == "neither pleasant nor unpleasant, neither excited nor calm"
