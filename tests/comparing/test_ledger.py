"""The ledger: sentences side by side, and what differs in them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.ledger import differing_words, ledger_row, sentence_of
from reader.comparing.study import Study
from reader.story.model import Article, Block, Claim, Span
from reader.story.values import Words


def marked(reference: str, other: str) -> list[str]:
    return [other[span.start : span.end] for span in differing_words(reference, other)]


class TestDifferingWords:
    def test_are_those_that_the_other_sentence_does_not_have(self) -> None:
        assert marked(
            "The wind blew at 120 km/h over the old harbour.",
            "The wind blew at 130 km/h over the new harbour.",
        ) == ["130", "new"]

    def test_neighbours_are_one_stretch(self) -> None:
        assert marked(
            "The mayor opened the bridge in May.", "The mayor never quite opened the old bridge in May."
        ) == [
            "never quite",
            "old",
        ]

    def test_case_accents_and_quotes_are_no_difference(self) -> None:
        assert marked("The café's owner shut the doors.", "THE cafe’s owner shut the doors!") == []

    def test_an_order_that_is_another_is_a_difference(self) -> None:
        assert marked("Dahl sued Ek over the bridge in May.", "Ek sued Dahl over the bridge in May.") == [
            "Ek sued"
        ]

    def test_a_small_word_that_the_other_has_anywhere_is_none(self) -> None:
        assert marked(
            "The mayor of Orm shut the bridge.", "The mayor of Orm shut the bridge of the town."
        ) == ["town"]

    def test_nothing_is_marked_where_next_to_nothing_is_in_common(self) -> None:
        assert marked("The mayor opened the bridge.", "Rain fell on the mayor all day.") == []
        assert marked("Ek fell.", "Ek fell down.") == []
        assert marked("One two three.", "One two three four five six seven eight nine.") == []

    def test_nothing_is_marked_in_what_is_too_long_for_a_sentence(self) -> None:
        long = "storm rain wind " * 200
        assert marked(long, f"{long} hail") == []

    @given(st.text(max_size=80), st.text(max_size=80))
    def test_stretches_lie_in_order_within_the_sentence(self, one: str, other: str) -> None:
        spans = differing_words(one, other)
        assert all(0 <= span.start < span.end <= len(other) for span in spans)
        assert all(left.end < right.start for left, right in pairwise(spans))
        assert differing_words(other, other) == ()


class TestLedgerRow:
    def test_has_a_cell_for_every_article_with_its_sentence_and_its_relation(self, storm: Study) -> None:
        row = ledger_row(storm.comparison.row("hurt"), storm)
        assert row.fact_id == "hurt"
        assert [(cell.article, cell.reason) for cell in row.cells] == [
            ("herald", "same"),
            ("post", "same"),
            ("valley", None),
            ("kbn", "conflict"),
        ]
        assert row.cells[0].sentence == "It left 12 people hurt and a bill of about $340 million."

    def test_what_is_said_is_a_span_of_the_sentence(self, storm: Study) -> None:
        cells = ledger_row(storm.comparison.row("hurt"), storm).cells
        said = [cell.said and cell.sentence[cell.said.start : cell.said.end] for cell in cells]
        assert said == ["12 people", "Twelve people", None, "14 people"]

    def test_a_silent_article_has_an_empty_sentence_and_the_words_that_make_it_doubtful(
        self, storm: Study
    ) -> None:
        cell = ledger_row(storm.comparison.row("wind"), storm).cells[3]
        assert (cell.sentence, cell.said, cell.differing, cell.reason, cell.doubtful) == (
            "",
            None,
            (),
            None,
            "",
        )
        doubtful = ledger_row(storm.comparison.row("mayor"), storm).cells[1].doubtful
        assert doubtful == storm.doubtful(storm.comparison.row("mayor"), "post")

    def test_words_are_marked_against_the_first_that_tells_the_reference(self, storm: Study) -> None:
        herald, post, *_ = ledger_row(storm.comparison.row("wind"), storm).cells
        assert herald.differing == ()
        assert [post.sentence[span.start : span.end] for span in post.differing] == ["new"]

    def test_a_sentence_stands_on_one_line(self, storm: Study) -> None:
        for row in storm.comparison.rows:
            assert all("\n" not in cell.sentence for cell in ledger_row(row, storm).cells)

    def test_has_one_blank_between_two_paragraphs(self) -> None:
        text = "It was shut.\n\nFor how long,\n\nnobody knew."
        article = Article("a", "Ann News", text, (Block("paragraph", 0, len(text)),))
        said = Span(text.index("nobody"), len(text) - 1)
        sentence, told = sentence_of(article, Claim("a", Words("x"), Span(3, len(text)), said))
        assert sentence == "It was shut. For how long, nobody knew."
        assert sentence[told.start : told.end] == "nobody knew"
