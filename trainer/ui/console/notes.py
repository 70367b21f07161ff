"""This file is the notes of a place: what was noted with its time, and the line where the next one is written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from trainer.ui.console.jotting import Jotting
from trainer.ui.console.view import NoteView, notes
from trainer.ui.desk import Desk
from trainer.ui.fields.writing import WritingBox
from trainer.ui.keys import cap
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton, Label, SectionTitle, clear
from trainer.words import _, ngettext

MARGIN, LOW_MARGIN, FIRST_LINE = 16, 9, 4


class NotesCard(Card):
    """Earlier notes of this place and the box for the next; its words are on disk a second after they are typed."""

    left = Signal()
    passed = Signal(int)
    kept = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_view`."""
        super().__init__("card", margin=MARGIN, spacing=6)
        self._desk = desk
        self._view: tuple[NoteView, ...] = ()
        self._again, self._low = False, False
        self._private, self._asked = True, False
        self._title = SectionTitle(_("Notes on this step (Esc leaves the box)"))
        self.earlier = QWidget()
        self._list = QVBoxLayout(self.earlier)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self.field = WritingBox(_("Note"), _("Write what you saw or heard. Enter keeps it, with the time."), bare=True)
        self.alone = _alone_chip()
        self.jotting = Jotting(desk, self.field, alone=self.alone.isChecked, began=lambda: self.show_view(notes(desk)))
        self.alone.clicked.connect(self._keep_alone)
        self.field.ended.connect(self._keep)
        self.field.passed.connect(self.passed)
        self.field.focused.connect(self._show_focus)
        desk.leaving.connect(self.end)
        self.ask = role(KeyButton(_("Show")), "small")
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ask.clicked.connect(self._turn)
        self._folded = QWidget()
        fold = QHBoxLayout(self._folded)
        fold.setContentsMargins(0, 0, 0, 0)
        self._count = Label("", "small", muted=True, wrap=True)
        fold.addWidget(self._count, 1)
        fold.addWidget(self.ask)
        self._folded.hide()
        self.box.addWidget(self._title)
        self.box.addWidget(self._folded)
        self.box.addWidget(self.earlier)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.alone, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(line)
        self.box.addStretch(1)
        self.earlier.hide()

    def show_view(self, found: tuple[NoteView, ...]) -> None:
        """Lists the notes; the one being typed stands only in its box."""
        shown = tuple(note for note in found if note.id != self.jotting.note)
        private = self._desk.laptop_private
        if (shown, private) != (self._view, self._private):
            self._view, self._private, self._asked = shown, private, self._asked and not private
            self._list_them()

    def _list_them(self) -> None:
        """Where the room sees the window they stay folded until asked for; folded words are in no widget."""
        clear(self._list)
        opened = self._private or self._asked
        for note in self._view if opened else ():
            self._list.addWidget(_NoteRow(note, self, private=self._private))
        self.earlier.setVisible(opened and bool(self._view))
        self._folded.setVisible(not self._private and bool(self._view))
        count = len(self._view)
        words = ngettext("{count} note. The room sees this window.", "{count} notes. The room sees this window.", count)
        self._count.setText(words.format(count=count))
        self.ask.say(_("Hide") if self._asked else _("Show"))
        self.ask.setAccessibleName(_("Hide the notes") if self._asked else _("Show the notes"))

    def _turn(self) -> None:
        self._asked = not self._asked
        self._list_them()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to the window is asked again."""
        super().hideEvent(event)
        if self._asked:
            self._turn()

    @property
    def noted(self) -> int:
        """How many notes are listed."""
        return len(self._view)

    def take_back(self) -> None:
        """The list stands over the line again, wherever it stood."""
        if self.box.indexOf(self.earlier) < 0:
            self.box.insertWidget(self.box.indexOf(self._folded) + 1, self.earlier)

    def fit(self, *, low: bool) -> None:
        """In a low window there is the line alone, and over it only what its words are for."""
        self._low = low
        # There the button goes with the line: one that has the focus would take it along.
        self.alone.setFocusPolicy(Qt.FocusPolicy.NoFocus if low else Qt.FocusPolicy.TabFocus)
        self._show_title()
        self._show_focus(self.field.hasFocus())

    def write(self) -> None:
        """Puts the cursor into the box."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def change(self, note: NoteView) -> None:
        """Takes an earlier note, or a mark's words, back into the box."""
        self.end()
        self._again = True
        self.jotting.take(note)
        self.alone.setChecked(note.alone)
        words = _("Words for “{mark}” (Enter keeps them)") if note.mark else _("Change the note (Enter keeps it)")
        self._title.setText(words.format(mark=note.mark))
        self._show_title()
        self.write()
        self._desk.changed.emit()

    def remove(self, note: NoteView) -> None:
        """Takes a note or a mark out; the undo stands under the run of show."""
        self._desk.act(lambda: self._desk.conductor.recording.remove_note(note.id))

    def _keep(self) -> None:
        """Enter: a note is followed by the next one; after the words of a mark, or a change, the keys act again."""
        again = self._again
        self.jotting.flush()
        note = self.jotting.note
        self.end()
        self.kept.emit(next((_told(one) for one in notes(self._desk) if one.id == note), ""))
        if again and not self.jotting.waiting:
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """The note is whole; the next one begins. What the disk refuses stays in the box."""
        if not self.jotting.end():
            return
        self._again = False
        self._title.setText(_("Notes on this step (Esc leaves the box)"))
        self._show_title()
        self.alone.setChecked(False)
        self._desk.changed.emit()

    def _show_title(self) -> None:
        self._title.setVisible(not self._low or self._again)

    def _show_focus(self, focused: bool) -> None:
        """The field has no line of its own, so the card shows that it has the focus."""
        role(self, "chosen" if focused else "card")
        usual = round(LOW_MARGIN * zoom_of(self)) if self._low else MARGIN
        margin = usual - 2 if focused else usual
        self.box.setContentsMargins(margin, margin, margin, margin)
        self.alone.say(_("For me alone"), _("Ctrl+E") if focused else cap("alone"))
        self.alone.setVisible(focused or not self._low or self.alone.isChecked())

    def _keep_alone(self, alone: bool) -> None:
        """A note that stands already is the facilitator's alone from now on, or no longer; a new one begins as such."""
        self.write()
        note = self.jotting.note
        if note and not self._desk.did(lambda: self._desk.conductor.recording.keep_alone(note, alone=alone)):
            self.alone.setChecked(not alone)


class _NoteRow(QWidget):
    """A note with its time; a click takes it back into the box."""

    def __init__(self, note: NoteView, card: NotesCard, *, private: bool) -> None:
        super().__init__()
        hidden = note.alone and not private
        told = _told(replace(note, words="") if hidden else note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        time = Label(note.clock, muted=True)
        words = Label(told, wrap=True)
        change = QPushButton(_("Change") if note.words else _("Add words"))
        role(change, "chip")
        change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        change.setAccessibleName(_("Change the note of {clock}").format(clock=note.clock))
        change.clicked.connect(lambda: card.change(note))
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        if hidden:
            change.hide()
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


def _alone_chip() -> KeyButton:
    """The switch that keeps a note from the client."""
    chip = KeyButton(_("For me alone"), cap("alone"))
    role(chip, "chip")
    chip.setCheckable(True)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    chip.setToolTip(_("The note stands in the record only, never in the client's part"))
    return chip


def _told(note: NoteView) -> str:
    """A mark's name, a note's words, and whose it is alone."""
    return " · ".join(part for part in (note.mark, note.words, _("For me alone") if note.alone else "") if part)
