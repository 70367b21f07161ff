"""The first page tells what came of each kind of exercise, and a client reads of no scene who played it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.report import report
from trainer.model.report import Bullets, Distribution, Heading, Part, Table

MEAN, GUEST, COST, LEAVE, RULES = (
    "golden-mean",
    "calm-and-joy",
    "lost-customer-cost",
    "why-customers-leave",
    "our-rules",
)
NAMES = ("Ingrid", "Pavel", "Mia", "Lars", "Olga", "Henrik", "Anna", "Timur", "Sofie", "Kari", "Ivan", "Nina")


def _parts(folder: Path, scenario: str, *, names: bool = True, record: bool = False) -> tuple[Part, ...]:
    played = kit.rehearsed(folder, scenario, names=NAMES)
    played.file.close()
    return report(played.play, names=names, record=record).parts


def _under(parts: tuple[Part, ...], text: str, level: int = 3) -> tuple[Part, ...]:
    """What stands under a heading of this level, up to the next."""
    heads = {place: part for place, part in enumerate(parts) if isinstance(part, Heading)}
    first = next(place for place, head in heads.items() if (head.text, head.level) == (text, level)) + 1
    end = next((place for place in range(first, len(parts)) if isinstance(parts[place], Heading)), len(parts))
    return parts[first:end]


def _lines(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The sentences of the first page."""
    return next(part.lines for part in parts if isinstance(part, Bullets))


def _bars(parts: tuple[Part, ...], title: str) -> Distribution:
    return next(part for part in parts if isinstance(part, Distribution) and part.title == title)


@pytest.mark.parametrize("names", [True, False])
def test_the_results_of_pairs_are_called_by_rounds_that_say_what_was_played(tmp_path: Path, names: bool) -> None:
    """No client reads a name beside what the room thought of a scene: the round leads to its card and its end."""
    parts = _parts(tmp_path, MEAN, names=names)
    (played,) = [part for part in _under(parts, "Who played") if isinstance(part, Table)]
    bars = _bars(parts, "How did the employee treat this customer?").bars
    rest = [part for part in parts if part not in _under(parts, "What we take away")]

    assert [row[0] for row in played.rows] == [bar.label for bar in bars] == [f"Round {lap}" for lap in range(1, 7)]
    assert [name for name in NAMES if re.search(rf"\b{name}\b", repr(rest))] == []


def test_the_facilitator_reads_who_played_each_scene(tmp_path: Path) -> None:
    """In the record the same bars have the pair's names."""
    bars = _bars(_parts(tmp_path, MEAN, record=True), "How did the employee treat this customer?").bars

    assert all(set(bar.label.split(", ")) < set(NAMES) for bar in bars)


def test_the_share_at_the_best_point_stands_in_short(tmp_path: Path) -> None:
    """Scene by scene with the figures of the bars, and the side to which every one of them leans."""
    parts = _parts(tmp_path, GUEST)
    bars = _bars(parts, "How did the host speak to the guest?").bars
    (line,) = [line for line in _lines(parts) if line.startswith("How did the host speak")]
    sides = {bar.beside for bar in bars}

    assert f"“Calm and glad”: {', '.join(f'{bar.label} {bar.figure}' for bar in bars)}" in line
    assert ("every scene" in line) == (len(sides) == 1)


def test_of_many_scenes_the_least_and_the_largest_share_stand_in_short(tmp_path: Path) -> None:
    """Six shares would be no sentence."""
    parts = _parts(tmp_path, MEAN)
    shares = [int(bar.figure.rstrip("%")) for bar in _bars(parts, "How did the employee treat this customer?").bars]

    words = f"From scene to scene {min(shares)}% to {max(shares)}% answered “With respect”"
    assert any(words in line for line in _lines(parts))


def test_what_the_room_guessed_stands_beside_what_it_came_to(tmp_path: Path) -> None:
    """How far the guess was from the sum is what the exercise is about."""
    lines = _lines(_parts(tmp_path, COST))

    assert [line.partition(":")[0] for line in lines] == [
        "Sales lost",
        "Profit lost",
        "The room's guess, Sales lost",
        "The room's guess, Profit lost",
    ]


@pytest.mark.parametrize("names", [True, False])
def test_a_plan_with_owners_stands_in_short(tmp_path: Path, names: bool) -> None:
    """The first five, in the plan's own columns; without names nobody stands beside them."""
    parts = _under(_parts(tmp_path, LEAVE, names=names), "Why customers leave", 4)
    plan = next(part for part in parts if isinstance(part, Table) and part.caption == "What will keep our customers")

    assert plan.columns == ("What we do", "By when", *(("Owner",) if names else ()))
    assert len(plan.rows) == 5
    assert not names or {row[-1] for row in plan.rows} <= set(NAMES)


def test_who_looks_after_what_was_chosen_stands_with_it(tmp_path: Path) -> None:
    """Of rules that were voted on the owner stands behind the rule, as in the table of all rules."""
    parts = _parts(tmp_path, RULES)
    (chosen,) = [part for part in _under(parts, "The rules we work by", 4) if isinstance(part, Table)]
    (rules,) = [part for part in _under(parts, "What we do from now on") if isinstance(part, Table)]
    owners = [row[rules.columns.index("Owner")] for row in rules.rows][: len(chosen.rows)]

    assert len(set(owners)) > 1
    assert [row[0].endswith(f" ({owner})") for row, owner in zip(chosen.rows, owners, strict=True)] == [
        owner in NAMES for owner in owners
    ]


def test_partners_without_parts_are_no_table_where_nobody_is_named(tmp_path: Path) -> None:
    """Six rows of "2" say nothing."""
    parts = _parts(tmp_path, "do-as-i-do")

    assert not [part for part in parts if isinstance(part, Heading) and part.text == "Who played"]
