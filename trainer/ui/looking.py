"""This file is what `trainer doctor` asks of Qt: the screens, and whether something plays sounds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen

from trainer.ready.finding import Finding
from trainer.ui.seats import seats
from trainer.ui.sound import Sound
from trainer.words import _, ngettext


def qt_findings() -> tuple[tuple[str, Finding], ...]:
    """The findings under their keys; opens no window."""
    app = QGuiApplication.instance() or QGuiApplication(["trainer"])
    assert isinstance(app, QGuiApplication)  # noqa: S101 - nothing else was made before
    return (("screens", screens(app.screens(), app.primaryScreen())), ("sound", sound()))


def screens(known: Sequence[QScreen], primary: QScreen | None) -> Finding:
    """Each screen with its size, and whether the room would have one of its own."""
    sizes = ", ".join(f"{one.name()} {one.size().width()} × {one.size().height()}" for one in known)
    said = ngettext("{count} screen: {sizes}", "{count} screens: {sizes}", len(known))
    said = said.format(count=len(known), sizes=sizes)
    number = next((index for index, one in enumerate(known) if one == primary), 0)
    if not known or seats([one.geometry() for one in known], number).single:
        do = _("Plug the projector in, and extend the desktop to it rather than mirror it.")
        return Finding(_("Screens"), "plain", said, do)
    return Finding(_("Screens"), "good", said)


def sound() -> Finding:
    """Whether this computer has something that plays the timer's tones."""
    player = Sound()
    if player.able:
        return Finding(_("Sound"), "good", _("Something on this computer plays sounds."))
    return Finding(
        _("Sound"), "plain", _("Nothing on this computer plays a sound."), _("The timer is seen, not heard.")
    )
