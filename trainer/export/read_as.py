"""This file is the formats to read and print that need only a report and what paints its pictures."""

from __future__ import annotations

from typing import Protocol

from trainer.export.html import html
from trainer.export.markdown import markdown
from trainer.export.painted import Painted
from trainer.export.word import word
from trainer.model.report import Report


class Reported(Protocol):
    """What is exported, as these formats know it."""

    @property
    def report(self) -> Report:
        """What people keep of it."""
        ...

    @property
    def painted(self) -> Painted:
        """What paints its pictures."""
        ...

    @property
    def names(self) -> bool:
        """Whether it names anybody; without names a file's properties are empty."""
        ...


def as_markdown(known: Reported) -> bytes:
    """The report as Markdown."""
    return markdown(known.report)


def as_word(known: Reported) -> bytes:
    """The report for a word processor."""
    return word(known.report, known.painted, named=known.names)


def as_html(known: Reported) -> bytes:
    """The report for a browser."""
    return html(known.report, known.painted.svg, known.painted.narrow, named=known.names)


def as_pdf(known: Reported) -> bytes:
    """The report to print."""
    from trainer.export.pdf.notes import pdf  # brings Qt

    return pdf(known.report, named=known.names)
