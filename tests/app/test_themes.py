"""Both themes can be read: every pair of text and ground that the program draws has a contrast of 4.5 : 1."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.app.themes import AGREEMENT_VARIABLES, THEMES

GROUNDS = ("background", "panel", "surface")
TEXTS = ("foreground", "text-muted", "here", *AGREEMENT_VARIABLES)
SPECIAL = [
    ("here", "here-background"),
    ("foreground", "here-background"),
    ("text-muted", "here-background"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("screen-selection-foreground", "screen-selection-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("footer-description-foreground", "panel"),
    *((f"{name}", f"{name}-background") for name in AGREEMENT_VARIABLES),
    *(("background", name) for name in AGREEMENT_VARIABLES),
]


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.1: (lighter + 0.05) / (darker + 0.05) of the relative luminances."""

    def luminance(color: Color) -> float:
        def linear(part: int) -> float:
            share = part / 255
            return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

        return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_its_ground(theme: Theme) -> None:
    colors = {**theme.to_color_system().generate(), **theme.variables}
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + SPECIAL
    poor = {
        (text, ground): round(ratio, 2)
        for text, ground in pairs
        if (ratio := contrast(Color.parse(colors[text]), Color.parse(colors[ground]))) < 4.5
    }
    assert poor == {}
