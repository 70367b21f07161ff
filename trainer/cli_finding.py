"""This file is how a command finds what is meant, a session, a record, the formats, and how it refuses."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from trainer.folding import folded
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


class InFile(Protocol):
    """What is kept in a file of its own."""

    @property
    def path(self) -> Path:
        """Its file."""
        ...

    @property
    def title(self) -> str:
        """What it is called."""
        ...


Kept = TypeVar("Kept", bound=InFile)


def found(wanted: str, listed: Sequence[PastSession]) -> Path | str:
    """The file of the session that is meant, or a sentence why there is none."""
    return meant(
        wanted,
        listed,
        lambda one: one.title,
        nothing=_("There is no session “{wanted}”. `trainer sessions` lists them."),
        several=_("Several sessions are meant by “{wanted}”. Name one of them:\n{names}"),
    )


def meant(
    wanted: str, listed: Sequence[Kept], words: Callable[[Kept], str], *, nothing: str, several: str
) -> Path | str:
    """The file that is meant by its path, its name, or a part of its name or `words`; else what to say."""
    path = Path(wanted).expanduser()
    if path.is_file():
        return path
    same = [one for one in listed if wanted in (one.path.stem, one.path.name)]
    part = [one for one in listed if folded(wanted) in folded(f"{one.path.stem} {words(one)}")]
    found = same or part
    if len(found) == 1:
        return found[0].path
    names = "\n".join(f"  {called(one.path, one.title)}" for one in found)
    return (several if found else nothing).format(wanted=wanted, names=names)


def called(path: Path, title: str) -> str:
    """A file's name, by which it is meant, and what it is called by now where that is something else."""
    from trainer.store.plain import file_name

    return path.stem if file_name(title) in path.stem else f"{path.stem} · {title}"


def formats(said: str, known: Collection[str]) -> list[str] | str:
    """The formats in a list such as "md,docx", all when it is empty; or a sentence which of them there isn't."""
    wanted = [name.strip() for name in said.split(",") if name.strip()] or list(known)
    unknown = next((name for name in wanted if name not in known), None)
    if unknown is None:
        return wanted
    return _("There is no format “{name}”. There are: {known}.").format(name=unknown, known=", ".join(known))


def refuse(sentence: str) -> int:
    """Says why on standard error; the exit code that goes with it."""
    sys.stderr.write(f"{sentence}\n")
    return 1


def listed() -> tuple[PastSession, ...]:
    """The sessions that are kept, the latest first: where they go by now, and those that stayed in the usual folder."""
    from trainer.places import data_folder
    from trainer.store.sessions import past_sessions
    from trainer.store.settings import load_settings

    data = data_folder()
    usual, chosen = data / "sessions", load_settings(data).sessions
    if not chosen or Path(chosen) == usual:
        return past_sessions(usual)
    there = past_sessions(Path(chosen))
    moved = {one.path.name for one in there}
    stayed = (one for one in past_sessions(usual) if one.path.name not in moved)
    return tuple(sorted((*there, *stayed), key=lambda one: one.started, reverse=True))


def tell_files(files: Sequence[Path], *, as_json: bool) -> int:
    """The files that were written, a line each, or as JSON under `files`; 0, for all went well."""
    if as_json:
        sys.stdout.write(json.dumps({"files": [str(file) for file in files]}, indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{file}\n" for file in files)
    return 0
