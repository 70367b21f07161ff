"""This file is the end of the program: what is under way is waited for, so long; what is lost by it is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

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


def tell_last(window: QWidget, title: str, words: str, again: str = "") -> bool:
    """Says what no page will be there to say any more; whether `again`, a second button, was pressed."""
    loop, wanted = QEventLoop(), list[bool]()
    sign = last_sign(window, title, words, again)
    sign.elsewhere_button.clicked.connect(lambda: wanted.append(True))
    sign.finished.connect(loop.quit)
    sign.show()
    loop.exec()
    sign.deleteLater()
    return bool(wanted)


def last_sign(window: QWidget, title: str, words: str, again: str = "") -> WaitingSign:
    """What is said, the way to the end and, where there is one, the way to try `again`."""
    sign = WaitingSign(window, title, words, lambda: None, (lambda: None) if again else None)
    sign.elsewhere_button.say(again)
    sign.cancel_button.say(_("Close now"), _("Esc"))
    return sign


def lost_words(problems: Iterable[str]) -> tuple[str, str]:
    """What is said of what home couldn't keep."""
    kept = _("It is lost if Trainer closes now; what was saved before is kept.")
    return _("What was entered last isn't saved"), " ".join((*problems, kept))
