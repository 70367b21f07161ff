"""This file is what is seen more rarely: groups, teams with a timer, typing in for others, lists, one's own result."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gallery.bench import put_away, session
from tests.gallery.studio import Studio
from tests.gallery.tours_home import NINE, made, program
from tests.gallery.tours_kiosk import LATER
from tests.gallery.tours_past import wait
from tests.gallery.tours_records import kept
from tests.ui.kiosk_kit import EVERY, NAMES, begun, rated, rating
from tests.ui.test_kiosk_board import board
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.onstage import slide_of
from trainer.model.items import Item, Scale, Text
from trainer.model.namelist import Listed
from trainer.model.pages import ItemPage, ResultPage
from trainer.model.scenario import Fill, FormGroups
from trainer.model.screen import Frame
from trainer.rehearsal import Rehearsal
from trainer.ui.app import PEOPLE, SESSIONS
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.fields.gently import GentleQuestion
from trainer.ui.fields.writing import WritingBox
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.library.home import RECORDS
from trainer.ui.room.card import CardWindow
from trainer.ui.sessions.comparison import ComparisonPage
from trainer.words import _, current_language

TABLE = "First name\tFamily name\tPart\nAnna\tBerg\t\nPavel\tOrlov\tobserver\nAnna\tBerg\t\n"
"""A list of people as it comes from a spreadsheet, with somebody twice."""
SWEEPING = {"en": "You are always late.", "nb": "Du kommer alltid for sent.", "ru": "Ты всегда опаздываешь."}
FELT: tuple[Item, ...] = tuple(replace(item, wording="feedback") if isinstance(item, Text) else item for item in EVERY)


def groups_and_teams(studio: Studio) -> None:
    """New pairs are made; teams that start together have one timer, and one of them gets time of its own."""
    with session(studio, ["inspire"], title="Inspire") as bench:
        while not isinstance(bench.play.step(bench.conductor.here), FormGroups):
            bench.conductor.next()
        bench.snap("groups")
    with session(studio, ["service-levels"], title="Three levels") as bench:
        bench.to("prepare")
        bench.press(Qt.Key.Key_Space)
        bench.wait(120)
        bench.press(Qt.Key.Key_1)
        bench.snap("teams-one-done")


def typing_in(studio: Studio) -> None:
    """Every kind of question said aloud and typed in, and a question about the wording."""
    with _aloud(studio) as console:
        studio.take("console", "typing-in", console)
        middle = console.run.middle
        asked = middle.findChildren(GentleQuestion)[-1]
        box = next(box for box in middle.findChildren(WritingBox) if box.parent() is asked.parent())
        box.setPlainText(SWEEPING.get(current_language(), SWEEPING["en"]))
        asked.look()
        middle.area.ensureWidgetVisible(box)
        studio.take("console", "asked-gently", console)


@contextmanager
def _aloud(studio: Studio) -> Iterator[ConsoleWindow]:
    scenario, sheet = rating(FELT, "named")
    studio.folder.mkdir(parents=True, exist_ok=True)
    conductor, file, _clock = begun(studio.folder / "aloud.session", scenario, {"felt": sheet}, NAMES)
    conductor.open_sheet("aloud")
    desk = Desk(conductor)
    console = ConsoleWindow(desk)
    console.show()
    console.activateWindow()
    studio.settle()
    try:
        yield console
    finally:
        put_away(studio, console)
        desk.stop()
        desk.deleteLater()
        file.close()


def own_result(studio: Studio) -> None:
    """Somebody answers a test and reads the own result, once."""
    with session(studio, ["test-customer-focus"], title="How readily do you help?") as bench:
        while not isinstance(bench.play.step(bench.conductor.here), Fill):
            bench.conductor.next()
        kiosk = KioskWindow(bench.desk, "1234", alone=True)
        kiosk.place(studio.screen((1440, 900)))
        bench.conductor.hand_over()
        bench.front(kiosk)
        who = bench.conductor.session.sheets[bench.conductor.here].expected[0]
        focus: QWidget | None = kiosk.focusWidget()
        QTest.keyClicks(focus or kiosk, bench.play.name(who))
        bench.press(Qt.Key.Key_Return, window=kiosk)
        while isinstance(kiosk.shown_page, ItemPage):
            bench.press(Qt.Key.Key_2, Qt.Key.Key_Return, window=kiosk)
        assert isinstance(kiosk.shown_page, ResultPage)
        studio.settle()
        studio.take_as_it_is("kiosk", "own-result", kiosk)
        kiosk.stop()
        put_away(studio, kiosk)


def lists_and_codes(studio: Studio) -> None:
    """A list of people is looked at before it is taken; the code stands in dots where the room may see the screen."""
    with program(studio, "lists") as home:
        home.home.show_page(PEOPLE)
        page = home.people
        page.show_people([Listed("Ingrid")])
        page.lists.paste(TABLE)
        studio.take("home", "people-list", home.home)
        page.preview.show_trouble(_("{name} is empty.").format(name="guests.csv"))
        studio.take("home", "people-list-trouble", home.home)
        page.preview.cancel_button.click()
        page.terms.uncover.watched(others_see=True)
        studio.take("home", "people-code-covered", home.home)
        page.terms.show_code("4711")
        page.terms.ask_to_look()
        studio.take("home", "people-code-unseen", home.home)


def back_row(studio: Studio) -> None:
    """The card for the back row, where the laptop has no other screen."""
    card = CardWindow(studio.app.screens()[0], alone=True)
    card.show()
    studio.take("stage", "back-row", card)
    put_away(studio, card)


def a_visit(studio: Studio) -> None:
    """Visits as a customer, with the rhythm beside them."""
    kept(studio.folder / "visits" / "records", "mystery-shopper", 2)
    with program(studio, "visits") as home:
        home.home.show_page(RECORDS)
        card = next(card for card in home.front.records.cards() if card.kept and card.kept.record == "mystery-shopper")
        assert card.kept is not None
        home.bench.open(card.kept)
        studio.settle()
        studio.take("home", "record-mystery-shopper", home.home)
        home.front.kept.page.leave()
        studio.settle()


def rare_pages(studio: Studio) -> None:
    """A long scale, and what follows when something was written on a board."""
    long = Scale(id="sure", ask="How sure are you?", least=0, most=100, low="Not at all", high="Quite")
    studio.folder.mkdir(parents=True, exist_ok=True)
    with rated(studio.folder / "scale.session", (long,), waits=LATER) as room:
        room.pick("Olga")
        studio.settle()
        studio.take_as_it_is("kiosk", "long-scale", room.window)
    with board(studio.folder) as room:
        room.pick("Ingrid")
        for words in ("Smile", "Friday", "Olga"):
            room.key(words)
            room.enter()
        room.enter()
        studio.settle()
        studio.take_as_it_is("kiosk", "one-more", room.window)


def shown_afterwards(studio: Studio) -> None:
    """In the debrief a panel of each kind is put on the stage."""
    shown: set[str] = set()
    for scenario in ("guess-dislike", "service-levels"):
        with session(studio, [scenario], title="Afterwards") as bench:
            bench.to("talk")
            bench.press(Qt.Key.Key_D)
            for card in bench.console.debrief.cards:
                kind = type(card.part).__name__
                if kind not in shown and slide_of(card.part, Frame()) is not None:
                    shown.add(kind)
                    card.show_asked.emit(card.part)
                    studio.take("stage", f"shown-{kind.lower()}", bench.stage)


def compared(studio: Studio) -> None:
    """Two sessions of one exercise side by side."""
    folder = studio.folder / "compared" / "sessions"
    for title, days in (("Counter and phone", -9), ("Welcome week", -2)):
        made(folder, title, days, _played, ("yes-and",))
    with program(studio, "compared") as home:
        home.home.show_page(SESSIONS)
        for row in home.sessions.rows.rows():
            row.tick.click()
        studio.take("home", "compare-ticked", home.home)
        home.sessions.choice.compare_button.click()
        page = home.home.widget
        assert isinstance(page, ComparisonPage)
        wait(studio, lambda: not page.busy)
        studio.take("home", "compared", home.home)


def _played(conductor: Conductor) -> None:
    Rehearsal(conductor, HandClock(NINE), Random(3)).play()
