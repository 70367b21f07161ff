"""This file is the pane beside the plan: the chosen part to be changed, the template, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.plan.editor import PartEditor
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton
from trainer.ui.widgets.labels import News
from trainer.words import _

WIDTH, NARROW = 372, 304


class PlanPane(Card):
    """Emits `start`, `rehearse`, and `keep` with a name; `replace` tells to write over a template of that name."""

    start = Signal()
    rehearse = Signal()
    keep = Signal(str, bool)

    def __init__(self) -> None:
        """Nothing is chosen."""
        super().__init__("side-right", margin=0, spacing=0)
        self.editor = PartEditor()
        self._said = News()
        self.keep_button = KeyButton(_("Keep as my template"))
        self.rehearse_button = KeyButton(_("Rehearse"))
        self.start_button = KeyButton(_("Choose people and start"), "", "primary")
        self._naming, self.name = QWidget(), QLineEdit()
        self.name_button = KeyButton(_("Keep"), _("Enter"), "primary")
        self._replacing, self.foot = "", QVBoxLayout()
        self._lay_out()
        self._connect()
        self.fit(narrow=False)

    def fit(self, *, narrow: bool) -> None:
        """Takes less room in a narrow window, and more with larger text."""
        self.setFixedWidth(round((NARROW if narrow else WIDTH) * zoom_of(self)))
        self.editor.fit()

    def show_state(self, *, planned: bool, whole: bool) -> None:
        """What can be done: with something planned, and with nothing missing from the library."""
        for button in (self.keep_button, self.rehearse_button, self.start_button):
            button.setEnabled(planned and whole)
        hint = "" if whole else _("Take out what is not in the library, or put its file back.")
        self.start_button.setToolTip(hint)
        if not planned:
            self._naming.hide()

    def say(self, sentence: str, *, good: bool = True) -> None:
        """A line over the buttons."""
        role(self._said, "small" if good else "bad")
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    @property
    def said(self) -> str:
        """The line over the buttons."""
        return self._said.text()

    def ask_again(self, name: str) -> None:
        """There is a template of that name: a second press writes over it."""
        self._replacing = name
        self.name_button.say(_("Replace"))
        self.say(
            _("There is a template “{name}” already. Replace it, or change the name.").format(name=name), good=False
        )
        self._naming.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self, sentence: str) -> None:
        """It is kept."""
        self._naming.hide()
        self.say(sentence)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_name(self) -> None:
        self.say("")
        self._naming.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _name_changed(self) -> None:
        self._replacing = ""
        self.name_button.say(_("Keep"))

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.keep.emit(name, name == self._replacing)

    def _connect(self) -> None:
        self.keep_button.clicked.connect(self._ask_name)
        self.name.textEdited.connect(self._name_changed)
        self.name.returnPressed.connect(self._keep)
        self.name_button.clicked.connect(self._keep)
        self.rehearse_button.clicked.connect(self.rehearse)
        self.start_button.clicked.connect(self.start)

    def _lay_out(self) -> None:
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 28, 28, 8)
        column.addWidget(self.editor)
        column.addStretch(1)
        area.hold(inside)
        Fade(area)
        self.box.addWidget(area, 1)
        foot = self.foot
        foot.setContentsMargins(28, 12, 28, 28)
        foot.setSpacing(12)
        self._said.hide()
        line = QHBoxLayout(self._naming)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.name.setPlaceholderText(_("Name of the template"))
        self.name.setAccessibleName(_("Name of the template"))
        self.name.setMaxLength(60)
        line.addWidget(self.name, 1)
        line.addWidget(self.name_button)
        self._naming.hide()
        for part in (self._said, self._naming, self.keep_button, self.rehearse_button, self.start_button):
            foot.addWidget(part)
        self.box.addLayout(foot)
