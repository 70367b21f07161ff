"""This file is whose notes these are: the facilitator's name, their company and its logo."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on the first page of the notes; `logo` is a PNG, empty where there is none."""

    name: str = ""
    company: str = ""
    logo: bytes = b""

    @property
    def who(self) -> str:
        """Name and company in a line, or the one of them that is known."""
        return ", ".join(part for part in (self.name, self.company) if part)


NOBODY = Letterhead()
"""Notes of somebody who told nothing about themselves."""
