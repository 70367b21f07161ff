"""Who did what tells only of what people did: preparing with a team is not playing with it."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.turns import parts
from trainer.model.report import Table
from trainer.steps.turns import grid


def test_who_left_before_their_team_had_its_turn_played_with_nobody(tmp_path: Path) -> None:
    """A performer of the third team goes home in the first team's scene: without a role, and in nobody's company."""
    played = kit.started(tmp_path, ["service-levels"])
    conductor = played.conductor
    kit.go_to(played, "prepare")
    conductor.start_or_pause()
    third = next(place.at for place in conductor.places if place.at.step == "scene" and place.at.lap == 3)
    (team,) = conductor.play.playing(third)
    gone = early = team.in_role("performer")[0]
    for lap in (1, 2, 3):
        kit.go_to(played, "scene", lap)
        conductor.start_or_pause()
        played.clock.pass_(120)
        if lap == 1:
            conductor.change(gone, "left")
            (playing,) = conductor.play.playing(conductor.here)
            early = playing.in_role("performer")[0]
        if lap == 2:
            conductor.change(early, "left")
    conductor.finish()
    played.file.close()
    rows = {row.person: row for row in grid(conductor.play).rows}

    assert not any(gone in cell.partners for row in rows.values() for cell in row.cells)
    assert gone not in rows or not any(role for role, _count in rows[gone].roles)
    assert [cell.scenes for cell in rows[early].cells] == [1], "nobody watched what came after they had left"
    assert [cell.scenes for cell in rows[gone].cells] == [1], "but what was played before they had"
    mates = [person for person in team.members if person != gone]
    assert all({cell.partners for cell in rows[one].cells} == {tuple(m for m in mates if m != one)} for one in mates)


def test_a_team_too_large_to_name_everybody_is_named_as_who_they_played_with(tmp_path: Path) -> None:
    """In teams of ten nobody played with nobody: the notes say in which team and how many they were."""
    people = [f"Person {number}" for number in range(30)]
    known = kit.rehearsed(tmp_path, "service-levels", "guess-dislike", names=people)
    known.file.close()

    (table,) = (part for part in parts(known.play) if isinstance(part, Table))

    assert all("(10 people)" in row[2] for row in table.rows)
