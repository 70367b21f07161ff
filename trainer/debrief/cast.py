"""This file is who played in an exercise: a row a group, with its card and how its scene ended where each has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.debrief import carded, panels
from trainer.debrief.happened import played
from trainer.debrief.scrub import lap_happened
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.report import Heading, Paragraph, Part, Table
from trainer.model.scenario import Act, Deck, Scenario
from trainer.model.swaps import with_swapped
from trainer.words import _

MANY = 3
"""From so many people in one role on, their role is told once before them."""
Row = tuple[int, Group]
"""A group of a round, or of the whole exercise (0)."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who played, in a table; and which decks and which ends of scenes stand nowhere else.

    `roles` says whether they had different parts, and were no partners alone.
    """

    table: Table | None = None
    decks: tuple[str, ...] = ()
    ends: bool = False
    roles: bool = False

    @property
    def explains(self) -> bool:
        """Whether results can't be read without it: it says what each group played, or what that came to."""
        return bool(self.decks) or self.ends

    @property
    def parts(self) -> tuple[Part, ...]:
        """The table under its heading."""
        return (Heading(level=3, text=_("Who played")), self.table) if self.table else ()


def cast(play: Play, block: PlannedBlock, *, names: bool, unplayed: bool = True) -> Cast:
    """The groups, with their people and roles or only their size, and what each of them had and came to.

    `unplayed` says whether those stand there too that were only formed.
    """
    telling, scenario = Telling(play, names), play.script.scenarios[block.id]
    rows = [row for row in _rows(play, block) if unplayed or played(play, block.id, *row)]
    if not rows:
        return Cast()
    labels = [_label(play, block, row, names=names) for row in rows]
    columns: list[tuple[str, Sequence[str]]] = [] if set(labels) == {_("Together")} else [(_("Group"), labels)]
    columns.append((_("People"), [_people(telling, scenario, group) for _lap, group in rows]))
    held = {deck.id: cards for deck in scenario.decks if (cards := _cards(telling, block, deck, rows))}
    columns += [(deck.name, held[deck.id]) for deck in scenario.decks if deck.id in held]
    ends = _ends(telling, block, scenario, rows)
    columns += [(_("How it ended"), ends)] if ends else []
    if len(columns) == 1 and not names:
        return Cast()  # so many partners say nothing
    heads, cells = [name for name, _cells in columns], [known for _name, known in columns]
    lines = list(zip(*cells, strict=True))
    table = Table(columns=tuple(heads), rows=tuple(lines[number] for number in _by_level(scenario, rows, held)))
    roles = any(len({seat.role for seat in group.seats}) > 1 for _lap, group in rows)
    return Cast(table, tuple(held), bool(ends), roles)


def dealt(play: Play, block: PlannedBlock, told: Cast, *, names: bool, secret: bool = False) -> Iterator[Part]:
    """The cards that don't stand beside who played, as far as they may be told; `secret` when there are others."""
    telling = Telling(play, names)
    decks = (deck for deck in play.script.scenarios[block.id].decks if deck.id not in told.decks)
    found: list[Part] = [part for deck in decks for part in carded.cards(telling, deck, _places(play, block, deck))]
    if secret:
        found.append(Paragraph(text=_("Secret cards that the room has not seen are left out."), muted=True))
    if found:
        yield Heading(level=3, text=_("Cards"))
        yield from found


def _by_level(scenario: Scenario, rows: Sequence[Row], held: Mapping[str, Sequence[str]]) -> list[int]:
    """The rows of each round from the lowest level up where every team has its own, as scenes stand everywhere."""
    numbers = list(range(len(rows)))
    for deck in scenario.decks:
        cards = held.get(deck.id, ())
        if deck.confidential and deck.to == "team" and cards and all(cards):
            titles = [card.title for card in deck.cards]
            return sorted(numbers, key=lambda number: (rows[number][0], titles.index(cards[number])))
    return numbers


def _rows(play: Play, block: PlannedBlock) -> Iterator[Row]:
    """The groups as they were formed, round by round; those that played one after another in that order."""
    for (known, lap), formed in sorted(play.session.groups.items(), key=lambda entry: entry[0]):
        if known == block.id:
            groups = with_swapped(play.session.swaps, known, lap, formed)
            shown = (group for group in groups if group.seats and not _everybody(lap, group))
            at = Occurrence(known, "", lap)
            yield from ((lap, group) for group in sorted(shown, key=lambda one: play.in_turn(at, one.id)))


def _everybody(lap: int, group: Group) -> bool:
    """Whether a group is only the whole room, as at a test: then it says nothing of who did what."""
    return not group.name and not lap and not any(seat.role for seat in group.seats)


def _label(play: Play, block: PlannedBlock, row: Row, *, names: bool) -> str:
    """What results are called below: a team's name, or a round, which a pair without names is known by."""
    lap, group = row
    turn = lap if lap or names else _turn(play, block, group)
    label = _("Round {lap}").format(lap=turn) if turn else _("Together")
    label = _("Team {name}").format(name=group.name) if group.name else label
    return label if played(play, block.id, lap, group) else _("{group}, not played").format(group=label)


def _turn(play: Play, block: PlannedBlock, group: Group) -> int:
    """In which round a group played by itself; 0 where all played at once."""
    steps = [step.id for step in play.script.scenarios[block.id].all_steps()]
    laps = range(1, len(play.session.people) + 1)
    return next(
        (lap for lap in laps for step in steps if play.group_id(Occurrence(block.id, step, lap)) == group.id), 0
    )


def _people(telling: Telling, scenario: Scenario, group: Group) -> str:
    if not telling.names:
        return str(len(group.seats))
    by_role: dict[str, list[str]] = {}
    for seat in group.seats:
        by_role.setdefault(seat.role, []).append(telling.person(seat.person))
    if len(by_role) == 1 and len(group.seats) > 1:  # partners are no more than partners
        return ", ".join(name for names in by_role.values() for name in names)
    if max(map(len, by_role.values()), default=0) >= MANY:
        return "; ".join(_of_role(scenario, role, names) for role, names in by_role.items())
    return ", ".join(_in_role(scenario, seat.role, telling.person(seat.person)) for seat in group.seats)


def _of_role(scenario: Scenario, role: str, names: Sequence[str]) -> str:
    """Those of one role with its name before them."""
    known = scenario.role(role)
    told = ", ".join(names)
    return _("{name}: {result}").format(name=known.name, result=told) if known else told


def _in_role(scenario: Scenario, role: str, name: str) -> str:
    known = scenario.role(role)
    return _("{name} ({role})").format(name=name, role=known.name.lower()) if known else name


def _places(play: Play, block: PlannedBlock, deck: Deck) -> list[Occurrence]:
    """Where a deck was dealt in rounds that took place."""
    held = (at for at, known in play.session.hands if known == deck.id and at.block == block.id)
    return sorted(at for at in held if not at.lap or lap_happened(play, at))


def _cards(telling: Telling, block: PlannedBlock, deck: Deck, rows: Sequence[Row]) -> list[str]:
    """The one card of each group; [] where some group had several, or a card was nobody's of them."""
    titles = {card.id: card.title for card in deck.cards}
    found: list[list[str]] = [[] for _row in rows]
    for at, hand in carded.dealt_at(telling, deck, _places(telling.play, block, deck)):
        whose = [number for number, row in enumerate(rows) if _held(row, at, hand.target)]
        if len(whose) != 1:
            return []
        found[whose[0]].append(titles[hand.card])
    return _one_each(found)


def _held(row: Row, at: Occurrence, target: str) -> bool:
    lap, group = row
    return (lap in (0, at.lap) or not at.lap) and (target == group.id or target in group.members)


def _ends(telling: Telling, block: PlannedBlock, scenario: Scenario, rows: Sequence[Row]) -> list[str]:
    """How the one scene of each group ended; [] where one ended several times, or a scene was of several."""
    found: list[list[str]] = [[] for _row in rows]
    acts = {step.id for step in scenario.all_steps() if isinstance(step, Act)}
    for at in telling.play.session.outcomes:
        if at.block != block.id or at.step not in acts:
            continue
        whose = [number for number, row in enumerate(rows) if _acted(telling.play, row, at)]
        if len(whose) != 1:
            return []
        found[whose[0]].append(panels.ended_at(telling, at))
    return _one_each(found)


def _acted(play: Play, row: Row, at: Occurrence) -> bool:
    lap, group = row
    return lap in (0, at.lap) and any(group.id == known.id for known in play.playing(at))


def _one_each(found: Sequence[Sequence[str]]) -> list[str]:
    """A text a row; [] where there is none at all, or somewhere more than one."""
    if not any(found) or any(len(texts) > 1 for texts in found):
        return []
    return [texts[0] if texts else "" for texts in found]
