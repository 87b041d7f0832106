"""How broadly a fact is borne out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.comparing.copied import Copy, copies
from reader.comparing.support import Support, support_of, support_words
from reader.story.load import load

REPORT = "The ferry Anna ran aground at 4 p.m. off Holm, and all 60 people on board were brought to land."


def paper(outlet: str, text: str = REPORT, origins: str = "") -> str:
    return f'+++\noutlet = "{outlet}"\n{origins and f"origins = [{origins}]"}\n+++\n{text}\n'


def facts(*articles: str, **origins: str) -> str:
    """One fact told by these articles, some with an origin of the claim's own."""
    table = '[[fact]]\nid = "people"\ntopic = "The ferry"\nkind = "number"\nquestion = "How many were on board?"\n'
    for article in articles:
        table += f'[fact.claims.{article}]\nevidence = "60 people on board"\nsaid = "60 people"\n'
        table += f'origin = "{origins[article]}"\n' if article in origins else ""
    return table


def support(folder: Path) -> Support:
    loaded = load(folder)
    return support_of(loaded.comparison.rows[0], loaded.story, copies(loaded.story))


def test_outlets_that_credit_one_source_are_one_origin(write_story: Callable[..., Path]) -> None:
    files = {
        "a.md": paper("The Echo", origins='"the coastguard"'),
        "b.md": paper(
            "The Post", "Some 60 people on board, it is said, and no more of it.", '"The Coastguard"'
        ),
        "c.md": paper("The Sun", "Of 60 people on board we know from those who were there."),
        "facts.toml": facts("a", "b", "c", c="Ada Finch, a passenger"),
    }
    assert support(write_story(files)) == Support(3, ("the coastguard", "Ada Finch, a passenger"), 0, ())


def test_a_claim_without_an_origin_is_not_one_more(write_story: Callable[..., Path]) -> None:
    files = {
        "a.md": paper("The Echo", origins='"the coastguard"'),
        "b.md": paper("The Post", "There were 60 people on board."),
        "c.md": paper("The Sun", "We hear of 60 people on board."),
        "facts.toml": facts("a", "b", "c"),
    }
    found = support(write_story(files))
    assert found == Support(3, ("the coastguard",), 2, ())
    assert support_words(found) == "3 outlets, 1 named origin"


def test_origins_of_claims_that_differ_from_the_reference_count_as_well(
    write_story: Callable[..., Path],
) -> None:
    table = facts("a", "b").replace("60", "61", 2)
    files = {
        "a.md": paper("The Echo", "There were 61 people on board.", '"the coastguard"'),
        "b.md": paper("The Post", "There were 60 people on board.", '"the port"'),
        "facts.toml": table,
    }
    found = support(write_story(files))
    assert found == Support(2, ("the coastguard", "the port"), 0, ())


def test_on_the_bridge_one_paper_names_its_origin(bridge: Path) -> None:
    loaded = load(bridge)
    found = support_of(loaded.comparison.row("lamps"), loaded.story, ())
    assert found == Support(2, ("the town council",), 1, ())


def test_one_text_in_two_papers_is_told_but_only_of_those_that_tell_the_fact(
    write_story: Callable[..., Path],
) -> None:
    files = {
        "a.md": paper("The Echo"),
        "b.md": paper("The Post"),
        "c.md": paper("The Sun"),
        "facts.toml": facts("a", "c"),
    }
    found = support(write_story(files))
    assert found == Support(2, (), 2, (("a", "c"),))
    assert support_words(found) == "2 outlets, no named origin, one text in two outlets"


def test_a_copy_by_a_silent_outlet_is_left_out(bridge: Path) -> None:
    loaded = load(bridge)
    row, story = loaded.comparison.row("lamps"), loaded.story
    assert row.silent == ("herald",)
    silent = [Copy("gazette", "herald", 1.0), Copy("courier", "herald", 1.0)]
    assert support_of(row, story, silent).copied == ()
    assert support_of(row, story, [Copy("gazette", "courier", 0.8)]).copied == (("gazette", "courier"),)


def test_two_articles_of_one_outlet_are_one_outlet(write_story: Callable[..., Path]) -> None:
    files = {
        "a.md": paper("The Echo"),
        "b.md": paper("The Echo"),
        "c.md": paper("The Sun", "We hear of 60 people on board."),
        "facts.toml": facts("a", "b", "c"),
    }
    folder = write_story(files)
    found = support(folder)
    assert (found.outlets, found.copied, found.doubled) == (2, (("a", "b"),), (("a", "b"),))
    assert support_words(found) == "2 outlets, no named origin, one text in two articles"
    assert load(folder).story.outlets() == ("The Echo", "The Sun")


def group(size: int) -> tuple[str, ...]:
    return tuple(f"a{number}" for number in range(size))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Support(5, ("the mayor", "the port"), 3, ()), "5 outlets, 2 named origins"),
        (Support(1, (), 1, ()), "1 outlet, no named origin"),
        (Support(1, ("the mayor",), 0, ()), "1 outlet, 1 named origin"),
        (Support(3, ("the mayor",), 2, (group(2),)), "3 outlets, 1 named origin, one text in two outlets"),
        (
            Support(12, (), 12, (group(12),)),
            "12 outlets, no named origin, one text in twelve outlets",
        ),
        (Support(13, (), 13, (group(13),)), "13 outlets, no named origin, one text in 13 outlets"),
        (
            Support(7, (), 7, (group(2), group(3))),
            "7 outlets, no named origin, one text in two outlets, another in three outlets",
        ),
    ],
)
def test_support_in_words(found: Support, words: str) -> None:
    assert support_words(found) == words
