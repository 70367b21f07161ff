"""This file is keys that are held: on X11 Qt may take the repeating of one for letting go and pressing it anew.

The server sends both at one moment. Where the second is still on its way when Qt looks for it, a card that is held
would go, and a key held by mistake would answer page after page. Here they are one press that repeats.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

from trainer.ui.keys import key_table

SAME_MS = 2
"""What is so near by the server's clock no hand has done."""
WAIT_MS = 30
"""So long a release waits for a press of the same moment; nobody sees it."""


class Repeats(QObject):
    """Watches the keys of every window that has the focus, and tells a held key as held."""

    def __init__(self, app: QGuiApplication) -> None:
        """Begins with the next window that gets the focus."""
        super().__init__(app)
        self._waits: tuple[QWindow, QKeyEvent] | None = None
        self._passing = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._let_go)
        self._again = {QKeySequence(keys) for key in key_table() if key.again for keys in key.sequences}
        app.focusWindowChanged.connect(self.watch)

    def watch(self, window: QWindow | None) -> None:
        """The keys that the window system sends to this window."""
        self._let_go()
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps a release back for a moment; a press of that moment is the same key, still held."""
        if self._passing or not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        match event.type():
            case QEvent.Type.KeyRelease if not event.isAutoRepeat():
                self._let_go()
                self._waits = (watched, _copy(event, repeats=False))
                self._wait.start()
                return True
            case QEvent.Type.ShortcutOverride if self._held(event):
                if QKeySequence(event.keyCombination()) in self._again:
                    self._waits = None
                    return False
                event.accept()  # no shortcut: a key of its own comes next
                return True
            case QEvent.Type.KeyPress if self._held(event):
                self._waits = None
                self._send(watched, _copy(event, repeats=True))
                return True
            case QEvent.Type.ShortcutOverride | QEvent.Type.KeyPress:
                self._let_go()
            case _:
                pass
        return False

    def _held(self, event: QKeyEvent) -> bool:
        before = self._waits[1] if self._waits else None
        return (
            before is not None
            and before.key() == event.key()
            and abs(int(event.timestamp()) - int(before.timestamp())) <= SAME_MS
        )

    def _let_go(self) -> None:
        """A release that waited in vain was one."""
        waits, self._waits = self._waits, None
        self._wait.stop()
        if waits is not None and waits[0] in QGuiApplication.allWindows():  # the press may have closed it
            self._send(*waits)

    def _send(self, window: QWindow, event: QKeyEvent) -> None:
        self._passing = True
        try:
            QCoreApplication.sendEvent(window, event)
        finally:
            self._passing = False


def _copy(event: QKeyEvent, *, repeats: bool) -> QKeyEvent:
    made = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        repeats,
        event.count(),
    )
    made.setTimestamp(event.timestamp())
    return made
