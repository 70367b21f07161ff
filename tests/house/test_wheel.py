"""This file is the wheel, built, installed and used from outside the tree: what people get, not what we see."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from trainer import __version__

TREE = Path(__file__).parents[2]


def _done(*command: str | Path, cwd: Path = TREE, **environ: str) -> str:
    done = subprocess.run(
        command, cwd=cwd, env=os.environ | environ, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as the build makes it."""
    folder = tmp_path_factory.mktemp("dist")
    _done(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed wheel alone; what it depends on comes from the environment of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    pip = ("install", "--quiet", "--no-deps", "--no-index", "--no-compile", "--target", folder, wheel)
    _done(sys.executable, "-m", "pip", *pip, PIP_DISABLE_PIP_VERSION_CHECK="1")
    return folder


def test_the_wheel_carries_scenarios_and_assets(wheel: Path) -> None:
    """Every scenario and asset of the tree lies inside the package, and nothing of the tests or the tools is in it."""
    inside = set(zipfile.ZipFile(wheel).namelist())
    files = [path.relative_to(TREE) for room in ("scenarios", "assets", "trainer") for path in (TREE / room).rglob("*")]
    kept = [file for file in files if (TREE / file).is_file() and "__pycache__" not in file.parts]
    expected = {str(file if file.parts[0] == "trainer" else "trainer" / file) for file in kept}

    assert expected <= inside
    assert {name.partition("/")[0] for name in inside} == {"trainer", f"trainer-{__version__}.dist-info"}


def test_the_installed_program_answers_outside_the_tree(installed: Path, tmp_path: Path) -> None:
    """The entry point of the installed wheel runs with no source tree in sight."""
    said = _done(installed / "bin" / "trainer", "--version", cwd=tmp_path, PYTHONPATH=str(installed))

    assert said == f"trainer {__version__}\n"


def test_the_installed_program_checks_what_it_ships(installed: Path, tmp_path: Path) -> None:
    """The scenarios inside the installed wheel pass the installed program's own check."""
    said = _done(
        installed / "bin" / "trainer",
        "check",
        installed / "trainer" / "scenarios",
        cwd=tmp_path,
        PYTHONPATH=str(installed),
    )

    assert ", 0 errors" in said


def test_the_installed_program_finds_what_it_ships(installed: Path, tmp_path: Path) -> None:
    """In the wheel the scenarios and assets are those inside the package."""
    ask = "from trainer.shipped import shipped; print(shipped('scenarios'), shipped('assets'), sep='\\n')"

    said = _done(sys.executable, "-P", "-c", ask, cwd=tmp_path, PYTHONPATH=str(installed))

    assert said.splitlines() == [str(installed / "trainer" / name) for name in ("scenarios", "assets")]
