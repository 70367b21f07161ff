"""This file is one session in several languages: each surface tells the same facts in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import kit
from tests.kit import shipped_library
from tests.pseudo import LANGUAGE, is_pseudo, offer_pseudo, pseudo, pseudo_library, pseudo_words
from trainer import opening
from trainer.clock import HandClock
from trainer.debrief import cover, onstage
from trainer.model.play import Play
from trainer.model.spoken import spoken
from trainer.model.told import Told, told
from trainer.rehearsal import cast
from trainer.store.sessions import past_sessions
from trainer.words import speaking

MANY = 40


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[opening.Opened]:
    """A session of two scenarios and an agenda's pauses, carried in English and the made-up language."""
    library = pseudo_library(shipped_library())
    plan = opening.plan_of(library, ["agenda-half-day"])
    guests = [opening.Guest(name) for name in cast(12)]
    one = opening.start(library, plan, guests, tmp_path, HandClock(), opening.Terms(seed=7))
    yield one
    one.file.close()


def _stage(story: Told, one: opening.Opened) -> str:
    """What the room reads in the language of a story."""
    with speaking(story.language):
        slides = onstage.slides(story.play, story.place, story.places, one.conductor.now())
    return "\n".join(spoken(slide) for slide in slides)


def test_a_session_can_be_told_in_each_language_it_carries(opened: opening.Opened) -> None:
    """Titles are the language's own, pauses too; places, steps and answers are the same by id."""
    english, other = opened.script("en"), opened.script(LANGUAGE)

    assert opened.carried.languages == ("en", LANGUAGE)
    assert english.scenarios.keys() == other.scenarios.keys()
    for block, scenario in english.scenarios.items():
        assert other.scenarios[block].title == pseudo(scenario.title)
        assert [step.id for step in other.scenarios[block].all_steps()] == [step.id for step in scenario.all_steps()]
    assert "pause" in english.scenarios
    assert {sheet for sheet, value in other.sheets.items() if not is_pseudo(value.title)} == set()


def test_a_script_is_made_once(opened: opening.Opened) -> None:
    """Asking again, at every slide, costs nothing."""
    assert opened.script(LANGUAGE) is opened.script(LANGUAGE)


def test_the_stage_speaks_its_own_language(opened: opening.Opened) -> None:
    """While the console goes on in English, all the room reads is in the stage's language, whatever is being played."""
    offer_pseudo()
    for place in opened.conductor.places[:MANY]:
        opened.conductor.go(place.at)
        story = told(opened.conductor.play, opened.script(LANGUAGE))

        assert story.place is not None
        assert story.place.at == place.at
        assert is_pseudo(_stage(story, opened).splitlines()[0])
        assert not is_pseudo(opened.conductor.play.scenario(place.at).title)


def test_the_language_changes_without_a_fact(opened: opening.Opened) -> None:
    """The console's language can be switched at any time: nothing is recorded, places and state stay what they are."""
    conductor, heard = opened.conductor, []
    conductor.listen(lambda: heard.append(conductor.play.script.language))
    conductor.next()
    facts, at = conductor.session.facts, conductor.here
    places = [place.at for place in conductor.places]

    conductor.speak(opened.script(LANGUAGE))

    assert (conductor.session.facts, conductor.here) == (facts, at)
    assert [place.at for place in conductor.places] == places
    assert is_pseudo(conductor.play.scenario(at).title)
    assert heard[-1] == LANGUAGE


def test_a_session_comes_back_in_the_language_spoken_now(opened: opening.Opened) -> None:
    """What was begun in one language is taken up in another; the session's own record of its language stays."""
    opened.conductor.next()
    path = opened.file.path
    opened.file.close()

    with pseudo_words():
        again = opening.reopen(path, HandClock(), note=False)

    assert is_pseudo(again.conductor.play.scenario(again.conductor.here).title)
    assert again.conductor.session.language == "en"
    again.file.close()


def test_a_file_is_called_by_whole_words() -> None:
    """A no-break space, as Russian titles have them, parts words in a file's name too."""
    assert opening.session_id(0, "Да, и\u00a0ещё…") == "1970-01-01 0000 Да и ещё"


def test_a_session_is_called_in_the_language_asked_for_unless_somebody_typed_it(tmp_path: Path) -> None:
    """Console, notes and the list of past sessions say its title in their language, whichever it was begun in."""
    usual = kit.started(tmp_path / "usual", ["service-levels"])
    several = kit.started(tmp_path / "several", ["agenda-half-day"])
    typed = kit.started(tmp_path / "typed", ["service-levels"], title="Spring at the bank")
    assert usual.conductor.play.title == usual.conductor.session.title == "Three service levels"
    with speaking("ru"):
        for one, title in ((usual, "Три уровня сервиса"), (typed, "Spring at the bank")):
            play = Play(one.carried.script(one.conductor.session.plan, "ru"), one.conductor.session)
            assert cover.title(play) == play.title == title
            one.file.close()
            (listed,) = past_sessions(one.file.path.parent, tmp_path / "index.json")
            assert listed.title == title
        assert dict(several.conductor.session.titles)["ru"] == "Да, и\u00a0ещё… (и\u00a0ещё 3)"
    (listed,) = past_sessions(usual.file.path.parent, tmp_path / "index.json")
    assert listed.title == "Three service levels"
    several.file.close()
