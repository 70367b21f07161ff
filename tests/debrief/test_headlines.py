"""The first page says of every exercise what it came to, in figures that stand in its chapter too."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.report import report
from trainer.model.report import Distribution, Heading, Part, Table


def _first(parts: tuple[Part, ...]) -> Table:
    """The first table below "In short"."""
    return next(part for part in parts[parts.index(Heading(level=2, text="In short")) :] if isinstance(part, Table))


def test_every_exercise_says_what_it_came_to(tmp_path: Path) -> None:
    """Ends of a run of ratings, a yes of so many, how scenes ended, an NPS, a sum: each under its exercise."""
    played = kit.rehearsed(tmp_path, "guess-dislike", "survey-service", "nps", "lost-customer-cost")
    told = report(played.play).parts
    table = _first(told)
    rows = {row[0]: row[1] for row in table.rows}

    assert [table.rows[number][0] for number in table.heads] == [
        played.play.script.scenarios[block.id].title for block in played.play.session.plan
    ]
    assert rows["Find out what is wrong"].count(" of 3") == rows["Find out what is wrong"].count("found: ")
    assert any(came.startswith("NPS: ") for came in rows.values())
    assert rows["Sales lost"].endswith("thousand")
    bars = {bar.label: bar.figure for part in told if isinstance(part, Distribution) for bar in part.bars}
    asked = [bars[ask] for ask in bars if ask.startswith(("How fast", "Do ", "How do you find", "Are our"))]
    ends = {words: {ask: came for ask, came in rows.items() if came.startswith(words)} for words in ("High", "Low")}
    for words, figure in (("High", max(asked)), ("Low", min(asked))):
        assert set(ends[words].values()) == {f"{words}est: {figure}"}
        assert {bars[ask] for ask in ends[words]} == {figure}
    played.file.close()


def test_a_figure_too_few_gave_stands_on_no_first_page(tmp_path: Path) -> None:
    """Three people below a limit of five: nothing that was answered in private is told."""
    played = kit.rehearsed(tmp_path, "survey-service", names=("Ann", "Bo", "Cy"), limit=5)
    assert Heading(level=2, text="In short") not in report(played.play).parts
    played.file.close()
