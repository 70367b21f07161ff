"""This file is what lies on a board: entries of the scenario and of the room, on which heap, whose, and the ballot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from trainer.model.board import BoardState, Entry
from trainer.model.events import Occurrence
from trainer.model.items import ChooseMany, Line, Option, PersonItem
from trainer.model.play import Play
from trainer.model.scenario import Board, Named, Vote
from trainer.model.sheet import Sheet
from trainer.words import _, ngettext

VOTES = "votes"
"""The id of the item that votes are stored under."""
OWNER = ".owner"
"""The id of the form's question whose an entry is; no column can be called so."""


def board_of(play: Play, at: Occurrence) -> Board:
    """The board at a place, or the one voted on there; TypeError when there is none."""
    step = play.step(at)
    if isinstance(step, Vote):
        step = play.scenario(at).step(step.board)
    if not isinstance(step, Board):
        raise TypeError(f"{at.step} is no board")
    return step


def board_at(play: Play, at: Occurrence) -> Occurrence:
    """Where the board of a place stands: the place itself, or for a vote the last take the room had come to by then."""
    step = play.step(at)
    if not isinstance(step, Vote):
        return at
    before = _before(play, at)
    takes = [place for place in before if (place.block, place.step, place.lap) == (at.block, step.board, at.lap)]
    outside = [place for place in before if (place.block, place.step) == (at.block, step.board)]
    return max(takes or outside, key=lambda place: (place.lap, place.take), default=Occurrence(at.block, step.board))


def _before(play: Play, at: Occurrence) -> tuple[Occurrence, ...]:
    """The places the room had come to before it first came to this one; all of them when it hasn't yet."""
    visits = tuple(play.session.visits)
    return visits[: visits.index(at)] if at in visits else visits


def columns(board: Board) -> tuple[Named, ...]:
    """The columns of a board; one without a name when the scenario gives none."""
    return board.columns or (Named("", ""),)


def heaps(play: Play, at: Occurrence) -> tuple[Named, ...]:
    """The heaps of a board: the scenario's, then those made in the room."""
    state = _state(play, board_at(play, at))
    return (*board_of(play, at).places, *(Named(heap, words) for heap, words in state.heaps.items()))


def entries(play: Play, at: Occurrence) -> tuple[Entry, ...]:
    """What lies on the board of a place for all to see."""
    return tuple(entry for entry in known(play, board_at(play, at)).values() if entry.shown and not entry.removed)


def hidden(play: Play, at: Occurrence) -> tuple[Entry, ...]:
    """What was written in private and not shown yet, in the order in which people wrote it."""
    return tuple(entry for entry in known(play, at).values() if not entry.shown and not entry.removed)


def known(play: Play, at: Occurrence) -> dict[str, Entry]:
    """Every entry a board ever had, those taken off included: the scenario's own first."""
    state, own = _state(play, at), _own(play, at)
    heap_ids = {heap.id for heap in heaps(play, at)}
    found = {name: _laid_over(entry, state.entries.get(name)) for name, entry in own.items()}
    found.update({name: entry for name, entry in state.entries.items() if name not in own})
    return {name: entry if entry.heap in heap_ids else replace(entry, heap="") for name, entry in found.items()}


def _own(play: Play, at: Occurrence) -> dict[str, Entry]:
    """What the scenario itself puts on the board."""
    board = board_of(play, at)
    first = columns(board)[0].id
    deck = play.scenario(at).deck(board.from_deck) if board.from_deck else None
    named = [*board.entries, *(Named(card.id, card.title) for card in (deck.cards if deck else ()))]
    return {one.id: Entry(one.id, {first: one.text}) for one in named}


def _laid_over(own: Entry, changed: Entry | None) -> Entry:
    return own if changed is None else replace(changed, words={**own.words, **changed.words})


def _state(play: Play, at: Occurrence) -> BoardState:
    return play.session.boards.get(at, BoardState())


def text(board: Board, entry: Entry) -> str:
    """What an entry is called in a line: its first words."""
    return next((words for column in columns(board) if (words := entry.words.get(column.id, ""))), "…")


def full_text(board: Board, entry: Entry) -> str:
    """All words of an entry in one line, in the order of the columns."""
    return " · ".join(words for column in columns(board) if (words := entry.words.get(column.id, ""))) or "…"


def owner(play: Play, entry: Entry) -> str:
    """Whose entry it is, in words; "" when it is nobody's."""
    return play.name(entry.owner) if entry.owner in play.session.people else entry.owner_words


def ballot(play: Play, at: Occurrence) -> Sheet:
    """The sheet that a vote is answered on: choose some entries, or rate every one. Nobody sees it but in sums."""
    step, board = play.step(at), board_of(play, at)
    if not isinstance(step, Vote):
        raise TypeError(f"{at.step} is no vote")
    named = tuple(Option(entry.id, text(board, entry)) for entry in entries(play, at))
    title = vote_title(play, at)
    rating = step.rating
    if step.rate and rating is not None:
        items = tuple(replace(rating, id=option.id, ask=option.text) for option in named)
        return Sheet(id=_sheet_id(play, at), title=title, items=items)
    choose = ngettext("Choose one.", "Choose up to {count}.", step.votes).format(count=step.votes)
    item = ChooseMany(id=VOTES, ask=title, help=choose, options=named, most=step.votes)
    return Sheet(id=_sheet_id(play, at), title=title, items=(item,))


def vote_title(play: Play, at: Occurrence) -> str:
    """What a vote is called: by a title of its own, else by what it asks."""
    step, board = play.step(at), board_of(play, at)
    if step.title and step.title != board.title:
        return step.title
    return board.title if isinstance(step, Vote) and step.rate else _("What comes first?")


def form(play: Play, at: Occurrence) -> Sheet:
    """The sheet for writing on a board in private: a line a column, and the owner where each entry has one.

    What is written becomes entries, not answers.
    """
    board = board_of(play, at)
    lines = tuple(
        Line(id=column.id or board.id, ask=column.text or board.title, wording=board.wording)
        for column in columns(board)
    )
    owner = (PersonItem(id=OWNER, ask=_("Who looks after it?")),) if board.owner else ()
    return Sheet(id=_sheet_id(play, at), title=board.title, items=(*lines, *owner))


def fresh(luck: Callable[[str], Random]) -> str:
    """An id for an entry; it tells nothing of when the entry was written."""
    return f"e.{luck('entry').getrandbits(48):012x}"


def column_of(board: Board, item: str) -> str:
    """The column that a line of the form is for."""
    return "" if not board.columns else item


def _sheet_id(play: Play, at: Occurrence) -> str:
    return f"{play.scenario(at).id}.{at.step}"
