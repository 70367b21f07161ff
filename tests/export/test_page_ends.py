"""Where pages of a PDF end: what belongs together isn't torn, no page is left white for nothing."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from trainer.export.pdf.ends import fitted
from trainer.export.pdf.flow import Flow, fronted
from trainer.export.pdf.notes import pdf
from trainer.export.pdf.parts import remark
from trainer.export.pdf.type import BODY, Sheet
from trainer.model.report import Heading, Paragraph, Part, Report, Table
from trainer.paint.marks import Words
from trainer.paint.print.ink import printed_typeface
from trainer.paint.print.paper import A4
from trainer.paint.print.pdf import painting
from trainer.paint.print.piece import Piece


def pages_of(*parts: Part) -> list[str]:
    """The words of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf(Report(title="Notes", parts=parts)))).pages]


@pytest.mark.parametrize("lines", range(18, 40, 3))
def test_a_table_that_fits_on_a_page_is_not_torn(lines: int) -> None:
    """However far down it would begin: signs that were seen are compared row by row."""
    rows = tuple((f"sign{number}end", "seen by many who\nwatched") for number in range(12))
    before = (Paragraph(text=f"line {number}") for number in range(lines))
    pages = pages_of(
        Heading(level=2, text="First"),
        *before,
        Heading(level=3, text="Seen"),
        Table(columns=("Sign", "Who"), rows=rows),
    )

    (page,) = [page for page in pages if "sign0end" in page]
    assert all(f"sign{number}end" in page for number in range(12))
    assert "Seen" in page


def test_a_longer_table_is_parted_between_its_sections() -> None:
    """A plan of three exercises goes on overleaf with an exercise, not in the middle of one."""
    rows = [row for number in range(5) for row in ((f"part{number}e", ""), *((f"step{number}e", "5 min"),) * 9)]
    known = Table(columns=("Step", "Took"), rows=tuple(rows), heads=tuple(range(0, 50, 10)))
    pages = pages_of(Heading(level=2, text="First"), *(Paragraph(text="line") for _line in range(12)), known)

    assert len(pages) > 1
    for number in range(5):
        (page,) = [page for page in pages if f"part{number}e" in page]
        assert page.count(f"step{number}e") == 9


def test_what_should_open_a_page_goes_on_below_a_few_lines_that_had_no_room_on_the_first() -> None:
    """Three quarters of a page would be left white else; below more than half a page it opens one."""
    told = [Flow(Piece(10))] * 10

    few = fitted([*[Flow(Piece(10))] * 12, Flow(Piece(10), opens=True), *told[:7]], 100)
    assert [leaf.used for leaf in few] == [100, 100]
    many = fitted([*[Flow(Piece(10))] * 17, Flow(Piece(10), opens=True), *told[:7]], 100)
    assert (len(many), many[-1].used) == (3, 80)


def test_the_first_chapter_is_told_smaller_where_it_fits_on_the_first_page_then() -> None:
    """What came of the day and what is to be done stand there; only its last section may go overleaf."""

    def telling(height: float) -> list[Flow]:
        heads = (Flow(Piece(height), entry=(level, "")) for level in (2, 3, 3))
        return [flow for head in heads for flow in (head, Flow(Piece(height)))]

    title = [Flow(Piece(10))]
    assert sum(flow.piece.height for flow in fronted(title, (telling(14), telling(16)), 100)) == 94
    assert sum(flow.piece.height for flow in fronted(title, (telling(16), telling(15)), 100)) == 100
    overleaf = fitted(fronted(title, (telling(30), telling(22)), 100), 100)
    assert [leaf.used for leaf in overleaf] == [98, 44]


def test_what_must_be_known_to_read_a_picture_is_as_large_and_dark_as_the_text() -> None:
    """How many answered, and what one answer could change; in the record, which is set smaller, too."""
    with painting():
        sheet = Sheet(A4, printed_typeface(), dense=True)
        (line,) = remark("8 of 10 answered", sheet)
    (words,) = line.piece.marks
    assert isinstance(words, Words)
    assert (words.style.px, words.style.colour) == (BODY.px, BODY.colour)


def test_what_opens_a_page_is_told_smaller_where_that_saves_one() -> None:
    """The figures behind the first page take one page then, not one and a line or two."""
    opening = (Heading(level=1, text="Notes"), Heading(level=2, text="In short"), Paragraph(text="first"))
    told = (Paragraph(text=f"line {number}") for number in range(44))

    assert len(pages_of(*opening, Heading(level=2, text="Behind", opens=True), *told)) == 2
