"""This file is the promise of a changed value: the same as Python's own would be, and the former stays as it was."""

from __future__ import annotations

import dataclasses

import pytest

from trainer.clock import Moment
from trainer.model.changed import replace
from trainer.model.session import Session


def test_a_changed_session_is_the_one_python_would_make() -> None:
    """Every field that isn't named is the very same; the session before is what it was."""
    before = Session(id="a", title="Day", notes={})

    after = replace(before, page=3, last=Moment(1.0, 2.0))

    assert after == dataclasses.replace(before, page=3, last=Moment(1.0, 2.0))
    assert after.notes is before.notes
    assert before == Session(id="a", title="Day")


def test_what_has_no_such_field_is_refused() -> None:
    """A slip of the pen changes nothing."""
    with pytest.raises(AttributeError):
        replace(Session(), pgae=3)  # type: ignore[call-arg]
