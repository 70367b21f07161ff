"""What people say aloud stands with their role, their name, and where it helps with whose scene it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests import kit
from trainer.debrief.panels import results
from trainer.debrief.report import report
from trainer.model.items import Value
from trainer.model.report import Paragraph, Quote, Quotes, Table


def test_nobody_is_named_twice_as_speaker_and_as_one_of_a_pair(tmp_path: Path) -> None:
    """A pair has no name but its people's: the role and the speaker say enough."""
    played = kit.rehearsed(tmp_path, "golden-mean")
    shown = results(played.play, "golden-mean")
    said = [quote.who for _step, parts in shown for part in parts if isinstance(part, Quotes) for quote in part.quotes]
    names = [person.name for person in played.play.session.people.values()]
    assert {who.split(" · ")[0] for who in said} == {"Customer", "Employee"}
    assert all(sum(who.count(name) for name in names) == 1 for who in said)
    played.file.close()


def test_what_somebody_skipped_aloud_says_so_in_the_notes(tmp_path: Path) -> None:
    """Whoever passed the whole list over keeps a row, and no score is missing beside the room's without a word."""
    played = kit.started(tmp_path, ["service-levels", "guess-dislike"])
    for lap in (1, 2, 3):
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
        kit.go_to(played, "told", lap)
        kit.answered(played, _saying({"feel": None if lap == 2 else 1, "return": 7, "thoughts": "why"}))
    kit.go_to(played, "talk")
    for lap in (1, 2):
        kit.go_to(played, "noticed", lap)
        kit.answered(played, _saying({"signs": ("voice",) if lap == 1 else None}))
    played.conductor.finish()
    played.file.close()
    whole = [part for part in report(played.play).parts if isinstance(part, Table)]

    (noticed,) = [table for table in whole if table.columns[1:] == ("What did the customer show?",)]
    assert [row[1] for row in noticed.rows] == ["A cooler or sharper voice", "Skipped"]
    (told,) = [table for table in whole if table.columns[-1] == "Would you come back? (0–10)"]
    assert [row[1] for row in told.rows] == ["Pleased", "Skipped", "Pleased"]
    (beside,) = [table for table in whole if "Between them" in table.columns]
    assert [(row[1], row[3]) for row in beside.rows if row[1] == "Skipped"] == [("Skipped", "–")]
    assert all(quote.text != "Skipped" for quote in _quotes(played))


def _saying(words: Mapping[str, Value | str | None]) -> kit.Answers:
    """Everybody says the same."""
    return lambda _play, _at, _person: words


def _quotes(played: kit.Played) -> list[Quote]:
    """What the facilitator's own results show, where skips are left out."""
    told = (results(played.play, block) for block in ("service-levels", "guess-dislike"))
    shown = [part for found in told for _step, parts in found for part in parts]
    return [quote for part in shown if isinstance(part, Quotes) for quote in part.quotes]


def test_a_round_in_which_who_played_skipped_the_list_says_so_below_the_signs(tmp_path: Path) -> None:
    """No plus in a column reads as noticed nothing; who said nothing is told below."""
    played = kit.started(tmp_path, ["guess-dislike"])
    for lap in (1, 2, 3):
        kit.go_to(played, "signs", lap)
        kit.answered(played, _saying({"signs": ("voice", "eyes")}))
        kit.go_to(played, "noticed", lap)
        kit.answered(played, _saying({"signs": None if lap == 3 else ("voice",)}))
    kit.go_to(played, "talk")
    played.conductor.finish()
    played.file.close()

    told = [part.text for part in report(played.play).parts if isinstance(part, Paragraph)]
    assert any("Round 3: who played skipped it" in text for text in told)
