"""What one article says of a fact: a list that stands in several places is told whole."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.app.panel import panel_lines, sheet_lines
from reader.comparing.citation import row_table
from reader.comparing.study import Study
from reader.comparing.told import further_sentences, told_value
from reader.quiz.feedback import feedback
from reader.quiz.questions import make_questions
from reader.story.load import load

FACTS = """
[[fact]]
id = "backers"
topic = "T"
kind = "list"
question = "Who backs the ferry?"
[fact.claims.echo]
evidence = "Alma and Berta lead the backers"
said = "Alma and Berta"
value = ["Alma", "Berta", "Cora"]
also = ["so does Cora", "It rained"]
[fact.claims.post]
evidence = "such as Alma and Berta"
value = ["Alma", "Berta"]
"""
ECHO = "Alma and Berta lead the backers of the ferry. It rained, and so does Cora back it."


@pytest.fixture
def study(write_story: Callable[[dict[str, str | bytes]], Path]) -> Study:
    texts = {"echo.txt": ECHO, "post.txt": "Firms such as Alma and Berta.", "facts.toml": FACTS}
    return Study(load(write_story(dict(texts))).comparison)


def test_a_list_in_several_places_is_told_by_its_names_and_one_in_one_place_in_its_words(
    study: Study,
) -> None:
    claims = study.comparison.row("backers").fact.claims
    told = {each: told_value(study.story.article(each), claim) for each, claim in claims.items()}
    assert told == {"echo": "Alma, Berta and Cora", "post": "such as Alma and Berta"}


def test_each_further_sentence_is_told_once(study: Study) -> None:
    claims = study.comparison.row("backers").fact.claims
    assert further_sentences(study.story.article("echo"), claims["echo"]) == (
        "It rained, and so does Cora back it.",
    )
    assert further_sentences(study.story.article("post"), claims["post"]) == ()


def test_panel_sheet_and_table_show_the_whole_list(study: Study) -> None:
    row = study.comparison.row("backers")
    panel = "\n".join(line.plain for line in panel_lines(row, study, 100, 12))
    sheet = "\n".join(line.plain for line in sheet_lines(row, study, 100))
    assert "Alma, Berta and Cora" in panel
    assert "“It rained, and so does Cora back it.”" in sheet
    assert "Alma, Berta and Cora" in row_table(row, study.story)


def test_an_answer_shows_every_sentence_that_names_some(study: Study) -> None:
    question = next(
        each for each in make_questions(study.comparison, random.Random(1)) if each.kind == "typed"
    )
    echo, post = feedback(question, "Alma", study.comparison).witnesses
    assert (echo.told, echo.further) == ("Alma, Berta and Cora", ("It rained, and so does Cora back it.",))
    assert (post.told, post.further) == ("such as Alma and Berta", ())
