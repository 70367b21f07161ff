"""This file is the reader: what an author writes becomes exactly these values of the model."""

from __future__ import annotations

import pytest

from trainer.model.agenda import Agenda, Block, Run
from trainer.model.items import (
    Bipolar,
    Choose,
    DateItem,
    Faces,
    Item,
    Line,
    Option,
    PersonItem,
    Scale,
    Tally,
    Words,
    YesNo,
)
from trainer.model.items.words import Word
from trainer.model.record import PaceRule, Record, SkillRule
from trainer.model.scenario import (
    Act,
    Board,
    Brief,
    Calculate,
    CalculatorInput,
    Card,
    Compare,
    Deal,
    Deck,
    Discuss,
    Fill,
    FormGroups,
    GroupRule,
    Named,
    Repeat,
    Reveal,
    Role,
    Scenario,
    Span,
    Vote,
)
from trainer.model.sheet import Band, Key, Metric, Sheet
from trainer.store.authored import Model, read_text

SCENARIO = """\
trainer: 1
scenario: levels
title: Levels
room_title: Three scenes
people: 9-24
groups: 3 teams
tags: [leaders]
needs:
  slips: Slips of paper
roles:
  customer:
    name: Customer
    in: each team
  performer:
    name: Employee
    count: rest
  observer:
    name: Observer
    who: others
decks:
  level:
    to: team
    confidential: yes
    cards:
      low: Low
      wow:
        title: WOW
        text: More than expected.
        tags: shop
steps:
  - brief: Rules
    minutes: 2:30
  - id: cards
    deal: level
  - repeat: each team
    order: random
    steps:
      - id: scene
        act: Play
        minutes: 5
        outcomes:
          done: Done
      - id: felt
        fill:
          items:
            level:
              ask: Which?
              choose:
                from: level
        by: others
        about: scene
  - id: open
    reveal: [level, felt]
    compare:
      felt.level: level
  - group: pairs
  - id: ideas
    board: Ideas
    entries:
      first: One to start with
    owner: yes
    wording: positive
    by: leaders
  - id: pick
    vote: ideas
    votes: 3 each
  - id: weigh
    rate: ideas
    scale: 1-5
  - id: talk
    discuss:
      why: Why?
"""


def _model(name: str, text: str) -> Model:
    loaded = read_text(name, text)
    assert loaded.problems == ()
    assert loaded.model is not None
    return loaded.model


def _items(text: str) -> tuple[Item, ...]:
    model = _model("s.yaml", f"trainer: 1\nsheet: s\ntitle: S\n{text}")
    assert isinstance(model, Sheet)
    return model.items


def test_a_scenario_becomes_the_model() -> None:
    """Every key of a scenario lands in its field; untitled steps take their deck's or board's title."""
    level = Choose(id="level", ask="Which?", from_deck="level", options=(Option("low", "Low"), Option("wow", "WOW")))

    assert _model("levels.yaml", SCENARIO) == Scenario(
        id="levels",
        title="Levels",
        room_title="Three scenes",
        people=Span(9, 24),
        groups=GroupRule("teams", 3),
        tags=("leaders",),
        needs=(Named("slips", "Slips of paper"),),
        roles=(
            Role("customer", "Customer"),
            Role("performer", "Employee", count=None),
            Role("observer", "Observer", others=True),
        ),
        decks=(
            Deck(
                "level", "Level", "team",
                (Card("low", "Low"), Card("wow", "WOW", "More than expected.", ("shop",))), confidential=True,
            ),
        ),
        steps=(
            Brief(id="brief-1", title="Rules", minutes=2.5),
            Deal(id="cards", title="Level", deck="level"),
            Repeat(
                each="team",
                order="random",
                steps=(
                    Act(id="scene", title="Play", minutes=5, outcomes=(Named("done", "Done"),)),
                    Fill(id="felt", title="", sheet="levels.felt", by=("others",), about="scene"),
                ),
            ),
            Reveal(id="open", title="", what=("level", "felt"), compare=(Compare("felt", "level", "level"),)),
            FormGroups(id="group-1", title="", rule=GroupRule("pairs")),
            Board(
                id="ideas", title="Ideas", entries=(Named("first", "One to start with"),), owner=True,
                wording="positive", by=("leaders",),
            ),
            Vote(id="pick", title="Ideas", board="ideas", votes=3),
            Vote(
                id="weigh", title="Ideas", board="ideas", rate=True, rating=Scale(id="rating", ask="", least=1, most=5)
            ),
            Discuss(id="talk", title="", questions=(Named("why", "Why?"),)),
        ),
        sheets=(Sheet(id="levels.felt", title="", items=(level,)),),
    )  # fmt: skip


def test_the_shortest_scenario_has_fewer_than_twelve_lines() -> None:
    """A useful exercise fits in eleven lines."""
    text = (
        "trainer: 1\nscenario: greet\ntitle: Greet\npeople: 4-30\ngroups: pairs\nsteps:\n"
        "  - id: play\n    act: Greet each other\n    minutes: 3\n  - id: talk\n    discuss: {felt: Felt}\n"
    )

    assert isinstance(_model("greet.yaml", text), Scenario)
    assert text.count("\n") < 12


def test_a_calculator_takes_its_figures() -> None:
    """A decimal comma and a decimal point are the same number."""
    figures = "".join(
        f"      {name}:\n        text: T\n        value: {value}\n"
        for name, value in (("first-year", 10), ("growth", "2,5"), ("years", "5"), ("profit", "20.5"))
    )
    text = f"trainer: 1\nscenario: c\ntitle: C\nsteps:\n  - id: c\n    calculate: lost customer\n    inputs:\n{figures}"

    model = _model("c.yaml", text)

    assert isinstance(model, Scenario)
    step = model.steps[0]
    assert isinstance(step, Calculate)
    assert step.inputs == (
        CalculatorInput(id="first-year", text="T", value=10),
        CalculatorInput(id="growth", text="T", value=2.5),
        CalculatorInput(id="years", text="T", value=5),
        CalculatorInput(id="profit", text="T", value=20.5),
    )


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("faces: yes", Faces(id="a", ask="How")),
        ("faces:\n      labels: [a, b, c, d, e]", Faces(id="a", ask="How", labels=("a", "b", "c", "d", "e"))),
        ("scale: 1-5", Scale(id="a", ask="How", least=1, most=5)),
        ("scale: {from: 0, to: 10, low: Never}", Scale(id="a", ask="How", low="Never")),
        ("yes_no: yes", YesNo(id="a", ask="How")),
        ("line:\n      wording: feedback", Line(id="a", ask="How", wording="feedback")),
        ("person: yes", PersonItem(id="a", ask="How")),
        ("date: yes", DateItem(id="a", ask="How")),
        ("choose: {x: X}", Choose(id="a", ask="How", options=(Option("x", "X"),))),
        ("choose: {from: teams}", Choose(id="a", ask="How", from_teams=True)),
        ("tally: {from: job.glossary}", Tally(id="a", ask="How", from_card="job")),
        ("tally: {from: job}", Tally(id="a", ask="How", from_deck="job")),
        ("words: {calm: Calm, sad: {text: Sad, feeling: -2}}",
         Words(id="a", ask="How", words=(Word("calm", "Calm"), Word("sad", "Sad", -2)))),
        ("bipolar: {low: L, best: B, high: H, points: 5}",
         Bipolar(id="a", ask="How", low="L", best="B", high="H", points=5, best_at=3)),
    ],
    ids=lambda written: written.split(":")[0] if isinstance(written, str) else "",
)  # fmt: skip
def test_each_kind_of_item(written: str, item: Item) -> None:
    """An item is its question and one kind."""
    assert _items(f"items:\n  a:\n    ask: How\n    {written}\n") == (item,)


def test_one_kind_for_all_items() -> None:
    """Items without a kind of their own take the kind for all; the other pole is marked."""
    text = (
        "scale_for_all: {from: 1, to: 5}\nitems:\n  a: First\n  b:\n    ask: Other\n    opposite: yes\n"
        "  c:\n    ask: Own\n    yes_no: yes\n"
    )

    assert _items(text) == (
        Scale(id="a", ask="First", least=1, most=5),
        Scale(id="b", ask="Other", opposite=True, least=1, most=5),
        YesNo(id="c", ask="Own"),
    )


def test_a_key_and_metrics() -> None:
    """Points for all and for one item, bands and metrics are read as numbers by id."""
    model = _model(
        "s.yaml",
        "trainer: 1\nsheet: s\ntitle: S\nchoose_for_all: {a: A, b: B}\nitems:\n  r1: One\n  r2: Two\n"
        "  n:\n    ask: N\n    opposite: yes\n    scale: 0-10\nmetrics:\n  nps: n\n"
        "key:\n  points: {a: 1, b: 3}\n  points_for:\n    r2: {a: 3, b: 1}\n"
        "  bands:\n    all: {from: 2, to: 6, name: All}\n",
    )

    assert isinstance(model, Sheet)
    assert model.key == Key(
        points={"a": 1, "b": 3}, for_item={"r2": {"a": 3, "b": 1}}, bands=(Band(id="all", name="All", least=2, most=6),)
    )
    assert model.metrics == (Metric(name="nps", item="n"),)


def test_an_agenda() -> None:
    """Times are minutes, an entry may override a scenario, a break has its own minutes."""
    text = (
        "trainer: 1\nagenda: day\nstart: 9:05\nblocks:\n  - title: Play\n    run:\n      - yes-and\n"
        "      - guess:\n          rounds: 2\n          cards: shop\n  - break: Tea\n    minutes: 15\n"
    )

    assert _model("day.yaml", text) == Agenda(
        id="day",
        title="Day",
        start=545,
        blocks=(
            Block(title="Play", run=(Run(id="yes-and"), Run(id="guess", rounds=2, cards="shop"))),
            Block(title="Tea", minutes=15, pause=True),
        ),
    )


def test_a_record() -> None:
    """Kinds and choices in one word each, whole items where there is more to say, and the named rules."""
    text = (
        "trainer: 1\nrecord: plan\ncolumns: [waiting, running, SKILL]\nentry:\n  habit: line\n"
        "  feedback: [good, poor]\n"
        "  why:\n    ask: Why this one?\n    line: yes\nmeets: weekly\nrules:\n  pace:\n    starts_a_week: 2\n"
        "    weeks_to_stick: 3-4\n    too_many: 6\n    pause_weeks: 1\n    resume_when_running: 4\n"
        "  skill:\n    feedback: mostly good\n"
    )

    assert _model("plan.yaml", text) == Record(
        id="plan",
        title="Plan",
        columns=(Named("waiting", "Waiting"), Named("running", "Running"), Named("skill", "SKILL")),
        entry=(
            Line(id="habit", ask="Habit"),
            Choose(id="feedback", ask="Feedback", options=(Option("good", "Good"), Option("poor", "Poor"))),
            Line(id="why", ask="Why this one?"),
        ),
        meets="weekly",
        pace=PaceRule(starts_a_week=2, weeks_to_stick=Span(3, 4), too_many=6, pause_weeks=1, resume_when_running=4),
        skill=SkillRule(),
    )


def test_one_pass_tells_everything_in_order() -> None:
    """Wrong keys, wrong values and wrong references are told together, from top to bottom."""
    text = SCENARIO.replace("people: 9-24", "peple: 9-24").replace("minutes: 2:30", "minutes: soon")
    text = text.replace("about: scene", "about: scen").replace("wording: positive", "wording: positiv")

    told = [str(problem) for problem in read_text("levels.yaml", text).problems]

    assert told == [
        'levels.yaml:5:1: unknown key "peple" in this scenario; did you mean "people"?',
        'levels.yaml:32:14: "soon" is not what "minutes" takes; expected minutes, such as 5, 2.5 or 2:30',
        'levels.yaml:51:16: unknown step or role or deck "scen" in "about"; did you mean "scene"?',
        (
            'levels.yaml:62:14: "positiv" is not what "wording" takes; expected one of: positive, feedback; '
            'did you mean "positive"?'
        ),
    ]


def test_problems_are_not_told_without_end() -> None:
    """A file that is wrong in a thousand places tells of the first hundred and says that there are more."""
    text = "trainer: 1\nscenario: x\ntitle: X\n" + "".join(f"key{number}: a\n" for number in range(1000))

    problems = read_text("x.yaml", text).problems

    assert len(problems) == 101
    assert "too many problems; only the first ones are shown" in [problem.message for problem in problems]
