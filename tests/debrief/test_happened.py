"""This file is the promise that the notes call played only what was played: a step passed by in a moment is none."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.debrief.durations import times
from trainer.debrief.happened import happened
from trainer.debrief.report import report
from trainer.export.markdown import markdown
from trainer.model.play import Play
from trainer.model.scenario import Discuss


def _notes(play: Play) -> str:
    """All that can be told, without the bold of the plan's parts."""
    return markdown(report(play, names=True, secrets=True)).decode().replace("**", "")


def test_a_workshop_clicked_through_has_played_nothing(tmp_path: Path) -> None:
    """No times of nought, nobody in a role, no card told, no question without an answer."""
    played = kit.started(tmp_path, ["service-levels", "guess-dislike"])
    while played.conductor.here != played.conductor.places[-1].at:
        played.conductor.next()
    played.conductor.finish()
    notes = _notes(played.play)
    played.file.close()

    assert "0:00" not in notes
    assert notes.count("not played |") == 8, "two parts, and three rounds or teams in each"
    assert "Team Oak, not played" in notes
    assert "Round 1, not played" in notes
    assert "## Who did what" not in notes
    assert "What the room said" not in notes
    assert "### Cards" not in notes.partition("## Guess what they dislike")[2]


def test_a_round_that_was_played_is_told_and_the_next_one_not(tmp_path: Path) -> None:
    """One round with its timer, the rest passed by: who played it stands there, the others had no turn."""
    played = kit.started(tmp_path, ["guess-dislike"])
    kit.go_to(played, "scene", 1)
    played.conductor.start_or_pause()
    played.clock.pass_(60)
    while played.conductor.here != played.conductor.places[-1].at:
        played.conductor.next()
    played.conductor.finish()
    notes = _notes(played.play)
    played.file.close()

    assert "| Round 1 |" in notes
    assert "Round 2, not played" in notes
    assert notes.count("(customer)") == 3, "each round has its pair, one of which played"
    sent = markdown(report(played.play, record=False)).decode()
    assert "| Round 1 | 2 |" in sent
    assert "Round 2" not in sent, "whoever had no turn stands in no client's part"


def test_a_talk_whose_answers_are_known_is_not_called_not_played(tmp_path: Path) -> None:
    """Answered from elsewhere and never entered: the plan has no time for it, and keeps its row and its picture."""
    played = kit.started(tmp_path, ["guess-dislike"])
    kit.go_to(played, "scene", 1)
    played.conductor.start_or_pause()
    played.clock.pass_(60)
    talk = next(place.at for place in reversed(played.conductor.places) if isinstance(place.step, Discuss))
    played.conductor.debrief_answer(talk, "own", "It was hard to be silent")
    played.conductor.finish()
    notes, pictured = _notes(played.play), times(played.play)[0].text
    played.file.close()

    title = played.play.step(talk).title
    assert talk not in played.play.session.visits
    (row,) = (line for line in notes.splitlines() if line.startswith(f"| – {title} |"))
    assert row.endswith("|  | – |")
    assert f"{title}: " in pictured
    assert next(span for span in pictured.split("; ") if span.startswith(f"{title}: ")).endswith(", –")


def test_a_talk_left_out_in_the_room_and_answered_later_is_told_as_answered(tmp_path: Path) -> None:
    """Its answers stand in the notes, so the plan neither calls it skipped nor not played."""
    played = kit.started(tmp_path, ["guess-dislike", "yes-and"])
    kit.go_to(played, "scene", 1)
    played.conductor.start_or_pause()
    played.clock.pass_(60)
    steps = ((place.at, place.step) for place in played.conductor.places if place.at.block == "guess-dislike")
    talk, question = next((at, step.questions[0].id) for at, step in steps if isinstance(step, Discuss))
    while played.conductor.here != talk:
        played.conductor.next()
    played.conductor.skip()
    played.conductor.debrief_answer(talk, question, "It was hard to be silent")
    played.conductor.finish()
    notes = _notes(played.play)
    played.file.close()

    (row,) = (line for line in notes.splitlines() if line.startswith(f"| – {played.play.step(talk).title} |"))
    assert row.endswith("|  | – |")
    assert "It was hard to be silent" in notes


def test_steps_nobody_played_share_a_row_and_what_was_skipped_keeps_its_own(tmp_path: Path) -> None:
    """From three in a row up: how many, from which to which, with their minutes in one sum."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "scene", 1)
    played.conductor.start_or_pause()
    played.clock.pass_(200)
    played.conductor.next()
    played.conductor.skip()
    played.conductor.finish()
    notes = _notes(played.play)
    played.file.close()

    before, scene, skipped, after = (line for line in notes.splitlines() if line.startswith("| – "))
    assert before == "| – 4 steps, “Three service levels” to “Meet the customer · Team Oak” | 16 min |  | not played |"
    assert scene.endswith("| 5 min | 09:00 | 3:20 min |")
    assert skipped.endswith("| 5 min |  | skipped |")
    assert after.startswith("| – 11 steps, “The customer tells · Team Oak”")
    assert after.endswith("| 44 min |  | not played |")
    assert "0:00" not in notes


def test_a_team_that_was_rated_has_played(tmp_path: Path) -> None:
    """The scene was left at once and no timer ran, but the room rated it: nobody reads that it wasn't played."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "felt", 1)
    first = played.play.group_id(played.conductor.here)
    kit.answered(played, kit.as_drawn)
    while played.conductor.here != played.conductor.places[-1].at:
        played.conductor.next()
    played.conductor.finish()
    notes = _notes(played.play)
    names = {group.id: group.name for group in played.play.groups(played.conductor.here)}
    played.file.close()

    assert f"| Team {names[first]} |" in notes
    assert notes.count(", not played |") == 2


def test_a_scene_without_a_timer_counts_once_the_room_stayed(tmp_path: Path) -> None:
    """A team that acted for two minutes has played, though nobody started the clock; the teams after it have not."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "scene", 1)
    first = played.play.group_id(played.conductor.here)
    played.clock.pass_(120)
    while played.conductor.here != played.conductor.places[-1].at:
        played.conductor.next()
    played.conductor.finish()
    notes = _notes(played.play)
    names = {group.id: group.name for group in played.play.groups(played.conductor.here)}
    played.file.close()

    assert f"| Team {names[first]} |" in notes
    assert notes.count(", not played |") == 2


def test_a_row_of_steps_nobody_played_holds_none_that_was_played(tmp_path: Path) -> None:
    """A team whose customer was not heard and one that only said what it would play, with played steps in between.

    The row ends before what was played; the picture plans minutes as the table does; the last team has not played.
    """
    played = kit.started(tmp_path, ["service-levels"])
    conductor, places = played.conductor, {(place.at.step, place.at.lap): place.at for place in played.conductor.places}
    for lap in (1, 2):
        for step in ("scene", "felt"):
            conductor.go(places[step, lap])
            played.clock.pass_(60)
        kit.answered(played, lambda *_known: {"feel": 1})
    conductor.go(places["before", 3])
    last = played.play.group_id(conductor.here)
    kit.answered(played, lambda *_known: {"where": "a bank"})
    conductor.go(places["scene", 3])
    played.clock.pass_(20)
    conductor.skip()
    conductor.go(places["open", 0])
    played.clock.pass_(60)
    conductor.finish()
    notes, pictured = _notes(played.play), times(played.play)[0].text
    name = next(group.name for group in played.play.groups(conductor.here) if group.id == last)
    played.file.close()

    rows = [line for line in notes.splitlines() if line.startswith("| – ")]
    assert "| – Play the scene × 2 | 10 min | 09:00 | under plan · 2:00 min |" in rows
    assert not any("steps" in row and "Play the scene" in row for row in rows)
    assert "Play the scene: 10 min planned, 2:00 min" in pictured
    assert f"Team {name}, not played" in notes


def test_a_sheet_is_played_once_somebody_has_answered(tmp_path: Path) -> None:
    """Half a minute at questions that nobody answered is passed by; counted hands, or a long talk, are not."""
    played = kit.started(tmp_path, ["service-levels"])
    told = {}
    for step, stay, hands in (("before", 30, False), ("felt", 0, True), ("told", 90, False)):
        at = kit.go_to(played, step, 1)
        played.clock.pass_(stay)
        if hands:
            played.conductor.open_sheet("hands")
            played.conductor.sheets.count_hands("feel", (("1", 8),))
        told[step] = at
    kit.go_to(played, "before", 2)
    found = {step: happened(played.play, at) for step, at in told.items()}
    played.file.close()

    assert found == {"before": False, "told": True, "felt": True}


def test_the_notes_are_called_after_what_was_played(tmp_path: Path) -> None:
    """Of three exercises one took place: a title that nobody typed names that one, and a typed one stays."""
    for typed in ("", "For Cosima"):
        played = kit.started(tmp_path, ["guess-dislike", "service-levels", "yes-and"], title=typed)
        kit.go_to(played, "scene", 1)
        played.conductor.start_or_pause()
        played.clock.pass_(60)
        played.conductor.finish()
        played.file.close()
        assert played.play.title == (typed or "Guess what they dislike and 2 more")
        told = report(played.play)
        assert told.title == (typed or "Guess what they dislike")
        assert "2 more" not in markdown(told).decode().partition("## For the record")[0]


def test_cards_given_out_on_paper_were_given_out(tmp_path: Path) -> None:
    """However short the stay: that they go round is what is done there."""
    played = kit.started(tmp_path, ["guess-dislike"])
    kit.go_to(played, "slip", 1)
    slip = played.conductor.here
    played.conductor.cards.give_out()
    played.conductor.next()
    told = happened(played.play, slip)
    played.file.close()

    assert told
