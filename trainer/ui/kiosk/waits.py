"""This file is how long the kiosk waits for people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waits:
    """In milliseconds: the quiet before it asks (taps, text), the reply, the thanks, a card held open, a draft.

    `letter` is what each letter beyond a glance adds to the quiet, up to the wait for text: a slow reader takes ten a
    second. `notice` is how long the quiet is counted down at its end. `rest`: so long nothing that is pressed counts
    after a page has changed by itself. The draft's is the longest rest between two savings of what is being typed.
    """

    idle: int = 40_000
    idle_text: int = 120_000
    letter: int = 100
    notice: int = 10_000
    reply: int = 15_000
    rest: int = 1_000
    thanks: int = 4_000
    card: int = 30_000
    draft: int = 500
