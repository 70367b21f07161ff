"""This file is what stands on the cover of the notes, and what in their chapters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.export.cleaning import plain_line
from trainer.model.report import Bullets, Chart, Heading, Paragraph, Part, Report, Table
from trainer.words import _

CHAPTER = 2
"""The level of a chapter's heading."""


def band(report: Report) -> str:
    """What every page of a rehearsal's notes says; "" where people took part."""
    return _("Rehearsal: nobody took part, every answer is made up.") if report.rehearsal else ""


def parted(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """The parts before the first chapter's heading, and the rest."""
    chapters = (place for place, part in enumerate(parts) if isinstance(part, Heading) and part.level > 1)
    first = next(chapters, len(parts))
    return parts[:first], parts[first:]


def told_once(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, a picture's or a table's title left out where a heading just above says the same.

    A remark between is no matter.
    """
    said: set[str] = set()
    for part in parts:
        if isinstance(part, Heading):
            said.add(part.text)
            yield part
        elif isinstance(part, Paragraph | Bullets):
            yield part
        else:
            if isinstance(part, Table) and part.caption in said:
                yield replace(part, caption="")
            else:
                yield replace(part, title="") if isinstance(part, Chart) and part.title in said else part
            said.clear()


def introduces(before: Part | None, after: Part | None) -> bool:
    """Whether words between these two stay with what follows: a summary with its section, a remark with its picture."""
    if isinstance(after, Heading):
        return after.level > CHAPTER and isinstance(before, Heading) and before.level <= CHAPTER
    return isinstance(before, Heading) and after is not None


def explains(part: Part | None) -> bool:
    """Whether a part says what is in the table before it."""
    return isinstance(part, Bullets) or (isinstance(part, Paragraph) and part.muted)


def facts(table: Table, title: str) -> tuple[tuple[str, ...], ...]:
    """A cover's table, its header too, line by line; a header that only says the title above again is left out."""
    return table.rows if plain_line(table.columns[-1]) == plain_line(title) else (table.columns, *table.rows)
