"""The performer guesses the customer's feeling: both see it together first, the room sees only the groups' gaps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.onstage import slides
from trainer.debrief.paired import pairings
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.pages import AlonePage, PairPage, ThanksPage
from trainer.model.people import Group
from trainer.steps import asked, fill, guessing, kiosk
from trainer.steps.kiosk import Sitting


@pytest.fixture
def played(tmp_path: Path) -> Iterator[kit.Played]:
    """Twelve in pairs; the customers of the first round have said how they go home, their partners are to guess."""
    made = kit.started(tmp_path, ["objections-and-complaints"])
    felt(made, 1)
    kit.go_to(made, "guessed", 1)
    yield made
    made.file.close()


def felt(made: kit.Played, lap: int) -> None:
    """All customers answer, each another face."""
    kit.go_to(made, "scene", lap)
    made.conductor.start_or_pause()
    made.clock.pass_(60)
    at = kit.go_to(made, "got", lap)
    made.conductor.open_sheet()
    for number, person in enumerate(made.conductor.session.sheets[at].expected):
        made.conductor.answer(person, "moves", ("listened",))
        made.conductor.answer(person, "feel", number % 5 - 2)
        made.conductor.submit(person)


def pair(made: kit.Played) -> tuple[Group, str, str]:
    """The first pair with its customer and its performer."""
    group = made.play.groups(made.conductor.here)[0]
    return group, group.in_role("customer")[0], group.in_role("performer")[0]


def page(made: kit.Played, at: Occurrence, sitting: Sitting, *, alone: bool = True) -> object:
    """What the kiosk shows to who sits there."""
    return kiosk.page(made.play, at, made.conductor.done(at), sitting, alone=alone)


def test_both_points_appear_together_to_the_pair(played: kit.Played) -> None:
    """Only once the guess is given: then feeling and guess stand side by side, called by both names."""
    _group, customer, performer = pair(played)
    at = played.conductor.here
    played.conductor.open_sheet()
    assert guessing.pair_page(played.play, at, performer) is None
    played.conductor.answer(performer, "feel", 2)
    played.conductor.submit(performer)
    shown = page(played, at, Sitting(performer, index=1, thanked=True))
    assert isinstance(shown, PairPage)
    assert (shown.name, shown.partner) == (played.play.name(performer), played.play.name(customer))
    (row,) = shown.rows
    truth = played.conductor.session.sheets[Occurrence(at.block, "got", 1)].answers[(customer, "feel")].value
    assert isinstance(truth, int)
    assert (row.guessed_at, row.felt_at) == ((1.0,), ((truth + 2) / 4,))
    assert isinstance(page(played, at, Sitting(performer, index=1, thanked=True, seen=True)), ThanksPage)


def test_nothing_of_it_opens_where_the_room_may_look(played: kit.Played) -> None:
    """With one screen the two are asked first, as before anything private."""
    _group, _customer, performer = pair(played)
    at = played.conductor.here
    played.conductor.open_sheet()
    played.conductor.answer(performer, "feel", 2)
    played.conductor.submit(performer)
    assert isinstance(page(played, at, Sitting(performer, index=1, thanked=True), alone=False), AlonePage)


def test_the_customer_is_told_before_answering(played: kit.Played) -> None:
    """The sentence on the page says that the partner guesses and then sees it; other sheets don't say so."""
    got = Occurrence(played.conductor.here.block, "got", 1)
    assert "Your partner guesses it" in fill.promise_at(played.play, got)
    assert "guesses" not in fill.promise_at(played.play, played.conductor.here)


def test_a_guess_without_a_feeling_beside_it_shows_nothing(played: kit.Played) -> None:
    """A partner who skipped the question leaves nothing to compare."""
    _group, customer, performer = pair(played)
    at = played.conductor.here
    played.conductor.back()
    played.conductor.open_sheet()
    played.conductor.answer(customer, "feel", None)
    kit.go_to(played, "guessed", 1)
    played.conductor.open_sheet()
    played.conductor.answer(performer, "feel", 0)
    played.conductor.submit(performer)
    assert guessing.pair_page(played.play, at, performer) is None


def test_the_room_sees_the_gap_of_all_pairs(played: kit.Played) -> None:
    """Guesses and feelings of both rounds stand side by side when they are revealed; nobody's own among them."""
    for lap in (1, 2):
        if lap == 2:
            felt(played, 2)
        at = kit.go_to(played, "guessed", lap)
        played.conductor.open_sheet()
        expected = asked.people(played.play, at)
        assert len(expected) == 6
        for person in expected:
            played.conductor.answer(person, "feel", 2)
            played.conductor.submit(person)
    kit.go_to(played, "results")
    before = slides(played.play, played.conductor.place, played.conductor.places, played.clock.now())
    played.conductor.reveal()
    (found,) = pairings(Telling(played.play, names=False), played.conductor.here.block)
    assert (found.start.sample.n, found.end.sample.n) == (12, 12)
    assert not found.own
    after = slides(played.play, played.conductor.place, played.conductor.places, played.clock.now())
    assert before != after
    assert {given.value for given in found.start.sample.answers} == {2}, "the guess stands first"
    assert str(after).index("label='Guessed'") < str(after).index("label='Felt'")
