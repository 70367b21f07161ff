"""This file is the reveal in the console: what will be shown, and the two steps it takes."""

from __future__ import annotations

from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Reveal
from trainer.model.screen import BlankSlide
from trainer.steps import naming
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.concern import early, few
from trainer.ui.console.steps.held import HeldCard
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle
from trainer.words import _


class RevealPanel(StepPanel):
    """R arms, R again shows; then the pages are turned with the arrows."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one reveal."""
        super().__init__(desk, at)
        self.card = Card("card", margin=20, spacing=10)
        self.sentence = Label("", "large", strong=True, wrap=True)
        self.what = Label("", muted=True, wrap=True)
        self.warned = Label("", strong=True, wrap=True)
        self.show_it = button(_("Reveal"), "reveal", "primary")
        self.show_it.clicked.connect(lambda: desk.reveal() if desk.armed else desk.arm())
        self.not_yet = KeyButton(_("Not yet"), _("Esc"), "quiet")
        self.not_yet.clicked.connect(desk.disarm)
        row = EndsLayout()
        row.add_left(self.show_it, self.not_yet)
        self.steps = SectionTitle(_("Reveal, in two steps"))
        self.card.box.addWidget(self.steps)
        self.card.box.addWidget(self.sentence)
        self.card.box.addWidget(self.what)
        self.card.box.addWidget(self.warned)
        self.card.box.addLayout(row)
        self.held = HeldCard(desk, at)
        self.column.addWidget(self.card)
        self.column.addWidget(self.held)

    def refresh(self) -> None:
        """Draws what differs."""
        self.held.refresh()
        play = self.desk.conductor.play
        listed = " · ".join(hidden(play, self.at))
        shown = self.at in play.session.revealed
        armed = self.desk.armed and not shown
        role(self.card, "chosen" if armed else "card")
        self.steps.setVisible(not shown)
        self.show_it.setVisible(not shown)
        self.not_yet.setVisible(armed)
        warned = "" if shown else " ".join(filter(None, (few(self.desk), early(self.desk) if armed else "")))
        self.warned.setText(warned)
        self.warned.setVisible(bool(warned))
        self.show_it.say(_("Show it now") if armed else _("Reveal"))
        if shown:
            self.sentence.setText(self._page())
            self.what.setText("")
        elif armed:
            self.sentence.setText(_("Press R again to show the room: {what}").format(what=listed))
            self.what.setText(_("Esc leaves it hidden."))
        else:
            self.sentence.setText(_("The room hasn't seen it yet."))
            self.what.setText(_("R twice shows: {what}").format(what=listed))
        self.what.setVisible(not shown)

    def _page(self) -> str:
        """Which page the room sees, by the title that stands on it."""
        leaves = self.desk.leaves()
        if len(leaves) < 2:
            return _("The room sees it.")
        index = min(self.desk.index, len(leaves) - 1)
        slide = leaves[index].slide
        title = "" if isinstance(slide, BlankSlide) else slide.title
        words = (
            _("The room sees page {page} of {pages}: “{title}”")
            if title
            else _("The room sees page {page} of {pages}.")
        )
        return words.format(page=index + 1, pages=len(leaves), title=naming.bare(title))


def hidden(play: Play, at: Occurrence) -> tuple[str, ...]:
    """What a reveal shows, by the names of decks and steps."""
    step = play.step(at)
    scenario = play.scenario(at)
    found = []
    for what in step.what if isinstance(step, Reveal) else ():
        deck = scenario.deck(what)
        if deck is not None:
            found.append(deck.name)
        else:
            found.append(naming.title(play, Place(Occurrence(at.block, what), scenario.step(what))))
    return tuple(dict.fromkeys(found))
