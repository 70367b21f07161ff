"""This file is whose notes these are: the facilitator's name, their company and its logo."""

from __future__ import annotations

from dataclasses import dataclass

FINEST = 25.4 / 120
"""Millimetres of a point on paper: with fewer than 120 to the inch one would see them."""
LOGO = (50.0, 18.0)
"""How wide and how high the logo is on paper at most, in millimetres."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on the first page of the notes; `logo` is a PNG, empty where there is none.

    `client` is for whom a record or a comparison is; the notes of a session know it themselves.
    """

    name: str = ""
    company: str = ""
    logo: bytes = b""
    client: str = ""

    @property
    def who(self) -> str:
        """Name and company in a line, or the one of them that is known."""
        return ", ".join(part for part in (self.name, self.company) if part)

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how high the logo is on paper, in millimetres."""
        wide, high = int.from_bytes(self.logo[16:20]), int.from_bytes(self.logo[20:24])  # where every PNG has them
        point = min(FINEST, LOGO[0] / wide, LOGO[1] / high)
        return wide * point, high * point


NOBODY = Letterhead()
"""Notes of somebody who told nothing about themselves."""
