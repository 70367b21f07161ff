"""This file is the files of a record without names: nobody in it stands in any of them, nor does the order tell."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.test_record_files import kept, material
from tests.kit import shipped_library
from trainer.debrief.nameless import nameless
from trainer.export.record import RECORD_FORMATS, write_record
from trainer.model.items import PersonItem
from trainer.rehearsal import cast

NAMED = ("adoption-plan", "mystery-shopper", "wish-and-complaint-log")


def _text(path: Path) -> str:
    """Everything a file says, packed or not."""
    content = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    if path.suffix == ".pdf":
        from pypdf import PdfReader

        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return content.decode(errors="replace")


@pytest.mark.parametrize("name", NAMED)
def test_no_file_without_names_names_anybody(tmp_path: Path, name: str) -> None:
    """No name of the people in it, in no format; with names they are there."""
    opened = kept(shipped_library(), tmp_path / "data", name, weeks=4)
    people = {
        str(row.values[item.id])
        for row in opened.ledger.kept.all_rows.values()
        for item in opened.ledger.record.entry
        if isinstance(item, PersonItem) and item.id in row.values
    }
    full = material(opened)
    formats = [one for one in RECORD_FORMATS if one != "form"]
    named = "\n".join(_text(path) for path in write_record(full, tmp_path / "named", formats))
    bare = write_record(replace(full, names=False), tmp_path / "bare", formats)
    opened.close()

    assert people <= set(cast(8))
    for path in bare:
        assert not [one for one in people if one in _text(path)], path.name
    assert all(one in named for one in people)
    assert "row" not in (tmp_path / "bare" / "record.csv").read_text("utf-8-sig").splitlines()[0].split(",")


def test_rows_without_names_stand_in_the_order_of_their_words(tmp_path: Path) -> None:
    """Whoever came first can't be told from the place of a row; weeks and sums stay as they are."""
    opened = kept(shipped_library(), tmp_path, "adoption-plan")
    known, record = opened.ledger.kept, opened.ledger.record
    bare = nameless(known, record)
    opened.close()

    assert [row.id for row in bare.all_rows.values()] == [f"r{number}" for number in range(1, len(bare.all_rows) + 1)]
    backwards = replace(known, all_rows=dict(reversed(list(known.all_rows.items()))))
    assert len(known.all_rows) > 2
    assert nameless(backwards, record).all_rows == bare.all_rows
    assert sorted(len(row.looks) for row in bare.rows) == sorted(len(row.looks) for row in known.rows)
    assert nameless(bare, record).all_rows == bare.all_rows
