"""Who is meant by a word in a scenario."""

from __future__ import annotations

from pathlib import Path

from tests.stories import PLAN, begun, go_to


def test_those_asked_speak_in_the_order_the_scenario_names_them(tmp_path: Path) -> None:
    """Performer first, then customer, whoever joined first."""
    conductor, file = begun(tmp_path / "s.trainer", plan=(PLAN[2],))
    at = go_to(conductor, "scene")
    play = conductor.play
    performer, customer = play.in_role(at, "performer"), play.in_role(at, "customer")
    assert play.who(at, ("performer", "customer")) == performer + customer
    assert play.who(at, ("customer", "performer")) == customer + performer
    assert play.who(at, ("customer", "everyone"))[:1] == customer
    assert len(play.who(at, ("customer", "everyone"))) == 12
    file.close()


def test_somebody_here_who_is_in_no_group_that_plays_watches(tmp_path: Path) -> None:
    """Everybody here either plays or watches; who is absent does neither."""
    conductor, file = begun(tmp_path / "s.trainer")
    at = go_to(conductor, "scene")
    conductor.change("p5", "absent")
    play = conductor.play
    playing = {p for group in play.playing(at) for p in group.members if play.session.people[p].here}
    assert playing | set(play.watching(at)) == {person.id for person in play.here()}
    assert not playing & set(play.watching(at))
    file.close()
