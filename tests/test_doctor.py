"""`trainer doctor` says in a line each whether what a workshop needs is in order, and what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import kit
from trainer import doctor
from trainer.__main__ import main
from trainer.shipped import shipped


def _told(capsys: pytest.CaptureFixture[str], *, code: int) -> dict[str, dict[str, str]]:
    assert main(["doctor", "--json"]) == code
    return {one["key"]: one for one in json.loads(capsys.readouterr().out)}


@pytest.mark.usefixtures("qapp")
def test_a_fresh_computer_is_in_order(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is broken before the first session; every thing has its line, and no folder is made by looking."""
    told = _told(capsys, code=0)

    assert list(told) == [
        "versions", "library", "settings", "data", "sessions", "backup", "space", "clock", "power", "screens", "sound",
    ]  # fmt: skip
    assert told["sessions"]["said"] == "0 sessions"
    assert told["screens"]["said"].startswith("2 screens: ")
    assert not data.exists()


def test_erasing_that_was_cut_off_is_told(data: Path) -> None:
    """Until it is carried out something that was to be gone is still there."""
    played = kit.started(data / "sessions", ["yes-and"], names=("Anna", "Mia", "Ivan"), title="Morning")
    played.file.close()
    assert doctor.past(data / "sessions").state == "good"
    played.path.with_name(f"{played.path.name}.erasing").write_text("{}")

    found = doctor.past(data / "sessions")

    assert found.state == "bad"
    assert "forget" in found.do


@pytest.mark.usefixtures("qapp")
def test_what_is_wrong_is_told_with_what_to_do(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken scenario, spoilt settings, a damaged session: each is bad, and the exit code says so."""
    played = kit.started(data / "sessions", ["yes-and"], names=("Anna", "Mia", "Ivan"), title="Morning")
    played.file.copy().keep()
    played.file.close()
    content = bytearray(played.path.read_bytes())
    content[content.rindex(b'"to"') + 1] ^= 1
    played.path.write_bytes(content)
    (data / "settings.json").write_text("{ not json")
    (data / "scenarios").mkdir()
    (data / "scenarios" / "mine.yaml").write_text("trainer: 1\nkind: scenari\n")

    told = _told(capsys, code=1)

    assert {key for key, one in told.items() if one["state"] == "bad"} >= {"library", "settings", "sessions"}
    assert "mine.yaml" in told["library"]["said"]
    assert "the usual settings are used" in told["settings"]["said"]
    assert "Morning" in told["sessions"]["said"]
    assert "trainer sessions restore" in told["sessions"]["do"]
    assert "Morning" in told["backup"]["said"]


@pytest.mark.usefixtures("qapp")
def test_people_read_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json there is a line a finding, with a sign before it."""
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("✓ Versions: Trainer ")
    assert all(line.startswith(("✓ ", "· ", "  → ")) for line in lines)


def test_a_known_bad_qt_is_told() -> None:
    """PySide6 6.12.0 on Python 3.11 is refused; on 3.12 it is in order."""
    assert doctor.judged_versions("", "6.12.0", (3, 11)).state == "bad"
    assert doctor.judged_versions("", "6.12.0", (3, 12)).state == "good"
    assert doctor.judged_versions("", "", (3, 11)).state == "bad"


def test_without_a_screen_the_rest_is_told(data: Path) -> None:
    """Over plain ssh the doctor says that there is no screen, and everything else besides."""
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "doctor", "--json"],
        capture_output=True, text=True, timeout=60, check=False, cwd=shipped("scenarios").parent,
        env={"TRAINER_DATA": str(data), "PATH": "/usr/bin:/bin", "HOME": str(data.parent)},
    )  # fmt: skip
    told = {one["key"]: one for one in json.loads(done.stdout)}
    assert done.returncode == 1
    assert told["screens"]["state"] == "bad"
    assert told["library"]["state"] == "good"
