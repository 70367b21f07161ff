"""The promise that a figure is right and alike everywhere: reckoned anew from raw answers, found in every file."""

from __future__ import annotations

import io
import statistics
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from tests import kit
from tests.export.test_pdf import words_of
from trainer.debrief.answers import takes_of
from trainer.debrief.panels import rows_of
from trainer.debrief.telling import Telling
from trainer.export.formats import FORMATS, Material
from trainer.model.items import Faces
from trainer.rehearsal import cast
from trainer.words import _, speaking

pytestmark = pytest.mark.usefixtures("qapp")
STEP = "felt"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three levels rated by 12 made-up people, with skips."""
    found = kit.rehearsed(tmp_path_factory.mktemp("same"), "service-levels", names=cast(14), seed=11)
    yield found
    found.file.close()


def raw(played: kit.Played, item: str) -> dict[int, list[int]]:
    """The numbers answered to an item, by round, straight from the session."""
    found: dict[int, list[int]] = defaultdict(list)
    for at, state in played.play.session.sheets.items():
        if at.step == STEP:
            given = (one.value for (_who, name), one in state.answers.items() if name == item)
            found[at.lap] += [value for value in given if isinstance(value, int)]
    return dict(found)


def one_decimal(value: Fraction, *, signed: bool, comma: bool = False) -> str:
    """A figure as people round it: halves away from zero."""
    tenths = int(abs(value) * 10 + Fraction(1, 2))
    mark = "−" if value < 0 and tenths else "+" if signed and tenths else ""
    return f"{mark}{tenths // 10}{',' if comma else '.'}{tenths % 10}"


def figures(played: kit.Played, *, comma: bool = False) -> list[list[str]]:
    """Each row of averages that the notes must hold, reckoned with Python's statistics."""
    found = []
    for item, signed, length in (("feel", True, 4), ("return", False, 10)):
        exact = [[Fraction(value) for value in values] for values in raw(played, item).values()]
        apart = any(abs(statistics.mean(one) - statistics.median(one)) * 20 >= length for one in exact)
        for one in exact:
            told = (statistics.mean(one), *((statistics.median(one),) if apart else ()))
            found.append([one_decimal(value, signed=signed, comma=comma) for value in told])
    assert {len(row) for row in found} == {1, 2}, "of one question the middle adds, of the other it doesn't"
    return found


def written(played: kit.Played, name: str) -> bytes:
    """A file of the notes."""
    (content,) = FORMATS[name].files(Material(played.play)).values()
    return content


def text_of(name: str, content: bytes) -> str:
    """All words of a file, read by another library where there is one."""
    match name:
        case "pdf":
            return words_of(content)
        case "docx":
            document = Document(io.BytesIO(content))
            return "\n".join(
                " ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows
            )
        case _:
            return content.decode()


@pytest.mark.parametrize("name", ["md", "html", "docx", "pdf"])
@pytest.mark.parametrize("language", ["en", "ru", "nb"])
def test_every_average_stands_alike_in_every_document(played: kit.Played, name: str, language: str) -> None:
    """The average of each scene in the language's own numbers, and the median where it lies apart from some average.

    No quartiles, or all answers could be reckoned: eight answers from 0 to 10 are known one by one to whoever has
    their average, median, quartiles and deviation.
    """
    with speaking(language):
        text, withheld = text_of(name, written(played, name)), (_("Quartiles"), _("Deviation"))
    assert not [word for word in withheld if word in text]

    for row in figures(played, comma=language != "en"):
        assert not [figure for figure in row if figure not in text]


def test_the_workbook_holds_the_same_averages_unrounded(played: kit.Played) -> None:
    """To a billionth, as numbers."""
    sheet = load_workbook(io.BytesIO(written(played, "xlsx")))["Figures"]
    rows = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[1] == "Rate the scene"]
    means = sorted(float(str(row[6])) for row in rows)
    expected = sorted(statistics.mean(values) for item in ("feel", "return") for values in raw(played, item).values())

    assert means == pytest.approx(expected, abs=1e-9)
    spreads = sorted(statistics.stdev(values) for item in ("feel", "return") for values in raw(played, item).values())
    assert sorted(float(str(row[10])) for row in rows) == pytest.approx(spreads, abs=1e-9)


def test_the_workbook_holds_the_scores_of_a_test_that_the_notes_tell(tmp_path: Path) -> None:
    """The average score and how many have one, under the same name."""
    played = kit.rehearsed(tmp_path, "test-empathy")
    sheet = load_workbook(io.BytesIO(written(played, "xlsx")))["Figures"]
    (row,) = sheet.iter_rows(min_row=2, values_only=True)

    told = f"| {row[2]} | {row[4]} of 12 | {one_decimal(Fraction(str(row[6])), signed=False)} |"
    assert told in text_of("md", written(played, "md"))
    played.file.close()


def test_answered_skipped_and_asked_add_up(played: kit.Played) -> None:
    """So many of so many: who answered and who skipped are all who were asked and got the laptop."""
    places = takes_of(played.play, "service-levels", STEP)
    for item, samples in rows_of(Telling(played.play), places):
        for sample in samples if isinstance(item, Faces) else ():
            assert sample.at is not None
            assert sample.n + sample.skipped == len(played.play.session.sheets[sample.at].expected) == sample.asked
