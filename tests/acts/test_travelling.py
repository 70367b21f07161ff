"""The room is taken past what nobody wants to play, and back."""

from __future__ import annotations

from pathlib import Path

from tests import kit


def test_the_rest_of_a_turn_leads_behind_it_also_from_a_step_gone_back_to(tmp_path: Path) -> None:
    """What the room has been at already is neither left out nor gone through again; one undo brings all back."""
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    kit.go_to(played, "told", 1)
    conductor.back()
    scene, (told, felt), second = conductor.here, conductor.places[5:7], conductor.places[7].at
    assert (told.at.step, felt.at.step, second.lap) == ("told", "felt", 2)
    conductor.travelling.skip_turn()
    assert (conductor.here, conductor.session.skipped) == (second, frozenset((scene, felt.at)))
    conductor.undo()
    assert (conductor.here, conductor.session.skipped) == (scene, frozenset())
    played.file.close()
