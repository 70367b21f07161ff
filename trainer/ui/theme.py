"""This file is how the program's windows look: the theme's tokens made into fonts, a palette and a style sheet.

For whoever builds a window: name a widget's part in it, never its colour or size. The parts are dynamic properties, set
by the widgets of `trainer.ui.widgets` or by `role(widget, "…")`:

    QPushButton   primary · next · plain (the default) · quiet (no box) · danger · tab (checkable, for side bars)
    QLabel        display 52 · title 34 · heading 26 · subheading 20 · large 17 · body 15 · small 13, each also "muted",
                  "strong" by `Label(strong=True)`; good · warning · bad colour small words, trouble a sentence
    QFrame        card (white, radius 16) · side (the lighter panels) · bar (white, line below) · foot (line above)
                  · rule (a line of 1 px) · banner-good · banner-warning · banner-bad · chosen (a card with 3 px accent)
    QWidget       stage (the kiosk's dark card page)

A list needs `ensurePolished()` before its first `setCurrentRow`, else Qt lays its rows out without their padding.
Never set `font-weight` in a style sheet: Qt thickens a variable font twice. Use `Label(strong=True)` or `weigh`.
"""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QScreen, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from trainer.paint.fonts import SEMIBOLD, Typeface, typeface
from trainer.paint.theme import VARIANTS, ZOOMS, Tokens, tokens
from trainer.ui.sheet import style_sheet

BODY = 15
LARGE_SCREENS = ((2000, 2.0), (1500, 1.5))
"""From so many rows on letters of the usual size are too small to be read."""
Some = TypeVar("Some", bound=QWidget)
_SEMIBOLD_CLASSES = ("QPushButton", "QHeaderView", "QGroupBox", "QToolButton", "QTabBar")


class Look(NamedTuple):
    """How the windows look now: colours, zoom and typeface."""

    colours: Tokens
    zoom: float
    face: Typeface

    def px(self, size: float) -> int:
        """A length of the design in pixels at this zoom."""
        return round(size * self.zoom)


def system_look(zoom: float = 0.0, *, contrast: bool = False) -> Look:
    """The look that follows the system's dark and contrast settings; `contrast` where it was chosen here.

    Without a `zoom` chosen here the text is as large as the screen needs.
    """
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    screen: QScreen | None = QGuiApplication.primaryScreen()
    size = zoom or zoom_for(screen.geometry().height() if screen is not None else 0)
    return look(dark=dark, contrast=contrast or _contrast_asked(hints), zoom=size)


def zoom_for(high: int) -> float:
    """The text zoom that a screen of so many rows needs, where the system itself doesn't scale it."""
    return next((zoom for rows, zoom in LARGE_SCREENS if high >= rows), 1.0)


def _contrast_asked(hints: QStyleHints) -> bool:
    """Whether the computer is set to high contrast; a Qt before 6.10 can't tell."""
    if not hasattr(hints, "accessibility"):
        return False
    wanted = hints.accessibility()
    return wanted.contrastPreference() == Qt.ContrastPreference.HighContrast


def look(*, dark: bool = False, contrast: bool = False, zoom: float = 1.0) -> Look:
    """A look by its settings; `zoom` is held between the smallest and the largest step."""
    return Look(tokens(dark=dark, contrast=contrast), max(ZOOMS[0], min(ZOOMS[-1], zoom)), typeface())


def zoomed(now: Look, steps: int) -> Look:
    """The look `steps` of text zoom larger (or smaller, if negative)."""
    nearest = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - now.zoom))
    return Look(now.colours, ZOOMS[max(0, min(len(ZOOMS) - 1, nearest + steps))], now.face)


def apply_look(app: QApplication, now: Look) -> None:
    """Gives the whole application a look; call again when zoom, dark or contrast change."""
    dress(app, now)
    # With a style sheet in force, widgets that no rule of it sizes don't hear of the new font by themselves.
    for widget in app.allWidgets():
        QApplication.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))


def dress(app: QApplication, now: Look) -> None:
    """Gives the application its first look; the widgets there are were made in this look's font."""
    app.setPalette(_palette(now.colours))
    # The sheet goes first: installing it forgets the fonts of classes.
    app.setStyleSheet(style_sheet(now.colours, now.zoom))
    app.setFont(now.face.font(now.px(BODY)))
    for name in _SEMIBOLD_CLASSES:
        # The stub asks for bytes, the call itself for str.
        app.setFont(now.face.font(now.px(BODY), SEMIBOLD), name)  # type: ignore[arg-type]


def colours_of(widget: QWidget) -> Tokens:
    """The colours in force where `widget` paints by itself."""
    ground = QApplication.palette(widget).color(QPalette.ColorRole.Window).name().upper()
    text = QApplication.palette(widget).color(QPalette.ColorRole.WindowText).name().upper()
    return next((each for each in VARIANTS if (each.background, each.text) == (ground, text)), tokens())


def zoom_of(widget: QWidget) -> float:
    """The text zoom in force where `widget` paints by itself."""
    return max(ZOOMS[0], QApplication.font(widget).pixelSize() / BODY)


def role(widget: Some, name: str) -> Some:
    """Tells `widget` its part and gives it back; one that was seen already is styled anew."""
    widget.setProperty("role", name)
    restyle(widget)
    return widget


def restyle(widget: QWidget) -> None:
    """Styles a widget anew after one of its properties changed; what was never seen is styled when it is first."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def weigh(widget: QWidget, weight: int = SEMIBOLD) -> None:
    """Gives a widget's text a weight, leaving its size to the style sheet."""
    font = QFont(widget.font())
    typeface().weigh(font, weight)
    widget.setFont(font)


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    parts = QPalette.ColorRole
    for part, colour in (
        (parts.Window, colours.background),
        (parts.Base, colours.raised),
        (parts.AlternateBase, colours.side),
        (parts.Button, colours.raised),
        (parts.ToolTipBase, colours.strong),
        (parts.ToolTipText, colours.on_strong),
        (parts.Text, colours.text),
        (parts.WindowText, colours.text),
        (parts.ButtonText, colours.text),
        (parts.PlaceholderText, colours.muted),
        (parts.Highlight, colours.accent),
        (parts.HighlightedText, colours.on_accent),
        (parts.Link, colours.accent_text),
        (parts.Accent, colours.accent),
    ):
        palette.setColor(part, QColor(colour))
    for part in (parts.Text, parts.WindowText, parts.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.muted))
    return palette
