"""This file is a sheet answered outside the room, as the record its answers are kept in."""

from __future__ import annotations

from trainer.model.items import Line
from trainer.model.record import Record
from trainer.model.sheet import Sheet

SUBJECT = "subject"


def sheet_record(sheet: Sheet) -> Record:
    """The table of a sheet's answers, a row a customer: first whom they rate, then the sheet's own questions."""
    whom = (Line(id=SUBJECT, ask=sheet.subject[:1].upper() + sheet.subject[1:]),) if rates_somebody(sheet) else ()
    return Record(
        id=sheet.id,
        title=sheet.title,
        summary=sheet.summary,
        entry=(*whom, *sheet.items),
        themes=sheet.themes,
        language=sheet.language,
    )


def rates_somebody(sheet: Sheet) -> bool:
    """Whether such answers name whom they rate, apart from the sheet's own questions."""
    return bool(sheet.subject) and SUBJECT not in {item.id for item in sheet.items}


def between(sheet: Sheet) -> str:
    """The field that says whom an answer rates, for the comparison: an item, or the subject; "" without one."""
    if sheet.compare is not None and sheet.compare.between in {item.id for item in sheet.items}:
        return sheet.compare.between
    return SUBJECT if rates_somebody(sheet) else ""
