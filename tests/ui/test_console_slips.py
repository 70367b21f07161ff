"""One slip of the hand in front of the room: it asks first, or one key takes it back, and the keys keep acting."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from tests.ui.room_kit import RoomKit
from trainer.model.screen import BlankSlide
from trainer.steps import fill
from trainer.ui.displays import PATIENCE_MS, Displays

Placing = Callable[[int], Displays]


@pytest.fixture
def placed(service: RoomKit) -> Iterator[Placing]:
    """Puts the windows on so many screens and takes them away after the test."""
    made: list[Displays] = []

    def place(screens: int) -> Displays:
        made.append(service.displays(screens)[0])
        return made[-1]

    yield place
    for displays in made:
        displays.close()
    service.settle()


def click(kit: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kit.settle()


def line(kit: RoomKit) -> str:
    """The line of words on the room's screen."""
    slide = kit.desk.leaf().slide
    assert not isinstance(slide, BlankSlide)
    return slide.frame.message


# The screens


def test_the_first_s_only_says_what_a_second_would_do(service: RoomKit, placed: Placing) -> None:
    """One stray S moves nothing; the sentence names both screens, and Esc takes it away: the next S is the first."""
    displays = placed(2)
    laptop, projector = (screen.geometry() for screen in service.app.screens())
    service.press(displays.console, Qt.Key.Key_S)
    assert displays.stage.geometry() == projector
    assert laptop.contains(displays.console.geometry())
    sentence = displays.console.strips.swap.sentence
    assert sentence == "Press S again: your console goes to P, the room's picture to L."
    service.press(displays.console, Qt.Key.Key_Escape)
    assert displays.console.strips.swap.sentence == ""
    service.press(displays.console, Qt.Key.Key_S)
    assert displays.stage.geometry() == projector


def test_the_second_s_hides_what_is_private_before_anything_moves(service: RoomKit, placed: Placing) -> None:
    """The console is hidden first, then the stage moves, then the console comes on its new screen."""
    displays = placed(2)
    service.press(displays.console, Qt.Key.Key_S)
    seen = Seen(displays)
    service.press(displays.console, Qt.Key.Key_S)
    assert seen.order[0] == ("console", QEvent.Type.Hide)
    assert ("stage", QEvent.Type.Move) in seen.order
    assert displays.stage.geometry() == service.app.screens()[0].geometry()
    assert displays.console.isVisible()
    assert displays.console.strips.swap.sentence == ""


def test_the_first_s_is_forgotten_after_five_seconds(service: RoomKit, placed: Placing) -> None:
    """Nobody answers: the question goes by itself."""
    displays = placed(2)
    service.press(displays.console, Qt.Key.Key_S)
    (waiting,) = (
        timer for timer in displays.findChildren(QTimer) if timer.isActive() and timer.interval() == PATIENCE_MS
    )
    assert waiting.interval() == 5000
    waiting.timeout.emit()
    assert displays.console.strips.swap.sentence == ""


def test_the_sentence_about_one_screen_goes_when_a_projector_comes(service: RoomKit, placed: Placing) -> None:
    """It would not be true any more."""
    displays = placed(1)
    assert "one screen" in displays.console.strips.screens.sentence
    both: list[QScreen] = service.app.screens()
    displays.use_screens(lambda: both)
    displays.screens_changed()
    assert displays.console.strips.screens.sentence == ""


def test_called_to_the_front_nothing_private_comes_before_the_room(service: RoomKit, placed: Placing) -> None:
    """The laptop is in the room's hands, or one screen shows the room's picture: the console stays hidden."""
    displays = placed(1)
    service.press(displays.console, Qt.Key.Key_F2)
    displays.come_forward()
    assert not displays.console.isVisible()
    service.press(displays.stage, Qt.Key.Key_F2)
    service.conductor.next()
    service.desk.move(service.conductor.hand_over)
    service.settle()
    displays.come_forward()
    assert not displays.console.isVisible()
    assert displays.kiosk.isVisible()
    service.conductor.take_back()


class Seen(QObject):
    """In which order windows were hidden, shown and moved."""

    def __init__(self, displays: Displays) -> None:
        super().__init__(displays)
        self.order: list[tuple[str, QEvent.Type]] = []
        self._names = {displays.stage: "stage", displays.console: "console"}
        for window in self._names:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Writes it down."""
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Move):
            self.order.append((self._names[watched], event.type()))  # type: ignore[index]
        return False


# A line for the room


def test_after_a_line_is_said_the_keys_act_again(service: RoomKit) -> None:
    """Enter shows the line and gives the keys back: the arrow goes on, nothing is typed into a name."""
    console = service.console()
    aside = console.run.aside
    click(service, aside.line)
    QTest.keyClicks(aside.message, "Back at ten")
    service.press(console, Qt.Key.Key_Return)
    assert line(service) == "Back at ten"
    assert "next" in console.hints.words
    service.press(console, Qt.Key.Key_P)
    assert service.held()
    assert not any(field.isVisible() for field in aside.people.findChildren(QLineEdit))
    service.press(console, Qt.Key.Key_P, Qt.Key.Key_Right)
    assert service.conductor.here.step == "cards"


def test_a_line_goes_when_the_room_moves_on(service: RoomKit) -> None:
    """It belongs to the step it was said at; the button that takes it away is there until then."""
    console = service.console()
    service.desk.say("Back at ten")
    service.settle()
    assert console.run.aside.line.text() == "Take the words away"
    service.press(console, Qt.Key.Key_Right)
    assert line(service) == ""
    assert console.run.aside.line.text() == "Write to the room"


def test_a_line_goes_at_the_end(service: RoomKit) -> None:
    """The thanks stand alone."""
    service.desk.say("Back at ten")
    service.conductor.finish()
    assert line(service) == ""


def test_after_somebody_is_added_the_keys_act_again(service: RoomKit) -> None:
    """Enter adds once; the next keys are keys. Esc closes the field for a name."""
    console = service.console()
    people = console.run.aside.people
    (add,) = (button for button in people.findChildren(QAbstractButton) if button.text() == "Add somebody")
    click(service, add)
    (field,) = people.findChildren(QLineEdit)
    QTest.keyClicks(field, "Zoe")
    service.press(console, Qt.Key.Key_Return)
    service.press(console, Qt.Key.Key_P)
    assert service.held()
    assert [person.name for person in service.session.people.values()][-1] == "Zoe"
    click(service, add)
    service.press(console, Qt.Key.Key_Escape)
    assert not field.isVisible()


# Going on


def test_going_on_from_cards_that_few_have_read_asks_once(service: RoomKit) -> None:
    """The arrow asks and doesn't go, however often it is pressed; Esc stays, Y goes."""
    console = service.console()
    service.press(console, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert service.conductor.here.step == "cards"
    assert console.strips.question.sentence == "Cards read by 0 of 3 teams. Go on?"
    service.press(console, Qt.Key.Key_Escape)
    assert console.strips.question.sentence == ""
    assert service.conductor.here.step == "cards"
    service.press(console, Qt.Key.Key_Right, Qt.Key.Key_Y)
    assert service.conductor.here.step == "prepare"
    assert console.strips.question.sentence == ""


def test_going_on_asks_nothing_when_everybody_has_read(service: RoomKit) -> None:
    """All cards read: the arrow goes."""
    console = service.console()
    service.press(console, Qt.Key.Key_Right)
    for person in service.session.people:
        service.conductor.cards.open(person)
        service.conductor.cards.read(person)
    service.press(console, Qt.Key.Key_Right)
    assert service.conductor.here.step == "prepare"


def test_going_on_while_one_has_not_answered_asks_once(service: RoomKit) -> None:
    """Nobody is forgotten: it says how many are done, if that is enough, what becomes of the others; Y goes on."""
    service.until("felt")
    here = service.conductor.here
    console = service.console()
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("Nobody has answered. Going on leaves this out of the notes")
    service.press(console, Qt.Key.Key_Escape)
    assert service.conductor.here == here
    service.conductor.hand_over()
    people = fill.expected(service.conductor.play, here)
    assert len(people) == 8
    rest = "Going on takes no more answers; the others count as not having answered."
    few = "they show no result of their own. Going on takes no more answers."
    for more, said in (
        (people[:4], f"3+ of 8 have answered, fewer than the 5 that were promised: {few}"),
        (people[4:7], f"6+ of 8 have answered. {rest}"),
    ):
        for person in more:
            service.conductor.submit(person)
        service.conductor.take_back()
        assert console.strips.question.sentence == ""
        service.press(console, Qt.Key.Key_Right)
        assert console.strips.question.sentence == said  # the count tells no more than the one on the page
        service.conductor.hand_over()
    service.conductor.take_back()
    service.press(console, Qt.Key.Key_Right)
    assert service.conductor.here == here
    service.press(console, Qt.Key.Key_Y)
    assert service.conductor.here != here
    assert service.session.sheets[here].closed


def test_going_on_asks_alike_where_answers_are_said_aloud(service: RoomKit) -> None:
    """Nobody has spoken: the same question; one word typed, even half, is an answer, and the arrow goes."""
    service.until("before", 2)
    here = service.conductor.here
    console = service.console()
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("Nobody has answered. Going on leaves this out of the notes")
    service.press(console, Qt.Key.Key_Escape)
    assert service.conductor.here == here
    field = console.run.middle.panel.findChildren(QPlainTextEdit)[0] if console.run.middle.panel else None
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "A bank")
    service.press(console, Qt.Key.Key_F7)
    assert service.conductor.here != here
    assert [given.words for given in service.session.sheets[here].answers.values()] == ["A bank"]


def test_going_on_asks_alike_where_hands_are_to_be_raised(service: RoomKit) -> None:
    """Opened for hands and none counted, too few, or for one question alone: asked; all counted: not."""
    service.until("felt")
    here = service.conductor.here
    console = service.console()
    service.conductor.open_sheet("hands")
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("Nobody has answered.")
    service.press(console, Qt.Key.Key_Escape)
    service.conductor.sheets.count_hands("feel", (("1", 4),))
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("4 of 8 have answered. Going on takes no more answers")
    service.press(console, Qt.Key.Key_Escape)
    service.conductor.sheets.count_hands("feel", (("1", 8),))
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("2 questions have no answer yet, the first: “Would you come")
    service.press(console, Qt.Key.Key_Escape)
    service.conductor.sheets.count_hands("return", (("7", 8),))
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("“Which level did you see?” has no answer yet. Going on")
    service.press(console, Qt.Key.Key_Escape)
    service.conductor.sheets.count_hands("level", (("wow", 8),))
    service.press(console, Qt.Key.Key_Right)
    assert service.conductor.here != here


def test_going_on_asks_for_a_question_that_whoever_speaks_was_not_asked(service: RoomKit) -> None:
    """A point without its number would be missing in reveal and notes; words may be left out."""
    service.until("told")
    here = service.conductor.here
    console = service.console()
    service.conductor.open_sheet()
    (person,) = service.session.sheets[here].expected
    service.conductor.answer(person, "feel", 1)
    service.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("“Would you come back?” has no answer yet.")
    service.press(console, Qt.Key.Key_Escape)
    service.conductor.answer(person, "return", 7)
    service.press(console, Qt.Key.Key_Right)
    assert service.conductor.here != here


def test_a_question_doesnt_stand_on_where_it_is_wrong(service: RoomKit) -> None:
    """Unanswered, and the room went elsewhere: it is gone."""
    console = service.console()
    service.press(console, Qt.Key.Key_Right, Qt.Key.Key_Right)
    service.press(console, Qt.Key.Key_Left)
    assert service.conductor.here.step == "rules"
    assert console.strips.question.sentence == ""


# Skipping


def test_a_skip_is_taken_back_by_one_key(service: RoomKit) -> None:
    """The line says what was skipped; U brings the room back there, and the step counts again."""
    service.conductor.go(next(place.at for place in service.conductor.places if place.at.step == "prepare"))
    console = service.console()
    here = service.conductor.here
    click(service, console.run.middle.skip)
    assert here in service.session.skipped
    assert "is skipped" in console.strips.offer.sentence
    assert console.strips.offer.buttons[0].key == "U"
    service.press(console, Qt.Key.Key_U)
    assert service.conductor.here == here
    assert here not in service.session.skipped
    assert console.strips.offer.sentence == ""


def test_back_goes_to_a_step_just_skipped(service: RoomKit) -> None:
    """The arrow back leads to the place before, skipped or not."""
    service.conductor.go(next(place.at for place in service.conductor.places if place.at.step == "prepare"))
    console = service.console()
    here = service.conductor.here
    click(service, console.run.middle.skip)
    service.press(console, Qt.Key.Key_Left)
    assert service.conductor.here == here
    assert here not in service.session.skipped
