"""This file is whether the laptop has power for the day, as far as its system tells."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from trainer.ready.finding import Finding
from trainer.words import _

LINUX = Path("/sys/class/power_supply")
ENOUGH = 80


@dataclass(frozen=True, slots=True)
class Supply:
    """Whether the mains are plugged in and how full the battery is, in percent; None where it isn't known."""

    plugged: bool | None
    percent: int | None


def power(supply: Supply | None) -> Finding:
    """What to say of it; on battery the charger is asked for unless it is nearly full."""
    if supply is None or (supply.plugged is None and supply.percent is None):
        return Finding(_("Power"), "plain", _("This computer says nothing about a battery."))
    if supply.plugged or supply.plugged is None:
        full = "" if supply.percent is None else _("The battery is at {percent}%.").format(percent=supply.percent)
        return Finding(_("Power"), "good", " ".join(filter(None, (_("Plugged in."), full))))
    do = _("Plug the charger in before people come.")
    if supply.percent is None:
        return Finding(_("Power"), "bad", _("On battery."), do)
    said = _("On battery, {percent}% left.").format(percent=supply.percent)
    return Finding(
        _("Power"), "good" if supply.percent >= ENOUGH else "bad", said, "" if supply.percent >= ENOUGH else do
    )


def supply(platform: str = sys.platform, folder: Path = LINUX) -> Supply | None:
    """What the system tells; None when it tells nothing."""
    try:
        match platform:
            case "win32":
                return _windows()
            case "darwin":
                return of_mac(_asked("pmset", "-g", "batt"))
            case _:
                return of_linux(folder)
    except (OSError, subprocess.SubprocessError, AttributeError):
        return None


def of_linux(folder: Path) -> Supply | None:
    """As the kernel's files say; those of a mouse or a headset don't count."""
    plugged, percents = None, []
    for each in sorted(folder.glob("*")) if folder.is_dir() else ():
        kind, scope = _line(each / "type"), _line(each / "scope")
        if kind in ("Mains", "USB") and _line(each / "online"):
            plugged = plugged or _line(each / "online") == "1"
        if kind == "Battery" and scope != "Device" and _line(each / "capacity").isdecimal():
            percents.append(int(_line(each / "capacity")))
            if _line(each / "status") == "Discharging":
                plugged = plugged or False
    if not percents:
        return None
    return Supply(plugged, min(100, round(sum(percents) / len(percents))))


def of_mac(words: str) -> Supply | None:
    """As `pmset -g batt` says."""
    percent = re.search(r"(\d+)%", words)
    if percent is None:
        return None
    return Supply("AC Power" in words, int(percent[1]))


def _windows() -> Supply | None:
    import ctypes

    class Status(ctypes.Structure):
        """SYSTEM_POWER_STATUS of the Windows API."""

        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("left", ctypes.c_uint32),
            ("full", ctypes.c_uint32),
        )

    status = Status()
    windll = getattr(ctypes, "windll")  # noqa: B009 - only Windows has it
    if not windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    plugged = {0: False, 1: True}.get(status.line)
    percent = status.percent if status.percent <= 100 else None
    return None if status.flag == 128 else Supply(plugged, percent)


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, timeout=5, check=False).stdout  # noqa: S603


def _line(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
