"""The first page tells what was chosen most and least of a list, and how far guesses were from feelings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.findings import findings
from trainer.debrief.journey import journey
from trainer.debrief.paired import guesses, paired
from trainer.debrief.report import report
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Value
from trainer.model.play import Play
from trainer.model.report import Bullets, Distribution
from trainer.model.scenario import Compare, Reveal

OBJECTIONS, COPIED, BROCHURES = "objections-and-complaints", "do-as-i-do", "three-brochures"


def _first(play: Play) -> tuple[str, ...]:
    """What the only exercise came to, in sentences on the first page."""
    return next((part.lines for part in report(play).parts if isinstance(part, Bullets)), ())


def _number(play: Play, at: Occurrence, person: str) -> int:
    return play.session.sheets[at].expected.index(person)


@pytest.fixture(scope="module")
def arrived(tmp_path_factory: pytest.TempPathFactory) -> Play:
    """Six customers in each of two rounds were heard, three of them believe a promise; all guesses are too high."""
    played = kit.started(tmp_path_factory.mktemp("arrived"), [OBJECTIONS])

    def got(play: Play, at: Occurrence, person: str) -> Mapping[str, Value]:
        believed = ("promised",) if _number(play, at, person) < 3 else ()
        return {"moves": ("listened", *believed), "feel": -1}

    for lap in (1, 2):
        kit.go_to(played, "got", lap)
        kit.answered(played, got)
        kit.go_to(played, "guessed", lap)
        kit.answered(played, lambda _play, _at, _person: {"feel": 1})
    kit.go_to(played, "results")
    played.conductor.reveal()
    played.conductor.finish()
    played.file.close()
    return played.conductor.play


def test_what_customers_felt_is_told_beside_how_it_was_guessed(arrived: Play) -> None:
    """Never the guess in place of the feeling: that is what the exercise is about."""
    lines = _first(arrived)

    assert "How do you go home? · Guessed +1.0 on average, felt −1.0 (−2 to +2)" in lines
    assert not [line for line in lines if line.startswith("How does your customer go home?")]


def test_that_all_pairs_guessed_too_well_is_a_finding(arrived: Play) -> None:
    """Each pair of each round is one: six of them twice."""
    (found,) = [one for one in findings(arrived, OBJECTIONS) if one.id.startswith("gap")]

    assert found.sentence == "It felt worse than others guessed: +1.0 was guessed, −1.0 was felt"
    assert "over 12 pairs" in found.why


def test_what_was_chosen_most_and_least_stands_in_short(arrived: Play) -> None:
    """Over both rounds; an end that two share names both."""
    nobody = "Nobody: I was thanked, We found something that helps"

    assert f"What did you get? · Most often: I was heard to the end (12 of 12). {nobody}" in _first(arrived)


@pytest.mark.parametrize("felt_first", [False, True])
def test_a_sheet_about_another_is_the_guess_whichever_is_named_first(arrived: Play, felt_first: bool) -> None:
    """The picture begins with the guess, and the room's way has none among its feelings."""
    play = _felt_first(arrived) if felt_first else arrived
    (picture,) = paired(Telling(play), OBJECTIONS)
    (way,) = journey(play)

    assert guesses(Telling(play), OBJECTIONS) == {"guessed"}
    assert isinstance(picture, Distribution)
    assert (picture.title, [bar.label for bar in picture.bars]) == ("How do you go home?", ["Guessed", "Felt"])
    assert not [stop for stop in way.stops if "How does your customer" in stop.label]


def _felt_first(play: Play) -> Play:
    """The same with its comparison written the other way round."""
    scenario = play.script.scenarios[OBJECTIONS]
    written = Compare("got", "feel", "", "guessed", "feel")
    steps = tuple(
        replace(step, compare=(written,)) if isinstance(step, Reveal) and step.compare else step
        for step in scenario.steps
    )
    known = {**play.script.scenarios, OBJECTIONS: replace(scenario, steps=steps)}
    return replace(play, script=replace(play.script, scenarios=known))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("clock", "honest", "turned"), ""),
        (("turned",), "Most often: Turned to the customer (12 of 12)"),
    ],
)
def test_an_end_that_many_share_is_none(tmp_path: Path, options: tuple[str, ...], told: str) -> None:
    """Everybody chose these and nobody any other: what more than two share is no finding."""
    played = kit.started(tmp_path, [COPIED])
    kit.go_to(played, "copied")
    kit.answered(played, lambda _play, _at, _person: {"copied": options, "unaware": options})
    kit.go_to(played, "results")
    played.conductor.reveal()
    played.conductor.finish()
    played.file.close()
    lines = [line for line in _first(played.conductor.play) if "often:" in line]

    asked = ("What did you do, like the first scene?", "Which did you copy without noticing?")
    assert lines == [f"{ask} · {told}" for ask in asked if told]


def test_what_few_observers_said_aloud_is_counted_in_short(tmp_path: Path) -> None:
    """Four are too few for an average, not for a count of raised hands."""
    played = kit.started(tmp_path, [BROCHURES])
    kit.go_to(played, "noted")
    kit.answered(
        played, lambda play, at, person: {"first": "compared" if _number(play, at, person) else "priced", "fit": "none"}
    )
    kit.go_to(played, "open")
    played.conductor.reveal()
    played.conductor.finish()
    played.file.close()

    assert "What came first? · A comparison: 3 of 4" in _first(played.conductor.play)
