"""This file is answering with two tracks: unpleasant to pleasant and calm to excited."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items import Value
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.tracks import TrackAnswer
from trainer.words import _

MOST = 100


class SlidersAnswer(TrackAnswer):
    """Pleasure above, energy below."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Both stand nowhere until they are put somewhere."""
        super().__init__(page, parent)
        pleasure, energy = page.value if isinstance(page.value, tuple) else (None, None)
        self.take_tracks(
            [
                (0, MOST, _("Unpleasant"), _("Pleasant"), pleasure if isinstance(pleasure, int) else None),
                (0, MOST, _("Calm"), _("Excited"), energy if isinstance(energy, int) else None),
            ]
        )

    def value(self) -> Value | None:
        """Both places, once both are known."""
        pleasure, energy = self.tracks[0].value, self.tracks[1].value
        return None if pleasure is None or energy is None else (pleasure, energy)
