"""This file is a tall picture in the Word document: rows that flow over pages, its title and legend told on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.export.cleaning import one_line
from trainer.export.painted import Strips
from trainer.export.word_style import GAP, PANEL, WIDTH_CM, paragraph_added, pictured
from trainer.model.report import Distribution, Meters
from trainer.model.spoken import bar_words, meter_words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph


def strips_added(document: Document, part: Distribution | Meters, strips: Strips) -> None:
    """A picture row by row, no row alone at either end; its title and legend are repeated where a page begins with it.

    The first row has the words of all for those who can't see it. A remark may follow at once, and stays with the last.
    """
    named = _named(part)
    named[0] = one_line(": ".join(text for text in (part.title, part.text) if text)) or named[0]
    topped = bool(part.title.strip()) or strips.legend is not None
    table = _table(document, len(strips.rows) + topped)
    if topped:
        _top(table, part.title, strips.legend)
    for number, (png, words) in enumerate(zip(strips.rows, named, strict=True)):
        paragraph = table.cell(number + topped, 0).paragraphs[0]
        last = number == len(strips.rows) - 1
        paragraph.paragraph_format.keep_with_next = bool(part.note) if last else number in (0, len(strips.rows) - 2)
        _tight(paragraph)
        pictured(paragraph, png, words)
    if not part.note.strip():
        paragraph_added(document, "", GAP)


def _named(part: Distribution | Meters) -> list[str]:
    """Each row in words."""
    if isinstance(part, Distribution):
        return [_words(bar_words(bar)) for bar in part.bars]
    return [_words(meter_words(row)) for row in part.rows]


def _words(words: tuple[str, ...]) -> str:
    return one_line(", ".join(word for word in words if word))


def _top(table: WordTable, title: str, legend: bytes | None) -> None:
    from docx.oxml import OxmlElement

    row, first = table.rows[0], table.cell(0, 0).paragraphs[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other door to it
    pieces = [first]
    if title.strip():
        first.add_run(one_line(title))
        first._p.style = PANEL.replace(" ", "")  # noqa: SLF001 - the same
        if legend is not None:
            pieces.append(table.cell(0, 0).add_paragraph())
    if legend is not None:
        _tight(pieces[-1])
        pictured(pieces[-1], legend, "")
    for piece in pieces:
        piece.paragraph_format.keep_with_next = True


def _tight(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0


def _table(document: Document, rows: int) -> WordTable:
    """One column as wide as the text, without lines or air at its sides."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    table: WordTable = document.add_table(rows, 1)
    table.autofit = False
    table.columns[0].width = Cm(WIDTH_CM)
    for cell in table.column_cells(0):
        cell.width = Cm(WIDTH_CM)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - python-docx has no other door to it
    look.addprevious(margins)
    return table
