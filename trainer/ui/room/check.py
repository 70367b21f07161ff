"""This file is the check of the room at work: it looks beside the window, shows the card and plays the tones."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from trainer.clock import Clock
from trainer.ready.awake import Awake, awake_finding
from trainer.ready.finding import Finding
from trainer.ui.job import PATIENCE, Job, while_there
from trainer.ui.room.card import CardWindow
from trainer.ui.room.lines import Line, Screen, card_line, screens_line, sound_line
from trainer.ui.room.page import RoomPage
from trainer.ui.seats import seats
from trainer.ui.sound import Sound
from trainer.words import _

SOUND, VOLUME = "tones-2", 80


@dataclass(frozen=True, slots=True)
class Places:
    """The folders that must take what the day brings."""

    sessions: Path
    notes: Path


class RoomCheck(QObject):
    """Fills the page; nothing is looked at before `look`."""

    def __init__(
        self,
        page: RoomPage,
        places: Callable[[], Places],
        clock: Clock,
        app: QApplication,
        screens: Callable[[], Sequence[QScreen]],
        awake: Awake | None = None,
    ) -> None:
        """`places` tells the folders in use now, `screens` what is plugged in; `awake` is tried and let go again."""
        super().__init__(page)
        self._page, self._places, self._clock, self._app, self._screens = page, places, clock, app, screens
        self.awake = awake or Awake()
        self._found: tuple[Line, ...] = ()
        self._when = ""
        self._answers: dict[str, bool] = {}
        self._job: Job[tuple[Line, ...]] | None = None
        self._sound: Sound | None = None
        self._silent = ""
        self._played = False
        self.card: CardWindow | None = None
        page.again.connect(self.look)
        page.acted.connect(self._act)
        page.answered.connect(self._answer)
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._screens_changed)

    # Looking

    def look(self) -> None:
        """Looks at everything that can be slow, beside the window."""
        if self._job is not None and self._job.running:
            return
        places, clock = self._places(), self._clock
        self._job = Job(lambda: looked(places, clock), while_there(self, self._seen), while_there(self, self._refused))
        self._when = ""
        self._show()
        self._page.show_looking()
        self.awake.take(_("A session runs."))
        self._job.start()

    def look_once(self) -> None:
        """Looks when nothing was looked at yet."""
        if not self._found:
            self.look()

    @property
    def busy(self) -> bool:
        """Whether anything is being looked at."""
        return self._job is not None and self._job.running

    def wait(self, seconds: float = PATIENCE) -> None:
        """Until what is being looked at was seen, so long at most; it is told later."""
        if self._job is not None:
            self._job.wait(seconds)

    def close(self) -> None:
        """Takes the card off and listens no more; what is being looked at is told to nobody."""
        self.awake.leave()
        self._take_off()
        if self._sound is not None:
            self._sound.stop()
        for signal in (self._app.screenAdded, self._app.screenRemoved, self._app.primaryScreenChanged):
            signal.disconnect(self._screens_changed)

    def _seen(self, found: tuple[Line, ...]) -> None:
        self._found = (*found, Line("awake", awake_finding(held=self.awake.held)))
        self.awake.leave()
        now = datetime.datetime.fromtimestamp(self._clock.now().wall, tz=datetime.UTC).astimezone()
        self._when = f"{now:%H:%M}"
        self._show()

    def _refused(self, sentence: str) -> None:
        self._seen((Line("space", Finding(_("Disk space"), "bad", sentence)),))

    def _show(self) -> None:
        looking = tuple(Line(key, Finding(name, "plain", _("Looking…"))) for key, name in _slow())
        rest = self._found if self._when else looking  # what was found before isn't so any more
        self._page.show_lines((self._screens_line(), self._card_line(), self._sound_line(), *rest), self._when)

    def _screens_line(self) -> Line:
        screens, primary = self._seated()
        return screens_line([Screen(each.name(), each.geometry()) for each in screens], primary, self._told("screens"))

    def _card_line(self) -> Line:
        screen = self._room_screen()
        return card_line(screen.name() if screen else "", shown=self.card is not None, read=self._told("card"))

    def _sound_line(self) -> Line:
        return sound_line(
            able=self._made_sound().able, trouble=self._silent, played=self._played, heard=self._told("sound")
        )

    def _told(self, key: str) -> bool | None:
        return self._answers.get(key)

    # What is done

    def _act(self, key: str) -> None:
        if key == "card":
            self._take_off() if self.card else self._put_up()
        elif key == "sound":
            self._play()
        self._show()

    def _answer(self, key: str, yes: bool) -> None:
        self._answers[key] = yes
        if key == "card":
            self._take_off()
        self._show()

    def _play(self) -> None:
        self._played = True
        sound = self._made_sound()
        if sound.able and not self._silent:
            sound.play(SOUND, VOLUME)
        else:
            self._app.beep()

    def _made_sound(self) -> Sound:
        if self._sound is None:
            self._sound = Sound(self)
            self._sound.silent.connect(self._was_silent)
        return self._sound

    def _was_silent(self, sentence: str) -> None:
        self._silent = sentence
        self._show()

    # The card

    def _put_up(self) -> None:
        screen = self._room_screen()
        if screen is None:
            return
        screens, primary = self._seated()
        alone = seats([each.geometry() for each in screens], primary).single
        self.card = CardWindow(screen, alone=alone)
        self.card.left.connect(self._card_left)
        self.card.show()
        if alone:
            self.card.activateWindow()
            self.card.setFocus()

    def _card_left(self) -> None:
        self._take_off()
        self._show()
        self._page.window().activateWindow()
        self._page.row("card").yes.setFocus()

    def _take_off(self) -> None:
        if self.card is not None:
            card, self.card = self.card, None
            card.close()
            card.deleteLater()

    def _room_screen(self) -> QScreen | None:
        screens, primary = self._seated()
        return screens[seats([each.geometry() for each in screens], primary).stage] if screens else None

    def _seated(self) -> tuple[Sequence[QScreen], int]:
        screens = list(self._screens())
        return screens, max(0, next((i for i, s in enumerate(screens) if s == self._app.primaryScreen()), 0))

    def _screens_changed(self, *_change: object) -> None:
        """What was told of the screens and the card was told of others."""
        self._take_off()
        for key in ("screens", "card"):
            self._answers.pop(key, None)
        if self._found:
            self._show()


def looked(places: Places, clock: Clock) -> tuple[Line, ...]:
    """What the disk, the clock and the battery say."""
    import trainer
    from trainer.ready import hours, power
    from trainer.ready.places import space, writable

    names = dict(_slow())
    sessions = sorted(places.sessions.glob("*.trainer")) if places.sessions.is_dir() else []
    known = hours.surely_past(Path(trainer.__file__), *sessions[-20:])
    return (
        Line("space", space(places.sessions)),
        Line("sessions", writable(names["sessions"], places.sessions)),
        Line("notes", writable(names["notes"], places.notes)),
        Line("clock", hours.clock(clock.now(), known)),
        Line("power", power.power(power.supply())),
    )


def _slow() -> tuple[tuple[str, str], ...]:
    return (
        ("space", _("Disk space")),
        ("sessions", _("Where sessions are kept")),
        ("notes", _("Where notes are written")),
        ("clock", _("Clock")),
        ("power", _("Power")),
        ("awake", _("Sleep")),
    )
