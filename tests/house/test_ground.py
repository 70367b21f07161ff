"""This file is what Trainer says when the system lacks what Qt stands on: shown with a loader that really fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.ground import QT_NEEDS, X_NEEDS, import_obstacle, window_obstacle

ASK = "import sys; from trainer.ground import window_obstacle; print(window_obstacle() or 'nothing in the way')"
PAINT = """
import sys
from trainer import __main__, cli
def window(asked):
    import PySide6.QtWidgets
    return 0
cli.COMMANDS = (cli.Command("paint", "Open a window.", lambda parser: None, window),)
sys.exit(__main__.main(["paint"]))
"""


def _without(folder: Path, *libraries: str, code: str = ASK, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a process whose loader finds these libraries broken."""
    for library in libraries:
        folder.joinpath(library).touch()
    kept = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | {"LD_LIBRARY_PATH": str(folder)} | environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_missing_library_is_told_with_its_package(tmp_path: Path) -> None:
    """When Qt can't load libEGL, the program names libegl1, ends with 1 and shows no traceback."""
    done = _without(tmp_path, "libEGL.so.1", code=PAINT, QT_QPA_PLATFORM="offscreen")

    assert done.returncode == 1
    assert "libEGL.so.1 is missing on this computer" in done.stderr
    assert "sudo apt-get install libegl1\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_x_libraries_are_told_before_qt_aborts(tmp_path: Path) -> None:
    """Where the window would open under X, every missing package is named at once, without asking Qt."""
    done = _without(tmp_path, "libxcb-cursor.so.0", "libxcb-keysyms.so.1", "libxkbcommon.so.0", DISPLAY=":7")

    assert "is missing on this computer" in done.stdout
    install = next(line for line in done.stdout.splitlines() if "apt-get install" in line)
    assert {"libxcb-cursor0", "libxcb-keysyms1", "libxkbcommon0"} <= set(install.split())


def test_a_screen_that_does_not_answer_is_told(tmp_path: Path) -> None:
    """A DISPLAY with no X server behind it gets a sentence with its name instead of an abort."""
    done = _without(tmp_path, DISPLAY=":765")

    assert "the screen :765 (DISPLAY) doesn't answer" in done.stdout


def test_no_screen_is_told() -> None:
    """With neither DISPLAY nor WAYLAND_DISPLAY the program says that there is no screen."""
    assert "there is no screen here" in str(window_obstacle({}))


@pytest.mark.parametrize("environ", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_other_platforms_are_left_to_qt(environ: dict[str, str]) -> None:
    """A platform named outright, or Wayland alone, is not judged by what X needs."""
    assert window_obstacle(environ) is None


def test_other_import_errors_stay_errors() -> None:
    """A module of ours that is missing is a bug, not a missing library."""
    assert import_obstacle(ModuleNotFoundError("No module named 'trainer.nowhere'")) is None


def test_a_library_nobody_listed_names_all_packages() -> None:
    """When every known library loads and another one fails, the whole list is offered rather than nothing."""
    error = ImportError("libwhatever.so.9: cannot open shared object file: No such file or directory")

    said = str(import_obstacle(error, {"QT_QPA_PLATFORM": "offscreen"}))

    assert "libwhatever.so.9 is missing" in said
    assert " ".join(QT_NEEDS.values()) in said


@pytest.mark.parametrize("ending", ["bin/trainer", "-m pytest -n auto"])
def test_the_readme_installs_all_that_qt_needs(ending: str) -> None:
    """Both commands of the README install every package the program may ask for."""
    readme = Path(__file__).parents[2].joinpath("README.md").read_text()
    command = next(line for line in readme.splitlines() if line.endswith(ending))

    assert {*QT_NEEDS.values(), *X_NEEDS.values()} <= set(command.replace(";", " ").split())
