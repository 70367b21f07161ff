"""This file is which files are authors' own and which are translations: `scene.nb.yaml` beside `scene.yaml`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from trainer.store.authored import Sibling
from trainer.store.scalars import LANGUAGE_CODE
from trainer.store.yaml_guard import LIMITS

SUFFIXES = (".yaml", ".yml")
_NAME = re.compile(rf"(?P<stem>[^.].*)\.(?P<language>{LANGUAGE_CODE})\.ya?ml")
Beside = Mapping[tuple[Path, str], tuple[Path, ...]]
"""Translations by the folder and id of their source, in the order of their names."""


def files_under(path: Path) -> Iterator[Path]:
    """The authors' files at or under a path in a stable order; translations and hidden files are not among them."""
    if path.is_file():
        yield from () if language_of(path.name) else (path,)
        return
    for folder in folders_under(path):
        yield from (file for file in sorted(folder.iterdir()) if is_authored(file.name))


def folders_under(path: Path) -> Iterator[Path]:
    """A folder and those inside it, hidden ones left out."""
    for folder, inner, _names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        yield Path(folder)


def find_file(word: str, folders: Iterable[Path]) -> Path | None:
    """The author's file of that path or id, in the first folder that has one; None when there is none."""
    if Path(word).suffix in SUFFIXES:
        return Path(word) if Path(word).is_file() else None
    found = (file for folder in folders if folder.is_dir() for file in files_under(folder) if file.stem == word)
    return next(found, None)


def is_authored(name: str) -> bool:
    """Whether a file of this name is an author's, and no translation."""
    return name.endswith(SUFFIXES) and not name.startswith(".") and not language_of(name)


def language_of(name: str) -> str:
    """The language a file's name ends with, as in "guess-dislike.nb.yaml"; "" when it is no translation."""
    found = _NAME.fullmatch(PurePath(name).name)
    return found["language"] if found else ""


def source_of(name: str) -> str:
    """The id of the file that a translation belongs to, by its name."""
    found = _NAME.fullmatch(PurePath(name).name)
    return found["stem"] if found else PurePath(name).stem


def named(source: str, language: str) -> str:
    """The name of a translation's file."""
    return f"{source}.{language}.yaml"


def translations_in(folders: Iterable[Path]) -> Beside:
    """The translations that lie in these very folders."""
    found: dict[tuple[Path, str], list[Path]] = {}
    for folder in dict.fromkeys(folders):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if language_of(path.name):
                found.setdefault((folder, source_of(path.name)), []).append(path)
    return {key: tuple(paths) for key, paths in found.items()}


def texts_beside(path: Path) -> tuple[Path, ...]:
    """The files that are one exercise: the file itself, then its translations."""
    return (path, *translations_in([path.parent]).get((path.parent, path.stem), ()))


def read_siblings(source: Path, beside: Beside) -> tuple[Sibling, ...]:
    """The translations of a file with their texts; one that can't be opened is passed over."""
    return tuple(_read(beside.get((source.parent, source.stem), ())))


def carried(source: str, files: Mapping[str, str]) -> tuple[Sibling, ...]:
    """The translations of a file among texts by name, such as a session carries."""
    stem = PurePath(source).stem
    return tuple(
        Sibling(language, name, text)
        for name, text in files.items()
        if (language := language_of(name)) and source_of(name) == stem
    )


def _read(paths: Iterable[Path]) -> Iterator[Sibling]:
    for path in paths:
        try:
            with path.open("rb") as file:
                text = file.read(LIMITS.bytes + 1).decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        yield Sibling(language_of(path.name), str(path), text)
