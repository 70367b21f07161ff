"""This file is what a facilitator does besides leading on: ways to answer, the debrief's words, the look, the end.

What the room and the notes must not tell is looked for here too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.home_kit import press
from trainer.debrief.report import report
from trainer.debrief.scrub import without_secrets
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.hands import HandsForm
from trainer.ui.kiosk.absence import Absence
from trainer.ui.kiosk.plain import PlainPage
from trainer.ui.theme import apply_look, look

if TYPE_CHECKING:
    from tests.faults.sitting import Sitting

SHORTEST = 20
"""A card of fewer letters may say by chance what stands elsewhere."""
ZOOMS = (0.9, 1.0, 1.0, 1.25, 1.5)


def other_way(sitting: Sitting) -> None:
    """Another way to answer where one answers: hands are counted up and down."""
    panel = sitting.running.console.run.middle.panel
    if not isinstance(panel, FillPanel) or not panel.isVisible():
        return
    shown = [(way, chip) for way, chip in panel.ways.items() if chip.isVisible()]
    if shown:
        way, chip = sitting.rng.choice(shown)
        sitting.log.append(f"way {way}")
        press(chip)
        sitting.settle()
    if isinstance(panel.form, HandsForm):
        steppers = [stepper for row in panel.form.steppers.values() for stepper in row.values()]
        for stepper in sitting.rng.choices(steppers, k=min(6, len(steppers))):
            sitting.click(stepper)
            sitting.settle()


def talk(sitting: Sitting) -> None:
    """What is done on the debrief's page; for whom it was and the words about it all are kept as they were typed."""
    console = sitting.running.console
    if sitting.running.desk.handed or not console.isVisible():
        return
    console.open_page("debrief")
    sitting.settle()
    for _act in range(sitting.rng.randrange(1, 6)):
        sitting.rng.choice((sitting.click, sitting.write))(console.debrief)
        sitting.settle()
        if sitting.running.console is not console or console.pages.shown != "debrief":
            return
    held, own = console.debrief.talk.held, console.debrief.talk.summary
    typed(sitting, sitting.rng.choice((held.client, held.place, own.field)))
    console.open_page("run")
    sitting.settle()
    told = (sitting.session.client, sitting.session.place, sitting.session.summary)
    if told != (words := (words_of(held.client), words_of(held.place), words_of(own.field))):
        sitting.told(f"typed {words}, kept {told}")


def typed(sitting: Sitting, field: QLineEdit | QPlainTextEdit) -> None:
    """Some words more, and no key after them."""
    sitting.log.append(f"type {field.accessibleName()}")
    field.setFocus()
    QTest.keyClicks(field, sitting.rng.choice((" Acme", "Oslo 7", " -", "Anna was here ")))
    sitting.settle()


def words_of(field: QLineEdit | QPlainTextEdit) -> str:
    """What stands in it."""
    return (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()


def another_look(sitting: Sitting) -> None:
    """Larger or smaller text."""
    zoom = sitting.rng.choice(ZOOMS)
    sitting.log.append(f"zoom {zoom}")
    apply_look(sitting.app, look(zoom=zoom))


def another_take(sitting: Sitting) -> None:
    """This step once more, where that is offered."""
    again = sitting.running.console.run.middle.take
    if again.isVisible() and again.isEnabled():
        sitting.log.append("another take")
        press(again)


def walked_away(sitting: Sitting) -> None:
    """Nobody touches the laptop: it counts down and asks; somebody replies, or nobody."""
    kiosk = sitting.running.kiosk
    if not kiosk.isVisible():
        return
    absence = kiosk.findChild(Absence)
    assert isinstance(absence, Absence)
    sitting.log.append("quiet")
    absence.strip.count(10_000)
    sitting.settle()
    if sitting.rng.random() < 0.2:
        press(absence.strip)
        return
    absence.asks.emit()
    sitting.settle()
    if isinstance(kiosk.shown_over, PlainPage):
        if sitting.rng.random() < 0.5:
            absence.gone.emit()
        else:
            sitting.stroke("A")
    kiosk.rest(0)
    sitting.settle()
    if absence.strip.isVisible():
        sitting.told(f"it still counts down on {type(kiosk.shown_page).__name__}")


def the_end(sitting: Sitting) -> None:
    """The notes are told to be written, words are added, they are written again, and the facilitator goes."""
    if sitting.left:
        return
    running, page = sitting.running, sitting.running.console.finish
    running.show_written((sitting.folder / "notes" / "notes.docx",))
    sitting.settle()
    summary = page.summary
    if summary is None or not page.isVisible():
        sitting.told("the end isn't shown")
        return
    typed(sitting, summary.field)
    words = words_of(summary.field)
    for button in sitting.rng.choice(((page.anew, page.home), (page.home,))):
        if button.isVisible():
            press(button)
            sitting.settle()
        running.show_written((sitting.folder / "notes" / "notes.docx",))
        sitting.settle()
    if sitting.session.summary != words or not sitting.left:
        sitting.told(f"typed at the end {words!r}, kept {sitting.session.summary!r}, left {sitting.left}")


def overheard(sitting: Sitting) -> None:
    """No card that lies face down is on the stage, in its name or in what was copied; no notes tell one."""
    play = sitting.conductor.play
    open_ = without_secrets(play).session.hands
    words = _words(sitting, {key: hands for key, hands in play.session.hands.items() if key not in open_})
    words -= _words(sitting, open_)
    stage = sitting.running.stage
    told = repr(sitting.running.desk.leaf()) + QApplication.clipboard().text() + stage.windowTitle()
    told += "".join(one.accessibleName() for one in (stage, *stage.findChildren(QWidget)))
    for one in words:
        if one in told:
            sitting.told(f"a card that lies face down is told: {one}")


def named_nowhere(sitting: Sitting) -> None:
    """Notes without names name nobody."""
    told = repr(report(sitting.conductor.play, names=False))
    for person in sitting.session.people.values():
        if found := re.search(rf"\b{re.escape(person.name)}\b", told):
            around = told[max(0, found.start() - 80) : found.end() + 40]
            sitting.told(f"{person.name} stands in notes without names: {around}")


def _words(sitting: Sitting, hands: object) -> set[str]:
    """The words of the cards in these hands."""
    assert isinstance(hands, dict)
    found: set[str] = set()
    for (at, deck_id), dealt in hands.items():
        deck = sitting.conductor.play.script.scenarios[at.block].deck(deck_id)
        held = {hand.card for hand in dealt}
        found |= {card.text for card in deck.cards if card.id in held} if deck else set()
    return {text for text in found if len(text) >= SHORTEST}
