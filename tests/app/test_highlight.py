"""Signs, colours and text styles of agreement; what lies on top where mentions overlap."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from rich.style import Style

from reader.app.drawn import Drawn
from reader.app.highlight import RANK, Column, Looks, Mention, blend, columns, palette_of
from reader.app.themes import THEMES
from reader.app.widgets.layers import Layers
from reader.app.wrapping import Wrapped
from reader.comparing.strip import StripCell
from reader.story.model import AGREEMENTS, Agreement, Article, Block, Span

TEXT = "The old bridge closed on Friday after forty years."
BRIDGE = Article("echo", "The Echo", TEXT, (Block("paragraph", 0, len(TEXT)),))
LOOKS = Looks(palette_of({}))


def mention(fact: str, agreement: Agreement, evidence: str, said: str = "") -> Mention:
    start = TEXT.index(evidence)
    words = TEXT.index(said or evidence, start)
    return Mention(start, start + len(evidence), Span(words, words + len(said or evidence)), fact, agreement)


def painted(*mentions: Mention, fact: str | None = None, looks: Looks = LOOKS) -> list[tuple[str, Style]]:
    """The first row: text and style of each segment."""
    drawn = Drawn(BRIDGE, [found.said for found in mentions])
    layers = Layers(mentions, drawn)
    row = Wrapped(drawn, 80).rows[0]
    over = layers.chosen(layers.of(fact), looks)
    return [
        (segment.text, segment.style or Style())
        for segment in layers.paint(row, looks.inks, looks, fact, over)
    ]


def shown(*mentions: Mention, fact: str | None = None, looks: Looks = LOOKS) -> str:
    return "".join(text for text, _ in painted(*mentions, fact=fact, looks=looks))


def style_of(word: str, *mentions: Mention, fact: str | None = None) -> Style:
    return next(style for text, style in painted(*mentions, fact=fact) if word in text)


class TestSigns:
    @pytest.mark.parametrize(
        ("agreement", "drawn"), [("agreed", "═"), ("close", "≈"), ("disputed", "≠"), ("single", "·")]
    )
    def test_stand_on_both_sides_of_the_words(self, agreement: Agreement, drawn: str) -> None:
        line = shown(mention("when", agreement, "closed on Friday", "Friday"))
        assert line == f"The old bridge closed on {drawn}Friday{drawn} after forty years."

    def test_have_an_ascii_form(self) -> None:
        line = shown(mention("when", "disputed", "Friday"), looks=Looks(palette_of({}), ascii_only=True))
        assert "!Friday!" in line

    def test_of_words_within_words_are_their_own(self) -> None:
        inner, outer = (
            mention("when", "agreed", "Friday"),
            mention("event", "disputed", "closed on Friday after"),
        )
        assert "≠closed on ═Friday═ after≠" in shown(inner, outer)

    def test_that_meet_are_those_of_the_higher_rank(self) -> None:
        agreed, close = mention("when", "agreed", "Friday"), mention("day", "close", "Friday")
        assert "≈Friday≈" in shown(agreed, close)

    def test_that_meet_are_those_of_the_selected_fact(self) -> None:
        agreed, close = mention("when", "agreed", "Friday"), mention("day", "close", "Friday")
        assert "═Friday═" in shown(agreed, close, fact="when")


class TestLayers:
    def test_disputed_lies_over_close_over_single_over_agreed(self) -> None:
        assert sorted(RANK, key=lambda agreement: -RANK[agreement]) == [
            "disputed",
            "close",
            "single",
            "agreed",
        ]

    def test_words_said_lie_over_all_other_evidence(self) -> None:
        words, evidence = (
            mention("when", "agreed", "Friday"),
            mention("what", "disputed", "closed on Friday", "closed"),
        )
        assert style_of("Friday", words, evidence) == LOOKS.inks[1 + len(RANK) + RANK["agreed"]]

    def test_the_rest_of_the_evidence_is_lighter(self) -> None:
        found = mention("when", "disputed", "closed on Friday", "Friday")
        assert style_of("closed", found).bold is None
        assert style_of("Friday", found).bold

    def test_the_selected_words_are_reversed_and_its_evidence_underlined(self) -> None:
        found = mention("when", "close", "closed on Friday", "Friday")
        assert style_of("Friday", found, fact="when").reverse
        assert style_of("closed", found, fact="when").underline
        assert not style_of("closed", found, fact="what").underline

    def test_a_place_names_its_facts_from_the_top(self) -> None:
        found = [
            mention("a", "agreed", "closed on Friday"),
            mention("b", "disputed", "Friday"),
            mention("c", "single", "The old"),
        ]
        drawn = Drawn(BRIDGE, [each.said for each in found])
        layers = Layers(found, drawn)
        assert layers.at(drawn.start(TEXT.index("Friday"))) == ("b", "a")
        assert layers.at(drawn.start(TEXT.index("after"))) == ()

    def test_all_mentions_that_touch_a_stretch_are_found(self) -> None:
        found = [
            mention("whole", "agreed", TEXT),
            mention("b", "single", "Friday"),
            mention("c", "single", "forty"),
        ]
        layers = Layers(found, Drawn(BRIDGE, []))
        at = TEXT.index("Friday")
        assert {each.fact for each in layers.between(at, at + 3)} == {"whole", "b"}


class TestColours:
    @staticmethod
    def contrast(one: str, other: str) -> float:
        def light(colour: str) -> float:
            parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
            red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue

        a, b = sorted((light(one), light(other)))
        return (b + 0.05) / (a + 0.05)

    @pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
    def test_every_word_reads_on_its_ground(self, theme: object) -> None:
        variables = dict(theme.variables, foreground=theme.foreground, background=theme.background)  # type: ignore[attr-defined]
        looks = Looks(palette_of(variables))
        evidence = [ink + looks.evidence[a] for a in AGREEMENTS for ink in looks.inks]
        said = [ink + looks.said[a] for a in AGREEMENTS for ink in looks.inks]
        styles = [*looks.inks, *looks.heading_inks, looks.quiet, looks.here, looks.hit, looks.hit_here]
        for style in [*styles, looks.copied, *said, *evidence]:
            assert style.color is not None
            assert style.bgcolor is not None
            assert self.contrast(style.color.name, style.bgcolor.name) >= 4.5, str(style)

    def test_each_agreement_differs_without_colour(self) -> None:
        looks = Looks(palette_of({}))
        assert len(set(looks.signs)) == len(AGREEMENTS)

    def test_a_theme_that_lacks_our_names_is_read_by_those_it_has(self) -> None:
        palette = palette_of(
            {"success": "#10F010", "foreground": "#ffffff", "background": "#000000", "text-muted": "auto 60%"}
        )
        assert palette.words["agreed"] == "#10f010"
        assert palette.quiet == blend("#ffffff", "#000000", 0.3)


def test_columns_are_read_off_a_comparison() -> None:
    when = SimpleNamespace(
        id="when",
        claims={"echo": SimpleNamespace(evidence=Span(15, 31), said=Span(25, 31), also=(Span(4, 7),))},
    )
    other = Article("post", "The Post", "No.", (Block("paragraph", 0, 3),))
    row = SimpleNamespace(fact=when, agreement="single")
    comparison = SimpleNamespace(
        story=SimpleNamespace(articles=(BRIDGE, other)), rows=(row,), by_id={"when": row}
    )
    first = Mention(15, 31, Span(25, 31), "when", "single")
    again = Mention(4, 7, Span(4, 7), "when", "single", main=False)
    strips = (StripCell(0, len(TEXT), "single", ("when",)),), (StripCell(0, 3, None, ()),)
    told, silent = columns(comparison)  # type: ignore[arg-type]
    assert told == Column(BRIDGE, (first, again), strips[0])
    assert silent == Column(other, (), strips[1])
