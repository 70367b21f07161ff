"""This file is the console and the stage on the way through the three service levels, every state worth seeing."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.gallery.bench import Bench, session
from tests.gallery.studio import Studio
from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.store.waiting import Waiting
from trainer.ui import beside
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.turning import turning
from trainer.ui.unsaved import Unsaved
from trainer.words import _

LEFT = Qt.MouseButton.LeftButton


def before_and_cards(studio: Studio) -> None:
    """The first step of all, the brief, and cards that nobody, some and all have read."""
    with session(studio) as bench:
        bench.snap("first")
        bench.press(Qt.Key.Key_K)
        bench.snap("languages", stage=False)
        with turning(studio.app, lambda: bench.console, "nb"):
            bench.snap("turning", stage=False)
        bench.press(Qt.Key.Key_K)
        bench.block("service-levels")
        bench.snap("brief")
        bench.press(Qt.Key.Key_Space)
        bench.wait(40)
        bench.snap("brief-running")
        bench.press(Qt.Key.Key_K)
        bench.snap("languages-running", stage=False)
        bench.press(Qt.Key.Key_K)
        bench.to("cards")
        bench.snap("deal-unread")
        _read_cards(bench, 1)
        bench.snap("deal-partly")
        _read_cards(bench, 12)
        bench.snap("deal-read")


def on_paper(studio: Studio) -> None:
    """Printed cards given out as they come, and the reveal of what nobody here knows."""
    with session(studio, ["service-levels"], title="Three service levels") as bench:
        bench.to("cards")
        bench.press(Qt.Key.Key_W)
        bench.snap("deal-on-paper")
        bench.conductor.next()
        bench.to("open")
        bench.conductor.reveal()
        bench.snap("reveal-on-paper")
        at, (deck, *_more) = bench.conductor.here, bench.conductor.play.scenario(bench.conductor.here).decks
        for group, card in zip(bench.conductor.play.groups(at), deck.cards[:2], strict=False):
            bench.conductor.cards.held(deck.id, group.id, card.id)
        bench.snap("reveal-on-paper-told")


def _read_cards(bench: Bench, people: int) -> None:
    conductor = bench.conductor
    conductor.hand_over()
    for person in tuple(conductor.session.people)[:people]:
        conductor.cards.open(person)
        conductor.cards.read(person)
    conductor.take_back()
    bench.studio.settle()


def the_scene(studio: Studio) -> None:
    """A timer in all its phases; blank, message, held picture; marks, notes and the facilitator's private look."""
    with session(studio) as bench:
        bench.block("service-levels")
        bench.to("prepare")
        bench.snap("prepare-before")
        bench.to("scene", 2)
        bench.snap("act-before")
        bench.press(Qt.Key.Key_Space)
        bench.wait(114)
        bench.snap("act-running")
        bench.press(Qt.Key.Key_Space)
        bench.snap("act-paused")
        bench.press(Qt.Key.Key_Space)
        _with_notes(bench)
        _on_the_stage(bench)
        bench.wait(128)
        bench.snap("act-warning")
        bench.wait(44)
        bench.snap("act-danger")
        bench.wait(52)
        bench.snap("act-overtime")
        bench.press(Qt.Key.Key_F)
        bench.snap("act-frozen")


def _with_notes(bench: Bench) -> None:
    bench.conductor.note("Mia answered the phone while Ingrid waited; nobody in the room found it rude.")
    bench.conductor.mark()
    bench.conductor.mark("The face changed")
    bench.press(Qt.Key.Key_N)
    bench.type("I can put it aside until tomorrow: first step above standard?")
    bench.console.run.middle.notes.alone.click()
    bench.snap("act-typing", stage=False)
    bench.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    bench.snap("act-noted", stage=False)
    bench.press(Qt.Key.Key_Tab)
    bench.snap("act-tabbed", stage=False)
    bench.press(Qt.Key.Key_Escape)
    peek = bench.console.run.middle.peek.button
    for size in bench.studio.sizes["console"]:
        bench.studio.fit(bench.console, size)
        QTest.mousePress(peek, LEFT)
        bench.studio.take_as_it_is("console", "act-peek", bench.console)
        QTest.mouseRelease(peek, LEFT)


def _on_the_stage(bench: Bench) -> None:
    bench.press(Qt.Key.Key_B)
    bench.snap("blank")
    bench.press(Qt.Key.Key_B, Qt.Key.Key_P)
    bench.snap("held", stage=False)
    bench.press(Qt.Key.Key_P)
    bench.desk.say("Please come back to your seats, we go on in a minute.")
    bench.snap("message")
    bench.desk.say("")


def said_aloud(studio: Studio) -> None:
    """Sheets that are said aloud and typed in by the facilitator."""
    with session(studio) as bench:
        bench.block("service-levels")
        bench.to("before", 2)
        bench.snap("aloud-before")
        fields = bench.console.run.middle.findChildren(QPlainTextEdit)
        fields[0].setFocus()
        bench.type("The shoe shop at the station")
        bench.press(Qt.Key.Key_Escape)
        bench.snap("aloud-open")
        bench.to("told", 2)
        bench.snap("told-before")
        person = bench.conductor.session.sheets.get(bench.conductor.here)
        assert person is None
        bench.conductor.open_sheet()
        who = bench.conductor.session.sheets[bench.conductor.here].expected[0]
        bench.conductor.answer(who, "feel", 1)
        bench.conductor.answer(who, "feelings", None, "Seen, and in good hands")
        bench.conductor.submit(who)
        bench.snap("told-answered")


def rated(studio: Studio) -> None:
    """The room rates: before, some have, closed, shown; the same by a show of hands."""
    with session(studio) as bench:
        bench.block("service-levels")
        bench.to("felt", 2)
        bench.snap("rate-before")
        _rate(bench, 6)
        bench.snap("rate-open")
        bench.conductor.close_sheet()
        bench.snap("rate-closed")
        bench.press(Qt.Key.Key_R)
        bench.snap("rate-asked-to-show", stage=False)
        bench.press(Qt.Key.Key_Escape)
        bench.to("felt", 3)
        panel = bench.console.run.middle.panel
        assert isinstance(panel, FillPanel)
        panel.choose("hands")
        bench.snap("hands-before")
        panel.choose("kiosk")
        _rate(bench, 2)
        bench.conductor.open_sheet("hands")
        bench.conductor.sheets.count_hands("feel", (("-1", 1), ("0", 1), ("1", 4)))
        bench.snap("hands-counted")
        panel.choose("aloud")
        bench.snap("rate-aloud", stage=False)


def _rate(bench: Bench, people: int) -> None:
    conductor = bench.conductor
    conductor.hand_over()
    at = conductor.here
    for person in conductor.session.sheets[at].expected[:people]:
        for item, value in _answers(bench.play, at, person).items():
            conductor.answer(person, item, value)
        conductor.submit(person)
    conductor.take_back()


def _answers(_play: Play, _at: Occurrence, person: str) -> dict[str, int | str]:
    number = int(person[1:])
    return {"feel": number % 4 - 1, "return": 3 + number % 6, "level": ("low", "standard", "wow")[number % 3]}


def revealed(studio: Studio) -> None:
    """The reveal in two steps and every page of it; the talk; the debrief; the end."""
    with session(studio, ["service-levels"], title="Three service levels") as bench:
        bench.to("open")
        bench.snap("reveal-before")
        bench.press(Qt.Key.Key_R)
        bench.snap("reveal-armed", stage=False)
        bench.press(Qt.Key.Key_R)
        bench.snap_pages("reveal-shown")
        bench.to("talk")
        bench.snap_pages("discuss")
        first = bench.console.run.middle.findChildren(QPlainTextEdit)[0]
        first.setFocus()
        bench.type("When she looked up and used my name.")
        bench.snap("discuss-typing", stage=False)
        bench.press(Qt.Key.Key_Escape)
        _debrief(bench)


def _debrief(bench: Bench) -> None:
    bench.press(Qt.Key.Key_D)
    bench.snap("debrief", stage=False)
    bench.console.debrief.talk.choose("events")
    bench.snap("debrief-events", stage=False)
    bar = bench.console.debrief.results.verticalScrollBar()
    bar.setValue(bar.maximum())
    bench.snap("debrief-below", stage=False)
    bar.setValue(0)
    bench.console.debrief.cards[0].show_asked.emit(bench.console.debrief.cards[0].part)
    bench.snap("debrief-on-stage")
    bench.desk.show(None)
    who = bench.console.debrief.take_away.findChildren(QLineEdit)
    for field, words in zip(who, ("Look up at once, say the name once", "Anna", "Friday"), strict=False):
        field.setFocus()
        bench.type(words)
        if (offered := QApplication.activePopupWidget()) is not None:
            offered.hide()  # names, which Esc puts away as well
    bench.press(Qt.Key.Key_Escape)
    bench.snap("debrief-taken", stage=False)
    bench.console.debrief.talk.choose("next")
    bench.console.debrief.talk.summary.field.setFocus()
    bench.type("Nobody was rude, and every customer waited for a look. Begin Monday with that.")
    bench.console.debrief.talk.held.client.setFocus()
    bench.type("Nordlys Hotell AS")
    bench.console.debrief._asking.ensureWidgetVisible(bench.console.debrief.talk.held)  # noqa: SLF001 - as Tab does
    bench.snap("debrief-held", stage=False)
    bench.press(Qt.Key.Key_Escape)
    bench.console.debrief.finish.click()
    bench.snap("finish-asked", stage=False)


def refusals(studio: Studio) -> None:
    """What can't be done, a full disk, leaving, and the table of keys."""
    with session(studio) as bench:
        bench.block("service-levels")
        bench.press(Qt.Key.Key_R)
        bench.snap("refused", stage=False)
        bench.to("felt", 1)
        bench.conductor.open_sheet()
        bench.console.driving.go(bench.conductor.places[0].at)
        bench.snap("leaving-open", stage=False)
        bench.press(Qt.Key.Key_Escape)
        bench.console.keys.open()
        bench.snap("keys", stage=False)
        bench.press(Qt.Key.Key_Escape)
        _go_elsewhere(bench)


def _go_elsewhere(bench: Bench) -> None:
    """What waits while the disk is full and while the stick is out, and the session in another folder."""
    waiting: Waiting = bench.conductor._journal  # type: ignore[assignment]  # noqa: SLF001 - what the program holds too
    unsaved, file = Unsaved(bench.desk, waiting, bench.desk), waiting.file
    disk = _fill_disk(bench, waiting)
    unsaved._timer.stop()  # noqa: SLF001 - tried again, it would be saved before it is drawn
    bench.snap("disk-full", stage=False)
    disk.execute("PRAGMA max_page_count = 1000000")
    bench.desk.try_again()
    waiting.settle(60)
    # The disk is at something else, and nobody waits for it.
    with waiting._pen._free, patch.object(beside, "UNNOTICED", 0.0):  # noqa: SLF001
        bench.conductor.note("She waits for the bill")
        bench.snap("disk-saving", stage=False)
        unsaved._again()  # noqa: SLF001 - its timer has rung
        bench.snap("disk-slow", stage=False)
    waiting.settle(60)
    file.path.rename(file.path.with_name("pulled out"))
    bench.conductor.note("Nobody said a word about the wait")
    waiting.settle(60)
    bench.snap("disk-waits", stage=False)
    stick, usual = file.path.parent / "stick", waiting._beside  # noqa: SLF001 - a place that hangs, then one that doesn't
    waiting._beside = lambda *_asked: lambda _seconds: False  # noqa: SLF001
    waiting.move(stick, lambda _path: None, lambda *_where: None)
    unsaved.tell_going()
    bench.snap("disk-going", stage=False)
    waiting._beside = usual  # noqa: SLF001
    waiting.move(stick, lambda _path: None, lambda path, _problem: bench.desk.moved.emit(str(path)))
    while waiting.destination is not None:
        bench.studio.settle()
    bench.snap("disk-elsewhere", stage=False)
    unsaved.close()
    unsaved.beside.close()


def _fill_disk(bench: Bench, waiting: Waiting) -> sqlite3.Connection:
    """No further page fits into the file, as on a full disk, until its connection allows more."""
    connection = waiting.file._connection  # noqa: SLF001 - through no door can it be filled
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    bench.console.show()
    for _turn in range(200):
        with suppress(AssertionError):
            bench.desk.act(lambda: bench.conductor.note("Written on a full disk. " * 9))
            waiting.settle(60)
        if bench.desk.problem:
            break
    return connection


def finished(studio: Studio) -> None:
    """After the end: the notes being written, written, and not written."""
    from trainer.export.notes import _not_written
    from trainer.ui.debrief.finish import Written

    with session(studio, ["yes-and"], title="Yes, and…") as bench:
        bench.to("talk")
        bench.conductor.recording.sum_up("Who says yes first is asked more.\nNext time I would begin with it.")
        bench.conductor.finish()
        bench.console.open_page("finish")
        bench.snap("finish-writing")
        folder = studio.folder / "Documents" / "Trainer" / "2026-01-01 0900 Yes, and"
        files = (
            ("notes.docx", _("to read, print and change in a word processor")),
            ("notes.md", _("the same as plain text")),
            ("data.csv", _("the answers that may be shown, a row each, for a spreadsheet")),
            ("session.json", _("everything, for other programs")),
        )
        people = tuple((one.id, one.name) for one in bench.conductor.session.people.values())
        bench.console.finish.show_progress(
            _("{number} of {count}: {file}").format(number=2, count=len(files), file=files[1][0])
        )
        bench.snap("finish-progress", stage=False)
        bench.console.show_written(Written(folder, files, people=people, unseen=True, notes=(3, 1)))
        bench.snap("finish-written", stage=False)
        full = _not_written(folder, OSError(28, _("the disk is full; free some space")))
        bench.console.show_written(Written(folder, (), full))
        bench.snap("finish-problem", stage=False)
