"""This file is the promise of notes.html, read by another's parser: one page, whole, and nothing in it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from tests import kit
from tests.export.test_formats import FIGURES, HOSTILE, written
from trainer.debrief.report import report
from trainer.export.chapters import told_once
from trainer.export.html import html
from trainer.export.pictures import pictures
from trainer.export.tables import as_table
from trainer.model.report import (
    Bullets,
    Chart,
    Distribution,
    Heading,
    Paragraph,
    Quote,
    Quotes,
    Report,
    Table,
)
from trainer.model.screen import Bar
from trainer.paint.svg import drawing

pytestmark = pytest.mark.usefixtures("qapp")
ALONE = {"meta", "br"}


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


class Page(HTMLParser):
    """A page as a parser finds it: its tags, their attributes, its words, and whether every tag is closed in turn."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.cells: list[str] = []
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remembers a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in {"td", "th"}:
            self.cells.append("")
        if tag not in ALONE:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remembers a tag that holds nothing."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Closes the innermost tag, which must be this one."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remembers words."""
        if "style" not in self.open:
            self.pieces.append(data)
        if {"td", "th"} & set(self.open):
            self.cells[-1] += data

    @property
    def words(self) -> str:
        """All words that are read."""
        return re.sub(r"\s+", " ", " ".join(self.pieces))

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every such tag."""
        return [known for name, known in self.tags if name == tag]


@pytest.mark.parametrize("names", [True, False])
def test_every_word_of_the_notes_stands_on_the_page(levels: kit.Played, names: bool) -> None:
    """Headings, lines, quotes and cells; every figure of a picture in a table too, as it is in notes.md."""
    known = report(levels.play, names=names)
    page = Page(html(known, drawing))

    assert not page.open
    assert all(figure in page.cells for figure in FIGURES)
    for part in known.parts:
        match part:
            case Heading() | Paragraph():
                assert part.text in page.words
            case Bullets():
                assert all(line in page.words for line in part.lines)
            case Quotes():
                assert all(" ".join(each.split()) in page.words for one in part.quotes for each in (one.text, one.who))
            case _ if isinstance(part, Chart):
                assert {cell for row in as_table(part).rows for cell in row} <= set(page.cells)
            case Table():
                assert all(cell in page.words for row in part.rows for cell in row)
            case _:
                pass


def test_pictures_are_drawn_in_the_page_and_say_what_they_show(levels: kit.Played) -> None:
    """Each has its words for those who can't see it, and its figures below; as narrow as a phone, not cut on paper."""
    known = report(levels.play)
    parts = [part for part in told_once(known.parts) if isinstance(part, Chart)]
    content = html(known, drawing)
    page = Page(content)

    assert content.count(b'<div class="wide"><svg') == len(parts)
    assert b"figure svg { display: block; width: 100%; height: auto; }" in content
    assert b"figure svg { min-width" not in content
    assert b".wide { overflow: visible; }" in content

    said = [svg["aria-label"] for svg in page.all("svg") if "aria-label" in svg]

    assert said == [": ".join(filter(None, (part.title, part.text))) for part in parts]
    assert len(page.all("details")) == len(parts)


def test_a_phone_gets_pictures_of_its_own_width(levels: kit.Played) -> None:
    """A wide one shrunk to a phone has letters of six pixels: each stands there twice, and one of them is shown."""
    parts = [part for part in told_once(report(levels.play).parts) if isinstance(part, Chart)]
    with pictures() as painted:
        content = html(report(levels.play), painted.svg, painted.narrow).decode()

    small = re.findall(r'<div class="narrow">(<svg.*?</svg>)', content, re.DOTALL)
    assert len(small) == len(parts)
    for svg in small:
        wide = int(re.search(r' width="(\d+)"', svg)[1])  # type: ignore[index]
        letters = [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]
        assert min(letters) * 360 / wide >= 11, "as they are shown on a phone"
    assert ".narrow + .wide { display: none; }" in content.partition("@media screen and (max-width: 640px)")[2]
    assert ".narrow { display: none; }" in content.partition("@media screen and (max-width: 640px)")[0]


def test_a_picture_s_remark_stands_under_the_picture(levels: kit.Played) -> None:
    """Below the folded figures it read as what those are called."""
    content = html(report(levels.play), drawing).decode()

    assert re.search(r"</svg>\s*</div><p class=\"note\">[^<]*answered[^<]*</p><details>", content)
    assert "</details><p" not in content


def test_without_a_painter_figures_stand_in_tables(levels: kit.Played) -> None:
    """No picture, and nothing folded away."""
    page = Page(html(report(levels.play)))

    assert not page.all("svg")
    assert not page.all("details")
    assert all(figure in page.cells for figure in FIGURES)


def test_the_page_is_whole_and_runs_nothing(levels: kit.Played) -> None:
    """No script, no frame, no address but its own chapters', and it forbids the browser anything else."""
    content = html(report(levels.play), drawing)
    page = Page(content)

    assert not {"script", "iframe", "object", "link", "img", "form"} & {tag for tag, _known in page.tags}
    assert not [name for _tag, known in page.tags for name in known if name.startswith("on")]
    links = [known["href"] for _tag, known in page.tags if "href" in known]
    assert links == [f"#chapter-{number}" for number in range(1, len(page.all("h2")) + 1)]
    assert [heading["id"] for heading in page.all("h2")] == [link[1:] for link in links]
    assert "src" not in {name for _tag, known in page.tags for name in known}
    assert "url(" not in content.decode()
    assert any(known.get("content", "").startswith("default-src 'none'") for known in page.all("meta"))
    assert page.all("html") == [{"lang": "en"}]


def test_hostile_words_stand_as_typed() -> None:
    """No tag, no attribute and no entity comes from what people typed."""
    page = Page(
        html(
            Report(
                title=HOSTILE[3],
                parts=(
                    Heading(level=1, text=HOSTILE[3]),
                    *(Heading(level=2, text=words) for words in HOSTILE),
                    Paragraph(text=HOSTILE[9]),
                    Table(columns=HOSTILE, rows=(HOSTILE,)),
                    Quotes(title="Q", quotes=tuple(Quote(text=words, who=words) for words in HOSTILE)),
                    Distribution(title=HOSTILE[3], bars=tuple(Bar(label=words, figure="1") for words in HOSTILE)),
                ),
            ),
            drawing,
        )
    )

    assert not page.open
    assert not {"script", "b", "i"} & {tag for tag, _known in page.tags}
    for words in (*HOSTILE[:5], "Zoë 日本 😀"):
        assert page.words.count(words) >= 4
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", page.words)


def test_without_names_the_page_has_no_title_of_its_own(levels: kit.Played) -> None:
    """The window of a browser says only what it is."""
    content = written(levels.play, "html", names=False).decode()

    assert "<title>Session notes</title>" in content
    assert not any(re.search(rf"\b{person.name}\b", content) for person in levels.play.session.people.values())
