"""This file is the command `answers`: customers' answers taken in from a table, after a look at what would be kept."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli_finding import refuse
from trainer.cli_records import found, records_folder
from trainer.words import _, current_language, ngettext

if TYPE_CHECKING:
    from trainer.keeping import OpenRecord
    from trainer.model.taking_in import TakenIn
    from trainer.store.library import Library

MOST_TOLD = 20


def add_answers(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer answers`."""
    parser.add_argument("what", choices=("import",), metavar="import", help=_("takes answers in from a table"))
    parser.add_argument("sheet", metavar="SHEET", help=_("the id of a sheet that customers answer"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("a CSV or XLSX file, a customer a row"))
    parser.add_argument("--preview", action="store_true", help=_("only say what would be kept"))
    parser.add_argument("--into", metavar="RECORD", default="", help=_("the record to add to; the latest if not said"))
    parser.add_argument("--new", action="store_true", help=_("begin a new record for them"))
    parser.add_argument("--again", action="store_true", help=_("take them in though they are there already"))


def answers(asked: argparse.Namespace) -> int:
    """Take a table's answers into a record; 1 with a sentence when that can't be done."""
    from trainer.model.trouble import NotOpened, NotSaved, Refused

    try:
        return _taken(asked)
    except (NotOpened, NotSaved, Refused) as trouble:
        return refuse(str(trouble))
    except KeyError:
        return refuse(_unknown(asked.sheet))


def _taken(asked: argparse.Namespace) -> int:
    import datetime

    from trainer.model.outside import sheet_record
    from trainer.model.taking_in import likeliest, matched, take_in, unanswered
    from trainer.store.people_files import read_list

    library = _library()
    sheet = library.sheet(asked.sheet, current_language())
    if not sheet.outside:
        raise KeyError(asked.sheet)
    record = sheet_record(sheet)
    others = [sheet_record(library.sheet(asked.sheet, other)) for other in library.languages()]
    table = read_list(asked.file)
    part = table.sheets[likeliest(record, [one.rows for one in table.sheets], others)]
    matching = matched(record, part.rows, others)
    taken = take_in(record, part.rows, matching, datetime.datetime.now(tz=datetime.UTC).date())
    for place, field in enumerate(matching.fields):
        titles = matching.titles(part.rows)
        heading = titles[place] if place < len(titles) else ""
        asks = next((item.ask for item in record.entry if item.id == field), _("left out"))
        sys.stdout.write(_("column {heading} → {question}").format(heading=heading or place + 1, question=asks) + "\n")
    for question in unanswered(record, matching):
        sys.stdout.write(_("no column answers “{question}”").format(question=question) + "\n")
    sys.stdout.writelines(f"! {note}\n" for note in table.notes)
    if taken.more or part.more:
        sys.stdout.write("! " + _("Only the first {count} rows were read.").format(count=len(part.rows)) + "\n")
    _tell(taken)
    if not taken.rows:
        return refuse(_("There are no answers in {name}. Nothing was written.").format(name=asked.file.name))
    return 0 if asked.preview else _written(asked, taken)


def _tell(taken: TakenIn) -> None:
    for trouble in taken.troubles[:MOST_TOLD]:
        sys.stdout.write(f"! {trouble.sentence}\n")
    left = len(taken.troubles) - MOST_TOLD
    if left > 0:
        sys.stdout.write(
            ngettext("And {count} more cell like these.", "And {count} more cells like these.", left).format(count=left)
            + "\n"
        )
    count = len(taken.rows)
    sys.stdout.write(
        ngettext("{count} answer was read.", "{count} answers were read.", count).format(count=count) + "\n"
    )


def _written(asked: argparse.Namespace, taken: TakenIn) -> int:
    from trainer.model.taking_in import fresh, known_already, left_out_words

    opened = _opened(asked)
    if isinstance(opened, str):
        return refuse(opened)
    try:
        known = known_already(taken, opened.ledger.kept.rows)
        if known == len(taken.rows) and not asked.again:
            return refuse(
                _("All of these answers are in the record already. Nothing was written; --again takes them in.")
            )
        new = taken if asked.again else fresh(taken, opened.ledger.kept.rows)
        if left := len(taken.rows) - len(new.rows):
            sys.stdout.write(left_out_words(left) + "\n")
        opened.ledger.take_in(asked.file.name, new.rows, len(taken.troubles))
    finally:
        opened.close()
    sys.stdout.write(_("Kept in {path}").format(path=opened.file.path) + "\n")
    return 0


def _opened(asked: argparse.Namespace) -> OpenRecord | str:
    """The record to add to, or a sentence why there is none."""
    from trainer.clock import SystemClock
    from trainer.keeping import begin, reopen
    from trainer.store.records import kept_records

    listed = [one for one in kept_records(records_folder()) if one.record == asked.sheet]
    if asked.new or not (asked.into or listed):
        return begin(_library(), asked.sheet, records_folder(), SystemClock())
    path = found(asked.into, listed) if asked.into else listed[0].path
    if isinstance(path, str):
        return path
    opened = reopen(path, SystemClock())
    begun = opened.ledger.kept.begun
    if begun is None or begun.record != asked.sheet:
        opened.close()
        return _("{path} holds no answers to “{sheet}”.").format(path=path, sheet=asked.sheet)
    return opened


def _unknown(sheet: str) -> str:
    known = ", ".join(one.id for one in _library().sheets() if one.outside)
    return _("“{sheet}” is no sheet that customers answer. There are: {known}.").format(sheet=sheet, known=known)


def _library() -> Library:
    from trainer.places import data_folder
    from trainer.shipped import shipped
    from trainer.store.library import load_library

    return load_library((shipped("scenarios"), data_folder() / "scenarios"))
