"""This file is the keys of a Russian keyboard: the Latin letter on the key of each Cyrillic one, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_CYRILLIC = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"
_LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM"


def latin(letter: str) -> str:
    """The Latin letter on the key of a Cyrillic capital; anything else as it is."""
    place = _CYRILLIC.find(letter) if len(letter) == 1 else -1
    return letter if place < 0 else _LATIN[place]


def both(letter: str) -> tuple[str, ...]:
    """A key as a shortcut names it, and the Cyrillic letter on it where it has one."""
    place = _LATIN.find(letter) if len(letter) == 1 else -1
    return (letter,) if place < 0 else (letter, _CYRILLIC[place])


def letter_of(event: QKeyEvent, written: Collection[str] = ()) -> str:
    """The key as a capital: as it was typed where that is `written` on a target, else the Latin letter on it."""
    letter = event.text().upper()
    return letter if letter in written else latin(letter)


def code_of(event: QKeyEvent) -> int:
    """The key's code, that of the Latin letter where a Cyrillic one was pressed."""
    code = event.key()
    return ord(latin(chr(code))) if 0x400 <= code < 0x500 else code
