"""Promises of printed slips and checklists: every kind of question in a form for the pen, as many as a page holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.kit import printable, shipped_library
from trainer.model.items import (
    KINDS,
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    Option,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Word,
    YesNo,
)
from trainer.model.items import Words as WordsItem
from trainer.model.printing import Checklist, Slip, What, material
from trainer.paint.marks import Block, Face, Words
from trainer.paint.print.checklists import TICKS, checklist_pages
from trainer.paint.print.cutting import PrintedPage
from trainer.paint.print.ink import LEAST, printed_typeface
from trainer.paint.print.items import answer
from trainer.paint.print.paper import A4, LETTER, MILLIMETRE, POINT
from trainer.paint.print.slips import slip_pages

pytestmark = pytest.mark.usefixtures("qapp")
PROMISE = "Confidential: kept with your name."
THREE = (Option("a", "Less than promised"), Option("b", "As promised"), Option("c", "Better than hoped for"))
SAMPLES: dict[str, Item] = {
    "faces": Faces(id="i", ask="How was it?"),
    "grid": Grid(id="i", ask="Where are you?"),
    "sliders": Sliders(id="i", ask="Where on each line?"),
    "words": WordsItem(id="i", ask="Which words?", words=(Word("s", "seen"), Word("h", "heard"))),
    "scale": Scale(id="i", ask="Would you come back?", low="Never again", high="As soon as I can"),
    "bipolar": Bipolar(id="i", ask="Where was the line?", low="Cold", best="With respect", high="Servile"),
    "yes_no": YesNo(id="i", ask="Was the rule kept?"),
    "choose": Choose(id="i", ask="Which level?", options=THREE),
    "choose_many": ChooseMany(id="i", ask="Which of them?", options=THREE),
    "number": Number(id="i", ask="How much?", unit="thousand a year"),
    "line": Line(id="i", ask="In a word?"),
    "text": Text(id="i", ask="In your own words?"),
    "tally": Tally(id="i", ask="What did you hear?", options=THREE),
    "person": PersonItem(id="i", ask="Who helped you?"),
    "date": DateItem(id="i", ask="When?"),
}
SHOWN: dict[str, tuple[str, ...]] = {
    "faces": ("Let down", "Uneasy", "Indifferent", "Pleased", "Delighted", "1", "5"),
    "grid": ("Unpleasant", "Pleasant", "Calm", "Excited"),
    "sliders": ("Unpleasant", "Pleasant", "Calm", "Excited"),
    "words": ("seen", "heard"),
    "scale": (*(str(figure) for figure in range(11)), "Never again", "As soon as I can"),
    "bipolar": (*(str(figure) for figure in range(1, 8)), "Cold", "With respect", "Servile"),
    "yes_no": ("Yes", "No"),
    "choose": ("Less than promised", "As promised", "Better than hoped for"),
    "choose_many": ("Less than promised", "As promised", "Better than hoped for"),
    "number": ("thousand a year",),
    "line": (),
    "text": (),
    "tally": ("Less than promised", "As promised", "Better than hoped for"),
    "person": (),
    "date": ("day", "month", "year"),
}


@pytest.fixture(scope="module", autouse=True)
def _application(qapp_cls: type[QApplication]) -> None:
    """Words are measured from the first page on."""
    if QApplication.instance() is None:
        qapp_cls([])


def _slip(*items: Item, copies: int = 0, fields: tuple[str, ...] = ("Your name",)) -> Slip:
    return Slip("The quiet customer", "How was it?", fields, items, PROMISE, copies)


def _pages(slip: Slip) -> list[PrintedPage]:
    return slip_pages(slip, A4, printed_typeface())


def _texts(pages: Iterable[PrintedPage]) -> list[str]:
    return [word.text for page in pages for word in page.page.words]


def _whole(pages: Iterable[PrintedPage]) -> str:
    return " ".join(_texts(pages))


def _shipped(what: What) -> list[Slip | Checklist]:
    library = shipped_library()
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    promises = dict.fromkeys(sheets, PROMISE)
    made = [material(scenario, sheets, promises).parts for scenario in printable()]
    kind = Slip if what == "slips" else Checklist
    return [part for parts in made for part in parts if isinstance(part, kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_can_be_answered_with_a_pen(kind: str) -> None:
    """Each kind of item has its question, its words and something to mark, cross or write on."""
    pages = _pages(_slip(SAMPLES[kind]))

    texts = _texts(pages)
    assert SAMPLES[kind].ask in texts
    assert set(SHOWN[kind]) <= set(texts)
    piece = answer(SAMPLES[kind], printed_typeface(), 83 * MILLIMETRE)
    assert any(isinstance(mark, Block | Face) for mark in piece.marks)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("millimetres", [83, 176])
def test_no_form_is_wider_than_its_slip(kind: str, millimetres: int) -> None:
    """Whether a slip takes half the page or all of it, no mark sticks out."""
    width = millimetres * MILLIMETRE
    piece = answer(SAMPLES[kind], printed_typeface(), width)

    assert min(mark.area.x for mark in piece.marks) >= -1
    assert max(mark.area.right for mark in piece.marks) <= width + 1
    assert max(mark.area.bottom for mark in piece.marks) <= piece.height + 1 * MILLIMETRE


def test_the_affect_grid_has_its_eighty_one_squares() -> None:
    """Nine by nine squares of equal size, the middle one marked."""
    piece = answer(SAMPLES["grid"], printed_typeface(), 83 * MILLIMETRE)

    lines = [mark.area for mark in piece.marks if isinstance(mark, Block) and mark.fill]
    upright = {round(line.x + line.width / 2) for line in lines if line.height > line.width}
    level = {round(line.y + line.height / 2) for line in lines if line.width > line.height}
    assert (len(upright), len(level)) == (10, 10)


def test_the_best_point_of_a_bipolar_scale_stands_out() -> None:
    """One circle is drawn thicker than the others: the best one."""
    piece = answer(SAMPLES["bipolar"], printed_typeface(), 83 * MILLIMETRE)

    circles = [mark for mark in piece.marks if isinstance(mark, Block) and mark.edge]
    thick = [number for number, one in enumerate(circles, 1) if one.edge_width > min(c.edge_width for c in circles)]
    assert thick == [4]


def test_every_slip_says_what_it_is_and_what_becomes_of_it() -> None:
    """The scenario's title, the step, the fields to fill in and the sheet's promise stand on each slip of a page."""
    pages = _pages(_slip(SAMPLES["faces"], fields=("Your name", "Round")))
    count = len(pages[0].cells)

    texts = _texts(pages)
    assert count > 1
    for words in ("The quiet customer", "How was it?", "Your name", "Round"):
        assert texts.count(words) >= count
    assert _whole(pages).count(PROMISE.split(maxsplit=1)[0]) == count


def test_there_are_slips_enough_and_no_half_empty_page() -> None:
    """Thirty slips are cut from as few pages as hold them, and the last one is filled."""
    pages = _pages(_slip(SAMPLES["faces"], SAMPLES["scale"], copies=30))

    a_page = len(pages[0].cells)
    assert sum(len(page.cells) for page in pages) >= 30
    assert len(pages) == -(-30 // a_page)
    assert len(_pages(_slip(SAMPLES["faces"], SAMPLES["scale"], copies=300))) == -(-300 // a_page)


def test_a_long_sheet_is_printed_on_pages_of_its_own() -> None:
    """What doesn't fit on one page goes on on the next, question by question, with its promise at the beginning."""
    slip = _slip(*(replace(SAMPLES["text"], id=f"t{number}", ask=f"Question {number}?") for number in range(1, 13)))
    pages = _pages(slip)

    whole = _whole(pages)
    assert len(pages) > 1
    assert not any(page.cells for page in pages)
    assert all(f"{number}. Question {number}?" in whole for number in range(1, 13))
    assert PROMISE in _whole(pages[:1])


def test_questions_move_closer_where_that_saves_a_page() -> None:
    """The eleven questions that ship for somebody else's customer take two pages, so one leaf of paper each."""
    (sheet,) = (one for one in shipped_library().sheets() if one.id == "survey-supplier-winover")

    assert len(_pages(_slip(*sheet.items))) == 2


def test_short_answers_stand_in_one_row_though_one_is_long() -> None:
    """Six answers that fit a line of the page stand on it, each as wide as its words."""
    words = ("Don't know", "Never or no", "Sometimes", "Often", "Almost always", "Always or yes")
    options = tuple(Option(str(number), one) for number, one in enumerate(words))
    asked = Choose(id="c", ask="How often?", options=options)
    piece = answer(asked, printed_typeface(), 190 * MILLIMETRE)
    places = [(mark.area.y, mark.area.x) for mark in piece.marks if isinstance(mark, Words) and mark.text in words]

    assert len({y for y, _x in places}) == 1
    assert places == sorted(places)


def test_long_words_get_the_whole_width() -> None:
    """When half a page would break a word of an answer, slips lie under one another instead."""
    long = Faces(
        id="f", ask="Какое лицо ваше?", labels=("Разочарован", "Встревожен", "Безразличен", "Доволен", "В восторге")
    )
    pages = _pages(_slip(long))

    assert {cell.area.x for cell in pages[0].cells} == {A4.area.x}
    assert set(long.labels) <= set(_texts(pages))


def test_every_shipped_slip_is_printed_word_for_word() -> None:
    """Each question, help and option of every sheet that ships is on its slips."""
    slips = _shipped("slips")
    assert slips

    for slip in slips:
        assert isinstance(slip, Slip)
        whole = _whole(_pages(slip))
        assert all(words in whole for item in slip.items for words in (item.ask, item.help))
        for item in slip.items:
            if isinstance(item, Choose | ChooseMany):
                assert all(option.text in whole for option in item.options)
            if isinstance(item, WordsItem):
                assert all(word.text in whole for word in item.words)


def test_nothing_is_too_small_or_too_near_the_edge() -> None:
    """On slips and checklists alike, words have 9 points or more and 8 mm are left white."""
    safe, face = 8 * MILLIMETRE, printed_typeface()
    for paper in (A4, LETTER):
        slips = [page for slip in _shipped("slips") if isinstance(slip, Slip) for page in slip_pages(slip, paper, face)]
        lists = [
            page
            for one in _shipped("checklist")
            if isinstance(one, Checklist)
            for page in checklist_pages(one, paper, face)
        ]
        for page in (*slips, *lists):
            for mark in page.page.marks:
                assert not isinstance(mark, Words) or mark.style.px >= LEAST * POINT
                assert min(mark.area.x, mark.area.y) >= safe
                assert mark.area.right <= paper.width - safe
                assert mark.area.bottom <= paper.height - safe


def test_an_observer_has_a_page_with_boxes_for_each_thing() -> None:
    """A checklist is one page: a line for each thing to notice, with boxes to tick as often as it happens."""
    for checklist in _shipped("checklist"):
        assert isinstance(checklist, Checklist)
        pages = checklist_pages(checklist, A4, printed_typeface())
        things = [option.text for item in checklist.items if isinstance(item, Tally) for option in item.options]

        assert len(pages) == 1
        assert all(thing in _whole(pages) for thing in things)
        boxes = [mark for mark in pages[0].page.marks if isinstance(mark, Block) and mark.edge]
        assert len(boxes) == len(things) * TICKS


def test_yes_and_no_have_columns_on_a_checklist() -> None:
    """Signs that are there or not have one circle under Yes and one under No."""
    checklist = Checklist("Service", "Signs", ("Observer",), (SAMPLES["yes_no"], replace(SAMPLES["yes_no"], id="k")))
    pages = checklist_pages(checklist, A4, printed_typeface())

    texts = _texts(pages)
    assert (texts.count("Yes"), texts.count("No"), texts.count("Was the rule kept?")) == (1, 1, 2)
    assert len([mark for mark in pages[0].page.marks if isinstance(mark, Block) and mark.edge]) == 4


def test_a_checklist_may_ask_anything_else() -> None:
    """Other questions stand on an observer's page in the form they have on slips."""
    checklist = Checklist("Service", "Signs", (), (SAMPLES["tally"], SAMPLES["scale"]), copies=3)
    pages = checklist_pages(checklist, A4, printed_typeface())

    assert len(pages) == 3
    assert {"Never again", "As soon as I can"} <= set(_texts(pages[:1]))
