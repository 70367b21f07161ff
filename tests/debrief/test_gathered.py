"""Votes rank a board, ties share their places, and what is too few to show stays out of sight everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.boards import Room, gathered
from trainer.debrief.onstage import slide_of
from trainer.debrief.panels import panels, results
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.export.tables import as_table
from trainer.model import play as plays
from trainer.model.events import Occurrence
from trainer.model.report import Distribution, Heading, Meters, Quotes, Table
from trainer.model.screen import Frame, ListSlide

FIVE = {
    "p1": ("greet", "thank"),
    "p2": ("greet", "e.call"),
    "p3": ("greet",),
    "p4": ("thank", "e.call"),
    "p5": ("e.call",),
}
IDEAS, FIRST = Occurrence("keep", "ideas"), Occurrence("keep", "first")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A session at its board."""
    room = gathered(tmp_path)
    yield room
    room.file.close()


def voted(room: Room, given: dict[str, tuple[str, ...]] | None = None) -> dict[str, str]:
    """Four entries voted on: greet and call equal, then thank, nothing for ask; returns ids by word."""
    call = room.conductor.boards.add(IDEAS, {"what": "Call", "when": "Friday"})
    ask = room.conductor.boards.add(IDEAS, "Ask")
    room.conductor.boards.own(IDEAS, "greet", "p8")
    room.at("first")
    cast = FIVE if given is None else given
    room.vote({person: tuple(call if one == "e.call" else one for one in chosen) for person, chosen in cast.items()})
    return {"call": call, "ask": ask}


def panel(room: Room) -> Meters:
    """The panel of the vote, as the room sees it."""
    (found,) = panels(plays.room(room.conductor.play), FIRST)
    assert isinstance(found, Meters)
    return found


def test_a_vote_ranks_with_ties_shown_as_ties(room: Room) -> None:
    """Three votes each for two entries are the places 1–2; who got none has no place."""
    voted(room)
    room.conductor.reveal()
    rows = [(row.label, row.figure, row.below) for row in panel(room).rows]
    assert rows == [("1–2. Greet", "3", "Person 8"), ("1–2. Call", "3", ""), ("3. Thank", "2", ""), ("Ask", "0", "")]
    assert panel(room).rows[0].share == 3 / 5
    assert "5 of 8 answered" in panel(room).note


def test_more_votes_than_voters_are_accounted_for(room: Room) -> None:
    """Eight votes of five people would seem miscounted where nothing says that each had several."""
    voted(room)
    room.conductor.reveal()
    assert sum(int(row.figure) for row in panel(room).rows) == 8
    assert panel(room).note.endswith("each could tick several")


def test_what_was_chosen_stands_in_short_before_all_else(room: Room) -> None:
    """The first three with their places and votes; what nobody chose is no choice."""
    voted(room)
    told = report(room.conductor.play, names=False).parts
    first = next(part for part in told if isinstance(part, Table) and part.columns[1:] == ("How many",))
    assert first.rows == (("1–2. Greet", "3"), ("1–2. Call", "3"), ("3. Thank", "2"))
    assert told.index(first) < told.index(Heading(level=3, text="What we take away"))
    assert not any("rule out chance" in repr(part) for part in told)


def test_of_a_long_vote_the_notes_show_the_first(room: Room) -> None:
    """Fourteen entries stand in the table of their board; the picture has those with more votes than the rest."""
    for number in range(10):
        room.conductor.boards.add(IDEAS, f"Idea {number}")
    voted(room)
    told = report(room.conductor.play).parts
    (shown,) = [part for part in told if isinstance(part, Meters)]
    assert [row.figure for row in shown.rows] == ["3", "3", "2"]
    assert shown.note.endswith("The first 3 of 14")
    assert any(isinstance(part, Table) and len(part.rows) == 14 for part in told)


def test_before_the_reveal_the_room_sees_no_vote(room: Room) -> None:
    """Open or closed, the stage shows the entries and a count; the panels have nothing."""
    voted(room)
    assert panels(plays.room(room.conductor.play), FIRST) == ()
    assert "Greet" in room.words()
    assert "1–2" not in room.words()


def test_reopened_a_vote_is_out_of_sight_until_it_is_revealed_anew(room: Room) -> None:
    """A second look: while votes change, the room sees none of them, whichever reveal had shown them before."""
    voted(room)
    room.at("open")
    room.conductor.reveal()
    assert "1–2. Greet" in room.words()
    room.conductor.go(FIRST)
    room.conductor.reveal()
    assert "1–2. Greet" in room.words()
    room.conductor.open_sheet()
    room.conductor.answer("p6", "votes", ("greet",))
    assert "Greet" in room.words()
    assert "1. Greet" not in room.words()
    room.conductor.close_sheet()
    assert "1. Greet" not in room.words()
    room.conductor.reveal()
    assert "1. Greet" in room.words()


def test_fewer_votes_than_promised_are_shown_nowhere(room: Room) -> None:
    """Four voters below a limit of five: no figure, no order, no place; the sentence says why."""
    voted(room, {person: FIVE[person] for person in ("p1", "p2", "p3", "p4")})
    room.conductor.reveal()
    assert panel(room).rows == ()
    assert "Too few answers" in panel(room).note
    (table,) = [part for step, parts in results(room.conductor.play, "keep") for part in parts if step.id == "ideas"]
    assert isinstance(table, Table)
    assert table.columns == ("What", "By when", "Heap", "Owner")
    assert [row[0] for row in table.rows] == ["Greet", "Thank", "Call", "Ask"]


def test_raised_hands_have_no_lower_limit(room: Room) -> None:
    """Everybody saw them; as a table the column says that it counts."""
    room.at("first")
    room.conductor.open_sheet("hands")
    room.conductor.sheets.count_hands("votes", [("greet", 1), ("thank", 2)])
    room.conductor.reveal()
    assert [(row.label, row.figure) for row in panel(room).rows] == [("1. Thank", "2"), ("2. Greet", "1")]
    assert as_table(panel(room)).columns == ("", "How many")


def test_the_board_stands_ranked_with_columns_heap_owner_and_votes(room: Room) -> None:
    """In the notes a row an entry, with the date of a day by when; on the stage its place, words, heap and owner."""
    voted(room)
    room.conductor.boards.move(IDEAS, "greet", "now")
    room.conductor.reveal()
    (table,) = [part for step, parts in results(room.conductor.play, "keep") for part in parts if step.id == "ideas"]
    assert isinstance(table, Table)
    assert table.columns == ("Place", "What", "By when", "Heap", "Owner", "What first?")
    assert table.rows[0] == ("1–2", "Greet", "–", "Now", "Person 8", "3")
    assert table.rows[1] == ("1–2", "Call", "Friday (2 January 2026)", "–", "–", "3")
    room.at("open")
    room.conductor.reveal()
    first = next(part for part in panels(plays.room(room.conductor.play), room.conductor.here))
    assert isinstance(first, Quotes)
    assert [(quote.who, quote.text) for quote in first.quotes][:2] == [
        ("Now · Owner: Person 8", "1–2. Greet"),
        ("Not sorted yet", "1–2. Call\nBy when: Friday"),
    ]
    slide = slide_of(first, Frame(path=()))
    assert isinstance(slide, ListSlide)
    assert [(line.label, line.value, line.below) for line in slide.lines][:2] == [
        ("Now · Owner: Person 8", "1–2. Greet", ""),
        ("Not sorted yet", "1–2. Call", "By when: Friday"),
    ]


def test_votes_for_what_was_taken_off_count_no_more_and_are_not_lost(room: Room) -> None:
    """Taken off, an entry leaves the ranking; put back, it has its votes."""
    voted(room)
    room.conductor.reveal()
    room.conductor.boards.remove(FIRST, "greet")
    assert [row.label for row in panel(room).rows] == ["1. Call", "2. Thank", "Ask"]
    room.conductor.boards.remove(FIRST, "greet", back=True)
    assert panel(room).rows[0].label == "1–2. Greet"


def test_rated_entries_stand_one_under_another_the_best_first(room: Room) -> None:
    """Every entry has its bar and its average; one with too few answers comes last without them."""
    room.at("felt")
    room.conductor.open_sheet()
    for number in range(1, 7):
        room.conductor.answer(f"p{number}", "thank", 1 if number < 4 else 2)
        room.conductor.answer(f"p{number}", "greet", -1 if number < 5 else None)
        room.conductor.submit(f"p{number}")
    room.conductor.close_sheet()
    (bars,) = panels(room.conductor.play, Occurrence("keep", "felt"))
    assert isinstance(bars, Distribution)
    assert [(bar.label, bar.figure) for bar in bars.bars] == [("1. Thank", "+1.5"), ("Greet", "–")]


def test_two_looks_stand_one_beside_the_other(room: Room) -> None:
    """A week later the second vote is on the second board; both tables and both votes are in the notes."""
    voted(room)
    room.conductor.reveal()
    room.conductor.finish()
    room.conductor.resume()
    room.conductor.go(IDEAS)
    room.conductor.another_take()
    room.conductor.boards.own(room.conductor.here, "thank", "p1")
    room.conductor.go(FIRST)
    room.conductor.another_take()
    room.vote(dict.fromkeys(("p1", "p2", "p3", "p4", "p5"), ("thank",)))
    room.conductor.reveal()
    room.conductor.finish()
    parts = {step.id: parts for step, parts in results(room.conductor.play, "keep")}
    tops = [part.rows[0] for part in parts["ideas"] if isinstance(part, Table)]
    assert [(row[0], row[1], row[-2], row[-1]) for row in tops] == [
        ("1–2", "Greet", "Person 8", "3"),
        ("1", "Thank", "Person 1", "5"),
    ]
    assert [part.rows[0].label for part in parts["first"] if isinstance(part, Meters)] == ["1–2. Greet", "1. Thank"]


def test_notes_without_names_name_no_owner_and_no_writer(room: Room) -> None:
    """Neither an owner, in the room or outside it, nor a name somebody wrote on the board."""
    room.conductor.boards.own(IDEAS, "thank", words="Zacharias")
    room.conductor.boards.add(IDEAS, "Let Person 2 do it")
    voted(room)
    room.conductor.finish()
    named, nameless = (markdown(report(room.conductor.play, names=names)).decode() for names in (True, False))
    assert "Person 8" in named
    assert "Zacharias" in named
    assert "Let Person 2 do it" in named
    assert not {"Person", "Zacharias"} & set(nameless.replace("|", " ").split())


def test_guesses_stand_beside_what_it_comes_to(room: Room) -> None:
    """The middle and the range of what the room guessed, result by result, from as many answers as promised."""
    room.at("guess")
    room.conductor.open_sheet()
    for number, sales in enumerate((10, 20, 30, 40, 50), 1):
        room.conductor.answer(f"p{number}", "sales", sales)
        room.conductor.answer(f"p{number}", "profit", 7 if number < 5 else None)
        room.conductor.submit(f"p{number}")
    room.at("example")
    assert "in the middle" not in room.words()
    room.conductor.reveal()
    words = room.words()
    assert "Your guess: Sales lost\n30\u00a0thousand in the middle, from 10 to 50" in words
    assert "Your guess: Profit lost\ntoo few answers to show" in words
    assert "Year 5\n+18" in words
    assert "70\u00a0thousand" in words, "each line is as long as its figure: all the years so far"
