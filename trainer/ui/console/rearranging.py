"""This file is what can be done with a row of the run of show: go there, put in, move, skip, take in, take out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from trainer.model.events import Occurrence
from trainer.steps import naming
from trainer.ui.console.rundown import RunOfShow
from trainer.ui.console.view import RowView
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.widgets.menus import headed
from trainer.words import _


class Rearranging(QObject):
    """Emits `insert_asked` with a place, `go_asked` with one."""

    insert_asked = Signal(object)
    go_asked = Signal(object)

    def __init__(self, desk: Desk, show_of: RunOfShow) -> None:
        """Listens to the run of show."""
        super().__init__(show_of)
        self._desk, self._show_of = desk, show_of
        show_of.dropped.connect(self._dropped)
        show_of.list.customContextMenuRequested.connect(self._menu_at)
        show_of.more.clicked.connect(self._menu_below)
        show_of.insert.clicked.connect(self.insert)

    def insert(self) -> None:
        """Asks what to put in after the chosen row, or after where the room is where that has passed."""
        row, at = self._show_of.chosen_row, self._desk.conductor.session.at
        after = row.at if row is not None and row.state in ("now", "later", "skipped") else at
        if after is not None:
            self.insert_asked.emit(after)

    def move(self, steps: int) -> None:
        """Moves the part of the chosen row up or down."""
        row = self._show_of.chosen_row
        if row is not None:
            self._desk.act(lambda: self._desk.conductor.planning.move(row.at.block, steps))

    def _dropped(self, part: str, target: str, below: bool) -> None:
        self._desk.act(lambda: self._desk.conductor.planning.move_to(part, target, below=below))

    # The menu of a row

    def menu(self, row: RowView) -> QMenu:
        """Everything that can be done with a row now."""
        planning = self._desk.conductor.planning
        menu = QMenu(self._show_of)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        headed(menu, self._named(row))
        self._add(menu, _("Take the room here"), lambda: self.go_asked.emit(row.at), "", on=row.state != "now")
        if row.state not in ("done", "passed"):
            self._add(menu, _("Put something in after it"), lambda: self.insert_asked.emit(row.at), "insert")
        if row.state == "skipped":
            self._add(menu, _("Play it after all"), lambda: self._desk.act(lambda: planning.take_in(row.at)), "")
        if row.state == "later":
            self._add(menu, _("Skip this step"), lambda: self._desk.act(lambda: planning.skip(row.at)), "")
        self._round(menu, row)
        self._whole(menu, row)
        return menu

    def _named(self, row: RowView) -> str:
        """Which row it is, and of which round."""
        return " · ".join(part for part in (self._turn(row.at), row.title) if part)

    def _turn(self, at: Occurrence) -> str:
        conductor = self._desk.conductor
        place = next((place for place in conductor.places if place.at == at and at.lap), None)
        return naming.turn(conductor.play, place) if place is not None else ""

    def _round(self, menu: QMenu, row: RowView) -> None:
        """What concerns a whole round: what is left of it where the room is in it, else all where none has begun."""
        conductor, planning = self._desk.conductor, self._desk.conductor.planning
        places = [place.at for place in conductor.places if row.at.lap and _round_of(place.at) == _round_of(row.at)]
        if conductor.session.at in places[:-1]:
            self._rest(menu, places)
        if len(places) < 2 or any(at in conductor.session.visits for at in places):
            return
        skipped = [at for at in places if at in conductor.session.skipped]
        if len(skipped) < len(places):
            words = _("Skip all of “{exercise}”").format(exercise=self._turn(row.at))
            self._add(menu, words, lambda: self._desk.act(lambda: planning.skip(*places)), "")
        if len(skipped) > 1:
            words = _("Play all of “{exercise}” after all").format(exercise=self._turn(row.at))
            self._add(menu, words, lambda: self._desk.act(lambda: planning.take_in(*places)), "")

    def _rest(self, menu: QMenu, places: Sequence[Occurrence]) -> None:
        """The turn that the room is in, which nobody may want to play, or to go on with."""
        conductor = self._desk.conductor
        first = [at for at in places if at in conductor.session.visits] == [conductor.session.at] == [places[0]]
        words = _("Skip all of “{exercise}”") if first else _("Skip the rest of “{exercise}”")
        skip = conductor.travelling.skip_turn
        self._add(menu, words.format(exercise=self._turn(places[0])), lambda: self._desk.move(skip), "")

    def _whole(self, menu: QMenu, row: RowView) -> None:
        """What concerns the whole part, where none of it has begun."""
        conductor, planning = self._desk.conductor, self._desk.conductor.planning
        visits = conductor.session.visits
        places = [place.at for place in conductor.places if place.at.block == row.at.block]
        if any(at in visits for at in places):
            return
        block = conductor.play.block(row.at)
        menu.addSeparator()
        if row.part:
            self._add(menu, _("Move it up"), lambda: self._move(row.at, -1), "earlier")
            self._add(menu, _("Move it down"), lambda: self._move(row.at, 1), "later")
        skipped = [at for at in places if at in conductor.session.skipped]
        if len(places) > 1 and len(skipped) < len(places):
            words = _("Skip all of “{exercise}”").format(exercise=conductor.play.scenario(row.at).title)
            self._add(menu, words, lambda: self._desk.act(lambda: planning.skip(*places)), "")
        if len(skipped) > 1:
            words = _("Play all of “{exercise}” after all").format(exercise=conductor.play.scenario(row.at).title)
            self._add(menu, words, lambda: self._desk.act(lambda: planning.take_in(*places)), "")
        if block.added:
            self._add(menu, _("Take it out again"), lambda: self._desk.act(lambda: planning.take_out(block.id)), "")

    def _move(self, at: Occurrence, steps: int) -> None:
        self._desk.act(lambda: self._desk.conductor.planning.move(at.block, steps))

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], key: str, *, on: bool = True) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        if key:  # shown in the menu; the key itself belongs to the window
            action.setShortcut(QKeySequence(cap(key).replace("↑", "Up").replace("↓", "Down")))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(on)
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)

    def _menu_at(self, point: QPoint) -> None:
        index = self._show_of.list.indexAt(point)
        if index.isValid():
            self._show_of.list.setCurrentRow(index.row())
        self._open(self._show_of.list.viewport().mapToGlobal(point))

    def _menu_below(self) -> None:
        self._open(self._show_of.more.mapToGlobal(QPoint(0, self._show_of.more.height())))

    def _open(self, point: QPoint) -> None:
        row = self._show_of.chosen_row
        if row is not None:
            self.menu(row).popup(point)


def _round_of(at: Occurrence) -> tuple[str, int]:
    return at.block, at.lap
