"""This file is what stands on the cover of the notes, and what in their chapters."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.report import Heading, Part


def parted(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """The parts before the first chapter's heading, and the rest."""
    chapters = (place for place, part in enumerate(parts) if isinstance(part, Heading) and part.level > 1)
    first = next(chapters, len(parts))
    return parts[:first], parts[first:]
