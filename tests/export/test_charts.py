"""This file is the promise of the folder of pictures: each picture of the notes twice, named for what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests import kit
from trainer.debrief.report import report
from trainer.export.aside import write_notes_aside
from trainer.export.charts import charts, worded
from trainer.export.formats import FORMATS, Material
from trainer.export.painted import UNPAINTED, Painted
from trainer.model.pictures import Flag, Journey, Stop
from trainer.model.report import Chart, Distribution, Heading, Report
from trainer.model.screen import Bar
from trainer.paint.picture import picture, titled_picture
from trainer.paint.svg import drawing, titled_drawing
from trainer.words import speaking

pytestmark = pytest.mark.usefixtures("qapp")
PAINTED = Painted(picture, drawing)


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


def titled(*titles: str) -> Report:
    """A report of pictures."""
    return Report(title="R", parts=tuple(Distribution(title=title, bars=(Bar(label="a"),)) for title in titles))


def test_each_picture_of_the_notes_is_there_twice(levels: kit.Played) -> None:
    """As PNG that opens and as SVG that holds the same words, in the order of the notes."""
    known = report(levels.play)
    parts = [part for part in known.parts if isinstance(part, Chart)]
    files = charts(known, PAINTED)

    assert [name[:2] for name in files] == [f"{number:02}" for number in range(1, len(parts) + 1) for _twice in "ab"]
    for part, (png, svg) in zip(parts, zip(*[iter(files.values())] * 2, strict=True), strict=True):
        assert QImage.fromData(png).width() == 1360
        assert f"<title>{part.title}</title>" in svg.decode()


def test_a_picture_sent_alone_says_its_question_and_who_answered(levels: kit.Played) -> None:
    """In a file of its own it has its title above it, and its remark and its session below, in points as in lines."""
    known = report(levels.play)
    alone = replace(PAINTED, alone=lambda part: (titled_picture(part), titled_drawing(part)))
    parts = [part for part in known.parts if isinstance(part, Chart)]

    drawn = list(charts(known, alone).values())
    for part, png, svg in zip(parts, drawn[::2], drawn[1::2], strict=True):
        said = " ".join(re.findall(r"<text[^>]*>([^<]*)", svg.decode()))
        assert unescape(said).startswith(part.title)
        assert unescape(said).endswith(" · ".join(text for text in (part.note, known.title) if text))
        assert QImage.fromData(png).height() > QImage.fromData(picture(part)).height()


def test_pictures_are_named_for_what_they_show() -> None:
    """Letters of any language, nothing a disk could refuse, never two alike."""
    names = list(
        charts(titled("How would you feel?", "Что вы/чувствовали?", "../..\\con:*", "x" * 300, "", ""), PAINTED)
    )

    assert names[0:4:2] == ["01-how-would-you-feel.png", "02-что-вы-чувствовали.png"]
    assert names[4] == "03-con.png"
    assert names[8:] == ["05.png", "05.svg", "06.png", "06.svg"]
    assert all(re.fullmatch(r"\d\d(-[\w-]+)?\.(png|svg)", name) and len(name) < 64 for name in names)


def test_where_nothing_can_be_painted_there_is_no_file(levels: kit.Played) -> None:
    """And a report without pictures has none either."""
    assert not charts(report(levels.play), UNPAINTED)
    assert not charts(Report(title="R", parts=(Heading(level=1, text="R"),)), PAINTED)


def test_pictures_with_and_without_names_lie_apart(levels: kit.Played) -> None:
    """The folder says it, and without names nobody's name is in a picture."""
    nameless = FORMATS["charts"].files(Material(levels.play, False, PAINTED))

    assert {name.split("/")[0] for name in FORMATS["charts"].files(Material(levels.play, True, PAINTED))} == {"charts"}
    assert {name.split("/")[0] for name in nameless} == {"charts-without-names"}
    words = "".join(content.decode() for name, content in nameless.items() if name.endswith(".svg"))
    assert not any(re.search(rf"\b{person.name}\b", words) for person in levels.play.session.people.values())


def test_another_process_writes_them_with_the_rest(levels: kit.Played, tmp_path: Path) -> None:
    """All files of the notes come back, each of them there, the pictures in a folder of their own."""
    files = write_notes_aside(levels.play, tmp_path)

    assert all(file.is_file() for file in files)
    assert sorted({file.relative_to(tmp_path).parts[0] for file in files}) == [
        "charts",
        "data.csv",
        "data.xlsx",
        "notes-for-client.docx",
        "notes-for-client.pdf",
        "notes.docx",
        "notes.html",
        "notes.md",
        "notes.pdf",
        "session.json",
    ]
    assert "<svg" in (tmp_path / "notes.html").read_text(encoding="utf-8")
    assert len(list((tmp_path / "charts").iterdir())) == 12, "the way of feelings and the plan too"


def test_a_picture_that_the_notes_tell_in_a_table_is_among_the_files(tmp_path: Path) -> None:
    """The room saw the bars of the signs: the notes set them beside the employees' in a table, the folder has them."""
    known = kit.guess_dislike(tmp_path)
    known.file.close()

    files = FORMATS["charts"].files(Material(known.play, painted=PAINTED))

    assert [name for name in files if "what-did-the-customer-show" in name and name.endswith(".png")]
    assert not [part for part in report(known.play).parts if isinstance(part, Chart) and "customer show" in part.title]


def test_a_file_name_ends_with_a_whole_word() -> None:
    """A long question is cut between words; a single word that is longer is cut anywhere."""
    assert worded("How likely are you to recommend this workshop to a colleague?") == (
        "how-likely-are-you-to-recommend-this-workshop-to"
    )
    assert worded("Насколько вероятно, что вы порекомендуете этот тренинг коллеге?").endswith("порекомендуете-этот")
    assert worded("w" * 60) == "w" * 48


@pytest.mark.parametrize(("language", "letters"), [("en", "abc"), ("ru", "абв")])
def test_marked_moments_have_letters_of_the_language(language: str, letters: str) -> None:
    """A Latin c before 10:06 reads as "since" in Russian."""
    stops = tuple(
        Stop(minute=10.0 * n, label="Oak", share=0.5, low=0.4, high=0.6, figure="0", feeling=0) for n in (1, 2, 3)
    )
    flags = tuple(Flag(minute=10.0 * n + 5, text="Laughter", clock="10:06") for n in (1, 2, 3))
    with speaking(language):
        svg = drawing(Journey(title="Way", stops=stops, flags=flags, minutes=50))

    assert [letter for letter in letters if f">{letter}</text>" in svg] == list(letters)
    assert f"{letters[2]} 10:06 · Laughter" in svg


def test_a_named_metric_names_the_ends_of_its_scale(tmp_path: Path) -> None:
    """A face on a 1 says less than the scale itself did; whoever sees the picture alone knows what 1 and 5 meant."""
    known = kit.rehearsed(tmp_path, "how-was-today")
    known.file.close()
    told = [part for part in report(known.play).parts if isinstance(part, Distribution)]

    csat = next(part for part in told if part.bars[0].label == "CSAT")
    nps = next(part for part in told if part.bars[0].label == "NPS")
    assert [one.label for one in csat.legend] == ["1 “Not at all”", "2", "3", "4", "5 “Every minute”"]
    assert nps.note.startswith("0 “Not at all likely” · 10 “Very likely” · NPS = ")
