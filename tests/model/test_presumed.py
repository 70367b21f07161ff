"""This file is the promise that whoever was marked as not here only after the start is not told as having been."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.attendance import came
from trainer.debrief.report import report
from trainer.model.report import Paragraph, Table


def test_who_was_only_taken_for_here_came_when_they_came_or_not_at_all(tmp_path: Path) -> None:
    """Marked as late or absent in the first minutes, with nothing done, nobody was here before; with a card read, yes.

    Whoever leaves, or is marked later, was here from the start, and so was who was marked by mistake and brought back.
    Who never came is no participant, and is told so.
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
    conductor.change("p7", "late")
    conductor.undo()
    played.clock.pass_(240)
    conductor.change("p1", "here")
    played.clock.pass_(400)
    conductor.change("p6", "late")
    conductor.finish()
    played.file.close()

    parts = report(conductor.play).parts
    tables = [part for part in parts if isinstance(part, Table)]
    (told,) = (table.rows for table in tables if table.columns[:2] == ("Name", "Came"))
    assert told == (
        (names["p1"], "09:05", ""),
        (names["p4"], "from the start", "09:01"),
        (names["p5"], "from the start", "09:01"),
        (names["p6"], "from the start", "09:11"),
    )
    assert {person.id for person in came(conductor.session)} == names.keys() - {"p2", "p3"}
    assert Paragraph(text=f"Did not come: {names['p2']}, {names['p3']}") in parts
