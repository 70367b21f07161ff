"""This file is the promise of what a reveal shows, in the scenario's own terms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests import kit
from trainer.debrief.answers import takes_of
from trainer.debrief.items import Sample
from trainer.debrief.onstage import slide_of
from trainer.debrief.panels import panels, results, rows_of
from trainer.debrief.report import overview
from trainer.debrief.telling import Telling
from trainer.export.tables import as_table
from trainer.model.events import Occurrence
from trainer.model.items import Value
from trainer.model.pictures import Journey, Ladder
from trainer.model.play import Play, room
from trainer.model.report import Cards, Cloud, CrossTable, Distribution, Meters, Part, Quotes, Table
from trainer.model.screen import Frame, StatementsSlide
from trainer.model.session import Given
from trainer.rehearsal import cast

T = TypeVar("T")
OPEN = Occurrence("service-levels", "open")


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, rated as in the drawings."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


@pytest.fixture(scope="module")
def dislike(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Guess what they dislike, three rounds."""
    played = kit.guess_dislike(tmp_path_factory.mktemp("dislike"))
    yield played
    played.file.close()


def one(parts: tuple[Part, ...], kind: type[T]) -> T:
    """The only part of that kind."""
    (found,) = [part for part in parts if isinstance(part, kind)]
    return found


def test_a_reveal_shows_what_it_names_in_its_order(levels: kit.Played) -> None:
    """The levels, then the ratings with meant against felt, then what the customers said."""
    kinds = [type(part) for part in panels(levels.play, OPEN)]

    assert kinds == [Cards, Distribution, Meters, CrossTable, Quotes]


def test_a_scene_stands_with_its_team_card_feelings_and_what_was_seen(levels: kit.Played) -> None:
    """Team, "played Low", 5 · 2 · 1, −1.5, the face, and "7 of 8 saw “Low”", from the lowest level up."""
    panel = one(panels(levels.play, OPEN), Distribution)

    by_card = {bar.below: bar for bar in panel.bars}
    low, standard, wow = (by_card[f"played {card}"] for card in ("Low", "Standard", "WOW"))
    assert panel.title == "How would you feel as this customer?"
    assert [(bar.figure, bar.face) for bar in (low, standard, wow)] == [("−1.5", -2), ("+0.1", 0), ("+1.5", 2)]
    assert [part.count for part in low.segments] == [5, 2, 1]
    assert [bar.beside for bar in (low, standard, wow)] == [
        "7 of 8 saw “Low”",
        "5 of 8 saw “Standard”",
        "8 of 8 saw “WOW”",
    ]
    assert [bar.below for bar in panel.bars] == ["played Low", "played Standard", "played WOW"]
    laps = [Occurrence("service-levels", "scene", lap) for lap in (1, 2, 3)]
    groups = {group.id: f"Team {group.name}" for group in levels.play.groups(laps[0])}
    assert {bar.label for bar in panel.bars} == {groups[levels.play.group_id(at)] for at in laps}
    assert panel.note == "8 of 8 answered each time · Average from −2 “Let down” to +2 “Delighted”"


def test_notes_tell_what_was_seen_in_the_table_alone(levels: kit.Played) -> None:
    """Where meant against seen stands just below, the bars above it don't tell the same figures again."""
    told = (parts for _step, parts in results(levels.play, OPEN.block, once=True))
    parts = next(parts for parts in told if any(isinstance(part, CrossTable) for part in parts))

    assert [bar.beside for bar in one(parts, Distribution).bars] == [""] * 3
    assert one(parts, CrossTable).rows


def test_meant_against_felt_stands_in_the_order_of_the_cards(levels: kit.Played) -> None:
    """Rows are the cards, columns what was seen, and the cells where both agree are marked."""
    table = one(panels(levels.play, OPEN), CrossTable)

    assert table.columns == ("Low", "Standard", "WOW")
    assert table.rows == (("Low", (7, 1, 0)), ("Standard", (2, 5, 1)), ("WOW", (0, 0, 8)))
    assert table.hit == ((0, 0), (1, 1), (2, 2))
    assert table.axes == ("Meant", "Seen")


def test_the_wish_to_come_back_is_a_line_for_each_scene(levels: kit.Played) -> None:
    """The averages are those of the answers, at their share of the scale."""
    rows = {row.below: row for row in one(panels(levels.play, OPEN), Meters).rows}

    assert {card: row.figure for card, row in rows.items()} == {
        "played Low": "1.8",
        "played Standard": "5.4",
        "played WOW": "9.1",
    }
    assert rows["played Low"].share == pytest.approx(0.175)


def test_what_was_said_aloud_stands_with_role_and_name_and_no_limit(levels: kit.Played) -> None:
    """One customer a scene, each shown."""
    quotes = one(panels(levels.play, OPEN), Quotes).quotes

    assert len(quotes) == 3
    assert all(quote.who.startswith("Customer · ") for quote in quotes)
    assert {quote.text.split("\n")[0] for quote in quotes} == {"Let down", "Indifferent", "Delighted"}
    assert {quote.answers[0].ask for quote in quotes} == {"Which face is yours as you leave?"}
    assert {quote.answers[0].feeling for quote in quotes} == {-2, 0, 2}


def test_the_room_sees_after_the_reveal_what_the_facilitator_sees(levels: kit.Played) -> None:
    """The panels of a reveal are the same whether made from everything or from what the room may know."""
    assert panels(room(levels.play), OPEN) == panels(levels.play, OPEN)


def test_those_who_knew_the_card_are_left_out_of_meant_against_felt(tmp_path: Path) -> None:
    """When everybody answers, the playing team's answers count for the feeling but not for the level."""
    played = kit.service_levels(tmp_path, kit.as_drawn)
    at = Occurrence("service-levels", "felt", 1)
    team = next(g for g in played.play.groups(at) if g.id == played.play.group_id(at))
    session = played.play.session
    state = session.sheets[at]
    knew = {(person, item): value for person in team.members for item, value in _wrong(played.play, at)}
    more = kit.with_answers(played.play, at, {**state.answers, **knew}, (*state.expected, *team.members))
    played.file.close()

    assert one(panels(more, OPEN), CrossTable) == one(panels(played.play, OPEN), CrossTable)
    first = one(panels(more, OPEN), Distribution).bars[0]
    assert sum(part.count for part in first.segments) == 12
    levels = dict(_by_item(more, at))["level"]
    assert [sample.n for sample in levels] == [8, 8, 8]


def _by_item(play: Play, at: Occurrence) -> list[tuple[str, tuple[Sample, ...]]]:
    """What every data file may hold, by item: for the level, only those who didn't know it."""
    places = takes_of(play, at.block, at.step)
    return [(item.id, samples) for item, samples in rows_of(Telling(play), places)]


def _wrong(play: Play, at: Occurrence) -> list[tuple[str, Given]]:
    held = kit.level_of(play, at)
    other = next(level for level in kit.LEVEL_OF if level != held)
    return [("feel", Given(2)), ("level", Given(other))]


def test_outcomes_say_how_a_scene_ended_and_how_fast(dislike: kit.Played) -> None:
    """Found after 3:12; a round without an outcome claims none; of several, how many and how fast in the middle."""
    first = one(panels(dislike.play, Occurrence("guess-dislike", "open", 1)), Table)
    parts = {step.id: part for step, part in results(dislike.play, "guess-dislike")}

    assert first.rows == (("Round 1", "Reason found after 3:12 of 5:00 min"),)
    assert one(parts["scene"], Table).rows == (
        ("Round 1", "Reason found after 3:12 of 5:00 min"),
        ("Round 2", "Not found after 5:00 min"),
        ("In all", "Reason found: 1 of 2, after 3:12 min · Not found: 1 of 2, after 5:00 min"),
    )


def test_a_reveal_inside_a_round_shows_that_round_alone(dislike: kit.Played) -> None:
    """The reason of the round with its words, and what its two players felt, the employee first."""
    parts = panels(dislike.play, Occurrence("guess-dislike", "open", 2))

    cards = one(parts, Cards).cards
    assert len(cards) == 1
    assert cards[0].text
    assert [quote.who.split(" · ")[0] for quote in one(parts, Quotes).quotes] == ["Employee", "Customer"]


def test_signs_are_counted_over_all_rounds(dislike: kit.Played) -> None:
    """Ten watch each of three rounds, one skips: 27 of 30 saw the eyes, 6 the body, beside what the employees said."""
    parts = panels(dislike.play, Occurrence("guess-dislike", "all-signs"))
    panel = one(parts, Meters)

    seen = {row.label: row.figure for row in panel.rows}
    assert (seen["Eyes elsewhere, at the phone, the clock or the door"], panel.rows[1].figure) == ("27", "6")
    assert panel.rows[0].share == 1.0
    assert panel.note == "27 of 30 answers from 3 scenes (9, 9, 9) · 3 skipped · each could tick several"
    assert len(one(parts, Quotes).quotes) == 3


def test_rounds_too_small_by_themselves_are_shown_together(tmp_path: Path) -> None:
    """Six people: three answer in each round, which is too few; nine over three rounds are enough."""
    played = kit.guess_dislike(tmp_path, names=cast(6))
    played.file.close()

    panel = one(panels(played.play, Occurrence("guess-dislike", "all-signs")), Meters)

    assert panel.rows[0].figure == "9"
    assert panel.note.startswith("9 of 12 answered")


def test_too_few_answers_are_not_shown_and_it_says_how_many_it_takes(tmp_path: Path) -> None:
    """With a limit above all there are, no scene has figures, and none of the answers is in any panel."""
    played = kit.service_levels(tmp_path, kit.as_drawn, limit=25)
    played.file.close()

    parts = panels(played.play, OPEN)

    feelings = one(parts, Distribution)
    assert [(bar.segments, bar.figure, bar.beside) for bar in feelings.bars] == [
        ((), "–", "too few answers to show")
    ] * 3
    assert "at least 25 are needed" in feelings.note
    assert one(parts, CrossTable).rows == ()
    assert "saw" not in repr(parts)


def test_scenes_too_small_by_themselves_are_shown_as_the_whole_room(tmp_path: Path) -> None:
    """With a limit of nine three scenes of eight become one row of 24, and no scene's level is told."""
    played = kit.service_levels(tmp_path, kit.as_drawn, limit=9)
    played.file.close()

    parts = panels(played.play, OPEN)

    (row,) = one(parts, Distribution).bars
    assert (row.label, sum(part.count for part in row.segments), row.beside) == ("All rounds together", 24, "")
    assert one(parts, CrossTable).rows == ()


def test_the_overview_holds_every_step_with_results(levels: kit.Played) -> None:
    """The facilitator's debrief shows all of the block, statements before the scene included."""
    parts = overview(levels.play, "service-levels")

    assert [type(part) for part in parts] == [Quotes, Distribution, Meters, CrossTable, Quotes, Ladder, Journey]


def test_the_overview_of_what_the_room_knows_is_silent_before_the_reveal(tmp_path: Path) -> None:
    """Unrevealed sheets make no panel at all, not even one that says nobody answered."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "felt", 1)
    kit.answered(played, kit.as_drawn)
    played.conductor.next()
    played.file.close()

    assert overview(room(played.play), "service-levels") == ()
    assert overview(played.play, "service-levels")


def test_several_signs_named_aloud_take_a_line_in_the_notes_and_one_each_on_the_screen(tmp_path: Path) -> None:
    """Ten signs of three people would fill a page; the room reads them one under another."""
    played = kit.started(tmp_path, ["guess-dislike"])
    kit.go_to(played, "noticed", 1)
    kit.answered(played, lambda _play, _at, _person: {"signs": ("short", "voice")})
    (said,) = (part for _step, parts in results(played.play, "guess-dislike") for part in parts)
    played.file.close()

    assert isinstance(said, Quotes)
    assert [quote.text for quote in said.quotes] == ["Short answers · A cooler or sharper voice"]
    slide = slide_of(said, Frame())
    assert isinstance(slide, StatementsSlide)
    assert [one.text for one in slide.people[0].answers] == ["Short answers\nA cooler or sharper voice"]


def test_an_open_sheet_has_no_results(tmp_path: Path) -> None:
    """While people answer, nothing is drawn, not even for the facilitator."""
    played = kit.started(tmp_path, ["service-levels"])
    at = kit.go_to(played, "felt", 1)
    played.conductor.open_sheet()
    for person in played.conductor.session.sheets[at].expected:
        played.conductor.answer(person, "feel", 1)
    played.file.close()

    assert overview(played.play, "service-levels") == ()


def test_two_takes_stand_beside_each_other(tmp_path: Path) -> None:
    """Another take of a rating leaves the first one as it was."""
    played = kit.started(tmp_path, ["yes-and"])
    kit.go_to(played, "felt")
    kit.answered(played, lambda _play, _at, _person: {"feel": -1})
    played.conductor.another_take()
    kit.answered(played, lambda _play, _at, _person: {"feel": 2})
    played.file.close()

    panel = one(overview(played.play, "yes-and"), Distribution)

    assert [(bar.label, bar.figure) for bar in panel.bars] == [("", "−1.0"), ("take 2", "+2.0")]


def test_statements_on_one_scale_stand_together(tmp_path: Path) -> None:
    """Eight statements make one panel; the one of the other pole says so."""
    played = kit.started(tmp_path, ["mixed-signals"])
    kit.go_to(played, "check")
    kit.answered(played, _agreement)
    kit.go_to(played, "spread")
    played.conductor.reveal()
    played.file.close()

    panel = one(panels(played.play, played.play.session.at or OPEN), Distribution)

    assert len(panel.bars) == 8
    assert {bar.figure for bar in panel.bars} == {"3.0"}
    assert [bar.below for bar in panel.bars] == [""] * 7 + [
        "worded the other way round: low here means what high means elsewhere"
    ]


def _agreement(play: Play, at: Occurrence, person: str) -> dict[str, Value | str | None]:
    number = play.session.sheets[at].expected.index(person)
    return {item.id: 1 + 4 * (number % 2) for item in play.sheet(play.session.sheets[at].sheet).items}


def test_words_typed_into_a_named_sheet_stand_with_the_name(tmp_path: Path) -> None:
    """The sheet said so: shown with your name, also when it went round on the laptop and only one answered."""
    played = kit.started(tmp_path, ["service-levels"])
    at = kit.go_to(played, "told", 1)
    played.conductor.open_sheet("kiosk")
    (customer,) = played.conductor.session.sheets[at].expected
    played.conductor.answer(customer, "thoughts", None, "I felt small")
    played.conductor.close_sheet()
    played.file.close()

    panel = one(overview(played.play, "service-levels"), Quotes)

    assert [(quote.text, quote.who) for quote in panel.quotes] == [
        ("I felt small", f"Customer · {played.play.name(customer)}")
    ]


def test_hands_are_counted_openly(tmp_path: Path) -> None:
    """A show of hands has no lower limit: everybody saw it; it is told as hands, for nobody knows whose they were."""
    played = kit.started(tmp_path, ["yes-and"], names=cast(4))
    kit.go_to(played, "felt")
    played.conductor.open_sheet("hands")
    played.conductor.sheets.count_hands("feel", [("2", 3), ("-1", 1)])
    played.conductor.sheets.count_hands("words", [("playful", 4)])
    played.conductor.close_sheet()
    played.file.close()

    parts = overview(played.play, "yes-and")

    assert one(parts, Distribution).bars[0].figure == "+1.3"
    assert as_table(one(parts, Distribution)).columns[-1] == "Average"
    assert [(chip.text, chip.count) for chip in one(parts, Cloud).words] == [("playful", 4)]
    assert one(parts, Cloud).note == "4 hands counted"


def test_a_long_choice_over_several_scenes_is_a_table(tmp_path: Path) -> None:
    """Six options and three teams: one row an option, one column a team, nothing lost."""
    played = kit.rehearsed(tmp_path, "vocabulary")
    played.file.close()

    tables = [part for part in overview(played.play, "vocabulary") if isinstance(part, CrossTable)]

    assert len(tables[0].rows) == 6
    assert len(tables[0].columns) == 3
