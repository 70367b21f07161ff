"""The pages of the home window with larger text: nothing lies beyond the side, and what leads on stays in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.studio import prepare
from tests.gallery.variants import Settings
from tests.ui.home_kit import NAMES, opened, paste
from trainer.ui.app import Program
from trainer.ui.library.beside import ActBar
from trainer.ui.library.home import PEOPLE, PLAN, RECORDS, ROOM, SESSIONS, SETTINGS, HomeWindow, NavEntry
from trainer.ui.library.whole import WholePages
from trainer.ui.people.field import NameField
from trainer.ui.widgets import KeyButton
from trainer.words import set_language

SIZE = (1024, 768)
ZOOMS = (0.8, 1.0, 1.25, 1.5, 2.0)
PAGES = (0, PLAN, PEOPLE, ROOM, SESSIONS, RECORDS, SETTINGS)
PLANNED = (0, PLAN, PEOPLE)
"""The pages that look different once something is planned for somebody."""
pytestmark = pytest.mark.usefixtures("as_it_was")


def settle(app: QApplication) -> None:
    """Lets Qt do what it has put off."""
    for _round in range(5):
        app.sendPostedEvents()
        app.processEvents()


def beyond(page: QWidget, room: QWidget) -> list[str]:
    """What of a page lies to the right of its room."""
    return [
        f"{type(part).__name__} “{part.accessibleName()}” ends {right} of {room.width()}"
        for part in (page, *page.findChildren(QWidget))
        if part.isVisible() and not part.isWindow()
        for right in (part.mapTo(room, QPoint(part.width(), 0)).x(),)
        if right > room.width()
    ]


def cut_names(home: HomeWindow) -> list[str]:
    """The names of pages at the side that are wider than their place."""
    return [entry.text() for entry in home.findChildren(NavEntry) if entry.width() < entry.sizeHint().width()]


def cut_buttons(page: QWidget) -> list[str]:
    """The buttons that are narrower than their words."""
    buttons = [one for one in page.findChildren(KeyButton) if one.isVisible()]
    return [one.text() for one in buttons if one.width() < one.sizeHint().width()]


def in_sight(act: QWidget) -> bool:
    """Whether all of a widget can be seen."""
    return bool(act.isVisible() and act.visibleRegion().boundingRect() == QRect(QPoint(0, 0), act.size()))


def leading(program: Program) -> dict[int, list[QWidget]]:
    """What leads on from a page; one of them is shown."""
    people, library = program.people.terms, program.library
    planned = [library.plan.start_button] if library.planning else []
    return {
        0: [library.about.start_button, *planned],
        PLAN: [program.plan.pane.start_button],
        PEOPLE: [people.start_button, people.choose_button],
        RECORDS: [program.front.records.pane.open_button],
    }


def bars(page: QWidget) -> list[ActBar]:
    """The foot of a page that is too narrow for its pane."""
    return [bar for bar in page.findChildren(ActBar) if bar.isVisible()]


def empty_room(bar: ActBar) -> int:
    """How much of a foot with one act in it is neither its act nor its edges."""
    shown = [act for act in bar.findChildren(KeyButton) if act.isVisible()]
    edges = bar.box.contentsMargins()
    return bar.height() - shown[0].height() - edges.top() - edges.bottom() - 1 if len(shown) == 1 else 0


def hint_room(field: NameField) -> float:
    """How much of the field's line is left beside what it says while it is empty."""
    margin = field.document().documentMargin()
    return field.viewport().width() - 2 * margin - field.fontMetrics().horizontalAdvance(field.placeholderText())


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_no_page_is_wider_than_the_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str) -> None:
    """At 1024 by 768 and text from 80 to 200 %, nothing scrolls sideways, no hint is cut, what leads on is in sight."""
    set_language(language)
    prepare(qapp)
    wrong: list[str] = []
    with opened(qtbot, tmp_path / "data") as program:
        for planning in (False, True):
            for zoom in ZOOMS:
                prepare(qapp, Settings(zoom=zoom))
                program.home.showNormal()
                program.home.resize(*SIZE)
                for number in PLANNED if planning else PAGES:
                    program.home.show_page(number)
                    settle(qapp)
                    where = f"{number} at {zoom:.0%}{', planned' if planning else ''}"
                    page = program.home.widget
                    assert page is not None
                    room = program.home.findChildren(WholePages)[0].viewport()
                    wrong += [f"{where}: {found}" for found in beyond(page, room)]
                    wrong += [f"{where}: {words} is cut" for words in cut_names(program.home)]
                    wrong += [f"{where}: the button {words} is cut" for words in cut_buttons(page)]
                    if number == PEOPLE and hint_room(program.people.field) < 0:
                        wrong.append(f"{where}: the hint is cut")
                    acts = leading(program).get(number)
                    if acts and not any(in_sight(act) for act in acts):
                        wrong.append(f"{where}: what leads on is out of sight")
                    wrong += [f"{where}: the foot stands empty" for bar in bars(page) if empty_room(bar) > 0]
            program.home.show_page(0)
            program.library.about.add_button.click()
            paste(program.people.field, "\n".join(NAMES))
    assert "\n".join(wrong) == ""
