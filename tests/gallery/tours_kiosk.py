"""This file is the laptop in the room's hands: names, every kind of question, cards, thanks and the code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests import kit
from tests.gallery.studio import FURTHER, Studio
from tests.gallery.variants import LARGE_AND_SMALL, Size
from tests.ui.kiosk_kit import EVERY, NAMES, THREE, Room, dealt, rated
from trainer.model.items import Choose, Item, Option, Scale, Text
from trainer.model.pages import ItemPage, NamePage
from trainer.rehearsal import cast
from trainer.ui.desk import Desk
from trainer.ui.kiosk.waits import Waits
from trainer.ui.kiosk.window import KioskWindow
from trainer.words import _

LATER = Waits(idle=600_000, idle_text=600_000, reply=15_000, thanks=600_000, card=30_000, draft=10)
CODE = "4711"
MOST_LOOKS = 12
LONG: tuple[Item, ...] = (
    Choose(
        id="long",
        ask="When a customer asks for something that the rules don't allow but that would cost us next to nothing, "
        "what do people at your counter usually do?",
        options=tuple(
            Option(str(number), words)
            for number, words in enumerate(
                (
                    "They say that it isn't possible and explain the rule as kindly as they can",
                    "They ask somebody who may decide, and the customer waits at the counter meanwhile",
                    "They do it and tell nobody",
                    "They offer something else that comes close",
                    "It depends on who is watching",
                    "That hasn't happened to me yet",
                )
            )
        ),
    ),
    Scale(id="five", ask="How sure are you?", least=1, most=5, low="Not sure at all", high="Quite certain"),
    Choose(
        id="many",
        ask="Which of these did you hear today?",
        options=tuple(
            Option(f"m{number}", f"“{words}”, said to {whom}")
            for number, (whom, words) in enumerate(
                product(
                    ("a customer who complained", "a colleague at the counter", "the manager on duty"),
                    (
                        "Not my job",
                        "I'll find out for you",
                        "One moment",
                        "That's the rule",
                        "Thank you",
                        "Sorry",
                        "Who told you so?",
                        "It can't be done",
                        "Come back tomorrow",
                        "We have always done it so",
                    ),
                )
            )
        ),
    ),
    Text(id="text", ask="What went through your mind when nobody looked up?"),
)


def sizes(studio: Studio) -> Iterator[Size]:
    """Every size once: what is held open would not survive another."""
    known = {screen.size().toTuple() for screen in studio.app.screens()}
    wanted = (*studio.sizes["kiosk"], *(LARGE_AND_SMALL["kiosk"] if studio.variants else ()))
    yield from (size for size in wanted if size in known)


class Turn:
    """A laptop at one size, from page to page."""

    def __init__(self, studio: Studio, room: Room, size: Size) -> None:
        """The laptop was just handed over; it is taken to a screen of that size and handed over there."""
        self.studio, self.room = studio, room
        room.conductor.take_back()
        room.window.place(next(screen for screen in studio.app.screens() if screen.size().toTuple() == size))
        room.conductor.hand_over()
        room.window.activateWindow()
        studio.settle()

    def snap(self, state: str) -> None:
        """Takes the page."""
        self.studio.settle()
        self.studio.take_as_it_is("kiosk", state, self.room.window)

    def sit(self, name: str) -> None:
        """Somebody picks the own name."""
        self.room.pick(name)
        self.studio.settle()


@contextmanager
def laptop(studio: Studio, path: Path, scenario: str, step: str, size: Size, *, alone: bool = True) -> Iterator[Turn]:
    """The laptop handed over at a step of a shipped scenario."""
    played = kit.started(path, [scenario])
    kit.go_to(played, step)
    desk = Desk(played.conductor)
    window = KioskWindow(desk, CODE, alone=alone, waits=LATER)
    try:
        window.place(window.screen())
        played.conductor.hand_over()
        yield Turn(studio, Room(played.conductor, played.file, desk, played.clock, window), size)
    finally:
        desk.stop()
        window.stop()
        window.close()
        window.deleteLater()
        played.file.close()
        studio.settle()


def names(studio: Studio) -> None:
    """Whose turn it is: twelve, thirty, some of them done, one being typed."""
    for number, size in enumerate(sizes(studio)):
        with rated(studio.folder / f"names-{number}.session", THREE, waits=LATER) as room:
            turn = Turn(studio, room, size)
            turn.snap("names-12")
            turn.sit("Olga")
            for key in ("4", Qt.Key.Key_Return, "8", Qt.Key.Key_Return, "1", Qt.Key.Key_Return):
                room.key(key)
            turn.snap("thanks")
            room.enter()
            turn.snap("names-one-done")
            room.key("an")
            turn.snap("names-typed")
            room.key(Qt.Key.Key_Escape)
            turn.sit("Olga")
            turn.snap("again")
        with rated(studio.folder / f"thirty-{number}.session", THREE, names=cast(30), waits=LATER) as room:
            Turn(studio, room, size).snap("names-30")
        with rated(studio.folder / f"anonymous-{number}.session", THREE, "anonymous", waits=LATER) as room:
            turn = Turn(studio, room, size)
            turn.snap("names-anonymous")


ANSWERS: dict[str, tuple[Qt.Key | str, ...]] = {
    "faces": ("4",),
    "grid": (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up),
    "sliders": (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right),
    "words": (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space),
    "scale": ("8",),
    "bipolar": ("3",),
    "yes_no": ("1",),
    "choose": ("2",),
    "choose_many": ("1",),
    "number": ("12",),
    "line": ("Thank you for looking up.",),
    "text": ("I wanted to leave, and then she said my name. After that I would have waited for an hour.",),
    "tally": (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space),
    "person": ("pav", Qt.Key.Key_Return),
    "date": (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down),
    "long": ("2",),
    "five": ("4",),
    "many": ("2",),
}


def items(studio: Studio) -> None:
    """Every kind of question, empty and answered."""
    for number, size in enumerate(sizes(studio)):
        for name, asked in (("every", EVERY), ("long", LONG)):
            with rated(studio.folder / f"{name}-{number}.session", asked, waits=LATER) as room:
                turn = Turn(studio, room, size)
                turn.sit("Olga")
                while isinstance(room.page, ItemPage):
                    _question(turn, "-long" if name == "long" else "")


def _question(turn: Turn, kind: str) -> None:
    room = turn.room
    item = room.at(ItemPage).item.id
    turn.snap(f"item{kind}-{item}")
    for key in ANSWERS[item]:
        room.key(key)
    turn.snap(f"item{kind}-{item}-answered")
    page = room.page
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for _look in range(MOST_LOOKS):  # what stands below is shown before an answer counts
        if room.page == page:
            room.enter()
    turn.studio.settle()
    assert room.page != page, item


def shipped_items(studio: Studio) -> None:
    """The longest questions that come with the program."""
    for scenario, step, state in (
        ("guess-dislike", "signs", "signs"),
        ("service-levels", "felt", "levels"),
        ("golden-mean", "rated", "mean"),
        ("vocabulary", "rated", "pitch"),
        ("mixed-signals", "check", "mixed"),
    ):
        for number, size in enumerate(sizes(studio)):
            with laptop(studio, studio.folder / f"{state}-{number}", scenario, step, size) as turn:
                if state == "levels":
                    turn.snap("names-shipped")
                turn.sit(next(pick.name for pick in turn.room.at(NamePage).picks))
                _skip_through(turn, f"shipped-{state}")


def _skip_through(turn: Turn, state: str) -> None:
    page = 1
    while isinstance(turn.room.page, ItemPage):
        turn.snap(state if page == 1 else f"{state}{FURTHER}{page}")
        turn.room.press_button(_("Skip"))
        page += 1


def cards(studio: Studio) -> None:
    """A secret card at rest, held, read; where the room may see the screen; and all done."""
    for number, size in enumerate(sizes(studio)):
        with dealt(studio.folder / f"cards-{number}.session", waits=LATER) as room:
            turn = Turn(studio, room, size)
            turn.snap("card-names")
            turn.sit("Olga")
            turn.snap("card-rest")
            _hold(turn, "card-held")
            turn.snap("card-let-go")
            room.enter()
            turn.snap("card-thanks")
            room.enter()
            turn.snap("card-names-read")
            _all_read(room)
            turn.snap("all-done")
        with laptop(studio, studio.folder / f"slip-{number}", "guess-dislike", "slip", size) as turn:
            holder = next(pick.name for pick in turn.room.at(NamePage).picks)
            turn.sit(holder)
            _hold(turn, "card-held-slip")


def _hold(turn: Turn, state: str) -> None:
    focus = turn.room.focus
    QTest.keyPress(focus, Qt.Key.Key_Space)
    turn.snap(state)
    QTest.keyRelease(focus, Qt.Key.Key_Space)
    turn.studio.settle()


def _all_read(room: Room) -> None:
    for name in NAMES:
        if isinstance(room.page, NamePage) and not next(p for p in room.page.picks if p.name == name).done:
            room.pick(name)
            QTest.keyPress(room.focus, Qt.Key.Key_Space)
            QTest.keyRelease(room.focus, Qt.Key.Key_Space)
            room.enter()
            room.enter()


def leaving(studio: Studio) -> None:
    """Quiet, the code right and wrong, and the question whether nobody else looks."""
    for number, size in enumerate(sizes(studio)):
        with rated(studio.folder / f"leaving-{number}.session", THREE, waits=LATER) as room:
            turn = Turn(studio, room, size)
            turn.sit("Olga")
            room.window._absence.strip.count(10_000, "Olga", kept=True)  # noqa: SLF001 - the last seconds of half a minute of quiet
            turn.snap("nearly")
            room.window._quiet()  # noqa: SLF001 - all of it
            turn.snap("still-there")
            room.key(Qt.Key.Key_Space)
            room.key(Qt.Key.Key_F12)
            turn.snap("code")
            room.key("47")
            turn.snap("code-half")
            room.key("12")
            turn.snap("code-wrong")
            for _try in range(4):
                room.clock.pass_(60)  # a try while one has to wait is none
                room.key("0000")
            turn.snap("code-wait")
        with rated(studio.folder / f"alone-{number}.session", THREE, alone=False, waits=LATER) as room:
            turn = Turn(studio, room, size)
            turn.sit("Olga")
            turn.snap("alone")
