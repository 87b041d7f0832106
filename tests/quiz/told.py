"""Small stories for the tests of the quiz: facts told by outlets, texts and comparison built from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.story.comparison import Comparison, compare
from reader.story.model import Article, Block, Claim, Fact, Span, Story
from reader.story.values import read_value

OUTLETS = {"echo": "the Echo", "post": "Harbour Post", "blog": "a local blog", "radio": "Radio Nine"}
DATES = {"echo": "2024-03-12", "post": "2024-03", "blog": "2024-03-13", "radio": "2024-03-14"}

_SENTENCE = "It says {} there."


def fact(
    fact_id: str,
    kind: str,
    question: str,
    said: dict[str, str],
    *,
    sentence: str | dict[str, str] = _SENTENCE,
    **more: Any,
) -> dict[str, Any]:
    """A fact: what each outlet says of it, in `sentence`, or in the sentence of its own."""
    return {"id": fact_id, "kind": kind, "question": question, "said": said, "sentence": sentence, **more}


def told(
    *facts: dict[str, Any],
    outlets: dict[str, str] = OUTLETS,
    dollars: dict[str, str] | None = None,
    aliases: dict[str, tuple[str, ...]] | None = None,
    further: dict[str, str] | None = None,
    headlines: dict[str, str] | None = None,
    origins: dict[str, tuple[str, ...]] | None = None,
) -> Comparison:
    """The comparison of a story in which `outlets` tell `facts`; `further` is text beside them.

    `headlines` and `origins` (whom an article credits) are given by article, like `dollars`.
    """
    dollars = dollars or {}
    texts = {article_id: [(further or {}).get(article_id, "Nothing else.")] for article_id in outlets}
    made = [_fact(each, texts, dollars, origins or {}) for each in facts]
    articles = tuple(
        _article(article_id, outlet, texts[article_id], dollars, (headlines or {}).get(article_id, ""))
        for article_id, outlet in outlets.items()
    )
    topics = tuple(dict.fromkeys(each.topic for each in made))
    story = Story(
        "bridge", "The old bridge", Path("bridge"), articles, "", topics, tuple(made), aliases or {}, (), True
    )
    return compare(story)


def _article(
    article_id: str, outlet: str, sentences: list[str], dollars: dict[str, str], headline: str
) -> Article:
    text = "\n\n".join(sentences)
    return Article(
        article_id,
        outlet,
        text,
        (Block("paragraph", 0, len(text)),),
        headline=headline,
        date=DATES.get(article_id, "2024-03"),
        dollar=dollars.get(article_id, "USD"),
    )


def _fact(
    given: dict[str, Any],
    texts: dict[str, list[str]],
    dollars: dict[str, str],
    origins: dict[str, tuple[str, ...]],
) -> Fact:
    claims: dict[str, Claim] = {}
    times = given.get("as_of", {})
    for article_id, said in given["said"].items():
        framed = given["sentence"]
        framed = framed.get(article_id, _SENTENCE) if isinstance(framed, dict) else framed
        sentence = framed.format(said)
        start = len("\n\n".join(texts[article_id])) + 2
        texts[article_id].append(sentence)
        at = start + sentence.index(said)
        value = read_value(
            given["kind"],
            given.get("values", {}).get(article_id, said),
            dollar=dollars.get(article_id, "USD"),
            near=DATES.get(article_id, "2024-03"),
        )
        span, words = Span(start, start + len(sentence)), Span(at, at + len(said))
        claims[article_id] = Claim(
            article_id,
            value,
            span,
            words,
            as_of=times.get(article_id, ""),
            origins=origins.get(article_id, ()),
        )
    more = {
        name: value
        for name, value in given.items()
        if name not in ("said", "sentence", "id", "kind", "question", "as_of", "values")
    }
    return Fact(
        given["id"], more.pop("topic", "The bridge"), given["kind"], given["question"], claims, **more
    )


def bridge() -> Comparison:
    """A bridge was closed; four outlets told it, and not all alike."""
    return told(
        fact(
            "cost",
            "money",
            "How much will the repair of the bridge cost, in dollars?",
            {
                "echo": "about $340 million",
                "post": "$342 million",
                "blog": "$341 million",
                "radio": "$468.9 million",
            },
            note="One page counts Canadian dollars.",
        ),
        fact(
            "grant", "money", "How much does the city give?", {"echo": "$25 million", "post": "$25 million"}
        ),
        fact(
            "fund",
            "money",
            "How much is in the fund for bridges?",
            {"echo": "$90 million", "blog": "$90 million"},
        ),
        fact("length", "number", "How long is the bridge?", {"echo": "420 metres", "post": "420 m"}),
        fact("tunnel", "number", "How long is the tunnel beside it?", {"echo": "310 metres"}),
        fact("pier", "number", "How long is the new pier?", {"echo": "150 metres", "radio": "150 metres"}),
        fact("hurt", "number", "How many people were hurt?", {"echo": "twelve", "post": "13", "blog": "12"}),
        fact("cars", "number", "How many cars cross it each day?", {"echo": "14,000", "post": "14,000"}),
        fact(
            "closed", "date", "When was the bridge closed?", {"echo": "9 March 2024", "post": "10 March 2024"}
        ),
        fact("built", "date", "When was the bridge built?", {"echo": "1931", "post": "1931", "blog": "1932"}),
        fact(
            "opens", "date", "In which month is it to open again?", {"post": "May 2025", "radio": "May 2025"}
        ),
        fact("mayor", "person", "Who is mayor of the town?", {"echo": "Ida Lund", "post": "Ida Lund"}),
        fact("builder", "person", "Who drew the bridge?", {"echo": "Otto Brandt", "blog": "Otto Brandt"}),
        fact(
            "expert", "person", "Who looked at the cracks?", {"post": "Greta Olsen", "radio": "Greta Olsen"}
        ),
        fact(
            "firm",
            "organisation",
            "Which firm repairs it?",
            {"echo": "Norsk Steel", "post": "Nordic Steel Works"},
        ),
        fact(
            "helpers",
            "list",
            "Which firms help?",
            {"echo": "Alfa, Beta and Gamma", "post": "Alfa and Delta", "blog": "Beta, Gamma and Epsilon"},
        ),
        fact(
            "cause",
            "statement",
            "Why was it closed?",
            {
                "echo": "because of cracks",
                "post": "because rust had eaten the cables",
                "blog": "for want of money",
            },
            agreement="disputed",
            why="Each names another cause.",
        ),
        fact("share", "percent", "What share does the state pay?", {"echo": "60%", "post": "60 per cent"}),
        fact(
            "detour",
            "duration",
            "How long does the detour take?",
            {"echo": "40 minutes", "radio": "45 minutes"},
        ),
        dollars={"radio": "CAD"},
        aliases={"Nordic Steel Works": ("NSW",)},
    )
