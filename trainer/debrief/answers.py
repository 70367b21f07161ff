"""This file is where answers are found: those given in private to one item of a sheet, and what people said aloud."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.debrief.items.base import Sample
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import (
    Bipolar,
    ChooseMany,
    Faces,
    Item,
    Line,
    Number,
    PersonItem,
    Scale,
    Tally,
    Text,
    Value,
    Words,
)
from trainer.model.play import Play
from trainer.model.scenario import Board, Fill, Vote
from trainer.model.session import Given, SheetState
from trainer.model.sheet import Sheet
from trainer.steps import fill

ALOUD = ("aloud", "team")


def sheet_at(play: Play, at: Occurrence) -> Sheet:
    """The sheet that was filled at a place, its choices among cards or teams filled in."""
    if isinstance(play.step(at), Fill | Vote | Board):
        return fill.sheet_of(play, at)
    return play.sheet(play.session.sheets[at].sheet)


def takes_of(play: Play, block: str, step: str) -> tuple[Occurrence, ...]:
    """Every place where a step's sheet was filled and closed, in playing order."""
    return tuple(sorted(at for at in play.session.sheets if (at.block, at.step) == (block, step) and told(play, at)))


def told(play: Play, at: Occurrence) -> bool:
    """Whether a sheet is closed and has answers that may be known."""
    state = play.session.sheets.get(at)
    return state is not None and state.closed and bool(state.answers or state.ballots or state.hands)


@dataclass(frozen=True, slots=True)
class Pile:
    """What was answered at one place, sorted out by item once: (person, answer), "" for nobody known.

    `answers` are those in private, `said` those aloud, and `spoke` is who spoke.
    """

    at: Occurrence
    label: str
    state: SheetState
    named: bool
    answers: Mapping[str, Sequence[tuple[str, Given]]]
    said: Mapping[str, Sequence[tuple[str, Given]]]
    spoke: frozenset[str]


def pile(telling: Telling, at: Occurrence) -> Pile:
    """The answers of a place."""
    state = telling.play.session.sheets[at]
    answers: dict[str, list[tuple[str, Given]]] = {}
    said: dict[str, list[tuple[str, Given]]] = {}
    for (person, item), given in state.answers.items():
        (said if given.how in ALOUD else answers).setdefault(item, []).append((person, given))
    for ballot in state.ballots.values():
        for item, given in ballot.items():
            answers.setdefault(item, []).append(("", given))
    named = sheet_at(telling.play, at).answers == "named"
    spoke = frozenset(person for each in said.values() for person, _given in each)
    return Pile(at, telling.scene(at), state, named, answers, said, spoke)


def private(telling: Telling, found: Pile, item: Item, *, without: Collection[str] = ()) -> Sample:
    """The answers given to an item other than aloud, those of some people left out.

    Where others said theirs aloud, these wait beside them, to be counted in as soon as the sum may be shown. Where each
    team gave one answer, it is these.
    """
    state = found.state
    if item.id in state.hands:
        return _hands(telling, found, item, without)
    if state.how == "team" and not isinstance(item, Line | Text):
        return _of_teams(telling, found, item, without)
    kept = [given for person, given in found.answers.get(item.id, ()) if person not in without]
    answers = tuple(called(telling, item, given) for given in kept)
    said = _beside(telling, found, item, without) if answers else ()
    spoke = () if said else found.spoke
    asked = sum(1 for person in state.expected if person not in spoke and person not in without)
    people = 0 if state.how in (*ALOUD, "hands") and not said else asked
    most = max(people, len(answers) + len(said))
    return Sample(label=found.label, answers=answers, asked=most, open=found.named, at=found.at, aloud=said)


def _of_teams(telling: Telling, found: Pile, item: Item, without: Collection[str]) -> Sample:
    """What teams agreed on: nobody's private answer, so it has no lower limit."""
    answers = tuple(called(telling, item, given) for team, given in found.said.get(item.id, ()) if team not in without)
    asked = sum(1 for team in found.state.expected if team not in without)
    most = max(asked, len(answers))
    return Sample(label=found.label, answers=answers, asked=most, open=True, at=found.at, teams=True)


def _beside(telling: Telling, found: Pile, item: Item, without: Collection[str]) -> tuple[Given, ...]:
    """What was said aloud to an item that has a sum; words are read where they were said."""
    if isinstance(item, Line | Text):
        return ()
    return tuple(called(telling, item, given) for person, given in found.said.get(item.id, ()) if person not in without)


def aloud(telling: Telling, at: Occurrence) -> Mapping[str, Mapping[str, Given]]:
    """What people said aloud at a place: by person, then item."""
    items = {item.id: item for item in sheet_at(telling.play, at).items}
    found: dict[str, dict[str, Given]] = {}
    for (person, item), given in telling.play.session.sheets[at].answers.items():
        if given.how in ALOUD and item in items:
            found.setdefault(person, {})[item] = called(telling, items[item], given)
    return found


def _hands(telling: Telling, found: Pile, item: Item, without: Collection[str]) -> Sample:
    """The hands that everybody saw; what others answered in private is counted in from the limit up, else it waits."""
    state = found.state
    answers = [
        Given(hand_value(item, text), how="hands") for text, count in state.hands[item.id] for _hand in range(count)
    ]
    alone = [given for person, given in found.answers.get(item.id, ()) if person not in without]
    answered = sum(not given.skipped for given in alone)
    enough = found.named or answered >= telling.limit
    several = isinstance(item, ChooseMany | Words | Tally)
    people = len({*state.expected, *(person for person, _given in found.answers.get(item.id, ()) if person)})
    return Sample(
        label=found.label,
        answers=tuple(called(telling, item, given) for given in (*answers, *(alone if enough else ()))),
        asked=people,
        people=people if several else 0,
        open=found.named or not (alone and enough),
        at=found.at,
        waiting=0 if enough else answered,
    )


def hand_value(item: Item, text: str) -> Value:
    """The value that raised hands stand for."""
    if isinstance(item, Faces | Scale | Bipolar):
        return int(text)
    if isinstance(item, Number):
        return float(text)
    return (text,) if isinstance(item, ChooseMany | Words | Tally) else text


def called(telling: Telling, item: Item, given: Given) -> Given:
    """An answer that names a person by id, with the person's name in its place, or nobody's."""
    if isinstance(item, PersonItem) and given.value is not None:
        return replace(given, value=telling.person(str(given.value)) or "…")
    return given
