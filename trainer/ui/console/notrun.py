"""This file is what the end of a workshop would leave out: steps nobody has come to, answers nobody was shown."""

from __future__ import annotations

from trainer.model.play import Play, revealed_places
from trainer.model.scenario import Reveal
from trainer.ui.desk import Desk
from trainer.words import _, ngettext


def not_run(desk: Desk) -> str:
    """How many steps of which exercises were not run, and that answers wait for being shown; "" at the very end."""
    play, session = desk.conductor.play, desk.conductor.session
    known = {*session.visits, *session.skipped}
    missed = [each for each in desk.conductor.places if each.at not in known]
    if not missed:
        return ""
    titles = dict.fromkeys(play.scenario(each.at).title for each in missed)
    words = ngettext(
        "{count} step hasn't been run: {exercises}.", "{count} steps haven't been run: {exercises}.", len(missed)
    )
    named = ", ".join(_("“{title}”").format(title=title) for title in titles)
    hidden = _("The room has not seen all that it answered.") if _waits(play) else ""
    return " ".join(filter(None, (words.format(count=len(missed), exercises=named), hidden)))


def _waits(play: Play) -> bool:
    """Whether anything was answered that a later step was to show."""
    shown = revealed_places(play)
    answered = (
        at for at, state in play.session.sheets.items() if (state.submitted or state.hands) and (at, "") not in shown
    )
    return any(
        isinstance(step, Reveal) and at.step in step.what for at in answered for step in play.scenario(at).all_steps()
    )
