"""This file is what is half typed: kept on disk beside the facts, until it is one or is taken back."""

from __future__ import annotations

from collections.abc import Collection

from trainer import drafts
from trainer.acts.reach import Reach


class Halves:
    """Knows which facts have a draft, so that no other draft is looked for."""

    def __init__(self, reach: Reach, known: Collection[str] = ()) -> None:
        """Takes what an act may use, and the names of drafts that are on disk."""
        self._reach = reach
        self._kept = set(known)

    def keep(self, fact: drafts.Half) -> None:
        """Keeps a fact whose words are being typed."""
        key, text = drafts.half_written(fact)
        self._reach.keep({key: text})
        self._kept.add(key)

    def write(self, fact: drafts.Half) -> None:
        """Writes a fact, which ends its draft."""
        key, _text = drafts.half_written(fact)
        self._reach.write(fact, drop=(key,) if key in self._kept else ())
        self._kept.discard(key)

    def drop(self, fact: drafts.Half) -> None:
        """What was being typed is again what stands recorded."""
        key, _text = drafts.half_written(fact)
        if key in self._kept:
            self._reach.write(drop=(key,))
            self._kept.discard(key)
