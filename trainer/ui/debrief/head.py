"""This file is the line over the debrief: its title, the way back, and the end; one row wherever that can be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from trainer.ui.keys import cap
from trainer.ui.widgets import EndsLayout, KeyButton, Label
from trainer.ui.widgets.fitting import FittingRow
from trainer.ui.widgets.more import MoreButton
from trainer.words import _

EDGE = 24


class DebriefHead(FittingRow):
    """Where it is narrow the title says less, then the way back is an arrow, then it waits behind a “⋯”."""

    def __init__(self, blocks: QComboBox) -> None:
        """`blocks` is where one of several exercises is chosen."""
        super().__init__()
        self.title = Label("", "subheading", strong=True)
        self.back = KeyButton(_("Back to the steps"), _("Ctrl+D"))
        self.off = KeyButton(_("Take it off the screen"))
        self.finish = KeyButton(_("Finish and write notes"), cap("finish"), "primary")
        self.more = MoreButton()
        for each in (self.back, self.off, self.finish, self.more):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = ""
        self._fitted: tuple[object, ...] = ()
        self._row = EndsLayout(self)
        self._row.setContentsMargins(0, 0, EDGE, 0)
        self._row.add_left(self.title, blocks)
        self._row.add_right(self.back, self.off, self.finish, self.more)

    def show_title(self, words: str) -> None:
        """What the debrief is of."""
        self._words = words
        self._fit()

    def _fit(self) -> None:
        state = (self.width(), self._words, self.off.isHidden(), self.finish.sizeHint())
        if state == self._fitted:
            return
        self._fitted = state
        brief = _("Debrief")
        for words, arrow, held in (
            (self._words, False, ()),
            (brief, False, ()),
            (brief, True, ()),
            (brief, True, (self.back,)),
        ):
            self.title.setText(words)
            self.title.setAccessibleName(self._words)
            self._say_back(arrow=arrow and not held)
            self.back.show()
            self.more.hold(held)
            if self._row.sizeHint().width() <= self.width() - EDGE:
                break

    def _say_back(self, *, arrow: bool) -> None:
        words = _("Back to the steps")
        self.back.say("←" if arrow else words)
        self.back.setAccessibleName(f"{words}, {self.back.key}")
        self.back.setToolTip(words if arrow else "")
