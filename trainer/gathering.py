"""This file is what is done to boards and calculators: each act is checked, then written by the conductor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Protocol

from trainer.model.board import Entry
from trainer.model.events import Fact, Occurrence
from trainer.model.events_board import (
    EntriesShown,
    EntryMoved,
    EntryOwned,
    EntryRemoved,
    EntryWritten,
    FigureChanged,
    HeapNamed,
    UnitChanged,
)
from trainer.model.items import Line, NotAnAnswer
from trainer.model.play import Play
from trainer.model.trouble import Refused
from trainer.steps import calculate, entries
from trainer.steps.moving import Luck
from trainer.words import _


class Door(Protocol):
    """How facts are written: all or none, after which the play has changed."""

    def __call__(self, *facts: Fact) -> None:
        """Writes the facts."""
        ...


class Halves(Protocol):
    """How facts are written whose words are typed: while they are half typed they are only kept."""

    def keep(self, fact: EntryWritten | FigureChanged | UnitChanged) -> None:
        """Keeps what is being typed."""
        ...

    def write(self, fact: EntryWritten | FigureChanged | UnitChanged) -> None:
        """Writes it."""
        ...

    def drop(self, fact: EntryWritten | FigureChanged | UnitChanged) -> None:
        """What was being typed is again what stands recorded."""
        ...


class Boards:
    """What is done to boards. A place is the board's own, or that of a vote on it."""

    def __init__(self, play: Callable[[], Play], write: Door, halves: Halves, luck: Luck) -> None:
        """Takes the play as it stands at any moment, the door, the one for what is typed, and a source of chance."""
        self._play, self._write, self._halves, self._luck = play, write, halves, luck

    def add(self, at: Occurrence, words: str | Mapping[str, str], *, person: str = "", owner: str = "") -> str:
        """Puts an entry on a board; returns its id.

        `words` are those of the first column, or by column. With a `person` it is written in private, while the board
        takes entries from the people it expects, and stays out of sight until it is shown.
        """
        play, place = self._at(at)
        columns = entries.columns(entries.board_of(play, place))
        given = {columns[0].id: words} if isinstance(words, str) else dict(words)
        if not set(given) <= {column.id for column in columns}:
            raise Refused(_("This board has no such column."))
        written = {column: _line(text) for column, text in given.items() if text.strip()}
        if not written:
            raise Refused(_("The entry is empty."))
        if person:
            _expected(play, place, person)
        if owner:
            _person(play, owner)
        entry = entries.fresh(self._luck)
        facts: list[Fact] = [
            EntryWritten(at=place, entry=entry, words=text, column=column, person=person)
            for column, text in written.items()
        ]
        self._write(*facts, *((EntryOwned(at=place, entry=entry, owner=owner),) if owner else ()))
        return entry

    def write(
        self, at: Occurrence, entry: str, words: str, column: str = "", *, person: str = "", half: bool = False
    ) -> None:
        """Corrects the words of an entry; a person at the kiosk only what they wrote themselves.

        While they are `half` typed they are only kept.
        """
        play, place = self._at(at)
        known, board = _entry(play, place, entry), entries.board_of(play, place)
        if column not in {one.id for one in entries.columns(board)}:
            raise Refused(_("This board has no such column."))
        if person:
            _expected(play, place, person)
            if known.person != person or known.shown:
                raise Refused(_("This entry is no longer yours to change."))
        text = _line(words) if words.strip() else ""
        if not any((text, *(said for one, said in known.words.items() if one != column))):
            raise Refused(_("The entry would be empty. Take it off the board instead."))
        fact = EntryWritten(at=place, entry=entry, words=text, column=column, person=known.person)
        _typed(self._halves, fact, half=half, news=text != known.words.get(column, ""))

    def move(self, at: Occurrence, entry: str, heap: str) -> None:
        """Puts an entry on a heap; "" takes it off all heaps."""
        play, place = self._at(at)
        _entry(play, place, entry)
        if heap and heap not in {one.id for one in entries.heaps(play, place)}:
            raise Refused(_("There is no such heap on this board."))
        self._write(EntryMoved(at=place, entry=entry, heap=heap))

    def own(self, at: Occurrence, entry: str, owner: str = "", words: str = "") -> None:
        """Gives an entry to a person (by id), to somebody not in the room (in words), or to nobody."""
        play, place = self._at(at)
        _entry(play, place, entry)
        if owner:
            _person(play, owner)
        self._write(EntryOwned(at=place, entry=entry, owner=owner, words="" if owner else words.strip()))

    def remove(self, at: Occurrence, entry: str, *, back: bool = False) -> None:
        """Takes an entry off the board, or puts it back; its votes are kept either way."""
        play, place = self._at(at)
        if entry not in entries.known(play, place):
            raise Refused(_("There is no such entry on this board."))
        self._write(EntryRemoved(at=place, entry=entry, back=back))

    def heap(self, at: Occurrence, words: str, heap: str = "") -> str:
        """Makes a heap, or renames one made in the room; returns its id. Without words the heap is dissolved."""
        play, place = self._at(at)
        if not words.strip() and not heap:
            raise Refused(_("A heap needs a name."))
        if heap in {one.id for one in entries.board_of(play, place).places}:
            raise Refused(_("The names of these heaps are the scenario's own."))
        name = heap or f"h.{play.session.facts + 1}"
        self._write(HeapNamed(at=place, heap=name, words=_line(words) if words.strip() else ""))
        return name

    def show(self, at: Occurrence) -> None:
        """Shows the room what was written in private, in an order that tells nothing of who wrote it."""
        play, place = self._at(at)
        hidden = [entry.id for entry in entries.hidden(play, place)]
        if not hidden:
            raise Refused(_("Everything on this board lies open."))
        state = play.session.sheets.get(place)
        if state is not None and not state.closed:
            raise Refused(_("People are still writing. Close the board first."))
        self._luck("shown").shuffle(hidden)
        self._write(EntriesShown(at=place, entries=tuple(hidden)))

    def _at(self, at: Occurrence) -> tuple[Play, Occurrence]:
        play = self._play()
        try:
            entries.board_of(play, at)
        except TypeError as problem:
            raise Refused(_("There is no board at this step.")) from problem
        return play, entries.board_at(play, at)


class Figures:
    """What is done to calculators."""

    def __init__(self, play: Callable[[], Play], halves: Halves) -> None:
        """Takes the play as it stands at any moment, and the door for what is typed."""
        self._play, self._halves = play, halves

    def change(
        self, at: Occurrence, figure: str, value: Decimal | float, group: str = "", *, half: bool = False
    ) -> None:
        """Sets a figure, for a group with figures of its own or for all. While it is `half` typed it is only kept."""
        play = self._play()
        self._known(play, at, group)
        works, exact = calculate.calculator(play, at), Decimal(str(value))
        if figure not in works.inputs:
            raise Refused(_("This calculator has no such figure."))
        try:
            works.check(figure, exact)
        except NotAnAnswer as problem:
            raise Refused(str(problem)) from problem
        text = f"{exact:f}"
        fact = FigureChanged(at=at, input=figure, value=text, group=group)
        news = play.session.figures.get((at, group), {}).get(figure) != text
        _typed(self._halves, fact, half=half, news=news)

    def unit(self, at: Occurrence, unit: str, group: str = "", *, half: bool = False) -> None:
        """Counts the money in another unit, such as the group's own currency; no words mean the scenario's own.

        While it is `half` typed it is only kept.
        """
        play = self._play()
        self._known(play, at, group)
        fact = UnitChanged(at=at, unit=unit.strip(), group=group)
        _typed(self._halves, fact, half=half, news=play.session.units.get((at, group), "") != fact.unit)

    def _known(self, play: Play, at: Occurrence, group: str) -> None:
        try:
            groups = {one.id for one in calculate.groups(play, at)} or {""}
        except TypeError as problem:
            raise Refused(_("There is nothing to calculate at this step.")) from problem
        if group not in groups:
            raise Refused(_("Nobody of that name has figures here."))


def _typed(halves: Halves, fact: EntryWritten | FigureChanged | UnitChanged, *, half: bool, news: bool) -> None:
    """Half typed it is kept; whole it is written, unless it stands recorded already."""
    if half:
        halves.keep(fact)
    elif news:
        halves.write(fact)
    else:
        halves.drop(fact)


def _line(words: str) -> str:
    try:
        return str(Line(id="entry", ask="").check(" ".join(words.split())))
    except NotAnAnswer as problem:
        raise Refused(str(problem)) from problem


def _entry(play: Play, at: Occurrence, entry: str) -> Entry:
    known = entries.known(play, at).get(entry)
    if known is None or known.removed:
        raise Refused(_("There is no such entry on this board."))
    return known


def _expected(play: Play, at: Occurrence, person: str) -> None:
    state = play.session.sheets.get(at)
    if state is None or state.closed:
        raise Refused(_("This board takes no entries now."))
    if person not in state.expected:
        raise Refused(_("{name} does not write on this board.").format(name=_person(play, person)))


def _person(play: Play, person: str) -> str:
    known = play.session.people.get(person)
    if known is None:
        raise Refused(_("Nobody of that name is in this session."))
    return known.name
