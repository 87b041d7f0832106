"""The decision table by example: what a fair reader says of two tellings, and what the rule says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.story.reasons import compare_values
from reader.story.values import Aliases, Value, read_value
from reader.story.verdicts import KnownRate

ALIASES = Aliases(
    {
        "Harbour Rovers": ["Rovers FC", "the Rovers"],
        "River Authority": ["Thames Body", "RA"],
        "RA": ["the Regulator"],
        "New Bridge Company": ["NBC plc"],
    }
)
RATES = (
    KnownRate("USD", "CAD", Decimal("1.3723"), "1.3723"),
    KnownRate("EUR", "USD", Decimal("1.10"), "1.10"),
    KnownRate("GBP", "USD", Decimal("1.25"), "1.25"),
    KnownRate("USD", "JPY", Decimal(150), "150"),
)


def rates_between(one: str, other: str) -> Sequence[KnownRate]:
    return [rate for rate in RATES if {rate.source, rate.target} == {one, other}]


MONEY = [
    ("$340 million", "US$340m", "same"),
    ("$340 million", "340 million dollars", "same"),
    ("$340M", "USD 340,000,000", "same"),
    ("2.5 billion yuan", "RMB 2.5bn", "same"),
    ("2.5 billion yuan", "2,500 million Chinese yuan", "same"),
    ("two and a half billion yuan", "CNY 2.5 billion", "same"),
    ("half a million euros", "€500,000", "same"),
    ("1.200.000 euros", "€1.2m", "same"),
    ("1 200 000 €", "1.2 million euros", "same"),
    ("2,5 billion euros", "€2.5 bn", "same"),
    ("¥5 billion", "5 billion yen", "same"),
    ("¥5 billion yuan", "5 billion renminbi", "same"),
    ("five crore rupees", "₹50 million", "same"),
    ("Rs 3 lakh", "300,000 rupees", "same"),
    ("CHF 3 million", "three million Swiss francs", "same"),
    ("£1.7m", "1.7 million pounds", "same"),
    ("A$12m", "12 million Australian dollars", "same"),
    ("HK$7.8bn", "7.8 billion Hong Kong dollars", "same"),
    ("a sum of $5 million in 2023", "$5 million", "same"),
    ("about $340 million", "roughly $340m", "same"),
    ("more than $5 million", "over US$5m", "same"),
    ("hundreds of millions of dollars", "hundreds of millions of US dollars", "same"),
    ("$3-5 million", "between $3 million and $5 million", "same"),
    ("$340 million", "$342 million", "rounding"),
    ("$340 million", "$341 million", "rounding"),
    ("about $340 million", "$342 million", "rounding"),
    ("$2 million", "$1.6 million", "rounding"),
    ("€1.5 billion", "€1.46bn", "rounding"),
    ("£1.7m", "£1,712,000", "rounding"),
    ("$341 million", "$342 million", "conflict"),
    ("$180 million", "$184 million", "rounding"),
    ("$182 million", "$184 million", "conflict"),
    ("$1.2 million", "$12 million", "conflict"),
    ("$5 million", "$5 billion", "conflict"),
    ("CAD 468.9 million", "USD 341.7 million", "conversion"),
    ("C$468.9m", "$342 million", "conversion"),
    ("€2 million", "$2.2 million", "conversion"),
    ("£2 million", "$2.51 million", "conversion"),
    ("$1 million", "150 million yen", "conversion"),
    ("€2.00 million", "$2.60 million", "conflict"),
    ("CAD 300 million", "USD 300 million", "conflict"),
    ("5 million yuan", "5 million rupees", "undecided"),
    ("2.5 billion yuan ($342 million)", "$342 million", "conversion"),
    ("2.5 billion yuan ($342 million)", "2.5 billion yuan", "same"),
    ("2.5 billion yuan", "over 2.5 billion yuan", "approximation"),
    ("$300 million", "approximately $300 million", "approximation"),
    ("nearly $44 million", "$43 million", "approximation"),
    ("nearly $44 million", "$35 million", "conflict"),
    ("at least $12 million", "$20 million", "approximation"),
    ("at least $12 million", "$9 million", "conflict"),
    ("up to $180 million", "$160 million", "approximation"),
    ("millions of dollars", "hundreds of millions of dollars", "approximation"),
    ("millions of dollars", "$340 million", "approximation"),
    ("hundreds of millions of dollars", "$40 million", "conflict"),
    ("hundreds of millions of dollars", "billions of dollars", "conflict"),
    ("$3-5 million", "$4 million", "approximation"),
    ("$3-5 million", "$7 million", "conflict"),
    ("over $40 million", "under $40 million", "conflict"),
    ("more than €1 million", "$5 million", "approximation"),
    ("at least $100", "$60", "conflict"),
    ("under $1 billion", "$1.4 billion", "conflict"),
    ("nearly $100", "$101", "conflict"),
    ("nearly $100", "$99", "rounding"),
    ("about $2 million", "$1.6 million", "rounding"),
    ("over $340 million", "$338 million", "conflict"),
    ("over $340 million", "$342 million", "rounding"),
]
NUMBERS = [
    ("six billion parameters", "6B parameters", "same"),
    ("6,000,000,000", "six billion", "same"),
    ("a dozen boats", "12 boats", "same"),
    ("two dozen", "twenty-four", "same"),
    ("half a dozen", "six", "same"),
    ("Ten people", "10 persons", "same"),
    ("two hundred and six men", "206 men", "same"),
    ("2,117 points", "2 117 points", "same"),
    ("340m users", "340 million users", "same"),
    ("fifth", "No. 5", "same"),
    ("768 cores", "384 dual-core processors", "same"),
    ("768 cores", "192 quad-core chips", "same"),
    ("800 cores", "384 dual-core processors", "conflict"),
    ("12 dead", "13 killed", "conflict"),
    ("12 dead", "12 killed", "same"),
    ("20,000 civilians", "21,000 people", "conflict"),
    ("340 people", "342 people", "conflict"),
    ("6 billion parameters", "6.2 billion parameters", "conflict"),
    ("one", "four people", "conflict"),
    ("about 40 people", "41 people", "approximation"),
    ("about 40 people", "50 people", "conflict"),
    ("more than 40 people", "40 people", "approximation"),
    ("more than 40 people", "50 people", "approximation"),
    ("fewer than 40", "50 people", "conflict"),
    ("up to 80", "70", "approximation"),
    ("dozens of villagers", "70", "approximation"),
    ("dozens", "50 people", "approximation"),
    ("dozens", "200", "conflict"),
    ("hundreds", "200", "approximation"),
    ("hundreds", "five people", "conflict"),
    ("several", "six", "approximation"),
    ("tens of thousands", "21,000", "approximation"),
    ("six or seven people", "seven people", "approximation"),
    ("40 or more", "at least 40", "same"),
    ("7 km (4 miles)", "7 km (4 miles)", "same"),
    ("7 km (4 miles)", "7 km", "same"),
    ("7 km (4 miles)", "4 miles", "conversion"),
    ("7 km", "7,000 metres", "same"),
    ("10 miles", "16.1 km", "conversion"),
    ("100 °C", "212 °F", "conversion"),
    ("-5 degrees", "-5 °C", "same"),
    ("5 degrees", "41 °F", "conflict"),
    ("14 degrees Celsius", "57F", "conversion"),
    ("30 °C", "26 °C", "conflict"),
    ("-10C", "minus 6 degrees", "conflict"),
    ("30C", "30.4C", "rounding"),
    ("over 7 km", "4 miles", "conflict"),
    ("7 km", "4 miles", "rounding"),
    ("26.2 miles", "42 km", "conversion"),
    ("1.2 miles", "12 miles", "conflict"),
    ("5 kg", "11 lb", "conversion"),
    ("1.46 m", "1.5 m", "rounding"),
    ("5 ft 10 in", "70 inches", "same"),
    ("magnitude 4.6", "4.6-magnitude", "same"),
    ("magnitude 4.6", "a 4.6 quake", "same"),
    ("4-plus quake", "4.6 quake", "approximation"),
    ("magnitude 4.6", "magnitude 4.4", "conflict"),
    ("1,500 MW", "1.5 gigawatts", "same"),
    ("100 km/h", "62 mph", "conversion"),
    ("7 km", "three hours", "undecided"),
]
SHARES_AND_TIMES = [
    ("percent", "50 %", "half", "same"),
    ("percent", "50 per cent", "fifty percent", "same"),
    ("percent", "nearly half", "48 %", "rounding"),
    ("percent", "33 %", "a third", "rounding"),
    ("percent", "51 %", "52 %", "conflict"),
    ("percent", "3 percentage points", "3 %", "undecided"),
    ("duration", "90-day", "three-month", "same"),
    ("duration", "eight-year", "8 years", "same"),
    ("duration", "two hours and 30 minutes", "150 minutes", "same"),
    ("duration", "an hour and a half", "90 minutes", "same"),
    ("duration", "18 months", "a year and a half", "same"),
    ("duration", "two weeks", "14 days", "same"),
    ("duration", "over three months", "three months", "approximation"),
    ("duration", "several days", "five days", "approximation"),
    ("duration", "eight years", "five years", "conflict"),
]
DATES = [
    ("7 July 2023", "July 7, 2023", "same"),
    ("2023-07-07", "7th of July", "same"),
    ("in August", "August 2023", "same"),
    ("Q3 2023", "the third quarter of 2023", "same"),
    ("17-20 August 2023", "2023-08-17/2023-08-20", "same"),
    ("17 August", "August 2023", "approximation"),
    ("August 2023", "2023", "approximation"),
    ("mid-August", "17 August", "approximation"),
    ("early August", "17 August", "conflict"),
    ("the 1990s", "1994", "approximation"),
    ("after August 2023", "September 2023", "approximation"),
    ("after August 2023", "August 2023", "conflict"),
    ("since August 2023", "August 2023", "approximation"),
    ("before 2020", "2019", "approximation"),
    ("by 2025", "2026", "conflict"),
    ("about 17 August", "18 August", "approximation"),
    ("17 August", "18 August", "conflict"),
    ("2019", "2020", "conflict"),
]
NAMES = [
    ("organisation", "the Harbour Rovers", "Harbour Rovers", "same"),
    ("organisation", "Rovers FC", "the Rovers", "same"),
    ("organisation", "Rovers FC's", "HARBOUR ROVERS", "same"),
    ("organisation", "Thames Body", "the Regulator", "same"),
    ("organisation", "Harbour Rovers", "Harbour United", "conflict"),
    ("place", "Orléans", "Orleans", "same"),
    ("person", "Ann-Marie O’Neil", "Ann Marie O'Neil", "same"),
    ("person", "Ann O’Neil", "Bo Dahl", "conflict"),
    ("name", "Storm Twenty-One", "storm 21", "same"),
    ("term", "the “open” bridge", "Open bridge", "same"),
    ("organisation", "Group A", "Group", "conflict"),
    ("name", "C++", "C", "conflict"),
    ("name", "C#", "C", "conflict"),
    ("term", "A.I.", "AI", "same"),
    ("place", "the U.S.", "US", "same"),
    ("person", "A. Lee", "B. Lee", "conflict"),
    ("person", "J. K. Dahl", "J.K. Dahl", "same"),
    ("percent", "two in three", "two thirds", "same"),
    ("term", "bilingual", "multilingual", "undecided"),
    ("quotation", "“It fell, and we ran.”", "It fell and we ran", "same"),
    ("quotation", "It fell", "It collapsed", "undecided"),
    ("statement", "It began with six billion", "It began with 6 billion", "same"),
    ("statement", "The club won", "The club all but won", "undecided"),
]


@pytest.mark.parametrize(("left", "right", "reason"), MONEY)
def test_two_sums_of_money(left: str, right: str, reason: str) -> None:
    assert both_ways("money", left, right) == reason


@pytest.mark.parametrize(("left", "right", "reason"), NUMBERS)
def test_two_numbers(left: str, right: str, reason: str) -> None:
    assert both_ways("number", left, right) == reason


@pytest.mark.parametrize(("kind", "left", "right", "reason"), SHARES_AND_TIMES + NAMES)
def test_two_shares_times_names_or_texts(kind: str, left: str, right: str, reason: str) -> None:
    assert both_ways(kind, left, right) == reason


@pytest.mark.parametrize(("left", "right", "reason"), DATES)
def test_two_dates(left: str, right: str, reason: str) -> None:
    assert both_ways("date", left, right) == reason


LISTS = [
    (["Rovers FC", "NBC plc"], ["New Bridge Company", "Harbour Rovers"], False, "same"),
    (["Ann Lee"], ["Ann Lee", "Bo Dahl"], False, "fewer"),
    (["Ann Lee", "Cy Ek"], ["Ann Lee", "Bo Dahl"], True, "fewer"),
    (["Ann Lee", "Cy Ek"], ["Ann Lee", "Bo Dahl"], False, "conflict"),
    (["Ann Lee"], ["Bo Dahl"], True, "conflict"),
]


@pytest.mark.parametrize(("left", "right", "only_some", "reason"), LISTS)
def test_two_lists(left: list[str], right: list[str], only_some: bool, reason: str) -> None:
    one, other = read_value("list", left), read_value("list", right)
    for first, second in ((one, other), (other, one)):
        assert compare_values(first, second, aliases=ALIASES, open_lists=lambda: only_some).reason == reason


def test_times_that_differ_make_it_later_instead_of_a_conflict_and_nothing_else() -> None:
    def reason(left: str, right: str, *as_of: str) -> str:
        times = (as_of[0], as_of[1])
        return compare_values(read_value("number", left), read_value("number", right), as_of=times).reason

    assert reason("3 dead", "24 dead", "Tuesday", "Friday") == "later"
    assert reason("3 dead", "24 dead", "Friday", "friday") == "conflict"
    assert reason("3 dead", "24 dead", "Tuesday", "") == "conflict"
    assert reason("3 dead", "three dead", "Tuesday", "Friday") == "same"
    assert reason("about 40", "41", "Tuesday", "Friday") == "approximation"


WORDED = [
    (
        "money",
        "$5 million",
        "over $5 million",
        "USD 5 million and over USD 5 million: the same figure, hedged by one of the two",
    ),
    (
        "money",
        "about $5 million",
        "nearly $5 million",
        "about USD 5 million and nearly USD 5 million: the same figure, hedged in two ways",
    ),
    ("number", "about 40 people", "41 people", "“41” fits “about 40”"),
    ("number", "hundreds", "200", "“200” fits “hundreds” (100 to 999)"),
    ("date", "August 2023", "since August 2023", "“2023-08” fits “since 2023-08”"),
    ("date", "after 2020", "before 2023", "“before 2023” fits “after 2020”"),
    ("date", "17 August 2023", "August 2023", "2023-08-17 lies in 2023-08"),
    (
        "money",
        "more than €30 million",
        "€31 million",
        "30 million is 31 million to the nearest 10 million, and “EUR 31 million” fits “over EUR 30 million”",
    ),
    ("number", "7 km", "4 miles", "7 km = 4.3496 miles, alike to the nearest 1 mile"),
    ("number", "240 mm", "nearly ten inches", "240 mm = 9.4488 inches, which fits “nearly 10 inches”"),
    ("number", "over 4 miles", "7 km", "over 4 miles = 6.4374 km; “7 km” fits that"),
    ("number", "30 °C", "30.4 °C", "30 is 30.4 to the nearest 1"),
]


@pytest.mark.parametrize(("kind", "left", "right", "detail"), WORDED)
def test_the_detail_says_what_fits_what(kind: str, left: str, right: str, detail: str) -> None:
    assert compare_values(read(kind, left), read(kind, right)).detail == detail


@pytest.mark.parametrize(
    ("pounds", "euros", "detail"),
    [
        ("£26 million", "€30 million", "that is GBP 26 million to the nearest EUR 10 million"),
        (
            "around £26 million",
            "a little over €30 million",
            "“about GBP 26 million” fits “over EUR 30 million”",
        ),
    ],
)
def test_the_detail_of_a_rate_rounds_to_what_a_text_tells(pounds: str, euros: str, detail: str) -> None:
    rate = KnownRate("GBP", "EUR", Decimal("1.1923"), "1.1923")
    for pair in ((pounds, euros), (euros, pounds)):
        verdict = compare_values(*(read("money", said) for said in pair), rates=lambda *_: [rate])
        assert verdict.detail == f"1.1923; 30 million ÷ 1.1923 = 25.2 million, {detail}"


@given(
    hedges=st.tuples(*2 * [st.sampled_from(["", "about ", "over ", "nearly ", "at least "])]),
    figures=st.tuples(*2 * [st.integers(1, 10**9)]),
    noughts=st.tuples(*2 * [st.integers(0, 6)]),
    rate=st.decimals("0.001", "1000", places=6),
)
def test_no_detail_has_more_digits_than_anyone_would_write(
    hedges: tuple[str, str], figures: tuple[int, int], noughts: tuple[int, int], rate: Decimal
) -> None:
    known = KnownRate("GBP", "EUR", rate, "a rate")
    said = [f"{hedge}{figure}{'0' * n}" for hedge, figure, n in zip(hedges, figures, noughts, strict=True)]
    left, right = read("money", f"{said[0]} pounds"), read("money", f"{said[1]} euros")
    detail = compare_values(left, right, rates=lambda *_: [known]).detail
    assert not re.search(r"\.\d{9}", detail), detail


def both_ways(kind: str, left: str, right: str) -> str:
    """The reason, which must not hang on which of the two comes first."""
    one, other = read(kind, left), read(kind, right)
    reason = compare_values(one, other, aliases=ALIASES, rates=rates_between).reason
    assert compare_values(other, one, aliases=ALIASES, rates=rates_between).reason == reason
    return reason


def read(kind: str, said: str) -> Value:
    return read_value(kind, said, near="2023-10")
