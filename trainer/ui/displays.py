"""This file is which window stands on which screen: the stage before the room, what is private on the laptop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from trainer.ui.active import activate
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.infront import InFront
from trainer.ui.keys import cap
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.roomfoot import RoomFoot
from trainer.ui.seats import Seats, seats
from trainer.ui.seen import Seen
from trainer.ui.stage.window import StageWindow
from trainer.ui.stagestand import StageStand
from trainer.ui.strays import Strays
from trainer.words import _

PATIENCE_MS = 5000
"""So long the question whether to swap the screens waits for its answer."""
SAME_ROOM = 3600.0
"""Seconds after which a session that is opened again may be in another room, with other screens."""
INSET = 24
"""So far from its screen's edges the console stands when it isn't maximized."""


class Displays(QObject):
    """Places stage, console and kiosk, and places them anew when screens come and go: private windows hide first."""

    def __init__(
        self,
        app: QApplication,
        desk: Desk,
        stage: StageWindow,
        console: ConsoleWindow,
        kiosk: KioskWindow,
        *,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        """Nothing is shown before `open`; `screens` tells what is plugged in."""
        super().__init__()
        self._app, self._desk = app, desk
        self.stage, self._stand = stage, StageStand(desk, stage, console)
        self._screens = screens
        self._swapped = 0
        self._watched: list[QScreen] = []
        self._open = False
        self.called = False
        self._handed = desk.handed
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._stay)
        self._front = InFront(self._at_front, self.come_forward, self)
        self._strays = Strays(stage, self._laptop_area, self._put_back, self)
        self._strays.found_mirrored.connect(self._share)
        self.foot = RoomFoot(desk, stage, console)
        self._seen = Seen(
            self._wanted, self._show_again, self, astray=self._astray, full=lambda w: w is not self.console
        )
        self._take_on(console, kiosk)
        desk.changed.connect(self._follow)
        app.screenAdded.connect(self.screens_changed)
        app.screenRemoved.connect(self.screens_changed)
        app.primaryScreenChanged.connect(self.screens_changed)
        app.focusWindowChanged.connect(self._focus_moved)

    def open(self, away: float | None = None) -> None:
        """Shows the windows where they belong; what one screen means was read unless `away` seconds make a new room.

        With one screen a new session begins with the room's picture, one that is taken up with what it has to tell.
        """
        self._open = True
        screens = list(self._screens())
        self.called = away is not None or not screens or not self._places(screens, self._swapped).single
        self.arrange()
        if self.single and (away is None or away > SAME_ROOM):
            self._say_single()
        if self.single and not self.called:
            self.foot.welcome()

    def close(self) -> None:
        """Takes every window away, the private ones first."""
        self._open = False
        self._stay()
        for signal in (self._app.screenAdded, self._app.screenRemoved, self._app.primaryScreenChanged):
            signal.disconnect(self.screens_changed)
        self._app.focusWindowChanged.disconnect(self._focus_moved)
        self._front.stop()
        self._strays.stop()
        self._seen.stop()
        self._unwatch()
        self.kiosk.stop()
        for window in (self.kiosk, self.console, self.stage):
            window.close()
            window.deleteLater()
        self._desk.stop()

    def exchange(self, console: ConsoleWindow, kiosk: KioskWindow) -> None:
        """Other private windows take the places of those before; the stage isn't touched, so the room sees nothing."""
        before = (self.kiosk, self.console)
        self.kiosk.stop()
        self._take_on(console, kiosk)
        self._stand.follow(console)
        self.foot.follow(console)
        self.arrange()
        for window in before:
            window.hide()  # closed, it would take along what was typed into it meanwhile
            window.deleteLater()

    def _take_on(self, console: ConsoleWindow, kiosk: KioskWindow) -> None:
        self.console, self.kiosk = console, kiosk
        kiosk.place(None)  # it shows itself where it is placed, and nowhere before
        self._strip = console.strips.swap
        console.swap_asked.connect(self.swap)
        console.toggle_asked.connect(self.toggle_console)
        console.over.connect(self._over)
        kiosk.returned.connect(self._returned)
        for window in (console, kiosk):
            self._seen.guard(window)

    def _over(self) -> None:
        """The last thing a room sees that reads along is the thanks, not where the notes lie."""
        if self.single:
            self.called = False
            self.arrange()
            self.foot.over()

    def _returned(self, turned: bool) -> None:
        """The room is to see its picture again, where the projector went off for what was private."""
        if turned and self.single:
            self.console.run.middle.heading.say(_("If the projector was turned off for this, turn it on again."))

    def arrange(self) -> None:
        """Hides what is private, then puts each window on its screen."""
        if not self._open:
            return
        self.kiosk.place(None)
        self.console.hide()
        screens = list(self._screens())
        if not screens:
            self._desk.set_screens("", laptop_private=False)
            return
        places = self._places(screens, self._swapped)
        self._stand.single = places.single
        if not self.single:
            self.console.strips.screens.hide()
        self._desk.set_screens("" if places.single else screens[places.stage].name(), laptop_private=not places.single)
        self.kiosk.set_alone(not places.single)
        self._watch(screens)
        self._place(screens, places)

    def _place(self, screens: Sequence[QScreen], places: Seats) -> None:
        """Shows each window on its screen. What is seen is covered before it goes, so no desktop shines through."""
        if self._desk.handed:
            self.kiosk.place(screens[places.laptop])
            self.console.hide()
        else:
            self.kiosk.place(None)
        if self._desk.handed and self.single:
            self.stage.hide()  # a second window would be a way around the kiosk
        elif not self._stand.stands(screens[places.stage]):
            self._stand.put(screens[places.stage])
        if not self._desk.handed:
            self._place_console(screens[places.laptop])
        self.foot.stand(on=self.single and not self.called and not self._desk.handed)
        self._seen.watch()

    def _places(self, screens: Sequence[QScreen], swapped: int) -> Seats:
        primary = max(0, next((i for i, s in enumerate(screens) if s == self._app.primaryScreen()), 0))
        if self._strays.mirrored:
            return Seats(primary, primary)
        return seats([screen.geometry() for screen in screens], primary, swapped)

    @property
    def single(self) -> bool:
        """Whether the room sees the laptop's screen, or there is no other."""
        return self._stand.single

    def use_screens(self, screens: Callable[[], Sequence[QScreen]]) -> None:
        """From now on these are what is plugged in."""
        self._screens = screens

    def swap(self) -> None:
        """Asks whether the stage is to have the next screen; asked again within some seconds, gives it."""
        if self.single:
            self._desk.refused.emit(_("There is one screen only. Plug the projector in and the picture goes there."))
        elif self._strip.isHidden():
            self._ask_swap()
        else:
            self._stay()
            self._swapped += 1
            self.arrange()

    def _ask_swap(self) -> None:
        screens = list(self._screens())
        places = self._places(screens, self._swapped + 1)
        sentence = _("Press S again: your console goes to {console}, the room's picture to {stage}.").format(
            console=screens[places.laptop].name(), stage=screens[places.stage].name()
        )
        self._strip.say(sentence, (_("Swap"), self.swap, cap("swap")), (_("Leave them"), self._stay, cap("escape")))
        self._patience.start(PATIENCE_MS)

    def _stay(self) -> None:
        self._patience.stop()
        self._strip.hide()

    def come_forward(self) -> None:
        """Brings what the facilitator works with to the front; nothing comes over a laptop in the room's hands.

        What should be seen and isn't is shown again.
        """
        self._seen.watch()
        window = self._at_hand()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        activate(window)

    def _at_hand(self) -> QWidget:
        """The window whose turn it is to have the keys."""
        if self._desk.handed:
            return self.kiosk
        return self.console if not self.single or self.called else self.stage

    def toggle_console(self) -> None:
        """With one screen: the console comes before the room's picture, or goes with what it asked and nobody sees."""
        if self.single and not self._desk.handed:
            self.called = not self.called
            if not self.called:
                self.console.strips.question.hide()
                self.console.strips.screens.hide()  # whoever goes by F2 has read what it says
            self.console.talk_before_room(on=not self.called)
            self.arrange()

    def _place_console(self, screen: QScreen) -> None:
        if self.single and not self.called:
            self.console.hide()
            activate(self.stage)
            return
        self.console.setScreen(screen)
        # Within the screen with its frame too: no edge of it lies before the room, not even until it is maximized.
        inside = screen.availableGeometry().adjusted(INSET, 2 * INSET, -INSET, -INSET)
        self.console.setGeometry(screen.geometry() if self.single else inside)
        self.console.showFullScreen() if self.single else self.console.showMaximized()
        self.console.raise_()
        activate(self.console)

    # What got lost, and what got in front

    def _wanted(self) -> tuple[QWidget, ...]:
        """The windows that should be seen now."""
        if not self._open or not self._screens():
            return ()
        if self._desk.handed:
            return (self.kiosk,) if self.single else (self.stage, self.kiosk)
        return (self.stage, self.console) if not self.single or self.called else (self.stage,)

    def _astray(self, window: QWidget) -> bool:
        """Whether what is private came up before the room: a window manager may not know the new screens yet."""
        apart = self._apart()
        handle: QWindow | None = window.windowHandle()
        # The handle's place is whole; the widget's is told in two parts, the size before the corner.
        area = handle.geometry() if handle is not None else window.geometry()
        return window is not self.stage and apart is not None and area.intersects(apart[1])

    def _apart(self) -> tuple[QRect, QRect] | None:
        """The areas of the laptop and of the room; None with one screen."""
        screens = list(self._screens())
        places = self._places(screens, self._swapped) if self._open and screens else None
        if places is None or places.single:
            return None
        return screens[places.laptop].geometry(), screens[places.stage].geometry()

    def _show_again(self, window: QWidget) -> None:
        """A window that should be seen and isn't comes back to its screen."""
        screens = list(self._screens())
        places = self._places(screens, self._swapped)
        if window is self.stage:
            self._stand.put(screens[places.stage])
            self._at_hand().raise_()
            activate(self._at_hand())
        elif window is self.console:
            self._place_console(screens[places.laptop])
        else:
            self.kiosk.place(screens[places.laptop])

    def _laptop_area(self) -> QRect | None:
        """What the room must not see; None with one screen."""
        apart = self._apart()
        return apart[0] if apart is not None else None

    def _put_back(self) -> None:
        self.kiosk.hide_secret()
        self._show_again(self.stage)

    def _share(self) -> None:
        """The room sees the laptop's screen after all."""
        self.arrange()
        self._say_single()

    def _focus_moved(self, window: QWindow | None) -> None:
        """While the room has the laptop no other window of ours keeps the keys."""
        if self._open and self._desk.handed and window is not self.kiosk.windowHandle():
            self._front.lost()

    def _at_front(self) -> bool:
        return not (self._open and self._desk.handed) or self.kiosk.isActiveWindow()

    def _follow(self) -> None:
        if self._desk.blank and self._open and self.single and self.called and not self._desk.handed:
            self.toggle_console()  # dark is what the room sees, and here it sees the console
        handed = self._desk.handed
        if handed != self._handed:
            self._handed = handed
            self._stay()
            self._change_hands()

    def _change_hands(self) -> None:
        """No screen has changed: nothing that stays is hidden, for what hides and shows at once can get lost."""
        screens = list(self._screens())
        if self._open and screens:
            self._stand.bind()
            self._place(screens, self._places(screens, self._swapped))

    def _say_single(self) -> None:
        sentence = _("With one screen the room sees what you see. F2 shows the room's picture, and brings you back.")
        self.console.strips.screens.say(sentence, (_("Understood"), self.console.strips.screens.hide, cap("away")))

    def screens_changed(self, *_change: object) -> None:
        """A screen came, went or changed its size: what is private hides, then everything is placed anew."""
        was = self.single
        self._swapped = 0
        self._strays.forget()
        self._stay()
        self.called = self.called or not was
        self.arrange()
        if not self.single:
            self.called = True
        if self._open and self.single and not was:
            self._say_single()

    def _watch(self, screens: Sequence[QScreen]) -> None:
        for screen in screens:
            if screen not in self._watched:
                screen.geometryChanged.connect(self.screens_changed)
                self._watched.append(screen)

    def _unwatch(self) -> None:
        for screen in self._watched:
            if screen in self._screens():
                screen.geometryChanged.disconnect(self.screens_changed)
        self._watched = []
