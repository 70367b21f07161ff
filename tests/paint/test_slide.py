"""Promises of the stage painter: any slide, in any rectangle, is whole, large enough and always the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.paint import made, samples
from trainer.model.screen import (
    Bar,
    BlankSlide,
    Box,
    CardsSlide,
    CountSlide,
    Frame,
    ListSlide,
    Slide,
    TeamsSlide,
    TextSlide,
    TimerFace,
    timer_of,
)
from trainer.model.spoken import spoken
from trainer.paint.fonts import Typeface, typeface
from trainer.paint.frame import MARGIN, MUST_PX
from trainer.paint.layout import canvas, lay_out
from trainer.paint.marks import Block, Page, Ring, Words
from trainer.paint.slide import pages, paint_slide, paint_timer, timer_rect
from trainer.paint.theme import STAGE

pytestmark = pytest.mark.usefixtures("qapp")
few = settings(max_examples=40, deadline=None)
SAMPLES = samples.slides()
SIZES = [(1920, 1080), (1024, 768), (2560, 1080), (768, 1024)]


@pytest.fixture(scope="module", autouse=True)
def _application(qapp_cls: type[QApplication]) -> None:
    """Fonts are measured from the first made-up slide on."""
    if QApplication.instance() is None:
        qapp_cls([])


def laid(slide: Slide, size: tuple[float, float], face: Typeface | None = None) -> tuple[Page, ...]:
    """The slide's pages in a rectangle."""
    return lay_out(slide, canvas(*size), face or typeface(), STAGE)


def painted(slide: Slide, width: int, height: int, *, grown: float = 1.0, page: int = 0) -> QImage:
    """The slide painted on a picture of its own."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_slide(painter, QRectF(0, 0, width, height), slide, grown=grown, page=page)
    painter.end()
    return image


def unlike(one: QImage, other: QImage) -> int:
    """The largest difference of two pictures in any channel; a clipped gradient may round by one."""
    difference = QImage(one)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    flat = difference.convertToFormat(QImage.Format.Format_RGB888)
    return max(bytes(flat.constBits()))


def letters(text: str) -> Counter[str]:
    """How often each letter stands in a text; where lines break doesn't matter."""
    return Counter("".join(text.split()))


def counts(bar: Bar) -> list[str]:
    """The figures inside a bar's blocks."""
    return [str(each.count) for each in bar.segments if each.count]


def outside(page: Page) -> list[Words]:
    """Words that reach beyond the page."""
    return [
        each
        for each in page.words
        if each.area.x < -1
        or each.area.right > page.width + 1
        or each.baseline - each.style.px * 0.75 < -1
        or each.baseline + each.style.px * 0.22 > page.height + 1
    ]


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Pairs of words whose letters lie on one another."""
    words = page.words
    return [(a.text, b.text) for place, a in enumerate(words) for b in words[place + 1 :] if _meet(a, b)]


def _meet(one: Words, other: Words) -> bool:
    across = min(one.area.right, other.area.right) - max(one.area.x, other.area.x)
    tops = [each.baseline - each.style.px * 0.72 for each in (one, other)]
    down = min(one.baseline, other.baseline) - max(tops)
    return across > 2 and down > 2


def test_a_title_that_no_page_has_room_for_is_set_smaller() -> None:
    """Nine lines of it, beside the count and above a message of three lines, lie on nothing else."""
    long = "Достопримечательностями-по-человечески"
    frame = Frame(message=f"обслуживания {long} {'seller ' * 5}{long} {'seller ' * 8}", rehearsal=True, next="seller")
    title = f"seller {long} {long} customer обслуживания"
    slide = CountSlide(frame=frame, title=title, questions=("seller",), answered=0, expected=0, state="open")

    for page in laid(slide, (1024, 768)):
        assert not outside(page)
        assert not overlapping(page)


@few
@given(slide=made.SLIDES, size=made.SHAPES)
def test_any_slide_stays_inside_its_rectangle(slide: Slide, size: tuple[int, int]) -> None:
    """Whatever a slide says, at any shape, all its words stand within the page, and none upon another."""
    for page in laid(slide, size):
        assert not outside(page)
        assert not overlapping(page)


def test_a_corner_leaves_the_number_and_the_title_of_a_further_page_their_room() -> None:
    """A timer beside the title of a slide that takes two pages all the same stands upon neither of them."""
    long = " ".join(["Достопримечательностями-по-человечески"] * 3)
    boxes = (*(Box(label="", value="seller"),) * 3, Box(label="", value=f"seller and {long}"))
    face = TimerFace(digits="3:06", left=0.0, phase="normal", state="waiting", word="", below="")
    slide = ListSlide(frame=Frame(path=(), message="seller"), title=long, lines=boxes, footer=long, timer=face)

    whole = laid(slide, (1024, 768))

    assert len(whole) > 1
    assert not any(overlapping(page) for page in whole)


def test_what_the_room_is_to_do_is_no_smaller_than_what_it_must_read() -> None:
    """To raise a hand, or who speaks first, stands under the title as large as any words that must be read."""
    asked = (Box(label="", value="Would you come back?", below="0 · 1 · 2 · 3 · 4 · 5"),)
    slide = ListSlide(frame=Frame(path=()), title="Rate the scene", text="Raise a hand.", lines=asked)

    told = next(words for words in laid(slide, (1920, 1080))[0].words if words.text == "Raise a hand.")

    assert told.style.px >= MUST_PX


def test_who_has_the_floor_is_told_by_a_dot_not_by_colour_alone() -> None:
    """One dot more than while nobody has it, and only before the line that names somebody."""
    asked = (Box(label="Customer, Pavel", value="Where are you going?"), Box(label="", value="What for?"))
    slide = ListSlide(frame=Frame(path=()), title="Meet the customer", lines=asked)

    def dots(shown: Slide) -> int:
        return sum(isinstance(mark, Block) and mark.radius > 0 for mark in laid(shown, (1920, 1080))[0].marks)

    assert dots(replace(slide, open=True)) == dots(slide) + 1


@few
@given(slide=made.PLAIN, size=made.SHAPES)
def test_pages_never_lose_a_word(slide: Slide, size: tuple[int, int]) -> None:
    """All pages together say every letter of the slide, and say it once."""
    own = " ".join(words.text for page in laid(slide, size) for words in page.words if words.own)

    assert letters(own) == letters(spoken(slide))


@few
@given(slide=made.RESULTS, size=made.SHAPES)
def test_results_show_nothing_that_is_not_spoken_and_all_that_matters(slide: Slide, size: tuple[int, int]) -> None:
    """Rows keep label, remark, figure and words; whatever is painted is also in the spoken text."""
    own = letters(" ".join(words.text for page in laid(slide, size) for words in page.words if words.own))
    assert not isinstance(slide, BlankSlide)
    told = " ".join(
        text
        for bar in getattr(slide, "bars", ())
        for text in (
            bar.label,
            bar.below,
            bar.figure,
            bar.beside,
            *(str(each.count) for each in bar.segments if each.count),
        )
    )

    assert letters(f"{slide.title} {told}") <= own
    assert own <= letters(spoken(slide))


@few
@given(slide=made.SLIDES, size=made.SHAPES)
def test_the_back_row_can_read_every_word(slide: Slide, size: tuple[int, int]) -> None:
    """Nothing is smaller than 1/36 of the height, what must be read than 1/27, the timer's digits than 1/6.

    A title is that small only where no page has room for it otherwise.
    """
    least = {"body": 40, "title": 40, "frame": 30, "figure": 30, "timer": 180}
    for page in laid(slide, size):
        height = min(page.height, 1080)
        small = [each for each in page.words if each.style.px / height < least[each.style.part] / 1080]
        assert not small


@pytest.mark.parametrize("size", SIZES[:3], ids=str)
@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - {"long-russian", "results-russian"}))
def test_real_titles_take_a_tenth_of_the_height(name: str, size: tuple[int, int]) -> None:
    """On a screen the lines of a title take at least 1/10 of the slide's height, also of a rather long one."""
    page = laid(SAMPLES[name], size)[0]
    titles = [words for words in page.words if words.style.part == "title"]

    assert all(words.style.px * words.style.leading * 10 >= 1080 for words in titles)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_nothing_clips_with_the_widest_typeface_of_a_bare_machine(name: str, size: tuple[int, int]) -> None:
    """With DejaVu Sans in place of the program's own typeface every word is still inside and apart."""
    for page in laid(SAMPLES[name], size, Typeface("DejaVu Sans", variable=False)):
        assert not outside(page)
        assert not overlapping(page)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_the_same_slide_gives_the_same_pixels(name: str) -> None:
    """Painting is a function of the slide: twice the same slide, twice the same picture."""
    assert painted(SAMPLES[name], 640, 360) == painted(SAMPLES[name], 640, 360)


@pytest.mark.parametrize("width", [160, 275, 283.5, 320, 1366, 3840])
def test_the_small_picture_is_laid_out_as_the_large_one(width: float) -> None:
    """Of one shape all sizes are one canvas, so that a slide is measured once for the room and for the console."""
    large, small = canvas(1920, 1080), canvas(width, width * 9 / 16)
    assert (small, hash(small)) == (large, hash(large))


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (1, 400), (3, 3), (2000, 8), (37, 900)], ids=str)
def test_odd_rectangles_are_painted_too(size: tuple[int, int]) -> None:
    """No rectangle is too small or too thin to paint into."""
    image = QImage(max(1, size[0]), max(1, size[1]), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for slide in SAMPLES.values():
        paint_slide(painter, QRectF(0, 0, *size), slide)
        assert pages(slide, QRectF(0, 0, *size)) >= 1
    painter.end()


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_painting_leaves_what_is_around_alone(name: str) -> None:
    """A slide painted into a part of a picture doesn't touch a pixel outside that part."""
    image = QImage(400, 260, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_slide(painter, QRectF(40, 40, 320, 180), SAMPLES[name])
    painter.end()

    around = QImage(400, 260, QImage.Format.Format_RGB32)
    around.fill(QColor("magenta"))
    painter = QPainter(image)
    painter.fillRect(QRectF(40, 40, 320, 180), QColor("magenta"))
    painter.end()
    assert image == around


@pytest.mark.parametrize("after", [samples.TIMER, samples.WARNING, samples.DANGER, samples.PAUSED])
@pytest.mark.parametrize("width", [1920, 1024, 700])
def test_a_tick_repaints_only_the_timer(after: object, width: int) -> None:
    """Painting only the timer over the slide of a second ago gives the same picture as painting all of it."""
    before = replace(samples.ACT, timer=replace(samples.TIMER, digits="3:07"))
    now = replace(samples.ACT, timer=after)  # type: ignore[arg-type]
    image = painted(before, width, 768)
    painter = QPainter(image)
    paint_timer(painter, QRectF(0, 0, width, 768), now)
    painter.end()

    assert unlike(image, painted(now, width, 768)) <= 1


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=str)
def test_a_figure_that_grows_moves_no_word(size: tuple[int, int]) -> None:
    """Ten minutes over time the ring is larger, its figure as large, and all beside it where it was."""
    before, after = (
        laid(replace(samples.ACT, timer=replace(samples.OVERTIME, digits=digits)), size)[0].words
        for digits in ("+9:59", "+10:00")
    )
    still = [
        {words for words in page if words.own and words.style.part in ("title", "body")} for page in (before, after)
    ]
    figures = [words for page in (before, after) for words in page if words.style.part == "timer"]

    assert {words for words in still[0] if words.text not in samples.OVERTIME.word} <= still[1]
    assert all(words.style.px >= 180 for words in figures)
    assert all(words.area.right < canvas(*size).width for words in figures)


def test_a_tick_changes_nothing_outside_the_timers_rectangle() -> None:
    """Two slides that differ in the timer alone differ only inside `timer_rect`."""
    one, other = painted(samples.ACT, 960, 540), painted(replace(samples.ACT, timer=samples.OVERTIME), 960, 540)
    place = timer_rect(QRectF(0, 0, 960, 540), samples.ACT)
    for image in (one, other):
        painter = QPainter(image)
        painter.fillRect(place, QColor("magenta"))
        painter.end()

    assert one == other
    assert place.width() < 480


def test_every_phase_and_state_has_a_look_of_its_own() -> None:
    """Normal, warning, danger, overtime, paused and waiting are six different pictures even with equal digits."""
    faces = (samples.TIMER, samples.WARNING, samples.DANGER, samples.OVERTIME, samples.PAUSED, samples.WAITING)
    alike = [replace(face, digits="0:30", left=0.5, word="", below="") for face in faces]
    pictures = [painted(replace(samples.ACT, timer=face), 320, 180) for face in alike]

    assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800)])
def test_a_timer_long_over_time_stays_within_the_margin(size: tuple[int, int]) -> None:
    """The ring of a figure more grows towards the words alone."""
    (page,) = lay_out(SAMPLES["long-overtime"], canvas(*size), typeface(), STAGE)
    rings = [mark for mark in page.marks if isinstance(mark, Ring)]
    assert rings
    assert max(ring.area.right for ring in rings) <= page.width - MARGIN


def test_results_grow_in_from_nothing() -> None:
    """At the start of a reveal no block, face or figure is seen; at its end the slide is as it stays."""
    none, some, full = (painted(samples.RESULTS, 640, 360, grown=grown) for grown in (0.0, 0.5, 1.0))
    blocks = QColor("#BC5410").rgb()

    assert not any(none.pixel(x, 128) == blocks for x in range(640))
    assert any(some.pixel(x, 128) == blocks for x in range(640))
    assert full == painted(samples.RESULTS, 640, 360)


def test_a_page_beyond_the_last_is_the_last() -> None:
    """Asking for a page that isn't there any more shows the last one."""
    slide = SAMPLES["list-long"]
    last = pages(slide, QRectF(0, 0, 640, 360)) - 1

    assert last >= 1
    assert painted(slide, 640, 360, page=last + 5) == painted(slide, 640, 360, page=last)


def said(page: Page) -> str:
    """All words of a page."""
    return " ".join(words.text for words in page.words)


def test_every_page_carries_path_timer_and_number() -> None:
    """A further page says where we are, keeps the timer, and which page of how many it is."""
    slide = SAMPLES["long-russian"]
    assert isinstance(slide, TextSlide)
    second = {words.text for words in laid(replace(slide, text=f"{slide.text}\n{slide.text}"), (1920, 1080))[1].words}
    timer = timer_of(slide)

    assert timer is not None
    assert {"2 / 2", "Три уровня обслуживания", timer.digits} <= second


def test_what_comes_next_stands_on_the_last_page_alone() -> None:
    """Before it another page comes next, also where a place has several slides."""
    slide = SAMPLES["long-russian"]
    assert isinstance(slide, TextSlide)
    long = replace(slide, text=f"{slide.text}\n{slide.text}")
    assert [slide.frame.next in said(page) for page in laid(long, (1920, 1080))] == [False, True]
    table = SAMPLES["table"]
    assert not isinstance(table, BlankSlide)
    for before, shown in ((0, False), (2, True)):
        among = replace(table, frame=replace(table.frame, next="Next: talk", before=before, pages=3))
        assert ("Next: talk" in said(laid(among, (1920, 1080))[0])) == shown


def test_cards_that_are_a_word_each_stand_large_in_the_middle_of_the_reveal() -> None:
    """The three levels are what the room waited for: side by side, not small under the title with nothing below."""
    told = SAMPLES["cards-3"]
    assert isinstance(told, CardsSlide)
    cards = tuple(replace(card, text="") for card in told.cards)
    (page,) = laid(replace(told, cards=cards, frame=replace(told.frame, pages=5)), (1920, 1080))
    titles = [words for words in page.words if words.text in {"Low", "Standard", "WOW"}]

    assert len({words.baseline for words in titles}) == 1
    assert min(words.style.px for words in titles) > 100
    assert all(0.4 < words.baseline / page.height < 0.6 for words in titles)


def test_several_slides_of_a_place_are_numbered_through() -> None:
    """The second of three slides says "2 / 3", one without a path too; alone it says nothing."""
    for name in ("table", "standby"):
        alone = SAMPLES[name]
        assert not isinstance(alone, BlankSlide)
        among = replace(alone, frame=replace(alone.frame, before=1, pages=3))

        assert [w.text for w in laid(among, (1920, 1080))[0].words if "/" in w.text] == ["2 / 3"]
        assert [w.text for w in laid(alone, (1920, 1080))[0].words if "/" in w.text] == []


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_what_the_figures_mean_stands_on_every_page(size: tuple[int, int]) -> None:
    """Ten rows of results take two pages; legend and n of N are on both, for each is looked at by itself."""
    both = laid(SAMPLES["results-10"], size)

    assert len(both) == 2
    for page in both:
        assert {"let down", "delighted", "8 watched and rated each scene · 1 skipped"} <= {w.text for w in page.words}


def test_hours_are_as_large_as_minutes_on_a_narrow_slide() -> None:
    """A timer of more than an hour keeps the height of its figures where it stands above the words."""
    hours = replace(samples.ACT, timer=replace(samples.WAITING, digits="1:05:00"))

    assert [w.style.px for w in laid(hours, (768, 1024))[0].words if w.text == "1:05:00"] == [180]


def test_the_count_says_how_many_of_how_many() -> None:
    """An open sheet shows the two numbers and its questions, and nothing about answers."""
    slide = SAMPLES["count"]
    assert isinstance(slide, CountSlide)
    texts = [words.text for words in laid(slide, (1920, 1080))[0].words]

    assert "6+" in texts
    assert any(str(slide.expected) in text for text in texts)


def test_a_blank_slide_is_black() -> None:
    """Blank means nothing at all: every pixel is black, nothing is spoken."""
    image = painted(BlankSlide(), 64, 36)

    assert {image.pixel(x, y) for x in range(64) for y in range(36)} == {QColor("black").rgb()}
    assert spoken(BlankSlide()) == ""


def test_a_line_breaks_between_names_and_not_within_one() -> None:
    """People look for themselves: first name and surname stand on one line, unless very long."""
    long = "Aleksandra Konstantinopolskaja-Preobrazjenskaja"
    people = ("Anna Weber (1)", "Fatima al-Zahra", "Jürgen O'Brien", "Peter Novak", "Maria Rossi", long)
    boxes = (Box(label="Team Oak", value=", ".join(people), people=True), Box(label="Team Birch", value="Ivan"))
    slide = TeamsSlide(frame=Frame(), title="Two teams", groups=boxes)

    for size in SIZES:
        lines = [mark.text for page in laid(slide, size) for mark in page.marks if isinstance(mark, Words)]
        for name in people[:-1]:
            assert any(name in line.replace("\u00a0", " ") for line in lines), (size, name)


@pytest.mark.parametrize("size", SIZES)
def test_a_sentence_is_no_column_of_single_words(size: tuple[int, int]) -> None:
    """What everybody else looks for is read through in two lines at most; where it is wider it has a row of its own."""
    asked = "Who feels seen, and how can you tell?"
    people = (Box(label="Customer", value="Henrik", people=True), Box(label="Employee", value="Sofie", people=True))
    slide = replace(samples.ACT, text="", boxes=(*people, Box(label="Everyone else", value=asked, sentence=True)))
    words = [mark.text for page in laid(slide, size) for mark in page.marks if isinstance(mark, Words)]
    lines = words[words.index("Everyone else") + 1 :][:2]
    assert asked in (lines[0], " ".join(lines))


ASKED = (
    "We must have given way more than we should.",
    "We need not have spent so much on delivery.",
    "We went out of our way where nobody made us.",
    "Our competitors don't offer this. Why on earth do we?",
)


def test_who_plays_is_on_one_page_of_an_old_projector() -> None:
    """Four boxes and a text that don't fit beside the ring stand under a smaller timer, which a tick repaints alone."""
    people = tuple(
        Box(label=role, value=name, people=True) for role, name in (("Speaker", "Anna"), ("Writer", "Pavel"))
    )
    asked = Box(label="Everyone else", value="Where do you nod, and where do you wince?", sentence=True)
    boxes = (*people, asked, Box(label="Profession", value="Photographer"))
    slide = replace(samples.ACT, title="Give your pitch", text=f"{ASKED[0]} {ASKED[1]}", boxes=boxes)
    (page,) = laid(slide, (1024, 768))
    digits = next(words for words in page.words if words.style.part == "timer")
    place = timer_rect(QRectF(0, 0, 1440, 1080), slide)

    assert digits.style.px >= 180
    assert place.contains(digits.area.x, digits.baseline)
    assert place.height() < 300
    assert not overlapping(page)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
def test_a_question_is_never_parted_by_a_page(size: tuple[int, int]) -> None:
    """Where questions need several pages, each stands whole on one of them."""
    slide = CountSlide(frame=Frame(), title="Which of these?", questions=ASKED * 6, answered=3, expected=12)
    laying = [" ".join(words.text for words in page.words if words.own) for page in laid(slide, size)]

    assert len(laying) > 1
    assert sum(said.count(one) for said in laying for one in ASKED) == len(ASKED) * 6


def test_many_short_questions_stand_in_two_columns() -> None:
    """Fourteen short answers to choose from are seen at once, those of the second column level with the first's."""
    asked = tuple(f"Answer number {number}" for number in range(1, 15))
    (page,) = laid(CountSlide(frame=Frame(), title="Which of these?", questions=asked, state="before"), (1024, 768))
    places = {words.text: (words.area.x, words.baseline) for words in page.words}

    assert places[asked[7]][1] == places[asked[0]][1]
    assert places[asked[7]][0] > 700
