"""This file is the promise that a page of the Word document ends where a reader would end it."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tests import kit
from trainer.debrief.report import report
from trainer.export.cleaning import tied, tied_head
from trainer.export.painted import Painted, Strips
from trainer.export.pictures import pictures
from trainer.export.word import word
from trainer.export.word_style import WIDTH_CM
from trainer.model.report import Bullets, Cloud, Distribution, Heading, Paragraph, Part, Quote, Quotes, Report, Table
from trainer.model.screen import Chip


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


def opened(content: bytes) -> Document:
    """The Word document, read by the library that others read it by."""
    return docx.Document(io.BytesIO(content))


def png(high: int) -> bytes:
    """A white picture one dot wide and so many high."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, high, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xff\xff\xff" * high)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_short_table_is_on_one_page_and_a_long_one_is_not_cut_at_its_ends() -> None:
    """Rows are bound to the next one: all of a short table, the first three and the last three of a long one."""
    short, long = (
        opened(word(Report(title="", parts=(Table(columns=("a", "b"), rows=(("1", "2"),) * count),)))).tables[0]
        for count in (12, 40)
    )

    assert _bound(short) == [*range(12)]
    many = Table(columns=("a", "b"), rows=(("1", "so many words that they take lines " * 8),) * 12)
    assert _bound(opened(word(Report(title="", parts=(many,)))).tables[0]) == [0, 1, 2, 10, 11]
    assert _bound(long) == [0, 1, 2, 38, 39]
    whole = [bool(row._tr.xpath("w:trPr/w:cantSplit")) for row in long.rows]  # noqa: SLF001 - no other door
    assert whole == [False] * 3 + [True] * 38  # LibreOffice may lose such rows where a table begins
    assert all(cell.paragraphs[0].paragraph_format.keep_together for row in long.rows for cell in row.cells)


def _bound(table: WordTable) -> list[int]:
    return [
        number
        for number, row in enumerate(table.rows)
        if all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)
    ]


def test_what_introduces_a_scenario_stays_with_what_follows(levels: kit.Played) -> None:
    """No page ends with a scenario's name and its one sentence."""
    paragraphs = opened(word(report(levels.play))).paragraphs
    place = next(n for n, p in enumerate(paragraphs) if _is_chapter(p) and "levels" in p.text)

    assert paragraphs[place].paragraph_format.keep_with_next is not False
    assert paragraphs[place + 1].paragraph_format.keep_with_next


def _is_chapter(paragraph: WordParagraph) -> bool:
    return paragraph.style is not None and paragraph.style.name == "Heading 1"


def test_a_tall_picture_flows_row_by_row_and_words_in_halves(levels: kit.Played) -> None:
    """Its title and legend are repeated where a page begins with it, no row stands alone; others are made smaller."""
    (panel,) = [part for part in report(levels.play).parts if isinstance(part, Distribution)]
    many = replace(panel, bars=panel.bars * 6, note="8 of 8 answered")
    words = Cloud(title="Words", words=(Chip(text="seen"), Chip(text="heard")))
    known = Painted(
        lambda _part: png(1),
        shape=lambda part: 0.8 if part in (many, words) else 0.4,
        strips=lambda part: Strips(png(1), (png(1),) * len(part.bars)) if isinstance(part, Distribution) else None,
    )

    document = opened(word(Report(title="", parts=(many, words)), known))

    (table,) = document.tables
    assert [row._tr.xpath("count(w:trPr/w:tblHeader)") for row in table.rows] == [1, *[0] * 18]  # noqa: SLF001
    assert table.cell(0, 0).paragraphs[0].text == panel.title
    assert _bound(table) == [0, 1, 17, 18]
    told = [shape.get("descr") for shape in document.element.xpath("//wp:docPr")]
    assert told[0] == ""
    assert told[1] == f"{panel.title}: {panel.text}"
    assert told[2].startswith(f"{panel.bars[1].label}, ")
    assert told[-2:] == ["Words", "Words"]
    assert [p.text.replace("\u00a0", " ") for p in document.paragraphs].count("8 of 8 answered") == 1
    assert _pictured(9) == pytest.approx(19.0, abs=0.01)
    assert _pictured(1) == pytest.approx(16.6, abs=0.01)


@pytest.mark.usefixtures("qapp")
def test_the_rows_of_a_tall_picture_are_painted_alike(levels: kit.Played) -> None:
    """The legend and each row are pictures of one width, that of the whole."""
    (panel,) = [part for part in report(levels.play).parts if isinstance(part, Distribution)]

    with pictures() as painted:
        strips, whole = painted.strips(panel), painted.png(panel)

    assert strips is not None
    assert whole is not None
    assert strips.legend is not None
    assert len(strips.rows) == len(panel.bars)
    wide = {int.from_bytes(one[16:20], "big") for one in (strips.legend, *strips.rows, whole)}
    assert len(wide) == 1


def test_every_page_has_its_number_and_the_first_leads_to_the_chapters(levels: kit.Played) -> None:
    """The foot tells the title and which page of how many; the contents of long notes lead to their chapters."""
    known = report(levels.play)
    more = tuple(Heading(level=2, text=f"Chapter {number}") for number in range(6))
    document = opened(word(replace(known, title="A title of many words " * 9, parts=(*known.parts, *more))))
    short = opened(word(known))
    assert "toc 1" not in {one.style.name for one in short.paragraphs if one.style is not None}

    foot = document.sections[0].footer.paragraphs[0]
    title, _tab, number = foot.text.partition("\t")
    assert number.startswith("Page ")
    assert (title[:7], title[-1]) == ("A title", "…")
    assert 63 < len(title) < 90  # narrow letters, beside the number
    unbroken = opened(word(Report(title="好" * 80, parts=()))).sections[0].footer.paragraphs[0].text
    assert unbroken.startswith("好" * 64 + "…\t")
    assert [code.text.strip() for code in foot._p.xpath(".//w:instrText")] == ["PAGE", "NUMPAGES"]  # noqa: SLF001
    chapters = [one for one in document.paragraphs if _is_chapter(one)]
    lines = [one for one in document.paragraphs if one.style is not None and one.style.name == "toc 1"]
    assert [one.text for one in lines] == [one.text for one in chapters]
    leads = [one._p.xpath("string(w:hyperlink/@w:anchor)") for one in lines]  # noqa: SLF001
    assert leads == [one._p.xpath("string(w:bookmarkStart/@w:name)") for one in chapters]  # noqa: SLF001


def test_a_title_that_fits_stands_whole_at_the_foot() -> None:
    """Narrow letters leave room that a count of them wouldn't tell."""
    title = "Tre servicenivåer, Gjett hva de misliker til slutt · Frist i tide"
    assert opened(word(Report(title=title, parts=()))).sections[0].footer.paragraphs[0].text.startswith(f"{title}\t")


def test_no_line_ends_between_a_figure_and_what_it_counts() -> None:
    """In words and in cells alike."""
    parts = (Paragraph(text="57 из 60 · 3 пропуска, NPS: −20"), Table(columns=("Всего",), rows=(("8 of 9",),)))

    document = opened(word(Report(title="", parts=parts)))

    assert document.paragraphs[0].text == "57\u00a0из\u00a060\u00a0· 3\u00a0пропуска, NPS:\u00a0−20"
    assert document.tables[0].cell(1, 0).text == "8\u00a0of\u00a09"


def test_long_labels_have_their_share_of_a_table_s_width() -> None:
    """Signs beside the figures of many rounds are not broken over four lines."""
    heads = (*(f"Раунд {number} · 10 наблюдателей" for number in range(3)), "3 раунда · 29 ответов")
    sign = "Скрещённые руки, шаг назад, рука на сумке, взгляд на дверь и на часы"
    told = ("«Отвечайте очень точно, длинными словами»",) * 3
    rows = (("Задумано показать", *told, ""), *((sign, "6", "8 + Сотрудник", "7 + Сотрудник", "21"),) * 3)
    table = Table(columns=("Что показывал клиент?", *heads), rows=rows)

    (known,) = opened(word(Report(title="", parts=(table,)))).tables

    widths = [column.width or 0 for column in known.columns]
    assert widths[0] / sum(widths) > 0.26  # of five columns whose words may not break


def test_a_remark_stays_with_the_table_above_it() -> None:
    """No page begins with what explains a table of the page before."""
    table, remark = Table(columns=("Step",), rows=(("One",),) * 20), Paragraph(text="When it began", muted=True)

    document = opened(word(Report(title="", parts=(table, remark))))

    assert _bound(document.tables[0])[-1] == 20


def test_the_last_row_of_a_short_table_is_not_torn() -> None:
    """What one person said in a few lines stands on one page, where two or three rows are all there is."""
    for count in (2, 3):
        table = Table(columns=("Who", "What"), rows=(("Mia", "so many words " * 9),) * count)

        (known,) = opened(word(Report(title="", parts=(table,)))).tables

        whole = [bool(row._tr.xpath("w:trPr/w:cantSplit")) for row in known.rows]  # noqa: SLF001 - no other door
        assert whole == [*[False] * count, True]


def test_a_list_that_explains_a_picture_is_on_its_page() -> None:
    """No page ends with what the levels mean, where the picture of them stands overleaf."""
    parts = (Bullets(lines=("Low", "WOW")), Cloud(title="", words=()))

    document = opened(word(Report(title="", parts=parts), Painted(lambda _part: png(1))))

    assert [one.paragraph_format.keep_with_next for one in document.paragraphs[:2]] == [True, True]


def test_no_answer_to_a_question_is_alone_on_a_page() -> None:
    """The first and the last two stay together, and the last with the remark on how many answered."""
    said = Quotes(title="Why?", quotes=tuple(Quote(text=text) for text in "abcdef"), note="6 of 6 answered")

    quotes = [one for one in opened(word(Report(title="", parts=(said,)))).paragraphs if one.text in {*"abcdef"}]

    assert [bool(one.paragraph_format.keep_with_next) for one in quotes] == [True, False, False, False, True, True]


def test_the_facts_of_the_cover_are_lines_without_a_heading_among_them() -> None:
    """What and when stand as on the other covers; no fact is set as the heading of the others."""
    facts = Table(columns=("Session", "Spring"), rows=(("Date", "1 May"),))
    parts = (Heading(level=1, text="Notes"), facts, Heading(level=2, text="In short"), Paragraph(text="Well."))

    document = opened(word(Report(title="Notes", parts=parts)))

    assert not document.tables
    assert [one.text for one in document.paragraphs[1:3]] == ["Session\tSpring", "Date\t1 May"]


def _pictured(high: int) -> float:
    """How high in centimetres a picture stands that is so many times as high as wide."""
    part = Cloud(title="Words", words=())
    document = opened(word(Report(title="", parts=(part,)), Painted(lambda _part: png(high))))
    return float(document.inline_shapes[0].height.cm)


def test_no_header_of_a_table_is_narrower_than_its_word() -> None:
    """A short word over narrow figures, in bold, has the room that its letters need."""
    table = Table(columns=("Шаг", "Начало"), rows=((("ещё " * 17)[:67], "09:02"),))

    document = opened(word(Report(title="", parts=(table,))))

    width = document.tables[0].columns[1].width
    assert width is not None
    assert width.cm >= 0.45 + 6 * 0.25


def test_a_question_over_its_rows_takes_all_columns_and_leaves_the_labels_room() -> None:
    """However long it is, the labels below take two lines at most beside six columns of figures."""
    columns = ("Ответы", "n", "Среднее", "Середина", "Квартили", "Отклонение", "Пропущено")
    asked = "Как бы вы чувствовали себя на месте этого клиента?"
    figures = ("8 из 8", "−1,9", "−2,0", "от −2,0 до −2,0", "0,4", "0")
    rows = ((asked, *[""] * 6), ("– Команда «Берёза»", *figures))

    table = Table(columns=columns, rows=rows, numbers=tuple(range(1, 7)), heads=(0,))
    document = opened(word(Report(title="", parts=(table,))))

    (known,) = document.tables
    assert [cell.text for cell in known.rows[1].cells] == [asked] * 7
    assert len({id(cell._tc) for cell in known.rows[1].cells}) == 1  # noqa: SLF001 - no other door
    width = known.columns[0].width
    assert width is not None
    assert 2 * (width.cm - 0.45) >= len(rows[1][0]) * 0.2


def test_the_few_rows_under_one_question_are_not_parted() -> None:
    """In a long table every row of a short section stays with the next, but its last; a long section may be cut."""
    sizes = (4, 4, 9)
    rows = [row for number, size in enumerate(sizes) for row in [(f"Question {number}", ""), *[("a", "b")] * size]]
    document = opened(word(Report(title="", parts=(Table(columns=("", "n"), rows=tuple(rows), heads=(0, 5, 10)),))))

    assert _bound(document.tables[0]) == [0, *range(1, 5), *range(6, 10), 11, 18, 19]


def test_a_short_list_stays_with_the_table_above_it() -> None:
    """No page begins with the last line of a list, and none with a list that explains a table before it."""
    table, lines = Table(columns=("Scenario",), rows=(("One",), ("Two",))), Bullets(lines=("n", "Average", "Middle"))

    document = opened(word(Report(title="", parts=(table, lines))))

    assert _bound(document.tables[0]) == [0, 1, 2]
    assert [one.paragraph_format.keep_with_next for one in document.paragraphs] == [True, True, True, False]


def test_a_picture_stands_at_the_text_s_edge() -> None:
    """Its distance to what is around it is said, for a program that takes one of its own moves it into the margin."""
    document = opened(word(Report(title="", parts=(Cloud(title="Words", words=()),)), Painted(lambda _part: png(1))))

    inline = document.inline_shapes[0]._inline  # noqa: SLF001 - no other door
    assert [inline.get(side) for side in ("distT", "distB", "distL", "distR")] == ["0"] * 4


def test_what_opens_begins_a_page() -> None:
    """The pages before it can be handed on alone; no other chapter does."""
    chapters = (Heading(level=2, text="In short"), Heading(level=2, text="Behind", opens=True))

    found = opened(word(Report(title="", parts=(Heading(level=1, text="Notes"), *chapters)))).paragraphs

    breaks = {one.text: one.paragraph_format.page_break_before for one in found}
    assert breaks["Behind"]
    assert not breaks["In short"]


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        (Paragraph(text="Two words"), True),
        (Bullets(lines=("A line",) * 30), True),
        (Bullets(lines=("A line",) * 60), False),
        (Table(columns=("What", "Who"), rows=(("Greet every customer", "Ingrid"),) * 40), False),
        (Paragraph(text="A long sentence that goes on. " * 200), False),
    ],
)
def test_no_page_is_begun_behind_one_of_a_few_lines(before: Part, opens: bool) -> None:
    """Where what stands before it may take more than a page, what opens a page follows it instead."""
    parts = (before, Heading(level=2, text="Chapter", opens=True), Paragraph(text="Words"))
    document = opened(word(Report(title="", parts=parts)))
    (head,) = [one for one in document.paragraphs if one.text == "Chapter"]
    assert bool(head.paragraph_format.page_break_before) == opens


def test_a_head_holds_its_figure_to_a_short_word_alone() -> None:
    """Three rounds stay on a line; a long word beside its figure would take the room of the labels."""
    assert tied_head("3 runder · 82 svar") == "3\u00a0runder\u00a0· 82\u00a0svar"
    assert tied("наблюдатель × 4") == "наблюдатель\u00a0× 4"
    assert tied_head("Раунд 1 · 10 наблюдателей") == "Раунд 1\u00a0· 10 наблюдателей"


def test_pictures_have_one_scale() -> None:
    """A high one is as wide as the text too: letters smaller than those above read as less."""
    document = opened(word(Report(title="", parts=(Cloud(title="Words", words=()),)), Painted(lambda _part: png(1))))

    assert document.inline_shapes[0].width == pytest.approx(Cm(WIDTH_CM), abs=10)


def test_a_table_of_half_a_page_is_not_torn() -> None:
    """Signs that were seen, some in two lines, are compared row by row; every row stays with the next."""
    rows = tuple((f"sign {number}", "seen by many who watched from far behind " * (number % 3)) for number in range(14))
    document = opened(word(Report(title="", parts=(Table(columns=("Sign", "Who"), rows=rows),))))
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows]

    assert kept == [True] * 14 + [None]


def test_a_long_title_is_set_smaller_and_no_name_in_it_is_parted() -> None:
    """Two lines hold it; a line ends between names."""
    names = ("Three service levels ·", "Guess what they dislike ·", "How was today?")
    told = opened(word(Report(title="Day", parts=(Heading(level=1, text=" ".join(names)),)))).paragraphs[0]

    assert told.runs[0].font.size == Pt(22)
    assert told.text.split(" ") == [name.replace(" ", "\u00a0") for name in names]


def test_what_must_be_known_to_read_a_table_is_as_dark_as_the_text_and_whole() -> None:
    """The remark below it, in ten points; no page's end parts its lines."""
    table = Table(columns=("Step", "Took"), rows=(("Play", "5 min"),))
    parts = (Heading(level=2, text="Plan"), table, Paragraph(text="How it is reckoned.", muted=True))
    style = opened(word(Report(title="", parts=parts))).paragraphs[-1].style

    assert style is not None
    assert (style.font.size, str(style.font.color.rgb)) == (Pt(10), "1C2230")
    assert style.paragraph_format.keep_together
