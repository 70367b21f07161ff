"""This file is every answer as a row: with its person where it was given by name or aloud, else in no order at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from trainer.debrief.answers import ALOUD, called, sheet_at
from trainer.debrief.comparing.digest import card_at
from trainer.debrief.items import said
from trainer.debrief.items.base import Sample
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.tally import tally
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Item, Line, Text, Value
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Board, Calculate, Fill, Step, Vote
from trainer.model.session import Given
from trainer.model.sheet import Sheet
from trainer.steps import calculate, entries, naming


@dataclass(frozen=True, slots=True)
class InWords:
    """What stands in a row as codes, as people read it; `card` is the one that the scene was played with, if known."""

    scenario: str = ""
    step: str = ""
    card: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One answer; `lap` and `take` are 0 where rounds are summed, `person` and `role` "" where nobody is told."""

    scenario: str
    step: str
    lap: int
    take: int
    group: str
    sheet: str
    item: str
    question: str
    person: str = ""
    role: str = ""
    value: Value | None = None
    words: str = ""
    how: str = ""
    read: InWords = InWords()


def answer_rows(play: Play, *, names: bool) -> tuple[Row, ...]:
    """All answers that may be told. Private ones stand without person or role, sorted, none below the limit."""
    rows: list[Row] = []
    for block, scenario in play.exercises():
        for step in scenario.all_steps():
            rows += _of_kind(Telling(play, names), step, places_of(play, block.id, step))
    return tuple(rows) if names else tuple(sorted(rows, key=_nobodys_order))


def _of_kind(telling: Telling, step: Step, places: tuple[Occurrence, ...]) -> Iterator[Row]:
    match step:
        case Board():
            return (row for at in places for row in _entries(telling, at))
        case Vote() if not step.rate:
            return (row for at in places for row in _votes(telling, at))
        case Calculate():
            return (row for at in places for row in _figures(telling, at))
        case Fill() | Vote():
            return _of_step(telling, places)
        case _:
            return iter(())


def _entries(telling: Telling, at: Occurrence) -> Iterator[Row]:
    """What lies on a board, a row a column; the person is the owner, the group the heap."""
    play = telling.play
    board, heaps = entries.board_of(play, at), {heap.id: heap.text for heap in entries.heaps(play, at)}
    for entry in entries.entries(play, at):
        owner = telling.person(entry.owner) or entry.owner_words
        for column in entries.columns(board):
            row = _gathered(telling, at, entry.id, column.text or board.title)
            yield replace(row, group=heaps.get(entry.heap, ""), person=owner, words=entry.words.get(column.id, ""))


def _votes(telling: Telling, at: Occurrence) -> Iterator[Row]:
    """How many votes each entry got."""
    found, how = tally(telling, at), telling.play.session.sheets[at].how
    board_at = entries.board_at(telling.play, at)
    board, known = entries.board_of(telling.play, at), entries.known(telling.play, board_at)
    for one in found.order:
        row = _gathered(telling, at, one.what, entries.text(board, known[one.what]))
        yield replace(row, value=int(one.score), how=how)


def _figures(telling: Telling, at: Occurrence) -> Iterator[Row]:
    """Every figure of a calculation and what they come to, for all or group by group; the words are the unit."""
    for one in calculate.reckonings(telling.play, at):
        group = telling.team(one.group) if one.group else ""
        for figure in one.figures:
            row = _gathered(telling, at, figure.id, figure.text)
            yield replace(row, group=group, value=_plain(figure.value), words=figure.unit)
        names = calculate.result_names(telling.play, at, one)
        for name, result in one.result.figures.items():
            row = _gathered(telling, at, f"result {name}", names.get(name, ""))
            yield replace(row, group=group, value=_plain(result), words=one.unit)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _gathered(telling: Telling, at: Occurrence, item: str, question: str) -> Row:
    return Row(
        scenario=telling.play.scenario(at).id,
        step=at.step,
        lap=at.lap,
        take=at.take,
        group="",
        sheet="",
        item=item,
        question=question,
        read=_read(telling, at, None),
    )


def _nobodys_order(row: Row) -> tuple[str, ...]:
    return row.scenario, row.step, row.item, f"{row.value}", row.words, row.group


def _of_step(telling: Telling, places: tuple[Occurrence, ...]) -> Iterator[Row]:
    if not places:
        return
    for at in places:
        yield from _told(telling, at)
    sheet = sheet_at(telling.play, places[0])
    for item, samples in rows_of(telling, places):
        for sample in samples:
            yield from _untold(telling, places[0], sheet, item, sample)


def _told(telling: Telling, at: Occurrence) -> Iterator[Row]:
    """What was said aloud or given by name, with the person and the role."""
    sheet, state = sheet_at(telling.play, at), telling.play.session.sheets[at]
    read = _read(telling, at, at)
    for (person, item_id), given in state.answers.items():
        item = next((item for item in sheet.items if item.id == item_id), None)
        if item is None or (sheet.answers != "named" and given.how not in ALOUD):
            continue
        row = _row(telling, at, sheet, item, called(telling, item, given), read, played=at)
        team = next((group for group in telling.play.groups(at) if group.id == person), None)
        if team is not None:
            named = telling.team(team)
            yield replace(row, group=telling.scene(at) or named, person=named)
            continue
        role = telling.play.role_of(at, person)
        group, name = telling.scene(at), telling.person(person)
        yield replace(row, group=group, person=name, role=role.name if role else "")


def _untold(telling: Telling, at: Occurrence, sheet: Sheet, item: Item, sample: Sample) -> Iterator[Row]:
    """The private answers and counted hands of a sample, in the order of what they say.

    How they were given stands there only where all were given so: the only slip of paper would tell whose it was.
    """
    read = _read(telling, at, sample.at)
    known = [one for one in sample.answers if one.how == "hands" or not (sheet.answers == "named" or one.how in ALOUD)]
    alike = len({one.how for one in known}) == 1
    rows = [
        replace(
            _row(telling, at, sheet, item, given, read, played=sample.at),
            group=sample.label,
            how=given.how if alike else "",
        )
        for whole in known
        for given in _apart(whole)
    ]
    yield from sorted(rows, key=_nobodys_order)


def _apart(given: Given) -> tuple[Given, ...]:
    """Several things chosen in private, each alone: what somebody chose together would tell more than the sums do."""
    if (
        not isinstance(given.value, tuple)
        or len(given.value) < 2
        or not all(isinstance(one, str) for one in given.value)
    ):
        return (given,)
    return tuple(replace(given, value=(one,)) for one in given.value)


def _row(
    telling: Telling,
    at: Occurrence,
    sheet: Sheet,
    item: Item,
    given: Given,
    read: InWords,
    *,
    played: Occurrence | None,
) -> Row:
    """An answer to the sheet of a place; `played` is the round and take it tells of, None where that isn't told."""
    return Row(
        scenario=telling.play.scenario(at).id,
        step=at.step,
        lap=played.lap if played else 0,
        take=played.take if played else 0,
        group="",
        sheet=sheet.id,
        item=item.id,
        question=item.ask,
        value=given.value,
        words=given.words,
        how=given.how,
        read=replace(read, answer="" if isinstance(item, Line | Text) else said(item, given)),
    )


def _read(telling: Telling, at: Occurrence, played: Occurrence | None) -> InWords:
    """A place in words, and the card of the scene that was played, where it is known."""
    step = naming.title(telling.play, Place(at, telling.play.step(at)))
    return InWords(telling.play.scenario(at).title, step, card_at(telling, played)[2])
