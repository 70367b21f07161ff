"""This file is the specification of how the notes say in which way a sheet was answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import kit
from trainer.debrief import ways
from trainer.debrief.panels import panels
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.report import Distribution, Heading, Paragraph
from trainer.model.scenario import How


@pytest.mark.parametrize("names", [True, False])
def test_hands_that_everybody_saw_are_told_of_the_team_they_were_counted_for(tmp_path: Path, names: bool) -> None:
    """One team rated by a show of hands, two in private: the notes say it of the one, and of no other."""
    played = kit.started(tmp_path, ["service-levels"])
    team = ""
    for lap in (1, 2, 3):
        at = kit.go_to(played, "felt", lap)
        if lap == 2:
            played.conductor.open_sheet("hands")
            played.conductor.sheets.count_hands("feel", (("1", 5),))
            played.conductor.close_sheet()
            team = next(group.name for group in played.play.groups(at) if group.id == played.play.group_id(at))
        else:
            kit.answered(played, kit.as_drawn)
    kit.go_to(played, "open")
    played.conductor.reveal()
    played.conductor.finish()
    pictures = [part for part in report(played.play, names=names).parts if isinstance(part, Distribution)]
    assert any(f"8 of 8 answered · Team {team}: 5 hands, 8 people asked" in one.note for one in pictures)
    told = [part.text for part in report(played.play, names=names).parts if isinstance(part, Paragraph)]
    (line,) = [text for text in told if "show of hands" in text]
    assert line.count("The scenes of Team ") == 1
    assert "Answered in private on the laptop; no notes say who answered what." in line
    assert f"The scene of Team {team}: Counted by a show of hands, in front of everybody; no names" in line


@pytest.mark.parametrize(
    ("way", "words"),
    [("aloud", "Said aloud, in front of everybody."), ("kiosk", "Answered by name, and everybody was told so.")],
)
def test_where_names_stand_beside_answers_it_says_why(tmp_path: Path, way: How, words: str) -> None:
    """A customer's own answers stand beside the name: everybody heard them, or the laptop said that it would be so."""
    played = kit.started(tmp_path, ["service-levels"])
    at = kit.go_to(played, "told")
    played.conductor.open_sheet(way)
    (customer,) = played.conductor.session.sheets[at].expected
    played.conductor.answer(customer, "feel", 1, how=way)
    played.conductor.close_sheet()
    played.conductor.finish()
    parts = report(played.play).parts

    place = parts.index(Heading(level=3, text="The customer tells"))
    assert parts[place + 1] == Paragraph(text=words, muted=True)
    played.file.close()


@pytest.mark.parametrize(
    ("alone", "skipped", "note"),
    [
        (2, 0, "6 hands counted · 2 more answered in private, shown from 5 up"),
        (5, 0, "5 of 8 answered · 3 hands counted"),
        (6, 4, "2 hands, 6 people asked · 2 more answered in private, shown from 5 up"),
    ],
)
def test_who_answered_before_hands_were_raised_is_told(tmp_path: Path, alone: int, skipped: int, note: str) -> None:
    """Two answered at the laptop, the rest by hand: it says that two wait; five are counted in; a skip is no answer."""
    played = kit.started(tmp_path, ["service-levels"])
    at = kit.go_to(played, "felt")
    played.conductor.open_sheet("kiosk")
    for number, person in enumerate(played.conductor.session.sheets[at].expected[:alone]):
        played.conductor.answer(person, "feel", None if number < skipped else 2)
        played.conductor.submit(person)
    played.conductor.open_sheet("hands")
    played.conductor.sheets.count_hands("feel", (("0", 8 - alone),))
    played.conductor.close_sheet()
    (feel,) = [part for part in panels(played.play, at) if isinstance(part, Distribution)]
    step = played.play.script.scenarios[at.block].step("felt")
    (told,) = [one.text for one in ways.parts(played.play, at.block, step, names=True) if isinstance(one, Paragraph)]
    assert told.startswith(f"{alone - skipped} answered in private;"), "not all of it was in front of everybody"
    played.file.close()

    assert feel.note.startswith(note)
    assert feel.bars[0].figure == {2: "0.0", 5: "+1.3", 6: ""}[alone]


def test_more_hands_than_people_are_told_as_hands(tmp_path: Path) -> None:
    """Nine hands of eight people: no figure counts nine of eight, and the notes say plainly what happened."""
    played = kit.started(tmp_path, ["service-levels"])
    at = kit.go_to(played, "felt")
    played.conductor.open_sheet("hands")
    meant = kit.level_of(played.play, at)
    other = "low" if meant != "low" else "wow"
    played.conductor.sheets.count_hands("level", ((meant, 5), (other, 4)))
    kit.go_to(played, "open")
    played.conductor.reveal()
    played.conductor.finish()
    notes = markdown(report(played.play, names=True, secrets=True)).decode()

    assert "9 of 8" not in notes
    assert "5 of 9 saw" not in notes
    assert "5 of 9 hands" in notes
    assert "9 hands, 8 people asked" in notes
    assert "More hands were counted than people asked." in notes
