"""The two themes. Every colour of the program stands here; tests compute that all pairs reach 4.5 : 1, and
that the four agreements are told apart by eyes that lack any one kind of cone.

Calm on purpose: text first, one accent for where one is, colour otherwise only for agreement.
"""

from __future__ import annotations

from textual.theme import Theme

AGREEMENT_VARIABLES = ("agreed", "close", "disputed", "single")


def _theme(name: str, dark: bool, base: dict[str, str], agreement: dict[str, str]) -> Theme:
    muted = base["muted"]
    fixed = {
        "text-muted": muted,
        "text-disabled": muted,
        "foreground-muted": muted,
        "quiet": base["quiet"],
        "here": base["here"],
        "here-background": base["here-background"],
        "border": base["quiet"],
        "border-blurred": base["quiet"],
        "block-cursor-background": base["here-background"],
        "block-cursor-foreground": base["here"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": base["here-background"],
        "block-cursor-blurred-foreground": base["here"],
        "block-hover-background": base["panel"],
        "input-cursor-background": base["foreground"],
        "input-cursor-foreground": base["background"],
        "input-selection-background": base["here-background"],
        "screen-selection-background": base["here-background"],
        "screen-selection-foreground": base["foreground"],
        "scrollbar": base["quiet"],
        "scrollbar-hover": muted,
        "scrollbar-active": muted,
        "scrollbar-background": base["background"],
        "scrollbar-background-hover": base["background"],
        "scrollbar-background-active": base["background"],
        "scrollbar-corner-color": base["background"],
        "footer-key-foreground": base["here"],
        "footer-description-foreground": muted,
    }
    return Theme(
        name=name,
        dark=dark,
        primary=base["here"],
        secondary=muted,
        accent=base["here"],
        foreground=base["foreground"],
        background=base["background"],
        surface=base["background"],
        panel=base["panel"],
        success=agreement["agreed"],
        warning=agreement["close"],
        error=agreement["disputed"],
        text_alpha=1.0,
        variables={**fixed, **agreement},
    )


DARK = _theme(
    "reader-dark",
    True,
    {
        "background": "#16181d",
        "panel": "#20242b",
        "foreground": "#e3e2dc",
        "muted": "#a0a6b2",
        "quiet": "#4a505c",
        "here": "#8ec7ff",
        "here-background": "#263648",
    },
    {
        "agreed": "#94daae",
        "close": "#e9c570",
        "disputed": "#ec8976",
        "single": "#b9b2e0",
        "agreed-background": "#1c2f24",
        "close-background": "#352d17",
        "disputed-background": "#43221f",
        "single-background": "#272540",
    },
)
LIGHT = _theme(
    "reader-light",
    False,
    {
        "background": "#fbfaf6",
        "panel": "#efede6",
        "foreground": "#23252b",
        "muted": "#595f6b",
        "quiet": "#bdbdb6",
        "here": "#0b5394",
        "here-background": "#dbe9f6",
    },
    {
        "agreed": "#1d6b38",
        "close": "#8a5e05",
        "disputed": "#7b0000",
        "single": "#4f479c",
        "agreed-background": "#dff2e3",
        "close-background": "#fbeecb",
        "disputed-background": "#fde0dc",
        "single-background": "#e9e7f8",
    },
)
THEMES = (DARK, LIGHT)
