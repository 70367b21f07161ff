"""This file is the setting of an author's text: paragraphs and lists, the signs of emphasis left out."""

from __future__ import annotations

import re

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Mark, Style
from trainer.paint.print.piece import Piece
from trainer.paint.text import evened, line_height, set_line, width_of

_LISTED = re.compile(r"\s*(?:[-*•]|(\d{1,2}[.)]))\s+(.*)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,2})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])")
_PARAGRAPH, _LINE, _ITEM = 0.6, 0.22, 0.14


def plain(text: str) -> str:
    """The words without signs of emphasis."""
    return _EMPHASIS.sub(r"\2", text)


def lines_of(text: str, style: Style, face: Typeface, width: float) -> list[Piece]:
    """A text as pieces, one a line, so that a long one may go on elsewhere."""
    pieces: list[Piece] = []
    gap = 0.0
    for line in text.strip().splitlines():
        if not line.strip():
            gap = _PARAGRAPH * style.px
            continue
        listed = _LISTED.fullmatch(line)
        if listed:
            made = _listed(listed[1] or "•", plain(listed[2]), style, face, width, gap or _ITEM * style.px)
        else:
            made = _lines(plain(line), style, face, width, gap or _LINE * style.px)
        pieces += made
        gap = 0.0
    return pieces


def _lines(text: str, style: Style, face: Typeface, width: float, gap: float, x: float = 0) -> list[Piece]:
    height = line_height(style)
    torn = any(width_of(word, face, style) > width for word in text.split())
    return [
        Piece(height, (set_line(line, face, style, Area(x, 0, width, height)),), 0 if number else gap, torn)
        for number, line in enumerate(evened(text, face, style, width))
    ]


def _listed(sign: str, text: str, style: Style, face: Typeface, width: float, gap: float) -> list[Piece]:
    indent = max(1.1 * style.px, width_of(sign, face, style) + 0.45 * style.px)
    lines = _lines(text, style, face, width - indent, gap, indent)
    if not lines:
        return []
    dot: Mark = set_line(sign, face, style, Area(0.15 * style.px, 0, indent, line_height(style)))
    first = lines[0]
    return [Piece(first.height, (dot, *first.marks), first.gap, first.torn), *lines[1:]]
