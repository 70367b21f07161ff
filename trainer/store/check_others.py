"""This file is what agendas and records must mean, as far as one file can tell."""

from __future__ import annotations

from trainer.model.agenda import Agenda
from trainer.model.habits import LEAST_COLUMNS
from trainer.model.record import Record
from trainer.store.check_minutes import check_minutes
from trainer.store.reading import Reading
from trainer.words import _


def check_agenda(agenda: Agenda, reading: Reading) -> None:
    """Tell of times that can't be meant."""
    paths = reading.living(("blocks",))
    check_minutes(((block.minutes, path) for block, path in zip(agenda.blocks, paths, strict=False)), reading)


def check_record(record: Record, reading: Reading) -> None:
    """Tell of a pace that could never be kept or has no columns to go through, and of columns with one name."""
    if record.pace is not None and record.pace.resume_when_running >= record.pace.too_many:
        path = ("rules", "pace", "resume_when_running")
        message = _('"resume_when_running" must be smaller than "too_many"')
        reading.tell(reading.where(path), path, message, suggestion=str(max(1, record.pace.too_many - 1)))
    if record.pace is not None and len(record.columns) < LEAST_COLUMNS:
        message = _("a record with a pace needs three columns: what waits, what runs, and the mark it earns")
        reading.tell(reading.where(("rules", "pace")), ("rules", "pace"), message)
    seen: set[str] = set()
    for number, column in enumerate(record.columns):
        if column.id in seen:
            place = ("columns", number)
            reading.tell(reading.where(place), place, _('the column "{id}" stands here twice').format(id=column.id))
        seen.add(column.id)
