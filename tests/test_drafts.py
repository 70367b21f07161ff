"""Words half typed at the laptop are not lost with the program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.stories import LEVELS, PLAN, SHEETS, begun, go_to, story
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.held import Commitment
from trainer.model.items import Line
from trainer.model.play import Script
from trainer.model.script import script
from trainer.store import journal

WORDY = replace(SHEETS["felt"], items=(*SHEETS["felt"].items, Line(id="why", ask="Why?")))


def wordy() -> Script:
    """The levels with a line to type."""
    return script((PLAN[0],), {"levels": LEVELS}, {**SHEETS, "felt": WORDY})


def typing(path: Path, words: str) -> tuple[Conductor, journal.SessionFile, str]:
    """A session in which somebody is typing."""
    conductor, file = begun(path, plan=(PLAN[0],), played=wordy())
    at = go_to(conductor, "felt")
    conductor.hand_over()
    person = conductor.session.sheets[at].expected[0]
    conductor.keep_typed(person, "why", words)
    return conductor, file, person


def reopened(path: Path) -> tuple[Conductor, journal.SessionFile]:
    """The session taken up again after the program died."""
    file = journal.open_session(path)
    conductor = Conductor(file, wordy(), HandClock(), file.records())
    conductor.reopened()
    return conductor, file


def test_words_half_typed_are_an_answer_after_a_crash(tmp_path: Path) -> None:
    """What stood in the field when the program died stands in the sheet when it is back."""
    path = tmp_path / "s.trainer"
    _conductor, file, person = typing(path, "She didn't look")
    file.close()
    again, file = reopened(path)
    assert again.session.sheets[again.here].answers[(person, "why")].words == "She didn't look"
    assert file.drafts() == {}
    file.close()


def test_an_answer_given_replaces_what_was_being_typed(tmp_path: Path) -> None:
    """Once continued with, the words are an answer and no draft is left."""
    path = tmp_path / "s.trainer"
    conductor, file, person = typing(path, "She didn't")
    conductor.answer(person, "why", None, "She didn't look up")
    assert file.drafts() == {}
    file.close()
    again, file = reopened(path)
    assert again.session.sheets[again.here].answers[(person, "why")].words == "She didn't look up"
    file.close()


def test_half_typed_words_are_no_fact(tmp_path: Path) -> None:
    """Saving with every key writes nothing to what happened."""
    conductor, file, person = typing(tmp_path / "s.trainer", "S")
    before = len(file.records())
    for end in range(1, 30):
        conductor.keep_typed(person, "why", "She didn't look up at all."[:end])
    assert len(file.records()) == before
    file.close()


def test_what_the_facilitator_was_writing_is_recorded_after_a_crash(tmp_path: Path) -> None:
    """A note, an answer, a commitment, the client and what it all meant, half typed: facts before, words after."""
    path = tmp_path / "s.trainer"
    conductor, file = begun(path, plan=(PLAN[0],), played=wordy())
    at, before = conductor.here, conductor.session.facts
    note, agreed = conductor.note("S", half=True), conductor.take_away("", "", "C", "", half=True)
    for end in range(2, 9):
        conductor.note("She left"[:end], note, half=True)
        conductor.debrief_answer(at, "why", "Too long"[:end], half=True)
        conductor.take_away(agreed, "Olga", "Call her"[:end], "", half=True)
        conductor.recording.held_for("Nordlys AS"[: end + 2], "Oslo", half=True)
        conductor.recording.sum_up("Look up."[:end], half=True)
    assert conductor.session.facts == before + 2  # the note has its time, and both have a name
    file.close()
    again, file = reopened(path)
    assert again.session.notes[note].words == "She left"
    assert again.session.debrief[at, "why"] == "Too long"
    assert again.session.commitments[agreed] == Commitment("Olga", "Call her", "")
    assert (again.session.client, again.session.place) == ("Nordlys AS", "Oslo")
    assert again.session.summary == "Look up."
    assert file.drafts() == {}
    file.close()


def test_what_was_written_down_after_all_leaves_no_draft(tmp_path: Path) -> None:
    """Whole words end their draft, also those that are again what stood there before."""
    conductor, file = begun(tmp_path / "s.trainer")
    at = conductor.here
    note, agreed = conductor.note("She left"), conductor.take_away("", "", "Call", "")
    conductor.debrief_answer(at, "why", "Too long")
    conductor.note("She left at", note, half=True)
    conductor.debrief_answer(at, "why", "Too long a", half=True)
    conductor.take_away(agreed, "", "Call her", "", half=True)
    conductor.recording.held_for("Nordlys", "", half=True)
    conductor.recording.sum_up("Look", half=True)
    assert len(file.drafts()) == 5
    conductor.note("She left at once", note)
    conductor.debrief_answer(at, "why", "Too long")
    conductor.take_away(agreed, "", "Call her", "")
    conductor.recording.held_for("", "")
    conductor.recording.sum_up("")
    assert file.drafts() == {}
    file.close()


def test_what_was_said_aloud_stays_said_aloud(tmp_path: Path) -> None:
    """Half typed by the facilitator and recovered, an answer follows its first half and still says how it was given."""
    path = tmp_path / "s.trainer"
    conductor, file = begun(path)
    at = go_to(conductor, "told")
    conductor.open_sheet("aloud")
    person = conductor.session.sheets[at].expected[0]
    conductor.answer(person, "thoughts", None, "I was", "aloud")
    conductor.keep_typed(person, "thoughts", "I was ignored")
    file.close()
    file = journal.open_session(path)
    again = Conductor(file, story(), HandClock(), file.records())
    again.reopened()
    given = again.session.sheets[at].answers[person, "thoughts"]
    assert (given.words, given.how) == ("I was ignored", "aloud")
    file.close()


def test_two_real_sessions_of_one_seed_draw_other_tokens(tmp_path: Path) -> None:
    """The tokens of anonymous answers can't be drawn again from the seed that lies in the file."""
    drawn = []
    for name in ("one", "two"):
        conductor, file = begun(tmp_path / f"{name}.trainer", plan=(PLAN[2],), rehearsal=False)
        at = go_to(conductor, "after")
        conductor.hand_over()
        for person in conductor.session.sheets[at].expected[:3]:
            conductor.answer(person, "own", "y")
            conductor.submit(person)
        drawn.append(set(conductor.session.sheets[at].ballots))
        file.close()
    assert not drawn[0] & drawn[1]
