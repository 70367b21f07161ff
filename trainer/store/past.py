"""This file is a past session as lists show it, and how its files are named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

Titles = Sequence[tuple[str, str]]
"""What a session is called in each language: its code and the title."""
SUFFIX = ".trainer"
WAL = "-wal"


class PastSession(NamedTuple):
    """A session as the list shows it; a tuple, for a list makes thousands of them.

    With `trouble` only the path, the title and that sentence are known.
    `started` and `last` are seconds since 1970, `offset_minutes` the facilitator's zone then. `cut_off` says that the
    program ended without closing the file, `damaged` that it may be restored. `keep_days` is how long the room was
    promised it is kept, 0 for as long as the facilitator likes; `due` says that this is over. `held` tells that another
    program has it open, `newer` that one of a later version wrote it: both can only be read. `step` of `steps` is where
    it stands, counted from 1; both are 0 until somebody has looked that closely. Of the `people` on its list so many
    `came`; None where that isn't known.
    """

    path: Path
    title: str
    started: float = 0.0
    last: float = 0.0
    offset_minutes: int = 0
    people: int = 0
    finished: bool = False
    rehearsal: bool = False
    keep_days: int = 0
    step: int = 0
    steps: int = 0
    came: int | None = None
    client: str = ""
    place: str = ""
    titles: Titles = ()
    due: bool = False
    cut_off: bool = False
    trouble: str = ""
    damaged: bool = False
    held: bool = False
    newer: bool = False

    def told(self, language: str) -> PastSession:
        """The same under the title it has in a language, unless somebody typed it."""
        return self._replace(title=dict(self.titles).get(language, self.title))

    @property
    def present(self) -> int:
        """How many people the list of sessions tells: those who came, where that is known."""
        return self.people if self.came is None else self.came

    @property
    def readable(self) -> bool:
        """Whether it can be opened to read."""
        return not self.trouble or self.held or self.newer
