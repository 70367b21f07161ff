"""This file is how long work tells what it is at: a number, of how many, and what that is called."""

from __future__ import annotations

from collections.abc import Callable

Heard = Callable[[int, int, str], None]
"""Told before each piece is begun: its number from 1, of how many, and what it is called."""


def unheard(_number: int, _count: int, _name: str) -> None:
    """Tells nobody."""
