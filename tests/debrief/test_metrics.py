"""This file is the promise that a metric is the one it says it is, and says how far it can be trusted."""

from __future__ import annotations

from fractions import Fraction
from statistics import fmean, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief.items.base import Sample
from trainer.debrief.metrics import METRICS, ces, csat, nps, nps_interval, parts
from trainer.model.items import Scale
from trainer.model.report import Distribution
from trainer.model.rules import METRICS as NAMES
from trainer.model.session import Given

ASKED = Scale(id="r", ask="Would you recommend us?", least=0, most=10)
answers = st.lists(st.integers(0, 10), min_size=1, max_size=80)


def panel(*values: int, name: str = "nps", item: Scale = ASKED, limit: int = 1) -> Distribution:
    """The panel of these answers."""
    sample = Sample(label="", answers=tuple(Given(value) for value in values), asked=len(values))
    (part,) = parts(name, item, (sample,), limit)
    assert isinstance(part, Distribution)
    return part


def test_every_metric_an_author_may_name_is_counted() -> None:
    """The language and the debrief know the same metrics."""
    assert set(METRICS) == set(NAMES)


@given(answers)
def test_nps_is_promoters_less_detractors_in_per_cent(values: list[int]) -> None:
    """Nine and ten count one up, nought to six one down, seven and eight nothing."""
    worth = {**dict.fromkeys(range(7), -1), 7: 0, 8: 0, 9: 1, 10: 1}
    assert nps(values) == Fraction(100 * sum(worth[value] for value in values), len(values))


@given(answers)
def test_the_interval_is_that_of_the_answers_with_three_more(values: list[int]) -> None:
    """Adjusted Wald: the normal interval of the mean of +1, 0 and −1, with ¾ of an answer more at each end."""
    worth = [-1 if value < 7 else 1 if value > 8 else 0 for value in values] * 4 + [1, 1, 1, -1, -1, -1] + [0] * 6
    spread = 1.959963984540054 * (pvariance(worth) / (len(worth) / 4)) ** 0.5
    low, high = nps_interval(values)
    assert low == pytest.approx(max(-100, 100 * (fmean(worth) - spread)), abs=1e-9)
    assert high == pytest.approx(min(100, 100 * (fmean(worth) + spread)), abs=1e-9)


def test_with_few_answers_it_says_how_far_one_person_moves_it() -> None:
    """Twelve answers give no interval; thirty do."""
    few, many = panel(*([10] * 6 + [3] * 4 + [7] * 2)), panel(*([10] * 15 + [3] * 15))
    assert few.bars[0].figure == "+17"
    assert "one person answering otherwise can move it by up to 17 points" in few.note
    thirteen = panel(*([10] * 7 + [3] * 4 + [7] * 2))
    assert "by up to 15 points" in thirteen.note  # 15.4, in whole points like every NPS
    assert "interval" not in few.note
    assert "95% interval" in many.note
    assert many.bars[0].figure == "0"


def test_one_promoter_is_told_as_one() -> None:
    """One promoter less three detractors; the room's small counts are read aloud."""
    assert "NPS = (1 promoter − 3 detractors) of 5" in panel(10, 8, 0, 3, 6).note
    assert "NPS = (2 promoters − 1 detractor) of 3" in panel(10, 9, 0).note


def test_the_three_kinds_of_customers_stand_in_the_bar_with_their_limits() -> None:
    """A seven is passive and a six a detractor; nought is one, too."""
    segments = {one.label: one.count for one in panel(0, 6, 7, 8, 9, 10, 10).bars[0].segments}
    assert segments == {"Detractors, 0 to 6": 2, "Passives, 7 and 8": 2, "Promoters, 9 and 10": 3}


def test_csat_is_the_share_of_the_two_best_of_five_and_ces_the_average() -> None:
    """Never the one for the other."""
    five = Scale(id="s", ask="?", least=1, most=5)
    assert csat(five, [5, 4, 3, 1]) == Fraction(1, 2)
    assert ces([5, 4, 3, 1]) == Fraction(13, 4)
    assert panel(5, 4, 3, 1, name="csat", item=five).bars[0].figure == "50%"
    assert panel(5, 4, 3, 1, name="ces", item=five).bars[0].figure == "3.3"


def test_too_few_answers_show_no_figure() -> None:
    """A hidden sample has a bar without segments, and the note says why."""
    (part,) = parts("nps", ASKED, (Sample(label="", answers=(), asked=3, hidden=True),), 5)
    assert isinstance(part, Distribution)
    assert part.bars[0].segments == ()
    assert "Too few answers" in part.note


def test_what_a_metric_came_to_is_told_as_who_said_what() -> None:
    """On the first page a reader who never met the instrument reads people, then its name and figure."""
    ten = [10, 9, 8, 7, 6, 0, 3, 5, 2, 4]
    words = METRICS["nps"].plain(ASKED, ten)
    assert words == (
        "2 of 10 gave 9 or 10, 2 gave 7 or 8, 6 gave 0 to 6: NPS −40; "
        "one person answering otherwise can move it by up to 20 points"
    )
    assert METRICS["nps"].plain(ASKED, 3 * ten) == "6 of 30 gave 9 or 10, 6 gave 7 or 8, 18 gave 0 to 6: NPS −40"
    five = Scale(id="s", ask="?", least=1, most=5)
    assert METRICS["csat"].plain(five, [5, 4, 3, 1]) == "2 of 4 gave one of the two best answers: CSAT 50%"
    assert METRICS["ces"].plain(five, [5, 4, 3, 1]) == "4 answers from 1 to 5 average 3.3: CES"
