"""This file is the list of tours: each brings some surfaces through their states, under a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.gallery import (
    tours_before,
    tours_desk,
    tours_gather,
    tours_home,
    tours_kiosk,
    tours_more,
    tours_past,
    tours_records,
    tours_rest,
    tours_run,
    tours_scene,
    tours_settings,
    tours_stage,
    tours_text,
)
from tests.gallery.studio import Studio

Walk = Callable[[Studio], None]
LIST = Path(__file__).with_name("states.txt")


@dataclass(frozen=True, slots=True)
class Tour:
    """A walk with its name and the states it reaches, such as "console/act-running"; further pages are not named."""

    name: str
    walk: Walk
    states: tuple[str, ...]


def every() -> tuple[Tour, ...]:
    """All of them, in the order of a day."""
    walks: tuple[Walk, ...] = (
        tours_home.library, tours_home.shelves, tours_home.planning, tours_home.large_text, tours_home.people,
        tours_text.own_text, tours_settings.settings, tours_home.sessions,
        tours_before.plan_page, tours_before.room_check, tours_before.rehearsal_page,
        tours_home.torn, tours_home.reports, tours_records.records, tours_past.past,
        tours_run.before_and_cards, tours_run.on_paper, tours_run.the_scene, tours_run.said_aloud, tours_run.rated,
        tours_run.revealed, tours_run.refusals, tours_run.finished,
        tours_more.quiet_customer, tours_more.many, tours_more.words, tours_more.checklist, tours_more.mean,
        tours_more.pauses, tours_more.late, tours_more.restored, tours_more.single, tours_more.looks,
        tours_more.rehearsing,
        tours_gather.boards, tours_gather.teams_write, tours_gather.calculators,
        tours_desk.rearranging, tours_desk.coming, tours_desk.watching, tours_desk.one_screen,
        tours_kiosk.names, tours_kiosk.items, tours_kiosk.shipped_items, tours_kiosk.cards, tours_kiosk.leaving,
        tours_scene.frozen_scene, tours_scene.quicker_ways, tours_scene.guess_and_feeling,
        tours_rest.groups_and_teams, tours_rest.typing_in, tours_rest.own_result, tours_rest.lists_and_codes,
        tours_rest.back_row, tours_rest.a_visit, tours_rest.rare_pages, tours_rest.shown_afterwards,
        tours_rest.compared,
        tours_stage.slides,
    )  # fmt: skip
    return tuple(Tour(walk.__name__, walk, _states(walk.__name__)) for walk in walks)


def _states(tour: str) -> tuple[str, ...]:
    """The states listed under a tour's name."""
    found: list[str] = []
    inside = False
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            inside = line == tour
        elif inside:
            found.append(line.strip())
    return tuple(found)
