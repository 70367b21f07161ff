"""This file is a record: a table that lives for months after a workshop, without stage or timer."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items import Item
from trainer.model.scenario import Named, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceRule:
    """How many habits may start and run at once; weeks and counts are whole numbers."""

    starts_a_week: int
    weeks_to_stick: Span
    too_many: int
    pause_weeks: int
    resume_when_running: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillRule:
    """When a habit earns the mark SKILL."""

    feedback: str = "mostly good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A table: its states as columns, its fields as items, its named rules, and what goes on beside it (`rhythm`)."""

    id: str
    title: str
    entry: tuple[Item, ...]
    columns: tuple[Named, ...] = ()
    summary: str = ""
    meets: str = ""
    rhythm: tuple[Named, ...] = ()
    pace: PaceRule | None = None
    skill: SkillRule | None = None
    themes: tuple[str, ...] = ()
    language: str = "en"
