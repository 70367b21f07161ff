"""What ships for the time after a workshop is whole: ten signs, three rules, four questions, a pace, three logs."""

from __future__ import annotations

import re

import pytest

from trainer.model.items import Choose, ChooseMany, DateItem, Scale, Text, YesNo
from trainer.model.scenario import Fill
from trainer.shipped import shipped
from trainer.store.library import Library, load_library

RECORDS = ("adoption-plan", "interview", "mystery-shopper", "wish-and-complaint-log")


@pytest.fixture(scope="module")
def library() -> Library:
    """What ships."""
    return load_library([shipped("scenarios")])


def test_ten_signs_are_seen_or_not(library: Library) -> None:
    """The observer's checklist has ten signs to say yes or no to, and names the five cases for a guarantee."""
    sheet = library.sheet("signs-of-service")
    assert len(sheet.items) == 10
    assert all(isinstance(item, YesNo) and item.help and len(item.ask) <= 45 for item in sheet.items)
    assert sheet.notes.count(";") == 4


def test_a_visit_looks_for_the_same_ten_signs(library: Library) -> None:
    """The mystery shopper's visit asks five things about the talk and for the ten signs under the same ids."""
    visit = {item.id: item for item in library.record("mystery-shopper").entry}
    signs = visit["signs"]
    assert isinstance(signs, ChooseMany)
    assert [option.id for option in signs.options] == [item.id for item in library.sheet("signs-of-service").items]
    assert sum(isinstance(item, Choose) for item in visit.values()) == 5
    assert {"place", "visited-on", "person", "evidence"} <= set(visit)


def test_an_interview_says_what_good_and_weak_answers_sound_like(library: Library) -> None:
    """Each of the four questions comes with a customer-focused and a weak answer."""
    told = [item for item in library.record("interview").entry if item.strong or item.weak]
    assert len(told) == 4
    assert all(item.strong and item.weak for item in told)
    assert "suits both" in told[-1].strong


def test_feedback_is_written_by_the_rules(library: Library) -> None:
    """What colleagues write to each other is looked at for sweeping words, and never shown to the room."""
    step = library.scenario("peer-feedback").step("written")
    assert isinstance(step, Fill)
    sheet = library.sheet(step.sheet)
    assert sheet.result == "the facilitator"
    assert [item.wording for item in sheet.items if isinstance(item, Text)] == ["feedback", "feedback"]


def test_habits_are_started_two_a_week_until_six_run(library: Library) -> None:
    """The adoption plan's pace is the one that lasts, and its habits are worded as what to do."""
    record = library.record("adoption-plan")
    assert record.pace is not None
    assert record.skill is not None
    assert (record.pace.starts_a_week, record.pace.too_many, record.pace.pause_weeks) == (2, 6, 1)
    assert (record.pace.weeks_to_stick.least, record.pace.weeks_to_stick.most) == (3, 4)
    assert record.pace.resume_when_running == 4
    assert [column.id for column in record.columns] == ["waiting", "running", "skill"]


def test_customers_outside_rate_the_manager_in_three_questions(library: Library) -> None:
    """Work from 1 to 10, questions solved, once more with the same person; compared from eight answers each."""
    sheet = library.sheet("survey-after-purchase")
    work = sheet.item("work")
    assert sheet.outside
    assert len(sheet.items) == 3
    assert isinstance(work, Scale)
    assert (work.least, work.most) == (1, 10)
    assert sheet.compare is not None
    assert sheet.compare.least == 8


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_fits_on_a_page(library: Library, name: str) -> None:
    """Questions are short, a date says when, and what goes on beside the table is said in a line each."""
    record = library.record(name)
    assert record.summary
    assert any(isinstance(item, DateItem) for item in record.entry)
    assert all(len(item.ask) <= 90 for item in record.entry if item.id != "hard-choice")
    assert 3 <= len(record.rhythm) <= 5
    assert all(len(re.findall(r"[.?!](?:\s|$)", one.text)) <= 2 for one in record.rhythm)
