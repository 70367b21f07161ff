"""This file is today's plan on the disk, and the templates made of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from trainer.model.agenda import Agenda
from trainer.model.day import Day
from trainer.model.events import PlannedBlock
from trainer.model.planning import agenda_blocks, numbered, pause_block
from trainer.model.trouble import NotSaved, Refused
from trainer.shipped import shipped
from trainer.store.agenda_writing import agenda_id, keep_agenda
from trainer.store.authored import read_file
from trainer.store.day_plan import NAME, load_day, save_day
from trainer.store.library import load_library

DAY = Day(
    (
        pause_block("Welcome: names, house rules", 5),
        PlannedBlock(id="guess-dislike", scenario="guess-dislike", title="Guess what they dislike", rounds=2),
        pause_block("Coffee", 7.5),
        PlannedBlock(id="golden-mean", scenario="golden-mean", title="The golden mean", minutes=4.5, cards="shop"),
    ),
    start=8 * 60 + 45,
)


def test_the_plan_is_there_after_a_restart(tmp_path: Path) -> None:
    """Parts, what was set for them, and the start."""
    save_day(tmp_path, DAY)

    assert load_day(tmp_path) == DAY


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"parts": 3}', '{"parts": [3, {"pause": 1}, {"scenario": 4}], "start": true}', "\udcff"],
)
def test_a_spoilt_plan_is_an_empty_one(tmp_path: Path, content: str) -> None:
    """Whatever lies there, the program starts."""
    tmp_path.joinpath(NAME).write_bytes(content.encode("utf-8", "surrogateescape"))

    assert load_day(tmp_path) == Day()


def test_senseless_values_are_left_out(tmp_path: Path) -> None:
    """A part keeps what makes sense of it."""
    part = {"scenario": "yes-and", "title": 5, "minutes": -3, "rounds": 10_000, "titles": [["nb", 3], "x"]}
    tmp_path.joinpath(NAME).write_text(json.dumps({"start": 9_999, "parts": [part]}))

    assert load_day(tmp_path) == Day((PlannedBlock(id="yes-and", scenario="yes-and", title="yes-and"),), None)


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """A file where the folder should be, as a stand-in."""
    tmp_path.joinpath("data").write_text("in the way")
    with pytest.raises(NotSaved):
        save_day(tmp_path / "data", DAY)
    with pytest.raises(NotSaved):
        keep_agenda(tmp_path / "data", "x", "X", DAY, "en")


def test_a_template_is_an_agenda_as_authors_write_it(tmp_path: Path) -> None:
    """Read by the library beside the shipped files it gives the same plan, and nothing is wrong with it."""
    path = keep_agenda(tmp_path, "spring-day", 'Spring: "the day" #1', DAY, "nb")
    library = load_library((shipped("scenarios"), tmp_path))
    titles = {scenario.id: scenario.title for scenario in library.scenarios()}
    agenda = library.agenda("spring-day")

    assert read_file(path).problems == ()
    assert (agenda.title, agenda.start, agenda.language) == ('Spring: "the day" #1', 525, "nb")
    kept = agenda_blocks(agenda, titles)
    assert [(b.scenario, b.minutes, b.rounds, b.cards) for b in kept] == [
        (b.scenario, b.minutes, b.rounds, b.cards) for b in numbered(DAY.blocks)
    ]
    assert [block.title for block in kept if block.pause] == ["Welcome: names, house rules", "Coffee"]


@pytest.mark.parametrize(
    "title", ["no", "- dash", "5:00", "a: b", "{x}", "tab\there", "“Quoted”", "День с клиентом", "@home", "x #y", "'"]
)
def test_any_title_is_read_back_as_it_was(tmp_path: Path, title: str) -> None:
    """Titles of the plan and of its breaks are texts, whatever they look like."""
    path = keep_agenda(tmp_path, "any", title, Day((pause_block(title, 5),)), "en")
    model = read_file(path).model

    assert isinstance(model, Agenda)
    assert model.title == model.blocks[0].title == " ".join(title.split("\n"))


def test_ids_are_made_of_titles_in_any_letters() -> None:
    """Latin letters are kept, Cyrillic and Norwegian ones spelled out, and no id is given twice."""
    assert agenda_id("Spring day!", ()) == "spring-day"
    assert agenda_id("День с клиентом", ()) == "den-s-klientom"
    assert agenda_id("Åpen dør på Røros", ()) == "apen-dor-pa-roros"
    assert agenda_id("日", ()) == "agenda"
    assert agenda_id("Con", ()) == "agenda-con"
    assert agenda_id("Spring day", {"spring-day", "spring-day-2"}) == "spring-day-3"


def test_an_empty_plan_is_no_template(tmp_path: Path) -> None:
    """Refused in a sentence, and no file is written."""
    with pytest.raises(Refused, match="can't be kept as a template"):
        keep_agenda(tmp_path, "empty", "Empty", Day(), "en")
    assert list(tmp_path.iterdir()) == []
