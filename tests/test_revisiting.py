"""This file is reading a session again: what a writer would see, and as much of a newer one as is known."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.kit import as_drawn, guess_dislike, rehearsed, service_levels
from trainer.__main__ import main
from trainer.clock import HandClock
from trainer.debrief.leafing import chapters
from trainer.debrief.report import report
from trainer.model.report import Heading
from trainer.model.trouble import NotOpened
from trainer.opening import reopen
from trainer.revisiting import newer_words, revisit


def _newer(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.executescript("DROP TRIGGER facts_stay; DROP TRIGGER facts_remain;")
        for statement in statements:
            file.execute(statement)
        file.execute("PRAGMA user_version = 99")


def test_a_session_read_again_is_the_one_a_writer_takes_up(tmp_path: Path) -> None:
    """Script and session are equal, in the language that is spoken and in another."""
    played = service_levels(tmp_path, as_drawn)
    played.file.close()
    opened = reopen(played.path, HandClock(), note=False)
    expected = (opened.conductor.play, opened.script("ru"))
    opened.file.close()

    found = revisit(played.path)

    assert found.play == expected[0]
    assert revisit(played.path, "ru").play.script == expected[1]
    assert (found.newer, found.unread, found.left_out) == (False, 0, 0)


def test_the_chapters_hold_everything_the_notes_hold(tmp_path: Path) -> None:
    """Every part of the notes stands in one chapter, under its own heading, in the order of the notes."""
    played = service_levels(tmp_path, as_drawn)
    played.file.close()
    play = revisit(played.path).play
    parts = [part for part in report(play).parts if not (isinstance(part, Heading) and part.level < 3)]

    found = chapters(play)

    assert [part for chapter in found for part in chapter.parts] == parts
    assert "Three service levels" in [chapter.title for chapter in found]


def test_without_names_where_that_was_promised(tmp_path: Path) -> None:
    """Who was promised that no name stays in the notes is not named to who reads them on the screen either."""
    from tests.kit import with_promise
    from trainer.model.events import Promise

    played = guess_dislike(tmp_path)
    played.file.close()
    play = with_promise(revisit(played.path).play, Promise(names_in_notes=False))
    names = [person.name for person in play.session.people.values()]

    told = str(chapters(play))

    assert not [name for name in names if f"'{name}'" in told or f" {name} " in told]


def test_an_exercise_that_is_not_understood_is_left_out_with_its_facts(tmp_path: Path) -> None:
    """A scenario in a newer language: the others of the session are told whole, and the rest is counted."""
    played = rehearsed(tmp_path, "yes-and", "guess-dislike")
    played.file.close()
    _newer(played.path, "UPDATE sources SET content = 'trainer: 7' WHERE name = 'yes-and.yaml'")

    found = revisit(played.path)

    assert found.left_out == 1
    assert found.unread > 10
    assert "1 exercise is left out." in newer_words(found)
    titles = [chapter.title for chapter in chapters(found.play)]
    assert "Guess what they dislike" in titles
    assert "Yes, and…" not in titles


@pytest.mark.parametrize(
    "kind", ["Grouped", "PersonJoined", "Dealt", "SheetOpened", "Answered", "Moved", "TimerStarted"]
)
def test_whatever_kind_of_fact_is_unknown_the_rest_is_told(tmp_path: Path, kind: str) -> None:
    """A newer program may write any of them in another way; then the reading goes on without those."""
    played = rehearsed(tmp_path, "guess-dislike")
    played.file.close()
    _newer(played.path, f"UPDATE facts SET kind = 'New{kind}' WHERE kind = '{kind}'")  # noqa: S608 - names of ours

    found = revisit(played.path)

    assert found.unread
    assert chapters(found.play)


def test_people_whose_coming_is_not_understood_are_there_by_name(tmp_path: Path) -> None:
    """Others' facts speak of them: who joined in a newer way is still somebody."""
    played = rehearsed(tmp_path, "guess-dislike")
    names = {person.name for person in played.play.session.people.values()}
    played.file.close()
    _newer(played.path, "UPDATE facts SET version = 2 WHERE kind = 'PersonJoined' AND number % 2 = 0")

    found = revisit(played.path)

    assert {person.name for person in found.play.session.people.values()} == names
    assert chapters(found.play)


def test_a_fact_of_a_later_version_is_not_guessed_at(tmp_path: Path) -> None:
    """Its words may mean something else now: it is counted, not shown."""
    played = rehearsed(tmp_path, "yes-and")
    played.file.close()
    _newer(played.path, "UPDATE facts SET version = 2 WHERE kind = 'Moved'")
    assert revisit(played.path).unread


def test_nothing_is_made_of_a_file_without_a_start(tmp_path: Path) -> None:
    """A newer file whose first fact isn't understood is refused with a sentence."""
    played = rehearsed(tmp_path, "yes-and")
    played.file.close()
    _newer(played.path, "UPDATE facts SET kind = 'WorkshopBegun' WHERE kind = 'SessionStarted'")

    with pytest.raises(NotOpened, match="newer Trainer"):
        revisit(played.path)


def test_a_session_is_exported_while_another_program_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is on the disk is written, whole, also what still lies in the log; the other program notices nothing."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    played = guess_dislike(tmp_path / "sessions")
    played.file.close()
    code = """
import sys
from pathlib import Path
from trainer.clock import SystemClock
from trainer.opening import reopen
opened = reopen(Path(sys.argv[1]), SystemClock())
opened.conductor.resume()
opened.conductor.note("Noted over there a moment ago")
print("open", flush=True)
input()
opened.conductor.note("And after the export")
print("written", flush=True)
"""
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(played.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    try:
        assert main(["export", "dislike", "--to", str(tmp_path / "out"), "--format", "md,json"]) == 0
    finally:
        told, _err = other.communicate("\n", timeout=30)

    assert told == "written\n"
    assert other.returncode == 0
    assert "Noted over there a moment ago" in (tmp_path / "out" / "notes.md").read_text(encoding="utf-8")
    json.loads((tmp_path / "out" / "session.json").read_text(encoding="utf-8"))
    assert "notes.md" in capsys.readouterr().out


def test_a_newer_session_is_exported_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is understood is written, and what isn't is said on standard error."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    played = guess_dislike(tmp_path / "sessions")
    played.file.close()
    _newer(played.path, "UPDATE facts SET kind = 'NewMarked' WHERE kind = 'TimerStarted'")

    assert main(["export", "dislike", "--to", str(tmp_path / "out"), "--format", "md"]) == 0

    assert "left out" in capsys.readouterr().err
    assert (tmp_path / "out" / "notes.md").stat().st_size > 1000
