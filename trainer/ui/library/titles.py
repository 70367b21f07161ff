"""This file is what a whole plan is called: its only part, or its first and how many more."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.words import ngettext


def together(titles: Sequence[str]) -> str:
    """Such as "Yes, and… and 2 more"."""
    if len(titles) < 2:
        return "".join(titles)
    more = len(titles) - 1
    words = ngettext("{title} and {count} more", "{title} and {count} more", more)
    return words.format(title=titles[0], count=more)
