"""Names and words made alike for comparing: case, accents, articles, punctuation, number words, aliases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reader.story.letters import without_marks
from reader.story.values.number_words import ORDINALS, SCALES, SMALL
from reader.story.values.numeral_pieces import Numeral
from reader.story.values.numerals import numeral_at
from reader.story.values.shapes import Names, Unreadable
from reader.story.values.tokens import NUMBER, WORD, Token

_PIECE = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:(?<=[^\W\d_])[+#]+(?!\w))?")
"""A figure or a word; a plus or a hash at a word's end is a part of it ("C++", "C#")."""
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_POSSESSIVE = re.compile(r"(?:['’ʼ]s|(?<=s)['’ʼ])(?=\W*\Z)", re.IGNORECASE)
# A letter is a name as often as an article ("Vitamin A", "A. Lee"): "a" is one only at the beginning.
_ARTICLE = re.compile(r"\W*(?:an?|the)\b(?![-.+#])(?=\W*\w)")
_INITIALS = re.compile(
    r"(?<![\w.])(?:(?:[^\W\d_]\.\s?){2,}|(?:[^\W\d_]\.)+[^\W\d_](?!\w))",
)
_NUMBER_WORDS = frozenset(SMALL) | (frozenset(SCALES) - {"k", "cr", "mn", "tn", "bn", "bln", "mln", "trn"})
_RANKS = {word: f"{n}{({1: 'st', 2: 'nd', 3: 'rd'}).get(n, 'th')}" for word, n in ORDINALS.items()}


@lru_cache(maxsize=2048)  # the same names are compared with one another again and again
def fold_words(text: str) -> str:
    """`text` as it is compared: lower case, no accents, articles or punctuation, numbers as digits.

    "The Twenty-One cafés" gives "21 cafes"; "six billion" and "6 billion" both give "6000000000"; "A.I."
    gives "ai". "A" and "an" are dropped at the beginning only, and no article where nothing follows it.
    """
    text = without_marks(text.casefold()).casefold()
    if "'" in text or "’" in text:
        text = _APOSTROPHES.sub("", text)
    if "." in text:
        text = _INITIALS.sub(_joined_initials, text)
    article = _ARTICLE.match(text)
    found = _PIECE.findall(text, article.end() if article else 0)
    pieces = [piece for piece in found if piece != "the"] or found
    if any(piece in _NUMBER_WORDS or piece in _RANKS or piece[0].isdigit() for piece in pieces):
        pieces = _with_digits(pieces)
    return " ".join(pieces)


def _joined_initials(match: re.Match[str]) -> str:
    """ "j. k. " as "jk "."""
    return "".join(filter(str.isalpha, match.group())) + " "


def _with_digits(pieces: list[str]) -> list[str]:
    """The pieces with every run of number words written in digits."""
    tokens = [
        Token(NUMBER if piece[0].isdecimal() else WORD, piece, at, at) for at, piece in enumerate(pieces)
    ]
    folded, at = [], 0
    while at < len(pieces):
        piece = pieces[at]
        if piece in ("a", "an") and at + 1 < len(pieces) and pieces[at + 1] in SCALES:
            at += 1  # "a hundred" is 100
            continue
        numeral = None
        if piece in _NUMBER_WORDS or (piece[0].isdecimal() and _is_figure(piece)):
            numeral = _numeral(tokens, at)
        if numeral is None or (numeral.weak and piece not in SMALL):
            folded.append(_RANKS.get(piece, piece))
            at += 1
        else:
            folded.append(f"{numeral.figure.normalize():f}")
            at = numeral.end
    return folded


def _numeral(tokens: list[Token], at: int) -> Numeral | None:
    try:
        return numeral_at(tokens, at)
    except Unreadable:  # beyond all measure: its words stay as they are
        return None


def _is_figure(piece: str) -> bool:
    return piece.replace(",", "").replace(".", "").isdecimal() and piece.isascii()


def fold_name(name: str) -> str:
    """A name as it is compared: as `fold_words`, and without a possessive 's at its end."""
    if "'" in name or "’" in name:
        name = _POSSESSIVE.sub("", name)
    return fold_words(name)


class Aliases:
    """The names of one thing, as a story's `[aliases]` tell them."""

    __slots__ = ("_groups", "_heads", "_known")

    def __init__(self, aliases: Mapping[str, Iterable[str]] | None = None) -> None:
        self._heads: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._groups: dict[str, list[str]] = {}
        for head, others in (aliases or {}).items():
            for other in others:
                self._join(fold_name(head), fold_name(other))
        for head, others in (aliases or {}).items():
            group = self._groups.setdefault(self.canonical(head), [])
            group.extend(name for name in (head, *others) if name not in group)

    def _root(self, folded: str) -> str:
        while folded in self._heads:
            folded = self._heads[folded]
        return folded

    def _join(self, head: str, other: str) -> None:
        head, other = self._root(head), self._root(other)
        if head != other:
            self._heads[other] = head

    def canonical(self, name: str) -> str:
        """The one folded name of the thing that `name` names; chains of aliases lead to one."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._root(fold_name(name))
        return known

    def names_of(self, name: str) -> tuple[str, ...]:
        """Every name of that thing as the story writes it; only `name` itself if it has no alias."""
        return tuple(self._groups.get(self.canonical(name), (name,)))


_OPENERS = re.compile(
    r"\b(?:such as|including|includes?|among (?:them|others)|namely|for example|like|are|were|by|from)\b:?\s+"
    r"|:\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,\s*and\s+|,\s*|\band\s+|\bas well as\s+|\bwith\s+)")


def read_names(said: str | list[str]) -> Names:
    """The names of a list: an array as it is; words split at ";" if there is one, else at commas and "and".

    Raises:
        Unreadable: No name at all.
    """
    if isinstance(said, str):
        opener = None if ";" in said else _OPENERS.search(said)
        text = said[opener.end() :] if opener and said[: opener.start()].strip()[:1].islower() else said
        parts = text.split(";") if ";" in text else _SPLIT.split(text)
    else:
        parts = list(said)
    items = tuple(dict.fromkeys(part.strip() for part in parts if fold_name(part)))
    if not items:
        raise Unreadable(
            "no name in the list; expected an array of names, e.g. value = ['Ann Lee', 'Bo Dahl']"
        )
    return Names(items)


def write_names(names: Names) -> str:
    """The names in one line, as `read_names` reads them again: with ";" where a comma would cut a name."""
    if any(_SPLIT.search(name) or _OPENERS.search(name) for name in names.items):
        return "; ".join(names.items) + (";" if len(names.items) == 1 else "")
    return ", ".join(names.items)
