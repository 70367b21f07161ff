"""The pages beside the questions with large text: own result, a pair's, the code, a checklist; nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import a_room
from trainer.model.items import Choose, Faces, Option
from trainer.model.pages import BandPart, ItemPage, PairPage, PairRow, ResultPage, WatchPage
from trainer.ui.kiosk.code import CodePage
from trainer.ui.kiosk.fit import LEAST, MOST_ZOOM, unit
from trainer.ui.kiosk.items.choose import ChooseAnswer
from trainer.ui.kiosk.largest import largest
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.pair import PairSeenPage
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.result import OwnResultPage
from trainer.ui.kiosk.rows import Rows
from trainer.ui.kiosk.texts import Words
from trainer.ui.kiosk.watching import WatchingPage
from trainer.ui.theme import apply_look, look

BANDS = tuple(
    BandPart(name=name, start=at / 3, end=(at + 1) / 3, own=at == 1)
    for at, name in enumerate(("Now and then", "Readily", "Always"))
)
RESULT = ResultPage(
    person="p",
    name="Olga Nordmann",
    title="How readily do you help?",
    heading="Readily",
    figure="11 / 24",
    text="Others may not know that they can ask. You help when somebody asks you, and now and then before that.",
    parts=("Help at the counter: 8 of 12", "Help behind it: 3 of 12"),
    bands=BANDS,
    at=0.5,
)
ROW = PairRow(ask="Where was she?", guessed="calm", felt="excited", guessed_at=(0.7, 0.2), felt_at=(0.2, 0.8))
PAIR = PairPage(person="p", name="Olga", partner="Aleksandra", rows=(ROW,))
LONG_PAIR = PairPage(
    person="p",
    name="Ekaterina Preobrazhenskaya-Myklebust",
    partner="Elizaveta Myklebust-Ivanova av Trøndelag",
    rows=(ROW,),
)


def cut(page: KioskPage) -> list[str]:
    """What reaches beyond the page, lies over something else, or has less room than it needs."""
    inside = page.findChildren(QScrollArea)
    parts = [
        part
        for part in page.findChildren(QWidget)
        if part.isVisible() and not part.findChildren(QWidget) and not any(area.isAncestorOf(part) for area in inside)
    ]
    places = {part: part.rect().translated(part.mapTo(page, part.rect().topLeft())) for part in parts}
    wrong = [f"{part} is beyond" for part, place in places.items() if not page.rect().contains(place)]
    over = [pair for pair in combinations(parts, 2) if places[pair[0]].intersects(places[pair[1]])]
    needs = {part: max(part.heightForWidth(part.width()), part.minimumSizeHint().height()) for part in parts}
    wrong += [f"{one} is over {other}" for one, other in over]
    return [*wrong, *(f"{part} is cut" for part, high in needs.items() if part.height() < high)]


@pytest.mark.parametrize("size", [(1024, 768), (1366, 700)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_grows_as_its_screen_has_room(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, size: tuple[int, int]
) -> None:
    """With 200 % wished for, each is larger than with 125 %, and all that stands on it is whole and apart."""
    room = a_room(qtbot, qapp, tmp_path, ("vocabulary",))
    room.until("pitch", 1)
    apply_look(qapp, look(zoom=2.0))
    window = QWidget()
    window.resize(*size)
    window.show()
    watch = WatchPage(person="p", name="Olga", scene="Team Oak", title="Words of the trade")
    made: dict[str, Callable[[], KioskPage]] = {
        "result": lambda: OwnResultPage(RESULT, window),
        "pair": lambda: PairSeenPage(PAIR, window),
        "long names": lambda: PairSeenPage(LONG_PAIR, window),
        "code": lambda: CodePage(lambda: 0.0, window),
        "watch": lambda: WatchingPage(watch, window, room.desk),
    }
    try:
        for name, make in made.items():
            page = largest(window, make)
            assert unit(page) > LEAST * MOST_ZOOM, name
            if isinstance(page, PairSeenPage):
                page.go_on()
            page.resize(window.size())
            page.show()
            QTest.qWait(0)
            assert cut(page) == [], name
            page.hide()
    finally:
        window.close()
        room.away()
        apply_look(qapp, look())


def test_the_place_in_the_head_is_whole_or_not_there(qtbot: QtBot, qapp: QApplication) -> None:
    """However long it is, where in the session a question is asked is never cut at a word's middle."""
    apply_look(qapp, look())
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    asked = Faces(id="f", ask="How would you feel?")
    shown = set[bool]()
    for length in range(20, 100, 4):
        where = "Round 1 · Team Oak · Play the scene of the long evening at the counter of the shop, and go on"[:length]
        page = QuestionPage(
            ItemPage(person="p", name="Olga", where=where, item=asked, number=1, of=3, promise="Named."), window
        )
        page.resize(window.size())
        page.show()
        qapp.processEvents()
        (words,) = (label for label in page.findChildren(Words) if label.text() == where)
        shown.add(words.isVisible())
        assert not words.isVisible() or words.width() >= words.sizeHint().width(), where
        page.hide()
    assert shown == {True, False}


MANNERS = (
    "They say that it isn't possible and explain the rule as kindly as they can",
    "They ask somebody who may decide, and the customer waits at the counter meanwhile",
    "They do it and tell nobody",
    "They offer something else that comes close",
    "It depends on who is watching",
    "That hasn't happened to me yet",
)


def asked(window: QWidget, options: Sequence[str]) -> QuestionPage:
    """The page of a question with these options, as large as the window lets it be."""
    ask = "When a customer asks for something that the rules don't allow, what do people at your counter usually do?"
    item = Choose(id="c", ask=ask, options=tuple(Option(str(at), words) for at, words in enumerate(options)))
    shown = ItemPage(person="p", name="Olga", where="", item=item, number=1, of=1, promise="Confidential: a sum only.")
    page = largest(window, lambda: QuestionPage(shown, window))
    page.resize(window.size())
    page.show()
    QTest.qWait(0)
    return page


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 700)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_all_options_are_in_sight(qtbot: QtBot, qapp: QApplication, size: tuple[int, int], zoom: float) -> None:
    """Six that take two lines each stand on one page at any text size: those below the fold nobody would choose."""
    apply_look(qapp, look(zoom=zoom))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    try:
        page = asked(window, MANNERS)
        (rows,) = page.findChildren(Rows)
        assert rows.verticalScrollBar().maximum() == 0
        assert rows.unseen() == 0
        assert not rows.more.isVisible()
    finally:
        window.close()
        apply_look(qapp, look())


def test_options_that_have_no_room_are_counted_and_shown_before_the_answer_counts(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Where forty-two long ones can't stand on one page a bar counts those below, and Continue shows them first."""
    apply_look(qapp, look(zoom=1.5))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    page = asked(window, MANNERS * 7)
    (rows,) = page.findChildren(Rows)
    below = rows.unseen()
    assert rows.more.isVisible()
    assert below > 0
    assert rows.more.name == f"{below} more below"
    continued: list[bool] = []
    page.continued.connect(lambda: continued.append(True))
    assert isinstance(page.answer, ChooseAnswer)
    page.answer.choose(0)
    page.go_on()
    assert not continued
    assert page.said == f"{below} options were out of sight below. Look at them, then continue."
    assert rows.unseen() < below
    for _times in range(below):
        rows.more.click()
    assert not rows.more.isVisible()
    page.go_on()
    assert continued
    apply_look(qapp, look())
