"""A rule worded as a ban and feedback that breaks its rules are asked about gently, and fine words are left alone."""

from __future__ import annotations

import pytest

from tests.wording.__main__ import Measure, measures
from trainer.model.rules import question
from trainer.model.wording.feedback import broken

LEAST_SENTENCES, PRECISION, RECALL = 60, 0.95, 0.85
every = pytest.mark.parametrize("measure", list(measures()), ids=lambda one: f"{one.rule}-{one.language}")


@every
def test_hardly_any_question_is_out_of_place(measure: Measure) -> None:
    """Over sixty sentences and more in each language at most one question in twenty is a false alarm."""
    assert len(measure.sentences) >= LEAST_SENTENCES
    assert measure.precision >= PRECISION, measure.alarms


@every
def test_most_of_what_breaks_a_rule_is_asked_about(measure: Measure) -> None:
    """At least seventeen in twenty are noticed; the rest pass in silence."""
    assert measure.recall >= RECALL, measure.missed


@every
def test_the_sentences_are_a_fair_mixture(measure: Measure) -> None:
    """Both kinds are there in number, and none twice."""
    wrong = sum(one.wrong != "ok" for one in measure.sentences)
    assert 0.4 <= wrong / len(measure.sentences) <= 0.6
    assert len({one.words for one in measure.sentences}) == len(measure.sentences)


def test_feedback_is_asked_about_the_rule_it_breaks() -> None:
    """The person comes first, then the sweeping word, then criticism that proposes nothing."""
    assert broken("You are so rude, you always interrupt.", "en") == "person"
    assert broken("You always interrupt.", "en") == "sweeping"
    assert broken("You interrupted her.", "en") == "criticism"
    assert broken("You interrupted her. Next time count to two.", "en") == ""


def test_what_is_quoted_says_nothing_about_the_writer() -> None:
    """Words in quotation marks of any kind are left alone."""
    for words in ("Say “never mind, I'll do it” and do it.", "Say «we don't know yet» early.", 'Answer "no problem".'):
        assert question("positive", words, "en") is None


@pytest.mark.parametrize("rule", ["positive", "feedback"])
@pytest.mark.parametrize("words", ["", "   ", "…", "!!!", "x" * 4000, "never " * 600])
def test_any_words_are_looked_at_without_stumbling(rule: str, words: str) -> None:
    """Empty, endless and odd words are taken calmly, and at once."""
    for language in ("en", "nb", "ru"):
        asked = question(rule, words, language)
        assert asked is None or asked.endswith("?")


def test_another_language_is_left_alone() -> None:
    """A rule says nothing in a language it has no words for."""
    assert question("positive", "Niemals streiten!", "de") is None
    assert question("feedback", "Du bist unfreundlich.", "de") is None


def test_a_name_without_a_rule_asks_nothing() -> None:
    """A file may name no rule at all."""
    assert question("", "Never argue.", "en") is None
