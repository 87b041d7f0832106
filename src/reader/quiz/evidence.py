"""The question with its proof: answer, then point at the sentence that bears it out.

As FEVER scores a label only with its evidence (Thorne et al. 2018), only both together are right.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reader.quiz.choice import options_of
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, Right
from reader.quiz.shape import Option, Question
from reader.quiz.stems import stem, with_form
from reader.quiz.typed import accepted, is_short
from reader.quiz.wording import the_outlet
from reader.story.model import Article, Claim, Span
from reader.story.text import sentences

KIND = "evidence"
LEAST_SENTENCES = 3
"""Where an article has fewer, pointing proves nothing."""


def evidence(matter: Matter) -> Iterator[Question]:
    """One question, on an outlet that chance picks among those with enough sentences."""
    claims = [
        each for each in matter.row.fact.claims if len(spans_of(matter.article(each))) >= LEAST_SENTENCES
    ]
    if claims:
        article = matter.article(matter.rng.choice(claims))
        yield _question(matter, article, matter.right(article))


def spans_of(article: Article) -> tuple[Span, ...]:
    """The sentences of an article that can be pointed at: headings are none."""
    headings = {block.start for block in article.blocks if block.kind == "heading"}
    return tuple(Span(start, end) for start, end in sentences(article.text) if start not in headings)


def proofs(article: Article, claim: Claim, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences that bear a claim out: those that words of it stand in, or further words that say it."""
    return tuple(
        span
        for span in spans
        if any(span.start < told.end and told.start < span.end for told in (claim.said, *claim.also))
    )


def on_one_line(article: Article, span: Span) -> str:
    """A sentence of an article on one line."""
    return " ".join(article.text[span.start : span.end].split())


def _question(matter: Matter, article: Article, right: Right) -> Question:
    right = right._replace(asked=article, stem=stem(matter.row, article))
    fair = not matter.gives_away(right)
    options = options_of(matter, right) if fair else ()
    typed = fair and not options and is_short(matter, right)
    spans = spans_of(article)
    main = msgspec.structs.replace(right.claim, also=())
    proof = on_one_line(article, proofs(article, main, spans)[0])
    if options or typed:
        prompt = with_form(right.stem, right.value, named=matter.has_other_dollars()) if typed else right.stem
        answer: tuple[str, ...] = (_right_of(options) or right.text, proof)
    else:
        outlet = the_outlet(article.outlet)
        prompt = f"In which sentence does {outlet} answer this? {matter.row.fact.question}"
        answer = (proof,)
    return Question(
        id=matter.question_id(KIND, article),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=prompt,
        answer=answer,
        explanation=explanation(matter),
        claims=(article.id,),
        accepted=accepted(matter, right) if typed else (),
        options=options,
        article=article.id,
        asks="evidence",
        sentences=spans,
    )


def _right_of(options: tuple[Option, ...]) -> str:
    return next((option.text for option in options if option.origin == "right"), "")
