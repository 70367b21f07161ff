"""This file is who did what so far: for each person and round the role and the partners, as a small grid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from trainer.clock import Moment, elapsed
from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.scenario import Act
from trainer.model.swaps import with_swapped
from trainer.words import _

WHOLE = "everyone"
MOST_PARTNERS = 3
"""With more partners than this a team stands for them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What somebody did in a round: the role's name ("" without roles), with whom, in which team; or watched.

    `scenes` is how many of the others' scenes they watched, those who had a role themselves too.
    """

    role: str = ""
    partners: tuple[str, ...] = ()
    team: str = ""
    watched: bool = False
    scenes: int = 0
    away: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A round: of which exercise, which lap (0 for the whole of it)."""

    block: str
    lap: int
    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A person with a cell for each round."""

    person: str
    cells: tuple[Cell, ...]

    @property
    def roles(self) -> tuple[tuple[str, int], ...]:
        """How often each role was had, and under "" how many scenes of others somebody watched."""
        counts = Counter(cell.role for cell in self.cells if cell.role)
        counts[""] = sum(cell.scenes for cell in self.cells)
        return tuple(sorted((+counts).items(), key=lambda entry: (entry[0] == "", entry[0])))


@dataclass(frozen=True, slots=True)
class Grid:
    """Everybody who has been here, round by round; `again` counts meetings that were not the first."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    again: int = 0


def grid(play: Play, had: Callable[[str, int, Group], bool] = lambda _block, _lap, _group: True) -> Grid:
    """Who did what in every round for which groups were formed; `had` tells of block, lap and group who had a turn."""
    columns = _columns(play, had)
    met = [frozenset(two) for one in columns for group in one.groups for two in combinations(group.members, 2)]
    seen: dict[str, list[Cell]] = {person: [] for person in play.session.people}
    before: set[frozenset[str]] = set()
    for column in columns:
        for person, cells in seen.items():
            cells.append(_cell(play, column, person, before))
        before |= {frozenset(two) for group in column.groups for two in combinations(group.members, 2)}
    rows = tuple(
        Row(person, tuple(cells)) for person, cells in seen.items() if any(not cell.away for cell in cells) or not cells
    )
    return Grid(columns, rows, len(met) - len(set(met)))


def _columns(play: Play, had: Callable[[str, int, Group], bool]) -> tuple[Column, ...]:
    found = []
    for block in play.session.plan:
        known = {lap: groups for (name, lap), groups in play.session.groups.items() if name == block.id}
        for lap in sorted(known):
            everybody = _who_played(play, block.id, lap, known[lap])
            groups = tuple(group for group in everybody if had(block.id, lap, group))
            if groups and groups[0].id != WHOLE:
                title = play.script.scenarios[block.id].title
                named = _("{scenario}\nRound {lap}").format(scenario=title, lap=lap) if lap else title
                found.append(Column(block.id, lap, named, groups))
    return tuple(found)


def _who_played(play: Play, block: str, lap: int, last: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups with all who were in them at one time or another while they played, not while they prepared."""
    scenes = _scenes(play, block)
    kept = [
        group
        for at, groups in sorted(play.session.played_by.items())
        if at.block == block and (not lap or at.lap == lap) and (not scenes or at.step in scenes)
        for group in groups
        if _acted(play, at, group)
    ]
    found = {group.id: group for group in last}
    for group in kept:
        now = found.get(group.id, Group(group.id, group.name, ()))
        missing = tuple(seat for seat in group.seats if seat.person not in now.members)
        found[group.id] = Group(now.id, now.name, (*now.seats, *missing))
    return with_swapped(play.session.swaps, block, lap, tuple(found.values()))


def _scenes(play: Play, block: str) -> frozenset[str]:
    """The steps of an exercise in which people act; where groups do so in turn, only those of their turns."""
    scenario = play.script.scenarios[block]
    acts = [step.id for step in scenario.all_steps() if isinstance(step, Act)]
    own = [step for step in acts if (repeat := scenario.repeat_of(step)) and repeat.each in ("team", "pair", "group")]
    return frozenset(own or acts)


def _acted(play: Play, at: Occurrence, group: Group) -> bool:
    turn = play.group_id(at)
    return not turn or turn == group.id


def _cell(play: Play, column: Column, person: str, before: set[frozenset[str]]) -> Cell:
    scenes = sum(_saw(play, column, group, person) for group in column.groups if person not in group.members)
    for group in column.groups:
        for seat in group.seats:
            if seat.person == person:
                role = play.script.scenarios[column.block].role(seat.role)
                others = tuple(other for other in group.members if other != person)
                named = others if len(others) <= MOST_PARTNERS else ()
                again = any(frozenset((person, other)) in before for other in named)
                return Cell(role.name if role else "", named, group.name, scenes=scenes, again=again)
    watched = _was_there(play, column, person)
    return Cell(watched=watched, scenes=max(1, scenes) if watched else 0, away=not watched)


def _saw(play: Play, column: Column, group: Group, person: str) -> bool:
    """Whether somebody was there while a group had a turn of its own; groups that play all at once have none."""
    turn = [(at, left) for at, left in _left(play, column) if play.group_id(at) == group.id]
    began = [play.session.visits[at].entered for at, _when in turn if isinstance(play.step(at), Act)]
    return _had_come(play, person, _played(play, turn)) and not _had_gone(play, person, began)


def _had_gone(play: Play, person: str, began: Sequence[Moment]) -> bool:
    """Whether somebody had left for good before any of these beginnings."""
    stays = play.session.stays.get(person, ())
    left = stays[-1].left if stays else None
    return left is not None and bool(began) and not any(elapsed(one, left) for one in began)


def _was_there(play: Play, column: Column, person: str) -> bool:
    """Whether somebody had come before the round was over, and not left for good before it began."""
    left = _left(play, column)
    began = [play.session.visits[at].entered for at, _when in left if isinstance(play.step(at), Act)]
    return _had_come(play, person, _played(play, left)) and not _had_gone(play, person, began)


Left = tuple[Occurrence, Moment | None]


def _left(play: Play, column: Column) -> list[Left]:
    """When each place of a round was left."""
    visits = play.session.visits.items()
    return [(at, visit.left) for at, visit in visits if at.block == column.block and column.lap in (0, at.lap)]


def _played(play: Play, places: Sequence[Left]) -> list[Moment | None]:
    """When the scenes among these places were over; who comes to what follows a scene hasn't watched it."""
    scenes = [left for at, left in places if isinstance(play.step(at), Act)]
    return scenes or [left for _at, left in places]


def _had_come(play: Play, person: str, ends: Sequence[Moment | None]) -> bool:
    """Whether somebody came before the last of these ends; None is one that is still to come."""
    stays = play.session.stays.get(person, ())
    came = stays[0].came if stays else None
    if came is None or not ends:
        return False
    return None in ends or any(elapsed(came, end) > 0 or came == end for end in ends if end)
