"""This file is the lines on the first page of a record or a comparison that say for whom and by whom it is."""

from __future__ import annotations

from trainer.model.letterhead import Letterhead
from trainer.words import _


def signed(letterhead: Letterhead) -> tuple[tuple[str, str], ...]:
    """What each is called and who; what isn't known has no line."""
    rows = ((_("Client"), letterhead.client), (_("Facilitator"), letterhead.who))
    return tuple(row for row in rows if row[1])
