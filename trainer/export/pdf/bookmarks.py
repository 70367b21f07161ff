"""This file is what Qt leaves out of a PDF: bookmarks and language, and properties that tell nothing of the writing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DictionaryObject, IndirectObject

LANGUAGES = {"en": "en-GB", "nb": "nb-NO", "ru": "ru-RU"}
_COMMONER = {b"<0009>": b"<0020>", b"<02BC>": b"<2019>", b"<02EE>": b"<201D>"}
"""Space for tab, quotation marks for letters that look like them."""
_SAME = re.compile(b"|".join(_COMMONER))


@dataclass(frozen=True, slots=True)
class Mention:
    """A heading: its level, its words, its page counted from 0 and its height on it in points from the foot."""

    level: int
    text: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Lead:
    """A place on a page (left, foot, right, top in points) that leads to a height on another; pages count from 0."""

    page: int
    place: tuple[float, float, float, float]
    target: int
    top: float


def finished(
    content: bytes, mentions: Sequence[Mention], leads: Sequence[Lead] = (), *, title: str, author: str, language: str
) -> bytes:
    """The document with bookmarks and contents that lead to their pages; of its properties title and author stay."""
    from pypdf import PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=io.BytesIO(content))
    writer.pdf_header = "%PDF-1.4"
    _bookmarked(writer, mentions)
    _linked(writer, leads)
    _copied(writer)
    writer.metadata = {key: words for key, words in (("/Title", title), ("/Author", author)) if words}
    root = writer.root_object
    for stray in ("/Metadata", "/Names"):
        root.pop(stray, None)
    root[NameObject("/Lang")] = TextStringObject(LANGUAGES.get(language, language))
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(bool(title))})
    root[NameObject("/ViewerPreferences")] = shown
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _bookmarked(writer: PdfWriter, mentions: Sequence[Mention]) -> None:
    from pypdf.generic import Fit

    above: dict[int, IndirectObject] = {}
    for one in mentions:
        fit = Fit.xyz(left=0, top=one.top, zoom=0)
        parent = next((above[level] for level in range(one.level - 1, 0, -1) if level in above), None)
        item = writer.add_outline_item(title=one.text, page_number=one.page, parent=parent, fit=fit)
        above = {level: known for level, known in above.items() if level < one.level} | {one.level: item}


def _linked(writer: PdfWriter, leads: Sequence[Lead]) -> None:
    from pypdf.annotations import Link
    from pypdf.generic import Fit

    for one in leads:
        fit = Fit.xyz(left=0, top=one.top, zoom=0)
        link = Link(rect=one.place, border=[0, 0, 0], target_page_index=one.target, fit=fit)
        writer.add_annotation(one.page, link)


def _copied(writer: PdfWriter) -> None:
    """Lets every letter be copied as it was meant, where the typeface has one sign for two and Qt chose the rarer."""
    from pypdf.generic import StreamObject

    for page in writer.pages:
        for font in _fonts(page):
            letters = font.get("/ToUnicode")
            stream = letters.get_object() if letters is not None else None
            if isinstance(stream, StreamObject):
                stream.set_data(_SAME.sub(_commoner, stream.get_data()))


def _commoner(found: re.Match[bytes]) -> bytes:
    return _COMMONER[found.group()]


def _fonts(page: PageObject) -> Iterator[DictionaryObject]:
    resources: Any = page.get("/Resources", {})
    yield from (font.get_object() for font in resources.get("/Font", {}).values())
