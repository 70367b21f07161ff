"""This file is a room writing on a board and voting on it at the laptop, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.boards import KEEP, SHEETS
from tests.ui.kiosk_kit import NAMES, SHORT, Room, _room, begun
from trainer.model.events_board import EntryWritten
from trainer.model.pages import ItemPage, MorePage, NamePage, ThanksPage
from trainer.steps import entries
from trainer.ui.kiosk.items.choose_many import ChooseManyAnswer
from trainer.ui.kiosk.question import QuestionPage

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt


@contextmanager
def board(folder: Path, step: str = "ideas") -> Iterator[Room]:
    """The laptop handed over at the board, or at the vote on it."""
    conductor, file, clock = begun(folder / "a.trainer", KEEP, SHEETS, NAMES)
    conductor.boards.add(conductor.here, "Call back")
    while conductor.here.step != step:
        conductor.next()
    with _room(conductor, file, clock, SHORT, alone=True) as room:
        yield room


def written(room: Room) -> list[tuple[str, str, str]]:
    """What was written in private, as it lies on disk: who, which column, what."""
    return [
        (fact.person, fact.column, fact.words)
        for fact in room.facts()
        if isinstance(fact, EntryWritten) and fact.person
    ]


def type_line(room: Room, words: str) -> None:
    """Types a line and goes on."""
    room.key(words)
    room.enter()


def test_somebody_writes_two_entries_and_passes_the_laptop_on(tmp_path: Path) -> None:
    """Column by column, whose it is, one more, done: every line on disk before the next page."""
    with board(tmp_path) as room:
        assert "shown to the room without it" in room.at(NamePage).promise
        room.pick("Ingrid")
        assert room.at(ItemPage).item.ask == "What"
        type_line(room, "Smile")
        assert written(room) == [("p1", "what", "Smile")]
        type_line(room, "Friday")
        assert room.at(ItemPage).item.ask == "Who looks after it?"
        room.pick("Olga")
        room.enter()
        assert room.at(MorePage).entry == "Smile · Friday"
        room.press_button("One more")
        type_line(room, "Thank")
        room.press_button("Skip")
        room.press_button("Skip")
        assert room.at(MorePage).count == 2
        room.press_button("I'm done")
        room.at(ThanksPage)
        play, at = room.conductor.play, room.conductor.here
        assert [(one.words, one.owner) for one in entries.hidden(play, at)] == [
            ({"what": "Smile", "when": "Friday"}, "p3"),
            ({"what": "Thank"}, ""),
        ]
        assert room.conductor.done(at) == {"p1"}


def test_what_was_just_written_can_be_changed(tmp_path: Path) -> None:
    """The same entry with other words; the field holds the ones from before."""
    with board(tmp_path) as room:
        room.pick("Pavel")
        type_line(room, "Never be late")
        room.press_button("Skip")
        room.press_button("Skip")
        room.press_button("Change it")
        assert room.at(ItemPage).value == "Never be late"
        room.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_line(room, "Be on time")
        (entry,) = entries.hidden(room.conductor.play, room.conductor.here)
        assert entry.words == {"what": "Be on time"}


def test_somebody_with_nothing_to_write_is_done_too(tmp_path: Path) -> None:
    """Skipped, nothing lies on the board, and nobody is asked whose it is."""
    with board(tmp_path) as room:
        room.pick("Lars")
        room.press_button("Skip")
        assert room.at(MorePage).entry == ""
        room.enter()
        assert written(room) == []
        assert room.conductor.done(room.conductor.here) == {"p4"}


def test_half_an_entry_is_kept_when_somebody_walks_away(tmp_path: Path) -> None:
    """The code takes the laptop back; what was on the page is on the board, out of sight."""
    with board(tmp_path) as room:
        room.pick("Mia")
        room.key("Half a tho")
        room.go_in()
        assert written(room) == [("p5", "what", "Half a tho")]
        assert room.conductor.session.laptop.to == "console"
        assert room.conductor.session.sheets[room.conductor.here].submitted == {"p5": True}


def test_a_vote_at_the_laptop_takes_no_vote_too_many(tmp_path: Path) -> None:
    """Two votes: the third tick doesn't hold, and one taken back makes room for another."""
    with board(tmp_path, "first") as room:
        room.pick("Anna")
        page = room.widget
        assert isinstance(page, QuestionPage)
        answer = page.answer
        assert isinstance(answer, ChooseManyAnswer)
        assert "up to 2" in answer.hint
        for tile in answer.tiles:
            room.click(tile)
        assert answer.value() == ("greet", "thank")
        room.click(answer.tiles[0])
        room.click(answer.tiles[2])
        room.press_button("Continue")
        room.at(ThanksPage)
        assert len(room.answers()) == 1
        assert room.answers()[0].value == answer.value()


def test_every_entry_is_rated_at_the_laptop(tmp_path: Path) -> None:
    """One page an entry, with the entry as its question."""
    with board(tmp_path, "felt") as room:
        room.pick("Kari")
        asked = []
        for _entry in range(3):
            asked.append(room.at(ItemPage).item.ask)
            room.key("4")
            room.enter()
        assert asked == ["Greet", "Thank", "Call back"]
        assert [answer.value for answer in room.answers()] == [1, 1, 1]
