"""This file is the rule for small groups: what is too few to show is hidden, and nothing shown gives it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.debrief.items.base import Sample
from trainer.words import _


def covered(samples: Sequence[Sample], limit: int, *, merge: bool = False) -> tuple[Sample, ...]:
    """The samples as they may be shown: those below the limit without their answers, or summed where `merge` allows.

    What is shown are always separate people's answers, each sum from the limit up, and never a total beside its parts:
    so no difference of two shown sums can be a smaller group. What was said aloud is known to all: the limit is asked
    of the others alone, and only then is it counted in.
    """
    return tuple(_counted(sample) for sample in _allowed(samples, limit, merge=merge))


def _allowed(samples: Sequence[Sample], limit: int, *, merge: bool) -> tuple[Sample, ...]:
    small = [sample for sample in samples if too_small(sample, limit)]
    if not small:
        return tuple(samples)
    together = _together(small, whole=len(small) == len(samples))
    if merge and len(small) > 1 and not too_small(together, limit):
        return (*(sample for sample in samples if not too_small(sample, limit)), together)
    return tuple(hidden(sample) if too_small(sample, limit) else sample for sample in samples)


def too_small(sample: Sample, limit: int) -> bool:
    """Whether a sample has fewer answers than the promise allows to show; nobody's answer is no secret."""
    return not sample.open and 0 < sample.n < limit


def hidden(sample: Sample) -> Sample:
    """The sample without its answers."""
    return replace(sample, answers=(), people=0, beside="", hidden=True, aloud=())


def _counted(sample: Sample) -> Sample:
    """The sample with what was said aloud among its answers."""
    return replace(sample, answers=(*sample.answers, *sample.aloud), aloud=()) if sample.aloud else sample


def _together(small: Sequence[Sample], *, whole: bool) -> Sample:
    return Sample(
        label=_("All rounds together") if whole else _("The other rounds together"),
        answers=tuple(given for sample in small for given in sample.answers),
        asked=sum(sample.asked for sample in small),
        aloud=tuple(given for sample in small for given in sample.aloud),
    )
