"""What would be lost or shown too early is said before it happens: the end of a workshop, a reveal, a scene's end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from tests.ui.room_kit import RoomKit
from trainer.steps import fill
from trainer.ui.displays import Displays

Key = Qt.Key
Placed = Callable[[RoomKit], Displays]


@pytest.fixture
def picture() -> Iterator[Placed]:
    """Puts the windows of a room on one screen, the room's picture in front, and takes them away after the test."""
    made: list[tuple[RoomKit, Displays]] = []

    def place(kit: RoomKit) -> Displays:
        displays = kit.displays(1)[0]
        made.append((kit, displays))
        kit.press(displays.console, Key.Key_F2)
        return displays

    yield place
    for kit, displays in made:
        displays.close()
        kit.settle()


def test_the_question_before_the_end_says_what_was_not_run(service: RoomKit) -> None:
    """Steps never come to, of which exercise, and that answers wait to be shown; at the very end it says neither."""
    service.until("felt", 3)
    console = service.console()
    rest = len(service.conductor.places) - len({*service.session.visits, *service.session.skipped})
    console.asking.finish(service.settle)
    sentence = console.strips.question.sentence
    assert f"{rest} steps haven't been run: “Three service levels”." in sentence
    assert "The room has not seen all that it answered." in sentence
    console.strips.question.hide()

    service.until("open")
    service.conductor.reveal()
    service.until("talk")
    console.asking.finish(service.settle)
    assert "been run" not in console.strips.question.sentence
    assert "has not seen" not in console.strips.question.sentence


def test_a_reveal_of_too_few_answers_asks_before_the_room_waits_for_it(dislike: RoomKit, picture: Placed) -> None:
    """Over the room's picture R asks once; Esc leaves all as it was, Y goes on to the first of its two steps."""
    _to_reveal(dislike, answered=2)
    displays = picture(dislike)
    dislike.press(displays.stage, Key.Key_R)
    assert "will only say that too few answered" in displays.foot.question.sentence
    assert not _armed(dislike)
    dislike.press(displays.stage, Key.Key_Escape)
    assert not displays.console.strips.asking
    dislike.press(displays.stage, Key.Key_R, Key.Key_Y)
    assert _armed(dislike)
    dislike.press(displays.stage, Key.Key_R)
    assert dislike.session.at in dislike.session.revealed


def test_a_reveal_with_the_window_in_sight_is_not_asked_about(dislike: RoomKit) -> None:
    """The same sentence stands beside the button there."""
    _to_reveal(dislike)
    console = dislike.console()
    dislike.press(console, Key.Key_R)
    assert not console.strips.asking
    assert _armed(dislike)


def test_whoever_goes_on_from_a_scene_says_by_its_number_how_it_ended(dislike: RoomKit, picture: Placed) -> None:
    """The question that → asks offers the ends; 2 marks the second and goes on."""
    dislike.until("scene")
    scene = dislike.conductor.here
    displays = picture(dislike)
    dislike.conductor.start_or_pause()
    dislike.clock.pass_(60)
    dislike.press(displays.stage, Key.Key_Right)
    assert [button.key for button in displays.foot.question.buttons] == ["Y", "1", "2", "Esc"]
    dislike.press(displays.stage, Key.Key_2)
    assert dislike.session.outcomes[scene].id == "not-found"
    assert dislike.conductor.here != scene


def test_a_dark_picture_comes_before_the_window(service: RoomKit, picture: Placed) -> None:
    """B is for the room, also where the console lies over what it sees."""
    displays = picture(service)
    service.press(displays.stage, Key.Key_F2)
    assert displays.console.isVisible()
    service.press(displays.console, Key.Key_B)
    assert service.desk.blank
    assert displays.stage.isVisible()
    assert not displays.console.isVisible()
    service.press(displays.stage, Key.Key_B)
    assert not service.desk.blank


def test_a_reveal_of_nothing_asks_too(dislike: RoomKit, picture: Placed) -> None:
    """Nobody has answered: it is said in other words."""
    _to_reveal(dislike)
    displays = picture(dislike)
    dislike.press(displays.stage, Key.Key_R)
    assert displays.foot.question.sentence.startswith("Nobody has answered")


def _armed(kit: RoomKit) -> bool:
    """Whether the first of a reveal's two steps is done."""
    return kit.desk.armed


def _to_reveal(kit: RoomKit, answered: int = 0) -> None:
    """To the reveal of the signs, with the answers of so few."""
    while kit.conductor.here.step != "signs":
        kit.conductor.next()
    kit.conductor.open_sheet()
    for person in fill.expected(kit.conductor.play, kit.conductor.here)[:answered]:
        kit.conductor.answer(person, "signs", ("silence",))
        kit.conductor.submit(person)
    while kit.conductor.here.step != "all-signs":
        kit.conductor.next()
