"""This file is lists of people in files: any delimiter, any usual encoding, workbooks, and files that mean harm."""

from __future__ import annotations

import datetime
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from trainer.model.name_table import NameTable, guess, names_in_table
from trainer.model.trouble import NotOpened
from trainer.store.list_text import MOST_ROWS
from trainer.store.people_files import pasted_list, read_list

RUSSIAN = "Имя;Отдел\r\nАнна Каренина;Продажи\r\nПётр;Касса\r\n"
NORWEGIAN = "Navn;Avdeling\nÅse Bjørnsdatter;Kasse\nKåre Sæther;Lager\n"


def found(table: NameTable, sheet: int = 0) -> tuple[str, ...]:
    """The people of a sheet, as guessed."""
    rows = table.sheets[sheet].rows
    return names_in_table(rows, guess(rows)).found


def written(folder: Path, content: bytes | str, name: str = "list.csv") -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("encoding", "told", "sure"),
    [
        ("utf-8", "utf-8", True),
        ("utf-8-sig", "utf-8", True),
        ("utf-16", "utf-16", True),
        ("utf-16-le", "utf-16", True),
        ("utf-16-be", "utf-16", True),
        ("cp1251", "cp1251", False),
    ],
)
def test_russian_letters_are_told(tmp_path: Path, encoding: str, told: str, sure: bool) -> None:
    """With a mark, without one, or in the old Windows code page; only where it is a guess, it says so."""
    table = read_list(written(tmp_path, RUSSIAN.encode(encoding)))

    assert found(table) == ("Анна Каренина", "Пётр")
    assert (table.encoding, table.sure) == (told, sure)


@pytest.mark.parametrize(("encoding", "told"), [("utf-8", "utf-8"), ("latin-1", "cp1252"), ("utf-16", "utf-16")])
def test_norwegian_letters_are_told(tmp_path: Path, encoding: str, told: str) -> None:
    """Single letters beyond ASCII within words are western ones."""
    table = read_list(written(tmp_path, NORWEGIAN.encode(encoding)))

    assert found(table) == ("Åse Bjørnsdatter", "Kåre Sæther")
    assert table.encoding == told


def test_a_wrong_guess_can_be_put_right(tmp_path: Path) -> None:
    """Read as told, the same bytes give other letters."""
    path = written(tmp_path, "Åse\n".encode("cp1252"))

    assert found(read_list(path, "cp1251")) == ("Еse",)
    assert found(read_list(path, "cp1252")) == ("Åse",)


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_any_usual_sign_parts_the_columns(tmp_path: Path, sign: str) -> None:
    """Semicolon, comma, tab and bar, with empty cells, quoted cells and lines without an end."""
    text = f'No{sign}Name{sign}Town\n1{sign}"Berg{sign} Anna"{sign}Oslo\n2{sign}Mia{sign}\n3{sign}Ivan{sign}Tver'

    assert found(read_list(written(tmp_path, text))) == (f"Berg{sign if sign != '	' else ''} Anna", "Mia", "Ivan")


def test_a_table_with_ragged_rows_is_parted_as_its_first_row(tmp_path: Path) -> None:
    """Commas left out or too many at the ends of rows don't make one column of them all."""
    (path := tmp_path / "list.csv").write_text("Name,Role,Team\nAnna,observer\nMia,,North,,,\nIvan\n")
    assert [len(row) for row in read_list(path).sheets[0].rows] == [3, 2, 6, 1]


def test_a_file_may_name_its_sign_itself(tmp_path: Path) -> None:
    """The first line "sep=:" is obeyed and is no person."""
    assert found(read_list(written(tmp_path, "sep=:\nName:Town\nAnna:Oslo\n"))) == ("Anna",)


def test_one_name_a_line_is_a_list(tmp_path: Path) -> None:
    """Plain lines are one column, a comma in one of them parts nothing."""
    assert found(read_list(written(tmp_path, "Anna\n\nMia, who comes later\nIvan\nOlga\n", "list.txt"))) == (
        "Anna",
        "Mia, who comes later",
        "Ivan",
        "Olga",
    )


def test_an_open_quotation_mark_swallows_nobody(tmp_path: Path) -> None:
    """A mark that is never closed, or only by another row's, is told with its line, and everybody is there."""
    for text in (
        'Name;Town\nAnna;Oslo\n"Mia;Bergen\nIvan;Tver\n',
        'Name;Town\nAnna;Oslo\n"Mia;B\n"Ivan;Tver\nOlga;O\n',
    ):
        table = read_list(written(tmp_path, text))

        assert len(found(table)) == text.count("\n") - 1
        assert table.notes[0].startswith("Line 3: a quotation mark")


def test_nicknames_in_quotation_marks_stay(tmp_path: Path) -> None:
    """Marks inside a cell are letters of it."""
    assert found(read_list(written(tmp_path, 'Name;Town\nPavel "Pasha" Orlov;Tver\n'))) == ('Pavel "Pasha" Orlov',)


def test_pasted_cells_are_a_table() -> None:
    """What was copied from a spreadsheet has its columns."""
    table = pasted_list("Fornavn\tEtternavn\nÅse\tBerg\nKåre\tLund\n")

    assert found(table) == ("Åse Berg", "Kåre Lund")


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    """Filled sheets that can be seen are there, numbers and dates are words, formulas aren't computed."""
    book = Workbook()
    first = book.worksheets[0]
    first.title = "Group A"
    first.append(["Name", "Since", "Pieces", "Sum"])
    first.append(["Anna Berg", datetime.datetime(2020, 5, 4), 3.0, "=1+1"])  # noqa: DTZ001 - cells have no zone
    book.create_sheet("Empty")
    book.create_sheet("Hidden").append(["Nobody"])
    book["Hidden"].sheet_state = "hidden"
    book.create_sheet("Group B").append(["Mia"])
    book.save(tmp_path / "named like a text.csv")

    table = read_list(tmp_path / "named like a text.csv")

    assert [sheet.name for sheet in table.sheets] == ["Group A", "Group B"]
    assert table.sheets[0].rows[1] == ("Anna Berg", "2020-05-04", "3")
    assert (found(table), found(table, 1)) == (("Anna Berg",), ("Mia",))


def test_long_lists_are_cut_and_told(tmp_path: Path) -> None:
    """After so many rows reading ends, in texts and in workbooks."""
    text = read_list(written(tmp_path, "Anna\n" * (MOST_ROWS + 5)))
    book = Workbook()
    for _row in range(MOST_ROWS + 5):
        book.worksheets[0].append(["Anna"])
    book.save(tmp_path / "long.xlsx")
    sheets = read_list(tmp_path / "long.xlsx").sheets

    assert (len(text.sheets[0].rows), text.sheets[0].more) == (MOST_ROWS, True)
    assert (len(sheets[0].rows), sheets[0].more) == (MOST_ROWS, True)


REFUSED = {
    "empty.csv": (b"\xef\xbb\xbf \r\n", "empty.csv is empty."),
    "picture.csv": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is neither a text nor a workbook"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is an old Excel workbook"),
    "cut.xlsx": (b"PK\x03\x04 and then nothing", "is damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_refused_with_a_reason(tmp_path: Path, name: str) -> None:
    """Each refusal names the file and says what to do or what it is."""
    content, said = REFUSED[name]

    with pytest.raises(NotOpened, match=said):
        read_list(written(tmp_path, content, name))


def test_a_folder_and_nothing_are_refused(tmp_path: Path) -> None:
    """What isn't a file can't be read."""
    with pytest.raises(NotOpened, match="is no file"):
        read_list(tmp_path)
    with pytest.raises(NotOpened, match="is no file"):
        read_list(tmp_path / "gone.csv")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """Its size alone refuses it."""
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)

    tracemalloc.start()
    with pytest.raises(NotOpened, match="larger than 10 MB"):
        read_list(path)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip with these parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def test_a_bomb_is_refused_by_the_size_it_declares(tmp_path: Path) -> None:
    """A small file that would unpack to far more is not unpacked."""
    content = packed({"xl/workbook.xml": b"<workbook/>", "xl/sharedStrings.xml": b" " * 60_000_000})
    assert len(content) < 200_000

    tracemalloc.start()
    with pytest.raises(NotOpened, match="would unpack to 60 MB"):
        read_list(written(tmp_path, content, "bomb.xlsx"))
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_definitions_in_a_workbook_are_refused(tmp_path: Path) -> None:
    """Entities, by which a few letters grow without end, are not even looked at, in any encoding."""
    laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><workbook>&a;</workbook>'
    for encoding in ("utf-8", "utf-16"):
        content = packed({"xl/workbook.xml": laughs.encode(encoding)})
        with pytest.raises(NotOpened, match="definitions no spreadsheet writes"):
            read_list(written(tmp_path, content, "laughs.xlsx"))


def test_other_packed_files_are_told_apart(tmp_path: Path) -> None:
    """An OpenDocument sheet, a document and a workbook with nothing right in it each get their own sentence."""
    sheet = packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})
    with pytest.raises(NotOpened, match="OpenDocument sheet"):
        read_list(written(tmp_path, sheet, "list.ods"))
    with pytest.raises(NotOpened, match="is no XLSX workbook"):
        read_list(written(tmp_path, packed({"word/document.xml": b"<d/>"}), "list.docx"))
    with pytest.raises(NotOpened, match="something broken in it"):
        read_list(written(tmp_path, packed({"xl/workbook.xml": b"<workbook>"}), "list.xlsx"))


def test_an_empty_workbook_is_told(tmp_path: Path) -> None:
    """A workbook without a filled cell has nobody in it."""
    Workbook().save(tmp_path / "empty.xlsx")

    with pytest.raises(NotOpened, match="has no filled cells"):
        read_list(tmp_path / "empty.xlsx")
