"""This file is all that ships, played to its end in each other language; its slides and notes speak it too."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

from tests.gallery.left_english import reader
from tests.kit import shipped_library
from trainer import keeping
from trainer.clock import HandClock
from trainer.debrief.kept import record_report
from trainer.debrief.onstage import slides
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.replay import fold
from trainer.model.spoken import spoken
from trainer.opening import Guest, Terms, plan_of, start
from trainer.rehearsal import Rehearsal, cast
from trainer.rehearsal_records import MONDAY, RecordRehearsal
from trainer.words import languages, set_language

MARKS = re.compile(r"[|*_>#`]+|\\|<br>|^ *(?:-|\d+\.) |!\[[^]]*\]\([^)]*\)", re.MULTILINE)
RECORDS = ("adoption-plan", "wish-and-complaint-log", "mystery-shopper", "interview", "survey-after-purchase")
PLAYED = sorted(
    {one.id for one in shipped_library().runnable("en")} | {one.id for one in shipped_library().agendas("en")}
)
MAKES = re.compile(r"(?:Lumo|Vento) \w+")
"""Phones and laptops in an exercise."""
everywhere = pytest.mark.parametrize("language", [code for code in languages() if code != "en"])


def left(language: str, text: str) -> list[str]:
    """The pieces of some notes that a reader of the language would stumble over."""
    stumbled, ids = reader(language).fault, {one.id for one in shipped_library().entries}
    lines = MAKES.sub("", text).splitlines()
    pieces = {piece.strip() for line in lines for piece in MARKS.split(line) if piece.strip()} - ids
    return sorted(f"{stumbled(piece)}: {piece}" for piece in pieces if stumbled(piece))


@everywhere
@pytest.mark.parametrize("name", PLAYED)
def test_what_ships_is_played_in_each_language(tmp_path: Path, name: str, language: str) -> None:
    """To its last step with twelve made-up people; every slide on the way and the notes are in the language."""
    set_language(language)
    library, clock, seen = shipped_library(), HandClock(), list[str]()
    opened = start(
        library, plan_of(library, [name]), [Guest(one) for one in cast(12)], tmp_path, clock, Terms(rehearsal=True)
    )
    conductor = opened.conductor

    def look() -> None:
        pages = slides(conductor.play, conductor.place, conductor.places, conductor.now())
        seen.extend(spoken(page) for page in pages)

    Rehearsal(conductor, clock, Random(7), look).play()
    notes = markdown(report(conductor.play)).decode()
    written = fold(opened.file.records())
    opened.file.close()

    assert written == conductor.session
    assert conductor.session.finished is not None
    assert seen
    assert left(language, "\n".join([notes, *seen])) == []


@everywhere
@pytest.mark.parametrize("name", RECORDS)
def test_what_is_kept_is_kept_in_each_language(tmp_path: Path, name: str, language: str) -> None:
    """Ten weeks of a record, kept by made-up people, are told in the language."""
    set_language(language)
    clock = HandClock(MONDAY)
    opened = keeping.begin(shipped_library(), name, tmp_path, clock)
    list(RecordRehearsal(opened.ledger, clock, Random(7), cast(8)).play(10))
    ledger = opened.ledger
    notes = markdown(record_report(ledger.kept, ledger.record, ledger.today)).decode()
    opened.close()

    assert len(notes) > 200
    assert left(language, notes) == []
