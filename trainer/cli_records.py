"""This file is the command `records`: lists what is kept after workshops, prints one, writes its files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli_finding import formats, meant, refuse
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord


def add_records(parser: argparse.ArgumentParser) -> None:
    """The arguments of `trainer records`."""
    parser.add_argument(
        "record",
        metavar="RECORD",
        nargs="?",
        default="",
        help=_("a record file, or a part of its name; all if not said"),
    )
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("the folder to write its files into"))
    parser.add_argument(
        "--format", metavar="LIST", default="", help=_("which files, such as pdf,xlsx,csv; all if not said")
    )
    parser.add_argument(
        "--without-names", action="store_true", help=_("leave out the names of people, and ids of rows")
    )
    parser.add_argument("--restore", action="store_true", help=_("put a damaged record right, from its backups"))
    parser.add_argument("--delete", action="store_true", help=_("delete this record for good"))
    parser.add_argument("--json", action="store_true", help=_("write the list as JSON"))


def records(asked: argparse.Namespace) -> int:
    """List the records there are, print one as text, or write its files; 1 with a sentence when that can't be done."""
    from trainer.model.trouble import NotOpened, NotSaved

    listed = _listed()
    if not asked.record:
        return _list(listed, as_json=asked.json)
    path = found(asked.record, listed)
    if isinstance(path, str):
        return refuse(path)
    try:
        if asked.restore:
            return _restored(path)
        return _deleted(path) if asked.delete else _told(path, asked)
    except (NotOpened, NotSaved) as trouble:
        return refuse(str(trouble))


def _deleted(path: Path) -> int:
    from trainer.store.records import delete, open_record

    open_record(path).close()  # not while another Trainer writes to it
    delete(path)
    sys.stdout.write(
        _("Deleted: {path}. Files that were written from it stay where they are.").format(path=path) + "\n"
    )
    return 0


def _restored(path: Path) -> int:
    from trainer.store.restoring import restore, sound

    if sound(path):
        return refuse(_("{path} is sound.").format(path=path))
    done = restore(path)
    told = ngettext(
        "{path} is restored, with {count} entry.", "{path} is restored, with {count} entries.", done.facts
    ).format(path=done.path, count=done.facts)
    kept = _("The file as it was is kept as {file}.").format(file=done.beside)
    sys.stdout.write(f"{told}\n{kept}\n")
    return 0


def _told(path: Path, asked: argparse.Namespace) -> int:
    from trainer.cli_finding import listed as sessions
    from trainer.clock import SystemClock
    from trainer.export.markdown import markdown
    from trainer.export.record import RECORD_FORMATS, RecordMaterial, told_of
    from trainer.export.record_aside import write_record_aside
    from trainer.keeping import looked_at
    from trainer.places import data_folder
    from trainer.store.letterhead import addressed, load_letterhead

    chosen = formats(asked.format, RECORD_FORMATS)
    if isinstance(chosen, str):
        return refuse(chosen)
    ledger, names = looked_at(path, SystemClock()), not asked.without_names
    source = ledger.kept.begun.session if ledger.kept.begun else ""
    whose = addressed(load_letterhead(data_folder()), [one.path for one in sessions() if one.path.stem == source])
    known_as = RecordMaterial(ledger.kept, ledger.record, ledger.today, ledger.sheet, names=names, letterhead=whose)
    if asked.to is None:
        sys.stdout.write(markdown(told_of(known_as).report).decode())
        return 0
    sys.stdout.writelines(f"{file}\n" for file in write_record_aside(known_as, asked.to, chosen))
    return 0


def found(wanted: str, listed: Sequence[KeptRecord]) -> Path | str:
    """The file of the record that is meant, or a sentence why there is none."""
    return meant(
        wanted,
        listed,
        lambda one: f"{one.title} {one.record}",
        nothing=_("There is no record “{wanted}”. `trainer records` lists them."),
        several=_("Several records are meant by “{wanted}”. Name one of them:\n{names}"),
    )


def records_folder() -> Path:
    """Where records are kept."""
    from trainer.places import data_folder

    return data_folder() / "records"


def _listed() -> tuple[KeptRecord, ...]:
    from trainer.store.records import kept_records

    return kept_records(records_folder())


def _list(listed: Sequence[KeptRecord], *, as_json: bool) -> int:
    if as_json:
        sys.stdout.write(json.dumps([_plain(one) for one in listed], indent=1, ensure_ascii=False) + "\n")
        return 0
    if not listed:
        sys.stdout.write(_("There are no records yet. They are begun in the window, on the page “Records”.") + "\n")
    sys.stdout.writelines(f"{_line(one)}\n" for one in listed)
    return 0


def _line(record: KeptRecord) -> str:
    if record.trouble:
        return f"{record.path.stem} · {record.trouble}"
    rows = ngettext("{count} row", "{count} rows", record.rows).format(count=record.rows)
    return f"{record.path.stem} · {rows}"


def _plain(record: KeptRecord) -> dict[str, object]:
    return {
        "path": str(record.path),
        "title": record.title,
        "record": record.record,
        "outside": record.outside,
        "session": record.session,
        "since": record.since,
        "last": record.last,
        "rows": record.rows,
        "trouble": record.trouble,
    }
