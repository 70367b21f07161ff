"""This file is session.json: a session as plain data for other programs, written only in notes with names.

Its schema is in `state_schema`, printed by `trainer schema session`; `trainer` is the number of the format. Times are
ISO 8601 with the room's offset, lengths are seconds. Answers are the rows of data.csv: private ones stand without their
person and only where the promise allows a sum to be shown.
"""

from __future__ import annotations

import datetime
import json
from typing import Any

from trainer.clock import Moment
from trainer.debrief.attendance import came
from trainer.debrief.findings import findings
from trainer.debrief.scrub import tellable
from trainer.export.answers import Row, answer_rows
from trainer.export.cleaning import clean
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.session import Session

FORMAT = 3
Plain = dict[str, Any]


def session_json(play: Play, *, secrets: bool = False, letterhead: Letterhead = NOBODY) -> bytes:
    """The session as JSON in UTF-8, with cards that the room never saw only where asked for."""
    known = tellable(play, secrets=secrets)
    plain = {
        "trainer": FORMAT,
        "session": {**_session(known.session), **_told(known.session, letterhead)},
        "people": _people(known.session),
        "plan": _plan(known.session),
        "groups": _groups(known.session),
        "cards": _cards(known.session),
        "steps": _steps(known.session),
        "answers": _answers(known),
        "taps": _taps(known.session),
        "swaps": _swaps(known.session),
        "notes": _notes(known.session),
        "debrief": [
            {"at": _place(at), "question": question, "words": words}
            for (at, question), words in known.session.debrief.items()
        ],
        "findings": _findings(known),
        "commitments": [
            {"who": one.who, "what": one.what, "by_when": one.by_when} for one in known.session.commitments.values()
        ],
    }
    return json.dumps(_cleaned(plain), ensure_ascii=False, indent=1).encode("utf-8")


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - plain data is of any kind
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(part) for key, part in value.items()}
    return [_cleaned(part) for part in value] if isinstance(value, list | tuple) else value


def _time(session: Session, moment: Moment | None) -> str | None:
    if moment is None:
        return None
    zone = datetime.timezone(datetime.timedelta(minutes=session.offset_minutes))
    return datetime.datetime.fromtimestamp(moment.wall, tz=zone).isoformat(timespec="seconds")


def _seconds(passed: float) -> float:
    """No finer than anybody marks a moment."""
    return round(passed, 2)


def _place(at: Occurrence) -> Plain:
    return {"block": at.block, "step": at.step, "lap": at.lap, "take": at.take}


def _session(session: Session) -> Plain:
    promise = session.promise
    return {
        "id": session.id,
        "title": session.title,
        "rehearsal": session.rehearsal,
        "language": session.language,
        "program": session.program,
        "started": _time(session, session.started),
        "finished": _time(session, session.finished),
        "promise": {
            "limit": promise.limit,
            "names_in_notes": promise.names_in_notes,
            "keep_days": promise.keep_days,
        },
    }


def _told(session: Session, letterhead: Letterhead) -> Plain:
    """For whom, where and by whom the session was held: a key each that is known."""
    known = {
        "client": session.client,
        "place": session.place,
        "summary": session.summary,
        "facilitator": letterhead.name,
        "company": letterhead.company,
    }
    return {key: words for key, words in known.items() if words}


def _people(session: Session) -> list[Plain]:
    there = {person.id for person in came(session)}
    return [
        {
            "id": person.id,
            "name": person.name,
            "presence": person.presence,
            "observer": person.observer,
            "came": person.id in there,
        }
        for person in session.people.values()
    ]


def _plan(session: Session) -> list[Plain]:
    return [
        {
            "block": block.id,
            "scenario": block.scenario,
            "title": block.title,
            "minutes": block.minutes,
            "pause": block.pause,
        }
        for block in session.plan
    ]


def _groups(session: Session) -> list[Plain]:
    return [
        {
            "block": block,
            "lap": lap,
            "id": group.id,
            "name": group.name,
            "people": [{"id": seat.person, "role": seat.role} for seat in group.seats],
        }
        for (block, lap), groups in session.groups.items()
        for group in groups
    ]


def _cards(session: Session) -> list[Plain]:
    return [
        {"at": _place(at), "deck": deck, "target": hand.target, "card": hand.card}
        for (at, deck), hands in session.hands.items()
        for hand in hands
    ]


def _steps(session: Session) -> list[Plain]:
    found = []
    for at, visit in session.visits.items():
        timer, outcome = session.timers.get(at), session.outcomes.get(at)
        end = session.finished or session.last
        found.append(
            {
                "at": _place(at),
                "entered": _time(session, visit.entered),
                "left": _time(session, visit.left or session.finished),
                "timer": {"length": timer.length, "spent": _seconds(timers.spent(timer, end))}
                if timer and end
                else None,
                "teams": _teams(session, at),
                "outcome": {"id": outcome.id, "after": _seconds(outcome.after)} if outcome else None,
                "skipped": at in session.skipped,
            }
        )
    return found


def _teams(session: Session, at: Occurrence) -> list[Plain]:
    """When the teams that share a timer were done, and the length of the time that some had of their own."""
    known = {group for place, group in (*session.ready, *session.own_timers) if place == at}
    found = []
    for group in sorted(known):
        own = session.own_timers.get((at, group))
        found.append(
            {"group": group, "done_after": session.ready.get((at, group)), "length": own.length if own else None}
        )
    return found


def _answers(play: Play) -> list[Plain]:
    fields = [field for field in Row.__dataclass_fields__ if field != "read"]
    return [{field: getattr(row, field) for field in fields} for row in answer_rows(play, names=True)]


def _findings(play: Play) -> list[Plain]:
    """What the answers carry, exercise by exercise, in the language of the notes."""
    return [
        {"block": block.id, "id": one.id, "sentence": one.sentence, "question": one.question, "why": one.why}
        for block, _scenario in play.exercises()
        for one in findings(play, block.id)
    ]


def _taps(session: Session) -> list[Plain]:
    return [
        {
            "at": _place(at),
            "item": tap.item,
            "value": tap.value,
            "well": tap.well,
            "after": _seconds(tap.after),
            "time": _time(session, tap.moment),
            "person": tap.person,
        }
        for at, taps in session.taps.items()
        for tap in taps
    ]


def _swaps(session: Session) -> list[Plain]:
    return [
        {
            "at": _place(at),
            "out": swap.out,
            "into": swap.into,
            "role": swap.role,
            "after": _seconds(swap.after),
            "time": _time(session, swap.moment),
        }
        for at, swaps in session.swaps.items()
        for swap in swaps
    ]


def _notes(session: Session) -> list[Plain]:
    return [
        {
            "at": _place(note.at) if note.at else None,
            "time": _time(session, note.moment),
            "words": note.words,
            "after": None if note.after is None else _seconds(note.after),
            "freeze": note.freeze,
            "alone": note.alone,
        }
        for note in session.notes.values()
    ]
