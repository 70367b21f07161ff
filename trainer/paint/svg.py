"""This file is the drawing of a report's pictures as SVG: words stay words, set as wide as they were measured."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from math import ceil
from typing import assert_never

from trainer.paint.charts import Chart, lay_part
from trainer.paint.marks import Area, Block, Face, Icon, Mark, Page, Photo, Ring, Stroke, Words, arrow
from trainer.paint.theme import LIGHT, Tokens
from trainer.paint.titled import titled_page
from trainer.paint.vector import face_source, icon_source

_MARGIN, _AROUND = 4, 16
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_FAMILY = "Inter, 'Segoe UI', 'Helvetica Neue', Roboto, 'Noto Sans', Arial, sans-serif"


def drawing(part: Chart, width: int = 680, *, palette: Tokens = LIGHT) -> str:
    """A picture as an SVG document that needs nothing else; its title and words are there for those who listen."""
    return _document(part, lay_part(part, width - 2 * _MARGIN, palette), _MARGIN, palette)


def titled_drawing(part: Chart, width: int = 680) -> str:
    """The same with its title and its remark, for who is sent nothing but the picture."""
    return _document(part, titled_page(part, width - 2 * _AROUND), _AROUND, LIGHT)


def _document(part: Chart, page: Page, margin: int, palette: Tokens) -> str:
    wide, high = ceil(page.width) + 2 * margin, ceil(page.height) + 2 * margin
    body = "\n".join(_mark(mark) for mark in page.marks)
    said = ": ".join(text for text in (part.title, part.text) if text)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
        f'role="img" aria-label={_quoted(said)} font-family={_quoted(_FAMILY)}>\n'
        f"<title>{escape(part.title, quote=False)}</title>\n<desc>{escape(part.text, quote=False)}</desc>\n"
        f'<rect width="{wide}" height="{high}" fill="{palette.raised}"/>\n'
        f'<g transform="translate({margin} {margin})">\n{body}\n</g>\n</svg>\n'
    )


def _quoted(words: str) -> str:
    """As the value of an attribute, where a line break would be read as a space."""
    return '"' + escape(words, quote=False).replace('"', "&quot;").replace("\n", "&#10;") + '"'


def _mark(mark: Mark) -> str:
    match mark:
        case Words():
            return _words(mark)
        case Block():
            return _block(mark)
        case Face():
            return _placed(face_source(mark.feeling), mark.area)
        case Icon():
            return _placed(icon_source(mark.name, mark.colour), mark.area)
        case Ring():
            return _ring(mark)
        case Stroke():
            return _stroke(mark)
        case Photo():
            return _photo(mark)
        case _:
            assert_never(mark)


def _words(mark: Words) -> str:
    """A line of words; `textLength` keeps its width where another typeface stands in for ours."""
    style = mark.style
    figures = ' style="font-variant-numeric:tabular-nums"' if style.tabular else ""
    return (
        f'<text x="{_n(mark.area.x)}" y="{_n(mark.baseline)}" font-size="{_n(style.px)}" font-weight="{style.weight}" '
        f'fill="{style.colour}" textLength="{_n(mark.area.width)}" lengthAdjust="spacingAndGlyphs"{figures}>'
        f"{escape(mark.text, quote=False)}</text>"
    )


def _block(mark: Block) -> str:
    area, radius = mark.area, min(mark.radius, mark.area.width / 2, mark.area.height / 2)
    edge = f' stroke="{mark.edge}" stroke-width="{_n(mark.edge_width)}"' if mark.edge else ""
    ink = f'fill="{mark.fill or "none"}"{edge}'
    if mark.corners == "all" or radius <= 0:
        return (
            f'<rect x="{_n(area.x)}" y="{_n(area.y)}" width="{_n(area.width)}" height="{_n(area.height)}" '
            f'rx="{_n(radius)}" {ink}/>'
        )
    left = radius if mark.corners == "left" else 0.0
    right = radius if mark.corners == "right" else 0.0
    return f'<path d="{_outline(area, left, right)}" {ink}/>'


def _outline(area: Area, left: float, right: float) -> str:
    """A rectangle whose left and right corners are rounded differently."""
    across, down = area.width - left - right, area.height
    return (
        f"M{_n(area.x + left)} {_n(area.y)}h{_n(across)}{_corner(right, 1, 1)}v{_n(down - 2 * right)}"
        f"{_corner(right, -1, 1)}h{_n(-across)}{_corner(left, -1, -1)}v{_n(2 * left - down)}{_corner(left, 1, -1)}z"
    )


def _corner(radius: float, across: int, down: int) -> str:
    return f"a{_n(radius)} {_n(radius)} 0 0 1 {_n(radius * across)} {_n(radius * down)}" if radius else ""


def _ring(mark: Ring) -> str:
    area = mark.area.inset(mark.width / 2)
    x, y, radius = area.x + area.width / 2, area.y + area.height / 2, area.width / 2
    disc = f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{mark.disc}"/>' if mark.disc else ""
    return (
        f'{disc}<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="none" stroke="{mark.colour}" '
        f'stroke-width="{_n(mark.width)}" stroke-linecap="round" pathLength="1" '
        f'stroke-dasharray="{_n(max(0.0, min(1.0, mark.share)))} 2" transform="rotate(-90 {_n(x)} {_n(y)})"/>'
    )


def _photo(mark: Photo) -> str:
    area, data = mark.area, b64encode(mark.png).decode()
    place = f'x="{_n(area.x)}" y="{_n(area.y)}" width="{_n(area.width)}" height="{_n(area.height)}"'
    return f'<image {place} href="data:image/png;base64,{data}"/>'


def _stroke(mark: Stroke) -> str:
    area, head = mark.area, arrow(mark)
    x, y = ((head[1][0] + head[2][0]) / 2, (head[1][1] + head[2][1]) / 2) if head else (area.right, area.bottom)
    dash = f' stroke-dasharray="{_n(mark.dash)} {_n(mark.dash)}"' if mark.dash else ""
    line = (
        f'<line x1="{_n(area.x)}" y1="{_n(area.y)}" x2="{_n(x)}" y2="{_n(y)}" stroke="{mark.colour}" '
        f'stroke-width="{_n(mark.width)}"{dash}/>'
    )
    corners = " ".join(f"{_n(across)},{_n(down)}" for across, down in head)
    return f'{line}<polygon points="{corners}" fill="{mark.colour}"/>' if head else line


def _placed(source: str, area: Area) -> str:
    """A drawn sign as a group in its place, for not every program takes a drawing within a drawing."""
    opening, rest = source[source.index("<svg") + 4 :].split(">", 1)
    kept = {name: value for name, value in _ATTRIBUTE.findall(opening) if name not in ("xmlns", "viewBox")}
    side = float(dict(_ATTRIBUTE.findall(opening))["viewBox"].split()[2])
    ink = "".join(f' {name}="{value}"' for name, value in kept.items())
    place = f"translate({_n(area.x)} {_n(area.y)}) scale({area.width / side:.4g})"
    return f'<g transform="{place}"{ink}>{rest.rsplit("</svg>", 1)[0].strip()}</g>'


def _n(number: float) -> str:
    return f"{round(number, 2):g}" if abs(number) < 1e5 else f"{number:.0f}"
