"""This file is who was there, who did not come, and who came later or left, with the times, in notes with names."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.clock import elapsed
from trainer.debrief import when
from trainer.debrief.noted import capital
from trainer.debrief.trimmed import trimmed
from trainer.model.people import Person
from trainer.model.play import Play
from trainer.model.report import Heading, Paragraph, Part, Table
from trainer.model.session import Session
from trainer.words import _


def came(session: Session) -> tuple[Person, ...]:
    """Everybody who was there; whoever answered anything was, whatever stands of them now."""
    answered = {person for sheet in session.sheets.values() for person, _item in sheet.answers}
    return tuple(person for person in session.people.values() if person.id in answered or _was_there(session, person))


def missed(session: Session) -> tuple[Person, ...]:
    """Everybody who was expected and did not come."""
    there = {person.id for person in came(session)}
    return tuple(person for person in session.people.values() if person.id not in there)


def _was_there(session: Session, person: Person) -> bool:
    return person.presence != "absent" and bool(session.stays.get(person.id))


def parts(play: Play, *, listed: bool = False) -> Iterator[Part]:
    """Everybody who was there, who did not come, and a row for each coming and going between.

    Where they are `listed` elsewhere only those who did not come are named.
    """
    people, absent = came(play.session), missed(play.session)
    if absent or not listed:
        yield Heading(level=3, text=_("People"))
    if not listed:
        yield Paragraph(text=", ".join(person.name for person in people))
    if absent:
        names = ", ".join(person.name for person in absent)
        yield Paragraph(text=_("{name}: {result}").format(name=capital(_("did not come")), result=names))
    rows = [row for person in people for row in _rows(play.session, person)]
    if rows:
        yield Heading(level=3, text=_("Who came and went"))
        yield trimmed(Table(columns=(_("Name"), _("Came"), _("Left")), rows=tuple(rows), numbers=(1, 2)))


def _rows(session: Session, person: Person) -> list[tuple[str, str, str]]:
    stays = session.stays.get(person.id, ())
    rows = []
    for stay in stays:
        late = session.started is not None and elapsed(session.started, stay.came) > 0
        begun = when.clock_time(session, stay.came) if late else _("from the start")
        left = when.clock_time(session, stay.left) if stay.left else ""
        rows.append((person.name, begun, left))
    whole = len(stays) == 1 and stays[0].left is None
    started = session.started
    return [] if whole and (started is None or elapsed(started, stays[0].came) == 0) else rows
