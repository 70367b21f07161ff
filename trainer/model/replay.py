"""This file is a session made of all its facts: the same as fact by fact, with the answers of a sheet taken in one go.

A sheet's answers are most of what a file holds, and each taken alone copies the whole session.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from trainer.clock import Moment
from trainer.model.answered import Given
from trainer.model.applied import apply
from trainer.model.changed import replace
from trainer.model.events import Answered, Occurrence, Recorded, Submitted
from trainer.model.session import Session


def fold(records: Iterable[Recorded]) -> Session:
    """The session after these facts; raises what `apply` raises at the first of them that can't be."""
    session = Session()
    for at, run in groupby(records, key=_answered_at):
        if at is not None:
            session = _answered(session, at, run)
            continue
        for record in run:
            session = apply(session, record)
    return session


def _answered_at(record: Recorded) -> Occurrence | None:
    """Where somebody answered or was done answering; None for every other fact."""
    return record.fact.at if isinstance(record.fact, Answered | Submitted) else None


def _answered(session: Session, at: Occurrence, run: Iterable[Recorded]) -> Session:
    """The session after answers to one sheet, one after another."""
    sheet = session.sheets[at]
    answers, submitted, last, number = dict(sheet.answers), dict(sheet.submitted), session.last, session.facts
    for record in run:
        match record.fact:
            case Answered(person=person, item=item, value=value, words=words, how=how):
                answers[person, item] = Given(value, words, how)
            case Submitted(person=person, partial=partial):
                submitted[person] = partial
            case _:
                raise TypeError(record.fact)
        last, number = record.at or last or Moment(0.0, 0.0), record.number
    sheets = {**session.sheets, at: replace(sheet, answers=answers, submitted=submitted)}
    return replace(session, sheets=sheets, last=last, facts=number)
