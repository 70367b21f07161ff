"""The promise of a participant's own page: all their own answers with the bands of their tests, and nobody else's."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import kit
from trainer.debrief.own import own_page
from trainer.export.aside import write_page_aside
from trainer.model.report import Heading, Paragraph, Report, Table
from trainer.model.scoring import scores

TEST = "test-responsibility"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Scenes rated in private, a test, and words said aloud."""
    found = kit.rehearsed(tmp_path_factory.mktemp("own"), "service-levels", TEST, "guess-dislike")
    yield found
    found.file.close()


def rows(page: Report) -> list[tuple[str, ...]]:
    """Questions with their answers."""
    return [row for part in page.parts if isinstance(part, Table) for row in part.rows]


def test_a_page_holds_every_answer_of_its_person(played: kit.Played) -> None:
    """As many rows as answers stand under the person's id, besides the name of the page."""
    for person in played.play.session.people:
        answers = sum(who == person for state in played.play.session.sheets.values() for who, _item in state.answers)
        own = [one for one in played.play.session.commitments.values() if one.who == played.play.name(person)]

        assert len(rows(own_page(played.play, person))) == 1 + answers + len(own)


def test_a_test_stands_with_its_score_its_band_and_its_text(played: kit.Played) -> None:
    """Equal to scoring the person's answers by themselves."""
    (at,) = [at for at in played.play.session.sheets if at.block == TEST]
    sheet, state = played.play.sheet(TEST), played.play.session.sheets[at]
    scored = 0
    for person in played.play.session.people:
        given = {item: one.value for (who, item), one in state.answers.items() if who == person}
        (whole, *_rest) = scores(sheet, given)
        words = " ".join(part.text for part in own_page(played.play, person).parts if isinstance(part, Paragraph))
        if whole.band is not None:
            scored += 1
            assert f"{whole.band.name} · {whole.score} points (9 to 27)" in words
            assert whole.band.text.strip() in words
        else:
            assert "unanswered" in words
    assert scored > 3


def test_what_somebody_takes_away_stands_with_its_date(played: kit.Played) -> None:
    """A weekday is told with its day, as in the notes: the page is read weeks later."""
    owners = {one.who for one in played.play.session.commitments.values() if one.by_when == "Friday"}
    promised = {one.id for one in played.play.session.people.values() if one.name in owners}
    assert promised
    for person in promised:
        (table,) = (
            part
            for part in own_page(played.play, person).parts
            if isinstance(part, Table) and "By when" in part.columns
        )
        assert table.rows[0][-1].replace("\xa0", " ") == "Friday (2 January 2026)"


def test_a_page_names_nobody_else(played: kit.Played) -> None:
    """No other name is on it but in what the person chose."""
    page = own_page(played.play, "p1")
    told = " ".join(part.text for part in page.parts if isinstance(part, Heading | Paragraph))

    assert played.play.name("p1") in told
    assert not [one.name for one in played.play.session.people.values() if one.id != "p1" and f" {one.name} " in told]


def test_who_answered_nothing_gets_a_sentence(tmp_path: Path) -> None:
    """An empty page says so, and says why anonymous answers aren't on it."""
    played = kit.started(tmp_path, ["yes-and"])
    played.file.close()
    words = [part.text for part in own_page(played.play, "p1").parts if isinstance(part, Paragraph)]

    assert words[0] == "No answers stand under your name."
    assert "anonymously" in words[-1]
    with pytest.raises(KeyError):
        own_page(played.play, "nobody")


def test_a_page_is_written_apart_from_the_notes(played: kit.Played, tmp_path: Path) -> None:
    """As a PDF of its own in the folder `pages`, called after the person; with nothing else beside it."""
    path = write_page_aside(played.play, tmp_path, "p1")

    assert path == tmp_path / "pages" / "ingrid-p1.pdf"
    assert [one.name for one in tmp_path.iterdir()] == ["pages"]
    first = PdfReader(io.BytesIO(path.read_bytes())).pages[0].extract_text().replace("\xa0", " ")
    assert "For Ingrid" in first
    assert "How would you feel" in first  # no page goes on a cover
