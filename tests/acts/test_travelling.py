"""The room is taken past what nobody wants to play, and back."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.model.play import room
from trainer.steps import frame


def test_the_rest_of_a_turn_leads_behind_it_also_from_a_step_gone_back_to(tmp_path: Path) -> None:
    """What the room has been at already is neither left out nor gone through again; one undo brings all back."""
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    kit.go_to(played, "felt", 1)
    conductor.back()
    scene, (felt, told), second = conductor.here, conductor.places[5:7], conductor.places[7].at
    assert (felt.at.step, told.at.step, second.lap) == ("felt", "told", 2)
    conductor.travelling.skip_turn()
    assert (conductor.here, conductor.session.skipped) == (second, frozenset((scene, told.at)))
    conductor.undo()
    assert (conductor.here, conductor.session.skipped) == (scene, frozenset())
    played.file.close()


def test_going_far_can_be_taken_back_while_the_room_stands_there(tmp_path: Path) -> None:
    """Steps were passed over: one undo and the room is where it was; where none were, there is nothing to take back."""
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    first, second, far = (conductor.places[number].at for number in (0, 1, 6))
    conductor.go(second)
    assert conductor.undoable is None
    conductor.go(far)
    conductor.undo()
    assert conductor.here == second
    conductor.go(far)
    conductor.next()
    assert conductor.undoable is None
    conductor.go(first)
    assert conductor.undoable is None
    played.file.close()


def test_the_dots_tell_steps_that_were_left_out_from_those_played(tmp_path: Path) -> None:
    """Skipped or never come to: these have another dot than what was done, and than what is still to come."""
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    conductor.next()
    conductor.skip()
    conductor.go(conductor.places[5].at)
    conductor.planning.skip(conductor.places[7].at)
    dots = frame.dots(room(conductor.play), conductor.places, 5)
    assert (dots.done, dots.missed) == (5, (1, 3, 4, 7))
    played.file.close()
