"""This file is the entry point: it wires the rooms together and says in a sentence why the program can't start."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer import ground
from trainer.words import _, noop

if TYPE_CHECKING:
    import argparse


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `trainer` with the given arguments, the process's own by default; the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        return _obey(given) if given else _open("")
    except ImportError as error:
        sentence = ground.import_obstacle(error)
        if sentence is None:
            raise
        return _refuse(sentence)


def _obey(given: Sequence[str]) -> int:
    """Do what the command line says; the table of words is loaded only where there are any."""
    from trainer import cli

    run = cli.Command("run", noop("Open the program's windows; so does `trainer` alone."), _add_nothing, _run)
    doctor = cli.Command(
        "doctor", noop("Say whether library, folders, sessions, screens and sound are in order."), _add_doctor, _doctor
    )
    return cli.obey(_worded(given, cli.OPTIONS), (run, *cli.COMMANDS, doctor))


def _worded(given: Sequence[str], options: Sequence[str]) -> list[str]:
    """Without a word after the options the windows are opened."""
    first = 0
    while first < len(given) and given[first].partition("=")[0] in options:
        first += 1 if "=" in given[first] else 2
    return [*given, "run"] if first == len(given) else list(given)


def _add_nothing(_parser: argparse.ArgumentParser) -> None:
    """The windows are opened as they are."""


def _run(asked: argparse.Namespace) -> int:
    return _open(asked.language or "")


def _open(language: str) -> int:
    """Open the windows; 1 with a sentence when there is nothing to open them on."""
    obstacle = ground.window_obstacle()
    if obstacle is not None:
        return _refuse(obstacle)
    gc.disable()  # what is loaded stays: looking through it for what could go waits until the window is seen
    from trainer.places import data_folder
    from trainer.shipped import shipped
    from trainer.ui.folders import Folders, documents_folder

    with ground.plain_imports():
        documents = documents_folder()
    from trainer.ui.start import run

    return run(Folders(data_folder(), shipped("scenarios"), documents), language)


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
