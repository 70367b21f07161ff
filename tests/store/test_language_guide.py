"""This file is the authors' guide: what it shows works, and every key the reader knows stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.shipped import shipped
from trainer.store.authored import read_text
from trainer.store.forms import Block, Either, Form, IdMap, Many, OneOf
from trainer.store.forms_file import FILE
from trainer.store.library import check_paths
from trainer.store.yaml_guard import guard, readable

GUIDE = (shipped("scenarios") / "README.md").read_text(encoding="utf-8")
WHOLE = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
PARTS = [re.sub(r"^   ", "", part, flags=re.MULTILINE) if part.startswith("   ") else part
         for part in re.findall(r"^ *```yaml-part\n(.*?)^ *```", GUIDE, re.MULTILINE | re.DOTALL)]  # fmt: skip
EXAMPLES = Path(__file__).parents[1] / "examples"


def _keys(form: Form, seen: set[int]) -> Iterator[str]:
    if id(form) in seen:
        return
    seen.add(id(form))
    match form:
        case Block():
            for name, key in form.keys.items():
                if not key.unspoken:
                    yield name
                yield from _keys(key.form, seen)
        case OneOf():
            for block in form.variants.values():
                yield from _keys(block, seen)
            if form.otherwise is not None:
                yield from _keys(form.otherwise, seen)
        case Many() | IdMap():
            yield from _keys(form.of, seen)
        case Either():
            for one in (form.text, form.block, form.listing):
                if one is not None:
                    yield from _keys(one, seen)
        case _:
            pass


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: str(re.findall(r": (\S+)", text)[1]))
def test_every_whole_example_of_the_guide_works(text: str) -> None:
    """A file copied from the guide has no problem."""
    (name,) = re.findall(r"^(?:scenario|sheet|agenda|record): (\S+)$", text, re.MULTILINE)

    loaded = read_text(f"{name}.yaml", text)

    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.model is not None


@pytest.mark.parametrize("text", PARTS)
def test_every_part_of_the_guide_can_be_read(text: str) -> None:
    """A part copied from the guide is plain YAML of the kind the program takes."""
    assert readable(guard("part", text))


def test_the_guide_explains_every_key() -> None:
    """No key is known to the reader alone."""
    keys = {key for key in _keys(FILE, set()) if not key.endswith("_for_all")}

    assert {key for key in keys if not re.search(rf"[`{{ ,|]{key}[`:]", GUIDE)} == set()


def test_the_hard_examples_work_together_with_what_is_shipped() -> None:
    """The exercises that stretch the language are free of problems, references included."""
    assert len(list(EXAMPLES.glob("*.yaml"))) >= 2
    assert [str(problem) for problem in check_paths([EXAMPLES, shipped("scenarios")])] == []
