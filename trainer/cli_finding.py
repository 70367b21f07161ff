"""This file is how a command finds the session that is meant, among those that are kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


def found(wanted: str, listed: Sequence[PastSession]) -> Path | str:
    """The file of the session that is meant, or a sentence why there is none."""
    path = Path(wanted).expanduser()
    if path.is_file():
        return path
    same = [one for one in listed if wanted in (one.path.stem, one.path.name)]
    part = [one for one in listed if wanted.casefold() in f"{one.path.stem} {one.title}".casefold()]
    meant = same or part
    if len(meant) == 1:
        return meant[0].path
    if not meant:
        return _("There is no session “{wanted}”. `trainer sessions` lists them.").format(wanted=wanted)
    names = "\n".join(f"  {one.path.stem}" for one in meant)
    return _("Several sessions are meant by “{wanted}”. Name one of them:\n{names}").format(wanted=wanted, names=names)


def listed() -> tuple[PastSession, ...]:
    """The sessions that are kept, the latest first."""
    from trainer.places import data_folder
    from trainer.store.sessions import past_sessions

    return past_sessions(data_folder() / "sessions")
