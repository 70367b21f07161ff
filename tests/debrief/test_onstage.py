"""This file is the promise of what the room sees at a reveal: a slide a panel, nothing before, nothing else."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from trainer.clock import Moment
from trainer.debrief.onstage import slides
from trainer.model.play import Play
from trainer.model.rundown import Place, unfold
from trainer.model.screen import (
    CardsSlide,
    CountSlide,
    ListSlide,
    MeterSlide,
    ResultSlide,
    Slide,
    StatementsSlide,
    TableSlide,
    TextSlide,
)
from trainer.model.spoken import spoken

NOW = Moment(0.0, 0.0)


def shown(play: Play, step: str, lap: int = 0) -> tuple[Slide, ...]:
    """The slides of a place."""
    places = unfold(play)
    return slides(play, _place(places, step, lap), places, NOW)


def _place(places: tuple[Place, ...], step: str, lap: int) -> Place:
    return next(place for place in places if place.at.step == step and place.at.lap == lap)


def at_reveal(folder: Path) -> kit.Played:
    """Three service levels, played up to the reveal."""
    played = kit.started(folder, ["service-levels"])
    for lap in (1, 2, 3):
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
    kit.go_to(played, "open")
    return played


def test_a_reveal_becomes_one_slide_for_each_panel(tmp_path: Path) -> None:
    """Cards, feelings, wish to come back, meant against felt: each on a slide of its own under the same path."""
    played = at_reveal(tmp_path)
    played.conductor.reveal()
    found = shown(played.play, "open")
    played.file.close()

    assert [type(slide) for slide in found] == [CardsSlide, ResultSlide, MeterSlide, TableSlide]
    dealt, feelings, wish = found[:3]
    assert isinstance(dealt, CardsSlide)
    assert isinstance(wish, MeterSlide)
    assert [card.holder for card in dealt.cards] == [row.label for row in wish.rows], "teams in one order on all pages"
    assert wish.measure == "Average"
    assert isinstance(feelings, ResultSlide)
    assert feelings.title == "How would you feel as this customer?"
    assert feelings.footer == "8 of 8 answered each time · Average from −2 “Let down” to +2 “Delighted”"
    assert [part.label for part in feelings.legend] == ["Let down", "Uneasy", "Indifferent", "Pleased", "Delighted"]
    assert feelings.frame.path == ("Three service levels",)


def test_before_the_reveal_nothing_is_told(tmp_path: Path) -> None:
    """One quiet slide, with no figure and no card on it."""
    played = at_reveal(tmp_path)
    (slide,) = shown(played.play, "open")
    played.file.close()

    assert isinstance(slide, TextSlide)
    assert not any(word in spoken(slide) for word in ("Low", "WOW", "−1.5", "saw"))


def test_a_sheet_revealed_by_itself_shows_its_results(tmp_path: Path) -> None:
    """Until then the room sees how many have answered; then what, and not yet which level it was nor was taken for."""
    played = kit.started(tmp_path, ["service-levels"])
    for lap in (1, 2, 3):
        kit.go_to(played, "felt", lap)
        kit.answered(played, kit.as_drawn)
    before = shown(played.play, "felt", 3)
    played.conductor.reveal()
    after = shown(played.play, "felt", 3)
    played.file.close()

    assert [type(slide) for slide in before] == [CountSlide]
    assert [type(slide) for slide in after] == [ResultSlide, MeterSlide]
    assert "played" not in " ".join(spoken(slide) for slide in after)


def test_a_revealed_reason_lies_on_the_stage_with_how_the_scene_ended(tmp_path: Path) -> None:
    """The card with its words, the outcome with its time, then what both felt."""
    played = kit.guess_dislike(tmp_path)
    unfinished = kit.without_end(played.play)
    found = shown(unfinished, "open", 1)
    played.file.close()

    assert [type(slide) for slide in found] == [CardsSlide, ListSlide, StatementsSlide]
    assert spoken(found[1]).splitlines()[-3:-1] == ["How it ended", "Reason found after 3:12 of 5:00 min"]
    assert isinstance(found[2], StatementsSlide)
    for one in found[2].people:
        assert (one.about, one.name) == tuple(one.who.split(" · ")), "the name stands apart from the role"


def test_a_reveal_of_nothing_says_so(tmp_path: Path) -> None:
    """When all its sheets were skipped there is one slide, and it is not empty."""
    played = kit.started(tmp_path, ["yes-and"])
    kit.go_to(played, "results")
    played.conductor.reveal()
    (slide,) = shown(played.play, "results")
    played.file.close()

    assert isinstance(slide, TextSlide)
    assert slide.text == "There is nothing to show yet."
