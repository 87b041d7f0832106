"""The question which figure is whose: outlets on one side, what they say on the other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.bearing import bears
from reader.quiz.choice import rank
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter
from reader.quiz.outlet import own_form
from reader.quiz.shape import Option, Question
from reader.quiz.stems import stands_in
from reader.quiz.wording import claim_text, hedged
from reader.story.values import Dates, Quantity, fold_words

KIND = "match"
_LEAST, _MOST = 3, 5
_LONGEST = 80


def match(matter: Matter) -> Iterator[Question]:
    """One question, if at least three outlets say three things that nobody would take for one another."""
    told = _apart(matter)
    if len(told) < _LEAST:
        return
    articles = [matter.article(each) for each in told]
    rights = [matter.right(each) for each in articles]
    texts = [own_form(matter, right) or right.text for right in rights]
    outlets = [each.outlet for each in articles]
    alike = len({fold_words(text) for text in texts}) < len(texts) or len(set(outlets)) < len(outlets)
    if alike or any(stands_in(text, matter.row.fact.question) for text in texts):
        return
    options = [Option(text, "right", (each.id,)) for text, each in zip(texts, articles, strict=True)]
    values = {each.id: hedged(matter.row.fact.claims[each.id]) for each in articles}
    if all(isinstance(value, Quantity | Dates) for value in values.values()):
        options.sort(key=lambda option: rank(values[option.articles[0]]))
    else:
        matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, None),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=f"Who says what? {matter.row.fact.question}",
        answer=tuple(texts),
        explanation=explanation(matter),
        claims=tuple(told),
        options=tuple(options),
        asks="match",
        rows=tuple(outlets),
    )


def _apart(matter: Matter) -> list[str]:
    """Articles in an order that chance decides, none of which says what another does."""
    found: list[str] = []
    claims = matter.row.fact.claims
    order = list(claims)
    matter.rng.shuffle(order)
    for article_id in order:
        value = hedged(claims[article_id])
        if len(claim_text(claims[article_id], matter.article(article_id))) > _LONGEST:
            continue
        if all(
            matter.reason(article_id, other) not in ("same", "wording")
            and not bears(value, hedged(claims[other]), matter.aliases)
            and not bears(hedged(claims[other]), value, matter.aliases)
            and not matter.bears_out(article_id, hedged(claims[other]))
            and not matter.bears_out(other, value)
            for other in found
        ):
            found.append(article_id)
        if len(found) == _MOST:
            break
    return found
