"""The question whose answer is typed: only where that answer is short, or a value."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, Right
from reader.quiz.shape import Question
from reader.quiz.stems import stands_in, with_form
from reader.quiz.wording import claim_text
from reader.story.values import Dates, Quantity, fold_words

KIND = "typed"
MOST_WORDS = 6
_MOST_WORDS_OF_A_SENTENCE = 4
_SENTENCES = frozenset(("statement", "quotation"))
"""Nobody types another's sentence word for word: asked only where the author says what else is right."""


def typed(matter: Matter) -> Iterator[Question]:
    """A typed question for each right answer that is short enough."""
    for right in matter.rights():
        if not is_short(matter, right) or matter.gives_away(right):
            continue
        yield Question(
            id=matter.question_id(KIND, right.asked),
            fact=matter.row.fact.id,
            kind=KIND,
            prompt=with_form(right.stem, right.value, named=matter.has_other_dollars()),
            answer=right.text,
            explanation=explanation(matter),
            claims=matter.claims(right.asked),
            accepted=accepted(matter, right),
            article=right.asked.id if right.asked else "",
        )


def is_short(matter: Matter, right: Right) -> bool:
    """Whether a right answer can fairly be asked to be typed."""
    if isinstance(right.value, Quantity | Dates):
        return True
    words = len(right.text.split())
    if matter.row.fact.kind in _SENTENCES:
        return bool(matter.row.fact.accept) and words <= _MOST_WORDS_OF_A_SENTENCE
    return words <= MOST_WORDS


def accepted(matter: Matter, right: Right) -> tuple[str, ...]:
    """Further right answers: the author's, other names of the same thing, and, where the stem names no
    outlet, what each outlet says.

    What the author accepts for the fact is not accepted where it is another outlet's word against this one's;
    and where outlets contradict each other, it is accepted as the reference value's, not as the others'.
    """
    row, fact, article = matter.row, matter.row.fact, matter.article
    against = row.agreement == "disputed" and right.claim.article not in row.reference_articles
    told = [claim_text(claim, article(claim.article)) for claim in fact.claims.values()]
    rivals = {fold_words(text) for text in told if right.asked} - {fold_words(right.text)}
    found = {fold_words(right.text): ""}
    for text in (*([] if against else fact.accept), *matter.names_of(right), *([] if right.asked else told)):
        if fold_words(text) not in rivals and not stands_in(text, right.stem):
            found.setdefault(fold_words(text), text)
    return tuple(text for text in found.values() if text)
