"""This file is what a participant sees on the laptop at each moment, as values."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories import begun, go_to
from trainer.conductor import Conductor
from trainer.model.pages import AgainPage, AllDonePage, AlonePage, CardPage, ItemPage, NamePage, Page, ThanksPage
from trainer.steps import fill, kiosk
from trainer.steps.kiosk import Sitting


def _rating(path: Path, step: str = "felt") -> Conductor:
    conductor, _file = begun(path / "a.trainer")
    go_to(conductor, step)
    conductor.hand_over()
    return conductor


def _page(conductor: Conductor, sitting: Sitting | None = None, *, alone: bool = True) -> Page:
    at = conductor.here
    return kiosk.page(conductor.play, at, conductor.done(at), sitting, alone=alone)


def _done(conductor: Conductor) -> Collection[str]:
    return conductor.done(conductor.here)


def _sit(conductor: Conductor, person: str) -> Sitting:
    sitting = kiosk.sit(conductor.play, conductor.here, _done(conductor), person)
    assert sitting is not None
    return sitting


def _whole(conductor: Conductor, person: str) -> None:
    for item in ("feel", "return"):
        conductor.answer(person, item, 1)
    conductor.answer(person, "level", "low")
    conductor.submit(person)


def _expected(conductor: Conductor) -> tuple[str, ...]:
    return conductor.session.sheets[conductor.here].expected


def test_first_everybody_who_answers_is_listed(tmp_path: Path) -> None:
    """The names of those expected, none done, and what becomes of the answers."""
    conductor = _rating(tmp_path)

    page = _page(conductor)

    assert isinstance(page, NamePage)
    assert tuple(pick.person for pick in page.picks) == _expected(conductor)
    assert not any(pick.done or pick.begun for pick in page.picks)
    assert page.promise.startswith("Confidential")


def test_somebody_who_is_not_expected_cannot_sit_down(tmp_path: Path) -> None:
    """The playing team does not rate itself."""
    conductor = _rating(tmp_path)
    playing = next(p for p in conductor.session.people if p not in _expected(conductor))

    assert kiosk.sit(conductor.play, conductor.here, _done(conductor), playing) is None


def test_one_question_after_another_and_back_with_the_answer_kept(tmp_path: Path) -> None:
    """Back shows what was said in this sitting; back from the first question leads to the names."""
    conductor = _rating(tmp_path)
    first = _sit(conductor, _expected(conductor)[0])
    second = kiosk.said(first, "feel", 2)

    there, here = _page(conductor, kiosk.back(second)), _page(conductor, second)

    assert isinstance(there, ItemPage)
    assert isinstance(here, ItemPage)
    assert (there.number, there.value, here.number, here.value, here.of) == (1, 2, 2, None, 3)
    assert kiosk.back(first) is None


def test_a_skip_is_shown_as_a_skip_not_as_nothing(tmp_path: Path) -> None:
    """Who comes back to a skipped question sees that nothing was chosen, and the page knows why."""
    conductor = _rating(tmp_path)
    sitting = kiosk.said(_sit(conductor, _expected(conductor)[0]), "feel", None)

    page = _page(conductor, kiosk.back(sitting))

    assert isinstance(page, ItemPage)
    assert page.skipped
    assert page.value is None


def test_the_choices_are_the_cards_of_the_deck(tmp_path: Path) -> None:
    """A question about the level offers the levels by their titles."""
    conductor = _rating(tmp_path)
    sitting = replace(_sit(conductor, _expected(conductor)[0]), index=2)

    page = _page(conductor, sitting)

    assert isinstance(page, ItemPage)
    assert [option.text for option in getattr(page.item, "options", ())] == ["Low", "Standard", "Wow"]


def test_whoever_picks_a_used_name_never_sees_what_stands_there(tmp_path: Path) -> None:
    """Anybody can pick any name, so they are asked first, and an earlier sitting's answers are not shown."""
    conductor = _rating(tmp_path)
    person = _expected(conductor)[0]
    _whole(conductor, person)

    sitting = _sit(conductor, person)

    assert isinstance(_page(conductor, sitting), AgainPage)
    page = _page(conductor, kiosk.sure(sitting))
    assert isinstance(page, ItemPage)
    assert (page.number, page.value, page.skipped) == (1, None, False)


def test_who_left_before_the_end_has_begun_and_can_go_on(tmp_path: Path) -> None:
    """They are not done, and are offered the first question that has no answer."""
    conductor = _rating(tmp_path)
    person = _expected(conductor)[0]
    conductor.answer(person, "feel", 1)
    conductor.submit(person, partial=True)

    names, asked = _page(conductor), _page(conductor, _sit(conductor, person))

    assert isinstance(names, NamePage)
    pick = next(pick for pick in names.picks if pick.person == person)
    assert pick.begun
    assert not pick.done
    assert isinstance(asked, AgainPage)
    assert asked.resume == 2
    assert fill.done_count(conductor.session.sheets[conductor.here]) == 0, "who left before the end hasn't answered yet"


def test_when_all_are_done_the_laptop_goes_back(tmp_path: Path) -> None:
    """The last person is thanked too; then there is no name left to pick."""
    conductor = _rating(tmp_path)
    people = _expected(conductor)
    for person in people:
        _whole(conductor, person)

    thanks = _page(conductor, Sitting(person=people[-1], thanked=True))

    assert isinstance(thanks, ThanksPage)
    assert thanks.left == 0
    assert isinstance(_page(conductor), AllDonePage)


def test_an_anonymous_sheet_says_what_the_name_is_for(tmp_path: Path) -> None:
    """It promises to keep no name under a list of all names: the name tells only whose turn it was."""
    page = _page(_rating(tmp_path, "after"))

    assert isinstance(page, NamePage)
    assert page.promise.endswith("Your name only shows who has had a turn, never what was answered.")


def test_nobody_comes_twice_to_an_anonymous_sheet(tmp_path: Path) -> None:
    """Their own answers can't be found any more, so a second time would be a second voice."""
    conductor = _rating(tmp_path, "after")
    person = _expected(conductor)[0]
    conductor.answer(person, "mood", (3, 4))
    conductor.answer(person, "own", "y")
    conductor.submit(person)

    page = _page(conductor)

    assert isinstance(page, NamePage)
    assert not page.again
    assert [pick.person for pick in page.picks if pick.done] == [person]
    assert kiosk.sit(conductor.play, conductor.here, _done(conductor), person) is None


@pytest.mark.parametrize("step", ["felt", "cards"])
def test_where_the_room_might_look_on_everybody_is_asked_first(tmp_path: Path, step: str) -> None:
    """No question and no card before that person has said that nobody else sees the screen."""
    conductor = _rating(tmp_path, step)
    page = _page(conductor)
    assert isinstance(page, NamePage)
    sitting = _sit(conductor, page.picks[0].person)

    assert isinstance(_page(conductor, sitting, alone=False), AlonePage)
    after = _page(conductor, replace(sitting, alone=True), alone=False)
    assert isinstance(after, ItemPage | CardPage)
    assert not isinstance(after, CardPage) or after.stage == ""


def test_only_those_who_hold_a_card_are_listed_to_read_it(tmp_path: Path) -> None:
    """Who has read it is marked, and is asked before it opens again."""
    conductor = _rating(tmp_path, "slip")
    page = _page(conductor)
    assert isinstance(page, NamePage)
    holder = page.picks[0].person
    conductor.cards.open(holder)
    conductor.cards.read(holder)

    assert len(page.picks) == 1
    assert isinstance(_page(conductor), AllDonePage)
    assert isinstance(_page(conductor, _sit(conductor, holder)), AgainPage)


@pytest.mark.parametrize(("step", "shared"), [("cards", True), ("slip", False)])
def test_a_card_for_a_team_says_that_one_reader_is_enough(tmp_path: Path, step: str, *, shared: bool) -> None:
    """One for a single person says that nobody else reads it."""
    conductor = _rating(tmp_path, step)
    names = _page(conductor)
    assert isinstance(names, NamePage)
    assert names.promise.startswith("One reader a team is enough." if shared else "Only you read your card.")

    reader = names.picks[0].person
    page = _page(conductor, _sit(conductor, reader))
    assert isinstance(page, CardPage)
    assert page.shared == shared
    assert page.holder.startswith("Team ") if shared else page.holder == "Customer"
    alone = _page(conductor, _sit(conductor, reader), alone=False)
    assert isinstance(alone, AlonePage)
    assert alone.teams == shared
    assert alone.following.startswith("The card of Team " if shared else f"The card of {names.picks[0].name}")

    conductor.cards.open(reader)
    conductor.cards.read(reader)
    thanks = _page(conductor, replace(_sit(conductor, reader), thanked=True))
    assert isinstance(thanks, ThanksPage)
    assert (thanks.teams, thanks.left) == ((True, 2) if shared else (False, 0))
    if shared:
        again = _page(conductor)
        assert isinstance(again, NamePage)
        assert again.through == (1, 3)
        mates = next(group.members for group in conductor.play.groups(conductor.here) if reader in group.members)
        assert {one.person for one in again.picks if one.done} == {reader}
        assert {one.person for one in again.picks if one.told} == set(mates) - {reader}, "they needn't come any more"


def test_the_page_of_a_card_holds_no_word_of_it(tmp_path: Path) -> None:
    """Whichever card was dealt, the page as a value is the same."""
    conductor = _rating(tmp_path, "slip")
    names = _page(conductor)
    assert isinstance(names, NamePage)

    page = _page(conductor, _sit(conductor, names.picks[0].person))

    assert isinstance(page, CardPage)
    assert "Reason" not in f"{page}"
    assert (page.holder, page.read) == ("Customer", False)


def test_a_statement_stands_under_the_question_that_its_sheet_asks(tmp_path: Path) -> None:
    """Rated from "not mine" to "mine", a statement alone says nothing of what is asked; nor is a name kept in view."""
    conductor = _rating(tmp_path, "after")
    at, play = conductor.here, conductor.play
    sheet = fill.sheet_of(play, at)
    said = ("We gave way.", "They asked.", "Why us?")
    same = tuple(replace(sheet.items[0], id=f"i{number}", ask=ask) for number, ask in enumerate(said))
    items = (*same, replace(next(one for one in sheet.items if type(one) is not type(same[0])), ask="What else?"))
    asking = replace(sheet, title="Which is yours?", items=items)
    play = replace(play, script=replace(play.script, sheets={**play.script.sheets, sheet.id: asking}))
    sitting = Sitting(person=_expected(conductor)[0])

    pages = [kiosk.question(play, at, replace(sitting, index=index)) for index in range(4)]

    assert [page.under for page in pages] == ["Which is yours?"] * 3 + [""]
    assert pages[0].unnamed
