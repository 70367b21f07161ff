"""This file is today's plan as it is kept between starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trainer.model.day import DAY_MINUTES, Day
from trainer.model.events import PlannedBlock
from trainer.store.plain import read_json, write_json

NAME = "today.json"
MOST_PARTS, MOST_MINUTES = 200, 24 * 60


def load_day(folder: Path) -> Day:
    """The plan kept in a data folder; a missing or spoilt file gives an empty one."""
    try:
        plain = read_json(folder / NAME)
    except (OSError, ValueError):
        return Day()
    if not isinstance(plain, dict) or not isinstance(plain.get("parts"), list):
        return Day()
    start = plain.get("start")
    whole = isinstance(start, int) and not isinstance(start, bool) and 0 <= start < DAY_MINUTES
    return Day(tuple(_blocks(plain["parts"][:MOST_PARTS])), start if whole else None)


def save_day(folder: Path, day: Day) -> None:
    """Keeps the plan; NotSaved when the disk refuses."""
    parts = [
        {
            "scenario": block.scenario,
            "title": block.title,
            "minutes": block.minutes,
            "rounds": block.rounds,
            "cards": block.cards,
            "pause": block.pause,
            "titles": [list(pair) for pair in block.titles],
        }
        for block in day.blocks
    ]
    write_json(folder / NAME, {"trainer": 1, "start": day.start, "parts": parts})


def _blocks(parts: list[Any]) -> Iterator[PlannedBlock]:
    for part in parts:
        if not isinstance(part, dict):
            continue
        scenario, pause = _text(part.get("scenario")), part.get("pause") is True
        if not (scenario or pause):
            continue
        rounds = _number(part.get("rounds"), 99)
        yield PlannedBlock(
            id=scenario or "pause",
            scenario="" if pause else scenario,
            title=_text(part.get("title")) or scenario,
            minutes=_number(part.get("minutes"), MOST_MINUTES),
            rounds=int(rounds) if rounds else None,
            cards=_text(part.get("cards")),
            pause=pause,
            titles=tuple(_pairs(part.get("titles"))),
        )


def _pairs(given: object) -> Iterator[tuple[str, str]]:
    for pair in given if isinstance(given, list) else ():
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(word, str) for word in pair):
            yield pair[0], pair[1]


def _text(value: object) -> str:
    return value[:200] if isinstance(value, str) else ""


def _number(value: object, most: float) -> float | None:
    sound = isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= most
    return value if sound and isinstance(value, int | float) else None
