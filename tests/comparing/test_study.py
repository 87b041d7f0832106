"""What is worked out from a comparison when first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing import study as study_module
from reader.comparing.copied import Copy
from reader.comparing.emphasis import emphasis_of
from reader.comparing.strip import strips_of
from reader.comparing.study import Study
from reader.comparing.support import Support
from reader.story import silence
from reader.story.comparison import compare
from reader.story.load import load
from reader.story.model import TEXT_KINDS, Article, Claim, Fact, Span, Story
from reader.story.silence import doubtful_words
from reader.story.values import Name, Words


def test_emphasis_is_that_of_the_claim_and_none_where_an_article_is_silent(bridge: Path) -> None:
    study = Study(load(bridge).comparison)
    for row in study.comparison.rows:
        for article in study.story.articles:
            claim = row.fact.claims.get(article.id)
            expected = claim and emphasis_of(article, claim)
            assert study.emphasis(row, article.id) == expected
    cost = study.comparison.row("cost")
    assert [study.emphasis(cost, name) for name in ("gazette", "courier", "herald")] == [
        "half",
        "half",
        "lead",
    ]
    assert study.emphasis(study.comparison.row("engineer"), "courier") is None


def test_strips_are_those_of_the_comparison_and_made_once(bridge: Path) -> None:
    study = Study(load(bridge).comparison)
    strips = strips_of(study.comparison)
    assert {name: study.strip(name) for name in strips} == strips
    first, again = (study.strip(name) for name in ("gazette", "gazette"))
    assert first is again
    unknown = "nobody"
    with pytest.raises(KeyError):
        study.strip(unknown)


def test_copies_and_support_are_worked_out_when_first_asked_for_and_then_kept(
    bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def count(story: Story) -> tuple[Copy, ...]:
        asked.append(story.id)
        return (Copy("gazette", "courier", 0.75),)

    monkeypatch.setattr(study_module, "copies", count)
    study = Study(load(bridge).comparison)
    assert asked == []
    lamps = study.comparison.row("lamps")
    assert study.support(lamps) == Support(2, ("the town council",), 1, (("gazette", "courier"),))
    assert study.support(lamps) is study.support(lamps)
    assert study.copies == (Copy("gazette", "courier", 0.75),)
    assert asked == ["bridge"]


FERRY = """
[[fact]]
id = "ship"
topic = "The ferry"
kind = "name"
question = "Which ship was it?"
[fact.claims.echo]
evidence = "The ferry Anna Maria ran aground"
said = "Anna Maria"

[[fact]]
id = "people"
topic = "The ferry"
kind = "number"
question = "How many were on board?"
[fact.claims.echo]
evidence = "with 60 people on board"
said = "60"
value = "60 people"

[[fact]]
id = "cost"
topic = "The ferry"
kind = "money"
question = "What will it cost?"
[fact.claims.echo]
evidence = "Repairs will cost $2 million"
said = "$2 million"
"""

ALIASES = """
title = "A ferry"
[aliases]
"Anna Maria" = ["the Lady of Holm", "Holm's pride"]
"""


def ferry(write_story: Callable[..., Path], other: str) -> Study:
    return Study(
        load(
            write_story(
                {
                    "echo.md": "The ferry Anna Maria ran aground with 60 people on board. Repairs will cost $2 million.\n",
                    "post.md": other + "\n",
                    "facts.toml": FERRY,
                    "story.toml": ALIASES,
                }
            )
        ).comparison
    )


@pytest.mark.parametrize(
    ("fact", "other", "words"),
    [
        ("ship", "The Anna\nMaria is stuck.", "Anna Maria"),
        ("ship", "THE ANNA MARIA is stuck.", "Anna Maria"),
        ("ship", "Everybody knows The Lady of Holm.", "the Lady of Holm"),
        ("ship", "The Anna Maria, the Lady of Holm, is stuck.", "the Lady of Holm"),
        ("ship", "They call her Holm’s pride.", "Holm's pride"),
        ("ship", "The Anna Marias of this world.", ""),
        ("ship", "Maria and Anna were on board.", ""),
        ("ship", "The Anna Marias met on the Anna Maria.", "Anna Maria"),
        ("people", "Some 60 people were on board.", ""),
        ("cost", "It will cost $2 million.", "$2 million"),
        ("cost", "It will cost $2 millions.", ""),
        ("cost", "It will cost A$2 million.", ""),
        ("cost", "It will cost $12 million.", ""),
    ],
)
def test_a_silence_is_doubtful_where_the_words_of_others_stand_as_whole_words(
    write_story: Callable[..., Path], fact: str, other: str, words: str
) -> None:
    study = ferry(write_story, other)
    row = study.comparison.row(fact)
    assert study.doubtful(row, "post") == words
    assert study.doubtful(row, "post") == words
    assert doubtful_words(row, study.story, study.story.article("post")) == words


def test_who_tells_a_fact_is_never_doubtful_and_nobody_unknown_is_asked(
    write_story: Callable[..., Path],
) -> None:
    study = ferry(write_story, "The Anna Maria is stuck.")
    row = study.comparison.row("ship")
    assert study.doubtful(row, "echo") == ""
    with pytest.raises(KeyError):
        study.doubtful(row, "nobody")


def agrees_with_the_slow_way(study: Study) -> int:
    """Compares every row and article; how many silences are doubtful."""
    doubtful = 0
    for row in study.comparison.rows:
        for article in study.story.articles:
            told = article.id in row.fact.claims or row.fact.kind in TEXT_KINDS
            words = "" if told else doubtful_words(row, study.story, article)
            assert study.doubtful(row, article.id) == words
            doubtful += bool(words)
    return doubtful


def test_on_the_bridge_and_on_the_court_case_study_says_what_the_check_says(
    bridge: Path,
) -> None:
    assert agrees_with_the_slow_way(Study(load(bridge).comparison)) == 0
    assert agrees_with_the_slow_way(Study(load(bridge.parent / "court").comparison)) == 1


def test_an_article_is_folded_once_however_many_facts_are_asked_about(
    bridge: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded = []
    plain = silence._folded
    monkeypatch.setattr(silence, "_folded", lambda article: folded.append(article.id) or plain(article))
    study = Study(load(bridge).comparison)
    for row in study.comparison.rows:
        for article in study.story.articles:
            study.doubtful(row, article.id)
    assert folded == ["herald", "gazette", "courier"]


PIECES = [
    "Anna",
    "Maria",
    "anna",
    "Élan",
    "İzmir",
    "Straße",
    "STRASSE",
    "$5",
    "5",
    "12%",
    "o’Hara",
    "O'Hara",
    "_",
    "Anna–Maria",
]
phrases = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join)
bodies = st.lists(st.tuples(phrases, st.sampled_from([" ", ". ", "\n\n", "", "-", "s "])), max_size=10).map(
    lambda parts: "".join(map("".join, parts))
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Three articles of odd words, facts told by the first or the first two, and aliases."""
    told = draw(st.lists(st.tuples(phrases, phrases, st.booleans(), st.booleans()), min_size=1, max_size=4))
    texts = [draw(bodies) for _ in range(3)]
    facts = []
    for number, (one, other, named, twice) in enumerate(told):
        claims = {}
        for at, words in enumerate([one, other] if twice else [one]):
            start = len(texts[at]) + 2
            texts[at] += f"\n\n{words}"
            span = Span(start, len(texts[at]))
            claims[str(at)] = Claim(str(at), Name(words) if named else Words(words), span, span)
        facts.append(Fact(str(number), "t", "name", "?", claims, agreement="close", why="so"))
    articles = tuple(Article(str(at), str(at), text, ()) for at, text in enumerate(texts))
    aliases = draw(st.dictionaries(phrases, st.lists(phrases, min_size=1, max_size=2).map(tuple), max_size=3))
    return Story("s", "S", Path(), articles, facts=tuple(facts), aliases=aliases)


@given(stories())
def test_study_says_the_same_of_every_silence_as_one_question_at_a_time(story: Story) -> None:
    agrees_with_the_slow_way(Study(compare(story)))
