"""This file is how texts are written into an author's file so that they are read back as they were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.store.guard_flow import is_sentence
from trainer.store.problems import START

LINE = 120
_PLAIN_START = re.compile(r"[\w“”„«»‘’(¿¡…—]")
_NOT_PLAIN = re.compile(r": |:$| #|\t")
_NOT_IN_LIST = re.compile(r"[,\[\]{}:]")


def under(key: str, text: str) -> list[str]:
    """The lines of a key with a text under it: on the same line, or indented below when the text has several."""
    if "\n" not in text:
        return [f"{key}: {scalar(text)}".rstrip()]
    return [f"{key}: |", *(f"  {line}".rstrip() for line in text.splitlines())]


def listed(key: str, words: Sequence[str]) -> list[str]:
    """The lines of a key with a list: in brackets where these are single words or short labels."""
    short = f"{key}: [{', '.join(words)}]"
    if len(short) <= LINE and all(_fits_brackets(word) for word in words):
        return [short]
    return [f"{key}:", *(f"  - {scalar(word)}" for word in words)]


def scalar(text: str) -> str:
    """A text of one line, in double quotes where it could be read as something else."""
    if not text or (_PLAIN_START.match(text) and not _NOT_PLAIN.search(text)):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def _fits_brackets(word: str) -> bool:
    return scalar(word) == word and not _NOT_IN_LIST.search(word) and not is_sentence(word, START, START)
