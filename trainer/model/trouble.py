"""This file is what can go wrong in a way people can act on: each carries a sentence for them."""

from __future__ import annotations


class Refused(Exception):
    """An action the workshop's rules don't allow now; nothing was written."""


class NotSaved(Exception):
    """The disk did not take a fact; the session is unchanged and the way out is in the sentence."""


class NotOpened(Exception):
    """A session's file or a list that can't be opened; the sentence says why and what to do."""


class Damaged(NotOpened):
    """A session's file in which something is not as it was written; what came before that is proven."""
