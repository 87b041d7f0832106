"""What is said of a fact in plain sentences: who agrees, who differs and why, who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.comparing.chain import chain, values_told
from reader.comparing.emphasis import EMPHASIS_WORDS
from reader.comparing.recomposed import on_one_line, said_within
from reader.comparing.study import Study
from reader.comparing.told import further_sentences, told_value
from reader.comparing.untimed import untimed
from reader.story.comparison import Row
from reader.story.model import Article, Reason
from reader.story.signs import REASON_WORDS
from reader.story.values import Names

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """A number up to ten as a word, a larger one in digits."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def outlets_of(articles: Iterable[str], study: Study) -> str:
    """The outlets of these articles, listed."""
    return listed([study.story.article(article).outlet for article in articles])


def value_of(row: Row, article: Article) -> str:
    """What the article says, in its own words; of a list, the names alone."""
    claim = row.fact.claims[article.id]
    if isinstance(claim.value, Names):
        return listed(claim.value.items)
    return told_value(article, claim)


def standing(row: Row, article_id: str) -> str:
    """How a claim stands to the reference, with the arithmetic; the author's reason is left to `why`."""
    relation = row.relations[article_id]
    if len(row.fact.claims) == 1:
        return "it alone says so"
    if relation.reason == "same" and len(row.reference_articles) == 1:
        return "the others are held against this"
    return _reason(relation.reason, "" if relation.detail == row.fact.why else relation.detail)


def summary(row: Row, study: Study) -> str:
    """The fact in one sentence: "All four tell it; three agree on 14; the Herald: 12 (conflict)." """
    told, total = len(row.fact.claims), len(study.story.articles)
    first = study.story.article(row.reference_articles[0])
    value = untimed(row, row.reference_articles, study.story) or value_of(row, first)
    if told == 1:
        return f"{'Only ' if total > 1 else ''}{first.outlet} tells it: {value}."
    within = said_within(row, first, study)
    within = within if within.casefold() == value.casefold() else value
    groups = values_told(row)
    who = ("Both" if total == 2 else f"All {in_words(total)}") if told == total else ""
    who = who or f"{in_words(told).capitalize()} of {in_words(total)}"
    if len(groups) == 1 or row.agreement == "agreed":
        return f"{who} {'agree' if told == total else 'tell it, and agree'} on {within}."
    same = row.reference_articles
    if len(same) > 1:
        return f"{who} tell it; {in_words(len(same))} agree on {within}; {_others(row, study, same)}."
    return f"{who} tell it, each in its own way; {first.outlet}: {value}; {_others(row, study, same)}."


def _others(row: Row, study: Study, same: tuple[str, ...]) -> str:
    told = []
    for article_id, relation in row.relations.items():
        if article_id not in same:
            article = study.story.article(article_id)
            told.append(f"{article.outlet}: {value_of(row, article)} ({REASON_WORDS[relation.reason]})")
    return "; ".join(told)


def silence(row: Row, study: Study) -> str:
    """Who is silent, in words, the doubtful ones with what makes them so; empty where nobody is."""
    told = []
    for article_id in row.silent:
        doubtful = study.doubtful(row, article_id)
        outlet = study.story.article(article_id).outlet
        told.append(f"{outlet} (doubtful: “{on_one_line(doubtful)}” stands there)" if doubtful else outlet)
    return f"Silent on this: {'; '.join(told)}" if told else ""


def place(row: Row, article_id: str, study: Study) -> str:
    """Where in its article the fact stands: "in the lead"."""
    emphasis = study.emphasis(row, article_id)
    return EMPHASIS_WORDS[emphasis] if emphasis else ""


def attribution(row: Row, article_id: str) -> str:
    """Whom the claim is owed to, and as of when, as far as the table knows."""
    claim = row.fact.claims[article_id]
    told = [f"as told by {claim.by}"] if claim.by else []
    told.append(f"origin: {', '.join(claim.origins)}" if claim.origins else "origin not named")
    return "; ".join([*told, *([f"as of {claim.as_of}"] if claim.as_of else [])])


def further(row: Row, article: Article) -> str:
    """The other sentences in which the article says it, in quotes; empty where there are none."""
    quotes = [f"“{each}”" for each in further_sentences(article, row.fact.claims[article.id])]
    return f"and further: {' '.join(quotes)}" if quotes else ""


def copied_words(row: Row, study: Study) -> str:
    """Which of those that tell the fact carry one text; empty where none do."""
    support = study.support(row)
    return "; ".join(
        f"one text in {in_words(len(group))} {'articles' if group in support.doubled else 'outlets'}: "
        f"{outlets_of(group, study)}"
        for group in support.copied
    )


class Lesson(NamedTuple):
    """What a difference amounts to: the values with who tells each, the steps between them, the upshot."""

    values: tuple[tuple[str, str], ...]
    """Each distinct value and the outlets that tell it, in the order of the chain."""
    steps: tuple[str, ...]
    """What leads from one value to the next, with the arithmetic; empty where one upshot says it all."""
    upshot: str
    """The author's reason, or the name of the one reason there is; may be empty."""


def lesson(row: Row, study: Study) -> Lesson:
    """The chain of a fact in words; the author's reason is told once, after it."""
    links, why = chain(row), row.fact.why
    values = tuple(
        (
            untimed(row, group, study.story) or value_of(row, study.story.article(group[0])),
            outlets_of(group, study),
        )
        for group in values_told(row)
    )
    if any(link.detail not in ("", why) for link in links):
        steps = tuple(_reason(link.reason, "" if link.detail == why else link.detail) for link in links)
        return Lesson(values, steps, why)
    reasons = dict.fromkeys(REASON_WORDS[link.reason] for link in links)
    return Lesson(values, (), f"{listed(list(reasons))}: {why}" if reasons and why else listed(list(reasons)))


def _reason(reason: Reason, detail: str) -> str:
    return f"{REASON_WORDS[reason]}: {detail}" if detail else REASON_WORDS[reason]
