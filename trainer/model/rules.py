"""This file is the names of the rules that live in code; a file may only name what stands here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

# Calculator: the inputs it needs, by id.
CALCULATORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"lost customer": ("first-year", "growth", "years", "profit")}
)
WORDINGS = ("positive", "feedback")
METRICS: tuple[Literal["nps", "csat", "ces"], ...] = ("nps", "csat", "ces")
