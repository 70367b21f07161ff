"""This file is what really took place: what a room only passed by, it has not played."""

from __future__ import annotations

from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.scenario import Act, Board, Deal, Fill, Vote
from trainer.model.session import Session
from trainer.steps.deal import deck_of

PASSED = 10.0
"""Seconds: a shorter stay, with nothing done, is a step on the way to another."""
TALKED = 60.0
"""Seconds: where people are to answer and nobody has, so long a stay means that they talked instead."""


def happened(play: Play, at: Occurrence) -> bool:
    """Whether the room did something at a place, or stayed there and didn't skip it."""
    session = play.session
    visit = session.visits.get(at)
    if visit is None:
        return False
    spent = visit.spent(session.finished or session.last)
    least = TALKED if isinstance(play.step(at), Fill | Vote | Board) else PASSED
    stayed = spent is None or spent >= least or answered(play, at)
    return _acted(session, at) or _given_out(play, at) or (stayed and at not in session.skipped)


def _given_out(play: Play, at: Occurrence) -> bool:
    return isinstance(play.step(at), Deal) and play.on_paper(at, deck_of(play, at))


def answered(play: Play, at: Occurrence) -> bool:
    """Whether the room's answers to the questions of a place are known; they may be taken down from elsewhere."""
    return any(place == at and words for (place, _question), words in play.session.debrief.items())


def played(play: Play, block: str, lap: int, group: Group) -> bool:
    """Whether a group of a round (0: of the whole exercise) had its turn: its scene, or something done after it.

    A team that only prepared had none, nor one that only said what it was going to play.
    """
    places = [at for at in play.session.visits if at.block == block and (not lap or at.lap == lap)]
    turns = _has_turns(play, block)
    if turns:
        places = [at for at in places if play.group_id(at) == group.id]
    steps = _from_the_scene(play, block, inside=turns or bool(lap))
    if not steps:
        return any(happened(play, at) for at in places)
    return any(_is_scene(play, at) or _acted(play.session, at) for at in places if at.step in steps)


def _is_scene(play: Play, at: Occurrence) -> bool:
    return isinstance(play.step(at), Act) and happened(play, at)


def _from_the_scene(play: Play, block: str, *, inside: bool) -> list[str]:
    """The steps of an exercise, or of those it repeats, from the first scene on; none where nothing is acted."""
    scenario = play.script.scenarios[block]
    known = [step for step in scenario.all_steps() if not inside or scenario.repeat_of(step.id)]
    first = next((number for number, step in enumerate(known) if isinstance(step, Act)), len(known))
    return [step.id for step in known[first:]]


def _has_turns(play: Play, block: str) -> bool:
    """Whether the groups of an exercise act one after another."""
    return any(play.group_id(at) for at in play.session.visits if at.block == block)


def _acted(session: Session, at: Occurrence) -> bool:
    sheet = session.sheets.get(at)
    return (
        at in session.timers
        or at in session.revealed
        or at in session.outcomes
        or (sheet is not None and bool(sheet.answers or sheet.ballots or sheet.submitted or sheet.hands))
        or (at in session.boards and bool(session.boards[at].entries))
        or bool(session.taps.get(at))
        or any(place == at for place, _group in session.figures)
        or any(place == at for place, _deck in session.turned)
        or any(place == at for place, _deck, _person in session.read)
    )
