"""This file is the page that erases: a name or a sentence is found, what is lost is said, then it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout

from trainer.folding import folded
from trainer.model.mentions import SHORTEST, said
from trainer.ui.fields.searched import clearable
from trainer.ui.library.beside import Beside
from trainer.ui.library.fade import Fade
from trainer.ui.library.paned import PanedPage
from trainer.ui.sessions.erasing_pane import ErasingPane
from trainer.ui.sessions.erasures import Choice, Named, Said, line
from trainer.ui.sessions.others import OtherHolders
from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.contents import ContentsList
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.forgetting import Erasable, Standing

CHOICE = int(Qt.ItemDataRole.UserRole)
LEAST = 4
"""So many letters find private answers; who doesn't know their words doesn't read them here."""


class ErasingPage(PanedPage):
    """Emits `asked` with a choice and the one word of it that goes ("" for all of it), and `left`.

    `others.chosen` tells of another session or record that holds the name too.
    """

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
        self.rewrite_button = KeyButton(_("Write the notes again"))
        self.others = OtherHolders()
        self._head = wrapped("", strong=True)
        self._empty = wrapped("", muted=True)
        self.search = QLineEdit()
        clearable(self.search)
        self.search.installEventFilter(self)
        self.list = ContentsList()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        Fade(self.list, "raised")
        self.all_button = KeyButton(_("All names and sentences"), "", "quiet")
        self.pane = ErasingPane()
        self._lay_out()
        self.hold(self.pane, self._title, self._beside)
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
        self.rewrite_button.hide()
        self.others.show_others("", ())
        self.search.clear()
        self._refresh()

    def show_done(self, known: Erasable, sentence: str, beyond: str, *, files: bool) -> None:
        """What there is now, what was done, and what that can't reach; `files` of it can be written again."""
        self._known = known
        for label, words in ((self._done, sentence), (self._beyond, beyond)):
            label.setText(words)
            label.setVisible(bool(words))
        self.rewrite_button.setVisible(files)
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
        listed = self.list.count() > 0  # a list without lines is hidden, and the keys would go to the side
        (self.list if listed else self.search).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._beside.lift)

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
        people = [Named(person, name, self._texts(name)) for person, name in self._known.people.items()]
        anywhere = self.search.text().strip()
        long = min(len(typed), len(anywhere)) >= LEAST  # one letter of another script may be several in ours
        shown = [one for one in self._known.words if long or not one.private]
        named = [Named("", anywhere, self._texts(anywhere))] if self._stands(anywhere) else []
        return [
            *(one for one in people if all(word in folded(one.name) for word in words)),
            *named,
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
        return self._texts(name) > 0

    def _texts(self, name: str) -> int:
        """In how many texts the very name stands, or stood before they were corrected."""
        pattern = said(name)
        known = self._known.words if self._known else ()
        return sum(any(map(pattern.search, one.versions)) for one in known)

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
            _("These may mean “{name}” too. Erase those that do; the others stay.").format(name=self._name)
        )
        self.list.setVisible(bool(choices))
        self._empty.setVisible(not choices)
        self._empty.setText(
            _("Nobody is called “{words}”, and nobody wrote it.").format(words=self.search.text().strip())
            if self.search.text().strip()
            else _("There is no name and no sentence left in it.")
        )
        self._show_pane()

    def _fit(self) -> None:
        super()._fit()
        self._show_pane()

    def _show_pane(self) -> None:
        """Where it stands under the list it takes no room while nothing is chosen: there would be nothing in it."""
        self.pane.setVisible(self.choice is not None or not self._beside.stacked)

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
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 22, 28, 28)
        middle.setSpacing(12)
        self._intro.setText(_("What is erased is gone for good, here and in every backup."))
        self.search.setPlaceholderText(_("Find a name or words"))
        self.search.setAccessibleName(_("Find a name or words"))
        self.list.setAccessibleName(_("Names and sentences"))
        middle.addLayout(Flush(self.back_button))
        for label in (self._title, self._intro, self._done, self._beyond):
            middle.addWidget(label)
        middle.addWidget(self.rewrite_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.others, self._head):
            middle.addWidget(part)
        middle.addLayout(Flush(self.all_button))
        for widget in (self.search, self._empty):
            middle.addWidget(widget)
        middle.addWidget(self.list, 1)
        middle.addStretch(0)
        self._beside = Beside(self, middle, self.pane, self.list)
        pane = self.pane
        self._beside.lead(pane.box, (pane.said, pane.lost, pane.keep_button, pane.word_button, pane.button))
