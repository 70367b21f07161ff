"""This file is the home window: scenarios, people and past sessions, from the first start to the hundredth."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from tests import kit
from tests.gallery.bench import FOUR
from tests.gallery.studio import Studio, prepare
from tests.gallery.tours_more import LONG_NAMES
from tests.ui.home_kit import know_shelf
from trainer import opening
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import Promise
from trainer.model.namelist import Listed
from trainer.rehearsal import cast
from trainer.shipped import shipped
from trainer.store.people_lists import KeptPerson, keep_group
from trainer.store.settings import Settings, save_settings
from trainer.ui.app import PEOPLE, SESSIONS, Program
from trainer.ui.awaited import WaitingSign
from trainer.ui.errors import report
from trainer.ui.errors_window import ReportDialog
from trainer.ui.folders import Folders
from trainer.ui.parting import DISK, last_sign, lost_words, parting_sign
from trainer.words import _

NINE = 1_767_258_000.0
DAY = 86_400.0
MOST_TURNS = 2_000
BROKEN = """trainer: 1
scenario: my-own
title: The waiting room
summary: Somebody waits, and nobody says for how long.
people: 4-12
roles:
  customer: {name: Customer}
steps:
  - id: scene
    act: Wait
    minutes: five
  - id: felt
    fill: feelings
    by: costumer
"""


@contextmanager
def program(studio: Studio, name: str, *, scenarios: Path | None = None, first: bool = False) -> Iterator[Program]:
    """The program with its home window shown and everything read, at its first start or a later one.

    Its data lies in a folder of this name.
    """
    data = studio.folder / name
    if scenarios is None and not first and not (data / "index").exists():
        know_shelf(data)
    zoom = studio.usual.zoom if studio.usual.zoom != 1 else 0.0  # else the program finds its own
    save_settings(data, Settings(code="4711", own_code=True, zoom=zoom))
    (studio.folder / "Documents").mkdir(parents=True, exist_ok=True)
    folders = Folders(data, scenarios or shipped("scenarios"), studio.folder / "Documents")
    opened = Program(studio.app, folders, clock=HandClock(NINE + 2 * DAY), screens=studio.app.screens)
    read: list[object] = []
    opened.keeper.offered.connect(read.append)
    opened.open()
    for _turn in range(MOST_TURNS):
        if read:
            break
        studio.settle()
    assert read, "home was not read"
    if opened.keeper.offer is not None and not opened.keeper.offer.steps:
        rested = QTimer(singleShot=True)  # where it stood is told once the window is at rest
        opened.keeper.wait_for(rested.timeout)
        rested.start(0)
        while rested.isActive():
            studio.settle()
    if studio.usual.dark or studio.usual.contrast:  # the program has taken the computer's own look
        prepare(studio.app, studio.usual)
    opened.home.activateWindow()
    studio.settle()
    try:
        yield opened
    finally:
        opened.close()
        opened.deleteLater()
        studio.settle()
        studio.purge()


def made(
    folder: Path,
    title: str,
    days: float = 0,
    play: Callable[[Conductor], object] = Conductor.next,
    scenarios: tuple[str, ...] = FOUR,
    *,
    rehearsal: bool = False,
    keep_days: int = 0,
) -> Path:
    """A session in a folder, begun so many days after the first of January, left in the state `play` brings it to."""
    library = kit.shipped_library()
    terms = opening.Terms(title=title, seed=7, rehearsal=rehearsal, promise=Promise(keep_days=keep_days))
    guests = [opening.Guest(name) for name in cast(12)]
    clock = HandClock(NINE + days * DAY)
    opened = opening.start(library, opening.plan_of(library, scenarios), guests, folder, clock, terms)
    clock.pass_(5_400)
    play(opened.conductor)
    opened.file.close()
    return opened.file.path


def library(studio: Studio) -> None:
    """Choosing: everything, one chosen, one by sectors, a search, a search without results, a filter."""
    with program(studio, "library", first=True) as home:
        studio.take("home", "library", home.home)
        page = home.library
        card = next(card for card in page.grid.cards() if card.entry.id == "service-levels")
        card.setFocus(Qt.FocusReason.TabFocusReason)
        studio.take("home", "library-chosen", home.home)
        by_sector = next(card for card in page.grid.cards() if card.entry.id == "guess-dislike")
        by_sector.setFocus(Qt.FocusReason.TabFocusReason)
        studio.take("home", "library-sectors", home.home)
        agenda = next(card for card in page.grid.cards() if card.entry.kind == "agenda")
        agenda.setFocus(Qt.FocusReason.TabFocusReason)
        studio.take("home", "library-agenda", home.home)
        page.search.setFocus()
        page.search.setText(card.entry.title.split()[0])
        studio.take("home", "search", home.home)
        page.search.setText("ballet")
        studio.take("home", "search-nothing", home.home)
        page.search.clear()
        page.length.pick("short")
        page.theme.pick("workshop")
        studio.take("home", "filter-nothing", home.home)


def shelves(studio: Studio) -> None:
    """No scenario at all; and files that can't be used."""
    nothing = studio.folder / "nothing"
    nothing.mkdir(parents=True, exist_ok=True)
    with program(studio, "empty", scenarios=nothing) as home:
        studio.take("home", "empty", home.home)
    own = studio.folder / "broken" / "scenarios"
    own.mkdir(parents=True, exist_ok=True)
    (own / "waiting-room.yaml").write_text(BROKEN, encoding="utf-8")
    (own / "unclosed.yaml").write_text('trainer: 1\nscenario: open\ntitle: "The open quote\n', encoding="utf-8")
    with program(studio, "broken") as home:
        studio.take("home", "broken", home.home)
        home.library._mending.click()  # noqa: SLF001 - the button that counts them
        studio.take("home", "broken-list", home.home)


def planning(studio: Studio) -> None:
    """A plan of several scenarios, and a long one."""
    with program(studio, "planning") as home:
        page = home.library
        for scenario in ("yes-and", "service-levels"):
            _add(home, scenario)
        page.plan.add_break()
        _add(home, "guess-dislike")
        studio.take("home", "plan", home.home)
        for scenario in ("vocabulary", "golden-mean", "mixed-signals", "yes-and", "service-levels", "vocabulary"):
            _add(home, scenario)
        studio.take("home", "plan-long", home.home)


def plan_some(home: Program, scenarios: tuple[str, ...]) -> None:
    """Adds these to today's plan."""
    for scenario in scenarios:
        _add(home, scenario)


def _add(home: Program, scenario: str) -> None:
    home.library._add(next(card.entry for card in home.library.grid.cards() if card.entry.id == scenario))  # noqa: SLF001


def large_text(studio: Studio) -> None:
    """Half as large again: in a small window the pane goes below the list, what leads on to the foot of the page."""
    try:
        with program(studio, "large") as home:
            home.looks.zoom(5)
            studio.settle()
            studio.take("home", "large-library", home.home)
            home.home.show_page(PEOPLE)
            studio.take("home", "large-people", home.home)
    finally:
        prepare(studio.app, studio.usual)


def people(studio: Studio) -> None:
    """Who is here: nobody, twelve, forty with long names, too few, a group being kept."""
    with program(studio, "people") as home:
        page = home.people
        home.home.show_page(PEOPLE)
        studio.take("home", "people-nothing-chosen", home.home)
        card = next(card for card in home.library.grid.cards() if card.entry.id == "service-levels")
        home.library.start.emit(card.entry.plan)
        studio.take("home", "people-nobody", home.home)
        page.show_people([Listed(name) for name in cast(12)])
        studio.take("home", "people-12", home.home)
        parts = [Listed("Anna", "late"), Listed("Mia", "absent"), Listed("Dina", "observer")]
        page.show_people([*parts, *(Listed(name) for name in cast(12)), Listed("Ivan")])
        studio.take("home", "people-parts", home.home)
        page.show_people([Listed(name) for name in cast(5)])
        studio.take("home", "people-few", home.home)
        page.show_people([Listed(name) for name in _forty()])
        studio.take("home", "people-40", home.home)
        page.keep_button.click()
        studio.take("home", "people-keeping", home.home)
    keep_group(studio.folder / "kept" / "people", "Sales north", [KeptPerson(name) for name in cast(12)])
    with program(studio, "kept") as home:
        home.home.show_page(PEOPLE)
        home.people.terms.show_trouble(
            _("{folder} can't be written to: {reason}.").format(
                folder=studio.folder / "kept" / "sessions", reason=_("the disk is full; free some space")
            ),
            elsewhere=True,
        )
        studio.take("home", "people-trouble", home.home)


def _forty() -> list[str]:
    return [f"{LONG_NAMES[number % 8]} {'Jr' if number > 7 else ''}{number or ''}".strip() for number in range(40)]


def sessions(studio: Studio) -> None:
    """What has been: nothing, many, one that can be continued, one that the program was torn out of."""
    with program(studio, "first") as home:
        home.home.show_page(SESSIONS)
        studio.take("home", "sessions-none", home.home)
    folder = studio.folder / "past" / "sessions"
    for day, title in enumerate(("Welcome week", "Counter and phone", "Spring programme for the northern branches")):
        made(folder, title, -40 + 9 * day, Conductor.finish)
    made(folder, "Trying out the vocabulary", -3, Conductor.finish, ("vocabulary",), rehearsal=True)
    made(folder, "Half-day service workshop")
    for title in ("A day at the counter", "Listening on the phone"):
        made(studio.folder / "due" / "sessions", title, -60, Conductor.finish, keep_days=30)
    with program(studio, "due") as home:
        studio.take("home", "due", home.home)
        home.home.show_page(SESSIONS)
        home.offers.due.button.click()
        studio.take("home", "due-asked", home.home)
    (folder / "2025-11-02 1300 Autumn.trainer").write_bytes(b"this is no session")
    with program(studio, "past") as home:
        studio.take("home", "continue", home.home)
        home.home.show_page(SESSIONS)
        studio.take("home", "sessions", home.home)
        notes = home.noting.folder(home.sessions.rows.rows()[0].session.path)
        notes.mkdir(parents=True, exist_ok=True)
        (notes / "notes.md").write_text("# Notes", encoding="utf-8")
        home.sessions.pane.deleting.press()
        studio.take("home", "sessions-delete", home.home)
        home.sessions.pane.deleting.show_session(home.sessions.rows.current)
        rows = home.sessions.findChildren(QLineEdit)
        rows[0].setText("counter")
        studio.take("home", "sessions-found", home.home)
        rows[0].setText("ballet")
        studio.take("home", "sessions-not-found", home.home)


def torn(studio: Studio) -> None:
    """The program was cut off: its file still has its log beside it."""
    library = kit.shipped_library()
    folder = studio.folder / "torn" / "sessions"
    folder.mkdir(parents=True, exist_ok=True)
    played = kit.started(studio.folder / "run", FOUR, title="Half-day service workshop")
    del library
    for _step in range(6):
        played.conductor.next()
    for path in (played.path, played.path.with_name(f"{played.path.name}-wal")):
        shutil.copy(path, folder)
    played.file.close()
    with program(studio, "torn") as home:
        studio.take("home", "cut-off", home.home)


def reports(studio: Studio) -> None:
    """A bug: what broke, to be copied."""
    dialog = ReportDialog()
    try:
        dict[str, str]()["Anna Berg"]
    except KeyError as problem:
        dialog.add(report(problem))
    dialog.show()
    dialog.activateWindow()
    studio.settle()
    studio.take_as_it_is("home", "report", dialog)
    dialog.close()
    dialog.deleteLater()
    _awaited(studio)
    studio.settle()


def _awaited(studio: Studio) -> None:
    """A disk that is slow: what is awaited, and the ways out."""
    folder = Path("/media/workshop/Sessions of the autumn")
    begin, take_up = _("The session begins…"), _("Opening “{title}”…").format(title="Half-day service workshop")
    why = _("The disk takes its time ({folder}). Nothing is lost meanwhile.").format(folder=folder)
    with program(studio, "slow") as home:
        for state, words, elsewhere in (("awaited", begin, lambda: None), ("awaited-opening", take_up, None)):
            sign = WaitingSign(home.home, words, why, lambda: None, elsewhere)
            sign.show()
            studio.take_as_it_is("home", state, sign)
            sign.close()
        home.home.show_saving(True)
        studio.take("home", "saving", home.home)
        words = _("Not saved: {reason} ({path}). Free some space or choose another folder.")
        refused = words.format(reason=_("the disk is full"), path=folder / "settings.json")
        for state, sign in (
            ("parting", parting_sign(home.home, DISK, lambda: None)),
            ("parting-refused", last_sign(home.home, *lost_words([refused]), _("Try again"))),
        ):
            sign.show()
            studio.take_as_it_is("home", state, sign)
            sign.close()
