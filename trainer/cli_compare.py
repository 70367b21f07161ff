"""This file is the command `compare`, and the one table over many sessions that `sessions table` writes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli_finding import formats, found, listed, refuse, tell_files
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.several import Several


def add_compare(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer compare`."""
    parser.add_argument(
        "sessions", metavar="SESSION", nargs="+", help=_("a session file, or a part of its name or title")
    )
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("the folder to write it into; printed if not said"))
    parser.add_argument(
        "--format", metavar="LIST", default="", help=_("which files, such as docx,pdf,xlsx; all if not said")
    )
    parser.add_argument("--json", action="store_true", help=_("write the figures as JSON"))


def compare(asked: argparse.Namespace) -> int:
    """Compare sessions; 1 with a sentence when that can't be done, or nothing can be compared."""
    from trainer.export.comparison import COMPARISON_FORMATS
    from trainer.model.trouble import NotSaved

    chosen = formats(asked.format, COMPARISON_FORMATS)
    if isinstance(chosen, str):
        return refuse(chosen)
    sessions = listed()
    paths = [found(wanted, sessions) for wanted in asked.sessions]
    missing = [one for one in paths if isinstance(one, str)]
    if missing:
        return refuse(missing[0])
    files = [one for one in dict.fromkeys(paths) if isinstance(one, Path)]
    try:
        if asked.to:
            return _written(files, asked.to, chosen, as_json=asked.json)
        return _said(files, as_json=asked.json)
    except NotSaved as trouble:
        return refuse(str(trouble))


def _said(files: Sequence[Path], *, as_json: bool) -> int:
    from trainer.debrief.comparing.report import report
    from trainer.export.markdown import markdown
    from trainer.several import compared

    found = compared(files, index_folder())
    for trouble in found.troubles:
        sys.stderr.write(f"{trouble}\n")
    if as_json:
        sys.stdout.write(json.dumps(_plain(found), indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(markdown(report(found.comparison)).decode())
    return 0 if found.comparison.chapters else 1


def _plain(found: Several) -> dict[str, object]:
    """The sessions and a figure a row, under the names that comparison.csv has."""
    from trainer.debrief.comparing.flat import flat
    from trainer.debrief.comparing.sides import date_of

    sides = [
        {
            "number": number,
            "session": side.label,
            "title": side.digest.title,
            "date": date_of(side.digest).isoformat(),
            "people": side.digest.people,
            "limit": side.digest.limit,
            "rehearsal": side.digest.rehearsal,
        }
        for number, side in enumerate(found.comparison.sides, 1)
    ]
    return {"sessions": sides, "figures": [asdict(one) for one in flat(found.comparison)]}


def _written(files: Sequence[Path], folder: Path, formats: Sequence[str], *, as_json: bool) -> int:
    from trainer.export.several_errand import compare_aside
    from trainer.places import data_folder
    from trainer.store.letterhead import addressed, load_letterhead

    whose = addressed(load_letterhead(data_folder()), files)
    done = compare_aside(files, index_folder(), folder=folder, formats=formats, letterhead=whose)
    for trouble in done.troubles:
        sys.stderr.write(f"{trouble}\n")
    return tell_files(done.files, as_json=as_json)


def index_folder() -> Path:
    """Where what sessions tell is remembered; it can be deleted at any time."""
    from trainer.places import data_folder
    from trainer.several import FOLDER

    return data_folder() / "index" / FOLDER


# One table over many sessions


def add_table(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer sessions table`."""
    parser.add_argument(
        "sessions",
        metavar="SESSION",
        nargs="*",
        help=_("a session file, or a part of its name or title; all sessions if not said"),
    )
    parser.add_argument("--to", type=Path, metavar="FILE", required=True, help=_("the file: .xlsx or .csv"))
    parser.add_argument("--rehearsals", action="store_true", help=_("take rehearsals in too; each row says so"))


def table(asked: argparse.Namespace) -> int:
    """Write every answer that may be told, of all these sessions, as one table without names."""
    from trainer.export.answers_of_many import SUFFIXES
    from trainer.export.several_errand import table_aside
    from trainer.model.trouble import NotSaved

    if asked.to.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        return refuse(_("{file} ends in no format there is. There are: {known}.").format(file=asked.to, known=known))
    sessions = listed()
    meant = [found(wanted, sessions) for wanted in asked.sessions]
    missing = [one for one in meant if isinstance(one, str)]
    if missing:
        return refuse(missing[0])
    every = [one.path for one in sessions if not one.trouble]
    files = [one for one in meant if isinstance(one, Path)] if meant else every
    if not files:
        return refuse(_("There are no sessions yet."))
    try:
        done = table_aside(list(dict.fromkeys(files)), asked.to, rehearsals=asked.rehearsals)
    except NotSaved as refusal:
        return refuse(str(refusal))
    for trouble in done.troubles:
        sys.stderr.write(f"{trouble}\n")
    count = done.sessions
    words = ngettext("{file}: {count} session", "{file}: {count} sessions", count)
    sys.stdout.write(words.format(file=done.files[0], count=count) + "\n")
    if done.left_out:
        words = ngettext(
            "{count} was left out: a rehearsal, or a copy.",
            "{count} were left out: rehearsals, or copies.",
            done.left_out,
        )
        sys.stdout.write(words.format(count=done.left_out) + "\n")
    return 0
