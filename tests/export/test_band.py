"""The promise of a rehearsal's notes: no page of any document can be taken for one about people."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from docx import Document
from pypdf import PdfReader

from trainer.export.chapters import band
from trainer.export.html import html
from trainer.export.pdf.notes import pdf
from trainer.export.word import word
from trainer.model.report import Heading, Paragraph, Report

pytestmark = pytest.mark.usefixtures("qapp")
LINES = tuple(Paragraph(text=f"line {number}") for number in range(150))
PLAYED = Report(title="Notes", parts=(Heading(level=1, text="Notes"), Heading(level=2, text="One"), *LINES))
REHEARSED = replace(PLAYED, rehearsal=True)


def test_every_page_on_paper_says_so() -> None:
    """Each page of the PDF once, the cover too; notes of people say nothing of it."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(REHEARSED))).pages]

    assert len(pages) > 3
    assert [page.count(band(REHEARSED)) for page in pages] == [1] * len(pages)
    assert band(REHEARSED) not in PdfReader(io.BytesIO(pdf(PLAYED))).pages[0].extract_text()


def test_long_notes_begin_under_their_contents() -> None:
    """The first page isn't left empty below its contents, and they say so; notes of a few pages have none."""
    long = replace(PLAYED, parts=(*PLAYED.parts, *LINES, *LINES))
    first, second, *_rest = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(long))).pages]
    (short, *_more) = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(PLAYED))).pages]

    for page in (first, short):
        assert "line 0\n" in page
    assert "line 0\n" not in second
    assert "One\n1" in first or "One 1" in first
    assert "One\nline 0" in short


def test_the_word_document_says_so_at_the_head_of_every_page() -> None:
    """In the header, which Word repeats; a document of people has an empty one."""
    heads = [
        [line.text for line in Document(io.BytesIO(word(one))).sections[0].header.paragraphs]
        for one in (REHEARSED, PLAYED)
    ]

    assert heads == [[band(REHEARSED)], [""]]


def test_the_page_for_a_browser_keeps_it_in_sight() -> None:
    """As a band that stays above what is read, and at the head of printed pages."""
    said = html(REHEARSED).decode()

    assert f'<p class="band" role="note">{band(REHEARSED)}</p>' in said
    assert f'@top-center {{ content: "{band(REHEARSED)}"' in said
    assert "@page :first { @top-center { content: none; } }" in said, "there the band itself stands"
    assert 'class="band"' not in html(PLAYED).decode()
