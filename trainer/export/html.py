"""This file is the notes as one page for a browser: nothing in it comes from elsewhere, nothing in it runs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from typing import assert_never

from trainer.export.chapters import band, facts, parted, told_once
from trainer.export.cleaning import clean, harmless, one_line
from trainer.export.html_style import STYLE
from trainer.export.painted import Chart, Drawing, no_picture
from trainer.export.tables import alone, as_table
from trainer.model.letterhead import Letterhead
from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import (
    Bullets,
    Cards,
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
from trainer.words import _

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


Drawings = tuple[Drawing, Drawing]
"""What draws pictures on a wide page, and on a narrow one."""


def html(report: Report, drawing: Drawing = no_picture, narrow: Drawing = no_picture, *, named: bool = True) -> bytes:
    """The report as one page in UTF-8; without names its title says only what it is."""
    drawn = (drawing, narrow)
    cover, chapters = parted(tuple(told_once(report.parts)))
    title = _inline(report.title) if named else ""
    kind = report.kind or _("Session notes")
    warning = band(report)
    body = "\n".join((_logo(report.letterhead), *_cover(cover, drawn, kind), *_chapters(chapters, drawn)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(report.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title or escape(kind)}</title>\n<style>{STYLE}{_on_paper(warning)}</style>\n</head>\n<body>\n"
        f'{_band(warning)}<div class="page">\n{_contents(chapters)}\n'
        f"<main>\n{body}\n</main>\n</div>\n</body>\n</html>\n"
    ).encode()


def _band(warning: str) -> str:
    """What stays in sight wherever one reads."""
    return f'<p class="band" role="note">{_inline(warning)}</p>\n' if warning else ""


def _on_paper(warning: str) -> str:
    """The same at the head of every printed page, where the browser knows how."""
    words = warning.replace("\\", "").replace('"', "").replace("<", "")
    if not words:
        return ""
    first = "@page :first { @top-center { content: none; } }"  # there stands the band itself
    return f'@page {{ @top-center {{ content: "{words}"; font-weight: 700; }} }}\n{first}\n'


def _contents(parts: Sequence[Part]) -> str:
    """The chapters, each a link to where it begins."""
    chapters = [part for part in parts if isinstance(part, Heading) and part.level == 2]
    lines = "".join(
        f'<li><a href="#chapter-{number}">{_inline(part.text)}</a></li>\n' for number, part in enumerate(chapters, 1)
    )
    return f'<nav aria-label="{escape(_("Contents"))}"><ol>\n{lines}</ol></nav>'


def _logo(letterhead: Letterhead) -> str:
    """The picture itself, for nothing in the page comes from elsewhere."""
    if not letterhead.logo:
        return ""
    wide, high = (round(side * 96 / 25.4) for side in letterhead.size)
    data = b64encode(letterhead.logo).decode()
    words = escape(one_line(letterhead.company or letterhead.name), quote=True)
    return f'<img class="logo" width="{wide}" height="{high}" alt="{words}" src="data:image/png;base64,{data}">'


def _cover(parts: Sequence[Part], drawn: Drawings, kind: str) -> Iterator[str]:
    yield f'<p class="kicker">{escape(kind)}</p>'
    title = next((part.text for part in parts if isinstance(part, Heading)), "")
    for part in parts:
        yield _facts(part, title) if isinstance(part, Table) else _part(part, drawn)


def _facts(table: Table, title: str) -> str:
    known = facts(table, title)
    rows = (f"<dt>{_inline(name)}</dt><dd>{_lines(' '.join(words))}</dd>" for name, *words in known)
    return f"<dl>{''.join(rows)}</dl>"


def _chapters(parts: Sequence[Part], drawn: Drawings) -> Iterator[str]:
    number, record = 0, False
    for part in parts:
        if isinstance(part, Heading) and part.level == 2:
            number += 1
            yield f'<h2 id="chapter-{number}">{_inline(part.text)}</h2>'
            record = record or part.record
            yield '<div class="record">' if part.record else ""
        else:
            yield _part(part, drawn)
    yield "</div>" if record else ""


def _part(part: Part, drawn: Drawings) -> str:
    match part:
        case Heading():
            level = max(1, min(4, part.level))
            return f"<h{level}>{_inline(part.text)}</h{level}>"
        case Paragraph():
            return f'<p class="muted">{_lines(part.text)}</p>' if part.muted else f"<p>{_lines(part.text)}</p>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{_inline(line)}</li>' for line in part.lines)}</ul>"
        case Quote():
            return _quote(part)
        case Quotes():
            return "\n".join((_title(part.title), *(_quote(quote) for quote in part.quotes), _note(part.note)))
        case Cards():
            return _table(as_table(part))
        case Table():
            return "\n".join((_title(part.caption), _table(part)))
        case Distribution() | Meters() | CrossTable() | Cloud() | Journey() | Ladder() | Gap() | Times() | Scores():
            return _figure(part, drawn)
        case _:
            assert_never(part)


def _figure(part: Chart, drawn: Drawings) -> str:
    """A picture with its figures below, folded; the table alone where there is no picture."""
    known = harmless(part)
    (svg, narrow), table = (drawing(known) for drawing in drawn), _table(as_table(known))
    shown = f"{table}{_note(part.note)}"
    if svg is not None:
        folded = f"<details><summary>{escape(_('The same in figures'))}</summary>{table}</details>"
        small = f'<div class="narrow">{narrow}</div>' if narrow is not None else ""
        shown = f'{small}<div class="wide">{svg}</div>{_note(part.note)}{folded}'
    caption = f"<figcaption>{_inline(part.title)}</figcaption>" if part.title.strip() else ""
    return f"<figure>{caption}{shown}</figure>"


def _title(text: str) -> str:
    return f'<p class="title">{_inline(text)}</p>' if text.strip() else ""


def _note(text: str) -> str:
    return f'<p class="note">{_inline(text)}</p>' if text.strip() else ""


def _quote(quote: Quote) -> str:
    who = f"<footer>{_inline(quote.who)}</footer>" if quote.who else ""
    return f"<blockquote>{who}<p>{_lines(quote.text)}</p></blockquote>"


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    head = "".join(
        f'<th scope="col"{_side(place, table)}>{_inline(name)}</th>' for place, name in enumerate(table.columns)
    )
    rows = "\n".join(
        f"<tr{_head(number, table)}>{_cells(number, row, table)}</tr>" for number, row in enumerate(table.rows)
    )
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table></div>'


def _cells(number: int, row: Sequence[str], table: Table) -> str:
    if number in alone(table.rows, table.heads):
        return f'<td colspan="{len(row)}">{_lines(row[0])}</td>'
    return "".join(f"<td{_side(place, table)}>{_lines(text)}</td>" for place, text in enumerate(row))


def _side(place: int, table: Table) -> str:
    return ' class="number"' if place in table.numbers else ""


def _head(number: int, table: Table) -> str:
    return ' class="head"' if number in table.heads else ""


def _inline(text: str) -> str:
    return escape(one_line(text))


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in clean(text).split("\n"))
