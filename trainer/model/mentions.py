"""This file is where a person may be meant in words: the name itself, parts of it, and its forms in three languages."""

from __future__ import annotations

import re

SHORTEST = 3
"""Shorter parts of a name are common words."""
ENDING = 3
"""So many letters an ending has at most: Annas, Anna's, Анной."""
VOWELS = "aeiouyæøåаеёиоуыэюяйь"
_WORD = re.compile(r"\w+(?:['’`]\w+)?")


def said(name: str) -> re.Pattern[str]:
    """Finds the very name as a word of its own, whatever its capitals."""
    return re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)", re.IGNORECASE)


def forms(name: str, text: str) -> tuple[str, ...]:
    """The words of a text that may mean a person of this name, in their order, each once.

    A guess for people to look through: a part of the name, or a capitalised word with its stem and another ending.
    """
    parts = [part.casefold() for part in _WORD.findall(name) if len(part) >= SHORTEST]
    found = (word for word in _WORD.findall(text) if any(_is_form(word, part) for part in parts))
    return tuple(dict.fromkeys(found))


def _is_form(word: str, part: str) -> bool:
    known = word.casefold()
    if known == part:
        return True
    stem = part[:-1] if len(part) > SHORTEST and part[-1] in VOWELS else part
    rest = known[len(stem) :]
    return word[:1].isupper() and known.startswith(stem) and len(rest) <= ENDING
