"""This file is who came later, left or did not come, with the times, in notes with names."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.clock import elapsed
from trainer.debrief import when
from trainer.debrief.trimmed import trimmed
from trainer.model.people import Person
from trainer.model.play import Play
from trainer.model.report import Heading, Part, Table
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


def parts(play: Play) -> Iterator[Part]:
    """A row for each coming and going; nothing when everybody was there from the start to the end."""
    missing = {person.id for person in missed(play.session)}
    people = play.session.people.values()
    rows = [row for person in people for row in _rows(play.session, person, came=person.id not in missing)]
    if rows:
        yield Heading(level=2, text=_("Who came and went"))
        columns = (_("Name"), _("Came"), _("Left"))
        yield trimmed(Table(columns=columns, rows=tuple(rows)))


def _rows(session: Session, person: Person, *, came: bool) -> list[tuple[str, str, str]]:
    stays = session.stays.get(person.id, ())
    if not came:
        return [(person.name, _("did not come"), "")]
    rows = []
    for stay in stays:
        late = session.started is not None and elapsed(session.started, stay.came) > 0
        begun = when.clock_time(session, stay.came) if late else _("from the start")
        left = when.clock_time(session, stay.left) if stay.left else ""
        rows.append((person.name, begun, left))
    whole = len(stays) == 1 and stays[0].left is None
    started = session.started
    return [] if whole and (started is None or elapsed(started, stays[0].came) == 0) else rows
