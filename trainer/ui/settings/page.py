"""This file is the page of settings: what stands on the first page of the notes, and whether results may move."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from trainer.model.letterhead import Letterhead
from trainer.ui.fields.autosave import Autosave
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.people.dropping import DropPlace
from trainer.ui.settings.logo import LogoView
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, FlowLayout, KeyButton
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.labels import Label, News, wrapped
from trainer.words import _

NARROW, WIDEST, FIELD = 700, 760, 420
LONGEST = 120
"""So many letters a name has at most, as the settings keep it."""


class SettingsPage(FittingWidget):
    """Emits `named` while a name is typed; `chosen` with a picture file, `ask` for one, `removed` for none.

    `stilled` tells whether less motion is wanted.
    """

    named = Signal(str, str)
    ask = Signal()
    chosen = Signal(object)
    removed = Signal()
    stilled = Signal(bool)

    def __init__(self) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._title = wrapped(_("Settings"), "title", strong=True)
        self.name, self.company = QLineEdit(), QLineEdit()
        self.logo = LogoView()
        self.choose_button = KeyButton(_("Choose a picture"), _("Ctrl+O"))
        self.remove_button = KeyButton(_("Remove the logo"), "", "quiet")
        self._hint = wrapped(_("PNG, JPEG or SVG. It can be dropped here too."), "small", muted=True)
        self.note = News("body")
        self.still = QCheckBox(_("Less motion"))
        self._card, self._screen = Card(spacing=12), Card(spacing=12)
        self._savings = tuple(Autosave(field, self._tell) for field in (self.name, self.company))
        self.drops = DropPlace(self, words=False)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.name)
        self.say("")
        self.show_logo(b"")

    def show_letterhead(self, known: Letterhead) -> None:
        """What is kept."""
        for saving, words in zip(self._savings, (known.name, known.company), strict=True):
            saving.take(words)
        self.show_logo(known.logo)

    def show_logo(self, png: bytes) -> None:
        """Another logo; empty for none."""
        if self.remove_button.hasFocus() and not png:
            self.choose_button.setFocus()
        self.logo.show_png(png)
        self.logo.setVisible(not self.logo.empty)
        self.remove_button.setVisible(not self.logo.empty)

    def flush(self) -> None:
        """Tells what is typed."""
        for saving in self._savings:
            saving.flush()

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """What became of a picture or a name; "" for nothing."""
        role(self.note, "bad" if bad else "body")
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _tell(self, _words: str) -> bool:
        self.named.emit(self.name.text(), self.company.text())
        return True

    def _connect(self) -> None:
        self.drops.file.connect(self.chosen)
        self.drops.hovering.connect(self.say)
        self.choose_button.clicked.connect(self.ask)
        self.remove_button.clicked.connect(self.removed)
        self.still.clicked.connect(self.stilled)
        QShortcut(QKeySequence("Ctrl+O"), self, self.ask.emit)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 26, 0, 0)
        outer.setSpacing(14)
        outer.addWidget(self._title)
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.setSpacing(14)
        column.addWidget(self._card)
        column.addWidget(self._screen)
        column.addStretch(1)
        area.hold(inside)
        outer.addWidget(area, 1)
        self._fill()

    def _fill(self) -> None:
        box = self._card.box
        box.addWidget(wrapped(_("On the first page of the notes"), "subheading", strong=True))
        words = _("Your name or your company's, for all notes; also for those without the participants' names.")
        box.addWidget(wrapped(words, muted=True))
        for field, words in ((self.name, _("Your name")), (self.company, _("Company"))):
            field.setAccessibleName(words)
            field.setMaxLength(LONGEST)
            box.addSpacing(4)
            box.addWidget(Label(words, "small", strong=True))
            box.addWidget(field)
        box.addSpacing(4)
        box.addWidget(Label(_("Logo"), "small", strong=True))
        box.addWidget(self.logo)
        box.addWidget(self._buttons())
        box.addWidget(self._hint)
        box.addWidget(self.note)
        screen = self._screen.box
        screen.addWidget(wrapped(_("The room's screen"), "subheading", strong=True))
        screen.addWidget(self.still)
        screen.addWidget(wrapped(_("Results appear at once, without growing."), muted=True))

    def _buttons(self) -> QWidget:
        holder = role(QWidget(), "inside")
        row = FlowLayout(holder, gap=8)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        return holder

    def _fit(self) -> None:
        zoom = zoom_of(self)
        role(self._title, "heading" if self.width() < NARROW * zoom else "title")
        for card in (self._card, self._screen):
            card.setMaximumWidth(round(WIDEST * zoom))
        for field in (self.name, self.company):
            field.setMaximumWidth(round(FIELD * zoom))
        self.logo.updateGeometry()
