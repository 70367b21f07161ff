"""What each kind of step shows in the console and what can be done there; nothing typed into it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room, fill_disk
from trainer.debrief import onstage
from trainer.debrief.panels import outcomes
from trainer.debrief.telling import Telling
from trainer.model.screen import BlankSlide, CardsSlide
from trainer.model.spoken import spoken
from trainer.model.timer import spent
from trainer.rehearsal import cast
from trainer.steps import fill
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.steps.aloud import AloudForm
from trainer.ui.console.steps.deal import DealPanel
from trainer.ui.console.steps.discuss import DiscussPanel
from trainer.ui.console.steps.ended import read_length
from trainer.ui.console.steps.entries import PillsEntry, WordsEntry
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.hands import HandsForm
from trainer.ui.console.steps.reveal import RevealPanel
from trainer.ui.console.unread import unread
from trainer.ui.console.window import ConsoleWindow


def click(kit: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kit.settle()


def said(widget: QWidget) -> str:
    """All words of the labels and buttons that can be seen."""
    found: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return "\n".join(each.text() for each in found if each.isVisible())


# Panels


def panel(console: ConsoleWindow) -> QWidget:
    """The panel of the step."""
    found = console.run.middle.panel
    assert found is not None
    return found


def title_shown(kit: RoomKit) -> str:
    """The title of what the room sees."""
    slide = kit.desk.leaf().slide
    assert not isinstance(slide, BlankSlide)
    return slide.title


@pytest.fixture
def kindness(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """Three people who each say something aloud."""
    made = a_room(qtbot, qapp, tmp_path, ("why-it-matters",), names=cast(3))
    yield made
    made.away()


def test_cards_show_who_has_read_and_never_what(service: RoomKit) -> None:
    """A team has read once one of it has, for one tells the others; no card's words anywhere in the window."""
    service.until("cards")
    conductor = service.conductor
    deck = conductor.play.scenario(conductor.here).decks[0]
    reader = next(iter(conductor.play.holders(conductor.here, deck)))
    conductor.cards.open(reader)
    conductor.cards.read(reader)
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, DealPanel)
    assert shown.count.text() == "Cards read by 1 of 3 teams"
    (stage,) = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
    assert spoken(stage).splitlines()[-8:].count("Cards read by 1 of 3 teams") == 1
    team = next(team for team in conductor.play.groups(conductor.here) if reader in team.members)
    assert f"✓ Team {team.name} · has read" in said(shown)
    words = said(console)
    assert not any(card.text.splitlines()[0] in words for card in deck.cards)
    assert not shown.again.isEnabled()


def test_open_cards_on_several_pages_are_said_to_be_seen_a_page_at_a_time(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Thirty people's cards have no room on one page: the panel says which the room sees, and what Deal again does."""
    made = a_room(qtbot, qapp, tmp_path, ("yes-and",), names=cast(30))
    made.until("cards")
    console = made.console()
    shown = panel(console)
    assert isinstance(shown, DealPanel)
    pages = len(made.desk.leaves())
    assert pages > 1
    assert shown.words.text() == f"The room sees page 1 of {pages}. “Deal again” deals all of them anew."
    made.press(console, Qt.Key.Key_Right)
    assert shown.words.text().startswith(f"The room sees page 2 of {pages}.")
    made.away()


def test_printed_cards_are_said_to_be_given_out_and_dealt_here_after_all(service: RoomKit) -> None:
    """One press: nobody is named with a card and the laptop isn't offered; another deals here after all."""
    service.until("cards")
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, DealPanel)
    click(service, shown.paper)
    assert shown.count.text() == "Printed cards are given out"
    assert not shown.hand.isVisible()
    assert not unread(service.desk)
    click(service, shown.again)
    assert shown.count.text() == "Cards read by 0 of 3 teams"
    assert shown.hand.isVisible()


def test_w_says_that_printed_cards_are_given_out_and_u_takes_it_back(service: RoomKit) -> None:
    """The button shows its key, which deals them here again too; U gives everybody the card they had."""
    service.until("cards")
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, DealPanel)
    assert shown.paper.key == "W"
    service.press(console, Qt.Key.Key_W)
    assert shown.count.text() == "Printed cards are given out"
    assert shown.again.key == "W"
    service.press(console, Qt.Key.Key_U)
    assert shown.count.text() == "Cards read by 0 of 3 teams"
    service.press(console, Qt.Key.Key_W, Qt.Key.Key_W)
    assert shown.count.text() == "Cards read by 0 of 3 teams"


def test_who_had_which_printed_card_is_chosen_after_the_reveal(service: RoomKit) -> None:
    """Before it nothing of cards is on the console; then what is chosen is on the room's screen, and can be undone."""
    service.until("cards")
    service.conductor.cards.give_out()
    while service.conductor.here.step != "open":
        service.conductor.next()
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, RevealPanel)
    assert not shown.held.isVisible()
    service.press(console, Qt.Key.Key_R, Qt.Key.Key_R)
    assert shown.held.isVisible()
    box = next(iter(shown.held.boxes.values()))
    assert box.currentText() == "not known"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    service.settle()
    assert box.currentText() == "Low"
    slide = service.desk.leaves()[0].slide
    assert isinstance(slide, CardsSlide)
    assert [card.title for card in slide.cards] == ["Low", "?", "?"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    service.settle()
    assert "Low" not in str(service.desk.leaves()[0].slide)


def test_who_had_which_printed_card_is_asked_for_before_going_on(service: RoomKit) -> None:
    """Unsaid, the notes can tell no level; once one is chosen, a team that didn't play needs none."""
    service.until("cards")
    service.conductor.cards.give_out()
    while service.conductor.here.step != "open":
        service.conductor.next()
    console, at = service.console(), service.conductor.here
    shown = panel(console)
    assert isinstance(shown, RevealPanel)
    service.press(console, Qt.Key.Key_R, Qt.Key.Key_R)
    while not console.strips.asking:
        service.press(console, Qt.Key.Key_Right)
        assert service.conductor.here == at
    assert console.strips.question.sentence.startswith("Who had which card is not chosen.")
    service.press(console, Qt.Key.Key_Escape)
    (deck, target), _box = next(iter(shown.held.boxes.items()))
    service.conductor.cards.held(deck, target, "low")
    while service.conductor.here == at:
        service.press(console, Qt.Key.Key_Right)
        assert not console.strips.asking


def held_cards(console: ConsoleWindow) -> list[QWidget]:
    """What lies open over the console because a button is held."""
    card = console.run.middle.peek.card
    return [] if card is None else [card]


def test_secret_cards_are_seen_only_while_held_and_only_where_nobody_else_looks(service: RoomKit) -> None:
    """Pressed: the levels; released: nothing of them is left. With one screen there is no such button."""
    service.until("scene")
    console = service.console(1366, 768)
    peek, middle = console.run.middle.peek, console.run.middle
    QTest.mousePress(peek.button, Qt.MouseButton.LeftButton)
    for part in (middle.heading, middle.transport, middle.mark, middle.notes.field):
        covered = part.rect().translated(part.mapTo(console, part.rect().topLeft()))
        assert not any(card.geometry().intersects(covered) for card in held_cards(console)), part
    words = "".join(said(card) for card in held_cards(console))
    assert any(level in words for level in ("Low", "Standard", "WOW"))
    QTest.mouseRelease(peek.button, Qt.MouseButton.LeftButton)
    assert not held_cards(console)
    assert words not in said(console)
    service.desk.set_screens("", laptop_private=False)
    assert not peek.isVisible()


def test_two_picked_people_change_places(service: RoomKit) -> None:
    """Two pills of one team: they swap their parts."""
    service.until("prepare")
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, ActPanel)
    one, other = service.conductor.play.groups(service.conductor.here)[0].seats[:2]
    click(service, shown.groups.pills[one.person])
    click(service, shown.groups.pills[other.person])
    first, second = service.conductor.play.groups(service.conductor.here)[0].seats[:2]
    assert (first.person, second.person) == (other.person, one.person)


def test_an_outcome_is_recorded_with_its_time(dislike: RoomKit) -> None:
    """Reason found at 3:12: the timer stops, the words say so as the notes will, and it can be taken back.

    A scene that was begun is not left with that unsaid, unless on purpose.
    """
    dislike.until("scene")
    console = dislike.console()
    shown = panel(console)
    assert isinstance(shown, ActPanel)
    assert unread(dislike.desk) == ""
    dislike.conductor.start_or_pause()
    dislike.clock.pass_(192.7)
    assert unread(dislike.desk).startswith("How it ended is not marked.")
    click(dislike, shown.ended.buttons["found"])
    assert unread(dislike.desk) == ""
    assert shown.ended.said.text() == "Reason found after 3:12 of 5:00 min"
    assert console.run.middle.heading.word.text() == "The scene is over"
    told = outcomes(Telling(dislike.conductor.play), [dislike.conductor.here])
    assert "Reason found after 3:12 of 5:00 min" in str(told)
    assert not dislike.session.timers[dislike.conductor.here].running
    click(dislike, shown.ended.undo)
    assert not dislike.session.outcomes


def test_the_time_of_an_outcome_is_corrected_by_typing(dislike: RoomKit) -> None:
    """Marked late, it is typed as minutes and seconds; what is none is marked, and leaving lets the time be."""
    dislike.until("scene")
    console = dislike.console()
    shown = panel(console)
    assert isinstance(shown, ActPanel)
    card = shown.ended
    dislike.conductor.start_or_pause()
    dislike.clock.pass_(420.4)
    click(dislike, card.buttons["found"])
    click(dislike, card.change)
    assert card.time.hasFocus()
    assert card.time.selectedText() == "7:00"
    QTest.keyClicks(card.time, "soon")
    QTest.keyClick(card.time, Qt.Key.Key_Return)
    assert "This is no time." in [label.text()[:16] for label in card.findChildren(QLabel) if label.isVisible()]
    QTest.keyClicks(card.time, "3.5")
    QTest.keyClick(card.time, Qt.Key.Key_Return)
    assert card.said.text() == "Reason found after 3:05 of 5:00 min"
    assert not card.time.isVisible()
    assert dislike.session.timers[dislike.conductor.here].spent == pytest.approx(420.4), "the timer tells its own"
    click(dislike, card.change)
    QTest.keyClicks(card.time, "9:99")
    console.setFocus()
    assert card.said.text() == "Reason found after 3:05 of 5:00 min"
    assert card.change.isVisible()


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("3:12", 192),
        (" 3.05 ", 185),
        ("3", 180),
        ("0:45", 45),
        ("72:00", 4320),
        ("3:60", None),
        ("", None),
        ("-1", None),
    ],
)
def test_a_length_is_read_as_people_write_it(typed: str, seconds: int | None) -> None:
    """Minutes and seconds with a sign between, or whole minutes."""
    assert read_length(typed) == seconds


def test_an_outcome_has_a_number_and_is_taken_back_by_undo(dislike: RoomKit) -> None:
    """1 marks the first, 2 the second instead, 2 again leaves it; undo gives the first back, then the running scene."""
    dislike.until("scene")
    console = dislike.console()
    shown, heading = panel(console), console.run.middle.heading
    assert isinstance(shown, ActPanel)
    assert [button.key for button in shown.ended.buttons.values()] == ["1", "2"]
    dislike.conductor.start_or_pause()
    dislike.clock.pass_(90.5)
    dislike.press(console, Qt.Key.Key_1)
    assert heading.said == "Reason found after 1:30 of 5:00 min"
    dislike.press(console, Qt.Key.Key_2)
    assert heading.said.startswith("Not found")
    dislike.press(console, Qt.Key.Key_2)
    assert heading.said.startswith("Not found")
    dislike.press(console, Qt.Key.Key_U)
    assert dislike.session.outcomes[dislike.conductor.here].id == "found"
    dislike.clock.pass_(20)
    dislike.press(console, Qt.Key.Key_U)
    assert heading.said == "✓ Taken back"
    assert not dislike.session.outcomes
    timer = dislike.session.timers[dislike.conductor.here]
    assert timer.running, "as if the scene had never been marked as ended"
    assert spent(timer, dislike.clock.now()) == pytest.approx(110.5)
    dislike.press(console, Qt.Key.Key_F)
    assert [button.key for button in shown.ended.buttons.values()] == ["", ""], "the numbers pick who swaps now"
    assert not dislike.session.outcomes


def test_what_is_said_aloud_is_typed_in_and_opens_its_sheet(service: RoomKit) -> None:
    """A face and a few words for the customer; going on stores the last of them and says that the customer is done."""
    service.until("told")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    (customer,) = fill.expected(service.conductor.play, at)
    feel, feelings = shown.form.entries["feel"], shown.form.entries["feelings"]
    assert isinstance(feel, PillsEntry)
    assert isinstance(feelings, WordsEntry)
    assert at not in service.session.sheets
    click(service, feel.pills[-2])
    assert service.session.sheets[at].how == "aloud"
    assert shown.estimate.text() == "Type in what is said."
    feelings.field.setFocus()
    service.settle()
    assert "Enter keeps it" in console.hints.words
    QTest.keyClicks(feelings.field, "Left alone")
    QTest.keyClick(feelings.field, Qt.Key.Key_Return)
    following = shown.form.entries["thoughts"]
    assert isinstance(following, WordsEntry)
    assert console.focusWidget() is following.field, "Enter leads on, so that it is seen to be kept"
    assert not shown.form.people[customer].text().startswith("✓")
    service.conductor.answer(customer, "return", 3)
    service.conductor.submit(customer, partial=True)
    service.settle()
    assert not shown.form.people[customer].text().startswith("✓"), "one question of the only one who speaks is open"
    service.press(console, Qt.Key.Key_F7)
    state = service.session.sheets[at]
    assert state.answers[(customer, "feel")].value == -2
    assert state.answers[(customer, "feelings")].words == "Left alone"
    assert state.closed
    assert state.submitted == {customer: True}


def test_who_has_been_heard_aloud_is_counted_at_once(service: RoomKit) -> None:
    """Everybody in the room heard it: of the only one asked it says how many questions are answered, not none."""
    service.until("told")
    shown = panel(service.console())
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    feel = shown.form.entries["feel"]
    assert isinstance(feel, PillsEntry)
    click(service, feel.pills[-2])
    assert shown.count.text() == "1 of 4 questions answered"
    click(service, feel.pills[-2])
    assert shown.count.text() == "No answers yet", "taken back"


def test_what_the_disk_refuses_stays_in_its_box_and_is_kept_later(service: RoomKit) -> None:
    """Words said aloud on a full disk: they stay in the box; with room on the disk, leaving the step keeps them."""
    service.until("told")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    feelings = shown.form.entries["feelings"]
    assert isinstance(feelings, WordsEntry)
    long = "Nobody looked up. " * 11
    service.conductor.open_sheet()
    fill_disk(service.played.file, full=True)
    for length in (2000, 200, 20, 1):
        while service.desk.act(lambda words="x" * length: service.conductor.note(words)):  # type: ignore[misc]
            pass
    feelings.field.setPlainText(long)
    feelings.flush()
    assert feelings.field.toPlainText() == long
    assert console.strips.trouble.sentence
    assert not service.session.sheets[at].answers
    fill_disk(service.played.file, full=False)
    service.press(console, Qt.Key.Key_F7)
    (given,) = service.session.sheets[at].answers.values()
    assert given.words == long.strip()
    assert console.strips.trouble.sentence == ""


def test_whoever_answers_all_in_the_end_is_not_counted_as_partial(service: RoomKit) -> None:
    """A look at the debrief in between marks the customer as partial; the last answer corrects that."""
    service.until("before")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    first, *rest = [made for made in shown.form.entries.values() if isinstance(made, WordsEntry)]
    first.field.setPlainText("To the sea")
    console.open_page("debrief")
    console.open_page("run")
    assert list(service.session.sheets[at].submitted.values()) == [True]
    (pill,) = shown.form.people.values()
    assert not pill.text().startswith("✓"), "who speaks alone still has questions left"
    for made in rest:
        made.field.setPlainText("Something")
    service.conductor.listen(lambda: None)
    service.press(console, Qt.Key.Key_F7)
    assert list(service.session.sheets[at].submitted.values()) == [False]


def test_enter_goes_on_to_the_next_who_speaks(kindness: RoomKit) -> None:
    """The last question of one is answered: the next one's first has the cursor, and what was typed is kept."""
    kindness.until("nothing")
    console = kindness.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    first, second, third = shown.form.people
    for number, person in enumerate((first, second, third)):
        assert shown.form.person == person
        (made,) = shown.form.entries.values()
        assert isinstance(made, WordsEntry)
        if not number:
            made.field.setFocus()
        assert console.focusWidget() is made.field
        QTest.keyClicks(made.field, f"Said {number}")
        QTest.keyClick(made.field, Qt.Key.Key_Return)
        kindness.settle()
    assert shown.form.person == third
    assert console.focusWidget() is console, "the last one: the keys act again"
    state = kindness.session.sheets[kindness.conductor.here]
    assert [given.words for given in state.answers.values()] == ["Said 0", "Said 1", "Said 2"]


def test_nothing_scrolls_where_the_next_question_is_in_sight(dislike: RoomKit) -> None:
    """Enter leads from one who speaks to the next, and what is under the mouse stays there."""
    dislike.until("felt")
    console = dislike.console(1366, 768)
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    (words,) = [made for made in shown.form.entries.values() if isinstance(made, WordsEntry)]
    words.field.setFocus()
    dislike.settle()
    area = [area for area in console.findChildren(QScrollArea) if area.isAncestorOf(shown)][-1]
    before, person = area.verticalScrollBar().value(), shown.form.person
    for choice in shown.form.entries.values():
        if isinstance(choice, PillsEntry):
            click(dislike, next(iter(choice.findChildren(QAbstractButton))))
    words.field.setFocus()
    QTest.keyClicks(words.field, "Heard")
    QTest.keyClick(words.field, Qt.Key.Key_Return)
    dislike.settle()
    assert shown.form.person != person
    assert area.verticalScrollBar().value() == before


def test_hands_are_counted_option_by_option(service: RoomKit) -> None:
    """Two answered before: the rest raise hands, counted at once; more hands than people are said and asked about."""
    service.until("felt")
    at = service.conductor.here
    service.conductor.open_sheet()
    for person in service.session.sheets[at].expected[:2]:
        service.conductor.submit(person)
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    click(service, shown.hands)
    assert isinstance(shown.form, HandsForm)
    assert shown.form.rest.text() == "6 people raise a hand: those who have answered already keep theirs down."
    assert shown.estimate.text() == "About 1 min for 6 people.", "the same six"
    assert shown.count.text() == "Count the hands"
    stepper = shown.form.steppers["level"]["wow"]
    for _hand in range(3):
        click(service, stepper.more)
    assert dict(service.session.sheets[at].hands["level"])["wow"] == 3
    line = next(label for label in shown.form.findChildren(QLabel) if label.text() == "Counted: 3 of 6")
    for _hand in range(3):
        click(service, shown.form.steppers["level"]["low"].more)
        click(service, shown.form.steppers["level"]["standard"].more)
    assert line.text() == "9 hands, 6 people asked"
    assert service.session.sheets[at].how == "hands"
    service.press(console, Qt.Key.Key_F7)
    assert console.strips.question.sentence.startswith("9 hands were counted, and 6 people are asked.")
    assert service.conductor.here == at
    service.press(console, Qt.Key.Key_Y)
    assert service.conductor.here != at
    service.press(console, Qt.Key.Key_F6)
    service.press(console, Qt.Key.Key_F7)
    assert service.conductor.here != at, "it was asked once"


def test_hands_are_typed_without_the_mouse(service: RoomKit) -> None:
    """The first option has the keys; figures make a number, Enter goes to the next, and a number is typed anew."""
    service.until("felt")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    click(service, shown.hands)
    service.press(console, Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_Return, Qt.Key.Key_1)
    assert dict(service.session.sheets[at].hands["feel"]) == {"-2": 3, "-1": 4, "0": 1, "1": 0, "2": 0}
    service.press(console, Qt.Key.Key_2)
    assert dict(service.session.sheets[at].hands["feel"])["0"] == 2, "twelve would be more than are asked"
    service.press(console, Qt.Key.Key_Backtab, Qt.Key.Key_2)
    assert dict(service.session.sheets[at].hands["feel"])["-1"] == 2
    for item, counts in (("feel", (("1", 8),)), ("return", (("9", 8),)), ("level", (("wow", 8),))):
        service.conductor.sheets.count_hands(item, counts)
    assert shown.count.text() == "Hands are counted"


def test_a_press_on_a_count_brings_the_keys_to_it(service: RoomKit) -> None:
    """Wherever they were before: on the number, or on the button beside it."""
    service.until("felt")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    click(service, shown.hands)
    assert isinstance(shown.form, HandsForm)
    first, second, *_others = shown.form.steppers["feel"].values()
    console.setFocus()
    QTest.mouseClick(first.shown, Qt.MouseButton.LeftButton)
    service.press(console, Qt.Key.Key_3)
    click(service, second.more)
    service.press(console, Qt.Key.Key_4)

    assert dict(service.session.sheets[at].hands["feel"]) == {"-2": 3, "-1": 4, "0": 0, "1": 0, "2": 0}


def test_hands_counted_before_the_laptop_went_round_are_not_forgotten(service: RoomKit) -> None:
    """They would count beside those who answer again: it says so and where they are set to nought."""
    service.until("felt")
    at = service.conductor.here
    shown = panel(service.console())
    assert isinstance(shown, FillPanel)
    click(service, shown.hands)
    service.conductor.sheets.count_hands("feel", (("-2", 1),))
    shown.choose("kiosk")
    words = "1 raised hand is counted too. If that person answers again, set it to 0 under “Show of hands”."
    assert shown.estimate.isVisible()
    assert shown.estimate.text() == words
    service.conductor.open_sheet("hands")
    service.conductor.sheets.count_hands("feel", (("-2", 0),))
    shown.choose("kiosk")
    assert shown.estimate.text() != words
    assert service.session.sheets[at].how == "kiosk"


def test_who_skipped_everything_is_done_but_has_not_answered(service: RoomKit) -> None:
    """All are done: how many of them left every question out is said; and one button leads, the one that goes on."""
    service.until("felt")
    at = service.conductor.here
    service.conductor.open_sheet()
    shown = panel(service.console())
    assert isinstance(shown, FillPanel)
    first, *others = service.session.sheets[at].expected
    service.conductor.answer(first, "feel", None)
    for person in others:
        service.conductor.answer(person, "feel", 1)
    for person in (first, *others):
        service.conductor.submit(person)
    assert shown.count.text() == "8 of 8 done · 1 skipped everything"
    assert (shown.hand.property("role"), shown.shut.property("role")) == ("plain", "plain")
    assert shown.estimate.text() == "Everybody is done. Go on whenever you like."
    service.conductor.close_sheet()
    assert shown.count.text() == "Closed. 8 of 8 done · 1 skipped everything"


def test_the_count_moves_in_batches_here_too(service: RoomKit) -> None:
    """Four of eight are done: the console, like the room, says three or more, and why it does."""
    service.until("felt")
    service.conductor.open_sheet()
    console = service.console()
    people = service.session.sheets[service.conductor.here].expected
    service.conductor.submit(people[0])
    at_first = panel(console)
    assert isinstance(at_first, FillPanel)
    assert at_first.count.text() == "1+ of 8 have answered"
    for person in people[1:4]:
        service.conductor.submit(person)
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert shown.count.text() == "3+ of 8 have answered"
    assert shown.estimate.isVisible()
    assert "counted in threes" in shown.estimate.text()


def test_a_sheet_too_long_for_its_step_offers_the_quicker_way(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """With thirty people the laptop would go round too long: a show of hands is named beside it."""
    kit = a_room(qtbot, qapp, tmp_path, names=cast(30))
    kit.until("felt")
    console = kit.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert shown.estimate.text() == "About 11 min for 20 people."
    assert (
        shown.quicker.sentence.text()
        == "That is 6 min longer than the exercise allows; the plan reckons with it. Quicker:"
    )
    assert shown.quicker.buttons[0].text() == "Show of hands, about 1 min"
    kit.away()


def test_a_step_given_less_time_isnt_said_to_be_reckoned_with(service: RoomKit) -> None:
    """The plan shows what the facilitator left the step: one by one takes longer than that, and each minute counts."""
    service.until("felt")
    shown = panel(service.console())
    assert isinstance(shown, FillPanel)
    service.conductor.extend(-120)
    service.settle()
    assert shown.quicker.sentence.text() == "That is 2 min longer than the time you gave this step. Quicker:"
    service.conductor.extend(-60)
    service.settle()
    assert shown.quicker.sentence.text() == "That is 3 min longer than the time you gave this step. Quicker:"


def test_that_too_few_answer_in_private_is_said_before_they_do(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Three rounds of one who rates make three answers of five: the room would see nothing but that."""
    kit = a_room(qtbot, qapp, tmp_path, names=cast(3), scenarios=("guess-dislike",))
    kit.until("signs")
    shown = panel(kit.console())
    assert isinstance(shown, FillPanel)
    assert shown.estimate.text().startswith(
        "The room will see no result: it takes 5 private answers, and here 3 people answer."
    )
    shown.choose("hands")
    kit.settle()
    assert "no result" not in shown.estimate.text()
    kit.away()


def test_next_closes_an_open_sheet(service: RoomKit) -> None:
    """The room goes on once that is confirmed; what was answered stays and the sheet takes no more."""
    service.until("felt")
    at = service.conductor.here
    service.conductor.open_sheet()
    console = service.console()
    click(service, console.run.middle.transport.next)
    assert not service.session.sheets[at].closed
    click(service, console.strips.question.buttons[0])
    assert service.session.sheets[at].closed
    assert service.conductor.here != at


def test_the_first_press_of_a_reveal_says_what_the_second_shows(service: RoomKit) -> None:
    """Armed, the panel names decks and sheets; shown, it says which page the room sees by the title on it."""
    service.until("open")
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, RevealPanel)
    click(service, shown.show_it)
    assert shown.sentence.text().startswith("Press R again to show the room: Level · Rate the scene")
    click(service, shown.show_it)
    pages = len(service.desk.leaves())
    assert shown.sentence.text() == f"The room sees page 1 of {pages}: “{title_shown(service)}”"
    assert not shown.steps.isVisible(), "no step is left to take"
    service.press(console, Qt.Key.Key_Right)
    assert shown.sentence.text() == f"The room sees page 2 of {pages}: “{title_shown(service)}”"
    assert not shown.what.isVisible(), "the names of decks and steps stand on no page"
    seen = service.desk.leaf().slide
    assert not isinstance(seen, BlankSlide)
    assert (seen.frame.before + 1, seen.frame.pages) == (2, pages)


def test_answers_of_a_discussion_and_what_we_take_away_are_kept(service: RoomKit) -> None:
    """Typed, left by F6: both are in the session; with nothing written down going on would ask."""
    service.until("talk")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, DiscussPanel)
    assert unread(service.desk).startswith("Nothing is written down.")
    QTest.keyClicks(shown.cards[0].field, "Small")
    service.desk.leaving.emit()
    assert unread(service.desk) == ""
    QTest.keyClicks(shown.take_away.rows[0].fields[1], "Greet at once")
    service.press(console, Qt.Key.Key_F6)
    assert service.session.debrief[(at, shown.cards[0].question.id)] == "Small"
    assert [known.what for known in service.session.commitments.values()] == ["Greet at once"]
