"""This file is how the rows of a record read in its list: what they are called, and what is to be done about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.debrief.fields import name_of, told
from trainer.model.habits import Habits
from trainer.model.items import Choose, Item, YesNo
from trainer.model.kept import Row
from trainer.ui.records.table import Line, Section
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.ledger import Ledger


def sections(ledger: Ledger) -> tuple[Section, ...]:
    """The rows under their states; a table without states is one list."""
    rows, record = ledger.kept.rows, ledger.record
    if not record.columns:
        # The latest first: among hundreds of answers it is the one being typed in.
        return (Section("", tuple(_line(ledger, row) for row in reversed(rows))),) if rows else ()
    found = []
    for column in record.columns:
        mine = tuple(_line(ledger, row) for row in rows if row.column == column.id)
        found.append(Section(_("{column}: {count}").format(column=column.text, count=len(mine)), mine))
    return tuple(found)


def _line(ledger: Ledger, row: Row) -> Line:
    named = name_of(ledger.record, row)
    entry = ledger.record.entry
    others = [text for item in entry if _speaks(item, entry) and (text := told(item, row)) and text != named]
    below = " · ".join(_short(text) for text in others[:4])
    return Line(row.id, named or _("A new row"), below, _marks(ledger, row))


def _speaks(item: Item, entry: Sequence[Item]) -> bool:
    """Whether an answer alone says what was asked: a bare no does not, nor one that answers several questions alike."""
    if isinstance(item, YesNo):
        return False
    alike = (other for other in entry if isinstance(other, Choose) and other is not item)
    return not isinstance(item, Choose) or not item.options or all(item.options != other.options for other in alike)


def _short(text: str) -> str:
    """Forty letters of it at most; cut at a word's end."""
    return text if len(text) <= 40 else text[:39].rsplit(" ", 1)[0].rstrip(" ,.;:·") + "…"


def _marks(ledger: Ledger, row: Row) -> tuple[tuple[str, bool], ...]:
    plan = ledger.habits
    if plan is None or row.column != plan.runs:
        return ()
    return _habit_marks(plan, row, ledger)


def _habit_marks(plan: Habits, row: Row, ledger: Ledger) -> tuple[tuple[str, bool], ...]:
    today = ledger.today
    if plan.earned(row, today):
        return ((_("Has earned {mark}").format(mark=plan.record.columns[-1].text), True),)
    if plan.overdue(row, today):
        return ((_("Takes longer than it should"), False),)
    since = plan.started(row.id)
    week = max(1, (today - since).days // 7 + 1) if since else 1
    return ((ngettext("Week {count}", "Week {count}", week).format(count=week), True),)
