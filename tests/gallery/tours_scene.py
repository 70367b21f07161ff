"""This file is a scene that stands still: frozen, a player swapped, the new one's card waiting."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.gallery.bench import session
from tests.gallery.studio import Studio


def frozen_scene(studio: Studio) -> None:
    """The quiet customer is frozen in mid-scene and somebody else takes the role over."""
    with session(studio, ["guess-dislike"], title="The quiet customer") as bench:
        bench.to("scene", 1)
        bench.press(Qt.Key.Key_Space)
        bench.wait(83)
        bench.press(Qt.Key.Key_F)
        bench.snap("frozen")
        bench.press(Qt.Key.Key_1)
        bench.snap("frozen-who", stage=False)
        bench.press(Qt.Key.Key_2)
        bench.snap("frozen-swapped")
        bench.press(Qt.Key.Key_N)
        bench.type("Voices went up")
        bench.snap("frozen-word", stage=False)
