"""Figures beside a date that were not read with it: "11 mars 2024", "5, 6 and 7 May", "2024.5"."""

from __future__ import annotations

import re

from reader.story.values.date_words import MONTHS, DateToken, FoundDate
from reader.story.values.shapes import Unreadable

# Patterns are compiled when a figure is first found beside a date: `re` keeps them.
_TIED = r"[-–—−/.,:'’_]{1,2}\Z"
_LISTED = r"(?i)[\s.,]*(?:(?:and|or|&)\s+)?\Z"
_BESIDE = r"[\s.,]*\Z"
_ONE_WORD = r"(?i)[\s.]*(?:de\s+|di\s+)?([^\W\d_]{3,})[.,]?\s+(?:de\s+|del\s+|di\s+)?\Z"
_WEEK = r"-?W\d+"
_SHORT_YEAR = r"\s*['’]\Z"
_PLAIN_WORDS = """since from until till before after for and during about around circa through between was
were are early late mid the"""
_NO_MONTHS = frozenset(_PLAIN_WORDS.split())
_ENDS_OF_MONTHS = ("ber", "bre", "ary", "ry", "ier", "ust")


def refuse_rest(said: str, tokens: list[DateToken], found: list[FoundDate]) -> None:
    """Nothing, if no figure right beside a date was left out of it.

    Raises:
        Unreadable: One was, so that the date would be read only in part, or as another.
    """
    for each, following in zip(found, [*found[1:], None], strict=True):
        before, after = each.at - 1, each.end
        while before >= 0 and tokens[before].number < 0:
            before -= 1
        while after < len(tokens) and tokens[after].number < 0:
            after += 1
        start, end = tokens[each.at].start, tokens[each.end - 1].end
        is_free = all(not one.at <= before < one.end for one in found)
        if before >= 0 and is_free and _is_part_before(said, tokens, before, each):
            _refuse(said[tokens[before].start : end])
        is_free = following is None or after < following.at
        if after < len(tokens) and is_free and _is_part_after(said, end, tokens[after], each):
            _refuse(said[start : tokens[after].end])
        if _is_year(tokens, each) and (week := re.match(_WEEK, said[end:])):
            _refuse(said[start : end + week.end()])
        if each.at and _is_year(tokens, each) and _is_misspelt_month(tokens[each.at - 1].text):
            _refuse(said[tokens[each.at - 1].start : end])


def _refuse(part: str) -> None:
    raise Unreadable(f"'{part}' would be read only in part: give `value`, e.g. '2024-03-11'")


def _is_year(tokens: list[DateToken], found: FoundDate) -> bool:
    return found.end == found.at + 1 and tokens[found.at].number >= 1000


def _is_misspelt_month(word: str) -> bool:
    """Whether a word begins and ends as a month does, as "Febuary" and "septembre" do."""
    return word[:3] in MONTHS and word not in MONTHS and word.endswith(_ENDS_OF_MONTHS)


def _is_part_before(said: str, tokens: list[DateToken], at: int, found: FoundDate) -> bool:
    """Whether a figure that was left out goes with the date behind it."""
    gap = said[tokens[at].end : tokens[found.at].start]
    if re.match(_TIED, gap) or re.match(_BESIDE, gap) or (found.days_told and re.match(_LISTED, gap)):
        return True
    word = re.match(_ONE_WORD, gap) if _is_year(tokens, found) and 1 <= tokens[at].number <= 31 else None
    return word is not None and word[1].lower() not in _NO_MONTHS


def _is_part_after(said: str, end: int, token: DateToken, found: FoundDate) -> bool:
    """Whether a figure that was left out goes with the date before it."""
    gap = said[end : token.start]
    if re.match(_TIED, gap):
        return True
    if found.year is not None or len(token.text) > 2:
        return False
    is_last = re.match(r"\s*(?:\w|['’]?\d)", said[token.end : token.end + 9]) is None
    return re.match(_SHORT_YEAR, gap) is not None or (is_last and re.match(_LISTED, gap) is not None)
