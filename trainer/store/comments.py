"""This file is the comments of a translation: the source's words above each text, and the translator's own lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MARGIN = 110
WAS = "was"
"""The mark of words that the source no longer says."""
_SAID = re.compile(r"# ?([a-z]{2,3}(?:-[A-Za-z]+)?|was): ?(.*)")
_MORE = re.compile(r"#   +(.*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands above a line: the source's words by language ("was" for those they replace), and other lines."""

    said: tuple[tuple[str, str], ...] = ()
    own: tuple[str, ...] = ()

    def get(self, mark: str) -> str | None:
        """The words after this mark, or None."""
        return dict(self.said).get(mark)


NONE = Comment()


def plain(text: str) -> str:
    """Words whose line breaks and spaces don't count."""
    return " ".join(text.split())


def comment_above(lines: Sequence[str], number: int) -> Comment:
    """The comment directly above a line, counted from 1, where it is indented like the line itself."""
    indent = _indent(lines[number - 1])
    first = number - 1
    while first > 0 and lines[first - 1].lstrip().startswith("#") and _indent(lines[first - 1]) == indent:
        first -= 1
    return read_comment([line.strip() for line in lines[first : number - 1]])


def comment_below(lines: Sequence[str]) -> tuple[str, ...]:
    """The comment lines that end the file."""
    last = len(lines)
    while last > 0 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    return tuple(line for line in lines[last:] if line.strip())


def read_comment(lines: Sequence[str]) -> Comment:
    """Comment lines, each beginning with "#", as marks with their words and other lines."""
    said: dict[str, str] = {}
    own: list[str] = []
    mark = ""
    for line in lines:
        if found := _SAID.fullmatch(line):
            mark = found[1]
            said[mark] = found[2]
        elif mark and (more := _MORE.fullmatch(line)):
            said[mark] += f" {more[1]}"
        else:
            mark = ""
            own.append(line)
    return Comment(tuple((mark, plain(words)) for mark, words in said.items()), tuple(own))


def comment_lines(mark: str, words: str, indent: int) -> list[str]:
    """Words as comment lines that are read back as they were, but for line breaks."""
    from textwrap import wrap

    width = max(40, MARGIN - indent)
    lines = [part for line in words.splitlines() for part in wrap(line, width, break_long_words=False) or [""]]
    first, *rest = lines or [""]
    return [f"# {mark}: {first}".rstrip(), *(f"#   {line}".rstrip() for line in rest if line)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
