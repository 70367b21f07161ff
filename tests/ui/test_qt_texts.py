"""This file is Qt's own words: in text fields' menus and dialogs they are in the program's language too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.pseudo import LANGUAGE, is_pseudo, pseudo_words
from trainer.ui.qt_texts import QtTexts
from trainer.words import set_language


@pytest.fixture
def texts(qapp: QApplication) -> Iterator[QtTexts]:
    """Qt in the made-up language, in English again afterwards."""
    made = QtTexts(qapp)
    with pseudo_words():
        made.speak(LANGUAGE)
        yield made
        made.stop()


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
@pytest.mark.usefixtures("texts")
def test_the_menu_of_a_text_field_is_translated(qtbot: QtBot, field: type[QLineEdit | QPlainTextEdit]) -> None:
    """Undo, copy, paste and the rest."""
    edit = field("words")
    qtbot.addWidget(edit)

    menu = edit.createStandardContextMenu()
    said = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    menu.deleteLater()

    assert len(said) == 7
    assert all(is_pseudo(text) for text in said), said


@pytest.mark.parametrize(
    "mode", [QFileDialog.FileMode.Directory, QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.AnyFile]
)
@pytest.mark.usefixtures("texts")
def test_the_dialog_for_files_is_translated(qtbot: QtBot, mode: QFileDialog.FileMode) -> None:
    """Where a platform has no dialog of its own Qt draws one; nothing in it stays English."""
    dialog = QFileDialog(None, "[Where to]")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    if mode == QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)

    shown = {text for widget in dialog.findChildren(QWidget) for text in _words(widget)}

    assert {text for text in shown if not is_pseudo(text)} == set()
    assert len(shown) > 10


def _words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton) and any(sign.isalpha() for sign in widget.text()):
        yield widget.text()
    if widget.toolTip():
        yield widget.toolTip()


def test_qts_own_translations_serve_where_ours_has_no_word(qapp: QApplication) -> None:
    """Qt brings Russian; a text that the catalogue doesn't know is said as Qt says it."""
    texts = QtTexts(qapp)
    texts.speak("ru")

    assert QCoreApplication.translate("QLineEdit", "&Undo") == "&Отменить действие"

    texts.stop()
    assert QCoreApplication.translate("QLineEdit", "&Undo") == "&Undo"


def test_figures_and_dates_follow(qapp: QApplication) -> None:
    """A decimal comma where the language has one."""
    texts = QtTexts(qapp)

    texts.speak("nb")
    assert QLocale().toString(2.5) == "2,5"

    texts.speak("en")
    assert QLocale().toString(2.5) == "2.5"
    texts.stop()


def test_english_comes_back(qapp: QApplication) -> None:
    """After another language, English is Qt's own again."""
    texts = QtTexts(qapp)
    with pseudo_words():
        texts.speak(LANGUAGE)
        assert is_pseudo(QCoreApplication.translate("QLineEdit", "&Copy"))
        set_language("en")
        texts.speak("en")

    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"
