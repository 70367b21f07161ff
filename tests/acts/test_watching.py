"""What observers tap is kept tap by tap with its time, and told in the debrief and in the notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests import kit
from tests.stories import LEVELS, SHEETS, begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.report import overview, report
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.items import Option, Tally, YesNo
from trainer.model.pages import NamePage, WatchPage
from trainer.model.play import room as as_seen
from trainer.model.replay import fold
from trainer.model.report import Heading, Table
from trainer.model.scenario import Act, Repeat, Scenario
from trainer.model.script import script
from trainer.model.sheet import Sheet
from trainer.model.trouble import Refused
from trainer.steps import watching
from trainer.store.journal import SessionFile

LIST = Sheet(
    id="seen",
    title="What we saw",
    answers="named",
    items=(
        YesNo(id="greeted", ask="Greeted within ten seconds?"),
        Tally(id="did", ask="What?", options=(Option("asked", "Asked why"), Option("name", "Used the name"))),
    ),
)
SCENES = next(entry for entry in LEVELS.steps if isinstance(entry, Repeat))
WATCHED: Scenario = replace(
    LEVELS,
    steps=(
        *LEVELS.steps[:2],
        replace(
            SCENES,
            steps=tuple(replace(one, checklist="seen") if isinstance(one, Act) else one for one in SCENES.steps),
        ),
        *LEVELS.steps[3:],
    ),
)
PLAN = (PlannedBlock(id="levels", scenario="levels", title="Three levels"),)


@pytest.fixture
def clock() -> HandClock:
    """A clock moved by hand."""
    return HandClock()


@pytest.fixture
def kept(tmp_path: Path, clock: HandClock) -> Iterator[tuple[Conductor, SessionFile]]:
    """At the first scene, which has a checklist."""
    sheets = {**SHEETS, "seen": LIST}
    made = begun(tmp_path / "a.trainer", clock, plan=PLAN, played=script(PLAN, {"levels": WATCHED}, sheets))
    go_to(made[0], "scene", 1)
    yield made
    made[1].close()


@pytest.fixture
def room(kept: tuple[Conductor, SessionFile]) -> Conductor:
    """Its conductor."""
    return kept[0]


def shown(room: Conductor, at: Occurrence | None = None) -> dict[str, tuple[str, int, int]]:
    """By words: the answer of a check, and how often well and wrongly."""
    return {line.text: (line.last, line.well, line.wrong) for line in watching.lines(room.play, at or room.here)}


def test_every_tap_has_its_time(room: Conductor, clock: HandClock) -> None:
    """Two taps of one thing and one of another: three taps, each with the seconds on the timer."""
    room.start_or_pause()
    clock.pass_(13)
    room.watching.tap("did", "asked")
    clock.pass_(20)
    room.watching.tap("did", "asked")
    room.watching.tap("did", "name", person="p3")
    assert [(tap.value, tap.after, tap.person) for tap in room.session.taps[room.here]] == [
        ("asked", 13, ""),
        ("asked", 33, ""),
        ("name", 33, "p3"),
    ]
    assert shown(room)["Asked why"] == ("", 2, 0)


def test_a_check_is_answered_changed_and_taken_back(room: Conductor) -> None:
    """Yes, then no: no stands. No once more: nothing stands."""
    room.watching.tap("greeted", "yes")
    assert shown(room)["Greeted within ten seconds?"][0] == "yes"
    room.watching.tap("greeted", "no")
    assert shown(room)["Greeted within ten seconds?"][0] == "no"
    room.watching.tap("greeted", "no")
    assert shown(room)["Greeted within ten seconds?"][0] == ""


def test_a_tap_made_by_mistake_is_taken_back(room: Conductor) -> None:
    """By undo and by taking the last one back; what was tapped before stays."""
    room.watching.tap("did", "asked")
    room.watching.tap("did", "name")
    room.undo()
    assert [tap.value for tap in room.session.taps[room.here]] == ["asked"]
    room.watching.take_back()
    assert not room.session.taps[room.here]
    with pytest.raises(Refused, match="Nothing has been tapped"):
        room.watching.take_back()


@pytest.mark.parametrize(
    ("item", "value", "well"), [("did", "danced", True), ("greeted", "maybe", True), ("did", "asked", False)]
)
def test_what_is_not_on_the_list_is_refused(room: Conductor, item: str, value: str, well: bool) -> None:
    """Unknown things, other answers than yes and no, and counted things used wrongly: nothing is written."""
    facts = room.session.facts
    with pytest.raises(Refused):
        room.watching.tap(item, value, well=well)
    assert room.session.facts == facts


def test_a_step_without_a_checklist_takes_no_taps(room: Conductor) -> None:
    """Neither taps nor the laptop for an observer."""
    go_to(room, "felt", 1)
    with pytest.raises(Refused, match="not on the checklist"):
        room.watching.tap("did", "asked")
    with pytest.raises(Refused, match="no checklist"):
        room.watching.hand_over()


def test_each_scene_and_take_has_taps_of_its_own(room: Conductor) -> None:
    """Another take begins with nothing tapped; the first keeps its own."""
    first = room.here
    room.watching.tap("did", "asked")
    room.another_take()
    assert shown(room)["Asked why"] == ("", 0, 0)
    assert shown(room, first)["Asked why"] == ("", 1, 0)


def test_taps_replay(kept: tuple[Conductor, SessionFile]) -> None:
    """The file folds to the same session."""
    room, file = kept
    room.watching.tap("did", "asked")
    room.watching.tap("greeted", "yes", person="p2")
    room.watching.take_back()
    room.watching.hand_over()
    assert fold(file.records()) == room.session


def test_the_observer_picks_a_name_among_those_who_watch(room: Conductor) -> None:
    """Observers first, then everybody outside the playing team; nobody who plays."""
    playing = {person for group in room.play.playing(room.here) for person in group.members}
    watcher = next(person for person in room.session.people if person not in playing)
    room.change(watcher, "here", observer=True)
    names = watching.page(room.play, room.here, "")
    assert isinstance(names, NamePage)
    assert names.picks[0].person == watcher
    assert not playing & {pick.person for pick in names.picks}
    page = watching.page(room.play, room.here, watcher)
    assert isinstance(page, WatchPage)
    assert page.title == "What we saw"
    assert page.scene.startswith("Team ")


def test_the_debrief_counts_by_scene(room: Conductor) -> None:
    """A row for everything on the list, a column a scene; what nobody saw is a dash; below stands who ticked."""
    room.watching.tap("did", "asked")
    room.watching.tap("did", "asked")
    room.watching.tap("greeted", "no")
    go_to(room, "scene", 2)
    room.watching.tap("did", "name")
    (table,) = [part for part in overview(room.play, "levels") if isinstance(part, Table)]
    assert table.caption == "What we saw"
    assert table.rows == (
        ("Greeted within ten seconds?", "no", "–"),
        ("Asked why", "2", "–"),
        ("Used the name", "–", "1"),
        ("Ticked by", "the facilitator", "the facilitator"),
    )
    assert table in overview(as_seen(room.play), "levels")


def test_the_notes_tell_the_times_only_with_names(room: Conductor, clock: HandClock) -> None:
    """With names: when, in which scene, what, by whom. Without: the counts alone."""
    room.start_or_pause()
    clock.pass_(73)
    room.watching.tap("did", "asked", person="p5")
    room.watching.tap("greeted", "yes")
    room.finish()
    parts = report(room.play).parts
    place = next(n for n, part in enumerate(parts) if isinstance(part, Heading) and part.text == "Observed")
    table = parts[place + 1]
    assert isinstance(table, Table)
    assert [(row[0], row[2], row[3]) for row in table.rows] == [
        ("1:13 min", "Asked why", "Person 5"),
        ("1:13 min", "Greeted within ten seconds? yes", ""),
    ]
    bare = report(room.play, names=False).parts
    assert not any(isinstance(part, Heading) and part.text == "Observed" for part in bare)
    assert any(isinstance(part, Table) and part.caption == "What we saw" for part in bare)


def test_the_words_of_the_dealt_card_are_counted_well_and_wrongly(tmp_path: Path) -> None:
    """The team's own profession gives the words; the debrief names those that nobody dared."""
    played = kit.started(tmp_path, ["vocabulary"])
    room = played.conductor
    at = kit.go_to(played, "pitch", 1)
    words = [line.value for line in watching.lines(room.play, at)]
    card = room.play.scenario(at).decks[0].card(room.play.card_of(at, "profession", room.play.group_id(at)))
    assert words == list(card.glossary)
    room.watching.tap("words", words[2])
    room.watching.tap("words", words[2], well=False)
    room.watching.tap("words", words[0])
    (table,) = [part for part in overview(room.play, "vocabulary") if isinstance(part, Table)]
    assert table.rows[0] == (words[2], "1", "1")
    assert table.rows[1] == (words[0], "1", "–")
    assert table.rows[2][0] == "Not heard: " + ", ".join([words[1], *words[3:]])
    played.file.close()


def test_words_of_a_card_given_out_on_paper_are_said_to_be_unknown(tmp_path: Path) -> None:
    """Nobody knows which card's words to listen for: a sentence says so instead of an empty list."""
    heard = Sheet(
        id="seen", title="Words", answers="named", items=(Tally(id="w", ask="?", from_card="level.glossary"),)
    )
    played = script(PLAN, {"levels": WATCHED}, {**SHEETS, "seen": heard})
    conductor, file = begun(tmp_path / "b.trainer", plan=PLAN, played=played)
    go_to(conductor, "cards")
    conductor.cards.give_out()
    at = go_to(conductor, "scene", 1)
    assert not watching.lines(conductor.play, at)
    assert watching.why_none(conductor.play, at).startswith("The cards were given out on paper")
    file.close()
