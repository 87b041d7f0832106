"""What holds of every value: comparing has no direction, a value is itself, a unit is only notation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.story.reasons import compare_values
from reader.story.values import (
    Hedge,
    Names,
    Quantity,
    Unreadable,
    Value,
    fold_words,
    hedge_at_end,
    money_pairs,
    read_value,
    write_value,
)

HEDGES = ["", "about ", "over ", "at least ", "under ", "up to ", "nearly "]
UNITS = ["km", "m", "miles", "kg", "lb", "people", "", "°C", "°F", "hours", "m³"]
VAGUE = ["dozens", "hundreds", "several", "scores", "hundreds of millions", "tens of thousands"]

figures = st.builds(
    lambda whole, places, scale: f"{Decimal(whole).scaleb(-places)}{scale}",
    st.integers(1, 99_999),
    st.integers(0, 3),
    st.sampled_from(["", " thousand", " million", " billion"]),
)
hedges = st.sampled_from(HEDGES)
numbers = st.builds(
    lambda hedge, figure, unit: f"{hedge}{figure} {unit}", hedges, figures, st.sampled_from(UNITS)
)
ranges = st.builds(lambda low, more: f"{low} to {low + more}", st.integers(1, 5000), st.integers(1, 5000))
money = st.builds(
    lambda hedge, code, figure: f"{hedge}{code} {figure}",
    hedges,
    st.sampled_from(["USD", "CNY", "EUR"]),
    figures,
)
days = st.dates(date(1600, 1, 1), date(2900, 12, 31))
bounds = st.sampled_from(["", "about ", "before ", "after ", "since ", "by "])
dates = st.one_of(
    st.builds(lambda bound, day: f"{bound}{day.isoformat()}", bounds, days),
    st.builds(lambda bound, day: f"{bound}{day:%B} {day.year}", bounds, days),
    st.builds(lambda bound, day: f"{bound}{day.year}", bounds, days),
    st.builds(lambda one, other: f"{min(one, other)}/{max(one, other)}", days, days),
)
names = st.lists(
    st.text("abcé ,-’", min_size=1, max_size=9).filter(lambda text: text.strip(" ,-’")),
    min_size=1,
    max_size=4,
)
claims = st.one_of(
    st.tuples(st.just("number"), st.one_of(numbers, ranges, st.sampled_from(VAGUE))),
    st.tuples(st.just("money"), money),
    st.tuples(st.just("date"), dates),
    st.tuples(st.just("list"), names),
)
same_kind = st.one_of(
    st.tuples(st.just("number"), numbers, numbers),
    st.tuples(st.just("number"), st.one_of(ranges, st.sampled_from(VAGUE)), numbers),
    st.tuples(st.just("money"), money, money),
    st.tuples(st.just("date"), dates, dates),
    st.tuples(st.just("list"), names, names),
)


def readable(kind: str, said: str | list[str]) -> Value | None:
    try:
        return read_value(kind, said)
    except Unreadable:
        return None


@given(same_kind)
def test_a_reason_has_no_direction(pair: tuple[str, str, str]) -> None:
    left, right = readable(pair[0], pair[1]), readable(pair[0], pair[2])
    if left is not None and right is not None:
        assert compare_values(left, right).reason == compare_values(right, left).reason


@given(claims)
def test_every_value_is_the_same_as_itself(claim: tuple[str, str]) -> None:
    value = readable(*claim)
    if value is not None:
        assert compare_values(value, value).reason == "same"


@given(claims)
def test_what_is_written_reads_as_the_same_value(claim: tuple[str, str]) -> None:
    value = readable(*claim)
    if value is not None:
        assert compared(read_value(claim[0], write_value(value))) == compared(value)


def compared(value: Value) -> object:
    """All that comparing looks at: a list has no order, and what is counted does not matter."""
    if isinstance(value, Names):
        return frozenset(value.items)
    if isinstance(value, Quantity):
        also = tuple(msgspec.structs.replace(each, noun="") for each in value.also)
        return msgspec.structs.replace(value, noun="", also=also)
    return value


@given(hedges, hedges, st.integers(1, 99_999), st.integers(1, 99_999))
def test_metres_and_kilometres_are_one_notation(first: str, second: str, left: int, right: int) -> None:
    def reason(one: str, other: str) -> str:
        return compare_values(read_value("number", first + one), read_value("number", second + other)).reason

    in_kilometres = reason(f"{left} km", f"{right} km")
    assert reason(f"{left} thousand m", f"{right} thousand m") == in_kilometres
    assert reason(f"{left} km", f"{right:,},000 m") == in_kilometres


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_millions_and_billions_are_one_notation(left: int, right: int) -> None:
    def reason(one: str, other: str) -> str:
        return compare_values(read_value("money", one), read_value("money", other)).reason

    in_millions = reason(f"${left} million", f"${right} million")
    assert reason(f"${left}m", f"${right}000000") == in_millions
    assert reason(f"${left}bn", f"${right:,},000 million") == in_millions


WORDS_OF_FIGURES = [
    "million",
    "trillion",
    "billion",
    "thousand",
    "hundred",
    "dozen",
    "dozens",
    "millions",
    "trillions",
    "lakhs",
    "several",
    "few",
    "half",
    "quarter",
    "third",
    "thirds",
    "one",
    "nineteen",
    "ninety",
    "and",
    "a",
    "an",
    "the",
    "of",
    "in",
    "out",
    "no",
    "not",
    "minus",
    "about",
    "over",
    "nearly",
    "to",
    "from",
    "or",
    "between",
    "before",
    "after",
    "since",
    "by",
    "first",
    "last",
    "week",
    "early",
    "mid",
    "end",
    "century",
    "decade",
    "quarter",
    "summer",
    "May",
    "August",
    "degrees",
    "hours",
    "minutes",
    "km",
    "m",
    "h",
    "ft",
    "°C",
    "percent",
    "yuan",
    "dollars",
    "people",
    "dual",
    "plus",
]
SIGNS_OF_FIGURES = [
    "$",
    "£",
    "¥",
    "US$",
    "%",
    "(",
    ")",
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    "+",
    "½",
    "°",
    "'s",
    "th",
]
FIGURES = ["1", "3", "10", "24", "2023", "2,500", "0.5", "1.200.000", "9" * 30, "9" * 5000, "0." + "0" * 40]
pieces = st.sampled_from(WORDS_OF_FIGURES + SIGNS_OF_FIGURES + FIGURES)
texts = st.one_of(
    st.text(max_size=60),
    st.builds(str.join, st.sampled_from([" ", "", "-"]), st.lists(pieces, max_size=10)),
    st.builds(lambda piece, times: f"{piece} " * times, pieces, st.integers(1, 300)),
)


@given(
    texts,
    st.sampled_from(["money", "number", "percent", "duration", "date", "name", "list", "term"]),
)
def test_no_text_breaks_the_reader(text: str, kind: str) -> None:
    value = readable(kind, text)
    if value is not None:
        write_value(value)
        assert compare_values(value, value).reason == "same"


@given(texts, texts)
def test_no_text_breaks_the_search_for_pairs_hedges_and_names(left: str, right: str) -> None:
    money_pairs(f"{left} ({right}")
    hedge_at_end(left)
    fold_words(left)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number", "million " * 6),
        ("number", "million " * 200_000),
        ("money", "$3 trillion trillion trillion"),
        ("money", "$" + "9" * 5000),
        ("money", "$" * 1900 + "5" * 30),
        ("number", "9" * 30),
        ("number", "0." + "0" * 40 + "1"),
        ("number", "3 " + "9" * 5000 + "-core chips, five of them"),
        ("number", "millions of billions"),
        ("number", "1.2,3.4"),
        ("date", "9" * 5000),
        ("date", "the 0th century"),
        ("date", "the 900th century"),
    ],
)
def test_a_figure_beyond_all_measure_cannot_be_read(kind: str, text: str) -> None:
    with pytest.raises(Unreadable):
        read_value(kind, text)


def test_words_with_a_figure_beyond_all_measure_are_folded_as_they_are() -> None:
    assert fold_words("million " * 9)
    assert fold_words("9" * 5000) == "9" * 5000
    assert fold_words("version 1,2.3.4") == "version 1,2.3.4"


def test_many_signs_before_a_figure_are_one() -> None:
    assert write_value(read_value("money", "$" * 1900 + "5")) == "USD 5"
    assert write_value(read_value("number", "minus " * 330 + "5")) == "-5"


def test_every_hedge_has_a_word_of_its_own() -> None:
    assert len({hedge.value for hedge in Hedge}) == len(Hedge)
