"""This file is the nearest right word to a wrong one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 60


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or "" when none is near."""
    from difflib import get_close_matches

    if not word or len(word) > LONGEST:
        return ""
    lowered = {name.casefold(): name for name in known}
    matches = get_close_matches(word.casefold(), lowered, n=1, cutoff=0.6)
    return lowered[matches[0]] if matches else ""


def as_id(word: str) -> str:
    """The word turned into an id (small Latin letters, digits, hyphens), or "" when nothing is left."""
    plain = unicodedata.normalize("NFKD", word[:LONGEST]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
