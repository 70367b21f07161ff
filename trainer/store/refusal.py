"""This file is why a disk refuses, in words for people."""

from __future__ import annotations

from trainer.words import _


def reason(problem: Exception) -> str:
    """What is the matter, and what helps where that is known; else as the system says it."""
    said = str(problem).casefold()
    if "full" in said or "no space" in said or "quota" in said:
        return _("the disk is full; free some space")
    if "readonly" in said or "read-only" in said or "permission" in said:
        return _("nothing may be written there")
    if "i/o error" in said or "input/output" in said:
        return silence()
    return str(problem)


def silence() -> str:
    """What is the matter with a disk that doesn't answer."""
    return _("the disk doesn't answer; is it still plugged in?")
