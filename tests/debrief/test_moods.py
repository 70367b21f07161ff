"""A feeling has one word and one face for an average, wherever it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief.items import Sample, parts, summary
from trainer.debrief.moods import Mood
from trainer.debrief.numbers import FEWEST
from trainer.model.items import Faces
from trainer.model.report import Distribution
from trainer.model.session import Given


@given(st.lists(st.integers(-2, 2), min_size=FEWEST, max_size=30))
def test_the_levels_and_the_bars_give_an_average_the_same_face(answers: list[int]) -> None:
    """Three let down and four uneasy are uneasy on the ladder, in the notes' first lines and beside their bar."""
    item = Faces(id="f", ask="How?")
    sample = Sample(label="", answers=tuple(Given(one) for one in answers), asked=len(answers))
    spread = summary(item, sample.answers).spread
    (panel,) = parts(item, (sample,), 1)
    assert isinstance(panel, Distribution)
    assert spread is not None

    assert Mood(item, sample, spread).feeling == panel.bars[0].face
