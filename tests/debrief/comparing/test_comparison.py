"""What may be said of sessions side by side: the same questions, each session's own promise, and more than chance."""

from __future__ import annotations

import statistics
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.several_kit import OTHERS, TWELVE, Answers, asked, coming, library
from trainer.debrief.comparing.comparison import Comparison, Row
from trainer.debrief.comparing.flat import flat
from trainer.debrief.comparing.many import over_time, periods
from trainer.debrief.comparing.report import report
from trainer.export.markdown import markdown
from trainer.several import compared

LOW = (2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7)
HIGH = (6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10)


def row_of(found: Comparison, item: str) -> Row:
    """The first figure of a question."""
    return next(row for chapter in found.chapters for row in chapter.rows if row.question.item.id == item)


def told(found: Comparison) -> str:
    """The comparison as people read it."""
    return markdown(report(found)).decode()


def test_figures_are_those_of_the_answers(tmp_path: Path) -> None:
    """Average, deviation, n of N and the change agree with an independent reckoning."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring")
    second = asked(tmp_path / "s", coming(OTHERS, [None, *HIGH[1:]]), title="Autumn", days=30)

    row = row_of(compared([second, first]).comparison, "come")

    before, after = row.cells
    assert float(before.value or 0) == pytest.approx(statistics.mean(LOW), abs=1e-9)
    assert before.deviation == pytest.approx(statistics.stdev(LOW), abs=1e-9)
    assert (before.n, before.asked, after.n, after.asked, after.skipped) == (12, 12, 11, 12, 1)
    assert float(row.change or 0) == pytest.approx(statistics.mean(HIGH[1:]) - statistics.mean(LOW), abs=1e-9)


def test_hands_are_told_as_hands_here_too(tmp_path: Path) -> None:
    """One session answered each alone, the other raised hands: nobody knows whose, so it counts hands, not people."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring")
    second = asked(tmp_path / "s", {name: {} for name in OTHERS}, title="Autumn", days=30, raised=(("7", 5), ("9", 4)))

    words = told(compared([first, second]).comparison)

    assert "12 of 12 answered" in words
    assert "9 hands, 12 people asked" in words
    assert "9 of 12 answered" not in words


def test_a_name_left_out_of_a_title_is_explained(tmp_path: Path) -> None:
    """Who called the session after somebody reads why it is called otherwise here; else nothing is said of it."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title=f"Course of {TWELVE[0]}")
    second = asked(tmp_path / "s", coming(OTHERS, HIGH), title="Autumn", days=30)
    third = asked(tmp_path / "s", coming(TWELVE, HIGH), title="Winter", days=60)

    words = told(compared([first, second]).comparison)
    assert "“Course of …” and “Autumn”" in words
    assert "“…” stands in a title for the name of somebody" in words
    assert "stands in a title" not in told(compared([second, third]).comparison)


def test_two_groups_that_clearly_differ_are_more_than_chance(tmp_path: Path) -> None:
    """Strangers, twelve answers each: the difference is said, with the test's name and what it assumes."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring")
    second = asked(tmp_path / "s", coming(OTHERS, HIGH), title="Autumn", days=30)

    found = compared([first, second]).comparison

    assert row_of(found, "come").beyond
    assert "more than chance" in told(found)
    assert "Wilcoxon, Mann and Whitney" in told(found)
    assert "every answer comes from another person" in told(found)


def test_sessions_that_are_called_after_an_exercise_are_told_apart_by_when_they_were(tmp_path: Path) -> None:
    """What was compared and when; names that somebody gave stay."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring")
    named = asked(tmp_path / "s", coming(OTHERS, HIGH), title="Autumn", days=30)
    found = compared([first, named]).comparison
    assert report(found).title == "“Spring” and “Autumn”"

    exercise = found.chapters[0].title
    alone = asked(tmp_path / "s", coming(TWELVE, LOW), title=exercise, days=60)
    after = asked(tmp_path / "s", coming(OTHERS, HIGH), title=f"Walk · {exercise}", days=90)
    found = compared([alone, after]).comparison
    assert report(found).title == f"{exercise}: {found.sides[0].day} and {found.sides[1].day}"


def test_too_few_answers_say_nothing_of_chance(tmp_path: Path) -> None:
    """With seven answers each, however far apart, chance isn't judged."""
    first = asked(tmp_path / "s", coming(TWELVE[:7], [0] * 7), title="Spring")
    second = asked(tmp_path / "s", coming(OTHERS[:7], [10] * 7), title="Autumn", days=30)

    found = compared([first, second]).comparison

    assert not found.tested
    assert not row_of(found, "come").beyond
    assert "more than chance," not in told(found)


def test_the_same_group_later_is_tested_person_by_person_and_told_only_in_sums(tmp_path: Path) -> None:
    """Each rises by one: much within the same people; who never came is none of them, and nobody's name is told."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring", away=["Zacharias"])
    later = coming(tuple(n.upper() for n in TWELVE), [x + 1 for x in LOW])
    second = asked(tmp_path / "s", later, title="Autumn", days=9, away=["Zacharias"])

    found = compared([first, second]).comparison
    row = row_of(found, "come")

    assert found.both == 12
    assert row.tried == "pairs"
    assert row.beyond
    assert [cell.state for cell in row.cells] == ["told", "told"]
    assert "sign-flip" in told(found)
    assert not any(name.casefold() in told(found).casefold() for name in TWELVE)


def test_the_same_group_with_one_more_is_told_rounded(tmp_path: Path) -> None:
    """Five answer alike, a sixth comes: both averages are rounded, no distribution and no deviation is told."""
    five = coming(TWELVE[:5], [4, 5, 5, 6, 7])
    first = asked(tmp_path / "s", five, title="Spring")
    second = asked(tmp_path / "s", {**five, **coming(["Newcomer"], [1])}, title="Autumn", days=9)

    found = compared([first, second]).comparison
    row = row_of(found, "come")

    assert [cell.state for cell in row.cells] == ["rounded", "rounded"]
    assert all(cell.value is not None and cell.value % 2 == 0 for cell in row.cells)  # ten points over five people
    assert all(cell.deviation is None for cell in row.cells)
    sums = {round(float((cell.value or 0) * cell.n)) for cell in row.cells}
    assert sums != {27, 28}
    assert "could be subtracted" in told(found)
    for one in flat(found):
        assert one.state in ("rounded", "few")


def test_a_session_keeps_its_own_limit_beside_others(tmp_path: Path) -> None:
    """Four answers stay unsaid where five were promised, whatever the other session was promised."""
    first = asked(tmp_path / "s", coming(TWELVE[:4], [9, 9, 9, 9]), title="Small", limit=5)
    second = asked(tmp_path / "s", coming(OTHERS[:4], [1, 2, 3, 4]), title="Also small", days=3, limit=3)

    row = row_of(compared([first, second]).comparison, "come")

    assert [cell.state for cell in row.cells] == ["few", "told"]
    assert row.cells[0].value is None
    assert row.change is None


def test_copies_of_one_session_are_never_subtracted(tmp_path: Path) -> None:
    """A file and its copy are one session: nothing stands beside itself, and a sentence says why."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW))
    copy = tmp_path / "copy.trainer"
    copy.write_bytes(first.read_bytes())

    found = compared([first, copy]).comparison

    assert len(found.sides) == 1
    assert not found.chapters
    assert "copies of one session" in told(found)


def test_versions_of_a_scenario_are_compared_where_they_agree(tmp_path: Path) -> None:
    """Another scale is not compared, other words are; both are said."""
    old = library(tmp_path / "old", most=5)
    first = asked(tmp_path / "s", coming(TWELVE, [5] * 12), title="Spring", of=old)
    second = asked(tmp_path / "s", coming(OTHERS, [9] * 12), title="Autumn", days=3)
    third = asked(tmp_path / "s", coming(OTHERS, [9] * 12), title="W", of=library(tmp_path / "n", ask="Again?"), days=9)

    scaled = compared([first, second]).comparison
    worded = compared([second, third]).comparison

    assert row_of(scaled, "come").cells[0].state == "absent"
    assert "answered on another scale in: Spring" in told(scaled)
    assert row_of(worded, "come").change == 0
    assert "worded otherwise in Autumn: “Would you come again?”" in told(worded)


def test_nothing_in_common_says_what_each_session_played(tmp_path: Path) -> None:
    """Sessions of different scenarios get a sentence and what they are; one session says what to choose."""
    from tests import kit

    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring")
    other = kit.rehearsed(tmp_path / "s", "yes-and")
    other.file.close()

    apart = told(compared([first, other.path]).comparison)
    alone = told(compared([first]).comparison)

    assert "no scenario in common" in apart
    assert "Spring: The pulse." in apart
    assert "Choose two sessions or more" in alone


def test_rehearsals_never_stand_beside_people_unsaid(tmp_path: Path) -> None:
    """A rehearsal says so in its name, and a mixture is said before any figure."""
    first = asked(tmp_path / "s", coming(TWELVE, LOW), title="Spring")
    second = asked(tmp_path / "s", coming(OTHERS, HIGH), title="Tried out", days=3, rehearsal=True)

    said = told(compared([first, second]).comparison)

    assert "Tried out (rehearsal)" in said
    assert said.index("Rehearsals with made-up people stand beside") < said.index("At a glance")


def test_many_sessions_are_told_as_a_spread(tmp_path: Path) -> None:
    """Ten sessions have no column each, but lowest, middle and highest, and how they went over time."""
    paths = [
        asked(tmp_path / "s", coming([f"{n} {name}" for name in TWELVE[:6]], [n % 9] * 6), title=f"Day {n}", days=n)
        for n in range(10)
    ]

    said = told(compared(paths).comparison)

    assert "| Would you come again? | 10 | 60 | 0.0 |" in said
    assert "Over time" in said
    assert "1 January 2026 to 2 January 2026" in said


def test_over_time_nobody_is_summed_who_could_be_subtracted(tmp_path: Path) -> None:
    """The same group with one more stands in no stretch of time; strangers before and after do."""
    five = coming(TWELVE[:5], [4, 5, 5, 6, 7])
    paths = [
        asked(tmp_path / "s", five, title="Five"),
        asked(tmp_path / "s", {**five, **coming(["Newcomer"], [1])}, title="Six", days=40),
    ]
    for number in range(2, 6):
        names = [f"{name} {number}" for name in OTHERS]
        paths.append(
            asked(
                tmp_path / "s", coming(names, [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9]), title=str(number), days=40 * number
            )
        )

    found = compared(paths).comparison
    beside = next(one for one in found.chapters[0].questions if one.question.item.id == "come")
    said = repr(list(over_time(found, beside, periods(found))))

    assert [side.day in said for side in found.sides] == [False, False, True, True, True, True]


def test_an_index_tells_the_same_and_holds_no_name(tmp_path: Path) -> None:
    """The second reading comes from the index and says the same; no name and no words of people are in it."""
    people: Answers = {name: {"come": 5, "why": f"because of {name}"} for name in TWELVE}
    paths = [
        asked(tmp_path / "s", people, title="Spring"),
        asked(tmp_path / "s", coming(OTHERS, HIGH), title="Autumn", days=3),
    ]
    index = tmp_path / "index"

    fresh = compared(paths).comparison
    compared(paths, index)
    remembered = compared(paths, index).comparison

    assert [asdict(one) for one in flat(fresh)] == [asdict(one) for one in flat(remembered)]
    kept = "".join(file.read_text(encoding="utf-8") for file in index.rglob("*.json"))
    assert "pulse" in kept
    assert not any(name in kept for name in (*TWELVE, *OTHERS, "because"))
