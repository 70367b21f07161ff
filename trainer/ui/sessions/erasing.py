"""This file is the page that erases: a name or a sentence is found, what is lost is said, then it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from trainer.model.mentions import SHORTEST, said
from trainer.ui.library.paned import PanedPage
from trainer.ui.library.shelf import folded
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.forgetting import Erasable, Standing
    from trainer.store.wordings import Kind, Wording

CHOICE = int(Qt.ItemDataRole.UserRole)
LEAST = 4
"""So many letters find private answers; who doesn't know their words doesn't read them here."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person: their id ("" for one that only stands in words) and name."""

    person: str
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and the forms of an erased name that may stand in them."""

    wording: Wording
    forms: tuple[str, ...] = ()


Choice = Named | Said


class ErasingPage(PanedPage):
    """Emits `asked` with a choice and the one word of it that goes ("" for all of it), and `left`."""

    asked = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        """Empty until `show_erasable`."""
        super().__init__()
        self._known: Erasable | None = None
        self._standing: tuple[Standing, ...] = ()
        self._name = ""
        self.back_button = KeyButton("", _("Esc"), "quiet")
        self._title = wrapped("", "heading", strong=True)
        self._intro = wrapped("", muted=True)
        self._done = wrapped("", "good")
        self._beyond = wrapped("", "small", muted=True)
        self._head = wrapped("", strong=True)
        self._empty = wrapped("", muted=True)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.all_button = KeyButton(_("All names and sentences"), "", "quiet")
        self.pane = ErasingPane()
        self._lay_out()
        self.hold(self.pane, self._title)
        self.search.textChanged.connect(self._refresh)
        self.list.currentItemChanged.connect(lambda *_items: self.pane.show_choice(self.choice))
        self.list.itemActivated.connect(lambda _item: self.pane.press())
        self.pane.asked.connect(lambda word: self.asked.emit(self.choice, word))
        self.back_button.clicked.connect(self.left)
        self.all_button.clicked.connect(self._show_all)

    @property
    def choice(self) -> Choice | None:
        """What is chosen in the list."""
        item = self.list.currentItem()
        chosen: object = item.data(CHOICE) if self.list.count() else None
        return chosen if isinstance(chosen, Named | Said) else None

    def show_erasable(self, title: str, back: str, known: Erasable) -> None:
        """What there is to erase in a session or record of this title; `back` names where one came from."""
        self._title.setText(_("Erase from “{title}”").format(title=title))
        self.back_button.say(back)
        self._known, self._standing, self._name = known, (), ""
        self._done.hide()
        self._beyond.hide()
        self.search.clear()
        self._refresh()

    def show_done(self, known: Erasable, sentence: str, beyond: str) -> None:
        """What there is now, what was done, and what that can't reach."""
        self._known = known
        for label, words in ((self._done, sentence), (self._beyond, beyond)):
            label.setText(words)
            label.setVisible(bool(words))
        self._refresh()

    @property
    def erased_name(self) -> str:
        """The name whose other forms are looked through; "" when all is listed."""
        return self._name

    def show_standing(self, name: str, found: Sequence[Standing]) -> None:
        """Where an erased name may still stand in another form; the list shows only that until it is told otherwise."""
        self._name, self._standing = name if found else "", tuple(found)
        if name:
            self.search.clear()
        self._refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str, *, busy: bool = False) -> None:
        """What is being done, or why it couldn't be."""
        self.pane.say(sentence, busy=busy)

    def _show_all(self) -> None:
        self.show_standing("", ())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choices(self) -> list[Choice]:
        if self._name:
            return [Said(one.wording, one.forms) for one in self._standing]
        if self._known is None:
            return []
        typed = folded(self.search.text())
        words = typed.split()
        people = [Named(person, name) for person, name in self._known.people.items()]
        shown = [one for one in self._known.words if not one.private or len(typed) >= LEAST]
        anywhere = Named("", self.search.text().strip())
        named = [anywhere] if self._stands(anywhere.name) else []
        return [
            *named,
            *(one for one in people if all(word in folded(one.name) for word in words)),
            *(Said(one) for one in shown if all(word in folded(one.words) for word in words)),
        ]

    def _stands(self, name: str) -> bool:
        """Whether what is typed may be somebody's name who is in no list, such as a customer's, and stands in words."""
        known = self._known
        if (
            known is None
            or len(name) < SHORTEST
            or name.casefold() in {one.casefold() for one in known.people.values()}
        ):
            return False
        return any(said(name).search(one.words) for one in known.words)

    def _refresh(self) -> None:
        choices = self._choices()
        self.list.blockSignals(True)
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(line(choice))
            item.setData(CHOICE, choice)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if choices else -1)
        self.list.blockSignals(False)
        self.pane.show_choice(self.choice)
        standing = bool(self._name)
        self.search.setVisible(not standing)
        self.all_button.setVisible(standing)
        self._head.setVisible(standing)
        self._head.setText(
            _("Here “{name}” may still be meant. Erase what is; the rest stays.").format(name=self._name)
        )
        self.list.setVisible(bool(choices))
        self._empty.setVisible(not choices)
        self._empty.setText(
            _("Nobody is called “{words}”, and nobody wrote it.").format(words=self.search.text().strip())
            if self.search.text().strip()
            else _("There is no name and no sentence left in it.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, the arrow down and Enter go to the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if down and self.list.count():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of it, else leaves; Enter in the list says what is lost, and then does it."""
        if event.key() == Qt.Key.Key_Escape:
            if self.pane.armed:
                self.pane.show_choice(self.choice)
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 22, 28, 28)
        middle.setSpacing(12)
        self._intro.setText(_("What is erased is gone for good, here and in every backup."))
        self.search.setPlaceholderText(_("Find a name or words"))
        self.search.setAccessibleName(_("Find a name or words"))
        self.list.setAccessibleName(_("Names and sentences"))
        middle.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self._title, self._intro, self._done, self._beyond, self._head):
            middle.addWidget(label)
        middle.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.search, self._empty):
            middle.addWidget(widget)
        middle.addWidget(self.list, 1)
        middle.addStretch(0)
        row.addLayout(middle, 1)
        row.addWidget(self.pane)


class ErasingPane(Card):
    """What is chosen, what is lost with it, and the two presses that erase; `asked` with the word that goes, or ""."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Empty until `show_choice`."""
        super().__init__("side-right", margin=28, spacing=10)
        self._choice: Choice | None = None
        self._word = ""
        self.armed = False
        self._kind = wrapped("", "small", muted=True)
        self._text = wrapped("", "large", strong=True)
        self._lost = wrapped("", "warning")
        self._said = wrapped("", "small")
        self.word_button = KeyButton("", "", "plain")
        self.button = KeyButton("", _("Enter"), "plain")
        self.keep_button = KeyButton(_("Keep it"), _("Esc"), "quiet")
        for label in (self._kind, self._text):
            self.box.addWidget(label)
        self.box.addStretch(1)
        for widget in (self._said, self._lost, self.keep_button, self.word_button, self.button):
            self.box.addWidget(widget)
        self.button.clicked.connect(self.press)
        self.word_button.clicked.connect(self._press_word)
        self.keep_button.clicked.connect(lambda: self.show_choice(self._choice))
        self.show_choice(None)

    def show_choice(self, choice: Choice | None) -> None:
        """Offers to erase this, nothing being lost by the next press."""
        self._choice, self.armed, self._word = choice, False, ""
        self.say("")
        self._lost.hide()
        self.keep_button.hide()
        self._kind.setText(_kind_of(choice) if choice else "")
        self._text.setText((choice.name if isinstance(choice, Named) else choice.wording.words) if choice else "")
        forms = choice.forms if isinstance(choice, Said) else ()
        self.word_button.setVisible(bool(forms))
        self.word_button.say(_("Erase only “{word}”").format(word=forms[0] if forms else ""), _("Enter"))
        self.button.say(_erase_words(choice), "" if forms else _("Enter"))
        self.button.setVisible(choice is not None)
        role(self.button, "plain")

    def press(self) -> None:
        """The first says what is lost, the second erases. By Enter a form of a name goes alone."""
        forms = self._choice.forms if isinstance(self._choice, Said) else ()
        by_button = self.sender() is self.button
        if self.armed:
            self.asked.emit(self._word)
        elif self._choice is not None:
            self._arm("" if by_button or not forms else forms[0])

    def _press_word(self) -> None:
        if isinstance(self._choice, Said) and self._choice.forms:
            self._arm(self._choice.forms[0])

    def _arm(self, word: str) -> None:
        self.armed, self._word = True, word
        self.say("")
        self._lost.setText(_lost(self._choice, word))
        self._lost.show()
        self.keep_button.show()
        self.word_button.hide()
        self.button.say(_("Erase it for good"), _("Enter"))

    def say(self, sentence: str, *, busy: bool = False) -> None:
        """What is being done, or why it couldn't be; while it is `busy` nothing can be pressed."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        for button in (self.button, self.word_button, self.keep_button):
            button.setEnabled(not busy)


def line(choice: Choice) -> str:
    """A choice in the list."""
    match choice:
        case Named():
            return choice.name if choice.person else _("“{name}” wherever it stands").format(name=choice.name)
        case Said():
            return _("{kind}: {words}").format(kind=_kind_of(choice), words=choice.wording.words)
        case _:
            assert_never(choice)


def _erase_words(choice: Choice | None) -> str:
    return _("Erase this name") if isinstance(choice, Named) else _("Erase this sentence")


def _lost(choice: Choice | None, word: str) -> str:
    """What is lost, in a sentence."""
    if word:
        return _("“{word}” becomes “…” in this sentence. It can't be taken back.").format(word=word)
    if isinstance(choice, Named):
        return _("The name becomes “…” wherever it stands. The answers stay, without the name. It can't be taken back.")
    return _("The sentence becomes “…”, with what it said before it was corrected. It can't be taken back.")


def _kind_of(choice: Choice) -> str:
    if isinstance(choice, Named):
        return _("Person") if choice.person else _("A name in words")
    return kind_words(choice.wording.kind)


def kind_words(kind: Kind) -> str:
    """What words are."""
    return {
        "note": _("Note"),
        "debrief": _("From the debrief"),
        "commitment": _("To take away"),
        "answer": _("Answer"),
        "board": _("On a board"),
        "unit": _("Unit of a figure"),
        "field": _("Field of a row"),
        "meeting": _("Weekly meeting"),
        "file": _("Name of a file"),
        "other": _("Words"),
    }[kind]
