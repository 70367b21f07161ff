"""This file is a list of names as people paste it: one a line, with bullets, numbers and empty lines in between."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from trainer.model.people import Presence

LONGEST = 80
Part = Literal["here", "late", "absent", "observer"]
_LEAD = re.compile(r"^\s*(?:[-*•·–]\s+|\d{1,3}[.)]\s+)")


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list before the session: here to play, late, absent, or here to observe."""

    name: str
    part: Part = "here"

    @property
    def presence(self) -> Presence:
        """Whether the person is in the room."""
        return self.part if self.part in ("late", "absent") else "here"

    @property
    def observer(self) -> bool:
        """Whether the person only watches and rates."""
        return self.part == "observer"


def names_in(text: str) -> tuple[str, ...]:
    """The names in a text, one a line, or in a row on its only line; two people of one name stay two."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = in_a_row(lines[0])
    return tuple(name for line in lines if (name := clean(_LEAD.sub("", line))))


def in_a_row(line: str) -> list[str]:
    """The names between semicolons or commas; "Lund, Anna" is one."""
    for sign in ";,":
        parts = [part for part in line.split(sign) if clean(part)]
        if len(parts) > (1 if sign == ";" else 2):
            return parts
    return [line]


def clean(name: str) -> str:
    """A name with single spaces and without characters that can't be seen."""
    seen = "".join(" " if char.isspace() else char for char in name if char.isspace() or _visible(char))
    return " ".join(seen.split())[:LONGEST].strip(" ,;")


def shared(names: Iterable[str]) -> tuple[str, ...]:
    """The names that several people bear, each once, in the order of first mention."""
    listed = list(names)
    counts = Counter(name.casefold() for name in listed)
    once: dict[str, str] = {}
    for name in listed:
        if counts[name.casefold()] > 1:
            once.setdefault(name.casefold(), name)
    return tuple(once.values())


def told_apart(names: Iterable[str], known: Iterable[str] = ()) -> tuple[str, ...]:
    """The names, unique among themselves and the known ones: two of one name become "Anna (1)", "Anna (2)"."""
    listed, taken = list(names), {name.casefold() for name in known}
    twice = {name.casefold() for name in shared(listed)} | taken
    found: list[str] = []
    for name in listed:
        told = name
        number = 1
        while told.casefold() in taken or (told is name and name.casefold() in twice):
            told = f"{name} ({number})"
            number += 1
        taken.add(told.casefold())
        found.append(told)
    return tuple(found)


def _visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
