"""This file is what is wrong in an author's file: where, what, what was expected and the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from trainer.words import _

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file; line and column count from 1, columns in characters."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem at a place of a file; `str()` gives the line people and editors know: path:line:column: message."""

    path: str
    line: int
    column: int
    message: str
    expected: str = ""
    suggestion: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """The whole problem in one line."""
        return f"{self.path}:{self.line}:{self.column}: {self.sentence}"

    @property
    def sentence(self) -> str:
        """The problem without its place."""
        parts = [self.message]
        if self.expected:
            parts.append(_("expected {what}").format(what=self.expected))
        if self.suggestion:
            parts.append(_('did you mean "{word}"?').format(word=self.suggestion))
        return "; ".join(parts)


def by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in the order of their places, none twice."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda one: (one.path, one.line, one.column, one.message)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them is more than a warning."""
    return any(problem.severity == "error" for problem in problems)
