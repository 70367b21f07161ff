"""This file is the list of past sessions: what it tells of files that are sound, in use, damaged, foreign or newer."""

from __future__ import annotations

import json
import platform
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.kit import answered, go_to, started
from trainer.clock import HandClock
from trainer.debrief.attendance import came
from trainer.model.trouble import NotOpened
from trainer.opening import reopen
from trainer.rehearsal import cast
from trainer.store.glancing import glance
from trainer.store.sessions import PastSession, is_due, past_sessions, remember_step, unfinished


def _session(folder: Path, title: str, *, finish: bool = False, rehearsal: bool = False) -> Path:
    played = started(folder, ["yes-and"], names=["Anna", "Mia", "Ivan", "Olga"], title=title, rehearsal=rehearsal)
    played.conductor.next()
    if finish:
        played.conductor.finish()
    played.file.close()
    return played.path


def test_a_session_is_listed_with_what_matters(tmp_path: Path) -> None:
    """Title, people, start and last moment, finished or not, rehearsal or not."""
    path = _session(tmp_path, "Morning", finish=True, rehearsal=True)

    (found,) = past_sessions(tmp_path)

    assert (found.path, found.title, found.people) == (path, "Morning", 4)
    assert found.finished
    assert found.rehearsal
    assert not found.cut_off
    assert found.last >= found.started > 0
    assert found.trouble == ""


def test_who_never_came_is_not_counted(tmp_path: Path) -> None:
    """The list tells as many as the notes: whoever was there or answered, and not who was only expected."""
    played = started(tmp_path, ["service-levels"], names=cast(10), title="Morning")
    acts = played.conductor
    acts.join("Late and never seen", "late")
    acts.join("Late and there", "late")
    acts.change("p12", "here")
    acts.change("p1", "left")
    acts.change("p2", "absent")
    go_to(played, "told", 1)
    answered(played, lambda _play, _at, _person: {"feel": 1})
    gone = next(person for sheet in played.play.session.sheets.values() for person, _item in sheet.answers)
    acts.change(gone, "absent")
    played.file.close()

    (found,) = past_sessions(tmp_path)

    assert found.people == 12
    assert found.present == found.came == len(came(played.play.session)) == 10


def test_a_session_taken_up_again_is_not_finished_until_it_is_once_more(tmp_path: Path) -> None:
    """The group has met again: the list offers to continue, and says finished after the second end."""
    path = _session(tmp_path, "Morning", finish=True)
    opened = reopen(path, HandClock())
    opened.conductor.resume()
    opened.file.close()
    assert not glance(path).finished

    opened = reopen(path, HandClock())
    opened.conductor.finish()
    opened.file.close()
    assert glance(path).finished


def test_a_session_is_due_when_the_promised_days_are_over(tmp_path: Path) -> None:
    """Days count from the last entry; one kept for as long as the facilitator likes never is."""
    played = started(tmp_path, ["yes-and"], title="Morning", keep_days=30)
    played.file.close()
    session, month = glance(played.path), 30 * 86_400

    assert session.keep_days == 30
    assert not is_due(session, session.last + month - 1)
    assert is_due(session, session.last + month)
    assert not is_due(glance(_session(tmp_path, "Evening")), session.last + 100 * month)


def test_looking_changes_nothing(tmp_path: Path) -> None:
    """Listing leaves every byte of a session file as it was, and no file beside it."""
    path = _session(tmp_path, "Morning")
    before = path.read_bytes()

    past_sessions(tmp_path)

    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_latest_unfinished_one_is_offered(tmp_path: Path) -> None:
    """A finished one, a rehearsal and one in trouble are not offered; of the others the latest is."""
    sessions = (
        PastSession(tmp_path / "d", "Broken", started=5, trouble="damaged"),
        PastSession(tmp_path / "c", "Trial", started=4, rehearsal=True),
        PastSession(tmp_path / "b", "Done", started=3, finished=True),
        PastSession(tmp_path / "a", "Open", started=2),
        PastSession(tmp_path / "0", "Older", started=1),
    )

    assert unfinished(sessions) == sessions[3]
    assert unfinished(sessions[:3]) is None


def test_a_session_in_use_is_listed_with_a_sentence(tmp_path: Path) -> None:
    """While another Trainer has the file open the list says so, and the others are listed as ever."""
    path = _session(tmp_path, "Busy")
    code = f"""
from pathlib import Path
from trainer.clock import SystemClock
from trainer.opening import reopen
opened = reopen(Path({str(path)!r}), SystemClock())
print("open", flush=True)
input()
"""
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        found = glance(path)
        with pytest.raises(NotOpened, match=f"Open in another Trainer on the computer {platform.node()}, since "):
            reopen(path, HandClock())
    finally:
        other.communicate("\n", timeout=30)

    assert found.trouble.startswith("Open in another Trainer on the computer ")
    assert (found.title, found.people, found.held, found.readable) == ("Busy", 4, True, True)
    assert (glance(path).trouble, glance(path).held) == ("", False)


def test_a_killed_program_leaves_its_mark(tmp_path: Path) -> None:
    """A session whose program was killed is readable, and known to have been cut off; after a proper end it isn't."""
    path = _session(tmp_path, "Killed")
    code = f"""
import os, signal
from pathlib import Path
from trainer.clock import SystemClock
from trainer.opening import reopen
opened = reopen(Path({str(path)!r}), SystemClock())
opened.conductor.next()
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", code], check=False, timeout=60)

    found = glance(path)
    assert (found.title, found.cut_off, found.trouble) == ("Killed", True, "")
    reopen(path, HandClock()).file.close()
    assert not glance(path).cut_off


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, only words" * 100, b"SQLite format 3\x00" + b"\xff" * 4000]
)
def test_a_file_that_is_no_session_is_told(tmp_path: Path, content: bytes) -> None:
    """A foreign or damaged file has a sentence and its name; the sound one beside it is listed."""
    _session(tmp_path, "Sound")
    tmp_path.joinpath("odd.trainer").write_bytes(content)

    found = {session.title: session.trouble for session in past_sessions(tmp_path)}

    assert found["Sound"] == ""
    assert found["odd"] == "The file is damaged or is not a session of Trainer."


def test_a_newer_session_is_told(tmp_path: Path) -> None:
    """A file of a later version of the program says what to do."""
    path = _session(tmp_path, "Tomorrow")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert "newer Trainer" in glance(path).trouble


def test_an_interrupted_start_is_told(tmp_path: Path) -> None:
    """A file in which nothing was recorded yet is no session to continue."""
    path = _session(tmp_path, "Empty")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TRIGGER facts_remain; DELETE FROM facts;")

    assert "Nothing was recorded" in glance(path).trouble
    with pytest.raises(NotOpened, match="Nothing was recorded"):
        reopen(path, HandClock())


@pytest.mark.parametrize("body", ["{", '{"to": 3}', '{"unknown": 1}'])
def test_a_damaged_fact_is_a_sentence_not_a_crash(tmp_path: Path, body: str) -> None:
    """A file whose facts can't be read is refused with its path, and is free for others afterwards."""
    path = _session(tmp_path, "Spoilt")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER facts_stay")
        connection.execute("UPDATE facts SET body = ? WHERE kind = 'Moved'", (body,))

    for _time in range(2):
        with pytest.raises(NotOpened, match="damaged"):
            reopen(path, HandClock())


def test_no_folder_is_no_sessions(tmp_path: Path) -> None:
    """Before the first session there is nothing to list."""
    assert past_sessions(tmp_path / "sessions") == ()


def test_the_index_tells_what_the_files_tell(tmp_path: Path) -> None:
    """From the index the list is the same; a file that changed, came or went is seen, a spoilt index is no harm."""
    folder, index = tmp_path / "sessions", tmp_path / "index" / "sessions.json"
    one = _session(folder, "Morning", finish=True)
    _session(folder, "Noon", rehearsal=True)
    first = past_sessions(folder, index)
    assert past_sessions(folder, index) == first == past_sessions(folder)

    opened = reopen(one, HandClock())
    opened.conductor.resume()
    opened.file.close()
    other = _session(folder, "Evening")
    assert past_sessions(folder, index) == past_sessions(folder)
    other.unlink()
    for spoilt in ("{", "[]", '{"x": 3}', f'{{"{one.name}": [1, 2, 3]}}'):
        index.write_text(spoilt)
        assert past_sessions(folder, index) == past_sessions(folder)


def test_a_step_is_remembered_only_of_the_file_that_was_read(tmp_path: Path) -> None:
    """The next list tells it; with a log beside the file, or another content, it is not kept nor told."""
    folder, index = tmp_path / "sessions", tmp_path / "index" / "sessions.json"
    path = _session(folder, "Morning")
    (listed,) = past_sessions(folder, index)
    read = listed._replace(step=2, steps=12)
    remember_step(index, read)
    assert past_sessions(folder, index) == (read,)

    opened = reopen(path, HandClock())
    remember_step(index, listed._replace(step=7, steps=12))
    opened.conductor.next()
    opened.file.close()
    remember_step(index, listed._replace(step=7, steps=12))
    (changed,) = past_sessions(folder, index)
    assert (changed.step, changed.steps) == (0, 0)


@pytest.mark.parametrize(
    "gone",
    [slice(13, 15), slice(12, 15), slice(12, 16), slice(10, 16)],
    ids=["before for whom it was", "before who came", "before titles in every language", "before the steps"],
)
def test_an_index_from_before_is_read_anew_once(tmp_path: Path, gone: slice) -> None:
    """After an update the list tells all it can, and the index does from then on."""
    folder, index = tmp_path / "sessions", tmp_path / "index" / "sessions.json"
    _session(folder, "Morning")
    past_sessions(folder, index)
    whole = json.loads(index.read_text())
    before = {name: [*told] for name, told in whole.items()}
    for told in before.values():
        del told[gone]
    index.write_text(json.dumps(before))

    assert past_sessions(folder, index) == past_sessions(folder)
    assert json.loads(index.read_text()) == whole


UNLOADED = """
import sys
from pathlib import Path
from trainer.store.sessions import past_sessions, unfinished
found = past_sessions(Path(sys.argv[1]), Path(sys.argv[2]))
print(unfinished(found).title, [name for name in ("sqlite3", "msgspec", "trainer.model.events") if name in sys.modules])
"""


def test_a_list_from_the_index_loads_no_database(tmp_path: Path) -> None:
    """Files at rest that the index knows cost a start nothing else; one cut off is looked at all the same."""
    folder, index = tmp_path / "sessions", tmp_path / "index" / "sessions.json"
    _session(folder, "Morning", finish=True)
    path = _session(folder, "Noon")
    past_sessions(folder, index)
    assert _told(folder, index) == "Noon []"

    path.with_name(path.name + "-wal").write_bytes(b"")
    assert "sqlite3" in _told(folder, index)


def _told(folder: Path, index: Path) -> str:
    asked = [sys.executable, "-c", UNLOADED, str(folder), str(index)]
    return subprocess.run(asked, capture_output=True, text=True, timeout=60, check=True).stdout.strip()
