"""How the people on the list are judged by a plan, in words that fit what is planned."""

from __future__ import annotations

from tests.kit import shipped_library
from trainer.model.namelist import Listed
from trainer.opening import plan_of
from trainer.ui.people.judging import judged


def test_nobody_plays_where_there_is_no_role() -> None:
    """A survey's people take part; a title's own question mark is no sentence's end."""
    library = shipped_library()
    plan = plan_of(library, ["how-was-today", "service-levels"])
    fits, _fewest = judged(library, plan, [Listed(f"Person {number}") for number in range(9)])

    assert [fit.sentence for fit in fits] == [
        "“How was today?”: 9 take part, all together.",
        "“Three service levels”: 9 play: teams of 3, 3 and 3.",
    ]
