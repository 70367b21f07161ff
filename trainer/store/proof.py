"""This file is the sums that prove a session file: one beside every row, each fact's resting on the one before."""

from __future__ import annotations

try:
    # The whole of hashlib brings OpenSSL with it, 3 MB that nothing here needs.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

DIGEST = 8
"""Bytes. Enough that no damage goes unseen; it is no lock, whoever can write the file can also write its sums."""
BETWEEN = "\x1f"


def seal(*values: object) -> str:
    """The sum of a row that stands for itself, such as a name."""
    words = BETWEEN.join(["" if value is None else str(value) for value in values])
    return blake2b(words.encode(), digest_size=DIGEST).hexdigest()


def link(before: str, *values: object) -> str:
    """The sum of a fact: it proves the fact, and that all facts before it are there as they were written."""
    return seal(before, *values)
