"""The computer stays awake while a session runs, by whatever its system has, and sleeps again however that ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.ready.awake import Awake, Helper, WindowsState, awake_finding, helpers
from trainer.ui.screensaver import ScreenSaver

WAITS = (sys.executable, "-c", "import sys; sys.stdin.read()")
ROOT = Path(__file__).parents[2]
KILLED = f"""
import sys
from trainer.ready.awake import Helper
helper = Helper(lambda _why: {WAITS!r})
helper.take("A session runs.")
print(helper._process.pid, flush=True)
sys.stdin.read()
"""


def test_a_helper_lives_as_long_as_it_is_wanted() -> None:
    """Taken twice it is one; let go it is gone; it can be taken again."""
    helper = Helper(lambda _why: WAITS)
    awake = Awake((helper,))
    assert not awake.held
    awake.take("A session runs.")
    awake.take("A session runs.")
    assert held(awake)
    awake.leave()
    assert not held(awake)
    awake.take("A session runs.")
    assert held(awake)
    awake.leave()


def held(awake: Awake) -> bool:
    """Whether the computer is kept awake now."""
    return awake.held


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells when another's process ends")
def test_a_helper_goes_with_a_program_that_was_killed() -> None:
    """The computer is never kept awake by what a crash left behind."""
    program = subprocess.Popen(
        [sys.executable, "-c", KILLED], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdin is not None
    helper = int(program.stdout.readline())
    program.send_signal(signal.SIGKILL)
    program.wait(10)
    assert gone(helper)
    program.stdin.close()
    program.stdout.close()


def gone(process: int) -> bool:
    """Whether a process of another's has ended, or does so soon."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    ended, _write, _odd = select.select([handle], [], [], 20)
    os.close(handle)
    return bool(ended)


@pytest.mark.parametrize("command", [("no-such-program-anywhere",), (sys.executable, "-c", "raise SystemExit(1)")])
def test_what_does_not_work_fails_in_silence(command: tuple[str, ...]) -> None:
    """A helper that is missing, or that the system refuses, keeps nothing awake and harms nothing."""
    helper = Helper(lambda _why: command)
    helper.take("A session runs.")
    if helper._process is not None:  # noqa: SLF001 - until it has given up by itself
        helper._process.wait(30)  # noqa: SLF001
    assert not helper.held
    helper.leave()


def test_each_system_has_its_own_way() -> None:
    """Windows is told, a Mac and a Linux with systemd get a helper, elsewhere there is nothing and that is said."""
    assert isinstance(helpers("win32")[0], WindowsState)
    assert isinstance(helpers("darwin")[0], Helper)
    assert len(helpers("linux", lambda name: f"/usr/bin/{name}")) == 1
    assert helpers("linux", lambda _name: None) == ()
    assert awake_finding(held=True).state == "good"
    missing = awake_finding(held=False)
    assert missing.state == "plain"
    assert "Never" in missing.do


def test_without_a_desktop_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No bus, no screen saver: silence."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    desktop = ScreenSaver()
    desktop.take("A session runs.")
    assert not desktop.held
    desktop.leave()
