"""This file is the JSON Schema: made from the reader's forms, shipped up to date, and of one mind with the reader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from trainer.shipped import shipped
from trainer.store.authored import read_file
from trainer.store.files import files_under
from trainer.store.forms_file import FILE_KINDS
from trainer.store.schema import NAME, schema, schema_text
from trainer.store.template import template

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = [*files_under(shipped("scenarios")), *files_under(EXAMPLES)]
HOSTILE = Path(__file__).parents[1] / "hostile"


class Refused(Exception):
    """The value doesn't fit the schema."""


def _fits(value: object, form: Mapping[str, Any], whole: Mapping[str, Any]) -> None:
    """Refused unless the value fits; knows the few words of JSON Schema that ours is made of."""
    if "$ref" in form:
        _fits(value, whole["definitions"][form["$ref"].rsplit("/", 1)[1]], whole)
    if "anyOf" in form and not any(_does_fit(value, one, whole) for one in form["anyOf"]):
        raise Refused(value)
    if "enum" in form and value not in [str(one) for one in form["enum"]]:
        raise Refused(value)
    if "type" in form and not _is_a(value, form["type"]):
        raise Refused(value)
    if "pattern" in form and isinstance(value, str) and not re.search(form["pattern"], value):
        raise Refused(value)
    if isinstance(value, list) and "items" in form:
        for one in value:
            _fits(one, form["items"], whole)
    if isinstance(value, dict) and form.get("type") == "object":
        _keys_fit(value, form, whole)


def _keys_fit(value: dict[str, object], form: Mapping[str, Any], whole: Mapping[str, Any]) -> None:
    properties, others = form.get("properties", {}), form.get("additionalProperties", True)
    if missing := [name for name in form.get("required", ()) if name not in value]:
        raise Refused(missing)
    for name, one in value.items():
        if name not in properties and others is False:
            raise Refused(name)
        _fits(name, form.get("propertyNames", {}), whole)
        _fits(one, properties.get(name, others), whole)


def _does_fit(value: object, form: Mapping[str, Any], whole: Mapping[str, Any]) -> bool:
    try:
        _fits(value, form, whole)
    except Refused:
        return False
    return True


def _is_a(value: object, types: str | list[str]) -> bool:
    """Whether the text could be of one of the types; an editor may see a number where a text is `5`."""
    for one in [types] if isinstance(types, str) else types:
        match one:
            case "object" | "array":
                if isinstance(value, dict if one == "object" else list):
                    return True
            case "integer" | "number":
                if isinstance(value, str) and re.fullmatch(r"-?[0-9]+([.][0-9]+)?", value):
                    return True
            case _:
                if isinstance(value, str):
                    return True
    return False


def _as_texts(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts and nothing else)


def test_the_shipped_schema_is_up_to_date() -> None:
    """What `trainer schema` prints is what lies among the scenarios."""
    assert (shipped("scenarios") / NAME).read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_shipped_file_fits_the_schema(path: Path) -> None:
    """What the reader takes, an editor with the schema takes too."""
    _fits(_as_texts(path.read_text(encoding="utf-8")), schema(), schema())


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_every_template_fits_the_schema(kind: str) -> None:
    """A new file starts without a mark in the editor."""
    _fits(_as_texts(template(kind, "my-own")), schema(), schema())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["misspelt-key", "misspelt-step", "misspelt-item-kind", "no-steps", "unknown-groups", "unknown-rule",
             "two-kinds", "bad-override", "unknown-repeat", "people-backwards-not"]
)  # fmt: skip
def test_an_editor_sees_what_the_reader_refuses(name: str) -> None:
    """Wrong keys and wrong words don't fit the schema either."""
    if name.endswith("-not"):
        assert _does_fit(_as_texts((HOSTILE / "people-backwards.yaml").read_text()), schema(), schema())
        return
    assert read_file(HOSTILE / f"{name}.yaml").model is None
    assert not _does_fit(_as_texts((HOSTILE / f"{name}.yaml").read_text(encoding="utf-8")), schema(), schema())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_shipped_files_name_the_schema(path: Path) -> None:
    """The first line tells editors where the schema lies, and it lies there."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)

    assert found is not None
    assert (path.parent / found[1]).resolve() == (shipped("scenarios") / NAME).resolve()


def test_every_key_is_explained() -> None:
    """Each key of the schema has words that say what it is for."""
    for name, definition in json.loads(schema_text())["definitions"].items():
        blocks = [definition, *definition.get("anyOf", ())]
        for key, form in (pair for block in blocks for pair in block.get("properties", {}).items()):
            assert form["description"], (name, key)
