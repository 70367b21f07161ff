"""This file is the theme: every colour, space, radius and type size, in one table.

Named tuples, here as in whatever else the first picture needs: a dataclass takes five times as long to define.
"""

from __future__ import annotations

from typing import NamedTuple

SPACE = 4
RADIUS_CONTROL, RADIUS_CARD = 10, 16
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Feeling(NamedTuple):
    """One of the five feelings: its block's colour, the ink of figures on it, a 3:1 edge on light and a pill."""

    block: str
    ink: str
    edge: str


class Tokens(NamedTuple):
    """The colours of one surface in one variant; names say the role, never the hue."""

    name: str
    background: str
    side: str
    raised: str
    line: str
    control_line: str
    text: str
    muted: str
    track: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str
    accent_ground: str
    strong: str
    on_strong: str
    strong_hover: str
    strong_pressed: str
    hover: str
    pressed: str
    focus: str
    focus_on_accent: str
    good: str
    good_ground: str
    warning: str
    warning_ground: str
    bad: str
    bad_ground: str
    neutral_ground: str
    dark: bool = False
    tick: str = "check-light"


class Stage(NamedTuple):
    """The colours of what the room sees."""

    background: str = "#14171F"
    glow: str = "#202637"
    raised: str = "#232937"
    line: str = "#2A3142"
    text: str = "#F5F1E8"
    muted: str = "#B6BCC9"
    faint: str = "#676C77"
    accent: str = "#F2A93B"
    passed: str = "#5B6479"
    warning: str = "#F2B65C"
    danger: str = "#F7A072"
    danger_ground: str = "#2E2421"
    overtime: str = "#FF9C9C"
    overtime_ground: str = "#3A2024"
    good: str = "#A9CDF0"
    cell: str = "#6A58D6"
    on_cell: str = "#FFFFFF"
    meter: str = "#C9CEDA"


FEELINGS: dict[int, Feeling] = {
    -2: Feeling("#BC5410", "#FFFFFF", "#BC5410"),
    -1: Feeling("#F2B27A", "#1C2230", "#B8722F"),
    0: Feeling("#E2DCCD", "#1C2230", "#8C8573"),
    1: Feeling("#8DBBE3", "#1C2230", "#4F86B8"),
    2: Feeling("#3573C0", "#FFFFFF", "#3573C0"),
}
NEUTRALS: tuple[Feeling, ...] = (
    Feeling("#C9CEDA", "#1C2230", "#7B8396"),
    Feeling("#66708A", "#FFFFFF", "#66708A"),
    Feeling("#B4A8F0", "#1C2230", "#7466D6"),
    Feeling("#ECE8DF", "#1C2230", "#8C8573"),
    Feeling("#98A2B8", "#1C2230", "#737C91"),
)

STAGE = Stage()
STAGE_CONTRAST = Stage(
    background="#000000",
    glow="#000000",
    raised="#14171F",
    line="#5B6479",
    text="#FFFFFF",
    muted="#E6E8EE",
    faint="#A0A6B4",
    accent="#FFC24D",
    passed="#A0A6B4",
    warning="#FFD27A",
    danger="#FFB48C",
    danger_ground="#000000",
    overtime="#FFB3B3",
    overtime_ground="#2A0F12",
)

LIGHT = Tokens(
    name="light",
    background="#F6F3EC",
    side="#FBF9F4",
    raised="#FFFFFF",
    line="#E4DED2",
    control_line="#E4DED2",
    text="#1C2230",
    muted="#5E6675",
    track="#E9E3D7",
    accent="#5443CC",
    on_accent="#FFFFFF",
    accent_hover="#4737B4",
    accent_pressed="#3A2C98",
    accent_text="#5443CC",
    accent_ground="#ECE9FB",
    strong="#1C2230",
    on_strong="#FFFFFF",
    strong_hover="#343C4E",
    strong_pressed="#4A5265",
    hover="#F8F6F1",
    pressed="#EFEAE0",
    focus="#5443CC",
    focus_on_accent="#1C2230",
    good="#1F5FA8",
    good_ground="#E3EEFA",
    warning="#8A5000",
    warning_ground="#FBF0DC",
    bad="#A3420A",
    bad_ground="#FBE9DC",
    neutral_ground="#EFEAE0",
)
DARK = Tokens(
    name="dark",
    background="#171A22",
    side="#1C2029",
    raised="#232835",
    line="#353C4D",
    control_line="#485066",
    text="#F1EEE6",
    muted="#B0B7C5",
    track="#353C4D",
    accent="#6957DC",
    on_accent="#FFFFFF",
    accent_hover="#5D4BCE",
    accent_pressed="#4C3BB4",
    accent_text="#BDB3FF",
    accent_ground="#2F2B56",
    strong="#F1EEE6",
    on_strong="#171A22",
    strong_hover="#DAD6CC",
    strong_pressed="#C3BFB5",
    hover="#2B3140",
    pressed="#353C4D",
    focus="#A79CFF",
    focus_on_accent="#FFFFFF",
    good="#9CC8F0",
    good_ground="#1F3349",
    warning="#F2BE6E",
    warning_ground="#43341B",
    bad="#F7AA82",
    bad_ground="#47291B",
    neutral_ground="#303747",
    dark=True,
)
LIGHT_CONTRAST = Tokens(
    name="light-contrast",
    background="#FFFFFF",
    side="#FFFFFF",
    raised="#FFFFFF",
    line="#1C2230",
    control_line="#1C2230",
    text="#000000",
    muted="#2B303B",
    track="#D5D0C4",
    accent="#35269C",
    on_accent="#FFFFFF",
    accent_hover="#281B80",
    accent_pressed="#1A1060",
    accent_text="#35269C",
    accent_ground="#ECE9FB",
    strong="#000000",
    on_strong="#FFFFFF",
    strong_hover="#2B303B",
    strong_pressed="#4A505C",
    hover="#F0EEF9",
    pressed="#DDD9F2",
    focus="#35269C",
    focus_on_accent="#000000",
    good="#0E3F78",
    good_ground="#FFFFFF",
    warning="#5C3500",
    warning_ground="#FFFFFF",
    bad="#752B00",
    bad_ground="#FFFFFF",
    neutral_ground="#F3F1EA",
)
DARK_CONTRAST = Tokens(
    name="dark-contrast",
    background="#000000",
    side="#000000",
    raised="#0B0D12",
    line="#C3C8D4",
    control_line="#C3C8D4",
    text="#FFFFFF",
    muted="#E1E4EB",
    track="#4A5163",
    accent="#D6CFFF",
    on_accent="#000000",
    accent_hover="#FFFFFF",
    accent_pressed="#B9AEF5",
    accent_text="#D6CFFF",
    accent_ground="#262244",
    strong="#FFFFFF",
    on_strong="#000000",
    strong_hover="#E1E4EB",
    strong_pressed="#C3C8D4",
    hover="#1D212B",
    pressed="#343A49",
    focus="#FFC24D",
    focus_on_accent="#FFC24D",
    good="#C4E0FA",
    good_ground="#000000",
    warning="#FFD893",
    warning_ground="#000000",
    bad="#FFC7A8",
    bad_ground="#000000",
    neutral_ground="#1D212B",
    dark=True,
    tick="check-dark",
)

VARIANTS = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)


def tokens(*, dark: bool = False, contrast: bool = False) -> Tokens:
    """The console's and kiosk's colours for the system's dark and high-contrast settings."""
    if contrast:
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT


def on_stage(stage: Stage) -> Tokens:
    """The stage's colours by the names that pictures know."""
    return DARK._replace(
        name="stage",
        background=stage.background,
        raised=stage.raised,
        line=stage.faint,
        text=stage.text,
        muted=stage.muted,
        track=stage.line,
        accent=stage.accent,
        accent_text=stage.accent,
        accent_ground=stage.raised,
    )


def feeling(value: int | None, neutral: int = 0) -> Feeling:
    """The colours of a feeling -2..+2, or the `neutral`-th tone where a value says nothing about feeling."""
    return NEUTRALS[neutral % len(NEUTRALS)] if value is None else FEELINGS[max(-2, min(2, value))]


def pill_colours(colours: Tokens, value: int | None) -> tuple[str, str]:
    """Ground and ink of a word's pill by its feeling."""
    if value is None or value == 0:
        return colours.neutral_ground, colours.muted
    return (colours.good_ground, colours.good) if value > 0 else (colours.bad_ground, colours.bad)
