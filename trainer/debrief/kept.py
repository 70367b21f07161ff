"""This file is the report of a record: what it is, its rows in the states they are in, and what goes on beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from trainer.clock import Moment
from trainer.dates import day_words
from trainer.debrief import customers, weekly
from trainer.debrief.at_a_glance import at_a_glance
from trainer.debrief.fields import name_of, told
from trainer.debrief.noted import noted
from trainer.debrief.signed import signed
from trainer.model.habits import habits
from trainer.model.items import Text
from trainer.model.kept import Kept, Row
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.record import Record
from trainer.model.report import Bullets, Heading, Paragraph, Part, Report, Table
from trainer.model.scenario import Named
from trainer.model.sheet import Sheet
from trainer.words import _, current_language

MOST_COLUMNS = 6
"""A table with more columns, or with long texts in it, can't be read on paper: each row has a table of its own then."""


def record_report(
    kept: Kept,
    record: Record,
    today: datetime.date,
    sheet: Sheet | None = None,
    letterhead: Letterhead = NOBODY,
) -> Report:
    """All a record holds, in order; `sheet` is the one it holds the answers to, `letterhead` whose it is."""
    begun = kept.begun
    title = begun.title if begun else record.title
    if begun and begun.rehearsal:
        title = _("Rehearsal with made-up people: {title}").format(title=title)
    parts = (Heading(level=1, text=title), *_cover(kept, record, letterhead), *_chapters(kept, record, today, sheet))
    played = bool(begun and begun.rehearsal)
    return Report(
        title=title,
        parts=parts,
        language=current_language(),
        rehearsal=played,
        kind=_("Record"),
        letterhead=letterhead,
    )


def _cover(kept: Kept, record: Record, letterhead: Letterhead) -> Iterator[Part]:
    begun = kept.begun
    if record.summary:
        yield Paragraph(text=record.summary, muted=True)
    rows = [*signed(letterhead), (_("Begun"), _day(kept, kept.since)), (_("Last changed"), _day(kept, kept.last))]
    if begun and begun.session_title:
        rows.append((_("From the session"), begun.session_title))
    rows.append((_("Rows"), str(len(kept.rows))))
    if begun and begun.program:
        rows.append((_("Program"), f"Trainer {begun.program}"))
    yield Table(columns=(_("Record"), record.title), rows=tuple(rows))


def _day(kept: Kept, moment: Moment | None) -> str:
    offset = kept.begun.offset_minutes if kept.begun else 0
    zone = datetime.timezone(datetime.timedelta(minutes=offset))
    return "" if moment is None else day_words(datetime.datetime.fromtimestamp(moment.wall, tz=zone).date())


def _chapters(kept: Kept, record: Record, today: datetime.date, sheet: Sheet | None) -> Iterator[Part]:
    plan = habits(record, kept)
    if sheet is not None:
        yield from map(noted, customers.sums(kept.rows, sheet))
    if plan is not None:
        yield from weekly.parts(plan, today)
    elif sheet is None:
        yield from map(noted, at_a_glance(kept.rows, record.entry))
    if not kept.rows:
        yield Heading(level=2, text=_("Nothing has been noted yet"))
    elif record.columns:
        for column in record.columns:
            yield from _rows(record, [row for row in kept.rows if row.column == column.id], _counted(column, kept))
    else:
        yield from _rows(record, kept.rows, _("Every answer"))
    if record.rhythm:
        yield Heading(level=2, text=_("What goes on beside it"))
        if record.meets:
            yield Paragraph(text=_("The group meets: {often}.").format(often=record.meets), muted=True)
        yield Bullets(lines=tuple(one.text for one in record.rhythm))


def _counted(column: Named, kept: Kept) -> str:
    count = sum(row.column == column.id for row in kept.rows)
    return _("{column}: {count}").format(column=column.text, count=count)


def _rows(record: Record, rows: Sequence[Row], heading: str) -> Iterator[Part]:
    if not rows:
        return
    yield Heading(level=2, text=heading)
    if len(record.entry) <= MOST_COLUMNS and not any(isinstance(item, Text) for item in record.entry):
        yield Table(
            columns=tuple(item.ask for item in record.entry),
            rows=tuple(tuple(told(item, row) for item in record.entry) for row in rows),
        )
        return
    for number, row in enumerate(rows, 1):
        name = name_of(record, row)
        yield Heading(level=3, text=name or _("Row {number}").format(number=number))
        known = [(item.ask, told(item, row)) for item in record.entry if item.id in row.values]
        answered = [one for number, one in enumerate(known) if number or one[1] != name]  # what names it says it once
        if answered:
            yield Table(columns=(_("Question"), _("Answer")), rows=tuple(answered))
