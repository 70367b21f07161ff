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


def test_a_tall_picture_is_parted_row_by_row_and_none_is_cut(levels: kit.Played) -> None:
    """Many bars become two pictures that a page's end may part, and only those are painted; others are made smaller."""
    (panel,) = [part for part in report(levels.play).parts if isinstance(part, Distribution)]
    many = replace(panel, bars=panel.bars * 6, note="8 of 8 answered")
    seen: list[Chart] = []

    def painted(part: Chart) -> bytes:
        seen.append(part)
        return png(1)

    known = Painted(painted, shape=lambda part: 0.8 if isinstance(part, Distribution) and len(part.bars) > 9 else 0.4)
    document = opened(word(Report(title="", parts=(many, Cloud(title="Words", words=()))), known))

    assert [len(part.bars) for part in seen if isinstance(part, Distribution)] == [9, 9]
    words = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]  # noqa: SLF001 - no other door
    assert words == [f"{panel.title}: {panel.text}", panel.title, "Words"]
    assert [p.text for p in document.paragraphs].count("8 of 8 answered") == 1
    pictures = [one for one in document.paragraphs if one.runs and not one.text]
    assert [one.paragraph_format.keep_with_next for one in pictures] == [False, True, False]
    assert _pictured(9) == pytest.approx(19.0, abs=0.01)
    assert _pictured(1) == pytest.approx(0.78 * 16.6, abs=0.01)


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
