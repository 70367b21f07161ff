"""This file is an own file while its text is changed: read, checked, saved, its draft kept, its first text found."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path

from trainer.model.refusal import cause
from trainer.model.trouble import Refused
from trainer.store.adapted import copies
from trainer.store.authored import read_file, read_text
from trainer.store.check_across import checked_among
from trainer.store.check_translations import check_translation
from trainer.store.files import find_file, language_of, source_of
from trainer.store.library import Library
from trainer.store.plain import write_plain
from trainer.store.problems import Problem
from trainer.store.template import CannotStart
from trainer.store.translated import texts_of
from trainer.store.translation_file import read_translation
from trainer.words import _

_COPY = re.compile(r"my-(.+?)(?:-\d+)?")


def read_own(path: Path) -> str:
    """What stands in the file; Refused when it can't be read as text."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as trouble:
        words = _("{path} can't be read: {reason}").format(path=path, reason=cause(trouble))
        raise Refused(words) from trouble
    except UnicodeDecodeError as trouble:
        raise Refused(_("{path} is no text that can be read here.").format(path=path)) from trouble


def save_own(path: Path, text: str, known: str) -> str | None:
    """Writes the file, whole or not at all, and returns None; NotSaved when the disk refuses.

    Where something else than `known` stands by now, that stays and is returned.
    """
    if path.exists() and (theirs := read_own(path)) not in (known, text):
        return theirs
    write_plain(path, text.encode(), movable=False)
    drop_draft(path)
    return None


def put_by(path: Path, text: str) -> Path:
    """Keeps what another program wrote beside the file, where it is no exercise; under which name."""
    number, kept = 1, path.with_name(f"{path.name}.other")
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.name}.other-{number}")
    write_plain(kept, text.encode(), movable=False)
    return kept


def keep_draft(path: Path, text: str) -> None:
    """Keeps what is typed and not saved yet; a disk that refuses will be told of when it is saved."""
    write_plain(_draft(path), text.encode())


def drop_draft(path: Path) -> None:
    """What was typed is saved, or not wanted."""
    with contextlib.suppress(OSError):
        _draft(path).unlink(missing_ok=True)


def draft_of(path: Path) -> str:
    """What was typed and never saved; "" when there is nothing."""
    try:
        return _draft(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def original_of(path: Path, folders: Iterable[Path]) -> str:
    """The text that a copy began with, made again from what it is a copy of; "" when that isn't known."""
    found = _COPY.fullmatch(source_of(path.name) if language_of(path.name) else path.stem)
    source = find_file(found[1], folders) if found else None
    if source is None:
        return ""
    name = source_of(path.name) if language_of(path.name) else path.stem
    try:
        return copies(source, name, path.parent).get(path, b"").decode("utf-8")
    except (OSError, UnicodeDecodeError, CannotStart):
        return ""


def check_own(path: Path, text: str, library: Library) -> tuple[Problem, ...]:
    """What is wrong with a text that may not be saved yet, as `trainer check` would tell it of the file."""
    if language_of(path.name):
        source = read_file(path.with_name(f"{source_of(path.name)}{path.suffix}"))
        texts = texts_of(source.text)
        if source.model is None or texts is None:
            return ()
        return check_translation(read_translation(path.name, text, texts), texts, source.model.language)
    typed = read_text(path.name, text, path.parent)
    known = {one.id: one for one in library.entries} | {typed.id: typed}
    return checked_among(typed, known).problems


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.typed")
