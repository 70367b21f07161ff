"""What is said once: a title under a heading that says the same, and the cover's first line."""

from __future__ import annotations

from trainer.export.chapters import facts, footing, introduces, told_once
from trainer.export.pdf.ends import fitted
from trainer.export.pdf.flow import Flow, chaptered, flowed
from trainer.model.report import Cloud, Heading, Paragraph, Table
from trainer.paint.print.piece import Piece


def test_a_picture_or_table_right_under_a_heading_of_the_same_words_has_no_title() -> None:
    """Nor below a remark in between; further down, under another picture, it has."""
    heading, cloud = Heading(level=3, text="Which words fit?"), Cloud(title="Which words fit?", words=())
    remark = Paragraph(text="Counted by show of hands.", muted=True)

    first, second = [part for part in told_once((heading, remark, cloud, cloud)) if isinstance(part, Cloud)]

    assert (first.title, second.title) == ("", "Which words fit?")
    table = Table(columns=("Word",), rows=(("glad",),), caption="Which words fit?")
    assert [part.caption for part in told_once((heading, table, table)) if isinstance(part, Table)] == [
        "",
        table.caption,
    ]


def test_words_stay_with_what_they_introduce() -> None:
    """A remark below a heading with its picture, a summary with its first section, but the end of a chapter not."""
    cloud, chapter, section = Cloud(title="", words=()), Heading(level=2, text="A"), Heading(level=3, text="B")

    assert introduces(section, cloud)
    assert introduces(chapter, section)
    assert not introduces(cloud, chapter)
    assert not introduces(section, None)


def test_the_cover_does_not_repeat_its_title() -> None:
    """A rehearsal says so before its name; only where the title goes on is the name told once more."""
    table = Table(columns=("Session", "Spring\u00a0day"), rows=(("Date", "1 May"),))

    assert facts(table, "Spring day") == (("Date", "1 May"),)
    assert facts(table, "Rehearsal: Spring day") == (("Date", "1 May"),)
    assert facts(table, "Spring day and more") == (("Session", "Spring\u00a0day"), ("Date", "1 May"))


def test_a_short_chapter_stands_whole_on_one_page() -> None:
    """Where it doesn't fit it begins a page; where it does it needs no more than it takes."""
    long = [Flow(Piece(10), entry=(2, "Long")), *[Flow(Piece(10)) for _line in range(6)]]
    short = [Flow(Piece(10), entry=(2, "Short"), fresh=0.35), Flow(Piece(10)), Flow(Piece(10))]

    pages = flowed(chaptered([*long, *short], 100), 100)
    assert [[entry[0][1] for entry in page.entries] for page in pages] == [["Long", "Short"]]
    pages = flowed(chaptered([*long, Flow(Piece(10)), *short], 100), 100)
    assert [[entry[0][1] for entry in page.entries] for page in pages] == [["Long"], ["Short"]]


def test_a_last_page_of_a_few_lines_is_saved_by_setting_pieces_closer() -> None:
    """Only where that is enough; a last page with more on it stays."""
    lines = [Flow(Piece(9, gap=5)) for _line in range(8)]

    assert len(flowed(lines, 100)) == 2
    assert len(fitted(lines, 100)) == 1
    assert len(fitted([*lines, *lines[:2]], 100)) == 2
    assert [flow.piece.gap for flow in lines] == [5] * 8


def test_a_title_at_a_page_s_foot_ends_between_names() -> None:
    """Whole where it fits; else as many names as do; a single one ends after a word."""
    title = "Three levels · Guess why · How was today?"

    def told(room: int) -> str:
        return footing(title, lambda words: len(words) <= room)

    assert [told(60), told(26), told(16), told(8)] == [title, "Three levels · Guess why …", "Three levels …", "Three…"]
