"""Promises of printed cards: nothing lost, nothing betrayed, everything inside the lines and large enough to read."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.kit import shipped_library
from trainer.model.printing import NothingToPrint, PrintedCard, Stack, material
from trainer.model.scenario import Scenario
from trainer.paint.marks import Area, Words
from trainer.paint.print.cards import card_pages
from trainer.paint.print.cutting import Cell, PrintedPage
from trainer.paint.print.ink import LEAST, printed_typeface
from trainer.paint.print.paper import A4, LETTER, MILLIMETRE, POINT, Paper
from trainer.paint.print.prose import plain

pytestmark = pytest.mark.usefixtures("qapp")
LINE = "Secret · customer"
SHORT = PrintedCard("You waited", "Look at the clock.", LINE)
MIDDLING = PrintedCard("You waited for an hour", "Look at the clock and sigh. " * 20, LINE)
ENDLESS = PrintedCard("You waited", "Look at the clock and sigh, then look at the door.\n" * 120, LINE)


@pytest.fixture(scope="module", autouse=True)
def _application(qapp_cls: type[QApplication]) -> None:
    """Words are measured from the first page on."""
    if QApplication.instance() is None:
        qapp_cls([])


def _stack(*cards: PrintedCard, secret: bool = False) -> Stack:
    return Stack("The quiet customer", "Reason", cards, secret)


def _pages(stack: Stack, paper: Paper = A4) -> list[PrintedPage]:
    return card_pages(stack, paper, printed_typeface())


def _shipped() -> list[Stack]:
    """Every stack of every scenario that ships."""
    return [stack for scenario in shipped_library().scenarios() for stack in _stacks(scenario)]


def _stacks(scenario: Scenario) -> list[Stack]:
    sheets = {sheet.id: sheet for sheet in shipped_library().sheets()}
    try:
        parts = material(scenario, sheets, {}, ["cards"]).parts
    except NothingToPrint:
        return []
    return [part for part in parts if isinstance(part, Stack)]


def _in(area: Area, words: Iterable[Words]) -> list[Words]:
    """The words whose middle lies in an area, in the order they are read."""
    return [
        word
        for word in words
        if area.x <= word.area.x + word.area.width / 2 <= area.right
        and area.y <= word.area.y + word.area.height / 2 <= area.bottom
    ]


def _text(words: Iterable[Words]) -> str:
    return " ".join(" ".join(word.text for word in words).split())


def _cells(pages: Iterable[PrintedPage]) -> list[tuple[PrintedPage, Cell]]:
    return [(page, cell) for page in pages for cell in page.cells]


def _written(card: PrintedCard) -> str:
    """A card's title and text as its author wrote them, list signs as they are printed."""
    lines = [
        card.title,
        *(
            line.strip().replace("- ", "• ", 1) if line.strip().startswith("- ") else line
            for line in card.text.splitlines()
        ),
    ]
    return " ".join(plain(" ".join(lines)).split())


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_every_shipped_card_is_printed_word_for_word(paper: Paper) -> None:
    """On each piece that is cut out stand the title and the text of one card, whole."""
    for stack in _shipped():
        printed = [
            _text(w for w in _in(cell.area, page.page.words) if w.own) for page, cell in _cells(_pages(stack, paper))
        ]

        assert printed == [_written(card) for card in stack.cards]


def test_nothing_is_printed_where_printers_leave_white() -> None:
    """No mark on any page comes nearer to the paper's edge than 8 mm."""
    safe = 8 * MILLIMETRE
    for paper in (A4, LETTER):
        for page in (page for stack in _shipped() for page in _pages(stack, paper)):
            for mark in page.page.marks:
                assert min(mark.area.x, mark.area.y) >= safe
                assert mark.area.right <= paper.width - safe
                assert mark.area.bottom <= paper.height - safe


def test_words_stay_within_the_lines_they_are_cut_along() -> None:
    """Each word of a card lies inside its card, with 4 mm to spare for a crooked cut."""
    for page, cell in _cells(page for stack in _shipped() for page in _pages(stack)):
        inside = cell.area.inset(4 * MILLIMETRE)
        for word in _in(cell.area, page.page.words):
            assert inside.x <= word.area.x
            assert word.area.right <= inside.right
            assert inside.y <= word.area.y
            assert word.area.bottom <= cell.area.bottom - 2 * MILLIMETRE


def test_nothing_is_smaller_than_nine_points() -> None:
    """The smallest words on any page are 9 points high."""
    stacks = [*_shipped(), _stack(ENDLESS), _stack(ENDLESS, secret=True)]

    assert min(word.style.px for stack in stacks for page in _pages(stack) for word in page.page.words) >= LEAST * POINT


def test_nothing_but_the_decks_name_is_seen_of_a_folded_card() -> None:
    """On the outside of every secret card stands the deck's name alone: whichever card it is, it looks the same."""
    secret = [stack for stack in _shipped() if stack.secret]
    assert secret

    for stack in secret:
        for page, cell in _cells(_pages(stack)):
            assert cell.outside is not None
            seen = _in(cell.outside, page.page.words)
            assert _text(seen) == stack.name
            assert not any(word.own for word in seen)


def test_the_words_of_a_secret_card_lie_between_fold_and_edge() -> None:
    """What is confidential stands below the fold, so that the half above, as high, covers all of it."""
    for stack in (stack for stack in _shipped() if stack.secret):
        for page, cell in _cells(_pages(stack)):
            assert cell.outside is not None
            half = (cell.area.height - cell.outside.height) / 2
            fold, edge = cell.area.y + half, cell.outside.y
            for word in (w for w in _in(cell.area, page.page.words) if w.own):
                assert fold < word.area.y
                assert word.area.bottom < edge


def test_no_card_of_a_deck_is_known_by_its_looks() -> None:
    """All cards of a deck have one size and words of one size, however much stands on them."""
    pages = _pages(_stack(SHORT, MIDDLING, secret=True))
    cells = _cells(pages)

    assert len({(round(cell.area.width), round(cell.area.height)) for _page, cell in cells}) == 1
    sizes = [{w.style.px for w in _in(cell.area, page.page.words)} for page, cell in cells]
    assert sizes[0] == sizes[1]


def test_a_long_card_makes_larger_cards_rather_than_smaller_words() -> None:
    """Eight short cards go on a page; a card that would need words under 9 points gets a larger card instead."""
    assert len(_pages(_stack(*[SHORT] * 8))) == 1
    assert len(_pages(_stack(*[SHORT] * 7, MIDDLING))) > 1


def test_words_that_fill_more_than_a_page_go_on_on_the_next_card() -> None:
    """A text no paper holds is continued, and says so."""
    pages = _pages(_stack(ENDLESS, secret=True))

    whole = " ".join(_text(w for w in page.page.words if w.own) for page in pages)
    assert whole == _written(ENDLESS)
    assert len(pages) > 1
    assert all("continued" in _text(page.page.words) for page in pages[1:])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text(st.characters(min_codepoint=33, max_codepoint=0x45F, exclude_characters="*•-"), max_size=90),
        max_size=60,
    )
)
def test_no_word_is_lost_however_it_is_written(words: list[str]) -> None:
    """Whatever letters a card has, and however long its words, each letter is on paper."""
    card = PrintedCard("Title", " ".join(words), LINE)
    pages = _pages(_stack(card))

    drawn = "".join(word.text for page in pages for word in page.page.words if word.own)
    assert "".join(drawn.split()) == "".join(_written(card).split())


@pytest.mark.parametrize("count", [1, 8, 9, 80])
def test_pages_grow_with_the_cards_and_no_faster(count: int) -> None:
    """Short cards take a page for every eight."""
    assert len(_pages(_stack(*[SHORT] * count))) == -(-count // 8)


def test_lists_are_printed_as_lists() -> None:
    """A line that begins with a hyphen has a dot, and its words are set in from the left."""
    page = _pages(_stack(PrintedCard("Low", "First.\n\n- **Ask** nothing.\n- Look away.", LINE)))[0]

    lines = {word.text: word.area.x for word in page.page.words if word.own}
    assert lines["Ask nothing."] > lines["First."]
    assert "•" in lines
