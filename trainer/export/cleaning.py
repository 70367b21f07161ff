"""This file is how text is made harmless for files: what no document can hold is left out, what turns text is too."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters; tab and line ends stay
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what follows
    "\ufeff\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text as every format can hold it; line ends are all alike."""
    whole = _SURROGATE.sub("\ufffd", text)
    return _FORBIDDEN.sub(
        "", whole.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )


def one_line(text: str) -> str:
    """The cleaned text on one line."""
    return " ".join(clean(text).split())
