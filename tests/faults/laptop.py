"""This file is people at a laptop that goes round: they read, answer, turn back, walk away, and it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from trainer.model.items import ChooseMany
from trainer.model.pages import AgainPage, CardPage, ItemPage, NamePage, WatchPage
from trainer.ui.kiosk.code import CodePage
from trainer.ui.kiosk.page import focused
from trainer.ui.kiosk.question import QuestionPage

if TYPE_CHECKING:
    from tests.faults.sitting import Sitting

RESTED_MS = 400
"""After a page has changed by itself no key counts for a second."""


def at_the_laptop(sitting: Sitting, pages: int) -> None:
    """Whoever has it goes through so many pages."""
    kiosk = sitting.running.kiosk
    for _page in range(pages):
        if not (kiosk.isVisible() and sitting.running.desk.handed):
            return
        if kiosk.shown_over is not None:  # the code, or "still there?"
            sitting.stroke("Escape")
            continue
        match page := kiosk.shown_page:
            case NamePage():
                known = [one for one in page.picks if not one.done] or list(page.picks)
                if not known:
                    return
                QTest.keyClicks(focused(kiosk) or kiosk, sitting.rng.choice(known).name)
                sitting.stroke("Return")
            case CardPage():
                _hold(sitting)
                sitting.stroke("Return")
            case ItemPage():
                _answer(sitting, page)
            case AgainPage():
                sitting.stroke(sitting.rng.choice(("Return", "Left", "Right", "Escape")))
            case WatchPage():
                sitting.stroke(sitting.rng.choice(("A", "B", "C", "Space", "Backspace")))
            case _:
                sitting.stroke(sitting.rng.choice(("Return", "Return", "Right")))


def _hold(sitting: Sitting) -> None:
    """Reads a card as long as a key is held, and sometimes forgets to let it go."""
    kiosk = sitting.running.kiosk
    QTest.keyPress(focused(kiosk) or kiosk, Qt.Key.Key_Space)
    sitting.settle()
    if sitting.rng.random() < 0.9:
        QTest.keyRelease(focused(kiosk) or kiosk, Qt.Key.Key_Space)
        sitting.settle()


def _answer(sitting: Sitting, page: ItemPage) -> None:
    """By keys; now and then somebody goes back instead."""
    kiosk, rng = sitting.running.kiosk, sitting.rng
    shown = kiosk.shown_widget
    if not isinstance(shown, QuestionPage) or rng.random() < 0.05:
        sitting.stroke("Escape")
        return
    if isinstance(page.item, ChooseMany):
        sitting.stroke("Down")
        sitting.stroke("Space")
    for key in (rng.choice("12345"), "Right", "Space"):
        if isValid(shown) and not shown.answer.ready():
            sitting.stroke(key)
    if isValid(shown) and not shown.answer.ready():
        QTest.keyClicks(focused(kiosk) or kiosk, rng.choice(("well", "7", "never again")))
        sitting.settle()
    ready = isValid(shown) and shown.answer.ready()
    sitting.stroke("Return")
    if ready and isValid(shown) and kiosk.shown_widget is shown:
        sitting.told(f"a question that can't be left: {page.item.id}")


def taken_back(sitting: Sitting) -> None:
    """The facilitator gives the code, over whatever is shown."""
    kiosk = sitting.running.kiosk
    for turn in range(6):
        if not sitting.running.desk.handed:
            return
        QTest.qWait(RESTED_MS if turn else 0)
        sitting.clock.pass_(400)
        if not isinstance(kiosk.shown_over, CodePage):
            sitting.stroke("F12")
        for name in ("Backspace",) * 4 + tuple(sitting.code):
            if sitting.running.desk.handed:
                sitting.stroke(name)
    sitting.told(f"the laptop can't be taken back from {type(kiosk.shown_page).__name__}")
    sitting.conductor.take_back()
