"""This file is the notes as Markdown: headings, tables and quotes, every text of people's escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from trainer.export.chapters import facts, parted, told_once
from trainer.export.cleaning import clean, one_line
from trainer.export.tables import as_table
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import (
    Bullets,
    Cards,
    Chart,
    Cloud,
    CrossTable,
    Distribution,
    Heading,
    Meters,
    Paragraph,
    Part,
    Quote,
    Quotes,
    Report,
    Table,
)

_MARKS = re.compile(r"([\\`*_{}\[\]<|~$]|&(?=#?\w+;))")
_LINE_START = re.compile(r"^(\s*)([-+](?=\s|$)|-(?=-)|=|:(?=-)|>|#|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
"""What begins a list, a rule, a heading or a quote; a figure such as 2.7 or +0.3 begins nothing."""
_HEADING_END = re.compile(r"(?<=\s)(#*)#$")
"""What a heading would lose at its end."""


def markdown(report: Report, pictures: Sequence[str] = ()) -> bytes:
    """The report as UTF-8 Markdown; `pictures` are where each of its pictures lies beside it, "" for none."""
    cover, told = parted(tuple(told_once(report.parts)))
    title = next((part.text for part in cover if isinstance(part, Heading)), "")
    opening = (_cover(part, title) if told else _part(part) for part in cover)
    named = (part.title for part in report.parts if isinstance(part, Chart))
    images = iter([_image(name, file) for name, file in zip_longest(named, pictures, fillvalue="")])
    chapters = (_pictured(part, next(images)) if isinstance(part, Chart) else _part(part) for part in told)
    blocks = (block for known in (*opening, *chapters) for block in known)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """Text of which no character is taken for markup; line ends stay."""
    return _LINE_START.sub(_shielded, _MARKS.sub(r"\\\1", clean(text)))


def _shielded(found: re.Match[str]) -> str:
    """What would begin a list or a rule, with a backslash before its mark."""
    space, mark = found.group(1), found.group(2)
    return f"{space}{mark[:-1]}\\{mark[-1]}"


def _inline(text: str) -> str:
    return escaped(one_line(text))


def _part(part: Part) -> tuple[str, ...]:
    match part:
        case Heading():
            return (f"{'#' * part.level} {_heading(part.text)}",)
        case Paragraph():
            return (_muted(part.text) if part.muted else _lines(part.text),)
        case Bullets():
            return ("\n".join(f"- {_inline(line)}" for line in part.lines),)
        case Quote():
            return (_quote(part),)
        case Quotes():
            return (_title(part.title), *(_quote(quote) for quote in part.quotes), _muted(part.note))
        case Cards():
            return (_table(as_table(part)),)
        case Table():
            return (_title(part.caption), _table(part))
        case Distribution() | Meters() | CrossTable() | Cloud() | Journey() | Ladder() | Gap() | Times() | Scores():
            return (_title(part.title), _table(as_table(part)), _muted(part.note))
        case _:
            assert_never(part)


def _pictured(part: Part, image: str) -> tuple[str, ...]:
    """A picture between its title and its figures."""
    title, *figures = _part(part)
    return (title, image, *figures)


def _image(title: str, file: str) -> str:
    """A picture that lies beside the notes, with what it shows for those who don't see it."""
    return f"![{_inline(title)}](<{file}>)" if file else ""


def _cover(part: Part, title: str) -> tuple[str, ...]:
    """A part of the cover; its facts are lines, for the first of them is no head of the others."""
    if not isinstance(part, Table):
        return _part(part)
    known = (f"- {_inline(name)}: {_inline(' '.join(words))}" for name, *words in facts(part, title))
    return ("\n".join(known),)


def _heading(text: str) -> str:
    return _HEADING_END.sub(r"\1\\#", _inline(text))


def _title(text: str) -> str:
    return f"**{_inline(text)}**" if text.strip() else ""


def _muted(text: str) -> str:
    return f"*{_inline(text)}*" if text.strip() else ""


def _lines(text: str) -> str:
    """Line by line; what a line begins with goes, or four spaces would make it a listing."""
    return "  \n".join(escaped(line.strip()) for line in clean(text).split("\n"))


def _quote(quote: Quote) -> str:
    who = f"  \n> — {_inline(quote.who)}" if quote.who else ""
    said = "  \n> ".join(_inline(line) for line in quote.text.split("\n"))
    return f"> {said}{who}"


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    line = "|".join("---:" if number in table.numbers else "---" for number in range(len(table.columns)))
    return "\n".join((_row(table.columns), f"|{line}|", *_rows(table)))


def _rows(table: Table) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        yield _row(row, bold=number in table.heads)


def _row(cells: tuple[str, ...], *, bold: bool = False) -> str:
    told = (_cell(cell) for cell in cells)
    return "| " + " | ".join(f"**{cell}**" if bold and cell else cell for cell in told) + " |"


def _cell(text: str) -> str:
    """A cell's words; no line begins in them, so that dots part its lines."""
    return _MARKS.sub(r"\\\1", " · ".join(filter(None, map(one_line, text.split("\n")))))
