"""This file is what is kept after workshops: nothing yet, a list, an adoption plan, a log, answers of customers."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.gallery.studio import Studio
from tests.gallery.tours_home import program
from trainer import keeping
from trainer.clock import HandClock
from trainer.rehearsal import cast
from trainer.rehearsal_records import MONDAY, RecordRehearsal
from trainer.shipped import shipped
from trainer.store.library import load_library
from trainer.store.people_files import pasted_list
from trainer.ui.library.home import RECORDS

TABLE = "Customer\tManager\twork\tsolved\nBerg\tAda\t9\tyes\nDahl\tIvar\t12\tno\nEng\t\t7\tmaybe\n"
NAMES = ("adoption-plan", "wish-and-complaint-log", "survey-after-purchase", "interview")


def kept(folder: Path, name: str, weeks: int) -> None:
    """A record kept by made-up people for some weeks, in real use as far as the window can tell."""
    clock = HandClock(MONDAY)
    source = keeping.Source("2026-01-02 0900 Welcome week", "Welcome week") if name == NAMES[0] else keeping.NO_SOURCE
    opened = keeping.begin(load_library([shipped("scenarios")]), name, folder, clock, source)
    list(RecordRehearsal(opened.ledger, clock, Random(7), cast(8)).play(weeks))
    opened.close()


def records(studio: Studio) -> None:
    """The list, empty and filled; each kind of record open; what is refused is said."""
    with program(studio, "records-none") as home:
        home.home.show_page(RECORDS)
        studio.take("home", "records-none", home.home)
    folder = studio.folder / "records-kept" / "records"
    for name, weeks in zip(NAMES, (7, 3, 12, 1), strict=True):
        kept(folder, name, weeks)
    (folder / "2025-11-02 1300 Torn.record").write_bytes(b"this is no record")
    with program(studio, "records-kept") as home:
        home.home.show_page(RECORDS)
        studio.take("home", "records", home.home)
        page = home.front.kept.page
        for name in NAMES:
            card = next(card for card in home.front.records.cards() if card.kept and card.kept.record == name)
            home.front.records.pick(card)
            if card.kept is not None:
                home.bench.open(card.kept)
            studio.settle()
            if page.desk is not None and page.desk.ledger.habits is not None:
                page.rows.pick(next(row.id for row in page.desk.ledger.habits.running()))
            studio.take("home", f"record-{name}", home.home)
            if name == NAMES[0] and page.desk is not None:
                waiting = page.desk.ledger.kept.rows[-1].id
                page.rows.pick(waiting)
                page.editor.states["running"].click()
                studio.take("home", "record-refused", home.home)
            if name == NAMES[2] and page.desk is not None:
                table = pasted_list(TABLE)
                page.show_table(table)
                studio.take("home", "record-taking-in", home.home)
            page.leave()
            studio.settle()
