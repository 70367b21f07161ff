"""This file is how a computer is kept awake while a session runs, by whatever its system knows; it fails in silence."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from trainer.ready.finding import Finding
from trainer.words import _

if TYPE_CHECKING:
    import subprocess

GIVE_UP = 2.0
"""Seconds a helper is given to end."""


class Means(Protocol):
    """A way to keep the computer awake."""

    def take(self, why: str) -> None:
        """From now on; `why` is for whoever asks the system."""
        ...

    @property
    def held(self) -> bool:
        """Whether it is kept awake by this."""
        ...

    def leave(self) -> None:
        """No longer."""
        ...


class Helper:
    """A program that keeps the computer awake while it lives; it ends with ours, however ours ends."""

    def __init__(self, command: Callable[[str], Sequence[str]]) -> None:
        """`command` is made with the reason; its standard input is a pipe that closes when our program is gone."""
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def take(self, why: str) -> None:
        """Starts it, unless it runs."""
        import subprocess

        if self.held:
            return
        self.leave()
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - a program of the system, nothing of it from outside
                self._command(why), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )

    @property
    def held(self) -> bool:
        """Whether it lives."""
        return self._process is not None and self._process.poll() is None

    def leave(self) -> None:
        """Ends it."""
        process, self._process = self._process, None
        if process is None:
            return
        import subprocess

        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        process.terminate()
        try:
            process.wait(GIVE_UP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class WindowsState:
    """What Windows is told about this thread: system and screen are needed."""

    CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x00000001, 0x00000002

    def __init__(self) -> None:
        """Nothing is told yet."""
        self._told = False

    def take(self, why: str) -> None:
        """Needed from now on."""
        del why
        self._told = self._tell(self.CONTINUOUS | self.SYSTEM | self.DISPLAY)

    @property
    def held(self) -> bool:
        """Whether Windows took it."""
        return self._told

    def leave(self) -> None:
        """Needed no longer."""
        if self._told:
            self._told = False
            self._tell(self.CONTINUOUS)

    def _tell(self, state: int) -> bool:
        import ctypes

        try:
            return bool(getattr(ctypes, "windll").kernel32.SetThreadExecutionState(state))  # noqa: B009 - only there
        except (AttributeError, OSError):
            return False


class Awake:
    """All the ways at once: what one desktop doesn't listen to another does."""

    def __init__(self, means: Sequence[Means] = ()) -> None:
        """Without any the computer sleeps when it likes."""
        self._means = tuple(means)

    def take(self, why: str) -> None:
        """Keeps the computer awake from now on."""
        for each in self._means:
            each.take(why)

    @property
    def held(self) -> bool:
        """Whether anything keeps it awake."""
        return any(each.held for each in self._means)

    def leave(self) -> None:
        """Lets it sleep again."""
        for each in self._means:
            each.leave()


def helpers(platform: str = sys.platform, find: Callable[[str], str | None] = shutil.which) -> tuple[Means, ...]:
    """The ways this system has without a window."""
    match platform:
        case "win32":
            return (WindowsState(),)
        case "darwin":
            return (Helper(lambda _why: ("caffeinate", "-dis", "-w", str(os.getpid()))),)
        case _ if find("systemd-inhibit"):
            return (Helper(_inhibit),)
        case _:
            return ()


def _inhibit(why: str) -> tuple[str, ...]:
    """Ends when its input does: `cat` reads until our program is gone."""
    return ("systemd-inhibit", "--what=idle:sleep", "--who=Trainer", f"--why={why}", "--mode=block", "cat")


def awake_finding(*, held: bool) -> Finding:
    """What the check of the room says of it."""
    if held:
        return Finding(_("Sleep"), "good", _("While a session runs this computer stays awake."))
    return Finding(
        _("Sleep"),
        "plain",
        _("This program can't keep this computer awake."),
        _("Set sleep and screen saver to Never in the system's settings for today."),
    )
