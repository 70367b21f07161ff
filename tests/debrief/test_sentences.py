"""The notes begin with what whoever reads nothing else should know, in sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.report import report
from trainer.model.events import Occurrence
from trainer.model.items import ChooseMany, Value
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Meters, Paragraph, Part, Table
from trainer.model.scenario import Act


def _first(play: Play) -> tuple[str, ...]:
    """What the only exercise came to, in sentences on the first page below what it is."""
    return next((part.lines for part in _told(play) if isinstance(part, Bullets)), ())


def _levels(play: Play) -> Table:
    """The levels of the only exercise on the first page, a column each."""
    return next(part for part in _told(play) if isinstance(part, Table))


def _told(play: Play) -> tuple[Part, ...]:
    """What the only exercise came to, on the first page."""
    parts = report(play).parts
    title, summary, *found = parts[parts.index(Heading(level=3, text="What was done, and what came of it")) + 1 :]
    scenario = next(scenario for _block, scenario in play.exercises())
    assert (title, summary) == (Heading(level=4, text=scenario.title), Paragraph(text=scenario.summary))
    end = next(place for place, part in enumerate(found) if isinstance(part, Heading))
    return tuple(found[:end])


def test_what_we_saw_what_parted_the_levels_and_what_was_promised_for_when(tmp_path: Path) -> None:
    """How each level felt in words, what it was taken for, what was seen only at the best; and who will do what.

    Where nobody watched the lower level, nothing is said to have been missing there. What to ask the room isn't told;
    what it answered is.
    """
    played = kit.started(tmp_path, ["service-levels"])
    conductor, standard = played.conductor, None
    for lap in (1, 2, 3):
        at = kit.go_to(played, "scene", lap)
        conductor.start_or_pause()
        conductor.watching.tap("behaviours", "ahead")
        if kit.level_of(conductor.play, at) == "wow":
            conductor.watching.tap("behaviours", "parting")
        standard = at if kit.level_of(conductor.play, at) == "standard" else standard
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
    kit.go_to(played, "open")
    conductor.reveal()
    kit.go_to(played, "talk")
    conductor.debrief_answer(conductor.here, "found-change-feel", "Somebody looked up")
    conductor.take_away("", "Anna", "Look up at once.", "Friday")
    conductor.take_away("", "", "A chair by the door", "")
    conductor.finish()
    played.file.close()

    back = next(part for part in report(conductor.play).parts if isinstance(part, Meters))
    figures = {row.below.removeprefix("played "): row.figure for row in back.rows}
    levels = _levels(conductor.play)
    assert levels.columns == ("", "Low", "Standard", "WOW")
    assert levels.rows[1:] == (
        (
            "How would you feel as this customer? (−2 to +2)",
            "−1.5 “Let down”",
            "+0.1 “Indifferent”",
            "+1.5 “Delighted”",
        ),
        (f"{back.title} (0 to 10)", *(figures[level] for level in levels.columns[1:])),
        ("Recognised", "7 of 8 saw “Low”", "5 of 8 saw “Standard”", "8 of 8 saw “WOW”"),
    )
    assert _first(conductor.play) == (
        "“Would you come back?” rises with every level: 1.8 → 5.4 → 9.1.",
        "Seen at WOW and not at Standard: Parted so that the customer left lighter (ticked by: the facilitator).",
    )
    known = report(conductor.play).parts
    taken = Table(
        columns=("Who", "What", "By when"),
        rows=(("Anna", "Look up at once.", "Friday (2 January 2026)"), ("", "A chair by the door", "")),
    )
    assert taken in known
    session = conductor.session
    unwatched = {at: taps for at, taps in session.taps.items() if at != standard}
    assert not any("Seen" in line for line in _first(replace(conductor.play, session=replace(session, taps=unwatched))))
    assert any("Somebody looked up" in row for part in known if isinstance(part, Table) for row in part.rows)
    assert "Ask the room" not in repr(known)
    assert not any("Chance" in repr(part) for part in known), "levels that were played to order differ by no chance"
    saw = next(part for part in known if isinstance(part, Table) and part.columns[0] == "What observers saw")
    assert ("Parted so that the customer left lighter", "–", "–", "1") in saw.rows
    assert saw.rows[-1] == ("Ticked by", *["the facilitator"] * 3)
    bare = report(replace(conductor.play, session=replace(session, taps=unwatched))).parts
    assert Paragraph(text="Standard (not observed)", muted=True) in bare


def test_a_level_halfway_between_two_faces_is_told_by_both(tmp_path: Path) -> None:
    """Neither is told as the result where half a room chose the one and half the other; each is quoted by itself."""

    def halves(play: Play, at: Occurrence, person: str) -> dict[str, Value | str | None]:
        return {**kit.as_drawn(play, at, person), "feel": play.session.sheets[at].expected.index(person) % 2}

    played = kit.started(tmp_path, ["service-levels"])
    for lap in (1, 2, 3):
        kit.go_to(played, "felt", lap)
        kit.answered(played, halves)
    kit.go_to(played, "open")
    played.conductor.reveal()
    played.conductor.finish()
    played.file.close()

    assert _levels(played.conductor.play).rows[1][1:] == ("+0.5 between “Indifferent” and “Pleased”",) * 3


def test_the_customer_stands_beside_the_room_and_the_largest_step_is_told(tmp_path: Path) -> None:
    """What whoever played the customer said aloud, with their role; and between which levels an average moved most."""
    apart = {"low": 1, "standard": 2, "wow": 9}

    def rated(play: Play, at: Occurrence, person: str) -> dict[str, Value | str | None]:
        return {**kit.as_drawn(play, at, person), "return": apart[kit.level_of(play, at)]}

    known = kit.service_levels(tmp_path, rated)
    known.file.close()
    levels = {row[0]: row[1:] for row in _levels(known.play).rows}

    assert levels["What was to be played"][0] == "The customer goes home with less than was promised, and feels it."
    assert levels["How would you feel as this customer? (−2 to +2)"][0] == "−1.5 “Let down” · Customer: “Let down”"
    assert levels["Would you come back? (0 to 10)"] == ("1.0 · Customer: 1", "2.0 · Customer: 5", "9.0 · Customer: 9")
    assert _first(known.play)[0] == (
        "The largest step is from Standard to WOW: “Would you come back?” goes from 2.0 to 9.0."
    )


def test_no_step_is_the_largest_of_equals(tmp_path: Path) -> None:
    """Where an average rises evenly no step is named."""
    even = kit.service_levels(tmp_path, kit.as_drawn)
    even.file.close()

    assert not any("largest step" in line for line in _first(even.play))


@pytest.mark.parametrize(
    ("rated", "said"),
    [
        ({"low": 1, "standard": 5, "wow": 9}, "“Would you come back?” rises with every level: 1.0 → 5.0 → 9.0."),
        ({"low": 9, "standard": 5, "wow": 1}, "“Would you come back?” falls with every level: 9.0 → 5.0 → 1.0."),
        ({"low": 5, "standard": 9, "wow": 5}, ""),
        ({"low": 4, "standard": 5, "wow": 6}, ""),
    ],
)
def test_an_average_that_moves_as_much_at_each_level_is_told(tmp_path: Path, rated: dict[str, int], said: str) -> None:
    """Where no step is the largest, that all of them are large and lead one way is what the table means."""

    def by_level(play: Play, at: Occurrence, person: str) -> dict[str, Value | str | None]:
        return {**kit.as_drawn(play, at, person), "return": rated[kit.level_of(play, at)]}

    known = kit.service_levels(tmp_path, by_level)
    known.file.close()

    assert [line for line in _first(known.play) if "every level" in line] == ([said] if said else [])


@pytest.mark.parametrize(("taken", "said"), [(5, True), (3, True), (2, False)])
def test_a_level_that_was_taken_for_another_is_told(tmp_path: Path, taken: int, said: bool) -> None:
    """From a third of a scene's answers up: our levels look different from the other side of the counter."""

    def rated(play: Play, at: Occurrence, person: str) -> dict[str, Value | str | None]:
        level, number = kit.level_of(play, at), play.session.sheets[at].expected.index(person)
        seen = "low" if level == "standard" and number < taken else level
        return {**kit.as_drawn(play, at, person), "level": seen}

    known = kit.service_levels(tmp_path, rated)
    known.file.close()

    assert (f"“Standard” was taken for “Low” in {taken} of 8 answers." in _first(known.play)) == said
    assert [line for line in _first(known.play) if "taken for" in line] == [] or said


def test_where_nothing_else_is_to_be_told_it_is_how_scenes_were_rated(tmp_path: Path) -> None:
    """One scene or up to four beside each other, each average with its scale; of cards nobody knows, team by team."""
    game = kit.rehearsed(tmp_path / "one", "yes-and", names=tuple("ABCDEFGHIJ"))
    game.file.close()
    felt = r"How did you feel during the game\? · [+−]?\d\.\d (“\w+”|between “\w+” and “\w+”) \(−2 to \+2\)"
    assert re.fullmatch(felt, _first(game.play)[0])

    played = kit.service_levels(tmp_path / "three", kit.as_drawn)
    played.file.close()
    unknown = replace(played.play, session=replace(played.play.session, hands={}))
    back = next(line for line in _first(unknown) if line.startswith("Would you come back?"))
    scores = re.findall(r"Team \w+ (\d\.\d)", back)
    assert sorted(scores) == ["1.8", "5.4", "9.1"]
    assert back.endswith("(0 “Never again” · 10 “As soon as I can”)")


def test_each_way_a_scene_ended_is_a_sentence(tmp_path: Path) -> None:
    """Each begins with a capital, so none follows a semicolon."""
    known = kit.rehearsed(tmp_path, "guess-dislike")
    known.file.close()
    play, ends = known.play, known.play.session.outcomes
    first = next(iter(ends))
    step = play.step(first)
    assert isinstance(step, Act)
    other = next(one.id for one in step.outcomes if one.id != ends[first].id)
    mixed = {**ends, first: replace(ends[first], id=other)}
    told = " ".join(_first(replace(play, session=replace(play.session, outcomes=mixed))))

    assert ". " in told
    assert ";" not in told


def test_what_nobody_who_played_noticed_is_said(tmp_path: Path) -> None:
    """The room saw it most and no employee did: that is what the exercise is about. What one noticed is not told so."""
    known = kit.rehearsed(tmp_path, "guess-dislike", names=tuple("ABCDEFGHIJ"))
    known.file.close()
    session = known.play.session
    (line,) = [one for one in _first(known.play) if "seen most often" in one]
    (sign, *_more) = re.findall(r"“([^”]+)” \(\d+", line)
    sheet = next(known.play.sheet(name) for name in ("signs-noticed",))
    option = next(one.id for item in sheet.items for one in item.options if one.text == sign)  # type: ignore[union-attr]

    rounds = max(at.lap for at in session.sheets if at.step == "noticed")

    def told(*noticed: str, asked: int = rounds) -> bool:
        sheets = {
            at: replace(one, answers={key: replace(given, value=noticed) for key, given in one.answers.items()})
            if at.step == "noticed"
            else one
            for at, one in session.sheets.items()
            if at.step != "noticed" or at.lap <= asked
        }
        found = " ".join(_first(replace(known.play, session=replace(session, sheets=sheets))))
        return bool(re.search(rf"“{re.escape(sign)}” \(\d+; none of those who played\)", found))

    others = [one.id for item in sheet.items for one in item.options if one.id != option]  # type: ignore[union-attr]
    assert told(others[0])
    assert not told(option)
    assert not told(others[0], asked=rounds - 1)  # in the last nobody was asked: one of them may have noticed it


def test_what_the_room_saw_stands_in_short_where_no_player_was_asked(tmp_path: Path) -> None:
    """The step before it was passed over: the same signs, as in the picture of their chapter."""
    known = kit.rehearsed(tmp_path, "guess-dislike", names=tuple("ABCDEFGHIJ"))
    known.file.close()
    session = known.play.session
    unsaid = replace(session, sheets={at: one for at, one in session.sheets.items() if at.step != "noticed"})
    parts = report(replace(known.play, session=unsaid)).parts
    (line,) = [one for part in parts if isinstance(part, Bullets) for one in part.lines if "seen most often" in one]
    (chart,) = [part for part in parts if isinstance(part, Meters)]
    counts = {row.label: row.figure for row in chart.rows}
    told = dict(re.findall(r"“([^”]+)” \((\d+)", line))

    assert told
    assert told.items() <= counts.items()


def test_what_the_room_saw_most_often_stands_in_short(tmp_path: Path) -> None:
    """How a scene ended is half of it: the signs that were seen most stand there with the totals of the table."""
    known = kit.rehearsed(tmp_path, "guess-dislike", names=tuple("ABCDEFGHIJ"))
    known.file.close()
    parts = report(known.play).parts
    (line,) = [one for part in parts if isinstance(part, Bullets) for one in part.lines if "seen most often" in one]
    table = next(part for part in parts if isinstance(part, Table) and part.columns[0] == "What did the customer show?")
    totals = {row[0]: int(row[-1]) for row in table.rows if row[-1]}
    told = {sign: int(count) for sign, count in re.findall(r"“([^”]+)” \((\d+)", line)}

    assert 1 <= len(told) <= 3
    assert told == {sign: count for sign, count in totals.items() if count >= min(told.values())}
    assert f"in {table.columns[-1].partition(' · ')[2]}:" in line


def test_where_no_sign_leads_none_is_named(tmp_path: Path) -> None:
    """Everybody ticked every sign but one, which one ticked less: a name in front of the others would say too much."""
    known = kit.rehearsed(tmp_path, "guess-dislike", names=tuple("ABCDEFGHIJ"))
    known.file.close()
    session = known.play.session
    item = known.play.sheet("signs-noticed").items[0]
    assert isinstance(item, ChooseMany)
    every = tuple(one.id for one in item.options if not one.alone)
    places = [at for at in session.sheets if at.step == "signs"]
    sheets = {
        at: replace(
            one,
            answers={
                key: replace(given, value=every[1:] if at == places[0] and not number else every)
                for number, (key, given) in enumerate(one.answers.items())
            },
        )
        if at.step == "signs"
        else one
        for at, one in session.sheets.items()
    }
    told = _first(replace(known.play, session=replace(session, sheets=sheets)))
    counted = sum(len(session.sheets[at].answers) for at in places)

    assert not [line for line in told if "seen most often" in line]
    assert any(
        line == f"No one sign leads: the most seen was ticked in {counted}, the least in {counted - 1} of "
        f"{counted} answers."
        for line in told
    )
