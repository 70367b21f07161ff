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
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from tests import kit
from trainer.debrief.report import report
from trainer.export.painted import Chart, Painted
from trainer.export.word import word
from trainer.model.report import Bullets, Cloud, Distribution, Report, Table


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
    assert _bound(long) == [0, 1, 2, 38, 39]


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


def _is_chapter(paragraph: Paragraph) -> bool:
    return paragraph.style is not None and paragraph.style.name == "Heading 1"


def test_a_picture_higher_than_a_page_is_parted_row_by_row_and_none_is_cut(levels: kit.Played) -> None:
    """Many bars become two pictures with all bars between them, and only those are painted; others are made smaller."""
    (panel,) = [part for part in report(levels.play).parts if isinstance(part, Distribution)]
    many = replace(panel, bars=panel.bars * 6, note="8 of 8 answered")
    seen: list[Chart] = []

    def painted(part: Chart) -> bytes:
        seen.append(part)
        return png(1)

    known = Painted(painted, shape=lambda part: 2.0 if isinstance(part, Distribution) and len(part.bars) > 9 else 1.0)
    document = opened(word(Report(title="", parts=(many, Cloud(title="Words", words=()))), known))

    assert [len(part.bars) for part in seen if isinstance(part, Distribution)] == [9, 9]
    words = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]  # noqa: SLF001 - no other door
    assert words == [f"{panel.title}: {panel.text}", panel.title, "Words"]
    assert [p.text for p in document.paragraphs].count("8 of 8 answered") == 1
    tall = opened(word(Report(title="", parts=(Cloud(title="Words", words=()),)), Painted(lambda _part: png(9))))
    assert tall.inline_shapes[0].height.cm <= 19.0 + 0.01


def test_no_header_of_a_table_is_narrower_than_its_word() -> None:
    """A short word over narrow figures, in bold, has the room that its letters need."""
    table = Table(columns=("Шаг", "Начало"), rows=((("ещё " * 17)[:67], "09:02"),))

    document = opened(word(Report(title="", parts=(table,))))

    width = document.tables[0].columns[1].width
    assert width is not None
    assert width.cm >= 0.45 + 6 * 0.25


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
