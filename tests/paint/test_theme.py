"""Promises of the theme: what is written can be read, and the feelings stay apart for colour-blind eyes."""

from __future__ import annotations

import itertools
import math

import pytest

from trainer.paint.mix import contrast, mixed
from trainer.paint.theme import (
    FEELINGS,
    NEUTRALS,
    STAGE,
    STAGE_CONTRAST,
    VARIANTS,
    Stage,
    Tokens,
    feeling,
    pill_colours,
    tokens,
)

# Machado, Oliveira and Fernandes 2009, deuteranopia at severity 1.0, on linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)


def seen_without_green(colour: str) -> tuple[float, float, float]:
    """The colour in CIELAB as fully deuteranopic eyes see it."""
    linear = [_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5)]
    seen = [max(0.0, min(1.0, _dot(row, linear))) for row in DEUTERANOPIA]
    x, y, z = (_root(_dot(row, seen) / white) for row, white in zip(TO_XYZ, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _dot(row: tuple[float, ...], values: list[float]) -> float:
    return sum(a * b for a, b in zip(row, values, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _root(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


@pytest.mark.parametrize("pair", list(itertools.combinations(FEELINGS, 2)), ids=str)
def test_feelings_stay_apart_under_deuteranopia(pair: tuple[int, int]) -> None:
    """Any two feeling colours are at least 24 ΔE apart for eyes without green cones."""
    one, other = (seen_without_green(FEELINGS[each].block) for each in pair)

    assert math.dist(one, other) >= 24


@pytest.mark.parametrize("colours", VARIANTS, ids=lambda each: each.name)
def test_words_can_be_read_on_every_ground_they_stand_on(colours: Tokens) -> None:
    """Text, remarks and states have a contrast of 4.5 to 1 on each ground of a window."""
    grounds = (colours.background, colours.side, colours.raised, colours.hover)
    inks = (colours.text, colours.muted, colours.accent_text, colours.good, colours.warning, colours.bad)
    weak = [(ink, ground) for ground in grounds for ink in inks if contrast(ink, ground) < 4.5]

    assert not weak


@pytest.mark.parametrize("colours", VARIANTS, ids=lambda each: each.name)
def test_words_can_be_read_inside_buttons_and_pills(colours: Tokens) -> None:
    """What stands on an accent, a dark button or a tinted ground has a contrast of 4.5 to 1."""
    pairs = (
        (colours.on_accent, colours.accent),
        (colours.on_accent, colours.accent_hover),
        (colours.on_accent, colours.accent_pressed),
        (colours.on_strong, colours.strong),
        (colours.on_strong, colours.strong_hover),
        (colours.on_strong, colours.strong_pressed),
        (colours.raised, colours.bad),
        (colours.accent_text, colours.accent_ground),
        (colours.good, colours.good_ground),
        (colours.warning, colours.warning_ground),
        (colours.bad, colours.bad_ground),
        (colours.muted, colours.neutral_ground),
        (colours.text, colours.pressed),
    )

    assert not [(ink, ground) for ink, ground in pairs if contrast(ink, ground) < 4.5]


@pytest.mark.parametrize("colours", VARIANTS, ids=lambda each: each.name)
def test_focus_can_be_seen(colours: Tokens) -> None:
    """The focus ring has a contrast of 3 to 1 against the grounds around it, also on the accent button."""
    around = (colours.background, colours.raised, colours.side)

    assert all(contrast(colours.focus, ground) >= 3 for ground in around)
    assert all(contrast(colours.focus_on_accent, ground) >= 3 for ground in (colours.background, colours.raised))


@pytest.mark.parametrize("stage", [STAGE, STAGE_CONTRAST], ids=["stage", "contrast"])
def test_the_back_row_can_read_the_stage(stage: Stage) -> None:
    """Every ink of the stage has a contrast of 7 to 1 on its ground, its glow and its boxes."""
    inks = (stage.text, stage.muted, stage.accent, stage.warning, stage.danger, stage.overtime, stage.good)
    grounds = (stage.background, stage.glow, stage.raised)
    weak = [(ink, ground) for ground in grounds for ink in inks if contrast(ink, ground) < 7]

    assert not weak


@pytest.mark.parametrize("stage", [STAGE, STAGE_CONTRAST], ids=["stage", "contrast"])
def test_the_timer_can_be_read_on_its_own_disc(stage: Stage) -> None:
    """Danger and overtime keep 7 to 1 on the disc they colour, and so does the remark below."""
    pairs = ((stage.danger, stage.danger_ground), (stage.overtime, stage.overtime_ground))

    assert all(contrast(ink, ground) >= 7 and contrast(stage.muted, ground) >= 7 for ink, ground in pairs)


@pytest.mark.parametrize("value", [*FEELINGS, None], ids=str)
def test_figures_can_be_read_inside_blocks(value: int | None) -> None:
    """A figure inside a coloured block has a contrast of 4.5 to 1."""
    each = [feeling(value)] if value is not None else list(NEUTRALS)

    assert all(contrast(colours.ink, colours.block) >= 4.5 for colours in each)


def test_blocks_stand_out_from_their_ground() -> None:
    """A block has 3 to 1 against the stage; on white its edge has."""
    blocks = (*FEELINGS.values(), *NEUTRALS)

    assert not [each.block for each in blocks if contrast(each.block, STAGE.background) < 3]
    assert not [each.edge for each in blocks if contrast(each.edge, "#FFFFFF") < 3]


@pytest.mark.parametrize("count", list(range(9)))
def test_table_figures_can_be_read_in_every_cell(count: int) -> None:
    """The figure in a table cell on the stage keeps 4.5 to 1 however strong the cell's colour is."""
    assert contrast(STAGE.on_cell, mixed(STAGE.raised, STAGE.cell, count / 8)) >= 4.5


@pytest.mark.parametrize("value", [-2, -1, 0, 1, 2, None])
def test_words_people_chose_can_be_read_in_their_pills(value: int | None) -> None:
    """A pill's word has 4.5 to 1 on the pill in every variant of the theme."""
    assert all(contrast(*pill_colours(colours, value)) >= 4.5 for colours in VARIANTS)


def test_the_variant_follows_dark_and_contrast() -> None:
    """The four settings of the system give four different variants."""
    names = {tokens(dark=dark, contrast=high).name for dark in (False, True) for high in (False, True)}

    assert len(names) == 4
