"""Whose workshop it was, for whom, where and what they say of it stands first; without names the participants go."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests import kit
from tests.export.test_state import misfits
from trainer.clock import HandClock
from trainer.debrief import cover
from trainer.debrief.report import report
from trainer.export.comparison import Compared, write_comparison
from trainer.export.formats import FORMATS, Format, Material
from trainer.export.record import RecordMaterial, write_record
from trainer.export.state import session_json
from trainer.export.state_schema import schema
from trainer.keeping import begin
from trainer.model.events import Promise
from trainer.model.letterhead import Letterhead
from trainer.model.play import Play
from trainer.paint.logo import logo
from trainer.several import compared
from trainer.store.letterhead import addressed

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="red"/></svg>'
TOLD = ("Hotel Nordlys & Mia AS · Trondheim", "Kari Nordmann, Nordmann & Lie")
OWN = ("Once Mia asked, <all> of it changed.", "I would begin with *that* next time.")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Play:
    """A session held for a client with a participant's name in it."""
    played = kit.rehearsed(tmp_path_factory.mktemp("held"), "yes-and", names=("Mia", "Lars", "Olga", "Ivan"))
    played.conductor.recording.held_for(" Hotel Nordlys & Mia AS ", "Trondheim")
    played.conductor.recording.sum_up("\n\n".join(OWN))
    played.file.close()
    return kit.with_promise(played.play, Promise(keep_days=30))


@pytest.fixture(scope="module")
def whose(tmp_path_factory: pytest.TempPathFactory) -> Letterhead:
    """A facilitator with a company and its logo."""
    path = tmp_path_factory.mktemp("logo") / "logo.svg"
    path.write_text(DRAWN)
    return Letterhead("Kari Nordmann", "Nordmann & Lie", logo(path))


def _written(material: Material, name: str) -> bytes:
    one = FORMATS[name]
    assert isinstance(one, Format)
    return one.write(material)


@pytest.mark.parametrize("names", [True, False])
def test_it_stands_in_every_format(held: Play, whose: Letterhead, names: bool) -> None:
    """In all that is read by people; the documents name their author only where they name anybody."""
    material = Material(held, names, letterhead=whose)
    pdf = PdfReader(io.BytesIO(_written(material, "pdf")))
    word = docx.Document(io.BytesIO(_written(material, "docx")))
    first = " ".join(pdf.pages[0].extract_text().split())
    html, markdown = (_written(material, name).decode() for name in ("html", "md"))
    sheet = load_workbook(io.BytesIO(_written(material, "xlsx"))).worksheets[0]
    told = TOLD if names else ("Hotel Nordlys & … AS · Trondheim", *TOLD[1:])

    for words in told:
        assert words in first
        assert words in {one.text.split("\t")[-1] for one in word.paragraphs}
        assert words.replace("&", "&amp;") in html
        assert words in markdown
        assert words in {cell.value for row in sheet.iter_rows() for cell in row}
    own = OWN if names else (OWN[0].replace("Mia", "…"), OWN[1])
    for place, words in enumerate(own):
        assert first.index(words) < first.index("What we take away")
        assert [one.text for one in word.paragraphs if one.text in (*own, "Kari Nordmann")][place] == words
        assert f"<p>{words.replace('<', '&lt;').replace('>', '&gt;')}</p>" in html
        assert words in {cell.value for row in sheet.iter_rows() for cell in row}
    assert markdown.index(own[0][-8:]) < markdown.index("Kari Nordmann\n") < markdown.index("## What we take away")
    author = "Kari Nordmann" if names else ""
    assert pdf.metadata is not None
    assert ((pdf.metadata.author or ""), word.core_properties.author) == (author, author)
    assert len(pdf.pages[0].images) == len(word.inline_shapes) == html.count("<img") == 1


@pytest.mark.parametrize("names", [True, False])
def test_it_stands_on_records_and_comparisons_with_their_client(tmp_path: Path, whose: Letterhead, names: bool) -> None:
    """The client is that of their sessions where all had the same; a record without names has empty properties."""
    sessions = [kit.started(tmp_path / client, ["yes-and"]) for client in ("Nordlys AS", "Nobody told")]
    sessions[0].conductor.recording.held_for("Nordlys AS", "")
    for one in sessions:
        one.file.close()
    first, second = (one.path for one in sessions)
    known = addressed(whose, [first, first])
    assert addressed(whose, [first, second]) == addressed(whose, [first.with_name("gone")]) == whose
    opened = begin(kit.shipped_library(), "wish-and-complaint-log", tmp_path, HandClock())
    ledger = opened.ledger
    opened.close()
    record = RecordMaterial(ledger.kept, ledger.record, ledger.today, names=names, letterhead=known)
    written = write_record(record, tmp_path / "record", ["md", "docx", "pdf", "html", "form"])
    written += write_comparison(Compared(compared([first, second]).comparison, letterhead=known), tmp_path / "compared")
    author = "Kari Nordmann" if names else ""

    for file in written:
        whole = file.read_bytes()
        if file.suffix == ".pdf":
            pdf = PdfReader(file)
            assert pdf.metadata is not None
            assert (pdf.metadata.author or "") == (author if file.parent.name == "record" else "Kari Nordmann")
            assert len(pdf.pages[0].images) == 1
            told = pdf.pages[0].extract_text()
        elif file.suffix == ".docx":
            word = docx.Document(io.BytesIO(whole))
            assert word.core_properties.author == (author if file.parent.name == "record" else "Kari Nordmann")
            told = "\n".join(one.text for one in word.paragraphs)
        elif file.suffix == ".xlsx":
            sheet = load_workbook(file).worksheets[0]
            told = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
        else:
            told = whole.decode().replace("&amp;", "&")
        if file.suffix != ".csv" and file.name != "form.pdf":
            assert all(words in " ".join(told.split()) for words in ("Nordlys AS", TOLD[1])), file


def test_other_programs_are_told_as_far_as_it_is_known(held: Play, whose: Letterhead) -> None:
    """Keys that stand only where there is something to say, as the schema has it."""
    known, plain = (json.loads(session_json(held, letterhead=one)) for one in (whose, Letterhead()))

    assert not misfits(known, schema())
    assert not misfits(plain, schema())
    assert [known["session"][key] for key in ("client", "place", "summary", "facilitator", "company")] == [
        "Hotel Nordlys & Mia AS", "Trondheim", "\n\n".join(OWN), "Kari Nordmann", "Nordmann & Lie",
    ]  # fmt: skip
    assert {"facilitator", "company"} & plain["session"].keys() == set()


def test_the_day_until_which_it_is_kept_is_told_and_by_whom(held: Play, whose: Letterhead) -> None:
    """Counted from the last that happened, as the program offers it for deletion; who is unknown isn't named."""
    told = cover.promise(held.session, who=whose.who)

    assert told[-2:] == (
        "The session is kept until 31 January 2026; then the facilitator is asked to delete it.",
        f"It is kept by {TOLD[1]}.",
    )
    assert told[:-1] == cover.promise(held.session)
    assert not any("Kari" in str(part) for part in report(held).parts)
    undated = cover.promise(kit.with_promise(held, Promise()).session)
    assert undated[-1] == "No date was set for deleting the session; it is kept until the facilitator deletes it."
