"""This file is the promise of `trainer export` and `trainer sessions`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests import kit
from trainer import opening
from trainer.__main__ import main
from trainer.clock import HandClock
from trainer.model.events import Promise
from trainer.rehearsal import cast
from trainer.store.settings import Settings, save_settings


@pytest.fixture
def session(data: Path) -> Path:
    """A finished session in the user's data folder."""
    played = kit.rehearsed(data / "sessions", "yes-and")
    played.file.close()
    return played.path


def test_a_session_is_exported_by_a_part_of_its_title(
    session: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files asked for are written, each is named on a line, and they say whose they are."""
    save_settings(data, Settings(facilitator="Kari Nordmann"))
    before = session.read_bytes()

    assert main(["export", "yes", "--to", str(tmp_path / "to"), "--format", "md,csv"]) == 0

    assert capsys.readouterr().out.splitlines() == [str(tmp_path / "to" / name) for name in ("notes.md", "data.csv")]
    assert session.read_bytes() == before
    assert "Kari Nordmann" in (tmp_path / "to" / "notes.md").read_text(encoding="utf-8")


def test_a_session_is_exported_by_its_path_with_pictures(session: Path, tmp_path: Path) -> None:
    """All formats if none is said; the Word document holds painted panels."""
    import docx

    assert main(["export", str(session), "--to", str(tmp_path / "to")]) == 0

    assert sorted(path.name for path in (tmp_path / "to").iterdir()) == [
        "charts",
        "data.csv",
        "data.xlsx",
        "notes-for-client.docx",
        "notes-for-client.pdf",
        "notes.docx",
        "notes.html",
        "notes.md",
        "notes.pdf",
        "session.json",
    ]
    assert docx.Document(str(tmp_path / "to" / "notes.docx")).inline_shapes


def test_a_session_is_exported_without_names(session: Path, tmp_path: Path) -> None:
    """No file with names is written."""
    assert main(["export", str(session), "--to", str(tmp_path / "to"), "--without-names"]) == 0

    assert all("without-names" in path.name for path in (tmp_path / "to").iterdir())


@pytest.mark.parametrize(
    ("more", "files"),
    [
        ((), ["notes-for-client.docx", "notes-for-client.pdf"]),
        (("--format", "pdf", "--without-names"), ["notes-for-client-without-names.pdf"]),
    ],
)
def test_the_clients_part_is_exported_alone(
    session: Path, tmp_path: Path, more: tuple[str, ...], files: list[str]
) -> None:
    """For Word and to print, with names or without, and no file that holds the record."""
    assert main(["export", str(session), "--to", str(tmp_path / "to"), "--client-part", *more]) == 0

    assert sorted(path.name for path in (tmp_path / "to").iterdir()) == files


def test_cards_the_room_never_saw_are_exported_when_asked_for(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not by default, and never without names, which is said."""
    played = kit.started(data / "sessions", ["service-levels"])
    played.conductor.next()
    played.conductor.finish()
    played.file.close()
    for more in ([], ["--secret-cards"], ["--secret-cards", "--without-names"]):
        assert main(["export", "three", "--to", str(tmp_path / "-".join(more)), "--format", "md,json", *more]) == 0
        assert ("hold no secret cards either" in capsys.readouterr().err) is (len(more) > 1)

    assert "| WOW |" in next(tmp_path.glob("*cards/notes.md")).read_text(encoding="utf-8")
    assert '"card": "wow"' in next(tmp_path.glob("*cards/session.json")).read_text(encoding="utf-8")
    for told in (*tmp_path.glob("notes.md"), *tmp_path.glob("*names/*")):
        assert "left out" in told.read_text(encoding="utf-8").partition("## Cards")[2]
        assert "WOW" not in told.read_text(encoding="utf-8")
    assert '"cards": []' in (tmp_path / "session.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nothing-such"], "There is no session “nothing-such”."),
        (["yes", "--format", "odt"], "There is no format “odt”."),
    ],
)
@pytest.mark.usefixtures("session")
def test_what_is_not_there_gets_a_sentence(
    arguments: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 1 and nothing is written."""
    assert main(["export", *arguments, "--to", str(tmp_path / "to")]) == 1

    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "to").exists()


def test_a_session_that_is_running_is_left_alone(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says that it is open elsewhere, and the running session goes on."""
    played = kit.started(data / "sessions", ["yes-and"])

    assert main(["export", str(played.path), "--to", str(tmp_path / "to")]) == 1
    played.conductor.next()
    played.file.close()

    assert "Open in another Trainer" in capsys.readouterr().err


def test_when_several_are_meant_they_are_named(
    session: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody guesses which one."""
    kit.rehearsed(data / "sessions", "yes-and").file.close()

    assert main(["export", "Yes", "--to", str(tmp_path / "to")]) == 1

    assert session.stem in capsys.readouterr().err


def test_a_promise_that_keeps_names_out_keeps_the_cards_out(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who asked for the secret cards is told why there are none."""
    library = kit.shipped_library()
    guests = [opening.Guest(name) for name in cast(12)]
    terms = opening.Terms(promise=Promise(names_in_notes=False))
    plan = opening.plan_of(library, ["yes-and"])
    opening.start(library, plan, guests, data / "sessions", HandClock(), terms).file.close()

    assert main(["export", "yes", "--to", str(tmp_path / "to"), "--format", "md", "--secret-cards"]) == 0
    assert "hold no secret cards either" in capsys.readouterr().err


def test_a_session_kept_elsewhere_is_listed_too(
    session: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the facilitator chose another place, sessions are found there and where they lay before, each once."""
    other = tmp_path / "stick"
    other.mkdir()
    shutil.copy2(session, other)
    moved = kit.rehearsed(other, "yes-and")
    moved.file.close()
    save_settings(data, Settings(sessions=str(other)))

    assert main(["sessions", "--json"]) == 0
    listed = {one["path"] for one in json.loads(capsys.readouterr().out)}
    assert listed == {str(other / session.name), str(moved.path)}
    (other / session.name).unlink()
    assert main(["sessions", "--json"]) == 0
    assert str(session) in capsys.readouterr().out


def test_sessions_are_listed(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each, and as data for programs."""
    assert main(["sessions"]) == 0
    assert capsys.readouterr().out == f"{session.stem} · 12 people · finished\n"
    assert main(["sessions", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert list(listed) == [
        "path", "title", "client", "place", "started", "last", "keep_days", "people", "came", "finished", "rehearsal",
        "trouble",
    ]  # fmt: skip
    assert listed["title"] == "Yes, and…"


def test_a_corrected_title_is_listed_beside_the_name_of_its_file(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By either a session is meant, and two that began alike can be told apart."""
    for title in ("Spring", "Autumn"):
        played = kit.rehearsed(data / "sessions", "yes-and")
        played.conductor.recording.call(title)
        played.file.close()

    assert main(["sessions"]) == 0
    listed = [line.split(" · ")[:2] for line in capsys.readouterr().out.splitlines()]
    assert main(["sessions", "delete", "Yes"]) == 1
    meant = [line.strip().split(" · ") for line in capsys.readouterr().err.splitlines()[1:]]

    assert sorted(title for _file, title in listed) == ["Autumn", "Spring"]
    assert sorted(meant) == sorted(listed)


def test_an_empty_list_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is no error."""
    assert main(["sessions"]) == 0
    assert capsys.readouterr().out == "There are no sessions yet.\n"
