"""This file is the care that a session which is taken up again can be left by a code that its facilitator has seen."""

from __future__ import annotations

from collections.abc import Callable

from trainer.ui.memory import Memory
from trainer.ui.people.terms import TermsPane


def has_code(memory: Memory, pane: Callable[[], TermsPane], show: Callable[[], object]) -> bool:
    """Whether a code is kept; where none is, such as after damage, `show` leads to the one drawn now, to be seen."""
    if memory.settings.code:
        return True
    terms = pane()
    if not terms.seen_code:
        show()
        terms.ask_to_look()
        return False
    memory.keep_code(terms.code, own=terms.own_code)
    return bool(memory.settings.code)
