"""This file is the foot of the room's picture with one screen: what is asked and told there, the console away."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer.ui.console.afloat import Afloat
from trainer.ui.console.hints import HintBar
from trainer.ui.console.steering import undo_words
from trainer.ui.console.strip import Strip, Way
from trainer.ui.console.view import NoteView
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.footnote import FootNote
from trainer.ui.keys import cap
from trainer.ui.stage.window import StageWindow
from trainer.ui.theme import role
from trainer.ui.widgets import discard
from trainer.words import _

READ_MS = 8000
"""So long what was done is told there, and the keys of a step that has some of its own."""


class RoomFoot(QFrame):
    """One quiet line before the room, over its picture: a question with its keys, else what was done; it names nobody.

    A note is written there too, and the room reads along. It is no part of the picture: with two screens, or with the
    console in sight, there is none.
    """

    def __init__(self, desk: Desk, stage: StageWindow, console: ConsoleWindow) -> None:
        """Silent until `stand`."""
        super().__init__(stage)
        self._desk, self._stage, self._console = desk, stage, console
        self._on = False
        self._facts = 0
        self._seen = [desk.conductor.undoable]
        role(self, "inside")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.question = Strip("banner-warning", whole=True, large=True)
        self.news = Strip("banner-good", whole=True, large=True)
        self.note: FootNote | None = None
        self.keys = HintBar("large")
        self.keys.hide()
        self._at = desk.conductor.session.at
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for strip in (self.question, self.news, self.keys):
            self._column.addWidget(strip)
        Afloat(self, stage, lambda: QRect(0, stage.height() - 1, stage.width(), 1), upwards=True)
        self.hide()
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(READ_MS)
        self.patience.timeout.connect(self._forget)
        self.seen = QTimer(self)
        self.seen.setSingleShot(True)
        self.seen.setInterval(READ_MS)
        self.seen.timeout.connect(self._hide_keys)
        self.fresh = QTimer(self)  # the console has drawn the step by then
        self.fresh.setSingleShot(True)
        self.fresh.setInterval(0)
        self.fresh.timeout.connect(self._show_own_keys)
        stage.pointed.connect(self._show_keys)
        desk.refused.connect(self._refused)
        desk.trouble.connect(self._show)
        desk.saved.connect(self._forget)
        desk.changed.connect(self._follow)
        desk.leaving.connect(self._end_note)
        self.follow(console)

    def follow(self, console: ConsoleWindow) -> None:
        """From now on it tells what another console would."""
        self._console = console
        console.strips.asked.connect(self._show)
        console.strips.asked_again.connect(self.question.nudge)
        console.strips.answered.connect(self._show)
        console.run.middle.heading.news_told.connect(self._done)
        console.escaped.connect(self._end_note)
        console.escaped.connect(self._forget)
        console.note_asked.connect(self._write_note)
        console.zoom_asked.connect(self._zoomed)

    def stand(self, *, on: bool) -> None:
        """Whether the room's picture is what the facilitator works with."""
        self._on = on
        if not on:
            self._end_note()
        self.keys.hide()
        self._forget()
        self._show_own_keys()

    def welcome(self) -> None:
        """A session begins with the room's picture: how the console comes stands there until it goes on."""
        self._show_keys()
        self.seen.stop()
        self._tell(_("The room sees this screen."), self._window())
        self._show()

    def _show_own_keys(self) -> None:
        """A step that is led by keys of its own says for a moment which."""
        if self._console.keys_before_room()[0]:
            self._show_keys()

    def _show_keys(self) -> None:
        """The keys that act here, unless something is asked or written."""
        if not self._on or self._console.strips.asking or self.note is not None:
            return
        own, common = self._console.keys_before_room()
        self.keys.show_keys((*own, *common))
        self.keys.show()
        self.seen.start()
        self._show()

    def _hide_keys(self) -> None:
        self.seen.stop()
        self.keys.hide()
        self._show()

    def _show(self, *_what: object) -> None:
        """A question comes before everything else, then what isn't saved, then what was done."""
        strips = self._console.strips
        asks = self._on and strips.asking
        if asks:
            self._end_note()
            sentence, ways = strips.before_room
            self._say(self.question, sentence, *ways)
            self.news.hide()
            self.keys.hide()
        else:
            self.question.hide()
            if self._on and self._desk.problem:
                self._tell(_("What was recorded last isn't on the disk yet."), self._window())
        shown = asks or self.note is not None or not self.news.isHidden() or not self.keys.isHidden()
        self.setVisible(self._on and shown)
        pointed = asks or self.note is not None
        self._stage.setCursor(Qt.CursorShape.ArrowCursor if pointed else Qt.CursorShape.BlankCursor)
        self.raise_()

    def _say(self, strip: Strip, sentence: str, *ways: Way) -> None:
        strip.say(sentence, *ways)
        for button in strip.buttons:  # answered by its keys and the mouse; Space stays the timer's
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _tell(self, sentence: str, *ways: Way) -> None:
        self._facts = self._desk.conductor.session.facts
        self._say(self.news, sentence, *ways)

    def over(self) -> None:
        """The workshop is over: where the notes are read of, for as long as the thanks stand there."""
        self._tell(_("The workshop is over. Your window says where the notes are."), self._window())
        self._show()

    def _window(self) -> Way:
        return _("Your window"), self._call, "F2"

    def _call(self) -> None:
        self._console.toggle_asked.emit()

    def _refused(self, sentence: str) -> None:
        if self._on:
            self._done(self._nameless(sentence, _("That can't be done here; your window says why.")))

    def _done(self, sentence: str) -> None:
        """Tells for a moment what was done; what is private of it is said in the console only."""
        if self._on and not self._console.strips.asking:
            self._tell(self._nameless(sentence, _("Done.")))
            self.patience.start()
            self._show()

    def _zoomed(self, steps: int) -> None:
        if steps > 0:
            self._done(_("Larger text: on the laptop. The room's picture always fills its screen."))
        else:
            self._done(_("Smaller text: on the laptop. The room's picture always fills its screen."))

    def _nameless(self, sentence: str, instead: str) -> str:
        """The sentence, or another one where somebody of the room is named in it."""
        names = (one.name for one in self._desk.conductor.session.people.values())
        named = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence) for name in names if name)
        return instead if named else sentence

    def _follow(self) -> None:
        """What was told goes with the next thing that happens; what can be taken back is told with its key."""
        done = self._desk.conductor.undoable
        fresh = done is not None and done not in self._seen
        if fresh:
            self._seen.append(done)
        if not self._on:
            return
        if self._at != self._desk.conductor.session.at:
            self._at = self._desk.conductor.session.at
            self._hide_keys()
            self.fresh.start()
        if fresh and done is not None:
            self._say_undo(undo_words(done.what))
        elif self._facts != self._desk.conductor.session.facts:
            self._forget()

    def _write_note(self, mark: NoteView | None) -> None:
        """The line for a note, or for the words of a mark just made."""
        self._end_note()
        if not self._on or self.note is not None:
            return
        self.news.hide()
        self.keys.hide()
        self.note = FootNote(self._desk, mark)
        self.note.kept.connect(self._noted)
        self.note.passed.connect(self._pass)
        self._column.addWidget(self.note)
        self._show()
        self.note.write()

    def _noted(self, words: str) -> None:
        self._end_note()
        self._console.run.middle.notes.kept.emit(words)

    def _pass(self, key: int) -> None:
        """A key that an empty line doesn't take acts as over the picture."""
        self._end_note()
        self._console.run.middle.notes.passed.emit(key)

    def _end_note(self) -> None:
        """The keys act again; what the disk refuses stays in its line."""
        if self.note is not None and self.note.end():
            note, self.note = self.note, None
            self._stage.setFocus(Qt.FocusReason.OtherFocusReason)
            discard(note)
            self._show()

    def _say_undo(self, words: str) -> None:
        self._tell(_("Done."), (words, lambda: self._desk.move(self._desk.conductor.undo), cap("undo")))
        self.patience.start()
        self._show()

    def _forget(self) -> None:
        self.patience.stop()
        self.news.hide()
        self._show()
