"""This file is the desktop's own way to stay awake, asked over D-Bus: no screen saver while a session runs."""

from __future__ import annotations

import sys

from trainer.ready.awake import Awake, helpers

SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
CONNECTION = "trainer-awake"
SOON_MS = 300


class ScreenSaver:
    """A connection of its own: the desktop forgets the wish when the connection goes, however the program ends."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self._held = False

    def take(self, why: str) -> None:
        """Asks the desktop; without one, or one that doesn't answer, nothing happens."""
        if self._held:
            return
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        if bus.isConnected():
            asked = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
            asked.setArguments(["Trainer", why])
            answer = bus.call(asked, QDBus.CallMode.Block, SOON_MS)
            self._held = answer.type() == QDBusMessage.MessageType.ReplyMessage
        if not self._held:
            QDBusConnection.disconnectFromBus(CONNECTION)

    @property
    def held(self) -> bool:
        """Whether the desktop agreed."""
        return self._held

    def leave(self) -> None:
        """Takes the wish back."""
        if self._held:
            from PySide6.QtDBus import QDBusConnection

            self._held = False
            QDBusConnection.disconnectFromBus(CONNECTION)


def computer(platform: str = sys.platform) -> Awake:
    """All that keeps this computer awake."""
    desktop = () if platform in ("win32", "darwin") else (ScreenSaver(),)
    return Awake((*desktop, *helpers(platform)))
