"""This file is a second look at the windows: what should be seen and isn't, is shown again; what strays, hides.

A window manager that doesn't know the new screens yet may put a window where it stood before, which may be before the
room by now. It says so by moving the window, and that is answered at once.

A window manager under load can lose a window that was hidden and shown in quick succession: Qt takes it for visible,
the screen stays black. Qt does tell whether a window is exposed, so that is what is looked at; twice, for a busy
computer tells it late, and what is on its way must not blink. It can also leave a window that fills a screen with the
place and size of the screen as it was, so that the room sees a part of the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

LOOKS_MS = (250, 600, 1200, 2500, 5000)
"""So long after the windows were placed, and after each look, the next look follows; then nothing ticks any more."""
SURE_MS = 80
"""So long after a first doubt the window is looked at again before anything is done."""
APART_MS = 120
"""So long a lost window stays hidden before it is shown again: the window manager must have noticed."""
PATIENT_MS = 2000
"""So long it stays hidden at most when it strays again and again; each time twice as long as before."""
MOST = 0.9
"""So much of its screen a window that fills it covers at least: a bar or the notch of the system may stay."""
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class Seen(QObject):
    """Looks some times after windows were placed, and shows again those that got lost or came up elsewhere."""

    def __init__(
        self,
        wanted: Callable[[], Sequence[QWidget]],
        show: Callable[[QWidget], None],
        parent: QObject | None = None,
        *,
        astray: Callable[[QWidget], bool] = lambda _window: False,
        full: Callable[[QWidget], bool] = lambda _window: False,
    ) -> None:
        """`wanted` are the windows that should be seen now, `full` those that fill their screen.

        `show` shows one that was hidden, lost or `astray`.
        """
        super().__init__(parent)
        self._wanted, self._show, self._astray, self._full = wanted, show, astray, full
        self._looks, self._apart = 0, APART_MS
        self._lost: list[QWidget] = []
        self._next, self._sure, self._again = QTimer(self), QTimer(self), QTimer(self)
        acts = ((self._next, self._look), (self._sure, self._look_again), (self._again, self._bring_back))
        for timer, act in acts:
            timer.setSingleShot(True)
            timer.timeout.connect(act)

    def watch(self) -> None:
        """From now on looks anew."""
        self._looks, self._apart = 0, APART_MS
        self._next.start(LOOKS_MS[0])

    def guard(self, window: QWidget) -> None:
        """From now on this window hides in the moment in which it is moved astray."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A guarded window stands elsewhere now."""
        if event.type() in _MOVED and isinstance(watched, QWidget) and watched.isVisible() and self._astray(watched):
            self._hide([watched])
            self._apart = min(PATIENT_MS, 2 * self._apart)
        return False

    def stop(self) -> None:
        """Looks no more."""
        for timer in (self._next, self._sure, self._again):
            timer.stop()
        self._lost = []

    def _look(self) -> None:
        self._looks += 1
        if self._looks < len(LOOKS_MS):
            self._next.start(LOOKS_MS[self._looks])
        if not self._again.isActive():
            wanted = self._wanted()
            self._hide([window for window in wanted if self._astray(window)])
            if self._missed():
                self._sure.start(SURE_MS)

    def _look_again(self) -> None:
        self._hide(self._missed())

    def _missed(self) -> list[QWidget]:
        """What should be seen, isn't, and isn't on its way either."""
        known = [window for window in self._wanted() if window not in self._lost]
        return [window for window in known if lost(window) or (self._full(window) and not fills(window))]

    def _hide(self, windows: Sequence[QWidget]) -> None:
        for window in windows:
            window.hide()
        if windows:
            self._lost += windows
            self._again.start(self._apart)

    def _bring_back(self) -> None:
        """Shows what is still wanted; the room may have moved on meanwhile."""
        wanted, found = self._wanted(), self._lost
        self._lost = []
        for window in found:
            if window in wanted:
                self._show(window)


def lost(window: QWidget) -> bool:
    """Whether a window that should be seen isn't; one that was minimized on purpose is not lost."""
    return not window.isVisible() or not (window.isMinimized() or window.windowHandle().isExposed())


def fills(window: QWidget) -> bool:
    """Whether it covers a screen, whichever Qt takes for its own where two overlap; minimized on purpose it needn't."""
    place = window.windowHandle().geometry()
    return window.isMinimized() or any(_covers(place, each.geometry()) for each in window.screen().virtualSiblings())


def _covers(place: QRect, screen: QRect) -> bool:
    """Whether they are the same but for a little; at a scale of 125 % either may be rounded by itself."""
    return _area(place & screen) >= MOST * max(_area(place), _area(screen))


def _area(part: QRect) -> int:
    return max(0, part.width()) * max(0, part.height())
