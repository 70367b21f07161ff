"""This file is the traps of texts inside braces and brackets, where a comma or a question mark changes the meaning."""

from __future__ import annotations

import re

from trainer.words import _

LONGEST = 40
MOST_WORDS = 4
_UNSAFE = re.compile(r"[?#\"'`@*&!|>%]|: |:$|^[-:]|[.!…]$")


def flow_trap(text: str, key: str | None, *, mapping: bool, many_lines: bool) -> str:
    """Why this plain text inside braces or brackets is not safe there, or ""; `key` is the key it stands under."""
    if mapping and key is not None and not text:
        return _(
            '"{key}" became a key of its own because of the comma before it; put this text on its own line'
        ).format(key=key)
    if many_lines or _UNSAFE.search(text) or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return _("a sentence inside braces or brackets; put this text on its own line")
    return ""
