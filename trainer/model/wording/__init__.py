"""The wording rules: word lists and plain patterns a language, and a gentle question where one of them speaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from trainer.model.wording import feedback, positive

WordingRule = Callable[[str, str], str | None]
"""Looks at words in a language (by code) and asks one gentle question that may be ignored, or None to say nothing."""

RULES: Mapping[str, WordingRule] = MappingProxyType({"positive": positive.question, "feedback": feedback.question})

__all__ = ["RULES", "WordingRule"]
