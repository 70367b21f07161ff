"""This file is the promise of what the session notes hold, with names and without a single one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import kit
from trainer.debrief.chapter import chapter
from trainer.debrief.report import report
from trainer.debrief.scrub import on_wish
from trainer.model.events import Occurrence, Promise
from trainer.model.items import Value
from trainer.model.pictures import Journey, Ladder
from trainer.model.play import Play
from trainer.model.report import Bullets, Distribution, Heading, Paragraph, Part, Report, Table
from trainer.rehearsal import cast
from trainer.steps.turns import grid

NAMES = (
    "Aurelia Quist", "Bartholomew", "Cosima", "Dragomir", "Eleonora", "Fridtjof", "Guinevere", "Hallgrim", "Isolde",
    "Jermaine", "Katarzyna", "Leocadia",
)  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """A session in which names were typed into every box there is."""
    found = kit.started(
        tmp_path_factory.mktemp("report"), ["service-levels", "yes-and"], names=NAMES, title="For Cosima"
    )
    for lap in (1, 2, 3):
        kit.go_to(found, "scene", lap)
        found.conductor.start_or_pause()
        found.clock.pass_(192)
        found.conductor.mark("Dragomir smiled")
        kit.go_to(found, "felt", lap)
        kit.answered(found, kit.as_drawn)
        kit.go_to(found, "told", lap)
        kit.answered(found, _gossip)
    kit.go_to(found, "open")
    found.conductor.reveal()
    kit.go_to(found, "talk")
    found.conductor.debrief_answer(found.conductor.here, "own", "what Quist said")
    found.conductor.note("thank GUINEVERE")
    found.conductor.take_away("", "Isolde", "Call Jermaine back", "when Leocadia is here")
    found.conductor.finish()
    yield found
    found.file.close()


def _gossip(_play: Play, _at: Occurrence, _person: str) -> dict[str, Value | str | None]:
    return {"feel": 1, "feelings": "Aurelia helped me", "thoughts": "Eleonora's idea", "return": 7}


def everything(known: Report) -> str:
    """All text of a report."""
    return f"{known.title}\n" + "\n".join(repr(part) for part in known.parts)


def headings(known: Report) -> list[str]:
    """The headings of a report."""
    return [part.text for part in known.parts if isinstance(part, Heading)]


def tables(parts: tuple[Part, ...], first: str) -> list[Table]:
    """The tables whose first column has that name."""
    return [part for part in parts if isinstance(part, Table) and part.columns[0] == first]


def test_the_notes_go_from_cover_to_appendix(played: kit.Played) -> None:
    """In short, each exercise that was played: who played what, what they said, results; then all for the record."""
    found = headings(report(played.play))

    order = [
        "For Cosima", "In short", "What was done, and what came of it", "Three service levels",
        "What the room concluded", "What we take away",
        "Three service levels", "Who played", "The customer tells", "From Low to WOW", "Rate the scene",
        "For the record", "People", "Timers", "Notes and marks", "The plan and how it went",
        "What was promised", "In figures",
    ]  # fmt: skip
    assert [text for text in found if text in order] == order
    assert "Yes, and…" not in found, "nobody played it"


def test_what_was_written_down_is_in_the_notes(played: kit.Played) -> None:
    """Notes, marks with the scene's time, answers to questions and commitments."""
    parts = report(played.play).parts

    (marks,) = tables(parts, "Time")
    assert [row[2] for row in marks.rows] == ["Dragomir smiled"] * 3 + ["thank GUINEVERE"]
    assert marks.rows[0][1].endswith("after 3:12 min")
    (asked,) = tables(parts, "Question")
    assert ("Which of the three would our own customers have recognised?", "what Quist said") in asked.rows
    assert tables(parts, "Who")[0].rows == (("Isolde", "Call Jermaine back", "when Leocadia is here"),)


def test_the_scale_of_what_customers_said_stands_once_above_their_points(played: kit.Played) -> None:
    """The figures below are bare; no cell tells the scale again."""
    (told,) = [table for table in tables(report(played.play).parts, "Who") if len(table.columns) == 5]

    assert told.columns[-1] == "Would you come back? (0–10)"
    assert {row[-1] for row in told.rows} == {"7"}


def test_what_somebody_said_stands_in_the_clients_part_under_their_role(played: kit.Played) -> None:
    """The notes name the customer beside the role; the client reads the role and the scene."""
    told, sent = (
        [row[0] for table in tables(report(played.play, record=record).parts, "Who") for row in table.rows if row[1:]]
        for record in (True, False)
    )
    spoken = [who for who in told if who.startswith("Customer · ")]
    assert len(spoken) == 3
    assert all(any(name in who for name in NAMES) for who in spoken)
    assert [who for who in sent if who.startswith("Customer · ")] == [
        f"Customer · Team {who.rpartition(' · Team ')[2]}" for who in spoken
    ]


def test_what_somebody_typed_in_a_role_stands_in_the_clients_part_under_it_too(tmp_path: Path) -> None:
    """A sheet answered by name is no other: the facilitator reads who wrote it, the client in which role."""
    known = kit.rehearsed(tmp_path, "customer-shoes", names=NAMES)
    known.file.close()
    told, sent = (everything(report(known.play, record=record)) for record in (True, False))

    assert "Voice of the customer · " in told
    assert "Voice of the customer" in sent
    assert "Voice of the customer · " not in sent


def test_a_scene_whose_end_is_told_is_not_told_again_by_its_timer(tmp_path: Path) -> None:
    """Of three rounds two stand with how they ended and after how long, the third with its timer."""
    known = kit.guess_dislike(tmp_path)
    known.file.close()
    (timed,), (played,) = tables(report(known.play).parts, "Scene"), tables(report(known.play).parts, "Group")

    assert [row[0] for row in timed.rows] == ["Find out what is wrong · Round 3"]
    assert [row[0] for row in played.rows][:2] == ["Round 1", "Round 2"]
    assert len(tables(report(known.play).parts, "What did the customer show?")) == 1
    assert played.columns[-1] == "How it ended"
    assert played.rows[0][-1].endswith("after 3:12 of 5:00 min")


def test_what_employees_noticed_stands_beside_what_the_room_saw(tmp_path: Path) -> None:
    """One row a sign, a column a round: what its card meant to show, who saw it, and whether the employee did too."""
    known = kit.guess_dislike(tmp_path)
    known.file.close()
    (signs,) = tables(report(known.play).parts, "What did the customer show?")

    rounds = [f"Round {lap} · 9 answers" for lap in (1, 2, 3)]
    assert signs.columns[1:] == (*rounds, "3 rounds · 27 answers")
    rows = {row[0]: row[1:] for row in signs.rows}
    assert rows["A cooler or sharper voice"] == ("0 ✓", "0 ✓", "0 ✓", "0")
    assert "✓: who played (Employee) said aloud that they noticed it too" in everything(report(known.play))
    assert sum("✓" in "".join(cells) for cells in rows.values()) == 1
    assert next(iter(rows)) == "Meant to show"


def test_those_who_played_stand_beside_the_room_in_words(played: kit.Played) -> None:
    """What a customer rated aloud, the room's average of the same, and how far apart they lie; too few are left out."""
    (scores,) = [table for table in tables(report(played.play).parts, "Scene") if "Between them" in table.columns]

    assert scores.columns == ("Scene", "Customer", "The room", "Between them")
    assert [row[0] for row in scores.rows if not any(row[1:])] == [
        "How would you feel as this customer?",
        "Would you come back?",
    ]
    assert {row[3].partition(" by ")[0] for row in scores.rows if row[1]} <= {
        "the same",
        "the room's score higher",
        "the room's score lower",
    }
    fewer = kit.with_promise(played.play, Promise(limit=20))
    assert not [table for table in tables(report(fewer).parts, "Scene") if "Between them" in table.columns]


def test_of_several_roles_that_spoke_the_customers_stand_beside_the_room(tmp_path: Path) -> None:
    """The room put itself in their place. Of several in one scene it is told who; a client isn't told it again."""
    known = kit.rehearsed(tmp_path, "queue-pressure", names=NAMES)
    known.file.close()
    told = next(table for table in tables(report(known.play).parts, "Scene") if table.heads)

    assert told.columns[:2] == ("Scene", "Customer")
    assert len(told.rows) == 1 + 3 * 4
    assert all(any(name in row[0] for name in NAMES) for row in told.rows[1:])
    assert not [table for table in tables(report(known.play, record=False).parts, "Scene") if table.heads]


def test_the_clients_first_pages_are_whole_by_themselves(played: kit.Played) -> None:
    """What came of it and what is to be done; a new page begins the exercises, the promise ends them."""
    parts = report(played.play, record=False).parts
    place = next(n for n, part in enumerate(parts) if isinstance(part, Heading) and part.opens)
    first = [part.text for part in parts[:place] if isinstance(part, Heading) and part.level == 3]

    assert first[-1] == "What we take away"
    assert [part.text for part in parts if isinstance(part, Heading)][-1] == "How answers were treated"
    assert parts[place] == Heading(level=2, text="Three service levels", opens=True)
    assert not any(isinstance(part, Heading) and part.opens for part in report(played.play).parts)


def test_who_played_stands_from_the_lowest_level_up(played: kit.Played) -> None:
    """As the scenes stand in every table and picture, in whatever order they were played."""
    (table,) = tables(report(played.play).parts, "Group")
    assert [row[-1] for row in table.rows] == ["Low", "Standard", "WOW"]


def test_the_client_reads_each_figure_in_one_picture(played: kit.Played) -> None:
    """The levels stand for the bars of the same faces, with who answered, and nothing is compared with them again."""
    whole, sent = (report(played.play, record=record) for record in (True, False))
    bars = [[part.title for part in known.parts if isinstance(part, Distribution)] for known in (whole, sent)]
    (levels,) = [part for part in sent.parts if isinstance(part, Ladder)]

    assert set(bars[0]) - set(bars[1]) == {"How would you feel as this customer?"}
    assert "8 of 8 answered each time" in levels.note
    assert "Side by side" in headings(whole)
    assert "Side by side" not in headings(sent)


def test_a_client_reads_no_name_beside_a_part_that_was_dealt(played: kit.Played, tmp_path: Path) -> None:
    """Named staff beside a weak level read as an appraisal, and tell whose words stand below under the role alone.

    Where groups only talked, nobody played a part, and their names stand.
    """
    talked = kit.rehearsed(tmp_path, "lost-customer-cost", names=NAMES)
    talked.file.close()

    whole, sent = (_who(report(played.play, record=record)) for record in (True, False))
    assert any(name in row[1] for name in NAMES for row in whole.rows)
    assert {row[1] for row in sent.rows} == {"4"}
    assert [(row[0], row[2:]) for row in sent.rows] == [(row[0], row[2:]) for row in whole.rows]
    together = _who(report(talked.play, record=False))
    assert any(name in row[-1] for name in NAMES for row in together.rows)


def _who(known: Report) -> Table:
    """The table of who played."""
    parts = known.parts
    at = next(number for number, part in enumerate(parts) if part == Heading(level=3, text="Who played"))
    found = parts[at + 1]
    assert isinstance(found, Table)
    return found


def test_a_metric_is_explained_where_it_stands_with_how_many_answered(tmp_path: Path) -> None:
    """A reader of nothing but the first page has met neither NPS nor CSAT."""
    known = kit.rehearsed(tmp_path, "how-was-today", names=NAMES)
    known.file.close()
    parts = report(known.play).parts
    (lines,) = [part.lines for part in parts if isinstance(part, Bullets) and "NPS" in "".join(part.lines)]
    (meant,) = [part.text for part in parts if isinstance(part, Paragraph) and "NPS: how many per cent" in part.text]

    assert re.search(r"· \d+ of \d+ gave one of the two best answers: CSAT \d+%$", lines[0])
    assert re.search(r"· \d+ of \d+ gave 9 or 10, \d+ gave 7 or 8, \d+ gave 0 to 6: NPS ", lines[1])
    assert parts.index(Bullets(lines=lines)) + 1 == parts.index(Paragraph(text=meant, muted=True))


def test_no_chapter_of_the_client_is_a_remark_on_what_is_left_out(tmp_path: Path) -> None:
    """Cards that the room didn't see are the facilitator's affair: a client finds neither them nor their heading."""
    known = kit.rehearsed(tmp_path, "how-was-today", names=NAMES)
    known.file.close()
    block = known.play.session.plan[0]

    assert "left out" not in "".join(map(repr, chapter(known.play, block, names=True, secret=True, record=False)))
    assert "left out" in "".join(map(repr, chapter(known.play, block, names=True, secret=True)))


def test_a_team_that_played_has_watched_the_two_others(played: kit.Played) -> None:
    """Three teams act one after another: everybody who had a role in one watched two scenes besides."""
    known = grid(played.play)
    place = next(n for n, column in enumerate(known.columns) if column.block == "service-levels")

    assert {row.cells[place].scenes for row in known.rows if row.cells[place].role} == {2}


def test_how_feelings_went_stands_once_in_the_notes(played: kit.Played) -> None:
    """On the first pages where it tells much, else in the record."""
    known = report(played.play)
    at = known.parts.index(Heading(level=2, text="For the record", record=True))
    places = [place for place, part in enumerate(known.parts) if isinstance(part, Journey)]
    assert len(places) == 1
    assert places[0] > at


def test_planned_stands_beside_actual(played: kit.Played) -> None:
    """Every step with its planned minutes, when it began and how long it took; what was not played says so.

    What three groups played one after another shares a row, with how often and their times in one sum.
    """
    (plan,) = tables(report(played.play).parts, "Step")

    assert [row for row in plan.rows if "Play the scene" in row[0]] == [
        ("– Play the scene × 3", "15 min", "09:00", "under plan · 9:36 min")
    ]
    assert plan.rows[-2][3] == "not played"


def test_what_took_longer_than_planned_says_so_in_a_word(tmp_path: Path) -> None:
    """No reader compares minutes with a clock; and whoever gets the notes reads that they hold notes and marks."""
    found = kit.started(tmp_path, ["service-levels"], names=NAMES)
    kit.go_to(found, "scene")
    found.conductor.note("They laughed")
    found.clock.pass_(3600)
    found.conductor.finish()
    known = report(found.play)
    (plan,) = tables(known.parts, "Step")

    taken = [row[3] for row in plan.rows if "Play the scene" in row[0] and row[2]]
    assert taken == ["over plan · 60:00 min"]
    assert "Notes and marks go to the client, unless they are for the facilitator alone." in everything(known)
    found.file.close()


@pytest.mark.parametrize(("seconds", "late"), [(359, False), (360, True), (301, False)])
def test_a_few_seconds_are_not_over_the_plan(tmp_path: Path, seconds: int, late: bool) -> None:
    """A scene of five minutes is over from six on; the notes say by which rule, once something is."""
    found = kit.started(tmp_path, ["service-levels"], names=NAMES)
    kit.go_to(found, "scene")
    found.clock.pass_(seconds)
    found.conductor.finish()
    known = report(found.play)
    (plan,) = tables(known.parts, "Step")

    assert any("over plan" in row[3] for row in plan.rows if "Play the scene" in row[0]) is late
    assert ("Over plan is said from one minute on" in everything(known)) is late
    found.file.close()


@pytest.mark.parametrize(
    ("step", "seconds", "early"),
    [("scene", 180, True), ("scene", 181, False), ("prepare", 450, True), ("prepare", 451, False)],
)
def test_what_was_cut_short_says_so_too(tmp_path: Path, step: str, seconds: int, early: bool) -> None:
    """A scene of five minutes is under the plan up to three, ten minutes up to seven and a half; the rule is below."""
    found = kit.started(tmp_path, ["service-levels"], names=NAMES)
    kit.go_to(found, step)
    found.clock.pass_(seconds)
    found.conductor.finish()
    known = report(found.play)
    (plan,) = tables(known.parts, "Step")

    title = {"scene": "Play the scene", "prepare": "Prepare your scene"}[step]
    assert any("under plan" in row[3] for row in plan.rows if title in row[0]) is early
    if early:
        assert "Under plan is said from two minutes on" in everything(known)
    found.file.close()


def test_the_plan_of_several_exercises_ends_with_their_sum(tmp_path: Path) -> None:
    """Planned and taken in all; one exercise has its own row and needs none."""
    several = kit.rehearsed(tmp_path / "two", "service-levels", "how-was-today", names=NAMES)
    several.file.close()
    (plan,) = tables(report(several.play).parts, "Step")
    heads = [plan.rows[number] for number in plan.heads]

    assert heads[-1][0] == "In all"
    assert plan.rows[-1] == heads[-1]
    minutes = [float(row[1].removesuffix(" min")) for row in heads]
    assert minutes[-1] == sum(minutes[:-1])
    single = kit.started(tmp_path / "one", ["service-levels"], names=NAMES)
    single.conductor.finish()
    single.file.close()
    (alone,) = tables(report(single.play).parts, "Step")
    assert "In all" not in {row[0] for row in alone.rows}


def test_without_names_there_is_no_name_no_id_and_no_time(played: kit.Played) -> None:
    """No part of any name in any case, no person's id, no time of day, wherever it was typed."""
    words = everything(report(played.play, names=False))

    for part in " ".join(NAMES).split():
        assert part.casefold() not in words.casefold()
    assert not re.search(r"\bp\d+\b", words)
    assert not re.search(r"\b09:\d\d\b", words)
    assert "These notes hold no names." in words


def test_without_names_the_results_are_the_same(played: kit.Played) -> None:
    """Leaving out people changes no figure."""
    kinds = ("Distribution", "Meters", "CrossTable")
    named = [part for part in report(played.play).parts if type(part).__name__ in kinds]
    nameless = [part for part in report(played.play, names=False).parts if type(part).__name__ in kinds]

    assert named == nameless
    assert named


def test_without_names_what_was_said_stands_in_an_order_that_tells_nothing(tmp_path: Path) -> None:
    """Statements are sorted by what they say, not by who spoke when."""
    played = kit.guess_dislike(tmp_path)
    played.file.close()

    said = [table.rows for table in tables(report(played.play, names=False).parts, "Who") if "words of" in repr(table)]

    assert [list(rows) for rows in said] == [sorted(rows) for rows in said]
    assert said


def test_a_rehearsal_says_so_first(tmp_path: Path) -> None:
    """In the title, and whatever writes the notes says it on every page."""
    played = kit.started(tmp_path, ["yes-and"], rehearsal=True)
    played.conductor.finish()
    played.file.close()
    known = report(played.play)

    assert known.rehearsal
    assert known.title == "Rehearsal with made-up people: Yes, and…"


def test_notes_keep_the_secrets_the_room_never_saw(tmp_path: Path) -> None:
    """A level the room never saw stands in no notes but those with names, when asked for: at the end or so far."""
    played = kit.started(tmp_path, ["service-levels"])
    kit.go_to(played, "felt", 1)
    kit.answered(played, kit.as_drawn)
    during = everything(report(played.play))
    wished = everything(report(played.play, secrets=True))
    assert on_wish(played.play), "so the tick stands beside an unfinished session as well"
    played.conductor.finish()
    after, nameless = everything(report(played.play)), everything(report(played.play, names=False, secrets=True))
    asked = everything(report(played.play, secrets=True))
    played.file.close()

    for told in (during, after, nameless):
        assert "played " not in told
        assert "CrossTable(" not in told
        assert "Secret cards that the room has not seen are left out." in told
    for told in (wished, asked):
        assert "CrossTable(" in told
        assert "left out" not in told


def test_notes_of_a_session_hardly_begun_can_be_written(tmp_path: Path) -> None:
    """One step seen, nothing answered: still a cover, a plan and no invented results."""
    played = kit.started(tmp_path, ["service-levels"], names=cast(9))
    known = report(played.play)
    played.file.close()

    assert "not finished yet" in everything(known)
    assert "Rate the scene" not in headings(known)
    assert "In figures" not in headings(known)
    assert "arithmetic mean" not in everything(known)


def test_answers_too_few_for_an_average_have_no_figures_of_their_own(tmp_path: Path) -> None:
    """Two answers stand with their faces, not again in a table of averages, and nothing explains averages."""
    played = kit.started(tmp_path, ["guess-dislike"])
    at = kit.go_to(played, "felt", 1)
    played.conductor.hand_over()
    for person in played.conductor.session.sheets[at].expected[:2]:
        played.conductor.answer(person, "feel", 1, how="kiosk")
        played.conductor.submit(person)
    played.conductor.take_back()
    played.conductor.close_sheet()
    kit.go_to(played, "open", 1)
    played.conductor.reveal()
    known = report(played.play, names=True)
    played.file.close()
    assert "In figures" not in headings(known)
    assert "Median" not in everything(known)


def test_a_mark_without_words_says_so_and_is_left_out_where_nothing_else_would_be_said(tmp_path: Path) -> None:
    """With times it says when; without names and times a bare mark tells nothing. A freeze has one name everywhere."""
    played = kit.started(tmp_path, ["guess-dislike"])
    kit.go_to(played, "scene", 1)
    played.conductor.start_or_pause()
    played.clock.pass_(30)
    played.conductor.mark("")
    played.clock.pass_(30)
    played.conductor.mark(freeze=True)
    played.conductor.finish()
    named, nameless = (everything(report(played.play, names=names)) for names in (True, False))
    played.file.close()
    assert "Marked, no words added" in named
    assert "Frozen" in named
    assert "Stopped here" not in named
    assert "Marked" not in nameless


def test_a_day_is_told_once_where_a_session_was_taken_up_again(tmp_path: Path) -> None:
    """On the same day only its begin and end are told; on another day that one is named, once."""
    found = kit.started(tmp_path, ["yes-and"], names=NAMES[:4])
    told: list[str] = []
    for later in (300, 2 * 86_400):
        found.conductor.finish()
        found.clock.pass_(later)
        found.conductor.resume()
        found.conductor.finish()
        cover = next(part for part in report(found.conductor.play).parts if isinstance(part, Table))
        told.append(next(row[1] for row in cover.rows if row[0] == "Date"))
    found.file.close()
    assert "again" not in told[0]
    assert re.search(r", taken up again on \d+ \w+ \d{4}, until \d\d:\d\d ·", told[1])


def test_a_note_of_a_break_or_of_an_exercise_without_results_is_in_every_notes(tmp_path: Path) -> None:
    """Whatever was noted for the client stands in the client's part, and in notes without names; nothing else does."""
    played = kit.started(tmp_path, ["agenda-half-day"])
    recording = played.conductor.recording
    recording.note("Bring more chairs")
    while not played.play.block(played.conductor.here).pause:
        played.conductor.next()
    recording.note("The coffee was cold")
    recording.note("Ask for a larger room", alone=True)
    played.conductor.finish()

    kinds = [(names, whole) for names in (False, True) for whole in (False, True)]
    told = {(names, whole): everything(report(played.play, names=names, record=whole)) for names, whole in kinds}

    assert [kind for kind, words in told.items() if "more chairs" not in words or "was cold" not in words] == []
    assert [kind for kind, words in told.items() if "larger room" in words] == [(True, True)]
    played.file.close()


def test_a_session_nobody_named_lists_what_it_ran(tmp_path: Path) -> None:
    """A title of three exercises names the first alone; the line below it names each, and the last line their files."""
    ran = kit.rehearsed(tmp_path, "service-levels", "guess-dislike", "how-was-today")
    ran.file.close()
    parts = report(ran.play).parts

    (session,) = [part for part in parts if isinstance(part, Table) and part.columns[0] == "Session"]
    assert session.columns[1] == "Three service levels · Guess what they dislike · How was today?"
    last = parts[-1]
    assert isinstance(last, Paragraph)
    assert last.text.endswith(" from: service-levels, guess-dislike, how-was-today")


def test_a_role_of_many_is_told_once_before_them(played: kit.Played, tmp_path: Path) -> None:
    """Three employees stand behind one word; of a pair each has the role beside the name."""
    (customer, *employees) = _who(report(played.play)).rows[0][1].split("; ")
    assert customer.startswith("Customer: ")
    assert customer.count(",") == 0
    assert [part.partition(": ")[0] for part in employees] == ["Employee"]
    assert employees[0].count(",") == 2
    pairs = kit.guess_dislike(tmp_path)
    pairs.file.close()
    assert all("(customer), " in row[1] for row in _who(report(pairs.play)).rows)


@pytest.mark.parametrize(
    ("ids", "title"),
    [
        (
            ("service-levels", "guess-dislike", "how-was-today"),
            "Three service levels · Guess what they dislike · How was today?",
        ),
        (("service-levels",) * 5, "Three service levels and 4 more"),
    ],
)
def test_a_title_that_nobody_typed_names_all_where_two_lines_hold_them(
    tmp_path: Path, ids: tuple[str, ...], title: str
) -> None:
    """“And 2 more” tells a client nothing of the day; more than two lines hold is counted."""
    played = kit.started(tmp_path, list(ids))
    assert report(played.play).title == title
    played.file.close()
