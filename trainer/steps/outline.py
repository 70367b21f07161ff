"""This file is a scenario at a glance before it is played: its steps, how often each comes, how long it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from trainer.clock import Moment
from trainer.model.applied import apply
from trainer.model.events import Occurrence, PlannedBlock, Recorded
from trainer.model.people import Person
from trainer.model.play import Play
from trainer.model.rundown import Place, unfold
from trainer.model.scenario import EVERYONE, OTHERS, Fill, GroupRule, Scenario, Span, Vote
from trainer.model.script import script
from trainer.model.session import Session
from trainer.model.sheet import Sheet
from trainer.steps import fill, kinds, moving, naming
from trainer.words import _, ngettext

PEOPLE = 12


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A step: its words, how often it is played, how many seconds it takes each time; `step` is its id."""

    title: str
    times: int
    seconds: float
    step: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The steps of a scenario for a number of people; `fewest` private answers will be summed at its smallest sheet.

    `in_all` is how many there are where that sheet is summed over its rounds.
    """

    rows: tuple[OutlineRow, ...]
    people: int
    fewest: int | None = None
    in_all: int | None = None

    @property
    def seconds(self) -> float:
        """The whole scenario."""
        return sum(row.times * row.seconds for row in self.rows)


def outline(
    block: PlannedBlock, scenario: Scenario, sheets: Mapping[str, Sheet], people: int = PEOPLE, observers: int = 0
) -> Outline:
    """The scenario as this block of a plan runs it with so many players; it must be one that can be played."""
    play = _imagined(block, scenario, sheets, people, observers)
    seen: dict[str, list[tuple[Place, float, int]]] = {}
    fewest: list[int] = []
    sums: Counter[str] = Counter()
    for place in unfold(play):
        play = grouped(play, place.at)
        answering = _answering(play, place)
        if answering and _summed(play, place.at):
            fewest.append(answering)
            sums[place.at.step] += answering
        seen.setdefault(place.at.step, []).append((place, kinds.planned_seconds(play, place), answering))
    rows = tuple(_row(play, visits) for visits in seen.values())
    return Outline(rows, people, min(fewest, default=None), min(sums.values(), default=None))


def minutes(seconds: float) -> int:
    """Seconds as whole minutes, at least one: the figure of the list, the plan, the console and the notes alike."""
    return max(1, round(seconds / 60 + 0.01))


def span_words(span: Span) -> str:
    """A range in words, such as "9 to 24"."""
    return _("{least} to {most}").format(least=span.least, most=span.most)


def row_length(row: OutlineRow) -> str:
    """How long a step takes each time, and how often it comes: "3 × 5 min"."""
    length = max(1, round(row.seconds / 60))
    if row.times == 1:
        return _("{minutes} min").format(minutes=length)
    return _("{times} × {minutes} min").format(times=row.times, minutes=length)


def group_words(rule: GroupRule) -> str:
    """How the room is divided, in words: "3 teams", "one pair plays"."""
    match rule.kind:
        case "everyone":
            return _("everyone")
        case "pairs":
            return _("pairs")
        case "triads":
            return _("threes")
        case "teams":
            return ngettext("{count} team", "{count} teams", rule.number).format(count=rule.number)
        case "teams of":
            return _("teams of {count}").format(count=rule.number)
        case "one pair plays":
            return _("one pair plays")


def _imagined(
    block: PlannedBlock, scenario: Scenario, sheets: Mapping[str, Sheet], people: int, observers: int
) -> Play:
    numbers = range(1, people + observers + 1)
    known = {f"p{number}": Person(f"p{number}", str(number), observer=number > people) for number in numbers}
    session = Session(started=Moment(0.0, 0.0), plan=(block,), people=known)
    return Play(script((block,), {block.scenario: scenario}, sheets), session)


def grouped(play: Play, at: Occurrence) -> Play:
    """The play with the groups that coming to this place would form."""
    if not moving.groups_needed(play, at):
        return play
    session = play.session
    before = next((groups for (block, _lap), groups in session.groups.items() if block == at.block), ())
    if before and at.lap:  # another round has groups of the same sizes
        known = {**session.groups, (at.block, at.lap): before}
        return replace(play, session=replace(session, groups=known))
    for fact in moving.form(play, at, lambda _purpose: Random(0)):
        session = apply(session, Recorded(session.facts + 1, fact, None))
    return replace(play, session=session)


def _answering(play: Play, place: Place) -> int:
    if not isinstance(place.step, Fill | Vote) or fill.how(play, place.at) in ("aloud", "hands"):
        return 0
    return len(fill.expected(play, place.at))


def _summed(play: Play, at: Occurrence) -> bool:
    """Whether the room sees these answers only as a sum: a private sheet for all or for those who watch."""
    if fill.sheet_of(play, at).answers == "named":
        return False
    roles = [play.scenario(at).role(word) for word in fill.answered(play, at).by]
    return bool({EVERYONE, OTHERS} & set(fill.answered(play, at).by)) or any(role and role.others for role in roles)


def _row(play: Play, visits: list[tuple[Place, float, int]]) -> OutlineRow:
    first, _seconds, answering = visits[0]
    title = naming.title(play, first)
    if answering > 2:  # one or two people at the laptop need no head count
        title = ngettext("{title} · {count} person", "{title} · {count} people", answering).format(
            title=title, count=answering
        )
    seconds = sum(seconds for _place, seconds, _count in visits) / len(visits)
    return OutlineRow(title, len(visits), seconds, first.at.step)
