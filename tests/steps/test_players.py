"""Pairs at work all at once read on the stage which part is whose, and nobody is grouped where nobody plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests import kit
from trainer import opening
from trainer.clock import HandClock
from trainer.debrief import onstage
from trainer.model.play import Play, room
from trainer.model.screen import CardsSlide, Slide, TeamsSlide, TextSlide
from trainer.rehearsal import Rehearsal, cast
from trainer.steps import group as step_group
from trainer.steps import players
from trainer.store.library import load_library

IN_PAIRS = """
trainer: 1
scenario: in-pairs
title: In pairs
people: 4-30
groups: pairs
roles:
  customer:
    name: Customer
  performer:
    name: Employee
    count: rest
decks:
  card:
    to: customer
    confidential: yes
    deal: same for all
    cards:
      only:
        title: The same for all
        text: With words of its own
steps:
  - brief: Hello
  - repeat: 2 rounds
    steps:
      - group: pairs
        title: Who is with whom
      - id: reading
        deal: card
      - id: scene
        act: Play
        minutes: 2
      - id: open
        reveal: [card]
  - id: talk
    discuss:
      feelings: How was it?
"""


@dataclass
class Seen:
    """What became of the session, and every slide on the way."""

    play: Play
    slides: list[Slide] = field(default_factory=list)


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[Seen]:
    """Five people play two rounds in pairs."""
    (tmp_path / "in-pairs.yaml").write_text(IN_PAIRS, encoding="utf-8")
    library, clock, slides = load_library([tmp_path]), HandClock(), list[Slide]()
    guests = [opening.Guest(name) for name in cast(5)]
    terms = opening.Terms(seed=3, rehearsal=True)
    opened = opening.start(library, opening.plan_of(library, ("in-pairs",)), guests, tmp_path / "there", clock, terms)
    conductor = opened.conductor

    def look() -> None:
        slides.extend(onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now()))

    Rehearsal(conductor, clock, Random(3), look).play()
    yield Seen(conductor.play, slides)
    opened.file.close()


def test_pairs_read_on_the_stage_which_part_is_whose(seen: Seen) -> None:
    """While all pairs play at once, and when they are formed, each name stands with its part, and stands there once."""
    scenes = [slide.boxes for slide in seen.slides if isinstance(slide, TextSlide) and slide.title == "Play"]
    formed = [slide.groups for slide in seen.slides if isinstance(slide, TeamsSlide)]
    assert scenes
    assert formed
    for boxes in (*scenes, *formed):
        words = " ".join(f"{box.label} {box.value}" for box in boxes)
        assert words.count("(customer)") == 2
        assert words.count("(employee)") == 3
        assert all(words.count(name) == 1 for name in cast(5))


def test_who_has_left_stands_no_more_among_those_who_play(tmp_path: Path) -> None:
    """The customer goes home and nobody has taken over yet: the room reads those who are there."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "scene")
    (group,) = played.play.playing(played.conductor.here)
    (gone,) = group.in_role("customer")
    played.conductor.change(gone, "left")
    place = played.conductor.place
    assert place is not None
    read = " ".join(box.value for box in players.boxes(room(played.play), place))
    assert played.play.name(gone) not in read
    assert all(played.play.name(person) in read for person in group.members if person != gone)
    (group,) = played.play.playing(played.conductor.here)
    assert gone in group.members, "somebody has yet to take over"
    assert played.play.name(gone) not in step_group.box(room(played.play), place, group).value
    played.file.close()


def test_several_in_one_part_are_called_together(tmp_path: Path) -> None:
    """A team has one customer and three employees, and the room reads them so."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "scene")
    place = played.conductor.place
    assert place is not None
    found = {box.label: box.value.count(",") + 1 for box in players.boxes(room(played.play), place) if box.people}
    assert found == {"Customer": 1, "Employees": 3}
    played.file.close()


def test_a_team_that_prepares_reads_who_its_customer_is(tmp_path: Path) -> None:
    """One of each team is the customer from the start, and the others decide what that very person will meet."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "prepare")
    place = played.conductor.place
    assert place is not None
    for box, group in zip(players.boxes(room(played.play), place), played.play.playing(place.at), strict=True):
        (customer,) = group.in_role("customer")
        names = [played.play.name(person) for person in group.members]
        named = [f"{name} (customer)" if name == played.play.name(customer) else name for name in names]
        assert box.value == ", ".join(named)
    played.file.close()


def test_groups_are_formed_only_where_somebody_plays(seen: Seen) -> None:
    """Two rounds have their pairs; the talk at the end puts nobody into groups that never played."""
    assert sorted(lap for _block, lap in seen.play.session.groups) == [1, 2]


def test_a_card_that_everybody_has_is_shown_once_with_its_words(seen: Seen) -> None:
    """Two customers read the same card; the room sees it as one, and can read it."""
    shown = {slide.cards for slide in seen.slides if isinstance(slide, CardsSlide)}
    assert [[(card.title, card.text) for card in cards] for cards in shown] == [
        [("The same for all", "With words of its own")]
    ]
