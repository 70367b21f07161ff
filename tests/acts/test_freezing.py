"""A frozen scene stands still: a player may be swapped, the card follows the role, and the notes tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories import DISLIKE, LEVELS, PLAN, SHEETS, begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.report import report
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.play import room as as_seen
from trainer.model.replay import fold
from trainer.model.report import Bullets, Table
from trainer.model.scenario import Fill, Repeat, Scenario
from trainer.model.script import script
from trainer.model.trouble import Refused
from trainer.steps import fill, kiosk, swapping, turns
from trainer.steps.frame import timer as face
from trainer.store.journal import SessionFile

Kept = tuple[Conductor, SessionFile, HandClock]
GUESS = Fill(id="signs", title="Signs", sheet="felt", by=("others",), about="customer")
JUDGED: Scenario = replace(
    DISLIKE,
    steps=tuple(
        replace(entry, steps=(*entry.steps[:2], GUESS, *entry.steps[2:])) if isinstance(entry, Repeat) else entry
        for entry in DISLIKE.steps
    ),
)
FELT = {"felt": replace(SHEETS["felt"], items=SHEETS["felt"].items[:2]), "check": SHEETS["check"]}


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """One pair plays with a secret card, the rest watches; the scene has run for 83 seconds."""
    clock = HandClock()
    plan = (PlannedBlock(id="dislike", scenario="dislike", title="What is wrong?"),)
    played = script(plan, {"dislike": JUDGED}, FELT)
    conductor, file = begun(tmp_path / "session.trainer", clock, plan=plan, played=played, people=8)
    slip = go_to(conductor, "slip")
    (holder,) = conductor.play.holders(slip, conductor.play.scenario(slip).decks[0])
    conductor.cards.open(holder)
    conductor.cards.read(holder)
    go_to(conductor, "scene")
    conductor.start_or_pause()
    clock.pass_(83)
    yield conductor, file, clock
    file.close()


def customer(conductor: Conductor) -> str:
    """Who plays the customer now."""
    (person,) = conductor.play.in_role(conductor.here, "customer")
    return person


def frozen(conductor: Conductor) -> Occurrence | None:
    """Which scene is frozen now."""
    return conductor.session.frozen


def card(conductor: Conductor) -> tuple[str, str]:
    """Who holds the card of this round, and which one it is."""
    slip = replace(conductor.here, step="slip")
    ((person, held),) = conductor.play.holders(slip, conductor.play.scenario(slip).decks[0]).items()
    return person, held


def words(conductor: Conductor, *, names: bool = True) -> list[str]:
    """Every row of the notes' tables, and every bullet, as one line."""
    lines: list[str] = []
    for part in report(conductor.play, names=names).parts:
        match part:
            case Table():
                lines += [" | ".join(row) for row in part.rows]
            case Bullets():
                lines += part.lines
            case _:
                pass
    return lines


def test_a_frozen_scene_stands_still_and_goes_on_where_it_was(kept: Kept) -> None:
    """Frozen at 1:23 it is 1:23 ten minutes later; the stage says so; the second press goes on."""
    conductor, file, clock = kept
    conductor.freezing.freeze_or_go_on()
    clock.pass_(600)
    place = conductor.place
    assert place is not None
    shown = face(as_seen(conductor.play), place, clock.now())
    assert shown is not None
    assert (shown.digits, shown.word) == ("3:37", "Frozen")
    conductor.freezing.freeze_or_go_on()
    clock.pass_(10)
    assert conductor.session.frozen is None
    assert conductor.session.timers[conductor.here].running
    shown = face(as_seen(conductor.play), place, clock.now())
    assert shown is not None
    assert (shown.digits, shown.word) == ("3:27", "")
    assert fold(file.records()) == conductor.session


@pytest.mark.parametrize("way", ["start", "leave", "outcome", "restart"])
def test_whatever_moves_a_frozen_scene_ends_the_freeze(kept: Kept, way: str) -> None:
    """Its timer started or set back, its end recorded, the room elsewhere: it is no longer frozen."""
    conductor, _file, _clock = kept
    conductor.freezing.freeze_or_go_on()
    ways = {
        "start": conductor.start_or_pause,
        "leave": conductor.next,
        "outcome": lambda: conductor.outcome("found"),
        "restart": conductor.timing.restart,
    }
    ways[way]()
    assert conductor.session.frozen is None


def test_a_scene_frozen_before_its_timer_ran_waits_for_the_start(tmp_path: Path) -> None:
    """Going on starts no timer that nobody had started."""
    conductor, file = begun(tmp_path / "session.trainer", plan=(PLAN[2],))
    at = go_to(conductor, "scene")
    conductor.freezing.freeze_or_go_on()
    assert frozen(conductor) == at
    conductor.freezing.freeze_or_go_on()
    assert frozen(conductor) is None
    assert at not in conductor.session.timers
    file.close()


def test_nobody_is_swapped_while_the_scene_runs(kept: Kept) -> None:
    """A swap needs the freeze: the room must see that it stands still."""
    conductor, _file, _clock = kept
    with pytest.raises(Refused, match="frozen"):
        conductor.freezing.take_over(customer(conductor), conductor.play.watching(conductor.here)[0])


def test_the_same_card_follows_the_role_and_waits_to_be_read(kept: Kept) -> None:
    """The new customer plays on with the same secret, reads it at the laptop in mid-scene, and the room goes on."""
    conductor, file, _clock = kept
    old, known = card(conductor)
    new = conductor.play.watching(conductor.here)[0]
    conductor.freezing.freeze_or_go_on()
    conductor.freezing.take_over(old, new)
    assert customer(conductor) == new
    assert card(conductor) == (new, known)
    at = conductor.here
    assert swapping.to_read(conductor.play, at) == (replace(at, step="slip"), (new,))
    conductor.hand_over()
    laptop = conductor.session.laptop
    assert (laptop.to, laptop.at) == ("cards", replace(at, step="slip"))
    page = kiosk.page(conductor.play, replace(at, step="slip"), frozenset(), None)
    assert [pick.person for pick in getattr(page, "picks", ())] == [new]
    assert conductor.cards.open(new).id == known
    conductor.cards.read(new)
    conductor.take_back()
    assert swapping.to_read(conductor.play, at) is None
    assert conductor.here == at
    assert fold(file.records()) == conductor.session


def test_who_plays_on_without_the_card_makes_it_useless(kept: Kept) -> None:
    """When the two players change roles the new customer gets another card: a known secret is none."""
    conductor, _file, _clock = kept
    old, known = card(conductor)
    (performer,) = conductor.play.in_role(conductor.here, "performer")
    conductor.freezing.freeze_or_go_on()
    conductor.freezing.take_over(old, performer)
    assert customer(conductor) == performer
    assert card(conductor)[0] == performer
    assert card(conductor)[1] != known


def test_who_gave_the_role_up_judges_nothing_of_the_scene(kept: Kept) -> None:
    """The former customer knows the secret: their answer about it is not asked for."""
    conductor, _file, _clock = kept
    old = customer(conductor)
    new = conductor.play.watching(conductor.here)[0]
    conductor.freezing.freeze_or_go_on()
    conductor.freezing.take_over(old, new)
    at = go_to(conductor, "signs")
    expected = fill.expected(conductor.play, at)
    assert not {old, new} & set(expected)
    assert len(expected) == 5


def test_a_swap_is_taken_back_until_the_card_was_read(kept: Kept) -> None:
    """Undone, everybody sits where they sat with the card they had; once the new one has read it, nothing is undone."""
    conductor, file, _clock = kept
    old, known = card(conductor)
    new = conductor.play.watching(conductor.here)[0]
    conductor.freezing.freeze_or_go_on()
    conductor.freezing.take_over(old, new)
    conductor.undo()
    assert card(conductor) == (old, known)
    assert conductor.session.swaps[conductor.here] == ()
    conductor.freezing.take_over(old, new)
    conductor.hand_over()
    conductor.cards.open(new)
    assert conductor.undoable is None
    assert fold(file.records()) == conductor.session


def test_the_notes_tell_of_freeze_and_swap(kept: Kept) -> None:
    """Frozen with its words and the swap with both names at the second they happened; without names only the role."""
    conductor, _file, _clock = kept
    old, new = customer(conductor), conductor.play.watching(conductor.here)[0]
    conductor.freezing.freeze_or_go_on()
    mark = next(iter(conductor.session.notes))
    conductor.note("Voices went up", mark)
    conductor.freezing.take_over(old, new)
    conductor.freezing.go_on()
    conductor.freezing.freeze_or_go_on()
    conductor.finish()
    told = "\n".join(words(conductor))
    names = conductor.play.name
    assert "Find out · Round 1, after 1:23 min | Frozen: Voices went up" in told
    assert f"Find out · Round 1, after 1:23 min | Swapped: {names(new)} for {names(old)} as customer" in told
    assert "| Frozen" in told
    assert "Stopped" not in told
    nameless = words(conductor, names=False)
    assert "Swapped: Customer" in nameless
    assert not any(person.name in line for line in nameless for person in conductor.session.people.values())


def test_both_count_as_having_played(kept: Kept) -> None:
    """In the grid of who did what, the one who gave the role up has had it too."""
    conductor, _file, _clock = kept
    old, new = customer(conductor), conductor.play.watching(conductor.here)[0]
    conductor.freezing.freeze_or_go_on()
    conductor.freezing.take_over(old, new)
    rows = {row.person: row for row in turns.grid(conductor.play).rows}
    assert [rows[person].cells[0].role for person in (old, new)] == ["Customer", "Customer"]


def test_another_teams_people_never_learn_its_level(tmp_path: Path) -> None:
    """In a team's scene only its own people can change roles, and the customer of it stays in the team."""
    plan = (PLAN[0],)
    conductor, file = begun(tmp_path / "session.trainer", plan=plan, played=script(plan, {"levels": LEVELS}, SHEETS))
    at: Occurrence = go_to(conductor, "scene", 1)
    conductor.freezing.freeze_or_go_on()
    (team,) = conductor.play.playing(at)
    (old,) = team.in_role("customer")
    assert set(swapping.successors(conductor.play, at, old)) == set(team.members) - {old}
    stranger = next(group for group in conductor.play.groups(at) if group.id != team.id).members[0]
    with pytest.raises(Refused, match="take this role"):
        conductor.freezing.take_over(old, stranger)
    file.close()
