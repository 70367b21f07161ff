"""This file is the promise of notes.pdf, opened by a reader that is not ours: all its words, in order, to be copied."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests import kit
from tests.export.test_formats import FIGURES, HOSTILE
from tests.export.test_formats import written as file_of
from trainer.debrief.report import report
from trainer.export.cleaning import clean
from trainer.export.pdf.ends import fitted
from trainer.export.pdf.flow import Flow, flowed
from trainer.export.pdf.notes import LONG, pdf
from trainer.export.pdf.parts import pieces
from trainer.export.pdf.tables import table
from trainer.export.pdf.type import Sheet
from trainer.model.pictures import Stop
from trainer.model.report import (
    Bullets,
    Chart,
    CrossTable,
    Distribution,
    Heading,
    Meters,
    Paragraph,
    Part,
    Quote,
    Quotes,
    Report,
    Table,
)
from trainer.model.screen import Bar, MeterRow, Segment
from trainer.paint.marks import Words
from trainer.paint.print.ink import printed_typeface
from trainer.paint.print.paper import A4
from trainer.paint.print.pdf import painting
from trainer.paint.print.piece import Piece

pytestmark = pytest.mark.usefixtures("qapp")
PANGRAMS = (
    "Съешь же ещё этих мягких французских булок, да выпей чаю",
    "Широкая электрификация южных губерний даст мощный толчок подъёму",
    "“Don’t,” she said – it’s −1.5, да × 3 · 63% …",
    "Vår sære Zulu fra badeøya spilte jo whist og quickstep i min taxi",
)


TALL = Meters(title="Signs", rows=tuple(MeterRow(label=f"row{n}e", share=0.5, figure="5") for n in range(16)))
SQUARE = CrossTable(
    title="Signs",
    columns=("Low", "Standard", "WOW"),
    rows=tuple((f"row{n}e", (3, 4, 5)) for n in range(6)),
    axes=("Meant", "Seen"),
)


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


def opened(content: bytes) -> PdfReader:
    """The document."""
    return PdfReader(io.BytesIO(content))


def words_of(content: bytes) -> str:
    """All its words; where a line ends is of no matter."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in opened(content).pages))


def told(value: object) -> Iterator[str]:
    """Every text a part of the report holds, but what is said instead of a picture or told twice."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from told(each)
    elif is_dataclass(value):
        left_out = "text" if isinstance(value, Chart) else "clock" if isinstance(value, Stop) else "answers"
        for field in fields(value):
            if field.name != left_out:
                yield from told(getattr(value, field.name))


def written(*parts: Part) -> bytes:
    """A document of these parts, without a title above them."""
    return pdf(Report(title="Notes", parts=parts), cover=False)


def squeezed(text: str) -> str:
    """Text without any space: a long one is broken where its line ends."""
    return re.sub(r"\s", "", clean(text))


@pytest.mark.parametrize("names", [True, False])
def test_every_word_of_the_notes_stands_in_it(levels: kit.Played, names: bool) -> None:
    """Headings, quotes, cells, and the names and figures of pictures, all to be found and copied."""
    known = report(levels.play, names=names)

    text = words_of(pdf(known))

    words = {word for part in known.parts if not hasattr(part, "hit") for each in told(part) for word in each.split()}
    assert not {word for word in words if word not in text}
    assert all(figure in text for figure in FIGURES)


@pytest.mark.parametrize("text", PANGRAMS)
def test_letters_of_all_scripts_and_signs_can_be_copied(text: str) -> None:
    """Each weight carries its own letters and tells which they are, spaces as spaces; every font is embedded."""
    content = written(Heading(level=2, text=text), Paragraph(text=text), Quotes(title=text, quotes=(Quote(text=text),)))

    assert words_of(content).count(text) >= 4
    pages = opened(content).pages
    resources: list[Any] = [page["/Resources"] for page in pages]
    fonts: list[Any] = [font.get_object() for each in resources for font in each["/Font"].values()]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]


@pytest.mark.parametrize("before", range(30, 60, 5))
def test_the_few_rows_under_one_question_stand_on_one_page(before: int) -> None:
    """Wherever on the page the table begins: a section of four answers goes overleaf whole."""
    rows = [row for each in range(20) for row in [(f"Question{each}q", ""), *[(f"answer{each}a", "1")] * 4]]
    table = Table(columns=("Asked", "n"), rows=tuple(rows), heads=tuple(range(0, 100, 5)))
    pages = [page.extract_text() for page in opened(written(Paragraph(text="words " * 12 * before), table)).pages]

    assert len(pages) > 1
    for each in range(20):
        (page,) = [page for page in pages if f"Question{each}q" in page]
        assert page.count(f"answer{each}a") == 4


def test_its_bookmarks_are_its_headings_on_their_pages(levels: kit.Played) -> None:
    """Chapter by chapter, sections beneath, each leading to the page where the heading stands."""
    known = report(levels.play)
    document = opened(pdf(known))
    found: list[tuple[int, str]] = []

    def walk(items: Sequence[Any], level: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, level + 1)
                continue
            page = document.get_destination_page_number(item)
            assert page is not None
            assert item.title in re.sub(r"\s+", " ", document.pages[page].extract_text())
            found.append((level, item.title))

    walk(document.outline, 1)

    assert found == [(part.level, part.text) for part in known.parts if isinstance(part, Heading)]


def test_its_pages_are_numbered(levels: kit.Played) -> None:
    """Page 3 of 5 stands at its foot; notes of a few pages begin on the first and have no contents."""
    document = opened(pdf(report(levels.play)))
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in document.pages]

    assert len(pages) < LONG
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    assert "What was done, and what came of it" in pages[0]
    assert list(document.pages[0].annotations or ()) == []


def test_the_contents_of_long_notes_lead_to_their_pages() -> None:
    """Beside each chapter stands the page where it begins, and a press on its line goes there; all on the cover.

    Where chapters and sections together are too many, the chapters are named alone, closer where they must be.
    """
    text = tuple(Paragraph(text="words " * 900) for _page in range(10))
    chapters = [Heading(level=2, text=f"Chapter{number}e") for number in range(33)]
    sections = [Heading(level=3, text=f"Section{number}e") for number in range(60)]
    parts: tuple[Part, ...] = (Heading(level=1, text="Notes"), *chapters, *sections, *text)
    reader = opened(pdf(Report(title="Notes", parts=parts)))
    annotations: Any = reader.pages[0]["/Annots"]
    links = [one.get_object() for one in annotations]
    numbers = [(reader.get_page_number(link["/Dest"][0]) or 0) + 1 for link in links]
    cover, *rest = [page.extract_text() for page in reader.pages]

    assert len(links) == len(chapters)
    assert numbers == sorted(numbers)
    for chapter, number in zip(chapters, numbers, strict=True):
        assert re.search(rf"{chapter.text}\s+{number}\b", cover)
        assert chapter.text in rest[number - 2]
    assert "Section" not in cover
    assert all(any(section.text in page for page in rest) for section in sections)
    tops = [float(link["/Rect"][3]) for link in links]
    assert tops == sorted(tops, reverse=True)


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    """However far down a page it comes, its first words are on the same page."""
    for lines in range(30, 60, 3):
        content = written(
            Heading(level=2, text="First"),
            *(Paragraph(text=f"line {number}") for number in range(lines)),
            Heading(level=3, text="Lonely"),
            Table(columns=("a", "b"), rows=(("firstcell", "c"), *((f"r{row}", "d") for row in range(40)))),
        )
        (page,) = [page for page in opened(content).pages if "Lonely" in page.extract_text()]
        assert "firstcell" in page.extract_text(), lines


@pytest.mark.parametrize("picture", [TALL, SQUARE], ids=["of rows", "in one piece"])
def test_no_page_before_a_picture_is_left_a_third_empty(picture: Part) -> None:
    """A tall one of rows goes on overleaf, another shrinks a little; its first words are on the page of its heading."""
    parted = 0
    for lines in range(9, 40, 3):  # a page holds forty
        above = (Paragraph(text=f"line {number}") for number in range(lines))
        content = written(Heading(level=2, text="First"), *above, Heading(level=3, text="Seen"), picture)
        pages = [page.extract_text() for page in opened(content).pages]
        (page,) = [page for page in pages if "Seen" in page]
        assert "row0e" in page
        assert page == pages[0] or lines >= 26
        parted += "row9e" not in page
    assert parted or picture is SQUARE


def test_low_pictures_have_one_scale_wherever_a_page_ends() -> None:
    """A bar chart pushed to a page's foot goes overleaf whole: its letters are as large as those of the one above."""
    bars = Distribution(
        title="", bars=(Bar(label="Team Oak", segments=(Segment(count=5, label="Pleased", feeling=1),)),)
    )
    with painting():
        sheet = Sheet(A4, printed_typeface())
        flows = [flow for _time in range(9) for flow in pieces(bars, sheet)]

    assert {flow.least for flow in flows} == {1.0}


def test_no_picture_made_smaller_parts_from_its_remark() -> None:
    """Whatever stands above the two: no rounding sends the remark overleaf."""
    picture, remark = Flow(Piece(300.0, gap=5.1), keep=True, least=0.5), Flow(Piece(9.7, gap=3.3))
    for place in range(600):
        above = [Flow(Piece(12.3 + place / 7, gap=place / 77), keep=True) for _line in range(3)]
        leaves = flowed([Flow(Piece(330.1)), *above, picture, remark], 777.7)
        assert all(leaf.used > remark.piece.height + 1 for leaf in leaves), place


def test_a_picture_that_goes_on_overleaf_tells_its_legend_again() -> None:
    """Thirty bars under their colours on each page, every bar once."""
    known = (Segment(count=2, label="Pleased", feeling=1),)
    bars = tuple(Bar(label=f"{'team ' * (number % 3)}bar{number}end", segments=known) for number in range(30))
    pages = [one.extract_text() for one in opened(written(Distribution(title="Felt", bars=bars, legend=known))).pages]

    with_bars = [page for page in pages if "bar" in page]
    assert len(with_bars) > 1
    assert all(page.count("Pleased") == 1 for page in with_bars)
    assert all("Felt" in page for page in with_bars)
    assert all(sum(page.count(f"bar{number}end") for page in pages) == 1 for number in range(30))


@pytest.mark.parametrize(("count", "pages"), [(82, (4, 3)), (85, (4, 4))], ids=["little", "half a page"])
def test_a_last_page_that_would_hold_little_is_saved(count: int, pages: tuple[int, int]) -> None:
    """Pieces stand a little closer on all pages then; where the last one is well filled they stand as they should."""
    flows = [Flow(Piece(10, gap=20))] * count

    assert (len(flowed(flows, 700)), len(fitted(flows, 700))) == pages


def test_a_chapter_begins_lower_on_its_page_where_that_saves_a_last_page_of_little() -> None:
    """One that would usually wait for a page of its own takes what is left of one then."""
    chapter = Flow(Piece(100), entry=(2, "Second"), fresh=0.35)
    flows = [*[Flow(Piece(100))] * 5, chapter, *[Flow(Piece(100))] * 7]

    assert (len(flowed(flows, 700)), len(fitted(flows, 700))) == (3, 2)


def test_a_long_table_says_its_header_on_every_page() -> None:
    """Two hundred rows, each there once, under the names of their columns."""
    rows = tuple((f"cell{number}end", "12") for number in range(200))
    content = written(Heading(level=2, text="Long"), Table(columns=("Headword", "Count"), rows=rows, numbers=(1,)))
    pages = [page.extract_text() for page in opened(content).pages]

    assert len(pages) > 3
    assert all("Headword" in page for page in pages)
    assert [sum(page.count(name) for page in pages) for name, _count in rows] == [1] * 200


def test_a_long_header_over_short_words_leaves_the_room_to_long_texts() -> None:
    """A sentence gets the room that a question over a column of yes and no could take."""
    asked = ("Which habit?", "Who looks after it?", "Since when?", "How was it?", "Does it go on without a reminder?")
    habit = "Repeat the wish in the customer's own words"
    rows = ((habit, "Henrik", "16 February 2026", "good in 2 of 3 weeks", "Yes"),) * 3
    (page,) = opened(written(Heading(level=2, text="Habits"), Table(columns=asked, rows=rows))).pages

    assert page.extract_text().count("Repeat the wish in the customer's") == len(rows)


def test_figures_stand_together_at_the_right() -> None:
    """Room to spare goes to the words of a row, not between its figures, however short the words are."""
    with painting():
        sheet = Sheet(A4, printed_typeface())
        head, _row = table(("Answers", "n", "Skipped"), (("Oak", "8", "0"),), (1, 2), sheet)
    first = next(mark for mark in head.piece.marks if isinstance(mark, Words) and mark.text == "n")
    assert first.area.x + first.area.width > 0.8 * sheet.width


def test_no_last_row_stands_alone_on_its_page() -> None:
    """However long a table is, its last two rows share a page."""
    for count in (37, 38, 39, 40):  # a page holds 37
        rows = tuple((f"cell{number}end", "12") for number in range(count))
        content = written(Heading(level=2, text="Long"), Table(columns=("Headword", "Count"), rows=rows))
        pages = [page.extract_text() for page in opened(content).pages]
        last = next(page for page in reversed(pages) if "end" in page)
        assert f"cell{count - 1}end" in last
        assert f"cell{count - 2}end" in last, count


@pytest.mark.parametrize("rows", range(40, 46))
def test_no_page_begins_with_the_remark_on_a_table(rows: int) -> None:
    """What explains a table's figures stands under its last rows, wherever the page ends."""
    table = Table(columns=("Step",), rows=tuple((f"row{number}end",) for number in range(rows)))

    content = written(Heading(level=2, text="First"), table, Paragraph(text="Remarked here", muted=True))

    (page,) = [one.extract_text() for one in opened(content).pages if "Remarked" in one.extract_text()]
    assert f"row{rows - 1}end" in page


def test_no_line_of_a_list_stands_alone_on_its_page() -> None:
    """Wherever the page ends, its first two lines are on one page, and its last two."""
    told = tuple(f"line{number}end" for number in range(6))
    for above in range(36, 44):
        lines = (Paragraph(text=f"above {number}") for number in range(above))
        pages = [one.extract_text() for one in opened(written(*lines, Bullets(lines=told))).pages]
        places = [next(n for n, page in enumerate(pages) if line in page) for line in told]
        assert (places[0], places[-2]) == (places[1], places[-1]), above


def test_nothing_is_too_long_for_a_page() -> None:
    """A cell, a quote and a paragraph of three pages each, and a picture of ninety rows: all of it is there."""
    endless = " ".join(f"w{number}e" for number in range(2500))
    segment = Segment(count=3, label="Pleased", feeling=1)
    content = written(
        Heading(level=2, text="Long"),
        Paragraph(text=endless.replace("w", "p")),
        Quote(text=endless.replace("w", "q"), who="Somebody"),
        Table(columns=("a", "b"), rows=((endless, "x" * 4000),)),
        Distribution(title="Bars", bars=tuple(Bar(label=f"bar{n}e", segments=(segment,)) for n in range(90))),
        Meters(title="Lines", rows=tuple(MeterRow(label=f"line{n}e", share=0.5, figure="1.0") for n in range(90))),
        Bullets(lines=("last",)),
    )
    text = words_of(content)

    for sign in "wpq":
        assert all(f"{sign}{number}e" in text for number in range(2500))
    assert all(f"bar{number}e" in text and f"line{number}e" in text for number in range(90))
    assert squeezed(text).count("x" * 20) > 100
    assert "last" in text


@pytest.mark.parametrize("names", [True, False])
def test_its_properties_tell_nothing_of_its_writer(levels: kit.Played, names: bool) -> None:
    """The title, and without names not even that; no author, no program, no moment."""
    document = opened(file_of(levels.play, "pdf", names=names))

    properties: dict[Any, Any] = dict(document.metadata or {})

    assert properties == ({"/Title": "Three service levels"} if names else {})
    assert document.xmp_metadata is None
    assert document.trailer["/Root"]["/Lang"] == "en-GB"  # type: ignore[index]


def test_hostile_words_stand_as_typed() -> None:
    """Nothing in a name is taken for markup, and what no document can hold is left out."""
    content = written(
        *(Heading(level=2, text=words) for words in HOSTILE),
        Table(columns=HOSTILE, rows=(HOSTILE,)),
        Quotes(title="Q", quotes=tuple(Quote(text=words, who=words) for words in HOSTILE)),
        Distribution(title="D", bars=tuple(Bar(label=words, figure="1") for words in HOSTILE)),
    )
    text = squeezed(words_of(content))

    for words in HOSTILE[:5]:
        assert squeezed(words) in text
    assert not re.search("[\x00-\x1f\u202a-\u202e]", text)


def test_every_document_of_a_process_has_the_same_typeface() -> None:
    """Pages of participants written one after another by a program without windows: the second as the first."""
    code = """if True:
        import io
        from pypdf import PdfReader
        from trainer.export.pdf.notes import pdf
        from trainer.model.report import Heading, Report
        for _time in range(3):
            page = PdfReader(io.BytesIO(pdf(Report(title="One", parts=(Heading(level=1, text="Page"),))))).pages[0]
            print(sorted(font["/BaseFont"] for font in page["/Resources"]["/Font"].values()))
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, *others = done.stdout.splitlines()
    assert "Inter" in first
    assert others == [first, first]


def test_without_parts_there_is_still_a_page(tmp_path: Path) -> None:
    """A session with nothing in it has notes that open."""
    file = tmp_path / "notes.pdf"
    file.write_bytes(pdf(Report(title="", parts=())))

    assert len(PdfReader(file).pages) == 1


def test_no_last_quote_stands_alone_on_its_page() -> None:
    """However many there are, the last two share a page with the remark below them."""
    after = tuple(Paragraph(text=f"line {number}") for number in range(60))
    for count in range(27, 34):  # a page holds thirty
        said = tuple(Quote(text=f"said{number}end") for number in range(count))
        content = written(Heading(level=2, text="Long"), Quotes(title="Said", quotes=said, note="n=1"), *after)
        last = next(page for page in (one.extract_text() for one in opened(content).pages) if "n=1" in page)
        assert f"said{count - 1}end" in last
        assert f"said{count - 2}end" in last, count


def test_what_one_person_said_stays_on_one_page() -> None:
    """A few lines under a name are not parted, wherever a page ends; only what would fill a page is."""
    said = tuple(Quote(who=f"who{number}", text="\n".join([f"said{number}end"] * 5)) for number in range(20))
    pages = [page.extract_text() for page in opened(written(Quotes(title="Said", quotes=said))).pages]

    assert len(pages) > 2
    for number in range(20):
        (page,) = (page for page in pages if f"who{number}\n" in page)
        assert page.count(f"said{number}end") == 5


def test_what_opens_begins_a_page() -> None:
    """Even where everything would fit on one, and a page is saved by it."""
    parts = (Heading(level=1, text="Notes"), Paragraph(text="first"), Heading(level=2, text="Behind", opens=True))

    pages = [page.extract_text() for page in opened(written(*parts, Paragraph(text="second"))).pages]

    assert len(pages) == 2
    assert "first" in pages[0]
    assert pages[1].split("\n")[0] == "Behind"


def test_a_figure_in_a_table_stays_with_its_unit_and_no_line_begins_with_a_dot() -> None:
    """However narrow the column: “after 4:34 min” doesn't end with a line of “min” alone."""
    long = "long words that take the room " * 9
    lines: list[str] = []
    with painting():
        sheet = Sheet(A4, printed_typeface())
        for letters in range(24):
            told = f"Found {'x' * letters} after 4:34 min · told"
            known = Table(columns=("a", "b", "c", "How it ended"), rows=((long, long, long, told),) * 2)
            marks = [mark for flow in pieces(known, sheet) for mark in flow.piece.marks]
            lines += [mark.text for mark in marks if isinstance(mark, Words)]

    assert any("4:34" in line for line in lines)
    assert not [line for line in lines if line.startswith(("min", "·"))]
