"""This file is the files of a comparison: to read, to print, and its figures for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from types import MappingProxyType

from trainer.debrief.comparing.comparison import Comparison
from trainer.debrief.comparing.flat import Flat, flat
from trainer.debrief.comparing.report import report
from trainer.export.csv_file import Cell, separated
from trainer.export.notes import write_whole
from trainer.export.painted import UNPAINTED, Painted
from trainer.export.read_as import as_html, as_markdown, as_pdf, as_word
from trainer.model.heard import Heard, unheard
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.report import Report


@dataclass(frozen=True, slots=True)
class Compared:
    """What is exported: a comparison, what paints its pictures, and whose it is; it has no names but that."""

    comparison: Comparison
    painted: Painted = UNPAINTED
    letterhead: Letterhead = NOBODY
    names: bool = True

    @property
    def report(self) -> Report:
        """What people keep of it."""
        return report(self.comparison, self.letterhead)


def _xlsx(known: Compared) -> bytes:
    from trainer.export.xlsx.comparison import comparison_workbook

    return comparison_workbook(known.comparison, known.report)


def _csv(known: Compared) -> bytes:
    """A row a figure; the columns are called the same in every language, so that a program can read them."""
    rows = ([_plain(value) for value in astuple(row)] for row in flat(known.comparison))
    return separated([field.name for field in fields(Flat)], rows)


def _plain(value: Cell | None) -> Cell:
    """Yes or no as 1 or 0, what isn't there as nothing."""
    return int(value) if isinstance(value, bool) else "" if value is None else value


COMPARISON_FORMATS: Mapping[str, tuple[str, Callable[[Compared], bytes]]] = MappingProxyType(
    {
        "md": ("comparison.md", as_markdown),
        "docx": ("comparison.docx", as_word),
        "pdf": ("comparison.pdf", as_pdf),
        "html": ("comparison.html", as_html),
        "xlsx": ("comparison.xlsx", _xlsx),
        "csv": ("comparison.csv", _csv),
    }
)


def write_comparison(
    known: Compared, folder: Path, formats: Iterable[str] = tuple(COMPARISON_FORMATS), heard: Heard = unheard
) -> tuple[Path, ...]:
    """Writes a comparison into a folder and returns the files; NotSaved when the disk refuses, earlier files stay."""
    chosen = [COMPARISON_FORMATS[name] for name in dict.fromkeys(formats)]
    files: dict[str, bytes] = {}
    for number, (name, write) in enumerate(chosen, 1):
        heard(number, len(chosen), name)
        files[name] = write(known)
    return write_whole(folder, files)
