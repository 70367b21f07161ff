"""This file is the promise that another program's Markdown shows notes.md as it was meant: CommonMark with tables."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests import kit
from trainer.debrief.report import report
from trainer.export.cleaning import clean
from trainer.export.markdown import markdown
from trainer.export.notes import write_notes
from trainer.export.painted import Painted
from trainer.model.report import Bullets, Heading, Paragraph, Part, Quote, Report, Table

MARKS = (
    *"*_`~[]()<>&|\\#-+=:!$^\"'\n\t aBя7",
    "    ", "  ", "&lt;", "1. ", "2) ", "---", "===", "```", "**", "<b>", "<!--", "![a](b)", "[r]: x", "<http://x.y>",
    " ##",
)  # fmt: skip
"""What means something in Markdown somewhere, and letters between which it would."""
typed = st.lists(st.sampled_from(MARKS), min_size=1, max_size=9).map("".join).filter(str.strip)


class Shown(HTMLParser):
    """The words and the tags of a page; the words of cells and lines do not touch."""

    def __init__(self, source: bytes) -> None:
        """Shows Markdown as a browser would, by another program's rules."""
        super().__init__()
        self.words, self.tags, self.cells = "", set[str](), 0
        self.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source.decode()))

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        """Of marks within a line only those are kept apart that end one."""
        self.tags.add(tag)
        self.cells += tag in ("th", "td")
        self.words += "" if tag in ("em", "strong") else " "

    def handle_data(self, data: str) -> None:
        """Words as they stand."""
        self.words += data


def plain(text: str) -> str:
    """Words without what parts them, which in the lines of a cell is a dot."""
    return " ".join(clean(text).replace("·", " ").split())


def shown(*parts: Part) -> Shown:
    """Parts of notes, between two lines that they may not change."""
    above, below = Paragraph(text="above"), Paragraph(text="below")
    return Shown(markdown(Report(title="", parts=(above, *parts, below))))


@given(typed)
def test_whatever_is_typed_is_shown_as_it_was_typed(text: str) -> None:
    """In a heading, a line, a list, a quote and a table: no sign is lost, and none becomes a mark."""
    for part, words, tags in (
        (Heading(level=2, text=text), text, {"h2"}),
        (Paragraph(text=text), text, {"br"}),
        (Paragraph(text=text, muted=True), text, {"em"}),
        (Bullets(lines=(text, "end")), f"{text} end", {"ul", "li"}),
        (Quote(text=text, who=text), f"{text} — {text}", {"blockquote", "br"}),
        (
            Table(columns=("a", text), rows=((text, ""), ("b", text)), heads=(0,)),
            f"a {text} {text} b {text}",
            {"table", "thead", "tbody", "tr", "th", "td", "strong"},
        ),
    ):
        page = shown(part)
        assert plain(page.words) == plain(f"above {words} below")
        assert page.tags <= {"p", *tags}


def test_every_table_of_the_notes_is_a_table(levels: kit.Played) -> None:
    """As many cells as the notes have, and every heading with its level."""
    source = markdown(report(levels.play)).decode()
    page = Shown(source.encode())

    lines = [line for line in source.splitlines() if line.startswith("|") and not re.fullmatch(r"[|:-]+", line)]
    assert page.cells == sum(len(re.findall(r"(?<!\\)\|", line)) - 1 for line in lines) > 100
    assert "|" not in page.words
    assert {"h1", "h2", "h3"} <= page.tags


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> kit.Played:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    played.file.close()
    return played


def test_no_fact_of_the_cover_is_the_head_of_the_others() -> None:
    """The session and the date are lines alike; tables of the chapters stay tables."""
    facts = Table(columns=("Session", "Spring"), rows=(("Date", "1 May"),))
    parts = (Heading(level=1, text="Notes"), facts, Heading(level=2, text="In short"), facts)

    told = markdown(Report(title="Notes", parts=parts)).decode()

    assert "- Session: Spring\n- Date: 1 May" in told
    assert told.count("| Session | Spring |") == 1


def test_the_pictures_lie_beside_it_and_say_what_they_show(levels: kit.Played, tmp_path: Path) -> None:
    """Each picture of the notes stands between its title and its figures, as long as its file is there."""
    names = [f"{number:02}" for number in range(1, 4)]
    painted = Painted(png=lambda _part: b"png", svg=lambda _part: "<svg/>")

    write_notes(levels.play, tmp_path, ("md", "charts"), painted=painted)

    told = (tmp_path / "notes.md").read_text(encoding="utf-8")
    found = re.findall(r"!\[([^\]]+)\]\(<(charts/(\d\d)[^>]*\.png)>\)", told)
    assert [number for _title, _file, number in found][:3] == names
    assert all((tmp_path / file).is_file() for _title, file, _number in found)
    assert ("How would you feel as this customer?", "charts/02-how-would-you-feel-as-this-customer.png") in [
        one[:2] for one in found
    ]
    assert "img" in Shown(told.encode()).tags
    (tmp_path / found[0][1]).unlink()
    write_notes(levels.play, tmp_path, ("md",))
    again = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert re.findall(r"\(<(charts/[^>]*)>\)", again) == [file for _title, file, _number in found[1:]]


def test_without_a_folder_of_pictures_there_are_none(levels: kit.Played, tmp_path: Path) -> None:
    """A single file to paste somewhere holds no link that leads nowhere."""
    write_notes(levels.play, tmp_path, ("md",))

    assert "![" not in (tmp_path / "notes.md").read_text(encoding="utf-8")
