"""This file is the vote in the console: as any sheet, at the laptop or by hands, and never by name."""

from __future__ import annotations

from trainer.steps import entries
from trainer.ui.console.steps.fill import FillPanel
from trainer.words import _


class VotePanel(FillPanel):
    """A vote is private or counted by hands; said aloud it would be somebody's."""

    def refresh(self) -> None:
        """Draws what differs."""
        super().refresh()
        self.aloud.hide()
        empty = not entries.entries(self.desk.conductor.play, self.at)
        self.hand.setEnabled(not empty)
        self.hands.setEnabled(not empty)
        if empty:
            self.count.setText(_("There is nothing on the board to vote on."))
