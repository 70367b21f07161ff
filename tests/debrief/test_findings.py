"""The promise of findings: what was planted is found, little is made up, nobody is hunted, figures have reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import kit
from tests.findings.plant import EFFECTS, Effect, found, kind
from trainer.debrief.findings import MOST, chosen, findings
from trainer.debrief.findings.base import about_many, by_chance
from trainer.debrief.findings.exact import at_most, dealt_anew, least_variance, signs_flipped
from trainer.debrief.onstage import slide_of
from trainer.debrief.report import report
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Value
from trainer.model.play import Play, room
from trainer.model.report import Bullets, Heading, Paragraph
from trainer.model.screen import Frame
from trainer.model.spoken import spoken
from trainer.rehearsal import cast

NUMBERS = st.lists(st.integers(-2, 10), min_size=1, max_size=5)


@settings(max_examples=100, deadline=None)
@given(first=NUMBERS, second=NUMBERS)
def test_dealing_anew_counts_every_deal(first: list[int], second: list[int]) -> None:
    """The chance equals that of an enumeration of all deals, one by one."""
    both = [*first, *second]

    def apart(chosen_ones: Sequence[int]) -> Fraction:
        return abs(Fraction(sum(chosen_ones)) - Fraction(len(first) * sum(both), len(both)))

    deals = [[both[place] for place in places] for places in combinations(range(len(both)), len(first))]
    as_much = sum(apart(deal) >= apart(first) for deal in deals)
    assert dealt_anew(first, second) == Fraction(as_much, len(deals))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-8, 8), min_size=1, max_size=7))
def test_flipping_signs_counts_every_flip(differences: list[int]) -> None:
    """The chance equals that of an enumeration of all signs."""
    flips = [
        sum(s * d for s, d in zip(signs, differences, strict=True))
        for signs in product((1, -1), repeat=len(differences))
    ]
    as_much = sum(abs(one) >= abs(sum(differences)) for one in flips)

    assert signs_flipped([Fraction(one) for one in differences]) == Fraction(as_much, len(flips))


def test_coins_are_counted_exactly() -> None:
    """None of five coins is one in 32; at most two of four are eleven in sixteen."""
    assert at_most(0, 5) == Fraction(1, 32)
    assert at_most(2, 4) == Fraction(11, 16)


def test_the_least_variance_is_near_the_tables_of_chi_squared() -> None:
    """For seven degrees of freedom and a risk of 0.05 the quantile is 14.067."""
    assert least_variance(1.0, 8, 0.05) == pytest.approx(7 / 14.067, rel=0.005)


@pytest.mark.parametrize("effect", EFFECTS)
def test_a_planted_effect_is_found(effect: Effect) -> None:
    """In made-up rooms with one clear effect, the rule for it finds it; `python -m tests.findings` counts 200."""
    assert sum(kind(effect) in found(effect, seed) for seed in range(8)) >= 7


def test_nothing_is_made_up_where_there_is_nothing() -> None:
    """In ten rooms without any effect no rule finds one, but for a single stray at most."""
    assert sum(bool(found("", 500 + seed)) for seed in range(10)) <= 1


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, felt as drawn: far apart."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


def test_a_finding_has_a_sentence_a_question_and_its_figures(levels: kit.Played) -> None:
    """The figures are those of the panels with what was meant; the reason says how rarely chance does as much."""
    found_here = findings(levels.play, "service-levels")

    assert 1 <= len(found_here) <= len(chosen(levels.play, "service-levels")) <= MOST
    change = next(one for one in found_here if one.id.startswith("change"))
    assert change.sentence.startswith("The largest difference between two scenes, “"), "two teams: nobody rose or fell"
    assert change.sentence.count(" (played ") == 2, "who was told to be low is not blamed for it"
    assert change.question.endswith("?")
    assert "by chance alone it would come in fewer than 1 of" in change.why


def test_the_largest_difference_is_that_of_the_two_scenes_furthest_apart(tmp_path: Path) -> None:
    """Felt worst, middling and best, one after another: told are the first and the last, not two neighbours."""
    played = kit.service_levels(tmp_path, lambda _play, at, _person: {"feel": 2 * (at.lap - 2)})
    played.file.close()
    (change,) = (one for one in findings(played.play, "service-levels") if one.id == "change-feel")

    assert re.findall(r"[+−]\d\.\d", change.sentence) == ["−2.0", "+2.0"]


def test_the_chance_that_is_told_allows_for_all_comparisons() -> None:
    """Seven and eight answers wholly apart are 1 of 6435 deals; among four comparisons that is 1 of 1600 workshops."""
    apart = dealt_anew((-2, -2, -2, -2, -2, -2, -1), (0, 0, 0, 0, 0, 1, 1, 1))

    assert apart == Fraction(1, 6435)
    assert by_chance(apart, 4).endswith("in fewer than 1 of 1600 workshops.")


def test_findings_stand_on_the_stage_as_they_stand_in_the_notes(levels: kit.Played) -> None:
    """A finding shown to the room says the sentence, the question and the reason, nothing more."""
    one = findings(room(levels.play), "service-levels")[0]
    slide = slide_of(one.part(), Frame())

    assert slide is not None
    assert spoken(slide).splitlines() == [one.sentence, "Ask the room", one.question, one.why]


def test_a_finding_nobody_talked_about_stands_in_the_notes_with_its_question(
    levels: kit.Played, tmp_path: Path
) -> None:
    """The facilitator's notes say that it wasn't talked about; one that was answered stands with its answer alone."""
    asked = [f"{one.sentence}. {one.question}" for one in chosen(levels.play, "service-levels")]
    answered = kit.service_levels(tmp_path, kit.as_drawn)
    for one in chosen(answered.play, "service-levels"):
        answered.conductor.debrief_answer(answered.conductor.here, f"found-{one.id}", "Somebody looked up")
    answered.file.close()

    assert _asked(levels.play) == asked
    assert Paragraph(text="What the room said to it was not written down.", muted=True) in report(levels.play).parts
    assert _asked(answered.conductor.play) == []
    assert "was not written down" not in repr(report(answered.conductor.play))
    assert "was not written down" not in repr(report(levels.play, record=False))


def _asked(play: Play) -> list[str]:
    """The lines below the heading of what the answers ask."""
    parts = report(play).parts
    at = next((at for at, one in enumerate(parts) if one == Heading(level=3, text="What the answers ask")), -1)
    found = parts[at + 1] if at >= 0 else None
    return list(found.lines) if isinstance(found, Bullets) else []


def test_before_the_reveal_nothing_is_found(tmp_path: Path) -> None:
    """What the room may not know yet is no ground for a question on the wall."""
    played = kit.started(tmp_path, ["service-levels"])
    for lap in (1, 2, 3):
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
    played.file.close()

    assert findings(played.play, "service-levels")
    assert not findings(room(played.play), "service-levels")


def test_no_finding_names_anybody(levels: kit.Played) -> None:
    """Teams and rounds are named, people never, in the notes with names too."""
    words = " ".join(f"{one.sentence} {one.question} {one.why}" for one in findings(levels.play, "service-levels"))

    assert not [name for name in cast(12) if name in words]


def test_a_scene_of_one_pair_is_never_held_up(levels: kit.Played, tmp_path: Path) -> None:
    """Where two people alone played, however badly a round felt, no change and no outlier points at it."""
    played = kit.guess_dislike(tmp_path)
    played.file.close()
    pairs = [at for at in played.play.session.visits if at.step == "scene"]
    teams = [at for at in levels.play.session.visits if at.step == "scene"]

    assert pairs
    assert not any(about_many(Telling(played.play), at) for at in pairs)
    assert all(about_many(Telling(levels.play), at) for at in teams)


def test_too_few_answers_carry_nothing(tmp_path: Path) -> None:
    """With three people a scene, even opposite answers can be chance: nothing is claimed."""
    played = kit.service_levels(tmp_path, _opposite, names=cast(5), limit=3)
    played.file.close()

    assert not findings(played.play, "service-levels")
    assert "chance" not in repr(report(played.play))


def _opposite(_play: Play, at: Occurrence, _person: str) -> Mapping[str, Value | str | None]:
    return {"feel": -2 if at.lap == 1 else 2, "return": 0 if at.lap == 1 else 10, "level": None}
