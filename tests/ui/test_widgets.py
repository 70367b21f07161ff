"""Promises of the small widgets and the look: plain words, keys that are said, room for everything, zoom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStyle, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.paint import samples
from tests.paint.test_slide import unlike
from trainer.model.spoken import spoken
from trainer.paint.slide import timer_rect
from trainer.paint.theme import DARK, LIGHT, VARIANTS, ZOOMS
from trainer.ui.sheet import style_sheet
from trainer.ui.theme import apply_look, colours_of, look, role, zoom_of, zoomed
from trainer.ui.told import Part, told
from trainer.ui.widgets import Card, EndsLayout, FlowLayout, KeyButton, Label, Pill, SectionTitle
from trainer.ui.widgets.contents import ContentsList
from trainer.ui.widgets.dropdown import DropDown
from trainer.ui.widgets.face import FaceWidget
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.thumbnail import ThumbnailWidget


@pytest.fixture(autouse=True)
def _looked(qapp: QApplication) -> Iterator[None]:
    """Every widget here has the program's look; the next test finds the application as it was."""
    font, palette = qapp.font(), qapp.palette()
    apply_look(qapp, look())
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_words_are_never_taken_for_markup(qtbot: QtBot) -> None:
    """A name such as <b>Olga</b> is shown letter by letter in every kind of label."""
    for label in (Label("<b>Olga</b>"), Pill("<b>Olga</b>"), SectionTitle("<b>Olga</b>")):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == "<b>Olga</b>"


def test_a_button_says_its_key(qtbot: QtBot) -> None:
    """The key is on the button, and a screen reader hears it."""
    button = KeyButton("Pause", "Space", "primary")
    qtbot.addWidget(button)

    assert button.text() == "Pause"
    assert button.accessibleName() == "Pause, Space"


def test_the_letter_on_a_key_is_as_strong_as_the_words_beside_it(qtbot: QtBot) -> None:
    """On a quiet chip too, where a fainter one couldn't be read any more."""
    chip = role(KeyButton("Keep this picture", "I"), "chip")
    qtbot.addWidget(chip)
    chip.show()
    picture = QImage(chip.size() * 8, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(8)
    chip.render(picture)
    cap = range(picture.width() - chip.height() * 8, picture.width())

    letter = min(picture.pixelColor(x, picture.height() // 2).lightness() for x in cap)

    assert letter <= chip.palette().buttonText().color().lightness() + 2


def test_a_button_changes_its_words(qtbot: QtBot) -> None:
    """Start becomes Pause on the same button, with the same key and enough room."""
    button = KeyButton("Start", "Space", "primary")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.say("Разыграть сцену")

    assert button.accessibleName() == "Разыграть сцену, Space"
    assert button.sizeHint().width() > before


def test_an_ampersand_is_a_letter(qtbot: QtBot) -> None:
    """Words from a scenario may hold an ampersand; it is shown and makes no shortcut."""
    button = KeyButton("Q&A")
    qtbot.addWidget(button)

    assert button.text() == "Q&&A"
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "Q&A"


@pytest.mark.parametrize(("part", "marked"), [("choice", True), ("tick", True), ("tab", True), ("button", False)])
def test_a_chosen_button_is_told_by_a_mark_as_well(qtbot: QtBot, part: Part, marked: bool) -> None:
    """A tick, or a tab's line, in no more room; what says by its words what a press does has none."""
    button = told(KeyButton("Delighted"), part)
    qtbot.addWidget(button)
    button.setCheckable(True)
    size = button.sizeHint()
    button.resize(size)
    button.setChecked(True)
    assert button.sizeHint() == size
    drawn = button.grab().toImage()
    told(button, "button")
    assert (unlike(drawn, button.grab().toImage()) > 0) == marked


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("words", ["Next: rate", "Дальше: все оценивают сцену"])
def test_a_button_has_room_for_words_and_key(qtbot: QtBot, qapp: QApplication, words: str, zoom: float) -> None:
    """At every text zoom a button is wide enough for its words and its key."""
    apply_look(qapp, look(zoom=zoom))
    plain, button = KeyButton(words), KeyButton(words, "Space")
    for each in (plain, button):
        qtbot.addWidget(each)
        each.ensurePolished()

    words_wide = QFontMetricsF(plain.font()).horizontalAdvance(words)
    assert plain.sizeHint().width() >= words_wide + 20 * zoom
    assert button.sizeHint().width() >= plain.sizeHint().width() + 30 * zoom


def test_focus_doesn_t_move_anything(qtbot: QtBot) -> None:
    """The focus ring takes its room from the padding: a control keeps its size when it gets the focus."""
    window = Card()
    qtbot.addWidget(window)
    first, second = QLineEdit("Olga"), KeyButton("Continue", "Enter")
    window.box.addWidget(first)
    window.box.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    one = (first.sizeHint(), second.sizeHint())
    second.setFocus()

    assert second.hasFocus()
    assert one == (first.sizeHint(), second.sizeHint())


def test_a_focused_button_looks_focused(qtbot: QtBot) -> None:
    """A focused button is drawn differently from an unfocused one, in every part."""
    for part in ("plain", "primary", "next", "quiet", "danger"):
        window = QWidget()
        qtbot.addWidget(window)
        button, other = KeyButton("Continue", "", part, window), QLineEdit(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        other.setFocus()
        before = button.grab().toImage()
        button.setFocus()
        assert button.grab().toImage() != before


def test_a_flow_starts_a_new_row_when_one_is_full(qtbot: QtBot) -> None:
    """Pills stand side by side while they fit; the height for a width tells how many rows there will be."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=8)
    for name in samples.NAMES[:12]:
        flow.addWidget(Pill(name))
    narrow, wide = flow.heightForWidth(200), flow.heightForWidth(2000)
    flow.setGeometry(QRect(0, 0, 200, narrow))
    places = [flow.itemAt(number).geometry() for number in range(flow.count())]  # type: ignore[union-attr]

    assert narrow > 3 * wide
    assert all(place.right() < 200 and place.bottom() < narrow for place in places)
    assert not any(a.intersects(b) for number, a in enumerate(places) for b in places[number + 1 :])


def test_the_words_of_a_quiet_button_stand_at_the_edge_of_the_column(qtbot: QtBot) -> None:
    """Its ring goes beyond the edge, at the left or at the right; larger text moves it as far as its ground grows."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(40, 0, 40, 0)
    back, away = KeyButton("All sessions", "", "quiet"), KeyButton("Cancel", "", "quiet")
    column.addLayout(Flush(back))
    column.addLayout(Flush(away, end=True))
    window.resize(400, 200)
    column.activate()
    spoken_for = [QFontMetricsF(one.font()).horizontalAdvance(one.text()) for one in (back, away)]
    assert abs(back.geometry().center().x() - spoken_for[0] / 2 - 40) <= 2
    assert abs(away.geometry().center().x() + spoken_for[1] / 2 - 360) <= 2


def test_a_row_with_two_ends_keeps_the_way_on_beside_its_title(qtbot: QtBot) -> None:
    """Where not all fit in one row, what is done once in a while goes below; where not even the title fits, the end."""
    window = QWidget()
    qtbot.addWidget(window)
    title, more, start = KeyButton("Today"), KeyButton("Add a break"), KeyButton("Choose people and start")
    row = EndsLayout(window, ends_first=True)
    row.add_left(title, more)
    row.add_right(start)
    whole = row.sizeHint().width()
    both = title.sizeHint().width() + start.sizeHint().width() + 10
    for width, below in ((whole, ()), (both, (more,)), (both - 1, (start,))):
        row.setGeometry(QRect(0, 0, width, row.heightForWidth(width)))
        assert [part for part in (title, more, start) if part.y() > title.y() + title.height() / 2] == [*below]


def test_a_flow_can_be_emptied(qtbot: QtBot) -> None:
    """Clearing a flow takes its widgets away for good."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window)
    flow.addWidget(Pill("Ingrid"))
    flow.clear()

    assert flow.count() == 0
    assert flow.itemAt(0) is None
    assert window.findChildren(QLabel) == []


def test_a_thumbnail_keeps_the_rooms_shape_and_says_its_words(qtbot: QtBot) -> None:
    """The thumbnail is as high as the room's screen would be, and a screen reader hears what the room sees."""
    thumbnail = ThumbnailWidget(samples.ACT)
    qtbot.addWidget(thumbnail)

    assert thumbnail.heightForWidth(320) == 180
    assert thumbnail.accessibleName() == spoken(samples.ACT)
    thumbnail.set_shape(4 / 3)
    assert thumbnail.heightForWidth(320) == 240


def test_a_thumbnail_shows_the_slide_it_is_given(qtbot: QtBot) -> None:
    """Another slide is another picture; the same slide is the same."""
    thumbnail = ThumbnailWidget(samples.ACT)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(320, 180)
    act = thumbnail.grab().toImage()
    thumbnail.show_slide(samples.RESULTS)
    results = thumbnail.grab().toImage()
    thumbnail.show_slide(replace(samples.ACT))

    assert act != results
    assert thumbnail.grab().toImage() == act


def test_a_tick_paints_the_timer_of_a_thumbnail_alone(qtbot: QtBot) -> None:
    """After a second the thumbnail looks as one painted at once, and only a part of it was painted again."""
    thumbnail = ThumbnailWidget(samples.ACT)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(320, 180)
    now = replace(samples.ACT, timer=samples.WARNING)
    fresh = ThumbnailWidget(now)
    qtbot.addWidget(fresh)
    fresh.resize(320, 180)
    image = thumbnail.grab().toImage()
    timer = timer_rect(QRectF(thumbnail.rect()), now).toRect()

    thumbnail.show_slide(now)
    thumbnail.render(image, timer.topLeft(), QRegion(timer))

    assert timer.width() < 160
    assert unlike(image, fresh.grab().toImage()) <= 3  # edges of letters are rounded elsewhere


def test_a_face_keeps_its_size(qtbot: QtBot) -> None:
    """A face asks for a square of the size it was made with."""
    face = FaceWidget(2, 48)
    qtbot.addWidget(face)

    assert face.sizeHint() == QSize(48, 48)


@pytest.mark.parametrize("zoom", [ZOOMS[0], 1.0, ZOOMS[-1]])
@pytest.mark.parametrize("colours", VARIANTS, ids=lambda each: each.name)
def test_the_sheet_has_a_colour_and_a_size_for_everything(colours: object, zoom: float) -> None:
    """Nothing is left unfilled in the style sheet, in any variant at any zoom, and it never thickens a font."""
    sheet = style_sheet(colours, zoom)  # type: ignore[arg-type]

    assert "$" not in sheet
    assert "font-weight" not in sheet


def test_text_zoom_makes_words_larger(qtbot: QtBot, qapp: QApplication) -> None:
    """One step of zoom makes labels and buttons larger; the largest step is the end."""
    label, button = Label("Play the scene", "title"), QPushButton("Start")
    for each in (label, button):
        qtbot.addWidget(each)
        each.ensurePolished()
    before = (label.sizeHint().height(), button.sizeHint().height())
    apply_look(qapp, zoomed(look(), 1))
    after = (label.sizeHint().height(), button.sizeHint().height())

    assert after > before
    assert zoomed(look(zoom=ZOOMS[-1]), 1).zoom == ZOOMS[-1]


def test_widgets_that_paint_themselves_find_the_colours(qtbot: QtBot, qapp: QApplication) -> None:
    """The colours and zoom in force can be asked for at any widget."""
    widget = QWidget()
    qtbot.addWidget(widget)
    assert colours_of(widget) == LIGHT
    apply_look(qapp, look(dark=True, zoom=1.5))

    assert colours_of(widget) == DARK
    assert zoom_of(widget) == pytest.approx(1.5, abs=0.05)


def test_a_part_is_told_by_its_role(qtbot: QtBot) -> None:
    """Telling a widget its part restyles it at once."""
    button = QPushButton("Start")
    qtbot.addWidget(button)
    button.ensurePolished()
    before = button.grab().toImage()
    role(button, "primary")

    assert button.grab().toImage() != before


def test_a_closed_list_shortens_words_and_never_cuts_them(qtbot: QtBot) -> None:
    """Half a name can say the opposite: where the room ends, … says so after a whole word; hovering says all of it."""
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems(["What we promise and don't do", "At once"])

    whole = ["What", "we", "promise", "and", "don't", "do"]
    for wide in range(130, 260, 3):
        box.resize(wide, 44)
        assert box.said.endswith("…") or box.said == " ".join(whole)
        said = box.said.rstrip("…").split()
        assert said == whole[: len(said)] != []
    assert box.toolTip() == "What we promise and don't do"
    box.resize(600, 44)
    assert box.said == "What we promise and don't do"


def test_a_list_of_long_rows_leaves_air_between_them(qtbot: QtBot) -> None:
    """A title of two lines is higher than its words, as one of a single line is."""
    rows = ContentsList()
    qtbot.addWidget(rows)
    rows.setWordWrap(True)
    rows.addItems(["In short", "What we take away with us"])
    rows.resize(160, 300)
    rows.show()

    one, two = rows.visualItemRect(rows.item(0)).height(), rows.visualItemRect(rows.item(1)).height()
    line = rows.fontMetrics().height()
    assert one == 40
    assert two >= 2 * line + 12


def test_a_long_row_is_as_high_as_its_lines_at_every_width(qtbot: QtBot) -> None:
    """The end of a sentence is never cut: it says what to do."""
    rows = ContentsList()
    qtbot.addWidget(rows)
    rows.setWordWrap(True)
    said = "Line 4: A colon followed by a space inside a text; put the whole text in double quotes."
    rows.addItem(said)
    rows.show()

    around = 2 * 10 + 2 * (rows.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1)
    for wide in range(160, 420, 4):
        rows.resize(wide, 400)
        rows.doItemsLayout()
        room = QRect(0, 0, rows.viewport().width() - around, 1000)
        lines = rows.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, said)
        assert rows.visualItemRect(rows.item(0)).height() >= lines.height() + 12, wide
