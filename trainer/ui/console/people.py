"""This file is who is in the room: a pill each with the role, and what can change while the session runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from trainer.model.people import Presence
from trainer.ui.console.focus import give_back
from trainer.ui.console.scroll import bring_into_sight
from trainer.ui.console.view import PersonView, people
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import ChipButton, FlowLayout, KeyButton, Label, SectionTitle
from trainer.ui.widgets.menus import headed
from trainer.words import _, ngettext


class PeopleBox(QWidget):
    """Who plays now stands first and is marked; a click on somebody says who left, came or only observes."""

    turns_asked = Signal()
    changed = Signal(str)
    away_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`; `changed` tells in a few words what was changed, `away_asked` of F2 in a menu."""
        super().__init__()
        self._desk = desk
        self._view: tuple[PersonView, ...] = ()
        self._count = Label("", "small", strong=True)
        self.late = KeyButton("", cap("arrived"))
        role(self.late, "small")
        self.late.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.late.clicked.connect(self.ask_arrived)
        self.late.hide()
        self._pills = FlowLayout(gap=8)
        self._add = QPushButton(_("Add somebody"))
        role(self._add, "chip")
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add.clicked.connect(lambda: self._ask_name(""))
        self.turns = KeyButton(_("Who did what"), cap("turns"))
        role(self.turns, "chip")
        self.turns.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.turns.clicked.connect(self.turns_asked)
        self._name = QLineEdit()
        self._name.setPlaceholderText(_("Name; Enter adds"))
        self._name.setAccessibleName(_("Name of somebody who has come"))
        self._name.hide()
        self._name.returnPressed.connect(self._named)
        self._renaming = ""
        head = QHBoxLayout()
        head.addWidget(SectionTitle(_("In the room")))
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.late, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._pills)
        column.addWidget(self._name)
        below = FlowLayout(gap=8)
        below.addWidget(self._add)
        below.addWidget(self.turns)
        column.addLayout(below)

    def refresh(self) -> None:
        """Draws the pills if anything about them changed."""
        view = people(self._desk)
        if view == self._view:
            return
        self._view = view
        self._count.setText(str(sum(person.presence == "here" for person in view)))
        late = sum(person.presence == "late" for person in view)
        self.late.say(ngettext("{count} comes later", "{count} come later", late).format(count=late))
        self.late.setVisible(late > 0)
        self._pills.clear()
        for person in view:
            self._pills.addWidget(self._pill(person))

    def _pill(self, person: PersonView) -> QPushButton:
        pill = told(ChipButton(person.text), "button")
        pill.setCheckable(True)
        pill.setChecked(person.playing)
        pill.setAccessibleDescription(_("Press to say that somebody left, came or only observes"))
        pill.clicked.connect(lambda: self._ask(pill, person))
        return pill

    def ask_arrived(self) -> None:
        """Asks who of those who come later has arrived, at the button; without any, the name of somebody new."""
        if self.late.isHidden():
            self._ask_name("")
            return
        bring_into_sight(self.late)
        menu = self.arrivals()
        self._drop(menu, self.late)
        menu.setActiveAction(next(action for action in menu.actions() if action.isEnabled() and action.text()))

    def arrivals(self) -> QMenu:
        """Those who come later: one press says that somebody of them has arrived."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Arrived"))
        headed(menu, _("Arrived"))
        for person in self._desk.conductor.session.people.values():
            if person.presence == "late":
                arrive = self._changer(person.id, "here", _("Arrived"), observer=person.observer)
                menu.addAction(person.name.replace("&", "&&"), arrive)
        menu.addSeparator()
        menu.addAction(_("Add somebody"), lambda: self._ask_name(""))
        return menu

    def _ask(self, pill: QPushButton, person: PersonView) -> None:
        pill.setChecked(person.playing)
        self._drop(self.menu(person), pill)

    def _drop(self, menu: QMenu, button: QWidget) -> None:
        """Opens a menu below its button, or above it where there is no room below; the window's F2 acts in it too."""

        def away() -> None:
            menu.close()
            self.away_asked.emit()

        QShortcut(QKeySequence("F2"), menu).activated.connect(away)
        high, top = menu.sizeHint().height(), button.mapToGlobal(QPoint(0, 0))
        below = top.y() + button.height() + high <= button.screen().availableGeometry().bottom()
        menu.popup(top + QPoint(0, button.height() if below else -high))

    def menu(self, person: PersonView) -> QMenu:
        """What may be said of somebody now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        known = self._desk.conductor.session.people[person.id]
        headed(menu, known.name)
        menu.setAccessibleName(known.name)
        here = known.presence == "here"
        leaving: list[tuple[str, Presence, bool]] = [(_("Leaves early"), "left", known.observer)]
        choices: list[tuple[str, Presence, bool]] = [
            (_("Is here and plays") if here else _("Arrived"), "here", False),
            (_("Only observes") if here else _("Arrived, only observes"), "here", True),
            (_("Not here yet, comes later"), "late", known.observer),
            *(leaving if here else ()),
            (_("Doesn't come at all"), "absent", known.observer),
        ]
        for words, presence, observer in choices:
            if (presence, observer) != (known.presence, known.observer):
                menu.addAction(words, self._changer(person.id, presence, words, observer=observer))
        menu.addSeparator()
        menu.addAction(_("Change the name"), lambda: self._ask_name(person.id))
        return menu

    def _changer(self, person: str, presence: Presence, words: str, *, observer: bool) -> Callable[[], object]:
        def change() -> None:
            if self._desk.did(lambda: self._desk.conductor.change(person, presence, observer=observer)):
                self._tell(self._desk.conductor.session.people[person].name, words)

        return change

    def _tell(self, name: str, words: str) -> None:
        """Says what was changed where the eye is: a pill may lie below the fold; before the room it names nobody."""
        if not self._desk.laptop_private:
            self.changed.emit(f"✓ {words}" if words else _("✓ Done"))
            return
        said = _("✓ {name} · {change}") if words else _("✓ {name}")
        self.changed.emit(said.format(name=name, change=words[:1].lower() + words[1:]))

    def _ask_name(self, renaming: str) -> None:
        """The name of somebody new, or the right one of somebody here."""
        people = self._desk.conductor.session.people
        self._renaming = renaming
        self._name.setText(people[renaming].name if renaming else "")
        words = _("The right name; Enter changes it") if renaming else _("Name; Enter adds")
        self._name.setPlaceholderText(words)
        self._name.setAccessibleName(words if renaming else _("Name of somebody who has come"))
        self._name.show()
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self._name, lambda: bring_into_sight(self._name))

    def _named(self) -> None:
        name, renaming, conductor = self._name.text(), self._renaming, self._desk.conductor
        change = (lambda: conductor.people.rename(renaming, name)) if renaming else (lambda: conductor.join(name))
        if self._desk.did(change):
            self._name.clear()
            self.close_field()
            self._tell(name.strip(), "" if renaming else _("Arrived"))

    def close_field(self) -> None:
        """Closes the field for a name; the keys act again."""
        give_back(self._name)
