"""What a hostile file, a second start, a child at the laptop and a killed export can't do."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.faults import double, halfway, hostile, machine, mutants, typing


def test_of_two_simultaneous_starts_one_writes() -> None:
    """Six times two processes open a session at one moment: one writes, the other hears why not, a kill frees it."""
    toll = double.measure(6)
    assert (toll.wrong, toll.silent, toll.late) == (0, 0, 0)


def test_the_harness_sees_two_writers() -> None:
    """Without the lock both write: the harness can fail."""
    assert double.measure(2, unlocked=True).wrong > 0


def test_random_sessions_agree_with_a_plain_model() -> None:
    """A hundred sessions of thirty acts, with crashes and clocks put right or wrong, say what a plain model says."""
    assert machine.measure(100, 30, seed=3) == []


def test_the_harness_sees_a_timer_that_counts() -> None:
    """A model that doesn't read the clock disagrees: the harness can fail."""
    assert machine.measure(10, 30, seed=3, counted=True) != []


def test_hostile_files_are_refused_in_their_place() -> None:
    """Four hundred traps in scenarios and lists: none crashes, each takes little, every refusal names a line."""
    toll = hostile.measure()
    assert toll.cases >= 300
    assert (toll.crashed, toll.slow, toll.large, toll.unplaced) == (0, 0, 0, 0), toll.problems


def test_the_harness_sees_what_a_trusting_loader_does() -> None:
    """The same files crash a plain YAML loader: the harness can fail."""
    assert hostile.measure(trusting=True, step=4).crashed > 5


def test_slips_at_random_crash_nothing() -> None:
    """A slip or two in every shipped file is taken or refused in its place; a plain loader crashes on them."""
    toll = mutants.measure(2, seed=2)
    assert toll.mutants >= 100
    assert (toll.crashed, toll.slow, toll.unplaced) == (0, 0, 0), toll.problems
    assert mutants.measure(2, seed=2, trusting=True).crashed > 5


def test_a_killed_export_leaves_whole_files() -> None:
    """Killed twenty times somewhere in the writing, notes are the old ones or the new ones, never half."""
    assert halfway.measure(20, seed=2).halves == 0


def test_the_harness_sees_half_files() -> None:
    """Written straight under their final names, files are found half: the harness can fail."""
    assert halfway.measure(3, seed=2, straight=True).halves > 0


@pytest.mark.usefixtures("qapp")
def test_banging_on_the_kiosk_leads_nowhere() -> None:
    """Twelve hundred random keys, chords and clicks open no other window and don't give the laptop back."""
    from tests.faults import fuzz

    assert fuzz.measure(1200, seed=5).ways == []


@pytest.mark.usefixtures("qapp")
def test_the_harness_sees_the_way_out() -> None:
    """Who knows the code gets out: the harness can fail."""
    from tests.faults import fuzz

    assert fuzz.measure(3, seed=5, knows=True).ways != []


def test_words_typed_a_second_ago_outlive_the_program() -> None:
    """Killed a second after the last key, in the console and in the kiosk, the words are in the file."""
    assert typing.measure(4).lost == 0


def test_the_harness_sees_words_that_were_not_stored_yet() -> None:
    """Killed at once, the words are missing: the harness can fail."""
    assert typing.measure(2, after=0.0).lost > 0


@pytest.mark.usefixtures("qapp")
def test_screens_that_come_and_go_show_nothing_private() -> None:
    """Twelve walks with the projector plugged in, pulled out and swapped: no private window paints before the room."""
    from tests.faults import screens

    toll = screens.measure(12, seed=4)
    assert toll.shown == []
    assert toll.paintings > 50


@pytest.mark.usefixtures("qapp")
def test_the_harness_sees_a_window_placed_by_a_number() -> None:
    """A console placed by a number stands before the room: the harness can fail."""
    from tests.faults import screens

    assert screens.measure(1, seed=4, by_index=True).shown != []


def test_mirrored_screens_and_other_sizes_show_nothing_private() -> None:
    """Twelve walks, some with screens that overlap: nothing private opens where the room looks before it was asked."""
    done = walked("--walks", "12", "--seed", "4")
    assert done.returncode == 0, done.stdout


def test_a_projector_plugged_in_after_the_laptop_came_back_has_the_stage() -> None:
    """On one screen the stage went and came with the laptop; what Qt took for its screen doesn't draw it back there."""
    done = walked("--acts", "only the projector,mirrored,hand over,take back,plug")
    assert done.returncode == 0, done.stdout


def test_the_harness_sees_a_kiosk_that_asks_nobody() -> None:
    """A kiosk that never hears that the room sees it opens a card there: the harness can fail."""
    done = walked("--walks", "2", "--trusting")
    assert done.returncode == 1
    assert "where the room looks too" in done.stdout


def walked(*asked: str) -> subprocess.CompletedProcess[str]:
    """The walk in a program of its own, which has four screens."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.faults.screens", *asked]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
