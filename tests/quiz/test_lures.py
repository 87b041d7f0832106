"""Where lures come from in a table of any size, and that none gives itself away."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from told import fact, told

from reader.quiz import lending, lures
from reader.quiz import stock as stock_module
from reader.quiz.asked_of import asked_of
from reader.quiz.choice import choices
from reader.quiz.matter import Matter
from reader.quiz.questions import make_questions
from reader.quiz.shape import Question
from reader.quiz.stock import Stock
from reader.story.comparison import Comparison
from reader.story.model import Article, Span


def wards(count: int, kind: str = "money", said: Callable[[int], str] = "${} million".format) -> Comparison:
    """So many facts of one kind, each told by two outlets."""
    return told(
        *(
            fact(f"ward-{n}", kind, f"What of ward {n}?", {"echo": said(n + 100), "post": said(n + 100)})
            for n in range(count)
        )
    )


def options(comparison: Comparison, question_id: str, seed: int = 1) -> Question:
    made = make_questions(comparison, random.Random(seed))
    return next(question for question in made if question.id == question_id)


class TestTheWork:
    @pytest.mark.parametrize(
        "said", ["${} million".format, "about ${} million".format, lambda n: f"${n % 3 + 1} million"]
    )
    def test_for_one_question_does_not_grow_with_the_table(
        self, monkeypatch: pytest.MonkeyPatch, said: Callable[[int], str]
    ) -> None:
        weighed = 0
        too_near = lending.too_near

        def counting(*given: Any) -> bool:
            nonlocal weighed
            weighed += 1
            return too_near(*given)

        for module in (lending, lures):
            monkeypatch.setattr(module, "too_near", counting)
        stock, rng = Stock(wards(600, said=said)), random.Random(0)
        for row in stock.comparison.rows:
            list(choices(Matter(row, stock, rng)))
        assert 600 < weighed < 600 * 40

    def test_splits_an_article_into_sentences_once_for_all_its_facts(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        split: list[str] = []
        spans_of = stock_module.spans_of

        def counting(article: Article) -> tuple[Span, ...]:
            split.append(article.id)
            return spans_of(article)

        monkeypatch.setattr(stock_module, "spans_of", counting)
        comparison = wards(40)
        assert asked_of(comparison)
        assert make_questions(comparison, random.Random(1))
        assert Counter(split).keys() == {"echo", "post"}
        assert max(Counter(split).values()) == 2

    def test_is_the_same_under_the_same_seed(self) -> None:
        made = [make_questions(wards(80), random.Random(4)) for _ in range(2)]
        assert made[0] == made[1]


class TestLuresOfOtherFacts:
    def test_are_the_nearest_figures(self) -> None:
        for seed in range(10):
            question = options(wards(90), "ward-41:choice", seed)
            figures = [int(option.text.strip("$").split()[0]) for option in question.options]
            assert all(abs(figure - 141) <= 3 for figure in figures)

    def test_are_the_neighbours_in_the_table_where_they_are_names(self) -> None:
        names = [f"{first} {last}" for first in ("Ida", "Otto", "Greta", "Nils") for last in ("Lund", "Berg")]
        facts = [fact(f"who-{n}", "person", "Who?", {"echo": name}) for n, name in enumerate(names)]
        question = options(told(*facts), "who-7:choice:echo")
        lent = {option.fact for option in question.options if option.fact}
        assert lent <= {f"who-{n}" for n in range(2, 7)}

    def test_are_each_of_another_value(self) -> None:
        said = {"echo": "$101 million", "post": "$101 million"}
        same = [fact(f"b-{n}", "money", "How much more?", {"echo": "$123 million"}) for n in range(8)]
        rest = fact("c", "money", "How much less?", {"echo": "$91 million"})
        question = options(told(fact("a", "money", "How much?", said), *same, rest), "a:choice")
        assert question.choices == ("$91 million", "$101 million", "$123 million")


class TestADate:
    def test_that_had_come_has_no_lure_after_the_articles_own_date(self) -> None:
        comparison = told(
            fact("a", "date", "When was it founded?", {"echo": "2024", "post": "2024"}),
            fact("b", "date", "When will it end?", {"echo": "2031"}),
            fact("c", "date", "When was it built?", {"echo": "2019"}),
        )
        for seed in range(20):
            assert options(comparison, "a:choice", seed).choices == ("2019", "2023", "2024")

    def test_that_is_to_come_may_have_one(self) -> None:
        comparison = told(
            fact("a", "date", "When does it end?", {"echo": "2031", "post": "2031"}),
            fact("b", "date", "When does it begin?", {"echo": "2027"}),
        )
        assert "2027" in (options(comparison, "a:choice").choices or ())


class TestWords:
    def test_begin_alike_unless_with_a_name(self) -> None:
        comparison = told(
            fact(
                "a",
                "statement",
                "When was it seen?",
                {
                    "echo": "Recently",
                    "post": "On Tuesday",
                    "blog": "Lund says today",
                    "radio": "Late at night",
                },
                sentence="{} it was seen.",
                agreement="disputed",
                why="So it is.",
            ),
            further={"echo": "It came recently and went."},
        )
        shown = {
            option.text
            for question in make_questions(comparison, random.Random(1))
            if question.kind == "choice"
            for option in question.options
        }
        assert shown >= {"recently", "on Tuesday", "Lund says today"}


class TestFigures:
    def shown(self, kind: str, form: str, figures: tuple[int, ...]) -> set[str]:
        comparison = told(
            *(
                fact(f"f{at}", kind, f"What of number {at}?", dict.fromkeys(("echo", "post"), form.format(n)))
                for at, n in enumerate(figures)
            )
        )
        return {text for seed in range(12) for text in options(comparison, "f0:choice", seed).choices or ()}

    def test_out_of_all_proportion_are_left_alone_where_there_are_nearer_ones(self) -> None:
        shown = self.shown("money", "£{} million", (26, 4, 100, 29_000, 17, 40))
        assert shown == {"£26 million", "£17 million", "£40 million"}
        assert "14" not in self.shown("number", "{}", (32, 14, 28, 41))

    def test_stand_beside_a_slip_before_they_stand_beside_one_another(self) -> None:
        far = {"£4 million", "£150 million"}
        for seed in range(12):
            comparison = told(
                *(
                    fact(f"f{at}", "money", f"What of number {at}?", {"echo": f"£{n} million"})
                    for at, n in enumerate((26, 4, 150))
                )
            )
            assert len(far & set(options(comparison, "f0:choice:echo", seed).choices or ())) < 2
