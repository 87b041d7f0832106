"""How questions put things: what is quoted is verbatim, what is told reads like English."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace
from told import fact, told

from reader.quiz.questions import make_questions
from reader.quiz.rules import broken_rules
from reader.quiz.shape import Question
from reader.story.comparison import Comparison, compare
from reader.story.model import Claim, Span
from reader.story.values import Hedge, read_value


def prompt(comparison: Comparison, question_id: str) -> str:
    return asked(comparison, question_id).prompt


def asked(comparison: Comparison, question_id: str) -> Question:
    return next(q for q in make_questions(comparison, random.Random(1)) if q.id == question_id)


def with_claim(comparison: Comparison, article_id: str, claim: Claim) -> Comparison:
    """The story with another claim of that article on its first fact."""
    [first, *rest] = comparison.story.facts
    changed = replace(first, claims=first.claims | {article_id: claim})
    return compare(replace(comparison.story, facts=(changed, *rest)))


CAUSES = {"echo": "because of cracks", "post": "because of rust", "blog": "for want of money"}


class TestQuotationMarks:
    def test_hold_an_answer_that_is_the_articles_own_words(self) -> None:
        comparison = told(
            fact("why", "statement", "Why was it shut?", CAUSES, agreement="disputed", why="So it is.")
        )
        assert (
            prompt(comparison, "why:outlet:echo")
            == "Why was it shut? Which outlet's answer is “because of cracks”?"
        )

    def test_hold_no_answer_that_the_author_put_in_other_words(self) -> None:
        comparison = told(
            fact("why", "statement", "Why was it shut?", CAUSES, agreement="disputed", why="So it is.")
        )
        claim = replace(
            comparison.story.facts[0].claims["echo"], value=read_value("statement", "it was cracked")
        )
        comparison = with_claim(comparison, "echo", claim)
        assert (
            prompt(comparison, "why:outlet:echo")
            == "Why was it shut? Which outlet's answer is: it was cracked?"
        )

    def test_hold_what_all_right_outlets_say_in_the_same_words(self) -> None:
        same = {"echo": "12 March 2024", "post": "12 March 2024", "blog": "13 March 2024"}
        comparison = told(fact("when", "date", "When was it shut?", same))
        assert "give the answer “12 March 2024”? Name them all." in prompt(comparison, "when:outlets")
        other = told(fact("when", "date", "When was it shut?", same | {"post": "March 12, 2024"}))
        assert "give the answer: 12 March 2024? Name them all." in prompt(other, "when:outlets")

    def test_are_a_fault_round_words_of_no_article(self) -> None:
        comparison = told(
            fact("why", "statement", "Why was it shut?", CAUSES, agreement="disputed", why="So it is.")
        )
        question = asked(comparison, "why:outlet:echo")
        spoilt = replace(question, prompt=question.prompt.replace("cracks", "clefts"))
        assert broken_rules(spoilt, comparison) == ["“because of clefts” is quoted and stands in no article"]


class TestAListTold:
    SAID = {"echo": "Alfa (NYSE: AL) and Beta (HKG: 12)", "post": "Alfa"}

    def lists(self, said_to: int | None = None, items: tuple[str, ...] = ("Alfa", "Beta")) -> Comparison:
        comparison = told(fact("who", "list", "Which firms help?", self.SAID))
        claim = comparison.story.facts[0].claims["echo"]
        end = claim.said.end if said_to is None else claim.said.start + said_to
        claim = replace(claim, said=Span(claim.said.start, end), value=read_value("list", list(items)))
        return with_claim(comparison, "echo", claim)

    def test_is_quoted_with_its_brackets_whole(self) -> None:
        for said_to in (None, -1 + len(self.SAID["echo"]), len(self.SAID["echo"]) - 4):
            comparison = self.lists(said_to)
            assert "“Alfa (NYSE: AL) and Beta (HKG: 12)”" in prompt(comparison, "who:differ:post")
            assert broken_rules(asked(comparison, "who:differ:post"), comparison) == []

    def test_whose_names_stand_in_several_places_is_told_without_quotation_marks(self) -> None:
        comparison = self.lists(items=("Alfa", "Beta", "Gamma"))
        assert "The Echo: Alfa, Beta and Gamma. " in prompt(comparison, "who:differ:post")

    def test_that_is_cut_is_a_fault(self) -> None:
        comparison = self.lists()
        question = asked(comparison, "who:differ:post")
        spoilt = replace(question, prompt=question.prompt.replace("(HKG: 12)", "(HKG: 12"))
        assert "“Alfa (NYSE: AL) and Beta (HKG: 12” is cut inside a bracket" in broken_rules(
            spoilt, comparison
        )


class TestAGap:
    def test_says_what_to_fill_it_with(self) -> None:
        sentence = "The old bridge was built in {} by a firm."
        comparison = told(fact("where", "place", "Where?", {"echo": "Tarn"}, sentence=sentence))
        assert prompt(comparison, "where:cloze:echo") == (
            "Fill the gap with a place, as the Echo has it: “The old bridge was built in ____ by a firm.”"
        )

    @pytest.mark.parametrize(
        ("kind", "said", "shown"),
        [
            ("number", "some 1,200 people", "____ people"),
            ("number", "six billion parameters", "____ parameters"),
            ("money", "$2.5 million", "____"),
            ("duration", "40 minutes", "____"),
        ],
    )
    def test_leaves_what_is_counted(self, kind: str, said: str, shown: str) -> None:
        comparison = told(
            fact("a", kind, "How much?", {"echo": said}, sentence="In the end it was {} there.")
        )
        assert f"“In the end it was {shown} there.”" in prompt(comparison, "a:cloze:echo")


class TestTheFormAskedFor:
    def test_is_spelled_out(self) -> None:
        comparison = told(fact("a", "number", "How long is it?", {"echo": "420 m"}))
        assert prompt(comparison, "a:typed:echo").endswith("how long is it? (in metres)")


class TestADateThatIsABound:
    def test_of_what_happened_once_is_or_later(self) -> None:
        comparison = told(fact("when", "date", "When did it open?", {"echo": "March 2024"}))
        claim = comparison.story.facts[0].claims["echo"]
        claim = replace(claim, value=read_value("date", "2024-03", hedge=Hedge.SINCE))
        comparison = with_claim(comparison, "echo", claim)
        assert asked(comparison, "when:typed:echo").answer == "March 2024 or later"

    def test_of_what_lasts_is_since(self) -> None:
        comparison = told(fact("when", "date", "Since when is it shut?", {"echo": "since March 2024"}))
        assert asked(comparison, "when:typed:echo").answer == "since March 2024"
