"""This file is a look at the folder of sessions, and into the one on offer, for a thread that may wait for the disk."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer.model.trouble import NotOpened

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


class Seen(NamedTuple):
    """What a look at the folder found; `cut_off` are files in which erasing was, asked for at the first look alone."""

    empty: bool = True
    found: tuple[PastSession, ...] = ()
    cut_off: tuple[Path, ...] = ()


def look(folder: Path, index: Path | None, *, first: bool) -> Seen:
    """In the disk's thread."""
    if not folder.is_dir() or next(folder.iterdir(), None) is None:
        _sweep(index, ())
        return Seen()
    from trainer.store.sessions import being_erased, past_sessions

    cut_off, found = being_erased(folder) if first else (), past_sessions(folder, index)
    _sweep(index, found)
    return Seen(empty=False, found=found, cut_off=cut_off)


def _sweep(index: Path | None, found: Sequence[PastSession]) -> None:
    """What a session told when it was compared is forgotten with its file, and the list with the last one."""
    if index is None:
        return
    if not found and index.is_file():
        with contextlib.suppress(OSError):
            index.write_text("{}", encoding="utf-8")
    compared = index.parent / "compared"
    if compared.is_dir():
        from trainer.store.sweeping import sweep

        sweep(compared, {one.path.name for one in found})


def latest_open(found: Sequence[PastSession]) -> PastSession | None:
    """The latest session that can be continued."""
    if not found:
        return None
    from trainer.store.sessions import unfinished

    return unfinished(found)


def stand(offer: PastSession, index: Path | None) -> PastSession | None:
    """In the disk's thread: the session with the step at which it stands, noted for the next list.

    None when it can't be read.
    """
    from trainer.model.rundown import step_of, unfold
    from trainer.revisiting import revisit
    from trainer.store.sessions import remember_step

    try:
        play = revisit(offer.path).play
    except NotOpened:
        return None
    step, steps = step_of(unfold(play), play.session.at)
    found = offer._replace(step=step, steps=steps)
    if step and index is not None:
        remember_step(index, found)
    return found
