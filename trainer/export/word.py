"""This file is the notes as a Word document: real headings, lists and tables, pictures with their words."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from trainer.export.chapters import CHAPTER, band, explains, facts, introduces, parted, told_once
from trainer.export.cleaning import clean, dotted, one_line, tied
from trainer.export.halves import halved
from trainer.export.painted import UNPAINTED, Chart, Painted
from trainer.export.tables import as_table
from trainer.export.word_frame import (
    FEWEST,
    chapter_marked,
    contents_added,
    facts_added,
    footed,
    headed,
    logo_added,
    titled,
)
from trainer.export.word_lines import fit_a_page
from trainer.export.word_strips import strips_added
from trainer.export.word_style import NOTE, PANEL, REMARK, TALL_CM, WIDTH_CM, dressed, paragraph_added, picture_added
from trainer.export.word_table import SHORT, table_added
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import (
    Bullets,
    Cards,
    Cloud,
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

if TYPE_CHECKING:
    from docx.document import Document


def word(report: Report, painted: Painted = UNPAINTED, *, named: bool = True) -> bytes:
    """The report as .docx; without names its properties are empty."""
    author = one_line(report.letterhead.name) if named else ""
    document = dressed(one_line(report.title) if named else "", report.language, author, report.day if named else None)
    headed(document, band(report))
    footed(document, one_line(report.title))
    logo_added(document, report.letterhead)
    parts = tuple(told_once(report.parts))
    chapters = [one for one in parts if isinstance(one, Heading) and one.level == CHAPTER]
    cover, told = parted(parts)
    title = next((part.text for part in cover if isinstance(part, Heading)), "")
    listed = told[:1] if len(chapters) >= FEWEST else ()
    dense = False
    for before, part, after in zip((None, *parts), parts, (*parts[1:], None), strict=False):
        if part in listed:
            contents_added(document, [one_line(one.text) for one in chapters])
        fact = bool(told) and isinstance(part, Table) and part in cover
        if fact and isinstance(part, Table):
            facts_added(document, facts(part, title))
        else:
            _add(document, part, painted, dense=dense)
        if isinstance(part, Heading) and part.level == 1 and part.text.strip():
            titled(document.paragraphs[-1])
        if isinstance(part, Heading) and part.opens and fit_a_page(parts[: parts.index(part)]):
            document.paragraphs[-1].paragraph_format.page_break_before = True  # else a page of two lines were left
        dense = dense or (isinstance(part, Heading) and part.record)
        if part in chapters:
            chapter_marked(document.paragraphs[-1], chapters.index(part))
        if isinstance(part, Paragraph) and part.muted and isinstance(before, Table | Cards) and part in told:
            document.paragraphs[-1]._p.style = NOTE  # noqa: SLF001 - python-docx has no other door to it
        if isinstance(part, Paragraph):
            document.paragraphs[-1].paragraph_format.keep_with_next = introduces(before, after)
        if isinstance(part, Bullets) and isinstance(after, Chart) and len(part.lines) <= SHORT:
            document.paragraphs[-1].paragraph_format.keep_with_next = True
        if isinstance(part, Table | Cards) and explains(after) and not fact:
            _kept_with_next(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _kept_with_next(document: Document) -> None:
    """Keeps the end of the last table on the page of what follows it."""
    last = (cell.paragraphs[0] for cell in document.tables[-1].rows[-1].cells)
    for paragraph in (*last, document.paragraphs[-1]):
        paragraph.paragraph_format.keep_with_next = True


def _add(document: Document, part: Part, painted: Painted, *, dense: bool) -> None:
    match part:
        case Heading():
            style = f"Heading {part.level - 1}" if part.level > 1 else "Title"
            paragraph_added(document, one_line(part.text), style)
        case Paragraph():
            paragraph_added(document, clean(part.text), REMARK if part.muted else "")
        case Bullets():
            for number, line in enumerate(part.lines, 1):
                bullet = paragraph_added(document, one_line(line), "List Bullet")
                bullet.paragraph_format.keep_with_next = number < len(part.lines) <= SHORT
        case Quote():
            _quote(document, part, bound=False)
        case Quotes():
            _title(document, part.title)
            for number, quote in enumerate(part.quotes, 1):
                near_end = number == 1 or number == len(part.quotes) - 1
                last = number == len(part.quotes)
                _quote(document, quote, bound=bool(part.note.strip()) if last else near_end)
            _remark(document, part.note)
        case Cards():
            _table(document, as_table(part))
        case Table():
            _title(document, part.caption)
            _table(document, part, dense=dense)
        case Distribution() | Meters() | CrossTable() | Cloud() | Journey() | Ladder() | Gap() | Times() | Scores():
            _chart(document, part, painted)
        case _:
            assert_never(part)


def _title(document: Document, text: str) -> None:
    if text.strip():
        paragraph_added(document, one_line(text), PANEL)


def _remark(document: Document, text: str) -> None:
    if text.strip():
        paragraph_added(document, one_line(text), NOTE)


def _quote(document: Document, quote: Quote, *, bound: bool) -> None:
    """Somebody's words; `bound` keeps them on the page of what follows."""
    paragraph = paragraph_added(document, "", "Quote")
    paragraph.paragraph_format.keep_with_next = bound
    if quote.who:
        paragraph.add_run(one_line(quote.who)).bold = True
        paragraph.add_run().add_break()
    paragraph.add_run(clean(quote.text))


def _table(document: Document, table: Table, *, dense: bool = False) -> None:
    if table.rows:
        rows = [[tied(clean(cell)) for cell in row] for row in table.rows]
        columns = [dotted(one_line(column)) for column in table.columns]
        table_added(document, columns, rows, table.numbers, table.heads, dense=dense)


def _picture_or_table(document: Document, part: Chart, painted: Painted) -> None:
    """A picture; a tall one row by row, or of words in halves, which a page's end may part."""
    halves = halved(part) if _tall(part, painted) else ()
    if halves:
        first, second = halves
        _picture_or_table(document, replace(first, note=""), painted)
        _picture_or_table(document, replace(second, text="", note=part.note), painted)
        return
    png = painted.png(part)
    if png is None:
        _table(document, as_table(part))
        if part.note.strip():
            _kept_with_next(document)
        return
    words = one_line(": ".join(text for text in (part.title, part.text) if text))
    picture_added(document, png, words, bound=bool(part.note.strip()))


def _chart(document: Document, part: Chart, painted: Painted) -> None:
    """A picture under its title and over its remark."""
    strips = painted.strips(part) if isinstance(part, Distribution | Meters) and _tall(part, painted) else None
    if strips is not None and isinstance(part, Distribution | Meters):
        strips_added(document, part, strips)
    else:
        _title(document, part.title)
        _picture_or_table(document, part, painted)
    _remark(document, part.note)


def _tall(part: Chart, painted: Painted) -> bool:
    return (painted.shape(part) or 0.0) * WIDTH_CM > TALL_CM
