"""Find: words are found however they are typed, every time they stand there, and exactly there."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.finding import Finder, Found, fold_words, next_hit
from reader.story.model import Article, Block, Span


def article(text: str, article_id: str = "post") -> Article:
    return Article(article_id, article_id.title(), text, (Block("paragraph", 0, len(text)),))


def found_in(text: str, words: str) -> list[str]:
    """The stretches of a text that are found."""
    return [text[start:end] for start, end in Finder([article(text)]).find(words).hits["post"]]


class TestWordsAreFoundHoweverTheyAreTyped:
    @pytest.mark.parametrize(
        ("text", "words", "expected"),
        [
            ("The Storm hit; the storm left.", "STORM", ["Storm", "storm"]),
            ("A café, a CAFÉ and a cafe", "cafe", ["café", "CAFÉ", "cafe"]),
            ("A cafe on the quay", "Café", ["cafe"]),
            ("Two cafe\u0301s closed", "cafés", ["cafe\u0301s"]),
            ("Two cafés closed", "cafe\u0301s", ["cafés"]),
            ("a cafe\u0301 by the sea", "cafe", ["cafe\u0301"]),
            ("He said “no” to the town’s plan", '"no" to the town\'s', ["“no” to the town’s"]),
            ("the north-south line, 2019–2024", "2019-2024", ["2019–2024"]),
            ("the north-south line", "north–south", ["north-south"]),
            ("İstanbul and istanbul", "ISTANBUL", ["İstanbul", "istanbul"]),
            ("Diyarbakır", "diyarbakir", ["Diyarbakır"]),
            ("the Große Straße", "grosse strasse", ["Große Straße"]),
            ("the Grosse Strasse", "große straße", ["Grosse Strasse"]),
            ("Łódź and Ærø", "lodz", ["Łódź"]),
            ("Łódź and Ærø", "aero", ["Ærø"]),
            ("橋は月曜日に閉まる。橋", "橋", ["橋", "橋"]),
            ("다리가 닫혔다", "다리", ["다리"]),
            ("ガ and カ", "カ", ["カ"]),
            ("カ\u3099", "ガ", ["カ\u3099"]),
            ("\u1103\u1161\u1105\u1175 다리", "다리", ["\u1103\u1161\u1105\u1175", "다리"]),
            ("ᾳ", "α", ["ᾳ"]),
            ("the lamp\u00adpost and na\u200cme", "lamppost and name", ["lamp\u00adpost and na\u200cme"]),
            ("Is it? (yes) a+b [c]", "(yes) a+b [", ["(yes) a+b ["]),
        ],
    )
    def test_case_accents_quotes_and_dashes_fold_away(
        self, text: str, words: str, expected: list[str]
    ) -> None:
        assert found_in(text, words) == expected

    @pytest.mark.parametrize("gap", [" ", "\n", "\n\n", "\xa0", "\u202f", "  ", "\t"])
    def test_a_blank_is_any_white_space_also_between_paragraphs(self, gap: str) -> None:
        assert found_in(f"the old{gap}bridge", "  old \t bridge ") == [f"old{gap}bridge"]

    def test_a_blank_is_never_nothing(self) -> None:
        assert found_in("the footbridge", "foot bridge") == []

    def test_half_a_letter_is_not_found(self) -> None:
        assert found_in("weiß, was", "s") == ["s"]
        assert found_in("sß", "ss") == ["ß"]

    @pytest.mark.parametrize("words", ["", "  ", "\n", "\u0301", "\u200d"])
    def test_blank_words_find_nothing(self, words: str) -> None:
        assert Finder([article("a b")]).find(words) == Found({"post": ()}, 0)


class TestWhatIsFound:
    def test_every_article_is_in_it_in_the_order_given(self) -> None:
        finder = Finder(
            [article("storm, storm", "echo"), article("calm", "blog"), article("A Storm; no storm", "post")]
        )
        found = finder.find("storm")
        assert list(found.hits.items()) == [
            ("echo", (Span(0, 5), Span(7, 12))),
            ("blog", ()),
            ("post", (Span(2, 7), Span(12, 17))),
        ]
        assert found.counts == {"echo": 2, "blog": 0, "post": 2}
        assert found.total == 4

    def test_a_finder_can_be_asked_again(self) -> None:
        finder = Finder([article("storm and calm")])
        assert [finder.find(words).total for words in ("storm", "calm", "storm")] == [1, 1, 1]


LETTERS = "aAbeéÉe\u0301sSßİiIı-–—'’“\" \n\xa0橋橋カガ\u3099\u200dﬁæ"


def naively(text: str, words: str) -> list[Span]:
    """Tries every stretch, with all marks that combine with its last letter."""
    needle = fold_words(words)
    found: list[Span] = []
    start = 0
    while needle and start < len(text):
        ends = [
            end
            for end in range(start + 1, len(text) + 1)
            if _seen(text[start])
            and (end == len(text) or _seen(text[end]))
            and not text[start].isspace()
            and not text[end - 1].isspace()
            and fold_words(text[start:end]) == needle
        ]
        if ends:
            found.append(Span(start, min(ends)))
        start = min(ends) if ends else start + 1
    return found


def _seen(character: str) -> bool:
    return character.isspace() or bool(fold_words(character))


class TestEveryHit:
    @given(st.text(LETTERS, max_size=24), st.text(LETTERS, min_size=1, max_size=4))
    def test_says_the_words_in_order_without_overlap_and_none_is_missed(self, text: str, words: str) -> None:
        hits = list(Finder([article(text)]).find(words).hits["post"])
        assert all(fold_words(text[start:end]) == fold_words(words) for start, end in hits)
        assert all(one.end <= other.start for one, other in pairwise(hits))
        assert hits == naively(text, words)

    @given(st.text(max_size=30), st.data())
    def test_finds_any_words_of_a_text_in_any_form(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        words = text[start : data.draw(st.integers(start, len(text)))]
        hits = Finder([article(text)]).find(words).hits["post"]
        assert all(fold_words(text[start:end]) == fold_words(words) for start, end in hits)
        assert hits or not fold_words(words)

    @given(st.text(LETTERS + "üñç다", max_size=20))
    def test_is_found_composed_or_decomposed(self, words: str) -> None:
        for form in ("NFC", "NFD"):
            assert fold_words(unicodedata.normalize(form, words)) == fold_words(words)


class TestGoingFromHitToHit:
    ORDER = ("echo", "blog", "post")

    @pytest.fixture
    def found(self) -> Found:
        texts = {"echo": "storm, storm", "blog": "calm", "post": "A Storm"}
        return Finder([article(text, article_id) for article_id, text in texts.items()]).find("storm")

    @pytest.mark.parametrize(
        ("here", "by", "expected"),
        [
            (None, 1, ("echo", 0)),
            (None, -1, ("post", 2)),
            (("echo", 0), 1, ("echo", 7)),
            (("echo", 3), 1, ("echo", 7)),
            (("echo", 7), 1, ("post", 2)),
            (("blog", 2), 1, ("post", 2)),
            (("post", 0), 1, ("post", 2)),
            (("post", 2), 1, ("echo", 0)),
            (("post", 2), -1, ("echo", 7)),
            (("blog", 0), -1, ("echo", 7)),
            (("echo", 7), -1, ("echo", 0)),
            (("echo", 0), -1, ("post", 2)),
            (("gone", 0), 1, ("echo", 0)),
            (("gone", 0), -1, ("post", 2)),
        ],
    )
    def test_goes_from_left_to_right_and_round(
        self, found: Found, here: tuple[str, int] | None, by: int, expected: tuple[str, int]
    ) -> None:
        hit = next_hit(found, self.ORDER, here, by)
        assert hit is not None
        assert (hit[0], hit[1].start) == expected

    def test_goes_by_the_order_on_the_screen(self, found: Found) -> None:
        assert next_hit(found, ("post", "echo"), ("post", 2), 1) == ("echo", Span(0, 5))

    def test_comes_back_to_a_lone_hit(self, found: Found) -> None:
        for by in (1, -1):
            assert next_hit(found, ("post", "blog"), ("post", 2), by) == ("post", Span(2, 7))

    def test_goes_nowhere_where_nothing_is_shown(self, found: Found) -> None:
        assert next_hit(found, ("blog",), ("blog", 0), 1) is None
        assert next_hit(found, (), None, -1) is None

    @given(st.text("ab ", max_size=15), st.text("ab ", max_size=15))
    def test_visits_every_hit_once_a_round_in_either_direction(self, left: str, right: str) -> None:
        found = Finder([article(left, "echo"), article(right, "post")]).find("a")
        order = ("echo", "post")
        everything = [(name, span) for name in order for span in found.hits[name]]
        for by, expected in ((1, everything), (-1, everything[::-1])):
            here, seen = None, []
            for _ in everything:
                hit = next_hit(found, order, here, by)
                assert hit is not None
                seen.append(hit)
                here = (hit[0], hit[1].start)
            assert seen == expected


def test_a_whole_article_is_found_in_itself_and_what_is_longer_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "The storm hit the quay."
    assert found_in(text, text) == [text]
    monkeypatch.setattr("reader.comparing.finding.re", None)  # no pattern is made of a pasted book
    assert found_in(text, "The storm hit the quay. " * 50_000) == []
