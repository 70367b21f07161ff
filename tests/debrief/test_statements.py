"""What people say aloud stands with their role, their name, and where it helps with whose scene it was."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.panels import results
from trainer.model.report import Quotes


def test_nobody_is_named_twice_as_speaker_and_as_one_of_a_pair(tmp_path: Path) -> None:
    """A pair has no name but its people's: the role and the speaker say enough."""
    played = kit.rehearsed(tmp_path, "golden-mean")
    shown = results(played.play, "golden-mean")
    said = [quote.who for _step, parts in shown for part in parts if isinstance(part, Quotes) for quote in part.quotes]
    names = [person.name for person in played.play.session.people.values()]
    assert {who.split(" · ")[0] for who in said} == {"Customer", "Employee"}
    assert all(sum(who.count(name) for name in names) == 1 for who in said)
    played.file.close()
