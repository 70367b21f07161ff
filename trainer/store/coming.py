"""This file is what was entered for a session that hasn't begun, people first: gone once it has, or after a month."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

from trainer.model.events import NOT_TOLD, HeldFor
from trainer.model.namelist import Listed, Part, clean
from trainer.store.plain import read_json, write_json

NAME = "coming.json"
MOST = 2000
DAYS = 30
"""So long after the last change they are kept; what was planned for then has been, or never will be."""
PARTS: tuple[Part, ...] = get_args(Part)


def load_coming(folder: Path) -> tuple[Listed, ...]:
    """Those kept in a data folder; a missing or spoilt file gives nobody, and one whose days are over goes."""
    rows = _kept(folder).get("people")
    found = (_listed(row) for row in rows[:MOST]) if isinstance(rows, list) else ()
    return tuple(person for person in found if person is not None)


def load_held(folder: Path) -> HeldFor:
    """For whom and where it will be held, as far as that was told."""
    told = (_kept(folder).get(name) for name in ("client", "place"))
    client, place = (words if isinstance(words, str) else "" for words in told)
    return HeldFor(client=client, place=place)


def _kept(folder: Path) -> Mapping[str, object]:
    try:
        if time.time() - (folder / NAME).stat().st_mtime > DAYS * 24 * 60 * 60:
            forget_coming(folder)
            return {}
        plain = read_json(folder / NAME)
    except (OSError, ValueError):
        return {}
    return plain if isinstance(plain, dict) else {}


def save_coming(folder: Path, people: Sequence[Listed], held: HeldFor = NOT_TOLD) -> None:
    """Keeps them; nobody and nothing leaves no file. NotSaved when the disk refuses."""
    if people or held != NOT_TOLD:
        listed = [{"name": one.name, "part": one.part} for one in people]
        write_json(folder / NAME, {"trainer": 1, "people": listed, "client": held.client, "place": held.place})
    else:
        forget_coming(folder)


def forget_coming(folder: Path) -> None:
    """From now on their session holds them, and nothing else does."""
    with contextlib.suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def _listed(row: object) -> Listed | None:
    if not isinstance(row, dict):
        return None
    name, part = row.get("name"), row.get("part")
    known = next((one for one in PARTS if one == part), PARTS[0])
    return Listed(clean(name), known) if isinstance(name, str) and clean(name) else None
