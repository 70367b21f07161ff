"""This file is what a check of the room found: in order, to be seen to, or only to be told by who looks or hears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["good", "bad", "ask", "plain"]
"""In order · to be seen to · only people can tell · nothing can be said, and nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what it is, how it is, and what to do when it isn't as it should be."""

    name: str
    state: State
    said: str
    do: str = ""
