"""Shipped exercises side by side: meant against seen, found and how fast, tests, NPS; each as its own notes tell it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import kit
from tests.several_kit import OTHERS, TWELVE
from trainer.debrief.comparing.comparison import Comparison
from trainer.debrief.comparing.report import report
from trainer.debrief.comparing.tables import DASH, meant, trials
from trainer.debrief.report import report as notes
from trainer.export.markdown import markdown
from trainer.model.report import Chart, Heading, Meters, Table
from trainer.several import compared, read


def told(found: Comparison) -> str:
    """The comparison as people read it."""
    return markdown(report(found)).decode()


@pytest.fixture
def levels(tmp_path: Path) -> tuple[Path, Path]:
    """Three service levels with two groups that answer alike."""
    first = kit.service_levels(tmp_path / "s", kit.as_drawn, names=TWELVE, title="Spring")
    second = kit.service_levels(tmp_path / "s", kit.as_drawn, names=OTHERS, title="Autumn")
    for played in (first, second):
        played.file.close()
    return first.path, second.path


def test_levels_stand_level_by_level(levels: tuple[Path, Path]) -> None:
    """Cards part the scenes in the deck's order; the averages are those of each session's own notes."""
    found = compared(levels).comparison
    said, own = told(found), markdown(notes(read(levels[0]), names=False)).decode()

    rows = [row for row in found.chapters[0].rows if row.question.item.id == "feel"]
    assert [row.level_title for row in rows] == ["Low", "Standard", "WOW"]
    for row in rows:
        assert row.cells[0].figure in own
        assert row.change == 0
    assert "20 of 24" in said
    assert "20 of 24" in own


def test_a_level_that_one_session_alone_played_is_no_change(tmp_path: Path) -> None:
    """Low and standard, then WOW and low: low stands beside low, and the others are named as not compared."""
    first = _played_at(tmp_path / "s", ("low", "standard"), TWELVE[:10], "Spring")
    second = _played_at(tmp_path / "s", ("low", "wow"), OTHERS[:10], "Autumn")
    found = compared([first, second]).comparison
    said = told(found)

    assert {row.level_title for row in found.chapters[0].rows} == {"Low"}
    assert all(row.change == 0 for row in found.chapters[0].rows if row.change is not None)
    assert "Played only in Spring, and so not compared: Standard." in said
    assert "Played only in Autumn, and so not compared: WOW." in said
    assert "it takes 8 answers to a question in both" in said


def test_of_cards_that_the_room_never_saw_nothing_is_found(tmp_path: Path) -> None:
    """Whether the same was played is secret: the sums stand there, and no difference of them is told in short."""
    first = _played_at(tmp_path / "s", ("low", "standard"), TWELVE, "Spring")
    second = _played_at(tmp_path / "s", ("low", "wow"), OTHERS, "Autumn", reveal=False)
    said = told(compared([first, second]).comparison)

    assert "The room never saw which cards were played in Autumn: what differs may be the cards." in said
    assert "The largest changes" not in said
    assert "only the average of a question that everybody answered once" in said


def _played_at(
    folder: Path, wanted: tuple[str, ...], names: tuple[str, ...], title: str, *, reveal: bool = True
) -> Path:
    """Three service levels, of which the room rates only these."""
    played = kit.started(folder, ["service-levels"], names=names, title=title)
    for lap in (1, 2, 3):
        at = kit.go_to(played, "felt", lap)
        if kit.level_of(played.play, at) in wanted:
            kit.answered(played, kit.as_drawn)
    if reveal:
        kit.go_to(played, "open")
        played.conductor.reveal()
    played.conductor.finish()
    played.file.close()
    return played.path


def test_every_picture_has_words_and_fits_a_page(levels: tuple[Path, Path]) -> None:
    """Each picture of a comparison says the same in words, and none has more lines than a page holds."""
    parts = report(compared(levels).comparison).parts
    pictures = [part for part in parts if isinstance(part, Chart)]

    assert pictures
    assert all(part.text for part in pictures)
    assert all(len(part.rows) <= 12 for part in pictures if isinstance(part, Meters))
    assert [part.text for part in parts if isinstance(part, Heading) and part.level == 1]


def test_found_and_how_fast(tmp_path: Path) -> None:
    """How many scenes ended in which way, and after how long each of up to two, session by session."""
    first = kit.guess_dislike(tmp_path / "s", names=TWELVE)
    second = kit.rehearsed(tmp_path / "s", "guess-dislike", names=OTHERS, seed=9)
    for played in (first, second):
        played.file.close()
    found = compared([first.path, second.path]).comparison
    other = next(one for one in found.sides[1].digest.parts[0].endings if one.outcome == "found")

    said = told(found)

    assert "| 1 of 2, after 3:12 min | 1 of 2, after 5:00 min |" in said
    assert f"| {len(other.seconds)} of {other.of}, after" in said


def test_tests_are_compared_by_average_and_bands(tmp_path: Path) -> None:
    """A test shows average score, deviation and how many fell into each band, never a person's score."""
    paths = []
    for names, seed in ((TWELVE, 7), (OTHERS, 9)):
        played = kit.rehearsed(tmp_path / "s", "test-empathy", names=names, seed=seed)
        played.file.close()
        paths.append(played.path)

    found = compared(paths).comparison
    trial = found.sides[0].digest.parts[0].trials[0]
    said = told(found)

    assert trial.n >= 5
    assert sum(count for _band, count in trial.bands) == trial.n
    assert "Very low" in said
    assert not any(name in said for name in (*TWELVE, *OTHERS))


def test_nps_is_compared_by_its_own_formula(tmp_path: Path) -> None:
    """Promoters less detractors in hundreds, with the change in points."""
    paths = []
    for names, mark in ((TWELVE, 10), (OTHERS, 6)):
        played = kit.started(tmp_path / "s", ["nps"], names=names, title=f"All say {mark}")
        kit.go_to(played, "answer")
        kit.answered(played, lambda _play, _at, _person, mark=mark: {"recommend": mark})  # type: ignore[misc]
        played.conductor.finish()
        played.file.close()
        paths.append(played.path)

    row = compared(paths).comparison.chapters[0].rows[0]

    assert sorted(cell.figure for cell in row.cells) == ["+100", "−100"]
    assert abs(row.change or 0) == 200


def test_scores_of_the_same_group_with_one_more_are_rounded(tmp_path: Path) -> None:
    """No deviation and no band is told where one person's score could be worked out by subtracting."""
    paths = []
    for names in (TWELVE[:8], TWELVE[:9]):
        played = kit.rehearsed(tmp_path / "s", "test-empathy", names=names, seed=len(names))
        played.file.close()
        paths.append(played.path)

    found = compared(paths).comparison
    scores = [part for part in trials(found, found.chapters[0]) if isinstance(part, Table)]

    assert scores
    for _session, _n, average, *rest in (row for table in scores for row in table.rows):
        assert str(average).startswith("about ")
        assert set(rest) == {DASH}


def test_what_the_same_group_with_one_more_saw_is_rounded(tmp_path: Path) -> None:
    """How many saw what was meant stays unsaid, and its share is told from afar."""
    first = kit.service_levels(tmp_path / "s", kit.as_drawn, names=TWELVE[:11], title="Spring")
    second = kit.service_levels(tmp_path / "s", kit.as_drawn, names=TWELVE, title="Autumn")
    for played in (first, second):
        played.file.close()

    found = compared([first.path, second.path]).comparison
    seen = [part for part in meant(found, found.chapters[0]) if isinstance(part, Table)]

    assert seen
    for _session, hits, share in (row for table in seen for row in table.rows):
        assert hits == DASH
        assert str(share).startswith("about ")
