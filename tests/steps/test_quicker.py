"""Quicker ways to answer are offered where one by one takes longer than the step has, and stored as what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.kit import with_answers
from tests.stories import LEVELS, PLAN, SHEETS, begun, go_to
from trainer.conductor import Conductor
from trainer.debrief.findings.base import scenes
from trainer.debrief.ladder import ladders
from trainer.debrief.levelled import levelled
from trainer.debrief.panels import panels
from trainer.debrief.report import report
from trainer.debrief.telling import Telling
from trainer.export.answers import answer_rows
from trainer.model.pages import AlonePage, ItemPage, NamePage, ThanksPage
from trainer.model.replay import fold
from trainer.model.report import CrossTable, Distribution, Paragraph, Quotes
from trainer.model.scenario import Fill, Repeat
from trainer.model.script import script
from trainer.model.trouble import Refused
from trainer.steps import fill, kinds, kiosk
from trainer.steps.quicker import quicker
from trainer.store.journal import SessionFile

SHORT = replace(
    LEVELS,
    steps=tuple(
        replace(entry, steps=tuple(replace(one, minutes=2) if isinstance(one, Fill) else one for one in entry.steps))
        if isinstance(entry, Repeat)
        else entry
        for entry in LEVELS.steps
    ),
)
Room = tuple[Conductor, SessionFile]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """Three teams of four; the eight who watched are to rate for four and a half minutes in a step of two."""
    plan = (PLAN[0],)
    played = script(plan, {"levels": SHORT}, SHEETS)
    conductor, file = begun(tmp_path / "session.trainer", plan=plan, played=played)
    go_to(conductor, "felt", 1)
    yield conductor, file
    file.close()


def offered(conductor: Conductor) -> dict[str, float]:
    """The ways that are offered here, with their seconds."""
    assert conductor.place is not None
    return {str(one.way): one.seconds for one in quicker(conductor.play, conductor.place)}


def test_what_is_offered_takes_less_than_was_planned(room: Room) -> None:
    """Hands by the question, one answer for each of the two teams that watched, paper for all at once."""
    conductor, _file = room
    assert offered(conductor) == {"hands": 60.0, "team": 68.0, "paper": 84.0}
    assert conductor.place is not None
    short = replace(conductor.place, minutes=1)
    assert quicker(conductor.play, short) == ()


def test_the_clock_begins_with_what_the_run_of_show_says(room: Room) -> None:
    """Two minutes were planned, one by one takes five: the list says so, and the clock; hands fit what was planned."""
    conductor, _file = room
    assert conductor.place is not None
    assert kinds.clock_seconds(conductor.play, conductor.place) == 300
    assert round(kinds.planned_seconds(conductor.play, conductor.place) / 60) == 5
    conductor.open_sheet("hands")
    assert kinds.clock_seconds(conductor.play, conductor.place) == 120
    conductor.extend(60)
    assert conductor.session.timers[conductor.here].length == 180


def test_nothing_is_offered_where_it_fits_or_once_it_is_open(room: Room) -> None:
    """A step of five minutes is long enough; and an open sheet is no moment to change."""
    conductor, _file = room
    assert conductor.place is not None
    assert quicker(conductor.play, replace(conductor.place, minutes=5)) == ()
    assert offered(conductor)
    conductor.open_sheet()
    assert offered(conductor) == {}


def test_a_team_picks_its_name_and_answers_once(room: Room) -> None:
    """At the laptop teams stand instead of names; the answer is the team's, said to be shown with its name."""
    conductor, file = room
    at = conductor.here
    conductor.open_sheet("team")
    conductor.hand_over()
    state = conductor.session.sheets[at]
    assert (state.how, len(state.expected)) == ("team", 2)
    names = kiosk.page(conductor.play, at, conductor.done(at), None)
    assert isinstance(names, NamePage)
    assert names.teams
    assert all(pick.name.startswith("Team ") for pick in names.picks)
    sitting = kiosk.sit(conductor.play, at, frozenset(), names.picks[0].person)
    question = kiosk.page(conductor.play, at, frozenset(), sitting)
    assert isinstance(question, ItemPage)
    assert question.name == names.picks[0].name
    assert question.promise == "One answer for the whole team: kept and shown with the team's name."
    alone = kiosk.page(conductor.play, at, frozenset(), sitting, alone=False)
    assert isinstance(alone, AlonePage)
    assert (alone.text, alone.teams) == ("Can anybody outside your team see this screen?", True)
    for team in state.expected:
        for item, value in (("feel", 1), ("return", 7), ("level", "wow")):
            conductor.answer(team, item, value)
        conductor.submit(team)
        done = conductor.done(at)
        thanks = kiosk.page(conductor.play, at, done, kiosk.Sitting(person=team, thanked=True))
        assert isinstance(thanks, ThanksPage)
        assert (thanks.teams, thanks.left) == (True, 2 - len(done))
    assert fill.done_count(conductor.session.sheets[at]) == 2
    assert fold(file.records()) == conductor.session


@pytest.mark.parametrize("names", [True, False])
def test_a_teams_answer_is_told_as_the_teams(room: Room, *, names: bool) -> None:
    """The notes count it as one, say that each team gave one answer, and the data names the team and whose scene."""
    conductor, _file = room
    at = conductor.here
    conductor.open_sheet("team")
    team = conductor.session.sheets[at].expected[0]
    called = next(group.name for group in conductor.play.groups(at) if group.id == team)
    conductor.answer(team, "feel", 2)
    conductor.submit(team)
    conductor.finish()
    parts = report(conductor.play, names=names).parts
    felt = next(part for part in parts if isinstance(part, Distribution))
    assert [sum(segment.count for segment in bar.segments) for bar in felt.bars] == [1]
    assert Paragraph(text="Each team gave one answer, kept with the team's name.", muted=True) in parts
    (row,) = [row for row in answer_rows(conductor.play, names=names) if row.item == "feel"]
    scene = Telling(conductor.play, names).scene(at)
    assert (row.group, row.person, row.role, row.how) == (scene, f"Team {called}", "", "team")
    assert scene != f"Team {called}"


def test_what_teams_agreed_on_stands_in_every_chart_apart_from_people(room: Room) -> None:
    """Two teams are no small group to hide: their scene is charted and marked, as two votes without an average."""
    conductor, _file = room
    told = {"low": -2, "standard": 0, "wow": 2}
    for lap in (1, 2, 3):
        at = go_to(conductor, "felt", lap)
        conductor.open_sheet("team" if lap == 3 else "kiosk")
        held = conductor.play.card_of(at, "level", conductor.play.group_id(at))
        for who in conductor.session.sheets[at].expected:
            for item, value in (("feel", told[held]), ("return", 5), ("level", held)):
                conductor.answer(who, item, value)
            conductor.submit(who)
        conductor.close_sheet()
    go_to(conductor, "open")
    found = panels(conductor.play, conductor.here)
    felt = next(part for part in found if isinstance(part, Distribution))
    seen = next(part for part in found if isinstance(part, CrossTable))
    assert [sum(segment.count for segment in bar.segments) for bar in felt.bars] == [8, 2, 8]
    assert felt.bars[1].below.endswith("2 teams' votes")
    assert felt.note.startswith("16 of 16 answers in private; 2 teams gave one answer each · Average")
    assert {sum(counts) for _label, counts in seen.rows} == {8, 2}
    assert "As meant: 16 of 16 answers" in seen.note
    assert sum("2 teams' votes" in label for label, _counts in seen.rows) == 1
    quoted = [quote.who for part in found if isinstance(part, Quotes) for quote in part.quotes]
    assert sum("'s answer about Team " in name for name in quoted) == 2

    telling = Telling(conductor.play)
    (ladder,) = ladders(telling, "levels")
    (voted,) = [rung for rung in ladder.rungs if "teams" in rung.beside]
    assert (voted.figure, voted.face, voted.share, voted.felt) == ("both 0", None, None, "“Indifferent”")
    assert voted.each == (0.5, 0.5), "drawn as two dots where nought lies, not as a hole that reads as nought"
    assert [bar.figure for bar in felt.bars][1] == ""
    (short,) = levelled(telling, "levels")
    (teams,) = [column for column, name in enumerate(short.table.columns) if name.endswith("(2 teams' votes)")]
    felt_as, back = [row[teams] for row in short.table.rows if row[0].startswith(("How", "Would"))]
    assert (felt_as, back) == ("“Indifferent”", "both 5")
    assert {len(scene.values) for same in scenes(telling, "levels") for scene in same} == {8}
    rows = [row for row in answer_rows(conductor.play, names=True) if row.item == "feel" and row.how == "team"]
    assert len(rows) == 2


def test_people_and_teams_dont_answer_the_same_sheet(room: Room) -> None:
    """Once somebody has answered alone, teams would count them twice; another take may ask in teams."""
    conductor, _file = room
    conductor.open_sheet()
    conductor.answer(conductor.session.sheets[conductor.here].expected[0], "feel", 1)
    with pytest.raises(Refused, match="once more"):
        conductor.open_sheet("team")
    conductor.another_take()
    conductor.open_sheet("team")


def test_slips_of_paper_are_marked_as_paper(room: Room) -> None:
    """The notes say that a sheet was answered on paper; a single slip among other answers is not told apart."""
    conductor, _file = room
    at = conductor.here
    conductor.open_sheet("paper")
    for person in conductor.session.sheets[at].expected:
        conductor.answer(person, "feel", 1, how="paper")
        conductor.submit(person)
    conductor.finish()
    told = Paragraph(
        text="Answered on paper and typed in; no notes say who answered what.",
        muted=True,
    )
    assert told in report(conductor.play).parts
    assert {row.how for row in answer_rows(conductor.play, names=True) if row.item == "feel"} == {"paper"}
    state = conductor.session.sheets[at]
    others = {key: replace(given, how="kiosk") for key, given in [*state.answers.items()][1:]}
    mixed = with_answers(conductor.play, at, {**state.answers, **others}, state.expected)
    assert {row.how for row in answer_rows(mixed, names=True) if row.item == "feel"} == {""}
