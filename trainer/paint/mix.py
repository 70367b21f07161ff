"""This file is the mixing of two colours, for tables whose cells grow stronger with their count."""

from __future__ import annotations


def mixed(one: str, other: str, share: float) -> str:
    """The colour `share` 0-1 of the way from one to the other, both as #RRGGBB."""
    share = max(0.0, min(1.0, share))
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
