"""The ledger: one row a fact, one cell an outlet, with its sentence and the words in it that differ."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.comparing.recomposed import on_one_line
from reader.comparing.study import Study
from reader.story.comparison import Row
from reader.story.letters import without_marks
from reader.story.model import Article, Claim, Reason, Span
from reader.story.text import fold_marks, sentence_at


class LedgerCell(NamedTuple):
    """What one article says of a fact: its sentence on one line, and spans inside that sentence.

    Where the article is silent the sentence is empty, `said` and `reason` are None, and `doubtful` has the
    words that make the silence doubtful, if there are any.
    """

    article: str
    sentence: str
    said: Span | None
    differing: tuple[Span, ...]
    reason: Reason | None
    doubtful: str


class LedgerRow(NamedTuple):
    """A fact's cells, one for each article of the story, in its order."""

    fact_id: str
    cells: tuple[LedgerCell, ...]


def ledger_row(row: Row, study: Study) -> LedgerRow:
    """The cells of a fact. Words are marked as differing from the first article that tells the reference."""
    claims = row.fact.claims
    told = {
        article.id: sentence_of(article, claims[article.id])
        for article in study.story.articles
        if article.id in claims
    }
    first = row.reference_articles[0]
    cells = []
    for article in study.story.articles:
        if article.id not in claims:
            cells.append(LedgerCell(article.id, "", None, (), None, study.doubtful(row, article.id)))
            continue
        sentence, said = told[article.id]
        differing = () if article.id == first else differing_words(told[first][0], sentence)
        cells.append(LedgerCell(article.id, sentence, said, differing, row.relations[article.id].reason, ""))
    return LedgerRow(row.fact.id, tuple(cells))


def sentence_of(article: Article, claim: Claim) -> tuple[str, Span]:
    """The sentence that holds a claim's evidence, on one line, and where in it the value is said."""
    start, end = sentence_at(article.text, *claim.evidence)
    first, last = max(claim.said.start, start), min(claim.said.end, end)
    before = on_one_line(article.text[start:first])
    said = on_one_line(article.text[first:last])
    after = on_one_line(article.text[last:end])
    return f"{before}{said}{after}", Span(len(before), len(before) + len(said))


_WORD = re.compile(r"[$€£¥₹]?\d(?:[\d.,:/]*\d)?%?|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL_WORDS = (
    "a an the and or but of in on at to by for from with as is are was were be been it its he she they"
    " them his her their this that these those which who whom not no has have had will would into than then"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_SHARED = 3
_SHARED_PART = 0.55
"""With fewer content words in common, or a smaller part, the marks would be everywhere and tell nothing."""
_LONGEST = 400
"""Words beyond which a sentence is none, but a table or a text without full stops: not worth the work."""


def differing_words(reference: str, other: str) -> tuple[Span, ...]:
    """The stretches of `other` whose words it does not have in common with `reference`.

    Words are in common where both sentences have them in one order, folded in case, accents and quotes.
    A small word ("the", "of") that `reference` has anywhere is never marked. Neighbouring words are one
    stretch. Nothing is marked where fewer than three content words are in common, or less than 55 % of
    them, or where a sentence is longer than 400 words.
    """
    from difflib import SequenceMatcher

    one = [_folded(match[0]) for match in _WORD.finditer(reference)]
    places = [Span(*match.span()) for match in _WORD.finditer(other)]
    words = [_folded(other[start:end]) for start, end in places]
    if not words or max(len(one), len(words)) > _LONGEST:
        return ()
    content = set(words) - _SMALL
    shared = len(content & set(one))
    if shared < _SHARED or shared < _SHARED_PART * len(content):
        return ()
    known = set(one) & _SMALL
    common = {at for at, word in enumerate(words) if word in known}
    for block in SequenceMatcher(None, one, words, autojunk=False).get_matching_blocks():
        common.update(range(block.b, block.b + block.size))
    return _merged(other, [place for at, place in enumerate(places) if at not in common])


def _folded(word: str) -> str:
    return without_marks(fold_marks(word).casefold())


def _merged(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """The spans with those joined that only a single blank parts."""
    merged: list[Span] = []
    for span in spans:
        if merged and text[merged[-1].end : span.start] == " ":
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)
