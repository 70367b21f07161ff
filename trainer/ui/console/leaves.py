"""This file is the console's pages beside the steps: each is made when it is first asked for, and stays."""

from __future__ import annotations

from functools import cached_property
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.ui.console.driving import Driving
from trainer.ui.console.insert import InsertPage, Supply
from trainer.ui.console.languages import LanguagesPage
from trainer.ui.console.marking import Marking
from trainer.ui.console.pages import PageName, Pages
from trainer.ui.console.run import RunPage
from trainer.ui.console.turns import TurnsPage
from trainer.ui.console.watching import WatchingPage
from trainer.ui.debrief.finish import FinishPage
from trainer.ui.debrief.page import DebriefPage
from trainer.ui.debrief.sources import Overview
from trainer.ui.desk import Desk
from trainer.ui.fields.summarycard import SummaryCard


class Leaved(QWidget):
    """A window of these pages, which are an eighth of a second and four megabytes less until they are needed.

    What a page asks, the window asks: `steps_asked` for the page of the steps, `end_asked` for the end of the session.
    `finish_requested` comes after the session has been ended: write the notes and call `show_written`. `on_asked`
    wants it to go on after all, `resumed` comes once it does.
    `left` comes when the facilitator goes back to the scenarios.
    """

    steps_asked = Signal()
    end_asked = Signal()
    finish_requested = Signal()
    on_asked = Signal()
    resumed = Signal()
    left = Signal()
    elsewhere_asked = Signal()
    stop_asked = Signal()
    page_asked = Signal(str)
    zoom_asked = Signal(int)
    contrast_asked = Signal()
    console_chosen = Signal(str)
    room_chosen = Signal()

    desk: Desk
    pages: Pages
    run: RunPage
    driving: Driving
    marking: Marking
    overview: Overview
    supply: Supply | None

    def leaf(self, name: PageName) -> QWidget:
        """The page of that name."""
        match name:
            case "run":
                return self.run
            case "debrief":
                return self.debrief
            case "turns":
                return self.turns
            case "insert":
                return self.insert
            case "watch":
                return self.watch
            case "languages":
                return self.languages
            case "finish":
                return self.finish
            case _:
                assert_never(name)

    def refresh_leaf(self) -> None:
        """Draws the page that is shown anew; a checklist whose scene is over gives way to the steps."""
        match self.pages.shown:
            case "debrief":
                self.debrief.refresh()
            case "turns":
                self.turns.refresh()
            case "languages":
                self.languages.refresh()
            case "watch" if not self.watch.refresh():
                self.pages.open("run")
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                pass

    def talk_before_room(self, *, on: bool) -> None:
        """With one screen the room's picture is the question that the debrief has come to, while that is open."""
        if self.pages.shown == "debrief":
            self.debrief.ask_room(on=on)

    @cached_property
    def debrief(self) -> DebriefPage:
        """What the room has found out, and what it says to that."""
        page = self.pages.take("debrief", DebriefPage(self.desk, self.overview))
        page.back_asked.connect(self.steps_asked)
        page.finish_asked.connect(self.end_asked)
        page.passed.connect(self.marking.act)
        return page

    @cached_property
    def turns(self) -> TurnsPage:
        """Who did what."""
        page = self.pages.take("turns", TurnsPage(self.desk))
        page.back_asked.connect(self.steps_asked)
        return page

    @cached_property
    def insert(self) -> InsertPage:
        """A break or an exercise put in."""
        page = self.pages.take("insert", InsertPage(self.desk, self.supply))
        page.left.connect(self.steps_asked)
        return page

    @cached_property
    def watch(self) -> WatchingPage:
        """The checklist of a scene."""
        page = self.pages.take("watch", WatchingPage(self.desk))
        page.back_asked.connect(self.steps_asked)
        page.hand_asked.connect(self.desk.hand_asked)
        page.start_asked.connect(self.driving.start)
        return page

    @cached_property
    def languages(self) -> LanguagesPage:
        """What is spoken where, and how it looks."""
        page = self.pages.take("languages", LanguagesPage(self.desk))
        page.back_asked.connect(self.steps_asked)
        page.console_chosen.connect(self.console_chosen)
        page.room_chosen.connect(self.room_chosen)
        page.look.zoom_asked.connect(self.zoom_asked)
        page.look.contrast_asked.connect(self.contrast_asked)
        return page

    @cached_property
    def finish(self) -> FinishPage:
        """The end, and where the notes lie."""
        page = self.pages.take("finish", FinishPage(SummaryCard(self.desk, margin=24)))
        page.home_asked.connect(self.left)
        page.again_asked.connect(self.finish_requested)
        page.elsewhere_asked.connect(self.elsewhere_asked)
        page.on_asked.connect(self.on_asked)
        page.stop_asked.connect(self.stop_asked)
        page.page.asked.connect(self.page_asked)
        return page
