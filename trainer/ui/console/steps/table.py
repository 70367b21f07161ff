"""This file is the table of step panels: which kind of step has which panel in the console."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from trainer.model.events import Occurrence
from trainer.model.scenario import (
    Act,
    Board,
    Break,
    Brief,
    Calculate,
    Deal,
    Discuss,
    Fill,
    FormGroups,
    Reveal,
    Step,
    Vote,
)
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.board import BoardPanel
from trainer.ui.console.steps.calculate import CalculatePanel
from trainer.ui.console.steps.deal import DealPanel
from trainer.ui.console.steps.discuss import DiscussPanel
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.groups import GroupsPanel
from trainer.ui.console.steps.pause import BreakPanel
from trainer.ui.console.steps.reveal import RevealPanel
from trainer.ui.console.steps.vote import VotePanel
from trainer.ui.desk import Desk

PANELS: Mapping[type[Step], type[StepPanel]] = MappingProxyType(
    {
        Brief: StepPanel,
        FormGroups: GroupsPanel,
        Deal: DealPanel,
        Act: ActPanel,
        Fill: FillPanel,
        Board: BoardPanel,
        Vote: VotePanel,
        Calculate: CalculatePanel,
        Reveal: RevealPanel,
        Discuss: DiscussPanel,
        Break: BreakPanel,
    }
)


def panel(desk: Desk, at: Occurrence) -> StepPanel:
    """The panel of the step at a place."""
    return PANELS[type(desk.conductor.play.step(at))](desk, at)
