"""This file is the one line that offers a cut when the room is well behind its plan."""

from __future__ import annotations

from trainer.debrief.figures import plain
from trainer.steps import naming
from trainer.steps.rescue import ENOUGH, Cut, Rescue, rescue
from trainer.ui.console.offers import Choice, Offer
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _, ngettext

MOST = 3
"""So many steps are named in the line; more of them are counted."""


def rescuing(desk: Desk) -> Offer | None:
    """Offered more than five minutes behind; put away, it comes back five minutes later."""
    conductor = desk.conductor
    found = rescue(conductor.play, conductor.places, conductor.now(), desk.lengths)
    if found is None:
        return None
    changes = {at: cut.after for cut in found.cuts for at in cut.places}
    cut = Choice(_("Cut"), cap("yes"), lambda: desk.act(lambda: conductor.planning.minutes(changes)))
    return Offer(("rescue", int(found.behind // ENOUGH)), sentence(desk, found), (cut,), away=_("Leave it"))


def sentence(desk: Desk, found: Rescue) -> str:
    """How far behind, and what would be cut to what."""
    named = [_cut(desk, cut) for cut in found.cuts[:MOST]]
    more = len(found.cuts) - MOST
    if more > 0:
        named.append(ngettext("{count} more", "{count} more", more).format(count=more))
    behind = ngettext("{count} min behind plan.", "{count} min behind plan.", found.minutes).format(count=found.minutes)
    if found.wins * 60 < found.behind - 60:
        offer = _("To win {minutes} of them: {cuts}?").format(minutes=plain(found.wins), cuts="; ".join(named))
    else:
        offer = _("To be on time: {cuts}?").format(cuts="; ".join(named))
    return f"{behind} {offer}"


def _cut(desk: Desk, cut: Cut) -> str:
    title = naming.bare(naming.title(desk.conductor.play, cut.place))
    each = len(cut.places)
    if each > 1:
        words = _("“{title}” {before}\u00a0→\u00a0{after}\u00a0min, {count} times")
        return words.format(title=title, before=plain(cut.before), after=plain(cut.after), count=each)
    words = _("“{title}” {before}\u00a0→\u00a0{after}\u00a0min")
    return words.format(title=title, before=plain(cut.before), after=plain(cut.after))
