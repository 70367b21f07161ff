"""This file is the form for what is said aloud: who speaks, and an entry for each question."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.model.items import Item, Value
from trainer.model.session import Given
from trainer.steps import asked, card_words, fill
from trainer.ui.console.scroll import bring_into_sight
from trainer.ui.console.steps.askedrow import AskedRow
from trainer.ui.console.steps.entries import Choice, Draft, Entry, Give, WordsEntry, choices_of, entry
from trainer.ui.console.steps.halves import keep_half
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import FlowLayout, KeyButton, clear
from trainer.words import _


class AloudForm(QWidget):
    """Types in for one person after another; the first answer opens the sheet."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """Begins with the first who speaks."""
        super().__init__()
        self._desk, self._at = desk, at
        self.person = ""
        self.people: dict[str, KeyButton] = {}
        self._called: dict[str, str] = {}
        self.entries: dict[str, Entry] = {}
        self._who = FlowLayout(gap=6)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._who)
        column.addLayout(self._questions)
        desk.leaving.connect(self.settle)
        self._fill_people()

    def _fill_people(self) -> None:
        play = self._desk.conductor.play
        speaking = [person for person in asked.now(play, self._at) if person not in self.people]
        for person in speaking:
            part = play.role_of(self._at, person)
            words = play.name(person)
            if part is not None and not part.others:
                words = _("{name} · {role}").format(name=words, role=part.name.lower())
            self._called[person] = words
            pill = KeyButton(_("✓ {name}").format(name=self._called[person]))
            told(role(pill, "chip"), "tab")
            pill.ensurePolished()
            pill.setMinimumWidth(pill.sizeHint().width())  # the tick moves no name to another row
            pill.setCheckable(True)
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.clicked.connect(lambda _checked=False, known=person: self.choose(known))
            self.people[person] = pill
            self._who.addWidget(pill)
        if speaking and not self.person:
            self.choose(speaking[0])

    def choose(self, person: str) -> None:
        """Somebody else speaks."""
        self.settle()
        self.person = person
        for known, pill in self.people.items():
            pill.setChecked(known == person)
        self._fill_questions()
        self.refresh()

    def _fill_questions(self) -> None:
        clear(self._questions)
        self.entries = {}
        for item in fill.sheet_of(self._desk.conductor.play, self._at).items:
            made = entry(item, self._choices(item), item.ask)
            made.give = self._taker(item.id)
            made.draft = self._keeper(item.id)
            made.ended = self._type_on
            self.entries[item.id] = made
            ask = card_words.asked(self._desk.conductor.play, self._at, item)
            self._questions.addWidget(AskedRow(ask, made))

    def _choices(self, item: Item) -> tuple[Choice, ...]:
        play = self._desk.conductor.play
        people = tuple((person.id, person.name) for person in play.here() if person.id != self.person)
        heard = card_words.words(play, self._at, item)
        return choices_of(item, people, heard)

    def refresh(self) -> None:
        """Shows what stands recorded, and who is asked by now."""
        self._fill_people()
        state = self._desk.conductor.session.sheets.get(self._at)
        for item, made in self.entries.items():
            made.show_given(state.answers.get((self.person, item)) if state else None)
        for person, pill in self.people.items():
            words = self._called[person]
            pill.say(_("✓ {name}").format(name=words) if self._is_done(person) else words)

    def _is_done(self, person: str) -> bool:
        """Whether somebody has said something to every question, or was left for the next one of several."""
        state = self._desk.conductor.session.sheets.get(self._at)
        if state is None:
            return False
        given = {item for known, item in state.answers if known == person}
        left = person in state.submitted and len(self.people) > 1
        return left or (bool(given) and given >= self.entries.keys())

    def settle(self) -> None:
        """Stores what is typed, and says that whoever has spoken is done."""
        for made in self.entries.values():
            made.flush()
        conductor = self._desk.conductor
        state = conductor.session.sheets.get(self._at)
        if state is None or state.closed or conductor.session.at != self._at:
            return
        given = {item for person, item in state.answers if person == self.person}
        partial = len(given) < len(self.entries)
        if given and state.submitted.get(self.person) not in (False, partial):
            self._desk.act(lambda: conductor.submit(self.person, partial=partial))

    def _taker(self, item: str) -> Give:
        """What takes the answers to an item; the person may change under it."""
        return lambda value, words: self._answer(item, value, words)

    def _keeper(self, item: str) -> Draft:
        return lambda words: keep_half(self._desk, self._at, self.person, item, words)

    def _answer(self, item: str, value: Value | None, words: str) -> bool:
        conductor = self._desk.conductor
        state = conductor.session.sheets.get(self._at)
        if conductor.session.at != self._at:
            return False
        before = state.answers.get((self.person, item)) if state else None
        if (before or Given(None)) == Given(value, words, "aloud") or (not before and value is None and not words):
            return True
        opened = state is not None or self._desk.did(lambda: conductor.open_sheet("aloud"))
        kept = opened and self._desk.did(lambda: conductor.answer(self.person, item, value, words, "aloud"))
        if not kept:
            self.refresh()
        elif value is not None:
            self._lead_on()
        return kept

    def _lead_on(self) -> Entry | None:
        """The next question, brought into sight, once one was answered; None after the last."""
        state = self._desk.conductor.session.sheets.get(self._at)
        given = {item for person, item in state.answers if person == self.person} if state else set()
        waiting = next((made for item, made in self.entries.items() if item not in given), None)
        if waiting is not None:  # one that was just made has no place yet
            QTimer.singleShot(0, waiting, lambda: bring_into_sight(waiting))
        return waiting

    def _type_on(self) -> None:
        """Enter leads to what is typed next, of this one or of the next one asked; else the keys act again."""
        following = self._lead_on()
        waiting = [person for person in self.people if not self._is_done(person) and person != self.person]
        if following is None and waiting:
            order = list(self.people)
            after = [person for person in waiting if order.index(person) > order.index(self.person)]
            self.choose((after or waiting)[0])
            following = self._lead_on()
        field = following.field if isinstance(following, WordsEntry) else self.window()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
