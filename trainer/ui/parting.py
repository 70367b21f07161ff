"""This file is the end of the program: what is under way is waited for, so long, and a sign says so."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from trainer.ui import beside
from trainer.ui.awaited import WaitingSign
from trainer.words import _, ngettext

DISK, NOTES = 10, 60
"""Seconds that a disk is waited for at the end, and notes that are being written."""
LOOK_MS = 20


def part(busy: Callable[[], bool], window: QWidget, seconds: float) -> bool:
    """Waits until nothing is under way, so long at most; whether nothing is.

    The sign that says so comes up in the place of `window`, once somebody could notice, and can be put away.
    """
    begun, loop, signs = time.monotonic(), QEventLoop(), list[WaitingSign]()

    def look() -> None:
        waited = time.monotonic() - begun
        if not busy() or waited > seconds:
            loop.quit()
        elif not signs and waited > beside.UNNOTICED:
            signs.append(parting_sign(window, round(seconds), loop.quit))

    timer = QTimer()
    timer.timeout.connect(look)
    if busy():
        timer.start(LOOK_MS)
        loop.exec()
    for sign in signs:
        sign.hide()
        sign.deleteLater()
    return not busy()


def parting_sign(window: QWidget, seconds: int, leave: Callable[[], object]) -> WaitingSign:
    """What is waited for, and the way not to."""
    words = ngettext(
        "The disk takes its time. Trainer waits for {count} second at most; what was called saved is kept.",
        "The disk takes its time. Trainer waits for {count} seconds at most; what was called saved is kept.",
        seconds,
    ).format(count=seconds)
    sign = WaitingSign(window, _("Saving what is left, then Trainer closes…"), words, leave)
    sign.cancel_button.say(_("Close now"), _("Esc"))
    sign.show()
    return sign
