"""This file is what erasing leaves behind: a sound session without the name or the words in any byte of any copy."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.kit import rehearsed, started
from trainer.__main__ import main
from trainer.clock import HandClock
from trainer.model.events_board import EntryWritten
from trainer.model.trouble import NotOpened, NotSaved
from trainer.opening import reopen
from trainer.revisiting import revisit
from trainer.store import copies
from trainer.store.erasing import Erasure, done_words, erase, finish, hindered
from trainer.store.forgetting import Erasable, erasable, forget, forget_words, person_of, standing
from trainer.store.named_files import called_after
from trainer.store.plain import write_json
from trainer.store.restoring import restore, sound
from trainer.store.sessions import being_erased, past_sessions
from trainer.ui.sessions.erasures import kind_words

NAMES = ("Annabella", "Miroslav", "Ivanhoe", "Olgierd")
ODD = "The purple rhinoceros complained"


def _session(data: Path) -> Path:
    """A session with backups, a copy kept by restoring, and notes in which a name stands."""
    played = started(data / "sessions", ["yes-and"], names=NAMES, title="Morning")
    played.conductor.next()
    played.conductor.note("annabella was kind to Miroslav")
    played.file.copy().keep()
    note = played.conductor.note(ODD[:20])
    played.conductor.note(ODD, note)
    played.conductor.note("Good")
    played.conductor.take_away("", "Annabellas team", "smile", "")
    played.conductor.next()
    played.file.copy().keep()
    played.file.close()
    restore(played.path, copies.backups(played.path)[0].path)
    return played.path


def _bytes(data: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file())


def _names(path: Path) -> list[str]:
    opened = reopen(path, HandClock(), note=False)
    try:
        return [person.name for person in opened.conductor.session.people.values()]
    finally:
        opened.file.close()


def _forget(path: Path, name: str) -> int:
    return forget(path, person_of(erasable(path), name), name).texts


def test_a_forgotten_name_is_in_no_byte_and_the_session_is_sound(tmp_path: Path) -> None:
    """Name and mentions are gone from file and backups; every fact is proven as before, the others keep their names."""
    path = _session(tmp_path)
    before = copies.backups(path)
    assert b"Annabella\x00" in _bytes(tmp_path).replace(b"Annabella", b"Annabella\x00")

    assert _forget(path, "annabella") == 1
    assert forget_words(path, standing("Annabella", erasable(path).words)[0].wording, "Annabellas").texts == 1

    assert b"nnabella" not in _bytes(tmp_path)
    assert sound(path)
    assert sorted(_names(path)) == ["Ivanhoe", "Miroslav", "Olgierd", "…"]
    after = copies.backups(path)
    assert [(one.path, one.facts, one.taken) for one in after] == [(one.path, one.facts, one.taken) for one in before]
    assert all(sound(one.path) for one in after)


def test_a_session_that_bears_a_forgotten_name_is_called_otherwise(tmp_path: Path) -> None:
    """Its title says "…" from now on, wherever it stands, and what can't be taken back is told."""
    played = started(tmp_path / "sessions", ["yes-and"], names=NAMES, title="A day with Annabella")
    played.file.close()

    done = forget(played.path, "p1", "Annabella")
    again = forget(played.path, "", "Annabella")

    assert past_sessions(tmp_path / "sessions")[0].title == "A day with …"
    assert revisit(played.path).play.title == "A day with …"
    assert "title too" in done_words(done)
    assert sound(played.path)
    assert again.texts == 0


def test_two_forgotten_people_are_told_apart(tmp_path: Path) -> None:
    """The second is not taken for the first."""
    path = _session(tmp_path)
    _forget(path, "Annabella")
    _forget(path, "Miroslav")

    assert sorted(_names(path)) == ["Ivanhoe", "Olgierd", "…", "… 2"]
    assert list(erasable(path).people.values()) == ["Ivanhoe", "Olgierd"]


def test_nobody_of_that_name_changes_nothing(tmp_path: Path) -> None:
    """A name that isn't there is a sentence; backups and file stay."""
    path = _session(tmp_path)
    before = _bytes(tmp_path)

    with pytest.raises(NotOpened, match="nobody called"):
        _forget(path, "Anna")
    assert _bytes(tmp_path) == before


def test_a_sentence_goes_with_all_its_versions_and_no_other_does(tmp_path: Path) -> None:
    """What a note said before it was corrected goes too, in backups as well; the rest is as it was."""
    path = _session(tmp_path)
    known = erasable(path)
    meant = next(one for one in known.words if one.words == ODD)
    assert (meant.kind, len(meant.places)) == ("note", 2)

    forget_words(path, meant)

    assert b"rhinoceros" not in _bytes(tmp_path)
    assert b"The purple" not in _bytes(tmp_path)
    assert [one for one in erasable(path).words if one != meant] == [one for one in known.words if one != meant]
    assert sound(path)


def test_a_client_goes_with_all_it_was_called_and_the_place_stays(tmp_path: Path) -> None:
    """For whom a session was held is words like others, as is what was said of it; the program tells what they are."""
    played = started(tmp_path / "sessions", ["yes-and"], names=NAMES, title="Morning")
    for client in ("Rhino", "Rhino Hotels"):
        played.conductor.recording.held_for(client, "Oslo")
        played.conductor.recording.sum_up(f"Good people.\n{client} should ask more.")
    played.file.close()
    found = [one for one in erasable(played.path).words if "Rhino Hotels" in one.words]

    for wording in found:
        forget_words(played.path, wording)

    assert [kind_words(one.kind) for one in found] == ["Session", "Session"]
    assert b"Rhino" not in _bytes(tmp_path)
    opened = reopen(played.path, HandClock(), note=False)
    known = opened.conductor.session
    assert (known.client, known.place, known.summary) == ("…", "Oslo", "…")
    opened.file.close()


def test_what_was_half_typed_goes_with_the_name_and_with_the_sentence(tmp_path: Path) -> None:
    """A name goes from it wherever it stands; what was on its way to an erased sentence goes whole, the rest stays.

    A first word that many sentences begin with is not on its way to one.
    """
    played = started(tmp_path / "sessions", ["yes-and"], names=NAMES, title="Morning")
    played.conductor.next()
    played.conductor.note(ODD)
    noting = json.dumps(["n9", played.conductor.here.step, "Miroslav: " + ODD, ODD[:13]], ensure_ascii=False)
    drafts = {"four": noting, "one": "Miroslav said that", "three": "The purple house", "two": ODD[:12], "zero": "The"}
    played.file.append((), None, put=drafts)
    played.file.close()
    _forget(played.path, "Miroslav")
    [wording] = [one for one in erasable(played.path).words if one.words == ODD]
    forget_words(played.path, wording)
    opened = reopen(played.path, HandClock(), note=False)
    try:
        known = opened.file.drafts()
        assert json.loads(known.pop("four")) == ["n9", opened.conductor.here.step, "…: " + ODD, "…"]
        assert known == {"one": "… said that", "three": "The purple house", "two": "…", "zero": "The"}
    finally:
        opened.file.close()
    assert b"Miroslav" not in _bytes(tmp_path)


def test_the_same_words_of_somebody_else_stay(tmp_path: Path) -> None:
    """Two notes that say the same are two sentences; erasing one leaves the other."""
    played = started(tmp_path, ["yes-and"], names=NAMES)
    played.conductor.next()
    played.conductor.note("Fine")
    played.conductor.note("Fine")
    played.file.copy().keep()
    played.file.close()

    forget_words(played.path, erasable(played.path).words[0])

    assert [one.words for one in erasable(played.path).words] == ["Fine"]
    assert [one.words for one in erasable(copies.backups(played.path)[0].path).words] == ["Fine"]


def test_other_forms_of_a_name_are_found_and_go_one_by_one(tmp_path: Path) -> None:
    """Where only a form of the name stands it is suggested; erasing it leaves the rest of the sentence."""
    path = _session(tmp_path)
    _forget(path, "Annabella")
    (left,) = standing("Annabella", erasable(path).words)
    assert left.forms == ("Annabellas",)

    forget_words(path, left.wording, left.forms[0])

    assert "… team" in [one.words for one in erasable(path).words]
    assert standing("Annabella", erasable(path).words) == ()


def test_a_backup_of_the_first_version_is_erased_in_too(tmp_path: Path) -> None:
    """A copy from before there were sums keeps its tables and loses the name."""
    path = _session(tmp_path)
    old = copies.backups(path)[0].path
    with contextlib.closing(sqlite3.connect(old, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.executescript("DROP TRIGGER facts_stay; DROP TRIGGER facts_remain;")
        for table, columns in (("facts", ("sum", "beside")), ("people", ("sum",)), ("words", ("sum",))):
            for column in columns:
                file.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        file.execute("ALTER TABLE drafts DROP COLUMN sum")
        file.execute("PRAGMA user_version = 1")

    _forget(path, "Miroslav")

    assert b"Miroslav" not in _bytes(tmp_path)


def test_a_backup_that_cannot_be_read_goes(tmp_path: Path) -> None:
    """Nothing can be erased in it, so it isn't kept; it is counted."""
    path = _session(tmp_path)
    spoilt = copies.folder_of(path) / "2020-01-01 00.00.00.000000.trainer"
    spoilt.write_bytes(b"SQLite format 3\x00 Annabella" + b"x" * 4000)

    done = forget(path, "p1", "Annabella")

    assert done.dropped == 2, "the copy kept by restoring, and this one"
    assert not spoilt.exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from trainer.store import copies, erasing
count = int(sys.argv[2])
def deadly(act):
    def once(*given, **named):
        global count
        count -= 1
        if count == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return act(*given, **named)
    return once
for room, name in ((erasing, "_drop"), (copies, "rewritten"), (copies, "_write_whole"), (erasing, "_erase_in"),
                   (erasing, "_erase_words"), (erasing, "_sound")):
    setattr(room, name, deadly(getattr(room, name)))
from trainer.store.forgetting import forget
from trainer.store.named_files import called_after
forget(Path(sys.argv[1]), "p1", "Annabella")
"""


def test_erasing_that_was_killed_is_finished(tmp_path: Path) -> None:
    """Wherever it is cut off, it either never began or is known to be unfinished; finished, no byte tells the name."""
    begun = 0
    for number in range(2, 16):
        data = tmp_path / str(number)
        path = _session(data)
        done = subprocess.run([sys.executable, "-c", KILLED, str(path), str(number)], check=False)
        if done.returncode == 0:
            assert number > 9, "there are more places to be cut off than that"
            break
        assert done.returncode == -signal.SIGKILL
        assert being_erased(path.parent) == (path,)
        begun += 1

        assert finish(path) is not None

        held = _bytes(data).replace(b"Annabellas", b"")
        assert b"nnabella" not in held
        assert sound(path)
        assert being_erased(path.parent) == ()
        assert finish(path) is None
    assert begun > 5


def test_what_earlier_kills_left_lying_goes_too(tmp_path: Path) -> None:
    """A note that was never finished, and a folder in which a session was being restored an hour ago.

    What another program writes just now stays.
    """
    path = _session(tmp_path)
    (path.parent / ".abc.part").write_text("Annabella")
    os.utime(path.parent / ".abc.part", (0, 0))
    (path.parent / ".now.part").write_text("Another session")
    aside = path.parent / ".restoring-abc"
    aside.mkdir()
    (aside / "made.trainer").write_text("Annabella")
    os.utime(aside, (0, 0))

    forget(path, "p1", "Annabella")

    assert [one.name for one in path.parent.glob(".*")] == [".now.part"]


def test_an_erasure_survives_being_noted(tmp_path: Path) -> None:
    """What is noted beside the file is what is carried out."""
    path = _session(tmp_path)
    meant = Erasure(person="p1", name="Annabella", texts=("a",), places=((3, "words"),), word="b")
    erase(path, meant)
    write_json(path.with_name(path.name + ".erasing"), asdict(meant))
    assert finish(path) is not None


def test_a_session_in_use_is_refused_and_nothing_goes(tmp_path: Path) -> None:
    """Another program has it: a sentence, and the name stays."""
    played = started(tmp_path, ["yes-and"], names=NAMES)
    played.conductor.next()
    code = "import sys; from pathlib import Path; from trainer.store.forgetting import forget; "
    code += "forget(Path(sys.argv[1]), 'p1', 'Annabella')"
    done = subprocess.run([sys.executable, "-c", code, str(played.path)], capture_output=True, text=True, check=False)

    assert "NotOpened" in done.stderr
    assert being_erased(tmp_path) == ()
    played.file.close()
    assert "Annabella" in _names(played.path)


def test_private_answers_are_marked_and_in_no_order(tmp_path: Path) -> None:
    """What was answered for a sum stands last, by its letters, so that nothing tells whose it is."""
    played = rehearsed(tmp_path, "customer-shoes")
    sheets = played.conductor.session.sheets.values()
    given = [one.words for sheet in sheets for one in sheet.answers.values() if one.words and one.how == "kiosk"]
    played.file.close()
    known: Erasable = erasable(played.path)
    private = [one.words for one in known.words if one.private]
    assert private == sorted(given, key=str.casefold) != given
    assert [one.private for one in known.words] == [False] * (len(known.words) - len(given)) + [True] * len(given)


def test_what_was_written_on_a_board_in_private_is_private(tmp_path: Path) -> None:
    """It stands after what everybody saw, by its letters; the later words of an entry are those that are told."""
    played = started(tmp_path, ["yes-and"], names=NAMES)
    played.conductor.next()
    at = played.conductor.session.at
    assert at is not None
    written = [("e1", "Zebra", "p1"), ("e2", "Seen by all", ""), ("e3", "Apple", "p2"), ("e1", "Yak", "p1")]
    facts = [EntryWritten(at=at, entry=entry, words=words, person=person) for entry, words, person in written]
    played.file.append(facts, played.clock.now())
    played.file.close()
    known = erasable(played.path).words
    assert [(one.words, one.private) for one in known] == [("Seen by all", False), ("Apple", True), ("Yak", True)]
    assert known[-1].versions == ("Zebra", "Yak")


def test_the_command_forgets_when_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --yes it says what would happen; with it the name is gone, and where it may still stand is listed."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    _session(tmp_path)
    assert main(["forget", "Morning", "--person", "Annabella"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert b"Annabella" in _bytes(tmp_path)

    assert main(["forget", "Morning", "--person", "Annabella", "--yes"]) == 0
    told = capsys.readouterr().out
    assert "Annabellas team  (Annabellas)" in told
    assert "handed on" in told

    assert main(["sessions", "forget", "Morning", "--sentence", "annabellas", "--only", "Annabellas", "--yes"]) == 0
    assert b"nnabella" not in _bytes(tmp_path)

    capsys.readouterr()
    assert main(["forget", "Morning", "--sentence", "rhinoceros", "--yes", "--json"]) == 0
    assert b"rhinoceros" not in _bytes(tmp_path)
    erased = json.loads(capsys.readouterr().out)
    assert list(erased) == ["texts", "backups", "dropped", "titled", "groups", "standing", "files"]
    capsys.readouterr()
    assert main(["forget", "Morning", "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain["people"] == ["Miroslav", "Ivanhoe", "Olgierd"]
    assert {"kind": "note", "words": "Good"} in plain["words"]
    assert main(["forget", "Morning", "--sentence", "o", "--yes"]) == 1
    assert "Several sentences" in capsys.readouterr().err
    assert main(["forget", "Morning", "--person", "good", "--yes"]) == 0, "it stands in words, as a customer's may"
    assert "… (" not in capsys.readouterr().out
    assert b"Good" not in _bytes(tmp_path)
    assert main(["forget", "Morning", "--person", "Nobody at all", "--yes"]) == 1
    assert main(["forget", "Morning", "--finish"]) == 1


def test_the_command_lists_what_is_called_after_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A session's file, a folder of notes and a page: their names are left, and each is told with its place."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    _session(tmp_path)
    notes = tmp_path / "notes" / "Farewell for Annabella"
    page = tmp_path / "notes" / "Morning" / "pages" / "annabella-p1.pdf"
    for one in (notes / "notes.md", page, page.with_name("annabellas-team.pdf")):
        one.parent.mkdir(parents=True, exist_ok=True)
        one.write_text("Annabella")

    assert main(["forget", "Morning", "--person", "Annabella", "--yes"]) == 0

    told = capsys.readouterr().out
    assert f"rename or delete them:\n  {notes}\n  {page}\n" in told
    assert "annabellas-team" not in told, "another word, as in the texts"


@pytest.mark.parametrize(
    ("name", "file"),
    [("Anna Berg", "anna-berg-p3.pdf"), ("Анна", "2026-05-01 День с Анна.trainer"), ("Åse", "A\u030ase.docx")],
)
def test_a_name_is_found_in_a_file_name_however_it_is_written_there(tmp_path: Path, name: str, file: str) -> None:
    """With a line for a space, in small letters, with an accent that is a letter of its own."""
    (tmp_path / file).touch()
    (tmp_path / "banana.txt").touch()

    assert [one.name for one in called_after(name, (tmp_path, tmp_path / "missing"))] == [file]


def test_no_room_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup goes as unreadable only when it is: what a full disk or a lock refuses waits for another try."""
    with contextlib.closing(sqlite3.connect(tmp_path / "small", isolation_level=None)) as small:
        small.execute("CREATE TABLE words (text)")
        small.execute("PRAGMA max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as full:
            small.execute("INSERT INTO words VALUES (zeroblob(20000))")
    assert hindered(full.value)

    def no_room(*_asked: object) -> None:
        raise full.value

    path = _session(tmp_path)
    kept = copies.backups(path)
    with monkeypatch.context() as disk:
        disk.setattr(copies, "rewritten", no_room)
        with pytest.raises(NotSaved, match="Try again"):
            _forget(path, "Miroslav")
    assert copies.backups(path) == kept
    assert finish(path) is not None
    assert b"Miroslav" not in _bytes(path.parent)

    (tmp_path / "odd").write_bytes(b"no database" * 500)
    with contextlib.closing(sqlite3.connect(tmp_path / "odd")) as odd, pytest.raises(sqlite3.DatabaseError) as damaged:
        odd.execute("SELECT * FROM words")
    assert not hindered(damaged.value)
