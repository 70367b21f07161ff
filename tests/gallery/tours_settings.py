"""This file is whose notes these are: nothing told yet, all of it, a picture that can't be taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.gallery.studio import Studio
from tests.gallery.tours_home import program
from tests.gallery.tours_past import wait
from trainer.model.namelist import Listed
from trainer.rehearsal import cast
from trainer.store.letterhead import keep_logo
from trainer.ui.library.home import PEOPLE, SETTINGS


def settings(studio: Studio) -> None:
    """Whose notes these are, and for whom; what was chosen for a logo is none."""
    with program(studio, "settings") as home:
        home.home.show_page(SETTINGS)
        page = home.front.settings
        studio.take("home", "settings-none", home.home)
        page.name.setText("Kari Nordmann")
        page.company.setText("Nordmann & Lie AS")
        _logo(studio)
        keep_logo(home.folders.data, (studio.folder / "logo.png").read_bytes())
        page.show_letterhead(home.memory.letterhead)
        studio.take("home", "settings-told", home.home)
        broken = studio.folder / "logo of ours.png"
        broken.write_bytes(b"no picture")
        page.chosen.emit(broken)
        wait(studio, lambda: not home.front.keeping.busy)
        studio.settle()
        studio.take("home", "settings-refused", home.home)
        home.home.show_page(PEOPLE)
        card = next(card for card in home.library.grid.cards() if card.entry.id == "service-levels")
        home.library.start.emit(card.entry.plan)
        home.people.show_people([Listed(name) for name in cast(12)])
        home.people.terms.held_line.client.setText("Nordlys Hotell AS")
        home.people.terms.held_line.place.setText("Trondheim")
        studio.take("home", "people-held", home.home)


def _logo(studio: Studio) -> None:
    """A square with a ring in it."""
    image = QImage(480, 160, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, 160, 160, Qt.GlobalColor.darkBlue)
    painter.fillRect(200, 60, 280, 40, Qt.GlobalColor.darkCyan)
    painter.end()
    image.save(str(studio.folder / "logo.png"))
