"""This file is the promise of pictures as SVG: whole by themselves, their words words, and safe to put into a page."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from trainer.model.report import Cloud, CrossTable, Distribution, Meters
from trainer.model.screen import Bar, Chip, MeterRow, Segment
from trainer.paint.charts import Chart, lay_part
from trainer.paint.svg import drawing

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"
SEGMENTS = (Segment(count=3, label="Let down", feeling=-2), Segment(count=5, label="Delighted", feeling=2))
CHARTS: tuple[Chart, ...] = (
    Distribution(
        title="Felt", bars=(Bar(label="Team Oak", segments=SEGMENTS, figure="+1.5", face=1),), legend=SEGMENTS, text="t"
    ),
    Meters(title="Back", rows=(MeterRow(label="Team Oak", share=0.6, figure="6.0", feeling=1),), text="t"),
    CrossTable(title="Meant", columns=("Low", "WOW"), rows=(("Low", (3, 1)), ("WOW", (0, 4))), hit=((0, 0),), text="t"),
    Cloud(title="Words", words=(Chip(text="seen", count=4, feeling=1), Chip(text="Съешь же", count=2)), text="t"),
)


def parsed(text: str) -> ElementTree.Element:
    """The drawing as another program reads it."""
    return ElementTree.fromstring(text)  # noqa: S314 - our own, written just now


@pytest.mark.parametrize("part", CHARTS)
def test_every_word_of_a_picture_is_a_word_as_wide_as_measured(part: Chart) -> None:
    """The same lines as on the screen; each keeps its width where another typeface stands in."""
    known = [(words.text, words.area.width) for words in lay_part(part, 672).words]

    texts = list(parsed(drawing(part)).iter(f"{SVG}text"))

    assert [text.text for text in texts] == [words for words, _width in known]
    widths = [float(text.attrib["textLength"]) for text in texts]
    assert widths == pytest.approx([width for _words, width in known], abs=0.01)


@pytest.mark.parametrize("part", CHARTS)
def test_a_picture_says_what_it_shows(part: Chart) -> None:
    """Its title and its text alternative are there for those who can't see it."""
    root = parsed(drawing(part))

    assert root.attrib["aria-label"] == f"{part.title}: t"
    assert root.findtext(f"{SVG}title") == part.title
    assert root.findtext(f"{SVG}desc") == "t"


@pytest.mark.parametrize("part", CHARTS)
def test_another_drawing_program_takes_it(part: Chart) -> None:
    """It is valid, needs nothing from elsewhere and runs nothing."""
    text = drawing(part)

    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert "href" not in text
    assert "<script" not in text
    assert text.count("http") == 1  # the name of the language it is written in


def test_no_text_becomes_markup() -> None:
    """A title, a label and a word that look like tags stand as they were typed."""
    evil = '"><script>alert(1)</script>&amp;'
    part = Distribution(title=evil, bars=(Bar(label=evil, figure=evil),), text=evil)

    root = parsed(drawing(part))

    assert not list(root.iter(f"{SVG}script"))
    assert root.findtext(f"{SVG}title") == evil
    assert "".join(text.text or "" for text in root.iter(f"{SVG}text")).replace(" ", "").count("<script>alert(1)") == 2
