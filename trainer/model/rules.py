"""This file is the names of the rules that live in code; a file may only name what stands here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from trainer.model import calculators

# Calculator: the inputs it needs, by id.
CALCULATORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: known.inputs for name, known in calculators.CALCULATORS.items()}
)
WORDINGS = ("positive", "feedback")
METRICS: tuple[Literal["nps", "csat", "ces"], ...] = ("nps", "csat", "ces")

WordingRule = Callable[[str, str], str | None]
"""Looks at words in a language (by code) and asks one gentle question that may be ignored, or None to say nothing."""

# Wording: its rule. A name without a rule asks nothing.
WORDING_RULES: Mapping[str, WordingRule] = MappingProxyType({})


def question(wording: str, words: str, language: str) -> str | None:
    """What the wording rule of that name asks about these words; None when it has nothing to ask."""
    rule = WORDING_RULES.get(wording)
    return rule(words, language) if rule is not None and words.strip() else None
