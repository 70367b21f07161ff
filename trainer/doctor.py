"""This file is `trainer doctor` without windows: versions, library, folders, sessions and their backups."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from trainer import __version__
from trainer.clock import SystemClock
from trainer.ready import hours, places, power
from trainer.ready.finding import Finding, State
from trainer.words import _, ngettext

LATEST = 20
"""So many of the latest sessions are read through; older ones are only counted."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A finding under a name that other programs can rely on."""

    key: str
    finding: Finding


def tell(found: Sequence[Looked], *, plain: bool) -> int:
    """Writes what was found; 1 when something is to be seen to."""
    if plain:
        told = [{"key": one.key, **asdict(one.finding)} for one in found]
        sys.stdout.write(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(_line(one.finding) for one in found)
    return 1 if any(one.finding.state == "bad" for one in found) else 0


def _line(finding: Finding) -> str:
    signs: dict[State, str] = {"good": "✓", "bad": "✗", "ask": "?", "plain": "·"}
    do = f"\n  → {finding.do}" if finding.do else ""
    return f"{signs[finding.state]} {finding.name}: {finding.said}{do}\n"


def looked(data: Path, scenarios: Path) -> tuple[Looked, ...]:
    """What can be found out without windows, for a data folder and the shipped scenarios."""
    from trainer.store.settings import load_settings

    settings = load_settings(data)
    sessions = Path(settings.sessions) if settings.sessions else data / "sessions"
    files = sorted(sessions.glob("*.trainer")) if sessions.is_dir() else []
    looks: tuple[tuple[str, Callable[[], Finding]], ...] = (
        ("versions", versions),
        ("library", lambda: library(scenarios, data / "scenarios")),
        ("settings", lambda: kept_settings(data)),
        ("data", lambda: places.writable(_("Data folder"), data)),
        ("sessions", lambda: past(sessions)),
        ("backup", lambda: last_backup(files)),
        ("space", lambda: places.space(sessions)),
        ("clock", lambda: hours.clock(SystemClock().now(), hours.surely_past(Path(__file__), *files[-LATEST:]))),
        ("power", lambda: power.power(power.supply())),
    )
    return tuple(Looked(key, look()) for key, look in looks)


def versions() -> Finding:
    """What runs here; one version of PySide6 is known to break."""
    from importlib.metadata import PackageNotFoundError, version

    from trainer.store.session_tables import engine

    try:
        qt = version("PySide6-Essentials")
    except PackageNotFoundError:
        qt = ""
    said = ", ".join(
        (
            f"Trainer {__version__}",
            f"Python {platform.python_version()}",
            f"PySide6 {qt or '–'}",
            f"SQLite {engine()}",
            f"{platform.system()} {platform.release()}",
        )
    )
    return judged_versions(said, qt, sys.version_info[:2])


def judged_versions(said: str, qt: str, python: tuple[int, int]) -> Finding:
    """PySide6 6.12.0 loses references to None on Python 3.11, and ends the program after some minutes."""
    if not qt:
        return Finding(_("Versions"), "bad", said, _("Install Trainer again: Qt is missing."))
    if qt == "6.12.0" and python < (3, 12):
        do = _("Install another version of PySide6: this one ends the program after some minutes.")
        return Finding(_("Versions"), "bad", said, do)
    return Finding(_("Versions"), "good", said)


def library(shipped: Path, own: Path) -> Finding:
    """How many scenario files can be played, and which are broken."""
    from trainer.store.library import load_library

    known = load_library([shipped, own])
    broken = known.broken()
    sound = len(known.entries) - len(broken)
    said = ngettext("{count} file", "{count} files", sound).format(count=sound)
    if not sound:
        return Finding(_("Scenarios"), "bad", said, _("Install Trainer again: its own scenarios are missing."))
    if not broken:
        return Finding(_("Scenarios"), "good", said)
    problem = broken[0].problems[0]
    said = ngettext("{files}, {count} broken: {first}", "{files}, {count} broken, the first: {first}", len(broken))
    return Finding(
        _("Scenarios"),
        "bad",
        said.format(
            files=ngettext("{count} file", "{count} files", sound).format(count=sound), count=len(broken), first=problem
        ),
        _("`trainer check {folder}` tells of each.").format(folder=own),
    )


def kept_settings(data: Path) -> Finding:
    """Whether the settings can be read; spoilt ones give way to the usual ones."""
    from trainer.store.plain import read_json
    from trainer.store.settings import NAME

    path = data / NAME
    name = _("Settings")
    if not path.exists():
        return Finding(name, "good", _("The usual ones."))
    try:
        sound = isinstance(read_json(path), dict)
    except (OSError, ValueError):
        sound = False
    if sound:
        return Finding(name, "good", str(path))
    said = _("{path} can't be read, so the usual settings are used.").format(path=path)
    return Finding(name, "bad", said, _("They are written anew at the next change; nothing else is needed."))


def past(folder: Path) -> Finding:
    """How many sessions there are, and which of the latest are damaged."""
    from trainer.store.restoring import sound
    from trainer.store.sessions import being_erased, past_sessions

    listed = past_sessions(folder)
    said = ngettext("{count} session", "{count} sessions", len(listed)).format(count=len(listed))
    damaged = [one for one in listed if one.damaged]
    damaged += [one for one in listed[:LATEST] if not one.trouble and not sound(one.path)]
    if not damaged:
        return _erasing(being_erased(folder), said)
    names = ", ".join(one.path.stem for one in damaged)
    said = ngettext(
        "{sessions}, {count} damaged: {names}", "{sessions}, {count} damaged: {names}", len(damaged)
    ).format(sessions=said, count=len(damaged), names=names)
    return Finding(_("Sessions"), "bad", said, _("`trainer sessions restore SESSION` puts one right."))


def _erasing(left: Sequence[Path], sessions: str) -> Finding:
    """Whether something was to be erased for good and is still there."""
    if not left:
        return Finding(_("Sessions"), "good", sessions)
    names = ", ".join(path.stem for path in left)
    said = _("{sessions}. Erasing was cut off in {names}.").format(sessions=sessions, names=names)
    do = _("It is carried out when Trainer is opened, or by `trainer forget SESSION --finish`.")
    return Finding(_("Sessions"), "bad", said, do)


def last_backup(sessions: Sequence[Path]) -> Finding:
    """When the latest session was last backed up."""
    import datetime

    from trainer.store.copies import backups

    name = _("Last backup")
    if not sessions:
        return Finding(name, "plain", _("There are no sessions yet."))
    latest = max(sessions, key=lambda path: path.stat().st_mtime)
    known = backups(latest)
    if not known:
        do = _("Open the session in Trainer: it is backed up at its start, every 15 minutes and at its end.")
        return Finding(name, "plain", _("None yet of {session}.").format(session=latest.stem), do)
    when = datetime.datetime.fromtimestamp(known[0].taken, tz=datetime.UTC).astimezone()
    said = _("{moment}, of {session}").format(moment=f"{when:%Y-%m-%d %H:%M}", session=latest.stem)
    return Finding(name, "good", said)
