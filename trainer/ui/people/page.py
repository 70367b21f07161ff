"""This file is the page of the people: who is here today, groups kept for next time, and the way into the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from trainer.model.events import NOT_TOLD, HeldFor, Promise
from trainer.model.namelist import Listed, names_in
from trainer.steps.fit import Fit
from trainer.ui.fields.hint import hint
from trainer.ui.library.beside import Beside
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.people.dropping import DropPlace
from trainer.ui.people.field import NameField
from trainer.ui.people.judging import Fewest
from trainer.ui.people.lists import ListTaker, counted, is_table
from trainer.ui.people.preview import ListPreview
from trainer.ui.people.rows import PeopleRows
from trainer.ui.people.terms import TermsPane
from trainer.ui.people.twins import twins
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import EndsLayout, KeyButton
from trainer.ui.widgets.elided import cut
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _

NARROW, EDGE = 960, 28
MOST = 40
"""So much of what was left in the box is told."""
Judge = Callable[[Sequence[Listed]], tuple[Sequence[Fit], Fewest | None]]
"""Whether these people fit the plan, and how few would answer a private sheet."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the page starts with: the people, what they are promised, the code that takes the laptop back, for whom."""

    people: tuple[Listed, ...]
    promise: Promise
    code: str
    own_code: bool = False
    held: HeldFor = NOT_TOLD


class PeoplePage(FittingWidget):
    """Emits `start` with a Setting, `rehearse`, `keep` with a name and the people, `choose` when nothing is planned.

    `again` asks for the people of the session before, who come by `put`.
    """

    start = Signal(object)
    keep = Signal(str, object)
    choose = Signal()
    rehearse = Signal()
    again = Signal()

    def __init__(self) -> None:
        """Nobody is on the list yet."""
        super().__init__()
        self._judge: Judge = lambda _people: ((), None)
        self._groups: Mapping[str, Sequence[Listed]] = {}
        self._last = ""
        self._before: tuple[Listed, ...] | None = None
        self.field = NameField()
        self.rows = PeopleRows()
        self.terms = TermsPane()
        self.preview = ListPreview()
        self.lists = ListTaker(self.preview, lambda: bool(self.people), self)
        self.open_button = KeyButton(_("Open a list"), _("Ctrl+O"))
        self._area = ScrolledColumn()
        self._top, self._buttons, self._looked = QGridLayout(), role(QWidget(), "inside"), QVBoxLayout()
        self._title = wrapped(_("Who is here?"), "title", strong=True)
        self._note = News()
        self.undo_button = KeyButton(_("Bring back the list before"), "", "quiet")
        self._use = KeyButton(_("Use an earlier group"))
        self.keep_button = KeyButton(_("Keep this group"))
        self._add = KeyButton(_("Add"), _("Enter"))
        self._menu = QMenu(self)
        self._naming, self.group_name, self._line, self._note_place = QWidget(), QLineEdit(), QWidget(), QWidget()
        self._empty = wrapped("", muted=True)
        self.drops = DropPlace(self)
        self.setFocusProxy(self.field)
        self._lay_out()
        self._connect()
        self._refresh()

    # What is shown

    def show_plan(self, titles: Sequence[str], length: str, judge: Judge) -> None:
        """What will be run, and how the people are judged by it."""
        self._judge = judge
        self.terms.show_plan(titles, length)
        self._refresh()

    def show_groups(self, groups: Mapping[str, Sequence[Listed]]) -> None:
        """The groups kept for next time, by name."""
        self._groups = groups
        self._fill_menu()

    def show_last(self, title: str, count: int) -> None:
        """The session before, whose people may come again; "" for none."""
        self._last = f"{_('Those of “{title}”').format(title=title)} · {counted(count)}" if title else ""
        self._fill_menu()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for name, group in self._groups.items():
            action = self._menu.addAction(f"{name} · {counted(len(group))}".replace("&", "&&"))
            action.triggered.connect(lambda _on=False, chosen=group: self.put(chosen))
        if self._last:
            self._menu.addAction(self._last.replace("&", "&&")).triggered.connect(self.again)
        self._use.setVisible(not self._menu.isEmpty())
        self._fit()

    def show_people(self, people: Sequence[Listed]) -> None:
        """Puts these people on the list in place of those before."""
        self.rows.show_people(people)

    def say(self, sentence: str) -> None:
        """A line under the field."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    @property
    def people(self) -> tuple[Listed, ...]:
        """The list as it stands."""
        return self.rows.people()

    @property
    def players(self) -> int:
        """How many play, those who come later too."""
        return sum(person.part in ("here", "late") for person in self.people)

    def focus_field(self) -> None:
        """Ready to type."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        people = self.people
        fits, fewest = self._judge(people)
        self.terms.show_people(people, fits if people else (), fewest)
        self.terms.show_trouble("")
        self.keep_button.setEnabled(bool(people))
        self._empty.setVisible(not people)
        self.say(twins([person.name for person in people]))

    # What is done

    def _named(self, names: Sequence[str]) -> None:
        self._before = None
        self.undo_button.hide()
        self.rows.add([Listed(name) for name in names])

    def _taken(self, names: Sequence[str], replace: bool) -> None:
        """The people of a list that was looked into."""
        if replace:
            before = self.people
            self.rows.show_people([Listed(name) for name in names])
            self._before = before
            self.undo_button.show()
        else:
            self._named(names)

    def _dropped(self, words: str) -> None:
        if is_table(words):
            self.lists.paste(words)
        elif names := names_in(words):
            self._named(names)

    def _look_into(self, *, on: bool) -> None:
        """The list that is looked into stands where the people stand."""
        self._area.setVisible(not on)
        self._line.setVisible(not on)
        self._looked.setContentsMargins(0, 0, 28, 24 if on else 0)
        self._beside.lift()
        if not on:
            self.focus_field()

    def put(self, people: Sequence[Listed]) -> None:
        """A kept group, or those of last time, in place of the list; it can be brought back."""
        before = self.people
        self.rows.show_people(people)
        self._before = before or None
        self.undo_button.setVisible(bool(before))

    def _bring_back(self) -> None:
        if self._before is not None:
            self.rows.show_people(self._before)
        self._before = None
        self.undo_button.hide()

    def _ask_name(self) -> None:
        self._show_naming(on=True)
        self.group_name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.group_name.selectAll()

    def _show_naming(self, *, on: bool) -> None:
        """One button at a time says that Enter presses it."""
        self._naming.setVisible(on)
        self._add.say(_("Add"), "" if on else _("Enter"))

    def _kept(self) -> None:
        if name := self.group_name.text().strip():
            self._show_naming(on=False)
            self.keep.emit(name, self.people)
            self.focus_field()

    def _start(self) -> None:
        if (typed := self.field.toPlainText().strip()) and self.people:
            self.field.take()
            words = _("“{words}” was still in the box and stands on the list now. Start once more if that is right.")
            self.terms.show_trouble(words.format(words=cut(typed, MOST)))
            return
        self.field.take()
        if not self.terms.choose_button.isHidden():
            self.choose.emit()
        elif self.terms.may_start():
            terms = self.terms
            self.start.emit(Setting(self.people, terms.promise, terms.code, terms.own_code, terms.held))

    # How it is laid out

    def _connect(self) -> None:
        self.field.named.connect(self._named)
        self.field.pasted_table.connect(self.lists.paste)
        self.open_button.clicked.connect(self.lists.choose)
        self.lists.taken.connect(self._taken)
        self.lists.opened.connect(lambda: self._look_into(on=True))
        self.lists.closed.connect(lambda: self._look_into(on=False))
        self.drops.file.connect(self.lists.read)
        self.drops.words.connect(self._dropped)
        self.drops.hovering.connect(lambda sentence: self.say(sentence) if sentence else self._refresh())
        QShortcut(QKeySequence("Ctrl+O"), self, self.lists.choose)
        self._add.clicked.connect(self.field.take)
        self.rows.changed.connect(self._refresh)
        self.undo_button.clicked.connect(self._bring_back)
        self._use.clicked.connect(lambda: self._menu.popup(self._use.mapToGlobal(QPoint(0, self._use.height() + 4))))
        self.keep_button.clicked.connect(self._ask_name)
        self.group_name.returnPressed.connect(self._kept)
        self.terms.start.connect(self._start)
        self.terms.choose.connect(self.choose)
        self.terms.rehearse.connect(self.rehearse)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._start)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 26, 0, 0)
        middle.setSpacing(10)
        middle.addLayout(self._head())
        middle.addWidget(self._name_line())
        middle.addLayout(self._entry())
        middle.addLayout(self._preview_line())
        middle.addWidget(self._list(), 1)
        self._beside = Beside(self, middle, self.terms, self._area)
        self._beside.lead(self.terms.foot, (self.terms.start_button, self.terms.choose_button))

    def _head(self) -> QGridLayout:
        self._top.setContentsMargins(0, 0, 28, 0)
        self._top.setHorizontalSpacing(18)
        self._use.hide()
        EndsLayout(self._buttons).add_left(self._use, self.open_button, self.keep_button)
        self._top.addWidget(self._title, 0, 0)
        self._top.addWidget(self._buttons, 0, 1)
        self._top.setColumnStretch(0, 1)
        return self._top

    def _name_line(self) -> QWidget:
        line = QHBoxLayout(self._naming)
        line.setContentsMargins(0, 0, 28, 0)
        line.setSpacing(10)
        hint(self.group_name, _("Name of the group, such as Sales north"))
        self.group_name.setAccessibleName(_("Name of the group"))
        keep, cancel = KeyButton(_("Keep"), _("Enter"), "primary"), KeyButton(_("Cancel"), _("Esc"), "quiet")
        keep.clicked.connect(self._kept)
        cancel.clicked.connect(lambda: self._show_naming(on=False))
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self._naming, cancel.click, context=within)
        line.addWidget(self.group_name, 1)
        line.addWidget(keep)
        line.addLayout(Flush(cancel, end=True))
        self._naming.hide()
        return self._naming

    def _add_line(self) -> QWidget:
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 28, 0)
        line.setSpacing(10)
        line.addWidget(self.field, 1)
        line.addWidget(self._add)
        return self._line

    def _preview_line(self) -> QVBoxLayout:
        self._looked.setContentsMargins(0, 0, 28, 0)
        self._looked.addWidget(self.preview)
        self._looked.addStretch(1)
        return self._looked

    def _entry(self) -> QVBoxLayout:
        """The field for names; what is said of them stands below it, where its place is kept."""
        entry = QVBoxLayout()
        for part in (self._add_line(), self._note_line()):
            entry.addWidget(part)
        entry.setSpacing(2)
        return entry

    def _note_line(self) -> QWidget:
        line = QHBoxLayout(self._note_place)
        line.setContentsMargins(0, 0, 28, 0)
        line.addWidget(self._note, 1)
        self.undo_button.hide()
        line.addWidget(self.undo_button)
        return self._note_place

    def _list(self) -> ScrolledColumn:
        inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 28, 28)
        self._empty.setText(
            _(
                "Nobody is on the list yet. One name a line is enough; numbers and bullets before names are left out. "
                "A CSV or XLSX list can be dropped here."
            )
        )
        column.addWidget(self._empty)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.rows.hide()
        self._area.hold(inside)
        faded(self._area, "background")
        return self._area

    def _fit(self) -> None:
        narrow = self.width() < NARROW * zoom_of(self)
        self.terms.fit(narrow=narrow)
        self._beside.fit()
        self.field.fit()
        self._add.setFixedHeight(self.field.height())
        # Rows must not slide under a hand when a note comes or goes.
        self._note_place.setMinimumHeight(self.undo_button.sizeHint().height())
        role(self._title, "heading" if narrow else "title")
        self._place_buttons(narrow=narrow)

    def _place_buttons(self, *, narrow: bool) -> None:
        """Beside the title, or under it where both have no room on one line."""
        beside = 0 if self._beside.stacked else self.terms.minimumWidth()
        room = self.width() - beside - 2 * EDGE - self._top.horizontalSpacing()
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        under = narrow or title + self._buttons.sizeHint().width() > room
        self._top.removeWidget(self._buttons)
        self._top.addWidget(self._buttons, *((1, 0, 1, 2) if under else (0, 1, 1, 1)))
