"""What a maker of questions works with."""

from __future__ import annotations

import random
from typing import NamedTuple

from reader.quiz.stems import pinned, stands_in, stem
from reader.quiz.wording import claim_text, has_other_dollars, hedged
from reader.story.comparison import Comparison, Row
from reader.story.model import Article, Claim
from reader.story.values import Aliases, Value


class Matter(NamedTuple):
    """A row of the comparison, and all that questions on it are made from."""

    row: Row
    comparison: Comparison
    aliases: Aliases
    rng: random.Random

    def article(self, article_id: str) -> Article:
        """The article of that id."""
        return self.comparison.story.article(article_id)

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

    def has_other_dollars(self) -> bool:
        """Whether outlets tell this fact in several dollars."""
        return has_other_dollars([hedged(claim) for claim in self.row.fact.claims.values()])

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
