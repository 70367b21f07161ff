"""This file is how a sheet is answered when the laptop doesn't go round: aloud, by hands or on paper, in words."""

from __future__ import annotations

from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.fill import FillPanel
from trainer.words import _


def other_way(panel: StepPanel | None) -> str:
    """What the way in force is called, chosen or as the exercise has it; "" where people answer at the laptop."""
    way = panel.way if isinstance(panel, FillPanel) else "kiosk"
    match way:
        case "aloud":
            return _("Aloud")
        case "hands":
            return _("Show of hands")
        case "paper":
            return _("On paper")
        case "kiosk" | "team":
            return ""
