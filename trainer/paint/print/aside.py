"""This file is the printing in a process of its own, so that a window that asks for it goes on meanwhile."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.model.printing import NothingToPrint, What
from trainer.model.scenario import Scenario
from trainer.model.sheet import Sheet
from trainer.model.trouble import NotSaved
from trainer.words import _, current_language, set_language


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to print."""

    scenario: Scenario
    sheets: Mapping[str, Sheet]
    path: Path
    what: tuple[What, ...]
    people: int
    language: str


def print_aside(
    scenario: Scenario, sheets: Mapping[str, Sheet], path: Path, *, what: Collection[What], people: int = 0
) -> int:
    """Does what `print_material` does, elsewhere; how many pages. NotSaved with a sentence when that failed.

    Takes about a second and blocks: a window calls it from a thread.
    """
    errand = Errand(scenario, dict(sheets), path, tuple(what), people, current_language())
    command = [sys.executable, "-m", "trainer.paint.print.aside"]
    # The environment is ours but for the platform: paper needs no screen.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(  # noqa: S603 - this very program, with data of its own
        command, input=pickle.dumps(errand), capture_output=True, env=environment, check=False
    )
    if done.returncode == 0:
        return int(done.stdout)
    said = done.stderr.decode(errors="replace").strip()
    if done.returncode == 1:
        raise NotSaved(said)
    raise NotSaved(_("Nothing was printed: {reason}").format(reason=said[-400:]))


def main() -> int:
    """Does the errand read from standard input; prints the number of pages, or a sentence on standard error."""
    errand: Errand = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by this program's other process
    from trainer.paint.print.pdf import print_material

    set_language(errand.language)
    try:
        count = print_material(errand.scenario, errand.sheets, errand.path, what=errand.what, people=errand.people)
    except (NotSaved, NothingToPrint) as refusal:
        sys.stderr.buffer.write(f"{refusal}\n".encode())
        return 1
    sys.stdout.write(f"{count}\n")
    return 0


if __name__ == "__main__":
    # An uncaught exception ends with 1 in Python, which here means a sentence for people.
    try:
        sys.exit(main())
    except Exception as bug:  # noqa: BLE001 - the outermost door of this process
        sys.stderr.write(f"{type(bug).__name__}: {bug}\n")
        sys.exit(2)
