"""What Unicode says of a letter, asked only where it has something to say.

Its tables are a megabyte of memory that a text of plain letters, quotes and dashes never needs.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse
from typing import Literal

_WHOLE = "‘’‚“”„–—•·«»€£¥§©®°±×÷─"
"""What stands often in a text, is no mark, and is made of nothing else."""

_TYPED = dict(zip("øłđðħŧı", "olddhti", strict=True)) | {"æ": "ae", "œ": "oe", "þ": "th"}
PLAIN = str.maketrans(_TYPED | {letter.upper(): plain.capitalize() for letter, plain in _TYPED.items()})
"""For `str.translate`: letters that Unicode takes no mark off, as a keyboard without them types them."""
_APART = (
    # Latin, Greek, Cyrillic and kana: where a keyboard or a file system may write one letter as several.
    # What has more marks than any language needs stays as it is.
    "[A-Za-z\xc0-\u024f\u0370-\u052f\u1e00-\u1fff\u3041-\u30ff]"
    "[\u0300-\u036f\u3099\u309a]{1,4}(?![\u0300-\u036f\u3099\u309a])"
)


def is_mark(letter: str) -> bool:
    """Whether the letter is a mark that stands on the one before it, such as a combining accent."""
    return not _is_whole(letter) and unicodedata.category(letter)[0] == "M"


def joins(letter: str) -> bool:
    """Whether a joiner may stand beside it: beside letters, marks and symbols, among them emoji."""
    return unicodedata.category(letter)[0] in "LMS"


def decomposed(text: str, form: Literal["NFD", "NFKD"]) -> str:
    """The text with each letter taken apart into what it is made of, in the canonical or the looser form."""
    return text if text.isascii() or all(map(_is_whole, text)) else unicodedata.normalize(form, text)


def composed(text: str) -> str:
    """The text with letter and accent as one where Unicode has them as one: "e" and U+0301 give "é"."""
    return re.sub(_APART, lambda letter: unicodedata.normalize("NFC", letter[0]), text)


def without_marks(text: str) -> str:
    """The text without marks, in the plainest letters there are: "ﬁancé Kjær" gives "fiance Kjaer"."""
    if text.isascii() or all(map(_is_whole, text)):
        return text
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", text))).translate(PLAIN)


def _is_whole(letter: str) -> bool:
    return letter < "\x80" or letter in _WHOLE
