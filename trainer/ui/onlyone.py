"""This file is how the program runs once for a data folder: a second start calls the first one's window and ends."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject

from trainer.words import _

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LOCK = "trainer.lock"
PATIENCE_MS = 2000


class OnlyOne(QObject):
    """Holds the folder as long as the program runs; what a killed program left behind doesn't count."""

    def __init__(self, folder: Path) -> None:
        """Nothing is held before `take`."""
        super().__init__()
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # a workshop is long: only a process that is no more has left its lock behind
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Holds the folder; False when a program that runs holds it. A folder nobody can write to is nobody's."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self, called: Callable[[], object]) -> None:
        """From now on a second start calls `called`; where that can't be, the second one only says that it is open."""
        if self._server is not None or not self._lock.isLocked():
            return
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:
            return
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def answer() -> None:
            caller = server.nextPendingConnection()
            if caller is not None:
                caller.disconnected.connect(caller.deleteLater)
                caller.disconnectFromServer()
                called()

        server.newConnection.connect(answer)
        server.listen(self._name)
        self._server = server

    def call(self) -> str:
        """Calls the window of the program that runs; the sentence for whoever started this one."""
        if self._reached():
            return _("Trainer is open already; its window comes to the front.")
        return _("Trainer is open already, with the folder {folder}.").format(folder=self._folder)

    def _reached(self) -> bool:
        try:
            from PySide6.QtNetwork import QLocalSocket
        except ImportError:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        reached = socket.waitForConnected(PATIENCE_MS)
        if reached:
            # The one that runs hangs up when it has heard.
            socket.waitForDisconnected(PATIENCE_MS)
        return reached

    def close(self) -> None:
        """Gives the folder free."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @property
    def _name(self) -> str:
        return "trainer-" + sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]
