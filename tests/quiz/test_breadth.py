"""Every fact is asked in ways enough, or `reader check --questions` says why; nothing tells by its place."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from told import OUTLETS, bridge, fact, told

from reader.plain.checking import full_check
from reader.quiz import questions as making
from reader.quiz.breadth import shortfalls
from reader.quiz.evenness import uneven
from reader.quiz.matter import Matter
from reader.quiz.questions import make_questions
from reader.quiz.shape import Question
from reader.story.comparison import Comparison
from reader.story.load import load

STORIES = Path(__file__).parent.parent / "stories"
SEEDS = range(3)


def quizzes(comparison: Comparison, *without: str) -> list[list[Question]]:
    """Three quizzes, as if some kinds did not exist."""
    made = [make_questions(comparison, random.Random(seed)) for seed in SEEDS]
    return [[question for question in quiz if question.kind not in without] for quiz in made]


def few(comparison: Comparison, *without: str) -> dict[str, str]:
    return dict(shortfalls(comparison, quizzes(comparison, *without)))


@pytest.fixture(scope="module")
def storm() -> Comparison:
    return load(STORIES / "storm").comparison


class TestBreadth:
    def test_holds_for_a_whole_story(self, storm: Comparison) -> None:
        assert few(storm) == {}

    def test_of_a_fact_that_outlets_differ_on_needs_the_reason(self, storm: Comparison) -> None:
        assert few(storm, "differ")["evacuated"].startswith("not asked whether the outlets disagree")

    def test_needs_the_proof(self, storm: Comparison) -> None:
        assert few(storm, "evidence")["dead"].startswith("not asked for its proof")

    def test_needs_an_outlet_by_name(self, storm: Comparison) -> None:
        found = shortfalls(storm, quizzes(storm, "choice", "typed", "evidence", "stated"))
        assert any(what.startswith("not asked by “according to” an outlet") for _, what in found)

    def test_tells_why_kinds_are_missing(self, storm: Comparison) -> None:
        kept = ("choice", "typed", "cloze", "outlet", "outlets", "stated", "silent", "leads", "match")
        told_of = few(storm, *kept)["landfall"]
        assert told_of.startswith("asked in 1 of 3 kinds: it has no two fitting lures; ")

    def test_of_short_articles_tells_that_nothing_can_be_pointed_at(self) -> None:
        said = {"echo": "because of cracks", "post": "for want of money"}
        comparison = told(
            fact("a", "statement", "Why was it shut?", said, agreement="disputed", why="So it is."),
            outlets={name: OUTLETS[name] for name in said},
        )
        told_of = [what for _, what in shortfalls(comparison, quizzes(comparison))]
        assert any("no article that tells it has 3 sentences to choose from" in what for what in told_of)

    def test_tells_of_more_sayings_than_a_stem_holds(self) -> None:
        outlets = {f"page-{n}": f"Page {'ABCDEF'[n]}" for n in range(6)}
        said = {name: f"because of cause {'abcdef'[n]}" for n, name in enumerate(outlets)}
        comparison = told(
            fact("a", "statement", "Why was it shut?", said, agreement="disputed", why="So it is."),
            outlets=outlets,
        )
        told_of = [what for _, what in shortfalls(comparison, quizzes(comparison))]
        assert any("the author's word is on 6 different sayings, and a stem holds 5" in w for w in told_of)


class TestASmallStory:
    def test_of_one_article_yields_fewer_kinds_and_keeps_every_rule(
        self, write_story: Callable[..., Path]
    ) -> None:
        folder = write_story(
            {
                "a.md": '+++\noutlet = "The Echo"\ndate = "2024-03"\n+++\nThe old bridge of iron is 420 m long. It is shut.',
                "facts.toml": '[[fact]]\nid = "length"\ntopic = "It"\nkind = "number"\n'
                'question = "How long is the bridge?"\n[fact.claims.a]\n'
                'evidence = "The old bridge of iron is 420 m long"\nsaid = "420 m"\n',
            }
        )
        report = full_check(folder, questions=True)
        assert report.problems == ()
        kinds = {q.kind for q in make_questions(load(folder).comparison, random.Random(0))}
        assert kinds == {"typed", "cloze", "stated"}

    def test_of_two_facts_too(self) -> None:
        comparison = told(
            fact("a", "person", "Who drew it?", {"echo": "Otto Brandt", "post": "Otto Brandt"}),
            fact("b", "number", "How long is it?", {"echo": "420 m", "post": "500 m"}),
        )
        kinds = {question.kind for quiz in quizzes(comparison) for question in quiz}
        assert not kinds & {"order", "recall", "match", "leads"}


def of_places(comparison: Comparison, change: Callable[[Question], Question]) -> tuple[str, ...]:
    return uneven([change(question) for quiz in quizzes(comparison) for question in quiz], comparison)


class TestThePlaceOfTheRightOption:
    @pytest.mark.parametrize("name", ["bridge", "court", "match", "storm"])
    def test_tells_nothing(self, name: str) -> None:
        comparison = load(STORIES / name).comparison
        assert of_places(comparison, lambda question: question) == ()

    @pytest.mark.parametrize("kind", ["outlet", "differ", "silent", "choice"])
    def test_is_even_over_seeds_for_each_kind(self, kind: str) -> None:
        comparison = bridge()
        made = (make_questions(comparison, random.Random(seed)) for seed in range(60))
        assert uneven([q for quiz in made for q in quiz if q.kind == kind], comparison) == ()

    def test_that_is_always_the_first_is_noticed(self, storm: Comparison) -> None:
        def first(question: Question) -> Question:
            options = sorted(question.options, key=lambda option: option.text != question.answer)
            return replace(question, options=tuple(options))

        assert "of 3 options the right one is number 1 in " in of_places(storm, first)[0]


class TestTheCheck:
    @pytest.fixture
    def haphazard(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A kind that looks at something besides the seed."""
        turns = iter(range(10**6))

        def odd(matter: Matter) -> Iterator[Question]:
            for question in making.typed(matter):
                yield replace(question, explanation=f"{question.explanation} {next(turns)}")

        monkeypatch.setitem(making.KINDS, "typed", odd)

    @pytest.mark.usefixtures("haphazard")
    def test_notices_that_one_seed_gives_two_quizzes(self) -> None:
        told_of = [problem.what for problem in full_check(STORIES / "bridge", questions=True).problems]
        assert "the same seed gives other questions" in told_of

    def test_warns_of_a_fact_that_is_asked_too_little(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(making.KINDS, "differ", lambda matter: iter(()))
        warnings = full_check(STORIES / "bridge", questions=True).warnings
        assert any(w.what.startswith("not asked whether the outlets disagree") for w in warnings)

    @pytest.mark.parametrize("name", ["bridge", "court", "match", "storm"])
    def test_finds_nothing_wrong_in_the_questions_of_a_story(self, name: str) -> None:
        report = full_check(STORIES / name, questions=True)
        assert report.problems == ()
        assert not any("asked" in warning.what for warning in report.warnings)
