"""This file is the sizes and the looks in which the gallery shows each surface, and which states show all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

Surface = Literal["console", "home", "kiosk", "stage"]
Size = tuple[int, int]
WINDOW: tuple[Size, ...] = ((1440, 900), (1024, 768))
STAGE: tuple[Size, ...] = ((1920, 1080), (1024, 768))
SURFACES: dict[Surface, tuple[Size, ...]] = {"console": WINDOW, "home": WINDOW, "kiosk": WINDOW, "stage": STAGE}
"""Every state is seen in these."""

SMALL: Size = (1366, 700)
"""What a desktop's panel and a title bar leave of the commonest old laptop."""
LARGE_AND_SMALL: Mapping[Surface, tuple[Size, ...]] = MappingProxyType(
    {
        "console": (SMALL, (1024, 700), (3840, 2160)),
        "home": (SMALL, (3840, 2160)),
        "kiosk": ((1366, 768),),
        "stage": ((800, 600), (3840, 2160)),
    }
)
"""The states that matter are seen in these too, and in every look at `IN_LOOKS`; the laptop on all its screens."""
IN_LOOKS: tuple[Size, ...] = ((1440, 900),)
IMPORTANT = frozenset(
    {
        "console/brief", "console/deal-partly", "console/deal-read", "console/act-running", "console/act-overtime",
        "console/outcome-running", "console/frozen", "console/aloud-before", "console/told-answered",
        "console/rate-before", "console/rate-open", "console/rate-closed", "console/reveal-armed",
        "console/reveal-shown", "console/discuss", "console/debrief", "console/board-sorted",
        "console/calculator-teams", "console/watch-checklist", "console/finish-written", "console/behind",
        "home/library", "home/plan", "home/people-12", "home/day", "home/sessions", "home/room-ready", "home/records",
        "stage/act-running", "stage/rate-open", "stage/reveal-shown", "stage/sample-results", "stage/sample-teams",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """A look by its settings; `zoom` is 1 for text as it comes."""

    dark: bool = False
    contrast: bool = False
    zoom: float = 1.0


LOOKS: Mapping[str, Settings] = MappingProxyType(
    {
        "dark": Settings(dark=True),
        "contrast": Settings(contrast=True),
        "80": Settings(zoom=0.8),
        "150": Settings(zoom=1.5),
        "200": Settings(zoom=2.0),
    }
)


def settings(words: Sequence[str]) -> Settings:
    """The look that is asked for by names and by a zoom in per cent."""
    found = Settings()
    for word in words:
        match word:
            case "dark":
                found = replace(found, dark=True)
            case "contrast":
                found = replace(found, contrast=True)
            case _:
                found = replace(found, zoom=int(word) / 100)
    return found


def important(surface: Surface, state: str) -> bool:
    """Whether a state is seen at every size and in every look."""
    return f"{surface}/{state}" in IMPORTANT
