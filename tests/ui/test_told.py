"""This file is what a screen reader hears without looking: banners, another step, a phase, the choice keys made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui.kiosk_kit import EVERY, NAMES, dealt, rated
from tests.ui.reader import nodes, read
from tests.ui.room_kit import RoomKit
from trainer.ui.console.steps.entries import PillsEntry
from trainer.ui.debrief.finish import FinishPage, Written
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.cardface import CardWords
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.told import say, tell_readers
from trainer.ui.widgets.labels import Label, News, SectionTitle

Heard = list[str]
BY_KIND = {item.id: item for item in EVERY}


@pytest.fixture
def heard(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """What is announced, and in brackets what the reader is led to, as if one listened."""
    tell_readers(qapp)
    words: Heard = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            words.append(event.message())
        elif event.type() == QAccessible.Event.Focus:
            words.append(f"[{event.accessibleInterface().text(QAccessible.Text.Name)}]")

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    QAccessible.setActive(True)
    yield words
    QAccessible.setActive(False)


def test_a_line_is_said_as_it_comes_up_and_as_it_changes(service: RoomKit, heard: Heard) -> None:
    """Shown with its words, given others, cleared: each news is said once, an unseen one not at all."""
    window = service.keep(QWidget())
    line = News()
    QVBoxLayout(window).addWidget(line)
    line.hide()
    service.show(window)
    line.setText("Written.")
    assert heard == []
    line.show()
    line.setText("Written.")
    line.setText("The disk is full.")
    line.setText("")
    assert heard == ["Written.", "The disk is full."]


def test_the_end_of_the_writing_is_heard(service: RoomKit, heard: Heard) -> None:
    """The last page says that the notes are written and where, or why they are not."""
    page = service.keep(FinishPage())
    service.show(page)
    heard.clear()
    page.show_written(Written(Path("notes"), (("notes.md", "plain text"),)))
    assert heard == ["The notes are written", "They lie in this folder, on this computer only."]
    page.show_written(Written(Path("notes"), (), "The disk is full."))
    assert heard[2:] == ["The notes are not written yet", "The disk is full."]


def test_titles_are_headings_with_their_words(qapp: QApplication, service: RoomKit) -> None:
    """A reader goes from title to title; a button that joins others after it is made is one of several all the same."""
    tell_readers(qapp)
    window = service.keep(QWidget())
    column, group = QVBoxLayout(window), QButtonGroup(window)
    for widget in (Label("Who is here?", "title"), SectionTitle("Your code"), QPushButton("3"), QPushButton("5")):
        column.addWidget(widget)
        if isinstance(widget, QPushButton):
            widget.setCheckable(True)
            assert QAccessible.queryAccessibleInterface(widget).role() == QAccessible.Role.CheckBox
            group.addButton(widget)
    service.show(window)
    told = [(node.role, node.name) for node, _above in nodes(read(window))][1:]
    assert told == [("Heading", "Who is here?"), ("Heading", "Your code"), ("RadioButton", "3"), ("RadioButton", "5")]


class Met(Label):
    """A label that a reader meets as soon as it has words, as one that listens does."""

    met = ""

    def setText(self, text: str) -> None:
        """Words, and what it is told as then."""
        super().setText(text)
        self.met = QAccessible.queryAccessibleInterface(self).role().name


def test_what_a_reader_meets_while_it_is_made_is_told_as_what_it_becomes(service: RoomKit) -> None:
    """A page made while a reader listens: its title is a heading from the first word on, a key of the pad a button."""
    tell_readers(service.app)
    assert Met("Who is here?", "title").met == "Heading"
    pad = service.keep(QWidget())
    tile = Tile("7", parent=pad)
    assert QAccessible.queryAccessibleInterface(tile).role() == QAccessible.Role.CheckBox
    tile.setCheckable(False)
    assert QAccessible.queryAccessibleInterface(tile).role() == QAccessible.Role.Button


def test_nothing_is_said_of_what_nobody_sees(service: RoomKit, heard: Heard) -> None:
    """A hidden window is silent: what it says may not be for whoever listens."""
    label = service.keep(QLabel("secret"))
    say(label, "secret")
    assert heard == []


def test_the_console_says_the_step_the_phase_and_what_was_refused(service: RoomKit, heard: Heard) -> None:
    """On → the new step; as time runs short the warning with the time left, once; a banner; the stage made dark."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_Space)
    heard.clear()
    for _second in range(3):
        service.clock.pass_(80)
        service.desk.ticked.emit()
    phases = [words for words in heard if "1:00" in words or "2:20" in words]
    assert len(phases) == 1, heard
    service.desk.refused.emit("Somebody is still answering.")
    assert heard[-1] == "Somebody is still answering."
    for late in (3, 4):
        console.refused.say(f"{late} min behind plan.")
    assert heard[-1] == "3 min behind plan.", "what is counted is not said again at each minute"
    heard.clear()
    service.desk.forward()
    service.settle()
    assert any(console.run.middle.heading.title.text() in words for words in heard)
    service.press(console, Qt.Key.Key_B)
    assert heard[-1].endswith("is dark")


@pytest.mark.parametrize(
    ("kind", "keys", "said"),
    [
        ("faces", ["4"], "[Pleased, 4]"),
        ("scale", ["7"], "[7]"),
        ("choose_many", ["2"], "[gift, 2]"),
        ("words", [Qt.Key.Key_Right], "[calm]"),
        ("person", ["pav"], "[Pavel]"),
        ("grid", [Qt.Key.Key_Right], "neither pleasant nor unpleasant, neither excited nor calm"),
        ("sliders", [Qt.Key.Key_Right], "50"),
        ("date", [Qt.Key.Key_Right], "2026"),
    ],
)
def test_a_choice_made_by_keys_is_heard(
    tmp_path: Path, heard: Heard, kind: str, keys: list[Qt.Key | str], said: str
) -> None:
    """The reader is led to the target that was chosen, or hears where the dot, the knob or the day stands."""
    with rated(tmp_path / "a.trainer", (BY_KIND[kind],)) as room:
        room.pick("Olga")
        heard.clear()
        for key in keys:
            room.key(key)
        assert any(said in words for words in heard), heard


def test_one_of_several_is_told_as_that_and_some_of_them_as_ticks(service: RoomKit) -> None:
    """What the facilitator types in for others: choosing one takes the other back, or adds to it."""
    tell_readers(service.app)
    for several, role in ((False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)):
        made = service.keep(PillsEntry(((1, "Good"), (2, "Bad")), "How was it?", several=several))
        assert {QAccessible.queryAccessibleInterface(pill).role() for pill in made.pills.values()} == {role}


def test_what_is_missing_and_a_wrong_code_are_heard_once(tmp_path: Path, heard: Heard) -> None:
    """Enter without an answer says why it doesn't go on; the seconds of a wait are not counted aloud."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.enter()
        assert heard[-1] == "Choose first, or skip this question."
        heard.clear()
        room.go_in("0000")
        assert len([words for words in heard if "not the code" in words]) == 1
        assert not any("0000" in words or words == "0" for words in heard)


def test_a_card_is_never_read_aloud_unasked(tmp_path: Path, heard: Heard) -> None:
    """Held open it can be read by whoever goes there; nothing of it is announced to a room with loudspeakers."""
    assert CardWords("Secret", "It rained.", "Sigh.").spoken() == "It rained. Sigh."
    with dealt(tmp_path / "a.trainer") as room:
        room.pick(NAMES[0])
        page = room.widget
        assert isinstance(page, CardReadingPage)
        heard.clear()
        QTest.keyPress(room.focus, Qt.Key.Key_Space)
        assert page.face.is_open
        secret = page.face.accessibleName()
        QTest.keyRelease(room.focus, Qt.Key.Key_Space)
        assert not any(part in words for words in heard for part in secret.split(". "))
