"""Names in a list are unique to everybody who reads them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.model.namelist import told_apart


def test_two_of_one_name_are_numbered() -> None:
    """Both Annas get a number, so that neither is the real one; the others keep their names."""
    assert told_apart(["Anna", "Ivan", "anna", "Anna"]) == ("Anna (1)", "Ivan", "anna (2)", "Anna (3)")


@given(st.lists(st.sampled_from(["Anna", "anna", "Anna (1)", "Ivan", "ANNA (2)"]), max_size=12))
def test_whatever_the_names_no_two_are_the_same(names: list[str]) -> None:
    """However odd the list, every name is borne once and nobody is left out."""
    told = told_apart(names)
    assert len({name.casefold() for name in told}) == len(told) == len(names)
