"""This file is the pane beside the people: whether they fit, what the room is promised, the code, the start."""

from __future__ import annotations

from collections.abc import Sequence
from random import SystemRandom

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from trainer.model.events import HeldFor, Promise
from trainer.model.namelist import Listed
from trainer.steps.fit import Fit
from trainer.ui.fields.held import HeldLine, held_title
from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.titles import together
from trainer.ui.people.covered import Uncover
from trainer.ui.people.judging import Fewest
from trainer.ui.people.promise import LEAST, USUAL, PromiseCard, in_short
from trainer.ui.people.unread import Unread, others
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton, Label, OnceButton, SectionTitle
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext

WIDTH, NARROW = 372, 304
SIDE, TIGHT = 28, 14
"""Pixels beside the buttons, and in a narrow pane, where their words need them."""


class TermsPane(Card):
    """Emits `start` and `rehearse`; reads out as `promise` and `code`."""

    start = Signal()
    choose = Signal()
    rehearse = Signal()
    elsewhere = Signal()
    code_changed = Signal(str)

    def __init__(self) -> None:
        """Nothing is planned yet."""
        super().__init__("side-right", margin=0, spacing=0)
        self._fewest: Fewest | None = None
        self._planned = False
        self._people = 0
        self._title = wrapped("", "heading", strong=True)
        self._length = Label("", muted=True)
        self.held_line = HeldLine()
        self._count = Label("", "title", strong=True)
        self._others = wrapped("", "small", muted=True)
        self._fits, self._misfits = QVBoxLayout(), list[QLabel]()
        self.promise_card = PromiseCard()
        self._hint = wrapped("", "warning")
        self.lower_button = KeyButton("")
        self.code_field = QLineEdit()
        self.own_code = False
        self._kept = wrapped(
            _("You set it yourself last time. Whoever saw it then can take the laptop back too."), "small"
        )
        self.uncover = Uncover(self.code_field)
        self._screens = wrapped("", "small", muted=True)
        self._trouble, self._area, self._unread = News("bad"), ScrolledColumn(), Unread()
        self._promised = wrapped("", "small", strong=True)
        self.start_button = OnceButton(_("Start"), _("Ctrl+Enter"), "primary")
        self.rehearse_button = KeyButton(_("Rehearse with made-up people"))
        self.choose_button = KeyButton(_("Choose a scenario"), _("Ctrl+Enter"), "primary")
        self.elsewhere_button = KeyButton(_("Choose another place"))
        self.foot = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.fit(narrow=False)
        self.show_plan((), "")
        self.show_people((), ())

    # What is shown

    def show_plan(self, titles: Sequence[str], length: str) -> None:
        """What will be run: one title, or the first and how many more."""
        self._planned = bool(titles)
        self._title.setText(together(titles) or _("Nothing is chosen yet"))
        self.show_length(length)
        self._ready()

    def show_length(self, words: str) -> None:
        """How long it takes with those on the list."""
        self._length.setText(words)
        self._length.setVisible(bool(words))

    def show_people(self, people: Sequence[Listed], fits: Sequence[Fit], fewest: Fewest | None = None) -> None:
        """How many there are, whether they fit, and how few would answer a private sheet."""
        self._people = sum(person.part in ("here", "late") for person in people)
        present = sum(person.part != "absent" for person in people)
        words = ngettext("{count} person", "{count} people", present).format(count=present)
        self._count.setText(words if people else _("Nobody yet"))
        self._others.setText(others(people))
        self._others.setVisible(bool(self._others.text()))
        self._show_fits(fits)
        self._fewest = fewest if self._people else None
        self._show_hint()
        self._ready()

    def show_screens(self, words: str, *, single: bool) -> None:
        """What the start will put where; with a `single` screen the room may see the code, so it is covered."""
        self._screens.setText(words)
        self.uncover.watched(single)

    def show_code(self, code: str, *, own: bool = False, seen: bool = False) -> None:
        """A code, `own` when the facilitator set it by hand, `seen` when it was looked at before."""
        self.code_field.setText(code)
        self.own_code, self.uncover.seen = own, seen
        self._kept.hide()

    def next_code(self, last: str, *, own: bool) -> None:
        """The code of the next session: the facilitator's own of last time, which is said, or one nobody knows yet."""
        self.show_code(last if own else new_code(unlike=last), own=own)
        self._kept.setVisible(own)
        self.uncover.begin()

    @property
    def seen_code(self) -> bool:
        """Whether the facilitator knows the code: set by hand, or seen."""
        plain = not self.uncover.covered and not self.code_field.visibleRegion().isEmpty()
        return self.own_code or self.uncover.seen or plain

    def may_start(self) -> bool:
        """Whether nothing is missing; a code that nobody has seen yet is asked to be looked at."""
        if not self.start_button.isEnabled():
            return False
        if not self.seen_code:
            self.ask_to_look()
            return False
        self.uncover.seen = True  # though what is read next scrolls it away
        if (warning := self._unread.first([*self._misfits, self._hint])) is not None:
            self.show_trouble(_("Read the warning above first, then start."))
            self.box.activate()  # the words take room from what scrolls
            self._area.ensureWidgetVisible(warning, 0, 24)
            return False
        self.show_trouble("")
        return True

    def ask_to_look(self) -> None:
        """Says that nobody has seen the code yet, and takes the keys to where it is shown."""
        self.show_trouble(
            _(
                "You haven't seen your code yet. Look at it while nobody else does, write it down, then go on: "
                "nothing else takes the laptop back from the room."
            )
        )
        target = self.uncover if self.uncover.covered else self.code_field
        self._area.ensureWidgetVisible(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.uncover.seen = not self.uncover.covered

    def _looked(self) -> None:
        self.show_trouble("")

    def _set_code(self) -> None:
        self.own_code = True
        self._kept.hide()
        self.show_trouble("")

    def show_trouble(self, sentence: str, *, elsewhere: bool = False) -> None:
        """Why the start didn't work, "" when nothing is in the way; `elsewhere` offers another place to keep it."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.elsewhere_button.setVisible(elsewhere)

    @property
    def length(self) -> str:
        """How long it takes with those on the list."""
        return self._length.text()

    @property
    def screens(self) -> str:
        """What the start will put where."""
        return self._screens.text()

    @property
    def trouble(self) -> str:
        """Why the start didn't work."""
        return self._trouble.text()

    def fit(self, *, narrow: bool) -> None:
        """Takes less room in a narrow window, and more with larger text."""
        self.setFixedWidth(round((NARROW if narrow else WIDTH) * zoom_of(self)))
        self.code_field.setFixedWidth(round(124 * zoom_of(self)))
        side = round(TIGHT * zoom_of(self)) if narrow else SIDE
        self._area.set_sides(side)
        self.foot.setContentsMargins(side, 12, side, SIDE)

    @property
    def limit(self) -> int:
        """Sums are shown from so many answers up."""
        return self.promise.limit

    @property
    def promise(self) -> Promise:
        """What the room is promised."""
        return self.promise_card.promise

    @property
    def held(self) -> HeldFor:
        """For whom and where."""
        return self.held_line.held

    @property
    def code(self) -> str:
        """Four digits, or fewer while they are being typed."""
        return self.code_field.text()

    # How it works

    def _show_fits(self, fits: Sequence[Fit]) -> None:
        self._misfits = []
        while (item := self._fits.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for fit in fits:
            label = wrapped(fit.sentence, "body" if fit.good else "warning", strong=not fit.good)
            self._fits.addWidget(label)
            label.show()
            self._misfits += [] if fit.good else [label]

    def _show_hint(self) -> None:
        self._promised.setText(in_short(self.promise))  # in sight wherever the card is scrolled to
        few = self._fewest.count if self._fewest else None
        short = few is not None and few < self.limit
        self._hint.setVisible(short)
        self.lower_button.setVisible(short and few is not None and few >= LEAST)
        if self._fewest is None or few is None or not short:
            return
        title = self._fewest.title
        if few < LEAST:
            self._hint.setText(
                ngettext(
                    "“{title}”: some questions are for {count} person only, too few for a sum. "
                    "The room is summed over all rounds.",
                    "“{title}”: some questions are for {count} people only, too few for a sum. "
                    "The room is summed over all rounds.",
                    few,
                ).format(title=title, count=few)
            )
            return
        self._hint.setText(
            _(
                "“{title}”: some questions are for {count} people only. "
                "Their sums stay hidden, unless you show sums of so few."
            ).format(title=title, count=few)
        )
        self.lower_button.say(_("Show sums from {count} up").format(count=few))

    def _ready(self) -> None:
        whole = len(self.code_field.text()) == 4
        self.start_button.setVisible(self._planned)
        self.choose_button.setVisible(not self._planned)
        for part in (self._screens, self._promised):
            part.setVisible(self._planned)
        self.rehearse_button.setVisible(self._planned)
        self.start_button.setEnabled(bool(self._people) and self._planned and whole)
        if not self._people:
            self.start_button.setToolTip(_("Type at least one name"))
        else:
            self.start_button.setToolTip("" if whole else _("The code needs four digits"))

    def _connect(self) -> None:
        self.promise_card.changed.connect(self._show_hint)
        self.lower_button.clicked.connect(
            lambda: self.promise_card.promise_less(self._fewest.count if self._fewest else USUAL)
        )
        self.code_field.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,4}"), self))
        self.code_field.textChanged.connect(self._ready)
        self.code_field.textEdited.connect(self._set_code)
        self.code_field.textChanged.connect(self.code_changed)
        self.uncover.clicked.connect(self._looked)
        self.start_button.clicked.connect(self.start)
        self.choose_button.clicked.connect(self.choose)
        self.rehearse_button.clicked.connect(self.rehearse)
        self.elsewhere_button.clicked.connect(self.elsewhere)

    def _lay_out(self) -> None:
        area, inside = self._area, role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 28, 28, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._length)
        column.addSpacing(10)
        column.addWidget(held_title())
        column.addWidget(self.held_line)
        column.addSpacing(10)
        column.addWidget(SectionTitle(_("Your code")))
        column.addLayout(self._code_line())
        self._kept.hide()
        column.addWidget(self._kept)
        column.addWidget(self.uncover.warning)
        column.addLayout(Flush(self.uncover))
        column.addWidget(wrapped(_("Write it down. It takes the laptop back from the room."), "small", muted=True))
        column.addSpacing(18)
        column.addWidget(self._people_card())  # below the code: it grows while names come in
        column.addSpacing(18)
        column.addWidget(SectionTitle(_("What the room is promised")))
        for part in (self._hint, self.lower_button):
            self.promise_card.below_limit.addWidget(part)
        column.addWidget(self.promise_card)
        column.addStretch(1)
        area.hold(inside)
        Fade(area)
        self.box.addWidget(area, 1)
        foot = self.foot
        foot.setSpacing(10)
        self._trouble.hide()
        foot.addWidget(self._trouble)
        self.elsewhere_button.hide()
        foot.addWidget(self.elsewhere_button)
        foot.addWidget(self._promised)
        foot.addWidget(self._screens)
        foot.addWidget(self.rehearse_button)
        foot.addWidget(self.start_button)
        foot.addWidget(self.choose_button)
        self.box.addLayout(foot)

    def _people_card(self) -> Card:
        card = Card(margin=16, spacing=6)
        card.box.addWidget(self._count)
        card.box.addWidget(self._others)
        self._fits.setSpacing(6)
        card.box.addLayout(self._fits)
        return card

    def _code_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        role(self.code_field, "code")
        self.code_field.setAccessibleName(_("Your code, four digits"))
        self.code_field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code_field.setMaxLength(4)
        another = KeyButton(_("New code"), "", "quiet")
        another.clicked.connect(lambda: self.show_code(new_code(unlike=self.code)))
        line.addWidget(self.code_field)
        line.addWidget(another)
        line.addStretch(1)
        return line


def new_code(unlike: str = "") -> str:
    """Four digits that nobody guesses; not four of a kind, and another code than the last."""
    while True:
        code = f"{SystemRandom().randrange(10_000):04}"
        if len(set(code)) > 1 and code != unlike:
            return code
