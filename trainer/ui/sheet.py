"""This file is the style sheet of every window, built from the theme's tokens at a text zoom."""

from __future__ import annotations

from string import Template

from trainer.paint.theme import RADIUS_CARD, RADIUS_CONTROL, STAGE, Tokens
from trainer.shipped import shipped

_LABEL_SIZES = {
    "display": 52,
    "title": 34,
    "heading": 26,
    "subheading": 20,
    "large": 17,
    "body": 15,
    "small": 13,
    "good": 13,
    "warning": 13,
    "bad": 13,
    "trouble": 15,
}


def style_sheet(colours: Tokens, zoom: float) -> str:
    """The whole sheet for one variant of the theme at one text zoom."""
    values = _colours(colours) | _lengths(zoom) | _pictures(colours)
    edges = _EDGES if "contrast" in colours.name else ""
    parts = (_GROUND, _BUTTONS, _FIELDS, _CHECKS, _LISTS, _FRAMES, _BARS, _labels(zoom), edges, _STAGE)
    return Template("\n".join(parts)).substitute(values)


def _colours(colours: Tokens) -> dict[str, str]:
    named = {name: str(getattr(colours, name)) for name in Tokens._fields}
    return named | {"stage_" + name: str(getattr(STAGE, name)) for name in ("background", "raised", "text", "muted")}


def _lengths(zoom: float) -> dict[str, str]:
    sizes = {
        f"p{px}": f"{round(px * zoom)}px"
        for px in (2, 4, 6, 8, 10, 12, 13, 15, 16, 17, 18, 20, 22, 24, 26, 28, 34, 36, 40, 44)
    }
    # A focused control's line grows from 1 to 3 px; its padding shrinks by as much, so nothing moves.
    focused = {f"pf{px}": f"{max(0, round(px * zoom) - 2)}px" for px in (4, 8, 10, 12, 18, 26, 36)}
    line = round(13 * zoom * 1.21) + 2 * round(6 * zoom)
    rounds = {
        "r": RADIUS_CONTROL * zoom,
        "rc": RADIUS_CARD * zoom,
        "rchip": line // 2,
        "rtag": (round(13 * zoom * 1.21) + 2 * round(4 * zoom)) // 2,
        "rlarge": (round(16 * zoom * 1.21) + 2 * round(4 * zoom)) // 2,
        "rradio": (round(18 * zoom) + 4) // 2,
    }
    rounded = {name: f"{round(px)}px" for name, px in rounds.items()}
    # Without a least height of its own a small button would be squeezed where there is little room, and lose its ends.
    lines = {"tag": f"{round(13 * zoom * 1.21)}px", "large": f"{round(16 * zoom * 1.21)}px"}
    return sizes | focused | rounded | lines | {"radio": f"{round(6 * zoom)}px"}


def _pictures(colours: Tokens) -> dict[str, str]:
    icons = shipped("assets") / "icons"
    tone = "light" if colours.dark else "dark"
    return {
        "check": (icons / f"{colours.tick}.svg").as_posix(),
        "down": (icons / f"down-{tone}.svg").as_posix(),
        "up": (icons / f"up-{tone}.svg").as_posix(),
    }


def _labels(zoom: float) -> str:
    rows = [f'QLabel[role="{role}"] {{ font-size: {round(px * zoom)}px; }}' for role, px in _LABEL_SIZES.items()]
    return "\n".join(rows) + _LABELS


_GROUND = """
QMainWindow, QDialog, QWidget[role="ground"] { background: $background; }
QWidget { color: $text; }
QToolTip { background: $strong; color: $on_strong; border: 0; padding: $p6 $p8; }
QScrollArea, QScrollArea > QWidget > QWidget[role="inside"] { background: transparent; border: 0; }
QSplitter::handle { background: $line; }
"""

_BUTTONS = """
QPushButton, QToolButton { outline: 0; }
QPushButton { background: $raised; color: $text; border: 1px solid $control_line; border-radius: $r;
  padding: $p10 $p18; min-height: $p22; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { background: $accent_ground; color: $accent_text; border-color: $accent; }
QPushButton:focus { border: 3px solid $focus; padding: ${pf10} ${pf18}; }
QPushButton:disabled { color: $muted; background: $neutral_ground; border-color: $neutral_ground; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[role="next"] { background: $strong; color: $on_strong; border-color: $strong; }
QPushButton[role="next"]:hover { background: $strong_hover; border-color: $strong_hover; }
QPushButton[role="next"]:pressed { background: $strong_pressed; border-color: $strong_pressed; }
QPushButton[role="primary"]:focus, QPushButton[role="next"]:focus { border: 3px solid $focus_on_accent; }
QPushButton[role="next"]:focus { border-color: $focus; }
QPushButton[role="primary"]:disabled, QPushButton[role="next"]:disabled { background: $neutral_ground;
  color: $muted; border-color: $neutral_ground; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; padding: $p10 $p12; }
QPushButton[role="quiet"]:hover { background: $pressed; }
QPushButton[role="quiet"]:pressed { background: $accent_ground; color: $accent_text; }
QPushButton[role="quiet"]:focus { border: 3px solid $focus; padding: ${pf10} ${pf12}; }
QPushButton[role="filter"] { padding-right: $p36; }
QPushButton[role="filter"]:focus { padding-right: ${pf36}; }
QPushButton[role="danger"] { color: $bad; border-color: $bad; }
QPushButton[role="danger"]:hover { background: $bad_ground; }
QPushButton[role="danger"]:pressed { background: $bad; color: $raised; }
QPushButton[role="danger"]:disabled { background: $neutral_ground; color: $muted; border-color: $neutral_ground; }
QPushButton[role="tab"] { background: transparent; border-color: transparent; text-align: left; padding: $p8 $p12; }
QPushButton[role="tab"]:hover { background: $neutral_ground; }
QPushButton[role="tab"]:pressed { background: $accent_ground; color: $accent_text; }
QPushButton[role="tab"]:checked { background: $accent_ground; color: $accent_text; }
QPushButton[role="tab"]:focus { border: 3px solid $focus; padding: ${pf8} ${pf12}; }
QPushButton[role="chip"] { background: $neutral_ground; color: $text; border: 1px solid transparent;
  border-radius: ${rtag}; padding: $p4 $p12; font-size: $p13; min-height: $tag; }
QPushButton[role="chip"]:hover { background: $track; }
QPushButton[role="chip"]:pressed { background: $accent_ground; color: $accent_text; }
QPushButton[role="chip"]:disabled { background: transparent; color: $muted; border-color: $line; }
QPushButton[role="chip"]:checked { background: $accent_ground; color: $accent_text; border-color: transparent; }
QPushButton[role="chip"]:focus { border: 3px solid $focus; padding: ${pf4} ${pf12}; }
QPushButton[role="chip warning"] { background: $warning_ground; color: $warning; border: 1px solid $warning;
  border-radius: ${rtag}; padding: $p4 $p12; font-size: $p13; min-height: $tag; }
QPushButton[role="chip warning"]:hover, QPushButton[role="chip warning"]:pressed { color: $text; }
QPushButton[role="chip warning"]:focus { border: 3px solid $focus; padding: ${pf4} ${pf12}; }
QPushButton[role="small"] { border-radius: ${rtag}; padding: $p4 $p12; font-size: $p13; min-height: $tag; }
QPushButton[role="small"]:focus { border: 3px solid $focus; padding: ${pf4} ${pf12}; }
QPushButton[role="small large"] { border-radius: ${rlarge}; padding: $p4 $p12; font-size: $p16; min-height: $large; }
QPushButton[role="choice"] { background: transparent; color: $muted; border: 1px solid transparent;
  border-radius: ${rtag}; padding: $p4 $p12; font-size: $p13; min-height: $tag; }
QPushButton[role="choice"]:hover { background: $neutral_ground; color: $text; }
QPushButton[role="choice"]:pressed { background: $accent_ground; color: $accent_text; }
QPushButton[role="choice"]:checked { background: $accent_ground; color: $accent_text; }
QPushButton[role="choice"]:focus { border: 3px solid $focus; padding: ${pf4} ${pf12}; }
QPushButton[checkable="true"] { padding-left: $p26; }
QPushButton[checkable="true"]:focus { padding-left: ${pf26}; }
QPushButton[role="chip"][checkable="true"], QPushButton[role="choice"][checkable="true"] { padding-left: $p18; }
QPushButton[role="chip"][checkable="true"]:focus, QPushButton[role="choice"][checkable="true"]:focus {
  padding-left: ${pf18}; }
QPushButton[told="button"][checkable="true"] { padding-left: $p18; }
QPushButton[told="button"][checkable="true"]:focus { padding-left: ${pf18}; }
QPushButton[role="tab"][checkable="true"], QPushButton[role="chip"][told="button"][checkable="true"],
QPushButton[role="chip"][told="tab"][checkable="true"] { padding-left: $p12; }
QPushButton[role="tab"][checkable="true"]:focus, QPushButton[role="chip"][told="button"][checkable="true"]:focus,
QPushButton[role="chip"][told="tab"][checkable="true"]:focus { padding-left: ${pf12}; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: $r; padding: $p6 $p8; }
QToolButton:hover { background: $pressed; }
QToolButton:pressed { background: $accent_ground; }
QToolButton[role="cross"] { padding: 0; min-width: $p22; min-height: $p22; color: $muted; }
QToolButton:focus { border: 3px solid $focus; padding: $p4 $p6; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QComboBox {
  background: $raised; color: $text; border: 1px solid $control_line; border-radius: $r; padding: $p10 $p12;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0 $p8; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QComboBox:focus { border: 3px solid $focus; padding: ${pf10} ${pf12}; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: 0; padding: 0 $p8; }
QLineEdit[lit="true"], QPlainTextEdit[lit="true"] { background: $accent_ground; border: 3px solid $focus;
  padding: ${pf10} ${pf12}; }
QLineEdit[wrong="true"]:!focus { border: 3px solid $bad; padding: ${pf10} ${pf12}; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $neutral_ground; color: $muted; }
QLineEdit[role="bare"] { background: transparent; border: 1px solid transparent; padding: $p6 $p8; }
QLineEdit[role="bare"]:focus { background: $raised; border: 3px solid $focus; padding: $p4 $p6; }
QLineEdit[role="code"] { font-size: $p34; padding: $p4 $p12; lineedit-password-character: 8226; }
QLineEdit[role="code"]:focus { padding: $p2 $p10; }
QPlainTextEdit[role="bare"], QTextEdit[role="bare"] { border: 0; padding: 0; background: transparent; }
QPlainTextEdit[large="true"] { font-size: $p24; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: $p24; border: 0; border-radius: $p6;
  background: transparent; subcontrol-origin: border; margin: 2px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $pressed; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: $p13; height: $p13; }
QAbstractSpinBox::down-arrow { image: url("$down"); width: $p13; height: $p13; }
QComboBox { padding-right: $p24; }
QComboBox:focus { padding-right: $p22; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: $p24; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$down"); width: $p16; height: $p16; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { background: $raised; color: $text; outline: 0;
  border: 1px solid $control_line; border-radius: 0; padding: 2px; }
QComboBox QAbstractItemView::item { min-height: $p36; padding: 0 $p10; }
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected { background: $accent_ground;
  color: $accent_text; }
"""

_CHECKS = """
QCheckBox, QRadioButton { spacing: $p10; padding: $p4 $p8 $p4 $p4; border: 3px solid transparent; border-radius: $r;
  background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: $p18; height: $p18; border: 2px solid $muted;
  background: $raised; }
QCheckBox::indicator { border-radius: $p6; }
QRadioButton::indicator { border-radius: ${rradio}; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { background: $raised; border: ${radio} solid $accent; width: $p10; height: $p10; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $neutral_ground; }
QSlider:horizontal { min-height: $p24; }
QSlider::groove:horizontal { height: $p8; border-radius: $p4; background: $track; }
QSlider::sub-page:horizontal { border-radius: $p4; background: $accent; }
QSlider::handle:horizontal { width: $p24; height: $p24; margin: -$p8 0; border-radius: $p12; background: $accent; }
QSlider::handle:horizontal:focus { border: 3px solid $focus_on_accent; }
QProgressBar { background: $track; border: 0; border-radius: $p4; min-height: $p8; max-height: $p8;
  color: transparent; }
QProgressBar::chunk { background: $strong; border-radius: $p4; }
QProgressBar[role="warning"]::chunk { background: $warning; }
QProgressBar[role="bad"]::chunk { background: $bad; }
"""

_LISTS = """
QListView, QTreeView, QTableView { background: $raised; color: $text; border: 1px solid $line; border-radius: $rc;
  padding: $p6; outline: 0; gridline-color: $line; alternate-background-color: $side; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 3px solid $focus; padding: $p4; }
QListView::item, QTreeView::item { min-height: $p28; padding: $p6 $p10; border: 0; border-radius: $p8; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: $accent_ground;
  color: $accent_text; }
QListView[role="bare"] { background: transparent; border: 0; padding: 0; }
QListView[role="bare"]:focus { border: 3px solid $focus; border-radius: $r; }
QListView[role="offers"], QListView[role="offers"]:focus { border: 1px solid $control_line; border-radius: 0;
  padding: 2px; }
QTableView::item { padding: $p6 $p10; border: 0; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: $p6 $p10; font-size: $p13; }
QHeaderView::section:horizontal { padding-left: $p13; }
QHeaderView::section:vertical { border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QHeaderView::section:vertical { color: $text; border-bottom: 0; font-size: $p15; }
QTableCornerButton::section { background: transparent; border: 0; }
QTabWidget::pane { border: 0; }
QTabBar::tab { background: $neutral_ground; color: $muted; border-radius: $p12; padding: $p4 $p12; margin-right: $p8; }
QTabBar::tab:selected { background: $accent_ground; color: $accent_text; }
QMenu { background: $raised; border: 1px solid $control_line; padding: $p6; }
QMenu::item { padding: $p8 $p24 $p8 $p12; border-radius: $p6; }
QMenu::item:selected { background: $accent_ground; color: $accent_text; }
QMenu::separator { height: 1px; background: $line; margin: $p4 0; }
QMenuBar { background: $raised; border-bottom: 1px solid $line; }
QMenuBar::item { padding: $p6 $p12; border-radius: $p6; background: transparent; }
QMenuBar::item:selected { background: $accent_ground; color: $accent_text; }
"""

_FRAMES = """
QFrame[role="card"] { background: $raised; border: 1px solid $line; border-radius: $rc; }
QFrame[role="card"]:hover[press="true"] { background: $hover; }
QFrame[role="card"]:focus, QFrame[role="chosen"] { background: $raised; border: 3px solid $focus; border-radius: $rc; }
QFrame[role="pick"] { background: $raised; border: 1px solid $line; border-radius: $rc; }
QFrame[role="pick"]:hover { background: $hover; }
QFrame[role="side"] { background: $side; border: 0; }
QFrame[role="side-left"] { background: $side; border: 0; border-right: 1px solid $line; }
QFrame[role="side-right"] { background: $side; border: 0; border-left: 1px solid $line; }
QFrame[role="bar"] { background: $raised; border: 0; border-bottom: 1px solid $line; }
QFrame[role="foot"] { background: $raised; border: 0; border-top: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QFrame[role="banner-good"] { background: $good_ground; border: 1px solid $good; border-radius: $r; }
QFrame[role="banner-warning"] { background: $warning_ground; border: 1px solid $warning; border-radius: $r; }
QFrame[role="banner-bad"] { background: $bad_ground; border: 1px solid $bad; border-radius: $r; }
"""

_BARS = """
QScrollBar:vertical { background: transparent; width: $p12; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: $p12; margin: 0; border: 0; }
QScrollBar::handle { background: $line; border-radius: $p4; margin: 2px; }
QScrollBar::handle:vertical { min-height: $p40; }
QScrollBar::handle:horizontal { min-width: $p40; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent;
  border: 0; width: 0; height: 0; }
"""

_LABELS = """
QLabel { background: transparent; }
QLabel[muted="true"] { color: $muted; }
QLabel[accent="true"] { color: $accent_text; }
QLabel[role="good"] { color: $good; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="bad"], QLabel[role="trouble"] { color: $bad; }
QLabel[pill="plain"] { background: $neutral_ground; color: $muted; }
QLabel[pill="accent"] { background: $accent_ground; color: $accent_text; }
QLabel[pill="good"] { background: $good_ground; color: $good; }
QLabel[pill="warning"] { background: $warning_ground; color: $warning; }
QLabel[pill="bad"] { background: $bad_ground; color: $bad; }
QLabel[role="pill"] { border-radius: ${rchip}; padding: $p6 $p12; font-size: $p13; }
"""

_EDGES = """
QPushButton[role="danger"]:hover:!pressed { background: $hover; }
QPushButton[role="chip"] { border-color: $control_line; }
QPushButton[role="chip"]:checked { border-color: $accent; }
QPushButton[role="chip"]:focus { border-color: $focus; }
QLabel[pill="plain"] { border: 1px solid $muted; }
QLabel[pill="accent"] { border: 1px solid $accent; }
QLabel[pill="good"] { border: 1px solid $good; }
QLabel[pill="warning"] { border: 1px solid $warning; }
QLabel[pill="bad"] { border: 1px solid $bad; }
"""
"""In high contrast what is a chip or a pill is told by an edge, not by a ground that hardly differs."""

_STAGE = """
QWidget[role="stage"] { background: $stage_background; }
QWidget[role="stage"] QLabel { color: $stage_text; }
QWidget[role="stage"] QLabel[muted="true"] { color: $stage_muted; }
QWidget[role="stage"] QPushButton[role="primary"]:focus { border-color: $stage_text; }
"""
