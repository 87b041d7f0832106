"""Both themes can be read: every pair of text and ground that the program draws has a contrast of 4.5 : 1,
and the colours of the agreements differ for every eye."""

from __future__ import annotations

from itertools import combinations

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


EYES = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red ones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green ones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue ones": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}  # fmt: skip
"""What is seen of linear red, green and blue: Machado, Oliveira and Fernandes (2009), severity 1."""
TOLD_APART = 20.0
"""So far apart in CIELAB (1976), colours are told apart at a glance; 2.3 is a difference just seen."""


def linear(color: Color) -> tuple[float, ...]:
    """Red, green and blue of sRGB, in proportion to their light."""
    shares = (color.r / 255, color.g / 255, color.b / 255)
    return tuple(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)


def lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    """Linear sRGB in CIELAB, under the white of D65."""
    red, green, blue = light
    x, y, z = (
        share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
        for share in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(color: Color, eye: str) -> tuple[float, float, float]:
    """What an eye sees of a colour, in CIELAB."""
    light = linear(color)
    return lab(tuple(min(1.0, max(0.0, sum(m * p for m, p in zip(row, light, strict=True)))) for row in EYES[eye]))  # fmt: skip


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.1: (lighter + 0.05) / (darker + 0.05) of the relative luminances."""

    def luminance(color: Color) -> float:
        red, green, blue = linear(color)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)
    assert lab((1.0, 1.0, 1.0)) == pytest.approx((100, 0, 0), abs=0.02)
    assert lab(linear(Color.parse("#f00"))) == pytest.approx((53.24, 80.09, 67.2), abs=0.05)
    for eye in EYES:
        assert seen(Color.parse("#888"), eye) == pytest.approx(lab(linear(Color.parse("#888"))), abs=0.1)


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


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_agreements_are_told_apart_by_every_eye(theme: Theme, eye: str) -> None:
    """They never differ by colour alone; who lacks a kind of cone sees a difference all the same."""
    colours = {name: seen(Color.parse(theme.variables[name]), eye) for name in AGREEMENT_VARIABLES}
    apart = {
        (one, other): sum((a - b) ** 2 for a, b in zip(colours[one], colours[other], strict=True)) ** 0.5
        for one, other in combinations(colours, 2)
    }
    assert {pair: round(far) for pair, far in apart.items() if far < TOLD_APART} == {}
