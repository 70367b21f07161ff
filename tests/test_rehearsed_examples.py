"""Every example that gathers, votes or calculates can be rehearsed to its end, and its notes written."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from trainer import opening
from trainer.clock import HandClock
from trainer.debrief import onstage
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.events import Promise, Recorded
from trainer.model.replay import fold
from trainer.model.spoken import spoken
from trainer.rehearsal import Rehearsal, cast
from trainer.shipped import shipped
from trainer.store.library import load_library

EXAMPLES = Path(__file__).parent / "examples"
each = pytest.mark.parametrize("name", ["lost-customer-cost", "points-of-contact", "working-rules"])


def rehearsed(folder: Path, name: str, seen: list[str] | None = None, people: int = 8) -> opening.Opened:
    """The example played to its end by made-up people; `seen` gets every slide as words."""
    library, clock = load_library([shipped("scenarios"), EXAMPLES]), HandClock()
    guests = [opening.Guest(one) for one in cast(people)]
    terms = opening.Terms(promise=Promise(limit=5), seed=3, rehearsal=True)
    opened = opening.start(library, opening.plan_of(library, (name,)), guests, folder, clock, terms)
    conductor = opened.conductor

    def look() -> None:
        if seen is not None:
            pages = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
            seen.extend(spoken(page) for page in pages)

    Rehearsal(conductor, clock, Random(3), look).play()
    return opened


@each
def test_an_example_is_played_to_its_end_and_replays_the_same(tmp_path: Path, name: str) -> None:
    """Whatever was gathered, voted and calculated, the file folded anew is the session as it was on screen."""
    opened = rehearsed(tmp_path, name)
    assert opened.conductor.session.finished is not None
    assert fold(opened.file.records()) == opened.conductor.session
    opened.file.close()


@pytest.mark.parametrize("name", ["points-of-contact", "working-rules"])
def test_an_example_can_be_played_by_four(tmp_path: Path, name: str) -> None:
    """With fewer people than a sum takes, the board is there and the votes on it stay out of sight."""
    opened = rehearsed(tmp_path, name, people=4)
    notes = markdown(report(opened.conductor.play)).decode()
    assert "Too few answers to show" in notes
    assert "| Place |" not in notes
    opened.file.close()


@each
def test_an_example_played_twice_with_one_seed_is_the_same(tmp_path: Path, name: str) -> None:
    """Two rehearsals of one seed record the same facts."""
    told: list[tuple[Recorded, ...]] = []
    for folder in ("one", "two"):
        opened = rehearsed(tmp_path / folder, name)
        told.append(opened.file.records()[1:])
        opened.file.close()
    assert told[0] == told[1]


def test_the_calculator_is_on_the_stage_with_its_years_and_its_guesses(tmp_path: Path) -> None:
    """10 + 12 + 14 + 16 + 18 = 70 thousand, 20 % of it, year by year, and what the room had guessed."""
    seen: list[str] = []
    rehearsed(tmp_path, "lost-customer-cost", seen).file.close()
    words = "\n".join(seen)
    for said in (
        "10 + 12 + 14 + 16 + 18 = 70\u00a0thousand",
        "20% of it is 14\u00a0thousand",
        "Year 5",
        "Your guess",
    ):
        assert said in words


@each
def test_notes_of_an_example_hold_no_name_where_none_was_promised(tmp_path: Path, name: str) -> None:
    """The notes without names name none of those who played."""
    opened = rehearsed(tmp_path, name)
    nameless = markdown(report(opened.conductor.play, names=False)).decode()
    assert not [one for one in cast(8) if one in nameless]
    opened.file.close()
