"""Amounts read out of the words around them, and written in one short form."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from reader.story.values import Hedge, Quantity, Unreadable, Value, read_value, write_value
from reader.story.values.tolerances import read_tolerance

WRITTEN = [
    ("money", "put 2.5 billion yuan ($468.9 million) into the bridge", "CNY 2.5 billion (CAD 468.9 million)"),
    ("money", "$342 million, or 2.5 billion yuan", "CAD 342 million (CNY 2.5 billion)"),
    ("money", "2.5 billion yuan, about US$340 million", "CNY 2.5 billion (about USD 340 million)"),
    ("money", "US$300 million ($411.7 million)", "USD 300 million (CAD 411.7 million)"),
    ("money", "RMB2.5bn", "CNY 2.5 billion"),
    ("money", "CAD468.9m", "CAD 468.9 million"),
    ("money", "the US $300 million gift", "USD 300 million"),
    ("money", "A $300 million round", "CAD 300 million"),
    ("money", "up to 5 million U.S. dollars", "up to USD 5 million"),
    ("money", "more than a total of £5 million", "over GBP 5 million"),
    ("money", "£5 million or more", "at least GBP 5 million"),
    ("money", "€40+ million", "over EUR 40 million"),
    ("money", "barely $40 million", "about CAD 40 million"),
    ("money", "scarcely £5 million", "about GBP 5 million"),
    ("money", "nearly €1bn", "nearly EUR 1 billion"),
    ("money", "close on €1bn", "nearly EUR 1 billion"),
    ("money", "roughly 1.5m euros", "about EUR 1.5 million"),
    ("money", "circa £1.5m", "about GBP 1.5 million"),
    ("money", "$5 million or so", "about CAD 5 million"),
    ("money", "$5 million, give or take", "about CAD 5 million"),
    ("money", "upwards of RMB 5bn", "over CNY 5 billion"),
    ("money", "¥5 billion", "JPY 5 billion"),
    ("money", "half a million pounds", "GBP 500,000"),
    ("money", "one point six five million euros", "EUR 1.65 million"),
    ("money", "no more than €3m", "up to EUR 3 million"),
    ("money", "hundreds of millions of dollars", "hundreds of millions of CAD"),
    ("money", "a few hundred thousand euros", "several hundred thousand EUR"),
    ("money", "between £3m and £5m", "GBP 3 million to 5 million"),
    ("money", "£3-5 million", "GBP 3 million to 5 million"),
    ("money", "5 lakh crore rupees", "INR 5 trillion"),
    ("money", "4,00,000 rupees", "INR 400,000"),
    ("money", "500 billion won", "KRW 500 billion"),
    ("money", "seven pounds", "GBP 7"),
    ("money", "£2.50", "GBP 2.50"),
    ("money", "0.300 billion euros", "EUR 0.300 billion"),
    ("number", "seven pounds", "7 lb"),
    ("number", "BridgeNet-6B with six billion parameters", "6 billion"),
    ("number", "COVID-19 killed 340 people in 2023", "340"),
    ("number", "one of the 12 boats", "12"),
    ("number", "the first", "1"),
    ("number", "one person", "1"),
    ("number", "a few", "several"),
    ("number", "40-plus", "over 40"),
    ("number", "a couple of boats", "2"),
    ("number", "half a million boats", "500,000"),
    ("number", "the twenty-third minute", "23 minutes"),
    ("number", "the sixtieth time", "60"),
    ("number", "3/4 mile", "0.75 miles"),
    ("number", "a three-quarter mile", "0.75 miles"),
    ("percent", "1/3", "33.33 %"),
    ("duration", "two-and-a-half years", "2.5 years"),
    ("number", "some of the 12", "12"),
    ("number", "some 12 boats", "about 12"),
    ("number", "384 dual-core processors", "384 dual-core"),
    ("number", "340m users", "340 million"),
    ("number", "340m deep", "340 m"),
    ("number", "minus 5 degrees Celsius", "-5 °C"),
    ("number", "57F", "57 °F"),
    ("number", "a low of -10C", "-10 °C"),
    ("number", "88F (31C)", "88 °F (31 °C)"),
    ("number", "57F to 60F", "57 to 60 °F"),
    ("number", "2 million km²", "2 million km²"),
    ("number", "a magnitude of 4.6", "magnitude 4.6"),
    ("number", "12 kilowatt-hours", "12 kWh"),
    ("number", "three thousand two hundred and six", "3,206"),
    ("number", "7 km (4 miles)", "7 km (4 miles)"),
    ("percent", "50% more capacity by 2025", "50 %"),
    ("percent", "two thirds", "66.67 %"),
    ("percent", "3.5 percentage points", "3.5 pp"),
    ("percent", "nearly half", "nearly 50 %"),
    ("duration", "a 90-day closure", "90 days"),
    ("percent", "two in three", "66.67 %"),
    ("percent", "two thirds in 2023", "66.67 %"),
    ("percent", "1 in 10", "10 %"),
    ("percent", "one in every ten", "10 %"),
    ("percent", "nearly 9 out of 10 boats", "nearly 90 %"),
    ("percent", "50% of the 12 boats, one in two", "50 %"),
    ("duration", "half a year", "0.5 years"),
    ("duration", "an hour", "1 hour"),
    ("duration", "two hours and 30 minutes", "150 minutes"),
    ("duration", "1h30", "90 minutes"),
    ("duration", "1h30m", "90 minutes"),
    ("duration", "2 min 30", "150 seconds"),
    ("number", "-5 degrees", "-5 degrees"),
    ("number", "nineteen ninety-nine boats", "1,999"),
    ("number", "twenty twenty-three", "2,023"),
    ("number", "eighteen twelve", "1,812"),
    ("number", "123,456,789,012,345,678,901,234", "123,456,789,012,345,678,901,234"),
    ("number", "no one of the 12 boats", "12"),
    ("money", "not $5 million but $6 million", "CAD 6 million"),
    ("money", "not more than $5 million", "up to CAD 5 million"),
    ("money", "£2 1/2 million", "GBP 2.5 million"),
    ("money", "a £2-1/2-million bridge", "GBP 2.5 million"),
    ("money", "½ million pounds", "GBP 500,000"),
    ("money", "two and three quarters million euros", "EUR 2.75 million"),
    ("money", "a tenth of a million euros", "EUR 100,000"),
    ("number", "magnitude 7.8 to 8", "magnitude 7.8 to 8"),
    ("duration", "a day or two", "1 to 2 days"),
    ("number", "5-foot-10", "70 inches"),
    ("number", "a hundred and one boats", "101"),
    ("number", "a thousand and one", "1,001"),
    ("money", "a hundred million euros", "EUR 100 million"),
    ("money", "a million and a half pounds", "GBP 1.5 million"),
    ("number", "a dozen and a half", "18"),
    ("number", "2¼", "2.25"),
    ("number", "6 1/2 inches", "6.5 inches"),
    ("number", "5 ft 6 1/2 inches", "66.5 inches"),
    ("number", "3 5/16 inches", "3.3125 inches"),
    ("number", "In 2023 1/2 of the boats", "0.5"),
    ("number", "the fifth boat", "5"),
    ("number", "one fifth-place finish", "1"),
    ("number", "a third-place finish", "3"),
    ("number", "two tenths of a mile", "0.2 miles"),
    ("number", "in 1998 600 boats", "600"),
    ("number", "2 billiard tables", "2"),
    ("number", "7 billionaires", "7"),
    ("percent", "3 1/2 percent", "3.5 %"),
    ("percent", "two-fifths", "40 %"),
    ("percent", "three tenths", "30 %"),
    ("percent", "a tenth", "10 %"),
    ("percent", "one tenth of the boats", "10 %"),
    ("percent", "a one-tenth share", "10 %"),
    ("percent", "three fourths", "75 %"),
    ("percent", "3 quarters", "75 %"),
    ("percent", "2/3rds", "66.67 %"),
    ("percent", "2⁄3", "66.67 %"),
    ("percent", "⅔", "66.67 %"),
    ("percent", "66 ⅔ percent", "66.6667 %"),
    ("percent", "a tenth of a percent", "0.1 %"),
    ("percent", "between a third and a half", "33.33 to 50 %"),
    ("percent", "rose 4 percent to 12 million", "4 %"),
    ("percent", "in 2023 50%", "50 %"),
    ("percent", "the first 50%", "50 %"),
    ("duration", "4 1/2 years", "4.5 years"),
    ("duration", "four and a third years", "4.3333 years"),
    ("duration", "an hour and a quarter", "1.25 hours"),
    ("duration", "one and a half hours", "1.5 hours"),
]


@pytest.mark.parametrize(("kind", "said", "written"), WRITTEN)
def test_an_amount_is_read_among_its_words_and_written_short(kind: str, said: str, written: str) -> None:
    value = read_value(kind, said, dollar="CAD")
    assert write_value(value) == written
    assert compared(read_value(kind, written)) == compared(value)


def compared(value: Value) -> object:
    """All that must stay when a value is written and read again: not what is counted."""
    assert isinstance(value, Quantity)
    also = tuple(msgspec.structs.replace(each, noun="") for each in value.also)
    return msgspec.structs.replace(value, noun="", also=also)


STEPS = [
    ("$340 million", "10000000"),
    ("$342 million", "1000000"),
    ("$2.50", "0.01"),
    ("$2.50 billion", "10000000"),
    ("two and a half million dollars", "100000"),
    ("$2,500 million", "100000000"),
]


@pytest.mark.parametrize(("said", "step"), STEPS)
def test_the_step_is_one_unit_of_the_last_digit_that_was_written(said: str, step: str) -> None:
    value = read_value("money", said)
    assert isinstance(value, Quantity)
    assert value.step == Decimal(step)


UNREADABLE = [
    (
        "money",
        "much",
        "no amount of money in 'much'; expected e.g. '2.5 billion yuan' or 'CAD 468.9 million'",
    ),
    ("money", "12 million", "no amount of money in '12 million' (no currency); expected e.g."),
    ("money", "$3 million and $5 million", "two amounts in '$3 million and $5 million'"),
    ("money", "from $3 million to $5 million", "two amounts in"),
    ("number", "12 dead and 30 hurt", "two amounts in"),
    ("number", "won 20-13", "two amounts in"),
    ("number", "nobody", "no number in 'nobody'"),
    ("duration", "five", "no length of time in 'five' (no unit of time)"),
    ("percent", "many", "no share in 'many'"),
    ("number", "no one", "no number in 'no one'"),
    ("number", "not one", "no number in 'not one'"),
    ("number", "one in ten people", "two amounts in"),
    ("money", "not $5 million", "no amount of money in 'not $5 million'"),
    (
        "percent",
        "two of the three firms",
        "two figures in 'two of the three firms', and none of them a share",
    ),
    ("percent", "one of the three firms", "two figures in"),
    ("percent", "3, 4 and 5", "two figures in"),
    ("percent", "1 in 2000", "two figures in"),
    ("duration", "1:30 hours", "a clock's '1:30' in"),
    ("percent", "from 3 to 5 percent", "'3 to 5 percent' would be read only in part: let `said` hold one"),
    ("number", "10³ kilometres", "'10³' would be read only in part"),
    ("number", "1,200¹ people", "'1,200¹' would be read only in part"),
    ("percent", "3 and 4 percent", "'3 and 4 percent' would be read only in part"),
    ("percent", "half of 1 percent", "'half of 1 percent' would"),
    ("percent", "12.5.3 percent", "'12.5.3 percent' would"),
    ("money", "$2.500.00", "'$2.500.00' would"),
    ("money", "5 million 300 thousand dollars", "'5 million 300 thousand dollars' would"),
    ("money", "$5 million and 300 thousand", "'$5 million and 300 thousand' would"),
    ("money", "$5 and 50 cents", "'$5 and 50' would"),
    ("money", "two million and a half pounds", "'two million and a half pounds' would"),
    ("money", "$10^6", "'$10^6' would"),
    ("money", "5e6 dollars", "'5e6 dollars' would"),
    ("money", "from 2000 to 3000 dollars", "'2000 to 3000 dollars' would"),
    ("money", "€2,5 Milliarden", "'2,5 Milliarden' has a scale that is not read"),
    ("money", "$3 milion", "'3 milion' has a scale that is not read"),
    ("percent", "3% to 7", "'3% to 7' would"),
    ("number", "a 2-2 draw", "two amounts in 'a 2-2 draw'"),
    ("number", "10-by-12-foot", "two amounts in '10-by-12-foot'"),
    ("money", "5m-6m euros", "'5m-6m euros' would"),
    ("percent", "3 times 7 percent", "'3 times 7 percent' would"),
    ("duration", "1 year 6", "'1 year 6' would"),
    ("name", " – ", "no words in"),
    ("list", "", "no name in the list"),
]


@pytest.mark.parametrize(("kind", "said", "why"), UNREADABLE)
def test_what_cannot_be_read_is_told_to_a_teacher(kind: str, said: str, why: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read_value(kind, said)
    assert str(raised.value).startswith(why)


def test_the_authors_hedge_stands_for_the_one_in_the_words() -> None:
    assert write_value(read_value("money", "$5 million", hedge=Hedge.ABOUT)) == "about USD 5 million"
    assert write_value(read_value("money", "over $5 million", hedge=Hedge.EXACT)) == "USD 5 million"
    assert write_value(read_value("date", "2023-08", hedge=Hedge.AFTER)) == "after 2023-08"


@pytest.mark.parametrize(
    ("kind", "said", "hedge"),
    [("money", "$5", Hedge.AFTER), ("date", "2023", Hedge.OVER), ("number", "5", Hedge.VAGUE)],
)
def test_a_hedge_of_the_wrong_kind_is_refused(kind: str, said: str, hedge: Hedge) -> None:
    with pytest.raises(Unreadable, match="hedge"):
        read_value(kind, said, hedge=hedge)


def test_the_brief_form_leaves_out_other_units() -> None:
    assert write_value(read_value("number", "7 km (4 miles)"), brief=True) == "7 km"


def test_an_array_is_for_lists_only() -> None:
    with pytest.raises(Unreadable, match="array"):
        read_value("money", ["$5", "$6"])


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("5 %", "5", "%"),
        ("2 per cent", "2", "%"),
        ("10 people", "10", ""),
        ("1 million", "1000000", ""),
        ("0.5", "0.5", ""),
        ("£500", "500", "GBP"),
        ("3 days", "3", "days"),
    ],
)
def test_a_tolerance_is_a_share_only_where_it_says_so(text: str, figure: str, unit: str) -> None:
    read = read_tolerance(text)
    assert (read.figure, read.unit) == (Decimal(figure), unit)


@pytest.mark.parametrize("text", ["-5 %", "minus 3", "-$1"])
def test_no_tolerance_is_less_than_none(text: str) -> None:
    with pytest.raises(Unreadable, match="no tolerance in"):
        read_tolerance(text)
