"""What a maker of questions works with."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.quiz.borne_out import is_borne_out
from reader.quiz.majority import has_majority
from reader.quiz.stems import pinned, stands_in, stem, stem_of_most
from reader.quiz.stock import Stock
from reader.quiz.wording import claim_text, has_other_dollars, hedged
from reader.story.comparison import Comparison, Row
from reader.story.model import Article, Claim
from reader.story.values import Aliases, Unreadable, Value, read_value


@dataclass(frozen=True)
class Matter:
    """A row of the comparison, and all that questions on it are made from."""

    row: Row
    stock: Stock
    rng: random.Random

    @property
    def comparison(self) -> Comparison:
        """The comparison that the row is of."""
        return self.stock.comparison

    @property
    def aliases(self) -> Aliases:
        """The names of one thing, as the story tells them."""
        return self.stock.aliases

    def article(self, article_id: str) -> Article:
        """The article of that id."""
        return self.comparison.story.article(article_id)

    @cached_property
    def _reasons(self) -> dict[frozenset[str], str]:
        return {frozenset((pair.left, pair.right)): pair.reason for pair in self.row.pairs}

    def reason(self, one: str, other: str) -> str:
        """The reason that the comparison gave for two articles' claims on the fact."""
        return self._reasons.get(frozenset((one, other)), "same")

    @cached_property
    def accepted(self) -> tuple[Value, ...]:
        """The author's further right answers, read as the fact's kind; those that can't be are left out."""
        found: list[Value] = []
        near = self.article(teller(self.row)).date
        for text in self.row.fact.accept:
            try:
                found.append(read_value(self.row.fact.kind, text, near=near))
            except Unreadable:
                continue
        return tuple(found)

    @cached_property
    def rightful(self) -> tuple[Value, ...]:
        """What any outlet says and what the author accepts: no value near to these may be lent as a lure."""
        return (*(hedged(claim) for claim in self.row.fact.claims.values()), *self.accepted)

    def right(self, asked: Article | None) -> Right:
        """The right answer to the fact's question: as that article has it, or as all have it."""
        claim = self.row.fact.claims[asked.id if asked else teller(self.row)]
        value = hedged(claim)
        return Right(
            asked, claim, value, claim_text(claim, self.article(claim.article)), stem(self.row, asked)
        )

    def rights(self) -> list[Right]:
        """The right answers that can be asked for: one where all agree, else each outlet's."""
        return [self.right(asked) for asked in pinned(self.row, self.comparison)]

    def right_of_most(self) -> Right | None:
        """What most of the named origins say of a fact that is not agreed; None where that is not clear."""
        if not has_majority(self.row):
            return None
        return self.right(None)._replace(stem=stem_of_most(self.row), of_most=True)

    def has_other_dollars(self) -> bool:
        """Whether outlets tell this fact in several dollars."""
        return has_other_dollars([hedged(claim) for claim in self.row.fact.claims.values()])

    def groups(self) -> list[list[str]]:
        """The articles by what they say, in the story's order: those of a group say the same."""
        groups: list[list[str]] = []
        for article_id in self.row.fact.claims:
            for group in groups:
                if self.row.agreement == "agreed" or self.reason(group[0], article_id) == "same":
                    group.append(article_id)
                    break
            else:
                groups.append([article_id])
        return groups

    def bears_out(self, article_id: str, value: Value) -> bool:
        """Whether the evidence of an article that tells the fact holds a value, be it its answer or not."""
        return is_borne_out(value, self.row.fact, self.article(article_id))

    def is_borne_out(self, right: Right, value: Value) -> bool:
        """Whether any evidence that a right answer rests on holds a value, which then is no wrong answer."""
        told = self.row.reference_articles if right.of_most else self.claims(right.asked)
        return any(self.bears_out(each, value) for each in told)

    def names_of(self, right: Right) -> tuple[str, ...]:
        """Every name of the right answer that the story knows."""
        return self.aliases.names_of(right.text)

    def gives_away(self, right: Right) -> bool:
        """Whether the stem holds the answer, under any of its names."""
        return any(stands_in(name, right.stem) for name in (right.text, *self.names_of(right)))

    def question_id(self, kind: str, asked: Article | None) -> str:
        """`FACT:KIND`, or `FACT:KIND:ARTICLE`."""
        return ":".join((self.row.fact.id, kind, *([asked.id] if asked else ())))

    def claims(self, asked: Article | None) -> tuple[str, ...]:
        """Ids of the articles that a question rests on."""
        return (asked.id,) if asked else tuple(self.row.fact.claims)


def teller(row: Row) -> str:
    """The id of the first article that tells the reference value."""
    return row.reference_articles[0]


class Right(NamedTuple):
    """A right answer and the stem that asks for it."""

    asked: Article | None
    claim: Claim
    value: Value
    text: str
    stem: str
    of_most: bool = False
    """Whether the stem asks what most of the named origins say, and so what others say is wrong."""
