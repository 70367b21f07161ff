"""This file is the promise that every kind of item is summed, and how."""

from __future__ import annotations

import pkgutil
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief import items
from trainer.debrief.items import KINDS, Sample, parts, said, summary
from trainer.debrief.items.base import remarks
from trainer.model.items import (
    KINDS as ITEMS,
)
from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    Option,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Value,
    Word,
    Words,
    YesNo,
)
from trainer.model.report import Cloud, Distribution, Meters, Part, Quotes, Table
from trainer.model.session import Given

OPTIONS = (Option("a", "Apple"), Option("b", "Pear"))
SKIP = Given(None)


def given_(*values: Value | None) -> list[Given]:
    """Answers of these values; None skips."""
    return [Given(value) for value in values]


def test_an_answer_that_goes_with_no_other_ranks_among_none() -> None:
    """To have noticed nothing is no sign: it is told beside the signs, with how many said it."""
    item = ChooseMany(id="m", ask="?", options=(*OPTIONS, Option("none", "I noticed nothing", alone=True)))
    (panel,) = parts(item, (Sample(label="", answers=tuple(given_(("a",), ("none",), ("none",))), asked=3),), 2)
    assert isinstance(panel, Meters)
    assert [row.label for row in panel.rows] == ["Apple", "Pear"]
    assert panel.note == "3 of 3 answered · I noticed nothing: 2 · each could tick several"


def test_n_of_n_counts_over_as_many_rounds_as_the_figures_do() -> None:
    """Two rounds of two are four answers: no option is chosen by more people than are said to have answered."""
    rounds = [Sample(label=f"Round {lap}", answers=tuple(given_(("a",), ("a", "b"))), asked=2) for lap in (1, 2)]
    (panel,) = parts(ChooseMany(id="m", ask="?", options=OPTIONS), rounds, 2)
    assert isinstance(panel, Meters)
    assert [row.figure for row in panel.rows] == ["4", "2"]
    assert panel.note == "4 of 4 answers in all · each could tick several"


def test_every_kind_of_item_has_a_debrief() -> None:
    """The debrief knows exactly the kinds that the model knows, and no module of it is left out of the table."""
    shared = {"base", "bars", "axes", "said"}
    modules = {module.name for module in pkgutil.iter_modules(items.__path__)} - shared

    assert set(KINDS) == set(ITEMS) == modules


@given(st.lists(st.sampled_from([-2, -1, 0, 1, 2, None]), max_size=20))
def test_faces_are_counted_and_averaged(values: list[int | None]) -> None:
    """Each face by itself, the average over those who answered, skips apart."""
    said_ = [value for value in values if value is not None]

    found = summary(Faces(id="f", ask="?"), given_(*values))

    assert dict(found.counts) == {face: Counter(said_)[face] for face in (-2, -1, 0, 1, 2)}
    assert (found.n, found.skipped) == (len(said_), len(values) - len(said_))
    assert (found.spread.mean if found.spread else None) == (Fraction(sum(said_), len(said_)) if said_ else None)


def test_a_bipolar_scale_has_a_share_at_best_and_a_lean_but_no_average() -> None:
    """Two misses to opposite sides never make a hit."""
    found = summary(Bipolar(id="b", ask="?", points=7, best_at=4), given_(1, 7, 4, 7, None))

    assert found.spread is None
    assert found.lean is not None
    assert (found.lean.at_best, found.lean.below, found.lean.above) == (Fraction(1, 4), Fraction(1, 4), Fraction(1, 2))
    assert found.lean.side == Fraction(1, 4)


def test_points_are_averaged_on_each_axis() -> None:
    """Pleasure and energy are never mixed."""
    grid = summary(Grid(id="g", ask="?"), given_((1, 9), (4, 5), None))
    sliders = summary(Sliders(id="s", ask="?"), given_((0, 100), (50, 50)))

    assert [axis.mean for axis in grid.axes] == [Fraction(5, 2), 7]
    assert [axis.mean for axis in sliders.axes] == [25, 75]
    assert grid.skipped == 1


def test_a_number_that_adds_up_is_summed_over_everybody() -> None:
    """How many people were told is a sum; what the room guessed is none."""
    sample = Sample(label="", answers=tuple(given_(7, 20, 4.5, None)), asked=4)
    for total, heads in ((True, ["In all", "Average", "Median"]), (False, ["Average", "Median", "Range"])):
        table = parts(Number(id="n", ask="How many?", unit="people", total=total), [sample], 3)[0]
        assert isinstance(table, Table)
        assert [row[0] for row in table.rows][:3] == heads
        assert (("In all", "31.5 people") in table.rows) is total
        assert table.columns == ("Figure", "people")  # no column is without a name


def test_where_views_differ_is_named_only_where_there_are_several_scenes() -> None:
    """Below a picture of one row it goes without saying which row is meant."""
    scale = Scale(id="s", ask="?", least=0, most=10)
    apart = Sample(label="All rounds together", answers=tuple(given_(0, 0, 0, 10, 10, 10)), asked=6)
    alike = Sample(label="Round 2", answers=tuple(given_(5, 5, 5, 5, 5, 5)), asked=6)

    assert _note(parts(scale, [apart], 3)).endswith("Views differ")
    assert _note(parts(scale, [apart, alike], 3)).endswith("Views differ: All rounds together")


def _note(shown: tuple[Part, ...]) -> str:
    (panel,) = shown
    assert isinstance(panel, Meters | Distribution)
    return panel.note


@pytest.mark.parametrize(
    ("item", "answers", "counts"),
    [
        (Scale(id="s", ask="?", least=1, most=3), given_(1, 3, 3), {1: 1, 2: 0, 3: 2}),
        (YesNo(id="y", ask="?"), given_("yes", "no", "yes"), {"yes": 2, "no": 1}),
        (Choose(id="c", ask="?", options=OPTIONS), given_("a", "a"), {"a": 2, "b": 0}),
        (ChooseMany(id="m", ask="?", options=OPTIONS), given_(("a", "b"), ("b",), ()), {"a": 1, "b": 2}),
        (Words(id="w", ask="?", words=(Word("x", "X"), Word("z", "Z"))), given_(("z",), ("z",)), {"x": 0, "z": 2}),
        (Tally(id="t", ask="?", options=OPTIONS), given_(("a",), ()), {"a": 1, "b": 0}),
        (Tally(id="t", ask="?", from_card="job.glossary"), given_(("keel", "bow"), ("bow",)), {"keel": 1, "bow": 2}),
        (Number(id="n", ask="?"), given_(2, 2, 5.5), {2: 2, 5.5: 1}),
        (PersonItem(id="p", ask="?"), given_("Bo", "Al", "Bo"), {"Al": 1, "Bo": 2}),
        (DateItem(id="d", ask="?"), given_("2026-02-01", "2026-01-01"), {"2026-01-01": 1, "2026-02-01": 1}),
    ],
)
def test_what_was_given_is_counted(item: Item, answers: list[Given], counts: dict[Value, int]) -> None:
    """Every value with how often it was given, those nobody chose included."""
    assert dict(summary(item, answers).counts) == counts


def test_an_empty_choice_of_several_is_an_answer() -> None:
    """Who ticks nothing has answered; who skips has not."""
    found = summary(ChooseMany(id="m", ask="?", options=OPTIONS), given_((), None))

    assert (found.n, found.skipped) == (1, 1)


@pytest.mark.parametrize("item", [Line(id="l", ask="?"), Text(id="t", ask="?")])
def test_words_are_quoted_in_an_order_that_tells_nothing(item: Item) -> None:
    """Quotes are sorted, whoever wrote first, and nobody stands beside them."""
    answers = (Given(None, "zebra"), Given(None, "apple"), SKIP)
    (panel,) = parts(item, (Sample(label="", answers=answers, asked=3),), 2)

    assert isinstance(panel, Quotes)
    assert [(quote.text, quote.who) for quote in panel.quotes] == [("apple", ""), ("zebra", "")]
    assert "1 skipped" in panel.note


def test_a_face_bar_shows_counts_average_and_face() -> None:
    """Five let down, two uneasy, one indifferent: −1.5 and the face of let down."""
    sample = Sample(label="Team Oak", below="played Low", answers=tuple(given_(*[-2] * 5, -1, -1, 0)), asked=8)
    (panel,) = parts(Faces(id="f", ask="How?"), (sample,), 5)

    assert isinstance(panel, Distribution)
    (bar,) = panel.bars
    assert [(part.count, part.label, part.feeling) for part in bar.segments] == [
        (5, "Let down", -2),
        (2, "Uneasy", -1),
        (1, "Indifferent", 0),
    ]
    assert (bar.figure, bar.face) == ("−1.5", -2)
    assert panel.text == "Team Oak, played Low, 5 × Let down, 2 × Uneasy, 1 × Indifferent, −1.5"


def test_the_face_is_that_of_the_average_as_it_is_shown() -> None:
    """Eleven of nineteen are delighted: 1.47 is shown as +1.5, halfway, and most lean to delighted."""
    answers = tuple(given_(*[2] * 11, *[1] * 7, -1))
    (panel,) = parts(Faces(id="f", ask="How?"), (Sample(label="WOW", answers=answers, asked=19),), 5)

    assert isinstance(panel, Distribution)
    assert (panel.bars[0].figure, panel.bars[0].face) == ("+1.5", 2)


def test_a_scale_with_few_points_shows_its_spread_and_a_long_one_its_average() -> None:
    """A scale of five is drawn as bars, a scale of eleven as a line."""
    sample = Sample(label="", answers=tuple(given_(1, 5, 5)), asked=3)
    (short,) = parts(Scale(id="s", ask="?", least=1, most=5), (sample,), 1)
    (long,) = parts(Scale(id="s", ask="?"), (sample,), 1)

    assert isinstance(short, Distribution)
    assert short.bars[0].figure == "3.7"
    assert isinstance(long, Meters)
    assert long.rows[0].figure == "3.7"
    assert long.rows[0].share == pytest.approx(11 / 30)
    (few,) = parts(Scale(id="s", ask="?"), (replace(sample, answers=tuple(given_(5, 4)), asked=2),), 1)
    assert isinstance(few, Meters)
    assert (few.rows[0].figure, few.rows[0].share, few.rows[0].each) == ("4 and 5", 0.0, (0.4, 0.5)), "few: no average"


def test_words_come_with_the_most_chosen_first() -> None:
    """A cloud holds only what somebody chose."""
    words = Words(id="w", ask="?", words=(Word("x", "sad", -2), Word("y", "glad", 2), Word("z", "calm", 1)))
    (panel,) = parts(words, (Sample(label="", answers=tuple(given_(("y", "x"), ("y",))), asked=2),), 1)

    assert isinstance(panel, Cloud)
    assert [(chip.text, chip.count) for chip in panel.words] == [("glad", 2), ("sad", 1)]
    assert panel.note.endswith("each could tick several"), "three words of two people"


@pytest.mark.parametrize(
    ("item", "value", "text"),
    [
        (Faces(id="i", ask="?"), 2, "Delighted"),
        (Faces(id="i", ask="?", labels=("1", "2", "3", "4", "5")), -2, "1"),
        (Scale(id="i", ask="?"), 7, "7 on a scale of 0–10"),
        (Bipolar(id="i", ask="?", low="cold", best="kind", high="servile"), 6, "servile"),
        (Bipolar(id="i", ask="?", low="cold", best="kind", high="servile"), 4, "kind"),
        (YesNo(id="i", ask="?"), "no", "No"),
        (Choose(id="i", ask="?", options=OPTIONS), "b", "Pear"),
        (ChooseMany(id="i", ask="?", options=OPTIONS), ("a", "b"), "Apple · Pear"),
        (Number(id="i", ask="?", unit="people"), 3, "3 people"),
        (Grid(id="i", ask="?"), (2, 8), "pleasure 2 of 9, energy 8 of 9"),
        (PersonItem(id="i", ask="?"), "Bo", "Bo"),
    ],
)
def test_an_answer_said_aloud_reads_as_words(item: Item, value: Value, text: str) -> None:
    """What somebody said stands in the item's own words; a skip says nothing."""
    assert said(item, Given(value)) == text
    assert said(item, SKIP) == ""


TEAMS = Sample(label="Team Elm", answers=tuple(given_(1, 2)), asked=2, open=True, teams=True)


def test_the_line_below_a_picture_accounts_for_what_teams_answered_too() -> None:
    """Sixteen answers in private and two teams' are eighteen marks: it says so, whatever else was answered how."""
    alone = [Sample(label=name, answers=tuple(given_(*[1] * 8)), asked=8) for name in ("Team Oak", "Team Ash")]
    named = replace(alone[0], open=True)
    assert remarks([*alone, TEAMS], 5) == "16 of 16 answers in private; 2 teams gave one answer each"
    assert remarks([alone[0], TEAMS], 5) == "8 of 8 answered in private; 2 teams gave one answer each"
    assert remarks([named, TEAMS], 5) == "8 of 8 answers from single people; 2 teams gave one answer each"
    assert remarks([TEAMS], 5) == "2 teams gave one answer each"
    assert remarks([TEAMS], 5, pooled=True) == "2 teams answered"
    assert remarks([TEAMS, TEAMS], 5) == "4 answers by teams"
    assert remarks([replace(TEAMS, asked=3), TEAMS], 5) == "4 of 5 answers by teams"
    assert remarks([replace(TEAMS, asked=3)], 5) == "2 of 3 teams answered"


def test_a_bar_is_as_long_as_it_holds_answers() -> None:
    """Two teams' bar beside that of eight people is a quarter as long; what is hidden has none."""
    alone = Sample(label="Team Oak", answers=tuple(given_(*[1] * 8)), asked=8)
    (felt,) = parts(Faces(id="f", ask="?"), (alone, TEAMS, replace(TEAMS, answers=(), hidden=True)), 5)
    assert isinstance(felt, Distribution)
    assert [bar.length for bar in felt.bars] == [1.0, 0.25, 1.0]


def test_dots_are_said_to_be_answers_once() -> None:
    """One or two answers are dots on the line: below the picture it says whose."""
    (wish,) = parts(Scale(id="s", ask="?"), (TEAMS, replace(TEAMS, label="Team Ash")), 5)
    assert isinstance(wish, Meters)
    assert wish.note.count("each dot is one team's answer") == 1
    assert [row.figure for row in wish.rows] == ["1 and 2", "1 and 2"]
    one = replace(TEAMS, teams=False, answers=tuple(given_(3)))
    (mixed,) = parts(Scale(id="s", ask="?"), (TEAMS, one), 5)
    assert isinstance(mixed, Meters)
    assert mixed.note.endswith("each dot is one answer")
    assert mixed.rows[1].figure == "3"
    (same,) = parts(Scale(id="s", ask="?"), (replace(one, answers=tuple(given_(3, 3))),), 5)
    assert isinstance(same, Meters)
    assert same.rows[0].figure == "both 3"
