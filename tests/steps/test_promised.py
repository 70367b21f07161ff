"""This file is the promise in words: one sentence for the facilitator's choice, the same on the stage."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Literal

import pytest

from tests.kit import started
from trainer.debrief.cover import promise
from trainer.model.events import Promise
from trainer.model.play import room
from trainer.model.screen import TextSlide
from trainer.model.sheet import Sheet
from trainer.steps.promised import of_sheet, sentence, slides


def promised(limit: int, names: bool, days: int) -> Promise:
    """A promise of these three."""
    return Promise(limit=limit, names_in_notes=names, keep_days=days)


def test_every_choice_has_its_own_sentence() -> None:
    """Limit, names and days: none of the twelve says what another says, and each is one sentence."""
    choices = [promised(*choice) for choice in product((3, 5), (True, False), (0, 30, 90))]
    said = [sentence(choice) for choice in choices]

    assert len(set(said)) == len(choices)
    assert all(words.count(".") == 1 for words in said)


def test_the_sentence_says_what_was_chosen() -> None:
    """Numbers as promised, names or none, days or the facilitator."""
    assert "a sum of 4 answers or more, no names stand in the notes" in sentence(promised(4, False, 30))
    assert sentence(promised(4, False, 30)).endswith("the session is kept for 30 days.")
    assert "your names stand in the notes" in sentence(Promise())
    assert sentence(Promise()).endswith("kept until the facilitator deletes it.")
    assert sentence(Promise(keep_days=1)).endswith("kept for 1 day.")


def test_the_stage_shows_the_sessions_own_promise(tmp_path: Path) -> None:
    """What the room knows is enough for it, and a rehearsal is marked."""
    played = started(tmp_path, ["yes-and"], limit=3, rehearsal=True)
    (slide,) = slides(room(played.play))
    played.file.close()

    assert isinstance(slide, TextSlide)
    assert slide.text == sentence(Promise(limit=3))
    assert slide.frame.rehearsal


def test_the_notes_print_the_same_promise(tmp_path: Path) -> None:
    """The cover tells limit, names and days of the same promise."""
    played = started(tmp_path, ["yes-and"], limit=4)
    printed = " ".join(promise(played.conductor.session))
    played.file.close()

    assert "only once 4 people or more gave one" in printed
    assert "until the facilitator deletes it" in printed


@pytest.mark.parametrize("answers", ["anonymous", "confidential", "named"])
def test_the_facilitator_is_not_told_that_answers_stand_under_their_own_name(
    answers: Literal["anonymous", "confidential", "named"],
) -> None:
    """The sentence for whoever answers says "your name"; that for the console speaks of names."""
    said = of_sheet(Sheet(id="s", title="S", items=(), answers=answers), 5)

    assert "your" not in said
    assert "name" in said
