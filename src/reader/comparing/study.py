"""The study of a story: what is read off its comparison when first asked for, and kept."""

from __future__ import annotations

from functools import cached_property

from reader.comparing.copied import Copy, copies
from reader.comparing.emphasis import Emphasis, Opening, emphasis_in, opening_of
from reader.comparing.strip import StripCell, strips_of
from reader.comparing.support import Support, support_of
from reader.story.comparison import Comparison, Row
from reader.story.model import TEXT_KINDS
from reader.story.silence import Silences


class Study:
    """One comparison and all that is worked out from it, each thing once.

    Nothing is worked out until it is asked for, so that a story opens at once however long it is.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.story = comparison.story
        self._articles = {article.id: article for article in comparison.story.articles}
        self._silences = Silences(comparison.story)
        self._openings: dict[str, Opening] = {}
        self._doubtful: dict[tuple[str, str], str] = {}
        self._support: dict[str, Support] = {}

    def emphasis(self, row: Row, article_id: str) -> Emphasis | None:
        """Where the article first tells the row's fact; None where it is silent on it."""
        claim = row.fact.claims.get(article_id)
        if claim is None:
            return None
        if article_id not in self._openings:
            self._openings[article_id] = opening_of(self._articles[article_id])
        return emphasis_in(self._openings[article_id], claim)

    def doubtful(self, row: Row, article_id: str) -> str:
        """The words in an article that make its silence on the row's fact doubtful.

        As in the check of a story, facts of the text kinds are left out: that words of a statement stand
        somewhere says nothing.

        Returns:
            "" where the article tells the fact or is really silent.

        Raises:
            KeyError: there is no such article.
        """
        if article_id in row.fact.claims or row.fact.kind in TEXT_KINDS:
            return ""
        key = (row.fact.id, article_id)
        if key not in self._doubtful:
            self._doubtful[key] = self._silences.doubtful(row, self._articles[article_id])
        return self._doubtful[key]

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """The pairs of articles that carry one text."""
        return copies(self.story)

    @cached_property
    def _strips(self) -> dict[str, tuple[StripCell, ...]]:
        return strips_of(self.comparison)

    def strip(self, article_id: str) -> tuple[StripCell, ...]:
        """The sentences of an article, each with what it tells; KeyError if there is no such article."""
        return self._strips[article_id]

    def support(self, row: Row) -> Support:
        """How broadly the row's fact is borne out."""
        if row.fact.id not in self._support:
            self._support[row.fact.id] = support_of(row, self.story, self.copies)
        return self._support[row.fact.id]
