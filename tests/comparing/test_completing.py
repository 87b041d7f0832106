"""Completing: what the term at the cursor could become, with the rest of the line left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour import told_by
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.completing import PLAIN, TERMS, VALUED, Offer, completions, offered
from reader.comparing.filters import FilterError, parse_filter
from reader.comparing.study import Study
from reader.story.comparison import compare
from reader.story.model import Article, Block, Claim, Fact, Span, Story
from reader.story.values import read_value

OUTLETS = {
    "echo": "the Echo",
    "post": "Harbour Post",
    "dawn": "The Mail",
    "dusk": "The Mail",
    "daily": 'The "Daily" Tide',
    "gale": "Gale",
}
TOPICS = ("The storm", "The money", "Storm walls")


def storm() -> Study:
    """The study of a storm that six outlets tell of."""
    text = "It felled 14 trees. The damage is $3 million."
    articles = tuple(
        Article(article_id, outlet, text, (Block("paragraph", 0, len(text)),))
        for article_id, outlet in OUTLETS.items()
    )
    facts = (
        _fact("trees", "The storm", "number", text, "14 trees"),
        _fact("damage", "The money", "money", text, "$3 million"),
    )
    return Study(
        compare(Story("storm", "The storm", Path("storm"), articles, "", TOPICS, facts, has_table=True))
    )


def _fact(name: str, topic: str, kind: str, text: str, said: str) -> Fact:
    place = Span(text.index(said), text.index(said) + len(said))
    claims = {article: Claim(article, read_value(kind, said), place, place) for article in ("echo", "post")}
    return Fact(name, topic, kind, f"What of the {name}?", claims)


STUDY = storm()


def completed(line: str) -> tuple[str, ...]:
    """What a line can become; the cursor is where `|` stands, else at the end."""
    cursor = line.find("|") if "|" in line else len(line)
    return completions(line.replace("|", ""), cursor, STUDY)


class TestATermIsCompleted:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("dis", ("disputed",)),
            ("DIS", ("disputed",)),
            ("d", ("disputed", "differs", "doubtful", "doubtful:")),
            ("sil", ("silent", "silent:")),
            ("silent", ("silent:",)),
            ("to", ("topic:",)),
            ("-dis", ("-disputed",)),
            ("!sil", ("!silent", "!silent:")),
            ("agreed dis", ("agreed disputed",)),
            ("zz", ()),
            ("disputed", ()),
            ('"dis', ()),
            ("zz:a", ()),
            ("agreed:", ()),
        ],
    )
    def test_by_how_it_begins(self, line: str, expected: tuple[str, ...]) -> None:
        assert completed(line) == expected

    @pytest.mark.parametrize("line", ["", "-", "gale "])
    def test_that_is_not_begun_can_become_any(self, line: str) -> None:
        assert completed(line) == tuple(
            f"{line}{term}" for term in [*PLAIN, *(f"{name}:" for name in VALUED)]
        )

    def test_that_is_there_already_is_not_offered_again(self) -> None:
        assert "disputed disputed" not in completed("disputed ")
        assert "disputed close" in completed("disputed ")


class TestAValueIsCompleted:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("topic:", ('topic:"The storm"', 'topic:"The money"', 'topic:"Storm walls"')),
            ("topic: ", ('topic:"The storm"', 'topic:"The money"', 'topic:"Storm walls"')),
            ("-topic:mon", ('-topic:"The money"',)),
            ("Topic:MON", ('topic:"The money"',)),
            ('topic:"the m', ('topic:"The money"',)),
            ("topic:“the m", ('topic:"The money"',)),
            ("outlet:g", ("outlet:Gale",)),
            ("outlet:h", ('outlet:"Harbour Post"',)),
            ("outlet:ec", ("outlet:echo",)),
            ("only:pos", ("only:post",)),
            ("outlet:zz", ()),
            ("kind:", ("kind:money", "kind:number")),
            ("kind:d", ()),
            ("reason:", ("reason:same",)),
        ],
    )
    def test_with_quotes_where_there_are_blanks(self, line: str, expected: tuple[str, ...]) -> None:
        assert completed(line) == expected

    def test_what_begins_so_comes_before_what_has_a_word_that_does(self) -> None:
        assert completed("topic:sto") == ('topic:"Storm walls"', 'topic:"The storm"')

    def test_outlets_of_one_name_are_told_apart_by_id(self) -> None:
        assert completed("lead:d") == ("lead:dawn", "lead:dusk", "lead:daily")

    def test_a_name_that_two_outlets_share_leads_to_their_ids(self) -> None:
        assert completed("lead:the m") == ()
        assert completed('lead:"the m') == ("lead:dawn", "lead:dusk")
        assert completed("lead:ma") == ("lead:dawn", "lead:dusk")

    def test_a_name_that_is_the_id_of_another_outlet_leads_to_its_own_id(self) -> None:
        study = told_by({"mail": "Rain Daily", "sun": "Mail"})
        assert completions("only:", 5, study) == ('only:"Rain Daily"', "only:sun")

    def test_quotes_in_a_name_are_left_out(self) -> None:
        assert completed('buried:"the da') == ('buried:"The Daily Tide"',)
        assert parse_filter('buried:"The Daily Tide"', STUDY)
        assert completions("only:", 5, told_by({"tide": "“Tide”"})) == ("only:Tide",)


class TestInTheMiddleOfTheLine:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("dis| close", ("disputed close",)),
            ("agreed di|x close", ("agreed disputed close", "agreed differs close")),
            ("topic:m| disputed", ('topic:"The money" disputed',)),
            ("topic:| disputed", tuple(f'topic:"{topic}" disputed' for topic in TOPICS)),
            ('topic:"the m| disputed', ('topic:"The money" disputed',)),
            ('topic:"the m| "two words"', ('topic:"The money" "two words"',)),
            ('topic:"the m|oon" disputed', ('topic:"The money" disputed',)),
            ('topic:"the| moon" disputed', tuple(f'topic:"{topic}" disputed' for topic in TOPICS[:2])),
            ("topic:| mon", tuple(f'topic:"{topic}" mon' for topic in TOPICS)),
            ("topic: mon|", ('topic:"The money"',)),
            ("-on|ly:gale", ("-only", "-only:")),
        ],
    )
    def test_only_the_term_at_the_cursor_changes(self, line: str, expected: tuple[str, ...]) -> None:
        assert completed(line) == expected

    def test_before_a_term_another_one_is_begun(self) -> None:
        assert completed("|close")[:2] == ("agreed close", "disputed close")
        assert completed("agreed | close")[:1] == ("agreed disputed close",)

    @pytest.mark.parametrize("cursor", [-3, 99])
    def test_a_cursor_outside_of_the_line_is_at_its_nearer_end(self, cursor: int) -> None:
        assert completions("dis", cursor, STUDY) == completions("dis", 0 if cursor < 0 else 3, STUDY)


class TestEveryCompletion:
    @pytest.mark.parametrize("name", list(VALUED))
    def test_of_a_value_is_a_filter(self, name: str) -> None:
        lines = completed(f"{name}:")
        assert lines
        assert all(parse_filter(line, STUDY).text == line for line in lines)
        assert not any(
            completions(line, len(line), STUDY) for line in lines if name in ("topic", "kind", "reason")
        )

    @given(st.text(alphabet='-!:" topicdsle“', max_size=12), st.integers(0, 12))
    def test_is_a_new_line_that_keeps_the_other_terms(self, text: str, cursor: int) -> None:
        lines = completions(text, cursor, STUDY)
        assert len(set(lines)) == len(lines)
        assert text not in lines

    @given(
        st.sampled_from(["agreed", "topic:storm", '"no blanks"', "-lead"]),
        st.sampled_from(["di", "kind:mo", 'topic:"the m']),
    )
    def test_of_a_good_line_is_a_good_line(self, before: str, begun: str) -> None:
        lines = completed(f"{before} {begun}| {before}")
        assert lines
        for line in lines:
            assert line.startswith(f"{before} ")
            assert line.endswith(f" {before}")
            try:
                parse_filter(line, STUDY)
            except FilterError:
                pytest.fail(line)


class TestTheListOfWhatATermCouldBe:
    def test_has_everything_that_can_be_written_where_nothing_is(self) -> None:
        assert [(offer.term, offer.sentence) for offer in offered("gale ", STUDY)] == list(TERMS)

    @pytest.mark.parametrize("line", ["", "d", "disputed", "topic:", "gale -lead:d", "outlet:zz"])
    def test_gives_lines_in_the_order_of_the_completions(self, line: str) -> None:
        lines = [offer.line for offer in offered(line, STUDY) if offer.line]
        completed = list(completions(line, len(line), STUDY))
        assert [each for each in lines if each != line] == completed or not completed

    def test_has_a_finished_term_with_what_it_asks(self) -> None:
        assert [offer.term for offer in offered("disputed", STUDY)] == ["disputed"]
        assert [offer.term for offer in offered("agreed silent", STUDY)] == ["silent", "silent:X"]

    @pytest.mark.parametrize("line", ["outlet:zz", "outlet:Gale", "outlet:"])
    def test_has_every_name_where_none_is_begun_or_one_is_finished(self, line: str) -> None:
        assert [offer.line for offer in offered(line, STUDY)] == list(completions("outlet:", 7, STUDY))

    def test_tells_that_any_other_word_is_looked_for(self) -> None:
        assert offered("tre", STUDY) == tuple(Offer(*term, "") for term in TERMS[:2])
