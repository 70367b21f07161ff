"""This file is the board: how many have written in private, and every entry that lies open, heap by heap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.clock import Moment
from trainer.model.board import Entry
from trainer.model.events import Occurrence
from trainer.model.play import Play, Room
from trainer.model.rules import question
from trainer.model.rundown import Place
from trainer.model.scenario import Named
from trainer.model.screen import Box, CountSlide, Frame, ListSlide, Slide, TextSlide
from trainer.steps import entries, fill, frame
from trainer.words import _, current_language


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The count while people write in private, else what lies on the board: a page a heap where there are heaps."""
    del now
    around = frame.frame(room, place, places)
    state = room.session.sheets.get(place.at)
    if state is not None and not state.closed:
        return (counting(room, place, around),)
    known = entries.entries(room, place.at)
    if not known:
        text = place.step.text or _("Nothing on the board yet.")
        return (TextSlide(frame=around, title=place.step.title, text=text),)
    return tuple(_page(room, place, around, heap, lying) for heap, lying in heaped(room, place.at))


def counting(room: Room, place: Place, around: Frame) -> CountSlide:
    """How many have written: never what, nor who."""
    state = room.session.sheets.get(place.at)
    people = len(state.expected if state else fill.expected(room, place.at))
    board = entries.board_of(room, place.at)
    least, most = fill.shown_span(state, people)
    return CountSlide(
        frame=around,
        title=place.step.title,
        questions=tuple(column.text for column in board.columns),
        answered=least,
        at_most=most,
        expected=people,
        text=place.step.text,
    )


def heaped(play: Play, at: Occurrence) -> tuple[tuple[Named | None, tuple[Entry, ...]], ...]:
    """What lies open, heap by heap; what is on no heap comes last, empty heaps are left out."""
    known = entries.entries(play, at)
    heaps: tuple[Named | None, ...] = (*entries.heaps(play, at), None)
    found = ((heap, tuple(entry for entry in known if entry.heap == (heap.id if heap else ""))) for heap in heaps)
    return tuple((heap, lying) for heap, lying in found if lying)


def asked(play: Play, at: Occurrence, words: str) -> str | None:
    """The gentle question that the board's wording rule has about these words; None when it has none."""
    return question(entries.board_of(play, at).wording, words, current_language())


def _page(room: Room, place: Place, around: Frame, heap: Named | None, lying: Sequence[Entry]) -> ListSlide:
    lines = tuple(line(room, place.at, entry) for entry in lying)
    if not any(entry.heap for entry in entries.entries(room, place.at)):
        return ListSlide(frame=around, title=place.step.title, lines=lines)
    around = replace(around, path=(*around.path, place.step.title))
    return ListSlide(frame=around, title=heap.text if heap else _("Not sorted yet"), lines=lines)


def line(room: Play, at: Occurrence, entry: Entry) -> Box:
    """An entry on the stage: its words, with the owner small above them and the further columns by name below."""
    board = entries.board_of(room, at)
    written = [column for column in entries.columns(board) if entry.words.get(column.id, "")]
    below = "\n".join(_named(column, entry) for column in written[1:])
    return Box(label=entries.owner(room, entry), value=entries.text(board, entry), below=below)


def _named(column: Named, entry: Entry) -> str:
    words = entry.words.get(column.id, "")
    return _("{name}: {result}").format(name=column.text, result=words) if column.text else words
