"""This file is the command `cards`: what a scenario needs on paper, written as a PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.words import _, current_language, ngettext

if TYPE_CHECKING:
    from trainer.model.printing import What
    from trainer.store.library import Library


def add_cards(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer cards`."""
    parser.add_argument("id", metavar="ID", help=_("a scenario, or a sheet to be answered on paper"))
    parser.add_argument("--to", type=Path, metavar="FILE.pdf", required=True, help=_("the file; replaced if it exists"))
    parser.add_argument(
        "--what",
        type=_kinds,
        metavar="KINDS",
        help=_("cards, slips, checklist, guide, or several with commas; cards if not said"),
    )
    parser.add_argument(
        "--people", type=_count, default=0, metavar="N", help=_("enough for so many; one of each if not said")
    )
    parser.add_argument("--tag", default="", metavar="WORD", help=_("only the cards with this tag, such as shop"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=_("the paper; A4 if not said"))


def cards(asked: argparse.Namespace) -> int:
    """Print a scenario's cards, slips, checklists or guide; 1 with a sentence when that can't be done."""
    from trainer.model.printing import NothingToPrint
    from trainer.model.trouble import NotSaved
    from trainer.places import data_folder
    from trainer.shipped import shipped
    from trainer.store.library import load_library

    library = load_library((shipped("scenarios"), data_folder() / "scenarios"))
    try:
        count = _printed(asked, library)
    except (NothingToPrint, NotSaved, _NotFound) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    pages = ngettext("{path}: {count} page", "{path}: {count} pages", count).format(path=asked.to, count=count)
    sys.stdout.write(f"{pages}\n")
    return 0


class _NotFound(Exception):
    """No file of that id can be printed; the sentence says why."""


def _printed(asked: argparse.Namespace, library: Library) -> int:
    """How many pages were written."""
    from trainer.model.scenario import Scenario
    from trainer.model.sheet import Sheet
    from trainer.paint.print.paper import PAPERS
    from trainer.paint.print.pdf import print_material, print_sheet

    model, paper = _found(asked.id, library), PAPERS[asked.paper]
    if isinstance(model, Sheet):
        return print_sheet(model, asked.to, people=asked.people, paper=paper)
    if not isinstance(model, Scenario):
        raise _NotFound(_("“{id}” is neither a scenario nor a sheet; only these are printed.").format(id=asked.id))
    sheets = {sheet.id: sheet for sheet in library.sheets(current_language())}
    what: tuple[What, ...] = asked.what or ("cards",)
    return print_material(model, sheets, asked.to, what=what, people=asked.people, tag=asked.tag, paper=paper)


def _found(file_id: str, library: Library) -> object:
    """The sound model of that id, in the language that is spoken."""
    from trainer.store.nearest import nearest
    from trainer.store.translated import in_language

    try:
        loaded = library.entry(file_id)
    except KeyError:
        known = [one.id for one in library.entries if one.kind in ("scenario", "sheet")]
        near = nearest(file_id, known)
        sentence = _("There is no scenario “{id}”.").format(id=file_id)
        meant = (
            _("Did you mean “{word}”?").format(word=near)
            if near
            else _("There are: {ids}.").format(ids=", ".join(known))
        )
        raise _NotFound(f"{sentence} {meant}") from None
    if loaded.model is None:
        errors = [problem for problem in loaded.problems if problem.severity == "error"]
        raise _NotFound(
            _("“{id}” can't be printed until its file is mended: {problem}").format(id=file_id, problem=errors[0])
        )
    return in_language(loaded, loaded.model, current_language())


def _kinds(text: str) -> tuple[What, ...]:
    from trainer.model.printing import WHAT

    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word not in WHAT]
    if unknown or not words:
        known = ", ".join(WHAT)
        raise argparse.ArgumentTypeError(
            _("“{word}” can't be printed; there are {known}").format(word=", ".join(unknown), known=known)
        )
    return tuple(kind for kind in WHAT if kind in words)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 500:
        raise argparse.ArgumentTypeError(_("“{text}” is not a number of people from 1 to 500").format(text=text))
    return int(text)
