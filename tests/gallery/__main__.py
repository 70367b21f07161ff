"""This file is the gallery's command: every surface in every state, as pictures, with contact sheets.

python -m tests.gallery [DIR] [--only NAME…] [--tour NAME…] [--language CODE]
                        [--size 1366x700…] [--stage 3840x2160…] [--look dark|contrast|NUMBER…] [--scale NUMBER]
"""

from __future__ import annotations

import argparse
import atexit
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Paints the gallery; 1 when Qt complained or a tour broke."""
    asked = _asked(arguments)
    _ground(asked.scale)
    from PySide6.QtWidgets import QApplication

    from tests.gallery.painting import Painting
    from tests.gallery.variants import settings

    app = QApplication.instance() or QApplication(["gallery"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Trainer")
    painting = Painting(app, Path(asked.folder).resolve(), asked.only, asked.tour, asked.language)
    painting.windows, painting.stages = tuple(asked.size), tuple(asked.stage)
    painting.look = settings(asked.look)
    return painting.paint()


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description="Every surface in every state.")
    parser.add_argument("folder", nargs="?", default="gallery", help="where the pictures go")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="pictures whose name holds this")
    parser.add_argument("--tour", nargs="+", default=[], metavar="NAME", help="these tours alone")
    parser.add_argument("--language", default="en", help="the language of the windows")
    parser.add_argument("--size", nargs="+", default=[], type=_size, metavar="1366x700", help="the windows' sizes")
    parser.add_argument("--stage", nargs="+", default=[], type=_size, metavar="3840x2160", help="the stage's sizes")
    parser.add_argument("--look", nargs="+", default=[], metavar="NAME", help="dark, contrast, a text zoom such as 150")
    parser.add_argument("--scale", default=1.0, type=float, help="how many dots of the screen make one")
    return parser.parse_args(arguments)


def _size(words: str) -> tuple[int, int]:
    wide, high = words.split("x")
    return int(wide), int(high)


def _ground(scale: float) -> None:
    """Unseen screens of every size, one time zone, a folder that is called the same from within every time."""
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screens.json')}"
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    os.environ["TZ"] = "UTC"
    os.environ["TRAINER_DATA"] = "data"
    time.tzset()
    place = Path(tempfile.gettempdir()) / f"gallery-{os.getpid()}"
    place.mkdir()
    os.chdir(place)
    atexit.register(shutil.rmtree, place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
