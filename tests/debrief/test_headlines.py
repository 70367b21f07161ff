"""Every exercise says what it came to: on the first page in words, above its own pictures in figures."""

from __future__ import annotations

import re
from pathlib import Path

from tests import kit
from trainer.debrief.report import report
from trainer.model.report import Bullets, Distribution, Heading, Paragraph, Table


def test_an_exercise_of_many_pictures_says_first_what_it_came_to(tmp_path: Path) -> None:
    """Ends of a run of ratings stand above the pictures with the figures there; the first page says them in words."""
    played = kit.rehearsed(tmp_path, "guess-dislike", "survey-service", "nps", "lost-customer-cost")
    told = report(played.play).parts
    chapters = [place for place, part in enumerate(told) if isinstance(part, Heading) and part.level == 2]
    lines = [line for part in told[: chapters[1]] if isinstance(part, Bullets) for line in part.lines]
    first = next(part for part in told if isinstance(part, Table) and part.columns == ("Question", "Answers"))
    rows = {row[0]: row[1] for row in first.rows}

    assert lines[0].startswith("Reason found: ")
    assert any(re.search(r"gave 0 to 6: NPS [−+]?\d+; one person ", line) for line in lines)
    assert not any(re.search(r"\d\.\d", line) for line in lines)
    bars = {bar.label: bar.figure for part in told if isinstance(part, Distribution) for bar in part.bars}
    asked = [bars[ask] for ask in bars if ask.startswith(("How fast", "Do ", "How do you find", "Are our"))]
    ends = {words: {ask: came for ask, came in rows.items() if came.startswith(words)} for words in ("High", "Low")}
    for words, figure in (("High", max(asked)), ("Low", min(asked))):
        assert set(ends[words].values()) == {f"{words}est: {figure}"}
        assert {bars[ask] for ask in ends[words]} == {figure}
        assert any(line.startswith(f"{words}est: ") for line in lines)
    played.file.close()


def test_a_figure_too_few_gave_stands_on_no_first_page(tmp_path: Path) -> None:
    """Three people below a limit of five: nothing that was answered in private is told but that they were too few."""
    played = kit.rehearsed(tmp_path, "survey-service", names=("Ann", "Bo", "Cy"), limit=5)
    parts = report(played.play).parts
    at = parts.index(Heading(level=3, text="What was done, and what came of it"))
    assert [type(part) for part in parts[at + 1 : at + 5]] == [Heading, Paragraph, Bullets, Heading]
    reason = "the room had 3 people, and at least 5 answers are needed, so that nobody's can be guessed."
    assert parts[at + 3] == Bullets(lines=(f"Too few answers to show: {reason}",))
    chapter = parts.index(Heading(level=2, text=played.play.script.scenarios["survey-service"].title))
    told = str(parts[chapter:])
    assert (told.count(reason), "Too few answers to show." in told) == (1, True)
    played.file.close()
