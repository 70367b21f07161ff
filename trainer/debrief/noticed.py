"""This file is what those who played noticed beside what the room saw, where both ticked the same list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.debrief import figures, runs
from trainer.debrief.answers import ALOUD, sheet_at, takes_of
from trainer.debrief.items.base import Sample, chosen, summed
from trainer.debrief.panels import rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import ChooseMany
from trainer.model.play import Play
from trainer.model.report import Table
from trainer.model.scenario import Fill
from trainer.model.session import Given


@dataclass(frozen=True, slots=True)
class Noticed:
    """A row for each sign: how many of the room saw it, and how many of those who said aloud what they noticed did.

    `said` and `seen` are the steps at which players and the room answered.
    """

    said: str
    seen: str
    table: Table


def noticed(telling: Telling, block: PlannedBlock) -> tuple[Noticed, ...]:
    """Each list that players went through aloud and the room in private."""
    steps = [step for step in telling.play.script.scenarios[block.id].all_steps() if isinstance(step, Fill)]
    pairs = ((one, other) for one in steps for other in steps if one.id != other.id and one.sheet == other.sheet)
    return tuple(known for one, other in pairs if (known := _beside(telling, block, one, other)) is not None)


def _beside(telling: Telling, block: PlannedBlock, players: Fill, room: Fill) -> Noticed | None:
    play = telling.play
    places, seen = (takes_of(play, block.id, step.id) for step in (players, room))
    if not places or not seen or not _aloud(play, places) or any(_aloud(play, (at,)) for at in seen):
        return None
    items = sheet_at(play, places[0]).items
    if len(items) != 1 or not isinstance(items[0], ChooseMany):
        return None
    saw = next((summed(samples) for _item, samples in rows_of(telling, seen)), None)
    said = [given for at in places for given in _answers(play, at, items[0].id)]
    if saw is None or not said:
        return None
    role = play.scenario(places[0]).role(players.by[0]) if players.by else None
    told = role.name if role else runs.title_of(play, Occurrence(block.id, players.id))
    heads = (runs.title_of(play, Occurrence(block.id, room.id)), told)
    rows = tuple(_rows(items[0], saw, said))
    return Noticed(players.id, room.id, Table(columns=(items[0].ask, *heads), rows=rows, numbers=(1, 2)))


def _rows(item: ChooseMany, saw: Sample, said: Sequence[Given]) -> Iterator[tuple[str, str, str]]:
    """The signs that anybody ticked, those most of the room saw first."""
    by_room, by_players = Counter(chosen(saw.answers)), Counter(chosen(said))
    known = [one for one in item.options if not one.alone and (by_room[one.id] or by_players[one.id])]
    for one in sorted(known, key=lambda one: -by_room[one.id]):
        yield one.text, figures.of_answers(by_room[one.id], saw.n), figures.of(by_players[one.id], len(said))


def _aloud(play: Play, places: Sequence[Occurrence]) -> bool:
    return all(play.session.sheets[at].how in ALOUD for at in places)


def _answers(play: Play, at: Occurrence, item: str) -> Iterator[Given]:
    """What each of those who spoke said to the list."""
    answers = play.session.sheets[at].answers.items()
    return (given for (_person, name), given in answers if name == item and not given.skipped)
