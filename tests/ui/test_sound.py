"""Sounds are ours, softer where that was asked for, and a computer that can't play them says so and goes on."""

from __future__ import annotations

import gc
import os
import stat
import tempfile
import time
import wave
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.made_sounds import FOLDER, tones
from trainer.ui.sound import Sound


def a_player(folder: Path, then: str = "") -> Path:
    """A program that plays by keeping what it was given."""
    path = folder / "player"
    path.write_text(f'#!/bin/sh\ncp "$1" "{folder}/heard.wav"\n{then}\n', encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def loudest(path: Path) -> int:
    """The largest sample of a file."""
    with wave.open(str(path), "rb") as file:
        return max(abs(sample) for sample in array("h", file.readframes(file.getnframes())))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_shipped_tones_are_those_made_here(count: int) -> None:
    """The files are what the generator gives: nobody else's work."""
    assert (FOLDER / f"tones-{count}.wav").read_bytes() == tones(count)


def test_a_sound_reaches_the_player_at_its_volume(qtbot: QtBot, tmp_path: Path) -> None:
    """At half way up, the player gets a file a quarter as strong."""
    sound = Sound(players=(("player",),), find=lambda _name: str(a_player(tmp_path)))
    with qtbot.waitSignal(sound._process.finished):  # noqa: SLF001 - the only sign of the end
        sound.play("tones-2", 50)
    assert sound.able
    ratio = loudest(tmp_path / "heard.wav") / loudest(FOLDER / "tones-2.wav")
    assert ratio == pytest.approx(0.25, abs=0.01)


def test_without_a_player_a_word_comes_and_nothing_else(qtbot: QtBot) -> None:
    """Nothing to play with: a sentence."""
    sound = Sound(players=(("player",),), find=lambda _name: "")
    with qtbot.waitSignal(sound.silent) as said:
        sound.play("tones-1", 60)
    assert not sound.able
    assert said.args == ["Nothing on this computer plays a sound."]


def test_a_player_that_fails_is_told_in_a_word(qtbot: QtBot, tmp_path: Path) -> None:
    """No device, no service: the player gives up, and a sentence says so."""
    sound = Sound(players=(("player",),), find=lambda _name: str(a_player(tmp_path, "exit 1")))
    with qtbot.waitSignal(sound.silent) as said:
        sound.play("tones-1", 60)
    assert said.args == ["No sound can be played now."]


def test_a_player_that_is_gone_is_told_in_a_word(qtbot: QtBot, tmp_path: Path) -> None:
    """The program was there at the start and isn't now."""
    sound = Sound(players=(("player",),), find=lambda _name: str(tmp_path / "gone"))
    with qtbot.waitSignal(sound.silent) as said:
        sound.play("tones-1", 60)
    assert said.args == ["No sound can be played now."]


def test_silence_is_no_sound(tmp_path: Path) -> None:
    """At volume 0 nothing is started."""
    sound = Sound(players=(("player",),), find=lambda _name: str(a_player(tmp_path)))
    sound.play("tones-1", 0)
    assert not (tmp_path / "heard.wav").exists()


def test_what_a_killed_program_left_goes_with_the_next_sound(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One folder lies aside, made for the first sound; yesterday's goes, one of a minute ago may be in use."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name, age in (("trainer-tones-old", 0.0), ("trainer-tones-new", time.time()), ("other", 0.0)):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (age, age))
    sound = Sound(players=(("player",),), find=lambda _name: str(a_player(tmp_path)))
    assert (tmp_path / "trainer-tones-old").exists()
    for volume in (40, 50):
        with qtbot.waitSignal(sound._process.finished):  # noqa: SLF001 - the only sign of the end
            sound.play("tones-1", volume)
    left = {one.name for one in tmp_path.iterdir() if one.is_dir()}
    assert left > {"trainer-tones-new", "other"}
    assert len(left) == 3
    assert "trainer-tones-old" not in left
    del sound
    gc.collect()
    assert {one.name for one in tmp_path.iterdir() if one.is_dir()} == {"trainer-tones-new", "other"}
