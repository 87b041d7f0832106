"""Amounts in a text: a number with its currency, unit or noun, its hedge, and where it stands."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from reader.story.values import currencies
from reader.story.values.amount_parts import Head, Tail, quantity_of, singular
from reader.story.values.hedges import hedge_at_end, hedge_at_start
from reader.story.values.number_words import LETTER_SCALES, SCALES, SMALL, VAGUE
from reader.story.values.numeral_pieces import Numeral, past_hyphen, word_at
from reader.story.values.numerals import numeral_at
from reader.story.values.parts import part_added
from reader.story.values.shapes import Hedge, Quantity, Unreadable
from reader.story.values.tokens import HYPHENS, NUMBER, SIGN, WORD, Token, tokens_of
from reader.story.values.unit_names import MONEY, unit_at
from reader.story.values.units import UNIT_NAMES


class Amount(NamedTuple):
    """One amount found in a text."""

    quantity: Quantity
    start: int
    """Where it begins, hedge and sign included."""
    end: int
    weak: bool
    """A bare "one" or an ordinal, which counts only where nothing better is told."""
    year: bool
    """A bare figure that may as well be a year."""
    part: bool = False
    """Told as a part of one: "a third", "3/4"."""

    @property
    def money(self) -> bool:
        """Whether the unit is a currency."""
        return self.quantity.unit in currencies.CODES


_FUNCTION_WORDS = """a an and are as at by for from had has have in into is it its of on or over that the
their this to was were which who will with"""
_NO_NOUNS = frozenset(_FUNCTION_WORDS.split())
_AFTER_LENGTHS = _NO_NOUNS | {"deep", "high", "long", "tall", "wide", "away", "above", "below", "off"}
_NO_SCALE = r"(?!billiard)(?:m|b|z|gaz|tr|quadr|quint)il+[ij]?(?:on|ard|oe)(?!aire)"
"""What looks like a million or a billion; those that are read are told apart by their spelling."""
_PACKS = {"dual": 2, "twin": 2, "triple": 3, "quad": 4, "hexa": 6, "octa": 8} | {
    word: n for word, n in SMALL.items() if n > 1
}
_NO_PACKS = frozenset((*UNIT_NAMES, *SMALL, *SCALES, *VAGUE))
_YUAN_WORDS = ("yuan", "renminbi", "rmb", "cny", "chin")


def amounts_in(text: str, kind: str, dollar: str = "USD") -> list[Amount]:
    """Every amount in `text`, in order.

    `kind` is the kind of fact: for "money" a pound is a currency, else a weight; `dollar` is what "$" means.
    """
    return _Scan(text, kind == "money", dollar).amounts()


class _Scan:
    """One pass over one text."""

    __slots__ = ("dollar", "floor", "money", "text", "tokens")

    def __init__(self, text: str, money: bool, dollar: str) -> None:
        self.text = text
        self.money = money
        self.dollar = dollar
        self.tokens: list[Token] = tokens_of(text)
        self.floor = 0
        """Where the last amount ended: nothing before it belongs to the next one."""

    def amounts(self) -> list[Amount]:
        """Every amount, in order."""
        found: list[Amount] = []
        at, count = 0, len(self.tokens)
        while at < count:
            numeral = numeral_at(self.tokens, at)
            if numeral is None:
                at += 1
                continue
            amount, after = self.amount(at, numeral)
            if amount.weak and self.is_no_number(at):
                at += 1
                continue
            at, self.floor = after, amount.end
            found.append(amount)
        return found

    def is_no_number(self, at: int) -> bool:
        """Whether a weak number at that token is an article, or the one of "no one"."""
        word, before = self.tokens[at].text, self.tokens[at - 1].text if at else ""
        return word in ("a", "an") or (word == "one" and before == "no")

    def amount(self, at: int, numeral: Numeral) -> tuple[Amount, int]:
        """The amount whose number begins at token `at`, and the token after it."""
        self.refuse_unknown_scale(at, numeral.end)
        head, tail = self.head(at), self.tail(numeral.end, numeral)
        if not tail.unit and not head.unit:
            tail = self.counted(tail, numeral)
        hedge, start, end, after = self.hedge(head, tail)
        unit = self.currency(head.unit or tail.unit)
        quantity = quantity_of(numeral, head, tail, unit, hedge)
        token = self.tokens[at]
        plain = not unit and not numeral.scaled and token.kind == NUMBER and token.text.isdigit()
        year = plain and 1500 <= numeral.figure <= 2100
        weak = numeral.weak and (not unit or unit == "magnitude")
        return Amount(quantity, start, end, weak, year, numeral.part), after

    def refuse_unknown_scale(self, at: int, end: int) -> None:
        """Nothing, unless a word like "milliards" or "milion" follows the number, as large as it may be."""
        word = word_at(self.tokens, past_hyphen(self.tokens, end))
        if "il" in word and word not in SCALES and word not in VAGUE and re.match(_NO_SCALE, word):
            told = self.text[self.tokens[at].start : self.tokens[past_hyphen(self.tokens, end)].end]
            raise Unreadable(f"'{told}' has a scale that is not read; give `value`, e.g. '3 billion'")

    def hedge(self, head: Head, tail: Tail) -> tuple[Hedge, int, int, int]:
        """The hedge on either side, the stretch of text with it, and the token after it."""
        tokens, text = self.tokens, self.text
        start, end, after = tokens[head.first].start, tokens[tail.end - 1].end, tail.end
        hedge = Hedge.EXACT
        if start > self.floor:
            hedge, begin = hedge_at_end(text[self.floor : start])
            start = self.floor + begin
        if hedge is Hedge.EXACT and "+" in text[start:end]:  # "$40+ million"
            hedge = Hedge.OVER
        if hedge is Hedge.EXACT and end < len(text):
            hedge, end = hedge_at_start(text, end)
            if hedge is Hedge.EXACT and tail.noun_end > tail.end:
                behind = tokens[tail.noun_end - 1].end
                hedge, stop = hedge_at_start(text, behind)
                end = stop if hedge is not Hedge.EXACT else end
            while after < len(tokens) and tokens[after].start < end:
                after += 1
        return hedge, start, end, max(after, tail.noun_end if tail.pack else 0)

    def head(self, at: int, reach: int = 3) -> Head:
        """Currency, "magnitude" or a minus before the number, `reach` tokens at most."""
        tokens = self.tokens
        if not at or not reach or tokens[at - 1].start < self.floor:
            return Head(first=at)
        before, reach = tokens[at - 1], reach - 1
        if before.kind == SIGN:
            unit = currencies.SIGNS.get(before.text, currencies.BARE_DOLLAR)
            further = self.head(at - 1, reach)
            if further.unit in currencies.CODES:
                return further
            if further.first < at - 1 and tokens[at - 2].text == "us":
                unit = "USD"
            return Head(unit, further.first, further.negative)
        if before.kind == WORD:
            if self.is_code(before):
                return Head(currencies.NAMES.get(before.text, ""), at - 1)
            if before.text in ("magnitude", "m", "mw"):
                return Head("magnitude", at - 1)
            if before.text == "of" and at > 1 and tokens[at - 2].text == "magnitude":
                return Head("magnitude", at - 2)
            return (
                self.head(at - 1, reach)._replace(negative=True) if before.text == "minus" else Head(first=at)
            )
        if before.text in HYPHENS and before.end == tokens[at].start:
            alone = before.start == 0 or self.text[before.start - 1] in " \u00a0("
            return self.head(at - 1, reach)._replace(negative=True) if alone else Head(first=at)
        return Head(first=at)

    def is_code(self, token: Token) -> bool:
        """Whether a word before a figure is a currency: codes in capitals only ("TRY 5", not "try 5")."""
        if token.kind != WORD or token.text not in currencies.PREFIXES:
            return False
        return token.text in ("rs", "rmb", "yuan") or self.text[token.start : token.end].isupper()

    def tail(self, at: int, numeral: Numeral) -> Tail:
        """Letter scale, currency and unit after the number."""
        tokens, scale = self.tokens, Decimal(1)
        if at >= len(tokens):
            return Tail(at)
        if tokens[at].text in LETTER_SCALES and self.is_scale(at, numeral):
            scale = LETTER_SCALES[tokens[at].text]
            at += 1
        unit, end = unit_at(tokens, at, self.money)
        added = part_added(tokens, end) if unit and word_at(tokens, end) == "and" else None
        plus, end = added or (Decimal(0), end)
        return Tail(end, unit, scale, plus)

    def is_scale(self, at: int, numeral: Numeral) -> bool:
        """Whether "m", "b" or "t" right after a figure is a million and so on, and not a metre or a tonne."""
        tokens = self.tokens
        token, before = tokens[at], tokens[at - 1]
        if numeral.scaled or token.kind != WORD:
            return False
        if at > 1 and tokens[at - 2].kind in (SIGN, WORD) and self.head(at - 1).unit in MONEY:
            return True
        if unit_at(tokens, at + 1, self.money)[0] in MONEY:
            return True
        if token.start != before.end:
            return False
        if self.text[token.start : token.end].isupper() or token.text == "b":
            return True
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return token.text == "m" and bool(following) and self.is_noun(following)

    def is_noun(self, token: Token | None) -> bool:
        """Whether a word after "340m" says that people or things are counted ("340m users")."""
        return token is not None and token.kind == WORD and token.text not in _AFTER_LENGTHS

    def counted(self, tail: Tail, numeral: Numeral) -> Tail:
        """The tail with what is counted: the word after the number, or the packs it comes in."""
        at = tail.end
        while at < len(self.tokens) and self.tokens[at].text in HYPHENS | {"of"}:
            at += 1
        if at >= len(self.tokens) or self.tokens[at].kind not in (WORD, NUMBER):
            return tail
        token = self.tokens[at]
        hyphened = self.tokens[at + 1 : at + 2] and self.tokens[at + 1].text in HYPHENS
        if hyphened and at + 2 < len(self.tokens) and self.tokens[at + 2].kind == WORD and not numeral.weak:
            few = token.text.isdigit() and len(token.text) < 4
            each = int(token.text) if few else _PACKS.get(token.text, 0)
            inner = self.tokens[at + 2].text
            if each > 1 and inner not in _NO_PACKS:
                return tail._replace(noun=singular(inner), pack=each, noun_end=at + 3)
        if token.kind == NUMBER or token.text in _NO_NOUNS:
            return tail
        return tail._replace(noun=singular(token.text), noun_end=at + 1)

    def currency(self, unit: str) -> str:
        """The unit, with a bare dollar and the sign that yen and yuan share told apart."""
        if unit == currencies.BARE_DOLLAR:
            return self.dollar
        if unit == "JPY" and currencies.YEN_SIGN in self.text:
            lower = self.text.lower()
            return "CNY" if any(word in lower for word in _YUAN_WORDS) else unit
        return unit
