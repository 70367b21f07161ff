"""This file is what words too many for a page are parted into: the same picture with half of them each."""

from __future__ import annotations

from dataclasses import replace

from trainer.export.painted import Chart
from trainer.model.report import Cloud


def halved(part: Chart) -> tuple[Chart, ...]:
    """The first and the second half of a picture of words; nothing where it is another, or one word."""
    if not isinstance(part, Cloud) or len(part.words) < 2:
        return ()
    half = len(part.words) // 2
    return replace(part, words=part.words[:half]), replace(part, words=part.words[half:])
