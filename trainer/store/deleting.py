"""This file is how a session is deleted for good: its file, what SQLite keeps beside it, backups and damaged copies."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from trainer.model.refusal import cause
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies, slip, wal
from trainer.store.restoring import damaged_copies
from trainer.store.sessions import ERASING
from trainer.words import _, ngettext

NOTES = (
    "session.json", "notes.md", "notes.docx", "notes.html", "notes.pdf", "notes-for-client.docx",
    "notes-for-client.pdf", "data.csv", "data.xlsx",
)  # fmt: skip
"""Any of these, or the same without names, says that a folder is one of notes."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What there is of a session on this disk: how many backups and damaged copies, and how many files of notes."""

    path: Path
    backups: int
    damaged: int
    notes: Path | None = None
    notes_files: int = 0


def traces(path: Path, notes: Path | None = None) -> Traces:
    """What would go with the session; `notes` is the folder of its notes, None in the answer when it holds none."""
    folder = copies.folder_of(path)
    backups = sum(one.is_file() and not one.name.startswith(".") for one in folder.iterdir()) if folder.is_dir() else 0
    damaged = [one for one in damaged_copies(path) if not one.name.endswith((wal.SUFFIX, "-shm"))]
    held = notes if notes is not None and holds_notes(notes) else None
    files = sum(one.is_file() for one in held.rglob("*")) if held else 0
    return Traces(path, backups, len(damaged), held, files)


def going(found: Traces) -> str:
    """In words: what is lost for good, and what deleting can't reach."""
    parts = [_("Its file goes for good, with all answers in it.")]
    if found.backups:
        parts.append(
            ngettext("{count} backup goes with it.", "{count} backups go with it.", found.backups).format(
                count=found.backups
            )
        )
    if found.damaged:
        parts.append(
            ngettext("{count} damaged copy goes too.", "{count} damaged copies go too.", found.damaged).format(
                count=found.damaged
            )
        )
    parts.append(_("Files handed on or copied elsewhere can't be reached."))
    return " ".join(parts)


def holds_notes(folder: Path) -> bool:
    """Whether the program has written notes into this folder."""
    nameless = (name.replace(".", "-without-names.") for name in NOTES)
    return any((folder / name).is_file() for name in (*NOTES, *nameless))


def delete_session(path: Path, notes: Path | None = None) -> None:
    """Removes the session with its backups and damaged copies, and its notes where that folder is named.

    The file itself goes last: what is interrupted is still in the list and can be deleted again. NotOpened while
    another program has it, NotSaved with a sentence when the disk refuses.
    """
    if not path.is_file():
        raise NotOpened(_("There is no session file at {path}.").format(path=path))
    _unused(path)
    try:
        if notes is not None and holds_notes(notes):
            shutil.rmtree(notes)
        if copies.folder_of(path).is_dir():
            shutil.rmtree(copies.folder_of(path))
        for one in (
            *damaged_copies(path),
            *(path.with_name(path.name + end) for end in (wal.SUFFIX, "-shm", "-journal", slip.SUFFIX, ERASING)),
        ):
            one.unlink(missing_ok=True)
        path.unlink()
    except OSError as problem:
        sentence = _("{path} was not deleted completely: {reason}. Delete it again.")
        raise NotSaved(sentence.format(path=path, reason=cause(problem))) from problem


def _unused(path: Path) -> None:
    """NotOpened while another program has the file; one that can't be read is nobody's."""
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None, timeout=0.2)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        if "locked" in str(problem):
            sentence = _("{path} is open in another Trainer. Close it there first.")
            raise NotOpened(sentence.format(path=path)) from problem
