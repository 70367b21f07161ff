"""This file is the taking in of a logo: any picture read in a process of its own, which may be ended, kept as one kind.

A drawing of sixteen hundred letters can keep Qt busy for a minute, so none is read where a window waits for it, and
what every document gets is a plain picture of our own making.
"""

from __future__ import annotations

import sys
import threading
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.errands import Ends, Writing, answer, ask
from trainer.model.trouble import Mistaken, NotSaved
from trainer.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

MOST_BYTES, MOST_SIDE = 10_000_000, 8000
ROOM = (900, 450)
"""No larger than a cover shows it."""
SECONDS = 10.0
"""A picture that takes longer isn't one to print."""
_TAKEN, _REFUSED = "taken", "refused"
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Errand:
    """Which picture the other process is asked to read."""

    path: Path


def logo_aside(path: Path, seconds: float = SECONDS) -> bytes:
    """A picture file as a PNG on white that fits a cover; NotSaved with a sentence when it can't be had.

    Takes about half a second and blocks: a window calls it from a thread.
    """
    ends = Ends(mistaken="", stopped=_unreadable(path))
    writing = Writing()
    clock = threading.Timer(seconds, writing.stop)
    clock.start()
    try:
        kind, told = ask("trainer.paint.logo", Errand(path), ends, writing=writing)
    except Mistaken as broken:  # by the picture, whatever is wrong with it
        raise NotSaved(_unreadable(path)) from broken
    finally:
        clock.cancel()
    if kind != _TAKEN:
        raise NotSaved(told)
    return b64decode(told)


def logo(path: Path) -> bytes:
    """The same here and now; needs a QGuiApplication."""
    from trainer.paint.png import pressed

    image = _read(path)
    if image is None or image.isNull():
        raise NotSaved(_unreadable(path))
    return pressed(_on_white(image))


def _read(path: Path) -> QImage | None:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotSaved(_too_large(path))
        content = path.read_bytes()
    except OSError:
        return None
    if content.startswith((_PNG, _JPEG)):
        return _picture(content, path)
    return _drawn(content) if b"<svg" in content[:4096] else None


def _picture(content: bytes, path: Path) -> QImage:
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageReader

    held = QBuffer()
    held.setData(QByteArray(content))
    reader = QImageReader(held)
    reader.setAutoTransform(True)  # a phone turns the picture by a word beside it
    if max(reader.size().width(), reader.size().height()) > MOST_SIDE:
        raise NotSaved(_too_large(path))
    return reader.read()


def _drawn(content: bytes) -> QImage | None:
    from PySide6.QtCore import QByteArray, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(QByteArray(content))
    if not drawing.isValid() or drawing.defaultSize().isEmpty():
        return None
    image = QImage(
        drawing.defaultSize().scaled(QSize(*ROOM), Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32
    )
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


def _on_white(image: QImage) -> QImage:
    """As it will stand on paper, no larger than there is room for."""
    from PySide6.QtCore import QSize, Qt
    from PySide6.QtGui import QImage, QPainter

    if image.width() > ROOM[0] or image.height() > ROOM[1]:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(*ROOM), Qt.AspectRatioMode.KeepAspectRatio, smooth)
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _unreadable(path: Path) -> str:
    return _("{name} can't be read as a picture. Take a PNG, JPEG or SVG file.").format(name=path.name)


def _too_large(path: Path) -> str:
    words = _("{name} is too large for a logo: at most {megabytes} MB, and {side} points a side.")
    return words.format(name=path.name, megabytes=MOST_BYTES // 1_000_000, side=MOST_SIDE)


def _done(errand: Errand) -> tuple[str, str]:
    """What became of it; libraries write words of their own on standard error, where a sentence would stand."""
    from trainer.paint.print.pdf import painting

    with painting():
        try:
            return _TAKEN, b64encode(logo(errand.path)).decode()
        except NotSaved as refusal:
            return _REFUSED, str(refusal)


if __name__ == "__main__":
    sys.exit(answer(_done))
