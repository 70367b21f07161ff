"""This file is a moment marked by one key: the keys go on acting, and the next N gives the mark its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from trainer.ui.console import view
from trainer.ui.console.driving import Driving
from trainer.ui.console.run import RunPage
from trainer.ui.desk import Desk
from trainer.words import _


class Marking:
    """Marks and says so where the eye is; whoever marks in a scene keeps both hands and every key."""

    def __init__(
        self, desk: Desk, run: RunPage, driving: Driving, back: Callable[[], object], following: Callable[[], object]
    ) -> None:
        """`back` and `following` are what the arrows do elsewhere."""
        self._desk, self._run, self._driving, self._back, self._following = desk, run, driving, back, following
        self._mark = ""
        run.middle.notes.passed.connect(self.act)
        run.middle.notes.kept.connect(self._kept)

    def mark(self) -> None:
        """Marks the moment; nothing takes the keys away."""
        self._mark = self._driving.mark()
        made = self._named()
        if made is not None:
            self._run.middle.heading.say(_("✓ {mark} · N adds words").format(mark=made.mark))

    def _kept(self, words: str) -> None:
        """Says that a note is kept; its list may lie below the fold."""
        self._mark = ""
        if words:
            self._run.middle.heading.say(f"✓ {words}" if self._desk.laptop_private else _("✓ Noted"))

    def meant(self) -> view.NoteView | None:
        """The mark that gets the words written now: a frozen scene's, or one made this moment; None for a new note."""
        return view.frozen_mark(self._desk) or (self._named() if self._run.middle.heading.said else None)

    def write(self) -> None:
        """Opens the line for a note, or for the words of a mark."""
        made, notes = self.meant(), self._run.middle.notes
        self._run.middle.heading.unsay()
        if made is not None:
            notes.change(made)
        else:
            notes.write()

    def write_alone(self) -> None:
        """Makes what is being written the facilitator's alone, or no longer; opens the line first."""
        notes = self._run.middle.notes
        if not notes.field.hasFocus():
            self.write()
        notes.alone.click()

    def _named(self) -> view.NoteView | None:
        return next((note for note in view.notes(self._desk) if note.id == self._mark and not note.words), None)

    def act(self, key: int) -> None:
        """A key that an empty box doesn't take acts as elsewhere."""
        self._run.window().setFocus(Qt.FocusReason.OtherFocusReason)
        match key:
            case Qt.Key.Key_Space:
                self._driving.start()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self._following()
            case _:
                self._back()
