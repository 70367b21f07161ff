"""Pictures as tables say the same in rows, and the words of a row join as a sentence would."""

from __future__ import annotations

import pytest

from trainer.export.tables import as_table
from trainer.model.report import Cards, Distribution
from trainer.model.screen import Bar, CardFace


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Team Oak", "Team Oak, played Low"),
        ("Our own interests come last.", "Our own interests come last. · played Low"),
        ("Why on earth do we?", "Why on earth do we? · played Low"),
    ],
)
def test_no_comma_follows_the_end_of_a_sentence(label: str, words: str) -> None:
    """What stands below a row's name follows it after a comma, but after a dot where the name is a whole sentence."""
    table = as_table(Distribution(title="Felt", bars=(Bar(label=label, below="played Low", figure="3.6"),)))
    assert [row[0] for row in table.rows] == [words]


def test_a_card_that_everybody_has_needs_no_column_of_who() -> None:
    """The one card of all observers stands alone; cards of some stand beside their names."""
    card = CardFace(holder="", title="Watch what comes first")
    assert as_table(Cards(title="Observer's card", cards=(card,))).columns == ("Observer's card",)
    assert as_table(Cards(title="Level", cards=(CardFace(holder="Ann", title="Low"), card))).rows[1][0] == ""
