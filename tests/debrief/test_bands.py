"""This file is the promise that the room sees how many are in which band, from enough people up, and no more."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.kit import started
from trainer.debrief.panels import panels, results
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.items import Choose
from trainer.model.pictures import Scores
from trainer.model.scoring import scores

TEST = "test-responsibility"


def answered(folder: Path, people: int, letters: dict[int, str], *, limit: int = 5) -> tuple[Scores, str]:
    """A test taken by so many people, each giving one letter throughout, "" for one who skips the last question."""
    played = started(folder, [TEST], names=[f"Guest{n:02}" for n in range(1, people + 1)], limit=limit)
    conductor = played.conductor
    conductor.next()
    conductor.hand_over()
    items = conductor.play.sheet(TEST).items
    for number in range(1, people + 1):
        letter = letters.get(number, "b")
        for item in items:
            left_out = not letter and item == items[-1]
            conductor.answer(f"p{number}", item.id, None if left_out else letter or "a")
        conductor.submit(f"p{number}")
    conductor.take_back()
    conductor.next()
    conductor.reveal()
    (part,) = panels(conductor.play, conductor.here)
    notes = markdown(report(conductor.play)).decode()
    played.file.close()
    assert isinstance(part, Scores)
    return part, notes


def test_bands_are_counted_in_the_order_of_the_sheet(tmp_path: Path) -> None:
    """From the lowest scores up, each with its limits and how many; who left a question open has no score."""
    part, notes = answered(tmp_path, 8, {1: "a", 2: "a", 3: "c", 4: ""})
    assert [(zone.name, zone.range, zone.count) for zone in part.zones] == [
        ("Low", "9 to 14", 1),
        ("Balanced", "15 to 21", 4),
        ("High", "22 to 27", 2),
    ]
    assert part.figure == "average 19.3 of 27"
    assert part.zones[0].start == 0
    assert part.zones[-1].end == 1
    assert all(one.end == other.start for one, other in pairwise(part.zones))
    assert part.note == "7 of 8 have a score · 1 left questions open"
    assert part.note in notes


@pytest.mark.parametrize(("people", "limit", "shown"), [(4, 5, False), (5, 5, True), (3, 3, True)])
def test_too_few_results_show_no_figure(tmp_path: Path, people: int, limit: int, *, shown: bool) -> None:
    """Below the promised number the bands stand without counts, and the note says why."""
    part, _notes = answered(tmp_path, people, {1: "a"}, limit=limit)
    assert ("Too few answers" not in part.note) is shown
    assert {zone.count for zone in part.zones} == ({0, 1, people - 1} if shown else {None})
    assert (part.average is not None) is shown


def test_scores_left_out_for_skips_dont_count_towards_the_number(tmp_path: Path) -> None:
    """Six took it and two left something open: four scores are too few to show."""
    part, _notes = answered(tmp_path, 6, {1: "", 2: ""})
    assert "Too few answers" in part.note


def test_the_spread_is_the_scores_of_everybody_counted_apart(tmp_path: Path) -> None:
    """The panel agrees with scoring each person by themselves, and the debrief has nothing else of the test."""
    letters = {number: "abc"[number % 3] for number in range(1, 13)}
    played = started(tmp_path, [TEST])
    conductor = played.conductor
    conductor.next()
    conductor.hand_over()
    sheet = conductor.play.sheet(TEST)
    for number, letter in letters.items():
        for item in sheet.items:
            assert isinstance(item, Choose)
            conductor.answer(f"p{number}", item.id, letter)
        conductor.submit(f"p{number}")
    conductor.close_sheet()
    ((_step, parts),) = results(conductor.play, TEST)
    (part,) = parts
    assert isinstance(part, Scores)
    alone = Counter(
        score.band.name
        for letter in letters.values()
        for score in scores(sheet, {item.id: letter for item in sheet.items})
        if score.band
    )
    assert {zone.name: zone.count for zone in part.zones} == dict(alone)
    played.file.close()
