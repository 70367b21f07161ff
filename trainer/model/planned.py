"""This file is a part of the plan: a scenario with what the agenda overrides, or a pause."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.occurrence import Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedBlock:
    """A part of the plan: a scenario with what the agenda overrides, or a pause of `minutes`.

    `titles` are a pause's title in other languages, with their codes. What was `added` while the session ran counts as
    later than planned; it may stand in the middle of another part, right `after` one of its places.
    """

    id: str
    scenario: str = ""
    title: str = ""
    minutes: float | None = None
    rounds: int | None = None
    cards: str = ""
    pause: bool = False
    titles: tuple[tuple[str, str], ...] = ()
    added: bool = False
    after: Occurrence | None = None
