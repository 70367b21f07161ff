"""This file is what the program remembers of its facilitator's choices between starts."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from trainer.store.plain import read_json, write_json

NAME = "settings.json"
LONGEST = 120
"""So many letters a name on a cover has at most."""


USUAL_DAYS = 90
"""So many days a session is promised to be kept unless somebody promises otherwise; then deleting it is asked about."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The code that takes the laptop back, folders for notes and sessions ("" for the usual ones), the text zoom.

    `moving` is the file to which a running session is being taken, "" at all other times.
    `own_code` tells whether the facilitator set the code by hand: then it is offered again, else the next is drawn.
    A `zoom` of 0 is as the screen needs. `contrast` tells whether it is high though the computer doesn't ask for it,
    `still` whether results stand at once on the room's screen instead of growing,
    `tones` whether a timer's tones are heard, `volume` how loud, in percent. `names_in_notes` and `keep_days` are what
    the last room was promised. `language` is that of the windows ("" for the computer's), `stage_language` and
    `kiosk_language` those of the room's screen and of the laptop in the room's hands ("" for the windows').
    `facilitator` and their `company` are whose notes these are, "" where nobody told.
    """

    code: str = ""
    own_code: bool = False
    notes: str = ""
    sessions: str = ""
    moving: str = ""
    zoom: float = 0.0
    contrast: bool = False
    still: bool = False
    tones: bool = False
    volume: int = 60
    names_in_notes: bool = True
    keep_days: int = USUAL_DAYS
    language: str = ""
    stage_language: str = ""
    kiosk_language: str = ""
    facilitator: str = ""
    company: str = ""


def load_settings(folder: Path) -> Settings:
    """The settings kept in a data folder; a missing or spoilt file gives the usual ones."""
    try:
        plain = read_json(folder / NAME)
    except (OSError, ValueError):
        return Settings()
    if not isinstance(plain, dict):
        return Settings()
    code, zoom, volume, days = (plain.get(name) for name in ("code", "zoom", "volume", "keep_days"))
    known = code if isinstance(code, str) and code.isdecimal() and len(code) == 4 else ""
    moving = _text(plain.get("moving"))
    arrived = bool(moving) and Path(moving).is_file()  # the program was ended before it could say so
    return Settings(
        code=known,
        own_code=bool(known) and plain.get("own_code") is True,
        notes=_text(plain.get("notes")),
        sessions=str(Path(moving).parent) if arrived else _text(plain.get("sessions")),
        zoom=float(zoom) if isinstance(zoom, int | float) and 0.5 <= zoom <= 3 else 0.0,
        contrast=plain.get("contrast") is True,
        still=plain.get("still") is True,
        tones=plain.get("tones") is True,
        volume=volume if isinstance(volume, int) and 0 <= volume <= 100 else 60,
        names_in_notes=plain.get("names_in_notes") is not False,
        keep_days=days if isinstance(days, int) and not isinstance(days, bool) and 0 <= days <= 3650 else USUAL_DAYS,
        language=_text(plain.get("language")),
        stage_language=_text(plain.get("stage_language")),
        kiosk_language=_text(plain.get("kiosk_language")),
        facilitator=_line(plain.get("facilitator")),
        company=_line(plain.get("company")),
    )


def save_settings(folder: Path, settings: Settings) -> None:
    """Keeps the settings; NotSaved when the disk refuses."""
    write_json(folder / NAME, asdict(settings))


def _line(value: object) -> str:
    """What one line of a cover holds."""
    return " ".join(_text(value).split())[:LONGEST]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
