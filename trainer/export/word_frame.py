"""This file is what frames the Word document: the band at each page's head, its number at the foot, the contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.export.chapters import BETWEEN, footing
from trainer.export.cleaning import clean, one_line
from trainer.export.word_style import CONTENTS, FACT, MUTED, PANEL, WIDTH_CM, paragraph_added, pictured
from trainer.export.word_table import letters
from trainer.words import _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from trainer.model.letterhead import Letterhead

BAND, EDGE = "8A5000", "32"
"""The band's colour, and its edges over and under the letters in eighths of a point."""
FEWEST, LONGEST = 8, 66
"""So many chapters have a list on the first page; and so many usual letters of a title leave the page's number its
room."""
TITLES = ((26, 27), (22, 32), (19, 37), (16, 44))
"""The sizes of a title in points, with how many usual letters a line holds."""
_FIELDS = {"{number}": "PAGE", "{count}": "NUMPAGES"}
_PLACES = re.compile(r"(\{number\}|\{count\})")


def headed(document: Document, text: str) -> None:
    """The same band at the head of every page, where there is something to say."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    if not text:
        return
    paragraph = document.sections[0].header.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(11), RGBColor.from_string("FFFFFF")
    edges = _element("pBdr")
    for side in ("top", "bottom"):
        edges.append(_element(side, val="single", sz=EDGE, space="0", color=BAND))
    ground = _element("shd", val="clear", color="auto", fill=BAND)
    paragraph._p.get_or_add_pPr().extend((edges, ground))  # noqa: SLF001 - python-docx has no other door to it
    paragraph.paragraph_format.space_after = Pt(10)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER  # after the ground, as the format orders them


def logo_added(document: Document, letterhead: Letterhead) -> None:
    """The logo at the right, over the title."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    if letterhead.logo:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        words = one_line(letterhead.company or letterhead.name)
        pictured(paragraph, letterhead.logo, words, letterhead.size[0] / 10 / WIDTH_CM)


def facts_added(document: Document, known: Sequence[Sequence[str]]) -> None:
    """What and when below the title, a line each, as on the other covers."""
    from docx.shared import RGBColor

    for name, *words in known:
        paragraph = paragraph_added(document, "", FACT)
        paragraph.add_run(f"{one_line(name)}\t").font.color.rgb = RGBColor.from_string(MUTED)
        paragraph.add_run(clean(" ".join(words)))


def titled(paragraph: Paragraph) -> None:
    """Sets a title in as large letters as let it stand on two lines, no name in it parted that has room on one."""
    from docx.shared import Pt

    (run,) = paragraph.runs
    size, room = next(((size, room) for size, room in TITLES if letters(run.text) <= 2 * room), TITLES[-1])
    run.font.size = Pt(size)
    names = BETWEEN.split(run.text)
    run.text = "".join(_tied(name) if letters(name) <= room else name for name in names)


def _tied(name: str) -> str:
    return name.rstrip().replace(" ", "\u00a0") + name[len(name.rstrip()) :]


def footed(document: Document, title: str) -> None:
    """The title at the foot of every page, and its number at the right."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    paragraph = document.sections[0].footer.paragraphs[0]
    stops = document.styles["Footer"].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Cm(WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{footing(title, _short)}\t")
    for piece in _PLACES.split(_("Page {number} of {count}")):
        if piece in _FIELDS:
            _field(paragraph, _FIELDS[piece], "1")
        else:
            paragraph.add_run(piece)


def _short(title: str) -> bool:
    """Whether there is room for it beside the page's number."""
    return letters(title) <= LONGEST


def contents_added(document: Document, chapters: Sequence[str]) -> None:
    """A list of the chapters under its name; a press on one leads there, and Word can bring the list up to date.

    The chapters themselves are marked by `chapter_marked`, in the same order.
    """
    if chapters:
        paragraph_added(document, _("Contents"), PANEL)
    for number, chapter in enumerate(chapters):
        paragraph = paragraph_added(document, "", CONTENTS)
        if number == 0:
            for part in _begun(' TOC \\o "1-1" \\h \\n '):
                paragraph.add_run()._r.append(part)  # noqa: SLF001 - python-docx has no other door to it
        link = _element("hyperlink", anchor=_name(number), history="1")
        link.append(paragraph.add_run(chapter)._r)  # noqa: SLF001 - the same
        paragraph._p.append(link)  # noqa: SLF001 - the same
        if number == len(chapters) - 1:
            paragraph.add_run()._r.append(_element("fldChar", fldCharType="end"))  # noqa: SLF001 - the same


def chapter_marked(paragraph: Paragraph, number: int) -> None:
    """Makes a chapter's heading, counted from 0, the place to which its line in the contents leads."""
    paragraph._p.append(_element("bookmarkStart", id=str(number), name=_name(number)))  # noqa: SLF001 - the same
    paragraph._p.append(_element("bookmarkEnd", id=str(number)))  # noqa: SLF001 - the same


def _name(number: int) -> str:
    return f"_Toc{number + 1:08}"


def _field(paragraph: Paragraph, code: str, known: str) -> None:
    """A field that every program reckons out when it lays out the page; `known` stands there until then."""
    for part in _begun(f" {code} "):
        paragraph.add_run()._r.append(part)  # noqa: SLF001 - python-docx has no other door to it
    paragraph.add_run(known)
    paragraph.add_run()._r.append(_element("fldChar", fldCharType="end"))  # noqa: SLF001 - the same


def _begun(code: str) -> tuple[BaseOxmlElement, ...]:
    told = _element("instrText")
    told.text = code
    told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return _element("fldChar", fldCharType="begin"), told, _element("fldChar", fldCharType="separate")


def _element(name: str, /, **attributes: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made: BaseOxmlElement = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
