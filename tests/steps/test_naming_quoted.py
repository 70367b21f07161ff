"""This file tests titles that are quotations, where a sentence puts them in quotation marks."""

from __future__ import annotations

import pytest

from trainer.steps.naming import bare


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("“For us, customer focus is…”", "For us, customer focus is…"),
        ("«Для нас это…»", "Для нас это…"),
        ("„so“", "so"),
        ("Say “yes”", "Say “yes”"),
        ("“Yes” and “no”", "“Yes” and “no”"),
        ("“", "“"),
        ("", ""),
    ],
)
def test_a_quotation_is_put_in_quotation_marks_once(title: str, told: str) -> None:
    """Its own marks go where the sentence has some; marks within a title stay."""
    assert bare(title) == told
