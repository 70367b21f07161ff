"""This file is the page of one participant as a file: printed for them, written beside nobody's notes."""

from __future__ import annotations

from pathlib import Path

from trainer.debrief.own import own_page
from trainer.export.charts import worded
from trainer.export.notes import write_whole
from trainer.model.play import Play

FOLDER = "pages"


def write_page(play: Play, folder: Path, person: str) -> Path:
    """Writes a person's page as PDF into the folder `pages`; NotSaved when the disk refuses."""
    from trainer.export.pdf.notes import pdf  # brings Qt

    name = f"{FOLDER}/{worded(play.name(person)) or person}-{person}.pdf"
    return write_whole(folder, {name: pdf(own_page(play, person))})[0]
