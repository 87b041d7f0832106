"""Finding words in all articles at once: what was found, and which hit is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.comparing.finding import Finder, Found, next_hit
from reader.story.model import Article, Span
from reader.story.telling import counted

Hit = tuple[str, Span]


class Search:
    """One search over the articles of a story; empty until something is looked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._finder = Finder(articles)
        self.words = ""
        self.found: Found | None = None
        self.current: Hit | None = None

    def prepare(self) -> None:
        """Reads all articles as the first find would, so that it has not to wait."""
        self._finder.prepare()

    @property
    def active(self) -> bool:
        """Whether anything is looked for."""
        return self.found is not None

    def look_for(self, words: str, order: Sequence[str], here: tuple[str, int]) -> None:
        """Finds words; the first hit from `here` on becomes the current one.

        Args:
            words: nothing ends the search.
            order: the articles from left to right.
            here: an article and an offset in it.
        """
        self.words = words
        self.found = self._finder.find(words) if words.strip() else None
        self.current = None
        if self.found is not None:
            self.current = next_hit(self.found, order, (here[0], here[1] - 1), 1)

    def step(self, order: Sequence[str], by: int) -> None:
        """Goes to the next or previous hit."""
        if self.found is not None:
            here = (self.current[0], self.current[1].start) if self.current else None
            self.current = next_hit(self.found, order, here, by)

    def end(self) -> None:
        """Lets go of what was found."""
        self.words, self.found, self.current = "", None, None

    def told(self, order: Sequence[str], names: Mapping[str, str]) -> str:
        """How many hits there are, which one is looked at, and how many each outlet has.

        Args:
            order: the articles from left to right.
            names: what each is called here.
        """
        if self.found is None:
            return ""
        if not self.found.total:
            return f"“{self.words}” stands in no article"
        number = f"{self._number(order)} of " if self.current else ""
        counts = self.found.counts
        each = " · ".join(f"{names[article]} {counts[article]}" for article in order)
        return f"“{self.words}”: {number}{counted(self.found.total, 'hit')} · {each}"

    def _number(self, order: Sequence[str]) -> int:
        assert self.found is not None
        assert self.current is not None
        article, span = self.current
        before = sum(len(self.found.hits[each]) for each in order[: order.index(article)])
        return before + self.found.hits[article].index(span) + 1
