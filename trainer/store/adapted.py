"""This file is a copy of an author's file, to be changed: under an id and title of its own, with its translations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from trainer.store.files import SUFFIXES, find_file, language_of, named, translations_in
from trainer.store.template import CannotStart, checked_id, schema_line
from trainer.words import _, speaking

_NAMED = re.compile(r"^(scenario|sheet|agenda|record|translation):.*$", re.MULTILINE)
_TITLE = re.compile(r"^title:[ \t]+(?![|>&*!{\[])([\"']?)(.+?)(\1)[ \t]*$", re.MULTILINE)
_ABOVE = re.compile(r"^(# [a-z]{2,3}: ).*$(?=\ntitle:)", re.MULTILINE)
_SCHEMA = re.compile(r"^# yaml-language-server: .*$", re.MULTILINE)
_LANGUAGE = re.compile(r"^language:[ \t]*([a-z]{2,3})", re.MULTILINE)
_PICTURE = re.compile(r"^[ \t]*picture:[ \t]*[\"']?([^\"'\n/\\]+\.(?:png|jpe?g))[\"']?[ \t]*$", re.MULTILINE)


def adapt(source: Path, file_id: str, folder: Path) -> Path:
    """Write a copy of a file as `file_id` into the folder, its translations and pictures with it; return its path.

    The title says in each language that it is a copy. CannotStart when the id is no id or is taken, or the file no
    text; OSError when the folder can't be written to. Then nothing new is left there.
    """
    try:
        made = copies(source, checked_id(file_id), folder)
    except UnicodeDecodeError as trouble:
        words = _("{path} has errors of its own; mend them first").format(path=source)
        raise CannotStart(words) from trouble
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    try:
        for path, content in made.items():
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except OSError as trouble:
        for half in written:
            half.unlink(missing_ok=True)
        if isinstance(trouble, FileExistsError):
            taken = _("{path} is there already; nothing was changed").format(path=trouble.filename)
            raise CannotStart(taken) from trouble
        raise
    return path


def free_id(source_id: str, folders: Iterable[Path]) -> str:
    """An id for a copy that no file in these folders has: "my-ID", then "my-ID-2" and so on."""
    places, first = tuple(folders), f"my-{source_id.removeprefix('my-')}"[:50].rstrip("-")
    name, number = first, 1
    while find_file(name, places):
        number += 1
        name = f"{first}-{number}"
    return name


def copies(source: Path, file_id: str, folder: Path) -> dict[Path, bytes]:
    """What to write by its path; the file itself last, since the program looks for that."""
    text = source.read_text(encoding="utf-8-sig")
    found = _LANGUAGE.search(text)
    own = _renamed(text, file_id, found[1] if found else "en")
    title = _TITLE.search(own)
    others = {
        folder / named(file_id, language_of(path.name)): _translated(path, file_id, title[2] if title else "")
        for path in translations_in([source.parent]).get((source.parent, source.stem), ())
    }
    pictures = {
        folder / name: (source.parent / name).read_bytes()
        for name in dict.fromkeys(_PICTURE.findall(text))
        if (source.parent / name).is_file() and not (folder / name).exists()
    }
    main = folder / f"{file_id}{SUFFIXES[0]}"
    return pictures | {path: words.encode() for path, words in others.items()} | {main: own.encode()}


def _translated(path: Path, file_id: str, source_title: str) -> str:
    words = _renamed(path.read_text(encoding="utf-8-sig"), file_id, language_of(path.name))
    return _ABOVE.sub(lambda line: line[1] + source_title, words, count=1) if source_title else words


def _renamed(text: str, file_id: str, language: str) -> str:
    with speaking(language):
        title = _TITLE.sub(lambda line: f"title: {line[1]}{copied_title(line[2])}{line[3]}", text, count=1)
    named_so = _NAMED.sub(lambda line: f"{line[1]}: {file_id}", title, count=1)
    return _SCHEMA.sub(lambda _line: schema_line(), named_so, count=1)


def copied_title(title: str) -> str:
    """What a copy of what has this title is called."""
    return _("{title} (copy)").format(title=title)
