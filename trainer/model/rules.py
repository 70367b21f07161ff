"""This file is the names of the rules that live in code; a file may only name what stands here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from trainer.model import calculators

# Calculator: the inputs it needs, by id.
CALCULATORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: known.inputs for name, known in calculators.CALCULATORS.items()}
)
WORDINGS = ("positive", "feedback")
METRICS: tuple[Literal["nps", "csat", "ces"], ...] = ("nps", "csat", "ces")


def question(wording: str, words: str, language: str) -> str | None:
    """What the wording rule of that name asks about these words; None when it has nothing to ask."""
    from trainer.model.wording import RULES  # its patterns take a while to read, and few sessions ask

    rule = RULES.get(wording)
    return rule(words, language) if rule is not None and words.strip() else None
