"""This file is Qt's binding kept compiled: it carries its helpers as text and would compile them at every start."""

from __future__ import annotations

import builtins
import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any

HELPERS = "shibokensupport/"
LEFT_OUT = "shibokensupport/signature/lib/pyi_generator.py"
"""What only writes stub files, and brings a reader of command lines and a log with it."""

Kept = dict[tuple[str, int], CodeType]
"""Code by the name of its text and the text's checksum."""


@contextmanager
def precompiled(store: Path | None = None) -> Iterator[None]:
    """Load Qt inside: the code of its helpers comes from `store`, and what was not there is compiled and goes there.

    The store lies beside the compiled code of the program itself, where only who may change the program can write.
    One that can't be read or written costs time and nothing else.
    """
    place = store or _beside_our_own()
    kept = _read(place)
    known = len(kept)
    plain = builtins.compile

    def compiled(text: Any, name: Any, mode: str, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - as Python's own
        if rest or more or mode != "exec" or not isinstance(text, bytes) or not str(name).startswith(HELPERS):
            return plain(text, name, mode, *rest, **more)
        key = (name, zlib.crc32(text))
        if key not in kept:
            kept[key] = plain(b"" if name == LEFT_OUT else text, name, mode)
        return kept[key]

    builtins.compile = compiled  # type: ignore[assignment]  # the stub lists every way to call it
    try:
        yield
    finally:
        builtins.compile = plain
    if len(kept) != known:
        _write(place, kept)


def _beside_our_own() -> Path | None:
    """Where Python keeps this very file compiled; None where it keeps nothing."""
    return Path(__spec__.cached).with_suffix(".qt") if __spec__.cached else None


def _read(place: Path | None) -> Kept:
    """What is kept there by this Python; nothing of a file that isn't whole."""
    if place is None:
        return {}
    try:
        found = place.read_bytes()
    except OSError:
        return {}
    head = len(MAGIC_NUMBER) + 4
    body = found[head:]
    if found[:head] != MAGIC_NUMBER + zlib.crc32(body).to_bytes(4, "big"):
        return {}
    kept: Kept = marshal.loads(body)  # noqa: S302 - written by us, whole, and as much ours as compiled code
    return kept


def _write(place: Path | None, kept: Kept) -> None:
    if place is None or sys.dont_write_bytecode:
        return
    body = marshal.dumps(kept)
    passing = place.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        passing.write_bytes(MAGIC_NUMBER + zlib.crc32(body).to_bytes(4, "big") + body)
        passing.replace(place)
