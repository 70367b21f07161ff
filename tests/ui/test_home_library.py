"""This file is the library page: search, filters, cards, the pane, the plan and the files that need mending."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, paste, press, titles, until
from trainer.model.planned import PlannedBlock
from trainer.model.scenario import Board
from trainer.shipped import shipped
from trainer.steps import kinds
from trainer.ui.app import PEOPLE, Program
from trainer.ui.folders import Folders
from trainer.ui.library.card import ScenarioCard
from trainer.ui.library.cards import PORTION, CardGrid
from trainer.ui.library.fade import Fade
from trainer.ui.library.page import LibraryPage
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.shelf import Entry, Shelf
from trainer.ui.theme import colours_of

CORE = ["Guess what they dislike", "The golden mean", "Three service levels", "Vocabulary", "Yes, and…"]
OWN = """trainer: 1
scenario: first-minute
title: The first minute
summary: Greet as if you had waited.
themes: [été]
people: 4-30
groups: pairs
steps:
  - id: greet
    act: Greet each other
    minutes: 3
"""


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program, opened."""
    with opened(qtbot, data) as running:
        yield running


def words(widget: QWidget) -> str:
    """Everything a part of a window says now."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_the_window_stands_before_anything_is_read(qtbot: QtBot, data: Path) -> None:
    """When the window is first seen there are no cards yet; they follow by themselves."""
    seen: list[int] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with opened(qtbot, data) as program:
        seen.append(len(program.library.grid.cards()))
    assert seen[0] > 0
    fresh = Program(app, program.folders)
    assert fresh.library.grid.cards() == ()
    fresh.close()


def _listen(said: list[str], page: QWidget) -> None:
    said.append(words(page))


def _offers(page: LibraryPage) -> bool:
    return bool(page.grid.cards())


def test_the_first_start_says_that_it_reads_and_then_shows_the_cards(qtbot: QtBot, data: Path) -> None:
    """Without an index the page isn't empty without a word; the second start finds the index and says nothing."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for first in (True, False):
        said: list[str] = []
        program = Program(app, Folders(data, shipped("scenarios"), data))
        program.stock.reading.connect(partial(_listen, said, program.library))
        program.open()
        until(qtbot, partial(_offers, program.library))
        assert [("Reading the scenarios…" in each) for each in said] == [True] * first
        assert "Reading the scenarios…" not in words(program.library)
        program.close()


def test_the_core_scenarios_are_offered(program: Program) -> None:
    """Every shipped scenario that can be played has a card; agendas follow."""
    assert set(CORE) <= set(titles(program))
    kinds = [card.entry.kind for card in program.library.grid.cards()]
    assert kinds == sorted(kinds, reverse=True)
    assert "Half a day with the customer" in titles(program)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("service levels", "Three service levels"),
        ("LÉVELS", "Three service levels"),
        ("dislike", "Guess what they dislike"),
        ("dislikes", "Guess what they dislike"),
    ],
)
def test_search_as_one_types(program: Program, typed: str, first: str) -> None:
    """Titles that hold the words come first, whatever the case and the accents."""
    everything = len(titles(program))
    QTest.keyClicks(program.library.search, typed)

    assert titles(program)[0] == first
    assert len(titles(program)) < everything


def test_cards_of_one_sector_are_picked_where_the_exercise_is_started(program: Program) -> None:
    """Whoever starts it at once never sees the plan's settings: the pane offers them, and start and plan take them."""
    page = program.library
    page.choose("guess-dislike")
    box = page.about.cards
    assert box is not None
    started: list[tuple[PlannedBlock, ...]] = []
    page.start.connect(started.append)
    QTest.keyClicks(box, "T")
    assert box.currentText() == "Tourism"

    page.about.start.emit()
    page.choose("service-levels")
    assert page.about.cards is None
    page.choose("guess-dislike")
    page.about.add.emit()

    assert [block.cards for (block,) in started] == ["tourism"]
    assert [block.cards for block in page.plan.blocks] == ["tourism"]


def test_summaries_and_themes_are_searched_too(program: Program) -> None:
    """A word that stands in no title finds what it is about, and leaves the rest out."""
    QTest.keyClicks(program.library.search, "listening")

    assert {"Guess what they dislike", "Yes, and…"} <= set(titles(program))
    assert "Three service levels" not in titles(program)


def test_nothing_found_says_so_and_leads_back(program: Program) -> None:
    """A search without results names the words, of a pasted list the first; one press shows everything again."""
    QTest.keyClicks(program.library.search, "xyzzy")

    assert titles(program) == []
    assert "Nothing matches “xyzzy”" in words(program.library)
    program.library.search.clear()
    paste(program.library.search, "\n".join(f"Xyzzy {number}" for number in range(11)))
    assert "\n" not in program.library.search.text()
    assert "Nothing matches “Xyzzy 0 Xyzzy 1 Xyzzy 2 Xyzzy 3 Xyzzy 4 Xyzzy 5 Xyzzy 6…”" in words(program.library)
    assert not program.library.about.start_button.isEnabled()
    QTest.keyClick(program.library.search, Qt.Key.Key_Escape)
    assert set(CORE) <= set(titles(program))


def test_filters_narrow_and_can_be_taken_back(program: Program) -> None:
    """Length, group and theme each leave out what doesn't fit; the button wears the choice."""
    library = program.library
    library.group.pick("3 teams")
    assert {"Three service levels", "Vocabulary"} <= set(titles(program))
    assert "Yes, and…" not in titles(program)
    library.theme.pick("selling")
    assert titles(program) == ["Vocabulary"]
    assert library.theme.text() == "Selling"
    library.length.pick("short")
    assert titles(program) == []
    assert "Nothing matches these filters" in words(library)
    library.clear_wish()
    assert set(CORE) <= set(titles(program))


def test_the_search_is_left_for_the_cards_and_back_by_keys(program: Program) -> None:
    """Down goes to the cards, arrows move in the grid, up from the first row goes back to the search."""
    library = program.library
    QTest.keyClick(library.search, Qt.Key.Key_Down)
    cards = library.grid.cards()
    assert cards[0].hasFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Right)
    assert cards[1].hasFocus()
    QTest.keyClick(cards[1], Qt.Key.Key_Down)
    assert cards[3].hasFocus()
    assert library.grid.current == cards[3].entry
    QTest.keyClick(cards[3], Qt.Key.Key_Home)
    QTest.keyClick(cards[0], Qt.Key.Key_Up)
    assert library.search.hasFocus()


def test_only_the_chosen_card_is_reached_by_tab(program: Program) -> None:
    """Forty cards are one stop of the Tab key."""
    stops = [card for card in program.library.grid.cards() if card.focusPolicy() == Qt.FocusPolicy.StrongFocus]

    assert len(stops) == 1


def test_nothing_moves_when_another_card_is_chosen(qtbot: QtBot, program: Program) -> None:
    """The chosen card's thicker line takes its room from the margin: no card and no word on any card moves."""
    cards = program.library.grid.cards()
    until(qtbot, lambda: cards[1].x() > cards[0].x())

    def places() -> list[tuple[QRect, list[QRectF]]]:
        QApplication.processEvents()
        return [(card.geometry(), [place for place, *_words in card.laid()]) for card in cards[:2]]

    press(cards[1])
    before = places()
    press(cards[0])
    assert places() == before
    press(cards[1])
    assert places() == before


def test_the_ring_tells_where_the_keys_go_and_nothing_else(program: Program) -> None:
    """A chosen card keeps its spine and a thin edge while the search has the keyboard; the thick ring has only one."""
    card = program.library.grid.cards()[0]
    accent = colours_of(card).accent

    def coloured(x: int, y: int) -> bool:
        return card.grab().toImage().pixelColor(x, y).name().upper() == accent

    QTest.keyClick(program.library.search, Qt.Key.Key_Down)
    assert [coloured(4, 60), coloured(60, 1)] == [True, True]
    program.library.search.setFocus()
    assert [coloured(4, 60), coloured(60, 1)] == [True, False]


def test_the_chosen_card_stays_in_sight_when_the_window_gets_smaller(qtbot: QtBot, program: Program) -> None:
    """Who makes the window smaller still sees what is chosen; its longest word is whole, however narrow a card is."""
    card = next(card for card in program.library.grid.cards() if card.entry.id == "service-levels")
    press(card)
    program.home.resize(860, 600)
    until(qtbot, lambda: not card.visibleRegion().isEmpty() and program.library.width() < 700)
    bar = program.library._area.verticalScrollBar()  # noqa: SLF001
    until(qtbot, lambda: not program.library._in_sight.laying_out)  # noqa: SLF001
    bar.setValue(0)
    QApplication.processEvents()
    program.home.resize(900, 620)
    until(qtbot, lambda: program.library.width() > 700)
    assert bar.value() == 0, "whoever went elsewhere stays there"

    long = ScenarioCard(card.entry._replace(title="Клиентоориентированность"))
    qtbot.addWidget(long)
    long.resize(card.minimumSizeHint().width(), 300)
    place, title, font, _colour = long.laid()[0]
    assert QFontMetricsF(font).horizontalAdvance(title) <= place.width()


def test_the_pane_tells_what_the_chosen_one_needs(qtbot: QtBot, program: Program) -> None:
    """Title, people, what to bring and each step with its minutes; what goes on below fades out until it is reached."""
    card = next(card for card in program.library.grid.cards() if card.entry.id == "service-levels")
    press(card)

    said = words(program.library.about)
    assert "Three service levels" in said
    assert "9 to 30" in said
    assert "Play the scene" in said
    assert "3 × 5 min" in said
    assert "The three level cards" in said
    program.home.resize(1366, 700)
    until(qtbot, program.library.about.findChildren(Fade)[0].isVisible)
    bar = program.library.about.findChildren(ScrolledColumn)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not program.library.about.findChildren(Fade)[0].isVisible()


def test_ctrl_q_closes_the_window(program: Program) -> None:
    """As in other programs; a session is left by its own window, which asks."""
    QTest.keyClick(program.home, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    assert not program.home.isVisible()


def test_enter_on_a_card_goes_on_to_the_people(program: Program) -> None:
    """The chosen scenario waits on the people page, and the field for names has the keyboard."""
    QTest.keyClick(program.library.search, Qt.Key.Key_Down)
    QTest.keyClick(program.library.grid.cards()[0], Qt.Key.Key_Return)

    assert program.home.page == PEOPLE
    assert program.library.grid.current is not None
    assert program.library.grid.current.title in words(program.people.terms)
    assert program.people.field.hasFocus()


@pytest.mark.parametrize(("width", "columns"), [(1024, 1), (1440, 2), (1900, 3)])
def test_the_grid_follows_the_window(qtbot: QtBot, program: Program, width: int, columns: int) -> None:
    """One column in a narrow window, two on a laptop, three on a wide screen; nothing sticks out."""
    program.home.resize(width, 900)
    cards = program.library.grid.cards()
    until(qtbot, lambda: len({card.x() for card in cards}) == columns)

    inside = program.library.grid.width()
    assert all(card.geometry().right() <= inside for card in cards)


def test_a_plan_is_made_moved_and_shortened(qtbot: QtBot, program: Program) -> None:
    """Scenarios are added in order, moved by keys, taken out by the cross; a break goes in between."""
    library = program.library
    for card_id in ("yes-and", "vocabulary"):
        press(next(card for card in library.grid.cards() if card.entry.id == card_id))
        press(library.about.add_button)
    library.plan.add_break()
    assert [block.title for block in library.plan.blocks] == ["Yes, and…", "Vocabulary", "Break"]

    until(qtbot, lambda: all(chip.isVisible() for chip in library.plan.chips()))
    QTest.keyClick(library.plan.chips()[2], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [block.title for block in library.plan.blocks] == ["Yes, and…", "Break", "Vocabulary"]
    assert library.plan.chips()[1].hasFocus()
    QTest.keyClick(library.plan.chips()[0], Qt.Key.Key_Delete)
    assert [block.title for block in library.plan.blocks] == ["Break", "Vocabulary"]


def test_a_part_of_the_plan_is_dragged(qtbot: QtBot, program: Program) -> None:
    """The first part, dragged upon the third, becomes the third; as many rows are seen whole as there is room for."""
    plan = program.library.plan
    card = next(card for card in program.library.grid.cards() if card.entry.kind == "agenda")
    press(card)
    press(program.library.about.add_button)
    before = [block.title for block in plan.blocks]
    first, third = plan.chips()[0], plan.chips()[2]
    until(qtbot, lambda: third.x() > 0)
    high = {chip.y(): chip.visibleRegion().boundingRect().height() for chip in plan.chips()}
    assert list(high.values())[:2] == [first.height()] * 2

    start = QPoint(14, first.height() // 2)
    QTest.mousePress(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (8, 20):
        QTest.mouseMove(first, start + QPoint(step, 0))
    QTest.mouseMove(first, first.mapFromGlobal(third.mapToGlobal(third.rect().center())))
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)

    assert [block.title for block in plan.blocks] == [before[1], before[2], before[0], *before[3:]]


def test_while_a_plan_is_made_one_button_leads_on(program: Program) -> None:
    """The start moves into the plan's strip; Enter on a card adds it instead of starting it alone."""
    library = program.library
    press(library.about.add_button)
    QTest.keyClick(library.search, Qt.Key.Key_Down)
    QTest.keyClick(library.grid.cards()[0], Qt.Key.Key_Return)

    assert program.home.page != PEOPLE
    assert len(library.plan.parts) == 2
    assert not library.about.start_button.isVisible()
    press(library.plan.start_button)
    assert program.home.page == PEOPLE
    assert "and 1 more" in words(program.people.terms)


def test_an_agenda_starts_as_a_plan_with_its_breaks(program: Program) -> None:
    """Choosing an agenda goes on to the people with everything it holds."""
    card = next(card for card in program.library.grid.cards() if card.entry.id == "agenda-half-day")
    press(card)
    press(program.library.about.start_button)

    assert program.home.page == PEOPLE
    assert "Yes, and… and 3 more" in words(program.people.terms)
    assert [block.pause for block in card.entry.plan] == [True, False, False, True, False, True, False, True]


def test_a_broken_file_is_told_and_the_rest_works(qtbot: QtBot, data: Path) -> None:
    """The file's name, line and column, what is wrong and the nearest right word are listed below the cards."""
    own = data / "scenarios"
    own.mkdir(parents=True)
    own.joinpath("first-minute.yaml").write_text(OWN.replace("groups: pairs", "groups: pears"))
    with opened(qtbot, data) as program:
        said = words(program.library.broken)

        assert "first-minute.yaml" in said
        assert "line 7, column 9" in said
        assert "Did you mean “pairs”?" in said
        assert set(CORE) <= set(titles(program))


def test_a_file_changed_in_an_editor_is_read_at_once(qtbot: QtBot, data: Path) -> None:
    """A new file appears, a mended one too, one taken away goes; the chosen card stays chosen."""
    own = data / "scenarios"
    own.mkdir(parents=True)
    with opened(qtbot, data) as program:
        press(program.library.grid.cards()[2])
        chosen = program.library.grid.current
        own.joinpath("first-minute.yaml").write_text(OWN)
        until(qtbot, lambda: "The first minute" in titles(program))
        assert program.library.grid.current == chosen
        own.joinpath("first-minute.yaml").write_text(OWN.replace("The first minute", "The first hour"))
        until(qtbot, lambda: "The first hour" in titles(program))
        own.joinpath("first-minute.yaml").unlink()
        until(qtbot, lambda: "The first hour" not in titles(program))


def test_the_own_folder_may_come_later(qtbot: QtBot, data: Path) -> None:
    """A scenario folder made while the program runs is seen too."""
    data.mkdir(exist_ok=True)
    with opened(qtbot, data) as program:
        data.joinpath("scenarios").mkdir()
        data.joinpath("scenarios", "first-minute.yaml").write_text(OWN)

        until(qtbot, lambda: "The first minute" in titles(program))


def test_what_cannot_be_played_is_not_offered_but_named(
    qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scenario with a step this program can't play yet has no card; a sentence says which step."""
    known = {kind: slides for kind, slides in kinds.KINDS.items() if kind is not Board}
    monkeypatch.setattr(kinds, "KINDS", known)
    folder = tmp_path / "shipped"
    folder.mkdir()
    folder.joinpath("first-minute.yaml").write_text(OWN + "  - id: why\n    board: Why did you leave?\n")
    with opened(qtbot, data, scenarios=folder) as program:
        assert titles(program) == []
        assert "“The first minute” has steps this Trainer can't play yet: a board." in words(program.library.broken)


def test_an_empty_library_says_where_files_go(qtbot: QtBot, data: Path, tmp_path: Path) -> None:
    """Without a single file the page says so and opens the folder for them."""
    empty = tmp_path / "nothing"
    empty.mkdir()
    with opened(qtbot, data, scenarios=empty) as program:
        assert "There are no scenarios here yet" in words(program.library)


def test_only_pages_that_work_are_in_the_list(program: Program) -> None:
    """Scenarios, the plan, people, the room, past sessions and records: no entry leads nowhere."""
    assert program.home.entries() == (
        "Scenarios", "Today's plan", "People", "Room check", "Past sessions", "Records", "Settings",
    )  # fmt: skip


def test_text_grows_and_the_window_with_it(qtbot: QtBot, program: Program) -> None:
    """Ctrl and plus makes everything larger, and the next start remembers it."""
    before = program.library.search.fontMetrics().height()
    program.looks.zoom(3)
    until(qtbot, lambda: program.library.search.fontMetrics().height() > before)

    assert program.settings.zoom > 1
    program.looks.zoom(-3)


def test_with_very_large_text_everything_can_be_reached(qtbot: QtBot, program: Program) -> None:
    """At twice the size in a small window nothing is squeezed: the page scrolls, and follows the focus."""
    program.home.resize(1024, 768)
    for _step in range(12):
        program.looks.zoom(1)
    press(next(card for card in program.library.grid.cards() if card.entry.id == "yes-and"))
    start = program.library.about.start_button
    program.home.activateWindow()
    program.library.search.setFocus()
    start.setFocus()
    until(qtbot, start.hasFocus)
    until(qtbot, lambda: start.visibleRegion().boundingRect() == start.rect())
    assert start.width() >= start.sizeHint().width()


def test_a_card_whose_exercise_stays_is_kept(qtbot: QtBot) -> None:
    """However a list changes, what stays of it isn't made anew, and stands in the new order."""
    grid = CardGrid()
    first = Entry(id="a", kind="scenario", title="A", summary="", minutes=5, group="pairs", people="2 to 30")
    second, third = first._replace(id="b", title="B"), first._replace(id="c", title="C")
    qtbot.addWidget(grid)
    grid.show_entries([first, second])
    one, other = grid.cards()

    grid.show_entries([second, third, first])

    assert (grid.cards()[0], grid.cards()[2]) == (other, one)
    assert grid.current == second
    assert [card.chosen for card in grid.cards()] == [True, False, False]
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert grid.current == first


def test_of_hundreds_of_cards_those_are_made_that_are_come_near(qtbot: QtBot) -> None:
    """A folder of hundreds opens as fast as one of sixty; scrolling and the arrows make more, End makes them all."""
    page = LibraryPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    one = Entry(
        id="", kind="scenario", title="One", summary="Words.", minutes=30, group="pairs", people="2 to 30", plan=()
    )
    page.show_shelf(Shelf(tuple(one._replace(id=f"e{number}") for number in range(400))))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert len(page.grid.cards()) == PORTION

    # With larger text the whole page scrolls too: the innermost is the cards'.
    bar = [area for area in page.findChildren(ScrolledColumn) if area.isAncestorOf(page.grid)][-1].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(bar.maximum())
    assert len(page.grid.cards()) == 2 * PORTION

    QTest.keyClick(page.grid.cards()[0], Qt.Key.Key_End)
    assert len(page.grid.cards()) == 400
    assert page.grid.cards()[-1].chosen


def test_what_a_search_or_a_filter_finds_is_in_sight(qtbot: QtBot) -> None:
    """Wherever the cards were scrolled to: the best find of a search, and what a filter leaves chosen."""
    page = LibraryPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    one = Entry(
        id="", kind="scenario", title="One", summary="Words.", minutes=30, group="pairs", people="2 to 30", plan=()
    )
    two = one._replace(title="Two", minutes=10)
    page.show_shelf(Shelf(tuple(each._replace(id=f"{each.title}{n}") for each in (one, two) for n in range(25))))
    page.show()
    area = [area for area in page.findChildren(ScrolledColumn) if area.isAncestorOf(page.grid)][-1]
    bar = area.verticalScrollBar()

    def seen() -> bool:
        first = page.grid.cards()[0]
        return first.chosen and first.isVisible() and area.viewport().rect().contains(first.mapTo(area, QPoint()))

    for look in (partial(page.search.setText, "two"), partial(page.length.pick, "short")):
        qtbot.waitUntil(lambda: bar.maximum() > 1000)
        qtbot.wait(150)  # until the page is laid out, it follows the chosen card by itself
        bar.setValue(bar.maximum())
        qtbot.wait(150)
        assert not seen()
        look()
        qtbot.waitUntil(seen)
        qtbot.wait(150)
        assert seen()
        page.search.clear()
