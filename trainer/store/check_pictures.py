"""This file is which pictures a card may have: PNG or JPEG by content, of bounded size, inside the file's folder."""

from __future__ import annotations

from pathlib import Path as FilePath
from pathlib import PurePosixPath

from trainer.store.forms import Path
from trainer.store.reading import Reading
from trainer.words import _

MOST_BYTES = 10_000_000
MOST_SIDE = 4096
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


def check_picture(name: str, folder: FilePath | None, reading: Reading, path: Path) -> None:
    """Tell what is wrong with a picture's name or, where the folder is known, with its file."""
    if not name:
        return
    wrong = _wrong_name(name) or ("" if folder is None else _wrong_file(folder, name))
    if wrong:
        reading.tell(reading.where(path), path, wrong, _("a PNG or JPEG file beside this one"))


def _wrong_name(name: str) -> str:
    inner = PurePosixPath(name)
    if inner.is_absolute() or ".." in inner.parts or "\\" in name or ":" in name:
        return _('"{name}" leads out of this file\'s folder').format(name=name)
    if inner.suffix.lower() not in (".png", ".jpg", ".jpeg"):
        return _('"{name}" is neither PNG nor JPEG').format(name=name)
    return ""


def _wrong_file(folder: FilePath, name: str) -> str:
    try:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()):
            return _('"{name}" leads out of this file\'s folder').format(name=name)
        size = file.stat().st_size
        with file.open("rb") as picture:
            head = picture.read(24)
    except (OSError, ValueError):
        return _('there is no file "{name}"').format(name=name)
    if size > MOST_BYTES:
        return _('"{name}" is too large').format(name=name)
    if head.startswith(_PNG):
        sides = int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
        return "" if max(sides) <= MOST_SIDE else _('"{name}" is too large').format(name=name)
    return "" if head.startswith(_JPEG) else _('"{name}" is neither PNG nor JPEG').format(name=name)
