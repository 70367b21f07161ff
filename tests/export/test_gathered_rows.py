"""data.csv and session.json hold what was gathered: entries with owners, counts of votes, figures and results."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.boards import Room, gathered
from trainer.export.answers import Row, answer_rows
from trainer.steps import calculate


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A session at its board."""
    room = gathered(tmp_path)
    yield room
    room.file.close()


def rows(room: Room, step: str, *, names: bool = True) -> list[Row]:
    """The rows of a step."""
    return [row for row in answer_rows(room.conductor.play, names=names) if row.step == step]


def test_an_entry_is_a_row_a_column_with_its_heap_and_owner(room: Room) -> None:
    """Words, heap and owner as they stand; without names nobody is named."""
    at, boards = room.conductor.here, room.conductor.boards
    boards.move(at, "greet", "now")
    boards.own(at, "greet", "p2")
    told = [(row.item, row.question, row.words, row.group, row.person) for row in rows(room, "ideas")]
    assert told[:2] == [("greet", "What", "Greet", "Now", "Person 2"), ("greet", "By when", "", "Now", "Person 2")]
    assert {row.person for row in rows(room, "ideas", names=False)} == {""}


def test_no_row_tells_who_wrote_an_entry_or_when(room: Room) -> None:
    """What was written in private has no person, and its id no order."""
    room.conductor.hand_over()
    for person in room.conductor.session.sheets[room.conductor.here].expected:
        room.conductor.boards.add(room.conductor.here, f"From {person}", person=person)
        room.conductor.submit(person)
    room.conductor.reveal()
    told = [row for row in rows(room, "ideas") if row.words.startswith("From")]
    assert {row.person for row in told} == {""}
    by_id = [row.words for row in sorted(told, key=lambda row: row.item)]
    assert by_id != sorted(by_id)


def test_votes_are_counts_and_never_below_the_limit(room: Room) -> None:
    """A row an entry with its votes; four voters where five are promised leave none."""
    room.at("first")
    room.vote(dict.fromkeys(("p1", "p2", "p3", "p4"), ("greet",)))
    assert rows(room, "first") == []
    room.conductor.another_take()
    room.vote(dict.fromkeys(("p1", "p2", "p3", "p4", "p5"), ("greet",)))
    assert [(row.take, row.item, row.value, row.person) for row in rows(room, "first")] == [
        (2, "greet", 5, ""),
        (2, "thank", 0, ""),
    ]


def test_figures_and_results_stand_team_by_team(room: Room) -> None:
    """Plain decimals that a spreadsheet can reckon with, the unit beside."""
    at = room.at("own")
    oak = calculate.groups(room.conductor.play, at)[0]
    room.conductor.figures.change(at, "first-year", 12.5, oak.id)
    told = {(row.group, row.item): (row.value, row.words) for row in rows(room, "own")}
    assert {row.question for row in rows(room, "own") if row.item == "result profit"} == {"Profit lost"}
    assert told[(f"Team {oak.name}", "first-year")] == ("12.5", "thousand")
    assert told[(f"Team {oak.name}", "result sales")] == ("82.5", "thousand")
    assert told[(f"Team {oak.name}", "result profit")] == ("16.5", "thousand")
