"""What matters in a step is in sight on the commonest old laptop, in every language, without scrolling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.room_kit import RoomKit, a_room
from trainer.adding import Shelf
from trainer.ui.console import view
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.steps.aloud import AloudForm
from trainer.ui.console.steps.board import BoardPanel
from trainer.ui.console.steps.deal import DealPanel
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.reveal import RevealPanel
from trainer.ui.console.topbar import TopBar
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.theme import apply_look, look
from trainer.ui.widgets import KeyButton, Label, Pill
from trainer.ui.widgets.elided import ElidedLabel
from trainer.words import current_language, speaking

Seen = TypeVar("Seen")
LANGUAGES = ("en", "nb", "ru")
SMALL = ((1366, 700), (1024, 700))
"""What a desktop's panel and a title bar leave of 1366x768, and of a projector's 1024x768 mirrored."""


@pytest.fixture(params=LANGUAGES)
def _tongue(request: pytest.FixtureRequest) -> Iterator[None]:
    """Everything is said in this language."""
    with speaking(str(request.param)):
        yield


in_each_language = pytest.mark.usefixtures("_tongue")


def whole(part: QWidget) -> bool:
    """Whether all of it can be seen: nothing it scrolls in and no edge of the window cuts it."""
    return part.isVisible() and part.visibleRegion().boundingRect().size() == part.size()


def always(console: ConsoleWindow) -> tuple[QWidget, ...]:
    """What is on the screen, how long is left, what comes next, and what drives the step."""
    middle, aside = console.run.middle, console.run.aside
    transport = middle.transport
    return (
        aside.now, aside.next, middle.heading.title, middle.heading.timer,
        transport.start, transport.more, transport.back, transport.next, middle.mark, middle.notes.field,
    )  # fmt: skip


def unseen(console: ConsoleWindow, *parts: QWidget) -> list[QWidget]:
    """Which of the parts, and of those that are always needed, can't be seen whole."""
    return [part for part in (*always(console), *parts) if not whole(part)]


def cut_off(console: ConsoleWindow, *parts: QWidget) -> list[QWidget]:
    """The same in a small window of either size."""
    return [part for found in in_both(console, lambda: unseen(console, *parts)) for part in found]


def in_both(console: ConsoleWindow, see: Callable[[], Seen]) -> list[Seen]:
    """What is to be seen in a small window of either size; the first comes last, so it was opened."""
    found = []
    for size in reversed(SMALL):
        resized(console, size)
        found.append(see())
    return found


def resized(console: ConsoleWindow, size: tuple[int, int]) -> None:
    """The window at another size, laid out."""
    console.resize(*size)
    for _round in range(8):
        QApplication.processEvents()


@in_each_language
def test_a_scene_is_driven_without_scrolling(service: RoomKit) -> None:
    """While a scene runs, marking, freezing and the checklist are in sight too."""
    service.until("scene", 2)
    service.conductor.start_or_pause()
    console = service.console(*SMALL[0])
    middle = console.run.middle
    assert cut_off(console, middle.freeze, middle.watch) == []
    for size in SMALL:
        resized(console, size)
        assert whole(middle.take) or (whole(middle.more) and middle.take in middle.more.held)


@in_each_language
def test_a_frozen_scene_asks_who_swaps_without_scrolling(service: RoomKit) -> None:
    """Frozen in the middle of a scene, the question comes before what was read before it; going on, it goes."""
    service.until("scene", 2)
    service.conductor.start_or_pause()
    console = service.console(*SMALL[0])
    service.press(console, Qt.Key.Key_F)
    panel = console.run.middle.panel
    assert isinstance(panel, ActPanel)
    assert cut_off(console, panel.frozen.ask, *panel.frozen.pills.values()) == []
    service.press(console, Qt.Key.Key_F)
    assert cut_off(console, console.run.middle.for_you.findChildren(Label)[1]) == []


@in_each_language
def test_how_a_scene_ended_is_pressed_without_scrolling(dislike: RoomKit) -> None:
    """The buttons of the outcome are in sight."""
    dislike.until("scene", 1)
    dislike.conductor.start_or_pause()
    console = dislike.console(*SMALL[0])
    panel = console.run.middle.panel
    assert isinstance(panel, ActPanel)
    assert cut_off(console, *panel.ended.buttons.values()) == []


@in_each_language
@pytest.mark.parametrize("size", SMALL)
def test_what_is_said_aloud_is_pressed_without_scrolling(service: RoomKit, size: tuple[int, int]) -> None:
    """The first question's answers and the closing of the sheet are in sight; one press brings the next question."""
    service.until("told", 2)
    service.conductor.open_sheet("aloud")
    console = service.console(*size)
    panel = console.run.middle.panel
    assert isinstance(panel, FillPanel)
    form = panel.form
    assert isinstance(form, AloudForm)
    first, second, *_others, last = form.entries.values()
    assert unseen(console, panel.shut, first, second) == []
    if size == SMALL[0]:
        assert unseen(console, *form.entries.values()) == [], "four questions, each with its answer on one line"
    for item, made in form.entries.items():
        if made is not last and item != "feel":
            service.conductor.answer(form.person, item, None, "words", "aloud")
    service.settle()
    QTest.mouseClick(first.pills[1], Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    service.settle()
    assert whole(last)


@in_each_language
def test_a_sheet_is_handed_over_and_closed_without_scrolling(service: RoomKit) -> None:
    """Hand over before and while it is open, and the closing; then what shows it or opens it again."""
    service.until("felt", 3)
    console = service.console(*SMALL[0])
    panel = console.run.middle.panel
    assert isinstance(panel, FillPanel)
    assert cut_off(console, panel.count, panel.hand) == []
    service.conductor.open_sheet()
    service.settle()
    assert cut_off(console, panel.count, panel.hand, panel.shut) == []
    service.conductor.close_sheet()
    service.settle()
    assert cut_off(console, panel.count, panel.open, panel.show_results) == []


@in_each_language
def test_cards_and_the_reveal_are_driven_without_scrolling(service: RoomKit) -> None:
    """Handing the laptop over for cards, and the two steps of the reveal."""
    service.until("cards")
    console = service.console(*SMALL[0])
    panel = console.run.middle.panel
    assert isinstance(panel, DealPanel)
    assert cut_off(console, panel.count, panel.hand) == []
    service.until("open")
    service.settle()
    reveal = console.run.middle.panel
    assert isinstance(reveal, RevealPanel)
    assert cut_off(console, reveal.show_it) == []
    service.press(console, Qt.Key.Key_R)
    assert cut_off(console, reveal.show_it, reveal.not_yet) == []


@in_each_language
def test_a_board_takes_entries_without_scrolling(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """The line for the next entry and the entry put there last are in sight."""
    kit = a_room(qtbot, qapp, tmp_path, ("why-customers-leave",))
    kit.until("reasons")
    console = kit.console(*SMALL[0])
    panel = console.run.middle.panel
    assert isinstance(panel, BoardPanel)
    panel.fields[0].setText("We argued about a bag")
    panel.put()
    kit.settle()
    (row, *_others) = panel.rows.rows.values()
    assert cut_off(console, panel.hand, panel.fields[0], row.fields[0]) == []
    kit.away()


@in_each_language
def test_two_lines_on_top_take_the_room_of_one(service: RoomKit) -> None:
    """Restored, with a latecomer to place: one line says the latter and counts the other, and the question is there."""
    service.until("told", 2)
    service.conductor.open_sheet("aloud")
    console = service.console(*SMALL[0], away=134.0)
    strips = console.strips
    before = in_both(console, strips.height)
    service.conductor.join("Zoe")
    service.settle()
    assert strips.offer.sentence
    assert strips.restored.sentence
    assert in_both(console, strips.height) == before
    panel = console.run.middle.panel
    assert isinstance(panel, FillPanel)
    assert isinstance(panel.form, AloudForm)
    assert cut_off(console, panel.shut, next(iter(panel.form.entries.values()))) == []
    QTest.mouseClick(strips.offer.more, Qt.MouseButton.LeftButton)
    service.settle()
    assert all(now > then for now, then in zip(in_both(console, strips.height), before, strict=True))
    assert in_both(console, lambda: whole(strips.offer) and whole(strips.restored)) == [True, True]
    head = console.run.middle.heading
    assert in_both(console, lambda: head.mapTo(console, QPoint()).y() > strips.geometry().bottom()) == [True, True]
    QTest.mouseClick(strips.offer.more, Qt.MouseButton.LeftButton)
    service.settle()
    assert in_both(console, strips.height) == before


def test_a_line_out_of_sight_is_not_answered_by_a_key(service: RoomKit) -> None:
    """While something else is asked on top, Y answers that, and what was offered stays."""
    service.until("told", 2)
    console = service.console()
    service.conductor.join("Zoe")
    service.settle()
    offered = console.strips.offer.sentence
    assert offered
    console.strips.trouble.say("The disk is full.")
    service.settle()
    facts = service.session.facts
    service.press(console, Qt.Key.Key_Y, Qt.Key.Key_X)
    assert service.session.facts == facts
    assert console.strips.offer.sentence == offered
    console.strips.trouble.hide()
    service.settle()
    service.press(console, Qt.Key.Key_X)
    assert console.strips.offer.sentence == ""


def test_what_comes_next_is_said_whole_while_anything_else_can_give_way(service: RoomKit) -> None:
    """Back is an arrow, minutes are figures, then wait behind the dots; pausing changes neither words nor widths."""
    service.until("scene", 1)
    console = service.console()
    transport, head = console.run.middle.transport, view.head(service.desk)
    words = "Next: Which ones lose us the customers we have"
    seen = []
    for width in range(1000, 500, -20):
        transport.setFixedWidth(width)
        places = []
        for shown in (head, replace(head, running=True, begun=True), replace(head, begun=True)):
            transport.show_view(shown, words, first=False, leads=True)
            service.settle()
            places.append((transport.next.text(), transport.next.width(), transport.start.width()))
        assert len(set(places)) == 1, width
        minus = transport.minus.text() if transport.minus.isVisible() else ""
        seen.append((transport.next.text() == words, transport.back.text(), minus))
        assert transport.next.text() == words or transport.next.text().startswith("Next: Which ones")
    steps = [(True, "Back", "−1 min"), (True, "←", "−1 min"), (True, "←", "−1"), (True, "←", ""), (False, "←", "")]
    assert list(dict.fromkeys(seen)) == steps


@in_each_language
def test_what_drives_a_step_is_one_row(service: RoomKit) -> None:
    """Start, minutes, back and next stand in one row, and each is as wide as its words, at each step and size.

    So do marking, freezing, the checklist, another take, the look at the cards and skipping, or the way to them.
    """
    console = service.console()
    for step in ("cards", "prepare", "scene", "told", "felt", "open"):
        service.until(step)
        service.settle()
        for size in (*SMALL, (1440, 900)):
            resized(console, size)
            transport = console.run.middle.transport
            shown = [each for each in transport.findChildren(QWidget) if each.isVisible()]
            assert len({each.y() + each.height() // 2 for each in shown}) == 1, (step, size)
            assert [each for each in shown if each.width() < each.sizeHint().width()] == [], (step, size)
            assert transport.next.accessibleName().startswith(transport.next_words)
            counted = size != (1440, 900) or transport.minus.text() != "−1" or current_language() == "ru"
            assert counted or transport.next.text() == transport.next_words, (step, "what comes next is worth a unit")
            middle = console.run.middle
            acts = (middle.mark, middle.freeze, middle.watch, middle.take, middle.peek, middle.skip, middle.more)
            rows = {each.geometry().center().y() // 2 for each in acts if each.isVisible()}
            assert len(rows) == 1, (step, size)


@pytest.mark.parametrize("size", [(1366, 700), (1024, 700), (1440, 900), (860, 600)])
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_one_part_of_the_middle_scrolls_at_most(
    qapp: QApplication, service: RoomKit, size: tuple[int, int], zoom: float
) -> None:
    """However small the window and large the text, there are never two scroll bars side by side."""
    service.until("told", 2)
    for number in range(4):
        service.conductor.note(f"Something was seen, number {number}")
    apply_look(qapp, look(zoom=zoom))
    try:
        console = service.console(*size)
        service.settle()
        areas = console.run.middle.findChildren(QScrollArea)
        assert len([area for area in areas if area.verticalScrollBar().maximum() > 0]) <= 1
    finally:
        apply_look(qapp, look())


def test_nothing_in_the_top_bar_is_cut(qapp: QApplication, service: RoomKit) -> None:
    """At 200 % in a narrow window and the longest words a tick says that all is saved, and each piece is whole.

    Before the title is shortened, the pill beside it says less.
    """
    bar = service.keep(TopBar())
    bar.resize(1024, 64)
    shown = view.top(service.desk)
    bar.show_view(replace(shown, title="Half-day service workshop", where="2 of 4 · Three levels", short="2 of 4"))
    service.show(bar)
    title = bar.findChildren(ElidedLabel)[0]
    assert title.text() == title.full
    try:
        with speaking("ru"):
            apply_look(qapp, look(zoom=2.0))
            top = service.console(1024, 768).top
            service.settle()
            pieces = [one for one in top.findChildren(QWidget) if isinstance(one, Pill | KeyButton) and one.isVisible()]
            assert [one for one in pieces if one.width() < one.sizeHint().width()] == []
            assert "Всё сохранено" in [one.accessibleName() for one in pieces]
    finally:
        apply_look(qapp, look())


def test_larger_text_lays_the_window_out_anew_at_once(qapp: QApplication, service: RoomKit) -> None:
    """Made twice as large in the middle of a step, it looks as if it had been opened so, and back again."""
    service.until("scene", 2)
    console = service.console()
    run = console.run
    assert run.show_of.isVisible()
    assert run.middle.tools.isVisible()
    try:
        apply_look(qapp, look(zoom=2.0))
        service.settle()
        assert not run.show_of.isVisible()
        assert not run.middle.tools.isVisible()
        assert unseen(console) == []
    finally:
        apply_look(qapp, look())
    service.settle()
    assert run.show_of.isVisible()
    assert run.middle.tools.isVisible()


def test_other_amounts_of_time_are_behind_one_button_where_the_window_is_low(service: RoomKit) -> None:
    """A press shows them under the row, another takes them away; their keys act all the while."""
    service.until("scene", 2)
    console = service.console(1024, 700)
    tools, transport = console.run.middle.tools, console.run.middle.transport
    assert not tools.isVisible()
    QTest.mouseClick(transport.more, Qt.MouseButton.LeftButton)
    service.settle()
    before = service.session.timers.get(service.conductor.here)
    assert before is None
    for seconds in (-60.0, 60.0, 300.0):
        assert tools.amounts[seconds].isVisible() or transport.plus.isVisible()
    QTest.mouseClick(tools.amounts[300.0], Qt.MouseButton.LeftButton)
    assert service.session.timers[service.conductor.here].length == 600
    QTest.mouseClick(transport.more, Qt.MouseButton.LeftButton)
    service.settle()
    assert not tools.isVisible()


@in_each_language
@pytest.mark.parametrize("size", [(1366, 700), (1024, 768)])
def test_all_keys_are_seen_at_once_on_a_small_laptop(service: RoomKit, size: tuple[int, int]) -> None:
    """At the usual text size nothing of the table is scrolled to."""
    console = service.console(*size)
    console.keys.open()
    service.settle()
    assert [area.verticalScrollBar().maximum() for area in console.keys.findChildren(QScrollArea)] == [0]


@pytest.mark.parametrize(("size", "zoom"), [((1366, 700), 2.0), ((860, 600), 2.0), ((1440, 900), 1.0)])
def test_the_table_of_keys_and_what_can_be_put_in_are_never_squeezed(
    qapp: QApplication, service: RoomKit, size: tuple[int, int], zoom: float
) -> None:
    """Large words get their room and the rest is scrolled to: by Page Down in the table, where other keys close it."""
    apply_look(qapp, look(zoom=zoom))
    try:
        shelf = Shelf(kit.shipped_library(), service.played.file, service.played.carried)
        console = service.console(*size, supply=shelf)
        service.press(console, Qt.Key.Key_I)
        page = console.insert
        assert whole(page.search)
        assert page.search.height() >= page.search.sizeHint().height()
        service.press(console, Qt.Key.Key_Escape)
        console.keys.open()
        service.settle()
        rows = [row for row in console.keys.findChildren(Label) if row.wordWrap()]
        assert [row.text() for row in rows if row.height() < row.heightForWidth(row.width())] == []
        bar = max((area.verticalScrollBar() for area in console.keys.findChildren(QScrollArea)), key=QScrollBar.maximum)
        assert (bar.maximum() > 0) is (zoom == 2.0)
        service.press(console, Qt.Key.Key_PageDown)
        assert console.keys.isVisible() is (zoom == 2.0)
        service.press(console, Qt.Key.Key_Escape)
        assert not console.keys.isVisible()
    finally:
        apply_look(qapp, look())


def test_on_a_large_screen_large_words_have_large_sides(qapp: QApplication, service: RoomKit) -> None:
    """On 3840x2160, where text comes twice as large, the run of show and the questions are as wide for their words."""
    service.until("scene", 2)
    widths = {}
    for zoom in (1.0, 2.0):
        apply_look(qapp, look(zoom=zoom))
        try:
            console = service.console(round(1920 * zoom), round(1080 * zoom))
            shown = console.run.show_of.width()
            console.open_page("debrief")
            service.settle()
            widths[zoom] = shown, console.debrief.side.width()
        finally:
            apply_look(qapp, look())
    assert widths[2.0] == tuple(2 * width for width in widths[1.0])
