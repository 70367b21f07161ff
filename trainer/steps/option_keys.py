"""This file is the keys of options, the same on the shared laptop and on paper, from which they are typed in."""

from __future__ import annotations

from string import ascii_uppercase, digits

from trainer.words import _


def option_keys(count: int) -> tuple[str, ...]:
    """Figures for the first nine, then letters but the one that skips; "" for the few beyond."""
    keys = digits[1:] + ascii_uppercase.replace(_("S").upper(), "")
    return tuple(keys[index] if index < len(keys) else "" for index in range(count))
