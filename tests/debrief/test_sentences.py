"""The notes begin with what whoever reads nothing else should know, in sentences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests import kit
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Quotes


def _first(play: Play, *, names: bool = True) -> tuple[str, ...]:
    """The lines on the first page, right above "In short"."""
    parts = report(play, names=names).parts
    found = parts[parts.index(Heading(level=2, text="In short")) - 1]
    return found.lines if isinstance(found, Bullets) else ()


def test_what_we_saw_what_parted_the_levels_and_what_was_promised_for_when(tmp_path: Path) -> None:
    """How each level felt in words, what was seen only at the best, who will do what by when; no name without names.

    Where nobody watched the lower level, nothing is said to have been missing there. What to ask the room isn't told;
    what it answered is.
    """
    played = kit.started(tmp_path, ["service-levels"])
    conductor, standard = played.conductor, None
    for lap in (1, 2, 3):
        at = kit.go_to(played, "scene", lap)
        conductor.start_or_pause()
        conductor.watching.tap("behaviours", "ahead")
        if kit.level_of(conductor.play, at) == "wow":
            conductor.watching.tap("behaviours", "parting")
        standard = at if kit.level_of(conductor.play, at) == "standard" else standard
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
    kit.go_to(played, "open")
    conductor.reveal()
    kit.go_to(played, "talk")
    conductor.debrief_answer(conductor.here, "found-change-feel", "Somebody looked up")
    conductor.take_away("", "Anna", "Look up at once.", "Friday")
    conductor.take_away("", "", "A chair by the door", "")
    conductor.finish()
    played.file.close()

    assert _first(conductor.play) == (
        "How it felt on average: Low “Let down” (−1.5); Standard “Indifferent” (+0.1); WOW “Delighted” (+1.5).",
        "Seen at WOW and not at Standard: Parted so that the customer left lighter.",
        "What we take away: Anna – Look up at once (Friday); A chair by the door.",
    )
    assert (
        _first(conductor.play, names=False)[-1] == "What we take away: A chair by the door; Look up at once (Friday)."
    )
    session = conductor.session
    unwatched = {at: taps for at, taps in session.taps.items() if at != standard}
    assert len(_first(replace(conductor.play, session=replace(session, taps=unwatched)))) == 2
    told = [quote for part in report(conductor.play).parts if isinstance(part, Quotes) for quote in part.quotes]
    assert [quote.text for quote in told if quote.who == "What the room said"] == ["Somebody looked up"]
    assert "Ask the room" not in repr(report(conductor.play))
    assert "| ◆ Parted so that the customer left lighter |" in markdown(report(conductor.play)).decode()
