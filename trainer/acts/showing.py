"""This file is what the room is shown and who holds the laptop: reveal, hand over, take back."""

from __future__ import annotations

from trainer.acts.reach import Reach
from trainer.acts.sheets import Sheets
from trainer.gathering import Boards
from trainer.model.events import LaptopHanded, Revealed
from trainer.model.events_control import PageTurned
from trainer.model.scenario import Act, Board, Calculate, Deal, Fill, Reveal
from trainer.model.trouble import Refused
from trainer.steps import deal, fill, naming, swapping
from trainer.words import _

AT_THE_LAPTOP = ("kiosk", "team")
"""Ways to answer that need the laptop in the room's hands."""


class Showing:
    """What passes between the facilitator and the room."""

    def __init__(self, reach: Reach, sheets: Sheets, boards: Boards) -> None:
        """Takes what an act may use; a sheet is opened for the laptop and closed before it is revealed."""
        self._reach, self._sheets, self._boards = reach, sheets, boards

    def reveal(self) -> None:
        """Shows the room what this place keeps hidden; an open sheet is closed first."""
        at, play = self._reach.here, self._reach.play()
        step, state = play.step(at), play.session.sheets.get(at)
        if state is None and not isinstance(step, Reveal | Calculate | Board):
            raise Refused(_("There is nothing to reveal at this step."))
        if later := naming.shown_later(play, self._reach.places(), at):
            raise Refused(
                _("This is shown at “{step}”, when nobody's answer can sway another's.").format(step=naming.bare(later))
            )
        if state is not None and not state.closed:
            self._sheets.close()
        if isinstance(step, Board):
            self._boards.show(at)
            self.turn(0)
        else:
            self._reach.write(Revealed(at=at))

    def turn(self, page: int) -> None:
        """The room sees another page of this place."""
        if page != self._reach.session.page:
            self._reach.write(PageTurned(at=self._reach.here, page=page))

    def hand_over(self) -> None:
        """Gives the laptop to the room: to read cards where they are dealt, to answer where a sheet is filled."""
        at, play = self._reach.here, self._reach.play()
        waiting = swapping.to_read(play, at)
        if waiting is not None and isinstance(play.step(at), Act):
            self._reach.write(LaptopHanded(to="cards", at=waiting[0]))
            return
        if isinstance(play.step(at), Deal):
            if not (deck := deal.deck_of(play, at)).confidential:
                raise Refused(_("These cards lie open for all to see."))
            if play.on_paper(at, deck):
                raise Refused(
                    _("The printed cards are given out. To read cards here instead, choose “Deal them here”.")
                )
            self._reach.write(LaptopHanded(to="cards", at=at))
            return
        state = play.session.sheets.get(at)
        if state is None or state.closed or state.how not in AT_THE_LAPTOP:
            as_teams = isinstance(play.step(at), Fill) and fill.how(play, at) == "team"
            self._sheets.open("team" if as_teams else "kiosk")
        self._reach.write(LaptopHanded(to="kiosk", at=at))

    def take_back(self) -> None:
        """The facilitator has the laptop again."""
        if self._reach.session.laptop.to != "console":
            self._reach.write(LaptopHanded(to="console"))
