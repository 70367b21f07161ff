"""Boards, votes and figures go through the one door: checked, written, applied, told, and replayed the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from tests.boards import Room, gathered, keep
from trainer.conductor import Conductor
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.replay import fold
from trainer.model.trouble import Refused
from trainer.rehearsal import Rehearsal
from trainer.steps import calculate, entries
from trainer.steps.pace import Lengths, pace
from trainer.store import journal


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A session at its board."""
    room = gathered(tmp_path)
    yield room
    room.file.close()


def texts(room: Room) -> list[str]:
    """The first words of what lies open on the board."""
    play, at = room.conductor.play, room.conductor.here
    return [entries.text(entries.board_of(play, at), entry) for entry in entries.entries(play, at)]


def write_all(room: Room) -> None:
    """Everybody writes an entry in private."""
    at = room.conductor.here
    room.conductor.hand_over()
    for person in room.conductor.session.sheets[at].expected:
        room.conductor.boards.add(at, f"From {person}", person=person)
        room.conductor.submit(person)
    room.conductor.take_back()


def test_what_the_facilitator_types_lies_open_at_once(room: Room) -> None:
    """Behind the scenario's own entries, in the order in which it was said."""
    at = room.conductor.here
    room.conductor.boards.add(at, "Call back")
    room.conductor.boards.add(at, {"what": "Ask", "when": "Friday"})
    assert texts(room) == ["Greet", "Thank", "Call back", "Ask"]
    assert "Friday" in room.words()


def test_what_is_written_in_private_stays_out_of_sight_until_it_is_shown(room: Room) -> None:
    """While people write the room sees a count in threes, of which this is the least.

    Shown, all entries lie open and none says who wrote it.
    """
    at, boards = room.conductor.here, room.conductor.boards
    room.conductor.hand_over()
    counts = []
    for person in room.conductor.session.sheets[at].expected:
        boards.add(at, f"Secret {person}", person=person)
        room.conductor.submit(person)
        assert "Secret" not in room.words()
        counts.append(room.slides()[0].answered)  # type: ignore[union-attr]
    assert counts == [1, 1, 3, 3, 3, 6, 6, 8]
    room.conductor.take_back()
    room.conductor.reveal()
    assert room.words().count("Secret") == 8
    assert "Person" not in room.words()


def test_shown_entries_come_in_no_order_that_tells_who_sat_down_when(tmp_path: Path) -> None:
    """The order is drawn by lot: over a few sessions it isn't the order of writing."""
    orders = []
    for name in "abc":
        room = gathered(tmp_path / name)
        write_all(room)
        room.conductor.reveal()
        orders.append(texts(room)[2:])
        room.conductor.boards.add(room.conductor.here, name)
        room.file.close()
    written = [f"From p{number}" for number in range(1, 9)]
    assert all(sorted(order) == sorted(written) for order in orders)
    assert any(order != written for order in orders)


def test_nobody_writes_on_a_closed_board_or_one_that_expects_others(room: Room) -> None:
    """Refused, with nothing written: before it is opened, after it is closed, and for somebody who came later."""
    at, boards = room.conductor.here, room.conductor.boards
    with pytest.raises(Refused):
        boards.add(at, "Too early", person="p1")
    room.conductor.open_sheet()
    late = room.conductor.join("Late")
    with pytest.raises(Refused):
        boards.add(at, "Not asked", person=late)
    with pytest.raises(Refused):
        boards.show(at)
    room.conductor.close_sheet()
    facts = room.conductor.session.facts
    with pytest.raises(Refused):
        boards.add(at, "Too late", person="p1")
    assert room.conductor.session.facts == facts == len(room.file.records())


@pytest.mark.parametrize("words", ["", "   ", "x" * 201])
def test_an_entry_has_words_and_not_too_many(room: Room, words: str) -> None:
    """An empty entry and one that fills no line are refused."""
    with pytest.raises(Refused):
        room.conductor.boards.add(room.conductor.here, words)


def test_lines_and_spaces_become_one_line(room: Room) -> None:
    """What is pasted from elsewhere fits the board."""
    room.conductor.boards.add(room.conductor.here, "  Call\nback  today ")
    assert texts(room)[-1] == "Call back today"


def test_the_scenarios_own_entry_can_be_corrected_sorted_owned_and_taken_off(room: Room) -> None:
    """The room's changes lie over what the scenario gives; what isn't changed stays the scenario's."""
    at, boards = room.conductor.here, room.conductor.boards
    boards.write(at, "greet", "Greet at once", "what")
    boards.move(at, "greet", "now")
    boards.own(at, "greet", "p3")
    boards.remove(at, "thank")
    (entry,) = entries.entries(room.conductor.play, at)
    assert (entry.words, entry.heap, entry.owner) == ({"what": "Greet at once"}, "now", "p3")
    assert "Person 3" in room.words()
    boards.remove(at, "thank", back=True)
    assert texts(room) == ["Greet at once", "Thank"]


def test_an_owner_may_be_somebody_who_is_not_in_the_room(room: Room) -> None:
    """A person by id, words for anybody else, and nobody again."""
    at, boards, play = room.conductor.here, room.conductor.boards, room.conductor.play
    boards.own(at, "greet", words="the warehouse")
    assert entries.owner(room.conductor.play, entries.known(room.conductor.play, at)["greet"]) == "the warehouse"
    boards.own(at, "greet")
    assert entries.owner(room.conductor.play, entries.known(room.conductor.play, at)["greet"]) == ""
    with pytest.raises(Refused):
        boards.own(at, "greet", "p99")
    assert play is not room.conductor.play


def test_a_heap_made_in_the_room_is_renamed_and_dissolved_without_losing_an_entry(room: Room) -> None:
    """Its entries lie unsorted afterwards; the scenario's own heaps keep their names."""
    at, boards = room.conductor.here, room.conductor.boards
    heap = boards.heap(at, "At the counter")
    boards.move(at, "greet", heap)
    boards.heap(at, "At the desk", heap)
    assert "At the desk" in room.words()
    boards.heap(at, "", heap)
    assert entries.known(room.conductor.play, at)["greet"].heap == ""
    assert texts(room) == ["Greet", "Thank"]
    with pytest.raises(Refused):
        boards.heap(at, "Sometime", "later")
    with pytest.raises(Refused):
        boards.move(at, "greet", heap)


def test_nobody_changes_at_the_laptop_what_another_wrote(room: Room) -> None:
    """One's own words can be corrected while they are out of sight."""
    at, boards = room.conductor.here, room.conductor.boards
    room.conductor.open_sheet()
    entry = boards.add(at, "Mine", person="p1")
    boards.write(at, entry, "Still mine", "what", person="p1")
    with pytest.raises(Refused):
        boards.write(at, entry, "Yours", "what", person="p2")
    assert entries.known(room.conductor.play, at)[entry].words == {"what": "Still mine"}


def test_a_vote_takes_no_more_votes_than_it_gives(room: Room) -> None:
    """Two votes each, for two different entries that lie on the board; by hands, no more than all have together."""
    room.conductor.boards.add(room.conductor.here, "Third")
    room.at("first")
    room.conductor.open_sheet()
    third = next(entry.id for entry in entries.entries(room.conductor.play, room.conductor.here) if "." in entry.id)
    for wrong in (("greet", "thank", third), ("greet", "gold")):
        with pytest.raises(Refused):
            room.conductor.answer("p1", "votes", wrong)
    room.conductor.answer("p1", "votes", ("greet", "thank"))
    with pytest.raises(Refused):
        room.conductor.sheets.count_hands("votes", [("greet", 8), ("thank", 8), (third, 1)])
    room.conductor.sheets.count_hands("votes", [("greet", 8), ("thank", 8)])


def test_an_empty_board_takes_no_vote(room: Room) -> None:
    """Refused with a sentence instead of an empty page."""
    for entry in ("greet", "thank"):
        room.conductor.boards.remove(room.conductor.here, entry)
    room.at("first")
    with pytest.raises(Refused, match="nothing on the board"):
        room.conductor.open_sheet()


def test_a_second_look_begins_where_the_first_ended_and_changes_nothing_of_it(room: Room) -> None:
    """Another take of a board has the same entries under the same ids; a later vote is on that one."""
    first, boards = room.conductor.here, room.conductor.boards
    boards.add(first, "Call back")
    vote = room.at("first")
    room.conductor.go(first)
    room.conductor.another_take()
    second = room.conductor.here
    boards.remove(second, "greet")
    boards.add(second, "Write")
    play = room.conductor.play
    assert [entries.text(entries.board_of(play, first), one) for one in entries.entries(play, first)] == [
        "Greet",
        "Thank",
        "Call back",
    ]
    assert texts(room) == ["Thank", "Call back", "Write"]
    assert entries.board_at(play, vote) == first
    room.conductor.go(vote)
    room.conductor.another_take()
    assert entries.board_at(room.conductor.play, room.conductor.here) == second


def test_a_finished_session_goes_on_when_the_group_meets_again(room: Room) -> None:
    """A week later the board is taken up, changed, and finished once more."""
    at = room.conductor.here
    with pytest.raises(Refused):
        room.conductor.resume()
    room.conductor.finish()
    room.clock.pass_(7 * 86_400)
    room.conductor.resume()
    room.conductor.go(at)
    room.conductor.another_take()
    room.conductor.boards.own(room.conductor.here, "greet", "p2")
    assert "Person 2" in room.words()
    room.conductor.finish()
    assert fold(room.file.records()) == room.conductor.session


def test_a_week_between_two_meetings_is_no_time_the_workshop_took(room: Room) -> None:
    """The step where it ended was left then; there is no plan to be behind of; the notes name both days."""
    conductor, at = room.conductor, room.conductor.here
    room.clock.pass_(60)
    conductor.finish()
    room.clock.pass_(7 * 86_400)
    conductor.resume()
    conductor.another_take()
    left = conductor.session.visits[at].left
    assert left is not None
    assert left.wall - conductor.session.visits[at].entered.wall == 60
    assert pace(conductor.play, conductor.places, conductor.now(), Lengths()) is None
    conductor.finish()
    assert "8 January 2026" in markdown(report(conductor.play)).decode()


def test_figures_are_kept_to_the_last_digit_and_checked(room: Room) -> None:
    """One figure at a time, for all; what can't be is refused and nothing is written."""
    at, figures = room.at("example"), room.conductor.figures
    figures.change(at, "first-year", 0.1)
    figures.change(at, "growth", 0.2)
    figures.unit(at, "NOK")
    facts = room.conductor.session.facts
    for figure, value in (("years", 0), ("profit", 200), ("first-year", -1), ("colour", 1)):
        with pytest.raises(Refused):
            figures.change(at, figure, value)
    figures.change(at, "growth", 0.2)
    assert room.conductor.session.facts == facts
    room.conductor.reveal()
    assert "0.1 + 0.3 + 0.5 + 0.7 + 0.9 = 2.5\u00a0NOK" in room.words()


def test_each_team_has_its_own_figures(room: Room) -> None:
    """One team's change leaves the others' figures, and nobody else has any."""
    at = room.at("own")
    oak, birch = calculate.groups(room.conductor.play, at)
    room.conductor.figures.change(at, "first-year", 30, oak.id)
    one, other = calculate.reckonings(room.conductor.play, at)
    assert (one.result.figures["sales"], other.result.figures["sales"]) == (Decimal(170), Decimal(70))
    for nobody in ("", "green"):
        with pytest.raises(Refused):
            room.conductor.figures.change(at, "first-year", 1, nobody)
    assert birch.id == other.group.id  # type: ignore[union-attr]


def test_the_result_stays_hidden_until_it_is_shown_and_then_follows_every_change(room: Room) -> None:
    """Before: the figures. After: 70 and 14, and with eight years 136, at once."""
    at = room.at("example")
    assert "= 70" not in room.words()
    room.conductor.reveal()
    assert "10 + 12 + 14 + 16 + 18 = 70\u00a0thousand" in room.words()
    assert "20% of it is 14\u00a0thousand" in room.words()
    room.conductor.figures.change(at, "years", 8)
    assert "= 136\u00a0thousand" in room.words()


def test_a_rehearsal_gathers_votes_and_calculates_and_replays_the_same(room: Room) -> None:
    """Made-up people play every step of it; the file folded anew is the session as it was on screen."""
    Rehearsal(room.conductor, room.clock, Random(4)).play()
    session = room.conductor.session
    assert fold(room.file.records()) == session
    assert {at.step for at in session.boards} == {"ideas"}
    assert {at.step for at in session.sheets} == {"ideas", "first", "felt", "guess"}
    assert {at.step for at, _group in session.figures} == {"example", "own"}


def test_reopened_in_the_middle_of_writing_nothing_is_lost(room: Room) -> None:
    """After a crash: the same entries, those still out of sight too, and one more of the line that was half typed."""
    at = room.conductor.here
    room.conductor.hand_over()
    room.conductor.keep_typed("p1", "what", "Before the crash")
    room.conductor.boards.add(at, "Before the crash", person="p1")
    room.conductor.keep_typed("p3", "what", "Half  a line ")
    room.file.close()
    again = journal.open_session(room.file.path)
    back = Conductor(again, keep(), room.clock, again.records())
    back.reopened()
    written = [one.words["what"] for one in entries.hidden(back.play, at)]
    assert sorted(written) == ["Before the crash", "Half a line"]
    assert again.drafts() == {}
    again.close()


def test_reopened_between_two_people_the_next_goes_on(room: Room) -> None:
    """After a crash: what was written is there and still out of sight, and who was done is."""
    at = room.conductor.here
    room.conductor.hand_over()
    room.conductor.boards.add(at, "Before the crash", person="p1")
    room.conductor.submit("p1")
    room.file.close()
    again = journal.open_session(room.file.path)
    back = Conductor(again, keep(), room.clock, again.records())
    assert back.session.boards == room.conductor.session.boards
    assert back.done(at) == {"p1"}
    back.boards.add(at, "After it", person="p2")
    back.take_back()
    back.reveal()
    shown = [entries.full_text(entries.board_of(back.play, at), one) for one in entries.entries(back.play, at)]
    assert {"Before the crash", "After it"} <= set(shown)
    again.close()


def test_free_words_of_boards_lie_where_they_can_be_erased(room: Room) -> None:
    """No fact's body holds what was written, whose outside the room it is, a heap's name or a currency."""
    at = room.conductor.here
    room.conductor.boards.add(at, "Zebra one")
    room.conductor.boards.own(at, "greet", words="Zebra two")
    room.conductor.boards.heap(at, "Zebra three")
    place = room.at("example")
    room.conductor.figures.unit(place, "Zebra four")
    rows = room.file._connection.execute("SELECT body FROM facts").fetchall()  # noqa: SLF001 - the file itself is looked at
    assert rows
    assert not any("Zebra" in body for (body,) in rows)
    kept = {words for (words,) in room.file._connection.execute("SELECT words FROM words")}  # noqa: SLF001
    assert {"Zebra one", "Zebra two", "Zebra three", "Zebra four"} <= kept
