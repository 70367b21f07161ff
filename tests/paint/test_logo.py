"""A logo may come from anywhere: what can be read becomes a plain picture, what can't is refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from trainer.model.letterhead import LOGO, Letterhead
from trainer.model.trouble import NotSaved
from trainer.paint.logo import MOST_BYTES, ROOM, logo, logo_aside

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="red"/></svg>'


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_pictures_are_kept_as_large_as_a_cover_needs(tmp_path: Path, suffix: str) -> None:
    """A photograph of a sign is made smaller, in its own shape, and its paper size is within the cover's."""
    image = QImage(3000, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(tmp_path / f"sign.{suffix}"))

    taken = logo(tmp_path / f"sign.{suffix}")

    known = QImage.fromData(taken)
    assert (known.width(), known.height()) == (ROOM[0], ROOM[0] // 5)
    assert Letterhead(logo=taken).size == pytest.approx((LOGO[0], LOGO[0] / 5))


def test_a_drawing_is_read_aside_and_lies_on_white(tmp_path: Path) -> None:
    """Where nothing is drawn there is the white of paper; one that takes too long to read is given up."""
    (tmp_path / "drawn.svg").write_text(DRAWN)

    known = QImage.fromData(logo_aside(tmp_path / "drawn.svg"))
    assert known.pixelColor(10, 10) == QColor("red")
    assert known.pixelColor(known.width() - 5, 5) == QColor("white")
    with pytest.raises(NotSaved, match=r"drawn\.svg can't be read"):
        logo_aside(tmp_path / "drawn.svg", seconds=0.0)


@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
@pytest.mark.parametrize("content", [b"", b"words", b"<svg", b"\x89PNG\r\n\x1a\nno", b"\xff\xd8\xff", b"GIF89a"])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    """Whatever its name says."""
    (tmp_path / "logo.png").write_bytes(content)

    with pytest.raises(NotSaved, match=r"logo\.png can't be read as a picture"):
        logo(tmp_path / "logo.png")


def test_what_is_huge_is_refused_unread(tmp_path: Path) -> None:
    """By its size on the disk, or by the size that it says it has."""
    with (tmp_path / "heavy.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    image = QImage(9000, 1, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(tmp_path / "wide.png"))

    for name in ("heavy.png", "wide.png"):
        with pytest.raises(NotSaved, match="too large for a logo"):
            logo(tmp_path / name)
    with pytest.raises(NotSaved, match="can't be read"):
        logo(tmp_path / "gone.png")
