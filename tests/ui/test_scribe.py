"""What is entered on home is kept beside the window: in order, told when it takes its time or can't be, tried again."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened
from tests.ui.test_home_library import words
from trainer.model.namelist import Listed
from trainer.model.trouble import NotSaved
from trainer.store.day_plan import load_day
from trainer.store.people_lists import kept_groups
from trainer.store.settings import load_settings
from trainer.ui import beside, scribe
from trainer.ui.app import Program
from trainer.ui.scribe import Scribe


@contextmanager
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """No small file reaches the disk while the event isn't set, and the window doesn't wait for it at all."""
    well = threading.Event()
    with monkeypatch.context() as disk:
        disk.setattr(beside, "UNNOTICED", 0.0)
        disk.setattr(os, "fsync", lambda _file: well.wait(60))
        try:
            yield well
        finally:
            well.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window waits for no disk at all."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program, open."""
    with opened(qtbot, data) as made:
        yield made


@pytest.mark.usefixtures("slow")
def test_what_waits_under_a_name_is_written_as_it_is_last(qtbot: QtBot) -> None:
    """One thing after another; what came to hold meanwhile is written once, and nothing overtakes."""
    well, written, hand = threading.Event(), list[str](), Scribe()

    def first() -> None:
        well.wait(60)
        written.append("plan 1")

    hand.keep("plan", first)
    hand.keep("people", lambda: written.append("people"))
    hand.keep("plan", lambda: written.append("plan 2"))
    hand.keep("plan", lambda: written.append("plan 3"))
    assert written == []
    well.set()
    qtbot.waitUntil(lambda: not hand.busy)
    assert written == ["plan 1", "people", "plan 3"]
    hand.close()


@pytest.mark.usefixtures("slow")
def test_a_slow_disk_is_told_until_all_is_written(qtbot: QtBot) -> None:
    """Saving is said a little later and not at once, and taken back when the last of it is there."""
    well, told, hand = threading.Event(), list[bool](), Scribe()
    hand.saving.connect(told.append)
    hand.keep("plan", lambda: well.wait(60))
    hand.keep("people", lambda: None)
    assert told == []
    qtbot.waitUntil(lambda: told == [True])
    well.set()
    qtbot.waitUntil(lambda: told == [True, False])
    assert not hand.busy
    hand.close()


def test_what_is_refused_is_told_and_tried_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what becomes of it; it comes onto the disk by itself, unless something newer has."""
    monkeypatch.setattr(scribe, "AGAIN_MS", 1)
    full, told, kept, hand = [True, True], list[str](), list[str](), Scribe()

    def write() -> None:
        if full:
            full.pop()
            raise NotSaved("Not saved: no room.")

    hand.keep("plan", write, told.append, lambda: kept.append("plan"))
    assert told[0].startswith("Not saved: no room. It stands here meanwhile")
    qtbot.waitUntil(lambda: kept == ["plan"])
    hand.close()


def test_what_is_asked_for_once_is_not_tried_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever pressed a button presses it again; a refusal is told as it is."""
    monkeypatch.setattr(scribe, "AGAIN_MS", 1)
    told, asked, hand = list[str](), list[int](), Scribe()

    def write() -> None:
        asked.append(1)
        raise NotSaved("Not saved: no room.")

    hand.ask(write, lambda _done: None, told.append)
    hand.keep("plan", lambda: None)
    qtbot.waitUntil(lambda: not hand.busy)
    assert (told, asked) == (["Not saved: no room."], [1])
    hand.close()


@pytest.mark.usefixtures("slow")
def test_the_end_waits_so_long_and_says_whether_all_is_kept() -> None:
    """What hangs isn't waited for longer than that."""
    well, hand = threading.Event(), Scribe()
    hand.keep("plan", lambda: well.wait(60))
    assert not hand.wait(0.01)
    well.set()
    assert hand.wait(60)
    hand.close()


def test_home_says_below_its_pages_that_it_is_saving(
    qtbot: QtBot, program: Program, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names, settings and a group hold at once while the disk hangs, and are there when it answers."""
    with hanging(monkeypatch) as well:
        page = program.people
        page.put((Listed("Anna", "here"), Listed("Lars", "here")))
        page.keep.emit("Nordlys", page.people)
        program.memory.remember(replace(program.settings, facilitator="Kari"))
        assert program.settings.facilitator == "Kari"
        qtbot.waitUntil(lambda: "Saving…" in words(program.home))
        assert not kept_groups(data / "people")
        well.set()
        qtbot.waitUntil(lambda: not program.lasting.scribe.busy)
    assert "Saving…" not in words(program.home)
    assert load_settings(data).facilitator == "Kari"
    assert "Nordlys" in words(page)


def test_a_plan_the_disk_refuses_stays_and_is_kept_by_itself(qtbot: QtBot, program: Program, data: Path) -> None:
    """The page says so; once there is room it is on the disk, and the sentence goes."""
    page = program.plan
    (data / "today.json").mkdir()
    program.today.set_start(9 * 60)
    assert "It stands here meanwhile" in page.pane.said
    (data / "today.json").rmdir()
    program.lasting.scribe.try_again()
    qtbot.waitUntil(lambda: load_day(data).start == 9 * 60)
    qtbot.waitUntil(lambda: not page.pane.said)


def test_settings_the_disk_refuses_are_told_until_any_choice_after_them_is_kept(
    qtbot: QtBot, program: Program, data: Path
) -> None:
    """Larger text, chosen meanwhile, brings the name along: the page hears of it what it would hear of its own."""
    page = program.front.settings
    settings = data / "settings.json"
    settings.unlink(missing_ok=True)
    settings.mkdir()
    page.name.setText("Kari")
    page.flush()
    assert "It stands here meanwhile" in page.note.text()
    program.memory.remember(replace(program.settings, zoom=1.2))
    settings.rmdir()
    program.lasting.scribe.try_again()
    qtbot.waitUntil(lambda: not program.lasting.scribe.busy)
    assert load_settings(data).facilitator == "Kari"
    assert not page.note.text()
