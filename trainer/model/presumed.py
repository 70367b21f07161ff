"""This file is who was only presumed here: named at the start, then said to come later or not at all."""

from __future__ import annotations

from trainer.clock import Moment, elapsed
from trainer.model.people import Person
from trainer.model.session import Session

FIRST = 600.0
"""Seconds from the start in which the list of names may still be put right."""


def presumed(session: Session, person: Person, moment: Moment) -> bool:
    """Whether somebody who is said to come later, or not to come, can't have been here so far."""
    known, started = session.stays.get(person.id, ()), session.started
    if person.presence not in ("late", "absent") or len(known) != 1 or started is None:
        return False
    from_start = elapsed(started, known[0].came) == 0
    return from_start and elapsed(started, moment) <= FIRST and not _did_something(session, person.id)


def came(session: Session, person: Person, moment: Moment) -> Moment:
    """Since when somebody is here who is said to be now: from the start where the mark that they weren't is undone."""
    taken_back = session.undone == session.facts and not session.stays.get(person.id)
    return session.started if person.here and taken_back and session.started is not None else moment


def _did_something(session: Session, person: str) -> bool:
    """Whether anything is known that only somebody in the room can have done: answered, read, tapped, played."""
    sheets = session.sheets.values()
    return (
        any(person in sheet.submitted or any(who == person for who, _item in sheet.answers) for sheet in sheets)
        or any(reader == person for _at, _deck, reader, _when in session.opened)
        or any(tap.person == person for taps in session.taps.values() for tap in taps)
        or any(_in_role(session, person, at.block, at.lap) for at in session.began)
    )


def _in_role(session: Session, person: str, block: str, lap: int) -> bool:
    """Whether somebody had a role in a scene that has begun; what several groups begin together is no scene yet."""
    groups = session.groups.get((block, lap)) or session.groups.get((block, 0), ())
    if not lap and len(groups) > 1:
        return False
    return any(seat.person == person and seat.role for group in groups for seat in group.seats)
