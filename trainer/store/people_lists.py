"""This file is the groups of people kept for next time, one small file each."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.model.namelist import clean
from trainer.store.plain import file_name, read_json, write_json


@dataclass(frozen=True, slots=True)
class KeptPerson:
    """Somebody of a kept group; whether they are here is a matter of the day and not kept."""

    name: str
    observer: bool = False


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """A group by the name its facilitator gave it."""

    name: str
    people: tuple[KeptPerson, ...]


def kept_groups(folder: Path) -> tuple[KeptGroup, ...]:
    """All kept groups by name; files that are no groups are passed over."""
    found = (_read(path) for path in sorted(folder.glob("*.json")))
    return tuple(sorted((group for group in found if group), key=lambda group: group.name.casefold()))


def keep_group(folder: Path, name: str, people: Sequence[KeptPerson]) -> None:
    """Keeps a group under a name, in place of an earlier one of that name; NotSaved when the disk refuses."""
    _write(_path(folder, name), name, people)


def forget_kept(folder: Path, name: str) -> tuple[str, ...]:
    """Takes everybody of this name out of the kept groups; the groups' names. NotSaved when the disk refuses."""
    meant, found = name.casefold(), []
    for path in sorted(folder.glob("*.json")):
        group = _read(path)
        left = [one for one in group.people if one.name.casefold() != meant] if group else []
        if group is None or len(left) == len(group.people):
            continue
        _write(path, group.name, left)
        if not left:
            with contextlib.suppress(OSError):  # an empty group names nobody
                path.unlink()
        found.append(group.name)
    return tuple(found)


def _write(path: Path, name: str, people: Sequence[KeptPerson]) -> None:
    plain = [{"name": person.name, "observer": person.observer} for person in people]
    write_json(path, {"trainer": 1, "group": name, "people": plain})


def _path(folder: Path, name: str) -> Path:
    """Where the group of this name lies, or a place that no other group has."""
    stem, number = file_name(name), 1
    path = folder / f"{stem}.json"
    while path.exists() and (held := _read(path)) is not None and held.name != name:
        number += 1
        path = folder / f"{stem} {number}.json"
    return path


def _read(path: Path) -> KeptGroup | None:
    try:
        content = read_json(path)
    except (OSError, ValueError):
        return None
    if not isinstance(content, dict) or not isinstance(content.get("people"), list):
        return None
    return KeptGroup(str(content.get("group") or path.stem), tuple(_people(content["people"])))


def _people(rows: Iterable[object]) -> Iterable[KeptPerson]:
    for row in rows:
        if isinstance(row, dict) and (name := clean(str(row.get("name", "")))):
            yield KeptPerson(name, row.get("observer") is True)
