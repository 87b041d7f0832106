"""Which articles carry one text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.copied import COPIED_FROM, SHINGLE, Copy, containment, copied_groups, copies, shingles
from reader.story.load import load
from reader.story.model import Article, Story

AGENCY = (
    "The old lighthouse at Skerry Point was sold on Tuesday to a baker from the village, "
    "who means to live in it and to keep the lamp burning for the boats."
)
OTHER = (
    "A baker has bought the tower on the Point. She says that the lamp will go on, "
    "that nobody need fear for the fleet, and that bread will be sold at the foot of the stairs."
)


def story_of(**texts: str) -> Story:
    return Story(
        "s", "S", Path(), tuple(Article(name, name.title(), text, ()) for name, text in texts.items())
    )


def test_an_agencys_text_in_two_papers_is_found_and_a_text_of_its_own_is_not() -> None:
    found = copies(story_of(echo=AGENCY, own=OTHER, post=AGENCY))
    assert found == (Copy("echo", "post", 1.0),)


def test_case_punctuation_and_line_breaks_hide_no_copy() -> None:
    set_anew = AGENCY.upper().replace(",", " –").replace(" was ", "\n\nwas ")
    assert copies(story_of(echo=AGENCY, post=set_anew)) == (Copy("echo", "post", 1.0),)


def test_an_excerpt_is_wholly_contained_whichever_of_the_two_comes_first() -> None:
    longer = f"{OTHER}\n\n{AGENCY}"
    assert copies(story_of(long=longer, short=AGENCY)) == (Copy("long", "short", 1.0),)
    assert copies(story_of(short=AGENCY, long=longer)) == (Copy("short", "long", 1.0),)


def test_the_share_counts_runs_of_six_words_of_the_shorter_text() -> None:
    one = "a b c d e f g h i j k l m n"  # nine runs
    other = "a b c d e f g h i j x y z"  # eight, of which the first five are shared
    assert copies(story_of(one=one, other=other)) == (Copy("one", "other", 5 / 8),)


def test_half_a_text_in_common_is_not_yet_a_copy() -> None:
    one = "a b c d e f g h i"  # four runs
    other = "a b c d e f g x y"  # four, of which two are shared
    assert containment(shingles(one), shingles(other)) == COPIED_FROM
    assert copies(story_of(one=one, other=other)) == ()


def test_a_text_of_fewer_than_six_words_is_nobodys_copy() -> None:
    assert shingles("five words and no more") == set()
    assert copies(story_of(one="five words and no more", other="five words and no more")) == ()
    assert copies(story_of(one="", other=AGENCY)) == ()


def test_a_phrase_said_again_counts_once() -> None:
    assert len(shingles("go on and on and on " * 5)) == SHINGLE


def test_where_no_blanks_part_the_words_each_character_counts() -> None:
    one = "昨日大桥通车,市长剪彩。"
    assert len(shingles(one)) == 5
    assert copies(story_of(one=one, other=f"据报道{one}")) == (Copy("one", "other", 1.0),)


def test_the_papers_of_the_bridge_wrote_their_own_texts(bridge: Path) -> None:
    assert copies(load(bridge).story) == ()


@pytest.mark.parametrize(
    ("pairs", "articles", "groups"),
    [
        ([], "abc", ()),
        (["ab"], "abc", (("a", "b"),)),
        (["ab", "bc"], "abc", (("a", "b", "c"),)),
        (["ac", "bd"], "abcd", (("a", "c"), ("b", "d"))),
        (["ab", "cd", "ac"], "abcd", (("a", "b", "c", "d"),)),
        (["ab", "bc"], "ac", ()),
        (["ab"], "ba", (("b", "a"),)),
        (["ab"], "a", ()),
    ],
)
def test_groups_are_those_of_the_articles_asked_about(
    pairs: list[str], articles: str, groups: tuple[tuple[str, ...], ...]
) -> None:
    assert copied_groups([Copy(left, right, 1.0) for left, right in pairs], articles) == groups


word = st.sampled_from(["the", "tide", "came", "in", "at", "six", "and", "took", "two", "boats"])
words = st.lists(word, max_size=60)


@given(words, words)
def test_containment_has_no_direction(one: list[str], other: list[str]) -> None:
    left, right = shingles(" ".join(one)), shingles(" ".join(other))
    assert containment(left, right) == containment(right, left)
    assert 0 <= containment(left, right) <= 1


@given(words, st.lists(word, min_size=SHINGLE, max_size=60), words)
def test_whatever_is_put_around_it_an_excerpt_stays_one(
    before: list[str], held: list[str], after: list[str]
) -> None:
    whole = shingles(" ".join([*before, *held, *after]))
    assert containment(whole, shingles(" ".join(held))) == 1.0


@given(
    st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=8),
    st.sets(st.sampled_from("abcdef")),
)
def test_an_article_is_in_one_group_at_most_and_copies_share_a_group(
    pairs: set[tuple[str, str]], articles: set[str]
) -> None:
    groups = copied_groups(
        [Copy(left, right, 1.0) for left, right in pairs if left < right], sorted(articles)
    )
    members = [article for group in groups for article in group]
    assert len(members) == len(set(members))
    assert set(members) <= articles
    for left, right in pairs:
        if left < right and {left, right} <= articles:
            assert any({left, right} <= set(group) for group in groups)
