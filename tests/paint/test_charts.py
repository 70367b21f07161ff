"""Promises of a report's pictures: whole at any width, the same figures as the report, readable without colour."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.paint import made, samples
from trainer.model.report import Cloud, CrossTable, Distribution, Meters
from trainer.model.screen import Bar, Segment
from trainer.paint.charts import Chart, lay_part, paint_part, part_height
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Block, Page
from trainer.paint.mix import contrast
from trainer.paint.parts.crosstable import READABLE
from trainer.paint.parts.meters import dots
from trainer.paint.picture import picture
from trainer.paint.theme import DARK, LIGHT, Tokens

pytestmark = pytest.mark.usefixtures("qapp")
PARTS = samples.parts()
MADE: st.SearchStrategy[Chart] = st.one_of(
    st.builds(Distribution, title=made.said(3), bars=made.many(made.BARS, 6), legend=made.many(made.SEGMENTS, 5)),
    st.builds(Meters, title=made.said(3), rows=made.many(made.METERS, 6)),
    st.builds(
        CrossTable,
        title=made.said(3),
        columns=made.many(made.said(2, 1), 5),
        rows=made.many(st.tuples(made.said(3, 1), made.many(st.integers(0, 30), 5)), 5),
    ),
    st.builds(Cloud, title=made.said(3), words=made.many(made.CHIPS, 20)),
)


def outside(page: Page) -> list[str]:
    """Words that reach beyond the picture."""
    return [
        each.text
        for each in page.words
        if each.area.x < -1
        or each.area.right > page.width + 1
        or each.baseline - each.style.px * 0.75 < -1
        or each.baseline + each.style.px * 0.25 > page.height + 1
    ]


@settings(max_examples=60, deadline=None)
@given(part=MADE, width=st.integers(200, 1400))
def test_any_part_stays_inside_its_picture(part: Chart, width: int) -> None:
    """Whatever a part says, at any width, its words stand within the width and the height told beforehand."""
    assert not outside(lay_part(part, width))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_count_of_a_table_reads_on_its_ground(palette: Tokens) -> None:
    """Whatever share of the most it is: no middle tone on which neither ink stands out."""
    counts = tuple((f"{one}", (one, 40)) for one in range(41))
    page = lay_part(CrossTable(title="", columns=("Low", "WOW"), rows=counts), 600, palette=palette)
    grounds = [mark for mark in page.marks if isinstance(mark, Block)]

    for ground in grounds:
        middle = ground.area.y + ground.area.height / 2
        said = next(
            each
            for each in page.words
            if each.area.x >= ground.area.x
            and each.area.right <= ground.area.right
            and abs(each.baseline - middle) < ground.area.height / 2
        )
        assert contrast(ground.fill, said.style.colour) >= READABLE, said.text


@pytest.mark.parametrize("name", sorted(PARTS))
def test_nothing_clips_with_the_widest_typeface(name: str) -> None:
    """With DejaVu Sans the pictures grow in height, and every word is still inside."""
    assert not outside(lay_part(PARTS[name], 420, face=Typeface("DejaVu Sans", variable=False)))


def test_figures_stand_beside_the_colours() -> None:
    """Every count, average and name is written, so that nothing is told by colour alone."""
    part = PARTS["distribution"]
    assert isinstance(part, Distribution)
    words = [each.text for each in lay_part(part, 680).words]
    counts = [str(segment.count) for bar in part.bars for segment in bar.segments if segment.count]

    assert sorted(word for word in words if word.isdigit()) == sorted(counts)
    assert {"Team Oak", "played Low", "−1.5", "let down"} <= set(words)


def test_agreeing_cells_have_a_frame_not_only_a_colour() -> None:
    """In meant against felt the agreeing cells are the framed ones."""
    framed = [mark for mark in lay_part(PARTS["crosstable"], 680).marks if getattr(mark, "edge", "")]

    assert len(framed) == 3


@pytest.mark.parametrize(
    "part",
    [
        Distribution(title="", bars=()),
        Meters(title="", rows=()),
        CrossTable(title="", columns=(), rows=()),
        Cloud(title="", words=()),
    ],
)
def test_an_empty_part_says_so(part: Chart) -> None:
    """A part without anything in it is a sentence, not an empty picture."""
    assert [each.text for each in lay_part(part, 400).words] == ["Nothing to show yet."]


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_picture_is_twice_as_sharp_as_its_width(name: str) -> None:
    """The PNG has two real pixels for each design pixel, and shows something on white."""
    image = QImage.fromData(picture(PARTS[name], 500))

    assert image.width() == 1000
    assert image.pixelColor(0, 0) == QColor(LIGHT.raised)
    assert image.height() > 60


@pytest.mark.parametrize("name", sorted(PARTS))
def test_the_same_part_gives_the_same_picture(name: str) -> None:
    """Two writings of the same notes hold the same bytes."""
    assert picture(PARTS[name], 500) == picture(PARTS[name], 500)


@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_keeps_to_the_height_it_told(name: str, zoom: float) -> None:
    """Nothing is painted below `part_height`, at any text zoom."""
    part = PARTS[name]
    height = round(part_height(part, 600, zoom=zoom))
    image = QImage(600, height + 40, QImage.Format.Format_RGB32)
    image.fill(QColor(DARK.raised))
    painter = QPainter(image)
    paint_part(painter, QRectF(0, 0, 600, height), part, DARK, zoom=zoom)
    painter.end()
    below = {image.pixel(x, y) for x in range(600) for y in range(height + 1, height + 40)}

    assert below == {QColor(DARK.raised).rgb()}


@pytest.mark.parametrize(("first", "second"), [(0.5, 0.5), (0.0, 0.0), (1.0, 1.0), (0.4, 0.42), (0.2, 0.8)])
def test_two_answers_are_two_dots(first: float, second: float) -> None:
    """Two of the same stand side by side around their place, and none leaves the line."""
    track = Area(10, 0, 200, 13)
    one, other = (block.area for block in dots((first, second), track, "#000000"))
    assert one.right < other.x
    assert track.x <= one.x
    assert other.right <= track.right + 0.01
    assert (other.right + one.x) / 2 == pytest.approx(track.x + 6.5 + 187 * (first + second) / 2, abs=8)


def test_a_bar_of_fewer_answers_is_drawn_shorter() -> None:
    """A quarter of the answers is a quarter of the length, as long as its figures find room."""
    few = Bar(label="Two teams", segments=(Segment(count=2, label="glad", feeling=1),), length=0.25)
    many = Bar(label="Eight people", segments=(Segment(count=8, label="glad", feeling=1),))
    page = lay_part(Distribution(title="Felt", bars=(many, few)), 800)
    wide, narrow = (mark.area.width for mark in page.marks if isinstance(mark, Block) and mark.area.height > 30)
    assert narrow == pytest.approx(wide / 4, abs=1)
