"""This file is the command `rehearse`: whole scenarios played by made-up people, and the notes of it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli_finding import refuse
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.library import Library


def add_rehearse(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer rehearse`."""
    parser.add_argument("ids", metavar="ID", nargs="+", help=_("scenarios or an agenda, in order; or a record"))
    parser.add_argument("--people", type=int, default=12, metavar="N", help=_("how many made-up people"))
    parser.add_argument("--seed", type=int, default=7, metavar="N", help=_("the same number gives the same session"))
    parser.add_argument("--weeks", type=int, default=10, metavar="N", help=_("for how many weeks a record is kept"))
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("the folder for the notes; a record needs none"))


def rehearse(asked: argparse.Namespace) -> int:
    """Play, write the notes and name the files; 1 with a sentence when that can't be done."""
    from trainer.cli_rehearse_record import MOST_WEEKS
    from trainer.model.trouble import NotSaved, Refused

    if not 1 <= asked.weeks <= MOST_WEEKS:
        return refuse(_("A record is rehearsed for 1 to {most} weeks.").format(most=MOST_WEEKS))
    if not 1 <= asked.people <= 300:
        return refuse(_("Between 1 and 300 people can rehearse, not {people}.").format(people=asked.people))
    try:
        files = _played(asked)
    except (NotSaved, Refused) as trouble:
        return refuse(str(trouble))
    except KeyError as missing:
        return refuse(_unknown(str(missing.args[0])))
    sys.stdout.writelines(f"{file}\n" for file in files)
    return 0


def _played(asked: argparse.Namespace) -> tuple[Path, ...]:
    from random import Random

    from trainer.cli_rehearse_record import rehearse_record
    from trainer.clock import HandClock
    from trainer.export.aside import write_notes_aside
    from trainer.model.trouble import Refused
    from trainer.opening import Guest, Terms, plan_of, start
    from trainer.places import data_folder
    from trainer.rehearsal import Rehearsal, cast
    from trainer.store.letterhead import load_letterhead

    library = _library()
    if len(asked.ids) == 1 and asked.ids[0] in _records(library):
        return rehearse_record(library, asked.ids[0], asked.weeks, asked.seed, asked.to)
    if asked.to is None:
        raise Refused(_("Say where the notes go: --to DIR."))
    plan = plan_of(library, asked.ids)
    clock = HandClock()
    guests = [Guest(name) for name in cast(asked.people)]
    with tempfile.TemporaryDirectory() as folder:
        opened = start(library, plan, guests, Path(folder), clock, Terms(seed=asked.seed, rehearsal=True))
        try:
            Rehearsal(opened.conductor, clock, Random(asked.seed)).play()
            return write_notes_aside(opened.conductor.play, asked.to, letterhead=load_letterhead(data_folder()))
        finally:
            opened.file.close()


def _library() -> Library:
    from trainer.places import data_folder
    from trainer.shipped import shipped
    from trainer.store.library import load_library

    return load_library((shipped("scenarios"), data_folder() / "scenarios"))


def _records(library: Library) -> frozenset[str]:
    """Ids of what is kept for weeks, answers from outside among them."""
    kept = {record.id for record in library.records()}
    return frozenset(kept | {sheet.id for sheet in library.sheets() if sheet.outside})


def _unknown(wanted: str) -> str:
    from difflib import get_close_matches

    from trainer.shipped import shipped
    from trainer.store.library import load_library

    library = load_library((shipped("scenarios"),))
    known = [one.id for one in library.runnable()] + [one.id for one in library.agendas()]
    known += [one.id for one in library.records()]
    near = get_close_matches(wanted, known, 1)
    if near:
        return _("There is no scenario or agenda “{wanted}”; did you mean “{near}”?").format(
            wanted=wanted, near=near[0]
        )
    return _("There is no scenario or agenda “{wanted}”. There are: {known}.").format(
        wanted=wanted, known=", ".join(known)
    )
