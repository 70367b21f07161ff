"""This file is how the facilitator types in an answer said aloud: pills to choose from, or words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import wrap

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Value,
    Words,
    YesNo,
)
from trainer.model.session import Given
from trainer.ui.console.scroll import bring_into_sight
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.gently import GentleQuestion
from trainer.ui.fields.writing import WritingBox
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import FlowLayout, KeyButton, Label
from trainer.words import _

Choice = tuple[Value, str]
Ticked = Callable[[tuple[str, ...], str], tuple[str, ...]]
Give = Callable[[Value | None, str], bool]
Draft = Callable[[str], bool]
LONGEST = 32
"""Signs on a line of a pill; a longer sentence takes more lines, for a pill is never cut."""
FIGURE = 2
"""Signs of the longest figure of a scale: in rows of as many each they are still read as one."""
FIGURES, INDENT = 104, 10
"""Pixels at a text zoom of 1 that a number with its two arrows takes, and what it keeps from the edge."""


def _nowhere(_words: str) -> bool:
    return False


def _nobody(_value: Value | None, _words: str) -> bool:
    return True


def _nothing() -> None:
    pass


class Entry(QWidget):
    """One question's answer; calls `give` with a value or words, both empty for none; False when it wasn't kept.

    `draft` keeps words while they are typed; False where they can't be, and are given at once. `ended` comes when
    Enter has ended the words and they are kept.
    """

    def __init__(self) -> None:
        """Gives to nobody until its owner says to whom."""
        super().__init__()
        self.give: Give = _nobody
        self.draft: Draft = _nowhere
        self.ended: Callable[[], None] = _nothing

    def show_given(self, given: Given | None) -> None:
        """Shows what stands recorded."""

    def flush(self) -> None:
        """Tells what is typed and not yet told."""


def entry(item: Item, choices: Sequence[Choice], name: str) -> Entry:
    """The entry for an item; `choices` are its options, `name` what a screen reader calls it."""
    match item:
        case Line() | Text():
            return WordsEntry(name, item.wording)
        case DateItem():
            return WordsEntry(name)
        case Number():
            return NumberEntry(name)
        case Grid():
            return PairEntry(name, (_("Pleasant, 1 to 9"), _("Energy, 1 to 9")), 1, 9)
        case Sliders():
            return PairEntry(name, (_("Pleasant, 0 to 100"), _("Energy, 0 to 100")), 0, 100)
        case ChooseMany():
            return PillsEntry(choices, name, several=True, ticked=item.ticked)
        case Words() | Tally():
            return PillsEntry(choices, name, several=True)
        case _:
            return PillsEntry(choices, name)


def choices_of(item: Item, people: Sequence[Choice] = (), card_words: Sequence[str] = ()) -> tuple[Choice, ...]:
    """The options of an item that has some, with their words; none for one that is typed or that has too many."""
    match item:
        case Faces():
            return tuple(zip((-2, -1, 0, 1, 2), item.shown_labels, strict=True))
        case Scale():
            return tuple((value, str(value)) for value in range(item.least, item.most + 1))
        case Bipolar():
            return tuple((value, str(value)) for value in range(1, item.points + 1))
        case YesNo():
            return (("yes", _("Yes")), ("no", _("No")))
        case Choose() | ChooseMany():
            return tuple((option.id, option.text) for option in item.options)
        case Tally():
            return (*((option.id, option.text) for option in item.options), *((word, word) for word in card_words))
        case Words():
            return tuple((word.id, word.text) for word in item.words)
        case PersonItem():
            return tuple(people)
        case _:
            return ()


class PillsEntry(Entry):
    """One pill an option; pressing a chosen one takes the answer back."""

    def __init__(
        self, choices: Sequence[Choice], name: str, *, several: bool = False, ticked: Ticked | None = None
    ) -> None:
        """With `several`, any number may be chosen; `ticked` says what stays when one more is."""
        super().__init__()
        self.several, self._ticked = several, ticked
        self.pills: dict[Value, KeyButton] = {}
        row = FlowLayout(self, gap=6, even=all(len(words) <= FIGURE for _value, words in choices))
        for value, words in choices:
            pill = KeyButton("\n".join(wrap(words, LONGEST)))
            told(role(pill, "chip"), "tick" if several else "choice")
            pill.setCheckable(True)
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.setAccessibleName(f"{name}: {words}")
            pill.clicked.connect(lambda checked, known=value: self._press(known, checked))
            self.pills[value] = pill
            row.addWidget(pill)

    def show_given(self, given: Given | None) -> None:
        """Marks what is chosen."""
        value = given.value if given else None
        chosen = value if self.several and isinstance(value, tuple) else () if value is None else (value,)
        for known, pill in self.pills.items():
            pill.setChecked(known in chosen)

    def _press(self, value: Value, checked: bool) -> None:
        if self.several:
            chosen = tuple(str(known) for known, pill in self.pills.items() if pill.isChecked())
            if self._ticked is not None:
                chosen = self._ticked(chosen, str(value))
                for known, pill in self.pills.items():
                    pill.setChecked(known in chosen)
            self.give(chosen or None, "")
            return
        for known, pill in self.pills.items():
            pill.setChecked(checked and known == value)
        self.give(value if checked else None, "")


class WordsEntry(Entry):
    """A box for words; on disk as they are typed."""

    def __init__(self, name: str, wording: str = "") -> None:
        """`name` is the question; `wording` names the rule that may ask about the words."""
        super().__init__()
        self.field = WritingBox(name, _("Type what is said"))
        self._saving = Autosave(self.field, self._told, lambda words: self.draft(words))  # noqa: PLW0108 - set later
        self.field.ended.connect(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        if wording:
            gentle = GentleQuestion(self.field, wording)
            gentle.asking.connect(lambda: QTimer.singleShot(0, gentle, lambda: bring_into_sight(gentle)))
            column.addWidget(gentle)

    def show_given(self, given: Given | None) -> None:
        """Shows the words that stand recorded, unless others are being typed."""
        if not self.field.hasFocus():
            self._saving.take((given.words or str(given.value or "")) if given else "")

    def flush(self) -> None:
        """Tells the words now."""
        self._saving.flush()

    def _told(self, words: str) -> bool:
        return self.give(None, words.strip())

    def _end(self) -> None:
        """Enter: what the disk refuses stays to be tried again."""
        self._saving.flush()
        if not self._saving.waiting:
            self.ended()


class NumberEntry(Entry):
    """A field for a figure; comma or point."""

    def __init__(self, name: str) -> None:
        """`name` is the question."""
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(_("A figure"))
        self.field.setMaximumWidth(160)
        self._saving = Autosave(self.field, self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        row.addStretch(1)

    def show_given(self, given: Given | None) -> None:
        """Shows the figure that stands recorded."""
        value = given.value if given else None
        if not self.field.hasFocus() and isinstance(value, int | float):
            self._saving.take(f"{value:g}")

    def flush(self) -> None:
        """Tells the figure now."""
        self._saving.flush()

    def _told(self, words: str) -> bool:
        try:
            figure = float(words.replace(",", ".").replace(" ", "").replace("−", "-"))
        except ValueError:
            return self.give(None, "") if not words.strip() else True
        return self.give(int(figure) if figure.is_integer() else figure, "")


class PairEntry(Entry):
    """Two whole numbers: pleasant and energy."""

    def __init__(self, name: str, labels: tuple[str, str], least: int, most: int) -> None:
        """Both are empty at first; nothing counts as given before there are two."""
        super().__init__()
        self.fields = (QSpinBox(), QSpinBox())
        self._empty, self._whole = least - 1, False
        row = FlowLayout(self, gap=8)
        for field, words in zip(self.fields, labels, strict=True):
            field.setRange(self._empty, most)
            field.setSpecialValueText(" ")
            field.setValue(self._empty)
            field.setMinimumWidth(round(FIGURES * zoom_of(self)))
            field.lineEdit().setTextMargins(INDENT, 0, 0, 0)  # the style sheet's padding doesn't reach its words
            field.setAccessibleName(f"{name}: {words}")
            field.valueChanged.connect(self._changed)
            row.addWidget(_beside(Label(words, "small", muted=True), field))

    def show_given(self, given: Given | None) -> None:
        """Shows the pair that stands recorded."""
        value = given.value if given else None
        if isinstance(value, tuple) and len(value) == len(self.fields):
            self._whole = True
            for field, number in zip(self.fields, value, strict=True):
                field.blockSignals(True)
                field.setValue(int(number))
                field.blockSignals(False)

    def _changed(self) -> None:
        known = tuple(field.value() for field in self.fields)
        whole = self._empty not in known
        if whole or self._whole:
            self._whole = whole
            self.give(known if whole else None, "")


def _beside(*widgets: QWidget) -> QWidget:
    """Widgets that stay together in one row."""
    held = role(QWidget(), "inside")
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return held
