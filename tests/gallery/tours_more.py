"""This file is the other ways a session can be: other scenarios, many people, a crash, one screen, other looks."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt

from tests.gallery.bench import Bench, session, windows
from tests.gallery.studio import Studio, prepare
from tests.gallery.variants import Settings
from trainer import opening
from trainer.clock import HandClock
from trainer.rehearsal import cast
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.stage.window import StageWindow

LONG_NAMES = tuple(
    f"{first} {last}"
    for first, last in zip(
        ("Aleksandra", "Bjørn Kristoffer", "Ekaterina", "Konstantin", "Margarita", "Torbjørn", "Elizaveta", "Vsevolod"),
        ("von Hohenberg-Ruud", "Østergaard", "Preobrazhenskaya", "Rozhdestvensky", "O'Shaughnessy", "Haraldsen",
         "Myklebust-Ivanova", "Shcherbakov"),
        strict=True,
    )
)  # fmt: skip


def quiet_customer(studio: Studio) -> None:
    """One pair plays with a secret slip: outcomes, questions to the room, what was on the card."""
    with session(studio, ["guess-dislike"], title="The quiet customer") as bench:
        bench.to("slip", 1)
        bench.snap("slip")
        bench.to("scene", 1)
        bench.snap("outcome-before")
        bench.press(Qt.Key.Key_Space)
        bench.wait(192)
        bench.snap("outcome-running", stage=False)
        bench.conductor.outcome("found")
        bench.snap("outcome-found")
        shown = bench.console.run.middle.panel
        assert isinstance(shown, ActPanel)
        shown.ended.change.click()
        bench.snap("outcome-time", stage=False)
        bench.to("signs", 1)
        bench.snap("signs")
        bench.to("noticed", 1)
        bench.snap("noticed")
        bench.to("open", 1)
        bench.conductor.reveal()
        bench.snap_pages("slip-revealed")
        bench.to("all-signs")
        bench.conductor.reveal()
        bench.snap_pages("all-signs")


def many(studio: Studio) -> None:
    """Thirty people, in pairs, with the usual names; and eight with very long ones."""
    with session(studio, ["yes-and"], names=cast(30), title="Yes, and…") as bench:
        bench.to("cards")
        bench.snap("thirty-cards")
        bench.to("play")
        bench.snap("thirty-pairs")
        bench.to("felt")
        bench.snap("thirty-rate")
        bench.to("results")
        bench.conductor.reveal()
        bench.snap_pages("thirty-results")
    title = "Service as a habit: the complete spring programme for the northern branches"
    with session(studio, ["guess-dislike"], names=LONG_NAMES, title=title) as bench:
        bench.to("scene", 1)
        bench.snap("long-names")
        bench.to("felt", 1)
        bench.snap("long-names-aloud")


def words(studio: Studio) -> None:
    """The pitch in the customer's language."""
    with session(studio, ["vocabulary"], title="Vocabulary") as bench:
        bench.to("write")
        bench.snap("write")
        bench.to("pitch", 2)
        bench.snap("pitch")
        bench.to("results")
        bench.conductor.reveal()
        bench.snap_pages("pitch-results")


def checklist(studio: Studio) -> None:
    """A sheet without roles and cards."""
    with session(studio, ["mixed-signals"], title="Mixed signals") as bench:
        bench.to("check")
        bench.snap("check")
        bench.to("spread")
        bench.conductor.reveal()
        bench.snap_pages("spread")


def mean(studio: Studio) -> None:
    """How close they came to the best value."""
    with session(studio, ["golden-mean"], title="The golden mean") as bench:
        bench.to("rated", 1)
        bench.snap("mean-rate")
        bench.to("open", 1)
        bench.conductor.reveal()
        bench.snap_pages("mean-open")


def pauses(studio: Studio) -> None:
    """The break before the start, running and over."""
    with session(studio, ["agenda-half-day"]) as bench:
        bench.snap("break-before")
        bench.press(Qt.Key.Key_Space)
        bench.wait(120)
        bench.snap("break-running")
        bench.wait(240)
        bench.snap("break-over")


def late(studio: Studio) -> None:
    """Behind the plan, with people who came late, left and only observe; and a step that was skipped."""
    with session(studio, ["service-levels", "vocabulary"]) as bench:
        bench.to("prepare")
        people = tuple(bench.conductor.session.people)
        bench.conductor.change(people[3], "left")
        bench.conductor.change(people[4], "late")
        bench.conductor.join("Aleksandra")
        bench.wait(1800)
        bench.conductor.skip()
        bench.snap("behind")
        bench.conductor.go(bench.conductor.places[-1].at)
        bench.snap("last-step")


def restored(studio: Studio) -> None:
    """Opened again some minutes after the program was cut off in the middle of a scene."""
    with session(studio) as bench:
        bench.block("service-levels")
        bench.to("scene", 2)
        bench.conductor.start_or_pause()
        bench.wait(100)
        path, moment = bench.path, bench.clock.now()
    clock = HandClock(moment.wall)
    clock.pass_(134)
    clock._moment = dataclasses.replace(clock.now(), boot_id="started again")  # noqa: SLF001 - the laptop was off
    opened = opening.reopen(path, clock)
    with windows(studio, opened, clock, away=opened.away) as again:
        again.snap("restored")
        again.conductor.join("Aleksandra")
        again.snap("two-lines", stage=False)
        again.console.strips.toggle()
        again.snap("two-lines-open", stage=False)


def single(studio: Studio) -> None:
    """One screen: the console says so, and a card opens only after a word."""
    with session(studio, ["service-levels"], title="Three service levels") as bench:
        bench.to("scene", 1)
        bench.console.hide()
        bench.stage.hide()
        desk = Desk(bench.conductor)
        stage, console = StageWindow(desk, motion=False), ConsoleWindow(desk)
        kiosk = KioskWindow(desk, "4711")
        plugged = studio.app.screens()[:1]
        displays = Displays(studio.app, desk, stage, console, kiosk, screens=lambda: plugged)
        displays.open()
        displays.toggle_console()
        studio.settle()
        studio.take("console", "single", console)
        console.strips.screens.hide()
        studio.take("console", "single-understood", console)
        displays.close()
        studio.settle()
        studio.purge()


def looks(studio: Studio) -> None:
    """Dark, with high contrast, and with larger text."""
    for name, settings in (
        ("dark", Settings(dark=True)),
        ("contrast", Settings(contrast=True)),
        ("larger", Settings(zoom=1.5)),
    ):
        prepare(studio.app, settings)
        try:
            with session(studio) as bench:
                _in_this_look(bench, name)
        finally:
            prepare(studio.app, studio.usual)


def _in_this_look(bench: Bench, name: str) -> None:
    bench.block("service-levels")
    bench.to("scene", 1)
    bench.press(Qt.Key.Key_Space)
    bench.wait(200)
    bench.snap(f"look-{name}-act", stage=False)
    bench.to("felt", 1)
    bench.snap(f"look-{name}-rate", stage=False)
    bench.press(Qt.Key.Key_D)
    bench.snap(f"look-{name}-debrief", stage=False)


def rehearsing(studio: Studio) -> None:
    """A rehearsal is marked as one everywhere."""
    with session(studio, ["yes-and"], title="Yes, and…", rehearsal=True) as bench:
        bench.to("play")
        bench.snap("rehearsal")
