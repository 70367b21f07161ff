"""Whatever country the computer is set to, the same answers are stored."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.shipped import shipped

PLAY = """
import locale, sqlite3, sys, tempfile
from pathlib import Path
try:
    locale.setlocale(locale.LC_ALL, sys.argv[1])
except locale.Error:
    pass
from PySide6.QtCore import QLocale
QLocale.setDefault(QLocale(sys.argv[1]))
from random import Random
from tests.stories import begun
from trainer.clock import HandClock
from trainer.steps.figures import read_number
from trainer.rehearsal import Rehearsal
with tempfile.TemporaryDirectory() as name:
    clock = HandClock()
    conductor, file = begun(Path(name) / "s.trainer", clock)
    Rehearsal(conductor, clock, Random(7)).play()
    file.close()
    raw = sqlite3.connect(Path(name) / "s.trainer")
    import json
    rows = raw.execute("SELECT kind, body, wall FROM facts ORDER BY number").fetchall()
    read = [str(read_number(text)) for text in ("3,5", "3.5", "12")]
    print(json.dumps([rows, read]))
"""


def _stored(code: str) -> object:
    done = subprocess.run(
        [sys.executable, "-c", PLAY, code], capture_output=True, text=True, check=True, timeout=120,
        cwd=shipped("scenarios").parent, env={**_quiet(), "LC_ALL": f"{code}.UTF-8", "LANG": f"{code}.UTF-8"},
    )  # fmt: skip
    return json.loads(done.stdout)


def _quiet() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2]), "PATH": "/usr/bin:/bin"}


@pytest.fixture(scope="module")
def plain() -> object:
    """What is stored on a computer set to no country."""
    return _stored("C")


@pytest.mark.parametrize("code", ["de_DE", "ru_RU", "nb_NO", "tr_TR", "ar_EG", "fr_FR"])
def test_the_same_session_is_stored_the_same(plain: object, code: str) -> None:
    """Every fact is equal to the letter, and 3,5 and 3.5 are both three and a half."""
    stored = _stored(code)
    assert stored == plain
    assert stored[1][:2] == ["3.5", "3.5"]  # type: ignore[index]
