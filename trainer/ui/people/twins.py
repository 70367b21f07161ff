"""This file is what is said of names that stand on the list more than once."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.namelist import shared
from trainer.steps.fit import listed
from trainer.words import _, ngettext


def twins(names: Sequence[str]) -> str:
    """Which they are, "" where every name is somebody's own."""
    same = shared(names)
    if not same:
        return ""
    return ngettext(
        "{names} stands on the list more than once. They count as different people; add the first letter of a surname, "
        "so that each finds their own name.",
        "{names} stand on the list more than once. They count as different people; add the first letter of a surname, "
        "so that each finds their own name.",
        len(same),
    ).format(names=listed([_("“{words}”").format(words=name) for name in same]))
