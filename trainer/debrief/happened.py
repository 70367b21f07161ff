"""This file is what really took place: what a room only passed by, it has not played."""

from __future__ import annotations

from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.session import Session

PASSED = 10.0
"""Seconds: a shorter stay, with nothing done, is a step on the way to another."""


def happened(play: Play, at: Occurrence) -> bool:
    """Whether the room stayed at a place, or did something there."""
    session = play.session
    visit = session.visits.get(at)
    if visit is None:
        return False
    spent = visit.spent(session.finished or session.last)
    return spent is None or spent >= PASSED or _acted(session, at)


def answered(play: Play, at: Occurrence) -> bool:
    """Whether the room's answers to the questions of a place are known; they may be taken down from elsewhere."""
    return any(place == at and words for (place, _question), words in play.session.debrief.items())


def played(play: Play, block: str, lap: int, group: Group) -> bool:
    """Whether a group of a round (0: of the whole exercise) had its turn; a team that only prepared had none."""
    places = [at for at in play.session.visits if at.block == block and (not lap or at.lap == lap)]
    if _has_turns(play, block):
        places = [at for at in places if play.group_id(at) == group.id]
    return any(happened(play, at) for at in places)


def _has_turns(play: Play, block: str) -> bool:
    """Whether the groups of an exercise act one after another."""
    return any(play.group_id(at) for at in play.session.visits if at.block == block)


def _acted(session: Session, at: Occurrence) -> bool:
    sheet = session.sheets.get(at)
    return (
        at in session.timers
        or at in session.revealed
        or at in session.outcomes
        or (sheet is not None and bool(sheet.answers or sheet.ballots or sheet.submitted))
        or any(key[0] == at for key in session.debrief)
        or any(place == at for place, _deck, _person in session.read)
    )
