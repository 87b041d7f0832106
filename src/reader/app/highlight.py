"""How agreement is shown: a sign, a colour and a text style for each, and which mention is drawn on top.

Nothing rests on colour alone. In a text each mention's words stand between two signs of its fact's
agreement; disputed words are bold, close ones italic, the selected ones reversed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style

from reader.comparing.strip import StripCell, strips_of
from reader.story.model import AGREEMENTS, Agreement, Article, Span
from reader.story.signs import agreement_sign

if TYPE_CHECKING:
    from reader.story.comparison import Comparison

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}(?![0-9A-Fa-f])")

RANK: dict[Agreement, int] = {"agreed": 0, "single": 1, "close": 2, "disputed": 3}
"""Which of two overlapping mentions is drawn on top: the one of higher rank."""


class Mention(NamedTuple):
    """Where a claim's evidence stands in an article, in text offsets, and the words that carry the value."""

    start: int
    end: int
    said: Span
    fact: str
    agreement: Agreement
    main: bool = True
    """False for a further passage that says the same."""


@dataclass(frozen=True)
class Column:
    """What one column shows: an article and what is mentioned in it."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    strip: tuple[StripCell, ...] = ()
    """Its sentences, and what each holds; empty where nothing is to be shown of them."""


def columns(comparison: Comparison) -> tuple[Column, ...]:
    """A column for each article of a comparison, in the story's order."""
    found: dict[str, list[Mention]] = {article.id: [] for article in comparison.story.articles}
    for row in comparison.rows:
        for article_id, claim in row.fact.claims.items():
            start, end = claim.evidence
            mentions = found[article_id]
            mentions.append(Mention(start, end, claim.said, row.fact.id, row.agreement))
            for also in claim.also:
                mentions.append(Mention(also.start, also.end, also, row.fact.id, row.agreement, main=False))
    strips = strips_of(comparison)
    return tuple(
        Column(article, tuple(found[article.id]), strips[article.id]) for article in comparison.story.articles
    )


@dataclass(frozen=True)
class Palette:
    """The colours that the texts are drawn with, each `#rrggbb`."""

    ground: str
    text: str
    quiet: str
    """For what is not the text itself: positions, headlines, remarks."""
    rule: str
    """For lines and gaps, which are not read."""
    here: str
    """For where you are: the column in focus, and what was found."""
    copied: str
    """The ground of text selected with the mouse, of what was found, and of what a strip has in view."""
    words: dict[Agreement, str]
    """For the words of a mention."""
    grounds: dict[Agreement, str]
    """The ground of the selected fact's evidence."""


def palette_of(variables: Mapping[str, str], ground: str = "") -> Palette:
    """The palette of a theme.

    Args:
        variables: the theme's variables. One that lacks this program's own names is read by those
            every theme has; a value that is no plain colour ("auto 60%") counts as missing.
        ground: the background really drawn on, where it is not the theme's.
    """

    def pick(*names: str, default: str = "") -> str:
        found = (match[0].lower() for name in names if (match := _COLOUR.match(variables.get(name, ""))))
        return next(found, default)

    text = pick("foreground", default="#d5d8de")
    ground = ground or pick("background", default="#16181d")
    words = {
        agreement: pick(agreement, variable, default=text)
        for agreement, variable in zip(AGREEMENTS, ("success", "warning", "error", "foreground"), strict=True)
    }
    return Palette(
        ground=ground,
        text=text,
        quiet=pick("text-muted", default=blend(text, ground, 0.3)),
        rule=pick("quiet", default=blend(text, ground, 0.7)),
        here=pick("here", "accent", default=text),
        copied=pick("here-background", default=blend(text, ground, 0.75)),
        words=words,
        grounds={a: pick(f"{a}-background", default=blend(ground, words[a], 0.15)) for a in AGREEMENTS},
    )


_WEIGHT: dict[Agreement, Style] = {
    "agreed": Style(),
    "close": Style(italic=True),
    "disputed": Style(bold=True),
    "single": Style(),
}


class Looks:
    """The rich styles of one palette, each made once.

    Args:
        palette: the colours.
        ascii_only: signs and lines of ASCII alone.
    """

    def __init__(self, palette: Palette, *, ascii_only: bool = False) -> None:
        words, ground = palette.words, palette.ground
        self.ascii_only = ascii_only
        self.signs = [agreement_sign(a, ascii_only=ascii_only) for a in RANK]
        """By rank."""
        self.nothing = "_" if ascii_only else "▁"
        """The sign of a sentence that holds no fact."""
        self.rail, self.thumb, self.gap = "|#:" if ascii_only else "│┃┊"
        self.ellipsis = "..." if ascii_only else "…"
        self.text = Style(color=palette.text, bgcolor=ground)
        self.heading = self.text + Style(bold=True)
        self.quiet = self.text + Style(color=palette.quiet)
        self.rule = self.text + Style(color=palette.rule)
        self.here = self.text + Style(color=palette.here)
        self.inks = self._inks(self.text, palette)
        self.heading_inks = self._inks(self.heading, palette)
        self.evidence = {a: Style(underline=True, bgcolor=palette.grounds[a]) for a in AGREEMENTS}
        """Laid over the evidence of the selected fact."""
        self.said = {a: _reversed(words[a], ground) + Style(bold=True) for a in AGREEMENTS}
        """Laid over the words of the selected fact."""
        lit = Style(bold=True, underline=True, italic=False)
        self.hit = lit + Style(reverse=False, color=palette.here, bgcolor=palette.copied)
        self.hit_here = _reversed(palette.here, ground) + lit
        """Laid over what was found; of all that is lit only the current one is reversed."""
        self.marked = Style(bold=True, underline=True, color=palette.here)
        """Laid over the words of facts that were asked about before reading."""
        self.copied = _reversed(palette.copied, palette.text)
        self.strip = [self.rule, *(self.text + Style(color=words[a]) + _WEIGHT[a] for a in RANK)]
        """Of the cells of a strip, by 1 + the rank of what each holds; 0 is nothing."""
        seen = Style(bgcolor=palette.copied, underline=True)
        self.strip_seen = [self.quiet + seen, *(style + seen for style in self.strip[1:])]
        """Of those that stand for what is in view."""
        self.strip_chosen = [_reversed(palette.text, ground), *(self.said[a] for a in RANK)]
        """Of those that hold the selected fact."""

    @staticmethod
    def _inks(plain: Style, palette: Palette) -> list[Style]:
        """The styles of a text: without a mention, evidence by rank, the words said, the selected ones.

        Evidence that is not selected is drawn halfway to its agreement's colour; the words that carry the
        value in that colour and with the agreement's weight.
        """
        light = [plain + Style(color=blend(palette.text, palette.words[a], 0.5)) for a in RANK]
        strong = [plain + Style(color=palette.words[a]) + _WEIGHT[a] for a in RANK]
        return [plain, *light, *strong, *strong]


def _reversed(ground: str, words: str) -> Style:
    """Words on a ground, by reversing, which shows where there is no colour too."""
    return Style(reverse=True, underline=False, italic=False, color=ground, bgcolor=words)


def blend(first: str, second: str, part: float) -> str:
    """A colour on the way from one `#rrggbb` to another; `part` 0 is the first, 1 the second."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)
