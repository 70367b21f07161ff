"""This file is a room in two languages: the stage speaks its own while the console keeps the facilitator's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import kit
from tests.pseudo import LANGUAGE, is_pseudo, offer_pseudo, pseudo_library
from tests.ui.room_kit import RoomKit
from trainer import opening
from trainer.clock import HandClock
from trainer.model.spoken import spoken
from trainer.rehearsal import cast
from trainer.ui.desk import Desk


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """A session carried in English and the made-up language, whose words are known and not spoken."""
    library, clock = pseudo_library(kit.shipped_library()), HandClock()
    guests = [opening.Guest(name) for name in cast(12)]
    plan = opening.plan_of(library, ["service-levels"])
    opened = opening.start(library, plan, guests, tmp_path / "run", clock, opening.Terms(seed=7))
    played = kit.Played(opened.conductor, opened.file, clock, opened.carried)
    made = RoomKit(qtbot, qapp, played)
    made.desks.append(Desk(opened.conductor, None, opened.script))
    offer_pseudo()
    yield made
    made.desk.stop()
    opened.file.close()


def test_the_stage_can_have_another_language(room: RoomKit) -> None:
    """What the room reads is in the stage's language, what is painted beside it too; the console's words stay."""
    stage = room.stage()
    before = spoken(stage.leaf.slide)

    room.desk.speak(stage=LANGUAGE)

    assert not is_pseudo(before)
    assert is_pseudo(stage.leaf.slide.title)  # type: ignore[union-attr]
    assert stage.leaf.slide.frame.language == LANGUAGE  # type: ignore[union-attr]
    assert not is_pseudo(room.conductor.play.scenario(room.conductor.here).title)
    following = room.desk.next_leaf()
    assert following is not None
    assert is_pseudo(following.slide.title)  # type: ignore[union-attr]

    room.desk.speak(stage="")
    assert spoken(stage.leaf.slide) == before


def test_the_stage_goes_on_in_its_language(room: RoomKit) -> None:
    """Steps, pages and ticks change nothing about it, and the screen reader hears it too."""
    stage = room.stage()
    room.desk.speak(stage=LANGUAGE)

    for _step in range(4):
        room.desk.move(room.conductor.next)
        assert is_pseudo(stage.accessibleName().splitlines()[0])
        assert room.desk.stage_voice.told() is room.desk.stage_voice.told()
