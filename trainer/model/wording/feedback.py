"""This file is the rule for feedback: the deed and not the person, no sweeping words, no criticism without a proposal.

It asks one question, for the first of the three that applies. A judgement is a word of a list after "you are" and its
like, in the present; a sweeping word must be said of the person; criticism is a phrase of a list in words that propose
nothing. What is quoted says nothing about the writer. It prefers silence to a false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trainer.model.wording import english, norwegian, russian
from trainer.model.wording.clauses import sentences
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Manners:
    """What breaks the rules of feedback in a language, and what makes up for it."""

    person: re.Pattern[str]
    sweeping: re.Pattern[str]
    criticism: re.Pattern[str]
    proposal: re.Pattern[str]
    harmless: re.Pattern[str]


MANNERS: Mapping[str, Manners] = MappingProxyType(
    {
        "en": Manners(english.PERSON, english.SWEEPING, english.CRITICISM, english.PROPOSAL, english.HARMLESS),
        "nb": Manners(
            norwegian.PERSON, norwegian.SWEEPING, norwegian.CRITICISM, norwegian.PROPOSAL, norwegian.HARMLESS
        ),
        "ru": Manners(russian.PERSON, russian.SWEEPING, russian.CRITICISM, russian.PROPOSAL, russian.HARMLESS),
    }
)


def question(words: str, language: str) -> str | None:
    """A question about the first rule that is broken; None when none is, and in a language the rule doesn't know."""
    return {
        "person": _("This judges the person. What exactly did they do, and what was the effect?"),
        "sweeping": _("Words such as “always” and “never” invite a search for the exception. When did you see it?"),
        "criticism": _("This says what was wrong. What do you propose instead?"),
    }.get(broken(words, language))


def broken(words: str, language: str) -> str:
    """Which rule is broken first: "person", "sweeping" or "criticism"; "" for none."""
    known = MANNERS.get(language)
    if known is None:
        return ""
    told = [known.harmless.sub(" ", sentence) for sentence in sentences(words)]
    if any(known.person.search(sentence) for sentence in told):
        return "person"
    if any(known.sweeping.search(sentence) and not known.proposal.search(sentence) for sentence in told):
        return "sweeping"
    whole = " ".join(told)
    if known.criticism.search(whole) and not known.proposal.search(whole) and "?" not in whole:
        return "criticism"
    return ""
