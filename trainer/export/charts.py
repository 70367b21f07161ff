"""This file is every picture of the notes as a file of its own, as PNG for slides and as SVG for print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from trainer.export.cleaning import harmless
from trainer.export.painted import Painted
from trainer.model.report import Chart, Report

_LONGEST = 48
_NO_LETTER = re.compile(r"[^\w]+|_+")


def charts(report: Report, painted: Painted, more: Sequence[Chart] = ()) -> Mapping[str, bytes]:
    """The files by their names, numbered as they come in the notes; none where nothing can be painted.

    Pictures that the notes tell in words or in a table, `more`, come last. Each says which session it is of, and so
    that it was a rehearsal: it may be sent alone.
    """
    files: dict[str, bytes] = {}
    known = [part for part in report.parts if isinstance(part, Chart)]
    known += [part for part in more if part not in known]
    for number, part in enumerate(map(harmless, known), 1):
        name = _name(number, part)
        png, svg = painted.files(replace(part, note=" · ".join(text for text in (part.note, report.title) if text)))
        files |= {f"{name}.png": png} if png is not None else {}
        files |= {f"{name}.svg": svg.encode()} if svg is not None else {}
    return files


def linked(report: Report, folder: str, there: Collection[str]) -> tuple[str, ...]:
    """Where the PNG of each picture of a report lies beside it, "" where none is `there` in the folder."""
    known = enumerate((harmless(part) for part in report.parts if isinstance(part, Chart)), 1)
    files = (f"{_name(number, part)}.png" for number, part in known)
    return tuple(f"{folder}/{file}" if file in there else "" for file in files)


def _name(number: int, part: Chart) -> str:
    return "-".join(text for text in (f"{number:02}", worded(part.title)) if text)


def worded(title: str) -> str:
    """A title as a part of a file's name that every disk takes."""
    words = _NO_LETTER.sub("-", unicodedata.normalize("NFC", title).lower()).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return words.strip("-")
