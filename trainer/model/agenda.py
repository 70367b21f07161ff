"""This file is an agenda: ordered blocks of scenarios, sheets and breaks with times."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A scenario or sheet by id, with what this agenda overrides; `cards` is a tag such as a sector."""

    id: str
    rounds: int | None = None
    minutes: float | None = None
    cards: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A titled part of the day that runs scenarios in order, or a pause (`minutes`, nothing to run)."""

    title: str
    run: tuple[Run, ...] = ()
    minutes: float | None = None
    pause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A run of show; `start` is minutes after midnight, or None."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    summary: str = ""
    start: int | None = None
    themes: tuple[str, ...] = ()
    language: str = "en"
