"""This file is the table of export formats: what each file is called and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from trainer.debrief import cover
from trainer.debrief.chapter import pictures
from trainer.debrief.durations import times
from trainer.debrief.journey import journey
from trainer.debrief.report import report
from trainer.debrief.scrub import scrubbed, tellable
from trainer.export.answers import Row, answer_rows
from trainer.export.charts import charts, linked
from trainer.export.csv_file import csv_file
from trainer.export.html import html
from trainer.export.markdown import markdown
from trainer.export.painted import UNPAINTED, Painted
from trainer.export.state import session_json
from trainer.export.word import word
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.report import Report

CLIENT_STEM = "notes-for-client"
"""What the files of the client's part are called."""


@dataclass(frozen=True)  # no slots: what is told stays in it
class Material:
    """What is exported: a play, with names or without, and what paints pictures.

    `secrets` are cards that the room never saw; only notes with names may hold them. `letterhead` is whose they are.
    What stands on paper is told whole and, without the record, as the client's part. `beside` are pictures that lie in
    their folder already; where the folder is written too, `album`, those that are painted count.
    """

    play: Play
    names: bool = True
    painted: Painted = UNPAINTED
    secrets: bool = False
    letterhead: Letterhead = NOBODY
    beside: frozenset[str] = frozenset()
    album: bool = False

    @cached_property
    def known(self) -> Play:
        """As much of the play as these files may tell."""
        return tellable(self.play, secrets=self.secrets) if self.names else scrubbed(self.play)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The answers as the data files list them."""
        return answer_rows(self.known, names=self.names)

    @cached_property
    def report(self) -> Report:
        """What the notes say, put together once for all formats."""
        return report(self.play, names=self.names, secrets=self.secrets, letterhead=self.letterhead)

    @cached_property
    def charts(self) -> Mapping[str, bytes]:
        """Every picture as a file of its own, painted once; without names no times are told."""
        known = self.known
        planned = times(known) if self.names else ()
        blocks = (block for block, _scenario in known.exercises())
        seen = (part for block in blocks for part in pictures(known, block, names=self.names))
        return charts(self.report, self.painted, (*seen, *journey(known, names=self.names), *planned))

    @cached_property
    def part(self) -> Report:
        """The client's part of the notes: all but the record."""
        return report(self.play, names=self.names, secrets=self.secrets, letterhead=self.letterhead, record=False)


@dataclass(frozen=True, slots=True)
class Format:
    """A file that can be written; `named_only` when it makes no sense without names, `drawn` when Qt draws for it."""

    stem: str
    suffix: str
    write: Callable[[Material], bytes]
    named_only: bool = False
    drawn: bool = False

    def file_name(self, *, names: bool) -> str:
        """The file's name; without names it says so, so that both can lie in one folder."""
        return f"{self.stem}{self.suffix}" if names else f"{self.stem}-without-names{self.suffix}"

    def files(self, material: Material) -> Mapping[str, bytes]:
        """The file under its name."""
        return {self.file_name(names=material.names): self.write(material)}


@dataclass(frozen=True, slots=True)
class Album:
    """A folder of files that are written together, such as one a picture."""

    stem: str
    write: Callable[[Material], Mapping[str, bytes]]
    named_only: bool = False
    drawn: bool = True

    def file_name(self, *, names: bool) -> str:
        """The folder's name."""
        return self.stem if names else f"{self.stem}-without-names"

    def files(self, material: Material) -> Mapping[str, bytes]:
        """The files under their names in the folder."""
        folder = self.file_name(names=material.names)
        return {f"{folder}/{name}": content for name, content in self.write(material).items()}


def _markdown(material: Material) -> bytes:
    there = material.charts.keys() if material.album else material.beside
    folder = FORMATS["charts"].file_name(names=material.names)
    return markdown(material.report, linked(material.report, folder, there))


def _word(material: Material) -> bytes:
    return word(material.report, material.painted, named=material.names)


def _pdf(material: Material) -> bytes:
    from trainer.export.pdf.notes import pdf  # brings Qt

    return pdf(material.report, named=material.names)


def _client_word(material: Material) -> bytes:
    return word(material.part, material.painted, named=material.names)


def _client_pdf(material: Material) -> bytes:
    from trainer.export.pdf.notes import pdf  # brings Qt

    return pdf(material.part, named=material.names)


def _html(material: Material) -> bytes:
    return html(material.report, material.painted.svg, material.painted.narrow, named=material.names)


def _xlsx(material: Material) -> bytes:
    from trainer.export.xlsx.workbook import workbook

    return workbook(material.known, material.report, material.rows, names=material.names)


def _csv(material: Material) -> bytes:
    return csv_file(cover.title(material.known), material.rows)


def _json(material: Material) -> bytes:
    return session_json(material.play, secrets=material.secrets, letterhead=material.letterhead)


def _charts(material: Material) -> Mapping[str, bytes]:
    return material.charts


FORMATS: Mapping[str, Format | Album] = MappingProxyType(
    {
        "md": Format("notes", ".md", _markdown),
        "docx": Format("notes", ".docx", _word, drawn=True),
        "pdf": Format("notes", ".pdf", _pdf, drawn=True),
        "client-docx": Format(CLIENT_STEM, ".docx", _client_word, drawn=True),
        "client-pdf": Format(CLIENT_STEM, ".pdf", _client_pdf, drawn=True),
        "html": Format("notes", ".html", _html, drawn=True),
        "xlsx": Format("data", ".xlsx", _xlsx),
        "csv": Format("data", ".csv", _csv),
        "charts": Album("charts", _charts),
        "json": Format("session", ".json", _json, named_only=True),
    }
)
CLIENT = ("client-docx", "client-pdf")
"""The client's part, to send: the report without the record."""


def chosen(*, client: bool) -> tuple[str, ...]:
    """Every format; without the `client`'s part those of the whole notes alone."""
    return tuple(name for name in FORMATS if client or name not in CLIENT)
