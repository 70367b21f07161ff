"""This file is how a file or folder is shown by the computer's own program, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

from trainer.words import _

DESKTOPS = ("xcb", "wayland")
"""Where opening is left to a script, which is believed too soon: whether there is a program is asked beforehand."""
PATIENCE = 2.0
"""Seconds within which that is answered."""


def open_path(path: Path) -> str:
    """Opens a file or folder outside this program; "" when it is open, else the sentence that says where it lies."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices, QGuiApplication

    began = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    if began and not (QGuiApplication.platformName() in DESKTOPS and nobody_opens(path)):
        return ""
    return _("This computer has no program to open it with. It lies here: {path}").format(path=path)


def nobody_opens(path: Path) -> bool:
    """Whether a Linux desktop has no program for such a file or folder, as far as it can be asked."""
    import subprocess

    from PySide6.QtCore import QMimeDatabase

    kind = QMimeDatabase().mimeTypeForFile(str(path)).name()
    try:
        asked = subprocess.run(  # noqa: S603 - a desktop's own script, told a name from its own table
            ["xdg-mime", "query", "default", kind],  # noqa: S607 - wherever this desktop has it
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return not asked.stdout.strip()
