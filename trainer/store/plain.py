"""This file is small plain files: read with their trouble told, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import re
from pathlib import Path

from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved
from trainer.words import _

LARGEST = 1_000_000


def read_json(path: Path, largest: int = LARGEST) -> object:
    """The content of a small JSON file; OSError or ValueError when it can't be read or has more bytes than that."""
    if path.stat().st_size > largest:
        raise ValueError(_("the file is too large"))
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, content: object, *, compact: bool = False) -> None:
    """Writes beside the file first and then takes its place; NotSaved when the disk refuses.

    What is `compact` is read three times as fast, and is for nobody's eyes.
    """
    write_plain(path, json.dumps(content, ensure_ascii=False, indent=None if compact else 1).encode("utf-8"))


def write_plain(path: Path, content: bytes, *, movable: bool = True) -> None:
    """Writes beside the file first and then takes its place; NotSaved when the disk refuses.

    Not `movable` is what has its place: no other folder is offered for it.
    """
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with open(handle, "wb") as file:  # noqa: PTH123 - takes over the handle
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as problem:
        words = (
            _("Not saved: {reason} ({path}). Free some space or choose another folder.")
            if movable
            else _("Not saved: {reason} ({path}). Free some space, or let this folder be written to.")
        )
        raise NotSaved(words.format(reason=cause(problem), path=path)) from problem


def file_name(words: str, most: int = 60) -> str:
    """Words as a name that every disk takes, of at most so many letters."""
    safe = " ".join(re.sub(r"[^\w \-]", " ", words).split())[:most].strip(" .")
    return safe or _("group")
