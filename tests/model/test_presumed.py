"""This file is the promise that whoever was marked as not here only after the start is not told as having been."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.attendance import came
from trainer.debrief.report import report
from trainer.model.report import Table


def test_who_was_only_taken_for_here_came_when_they_came_or_not_at_all(tmp_path: Path) -> None:
    """Marked as late or absent in the first minutes, with nothing done, nobody was here before; with a card read, yes.

    Whoever leaves, or is marked later, was here from the start. Who never came is no participant, and is told so.
    """
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    names = {person.id: person.name for person in conductor.session.people.values()}
    kit.go_to(played, "cards")
    conductor.cards.open("p4")
    played.clock.pass_(60)
    for person in ("p1", "p3", "p4"):
        conductor.change(person, "late")
    conductor.change("p2", "absent")
    conductor.change("p5", "left")
    played.clock.pass_(240)
    conductor.change("p1", "here")
    played.clock.pass_(400)
    conductor.change("p6", "late")
    conductor.finish()
    played.file.close()

    tables = [part for part in report(conductor.play).parts if isinstance(part, Table)]
    (told,) = (table.rows for table in tables if table.columns[:2] == ("Name", "Came"))
    assert told == (
        (names["p1"], "09:05", ""),
        (names["p2"], "did not come", ""),
        (names["p3"], "did not come", ""),
        (names["p4"], "from the start", "09:01"),
        (names["p5"], "from the start", "09:01"),
        (names["p6"], "from the start", "09:11"),
    )
    assert {person.id for person in came(conductor.session)} == names.keys() - {"p2", "p3"}
    assert ("Did not come", f"{names['p2']}, {names['p3']}") in tables[0].rows
