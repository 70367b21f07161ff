"""This file is the promise that under an export's final name there are only whole files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import kit
from trainer.errands import Writing
from trainer.export.aside import write_notes_aside
from trainer.export.formats import FORMATS
from trainer.export.notes import PART, taken_back, write_notes, write_whole
from trainer.export.painted import Painted
from trainer.model.events import Promise
from trainer.model.trouble import NotSaved

pytestmark = pytest.mark.usefixtures("qapp")
TREE = Path(__file__).parents[2]
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from trainer.export.notes import write_whole
from trainer.errands import Writing
from trainer.model.trouble import NotSaved

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_whole(Path(sys.argv[1]), {"notes.md": b"short and new", "data.csv": b"x" * 100_000})
except NotSaved as trouble:
    print(trouble)
    sys.exit(7)
"""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """A finished session."""
    found = kit.service_levels(tmp_path_factory.mktemp("session"), kit.as_drawn)
    yield found
    found.file.close()


def _words(path: Path) -> str:
    """Everything a Word document says, its tables too."""
    import docx

    return "\n".join(node.text or "" for node in docx.Document(str(path)).element.body.iter() if node.text)


def test_all_formats_are_written_into_the_folder(played: kit.Played, tmp_path: Path) -> None:
    """One act writes every file of the notes, and nothing else is left there."""
    files = write_notes(played.play, tmp_path / "new" / "folder")

    assert [file.name for file in files] == [
        "notes.md",
        "notes.docx",
        "notes.pdf",
        "notes-for-client.docx",
        "notes-for-client.pdf",
        "notes.html",
        "data.xlsx",
        "data.csv",
        "session.json",
    ]
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == sorted(file.name for file in files)
    assert all(file.stat().st_size > 1000 for file in files)


def test_notes_without_names_lie_beside_those_with_names(played: kit.Played, tmp_path: Path) -> None:
    """Their names say so, and the session's plain data is never written without names."""
    write_notes(played.play, tmp_path)
    files = write_notes(played.play, tmp_path, names=False)

    assert [file.name for file in files] == [
        "notes-without-names.md",
        "notes-without-names.docx",
        "notes-without-names.pdf",
        "notes-for-client-without-names.docx",
        "notes-for-client-without-names.pdf",
        "notes-without-names.html",
        "data-without-names.xlsx",
        "data-without-names.csv",
    ]
    assert len(list(tmp_path.iterdir())) == 17


def test_the_clients_part_holds_all_but_the_record(played: kit.Played, tmp_path: Path) -> None:
    """Results and what was noted for the client, told as in the notes; no times, ticks by name, timers or program."""
    write_notes(played.play, tmp_path, ["docx", "client-docx"])

    whole, part = (_words(tmp_path / f"{name}.docx") for name in ("notes", "notes-for-client"))
    kept = (
        "Who played",
        "From Low to WOW",
        "When she looked up",
        "Come back to the greeting",
    )
    record = ("For the record", "Timers", "The plan and how it went", "Made with Trainer")
    assert all(words in whole for words in (*kept, "What was promised", *record))
    assert all(words in part for words in (*kept, "How answers were treated"))
    assert not [words for words in record if words in part]
    taken_back(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.docx"]


def test_a_folder_called_like_the_program_is_not_taken_for_it(
    played: kit.Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Notes are written from wherever the program was started, also beside notes in a folder `trainer`."""
    (tmp_path / "trainer").mkdir()
    (tmp_path / "trainer" / "__init__.py").write_text("raise SystemExit(5)")
    monkeypatch.chdir(tmp_path)

    files = write_notes_aside(played.play, tmp_path / "notes", ["md"])

    assert [file.name for file in files] == ["notes.md"]


def test_names_are_not_written_where_that_was_promised(played: kit.Played, tmp_path: Path) -> None:
    """A room that was told its names don't stay in the notes gets none, whatever is asked for."""
    promised = kit.with_promise(played.play, Promise(names_in_notes=False))

    files = write_notes(promised, tmp_path)

    assert [file.name for file in files][:1] == ["notes-without-names.md"]
    assert not (tmp_path / "session.json").exists()


def test_writing_again_replaces_whole_files(played: kit.Played, tmp_path: Path) -> None:
    """The earlier files are gone, the new ones whole."""
    (tmp_path / "notes.md").write_text("an earlier one")

    write_notes(played.play, tmp_path, ["md"])

    assert (tmp_path / "notes.md").read_text(encoding="utf-8").startswith("# Three service levels\n")


def test_a_full_disk_leaves_every_earlier_file_as_it_was(tmp_path: Path) -> None:
    """The second file doesn't fit: neither takes its name, nothing half lies about, and a sentence says what to do."""
    (tmp_path / "notes.md").write_text("an earlier one")

    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path)], cwd=TREE, capture_output=True, text=True, check=False
    )

    assert done.returncode == 7, done.stderr
    assert "earlier notes are unchanged" in done.stdout
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"notes.md": "an earlier one"}


def test_a_failure_leaves_no_empty_folder(tmp_path: Path) -> None:
    """A folder made for files that then couldn't be written goes again; one that was there stays."""
    (tmp_path / "taken").write_text("")

    with pytest.raises(NotSaved):
        write_whole(tmp_path, {"charts/01.png": b"x", "taken/02.png": b"x"})

    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_folder_that_cannot_be_written_to_gets_a_sentence(tmp_path: Path) -> None:
    """A file stands where the folder should be: the sentence names the folder and that the session is safe."""
    (tmp_path / "taken").write_text("")

    with pytest.raises(NotSaved, match=r"taken.*The session is safe"):
        write_whole(tmp_path / "taken", {"notes.md": b""})


def test_every_format_has_a_file_of_its_own() -> None:
    """No two formats write to one name."""
    names = [known.file_name(names=True) for known in FORMATS.values()]

    assert len(set(names)) == len(names)


def test_every_file_is_told_before_it_is_written(played: kit.Played, tmp_path: Path) -> None:
    """Whoever waits hears the number, of how many, and the name."""
    told: list[tuple[int, int, str]] = []

    write_notes(played.play, tmp_path, ("md", "csv"), heard=lambda *one: told.append(one))

    assert told == [(1, 2, "notes.md"), (2, 2, "data.csv")]


def test_a_writing_that_is_stopped_leaves_earlier_notes_whole(played: kit.Played, tmp_path: Path) -> None:
    """Stopped as soon as it says what it writes: a sentence, the files of before, and nothing half of its own."""
    write_notes(played.play, tmp_path, ("md",))
    before = (tmp_path / "notes.md").read_bytes()
    writing = Writing()

    def stop(*_one: object) -> None:
        (tmp_path / PART.replace("*", "half")).write_bytes(b"as far as it had come")
        writing.stop()

    with pytest.raises(NotSaved, match="stopped"):
        write_notes_aside(played.play, tmp_path, heard=stop, writing=writing)

    assert [path.name for path in tmp_path.iterdir()] == ["notes.md"]
    assert (tmp_path / "notes.md").read_bytes() == before


def test_pictures_of_earlier_notes_go_and_others_stay(played: kit.Played, tmp_path: Path) -> None:
    """A picture that these notes don't have is taken away, but for what somebody else put there."""
    charts = tmp_path / "charts"
    charts.mkdir()
    for name in ("19-old-picture.png", "19-old-picture.svg", "mine.png"):
        (charts / name).write_bytes(b"old")

    write_notes(played.play, tmp_path, ("charts",), painted=Painted(svg=lambda _part: "<svg/>"))

    left = {path.name for path in charts.iterdir()}
    assert "mine.png" in left
    assert not [name for name in left if "old-picture" in name]
    assert len(left) > 1


def test_what_a_cut_off_writing_left_is_taken_away(tmp_path: Path) -> None:
    """Parts from ten minutes ago go with the next writing; one that is being written now stays."""
    (tmp_path / "charts").mkdir()
    old, new = tmp_path / "charts" / ".trainer-1.part", tmp_path / ".trainer-2.part"
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (1.0, 1.0))

    write_whole(tmp_path, {"notes.md": b"whole"})

    assert not old.exists()
    assert new.exists()


def test_a_file_held_open_elsewhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a system doesn't let go of an open file, the sentence says which and what to do; it stays as it was."""
    (tmp_path / "notes.md").write_bytes(b"before")

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(NotSaved, match=r"notes\.md is open in another program"):
        write_whole(tmp_path, {"notes.md": b"after"})

    assert (tmp_path / "notes.md").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.md"]
