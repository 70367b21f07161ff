"""This file is the pane beside an exercise's text: what is wrong and where, what may be changed and what stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import role
from trainer.ui.widgets import Card, SectionTitle, rule
from trainer.ui.widgets.contents import ContentsList
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.problems import Problem

PLACE = int(Qt.ItemDataRole.UserRole)


class FaultsPane(Card):
    """Emits `chosen` with the line and column of a fault."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        """Being checked; `wrong` tells whether the text holds a fault for which it can't be played."""
        super().__init__("side-right", margin=0, spacing=0)
        self.wrong = False
        self._said = News("small", strong=True)
        self.list = ContentsList()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setAccessibleName(_("Faults in the text"))
        self.list.hide()
        Fade(self.list, "raised")
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        top = QVBoxLayout()
        top.setContentsMargins(28, 28, 28, 18)
        top.setSpacing(8)
        top.addWidget(SectionTitle(_("Is it in order?")))
        top.addWidget(self._said)
        top.addWidget(self.list, 100)
        top.addStretch(1)
        self.box.addLayout(top, 1)
        self.box.addWidget(rule())
        self._hints = ScrolledColumn()
        self._hints.hold(_hints())
        self.box.addWidget(self._hints, 1)

    def show_checking(self) -> None:
        """The check is under way, and nothing is known yet."""
        self._say(_("The text is being checked…"), "small")

    def show_faults(self, faults: Sequence[Problem]) -> None:
        """Lists what is wrong, by line; what may stay as it is says so."""
        at = self.list.currentRow()
        self.list.clear()
        for fault in faults:
            item = QListWidgetItem(fault_words(fault), self.list)
            item.setData(PLACE, (fault.line, fault.column))
        if faults:
            self.list.ensurePolished()
            self.list.setCurrentRow(min(max(0, at), len(faults) - 1))
        self.list.setVisible(bool(faults))
        self.wrong = any(fault.severity == "error" for fault in faults)
        if self.wrong:
            self._say(_("Not yet. Until this is mended the exercise can't be played."), "bad")
        elif faults:
            count = ngettext("Yes, with {count} remark.", "Yes, with {count} remarks.", len(faults))
            self._say(count.format(count=len(faults)), "good")
        else:
            self._say(_("Yes. Nothing is wrong with this text."), "good")

    @property
    def said(self) -> str:
        """Whether it is in order, in words."""
        return self._said.text()

    def _say(self, words: str, part: str) -> None:
        role(self._said, part)
        self._said.setText(words)

    def _go(self, item: QListWidgetItem) -> None:
        line, column = item.data(PLACE)
        self.chosen.emit(line, column)


def fault_words(fault: Problem) -> str:
    """A fault with its line, what was expected and the nearest right word."""
    sentence = f"{fault.sentence[:1].upper()}{fault.sentence[1:]}".rstrip(".")
    sentence += "" if sentence.endswith(("?", "…")) else "."
    if fault.severity == "error":
        return _("Line {line}: {sentence}").format(line=fault.line, sentence=sentence)
    return _("Line {line}, may stay so: {sentence}").format(line=fault.line, sentence=sentence)


def _hints() -> QWidget:
    content = role(QWidget(), "inside")
    column = QVBoxLayout(content)
    column.setContentsMargins(28, 18, 28, 28)
    column.setSpacing(6)
    may = (
        _("Titles, texts, questions and the words on cards: what stands after the colon."),
        _("Minutes, and how many rounds are played."),
        _("Lines that begin with # are for you; the program passes them over."),
    )
    must = (
        _("The word before a colon, and names such as “scene” that other lines refer to."),
        _("How far in a line begins: spaces, never tabs."),
        _("The line that begins with “scenario:”, for it is the file's name."),
    )
    for title, lines in ((_("You may change"), may), (_("Better left as it is"), must)):
        column.addWidget(SectionTitle(title))
        for line in lines:
            column.addWidget(wrapped(line, "small", muted=True))
        column.addSpacing(8)
    column.addStretch(1)
    return content
