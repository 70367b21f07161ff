"""This file is the laptop's power before a session, as each system tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.ready.power import Supply, of_linux, of_mac, power, supply


@pytest.mark.parametrize(
    ("told", "state", "said"),
    [
        (None, "plain", "This computer says nothing about a battery."),
        (Supply(None, None), "plain", "This computer says nothing about a battery."),
        (Supply(True, 64), "good", "Plugged in. The battery is at 64%."),
        (Supply(True, None), "good", "Plugged in."),
        (Supply(False, 93), "good", "On battery, 93% left."),
        (Supply(False, 41), "bad", "On battery, 41% left."),
        (Supply(False, None), "bad", "On battery."),
    ],
)
def test_power_in_words(told: Supply | None, state: str, said: str) -> None:
    """Plugged in is in order; on battery the charger is asked for unless it is nearly full."""
    found = power(told)

    assert (found.state, found.said) == (state, said)
    assert bool(found.do) == (state == "bad")


def device(folder: Path, name: str, **files: str) -> None:
    """A power supply as the kernel shows it."""
    folder.joinpath(name).mkdir()
    for file, content in files.items():
        folder.joinpath(name, file).write_text(f"{content}\n")


def test_linux_tells_of_battery_and_mains(tmp_path: Path) -> None:
    """The charger decides; a mouse's battery doesn't count."""
    device(tmp_path, "BAT0", type="Battery", capacity="57", status="Charging")
    device(tmp_path, "ADP1", type="Mains", online="1")
    device(tmp_path, "hid-mouse", type="Battery", scope="Device", capacity="3", status="Discharging")

    assert of_linux(tmp_path) == Supply(True, 57)


def test_linux_tells_when_the_charger_is_out(tmp_path: Path) -> None:
    """With or without a line for the mains."""
    device(tmp_path, "BAT0", type="Battery", capacity="57", status="Discharging")
    assert of_linux(tmp_path) == Supply(False, 57)

    device(tmp_path, "ADP1", type="Mains", online="0")
    assert of_linux(tmp_path) == Supply(False, 57)


def test_a_desktop_has_nothing_to_tell(tmp_path: Path) -> None:
    """No battery, no folder, or a system that has no such thing."""
    device(tmp_path, "ADP1", type="Mains", online="1")

    assert of_linux(tmp_path) is None
    assert of_linux(tmp_path / "none") is None
    assert supply("linux", tmp_path / "none") is None


def test_a_mac_tells_in_words() -> None:
    """What pmset prints."""
    plugged = "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t88%; charging; 1:02 remaining present: true\n"
    battery = "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t41%; discharging; 3:12 remaining\n"

    assert of_mac(plugged) == Supply(True, 88)
    assert of_mac(battery) == Supply(False, 41)
    assert of_mac("Now drawing from 'AC Power'\n") is None
