"""This file is a record without names: who is in it stands nowhere, and no row tells by its id or place whose it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from trainer.debrief.scrub import GONE, any_of
from trainer.model.items import Item, Line, PersonItem, Text, Value
from trainer.model.kept import Kept, Row
from trainer.model.record import Record

Clean = Callable[[str], str]


def nameless(kept: Kept, record: Record) -> Kept:
    """The record with "…" for everybody named in it, also within words, and its rows in the order of their words.

    Known are the names in fields for people and of those who did it best in a week; other names in words stay.
    """
    items = {item.id: item for item in record.entry}
    pattern = any_of(_names(kept, items))

    def clean(text: str) -> str:
        return pattern.sub(GONE, text) if pattern and text else text

    cleaned = [replace(row, values=_values(row, items, clean)) for row in kept.all_rows.values()]
    cleaned.sort(key=lambda row: (row.column, sorted((key, str(value)) for key, value in row.values.items())))
    ids = {row.id: f"r{number}" for number, row in enumerate(cleaned, 1)}
    return replace(
        kept,
        begun=replace(kept.begun, title=clean(kept.begun.title), session_title=clean(kept.begun.session_title))
        if kept.begun
        else None,
        all_rows={ids[row.id]: replace(row, id=ids[row.id]) for row in cleaned},
        moves=tuple(replace(move, row=ids.get(move.row, "")) for move in kept.moves),
        meetings=tuple(
            replace(one, row=ids.get(one.row, ""), who=GONE if one.who else "", why=clean(one.why))
            for one in kept.meetings
        ),
        imports=tuple(replace(one, file=clean(one.file)) for one in kept.imports),
    )


def _names(kept: Kept, items: Mapping[str, Item]) -> Iterator[str]:
    for row in kept.all_rows.values():
        yield from (str(value) for key, value in row.values.items() if isinstance(items.get(key), PersonItem))
    yield from (one.who for one in kept.meetings if one.who)


def _values(row: Row, items: Mapping[str, Item], clean: Clean) -> Mapping[str, Value]:
    return {key: _value(items.get(key), value, clean) for key, value in row.values.items()}


def _value(item: Item | None, value: Value, clean: Clean) -> Value:
    if isinstance(item, PersonItem):
        return GONE
    return clean(value) if isinstance(item, Line | Text) and isinstance(value, str) else value
