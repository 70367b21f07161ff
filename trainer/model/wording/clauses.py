"""This file is how words are taken apart before a rule looks at them: quotations left out, sentences, clauses."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"|(?<!\w)'[^']+'(?!\w)|‘[^’]*’(?!\w)")
_END = re.compile(r"(?<=[.!?…;])\s+|\n+")
_COMMA = re.compile(r"\s*[,:–—]\s+|\s+[-–—]\s+")
QUOTED = "“”"
"""What stands in place of a quotation: what people are to say is not what the rule says."""


def sentences(words: str) -> list[str]:
    """The sentences, without what is quoted in them."""
    plain = _QUOTED.sub(QUOTED, words.replace("’", "'"))
    return [sentence.strip() for sentence in _END.split(plain) if sentence.strip()]


def clauses(sentence: str) -> list[str]:
    """The parts of a sentence between its commas, colons and dashes."""
    return [clause.strip() for clause in _COMMA.split(sentence) if clause.strip()]


def pattern(*parts: str) -> re.Pattern[str]:
    """One pattern of several that stand as whole words, whatever their case."""
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)", re.IGNORECASE)
