"""This file is the finish page: where the notes lie, what was written, and the way back to the scenarios."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer.ui.debrief.ownpage import OwnPageCard
from trainer.ui.fields.summarycard import SummaryCard
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.opened import open_path
from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle, clear
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import News
from trainer.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Written:
    """What a finish left: the folder, its files with a word each, and what could not be written ("" when all was).

    `people` (id and name) are those whose own page may be asked for, `unseen` whether there are cards that the room
    never saw, `notes` how many notes and marks the client's part holds and how many it leaves out;
    `signed` whether the notes say whose they are.
    """

    folder: Path
    files: tuple[tuple[str, str], ...]
    problem: str = ""
    people: tuple[tuple[str, str], ...] = ()
    unseen: bool = False
    notes: tuple[int, int] = (0, 0)
    signed: bool = True


class FinishPage(QWidget):
    """Shown after the end; nothing on it is private."""

    home_asked = Signal()
    stop_asked = Signal()
    again_asked = Signal()
    elsewhere_asked = Signal()
    on_asked = Signal()

    def __init__(self, summary: SummaryCard | None = None) -> None:
        """Says that the notes are being written until `show_written`; then its `summary` can be told or corrected."""
        super().__init__()
        self.summary = summary
        self.title = News("title", strong=True)
        self.sentence = News("large", muted=True)
        self.where = Label("", "body", strong=True, wrap=True)
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.secrets = QCheckBox(_("Also the cards the room never saw"))
        self.client = QCheckBox(_("Also the client's part, to send: all but the record and notes for you alone"))
        self.handed = Label("", muted=True, wrap=True)
        self.ticked = Label(_("What the notes hold; a tick writes them anew at once:"), muted=True, wrap=True)
        unsigned = _("They bear no name of yours. Tell it under Settings, and write them again under Past sessions.")
        self.unsigned = Label(unsigned, muted=True, wrap=True)
        self.client.setChecked(True)
        self.files = Card("card", margin=24, spacing=4)
        self._problem, self._tries = "", 0
        self.open = KeyButton(_("Open the folder"), "", "primary")
        self.again = KeyButton(_("Try again"))
        self.elsewhere = KeyButton(_("Write them somewhere else"))
        self.anew = KeyButton(_("Write the notes again"))
        self.home = KeyButton(_("Back to scenarios"))
        self.on = KeyButton(_("Not over yet: go on"), "", "quiet")
        self.stop = KeyButton(_("Stop writing"))
        self._folder: Path | None = None
        self.open.clicked.connect(self._open)
        self.again.clicked.connect(self.again_asked)
        self.anew.clicked.connect(self._ask_anew)
        for tick in (self.client, self.secrets):
            tick.clicked.connect(self.again_asked)
        self.elsewhere.clicked.connect(self.elsewhere_asked)
        self.home.clicked.connect(self.home_asked)
        self.on.clicked.connect(self.on_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.page = OwnPageCard()
        self._lay_out()
        self.show_writing()

    def _lay_out(self) -> None:
        """The buttons stand over the list, so that they are seen where the list and what follows it must scroll."""
        buttons = EndsLayout()
        buttons.add_left(self.open, self.again, self.stop, self.elsewhere, self.home, self.on)
        inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(60, 36, 60, 24)
        column.setSpacing(14)
        for widget in (self.title, self.sentence, self.where):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.ticked)
        column.addLayout(Flush(self.client))
        column.addWidget(self.handed)
        column.addWidget(self.unsigned)
        column.addLayout(Flush(self.secrets))
        if self.summary is not None:
            self.summary.box.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self.summary)
        column.addWidget(self.files)
        column.addWidget(self.page)
        column.addStretch(1)
        area = ScrolledColumn()
        area.hold(inside)
        faded(area, "background")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_writing(self) -> None:
        """Says that the notes are being written."""
        self.title.setText(_("The notes are being written"))
        self.sentence.setText(_("This takes a few seconds. The session itself is on the disk already."))
        self.where.setText("")
        self.where.hide()
        self._offer_folder(there=False)
        self.stop.show()
        for widget in (
            self.again,
            self.elsewhere,
            self.on,
            self.ticked,
            self.client,
            self.handed,
            self.unsigned,
            self.secrets,
            self.files,
            self.page,
        ):
            widget.hide()
        if self.summary is not None:
            self.summary.hide()

    def show_progress(self, words: str) -> None:
        """Says which file is being written, as "3 of 8: notes.pdf"."""
        self.where.setText(words)
        self.where.show()

    def show_written(self, written: Written) -> None:
        """Says what was written, or why it was not."""
        self._folder = written.folder
        self.again.setVisible(bool(written.problem))
        role(self.again, "plain" if written.files else "primary")
        self.elsewhere.show()
        self.on.show()
        self.client.setVisible(not written.problem)
        self.handed.setText(_handed(*written.notes))
        self.handed.setVisible(not written.problem and any(written.notes))
        self.unsigned.setVisible(not (written.problem or written.signed))
        self.secrets.setVisible(written.unseen)
        self.ticked.setVisible(written.unseen or not written.problem)
        if self.summary is not None:
            self.summary.refresh()
            self.summary.show()
            self.anew.setVisible(not written.problem)
        self.stop.hide()
        self._offer_folder(there=bool(written.files))
        self.title.setText(_("The notes are not written yet") if written.problem else _("The notes are written"))
        self._tries = self._tries + 1 if written.problem and written.problem == self._problem else 0
        self._problem = written.problem
        again = ngettext(
            "Tried once more, with the same end.", "Tried {count} times more, with the same end.", self._tries
        )
        problem = f"{written.problem} {again.format(count=self._tries)}" if self._tries else written.problem
        self.sentence.setText(problem or _("They lie in this folder, on this computer only."))
        self.where.setText(str(written.folder))
        self.where.setVisible(str(written.folder) not in written.problem)
        self._list(written.files)
        self.page.show_people(written.people if written.files else ())

    def take_keys(self) -> None:
        """To what comes next, with its ring, unless somebody is at something here already."""
        held: QWidget | None = self.window().focusWidget()
        if held is None or not self.isAncestorOf(held):
            (self.again if self.open.isHidden() else self.open).setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_anew(self) -> None:
        if self.summary is not None:
            self.summary.flush()
        self.again_asked.emit()

    def _offer_folder(self, *, there: bool) -> None:
        self.open.setEnabled(there)
        self.open.setVisible(there)

    def _list(self, files: Sequence[tuple[str, str]]) -> None:
        clear(self.files.box)
        self.files.setVisible(bool(files))
        self.files.box.addWidget(SectionTitle(_("What was written")))
        for name, words in files:
            self.files.box.addWidget(
                Label(_("{file}: {what}").format(file=name, what=words) if words else name, wrap=True)
            )

    def _open(self) -> None:
        if self._folder is not None:
            trouble = open_path(self._folder)
            if trouble:
                self.sentence.setText(trouble)


def _handed(count: int, alone: int) -> str:
    """How many notes and marks the client's part holds, and how many of them it leaves out."""
    told = ngettext(
        "{count} note or mark of yours stands in the client's part.",
        "{count} notes and marks of yours stand in the client's part.",
        count,
    )
    left = ngettext("{count} for you alone is left out.", "{count} for you alone are left out.", alone)
    return " ".join(words.format(count=some) for words, some in ((told, count), (left, alone)) if some)
