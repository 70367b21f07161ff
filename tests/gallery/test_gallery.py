"""What the gallery promises: every state is reached, nothing is an empty picture, and Qt has nothing to complain of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.gallery.left_english import reader
from tests.gallery.reading import Reading
from tests.gallery.studio import Picture, complaints, prepare
from tests.gallery.tours import Tour, every

DARK = "stage/blank", "stage/sample-blank"
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("as_it_was")


@pytest.mark.parametrize("tour", every(), ids=lambda tour: tour.name)
def test_every_state_is_reached_and_seen(qapp: QApplication, tmp_path: Path, tour: Tour) -> None:
    """Each surface on the tour shows something in each state, whole; no window stands there that doesn't belong."""
    pictures: dict[str, QImage] = {}

    def keep(picture: Picture, image: QImage) -> None:
        assert picture.name not in pictures, "two states of one name"
        pictures[picture.name] = image

    prepare(qapp)
    studio = Reading(qapp, tmp_path / "home", reader("en"), keep)
    with complaints() as said:
        tour.walk(studio)
    assert said == []
    assert "\n".join(f"{state}: {fault}" for fault, state in studio.faults.items()) == ""
    assert studio.strays == []
    assert {f"{surface}/{state}" for surface, state in studio.seen} == set(tour.states)
    assert [name for name, image in pictures.items() if empty(image) != name.startswith(DARK)] == []


def empty(image: QImage) -> bool:
    """Whether a picture is of one colour."""
    small = image.scaled(48, 36)
    return len({small.pixel(x, y) for x in range(48) for y in range(36)}) == 1


def test_two_runs_give_the_same_pictures(tmp_path: Path) -> None:
    """Clock, chance, names and places are the same in every run."""
    runs = [tmp_path / name for name in ("one", "other")]
    for run in runs:
        command = [sys.executable, "-m", "tests.gallery", str(run), "--tour", "checklist", "leaving"]
        subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    one, other = ({path.relative_to(run): path.read_bytes() for path in run.rglob("*.png")} for run in runs)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
