"""This file is what a reveal would give away of those who haven't played yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests import kit
from trainer.conductor import Conductor
from trainer.rehearsal import Rehearsal
from trainer.steps.unplayed import warning


def test_whose_turn_never_came_is_named_before_a_reveal(tmp_path: Path) -> None:
    """Before the first scene nobody has played, after one team's the two others are named, in the end nobody is."""
    played = kit.started(tmp_path / "levels.session", ["service-levels"])
    conductor, rehearsal = played.conductor, Rehearsal(played.conductor, played.clock, Random(3))
    reveal = next(place.at for place in conductor.places if place.at.step == "open")
    assert warning(conductor.play, conductor.places, reveal) == "", "no card is dealt yet"
    _until(conductor, rehearsal, ("prepare",))
    assert _said(conductor) == "Nobody has played yet; what the cards say is shown all the same."
    _until(conductor, rehearsal, ("felt",))
    first = next(place.group for place in conductor.places if place.at == conductor.here)
    others = [f"Team {group.name}" for group in conductor.play.groups(reveal) if group != first]
    assert len(others) == 2
    assert _said(conductor) == f"{others[0]} and {others[1]} haven't played; what their cards say is shown too."
    _until(conductor, rehearsal, ("open",))
    assert _said(conductor) == ""


def test_a_round_that_is_played_is_shown_without_a_word(tmp_path: Path) -> None:
    """Where all pairs play at once, a round's cards wait for its scene alone."""
    played = kit.started(tmp_path / "pairs.session", ["guess-dislike"])
    conductor, rehearsal = played.conductor, Rehearsal(played.conductor, played.clock, Random(3))
    _until(conductor, rehearsal, ("open",))
    assert _said(conductor) == ""
    _until(conductor, rehearsal, ("slip",))
    assert conductor.here.lap == 2
    assert _said(conductor).startswith("Nobody has played yet")


def _said(conductor: Conductor) -> str:
    """The warning at the reveal of the lap where the room is, where it has one."""
    reveals = [place.at for place in conductor.places if place.at.step == "open"]
    at = next((at for at in reveals if at.lap == conductor.here.lap), reveals[-1])
    return warning(conductor.play, conductor.places, at)


def _until(conductor: Conductor, rehearsal: Rehearsal, steps: Sequence[str]) -> None:
    while conductor.here.step not in steps:
        _step(conductor, rehearsal)


def _step(conductor: Conductor, rehearsal: Rehearsal) -> None:
    assert conductor.place is not None
    rehearsal._at(conductor.place)  # noqa: SLF001 - one step of the rehearsal
    conductor.next()
