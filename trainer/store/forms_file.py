"""This file is the whole language: the four kinds of file."""

from __future__ import annotations

from typing import Literal

from trainer.store.forms import OneOf
from trainer.store.forms_agenda import AGENDA_FILE
from trainer.store.forms_record import RECORD_FILE
from trainer.store.forms_scenario import SCENARIO_FILE
from trainer.store.forms_sheet import SHEET_FILE
from trainer.words import noop

Kind = Literal["scenario", "sheet", "agenda", "record"]
FILE_KINDS: tuple[Kind, ...] = ("scenario", "sheet", "agenda", "record")
FILE = OneOf(
    noop("file"),
    {"scenario": SCENARIO_FILE, "sheet": SHEET_FILE, "agenda": AGENDA_FILE, "record": RECORD_FILE},
)
