"""Ticks of a checklist are told with how many people made them."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.findings import findings
from trainer.debrief.ladder import ladders
from trainer.debrief.report import report
from trainer.debrief.telling import Telling
from trainer.model.report import Table
from trainer.steps import watching


def test_ticks_say_how_many_observers_made_them(tmp_path: Path) -> None:
    """Two of the eight who watched ticked at the highest level, the facilitator alone at the others."""
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    for lap in (1, 2, 3):
        at = kit.go_to(played, "scene", lap)
        conductor.start_or_pause()
        first, second, *_rest = conductor.play.watching(at)
        if kit.level_of(conductor.play, at) == "wow":
            for number, line in enumerate(watching.lines(conductor.play, at)):
                conductor.watching.tap(line.item, line.value, person=(first, second)[number % 2])
        else:
            conductor.watching.tap("behaviours", "ahead")
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
    kit.go_to(played, "open")
    conductor.reveal()
    conductor.finish()
    played.file.close()

    (block,) = (known.id for known, _scenario in conductor.play.exercises())
    (ladder,) = ladders(Telling(conductor.play), block)
    assert [rung.ticked for rung in ladder.rungs] == ["the facilitator", "the facilitator", "2 of 8 observers"]
    saw = next(
        part
        for part in report(conductor.play).parts
        if isinstance(part, Table) and part.columns[0] == "What observers saw"
    )
    assert saw.rows[-1] == ("Ticked by", "the facilitator", "the facilitator", "2 of 8 observers")
    (found,) = [one for one in findings(conductor.play, block) if one.id.startswith("signs-")]
    assert found.sentence.endswith("(ticked by: 2 of 12 observers and the facilitator)")
