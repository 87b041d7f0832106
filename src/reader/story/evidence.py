"""Where claims stand in their articles: evidence found verbatim, or the nearest passage told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple

from reader.story.model import Article, Span
from reader.story.text import fold_marks, locate

_COPIED = "words copied from the article"
_MOST_PLACES = 1000
"""So many places of the same words are counted; a letter stands a million times in a long article."""
_LONGEST_SOUGHT = 500
"""So much of words that are not found is looked for in what is like them: the time grows with both."""


class Evidence(NamedTuple):
    """The places of a claim's words in its article."""

    whole: Span
    said: Span
    also: tuple[Span, ...]


class NotFound(Exception):
    """Words of a claim that don't stand where they should. `key` is the key that is at fault."""

    def __init__(self, key: str, what: str, expected: str) -> None:
        self.key, self.what, self.expected = key, what, expected
        super().__init__(what)


def find_evidence(
    article: Article, texts: Mapping[str, str], claim: dict[str, Any], *, suggest: bool = True
) -> Evidence:
    """The places of a claim's evidence.

    Args:
        article: the article that makes the claim.
        texts: the text of every article after `fold_marks`, by id.
        claim: the checked keys of the claim: evidence, and perhaps said, occurrence, also.
        suggest: look for what may have been meant if the words are not found, which takes its time.

    Raises:
        NotFound: evidence, said or also stand not there, or more than once without `occurrence`.
    """
    place = partial(_place, article, texts, suggest)
    whole = place(claim["evidence"], claim.get("occurrence", 0))
    said = _said(article, whole, claim["said"]) if "said" in claim else whole
    also = tuple(place(words, 0, "also") for words in claim.get("also", ()))
    return Evidence(whole, said, also)


def _place(
    article: Article,
    texts: Mapping[str, str],
    suggest: bool,
    words: str,
    occurrence: int,
    key: str = "evidence",
) -> Span:
    places = locate(texts[article.id], words, _MOST_PLACES)
    if not places:
        expected = _meant(article, texts, words) if suggest else _COPIED
        raise NotFound(key, f'"{_short(words)}" does not stand in the article', expected)
    if len(places) > 1 and not occurrence and key == "evidence":
        raise NotFound(
            key,
            f"the words stand {_times(len(places))} in the article",
            "occurrence = 1, 2, … or longer words",
        )
    if occurrence > len(places):
        only = "" if len(places) == _MOST_PLACES else "only "
        raise NotFound(
            "occurrence",
            f"the words stand {only}{_times(len(places))}",
            f"1 to {len(places)}{'' if only else ', or longer words'}",
        )
    return Span(*places[max(0, occurrence - 1)])


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times{' or more' if number == _MOST_PLACES else ''}"


def _said(article: Article, whole: Span, said: str) -> Span:
    evidence = article.text[whole.start : whole.end]
    places = locate(fold_marks(evidence), said, 1)
    if not places:
        raise NotFound(
            "said", f'"{_short(said)}" does not stand in the evidence', f'words of "{_short(evidence)}"'
        )
    return Span(whole.start + places[0][0], whole.start + places[0][1])


def _meant(article: Article, texts: Mapping[str, str], words: str) -> str:
    """What may have been meant: where else the words stand, or the passage of the article most like them."""
    if locate(fold_marks(article.headline), words, 1):
        return f"{_COPIED}: these stand in the headline, which is no part of its text"
    others = [f'"{other}"' for other, text in texts.items() if locate(text, words, 1)]
    if others:
        return f"{_COPIED}: these stand in {', '.join(others[:3])}"
    return _nearest(article, texts[article.id], words)


def _nearest(article: Article, folded: str, words: str) -> str:
    """The passage of the article most like the words."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    best = partial_ratio_alignment(fold_marks(words)[:_LONGEST_SOUGHT], folded, score_cutoff=50)
    if best is None:
        return _COPIED
    start = folded.rfind(" ", 0, best.dest_start + 1) + 1
    end = folded.find(" ", best.dest_end)
    return f'perhaps "{article.text[start : end if end >= 0 else len(folded)]}"'


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "…"
