"""This file is words being typed at the laptop: kept while they are typed, answers if the program dies."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import astuple, dataclass

from trainer.model.events import Answered, Occurrence
from trainer.model.session import Session

KIND = "typed"


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
        return f"{KIND}|{'/'.join(map(str, astuple(self.at)))}|{self.person}|{self.item}"

    @property
    def text(self) -> str:
        """The draft as it is written."""
        return json.dumps([*astuple(self.at), self.person, self.item, self.words], ensure_ascii=False)


def typed(drafts: Mapping[str, str]) -> Iterator[Typed]:
    """The words that were being typed, from the drafts of a session file."""
    for key, text in drafts.items():
        if key.startswith(f"{KIND}|"):
            block, step, lap, take, person, item, words = json.loads(text)
            yield Typed(Occurrence(block, step, lap, take), person, item, words)


def keys_of(at: Occurrence, person: str, items: Collection[str]) -> tuple[str, ...]:
    """The names of a person's drafts at a place."""
    return tuple(Typed(at, person, item, "").key for item in items)


def answers(session: Session, drafts: Mapping[str, str]) -> tuple[tuple[Answered, ...], tuple[str, ...]]:
    """What was being typed when the program died, as answers, and the drafts they replace.

    Words for a sheet that is closed, or for an item answered since, are only dropped.
    """
    found, keys = [], []
    for draft in typed(drafts):
        keys.append(draft.key)
        state = session.sheets.get(draft.at)
        known = state is not None and (draft.person, draft.item) in state.answers
        if state is not None and not state.closed and not known and draft.words.strip():
            found.append(Answered(at=draft.at, person=draft.person, item=draft.item, words=draft.words.strip()))
    return tuple(found), tuple(keys)
