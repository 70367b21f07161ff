"""This file is the start of the windows from the command line, each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SEEN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from trainer.shipped import shipped
from trainer.ui.app import Program
from trainer.ui.folders import Folders
program = Program(app, Folders(Path(sys.argv[1]), shipped("scenarios")))
heavy = ("yaml", "msgspec", "sqlite3", "docx", "trainer.conductor", "trainer.store.library", "trainer.ui.running")
seen = []
program.home.painted.connect(lambda: seen.append([name for name in heavy if name in sys.modules]))
program.open()
while not seen:
    app.processEvents()
print(seen[0])
program.close()
"""
RUN = """
import sys
import trainer.__main__
from trainer.ground import plain_imports
with plain_imports():
    from PySide6.QtCore import QTimer
from trainer.ui.library.card import ScenarioCard
from trainer.ui.library.home import HomeWindow

opened = HomeWindow.open
def watched(self, screen):
    # The facilitator closes the window as soon as the cards are there.
    opened(self, screen)
    looks = QTimer(self)
    looks.timeout.connect(lambda: self.findChildren(ScenarioCard) and self.close())
    looks.start(50)
HomeWindow.open = watched
sys.exit(trainer.__main__.main(sys.argv[1:]))
"""


def _run(code: str, *arguments: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_first_picture_waits_for_nothing_heavy(tmp_path: Path) -> None:
    """When the window is first seen no YAML, database, document or session code has been loaded."""
    done = _run(SEEN, tmp_path, QT_QPA_PLATFORM="offscreen")

    assert done.stdout == "[]\n", done.stderr


def test_trainer_alone_opens_the_windows_and_closes_in_peace(tmp_path: Path) -> None:
    """`trainer --data DIR` shows home, works in that folder, and ends with 0 when its window is closed."""
    folder = tmp_path / "elsewhere"
    (folder / "scenarios").mkdir(parents=True)
    (folder / "scenarios" / "broken.yaml").write_text("trainer: 1\nscenario: broken\n")

    done = _run(RUN, f"--data={folder}", QT_QPA_PLATFORM="offscreen", TRAINER_DATA=str(tmp_path / "unused"))

    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "unused").exists()


def test_without_a_screen_the_reason_is_said() -> None:
    """`trainer` over plain ssh ends with 1 and a sentence, not with Qt's abort."""
    kept = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")

    done = _run("import sys; from trainer.__main__ import main; sys.exit(main([]))", **kept)

    assert done.returncode == 1
    assert "there is no screen here" in done.stderr


FIRST = """
import sys
import trainer.__main__
from trainer.ui.library.home import HomeWindow
from trainer.ui.library.card import ScenarioCard

made = HomeWindow.__init__
def watched(self, *given):
    made(self, *given)
    def seen():
        heavy = ("yaml", "msgspec", "sqlite3", "docx", "trainer.model.events", "trainer.model.scenario")
        loaded = [name for name in (*heavy, "trainer.ui.app") if name in sys.modules]
        for part, name in (("QtWidgets", "QWizard"), ("QtWidgets", "QGraphicsView"), ("QtGui", "QLinearGradient")):
            loaded += [name] if name in vars(sys.modules["PySide6." + part]) else []
        print(len(self.findChildren(ScenarioCard)) >= 9, loaded, flush=True)
        from PySide6.QtCore import QTimer
        def leave():
            print(len(self.findChildren(ScenarioCard)) > 40, flush=True)
            self.close()
        QTimer.singleShot(3000, leave)
    self.painted.connect(seen)
HomeWindow.__init__ = watched
sys.exit(trainer.__main__.main(["--data", sys.argv[1]]))
"""


def test_from_the_second_start_on_the_scenarios_are_in_the_first_picture(tmp_path: Path) -> None:
    """The first start writes the index; the next shows every card at once.

    Nothing of a session is loaded by then, and nothing of Qt's that nobody sees.
    """
    first = _run(FIRST, tmp_path, QT_QPA_PLATFORM="offscreen")
    again = _run(FIRST, tmp_path, QT_QPA_PLATFORM="offscreen")

    assert first.stdout.splitlines()[0] == "False []", first.stderr
    assert again.stdout.splitlines() == ["True []", "True"], again.stderr
    assert list((tmp_path / "index").iterdir())


FADING = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
area, tall = ScrolledColumn(), QWidget()
tall.setFixedHeight(3000)
area.hold(tall)
Fade(area)
area.grab()
print(area.findChild(Fade).isVisibleTo(area), "QGradient" in vars(sys.modules["PySide6.QtGui"]))
"""


def test_a_soft_edge_is_painted_without_the_gradients_of_qt() -> None:
    """The first picture has one, and what nobody sees isn't loaded for it."""
    done = _run(FADING, QT_QPA_PLATFORM="offscreen")

    assert done.stdout == "True False\n", done.stderr


UNREAD = """
import linecache, os, sys
import trainer
from trainer.ground import plain_imports
with plain_imports():
    import PySide6.QtCore
import trainer.ui.start
import trainer.ui.app
here = os.path.dirname(trainer.__file__) + os.sep
print([name for name in linecache.cache if name.startswith(here)])
"""


def test_no_source_is_read_to_load_a_module(tmp_path: Path) -> None:
    """What Qt's binding would look for in every module's text is not looked for: a module takes its compiled code."""
    done = _run(UNREAD, tmp_path, QT_QPA_PLATFORM="offscreen")

    assert done.stdout == "[]\n", done.stderr
