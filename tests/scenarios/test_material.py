"""What ships is complete, short enough for a projector, and can be run from its notes alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.model.agenda import Agenda
from trainer.model.items import Bipolar, Choose, ChooseMany, Faces, Number, Scale, YesNo
from trainer.model.scenario import Board, Calculate, Discuss, Fill, Repeat, Reveal, Scenario, Vote
from trainer.shipped import shipped
from trainer.store.library import Library, check_paths, load_library

EXAMPLES = Path(__file__).parents[1] / "examples"
CORE = ("yes-and", "guess-dislike", "service-levels", "vocabulary")
ONE_TAP = (Faces, Scale, Bipolar, YesNo, Choose, ChooseMany)
GATHER = (
    "lost-customer-cost",
    "why-customers-leave",
    "customer-shoes",
    "touchpoints",
    "our-definition",
    "our-rules",
    "peer-feedback",
    "process-critique",
    "idea-essay",
    "mixed-signals",
    "why-it-matters",
    "incentives",
)
SCENES = (
    "explain-simply",
    "small-talk",
    "three-brochures",
    "do-as-i-do",
    "loyalty-stages",
    "buying-drivers",
    "several-at-once",
    "objections-and-complaints",
    "self-regulation",
    "queue-pressure",
    "fair-mark",
    "inspire",
    "calm-and-joy",
)
each_scenario = pytest.mark.parametrize("name", [*CORE, "golden-mean", *GATHER, *SCENES])


@pytest.fixture(scope="module")
def library() -> Library:
    """What ships."""
    return load_library([shipped("scenarios")])


def minutes(scenario: Scenario, teams: int = 3, rounds: int | None = None) -> float:
    """The planned length of a scenario with so many teams, or with the rounds an agenda asks for."""
    total = 0.0
    for entry in scenario.steps:
        steps = entry.steps if isinstance(entry, Repeat) else (entry,)
        times = (rounds or entry.rounds or teams) if isinstance(entry, Repeat) else 1
        total += times * sum(step.minutes or 0 for step in steps)
    return total


def length(agenda: Agenda, scenario: Callable[[str], Scenario]) -> float:
    """The planned length of an agenda in minutes."""
    return sum(
        (block.minutes or 0) + sum(minutes(scenario(run.id), rounds=run.rounds) for run in block.run)
        for block in agenda.blocks
    )


def test_every_shipped_file_and_every_example_is_right() -> None:
    """The checker has nothing to say about anything that ships or is cited in the guide."""
    assert check_paths([shipped("scenarios"), EXAMPLES]) == []


def test_the_four_core_exercises_ship(library: Library) -> None:
    """A workshop can begin with the four core exercises and the agenda of half a day."""
    assert {*CORE, "golden-mean", *GATHER} <= {scenario.id for scenario in library.scenarios()}
    assert "agenda-half-day" in {agenda.id for agenda in library.agendas()}


@each_scenario
def test_the_stage_says_it_in_two_short_sentences(library: Library, name: str) -> None:
    """What the room reads on a step is at most two sentences that fit on the projector in large type."""
    scenario = library.scenario(name)
    for step in scenario.all_steps():
        assert len(step.title) <= 40, step.title
        assert len(step.text) <= 125, step.text
        assert len(re.findall(r"[.?!…]”?(?:\s|$)", step.text)) <= 2 or "“" in step.text, step.text


@each_scenario
def test_every_step_tells_the_facilitator_what_to_do(library: Library, name: str) -> None:
    """Every step has notes, short enough to read while people move their chairs, and so has the exercise."""
    scenario = library.scenario(name)
    assert scenario.notes
    for step in scenario.all_steps():
        assert 10 <= len(step.notes.split()) <= 125, step.id


@each_scenario
def test_the_debrief_begins_with_feelings_and_ends_with_what_is_taken_away(library: Library, name: str) -> None:
    """Feelings come first, what we take away comes last, and all questions fit on one slide."""
    scenario = library.scenario(name)
    questions = [step.questions for step in scenario.all_steps() if isinstance(step, Discuss)][-1]
    assert (questions[0].id, questions[-1].id) == ("feelings", "take-away")
    assert 4 <= len(questions) <= 5
    assert all(len(question.text) <= 70 for question in questions)


@each_scenario
def test_whoever_watched_rates_in_at_most_three_taps(library: Library, name: str) -> None:
    """The laptop goes round after every scene, so those who watched answer at most three taps and write nothing."""
    scenario = library.scenario(name)
    for step in scenario.all_steps():
        if isinstance(step, Fill) and step.by == ("others",):
            items = library.sheet(step.sheet).items
            assert len(items) <= 3
            assert all(isinstance(item, ONE_TAP) for item in items)


@pytest.mark.parametrize(
    ("scenario", "deck"),
    [
        ("yes-and", "situation"),
        ("guess-dislike", "reason"),
        ("vocabulary", "profession"),
        ("golden-mean", "customer-card"),
        ("explain-simply", "product"),
        ("explain-simply", "customer-card"),
        ("small-talk", "topic"),
        ("three-brochures", "visitor"),
        ("do-as-i-do", "scene-card"),
        ("loyalty-stages", "sketch"),
        ("buying-drivers", "driver"),
        ("several-at-once", "wish"),
        ("objections-and-complaints", "trouble"),
        ("queue-pressure", "matter"),
        ("fair-mark", "reason"),
        ("inspire", "topic"),
        ("calm-and-joy", "fault"),
    ],
)
def test_a_deck_that_lives_on_variety_has_a_dozen_cards(library: Library, scenario: str, deck: str) -> None:
    """At least twelve cards, no two alike, and for each sector named enough for three rounds."""
    cards = library.scenario(scenario).deck(deck).cards  # type: ignore[union-attr]
    assert len(cards) >= 12
    assert len({card.title for card in cards}) == len({card.text for card in cards}) == len(cards)
    for sector in {tag for card in cards for tag in card.tags}:
        assert sum(sector in card.tags for card in cards) >= 3, sector


def test_yes_and_has_the_situations_everybody_asks_for(library: Library) -> None:
    """The lift, the forest, the desert island and the bandits are among the situations."""
    deck = library.scenario("yes-and").deck("situation")
    assert deck is not None
    assert {"lift", "forest", "island", "bandits"} <= {card.id for card in deck.cards}


def test_a_reason_says_what_to_show_and_what_never_to_say(library: Library) -> None:
    """Each secret reason tells the customer how to let it show and which words would give it away."""
    scenario = library.scenario("guess-dislike")
    deck = scenario.deck("reason")
    assert deck is not None
    assert deck.confidential
    assert scenario.shown_title != scenario.title
    assert all("Never say" in card.text for card in deck.cards)


def test_the_levels_seen_are_the_levels_dealt(library: Library) -> None:
    """The room chooses among exactly the three levels that are on the cards, so that both can be compared."""
    deck = library.scenario("service-levels").deck("level")
    seen = library.sheet("room-after").item("level")
    assert deck is not None
    assert isinstance(seen, Choose)
    assert [option.id for option in seen.options] == [card.id for card in deck.cards] == ["low", "standard", "wow"]
    for card in deck.cards:
        assert card.text.index("Employees:") < card.text.index("Customer:"), "the whole team reads it: to each his part"


def test_each_profession_has_words_of_its_own(library: Library) -> None:
    """Every profession has eight to twelve words to listen for, none twice."""
    deck = library.scenario("vocabulary").deck("profession")
    assert deck is not None
    for card in deck.cards:
        assert 8 <= len(card.glossary) == len(set(card.glossary)) <= 12


def test_mixed_signals_keeps_the_other_pole_apart(library: Library) -> None:
    """Leaders answer eight statements without their names; only the eighth is the other pole."""
    sheet = library.sheet("mixed-signals.check")
    assert sheet.answers == "anonymous"
    assert [item.opposite for item in sheet.items] == [False] * 7 + [True]


def test_half_a_day_lasts_under_four_hours(library: Library) -> None:
    """The core four with two breaks are over in less than four hours, as planned."""
    agenda = library.agenda("agenda-half-day")
    assert [run.id for block in agenda.blocks for run in block.run] == list(CORE)
    assert sum(block.pause for block in agenda.blocks) == 2
    assert length(agenda, library.scenario) < 240


def test_the_example_of_a_lost_customer_comes_to_seventy_and_fourteen(library: Library) -> None:
    """Ten thousand and two more each year make seventy thousand in five years, of which fourteen are profit."""
    step = library.scenario("lost-customer-cost").step("example")
    assert isinstance(step, Calculate)
    given = {figure.id: figure.value for figure in step.inputs}
    sales = sum(given["first-year"] + year * given["growth"] for year in range(int(given["years"])))
    assert (sales, sales * given["profit"] / 100) == (70, 14)
    assert step.beside == "guess"


def test_the_room_guesses_before_it_calculates_and_each_team_has_its_own_figures(library: Library) -> None:
    """The guesses are asked first and stand beside the example; then each team changes the figures to its own."""
    scenario = library.scenario("lost-customer-cost")
    order = [step.id for step in scenario.all_steps()]
    own = scenario.step("own")
    assert order.index("guess") < order.index("example") < order.index("own")
    assert isinstance(own, Calculate)
    assert own.by == "team"


def test_leaving_is_asked_about_in_seven_questions_and_those_told_are_summed(library: Library) -> None:
    """Mood, behaviour, what was missing, the spark, feelings, buying on, and how many were told, all added up."""
    sheet = library.sheet("why-customers-leave.recall")
    assert [item.id for item in sheet.items] == ["mood", "behaviour", "wrong", "spark", "feelings", "back", "told"]
    told = sheet.item("told")
    assert isinstance(told, Number)
    assert told.total


def test_the_customers_shoes_are_six_questions_with_an_answer_of_each_team(library: Library) -> None:
    """One voice a team answers the six questions by name, so that every answer can be read."""
    sheet = library.sheet("customer-shoes.answers")
    assert len(sheet.items) == 6
    assert sheet.answers == "named"


@pytest.mark.parametrize(
    ("name", "board"),
    [
        ("why-customers-leave", "reasons"),
        ("touchpoints", "points"),
        ("our-definition", "stories"),
        ("our-rules", "rules"),
        ("process-critique", "critique"),
        ("idea-essay", "ideas"),
        ("why-it-matters", "principles"),
        ("incentives", "today"),
    ],
)
def test_what_is_gathered_is_ranked_and_shown(library: Library, name: str, board: str) -> None:
    """A board is voted on, and the vote is revealed to the room."""
    scenario = library.scenario(name)
    votes = [step.id for step in scenario.all_steps() if isinstance(step, Vote) and step.board == board]
    shown = {what for step in scenario.all_steps() if isinstance(step, Reveal) for what in step.what}
    assert votes
    assert shown & set(votes)


@pytest.mark.parametrize(
    ("name", "board"),
    [
        ("why-customers-leave", "plan"),
        ("touchpoints", "points"),
        ("our-rules", "rules"),
        ("process-critique", "critique"),
        ("idea-essay", "practice"),
        ("incentives", "today"),
    ],
)
def test_what_shall_be_done_has_an_owner(library: Library, name: str, board: str) -> None:
    """Nothing is decided without somebody who looks after it."""
    step = library.scenario(name).step(board)
    assert isinstance(step, Board)
    assert step.owner


def test_our_rules_are_worded_as_what_to_do(library: Library) -> None:
    """The program looks at the wording of each rule."""
    step = library.scenario("our-rules").step("rules")
    assert isinstance(step, Board)
    assert step.wording == "positive"


def test_nine_principles_and_five_benefits_are_ranked(library: Library) -> None:
    """The opening starts with nine principles and five benefits, each a short card."""
    scenario = library.scenario("why-it-matters")
    decks = {deck.id: deck.cards for deck in scenario.decks}
    assert (len(decks["principle"]), len(decks["benefit"])) == (9, 5)
    assert all(len(card.title) <= 60 for cards in decks.values() for card in cards)
    boards = [step for step in scenario.all_steps() if isinstance(step, Board)]
    assert [board.from_deck for board in boards] == ["principle", "benefit"]


def test_the_full_day_has_seven_blocks(library: Library) -> None:
    """A full day has its seven blocks in order, all of them made of exercises, and fits between nine and five."""
    agenda = library.agenda("agenda-full-day")
    blocks = [[run.id for run in block.run] for block in agenda.blocks if not block.pause]
    assert blocks == [
        ["why-customers-leave"],
        ["customer-shoes"],
        ["loyalty-stages"],
        ["buying-drivers"],
        ["several-at-once"],
        ["objections-and-complaints", "golden-mean"],
        ["self-regulation"],
    ]
    assert length(agenda, library.scenario) <= 8 * 60


@pytest.mark.parametrize(
    ("name", "sector", "holds"),
    [
        ("agenda-bank", "bank", ["objections-and-complaints", "golden-mean", "queue-pressure", "self-regulation"]),
        ("agenda-education", "school", ["customer-shoes", "golden-mean", "fair-mark", "inspire"]),
        ("agenda-tourism", "tourism", ["calm-and-joy", "objections-and-complaints", "self-regulation"]),
    ],
)
def test_an_agenda_for_a_trade_runs_what_the_trade_needs(
    library: Library, name: str, sector: str, holds: list[str]
) -> None:
    """Each trade's day holds its exercises with the cards of that trade, breaks for all, and ends before five."""
    agenda = library.agenda(name)
    runs = [run for block in agenda.blocks for run in block.run]
    assert set(holds) <= {run.id for run in runs}
    assert {run.cards for run in runs} <= {"", sector}
    for run in runs:
        scenario = library.scenario(run.id)
        assert sector in scenario.sectors
        tagged = any(sector in card.tags for deck in scenario.decks for card in deck.cards)
        assert bool(run.cards) == tagged, run.id
    assert sum(block.pause for block in agenda.blocks) >= 2
    assert length(agenda, library.scenario) <= 8 * 60


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_how_long_an_exercise_takes_is_told_once(library: Library, language: str) -> None:
    """The library reckons it; the notes name minutes only with what they depend on, such as how many rounds."""
    plain = re.compile(
        r"(Whole exercise: about|Hele øvelsen: rundt|Всё упражнение: около)\s\d+\s(minutes|minutter|минут)\."
    )
    told = [scenario.id for scenario in library.runnable(language) if plain.search(scenario.notes)]
    assert told == []
