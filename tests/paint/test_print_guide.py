"""Promises of the facilitator's guide on paper: all that is for them, step by step with its time, and no card."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.kit import shipped_library
from trainer.model.scenario import Scenario
from trainer.paint.print.paper import A4, LETTER, Paper
from trainer.paint.print.pdf import print_material
from trainer.steps.guide import guide_of
from trainer.ui.library.stocking import stock

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = ("en", "nb", "ru")


def _scenarios(language: str) -> tuple[Scenario, ...]:
    return tuple(shipped_library().runnable(language))


def _words(path: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(text.replace("\u02ee", "”").replace("\u02bc", "’").replace("\xa0", " ").split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_for_the_facilitator_stands_in_it(language: str) -> None:
    """The notes of every exercise and of every step, what the room reads, and each question of a talk."""
    sheets = {sheet.id: sheet for sheet in shipped_library().sheets(language)}
    for scenario in _scenarios(language):
        guide = guide_of(scenario, sheets)
        steps = scenario.all_steps()

        assert guide.notes == scenario.notes.strip()
        assert [(step.told, step.notes) for step in guide.steps] == [
            (step.text.strip(), step.notes.strip()) for step in steps
        ]


def test_a_step_has_the_time_that_the_library_tells() -> None:
    """The same figures as beside the list, so that nobody plans by two."""
    library = shipped_library()
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    entries = {entry.id: entry for entry in stock(library).entries if entry.kind == "scenario"}
    for name, entry in entries.items():
        guide = guide_of(library.scenario(name), sheets)

        assert [(step.title, step.length) for step in guide.steps] == [(row.title, row.minutes) for row in entry.rows]


def test_no_card_stands_in_it() -> None:
    """It lies on the table: a secret on it would be one no longer."""
    library = shipped_library()
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    for scenario in _scenarios("en"):
        told = repr(guide_of(scenario, sheets))
        cards = [card for deck in scenario.decks if deck.confidential for card in deck.cards]

        assert not [card.title for card in cards if card.text and card.text in told], scenario.id


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_another_program_reads_it_in_order(tmp_path: Path, paper: Paper) -> None:
    """The name and time of each step, its notes and its questions, page by page."""
    library, path = shipped_library(), tmp_path / "guide.pdf"
    scenario, sheets = library.scenario("guess-dislike"), {sheet.id: sheet for sheet in library.sheets()}

    count = print_material(scenario, sheets, path, what=["guide"], paper=paper)

    found, guide = _words(path), guide_of(scenario, sheets)
    assert count == len(PdfReader(path).pages)
    places = [found.index(f"{number}. {step.title}") for number, step in enumerate(guide.steps, 1)]
    assert places == sorted(places)
    assert all(line in found for step in guide.steps for line in step.asked)
    assert "54 min · 3 to 30 people · one pair plays" in found
    assert all(need in found for need in guide.needs)
