"""This file is what Qt's binding carries as text: compiled once and kept beside our own code, whole or not at all."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from trainer.precompiled import precompiled

HELPER = "shibokensupport/signature/layout.py"
LOADED = """
import builtins, sys
plain = builtins.compile
from trainer.ground import plain_imports
with plain_imports():
    from PySide6.QtCore import QObject
print(builtins.compile is plain, "argparse" in sys.modules, QObject().objectName() == "")
try:
    QObject().setObjectName([])
except TypeError as error:
    print("Supported signatures" in str(error))
"""


def _run(text: bytes, store: Path, name: str = HELPER) -> object:
    with precompiled(store):
        code = compile(text, name, "exec")
    found: dict[str, Any] = {}
    exec(code, found)  # noqa: S102 - what the binding does with it
    return found["x"]


def _refuse(*_given: object, **_more: object) -> None:
    raise AssertionError("compiled again")


def test_a_helper_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second start takes the code of the first; a changed text, as of another Qt, is compiled anew."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    store = tmp_path / "kept.qt"

    first, other = _run(b"x = 1", store), _run(b"x = 2", store)
    monkeypatch.setattr(builtins, "compile", _refuse)

    assert (first, other) == (1, 2)
    assert (_run(b"x = 1", store), _run(b"x = 2", store)) == (1, 2)
    with pytest.raises(AssertionError, match="compiled again"):
        _run(b"x = 1", store, "elsewhere.py")  # only the binding's own texts are kept


@pytest.mark.parametrize(("kept", "more"), [(-3, b""), (40, b"?")])
def test_a_spoilt_store_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int, more: bytes) -> None:
    """A store that was cut off or changed is not run but replaced."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    store = tmp_path / "kept.qt"
    _run(b"x = 1", store)
    whole = store.read_bytes()
    store.write_bytes(whole[:kept] + more + whole[kept + 1 :] if more else whole[:kept])

    assert _run(b"x = 1", store) == 1
    assert store.read_bytes() == whole


def test_qt_is_the_same_from_the_second_start_on(tmp_path: Path) -> None:
    """Qt loaded from the store still names the right arguments of a call; nothing it only builds with is loaded."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(tmp_path)}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)

    def said() -> str:
        done = subprocess.run(
            [sys.executable, "-c", LOADED], env=environ, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout

    first = said()
    assert len(list(tmp_path.rglob("precompiled.*.qt"))) == 1

    assert first == said() == "True False True\nTrue\n"
