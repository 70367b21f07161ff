"""Under a hand that is about to press nothing moves: what the console says lies over its bars."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.room_kit import RoomKit
from tests.ui.test_console_small import LANGUAGES, SMALL, always, in_both, resized, whole
from trainer.ui.console.hints import Now, order_to_spare
from trainer.ui.console.hints import hints as keys_of
from trainer.ui.console.run import RunPage
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.library.fade import Fade
from trainer.ui.theme import apply_look, look
from trainer.ui.widgets.chip import ChipButton
from trainer.words import _, speaking

ANSWERS = ("Go on", print, "Stay here")


@pytest.fixture(params=LANGUAGES)
def _tongue(request: pytest.FixtureRequest) -> Iterator[None]:
    """Everything is said in this language."""
    with speaking(str(request.param)):
        yield


in_each_language = pytest.mark.usefixtures("_tongue")


def places(console: ConsoleWindow) -> list[tuple[QPoint, int]]:
    """Where everything is that a hand may be about to press, and how high."""
    found: list[QWidget] = [*always(console), console.run.middle.skip, console.hints, console.top.blank]
    found += console.run.aside.people.findChildren(ChipButton)
    return [(part.mapTo(console, QPoint(0, 0)), part.height()) for part in found]


@in_each_language
def test_nothing_moves_when_a_line_comes_or_goes(service: RoomKit) -> None:
    """A question, an offer, a refusal, a timer that starts: all on the page stays, and what drives is in sight."""
    service.until("scene", 2)
    console = service.console(*SMALL[0])
    strips = console.strips
    for size in SMALL:
        resized(console, size)
        before = places(console)
        ways = ((_("Join {group}").format(group="Team Oak"), print, "Y"), (_("Only observe"), print, "O"))
        strips.offer.say("Zoe is here and has no place yet.", *ways, (_("Not now"), print, "X"))
        service.settle()
        assert whole(strips.offer)
        strips.ask(_("Nobody has answered. Going on leaves this out of the notes; you can come back to it."), *ANSWERS)
        service.desk.refused.emit("There is nothing to reveal at this step.")
        service.settle()
        assert places(console) == before
        assert [part for part in (*always(console), strips.question, console.refused) if not whole(part)] == []
        assert strips.geometry().bottom() < console.run.middle.heading.timer.mapTo(console, QPoint(0, 12)).y()
        for strip in (strips.question, strips.offer, console.refused):
            strip.hide()
        service.settle()
        assert places(console) == before
        assert strips.height() == 0
    heights = [place.y() for place, _high in places(console)]
    service.conductor.start_or_pause()
    service.settle()
    assert [place.y() for place, _high in places(console)] == heights, "the word under the timer keeps its place"


@pytest.mark.parametrize("zoom", [1.5, 2.0])
def test_with_large_words_a_line_lies_below_the_bar_and_covers_no_button_of_it(
    qapp: QApplication, service: RoomKit, zoom: float
) -> None:
    """Blank can be pressed whatever is said."""
    apply_look(qapp, look(zoom=zoom))
    try:
        console = service.console(1024, 700)
        console.strips.ask("Leave the session? It is saved and stays on the start page.", "Leave", print, "Stay")
        service.settle()
        assert whole(console.strips.question)
        assert not console.strips.geometry().intersects(console.top.blank.geometry())
    finally:
        apply_look(qapp, look())


@in_each_language
def test_the_line_of_keys_is_one_line_that_is_always_as_high(service: RoomKit) -> None:
    """With all there is to say, and with little; what has no room is left out, and the key that shows all stays."""
    console = service.console(*SMALL[0])
    hints = console.hints
    high = set()
    for now in (Now(), Now(single=True, reveal=True), Now("text"), Now("taps"), Now("slips"), Now("over")):
        hints.show_keys(keys_of(now))
        for shown in in_both(console, lambda: [hint for hint in hints.hints if hint.isVisible()]):
            assert shown[-1] is hints.hints[-1]
            assert len(shown) > 1
            assert [hint for hint in shown if hint.width() < hint.sizeHint().width()] == []
            assert shown[-1].geometry().right() <= hints.width()
            assert len({hint.y() for hint in shown}) == 1
        high.add(hints.height())
    assert len(high) == 1


def test_what_a_button_carries_too_is_left_out_first() -> None:
    """The key of a minute goes before that of the timer, and the last is never left out."""
    order = order_to_spare(["F2", "Space", "→ ←", "+ −", "B", "D", "?"])
    assert order == ("+ −", "D", "B", "→ ←", "Space", "F2")


def test_a_row_that_the_edge_cuts_fades_out(service: RoomKit) -> None:
    """The run of show ends in plain ground, never in half a line of letters; so does a step that scrolls."""
    service.until("scene", 2)
    console = service.console(*SMALL[0])
    rows = console.run.show_of.list
    cut = rows.visualRect(rows.indexAt(QPoint(1, rows.viewport().height() - 1)))
    while cut.bottom() - rows.viewport().height() not in range(10, 24):  # through the middle of its letters
        console.resize(console.width(), console.height() - 3)
        service.settle()
        cut = rows.visualRect(rows.indexAt(QPoint(1, rows.viewport().height() - 1)))
    seen = rows.viewport().grab().toImage()
    below = {seen.pixelColor(x, seen.height() - 1).name() for x in range(seen.width())}
    assert len(below) == 1
    area = console.run.middle.area
    while not area.verticalScrollBar().maximum():
        console.resize(console.width(), console.height() - 30)
        service.settle()
    upper, lower = sorted(area.findChildren(Fade), key=Fade.y)
    assert (lower.isVisible(), upper.isVisible()) == (True, False)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert (lower.isVisible(), upper.isVisible()) == (False, True)


class Painted(QObject):
    """Where the parts of the step stood each time it was painted."""

    def __init__(self, console: ConsoleWindow) -> None:
        """Looks on from here on."""
        super().__init__(console)
        self._middle, self.places = console.run.middle, list[tuple[QRect, ...]]()
        self._middle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Once more."""
        parts = (self._middle.panel, self._middle.area, self._middle.notes, self._middle.transport.next)
        if event.type() == QEvent.Type.Paint:
            self.places.append(tuple(part.geometry() for part in parts if part is not None))
        return False


def test_another_step_is_painted_once_it_is_laid_out(service: RoomKit) -> None:
    """Nobody sees half of it: not the old size of what is new, nor a button cut."""
    console = service.console()
    painted = Painted(console)
    for _step in range(4):
        painted.places.clear()
        service.conductor.next()
        service.settle()
        assert len(set(map(str, painted.places))) == 1


def test_a_step_that_stumbles_while_it_is_shown_is_painted_all_the_same(service: RoomKit) -> None:
    """A bug in one part of the page costs that part, and no frozen picture of the step before."""
    page = RunPage(service.desk, service.console().tones)
    page.aside.deleteLater()
    QApplication.sendPostedEvents(page.aside, QEvent.Type.DeferredDelete)
    with pytest.raises(RuntimeError):
        page.refresh()
    service.settle()
    assert page.updatesEnabled()
    page.deleteLater()


def test_what_is_held_open_covers_no_button(service: RoomKit) -> None:
    """In the longest words and a narrow window: the secret card stands over the row, what waits is behind “⋯”."""
    service.until("scene", 2)
    with speaking("ru"):
        console = service.console(1024, 700)
        middle = console.run.middle
        QTest.mousePress(middle.peek.button, Qt.MouseButton.LeftButton)
        card = middle.peek.card
        assert card is not None
        assert set(middle.more.held) == {middle.take, middle.skip}
        for part in (middle.mark, middle.freeze, middle.watch, middle.peek.button, middle.more):
            assert not card.geometry().intersects(QRect(part.mapTo(console, QPoint(0, 0)), part.size())), part.text()
        QTest.mouseRelease(middle.peek.button, Qt.MouseButton.LeftButton)
