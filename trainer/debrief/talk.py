"""This file is the order of talk: feelings, then what happened, why, what we take away; and who speaks when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.debrief.findings import Finding
from trainer.model.events import Occurrence
from trainer.model.scenario import Named, Scenario
from trainer.words import _, pgettext

PhaseId = Literal["feelings", "events", "reasons", "next"]
PHASES: tuple[PhaseId, ...] = ("feelings", "events", "reasons", "next")
SPEAKING = ("performer", "customer")
FOUND = "found-"
"""What the id of a question begins with that a finding asks."""
_BY_ID: dict[str, PhaseId] = {
    "feelings": "feelings",
    "feel": "feelings",
    "moment": "events",
    "noticed": "events",
    "happened": "events",
    "signs": "events",
    "why": "reasons",
    "difference": "reasons",
    "helped": "reasons",
    "take-away": "next",
    "tomorrow": "next",
    "next": "next",
}
_BY_RULE: dict[str, PhaseId] = {"gap": "feelings", "signs": "reasons", "missed": "reasons"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the room at its place (None: there is none to keep answers at); from a finding or the author."""

    at: Occurrence | None
    question: Named
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the talk: its name, what it is about, and its questions."""

    id: PhaseId
    name: str
    lead: str
    asked: tuple[Asked, ...]


def phases(own: Sequence[tuple[Occurrence, Named]], found: Sequence[Finding]) -> tuple[Phase, ...]:
    """The talk in its order: the author's questions and those that the answers ask, each where it belongs."""
    at = own[-1][0] if own else None
    placed: dict[PhaseId, list[Asked]] = {phase: [] for phase in PHASES}
    for number, (place, question) in enumerate(own):
        placed[phase_of(question.id, number, len(own))].append(Asked(place, question))
    for one in found:
        phase = _BY_RULE.get(one.id.partition("-")[0], "events")
        placed[phase].append(Asked(at, Named(f"{FOUND}{one.id}", one.question), one))
    return tuple(Phase(known, _name(known), _lead(known), tuple(placed[known])) for known in PHASES)


def phase_of(question: str, number: int, count: int) -> PhaseId:
    """Where a question belongs: by its id where that says it, else by its place among the others."""
    if question in _BY_ID:
        return _BY_ID[question]
    if count == 1:
        return "reasons"
    if number == 0:
        return "feelings"
    if number == count - 1:
        return "next"
    return "events" if 2 * number < count else "reasons"


def speakers(scenario: Scenario) -> str:
    """Who speaks first, second and last, by their roles; "" where nobody has one."""
    first = [role for name in SPEAKING if (role := scenario.role(name)) is not None]
    rest = [role for role in scenario.roles if role not in first]
    names = " → ".join(role.name for role in (*first, *rest))
    return _("Who speaks: {order}").format(order=names) if len(scenario.roles) > 1 else ""


def _name(phase: PhaseId) -> str:
    last = pgettext("the last part of a debrief", "Next")
    return {"feelings": _("Feelings"), "events": _("Events"), "reasons": _("Reasons"), "next": last}[phase]


def _lead(phase: PhaseId) -> str:
    return {
        "feelings": _("How did it feel? Nobody explains anything yet."),
        "events": _("What was said and done? Only what could be seen and heard."),
        "reasons": _("Why did it work, and why not?"),
        "next": _("What does each of us take away: who, what, by when?"),
    }[phase]
