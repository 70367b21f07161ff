"""This file is the notes of a place: what was noted with its time, and the line where the next one is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trainer.ui.console.scroll import FittingArea
from trainer.ui.console.view import NoteView, notes
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.writing import WritingBox
from trainer.ui.theme import role
from trainer.ui.widgets import Card, Label, SectionTitle, clear
from trainer.words import _

MARGIN, FIRST_LINE = 16, 4
PATIENCE_MS = 6000
"""So long the words of a mark are waited for."""


class NotesCard(Card):
    """Earlier notes of this place and the box for the next; its words are on disk a second after they are typed."""

    left = Signal()
    passed = Signal(int)

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_view`."""
        super().__init__("card", margin=MARGIN, spacing=6)
        self._desk = desk
        self._view: tuple[NoteView, ...] = ()
        self._note = ""
        self._title = SectionTitle(_("Notes on this step (Esc leaves the box)"))
        inside = role(QWidget(), "inside")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 12, 0)
        self._list.setSpacing(4)
        self._earlier = FittingArea(inside, least=28)
        bar = self._earlier.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
        self.field = WritingBox(_("Note"), _("Write what you saw or heard. Enter keeps it, with the time."), bare=True)
        self.saving = Autosave(self.field, self._save)
        self.field.ended.connect(self.end)
        self.field.passed.connect(self.passed)
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(self._leave_unnamed)
        self.field.focused.connect(self._show_focus)
        desk.leaving.connect(self.end)
        self.box.addWidget(self._title)
        self.box.addWidget(self._earlier)
        self.box.addWidget(self.field)
        self.box.addStretch(1)
        self._earlier.hide()

    def show_view(self, found: tuple[NoteView, ...]) -> None:
        """Lists the notes; the one being typed stands only in its box."""
        shown = tuple(note for note in found if note.id != self._note)
        if shown == self._view:
            return
        self._view = shown
        clear(self._list)
        for note in shown:
            self._list.addWidget(_NoteRow(note, self))
        self._earlier.setVisible(bool(shown))

    def write(self) -> None:
        """Puts the cursor into the box."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def change(self, note: NoteView) -> None:
        """Takes an earlier note, or a mark's words, back into the box."""
        self.end()
        self._note = note.id
        self.saving.take(note.words)
        words = _("Words for “{mark}” (Enter keeps them)") if note.mark else _("Change the note (Enter keeps it)")
        self._title.setText(words.format(mark=note.mark))
        self.write()
        self._desk.changed.emit()

    def name_mark(self, mark: str) -> None:
        """What is typed next are the words of the mark just made; who types nothing for a while has the keys back."""
        made = next((note for note in notes(self._desk) if note.id == mark), None)
        if made is not None:
            self.change(made)
            self.patience.start()

    def _leave_unnamed(self) -> None:
        if self._note and not self.field.toPlainText():
            self.end()
            if self.field.hasFocus():
                self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, note: NoteView) -> None:
        """Takes a note or a mark out; the undo stands under the run of show."""
        self._desk.act(lambda: self._desk.conductor.recording.remove_note(note.id))

    def end(self) -> None:
        """The note is whole; the next one begins. What the disk refuses stays in the box."""
        self.patience.stop()
        self.saving.flush()
        if self.saving.waiting:
            return
        self._note = ""
        self._title.setText(_("Notes on this step (Esc leaves the box)"))
        self.saving.take("")
        self._desk.changed.emit()

    def _show_focus(self, focused: bool) -> None:
        """The field has no line of its own, so the card shows that it has the focus."""
        role(self, "chosen" if focused else "card")
        margin = MARGIN - 2 if focused else MARGIN
        self.box.setContentsMargins(margin, margin, margin, margin)

    def _save(self, words: str) -> bool:
        if not words.strip() and not self._note:
            return True
        name = self._desk.act(lambda: self._desk.conductor.note(words, self._note))
        if name is not None and name != self._note:
            self._note = name
            self.show_view(notes(self._desk))
        return name is not None


class _NoteRow(QWidget):
    """A note with its time; a click takes it back into the box."""

    def __init__(self, note: NoteView, card: NotesCard) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        time = Label(note.clock, muted=True)
        words = Label(" · ".join(part for part in (note.mark, note.words) if part), wrap=True)
        change = QPushButton(_("Change") if note.words else _("Add words"))
        role(change, "chip")
        change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        change.setAccessibleName(_("Change the note of {clock}").format(clock=note.clock))
        change.clicked.connect(lambda: card.change(note))
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remover(note, card), 0, Qt.AlignmentFlag.AlignTop)
        for each in (time, words):  # on the line of the chip's words
            each.setContentsMargins(0, FIRST_LINE, 0, 0)
            each.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            each.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def _remover(self, note: NoteView, card: NotesCard) -> QPushButton:
        remove = QPushButton("✕")
        role(remove, "chip")
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setAccessibleName(_("Delete the note of {clock}").format(clock=note.clock))
        remove.setToolTip(_("Delete the note; it can be put back"))
        remove.clicked.connect(lambda: card.remove(note))
        return remove
