"""This file is the form for slips of paper: one key an answer, one slip after another, each to be corrected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.model.items import Item, PersonItem, Value
from trainer.model.session import Given
from trainer.steps import asked, card_words, fill
from trainer.ui.console.steps.entries import Choice, Draft, Entry, Give, PillsEntry, choices_of, entry
from trainer.ui.console.steps.halves import keep_half
from trainer.ui.console.steps.slipkeys import keyed, meant
from trainer.ui.desk import Desk
from trainer.ui.russian_keys import letter_of
from trainer.ui.theme import colours_of
from trainer.ui.told import told
from trainer.ui.widgets import ChipButton, FlowLayout, KeyButton, Label, clear
from trainer.words import _

MODE = "slips"
BAR = 3
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FIELDS = QLineEdit | QPlainTextEdit | QAbstractSpinBox


class PaperForm(QWidget):
    """Types in one slip after another; the first answer opens the sheet. It holds the keys while it has the focus."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """Begins with the first whose slip is missing."""
        super().__init__()
        self._desk, self._at = desk, at
        self._sheet = fill.sheet_of(desk.conductor.play, at)
        self._unseen = self._sheet.answers == "named"
        self._given: dict[str, Given] = {}
        self.person, self.index = "", 0
        self.people: dict[str, ChipButton] = {}
        self.entries: dict[str, Entry] = {}
        self._asks: list[Label] = []
        self._who, self._questions = FlowLayout(gap=6), QVBoxLayout()
        self._questions.setSpacing(6)
        self.slip = Label("", strong=True, wrap=True)
        self.keys = Label(
            _("One key an answer · S skips · Backspace goes back · ↑ ↓ another name"), "small", muted=True
        )
        self.keys.setWordWrap(True)
        self.unlock = KeyButton(_("Nobody else sees this screen now"))
        self.unlock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.unlock.clicked.connect(self._unlock)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("mode", MODE)
        self.setAccessibleName(_("On paper"))
        self._lay()
        self._fill_questions()
        desk.leaving.connect(self.flush)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Looks as if keys went to it."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Looks so no more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A bar at its edge while the keys answer here."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(QRect(0, 0, BAR, self.height()), QColor(colours_of(self).focus))
            painter.end()

    def _lay(self) -> None:
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.slip)
        inside.addWidget(self.keys)
        inside.addLayout(self._who)
        inside.addLayout(self._questions)
        column = QVBoxLayout(self)
        column.setContentsMargins(BAR + 9, 0, 0, 0)
        column.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)

    def _fill_questions(self) -> None:
        for item in self._sheet.items:
            made = entry(item, keyed(item, self._choices(item)), item.ask)
            made.give = self._taker(item)
            made.draft = self._keeper(item.id)
            for field in made.findChildren(QWidget):
                if isinstance(field, FIELDS):
                    field.installEventFilter(self)
            self.entries[item.id] = made
            self._asks.append(Label(item.ask, strong=True, wrap=True))
            self._questions.addWidget(self._asks[-1])
            self._questions.addWidget(made)

    def _choices(self, item: Item) -> tuple[Choice, ...]:
        play = self._desk.conductor.play
        people = tuple((one.id, one.name) for one in play.here()) if isinstance(item, PersonItem) else ()
        heard = card_words.words(play, self._at, item)
        return choices_of(item, people, heard)

    # What is shown

    def refresh(self) -> None:
        """Shows whose slip it is, what stands typed in, and the question that the next key answers."""
        seen = self._unseen or self._desk.laptop_private
        self._inside.setVisible(seen)
        self.unlock.setVisible(not seen)
        if self.person not in self._open():
            self.person, self.index, self._given = next(iter(self._missing()), ""), 0, {}
        self._draw_people()
        for number, (item, made) in enumerate(self.entries.items()):
            made.show_given(self._stands(item))
            made.setEnabled(bool(self.person))
            self._asks[number].setText(("▸ " if number == self.index and self.person else "") + self._ask(number))
        done, people = len(self._desk.conductor.done(self._at)), len(asked.now(self._desk.conductor.play, self._at))
        words = _("Slip {number} of {count}") if self._missing() else _("All slips are typed in.")
        self.slip.setText(words.format(number=min(done + 1, people), count=people))

    def _ask(self, number: int) -> str:
        return card_words.asked(self._desk.conductor.play, self._at, self._sheet.items[number])

    def _draw_people(self) -> None:
        """Names to choose from; none where a slip has no name."""
        shown = () if self._sheet.answers == "anonymous" else self._open()
        play, done = self._desk.conductor.play, self._desk.conductor.done(self._at)
        if tuple(self.people) != shown:
            clear(self._who)
            self.people = {}
            for who in shown:
                chip = told(ChipButton(asked.answerer(play, self._at, who)), "tab")
                chip.setCheckable(True)
                chip.clicked.connect(lambda _checked=False, known=who: self.choose(known))
                self.people[who] = chip
                self._who.addWidget(chip)
        for who, chip in self.people.items():
            chip.setChecked(who == self.person)
            chip.setAccessibleDescription(_("typed in") if who in done else "")

    def _open(self) -> tuple[str, ...]:
        """Whose slip may be typed in: not of those who answered at the laptop."""
        state = self._desk.conductor.session.sheets.get(self._at)
        others = {who for (who, _item), given in state.answers.items() if given.how != "paper"} if state else set()
        return tuple(who for who in asked.now(self._desk.conductor.play, self._at) if who not in others)

    def _missing(self) -> tuple[str, ...]:
        done = self._desk.conductor.done(self._at)
        return tuple(who for who in self._open() if who not in done)

    def _stands(self, item: str) -> Given | None:
        state = self._desk.conductor.session.sheets.get(self._at)
        given = state.answers.get((self.person, item)) if state else None
        return self._given.get(item) or (given if given and given.how == "paper" else None)

    # What keys and clicks do

    def choose(self, person: str) -> None:
        """Another slip, from its first question."""
        self.flush()
        self.person, self.index, self._given = person, 0, {}
        self.refresh()
        self._focus()

    def go_on(self) -> None:
        """The next question; after the last one the slip is whole and the next one begins."""
        self.flush()
        self.index += 1
        if self.index < len(self.entries):
            self.refresh()
            self._focus()
        elif self.person:
            self._whole(self.person)

    def flush(self) -> None:
        """Stores what is typed."""
        for made in self.entries.values():
            made.flush()

    def _whole(self, person: str) -> None:
        conductor = self._desk.conductor
        for item in self.entries:
            if self._stands(item) is None and not self._answer(item, None, ""):
                return
        if self._desk.did(lambda: conductor.submit(person)):
            self.choose(next(iter(self._missing()), person if self._sheet.answers != "anonymous" else ""))

    def _taker(self, item: Item) -> Give:
        def take(value: Value | None, words: str) -> bool:
            kept = self._answer(item.id, value, words)
            if kept and isinstance(self.entries[item.id], PillsEntry) and not isinstance(value, tuple):
                self.index = list(self.entries).index(item.id)
                self.go_on()
            return kept

        return take

    def _keeper(self, item: str) -> Draft:
        return lambda words: keep_half(self._desk, self._at, self.person, item, words)

    def _answer(self, item: str, value: Value | None, words: str) -> bool:
        conductor, person = self._desk.conductor, self.person
        state = conductor.session.sheets.get(self._at)
        if conductor.session.at != self._at or not person:
            return False
        stands = self._stands(item)
        if stands is not None and (stands.value, stands.words) == (value, words):
            return True
        opened = state is not None or self._desk.did(lambda: conductor.open_sheet("paper"))
        kept = opened and self._desk.did(lambda: conductor.answer(person, item, value, words, "paper"))
        if kept and self._sheet.answers == "anonymous":
            self._given[item] = Given(value, words, "paper")
        return kept

    def _press(self, event: QKeyEvent) -> bool:
        key, letter = event.key(), letter_of(event)
        if key in ENTER or letter == "S":
            self.go_on()
        elif key == Qt.Key.Key_Backspace:
            self.index = max(0, self.index - 1)
            self.refresh()
            self._focus()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        else:
            return self._choice(letter)
        return True

    def _walk(self, by: int) -> None:
        people = list(self.people)
        if self.person in people:
            self.choose(people[(people.index(self.person) + by) % len(people)])

    def _choice(self, letter: str) -> bool:
        item = self._sheet.items[self.index] if self.index < len(self.entries) else None
        value = meant(item, self._choices(item), letter) if item else None
        made = self.entries[item.id] if item else None
        if value is None or not isinstance(made, PillsEntry):
            return False
        pill = made.pills[value]
        if pill.isChecked() and not made.several:  # the same key again only goes on
            self.go_on()
        else:
            pill.click()
        return True

    def _focus(self) -> None:
        """The keys belong to the field that the current question is typed into, else to the form."""
        made = list(self.entries.values())[self.index] if self.index < len(self.entries) else None
        fields = [field for field in made.findChildren(QWidget) if isinstance(field, FIELDS)] if made else []
        (fields[0] if fields else self).setFocus(Qt.FocusReason.OtherFocusReason)
        area = scrolling(self)
        if area is not None and made is not None:
            area.ensureWidgetVisible(made)

    def take_keys(self) -> None:
        """The next key answers."""
        self._focus()

    def _unlock(self) -> None:
        self._unseen = True
        self.refresh()
        self._focus()

    def event(self, event: QEvent) -> bool:
        """While it has the focus its keys answer and do nothing else in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._owns(event):
            event.accept()
            return True
        return super().event(event)

    def _owns(self, event: QKeyEvent) -> bool:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        known = (*ENTER, Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_Down)
        return not event.modifiers() & held and (event.text().isalnum() or event.key() in known)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What it doesn't know belongs to the window."""
        if not self._press(event):
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter in a field goes on to the next question."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.go_on()
            return True
        return False


def scrolling(widget: QWidget) -> QScrollArea | None:
    """The area that a widget scrolls in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
