"""This file is how long the kiosk waits for people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waits:
    """In milliseconds: the quiet before it asks (taps, text), the reply, the thanks, a card held open, a draft.

    The draft's is the longest rest between two savings of what is being typed.
    """

    idle: int = 30_000
    idle_text: int = 120_000
    reply: int = 10_000
    thanks: int = 4_000
    card: int = 30_000
    draft: int = 500
