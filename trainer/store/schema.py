"""This file is the language as a JSON Schema, made from the reader's own forms, for editors that complete."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, assert_never

from trainer.store.forms import Block, Either, Form, IdMap, Many, NewId, OneOf, Ref, Same, Scalar, Words
from trainer.store.forms_file import FILE
from trainer.store.reader import ID

NAME = "trainer.schema.json"
Schema = dict[str, Any]
_DIALECT = "http://json-schema.org/draft-07/schema#"
# Editors guess types where the reader doesn't: a text may look like a number to them.
_TEXT: Mapping[str, Any] = {"type": ["string", "number", "boolean"]}
_ID: Mapping[str, Any] = {"type": ["string", "number"], "pattern": f"^{ID.pattern}$"}


def schema() -> Schema:
    """The schema of every kind of file."""
    writing = _Writing()
    root = writing.of(FILE)
    return {"$schema": _DIALECT, "title": "Trainer", **root, "definitions": dict(sorted(writing.definitions.items()))}


def schema_text() -> str:
    """The schema as it is shipped."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


@dataclass(slots=True)
class _Writing:
    """Definitions written so far; each block becomes one, so that a form used twice is written once."""

    definitions: dict[str, Schema] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    kept: list[Form] = field(default_factory=list)

    def of(self, form: Form) -> Schema:
        """The schema of a form."""
        match form:
            case Words():
                return dict(_TEXT)
            case NewId():
                return dict(_ID)
            case Scalar():
                return dict(form.schema)
            case Ref():
                return dict(_TEXT) if form.dotted else {**_ID, "description": f"The id of a {' or '.join(form.kinds)}."}
            case Many():
                return self._many(form)
            case IdMap():
                return self._id_map(form)
            case Block():
                return self._named(form, "block")
            case OneOf():
                return self._named(form, "choice")
            case Either():
                return {"anyOf": [self.of(one) for one in (form.text, form.block, form.listing) if one is not None]}
            case Same():
                return self.of(form.get())
            case _:
                assert_never(form)

    def _many(self, form: Many) -> Schema:
        of = self.of(form.of)
        several: Schema = {"type": "array", "items": of, "minItems": form.least}
        return {"anyOf": [of, several]} if form.single else several

    def _id_map(self, form: IdMap) -> Schema:
        names: Schema = {} if form.key is not None else {"propertyNames": {"pattern": f"^{ID.pattern}$"}}
        return {"type": "object", "minProperties": 1, **names, "additionalProperties": self.of(form.of)}

    def _named(self, form: Block | OneOf, kind: str) -> Schema:
        if id(form) not in self.names:
            self.kept.append(form)
            self.names[id(form)] = name = f"{form.noun or 'source'} {kind} {len(self.names) + 1}".replace(" ", "-")
            self.definitions[name] = {}
            self.definitions[name] = self._block(form) if isinstance(form, Block) else self._one_of(form)
        return {"$ref": f"#/definitions/{self.names[id(form)]}"}

    def _one_of(self, form: OneOf) -> Schema:
        otherwise = [] if form.otherwise is None else [self.of(form.otherwise)]
        return {"anyOf": [*(self.of(block) for block in form.variants.values()), *otherwise]}

    def _block(self, form: Block) -> Schema:
        if form.only_short:
            return self.of(form.keys[form.short].form)
        keys = {name: {"description": key.about, **self.of(key.form)} for name, key in form.spoken().items()}
        required = [name for name, key in form.keys.items() if key.required]
        block: Schema = {"type": "object", "properties": keys, "required": required, "additionalProperties": False}
        short = [self.of(form.keys[name].form) for name in (form.short, form.short_list) if name]
        return {"anyOf": [*short, block]} if short else block
