"""This file is what stands on the cover of the notes, and what in their chapters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from trainer.export.cleaning import plain_line
from trainer.model.report import Bullets, Chart, Heading, Paragraph, Part, Report, Table
from trainer.words import _

CHAPTER = 2
"""The level of a chapter's heading."""
BETWEEN = re.compile(r"(?<=[ \u00a0]· )|(?<=: )")
"""Where one name in a title ends and the next begins."""


def band(report: Report) -> str:
    """What every page of a rehearsal's notes says; "" where people took part."""
    return _("Rehearsal: nobody took part, every answer is made up.") if report.rehearsal else ""


def footing(title: str, fits: Callable[[str], bool]) -> str:
    """A title for the foot of a page: whole, else the first of its names, else cut after a word or within the only one.

    What a reader doesn't find there is on the first page.
    """
    if fits(title):
        return title
    names = title.split(" · ")
    fewer = (f"{' · '.join(names[:count])} …" for count in range(len(names) - 1, 0, -1))
    known = next((one for one in fewer if fits(one)), "")
    if known:
        return known
    cut = next((end for end in range(len(title), 0, -1) if fits(f"{title[:end]}…")), 0)
    told = title[:cut] if title[cut : cut + 1] == " " else title[:cut].rpartition(" ")[0] or title[:cut]
    return f"{told.rstrip()}…"


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
    """A cover's table, its header too, line by line; a header that only says again how the title ends is left out."""
    said = plain_line(title).endswith(plain_line(table.columns[-1]))
    return table.rows if said else (table.columns, *table.rows)
