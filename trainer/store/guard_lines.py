"""This file is the few spellings that YAML's parsers read differently, found in the lines themselves and refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trainer.store.problems import Place
from trainer.words import _

_QUESTION = re.compile(r"[ -]*\?(?: |$)")
_HEADER = re.compile(r"[|>][-+0-9]{0,2}(?: .*)?$")


@dataclass(slots=True)
class Lines:
    """The lines of a file, and which of them belong to a text that began above them."""

    lines: list[str]
    inside: set[int] = field(default_factory=set)

    def text(self, start: Place, end: Place, style: str | None) -> str:
        """Note a text from `start` to `end`; what is wrong with the sign that opens it, or ""."""
        block = style in ("|", ">")
        self.inside.update(range(start.line + 1, end.line + (0 if block else 1)))
        if block and not _HEADER.match(self.lines[start.line - 1][start.column - 1 :]):
            return _('after "|" or ">" the text begins on the next line')
        return ""

    def questions(self) -> Iterator[tuple[Place, str]]:
        """Lines that begin with a question mark, which makes a key of what follows."""
        for number, line in enumerate(self.lines, start=1):
            if (found := _QUESTION.match(line)) and number not in self.inside:
                place = Place(number, line.index("?", 0, found.end()) + 1)
                yield place, _('a text can\'t begin with "?"; put it in double quotes')
