"""This file is the list of what each tour opens: windows, pages, panels, kinds of question and slides."""

from __future__ import annotations

from pathlib import Path

LIST = Path(__file__).with_name("windows.txt")


def listed() -> dict[str, str]:
    """A tour for each, by the name of its class; another tour may open it too."""
    found: dict[str, str] = {}
    tour = ""
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            assert line.strip() not in found, line
            found[line.strip()] = tour
        else:
            tour = line
    return found
