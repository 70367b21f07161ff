"""Promises of the debrief's pictures: whole on paper and on the stage, told in words, large enough for the back row."""

from __future__ import annotations

import dataclasses
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from tests.paint import samples
from tests.paint.sample_pictures import MADE, pictures
from tests.paint.test_charts import outside
from trainer.export.tables import as_table
from trainer.model.pictures import Gap, Journey, Ladder, Picture, Scores, Stop, Times, Zone
from trainer.model.report import Meters
from trainer.model.screen import MeterRow, PictureSlide
from trainer.paint.charts import lay_part
from trainer.paint.fonts import Typeface, typeface
from trainer.paint.layout import canvas, lay_out
from trainer.paint.marks import Block, Face, Ring, Stroke, Words
from trainer.paint.mix import contrast
from trainer.paint.picture import picture
from trainer.paint.svg import drawing
from trainer.paint.theme import DARK, LIGHT, STAGE

pytestmark = pytest.mark.usefixtures("qapp")
SAMPLES = pictures()
JOURNEY = Journey(
    title="",
    stops=tuple(
        Stop(minute=at, label="", share=x, low=x, high=x, figure=told, feeling=0)
        for at, x, told in ((10.0, 0.9, "+1.6"), (30.0, 0.1, "−1.6"))
    ),
    minutes=60,
)


def on_stage(known: Picture, width: int = 1920, height: int = 1080) -> list[tuple[Words, ...]]:
    """The words of each page of a picture on the stage."""
    slide = PictureSlide(frame=samples.DEBRIEF, title=known.title, picture=known, footer=known.note)
    return [page.words for page in lay_out(slide, canvas(width, height), typeface(), STAGE)]


@settings(max_examples=80, deadline=None)
@given(part=MADE, width=st.integers(240, 1400))
def test_any_picture_stays_inside_its_frame(part: Picture, width: int) -> None:
    """Whatever it says, at any width, its words stand within the width and the height told beforehand."""
    assert not outside(lay_part(part, width))


@settings(max_examples=40, deadline=None)
@given(part=MADE, shape=st.sampled_from(((1920, 1080), (1024, 768), (800, 600))))
def test_any_picture_stays_on_the_stage(part: Picture, shape: tuple[int, int]) -> None:
    """No word of it reaches beyond the slide, on however many pages."""
    size = canvas(*shape)
    for words in on_stage(part, *shape):
        assert not [one.text for one in words if one.area.x < -1 or one.area.right > size.width + 1]


@pytest.mark.parametrize("shape", [(1920, 1080), (1024, 768)])
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_picture_on_the_stage_keeps_within_its_height(name: str, shape: tuple[int, int]) -> None:
    """The drawn samples end above the foot of the slide on every page, and no page is the title alone."""
    for words in on_stage(SAMPLES[name], *shape):
        assert not [one.text for one in words if one.baseline > 1070]
        assert [one for one in words if one.style.part not in ("title", "frame")]


@pytest.mark.parametrize("name", sorted(SAMPLES))
@pytest.mark.parametrize("shape", [(1920, 1080), (1024, 768)])
def test_a_picture_on_the_stage_can_be_read_from_the_back_row(name: str, shape: tuple[int, int]) -> None:
    """No word is smaller than a thirty-sixth of the height."""
    for words in on_stage(SAMPLES[name], *shape):
        assert not [one.text for one in words if one.text.strip() and one.style.px < 1080 / 36 - 0.01]


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_nothing_clips_with_the_widest_typeface(name: str) -> None:
    """With DejaVu Sans every word is still inside."""
    assert not outside(lay_part(SAMPLES[name], 420, face=Typeface("DejaVu Sans", variable=False)))


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_picture_is_the_same_as_png_and_as_a_drawing(name: str) -> None:
    """Both can be read again by other programs; the drawing holds every word and says what it shows."""
    part = SAMPLES[name]
    root = ElementTree.fromstring(drawing(part))  # noqa: S314 - our own, written just now
    texts = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]

    assert texts == [words.text for words in lay_part(part, 672).words]
    assert part.title in root.attrib["aria-label"]
    assert QSvgRenderer(QByteArray(drawing(part).encode())).isValid()
    assert picture(part).startswith(b"\x89PNG")
    assert picture(part, palette=DARK) != picture(part)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_figure_of_a_picture_stands_in_its_table(name: str) -> None:
    """Where there is no picture the same figures stand in a table."""
    part = SAMPLES[name]
    cells = {cell for row in as_table(part).rows for cell in row}

    assert _figures(part) <= cells


def _figures(part: Picture) -> set[str]:
    match part:
        case Journey():
            return {stop.figure for stop in part.stops}
        case Ladder():
            return {rung.figure for rung in part.rungs}
        case Gap():
            return {part.start.figure, part.end.figure}
        case Times():
            return {span.took_figure for span in part.spans}
        case Scores():
            return {str(zone.count) for zone in part.zones}


def test_the_arrow_of_a_gap_goes_from_the_first_point_to_the_second() -> None:
    """To the left and up where the second point has less pleasure and more energy; none where they are one."""
    (way,) = _arrows(SAMPLES["gap"])

    assert way.area.width < 0 > way.area.height
    assert not _arrows(SAMPLES["gap-none"])


def _arrows(part: Picture) -> list[Stroke]:
    return [mark for mark in lay_part(part, 680).marks if isinstance(mark, Stroke) and mark.head]


def test_stops_keep_their_order_and_their_distance_in_time() -> None:
    """Twice the time is twice the way along the axis."""
    points = [mark.area for mark in lay_part(SAMPLES["journey"], 680).marks if isinstance(mark, Ring)]
    middles = [point.x + point.width / 2 for point in points]

    assert (middles[2] - middles[1]) / (middles[1] - middles[0]) == pytest.approx(12 / 11, abs=0.05)


def test_a_figure_makes_way_for_the_line_that_climbs_from_its_point() -> None:
    """The figure of a low point stands to the left of the way up, and the line of a mark leaves it room."""
    page = lay_part(SAMPLES["journey"], 680)
    low = next(words for words in page.words if words.text == "−1.5")
    point = next(mark.area for mark in page.marks if isinstance(mark, Ring))

    assert low.area.x + low.area.width <= point.x + point.width / 2
    upright = [
        mark.area for mark in page.marks if isinstance(mark, Stroke) and not mark.area.width and mark.area.height
    ]
    crossed = [one for one in upright if 0 <= one.x - low.area.x <= low.area.width]
    assert all(one.y >= low.area.y + low.area.height or one.y + one.height <= low.area.y for one in crossed)


def test_no_line_runs_through_the_figure_of_a_valley() -> None:
    """Between a steep way down and a steep way up it stands on a ground of its own, over both."""
    known = [(1.0, 0.5, "0.0"), (14.0, 0.02, "−1.9"), (26.0, 0.5, "0.0")]
    stops = (Stop(minute=at, label="", share=x, low=x, high=x, figure=told, feeling=0) for at, x, told in known)
    marks = lay_part(Journey(title="", stops=tuple(stops), minutes=100), 680).marks
    figure = next(mark for mark in marks if isinstance(mark, Words) and mark.text == "−1.9")
    middle = figure.area.x + figure.area.width / 2
    ground = next(
        number
        for number, mark in enumerate(marks)
        if isinstance(mark, Block) and mark.area.x < middle < mark.area.right and mark.area.bottom > figure.baseline
    )

    assert max(number for number, mark in enumerate(marks) if isinstance(mark, Stroke)) < ground < marks.index(figure)


def test_each_line_of_the_journey_says_its_figure_beside_its_face() -> None:
    """From the bad end up; clear of the face before it and of the times below."""
    page = lay_part(dataclasses.replace(JOURNEY, scale=("−2", "0", "+2"), begins=9 * 60), 680)
    ends = [next(words for words in page.words if words.text == text) for text in ("−2", "0", "+2")]
    faces = [mark.area for mark in page.marks if isinstance(mark, Face)]
    start = next(words for words in page.words if words.text == "09:00")

    assert ends[0].baseline > ends[1].baseline > ends[2].baseline
    assert all(words.area.x >= face.right for words in ends for face in faces)
    assert ends[0].baseline < start.area.y


def test_no_bar_is_a_stump_under_its_point() -> None:
    """Answers that all but agree have a point alone; those that differ show their middle half beside it."""

    def bars(low: float, high: float) -> int:
        stop = dataclasses.replace(JOURNEY.stops[0], share=0.06, low=low, high=high)
        marks = lay_part(
            dataclasses.replace(JOURNEY, stops=(stop, dataclasses.replace(stop, minute=30.0)), flags=()), 680
        ).marks
        return sum(isinstance(mark, Block) and mark.edge_width == 1 for mark in marks)

    assert (bars(0.0, 0.1), bars(0.0, 0.4)) == (0, 2)


def test_the_first_time_stands_under_its_tick() -> None:
    """As every other does."""
    page = lay_part(dataclasses.replace(JOURNEY, begins=9 * 60), 680)
    words = next(words for words in page.words if words.text == "09:00")
    ticks = [mark.area.x for mark in page.marks if isinstance(mark, Stroke) and mark.area.height == 4]

    assert words.area.x + words.area.width / 2 == pytest.approx(min(ticks), abs=1)


@pytest.mark.parametrize("feeling", [None, -2, -1, 0, 1, 2])
def test_a_bar_of_a_mean_stands_out_from_the_paper(feeling: int | None) -> None:
    """A bar that says neither good nor bad too; none is beige on beige."""
    marks = lay_part(
        Meters(title="", rows=(MeterRow(label="Standard", share=0.5, figure="5.1", feeling=feeling),)), 680
    ).marks
    bar = [mark for mark in marks if isinstance(mark, Block)][-1]
    assert max(contrast(colour, LIGHT.raised) for colour in (bar.fill, bar.edge) if colour) >= 3
    if not feeling:
        assert contrast(bar.fill, LIGHT.raised) >= 3


def test_points_of_different_people_are_not_joined_and_the_axis_tells_the_time_of_day() -> None:
    """No line between two ways; from half past ten on, the start and each ten minutes by the clock."""
    known = [(1.0, 0.5, 0), (14.0, 0.1, 1), (26.0, 0.9, 1)]
    stops = tuple(
        Stop(minute=at, label="", share=x, low=x, high=x, figure="", feeling=0, way=way) for at, x, way in known
    )
    page = lay_part(Journey(title="", stops=stops, minutes=100, begins=10 * 60 + 27), 680)
    slanting = [one for one in page.marks if isinstance(one, Stroke) and one.area.width and one.area.height]

    assert len(slanting) == 1
    times = [words.text for words in page.words if ":" in words.text]
    assert times[:3] == ["10:27", "10:40", "10:50"]


def test_no_word_of_a_narrow_band_is_broken() -> None:
    """A band of few scores takes room for its name from its neighbours, and says its range on one line."""
    edges = (0.0, 0.13, 0.41, 0.69, 0.91, 1.0)
    names = ("Очень низкий", "Низкий", "Обычный", "Высокий", "Очень высокий")
    zones = tuple(
        Zone(name=name, start=start, end=end, range=f"от {number}0 до {number}9", count=number)
        for number, (name, start, end) in enumerate(zip(names, edges, edges[1:], strict=False), 1)
    )
    words = [one.text for one in lay_part(Scores(title="", zones=zones), 680).words]

    assert {part for text in words for part in text.split()} >= {"высокий", "низкий", "Обычный"}
    assert {zone.range for zone in zones} <= set(words)


def test_a_band_that_may_not_be_told_has_a_dash() -> None:
    """A count that is hidden is not drawn as nothing."""
    known = SAMPLES["scores"]
    assert isinstance(known, Scores)
    hidden = dataclasses.replace(known, zones=tuple(dataclasses.replace(zone, count=None) for zone in known.zones))

    words = [each.text for each in lay_part(hidden, 680).words]

    assert words.count("–") == 3
    assert not {"2", "7", "3"} & set(words)
