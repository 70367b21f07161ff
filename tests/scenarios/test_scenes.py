"""The scenes that ship are what their trainers were promised: the right cards, nothing given away, the rules kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from trainer.model.items import Bipolar, Choose, ChooseMany, Tally, YesNo
from trainer.model.scenario import Act, Board, Deal, Deck, Fill, Reveal, Scenario, StepBase, Vote
from trainer.shipped import shipped
from trainer.store.library import Library, load_library

GIVEAWAY = re.compile(
    r"purpose|for what|what .{0,12}\bfor\b|\bneeds?\b|\bused\b|\busing\b|focus|listen|assess|trap|fit\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def library() -> Library:
    """What ships."""
    return load_library([shipped("scenarios")])


def deck(scenario: Scenario, deck_id: str) -> Deck:
    """The deck of that id, which must be there."""
    found = scenario.deck(deck_id)
    assert found is not None
    return found


def board(scenario: Scenario, step_id: str) -> Board:
    """The board of that id, which must be there."""
    step = scenario.step(step_id)
    assert isinstance(step, Board)
    return step


def step_minutes(scenario: Scenario, step_id: str) -> float | None:
    """The planned minutes of a step."""
    return scenario.step(step_id).minutes


def before_the_reveal(scenario: Scenario) -> Iterator[StepBase]:
    """Every step the room passes before anything is revealed."""
    for step in scenario.all_steps():
        if isinstance(step, Reveal):
            return
        yield step


def open_words(scenario: Scenario) -> Iterator[str]:
    """Whatever the assessed person may read on stage, paper or in the library until the cards are shown."""
    yield from (scenario.shown_title, scenario.title, scenario.summary, *scenario.themes)
    yield from (need.text for need in scenario.needs)
    yield from (words for role in scenario.roles for words in (role.name, role.brief))
    for known in scenario.decks:
        yield known.name
        if not known.confidential:
            yield from (words for card in known.cards for words in (card.title, card.text))
    for step in before_the_reveal(scenario):
        yield from (step.title, step.text)
    for sheet in scenario.sheets:
        yield sheet.title
        for item in sheet.items:
            yield from (item.ask, item.help)
            yield from (option.text for option in item.options) if isinstance(item, Choose) else ()


def test_three_brochures_give_nothing_away(library: Library) -> None:
    """Nothing that can be read before the cards are shown lets the adviser guess what is watched."""
    scenario = library.scenario("three-brochures")
    assert [words for words in open_words(scenario) if GIVEAWAY.search(words)] == []


def test_three_brochures_ask_a_neutral_question_for_seven_minutes(library: Library) -> None:
    """The visitor asks to compare and what explains the price, and the conversation lasts seven minutes."""
    scene = library.scenario("three-brochures").step("scene")
    assert "compare" in scene.text
    assert "difference in price" in scene.text
    assert scene.minutes == 7


def test_the_brochures_are_of_one_kind_in_three_price_classes(library: Library) -> None:
    """Phones and laptops lie open, three of each, every one dearer than the one before."""
    scenario = library.scenario("three-brochures")
    for kind in ("phones", "laptops"):
        known = deck(scenario, kind)
        prices = [int(card.title.split("£")[1].replace(",", "")) for card in known.cards]
        assert not known.confidential
        assert len(prices) == 3
        assert prices == sorted(set(prices))


def test_the_best_fit_is_often_not_the_most_expensive(library: Library) -> None:
    """Every visitor's card names its best fit, and for fewer than a third it is the most expensive."""
    cards = deck(library.scenario("three-brochures"), "visitor").cards
    fits = [re.findall(r"Best fit: the (cheapest|middle one|most expensive)\.", card.text) for card in cards]
    assert all(len(fit) == 1 for fit in fits)
    assert 0 < sum(fit == ["most expensive"] for fit in fits) < len(cards) / 3


def test_only_the_observer_knows_what_is_watched(library: Library) -> None:
    """What is watched stands on a secret card that every observer has, and only observers answer."""
    scenario = library.scenario("three-brochures")
    card = deck(scenario, "watch")
    noted = scenario.step("noted")
    assert (card.to, card.confidential, card.deal) == ("observer", True, "same for all")
    assert isinstance(noted, Fill)
    assert noted.by == ("observer",)


def test_small_talk_has_its_six_techniques(library: Library) -> None:
    """The six techniques are turned over, heard in a tally and chosen from as the most natural."""
    scenario = library.scenario("small-talk")
    technique = deck(scenario, "technique")
    assert technique.deal == "turn over"
    assert [card.id for card in technique.cards] == ["quote", "inform", "story", "thank", "compliment", "affirm"]
    heard, natural = scenario.sheets[0].items[:2]
    assert isinstance(heard, Tally)
    assert isinstance(natural, Choose)
    assert heard.from_deck == natural.from_deck == "technique"
    assert step_minutes(scenario, "talk-on") == 5


def test_whoever_cannot_follow_is_among_the_customers(library: Library) -> None:
    """A child, a stranger to technology, a teenager, somebody who neither hears nor speaks, and altered states."""
    cards = {card.id for card in deck(library.scenario("explain-simply"), "customer-card").cards}
    assert {"child", "no-screens", "teenager", "no-hearing"} <= cards
    assert len(cards & {"toasts", "bad-news", "no-sleep", "dentist"}) == 4


def test_a_customer_card_says_what_anyone_can_see(library: Library) -> None:
    """The room is told what anyone could see of the customer; the rest stays on the card until the end."""
    known = deck(library.scenario("explain-simply"), "customer-card")
    assert known.confidential
    assert all(card.text.startswith("Anyone can see:") for card in known.cards)
    assert not deck(library.scenario("explain-simply"), "product").confidential


def test_explaining_is_best_eye_to_eye(library: Library) -> None:
    """The scale runs from talking down to talking over somebody's head, and its middle is best."""
    item = library.sheet("explain-rating").item("respect")
    assert isinstance(item, Bipolar)
    assert item.best_at == 4


def test_the_model_goes_first_and_is_copied_for_five_minutes(library: Library) -> None:
    """Three minutes to watch, five to repeat; what was copied holds the two bad habits as well as the good ones."""
    scenario = library.scenario("do-as-i-do")
    ids = [step.id for step in scenario.all_steps()]
    assert ids.index("model") < ids.index("repeat") < ids.index("copied")
    assert (step_minutes(scenario, "model"), step_minutes(scenario, "repeat")) == (3, 5)
    assert isinstance(scenario.step("repeat"), Act)
    for item in scenario.sheets[0].items:
        assert isinstance(item, ChooseMany)
        assert {"clock", "honest"} < {option.id for option in item.options}


def test_no_scene_deals_a_secret_card_it_never_opens(library: Library) -> None:
    """What was secret during a scene is shown in the end, so that everybody can learn from it."""
    for name in ("explain-simply", "three-brochures"):
        scenario = library.scenario(name)
        steps = scenario.all_steps()
        dealt = {step.deck for step in steps if isinstance(step, Deal) and deck(scenario, step.deck).confidential}
        shown = {word for step in steps if isinstance(step, Reveal) for word in step.what}
        assert dealt <= shown


def test_customers_are_placed_on_three_stages_of_loyalty(library: Library) -> None:
    """Sketches and real customers are sorted into regular, loyal and follower; the ideas for a step up have owners."""
    scenario = library.scenario("loyalty-stages")
    practice, ours, up = (board(scenario, name) for name in ("practice", "ours", "up"))
    assert [place.id for place in practice.places] == ["regular", "loyal", "follower"]
    assert practice.places == ours.places
    assert practice.from_deck == "sketch"
    assert up.owner
    assert {place.id for place in up.places} >= {"to-loyal", "to-follower"}


def test_drivers_are_guessed_before_they_are_tested(library: Library) -> None:
    """The room sorts the drivers, then everybody votes for what decided the last real purchase."""
    scenario = library.scenario("buying-drivers")
    ids = [step.id for step in scenario.all_steps()]
    tested = scenario.step("tested")
    assert ids.index("sorted") < ids.index("last") < ids.index("tested")
    assert isinstance(tested, Vote)
    assert (tested.board, tested.by) == ("sorted", ("everyone",))


@pytest.mark.parametrize(("name", "customers"), [("several-at-once", 3), ("queue-pressure", 4)])
def test_one_serves_several(library: Library, name: str, customers: int) -> None:
    """One performer has three customers at once, or a queue of four, while others watch."""
    scenario = library.scenario(name)
    counts = {role.id: role.count for role in scenario.roles if not role.others}
    assert counts == {"customer": customers, "performer": 1}
    assert scenario.people.least > customers + 1


def test_several_customers_have_four_minutes_and_say_whether_they_felt_seen(library: Library) -> None:
    """The scene lasts four minutes, every card says how long the patience lasts, and the customers tell how seen."""
    scenario = library.scenario("several-at-once")
    told = scenario.step("seen")
    assert step_minutes(scenario, "scene") == 4
    assert all("Patience:" in card.text for card in deck(scenario, "wish").cards)
    assert isinstance(told, Fill)
    assert told.by == ("customer",)
    assert library.sheet(told.sheet).items[0].id == "seen"


def test_a_complaint_is_met_in_four_moves(library: Library) -> None:
    """Customers say what they got: heard, thanked, solved, and a promise that can be kept."""
    scenario = library.scenario("objections-and-complaints")
    moves = scenario.sheets[0].items[0]
    assert isinstance(moves, ChooseMany)
    assert [option.id for option in moves.options] == ["listened", "thanked", "solved", "promised"]
    kinds = [card.text.split(".")[0] for card in deck(scenario, "trouble").cards]
    assert set(kinds) == {"An objection", "A complaint"}
    assert min(kinds.count(kind) for kind in set(kinds)) >= 6


def test_techniques_are_tried_and_then_rated_by_each(library: Library) -> None:
    """What is turned over and tried together is what everybody rates."""
    scenario = library.scenario("self-regulation")
    rated = scenario.step("rated")
    assert deck(scenario, "together").deal == "turn over"
    assert board(scenario, "six").from_deck == "together"
    assert isinstance(rated, Vote)
    assert rated.rate
    assert (rated.board, rated.by) == ("six", ("everyone",))


@pytest.mark.parametrize(
    ("sheet", "scale", "rule"),
    [("queue-rating", "pace", "papers"), ("fair-mark-rating", "manner", "follows"), ("calm-rating", "manner", "done")],
)
def test_warmth_and_rule_are_judged_apart(library: Library, sheet: str, scale: str, rule: str) -> None:
    """The manner is best in the middle; whether the rule was kept, or the matter mended, is a question of its own."""
    manner = library.sheet(sheet).item(scale)
    assert isinstance(manner, Bipolar)
    assert manner.best_at == 4
    assert isinstance(library.sheet(sheet).item(rule), YesNo)


def test_a_mark_may_be_put_right_as_well_as_kept(library: Library) -> None:
    """Fairness works both ways: one student is right, and the scene may end with the mistake put right."""
    scenario = library.scenario("fair-mark")
    scene = scenario.step("scene")
    assert isinstance(scene, Act)
    assert "put-right" in {outcome.id for outcome in scene.outcomes}
    assert any(card.id == "page-four" for card in deck(scenario, "reason").cards)


def test_something_dull_is_taught_for_three_minutes(library: Library) -> None:
    """Each teaches for three minutes, and the listeners say how gladly they would hear more."""
    scenario = library.scenario("inspire")
    wanted = scenario.step("wanted")
    assert step_minutes(scenario, "teach") == 3
    assert isinstance(wanted, Fill)
    assert wanted.by == ("customer",)


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("several-at-once", "wish"),
        ("objections-and-complaints", "trouble"),
        ("queue-pressure", "matter"),
        ("fair-mark", "reason"),
        ("calm-and-joy", "fault"),
    ],
)
def test_what_lies_behind_a_wish_is_secret_until_it_is_shown(library: Library, name: str, secret: str) -> None:
    """Only the customer reads the card; after the scene it is revealed."""
    scenario = library.scenario(name)
    assert deck(scenario, secret).confidential
    assert deck(scenario, secret).to == "customer"
    assert any(isinstance(step, Reveal) and secret in step.what for step in scenario.all_steps())


PRESSED = re.compile(r"\b(?:Press|Trykk|Нажмите) (?:[“«](?P<named>[^”»]+)[”»]|(?P<bare>[A-ZÆØÅА-Я]\w*))")
"""A button named in guidance: in quotation marks, and never by a capital alone."""


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_guidance_names_buttons_as_they_stand(library: Library, language: str) -> None:
    """What the facilitator is told to press is, to the letter, the button of the step that is played."""
    named = 0
    for scenario in library.scenarios(language):
        for step in scenario.all_steps():
            buttons = {one.text for one in step.outcomes} if isinstance(step, Act) else set()
            for told in PRESSED.finditer(step.notes):
                assert told["named"] in buttons, (scenario.id, step.id, told[0])
                named += 1
    assert named
