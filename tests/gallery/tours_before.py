"""This file is what is done before people come: today's plan with its times, the room's check, a rehearsal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect

from tests.gallery.studio import Studio
from tests.gallery.tours_home import plan_some, program
from trainer.clock import Moment
from trainer.ready.hours import clock
from trainer.ready.places import space
from trainer.ready.power import Supply, power
from trainer.rehearsing import Progress, Step, Told
from trainer.ui.library.home import PLAN, ROOM
from trainer.ui.room.lines import Line, Screen, card_line, screens_line, sound_line
from trainer.words import ngettext

LAPTOP, PROJECTOR = Screen("eDP-1", QRect(0, 0, 1440, 900)), Screen("HDMI-1", QRect(1440, 0, 1920, 1080))


def plan_page(studio: Studio) -> None:
    """Nothing planned; four parts with their times; a part's settings; a long day."""
    with program(studio, "plan-page") as home:
        home.home.show_page(PLAN)
        studio.take("home", "day-empty", home.home)
        plan_some(home, ("yes-and", "service-levels"))
        home.library.plan.add_break()
        plan_some(home, ("guess-dislike",))
        home.today.set_start(9 * 60)
        studio.take("home", "day", home.home)
        home.plan.rows.rows()[2].setFocus()
        studio.take("home", "day-break", home.home)
        plan_some(home, ("vocabulary", "golden-mean", "mixed-signals", "why-customers-leave", "our-definition"))
        studio.take("home", "day-long", home.home)


def room_check(studio: Studio) -> None:
    """While it looks, everything in order, and much that isn't."""
    with program(studio, "room-check") as home:
        home.home.show_page(ROOM)
        home.check.wait()
        studio.settle()
        home.room.show_lines(_fine(), "")
        home.room.show_looking()
        studio.take("home", "room-looking", home.home)
        home.room.show_lines(_fine(), "09:02")
        studio.take("home", "room-ready", home.home)
        home.room.show_lines(_troubled(), "09:02")
        studio.take("home", "room-trouble", home.home)


def _fine() -> tuple[Line, ...]:
    return (
        screens_line((LAPTOP, PROJECTOR), 0),
        card_line("HDMI-1", shown=False, read=True),
        sound_line(able=True, trouble="", played=True, heard=True),
        Line("space", space(Path(), lambda _folder: 31_000_000_000)),
        Line("clock", clock(Moment(1_767_258_120.0, 0.0), 1_767_258_000.0)),
        Line("power", power(Supply(plugged=False, percent=84))),
    )


def _troubled() -> tuple[Line, ...]:
    return (
        screens_line((LAPTOP, replace(PROJECTOR, area=LAPTOP.area)), 0),
        card_line("HDMI-1", shown=True, read=None),
        sound_line(able=True, trouble="", played=True, heard=None),
        Line("space", space(Path(), lambda _folder: 12_000_000)),
        _fine()[4],
        Line("power", power(Supply(plugged=False, percent=12))),
    )


def rehearsal_page(studio: Studio) -> None:
    """A rehearsal begins, goes on, is over, and could not be played."""
    with program(studio, "rehearsal-page") as home:
        page = home.before.rehearsal.page
        home.home.show_widget(page)
        page.show_running("Three service levels", 12)
        studio.take("home", "rehearsal-begins", home.home)
        page.show_progress(Progress(7, 17, "Play the scene"))
        studio.take("home", "rehearsal-goes", home.home)
        page.show_told(Told("Three service levels", 12, _steps(), (Path("notes.docx"),)), "Three service levels")
        studio.take("home", "rehearsal-over", home.home)
        one = "“{title}” needs {least} people or more; {count} will play. Add people, or choose another exercise."
        needs = ngettext(one, one, 5)
        page.show_trouble(needs.format(title="Three service levels", least=9, count=5))
        studio.take("home", "rehearsal-trouble", home.home)


def _steps() -> tuple[Step, ...]:
    titles = ("Three service levels", "Each team reads its level", "Prepare your scene", "Meet the customer")
    laps = [Step(f"{title} · {lap}", 300, 280 + 40 * lap) for lap in (1, 2, 3) for title in ("Play the scene", "Rate")]
    first = [Step(title, 60 * minutes, 50.0 * minutes) for title, minutes in zip(titles, (3, 2, 10, 1), strict=True)]
    steps = (*first, *laps, Step("What made the difference?", 720, None))
    planned = sum(step.planned for step in steps if step.took is not None)
    took = sum(step.took or 0 for step in steps)
    return (Step("Three service levels", planned, took, block=True), *steps)
