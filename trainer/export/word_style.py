"""This file is how the Word document looks: page, type, paragraphs and pictures."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from trainer.export.cleaning import tied

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.shape import CT_Inline
    from docx.shared import Length
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

PANEL, REMARK, NOTE, GAP, CONTENTS, FACT = "Panel title", "Remark", "Note", "Gap", "toc 1", "Fact"
FONT = "Calibri"
TEXT, MUTED, LINE, GROUND = "1C2230", "5E6675", "E4DED2", "F6F3EC"
PAGE_CM, MARGIN_CM, ABOVE_CM = (21.0, 29.7), 2.2, 1.8
WIDTH_CM = PAGE_CM[0] - 2 * MARGIN_CM
FACT_CM = 3.6
"""Where on the cover the words begin that say what a fact is."""
HIGHEST_CM = 19.0
"""A picture higher than this leaves no room on its page for the headings above and the remark below."""
TALL_CM = 8.4
"""A picture higher than a third of a page is parted where it has rows or words to part."""
LANGUAGES = {"en": "en-GB", "nb": "nb-NO", "ru": "ru-RU"}
BORN = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""A date that tells nothing, in place of the moment of writing."""


def dressed(title: str, language: str, author: str = "", day: datetime.date | None = None) -> Document:
    """An empty document in our style; its properties tell nothing but title, author and the day of the session."""
    import docx
    from docx.shared import Cm

    document = docx.Document()
    _of_today(document)
    for section in document.sections:
        section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
        section.left_margin = section.right_margin = Cm(MARGIN_CM)
        section.top_margin = section.bottom_margin = Cm(ABOVE_CM)
        section.footer_distance = Cm(ABOVE_CM / 2)
    _properties(document, title, language)
    if day is not None:
        noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
        document.core_properties.created = document.core_properties.modified = noon
    document.core_properties.author = author[:255]
    _styles(document, language)
    return document


def _of_today(document: Document) -> None:
    """Laid out as programs do since 2013: tables begin at the text's edge, and nothing speaks of compatibility."""
    from docx.oxml.ns import qn

    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _properties(document: Document, title: str, language: str) -> None:
    known = document.core_properties
    known.title, known.language = title[:255], LANGUAGES.get(language, language)
    known.author = known.comments = known.last_modified_by = known.keywords = known.subject = ""
    known.created = known.modified = BORN


def _styles(document: Document, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn

    styles = document.styles
    _set(styles["Normal"], 10.5, TEXT, after=3)
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), LANGUAGES.get(language, language))
    _set(styles["Title"], 26, TEXT, bold=True, after=8)
    _unruled(styles["Title"])
    _set(styles["Heading 1"], 18, TEXT, bold=True, before=12, after=4)
    _set(styles["Heading 2"], 13.5, TEXT, bold=True, before=10, after=3)
    _set(styles["Heading 3"], 11.5, TEXT, bold=True, before=6, after=1)
    _set(styles["List Bullet"], 10.5, TEXT, after=2)
    _set(styles["Quote"], 10.5, TEXT, after=6)
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = _cm(0.5)
    styles["Quote"].paragraph_format.keep_together = True
    _barred(styles["Quote"])
    _set(styles.add_style(PANEL, WD_STYLE_TYPE.PARAGRAPH), 10.5, TEXT, bold=True, before=10, after=3)
    styles[PANEL].paragraph_format.keep_with_next = True
    _set(styles.add_style(REMARK, WD_STYLE_TYPE.PARAGRAPH), 9.5, MUTED, before=3, after=6)
    _set(styles.add_style(NOTE, WD_STYLE_TYPE.PARAGRAPH), 10, TEXT, before=3, after=6)
    styles[NOTE].paragraph_format.keep_together = True
    _set(styles.add_style(GAP, WD_STYLE_TYPE.PARAGRAPH), 3, TEXT)
    _set(styles.add_style(CONTENTS, WD_STYLE_TYPE.PARAGRAPH), 10.5, TEXT, after=3)
    _set(styles.add_style(FACT, WD_STYLE_TYPE.PARAGRAPH), 10.5, TEXT, after=3)
    fact = styles[FACT].paragraph_format
    fact.left_indent, fact.first_line_indent = _cm(FACT_CM), _cm(-FACT_CM)
    fact.tab_stops.add_tab_stop(_cm(FACT_CM))
    _set(styles["Footer"], 9, MUTED)


def _set(
    style: ParagraphStyle, size: float, colour: str, *, bold: bool = False, before: float = 0, after: float = 0
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font = style.font
    font.name, font.size, font.bold, font.color.rgb = FONT, Pt(size), bold, RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    for themed in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(themed), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _unruled(style: ParagraphStyle) -> None:
    """Without the line that Word draws under a title."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _barred(style: ParagraphStyle) -> None:
    """With a quiet bar at the left, as quotes have in the other formats."""
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import parse_xml

    bar = f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="12" w:space="8" w:color="{LINE}"/></w:pBdr>'
    properties = style.element.get_or_add_pPr()
    before = (element for element in properties if element.tag.endswith("}spacing"))
    next(before).addprevious(parse_xml(bar))


def _cm(length: float) -> Length:
    from docx.shared import Cm

    return Cm(length)


def paragraph_added(document: Document, text: str, style: str = "") -> Paragraph:
    """A paragraph at the end, in the style of this name.

    Its style is told by its id, for the library looks through all styles for a name, and again for the usual one.
    """
    paragraph = document.add_paragraph(tied(text))
    if style:
        paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 - python-docx has no other door to it
    return paragraph


def _height_of(png: bytes) -> float:
    """How high a picture is when it is as wide as the text, in centimetres."""
    from docx.image.image import Image

    image = Image.from_blob(png)
    return WIDTH_CM * image.px_height / image.px_width


def picture_added(document: Document, png: bytes, words: str, *, bound: bool) -> None:
    """A picture as wide as the text, all in one scale, with its words for those who can't see it.

    Only one that no page holds is smaller.

    `bound` keeps it on the page of what follows.
    """
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = bound
    pictured(paragraph, png, words, min(1.0, HIGHEST_CM / _height_of(png)))


def pictured(paragraph: Paragraph, png: bytes, words: str, factor: float = 1.0) -> None:
    """Puts a picture with its words into a paragraph, so wide as this share of the text."""
    from docx.oxml.ns import qn

    inner = _put(paragraph.add_run(), png, _cm(WIDTH_CM * factor))
    for side in ("distT", "distB", "distL", "distR"):
        inner.set(side, "0")  # where it isn't said some programs move the picture into the margin
    inner.docPr.set("descr", words)
    inner.docPr.set("title", "")
    for properties in inner.iter(qn("pic:cNvPr")):
        properties.set("descr", words)


def _put(run: Run, png: bytes, width: Length) -> CT_Inline:
    """Puts a picture at the end of a run, under a number of its own.

    The library's own way compares it with every picture before, and looks through the whole document for a number:
    with the hundreds of a tall picture's rows that was half of the time.
    """
    from docx.image.image import Image
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.shape import CT_Inline
    from docx.parts.image import ImagePart

    part, image = run.part, Image.from_blob(png)
    number = len(part.rels) + 1
    name = f"{PackURI(part.partname).filename.partition('.')[0]}{number}.{image.ext}"
    rel = part.relate_to(ImagePart.from_image(image, PackURI(f"/word/media/{name}")), RELATIONSHIP_TYPE.IMAGE)
    inline = CT_Inline.new_pic_inline(number, rel, name, *image.scaled_dimensions(width, None))
    run._r.add_drawing(inline)  # noqa: SLF001 - the same
    return inline
