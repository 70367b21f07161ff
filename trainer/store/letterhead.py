"""This file is the letterhead of whoever uses this computer: names from the settings, the logo beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from trainer.model.letterhead import Letterhead
from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved
from trainer.store.plain import write_plain
from trainer.store.settings import Settings, load_settings
from trainer.words import _

NAME = "logo.png"
MOST = 4_000_000
_BEGINS, _ENDS = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"IEND\xaeB`\x82"


def load_letterhead(folder: Path, settings: Settings | None = None) -> Letterhead:
    """What is kept in a data folder, or in these settings; what is missing or spoilt is left out."""
    known = settings or load_settings(folder)
    return Letterhead(known.facilitator, known.company, kept_logo(folder))


def addressed(letterhead: Letterhead, sessions: Iterable[Path]) -> Letterhead:
    """The same, with the client of these sessions where it is one and the same."""
    from trainer.store.glancing import glance

    clients = {glance(path).client for path in sessions if path.is_file()}
    return replace(letterhead, client=clients.pop()) if len(clients) == 1 else letterhead


def kept_logo(folder: Path) -> bytes:
    """The logo as a PNG; empty where there is none, or no whole one."""
    path = folder / NAME
    try:
        content = path.read_bytes() if path.stat().st_size <= MOST else b""
    except OSError:
        return b""
    whole = content.startswith(_BEGINS) and content.endswith(_ENDS)
    return content if whole and _has_sides(content) else b""


def keep_logo(folder: Path, png: bytes) -> None:
    """Keeps a logo in place of the one before; NotSaved when the disk refuses."""
    write_plain(folder / NAME, png)


def remove_logo(folder: Path) -> None:
    """From now on there is none; NotSaved when the disk refuses."""
    try:
        (folder / NAME).unlink(missing_ok=True)
    except OSError as problem:
        raise NotSaved(
            _("Not saved: {reason} ({path}). Free some space or choose another folder.").format(
                reason=cause(problem), path=folder / NAME
            )
        ) from problem


def _has_sides(png: bytes) -> bool:
    """A picture of no width can't be made to fit."""
    return any(png[16:20]) and any(png[20:24])
