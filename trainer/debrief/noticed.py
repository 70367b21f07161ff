"""This file is what those who played noticed beside what the room saw, round by round, where both ticked one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from trainer.debrief import figures, panels, runs
from trainer.debrief.answers import ALOUD, sheet_at, takes_of
from trainer.debrief.items.base import Sample, chosen, summed
from trainer.debrief.panels import rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import ChooseMany, Option
from trainer.model.play import Play
from trainer.model.report import Table
from trainer.model.scenario import Act, Fill
from trainer.model.session import Given
from trainer.words import _, ngettext

FEWEST, MOST = 2, 4
"""So many rounds stand side by side; fewer or more are told in one sum."""
FIRST = 3
"""So many signs stand in short."""
APART = Fraction(1, 10)
"""By so much of the answers a sign was seen oftener than the one in the middle to stand out."""
TOO = "✓"
"""Who played noticed it too."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A row for each sign: how many of the room saw it, and how many of those who said aloud what they noticed did.

    `said` and `seen` are the steps at which players and the room answered; `note` says how a mark beside a count reads.
    """

    said: str
    seen: str
    table: Table
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in one round (or in rounds summed, with a label of their own): how many saw it, of how many.

    `noticed` is how many of the `players` who went through the list noticed it.
    """

    step: str
    question: str
    text: str
    whose: str
    meant: str
    ended: str
    seen: int
    observers: int
    noticed: int
    players: int


@dataclass(frozen=True, slots=True)
class _Both:
    """A list that players go through aloud and the room in private: where, and how the room's answers may be told.

    `said` is empty while no player has said anything.
    """

    players: Fill
    seen: Fill
    item: ChooseMany
    samples: tuple[Sample, ...]
    said: tuple[tuple[Occurrence, Given], ...]
    role: str
    room: str


def noticed(telling: Telling, block: PlannedBlock) -> tuple[Noticed, ...]:
    """Each list that players went through aloud and the room in private."""
    return tuple(known for both in _heard(telling, block) if (known := _beside(telling, both)) is not None)


def _heard(telling: Telling, block: PlannedBlock) -> Iterator[_Both]:
    """Those of which somebody who played said anything."""
    return (both for both in _pairs(telling, block) if both.said)


def _pairs(telling: Telling, block: PlannedBlock) -> Iterator[_Both]:
    steps = [step for step in telling.play.script.scenarios[block.id].all_steps() if isinstance(step, Fill)]
    pairs = ((one, other) for one in steps for other in steps if one.id != other.id and one.sheet == other.sheet)
    return (both for one, other in pairs if (both := _both(telling, block, one, other)) is not None)


def asked(telling: Telling, block: PlannedBlock) -> frozenset[str]:
    """The steps at which such lists are filled in."""
    return frozenset(step.id for both in _pairs(telling, block) for step in (both.players, both.seen))


def signs(telling: Telling, block: PlannedBlock) -> Iterator[Sign]:
    """Every sign of each such list, round by round, as far as the room's answers may be told."""
    for both in _heard(telling, block):
        for sample in both.samples:
            yield from () if sample.hidden else _signs(telling, both, sample)


def most_seen(telling: Telling, block: PlannedBlock) -> Iterator[str]:
    """The signs that the room saw markedly more often than others over all rounds; a sentence a list.

    Of equals all or none are named; that none stands out is said. The room saw them whether or not those who played
    were asked too.
    """
    for both in _pairs(telling, block):
        whole = summed(both.samples)
        if whole is None or whole.hidden or not whole.n:
            continue
        counts = Counter(chosen(whole.answers))
        known = sorted((one for one in both.item.options if not one.alone), key=lambda one: -counts[one.id])
        least = counts[known[FIRST].id] if len(known) > FIRST else 0
        middle = median(counts[one.id] for one in known)
        first = [one for one in known[:FIRST] if counts[one.id] > least and counts[one.id] - middle >= APART * whole.n]
        if first:
            told = (_told(both, one, counts[one.id]) for one in first)
            words = _("Signs seen most often, in {answers}: {signs}.")
            yield words.format(answers=figures.answers(whole.n), signs=", ".join(told))
        elif counts:
            words = _("No one sign leads: the most seen was ticked in {most}, the least in {least} of {answers}.")
            most, fewest = counts[known[0].id], counts[known[-1].id]
            yield words.format(least=fewest, most=most, answers=figures.answers(whole.n))


def _told(both: _Both, sign: Option, count: int) -> str:
    """A sign with how many saw it; where players answered in all of several rounds and none noticed it, that too."""
    mine = Counter(chosen([given for _at, given in both.said]))
    asked = len(both.said) >= FEWEST and not any(_silent(both))
    if asked and not mine[sign.id]:
        return _("“{sign}” ({count}; none of those who played)").format(sign=sign.text, count=count)
    return _("“{sign}” ({count})").format(sign=sign.text, count=count)


def _signs(telling: Telling, both: _Both, sample: Sample) -> Iterator[Sign]:
    at = sample.at
    said = [one for place, one in both.said if at is None or place.lap == at.lap]
    seen, mine = Counter(chosen(sample.answers)), Counter(chosen(said))
    meant, ended = (_meant(telling, at), _ended(telling, at)) if at is not None else ("", "")
    for one in both.item.options:
        counts = (seen[one.id], sample.n, mine[one.id], len(said))
        yield Sign(both.room, both.item.ask, one.text, sample.label, meant, ended, *counts)


def _beside(telling: Telling, both: _Both) -> Noticed | None:
    if _apart(both):
        table = _by_round(telling, both)
        words = _("{mark}: who played ({role}) said aloud that they noticed it too")
        told = {row[0] for row in table.rows}
        left_out = any(one.text not in told for one in both.item.options if not one.alone)
        unseen = (_("signs that nobody saw are left out"),) if left_out else ()
        note = " · ".join((words.format(mark=TOO, role=both.role), *_silent(both), *unseen))
        return Noticed(both.players.id, both.seen.id, table, note)
    whole = summed(both.samples)
    if whole is None:
        return None
    rows = tuple(_rows(both, whole))
    table = Table(columns=(both.item.ask, both.room, both.role), rows=rows, numbers=(1, 2))
    return Noticed(both.players.id, both.seen.id, table)


def _both(telling: Telling, block: PlannedBlock, players: Fill, room: Fill) -> _Both | None:
    play = telling.play
    places, seen = (takes_of(play, block.id, step.id) for step in (players, room))
    if not seen or not _aloud(play, places) or any(_aloud(play, (at,)) for at in seen):
        return None
    items = sheet_at(play, seen[0]).items
    if len(items) != 1 or not isinstance(items[0], ChooseMany):
        return None
    samples = next((samples for _item, samples in rows_of(telling, seen)), ())
    said = tuple((at, given) for at in places for given in _answers(play, at, items[0].id))
    if not samples:
        return None
    role = play.scenario(seen[0]).role(players.by[0]) if len(players.by) == 1 else None
    told = role.name if role else runs.title_of(play, Occurrence(block.id, players.id))
    return _Both(players, room, items[0], samples, said, told, runs.title_of(play, Occurrence(block.id, room.id)))


def _apart(both: _Both) -> bool:
    """Whether every round may be told by itself, and there are no more than fit side by side."""
    rounds = [sample.at.lap for sample in both.samples if sample.at is not None and not sample.hidden]
    return FEWEST <= len(set(rounds)) == len(both.samples) <= MOST


def _silent(both: _Both) -> Iterator[str]:
    """The rounds in which nobody who played said anything to the list: no plus tells nothing there."""
    spoke = {place.lap for place, _given in both.said}
    rounds = [sample.label for sample in both.samples if sample.at is not None and sample.at.lap not in spoke]
    if rounds:
        yield _("{name}: {result}").format(name=", ".join(rounds), result=_("who played skipped it"))


def _by_round(telling: Telling, both: _Both) -> Table:
    """A column a round: what its card meant to show, and who saw which sign."""
    laps = [(sample, at) for sample in both.samples if (at := sample.at) is not None]
    meant = [_meant(telling, at) for _sample, at in laps]
    rows = [(_("Meant to show"), *meant, "")] if any(meant) else []
    counts = [Counter(chosen(sample.answers)) for sample, _at in laps]
    said = [Counter(chosen([one for place, one in both.said if place.lap == at.lap])) for _sample, at in laps]
    whole = sum(sample.n for sample, _at in laps)
    totals = Counter[str]()
    for count in counts:
        totals.update(count)
    for option in sorted(both.item.options, key=lambda one: -totals[one.id]):
        if not option.alone and (totals[option.id] or any(one[option.id] for one in said)):
            cells = (
                f"{count[option.id]} {TOO}" if mine[option.id] else str(count[option.id])
                for count, mine in zip(counts, said, strict=True)
            )
            rows.append((option.text, *cells, str(totals[option.id])))
    rounds = (_of(sample.label, figures.answers(sample.n)) for sample, _at in laps)
    heads = (both.item.ask, *rounds, _of(_in_all(len(laps)), figures.answers(whole)))
    return Table(columns=heads, rows=tuple(rows), numbers=(len(heads) - 1,))


def _in_all(rounds: int) -> str:
    """Over so many rounds, in each of which the same people may have answered: so many answers are fewer people."""
    return ngettext("{count} round", "{count} rounds", rounds).format(count=rounds)


def _of(label: str, everyone: str) -> str:
    """The head of a column of counts, with how many there could be."""
    return f"{label} · {everyone}"


def _meant(telling: Telling, at: Occurrence) -> str:
    """The first line of the one card that was played in a round, as far as the room knows it."""
    for deck in telling.play.scenario(at).decks:
        held = telling.cards_of(at, deck)
        if len(held) == 1:
            words = next(card.text for card in deck.cards if card.id == held[0])
            return words.strip().partition("\n")[0]
    return ""


def _ended(telling: Telling, at: Occurrence) -> str:
    """How the scene of a round ended, and after how long."""
    scenario = telling.play.scenario(at)
    acts = {step.id for step in scenario.all_steps() if isinstance(step, Act)}
    places = (one for one in telling.play.session.outcomes if (one.block, one.lap) == (at.block, at.lap))
    return " · ".join(panels.ended_at(telling, one) for one in places if one.step in acts)


def _rows(both: _Both, saw: Sample) -> Iterator[tuple[str, str, str]]:
    """The signs that anybody ticked, those most of the room saw first."""
    said = [given for _at, given in both.said]
    by_room, by_players = Counter(chosen(saw.answers)), Counter(chosen(said))
    known = [one for one in both.item.options if not one.alone and (by_room[one.id] or by_players[one.id])]
    for one in sorted(known, key=lambda one: -by_room[one.id]):
        yield one.text, figures.of_answers(by_room[one.id], saw.n), figures.of(by_players[one.id], len(said))


def _aloud(play: Play, places: Sequence[Occurrence]) -> bool:
    return all(play.session.sheets[at].how in ALOUD for at in places)


def _answers(play: Play, at: Occurrence, item: str) -> Iterator[Given]:
    """What each of those who spoke said to the list."""
    answers = play.session.sheets[at].answers.items()
    return (given for (_person, name), given in answers if name == item and not given.skipped)
