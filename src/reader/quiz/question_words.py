"""The words of a text that tell something: what is left without the small words that any sentence has."""

from __future__ import annotations

import re

from reader.story.values import fold_words

_WORD = re.compile(r"\w+")
_LEAST = 4
"""Letters of a telling word; figures tell at any length."""
_SMALL_WORDS = (
    "about after also been before being could does from have having into more most much only other over said"
    " says some such than that their them then there these they this those through under until very were what"
    " when where which while whom whose will with would your"
)
_SMALL = frozenset(_SMALL_WORDS.split())


def telling_words(text: str) -> set[str]:
    """The telling words, folded in case and accents."""
    words = _WORD.findall(fold_words(text))
    return {word for word in words if word.isdigit() or (len(word) >= _LEAST and word not in _SMALL)}
