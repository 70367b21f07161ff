"""This file is the tour of an exercise's text: in order, at fault, left unsaved, typed before, changed elsewhere."""

from __future__ import annotations

from pathlib import Path

from tests.gallery.studio import Studio
from tests.gallery.tours_home import program
from trainer.store.own_text import keep_draft
from trainer.ui.app import Program
from trainer.ui.text.changing import TextChanger

MOST_TURNS = 2000


def own_text(studio: Studio) -> None:
    """A copy of an exercise and what becomes of it."""
    with program(studio, "text") as home:
        home.library.search.setText("guess-dislike")
        home.library.about.change_button.click()
        changer = home.front.adapter.changer
        _settle(studio, home)
        page = changer.page
        studio.take("home", "text", home.home)
        number = next(at for at, line in enumerate(page.text.splitlines(), 1) if line.startswith("themes:"))
        before = page.text
        page.editor.exchange(before.replace("\nthemes:", "\ntheme:"))
        page.editor.go_to(number)
        page.paused.emit()
        _settle(studio, home)
        studio.take("home", "text-fault", home.home)
        changer.leave(page.editor.setFocus)
        studio.take("home", "text-leaving", home.home)
        page.question.end()
        page.original_button.click()
        studio.take("home", "text-original", home.home)
        page.question.end()
        page.editor.exchange(before)
        path = next(path for path, chip in page.files.items() if chip.isChecked())
        keep_draft(path, before.replace("\ntitle: ", "\ntitle: Oslo: "))
        _open(changer, path)
        _settle(studio, home)
        studio.take("home", "text-draft", home.home)
        changer._ask_whose(before)  # noqa: SLF001 - what another program wrote comes when the disk tells of it
        studio.take("home", "text-elsewhere", home.home)


def _open(changer: TextChanger, path: Path) -> None:
    changer._other(path)  # noqa: SLF001 - as its button does
    changer.page.question.end()


def _settle(studio: Studio, home: Program) -> None:
    """Until all is read and checked."""
    for _turn in range(MOST_TURNS):
        studio.settle()
        if not home.front.adapter.changer.busy:
            break
    studio.settle()
