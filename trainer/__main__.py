"""This file is the entry point: it wires the rooms together and says in a sentence why the program can't start."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trainer import ground
from trainer.words import _, noop

if TYPE_CHECKING:
    import argparse


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `trainer` with the given arguments, the process's own by default; the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        return _obey(given) if given else _open(None, "")
    except ImportError as error:
        sentence = ground.import_obstacle(error)
        if sentence is None:
            raise
        return _refuse(sentence)


def _obey(given: Sequence[str]) -> int:
    """Do what the command line says; the table of words is loaded only where there are any."""
    from trainer import cli

    run = cli.Command("run", noop("Open the program's windows; so does `trainer` alone."), _add_run, _run)
    doctor = cli.Command(
        "doctor", noop("Say whether library, folders, sessions, screens and sound are in order."), _add_doctor, _doctor
    )
    return cli.obey(_worded(given, cli.LANGUAGE), (run, *cli.COMMANDS, doctor))


def _worded(given: Sequence[str], language: str) -> list[str]:
    """Without a word the windows are opened."""
    first = 0 if not given or given[0].partition("=")[0] != language else 1 if "=" in given[0] else 2
    rest = given[first:]
    opens = not rest or rest[0].partition("=")[0] == "--data"
    return [*given[:first], "run", *rest] if opens else list(given)


def _add_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help=_("the folder of sessions, people and your own scenarios")
    )


def _run(asked: argparse.Namespace) -> int:
    return _open(asked.data, asked.language or "")


def _open(data: Path | None, language: str) -> int:
    """Open the windows; 1 with a sentence when there is nothing to open them on."""
    obstacle = ground.window_obstacle()
    if obstacle is not None:
        return _refuse(obstacle)
    if data is not None:
        # What the program starts, such as a long export, is to find the same folder.
        os.environ["TRAINER_DATA"] = str(data.expanduser().absolute())
    gc.disable()  # what is loaded stays: looking through it for what could go waits until the window is seen
    with ground.plain_imports():
        from PySide6.QtCore import QStandardPaths

    from trainer.places import data_folder
    from trainer.shipped import shipped
    from trainer.ui.folders import Folders
    from trainer.ui.start import run

    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    folders = Folders(data_folder(), shipped("scenarios"), documents if documents.is_dir() else None)
    return run(folders, language)


def _doctor(asked: argparse.Namespace) -> int:
    """Look at what a workshop needs; what Qt says is left out where there is no Qt."""
    from trainer import doctor
    from trainer.places import data_folder
    from trainer.ready.finding import Finding
    from trainer.shipped import shipped

    found = doctor.looked(data_folder(), shipped("scenarios"))
    obstacle = ground.window_obstacle()
    if obstacle is None:
        from trainer.ui.looking import qt_findings

        found += tuple(doctor.Looked(key, finding) for key, finding in qt_findings())
    else:
        found += (doctor.Looked("screens", Finding(_("Screens"), "bad", obstacle.strip())),)
    return doctor.tell(found, plain=asked.json)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("write what was found as JSON"))


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
