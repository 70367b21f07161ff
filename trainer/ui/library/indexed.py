"""This file is the shelf written down for the next start, and read back before anything heavy is loaded."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from trainer.model.occurrence import Occurrence
from trainer.model.planned import PlannedBlock
from trainer.store.shelf_index import read_index
from trainer.ui.library.shelf import Broken, Entry, Row, Shelf


class Seen(NamedTuple):
    """What the index held for a language: of which files, and what; no shelf where it can't be understood."""

    language: str
    stamp: str
    shelf: Shelf | None


def seen(folder: Path, language: str) -> Seen | None:
    """Reads the index; None when there is none."""
    kept = read_index(folder, language)
    return Seen(language, kept[0], read(kept[1])) if kept is not None else None


def written(shelf: Shelf) -> object:
    """The shelf as plain data."""
    entries = [
        one._asdict() | {"rows": [row._asdict() for row in one.rows], "plan": [asdict(block) for block in one.plan]}
        for one in shelf.entries
    ]
    return {"entries": entries, "broken": [one._asdict() for one in shelf.broken]}


def read(plain: Any) -> Shelf | None:  # noqa: ANN401 - whatever lies in the file
    """The shelf of plain data; None when it isn't one."""
    try:
        return Shelf(tuple(map(_entry, plain["entries"])), tuple(Broken(**one) for one in plain["broken"]))
    except (TypeError, KeyError, ValueError, AttributeError):
        return None


def _entry(plain: dict[str, Any]) -> Entry:
    rows = tuple(Row(**row) for row in plain["rows"])
    blocks = tuple(_block(block) for block in plain["plan"])
    lists = {"rows": rows, "plan": blocks} | {name: tuple(plain[name]) for name in ("themes", "needs", "cards")}
    # An index from before the search knew the author's own title, what an exercise holds, or its cards, is none.
    return Entry(**{**plain, **lists, "written": plain["written"], "holds": plain["holds"]})


def _block(plain: dict[str, Any]) -> PlannedBlock:
    titles = tuple((language, title) for language, title in plain["titles"])
    after = Occurrence(**plain["after"]) if plain["after"] else None
    return PlannedBlock(**{**plain, "titles": titles, "after": after})
