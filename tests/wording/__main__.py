"""This file is the measure of the wording rules: precision and recall over sentences of our own, a line a rule.

python -m tests.wording [--wrong]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.model.rules import question
from trainer.model.wording import feedback

FOLDER = Path(__file__).parent
RULES, LANGUAGES = ("positive", "feedback"), ("en", "nb", "ru")
FINE = "ok"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what is wrong with it ("ok" for nothing), and what the rule says."""

    words: str
    wrong: str
    said: str


@dataclass(frozen=True, slots=True)
class Measure:
    """How a rule does in a language: sentences asked about rightly, wrongly, and those missed."""

    rule: str
    language: str
    sentences: tuple[Sentence, ...]

    @property
    def right(self) -> int:
        """Asked about, and something is wrong with it."""
        return sum(FINE not in (one.said, one.wrong) for one in self.sentences)

    @property
    def alarms(self) -> tuple[Sentence, ...]:
        """Asked about though nothing is wrong."""
        return tuple(one for one in self.sentences if one.said != FINE and one.wrong == FINE)

    @property
    def missed(self) -> tuple[Sentence, ...]:
        """Something is wrong, and the rule is silent."""
        return tuple(one for one in self.sentences if one.said == FINE and one.wrong != FINE)

    @property
    def precision(self) -> float:
        """The share of its questions that are in place."""
        asked = self.right + len(self.alarms)
        return self.right / asked if asked else 1.0

    @property
    def recall(self) -> float:
        """The share of what is wrong that it asks about."""
        wrong = self.right + len(self.missed)
        return self.right / wrong if wrong else 1.0


def measures() -> Iterator[Measure]:
    """Every rule in every language."""
    for rule in RULES:
        for language in LANGUAGES:
            lines = (FOLDER / f"{rule}.{language}.txt").read_text("utf-8").splitlines()
            told = (line.split("\t", 1) for line in lines if line.strip())
            yield Measure(
                rule, language, tuple(Sentence(words, wrong, _said(rule, words, language)) for wrong, words in told)
            )


def _said(rule: str, words: str, language: str) -> str:
    if rule == "feedback":
        return feedback.broken(words, language) or FINE
    return "ban" if question(rule, words, language) else FINE


def main() -> int:
    """Prints a line a rule and language; with --wrong each sentence it got wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.wording", description="Precision and recall of the rules.")
    parser.add_argument("--wrong", action="store_true", help="print what each rule got wrong")
    asked = parser.parse_args()
    for one in measures():
        sys.stdout.write(
            f"{one.rule:9} {one.language}  {len(one.sentences):3} sentences  "
            f"precision {one.precision:.2f}  recall {one.recall:.2f}\n"
        )
        if asked.wrong:
            sys.stdout.writelines(f"    false alarm ({known.said}): {known.words}\n" for known in one.alarms)
            sys.stdout.writelines(f"    missed ({known.wrong}): {known.words}\n" for known in one.missed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
