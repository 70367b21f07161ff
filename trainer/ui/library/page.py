"""This file is the first page of the home window: search, filters and cards, the pane beside, today's plan below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from trainer.ui.fields.searched import SearchKeys, clearable, on_one_line
from trainer.ui.library.about import AboutPane
from trainer.ui.library.beside import Beside
from trainer.ui.library.cards import CardGrid
from trainer.ui.library.fade import faded
from trainer.ui.library.filters import FilterButton, lengths
from trainer.ui.library.insight import InSight
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.shelf import Entry, Length, Shelf, Wish, matching
from trainer.ui.library.words import shown
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import EndsLayout
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock
    from trainer.ui.library.broken import BrokenList
    from trainer.ui.library.empty import EmptyNote
    from trainer.ui.library.plan import PlanPart, PlanStrip

NARROW = 960


class LibraryPage(QWidget):
    """Emits `start` or `rehearse` with the chosen plan, `print_cards` and `change` with an entry, `mend` with a file.

    `added` tells of an entry just before it goes into the plan, `planned` that the plan is another one, `times` that
    the plan's page is wanted, `narrowed` whether the page is a narrow one; `open_folder` is emitted when the
    facilitator wants to see the own files. What is rarely seen is made when it is first shown: the strip of the plan,
    the files that need mending, the note of an empty page.
    """

    start = Signal(object)
    rehearse = Signal(object)
    print_cards = Signal(object)
    change = Signal(object)
    mend = Signal(object)
    open_folder = Signal()
    added = Signal(object)
    planned = Signal()
    times = Signal()
    narrowed = Signal(bool)

    def __init__(self, minutes: Callable[[PlannedBlock], int] = lambda block: round(block.minutes or 0)) -> None:
        """`minutes` tells how long a part of a plan takes."""
        super().__init__()
        self.minutes = minutes
        self._shelf = Shelf()
        self._loaded = False
        self._chosen = ""
        self.search = QLineEdit()
        clearable(self.search)
        self.search.setAccessibleName(_("Search scenarios"))
        self.setFocusProxy(self.search)
        on_one_line(self.search)
        self.length = FilterButton(_("Any length"))
        self.group = FilterButton(_("Any group"))
        self.theme = FilterButton(_("Any theme"))
        self.grid = CardGrid()
        SearchKeys(self.search, self.grid.focus_current)
        self.about = AboutPane()
        self.aside, self._top = QHBoxLayout(), QHBoxLayout()
        self._mending = role(QPushButton(), "chip warning")
        self._empty: EmptyNote | None = None
        self._broken: BrokenList | None = None
        self._plan: PlanStrip | None = None
        self._leads = True
        self._middle, self._inside = QVBoxLayout(), QVBoxLayout()
        self._area = ScrolledColumn()
        self._in_sight = InSight(self._area, lambda: self.grid.card(self._chosen))
        self._title = wrapped(_("Choose what to run today"), "title", strong=True)
        self._line, self._filters = QGridLayout(), role(QWidget(), "inside")
        self._narrow: bool | None = None
        self._lay_out()
        self.fit()
        self._connect()
        self._refresh()

    # What is shown

    def show_shelf(self, shelf: Shelf) -> None:
        """Shows what there is now; the choice and the search stay."""
        if self._loaded and shelf == self._shelf:
            return
        self._shelf, self._loaded = shelf, True
        self.length.offer(lengths)
        self.group.offer(lambda: [(group, group[:1].upper() + group[1:]) for group in shelf.groups()])
        self.theme.offer(lambda: [(theme, shown(theme)) for theme in shelf.themes()])
        if shelf.broken or self._broken is not None:
            self.broken.show_files(shelf.broken)
        self._refresh()

    def show_plan(self, parts: Sequence[PlanPart]) -> None:
        """Shows what is planned below the cards."""
        if parts or self._plan is not None:
            self.plan.show_parts(parts)

    @property
    def narrow(self) -> bool:
        """Whether what stands beside each other elsewhere stands below each other."""
        return bool(self._narrow)

    @property
    def planning(self) -> bool:
        """Whether anything is planned."""
        return self._plan is not None and bool(self._plan.parts)

    @property
    def plan(self) -> PlanStrip:
        """Today's plan below the cards."""
        if self._plan is None:
            from trainer.ui.library.plan import PlanStrip

            self._plan = strip = PlanStrip()
            self._middle.addWidget(strip)
            self._beside.lead_back(strip.start_button, strip.take_start)
            role(strip.start_button, "primary" if self._leads else "plain")
            strip.start.connect(lambda: self.start.emit(strip.blocks))
            strip.changed.connect(self._plan_changed)
            strip.times.connect(self.times)
        return self._plan

    @property
    def broken(self) -> BrokenList:
        """The files that need mending."""
        if self._broken is None:
            from trainer.ui.library.broken import BrokenList

            self._broken = BrokenList()
            self._broken.mend.connect(self.mend)
            self._inside.insertWidget(self._inside.count() - 1, self._broken)
        return self._broken

    def step_back(self, back: bool) -> None:
        """Whether something else on the window comes first: then no button here leads."""
        self._leads = not back
        role(self.about.start_button, "plain" if back else "primary")
        if self._plan is not None:
            role(self._plan.start_button, "plain" if back else "primary")

    @property
    def wish(self) -> Wish:
        """What is looked for."""
        length: Length = self.length.value or "any"  # type: ignore[assignment]
        return Wish(self.search.text(), length, self.group.value, self.theme.value)

    def clear_wish(self) -> None:
        """Looks for everything again."""
        self.search.clear()
        for button in (self.length, self.group, self.theme):
            button.pick("")

    def _refresh(self) -> None:
        count = len(self._shelf.entries)
        self.search.setPlaceholderText(
            ngettext("Search {count} scenario", "Search {count} scenarios", count).format(count=count)
            if count
            else _("Search")
        )
        for button in (self.length, self.group, self.theme):
            button.setVisible(bool(count) or not self._loaded)
        self._filters.setVisible(bool(count) or not self._loaded)
        found = matching(self._shelf, self.wish)
        self.grid.show_entries(found, self._chosen)
        self.about.show_entry(self.grid.current)
        self._tell_empty(empty=not found and (self._loaded or self._empty is not None))
        broken = len(self._shelf.broken)
        self._mending.setVisible(bool(broken))
        words = ngettext("{count} file can't be used", "{count} files can't be used", broken).format(count=broken)
        self._mending.setText(words)

    def _tell_empty(self, *, empty: bool) -> None:
        """Says why there are no cards, where there are none."""
        if empty and self._empty is None:
            from trainer.ui.library.empty import EmptyNote

            self._empty = EmptyNote()
            self._inside.insertWidget(1, self._empty)
            self._empty.clear.connect(self.clear_wish)
            self._empty.open_folder.connect(self.open_folder)
        if self._empty is not None:
            self._empty.setVisible(empty)
            if self._loaded:
                self._empty.tell(self.wish, nothing_at_all=not self._shelf.entries)
            else:
                self._empty.tell_reading()

    def say_empty(self, words: str) -> None:
        """Why the folder couldn't be shown that would be opened from the empty page."""
        if self._empty is not None:
            self._empty.say(words)

    def wait_for_shelf(self) -> None:
        """Says that the scenarios are being read, unless some are there; it is seen before that begins."""
        if not self._loaded:
            self._tell_empty(empty=True)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    # What is done

    def _searched(self, words: str) -> None:
        """What fits best is chosen and in sight, whatever was chosen or scrolled to before."""
        if words.strip():
            self._in_sight.hold()
            self._chosen = ""
            self._area.verticalScrollBar().setValue(0)
        self._refresh()

    def _filtered(self) -> None:
        """What stays chosen is kept in sight, or what is chosen in its place."""
        self._in_sight.hold()
        self._refresh()

    def _pick(self, entry: Entry | None) -> None:
        if entry is not None:
            self._chosen = entry.id
            self._in_sight.show()
        self.about.show_entry(entry)

    def choose(self, name: str) -> None:
        """Chooses the entry of this id, whatever was looked for."""
        self._chosen = name
        self.clear_wish()
        self._refresh()
        self._in_sight.show()

    def _grow(self, at: int, most: int) -> None:
        """Further cards are made when the last ones come into sight."""
        if at + self.height() > most:
            self.grid.grow()

    def _choose(self, entry: Entry | None) -> None:
        """Goes on with an entry: to the people, or into the plan that is being made."""
        if entry is not None and self.planning:
            self._add(entry)
        elif entry is not None:
            self.start.emit(self.about.plan(entry))

    def _add(self, entry: Entry | None) -> None:
        if entry is not None:
            from trainer.ui.library.plan import PlanPart

            self.added.emit(entry)
            self.plan.add([PlanPart(block, self.minutes(block)) for block in self.about.plan(entry)])

    def _rehearse(self) -> None:
        if self.grid.current is not None:
            self.rehearse.emit(self.about.plan(self.grid.current))

    def _plan_changed(self) -> None:
        self.about.lead(to_start=not self.planning)
        self.planned.emit()

    # How it is laid out

    def _lay_out(self) -> None:
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addLayout(self._head())
        self._middle.addWidget(self._cards(), 1)
        self._beside = Beside(self, self._middle, self.about, self._area)
        self._beside.lead(self.about.foot, (self.about.start_button,))

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(28, 26, 28, 20)
        head.setSpacing(16)
        self._top.addWidget(self._title, 1)
        self._top.addLayout(self.aside)
        head.addLayout(self._top)
        self._line.setSpacing(10)
        self._line.setColumnStretch(0, 1)
        EndsLayout(self._filters).add_left(self.length, self.group, self.theme)
        head.addLayout(self._line)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has a smaller title with the way on below it, a narrower pane, the filters under the search."""
        super().resizeEvent(event)
        self._in_sight.hold()
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text makes a page narrow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._in_sight.hold()
            self._narrow = None
            self.fit()

    def fit(self) -> None:
        """Lays out for the width there is now."""
        narrow = self.width() < NARROW * zoom_of(self)
        if narrow != self._narrow:
            self._narrow = narrow
            self.narrowed.emit(narrow)
            self.about.fit(narrow=narrow)
            role(self._title, "heading" if narrow else "title")
            self._top.setDirection(QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight)
            self._top.setAlignment(self.aside, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
            self._line.addWidget(self.search, 0, 0, 1, 2 if narrow else 1)
            self._line.addWidget(self._filters, int(narrow), 0 if narrow else 1, 1, 2 if narrow else 1)
        self._beside.fit()
        self.about.settle()

    def _cards(self) -> ScrolledColumn:
        inside, column = role(QWidget(), "inside"), self._inside
        inside.setLayout(column)
        column.setContentsMargins(28, 2, 28, 28)
        column.setSpacing(14)
        self._mending.setVisible(False)
        column.addWidget(self._mending, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.grid)
        column.addStretch(1)
        self._area.hold(inside)
        faded(self._area, "background")
        return self._area

    def _connect(self) -> None:
        self.search.textChanged.connect(self._searched)
        for button in (self.length, self.group, self.theme):
            button.picked.connect(self._filtered)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(lambda at: self._grow(at, bar.maximum()))
        self.grid.picked.connect(self._pick)
        self.grid.chosen.connect(self._choose)
        self.grid.left_upwards.connect(self.search.setFocus)
        self.about.start.connect(lambda: self._choose(self.grid.current))
        self.about.add.connect(lambda: self._add(self.grid.current))
        self.about.rehearse.connect(self._rehearse)
        self.about.print_cards.connect(lambda: self.print_cards.emit(self.grid.current))
        self.about.change.connect(lambda: self.change.emit(self.grid.current))
        self._mending.clicked.connect(lambda: self._in_sight.show_instead(self.broken))
