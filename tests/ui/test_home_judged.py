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


def test_who_comes_late_plays_from_the_second_exercise_on() -> None:
    """Seven here and two late are enough for what comes second, and it is said where few would answer in private."""
    library = shipped_library()
    people = [Listed(f"Person {number}", "late" if number > 6 else "here") for number in range(9)]
    fits, fewest = judged(library, plan_of(library, ["guess-dislike", "service-levels"]), people)

    assert [fit.sentence for fit in fits] == [
        "“Guess what they dislike”: 2 play at a time, 5 watch.",
        "“Three service levels”: 9 play: teams of 3, 3 and 3.",
    ]
    assert fewest is not None
    assert (fewest.count, fewest.title) == (5, "Guess what they dislike")
