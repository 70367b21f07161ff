"""This file is what counts as a sentence inside braces or brackets, where a comma changes the meaning."""

from __future__ import annotations

import re

from trainer.store.problems import Place

LONGEST = 40
MOST_WORDS = 4
_UNSAFE = re.compile(r"[?#\"'`@*&!|>%]| :|: |:$|^-(?![0-9])|^:|[.!…]$")


def is_sentence(text: str, start: Place, end: Place) -> bool:
    """Whether this plain text is more than a word or a short label, or could be read differently elsewhere."""
    if start.line != end.line or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return True
    return _UNSAFE.search(text) is not None
