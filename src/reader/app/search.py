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

    def here(self, order: Sequence[str]) -> int:
        """How many hits the articles of an order have."""
        return sum(len(self.found.hits[article]) for article in order) if self.found else 0

    def told(self, order: Sequence[str], names: Mapping[str, str]) -> str:
        """How many hits there are in what is shown, which one is looked at, and how many each outlet has.

        Args:
            order: the articles that are shown, from left to right; `step` goes through these.
            names: what each is called here.
        """
        if self.found is None:
            return ""
        total, here = self.found.total, self.here(order)
        if not total:
            return f"“{self.words}” stands in no article"
        if not here:
            return f"“{self.words}” stands nowhere here · {counted(total, 'hit')} in other articles"
        place = "" if here == total else f" here, {total:,} in all articles"
        counts = self.found.counts
        each = [f"{names[article]} {counts[article]}" for article in order] if len(order) > 1 else []
        return " · ".join([f"“{self.words}”: {self._number(order)}{counted(here, 'hit')}{place}", *each])

    def _number(self, order: Sequence[str]) -> str:
        """Which hit of the shown ones is looked at; nothing where that one is out of sight."""
        if self.found is None or self.current is None or self.current[0] not in order:
            return ""
        article, span = self.current
        before = self.here(order[: order.index(article)])
        return f"{before + self.found.hits[article].index(span) + 1:,} of "
