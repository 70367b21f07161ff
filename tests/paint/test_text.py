"""Promises of the setting of words: no word alone on a line, headings large, and what they head together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.paint.samples import FRAME, slides
from trainer.model.screen import Said, Statement, StatementsSlide, TableSlide, TextSlide
from trainer.paint.fonts import BOLD, typeface
from trainer.paint.layout import canvas, lay_out
from trainer.paint.marks import Area, Style
from trainer.paint.text import HELD, broken, evened, set_line, width_of
from trainer.paint.theme import STAGE

pytestmark = pytest.mark.usefixtures("qapp")
STYLE = Style(100, BOLD, "")


@pytest.mark.parametrize("text", ["Find out what is wrong", "Three answers from everyone who didn't play.", "Yes"])
def test_no_word_is_left_alone_on_the_last_line(text: str) -> None:
    """As many lines as the words need, all of them in order, the shortest no stub of the longest."""
    face = typeface()
    width = width_of(text, face, STYLE) - 1 if " " in text else 1_000

    lines = evened(text, face, STYLE, width, 0.4)

    wide = [width_of(line, face, STYLE) for line in lines]
    assert " ".join(lines) == text
    assert len(lines) == len(broken(text, face, STYLE, width))
    assert min(wide) >= 0.4 * max(wide)


def test_a_word_that_fills_its_line_stays_whole() -> None:
    """Evening out never breaks a word that fitted."""
    face = typeface()
    width = width_of("Обслуживание", face, STYLE)

    assert evened("Обслуживание и мы", face, STYLE, width, 0.9) == ["Обслуживание", "и мы"]


def test_a_space_that_does_not_break_leaves_the_title_as_large() -> None:
    """Russian ties prepositions to their words; such a title is set no smaller than another."""
    words = "Познакомьтесь с клиентом"
    both = (TextSlide(frame=FRAME, title=title) for title in (words, words.replace("с ", f"с{HELD}")))

    plain, tied = ((page.words for page in lay_out(slide, canvas(1920, 1080), typeface(), STAGE)) for slide in both)

    assert {word.style.px for word in next(tied) if word.style.part == "title"} == {
        word.style.px for word in next(plain) if word.style.part == "title"
    }


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (2560, 1080)], ids=str)
def test_results_under_a_long_title_stay_on_one_page(size: tuple[int, int]) -> None:
    """Three teams under a title of eight Russian words: its lines are still a fourteenth of the height."""
    (page,) = lay_out(slides()["results-russian"], canvas(*size), typeface(), STAGE)

    titles = [words.style for words in page.words if words.style.part == "title"]
    assert len(titles) <= 2
    assert all(style.px * style.leading * 14 >= 1080 for style in titles)


def test_figures_stand_in_the_middle_of_their_place() -> None:
    """What is set closer together has as much air at its left as at its right."""
    close = replace(STYLE, tracking=-0.2)
    left, right = (set_line(text, typeface(), close, Area(0, 0, 900, 100), "centre") for text in ("0", "00"))
    advance = width_of("0", typeface(), STYLE)

    assert left.area.x == pytest.approx((900 - advance) / 2, abs=2)
    assert right.area.x == pytest.approx((900 - 2 * advance + 20) / 2, abs=2)


def test_the_columns_of_a_long_table_are_named_on_every_page() -> None:
    """Each page is looked at by itself, so the names of the columns are there again."""
    rows = tuple((f"Line {number}", (number, 1)) for number in range(15))
    table = TableSlide(frame=FRAME, title="What they liked", columns=("Team Oak", "Team Birch"), rows=rows)

    pages = lay_out(table, canvas(1024, 768), typeface(), STAGE)

    assert len(pages) > 1
    assert all({"Team Oak", "Team Birch"} <= {words.text for words in page.words} for page in pages)


def test_a_sentence_in_a_panel_is_not_parted_by_the_page_nor_from_who_said_it() -> None:
    """Of many that one person said, each stands whole on one page, with the name over it."""
    said = [f"{letter}: eyes elsewhere, at the phone, the clock, the door or at nobody" for letter in "abcdefghijkl"]
    people = tuple(
        Statement(who=name, answers=(Said(ask="What did they show?", text="\n".join(said)),))
        for name in ("Olga", "Kari")
    )
    slide = StatementsSlide(frame=FRAME, title="Which signs did you notice?", people=people)

    pages = lay_out(slide, canvas(1024, 768), typeface(), STAGE)

    assert len(pages) > 1
    together = [" ".join(words.text for words in page.words) for page in pages]
    assert all(sum(page.count(sentence) for page in together) == 2 for sentence in said)
    assert all(("Olga" in page) == any(page.count(sentence) for sentence in said) for page in together)


@pytest.mark.parametrize("several", range(8, 17))
def test_a_question_is_not_parted_from_its_answer_by_the_page(several: int) -> None:
    """However many were asked, each question stands on the page that tells what was said to it."""
    told = tuple(Said(ask=f"Ask {number}?", text=f"Said {number}.") for number in range(several))
    people = tuple(Statement(who=name, answers=told) for name in ("Olga", "Kari", "Lars"))
    slide = StatementsSlide(frame=FRAME, title="The customer tells", people=people)

    pages = [[words.text for words in page.words] for page in lay_out(slide, canvas(1024, 768), typeface(), STAGE)]

    asked = [
        (page.count(f"Ask {number}?"), page.count(f"Said {number}.")) for page in pages for number in range(several)
    ]
    assert sum(asks for asks, _ in asked) == len(people) * several
    assert all(asks == answers for asks, answers in asked)
