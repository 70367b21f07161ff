"""This file is the card for the back row: everything on it in its place on every shape of screen, in its true sizes."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.pseudo import pseudo_words
from trainer.paint.backrow import STEPS, back_row_card, paint_back_row
from trainer.paint.fonts import typeface
from trainer.paint.layout import canvas
from trainer.paint.marks import Block, Words
from trainer.paint.mix import contrast
from trainer.paint.theme import STAGE

pytestmark = pytest.mark.usefixtures("qapp")
SHAPES = [(1920, 1080), (1024, 768), (3840, 2160), (800, 600), (1280, 800), (1080, 1920)]


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_cut_and_no_words_lie_on_others(shape: tuple[int, int]) -> None:
    """Every word stands inside the frame and on no other."""
    size = canvas(*shape)
    page = back_row_card(size.width, size.height, typeface(), STAGE)

    for words in page.words:
        assert words.area.x >= 0
        assert words.area.right <= size.width
        assert words.area.bottom <= size.height
    for one, other in combinations(page.words, 2):
        apart = (
            one.area.right <= other.area.x
            or other.area.right <= one.area.x
            or one.area.bottom <= other.area.y + 1
            or other.area.bottom <= one.area.y + 1
        )
        assert apart, (one.text, other.text)


@pytest.mark.parametrize("shape", SHAPES[:5])
def test_longer_words_stay_above_the_colours(shape: tuple[int, int]) -> None:
    """In a language with longer words the title gives way; nothing the room shall read lies on a block."""
    size = canvas(*shape)
    with pseudo_words():
        page = back_row_card(size.width, size.height, typeface(), STAGE)

    colours = min(mark.area.y for mark in page.marks if isinstance(mark, Block) and mark.fill)
    assert not [words.text for words in page.words if words.area.y < colours < words.area.bottom - 4]


def test_its_sizes_are_those_of_the_stage() -> None:
    """The title is a tenth of the height, what must be read 1/27, path and legend 1/36."""
    sizes = {words.style.px for words in back_row_card(1920, 1080, typeface(), STAGE).words}

    assert {108, 40, 30} <= sizes


def test_the_darkest_steps_are_hard_but_there() -> None:
    """The greys rise from barely lighter than the ground; each is lighter than the one before."""
    marks = back_row_card(1920, 1080, typeface(), STAGE).marks
    greys = [mark.fill for mark in marks if isinstance(mark, Block) and mark.fill][-STEPS:]
    steps = [contrast(STAGE.background, grey) for grey in greys]

    assert steps == sorted(steps)
    assert 1.1 < steps[0] < 1.4


def test_it_paints_into_any_rectangle() -> None:
    """The accent's frame runs round the very edge of the picture."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_back_row(painter, QRectF(0, 0, 640, 360))
    painter.end()

    assert image.pixelColor(320, 1).name().upper() == STAGE.accent
    assert image.pixelColor(1, 180).name().upper() == STAGE.accent
    assert isinstance(back_row_card(10, 10, typeface(), STAGE).words[0], Words)
