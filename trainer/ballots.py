"""This file is anonymous answers on their way to the journal: under a token, without time, in shuffled batches."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from random import Random

from trainer.model.events import BallotAnswered, Fact, Occurrence
from trainer.model.items import Value

BATCH = 3


class Ballots:
    """Ballots being filled and waiting, kept as drafts. Who is done is a mark beside them, never tied to a ballot."""

    def __init__(self, drafts: Mapping[str, str], chance: Random) -> None:
        """Takes up the drafts of a session file; ballots left half filled are forgotten, their people answer anew."""
        self._chance = chance
        self._sitting: dict[tuple[str, str], str] = {}
        self._open: dict[str, dict[str, tuple[Value | None, str]]] = {}
        self._waiting: dict[str, dict[str, dict[str, tuple[Value | None, str]]]] = {}
        self._done: dict[str, set[str]] = {}
        for key, text in drafts.items():
            self._restore(key, text)

    def _restore(self, key: str, text: str) -> None:
        kind, _slash, rest = key.partition("|")
        if kind == "done":
            place, _bar, person = rest.rpartition("|")
            self._done.setdefault(place, set()).add(person)
        elif kind == "ballot":
            place, _bar, token = rest.rpartition("|")
            stored = json.loads(text)
            if stored["whole"]:
                answers = {item: (_value(value), words) for item, (value, words) in stored["answers"].items()}
                self._waiting.setdefault(place, {})[token] = answers

    def done(self, at: Occurrence) -> frozenset[str]:
        """Ids of those who have cast a ballot at a place that is still open."""
        return frozenset(self._done.get(_key(at), ()))

    def answer(self, at: Occurrence, person: str, item: str, value: Value | None, words: str) -> Mapping[str, str]:
        """Takes an answer; returns the draft to put on disk."""
        token = self._sitting.get((_key(at), person))
        if token is None:
            token = f"{self._chance.getrandbits(64):016x}"
            self._sitting[(_key(at), person)] = token
        answers = self._open.setdefault(token, {})
        answers[item] = (value, words)
        return {f"ballot|{_key(at)}|{token}": _text(answers, whole=False)}

    def submit(self, at: Occurrence, person: str) -> Mapping[str, str]:
        """The ballot is whole; returns the drafts to put on disk."""
        token = self._sitting.pop((_key(at), person), "")
        answers = self._open.pop(token, {})
        self._done.setdefault(_key(at), set()).add(person)
        marks = {f"done|{_key(at)}|{person}": ""}
        if not token:
            return marks
        self._waiting.setdefault(_key(at), {})[token] = answers
        return {**marks, f"ballot|{_key(at)}|{token}": _text(answers, whole=True)}

    def cast(self, at: Occurrence, *, all_of_them: bool) -> tuple[Sequence[Fact], Collection[str]]:
        """The facts of a full batch, shuffled, and the drafts they replace; nothing while the batch is not full."""
        waiting = self._waiting.get(_key(at), {})
        if not waiting or (len(waiting) < BATCH and not all_of_them):
            return (), ()
        tokens = sorted(waiting)
        self._chance.shuffle(tokens)
        facts = [
            BallotAnswered(at=at, token=token, item=item, value=value, words=words)
            for token in tokens
            for item, (value, words) in waiting[token].items()
        ]
        self._waiting[_key(at)] = {}
        return facts, [f"ballot|{_key(at)}|{token}" for token in tokens]

    def close(self, at: Occurrence) -> Collection[str]:
        """Forgets who was done at a place; returns the drafts to drop."""
        people = self._done.pop(_key(at), set())
        return [f"done|{_key(at)}|{person}" for person in people]


def _key(at: Occurrence) -> str:
    return f"{at.block}/{at.step}/{at.lap}/{at.take}"


def _text(answers: Mapping[str, tuple[Value | None, str]], *, whole: bool) -> str:
    return json.dumps({"whole": whole, "answers": dict(sorted(answers.items()))})


def _value(value: object) -> Value | None:
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]
