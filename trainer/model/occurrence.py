"""This file is where and in whose words a fact happened: the occurrence, and the marks for what can be erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple


class Erasable(NamedTuple):
    """Marks a field kept outside the facts, in the table of that name, so that it can be erased."""

    table: Literal["people", "words"]


Name = Annotated[str, Erasable("people")]
Words = Annotated[str, Erasable("words")]


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One playing of a step: its block of the plan, step id, lap of the repeat (0 outside one) and take (from 1)."""

    block: str
    step: str
    lap: int = 0
    take: int = 1
