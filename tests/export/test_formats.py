"""This file is the promise that every file says the same, can be read back, and takes no text for a command."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests import kit
from trainer.debrief.report import report
from trainer.export.cleaning import clean
from trainer.export.formats import FORMATS, Material
from trainer.export.markdown import escaped, markdown
from trainer.export.painted import Painted
from trainer.export.tables import as_table
from trainer.export.word import word
from trainer.model.events import Occurrence, Promise
from trainer.model.items import Value
from trainer.model.play import Play
from trainer.model.report import Cards, Distribution
from trainer.model.screen import CardFace

HOSTILE = (
    '=HYPERLINK("http://evil.example","click")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "<b>bold</b><script>alert(1)</script>",
    "| a | pipe | name |",
    "bell\x07 nul\x00 esc\x1b[31m end",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "# heading * star _ under [link](http://x) `code` ~~gone~~",
    "long " + "x" * 500,
    "1. list\n- item\n> quote",
    "\ud800lonely",
    "Zoë 日本 😀",
)  # fmt: skip
FIGURES = ("−1.5", "+0.1", "+1.5", "1.8", "5.4", "9.1")


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """A session whose people have hostile names and say hostile things."""
    names = [name for name in HOSTILE if "\ud800" not in name and "\x00" not in name]
    played = kit.started(tmp_path_factory.mktemp("hostile"), ["service-levels"], names=[*names, "Bo", "Al"])
    kit.go_to(played, "felt", 1)
    kit.answered(played, kit.as_drawn)
    kit.go_to(played, "told", 1)
    kit.answered(played, _says)
    for words in names:
        played.conductor.note(words)
        played.conductor.take_away("", words, words, words)
    played.conductor.finish()
    yield played
    played.file.close()


def _says(_play: Play, _at: Occurrence, _person: str) -> dict[str, Value | str | None]:
    return {"feel": 1, "feelings": HOSTILE[0], "thoughts": HOSTILE[3], "return": 7}


def written(play: Play, name: str, *, names: bool = True) -> bytes:
    """The file of that format."""
    (content,) = FORMATS[name].files(Material(play, names)).values()
    return content


def opened(content: bytes) -> Document:
    """A Word document."""
    return docx.Document(io.BytesIO(content))


def words_of(document: Document) -> str:
    """All text of a Word document."""
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_figure_is_the_same_in_every_file(levels: kit.Played) -> None:
    """Averages stand alike in Markdown and Word, and are those of the answers in the data."""
    texts = {
        "md": re.sub(r"\\(.)", r"\1", written(levels.play, "md").decode()),
        "docx": words_of(opened(written(levels.play, "docx"))),
    }
    for text in texts.values():
        assert all(figure in text for figure in FIGURES)
    feelings = [
        row for row in rows_of(written(levels.play, "csv")) if row["sheet"] == "room-after" and row["item"] == "feel"
    ]
    sums: Counter[str] = Counter()
    for row in feelings:
        sums[row["group"]] += int(row["value"])
    assert sorted(sums.values()) == [-12, 1, 12]


def test_private_answers_have_no_person_in_any_data_file(levels: kit.Played) -> None:
    """What was said aloud has its person and role; what was rated in private has neither and no order."""
    rows = rows_of(written(levels.play, "csv"))
    private = [row for row in rows if row["how"] == "kiosk"]
    aloud = [row for row in rows if row["how"] == "aloud"]

    assert len(private) == 3 * 8 * 3
    assert {(row["person"], row["role"]) for row in private} == {("", "")}
    assert {row["role"] for row in aloud} == {"Customer"}
    assert all(row["person"] for row in aloud)
    plain = json.loads(written(levels.play, "json"))
    assert {row["person"] for row in plain["answers"] if row["how"] == "kiosk"} == {""}


def test_what_somebody_chose_together_in_private_stands_apart(tmp_path: Path) -> None:
    """A row never holds one person's whole choice: each thing chosen stands alone, as the counts have it."""
    played = kit.guess_dislike(tmp_path)
    private = [row for row in rows_of(written(played.play, "csv")) if row["how"] == "kiosk" and row["step"] == "signs"]
    played.file.close()

    assert private
    assert not [row for row in private if ";" in row["value"]]


def test_too_few_private_answers_are_in_no_data_file(levels: kit.Played) -> None:
    """Below the limit not a single row is written."""
    few = kit.with_promise(levels.play, Promise(limit=25))

    assert not [row for row in rows_of(written(few, "csv")) if row["how"] == "kiosk"]
    assert not [row for row in json.loads(written(few, "json"))["answers"] if row["how"] == "kiosk"]


def test_data_without_names_is_sorted_and_nameless(levels: kit.Played) -> None:
    """Rows stand in the order of what they say, and nobody's name is in them."""
    rows = rows_of(written(levels.play, "csv", names=False))
    keys = [(row["scenario"], row["step"], row["item"], row["value"], row["words"]) for row in rows]

    assert {row["person"] for row in rows} == {""}
    assert keys == sorted(keys, key=lambda key: (*key[:3], key[3] or "None", key[4]))
    text = written(levels.play, "csv", names=False).decode("utf-8-sig")
    assert not any(person.name in text for person in levels.play.session.people.values())


@pytest.mark.parametrize("names", [True, False])
def test_no_cell_of_the_data_is_a_formula(hostile: kit.Played, names: bool) -> None:
    """Every cell is a number or begins with a character that starts no formula."""
    content = written(hostile.play, "csv", names=names).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]

    assert any("HYPERLINK" in cell for cell in cells) is names
    for cell in cells:
        assert not cell or (cell[0] not in "=+@\t\r" and (cell[0] != "-" or cell[1:].isdigit()))
        assert not re.search(r"[\x00-\x1f\u202a-\u202e]", cell)


def test_a_word_document_takes_every_text_for_text(hostile: kit.Played) -> None:
    """Hostile names stand in it as typed, without what no document can hold."""
    text = words_of(opened(written(hostile.play, "docx")))

    for words in HOSTILE[:2] + HOSTILE[3:5] + HOSTILE[8:9]:
        assert words in text
    assert "bell nul esc[31m end" not in text
    assert "\x1b" not in text


def test_no_column_of_a_document_is_starved_by_an_endless_word(hostile: kit.Played) -> None:
    """A name of five hundred letters breaks in its own column."""
    document = opened(written(hostile.play, "docx"))

    assert all(
        column.width is not None and column.width.cm > 1 for table in document.tables for column in table.columns
    )


def test_markdown_takes_every_text_for_text(hostile: kit.Played) -> None:
    """No tag, no link, no heading and no table column comes from what people typed."""
    text = written(hostile.play, "md").decode()

    assert "<b>" not in text.replace("\\<", "")
    assert "](http" not in text.replace("\\]", "")
    tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    for table in tables:
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(widths) == 1, table


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a*b", r"a\*b"),
        ("- item", r"\- item"),
        ("1. one", r"1\. one"),
        ("# h", r"\# h"),
        ("a|b", r"a\|b"),
        ("<i>", r"\<i>"),
    ],
)
def test_marks_are_shielded(typed: str, shown: str) -> None:
    """What Markdown would read as a mark has a backslash before it."""
    assert escaped(typed) == shown


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\u202eabc\u2069", "abc"),
        ("\ud83d", "\ufffd"),
        ("Zoë 😀", "Zoë 😀"),
    ],
)
def test_what_no_document_can_hold_is_left_out(typed: str, kept: str) -> None:
    """Control characters and marks that turn the direction go, line ends become one kind, everything else stays."""
    assert clean(typed) == kept


def test_a_word_document_is_built_of_real_styles(levels: kit.Played) -> None:
    """Title, headings, lists and tables with header rows that are repeated."""
    document = opened(written(levels.play, "docx"))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}

    assert {"Title", "Heading 1", "Heading 2", "List Bullet", "Remark", "Panel title"} <= styles
    assert document.tables
    assert all(table._tbl.xpath("w:tr[1]/w:trPr/w:tblHeader") for table in document.tables)  # noqa: SLF001 - no other door


@pytest.mark.parametrize("names", [True, False])
def test_the_properties_of_a_document_tell_nothing_of_its_writer(levels: kit.Played, names: bool) -> None:
    """No author, no comment, no moment of writing but the session's day; without names not even these."""
    known = opened(written(levels.play, "docx", names=names)).core_properties

    assert (known.author, known.comments, known.last_modified_by, known.keywords) == ("", "", "", "")
    assert known.created is not None
    day = report(levels.play).day
    assert day is not None
    assert known.created.date() == (day if names else datetime.date(2000, 1, 1))
    assert known.created.hour == (12 if names else 0)
    assert known.title == ("Three service levels" if names else "")


def test_pictures_have_their_words_and_without_one_there_is_a_table(levels: kit.Played) -> None:
    """A painted part carries its text for those who can't see it; the others stand as tables."""
    known = report(levels.play)
    document = opened(word(known, Painted(lambda part: _png() if isinstance(part, Distribution) else None)))
    words = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]  # noqa: SLF001 - no other door
    (panel,) = [part for part in known.parts if isinstance(part, Distribution)]

    assert words == [f"{panel.title}: {panel.text}"]
    assert [cell.text for table in document.tables for cell in table.rows[0].cells].count("Standard") == 3


def _png() -> bytes:
    """A picture of one white dot."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xff\xff\xff")),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_session_json_holds_the_state_as_plain_data(levels: kit.Played) -> None:
    """People, groups, cards, timers, answers, notes and commitments; times with the room's offset."""
    plain = json.loads(written(levels.play, "json"))

    assert plain["trainer"] == 3
    assert len(plain["people"]) == 12
    assert {card["card"] for card in plain["cards"]} == {"low", "standard", "wow"}
    assert plain["session"]["started"] == "2026-01-01T09:00:00+00:00"
    assert plain["commitments"] == [{"who": "Anna", "what": "Look up at once", "by_when": "Friday"}]
    assert [step["timer"]["spent"] for step in plain["steps"] if step["at"]["step"] == "scene"] == [190.0] * 3


@pytest.mark.usefixtures("qapp")
def test_the_notes_of_a_played_workshop_are_made_in_all_formats(tmp_path: Path) -> None:
    """The core four scenarios, played by made-up people, with all their kinds of answers."""
    played = kit.rehearsed(tmp_path, "yes-and", "guess-dislike", "service-levels", "vocabulary")
    played.file.close()

    for names in (True, False):
        assert markdown(report(played.play, names=names)).count(b"\n## ") == 6
        for name in FORMATS:
            assert name == "charts" or written(played.play, name, names=names)


def test_figures_in_markdown_read_as_plain_text(levels: kit.Played) -> None:
    """An average stands as it is shown, without a backslash, in cells and at the beginning of a line."""
    text = written(levels.play, "md").decode()

    assert "| −1.5 |" in text
    assert "| +1.5 |" in text
    assert not re.search(r"\\[+.#!&^-]", text)
    assert (escaped("2.7 of it"), escaped("+0.3"), escaped("Q&A! #1")) == ("2.7 of it", "+0.3", "Q&A! #1")
    assert (escaped("2. list"), escaped("- list"), escaped("# head")) == ("2\\. list", "\\- list", "\\# head")
    assert (escaped("> said"), escaped("---"), escaped("&lt;")) == ("\\> said", "\\---", "\\&lt;")


@pytest.mark.parametrize(
    ("title", "told"), [("Nobody looked up.", "Nobody looked up. Speak softly."), ("Low", "Low: Speak softly.")]
)
def test_a_card_reads_as_a_sentence(title: str, told: str) -> None:
    """After a title that is a whole sentence stands no colon."""
    part = Cards(title="Reason", cards=(CardFace(holder="Jo", title=title, text="Speak softly."),))

    assert as_table(part).rows == (("Jo", told),)
