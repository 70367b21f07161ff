"""This file is what moves on the stage: the digits of a timer, and results that grow in when motion is wanted."""

from __future__ import annotations

import os
from collections.abc import Mapping

from trainer.model.screen import timer_of, with_timer
from trainer.ui.desk import Leaf

GROWTH_MS = 300


def only_timer_differs(before: Leaf, after: Leaf) -> bool:
    """Whether two screenfuls are the same but for the digits and look of a timer of the same width."""
    one, other = timer_of(before.slide), timer_of(after.slide)
    if one is None or other is None or before.page != after.page or len(one.digits) != len(other.digits):
        return False
    return with_timer(before.slide, None) == with_timer(after.slide, None)


def motion_wanted(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether results may grow in; `TRAINER_REDUCED_MOTION=1` says no."""
    return environ.get("TRAINER_REDUCED_MOTION", "") in ("", "0")
