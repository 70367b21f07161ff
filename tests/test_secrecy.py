"""No confidential card can be told from the stage before it is revealed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from tests.stories import DISLIKE, PLAN, SHEETS, begun
from trainer.clock import HandClock
from trainer.debrief import onstage
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.play import Script
from trainer.model.screen import Slide
from trainer.model.script import script
from trainer.model.spoken import spoken
from trainer.rehearsal import Rehearsal


@dataclass(frozen=True, slots=True)
class Seen:
    """A slide with its place, its spoken text and whether its place was revealed."""

    at: Occurrence | None
    slide: Slide
    words: str
    revealed: bool


def shown(path: Path, plan: tuple[PlannedBlock, ...], deal: int, played: Script | None = None) -> list[Seen]:
    """Every slide of a rehearsed session; all chance is seeded alike but that of the deal."""
    clock = HandClock()
    seen: list[Seen] = []
    count = 0

    def luck(purpose: str) -> Random:
        nonlocal count
        count += purpose != "deal"
        return Random(f"deal {deal}" if purpose == "deal" else f"{purpose} {count}")

    conductor, file = begun(path, clock, plan=plan, luck=luck, played=played)

    def look() -> None:
        at = conductor.session.at
        pages = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
        seen.extend(Seen(at, page, spoken(page), at in conductor.session.revealed) for page in pages)

    Rehearsal(conductor, clock, Random(5), look).play()
    file.close()
    return seen


@pytest.mark.parametrize("block", [PLAN[0], PLAN[2]], ids=["team cards", "customer cards"])
def test_outside_the_reveal_every_slide_is_the_same_whatever_was_dealt(tmp_path: Path, block: PlannedBlock) -> None:
    """Two sessions alike but for the deal show the same slides and say the same words, but where cards are revealed."""
    one = [seen for seen in shown(tmp_path / "one.trainer", (block,), deal=1) if not seen.revealed]
    other = [seen for seen in shown(tmp_path / "other.trainer", (block,), deal=2) if not seen.revealed]
    assert one == other
    assert len(one) > 20


def test_the_comparison_sees_a_card_that_lies_open(tmp_path: Path) -> None:
    """The same cards dealt openly make the slides differ: the comparison can fail."""
    block = PLAN[2]
    opened = replace(DISLIKE, decks=tuple(replace(deck, confidential=False) for deck in DISLIKE.decks))
    played = script((block,), {"dislike": opened}, SHEETS)
    one = [seen for seen in shown(tmp_path / "one.trainer", (block,), 1, played) if not seen.revealed]
    assert one != [seen for seen in shown(tmp_path / "other.trainer", (block,), 2, played) if not seen.revealed]
