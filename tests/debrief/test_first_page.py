"""What the first page says of an exercise its own chapter shows: no figure stands there alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.report import report
from trainer.model.report import Bullets, Heading, Part, Table
from trainer.rehearsal import cast

FIGURE = re.compile(r"[−+]?\d+(?:\.\d+)?")
EXERCISES = sorted(one.id for one in kit.shipped_library().scenarios())


def _under(parts: tuple[Part, ...], level: int, title: str) -> list[Part]:
    """What stands under the heading of this level and title, up to the next as high."""
    heads = {number: part for number, part in enumerate(parts) if isinstance(part, Heading) and part.level <= level}
    first = next((each for each, head in heads.items() if (head.level, head.text) == (level, title)), len(parts))
    return list(parts[first + 1 : next((each for each in heads if each > first), len(parts))])


def _lines(parts: list[Part]) -> list[str]:
    """Every sentence, and every cell of a table."""
    sentences = [line for part in parts if isinstance(part, Bullets) for line in part.lines]
    return sentences + [cell for part in parts if isinstance(part, Table) for row in part.rows for cell in row]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_figure_of_the_first_page_stands_in_its_chapter(tmp_path: Path, exercise: str) -> None:
    """Whoever doubts a sentence finds its figures again in the tables and pictures it rests on."""
    scenario = kit.shipped_library().scenario(exercise)
    people = max(scenario.people.least, min(13, scenario.people.most))
    played = kit.rehearsed(tmp_path, exercise, names=cast(people), seed=3)
    played.file.close()
    for record in (True, False):
        parts = report(played.play, record=record).parts
        lines = _lines(_under(parts, 4, scenario.title))
        shown = set(FIGURE.findall(repr(_under(parts, 2, scenario.title))))
        assert [line for line in lines if not shown.issuperset(FIGURE.findall(line))] == []
