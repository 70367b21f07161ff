"""This file is who did what over the whole session, in the notes with names: roles, how often, and with whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import figures
from trainer.debrief.happened import played
from trainer.debrief.telling import Telling
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.report import Heading, Part, Table
from trainer.steps.called import names
from trainer.steps.turns import Column, Row, grid
from trainer.words import _, ngettext

ROUNDS = 2
"""With fewer rounds there was nothing to share out."""


def parts(play: Play) -> Iterator[Part]:
    """A row a person, where groups were formed more than once; those who did the same with the same share one."""
    found = grid(play, lambda block, lap, group: played(play, block, lap, group))
    if len(found.columns) < ROUNDS:
        return
    yield Heading(level=3, text=_("Who did what"))
    alike: dict[tuple[str, str], list[str]] = {}
    for row in found.rows:
        alike.setdefault((turns_words(row), _partners(play, row, found.columns)), []).append(row.person)
    rows = tuple((names(play, people), *told) for told, people in alike.items())
    yield Table(columns=(_("Name"), _("Turns"), _("Together with")), rows=rows)


def turns_words(row: Row) -> str:
    """Which roles somebody had and whether they watched, with how often where it was more than once."""
    named = ((role.lower() if role else _("watched"), count) for role, count in row.roles)
    return ", ".join(figures.times(role, count) for role, count in named)


def _partners(play: Play, row: Row, columns: Sequence[Column]) -> str:
    """With whom somebody played; of a team too large to name everybody its name and how many they were."""
    telling = Telling(play)
    partners = tuple(dict.fromkeys(partner for cell in row.cells for partner in cell.partners))
    teams = dict.fromkeys(
        _team(telling, group)
        for cell, column in zip(row.cells, columns, strict=True)
        for group in column.groups
        if row.person in group.members and not cell.partners and len(group.members) > 1
    )
    return ", ".join((*((names(play, partners),) if partners else ()), *teams)) or "–"


def _team(telling: Telling, group: Group) -> str:
    """A team as one partner."""
    count = len(group.members)
    many = ngettext("{count} person", "{count} people", count).format(count=count)
    return _("{name} ({role})").format(name=telling.team(group), role=many)
