"""This file is what home can't go on without: the disk is asked beside the window, and a sign says what is awaited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trainer.model.trouble import NotOpened, NotSaved, Refused
from trainer.ui import beside
from trainer.ui.beside import Beside
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label
from trainer.ui.widgets.labels import News
from trainer.words import _

T = TypeVar("T")
SOON_MS = 50
"""After the half of what nobody notices the window goes on; after as long again the sign comes."""
CALM_MS = 1500
"""So long the sign says only what is coming: a disk that is a little slow is nothing to decide about."""
WIDTH = 520

Refusal = NotOpened | NotSaved | Refused


@dataclass(slots=True, eq=False)
class Wish:
    """What is awaited, by whom, and how it is put away when it comes after it was called off."""

    words: str
    folder: Path
    done: Callable[[Any], object]
    refused: Callable[[Refusal], object]
    late: Callable[[Any], object]
    elsewhere: Callable[[], object] | None


class WaitingSign(QDialog):
    """Lies over the window, which takes nothing meanwhile: what is awaited, and the ways out."""

    def __init__(
        self,
        window: QWidget,
        words: str,
        why: str,
        call_off: Callable[[], object],
        elsewhere: Callable[[], object] | None = None,
    ) -> None:
        """What is awaited and why; `call_off` hears when it is put away by hand, then `elsewhere` if wanted."""
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        self.setWindowTitle(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card("chosen", margin=28, spacing=10)
        column.addWidget(card)
        self.words = Label(words, "heading", strong=True, wrap=True)
        self.why = News("body")
        self.why.setText(why)
        self.elsewhere_button = KeyButton(_("Choose another place"))
        self.cancel_button = KeyButton(_("Cancel"), _("Esc"), "quiet")
        self._elsewhere = elsewhere
        self._later: tuple[QWidget, ...] = ()
        self.elsewhere_button.setVisible(elsewhere is not None)
        for button in (self.elsewhere_button, self.cancel_button):
            button.setAutoDefault(False)  # the key that began it is no answer
        line = EndsLayout()
        line.add_left(self.elsewhere_button)
        line.add_right(self.cancel_button)
        card.box.addWidget(self.words)
        card.box.addWidget(self.why)
        card.box.addSpacing(8)
        card.box.addLayout(line)
        role(self, "ground")
        self.elsewhere_button.clicked.connect(self._ask_elsewhere)
        self.cancel_button.clicked.connect(self.reject)
        self.rejected.connect(call_off)
        width = min(round(WIDTH * zoom_of(self)), window.width())
        self.setFixedSize(width, column.heightForWidth(width))
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle.x() - self.width() // 2, middle.y() - self.height())
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._tell_why)

    def be_calm(self) -> None:
        """For a while it says only what is coming, and takes no key as an answer."""
        self._later = tuple(one for one in (self.why, self.elsewhere_button, self.cancel_button) if not one.isHidden())
        for one in self._later:
            policy = one.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            one.setSizePolicy(policy)
            one.hide()
        self._calm.start(CALM_MS)

    def _tell_why(self) -> None:
        for one in self._later:
            one.show()

    def reject(self) -> None:
        """Esc calls it off, once there is something to be decided."""
        if not self._calm.isActive():
            super().reject()

    def _ask_elsewhere(self) -> None:
        elsewhere = self._elsewhere
        self.reject()
        if elsewhere is not None:
            elsewhere()


class Awaited(QObject):
    """Asks for one thing at a time: what is asked for while another is awaited isn't begun."""

    def __init__(self, window: Callable[[], QWidget], parent: QObject | None = None) -> None:
        """`window` is the one the sign lies over."""
        super().__init__(parent)
        self._window, self._beside = window, Beside()
        self._wish: Wish | None = None
        self.sign: WaitingSign | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._show)

    def ask(
        self,
        words: str,
        folder: Path,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[Refusal], object],
        *,
        late: Callable[[T], object] = lambda _found: None,
        elsewhere: Callable[[], object] | None = None,
    ) -> None:
        """Does `work` beside the window; `done` or `refused` hear of it, unless it was called off: then `late` does.

        `folder` is named while it takes its time. `late` is done beside the window too; `elsewhere` asks for another
        place, once this was called off.
        """
        if self._wish is not None:
            return
        self._wish = wish = Wish(words, folder, done, refused, late, elsewhere)

        def asked() -> T | Exception:
            try:
                return work()
            except Exception as problem:  # noqa: BLE001 - told, or raised again, in the window's thread
                return problem

        self._beside(asked, lambda found: self._found(wish, found), beside.UNNOTICED / 2)
        if self._wish is wish:
            self._soon.start()

    def call_off(self) -> None:
        """Whatever is awaited isn't wanted any more."""
        self._wish = None
        self._put_away()

    def close(self) -> None:
        """Nobody waits any longer."""
        self.call_off()
        self._beside.close()

    def _show(self) -> None:
        if (wish := self._wish) is not None:
            why = _("The disk takes its time ({folder}). Nothing is lost meanwhile.").format(folder=wish.folder)
            self.sign = WaitingSign(self._window(), wish.words, why, self.call_off, wish.elsewhere)
            self.sign.be_calm()
            self.sign.show()

    def _put_away(self) -> None:
        self._soon.stop()
        if self.sign is not None:
            sign, self.sign = self.sign, None
            sign.hide()
            sign.deleteLater()

    def _found(self, wish: Wish, found: object) -> None:
        if self._wish is not wish:
            if not isinstance(found, Exception):
                self._beside(lambda: wish.late(found), lambda _away: None, 0)
            return
        self.call_off()
        if isinstance(found, Refusal):
            wish.refused(found)
        elif isinstance(found, Exception):
            raise found
        else:
            wish.done(found)
