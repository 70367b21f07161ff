"""This file is the printing in a process of its own, so that a window that asks for it goes on meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.errands import Ends, answer, ask
from trainer.model.printing import NothingToPrint, What
from trainer.model.scenario import Scenario
from trainer.model.sheet import Sheet
from trainer.model.trouble import NotSaved
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Errand:
    """What the other process is asked to print."""

    scenario: Scenario
    sheets: Mapping[str, Sheet]
    path: Path
    what: tuple[What, ...]
    people: int
    tag: str = ""


def print_aside(
    scenario: Scenario,
    sheets: Mapping[str, Sheet],
    path: Path,
    *,
    what: Collection[What],
    people: int = 0,
    tag: str = "",
) -> int:
    """Does what `print_material` does, elsewhere; how many pages. NotSaved with a sentence when that failed.

    Takes about a second and blocks: a window calls it from a thread.
    """
    errand = Errand(scenario, dict(sheets), path, tuple(what), people, tag)
    (count,) = ask("trainer.paint.print.aside", errand, Ends(_("Nothing was printed: the program made a mistake.")))
    return int(count)


def _done(errand: Errand) -> tuple[str]:
    from trainer.paint.print.pdf import print_material

    try:
        count = print_material(
            errand.scenario, errand.sheets, errand.path, what=errand.what, people=errand.people, tag=errand.tag
        )
    except NothingToPrint as refusal:
        raise NotSaved(str(refusal)) from refusal
    return (str(count),)


if __name__ == "__main__":
    sys.exit(answer(_done))
