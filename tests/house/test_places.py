"""This file is where the program finds what it ships and keeps what is the user's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from trainer.places import data_folder
from trainer.shipped import shipped


def test_the_data_folder_can_be_named() -> None:
    """TRAINER_DATA names it outright, before anything else."""
    assert data_folder({"TRAINER_DATA": "/media/stick", "XDG_DATA_HOME": "/data"}) == Path("/media/stick")


@pytest.mark.skipif(sys.platform != "linux", reason="the places of a Linux desktop")
@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"XDG_DATA_HOME": "/data"}, Path("/data/trainer")),
        ({}, Path.home() / ".local/share/trainer"),
        ({"XDG_DATA_HOME": "relative"}, Path.home() / ".local/share/trainer"),
    ],
)
def test_the_data_folder_follows_the_desktop(environ: dict[str, str], folder: Path) -> None:
    """Without a name it lies in the desktop's folder for users' data; a relative XDG_DATA_HOME is ignored."""
    assert data_folder(environ) == folder


def test_what_is_shipped_is_found() -> None:
    """In a source tree the scenarios and assets are those at its top."""
    top = Path(__file__).parents[2]

    assert (shipped("scenarios"), shipped("assets")) == (top / "scenarios", top / "assets")
    assert shipped("scenarios").is_dir()
