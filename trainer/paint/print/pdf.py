"""This file is the writing of printed pages as a PDF: whole or not at all, with nothing in it but what is printed."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from trainer.model.events import Promise
from trainer.model.printing import WHAT, Material, What, material, sheet_material
from trainer.model.refusal import cause
from trainer.model.scenario import Scenario
from trainer.model.sheet import Sheet
from trainer.model.trouble import NotSaved
from trainer.paint.brush import paint_marks
from trainer.paint.fonts import Typeface, typeface
from trainer.paint.print.cutting import PrintedPage
from trainer.paint.print.ink import printed_typeface
from trainer.paint.print.pages import lay_out
from trainer.paint.print.paper import A4, Paper
from trainer.paint.text import forget
from trainer.steps.fill import promise
from trainer.steps.guide import guide_of
from trainer.words import _

_PER_INCH = 720
LIMIT = Promise().limit


def print_material(
    scenario: Scenario,
    sheets: Mapping[str, Sheet],
    path: Path,
    *,
    what: Collection[What] = WHAT,
    people: int = 0,
    tag: str = "",
    paper: Paper = A4,
) -> int:
    """Writes what a scenario needs on paper to `path`, replacing what was there; how many pages it has.

    NothingToPrint when there is nothing of `what`, NotSaved when the disk refuses; what was at `path` is then
    untouched. Starts Qt without a screen where no application runs yet; may be called in a process of its own.
    """
    known = {**sheets, **{sheet.id: sheet for sheet in scenario.sheets}}
    promises = {sheet.id: promise(sheet, LIMIT) for sheet in known.values()}
    guide = guide_of(scenario, sheets, people) if "guide" in what else None
    return write_pdf(material(scenario, sheets, promises, what, people=people, tag=tag, guide=guide), path, paper)


def print_sheet(sheet: Sheet, path: Path, *, people: int = 0, paper: Paper = A4) -> int:
    """Writes slips of a sheet that stands by itself; otherwise as `print_material`."""
    return write_pdf(sheet_material(sheet, promise(sheet, LIMIT), people=people), path, paper)


def write_pdf(printed: Material, path: Path, paper: Paper = A4) -> int:
    """Writes the pages to `path`; how many they are. NotSaved when the disk refuses."""
    with painting():
        face = printed_typeface()
        pages = lay_out(printed, paper, face)
        content = pdf(pages, printed.title, paper, face)
    _write(path, content)
    return len(pages)


def pdf(pages: Sequence[PrintedPage], title: str, paper: Paper, face: Typeface) -> bytes:
    """The pages as a PDF whose only property is its title; needs a QGuiApplication."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PER_INCH)
    size = QPageSize(QSizeF(paper.width / 10, paper.height / 10), QPageSize.Unit.Point, paper.name)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("")
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        paint_marks(painter, page.page.marks, face)
    painter.end()
    buffer.close()
    return bytes(data.data())


@contextlib.contextmanager
def painting() -> Iterator[None]:
    """What Qt needs to set words: the application there is, else one without a screen for as long as this takes."""
    if QGuiApplication.instance() is not None:
        yield
        return
    application = QGuiApplication(["trainer", "-platform", "offscreen"])
    try:
        yield
    finally:
        forget()  # the next application doesn't know the typeface of this one
        typeface.cache_clear()
        application.shutdown()


def _write(path: Path, content: bytes) -> None:
    """Beside the file first, then in its place."""
    if not path.parent.is_dir():
        raise NotSaved(_("There is no folder {folder}. Make it first, or choose another.").format(folder=path.parent))
    if path.is_dir():
        raise NotSaved(_("{path} is a folder. Name a file in it, such as cards.pdf.").format(path=path))
    try:
        _put(path, content)
    except OSError as problem:
        raise NotSaved(
            _("Not saved: {reason} ({path}). Free some space or choose another folder.").format(
                reason=cause(problem), path=path
            )
        ) from problem


def _put(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - takes over the handle
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_mask())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
