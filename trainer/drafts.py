"""This file is words being typed at the laptop: kept while they are typed, recorded if the program dies."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import astuple, dataclass
from typing import assert_never

from trainer.model.events import Answered, DebriefAnswered, Fact, HeldFor, Noted, Occurrence, SummedUp, TakenAway
from trainer.model.events_board import EntryWritten, FigureChanged, UnitChanged
from trainer.model.play import Play
from trainer.model.scenario import Board
from trainer.model.session import Session, SheetState
from trainer.steps import entries
from trainer.steps.moving import Luck

KIND = "typed"
NOTED, SAID, TAKEN = "noting", "saying", "taking"
ENTRY, FIGURE, UNIT, HELD, SUMMED = "entry", "figure", "unit", "held", "summed"
Half = Noted | DebriefAnswered | TakenAway | HeldFor | SummedUp | EntryWritten | FigureChanged | UnitChanged
"""What the facilitator is writing down; each stands in the session with its first letter, or will."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody has typed and not yet continued with."""

    at: Occurrence
    person: str
    item: str
    words: str

    @property
    def key(self) -> str:
        """The draft's name in the session file."""
        return f"{KIND}|{_place(self.at)}|{self.person}|{self.item}"

    @property
    def text(self) -> str:
        """The draft as it is written."""
        return _text(*astuple(self.at), self.person, self.item, self.words)


def typed(drafts: Mapping[str, str]) -> Iterator[Typed]:
    """The words that were being typed, from the drafts of a session file."""
    for key, text in drafts.items():
        if key.startswith(f"{KIND}|"):
            block, step, lap, take, person, item, words = json.loads(text)
            yield Typed(Occurrence(block, step, lap, take), person, item, words)


def keys_of(at: Occurrence, person: str, items: Collection[str]) -> tuple[str, ...]:
    """The names of a person's drafts at a place."""
    return tuple(Typed(at, person, item, "").key for item in items)


def half_written(fact: Half) -> tuple[str, str]:
    """The name and the text of the draft that keeps a fact while its words are typed."""
    match fact:
        case Noted():
            return f"{NOTED}|{fact.note}", _text(fact.note, *(astuple(fact.at) if fact.at else ()), fact.words)
        case DebriefAnswered():
            key = f"{SAID}|{_place(fact.at)}|{fact.question}"
            return key, _text(*astuple(fact.at), fact.question, fact.words)
        case TakenAway():
            return f"{TAKEN}|{fact.commitment}", _text(fact.commitment, fact.who, fact.what, fact.by_when)
        case HeldFor():
            return f"{HELD}|", _text(fact.client, fact.place)
        case SummedUp():
            return f"{SUMMED}|", _text(fact.words)
        case EntryWritten():
            key = f"{ENTRY}|{_place(fact.at)}|{fact.entry}|{fact.column}"
            return key, _text(*astuple(fact.at), fact.entry, fact.column, fact.words, fact.person)
        case FigureChanged():
            key = f"{FIGURE}|{_place(fact.at)}|{fact.group}|{fact.input}"
            return key, _text(*astuple(fact.at), fact.group, fact.input, fact.value)
        case UnitChanged():
            return f"{UNIT}|{_place(fact.at)}|{fact.group}", _text(*astuple(fact.at), fact.group, fact.unit)
        case _:
            assert_never(fact)


def recovered(play: Play, drafts: Mapping[str, str], luck: Luck) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """What was being typed when the program died, as facts, and the drafts they replace.

    Words for a sheet or a board that takes no more are only dropped.
    """
    found: list[Fact] = []
    keys: list[str] = []
    for draft in typed(drafts):
        keys.append(draft.key)
        state = play.session.sheets.get(draft.at)
        if state is not None and not state.closed and draft.words.strip():
            found += _written(play, draft, luck) if isinstance(play.step(draft.at), Board) else _answered(state, draft)
    for key, text in drafts.items():
        fact = _fact(key, text)
        if fact is not None:
            keys.append(key)
            found += [fact] if _is_news(play.session, fact) else []
    return tuple(found), tuple(keys)


def _answered(state: SheetState, draft: Typed) -> list[Fact]:
    words = draft.words.strip()
    known = state.answers.get((draft.person, draft.item))
    if known is not None and known.words == words:
        return []
    return [Answered(at=draft.at, person=draft.person, item=draft.item, words=words, how=state.how)]


def _written(play: Play, draft: Typed, luck: Luck) -> list[Fact]:
    """An entry of its own, unless these words are on the board already."""
    words = " ".join(draft.words.split())
    column = entries.column_of(entries.board_of(play, draft.at), draft.item)
    theirs = (one for one in entries.known(play, draft.at).values() if one.person == draft.person)
    if any(one.words.get(column) == words for one in theirs):
        return []
    entry = entries.fresh(luck)
    return [EntryWritten(at=draft.at, entry=entry, words=words, column=column, person=draft.person)]


def _fact(key: str, text: str) -> Half | None:
    """What a draft becomes; None for one of another kind."""
    kind = key.partition("|")[0]
    if kind == NOTED:
        note, *place, words = json.loads(text)
        return Noted(note=note, at=Occurrence(*place) if place else None, words=words)
    if kind == SAID:
        *place, question, words = json.loads(text)
        return DebriefAnswered(at=Occurrence(*place), question=question, words=words)
    if kind == TAKEN:
        commitment, who, what, by_when = json.loads(text)
        return TakenAway(commitment=commitment, who=who, what=what, by_when=by_when)
    if kind == HELD:
        client, place = json.loads(text)
        return HeldFor(client=client, place=place)
    if kind == SUMMED:
        return SummedUp(words=json.loads(text)[0])
    if kind == ENTRY:
        *place, entry, column, words, person = json.loads(text)
        return EntryWritten(at=Occurrence(*place), entry=entry, words=words, column=column, person=person)
    if kind == FIGURE:
        *place, group, figure, value = json.loads(text)
        return FigureChanged(at=Occurrence(*place), input=figure, value=value, group=group)
    if kind == UNIT:
        *place, group, unit = json.loads(text)
        return UnitChanged(at=Occurrence(*place), unit=unit, group=group)
    return None


def _is_news(session: Session, fact: Half) -> bool:
    """Whether there are words in it, other than those that stand recorded."""
    match fact:
        case Noted():
            known = session.notes.get(fact.note)
            return bool(fact.words) and known is not None and known.words != fact.words
        case DebriefAnswered():
            return bool(fact.words) and session.debrief.get((fact.at, fact.question), "") != fact.words
        case TakenAway():
            agreed = session.commitments.get(fact.commitment)
            return agreed is not None and (fact.who, fact.what, fact.by_when) not in (("", "", ""), astuple(agreed))
        case HeldFor():
            return (session.client, session.place) != (fact.client, fact.place)
        case SummedUp():
            return session.summary != fact.words
        case EntryWritten():
            return _is_news_of_an_entry(session, fact)
        case FigureChanged():
            return session.figures.get((fact.at, fact.group), {}).get(fact.input) != fact.value
        case UnitChanged():
            return session.units.get((fact.at, fact.group), "") != fact.unit
        case _:
            assert_never(fact)


def _is_news_of_an_entry(session: Session, fact: EntryWritten) -> bool:
    """Those that the scenario put on the board are known only once they were changed; what was taken off stays off."""
    board = session.boards.get(fact.at)
    known = board.entries.get(fact.entry) if board is not None else None
    return bool(fact.words) and (known is None or not (known.removed or known.words.get(fact.column, "") == fact.words))


def _place(at: Occurrence) -> str:
    return "/".join(map(str, astuple(at)))


def _text(*parts: object) -> str:
    return json.dumps(parts, ensure_ascii=False)
