"""This file is what moves on the stage: results that grow in when motion is wanted."""

from __future__ import annotations

import os
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

GROWTH_MS = 300
_STILL = "still"


def keep_still(app: QCoreApplication, *, still: bool) -> None:
    """Lets nothing move in any window from now on, or what carries meaning again."""
    app.setProperty(_STILL, still)


def motion_wanted(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether results may grow in; the facilitator's choice says no, and so does `TRAINER_REDUCED_MOTION=1`."""
    app: QCoreApplication | None = QCoreApplication.instance()
    chosen = app is not None and app.property(_STILL) is True
    return not chosen and environ.get("TRAINER_REDUCED_MOTION", "") in ("", "0")
