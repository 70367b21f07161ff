"""A record is kept: rows come, are filled in and move on, every act on disk before it shows, the pace kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer import keeping
from trainer.clock import HandClock
from trainer.keeping import OpenRecord, begin, reopen
from trainer.ledger import Ledger
from trainer.model.applied import apply
from trainer.model.events import Recorded, TakenAway
from trainer.model.kept import Kept, enter
from trainer.model.play import Play, Script
from trainer.model.session import Session
from trainer.model.trouble import NotOpened, Refused
from trainer.shipped import shipped
from trainer.store.library import Library, load_library
from trainer.store.records import kept_records

WEEK = 7 * 24 * 3600.0


@pytest.fixture(scope="module")
def library() -> Library:
    """What ships."""
    return load_library([shipped("scenarios")])


@pytest.fixture
def clock() -> HandClock:
    """A Monday, moved by hand."""
    return HandClock(1_767_603_600.0)


@pytest.fixture
def plan(library: Library, tmp_path: Path, clock: HandClock) -> Iterator[OpenRecord]:
    """An adoption plan just begun."""
    opened = begin(library, "adoption-plan", tmp_path, clock, rehearsal=True)
    yield opened
    opened.close()


def habits(ledger: Ledger, count: int) -> list[str]:
    """So many habits that wait."""
    return [ledger.add({"habit": f"Habit {number}", "owner": "Anna"}) for number in range(count)]


def test_a_row_is_added_filled_and_read_again(plan: OpenRecord, clock: HandClock) -> None:
    """What was written stands in the file: the same record comes out of it as the one that is open."""
    row = plan.ledger.add({"habit": "Greet first"})
    plan.ledger.fill(row, "owner", "Anna")
    plan.ledger.fill(row, "owner", "Пётр")
    plan.ledger.fill(row, "habit", "Look up first")
    kept, path = plan.ledger.kept, plan.file.path
    plan.close()
    again = reopen(path, clock)
    assert again.ledger.kept == kept
    assert again.ledger.kept.rows[0].values == {"habit": "Look up first", "owner": "Пётр"}
    again.close()


def test_live_and_replayed_are_the_same(plan: OpenRecord) -> None:
    """Folding the facts in the file gives the very record that is open."""
    first, second = habits(plan.ledger, 2)
    plan.ledger.move(first, "running")
    plan.ledger.look(first, good=True, unprompted=False)
    plan.ledger.meet(first, "Anna", "Kept to it")
    plan.ledger.take_out(second)
    kept = Kept()
    for entered in plan.file.entered():
        kept = enter(kept, entered)
    assert kept == plan.ledger.kept


def test_free_words_lie_where_they_can_be_erased(plan: OpenRecord) -> None:
    """The facts themselves hold neither names nor sentences."""
    plan.ledger.add({"habit": "Greet first", "owner": "Anna"})
    rows = plan.file._file._connection.execute("SELECT body FROM facts").fetchall()  # noqa: SLF001
    assert not any("Anna" in body or "Greet" in body for (body,) in rows)


def test_a_seventh_habit_is_refused_with_a_reason(plan: OpenRecord, clock: HandClock) -> None:
    """Two start a week; when six run, the next one is refused, and nothing is written."""
    names = habits(plan.ledger, 8)
    for week in range(3):
        for name in names[2 * week : 2 * week + 2]:
            plan.ledger.move(name, "running")
        with pytest.raises(Refused, match="enough" if week < 2 else "too many"):
            plan.ledger.move(names[7], "running")
        clock.pass_(WEEK)
    before = plan.ledger.kept
    with pytest.raises(Refused, match="6 habits run"):
        plan.ledger.move(names[6], "running")
    assert plan.ledger.kept == before
    assert plan.file.entered()[-1].number == len(plan.file.entered())


def test_the_day_a_habit_began_is_written_into_its_field(plan: OpenRecord) -> None:
    """Who starts a habit needn't type the date; a date that was typed stays."""
    first, second = habits(plan.ledger, 2)
    plan.ledger.fill(second, "started", "2025-12-24")
    for name in (first, second):
        plan.ledger.move(name, "running")
    assert [row.values["started"] for row in plan.ledger.kept.rows] == ["2026-01-05", "2025-12-24"]


def test_a_row_taken_out_can_be_put_back(plan: OpenRecord) -> None:
    """Out of the table, back with all it held; what runs too many waits instead."""
    (row,) = habits(plan.ledger, 1)
    plan.ledger.take_out(row)
    assert [one.id for one in plan.ledger.kept.rows] == []
    plan.ledger.put_back(row)
    assert [one.text("habit") for one in plan.ledger.kept.rows] == ["Habit 0"]


def test_a_value_that_is_no_answer_is_refused(plan: OpenRecord) -> None:
    """A date that is none and a choice that isn't there are refused with a sentence; the field stays."""
    (row,) = habits(plan.ledger, 1)
    for item, value in (("started", "next week"), ("feedback", "great")):
        with pytest.raises(Refused, match=value):
            plan.ledger.fill(row, item, value)
    assert set(plan.ledger.kept.rows[0].values) == {"habit", "owner"}


def test_what_was_half_typed_is_there_after_a_crash(plan: OpenRecord, clock: HandClock) -> None:
    """Words kept while typing fill their field when the record is opened again, once."""
    (row,) = habits(plan.ledger, 1)
    plan.ledger.keep_typed(row, "habit", "Look up and gre")
    plan.close()
    again = reopen(plan.file.path, clock)
    assert again.ledger.kept.rows[0].text("habit") == "Look up and gre"
    assert again.file.drafts() == {}
    again.close()


def test_a_second_program_is_refused(plan: OpenRecord, clock: HandClock) -> None:
    """One writer: another one gets a sentence, and the first goes on."""
    with pytest.raises(NotOpened, match="Open in another"):
        reopen(plan.file.path, clock)
    plan.ledger.add({"habit": "Still writing"})


KILLED = """
import os, signal, sys
from pathlib import Path
from trainer.clock import SystemClock
from trainer.keeping import begin
from trainer.shipped import shipped
from trainer.store.library import load_library
opened = begin(load_library([shipped("scenarios")]), "wish-and-complaint-log", Path(sys.argv[1]), SystemClock())
for number in range(5):
    opened.ledger.add({"said": f"Wish {number}", "kind": "wish"})
    print(number, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_every_row_survives_a_kill(tmp_path: Path, clock: HandClock) -> None:
    """A program killed without warning leaves every row it had told of."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, check=False)
    assert done.stdout.split() == [b"0", b"1", b"2", b"3", b"4"]
    (path,) = tmp_path.glob("*.record")
    opened = reopen(path, clock)
    assert [row.text("said") for row in opened.ledger.kept.rows] == [f"Wish {number}" for number in range(5)]
    opened.close()


def test_a_plan_begun_from_a_session_knows_it_and_its_commitments(
    library: Library, tmp_path: Path, clock: HandClock
) -> None:
    """What the group wanted to do stands in the plan as waiting habits, and the list names the session."""
    promised = TakenAway(commitment="c1", who="Anna", what="Call back on the day", by_when="Friday")
    session = apply(Session(), Recorded(1, promised, clock.now()))
    source = keeping.from_session(Play(Script({}, {}), session), "2026-01-05 0900 Levels")
    opened = begin(library, "adoption-plan", tmp_path, clock, source)
    assert [row.values for row in opened.ledger.kept.rows] == [{"habit": "Call back on the day", "owner": "Anna"}]
    opened.close()
    (listed,) = kept_records(tmp_path)
    assert (listed.session, listed.rows) == ("2026-01-05 0900 Levels", 1)


def test_a_broken_file_is_listed_with_its_trouble(plan: OpenRecord, tmp_path: Path) -> None:
    """A file that is no record doesn't hide the others."""
    plan.ledger.add({"habit": "Greet first"})
    (tmp_path / "broken.record").write_bytes(b"no database")
    listed = {one.path.stem: one for one in kept_records(tmp_path)}
    assert "damaged" in listed["broken"].trouble
    assert len(listed) == 2


def test_answers_from_outside_are_a_record_of_their_sheet(library: Library, tmp_path: Path, clock: HandClock) -> None:
    """A sheet answered by customers is kept as a table: whom they rate, and its questions."""
    opened = begin(library, "survey-after-purchase", tmp_path, clock)
    opened.ledger.add({"subject": "Ada", "work": 9, "solved": "yes"})
    with pytest.raises(Refused):
        opened.ledger.add({"subject": "Ada", "work": 11})
    assert [item.id for item in opened.ledger.record.entry] == ["subject", "work", "solved", "again"]
    assert len(opened.ledger.kept.rows) == 1
    opened.close()


def test_a_sheet_for_the_room_is_no_record(library: Library, tmp_path: Path, clock: HandClock) -> None:
    """Only what customers outside answer is kept that way."""
    with pytest.raises(KeyError):
        begin(library, "nps", tmp_path, clock)
