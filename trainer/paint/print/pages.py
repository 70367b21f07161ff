"""This file is everything that is printed for a scenario, laid out page by page."""

from __future__ import annotations

from typing import assert_never

from trainer.model.printing import Checklist, Guide, Material, Part, Slip, Stack
from trainer.paint.fonts import Typeface
from trainer.paint.print.cards import card_pages
from trainer.paint.print.checklists import checklist_pages
from trainer.paint.print.cutting import PrintedPage
from trainer.paint.print.guide import guide_pages
from trainer.paint.print.paper import Paper
from trainer.paint.print.slips import slip_pages


def lay_out(material: Material, paper: Paper, face: Typeface) -> tuple[PrintedPage, ...]:
    """The pages in order; needs a QGuiApplication, for words are measured."""
    return tuple(page for part in material.parts for page in _pages(part, paper, face))


def _pages(part: Part, paper: Paper, face: Typeface) -> list[PrintedPage]:
    match part:
        case Stack():
            return card_pages(part, paper, face)
        case Slip():
            return slip_pages(part, paper, face)
        case Checklist():
            return checklist_pages(part, paper, face)
        case Guide():
            return guide_pages(part, paper, face)
        case _:
            assert_never(part)
