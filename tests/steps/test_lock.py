"""This file is the lock on the kiosk: only the code opens it, and guessing takes longer and longer."""

from __future__ import annotations

import pytest

from trainer.clock import HandClock
from trainer.steps.lock import Lock


def test_the_right_code_opens_and_a_wrong_one_does_not() -> None:
    """Four digits, all of them right."""
    now = HandClock().now()

    assert Lock("4711").tried("4711", now)[1]
    assert not Lock("4711").tried("4712", now)[1]


def test_every_wrong_code_doubles_the_wait() -> None:
    """One second, two, four, eight and so on, but never more than 64."""
    clock, lock, waits = HandClock(), Lock("4711"), []
    for _number in range(9):
        lock, _opens = lock.tried("0000", clock.now())
        waits.append(lock.wait(clock.now()))
        clock.pass_(waits[-1])

    assert waits == [1, 2, 4, 8, 16, 32, 64, 64, 64]


def test_while_it_waits_even_the_right_code_is_no_code() -> None:
    """A try during the wait neither opens nor makes the wait longer."""
    clock = HandClock()
    lock, _opens = Lock("4711").tried("0000", clock.now())
    clock.pass_(0.5)

    lock, opens = lock.tried("4711", clock.now())

    assert not opens
    assert lock.wait(clock.now()) == pytest.approx(0.5)
    clock.pass_(0.5)
    assert lock.tried("4711", clock.now())[1]


def test_the_right_code_forgets_the_wrong_ones() -> None:
    """Who mistypes later waits one second again."""
    clock = HandClock()
    lock, _opens = Lock("4711").tried("0000", clock.now())
    clock.pass_(1)
    lock, _opens = lock.tried("4711", clock.now())

    lock, _opens = lock.tried("0000", clock.now())

    assert lock.wait(clock.now()) == 1


@pytest.mark.parametrize("code", ["", "123", "12345", "12a4", "١٢٣٤"])
def test_a_code_that_nobody_could_type_is_refused_at_once(code: str) -> None:
    """A kiosk without a code of four plain digits could never be left."""
    with pytest.raises(ValueError, match="four digits"):
        Lock(code)
