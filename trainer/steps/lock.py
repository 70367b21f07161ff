"""This file is the lock on the kiosk: the facilitator's code, and the wait that doubles with every wrong one."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.clock import Moment, elapsed

DIGITS = 4
LONGEST_WAIT = 64


@dataclass(frozen=True, slots=True)
class Lock:
    """A code of four digits, how often it was wrong since it was last right, and when that was."""

    code: str
    wrong: int = 0
    since: Moment | None = None

    def __post_init__(self) -> None:
        """ValueError when the code isn't four digits: a kiosk without one could never be left."""
        if len(self.code) != DIGITS or not (self.code.isascii() and self.code.isdigit()):
            raise ValueError("the code is four digits")

    def wait(self, now: Moment) -> float:
        """Seconds until a code may be tried again: 1, 2, 4, 8 … after each wrong one."""
        if self.since is None:
            return 0.0
        wait = float(min(LONGEST_WAIT, 1 << min(self.wrong - 1, 16)))
        return max(0.0, wait - elapsed(self.since, now))

    def tried(self, code: str, now: Moment) -> tuple[Lock, bool]:
        """The lock after a try, and whether it opens; a try during the wait is none."""
        if self.wait(now) > 0:
            return self, False
        if code == self.code:
            return Lock(self.code), True
        return Lock(self.code, self.wrong + 1, now), False
