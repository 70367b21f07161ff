"""This file is what moves on the stage: results that grow in when motion is wanted."""

from __future__ import annotations

import os
from collections.abc import Mapping

GROWTH_MS = 300


def motion_wanted(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether results may grow in; `TRAINER_REDUCED_MOTION=1` says no."""
    return environ.get("TRAINER_REDUCED_MOTION", "") in ("", "0")
