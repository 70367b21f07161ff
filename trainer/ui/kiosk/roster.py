"""This file is names to pick from, sorted, in columns: by click, by arrows, by their first letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cmp_to_key, partial

from PySide6.QtCore import QCollator, QLocale, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from trainer.folding import begins
from trainer.model.pages import Pick
from trainer.paint.fonts import MEDIUM, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.fit import draw_fitted, fitted, unit, widest_word
from trainer.ui.kiosk.moves import is_arrow, neighbour
from trainer.ui.kiosk.texts import Words
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.theme import role
from trainer.ui.told import point, say, told
from trainer.words import _, current_language

TALL, LOW = 84, 50  # heights of a name in the design's pixels: with few, with many
WIDEST, WIDE, NARROW = 520, 340, 200
BAR = 16  # room for the scroll bar, and as much on the other side
EASY = 18  # the type of a name that is easy to read
SIZES = (22, 20, EASY, 16, 14, 12)
ALIKE = 0.7  # of the names: as large as so many of them can be, none is larger
MOST_LETTERS = 40  # of a name that is typed
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NameTile(Tile):
    """A name; who is done has a tick and the word, who needn't come any more a word alone."""

    def __init__(self, pick: Pick, *, again: bool) -> None:
        """`again`: whether it can be picked although done."""
        super().__init__(pick.name)
        told(self, "button")
        self.pick = pick
        self.most = SIZES[0]
        self.word = _word(pick)
        self.setEnabled(again or not pick.done)
        if self.word:
            self.setAccessibleName(f"{pick.name}, {self.word}")

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The name at the left, its state at the right."""
        font, space, words = self.laid(rect, one)
        if self.word:
            self._paint_word(painter, rect, colours, one, words=words)
        ink = colours.muted if self.pick.done else colours.text
        draw_fitted(painter, space, self.name, font, ink, LEFT)

    @property
    def _strength(self) -> int:
        return SEMIBOLD if self.chosen else MEDIUM

    def laid(self, rect: QRectF, one: float) -> tuple[QFont, QRectF, bool]:
        """The name's font and place, and whether "done" has room: before the name shrinks only the tick stays."""
        font, space = self._fitted(rect, one, words=True)
        if not self.pick.done or font.pixelSize() >= EASY * one:
            return font, space, True
        return *self._fitted(rect, one, words=False), False

    def _fitted(self, rect: QRectF, one: float, *, words: bool) -> tuple[QFont, QRectF]:
        space = rect.adjusted(18 * one, 2, -self._aside(one, words=words) - 12 * one, -2)
        sizes = [size * one for size in SIZES if size <= self.most]
        return fitted(self.name, space.size(), sizes, self._strength), space

    def wanted(self, one: float) -> float:
        """The width in which the name is easy to read on two lines, with its state beside it."""
        font = typeface().font(EASY * one, SEMIBOLD)
        name = max(widest_word(self.name, font), QFontMetricsF(font).horizontalAdvance(self.name) * 0.6)
        return name + self._aside(one, words=True) + 34 * one

    def _aside(self, one: float, *, words: bool) -> float:
        """How much of the width the state takes."""
        if not self.word:
            return 0.0
        tick = 46 * one if self.pick.done else 20 * one
        return tick + (self._state(one)[1] if words else 0.0)

    def _state(self, one: float) -> tuple[QFont, float]:
        font = fitted(self.word, QSizeF(110 * one, LOW * one), [size * one for size in (16, 14, 12, 10)])
        return font, QFontMetricsF(font).horizontalAdvance(self.word) + 4

    def _paint_word(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float, *, words: bool) -> None:
        font, wide = self._state(one)
        wide = wide if words else 0.0
        space = QRectF(rect.right() - wide - 16 * one, rect.top(), wide, rect.height())
        if self.pick.done:
            mark = QRectF(space.left() - 24 * one, rect.center().y() - 9 * one, 18 * one, 18 * one)
            paint_icon(painter, mark, "check", colours.good)
        if words:
            ink = colours.good if self.pick.done else colours.muted
            draw_fitted(painter, space, self.word, font, ink, LEFT)


def _word(pick: Pick) -> str:
    """What stands beside a name."""
    if pick.done:
        return _("done")
    return _("begun") if pick.begun else _("team has read") if pick.told else ""


class _Columns(QWidget):
    """The names themselves, down the columns."""

    def __init__(self, tiles: Sequence[NameTile]) -> None:
        super().__init__()
        role(self, "inside")
        self.shown: list[NameTile] = list(tiles)
        self._count = len(tiles)
        for tile in tiles:
            tile.setParent(self)

    def place(self, width: int, height: int) -> None:
        """Chooses columns and heights so that all fit, and as large as may be."""
        one, count = unit(self), max(1, len(self.shown))
        gap = round(10 * one)
        most = max(1, int((width + gap) // (NARROW * one + gap)))
        columns = next((n for n in range(1, most + 1) if self._deep(count, n) * (58 * one + gap) <= height), most)
        columns = max(columns, min(most, 3, -(-count // 4)))
        deep = self._deep(count, columns)
        high = max(LOW * one, min(TALL * one, (height + gap) / deep - gap))
        wanted = max((tile.wanted(one) for tile in self.shown), default=0.0)
        wide = min(max(WIDE * one, min(WIDEST * one, wanted)), (width - gap * (columns - 1)) / columns)
        left = BAR + (width - columns * wide - gap * (columns - 1)) / 2
        top = 0.0 if count < self._count else max(0.0, (height - deep * (high + gap) + gap) * 0.38)
        for index, tile in enumerate(self.shown):
            x, y = left + index // deep * (wide + gap), top + index % deep * (high + gap)
            tile.setGeometry(round(x), round(y), round(wide), round(high))
        self._even(one)
        self.setMinimumHeight(round(deep * (high + gap) - gap + top))

    def _even(self, one: float) -> None:
        """Names side by side are of one size; only a few that are much longer are smaller."""
        for tile in self.shown:
            tile.most = SIZES[0]
        found = sorted(tile.laid(QRectF(tile.rect()), one)[0].pixelSize() / one for tile in self.shown)
        usual = found[int(len(found) * (1 - ALIKE))] if found else 0.0
        for tile in self.shown:
            tile.most = next((size for size in SIZES if size <= usual + 0.5), SIZES[-1])
            tile.update()

    @staticmethod
    def _deep(count: int, columns: int) -> int:
        return -(-count // columns)


class Roster(QWidget):
    """Names to pick; `picked` says whose. Typed letters leave those whose names begin so, and choose the only one."""

    picked = Signal(str)

    def __init__(self, picks: Sequence[Pick], parent: QWidget, *, chosen: str = "", again: bool = True) -> None:
        """`chosen` is a person picked before, shown small; `again`: whether who is done can be picked."""
        super().__init__(parent)
        one = unit(self)
        order = QCollator(QLocale(current_language()))
        order.setNumericMode(True)
        names = sorted({pick.name for pick in picks}, key=cmp_to_key(order.compare))
        self.tiles = [NameTile(pick, again=again) for pick in sorted(picks, key=lambda pick: names.index(pick.name))]
        self._letters, self._ended = "", False
        self._cursor: NameTile | None = None
        self._line = Words("", 18 * one, muted=True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setFixedHeight(round(30 * one))
        self._columns = _Columns(self.tiles)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(8 * one))
        column.addWidget(self._line)
        column.addWidget(self._scroll, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for tile in self.tiles:
            tile.settled = tile.pick.person == chosen
            tile.setChecked(tile.settled)
            tile.clicked.connect(partial(self._clicked, tile))
        waiting = [tile for tile in self.tiles if not tile.pick.done]
        self._last = waiting[0] if len(waiting) == 1 and not chosen else None
        if self._last is not None:
            self._point_at(self._last)
        self._say()

    def choose(self, person: str) -> None:
        """Marks somebody as chosen."""
        for tile in self.tiles:
            tile.settle(settled=False)
            tile.setChecked(tile.pick.person == person)
            tile.show_cursor(here=tile is self._cursor and not tile.isChecked())
            tile.update()

    def press(self, event: QKeyEvent) -> bool:
        """Arrows, letters, Backspace, Esc for all names; Enter and Space pick where the arrows are."""
        shown = [tile for tile in self._columns.shown if tile.isEnabled()]
        if is_arrow(event.key()):
            at = shown.index(self._cursor) if self._cursor in shown else -1
            index = neighbour([tile.geometry().center() for tile in shown], at, event.key())
            if index >= 0:
                self._point_at(shown[index])
            return True
        if self._goes_on(event.text()):
            self._filter(self._letters + event.text())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            return self._pick_cursor(event)
        if event.key() == Qt.Key.Key_Escape and self._letters:
            self._filter("")
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self._filter("" if self._lost else self._letters[:-1])
            return True
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.text() and event.text()[0].isalpha() and not held:
            self._narrow(event.text())
            return True
        return False

    def forget(self) -> None:
        """Shows all names again where some letters were typed."""
        if self._letters:
            self._filter("")

    @property
    def _lost(self) -> bool:
        """Whether nobody's name begins with what was typed: nobody is chosen by the rest of a name that isn't here."""
        return bool(self._letters) and not any(begins(tile.pick.name, self._letters) for tile in self.tiles)

    def _goes_on(self, sign: str) -> bool:
        """Whether a space, hyphen, apostrophe, bracket or figure is the next sign of a name that is being typed."""
        if not self._letters or not sign or not sign.isprintable() or sign.isalpha():
            return False
        return any(begins(tile.pick.name, self._letters + sign) for tile in self.tiles)

    def _pick_cursor(self, event: QKeyEvent) -> bool:
        chosen = self._cursor or self._whole()
        if chosen is None:
            return self._say_several()
        if not event.isAutoRepeat():
            self.picked.emit(chosen.pick.person)
        return True

    def _whole(self) -> NameTile | None:
        """The one whose first name and surname were typed to the end, though a longer name begins so too."""
        typed = [tile for tile in self._columns.shown if tile.isEnabled() and begins(self._letters, tile.pick.name)]
        return typed[0] if len(typed) == 1 and " " in typed[0].pick.name else None

    def _say_several(self) -> bool:
        """Enter where the letters leave several names: what to do next; False where nothing was typed."""
        self._ended = True
        if self._letters and not self._lost and len(self._columns.shown) > 1:
            words = _("Several names begin with “{letters}”. Type on, or choose with the arrows.")
            self._line.setText(words.format(letters=self._letters))
            say(self, self._line.text())
        return bool(self._letters)

    def _clicked(self, tile: NameTile) -> None:
        tile.setChecked(False)
        self.picked.emit(tile.pick.person)

    def _narrow(self, letter: str) -> None:
        """One more letter; after Enter, one that no name goes on with is the first of the next."""
        longer = self._letters + letter
        goes_on = not self._ended or any(begins(tile.pick.name, longer) for tile in self.tiles)
        self._filter(longer if goes_on else letter)

    def _filter(self, letters: str) -> None:
        """Shows whose names begin so, and chooses the only one; where nobody's does, all of them and none chosen."""
        self._letters, self._ended = letters[:MOST_LETTERS], False
        found = [tile for tile in self.tiles if begins(tile.pick.name, self._letters)] if letters else []
        self._columns.shown = shown = found or self.tiles
        for tile in self.tiles:
            tile.setVisible(tile in shown)
        only = found[0] if len(found) == 1 and found[0].isEnabled() else None if letters else self._last
        self._point_at(only)
        self._say()
        self._place()

    def _point_at(self, tile: NameTile | None) -> None:
        self._cursor = tile
        for each in self.tiles:
            each.show_cursor(each is tile)
        self.setAccessibleDescription(tile.accessibleName() if tile is not None else "")
        point(self.parentWidget() or self, tile)
        if tile is not None:
            self._scroll.ensureWidgetVisible(tile, 0, 8)

    def _say(self) -> None:
        if self._lost:
            words = _("No name begins with “{letters}” · Backspace shows all")
            self._line.setText(words.format(letters=self._letters))
            say(self, self._line.text())
        elif self._letters:
            self._line.setText(
                _("Names beginning with “{letters}” · Backspace shows more").format(letters=self._letters)
            )
        else:
            self._line.setText("")

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Places the names anew."""
        self._place()

    def _place(self) -> None:
        spare = self.height() - self._line.height() - 16
        self._columns.place(self.width() - 2 * BAR, max(100, spare))

    def sizeHint(self) -> QSize:
        """As large as the page lets it be."""
        one = unit(self)
        return QSize(round(1300 * one), round(620 * one))

    def minimumSizeHint(self) -> QSize:
        """Some rows can always be seen."""
        return QSize(300, 220)
