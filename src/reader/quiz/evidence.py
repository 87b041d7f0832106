"""The question with its proof: answer, then point at the sentence that bears it out.

As FEVER scores a label only with its evidence (Thorne et al. 2018), only both together are right.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reader.quiz.choice import options_of
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, Right
from reader.quiz.proof import can_be_pointed_at, on_one_line, proofs
from reader.quiz.shape import Option, Question
from reader.quiz.stems import stem, with_form
from reader.quiz.typed import accepted, is_short
from reader.quiz.wording import the_outlet
from reader.story.model import Article

KIND = "evidence"


def evidence(matter: Matter) -> Iterator[Question]:
    """One question, on an outlet that chance picks among those with enough sentences."""
    claims = [each for each in matter.row.fact.claims if can_be_pointed_at(matter.stock.spans_of(each))]
    if claims:
        article = matter.article(matter.rng.choice(claims))
        yield _question(matter, article, matter.right(article))


def _question(matter: Matter, article: Article, right: Right) -> Question:
    right = right._replace(asked=article, stem=stem(matter.row, article))
    fair = not matter.gives_away(right)
    options = options_of(matter, right) if fair else ()
    typed = fair and not options and is_short(matter, right)
    spans = matter.stock.spans_of(article.id)
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
