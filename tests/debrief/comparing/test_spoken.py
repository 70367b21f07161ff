"""What people wrote, session beside session: words that several used, and nobody's sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tests.several_kit import OTHERS, TWELVE, Answers, asked
from trainer.debrief.comparing.report import report
from trainer.export.markdown import markdown
from trainer.several import compared

WARM = ("They were listening", "Listening, and Patience!", "Patience; about an hour", "Anna smiled", "Good coffee")
COLD = ("Nobody was listening", "the queue", "Queue", "a QUEUE", "The queue, listening")


def wrote(names: Sequence[str], words: Sequence[str]) -> Answers:
    """Who wrote what; nothing else is answered."""
    return {name: {"why": said} for name, said in zip(names, words, strict=True)}


def told(*paths: Path, index: Path | None = None) -> str:
    """The comparison's words as people read them."""
    _before, _heading, rest = markdown(report(compared(paths, index).comparison)).decode().partition("In free words")
    return rest.partition("\n## ")[0]


def test_the_most_frequent_words_stand_side_by_side(tmp_path: Path) -> None:
    """Each with how many answers hold it; one person's words, fillers, short words and names are not told."""
    first = asked(tmp_path / "s", wrote(TWELVE[:5], WARM), title="Spring")
    second = asked(tmp_path / "s", wrote(OTHERS[:5], COLD), title="Autumn", days=30)

    said = told(first, second, index=tmp_path / "index")

    assert "| 5 of 5 answered | 5 of 5 answered |\n| listening × 2 | queue × 4 |" in said
    assert "| patience × 2 | listening × 2 |" in said
    assert not set(re.findall(r"\w+", said.casefold())) & {"coffee", "smiled", "anna", "were", "the", "hour"}
    kept = [file.read_text(encoding="utf-8").casefold() for file in (tmp_path / "index").rglob("*") if file.is_file()]
    assert len(kept) == 2
    assert not any("queue" in one or "patience" in one for one in kept), "the index holds no words of people"


def test_a_session_tells_no_words_below_its_own_limit(tmp_path: Path) -> None:
    """Four answers stay unsaid where five were promised, whatever the other session was promised."""
    first = asked(tmp_path / "s", wrote(TWELVE[:4], WARM[:4]), title="Spring", limit=5)
    second = asked(tmp_path / "s", wrote(OTHERS[:4], COLD[:4]), title="Autumn", days=3, limit=3)

    said = told(first, second)

    assert "| too few to show | 4 of 4 answered |" in said
    assert "queue × 3" in said
    assert "patience" not in said


def test_the_same_group_with_one_more_tells_no_words(tmp_path: Path) -> None:
    """What the newcomer wrote could be told from the difference."""
    first = asked(tmp_path / "s", wrote(TWELVE[:5], WARM), title="Spring")
    second = asked(tmp_path / "s", wrote(TWELVE[:6], (*WARM, "Patience")), title="Autumn", days=9)

    assert not told(first, second)
