"""This file is how those who played rated their scene beside how the room did, where both were asked the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.answers import aloud, sheet_at, takes_of
from trainer.debrief.findings.base import shown
from trainer.debrief.items import Sample, said
from trainer.debrief.items.base import whole_numbers
from trainer.debrief.numbers import FEWEST
from trainer.debrief.paired import ends_of, value_of
from trainer.debrief.panels import rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Faces, Item, Scale
from trainer.model.report import Table
from trainer.model.scenario import Fill
from trainer.model.session import Given
from trainer.words import _

CUSTOMER = "customer"
"""Where several roles say how it was for them, the room has put itself in this one's place."""
Spoken = Mapping[Occurrence, Sequence[tuple[str, Mapping[str, Given]]]]
"""What was said aloud at each place: by whom, and their answers by question."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What one who played, in which role, said of a scene, and the room's answers to the same."""

    item: Item
    scene: str
    who: str
    role: str
    own: Given
    room: Sample

    @property
    def value(self) -> Fraction:
        """The player's own score as a number."""
        return value_of(self.item, self.own) or Fraction(0)

    @property
    def word(self) -> str:
        """The player's own score in words, where its question has any."""
        return said(self.item, self.own) if isinstance(self.item, Faces) else ""

    @property
    def given(self) -> tuple[int, ...]:
        """The room's scores in rising order."""
        return tuple(sorted(whole_numbers(self.room.answers)))

    @property
    def mean(self) -> Fraction:
        """The room's average."""
        return Fraction(sum(self.given), len(self.given))


def ratings(telling: Telling, block: str) -> Iterator[Rating]:
    """Every score that a player said aloud and the room gave in private, question by question."""
    for players, room in _steps(telling, block):
        yield from (one for one in _ratings(telling, block, players, room) if not one.own.skipped)


def played_rated(telling: Telling, block: str) -> tuple[Table, ...]:
    """A table over every question that players answered aloud and the room in private; none without any.

    A score that a player skipped has its row too. Only what may be shown of the room stands in it; what was said aloud
    everybody heard.
    """
    found = (_table(telling, block, players, room) for players, room in _steps(telling, block))
    return tuple(table for table in found if table is not None)


def _steps(telling: Telling, block: str) -> Iterator[tuple[Fill, Fill]]:
    """Each step at which players spoke, with each other one."""
    steps = [step for step in telling.play.script.scenarios[block].all_steps() if isinstance(step, Fill)]
    return ((one, other) for one in steps for other in steps if one.by and one.id != other.id)


def _table(telling: Telling, block: str, players: Fill, room: Fill) -> Table | None:
    known = list(_ratings(telling, block, players, room))
    rows: list[tuple[str, ...]] = []
    heads: list[int] = []
    for item in dict.fromkeys(one.item for one in known):
        heads.append(len(rows))
        rows.append((item.ask, "", "", ""))
        told = [one for one in known if one.item == item]
        scenes = Counter(one.scene for one in told)
        rows += (_cells(one, several=scenes[one.scene] > 1) for one in told)
    if all(one.own.skipped for one in known):
        return None
    columns = (_("Scene"), known[0].role, _("The room"), _("Between them"))
    return Table(columns=columns, rows=tuple(rows), heads=tuple(heads))


def _role(telling: Telling, block: str, players: Fill) -> str:
    """What those who spoke are called."""
    role = telling.play.script.scenarios[block].role(_whose(players))
    return role.name if role else _("Who")


def _whose(players: Fill) -> str:
    """The role that spoke; of several the customer's."""
    return players.by[0] if len(players.by) == 1 else CUSTOMER


def _ratings(telling: Telling, block: str, players: Fill, room: Fill) -> Iterator[Rating]:
    told, seen = (takes_of(telling.play, block, step.id) for step in (players, room))
    if not told or not seen or not _own(telling, told) or _own(telling, seen):
        return
    role = _role(telling, block, players)
    for item, samples in rows_of(telling, telling.by_level(seen)):
        if _alike(telling, told[0], item):
            yield from _rows(telling, item, role, _spoken(telling, told, players), samples)


def _own(telling: Telling, places: Sequence[Occurrence]) -> bool:
    """Whether everything there was said aloud, each for themselves."""
    return all(telling.play.session.sheets[at].how == "aloud" for at in places)


def _alike(telling: Telling, at: Occurrence, item: Item) -> bool:
    """Whether players were asked the same on the same scale."""
    if not isinstance(item, Faces | Scale):
        return False
    same = (one for one in sheet_at(telling.play, at).items if one.id == item.id and type(one) is type(item))
    return any(ends_of(one) == ends_of(item) for one in same)


def _spoken(telling: Telling, places: Sequence[Occurrence], players: Fill) -> Spoken:
    found: dict[Occurrence, list[tuple[str, Mapping[str, Given]]]] = {}
    for at in places:
        known = aloud(telling, at).items()
        whose = [(who, given) for who, given in known if len(players.by) == 1 or _plays(telling, at, who, players)]
        found[at] = [(telling.who(at, person), given) for person, given in whose]
    return found


def _plays(telling: Telling, at: Occurrence, person: str, players: Fill) -> bool:
    role = telling.play.role_of(at, person)
    return role is not None and role.id == _whose(players) and role.id in players.by


def _rows(telling: Telling, item: Item, role: str, told: Spoken, samples: Sequence[Sample]) -> Iterator[Rating]:
    """Every scene of which both are known, in playing order; without names its scores in no order that tells who."""
    for sample in samples:
        places = [at for at in told if sample.at is not None and (at.lap, at.take) == (sample.at.lap, sample.at.take)]
        if sample.n and not sample.hidden and not sample.hands:
            given = [(who, answers[item.id]) for at in places for who, answers in told[at] if item.id in answers]
            known = [(who, own) for who, own in given if own.skipped or value_of(item, own) is not None]
            found = [Rating(item, _scene(sample), who, role, own, sample) for who, own in known]
            yield from found if telling.names else sorted(found, key=lambda one: one.value)


def _scene(sample: Sample) -> str:
    return ", ".join(part for part in (sample.label, sample.below) if part)


def _cells(one: Rating, *, several: bool) -> tuple[str, str, str, str]:
    """A row; where `several` spoke of one scene it says who."""
    scene = ", ".join(part for part in (one.scene, one.who if several else "") if part)
    between = "–" if one.own.skipped else _between(one.value, one.given)
    return f"– {scene}", _said(one), _room(one), between


def _said(one: Rating) -> str:
    """What who played said of it, a feeling with its number."""
    if one.own.skipped:
        return _("Skipped")
    return _("{name} ({role})").format(name=one.word, role=_whole(one.value)) if one.word else figures.plain(one.value)


def _whole(value: Fraction) -> str:
    """A feeling as a whole number that says its direction."""
    return f"+{value}" if value > 0 else figures.plain(value)


def _room(one: Rating) -> str:
    """The room's average; a few answers one by one."""
    if len(one.given) >= FEWEST:
        return shown(one.item, one.mean)
    faces = isinstance(one.item, Faces)
    return figures.both([_whole(Fraction(value)) if faces else figures.plain(value) for value in one.given])


def _between(own: Fraction, given: Sequence[int]) -> str:
    """In words how the room rated beside who played; of a few answers only what is true of each."""
    many = len(given) >= FEWEST
    gaps = [figures.as_shown(Fraction(sum(given), len(given))) - own] if many else [value - own for value in given]
    size = figures.mean(abs(gaps[0]))
    if size == figures.mean(Fraction(0)) and len({*gaps}) == 1:
        return _("the same")
    if min(gaps) > 0:
        return _("the room's score higher by {size}").format(size=size) if many else _("the room higher")
    if max(gaps) < 0:
        return _("the room's score lower by {size}").format(size=size) if many else _("the room lower")
    if min(gaps) == 0:
        return _("the same or higher")
    return _("the same or lower") if max(gaps) == 0 else _("on both sides")
