"""The promise of session.json: everything it holds stands in its published schema, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests import kit
from trainer.__main__ import main
from trainer.export.state import FORMAT, session_json
from trainer.export.state_schema import Schema, schema, schema_text
from trainer.export.state_words import WORDS

KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def misfits(value: Any, form: Schema, where: str = "") -> list[str]:  # noqa: ANN401 - plain data is of any kind
    """Where the value doesn't fit the schema; knows the words that ours is made of."""
    if "const" in form:
        return [] if value == form["const"] else [where]
    if "enum" in form:
        return [] if value in form["enum"] else [where]
    if "anyOf" in form:
        return [] if any(not misfits(value, one, where) for one in form["anyOf"]) else [where]
    types = [form["type"]] if isinstance(form["type"], str) else form["type"]
    if not any(isinstance(value, KINDS[one]) and (one == "boolean" or not isinstance(value, bool)) for one in types):
        return [where]
    if isinstance(value, list) and "items" in form:
        return [bad for number, one in enumerate(value) for bad in misfits(one, form["items"], f"{where}[{number}]")]
    if isinstance(value, dict):
        strange = (value.keys() - form["properties"].keys()) | (set(form["required"]) - value.keys())
        if strange:
            return [f"{where}: {strange}"]
        return [bad for key, one in value.items() for bad in misfits(one, form["properties"][key], f"{where}.{key}")]
    return []


@pytest.mark.parametrize(
    "scenarios", [("service-levels", "guess-dislike"), ("touchpoints", "lost-customer-cost"), ("test-empathy", "nps")]
)
def test_every_session_fits_the_schema(tmp_path: Path, scenarios: tuple[str, ...]) -> None:
    """Scenes, boards, sums, tests and surveys, played to the end or not."""
    played = kit.rehearsed(tmp_path, *scenarios)
    played.file.close()

    for play in (played.play, kit.without_end(played.play)):
        assert not misfits(json.loads(session_json(play)), schema())


def test_the_schema_refuses_what_is_not_in_it(tmp_path: Path) -> None:
    """A key too many, a key too few, a number for a text: each is told with its place."""
    played = kit.started(tmp_path, ["yes-and"])
    played.file.close()
    known = json.loads(session_json(played.play))

    assert known["trainer"] == FORMAT
    assert misfits({**known, "more": 1}, schema())
    assert misfits({key: known[key] for key in known if key != "plan"}, schema())
    assert misfits({**known, "people": [{**known["people"][0], "name": 3}]}, schema()) == [".people[0].name"]


def test_who_never_came_is_told_and_a_file_from_before_still_fits(tmp_path: Path) -> None:
    """Everybody on the list stands there, each with whether they came; format 1 didn't say, and is no other format."""
    played = kit.started(tmp_path, ["yes-and"], names=["Anna", "Mia", "Ivan", "Olga"])
    played.conductor.change("p4", "absent")
    played.file.close()
    known = json.loads(session_json(played.play))
    before = [{key: one[key] for key in one if key != "came"} for one in known["people"]]

    assert [one["came"] for one in known["people"]] == [True, True, True, False]
    assert not misfits({**known, "trainer": 1, "people": before}, schema())
    assert misfits({**known, "trainer": FORMAT + 1}, schema()) == [".trainer"]


def test_what_the_answers_carry_is_told_to_other_programs(tmp_path: Path) -> None:
    """With the sentence, the question and its reason."""
    played = kit.service_levels(tmp_path, kit.as_drawn)
    played.file.close()
    told = json.loads(session_json(played.play))["findings"]

    assert [one["block"] for one in told] == ["service-levels"] * len(told)
    assert all(one["sentence"] and one["why"] and one["question"].endswith("?") for one in told)


def test_the_schema_is_printed_by_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer schema session` writes it and nothing else."""
    assert main(["schema", "session"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_the_schema_says_that_a_plan_is_in_minutes() -> None:
    """They were described as seconds."""
    minutes = schema()["properties"]["plan"]["items"]["properties"]["minutes"]

    assert minutes["description"].startswith("minutes;")


def keys_in(value: Any, form: Schema, way: str = "") -> dict[str, str]:  # noqa: ANN401 - plain data is of any kind
    """Every key that a file holds, by the way to it, with what the schema says of it."""
    if isinstance(value, list):
        return {key: words for one in value for key, words in keys_in(one, form.get("items", {}), way).items()}
    if not isinstance(value, dict):
        return {}
    known = form if "properties" in form else form["anyOf"][0]
    found = {f"{way}.{key}": known["properties"][key].get("description", "") for key in value}
    for key, one in value.items():
        found |= keys_in(one, known["properties"][key], f"{way}.{key}")
    return found


def test_every_key_of_a_written_file_is_described(tmp_path: Path) -> None:
    """In words that stand for this key alone, a place's parts apart: a program's author asks nobody what it holds."""
    played = kit.rehearsed(tmp_path, "service-levels", "guess-dislike", "how-was-today")
    played.file.close()

    told = keys_in(json.loads(session_json(played.play)), schema())

    assert len(told) > 90
    assert [key for key, words in told.items() if len(words) < 3] == []
    assert "2 added people's `came`" in told[".trainer"]
    assert "-2 to 2" in told[".answers.value"]


def test_no_words_describe_a_key_that_no_file_has() -> None:
    """What is described stands in the schema."""
    written = schema_text()

    assert [way for way, words in WORDS.items() if json.dumps(words)[1:-1] not in written] == []


def test_the_step_that_a_session_ended_in_was_left_then(tmp_path: Path) -> None:
    """A finished session has no step that goes on, and no moment finer than anybody marks one."""
    played = kit.rehearsed(tmp_path, "service-levels")
    played.file.close()
    known = json.loads(session_json(played.play))

    assert all(step["left"] for step in known["steps"])
    assert known["steps"][-1]["left"] == known["session"]["finished"]
    passed = [step["timer"]["spent"] for step in known["steps"] if step["timer"]]
    assert passed
    assert all(round(seconds, 2) == seconds for seconds in passed)
