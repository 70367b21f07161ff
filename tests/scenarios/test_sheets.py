"""What ships as tests and surveys is complete, kind, and runs by itself."""

from __future__ import annotations

import pickle
import re
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from trainer import opening
from trainer.clock import HandClock
from trainer.debrief import onstage
from trainer.debrief.report import report
from trainer.export.answers import answer_rows
from trainer.export.markdown import markdown
from trainer.model.items import Choose, Scale, Text, YesNo
from trainer.model.spoken import spoken
from trainer.rehearsal import Rehearsal, cast
from trainer.shipped import shipped
from trainer.store.library import Library, load_library

TESTS: Mapping[str, int] = {
    "test-responsibility": 9,
    "test-customer-focus": 8,
    "test-purpose": 10,
    "test-empathy": 18,
}
SURVEYS: Mapping[str, int] = {
    "survey-supplier-short": 3,
    "survey-supplier-full": 9,
    "survey-supplier-winover": 11,
    "survey-service": 11,
    "signs-of-service": 10,
    "nps": 2,
    "how-was-today": 3,
}
each_test = pytest.mark.parametrize("name", TESTS)
each_sheet = pytest.mark.parametrize("name", [*TESTS, *SURVEYS])


@pytest.fixture(scope="module")
def library() -> Library:
    """What ships."""
    return load_library([shipped("scenarios")])


def rehearsed(library: Library, folder: Path, name: str, seen: list[str]) -> opening.Opened:
    """The sheet run by itself with twelve made-up people; `seen` gets every slide as words."""
    clock = HandClock()
    guests = [opening.Guest(one) for one in cast(12)]
    terms = opening.Terms(seed=7, rehearsal=True)
    opened = opening.start(library, opening.plan_of(library, (name,)), guests, folder, clock, terms)
    conductor = opened.conductor

    def look() -> None:
        pages = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
        seen.extend(spoken(page) for page in pages)

    Rehearsal(conductor, clock, Random(7), look).play()
    return opened


@each_sheet
def test_every_question_is_there(library: Library, name: str) -> None:
    """As many as the row has, each short enough for the largest type at the laptop."""
    items = library.sheet(name).items
    assert len(items) == {**TESTS, **SURVEYS}[name]
    assert all(len(item.ask) <= 90 for item in items)
    assert len({item.ask for item in items}) == len(items)


@each_sheet
def test_a_sheet_can_be_sent_to_the_process_that_writes_and_prints(library: Library, name: str) -> None:
    """Notes and cards are made aside: whatever they need arrives there as it was."""
    sheet = library.sheet(name)
    assert pickle.loads(pickle.dumps(sheet)) == sheet  # noqa: S301 - what was written a moment before


@each_test
def test_a_test_says_what_it_is_and_belongs_to_the_person(library: Library, name: str) -> None:
    """It calls itself no validated test where the room reads it and again for the facilitator."""
    sheet = library.sheet(name)
    assert (sheet.answers, sheet.result) == ("confidential", "the person")
    assert "not a validated test" in sheet.summary
    assert "no validated instrument" in sheet.notes
    assert sheet.key is not None
    assert sheet.key.unanswered == "no score"


@each_test
def test_every_band_says_kindly_what_it_means_at_work(library: Library, name: str) -> None:
    """Each has a text of a few sentences about customers, colleagues or the day at work, and none of them scolds."""
    sheet = library.sheet(name)
    assert sheet.key is not None
    for band in sheet.key.bands:
        assert 35 <= len(band.text.split()) <= 85, band.id
        assert re.search(r"customer|work|colleague", band.text, re.IGNORECASE), band.id
        assert not re.search(r"\b(must|should|fail|weak|poor)\b", band.text), band.id


@pytest.mark.parametrize(
    ("name", "points"),
    [
        ("test-responsibility", {"a": 3, "b": 2, "c": 1}),
        ("test-customer-focus", {"a": 1, "b": 2, "c": 3}),
        ("test-purpose", {"a": 4, "b": 3, "c": 2, "d": 1}),
        (
            "test-empathy",
            {"dont-know": 0, "never": 1, "sometimes": 2, "often": 3, "almost-always": 4, "always": 5},
        ),
    ],
)
def test_answers_have_the_points_of_the_key(library: Library, name: str, points: Mapping[str, float]) -> None:
    """The same points for every item, and every item has exactly these answers."""
    sheet = library.sheet(name)
    assert sheet.key is not None
    assert dict(sheet.key.points) == points
    assert not sheet.key.for_item
    for item in sheet.items:
        assert isinstance(item, Choose)
        assert [option.id for option in item.options] == list(points)


def test_doubts_list_their_answers_from_definitely_not(library: Library) -> None:
    """So that the key holds: the four statements of doubt begin with the answer worth most, as all the others do."""
    for item in library.sheet("test-purpose").items:
        assert isinstance(item, Choose)
        doubt = item.id in ("doubt", "found", "image", "views")
        assert item.options[0].text == ("Definitely not" if doubt else "Definitely"), item.id


def test_the_top_of_customer_focus_warns_against_servility(library: Library) -> None:
    """Whoever lets the customer do anything reads where warmth ends, and the facilitator where to go on."""
    sheet = library.sheet("test-customer-focus")
    assert sheet.key is not None
    assert "servility" in next(band.text for band in sheet.key.bands if band.id == "high")
    assert library.scenario("golden-mean").title in sheet.notes


def test_empathy_below_eighteen_is_said_to_come_from_dont_knows(library: Library) -> None:
    """Wherever such a score can fall the text says what it is made of."""
    sheet = library.sheet("test-empathy")
    assert sheet.key is not None
    below = [band for band in sheet.key.bands if band.least < 18]
    assert [band.id for band in below] == ["low", "very-low"]
    assert all("don't" in band.text and "know" in band.text for band in below)


def test_nps_is_declared_over_nought_to_ten(library: Library) -> None:
    """The metric is named, not guessed from the scale."""
    sheet = library.sheet("nps")
    asked = sheet.item("recommend")
    assert isinstance(asked, Scale)
    assert (asked.least, asked.most) == (0, 10)
    assert [(metric.name, metric.item) for metric in sheet.metrics] == [("nps", "recommend")]


def test_the_five_plus_is_asked_again(library: Library) -> None:
    """The mark, what would make it better, and whether they would recommend us, in this order."""
    sheet = library.sheet("survey-supplier-short")
    assert [type(item) for item in sheet.items] == [Scale, Text, YesNo]
    assert "What else" in sheet.notes


@each_sheet
def test_a_sheet_stands_in_the_library_and_runs_to_its_end(library: Library, tmp_path: Path, name: str) -> None:
    """Told, answered, shown: what the room may see of it is on the stage and in the notes."""
    seen: list[str] = []
    opened = rehearsed(library, tmp_path, name, seen)
    sheet = library.sheet(name)
    assert name not in library.parts()
    assert opened.conductor.session.finished is not None
    assert "There is nothing to show yet." not in "\n".join(seen)
    assert sheet.summary in "\n".join(seen)
    told = markdown(report(opened.conductor.play)).decode().partition(f"\n## {sheet.title}\n")[2]
    assert "\n*Answered " in told
    first = next(line for line in told.splitlines() if line.startswith(("#", "**", "- ", "|")))
    assert first != "### Everyone answers", "what is named by the exercise needs no other name"
    opened.file.close()


@each_test
def test_nobodys_result_is_anywhere_but_with_the_person(library: Library, tmp_path: Path, name: str) -> None:
    """Stage and notes hold the bands' names with counts, no band's text, no question, no answer, no row in the data."""
    seen: list[str] = []
    opened = rehearsed(library, tmp_path, name, seen)
    sheet, play = library.sheet(name), opened.conductor.play
    stage, notes = "\n".join(seen), markdown(report(play)).decode()
    assert sheet.key is not None
    for words in (stage, notes):
        assert "have a score" in words
        assert all(band.name in words for band in sheet.key.bands)
        assert not [band.id for band in sheet.key.bands if band.text in words]
        assert not [item.id for item in sheet.items if item.ask in words]
    assert not answer_rows(play, names=True)
    opened.file.close()


def test_words_of_a_survey_stand_with_who_said_them_where_that_was_promised(library: Library, tmp_path: Path) -> None:
    """A talk with a customer is kept by name, and everybody was told so."""
    opened = rehearsed(library, tmp_path, "survey-supplier-short", [])
    notes = markdown(report(opened.conductor.play)).decode()
    assert "| Ingrid | " in notes
    opened.file.close()
