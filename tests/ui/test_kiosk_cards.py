"""This file is the reading of secret cards: seen by one person, while they hold it, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_kit import NAMES, Room, dealt, double_click
from trainer.model.events import CardOpened, CardRead
from trainer.model.pages import AgainPage, AllDonePage, AlonePage, CardPage, NamePage, ThanksPage
from trainer.model.trouble import NotSaved
from trainer.paint.theme import LIGHT, LIGHT_CONTRAST
from trainer.shipped import shipped
from trainer.store.library import load_library
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.cardface import CardFace, CardWords
from trainer.ui.kiosk.code import CodePage
from trainer.ui.kiosk.fit import LEAST_TYPE, unit
from trainer.ui.kiosk.names import NamesPage
from trainer.ui.kiosk.plain import PlainPage
from trainer.ui.kiosk.texts import Sentence
from trainer.ui.kiosk.waits import Waits
from trainer.ui.theme import apply_look, look

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt

SPACE = Qt.Key.Key_Space


def card(room: Room) -> CardReadingPage:
    """The card's page that is shown."""
    widget = room.widget
    assert isinstance(widget, CardReadingPage)
    return widget


def hold(room: Room) -> None:
    """Presses Space and keeps it down."""
    QTest.keyPress(room.window.focusWidget(), SPACE)


def let_go(room: Room) -> None:
    """Lets Space go."""
    QTest.keyRelease(room.window.focusWidget(), SPACE)


def opened(room: Room) -> list[CardOpened]:
    """Every opening on disk."""
    return [fact for fact in room.facts() if isinstance(fact, CardOpened)]


def secrets(room: Room) -> list[str]:
    """The words of every card there is."""
    deck = room.conductor.play.scenario(room.conductor.here).decks[0]
    return [text for one in deck.cards for text in (one.text, f"Play {one.id}")]


def everything_said(room: Room) -> str:
    """Every text, name, description, tip and title of every widget alive, and the clipboard."""
    found = []
    for widget in QApplication.allWidgets():
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip()]
        found += [widget.windowTitle(), widget.whatsThis(), widget.objectName(), str(widget.property("text") or "")]
        found += [widget.text()] if isinstance(widget, QLabel) else []
    clipboard = QGuiApplication.clipboard()
    return "\n".join((*found, clipboard.text(), clipboard.text(clipboard.Mode.Selection), str(room.page)))


def test_only_the_holder_sees_it_and_only_while_it_is_held(tmp_path: Path) -> None:
    """Space down shows the words, Space up takes them away; a screen reader hears them for as long."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        assert card(room).face.accessibleName() == "Card hidden"
        hold(room)
        assert card(room).face.is_open
        assert any(secret in card(room).face.accessibleName() for secret in secrets(room))
        let_go(room)

        assert not card(room).face.is_open
        assert card(room).face.accessibleName() == "Card hidden"


def test_the_mouse_holds_it_as_well_on_the_button_and_on_the_card(tmp_path: Path) -> None:
    """Sliding off it is not letting go; letting go anywhere is."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        for target in (card(room).hold, card(room).face):
            QApplication.sendEvent(target, double_click(target))
            assert not card(room).face.is_open, "the second click on a name opens nothing that lies below it"
        for target in (card(room).hold, card(room).face):
            left = Qt.MouseButton.LeftButton
            QTest.mousePress(target, left)
            QTest.mouseMove(target, QPoint(-500, -500))
            assert card(room).face.is_open
            QTest.mouseRelease(target, left, Qt.KeyboardModifier.NoModifier, QPoint(-500, -500))
            assert not card(room).face.is_open


def test_that_it_was_opened_is_on_disk_before_a_word_appears(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """When the disk refuses, the card stays shut and the page says why."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        with monkeypatch.context() as broken:
            broken.setattr(room.file, "append", _full)
            hold(room)
            assert not card(room).face.is_open
            let_go(room)
        assert opened(room) == []
        seen: list[int] = []
        paint = card(room).face.paintEvent

        def watched(event: QPaintEvent) -> None:
            seen.append(len(opened(room)))
            paint(event)

        monkeypatch.setattr(card(room).face, "paintEvent", watched)
        hold(room)

        assert opened(room) == [CardOpened(at=room.conductor.here, deck="level", person="p1")]
        assert 0 not in seen


def _full(*_arguments: object, **_named: object) -> None:
    message = "The disk is full."
    raise NotSaved(message)


def _deactivate(_room: Room) -> None:
    other = QWidget()
    other.show()
    other.activateWindow()
    QTest.qWaitForWindowActive(other)
    other.close()
    other.deleteLater()


def _lose_focus(room: Room) -> None:
    card(room).tap_button.setFocus(Qt.FocusReason.TabFocusReason)


def _minimise(room: Room) -> None:
    room.window.showMinimized()


def _move(room: Room) -> None:
    room.window.move(40, 40)
    QApplication.processEvents()


def _resize(room: Room) -> None:
    room.window.resize(900, 700)
    QApplication.processEvents()


def _other_screen(room: Room) -> None:
    room.window.place(QGuiApplication.screens()[-1])


def _no_screen(room: Room) -> None:
    room.window.place(None)


def _doubt(room: Room) -> None:
    room.window.set_alone(False)


def _code(room: Room) -> None:
    room.key(Qt.Key.Key_F12)


def _hide(room: Room) -> None:
    room.window.hide()


def _told(room: Room) -> None:
    room.window.hide_secret()


@pytest.mark.parametrize(
    "happens",
    [_deactivate, _lose_focus, _minimise, _move, _resize, _other_screen, _no_screen, _doubt, _code, _hide, _told],
)
def test_it_hides_when_anything_else_happens(qtbot: QtBot, tmp_path: Path, happens: Callable[[Room], None]) -> None:
    """Another window, another focus, another screen, another size, another page: the words are gone first."""
    with dealt(tmp_path / "a.trainer") as room:
        qtbot.waitUntil(room.window.isActiveWindow)
        room.pick("Ingrid")
        face = card(room).face
        hold(room)
        before = face.is_open
        happens(room)

        assert (before, face.is_open) == (True, False)
        assert not any(secret in everything_said(room) for secret in secrets(room))


@pytest.mark.parametrize("happens", [_deactivate, _minimise])
def test_it_hides_though_no_button_has_the_keys(qtbot: QtBot, tmp_path: Path, happens: Callable[[Room], None]) -> None:
    """Held by the mouse on the card itself: the window alone sees that it loses the keys, or goes down."""
    with dealt(tmp_path / "a.trainer") as room:
        qtbot.waitUntil(room.window.isActiveWindow)
        room.pick("Ingrid")
        page = card(room)
        QTest.mousePress(page.face, Qt.MouseButton.LeftButton)
        page.hold.blockSignals(True)
        assert page.face.is_open
        happens(room)

        assert not page.face.is_open


def test_it_hides_by_itself_after_a_while_and_a_held_key_does_not_open_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    """A book laid on the space bar reads no card aloud to the room."""
    with dealt(tmp_path / "a.trainer", waits=Waits(card=20)) as room:
        room.pick("Ingrid")
        hold(room)
        face = card(room).face
        qtbot.waitUntil(lambda: not face.is_open)
        held = QKeyEvent(QEvent.Type.KeyPress, SPACE, Qt.KeyboardModifier.NoModifier, " ", True)
        QApplication.sendEvent(room.window.focusWidget(), held)
        assert not face.is_open

        let_go(room)
        hold(room)
        assert face.is_open


def test_while_it_is_held_the_page_says_how_long(tmp_path: Path) -> None:
    """In seconds, beside what letting go does."""
    with dealt(tmp_path / "a.trainer", waits=Waits(card=30_000)) as room:
        room.pick("Ingrid")
        hold(room)

        assert card(room).said == "Let go and it is hidden at once · by itself in 30 s"


def test_hands_that_cannot_hold_tap(tmp_path: Path) -> None:
    """One tap shows, the next hides; the next person holds again."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        room.click(card(room).tap_button)
        room.click(card(room).hold)
        assert card(room).face.is_open
        room.click(card(room).hold)
        assert not card(room).face.is_open
        room.click(card(room).hold)
        room.click(card(room).done)
        room.at(ThanksPage)
        room.enter()
        room.pick("Pavel")

        assert not card(room).taps


def test_hands_that_tap_say_by_enter_that_they_have_read(tmp_path: Path) -> None:
    """The open card is hidden first; the button says what a tap does, and the keys stay with it."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        page = card(room)
        room.click(page.tap_button)
        assert room.focus is page.hold
        room.key(SPACE)
        assert (page.face.is_open, page.hold.text()) == (True, "Tap to hide")
        room.key(SPACE)
        assert (page.face.is_open, page.hold.text()) == (False, "Tap to read")
        room.key(SPACE)
        room.enter()

        room.at(ThanksPage)
        assert not page.face.is_open


def test_a_hidden_card_is_nowhere_to_be_found(tmp_path: Path) -> None:
    """Before, after and on every page on the way: no text, name, tip, title or clipboard holds a word of any card."""
    with dealt(tmp_path / "a.trainer") as room:
        said = [everything_said(room)]
        for name in NAMES[:3]:
            room.pick(name)
            said.append(everything_said(room))
            hold(room)
            let_go(room)
            said.append(everything_said(room))
            room.enter()
            said.append(everything_said(room))
            room.enter()
            said.append(everything_said(room))

        assert not [secret for secret in secrets(room) for text in said if secret in text]


def test_a_hidden_card_leaves_no_pixel_of_its_colour(tmp_path: Path) -> None:
    """The page at rest is the same picture before and after, and bears nothing of the card's ground."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        before = _picture(room)
        hold(room)
        assert _holds(_picture(room), LIGHT.background)
        let_go(room)
        after = _picture(room)

        assert not _holds(before, LIGHT.background)
        assert not _holds(after, LIGHT.background)


def test_a_card_is_read_in_the_contrast_in_force(qapp: QApplication, tmp_path: Path) -> None:
    """Who set high contrast reads the secret on its paper, not on the paler one."""
    apply_look(qapp, look(contrast=True))
    try:
        with dealt(tmp_path / "a.trainer") as room:
            room.pick("Ingrid")
            hold(room)
            shown = _picture(room)
    finally:
        apply_look(qapp, look())

    assert _holds(shown, LIGHT_CONTRAST.background)
    assert not _holds(shown, LIGHT.background)


def _picture(room: Room) -> QImage:
    face = card(room).face
    image = QImage(face.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    # The face alone: what a style sheet lays under every widget is not the card.
    face.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


def _holds(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    across, down = range(0, image.width(), 7), range(0, image.height(), 7)
    return any(image.pixel(x, y) == wanted for x in across for y in down)


def test_everybody_reads_in_turn_and_then_the_laptop_goes_back(tmp_path: Path) -> None:
    """Pick, hold, "I have read it", thanks, next; openings and readings stand in the journal with their person."""
    with dealt(tmp_path / "a.trainer") as room:
        for name in NAMES:
            room.pick(name)
            room.at(CardPage)
            room.enter()
            room.at(CardPage)
            hold(room)
            let_go(room)
            room.enter()
            room.at(ThanksPage)
            room.enter()

        room.at(AllDonePage)
        assert [fact.person for fact in opened(room)] == [f"p{n}" for n in range(1, 13)]
        assert [fact.person for fact in room.facts() if isinstance(fact, CardRead)] == [f"p{n}" for n in range(1, 13)]


def test_who_has_read_is_asked_before_it_opens_again(tmp_path: Path) -> None:
    """Their name is marked; somebody else at that name is asked whether they mean it."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        hold(room)
        let_go(room)
        room.enter()
        room.enter()
        room.pick("Ingrid")

        room.at(AgainPage)
        room.enter()
        room.at(NamePage)
        room.pick("Ingrid")
        room.key("y")
        room.at(CardPage)


def test_back_before_reading_gives_the_name_back(tmp_path: Path) -> None:
    """Who picked the wrong name opens nothing."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        room.click(card(room).back_button)

        room.at(NamePage)
        assert opened(room) == []


def test_the_room_is_named_only_where_it_has_a_screen_of_its_own(tmp_path: Path) -> None:
    """With one screen there is nothing the room's screen could be said to show."""
    with dealt(tmp_path / "a.trainer", alone=False) as room:
        room.pick("Ingrid")
        room.at(AlonePage)
        room.enter()

        assert room.at(CardPage).stage == ""


def test_a_card_left_lying_asks_and_goes_back_to_the_names(qtbot: QtBot, tmp_path: Path) -> None:
    """Nobody finds somebody else's page open."""
    with dealt(tmp_path / "a.trainer", waits=Waits(idle=10, reply=40)) as room:
        room.pick("Ingrid")
        qtbot.waitUntil(lambda: isinstance(room.window.shown_over, PlainPage))
        qtbot.waitUntil(lambda: isinstance(room.page, NamePage))


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768)])
def test_two_thousand_letters_of_a_secret_can_still_be_read(
    qapp: QApplication, qtbot: QtBot, width: int, height: int
) -> None:
    """Whole, and in no smaller type than anything else: a long text takes the width of the page first."""
    apply_look(qapp, look())
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    face = CardFace("Anna", window)
    face.resize(width - 80, 520)
    window.show()
    face.open(CardWords("Secret · Customer", "A title", ("Секретные слова о том, что было. " * 70)[:2000]))
    rect, one = face.card_rect(), unit(face)
    assert face.sizes(rect, one)[1] * one >= LEAST_TYPE
    assert rect.right() <= face.width()
    few: list[float] = []
    try:
        for zoom in (1.25, 2.0):  # with larger text a card takes what room there is, and its words grow as they fit
            apply_look(qapp, look(zoom=zoom))
            assert face.sizes(face.card_rect(), unit(face))[1] * unit(face) >= LEAST_TYPE
            face.open(CardWords("Secret · Customer", "A title", "Say nothing."))
            few.append(face.sizes(face.card_rect(), unit(face))[1] * unit(face))
            face.open(CardWords("Secret · Customer", "A title", ("Секретные слова о том, что было. " * 70)[:2000]))
    finally:
        apply_look(qapp, look())
    assert few[1] > 1.5 * few[0]


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_a_team_around_one_laptop_can_read_its_card(qapp: QApplication, qtbot: QtBot, language: str) -> None:
    """On 1366 by 768 the words of a service level are no smaller than 18 pixels."""
    apply_look(qapp, look())
    deck = load_library([shipped("scenarios")]).scenario("service-levels", language).deck("level")
    assert deck is not None
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    page = CardReadingPage(CardPage(person="p", name="Felix", holder="", shared=True), window, wait=1000)
    page.resize(window.size())
    window.show()
    for card in deck.cards:
        page.show_words(CardWords("", card.title, card.text))
        _title, text = page.face.sizes(page.face.card_rect(), unit(page.face))
        assert text * unit(page.face) >= 18, card.title


def test_the_code_page_over_a_card_leaves_it_shut(tmp_path: Path) -> None:
    """Coming back from it, the card lies at rest."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick("Ingrid")
        hold(room)
        room.key(Qt.Key.Key_F12)
        over = room.window.shown_over
        assert isinstance(over, CodePage)
        over.back.emit()

        assert not card(room).face.is_open
        assert room.window.shown_over is None


def test_once_every_team_has_read_the_names_say_that_the_laptop_goes_back(qtbot: QtBot) -> None:
    """Others of a team may still read, so the names stay; nobody wonders whose turn it is, or has to pick a name."""
    host = QWidget()
    qtbot.addWidget(host)
    said = [NamesPage(NamePage(title="", picks=(), promise="", through=(done, 3)), host) for done in (2, 3)]
    assert [page.accessibleName() for page in said] == [
        "Who are you?",
        "Everybody is done. Please give the laptop back.",
    ]
    hints = [" ".join(part.text for part in page.findChildren(Sentence)) for page in said]
    assert hints == ["Tap your name, or type its first letters and press Enter.", ""]
