"""This file is the ground Qt stands on: the system's libraries and display, and what to say when they are missing."""

from __future__ import annotations

import builtins
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from trainer.precompiled import precompiled
from trainer.words import _

# The library's name for the linker, and the Debian package that brings it.
QT_NEEDS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X_NEEDS = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


@contextmanager
def plain_imports() -> Iterator[None]:
    """Load Qt inside, and every module after it is loaded as Python does.

    PySide has Python's import call it from then on, to read the source of each module and look for a switch
    (`__feature__`) that nobody here uses; that doubles the time and the memory a module takes.
    """
    plain = builtins.__import__
    try:
        with precompiled():
            yield
    finally:
        builtins.__import__ = plain


def import_obstacle(error: ImportError, environ: Mapping[str, str] = os.environ) -> str | None:
    """The sentence for a library of the system that Qt did not find; None when the error is about something else."""
    library = re.search(r"\blib[\w.+-]+\.so[.\d]*(?=: )", str(error))
    if library is None:
        return None
    needs = QT_NEEDS | X_NEEDS if _opens_on_x(environ) else QT_NEEDS
    return _install(library[0], _lacking(needs) or needs)


def window_obstacle(environ: Mapping[str, str] = os.environ) -> str | None:
    """The sentence for why no window can open here, None when one can.

    Asked before Qt is, because Qt ends the whole process when its platform doesn't load.
    """
    if not sys.platform.startswith("linux"):
        return None
    if not _opens_on_x(environ):
        return None if environ.get("QT_QPA_PLATFORM") or environ.get("WAYLAND_DISPLAY") else _no_screen()
    lacking = _lacking(QT_NEEDS | X_NEEDS)
    if lacking:
        return _install(next(iter(lacking)), lacking)
    return None if _answers(environ["DISPLAY"]) else _no_answer(environ["DISPLAY"])


def _opens_on_x(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("DISPLAY")) and not environ.get("QT_QPA_PLATFORM")


def _lacking(needs: Mapping[str, str]) -> Mapping[str, str]:
    return {library: package for library, package in needs.items() if not _loads(library)}


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Whether the X server lets us in: what Qt will try, tried first."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _install(library: str, needs: Mapping[str, str]) -> str:
    return _(
        "Trainer can't open its windows: {library} is missing on this computer.\n"
        "On Debian or Ubuntu this installs what it needs:\n\n"
        "    sudo apt-get install {packages}\n"
    ).format(library=library, packages=" ".join(needs.values()))


def _no_screen() -> str:
    return _(
        "Trainer can't open its windows: there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        "Start it from a desktop, or over ssh with X forwarding (ssh -X)."
    )


def _no_answer(display: str) -> str:
    return _(
        "Trainer can't open its windows: the screen {display} (DISPLAY) doesn't answer.\n"
        "Start it from the desktop of the person who is logged in."
    ).format(display=display)
