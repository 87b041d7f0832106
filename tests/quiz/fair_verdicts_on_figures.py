"""Typed figures with the verdict of a fair teacher: for each question, what is right, what is wrong.

A row is a question, as `STORY FACT:KIND[:OUTLET]`, then its right answers and its wrong ones, parted by " | ".
The verdicts were written down before any of them was tried.
"""

from __future__ import annotations

MONEY = (
    (
        "zhipu sum-dollars:typed:digest",
        "$341 million | 341 million | US$341m | USD 341,000,000 | 341 million dollars | 341M | "
        "$0.341bn | 341 mln US dollars | three hundred and forty-one million dollars | 341 000 000 | "
        "341 million bucks | It raised $341 million. | roughly $341m | 341 million or so | "
        "341 millions | $341 milion | $ 341 000 000 | US $341 million | 341 Million USD | USD341m | "
        "341 million (US dollars) | 341 million $ | 341,0 million | $341,000,000.00 | = 341 million",
        "340 million | $342 million | $341 billion | $341,000 | 341 | €341 million | "
        "CAD 341 million | 341 million yuan | over $341 million | $314 million | "
        "between 340 and 342 million dollars | $340-342 million | $341 million or $342 million | "
        "not $341 million | 341.5 million | upwards of $341m | 341 million pounds | 0,341 million | "
        "−341 million dollars | 341 million dollars or 340 million dollars | 34.1 million | 341 k",
    ),
    (
        "zhipu sum-dollars:typed:tech-times",
        "$340 million | about 340 million dollars | approximately $340m | some 340 million dollars | "
        "circa $340 million | ~$340m | nearly $340 million | barely $340 million | "
        "340 million or so | $340mm | over $340 million | no more than $340 million",
        "341 million | $3.40 million | 304 million dollars",
    ),
    (
        "zhipu sum-dollars:typed:canada",
        "CAD 468.9 million | C$468.9 million | $468.9 million | 468.9 million Canadian dollars | "
        "468.9m | 468.9 million dollars | 468,9 million | 468.90 million | 468,900,000 | CA$468.9m",
        "US$468.9 million | 469 million | 468.9 billion | $340 million | 468.9 million yuan | 489.6 million",
    ),
    (
        "zhipu sum-yuan:typed:blog",
        "2.5 billion yuan | RMB 2.5bn | ¥2.5bn | 2.5 billion | 2,500 million yuan | CNY2.5bn | "
        "RMB2.5 billion | two and a half billion yuan | 2.5 billion renminbi | 2,500,000,000 | "
        "2.5 thousand million yuan | 2.5 billion RMB | 2½ billion yuan | 2,5 billion yuan | 2.5 bn | "
        "2.5b yuan | CN¥2.5bn | 2500 million | 2.5 billion RMB (renminbi) | 2.5 bilion yuan",
        "2.5 million yuan | $2.5 billion | 2.5 billion yen | JPY 2.5 billion | 3 billion yuan | "
        "25 billion yuan | 2.5 | €2.5bn | over 2.5 billion yuan | 2.5 trillion yuan | 2.05 billion | "
        "250 million yuan",
    ),
    (
        "zhipu sum-yuan:typed:digest",
        "over 2.5 billion yuan | more than RMB 2.5bn | upwards of 2.5 billion yuan | "
        "in excess of ¥2.5bn | 2.5 billion yuan | 2.5 billion yuan plus | about 2.5 billion yuan",
        "no more than 2.5 billion yuan | almost 2.5 billion yuan | under 2.5 billion yuan | "
        "over 2.6 billion yuan",
    ),
    (
        "zhipu stocks-spending:typed:tech-times",
        "hundreds of millions of dollars | hundreds of millions | "
        "hundreds of millions of US dollars | several hundred million dollars",
        "millions of dollars | tens of millions of dollars | hundreds of dollars | $300 million | "
        "a lot of money",
    ),
    (
        "court fine:typed:docket",
        "£85,000 | 85k | £85k | 85 thousand pounds | eighty-five thousand | 85,000 GBP | £85,300 | "
        "85 000 | £85,000 pounds | GBP 85k | £ 85,000 | £85,000.00 | 85,000 quid | £85K",
        "£90,000 | £86,000 | $85,000 | 85 | £8,500 | £85 million | €85,000 | 85,000 yen | £8500 | £850,000",
    ),
    (
        "court fine:typed:nine",
        "nearly £90,000 | almost £90,000 | just under 90,000 pounds | close to £90k | £90,000 | "
        "not quite 90,000",
        "over £90,000 | £85,000 | £9,000 | at least £90,000",
    ),
    (
        "storm readers:typed:haian",
        "600,000 yuan | 600k yuan | RMB 600,000 | ¥600,000 | 0.6 million yuan | "
        "six hundred thousand yuan | 600 thousand",
        "60,000 yuan | 6 million yuan | $600,000 | half a million yuan",
    ),
    (
        "storm plate:typed:parish",
        "£1,824 | 1824 | 1 824 pounds | £1,824.00 | 1.824k pounds | "
        "one thousand eight hundred and twenty-four | 1.824 | £1.824",
        "1.842 | £1.824 million | £1,842 | £1,800 | about £1,800 | 1,824 euros | £18,24",
    ),
    (
        "match prize:typed:post",
        "more than a million euros | over one million | a million euros | €1m+ | over €1mn",
        "nearly €1 million | €1.6 million | over £1 million | over a billion euros",
    ),
    (
        "match prize:typed:wire",
        "€1.6m | 1.6 million | 1,600,000 euros | one point six million euros | 1.600.000 euros",
        "16 million | $1.6 million | €1.06 million | €1.6bn | a million euros",
    ),
    (
        "bridge cost:typed:herald",
        "£7.4 million | 7.4m | GBP 7.4 million | $12.6 million",
        "€7.4 million | 7.4 billion | 7.4",
    ),
)

NUMBERS = (
    (
        "storm dead:typed:council",
        "14 | fourteen | 14 people | Fourteen people died | 14 dead | about 14 | 14.0 | "
        "a total of 14 | fourteen people. | there were 14 | 14 persons | the number is 14 | around 14",
        "12 | over 14 | at least 14 | fourteeen | 41 | 1.4 | 14,000 | 14 km | 12 to 14 | 14 or 15 | "
        "$14 | 14% | 13 | fourteen hundred | fourteen or fifteen | not 14 | 14.5 | -14 | forty",
    ),
    (
        "storm dead:typed:haian",
        "12 | a dozen | one dozen | twelve | 12 persons",
        "14 | dozens | 21 | two dozen",
    ),
    (
        "storm dead:typed:pilot",
        "at least four | four | 4 or more | no fewer than 4 | not less than four | a minimum of 4 | "
        "4+ | at least 4 people | four or more | minimum 4",
        "at most 4 | fewer than four | at least nine | up to 4 | 3 | ≤ 4 | 4-5",
    ),
    (
        "storm dead:typed:plains",
        "more than ten | over 10 | 10+ | ten plus | upwards of ten people | ten",
        "over a dozen | under ten | nearly ten | 14",
    ),
    (
        "storm missing:typed:agency",
        "dozens | dozens of people | several dozen",
        "a dozen | 12 | 17 | hundreds",
    ),
    (
        "storm power:typed:agency",
        "38,412 | 38412 | 38 412 | 38,412 homes | 38'412",
        "38,000 | about 38,000 | 38,421 | 38.4 thousand | nearly 40,000",
    ),
    (
        "storm power:typed:pilot",
        "38,000 | 38k | 38 thousand | roughly 38,000 homes | some 38,000 | 38,000 or so | "
        "circa 38,000 | thirty-eight thousand | around 38 thousand households | 38,000-odd | over 38,000",
        "38,412 | 38 | 380,000 | 38 million",
    ),
    (
        "storm power:typed:ledger",
        "tens of thousands | tens of thousands of homes",
        "38,412 | thousands | hundreds of thousands",
    ),
    (
        "storm sheep:typed:croft",
        "1,040 | 1040 sheep | one thousand and forty | 1.04k",
        "1,000 | 1,400 | over 1,000",
    ),
    (
        "storm gust:typed:weather",
        "148 km/h | 148 | 148 kph | 148 kilometres per hour | 148 km per hour",
        "148 mph | 150 km/h | 148 km | nearly 150 | 148 knots",
    ),
    (
        "storm rain:typed:weather",
        "312 mm | 312 | 31.2 cm | 312 millimetres | 310 mm | 312 milimetres",
        "312 cm | 330 mm | 31.2 mm | 300",
    ),
    (
        "storm rain:typed:plains",
        '12.3 inches | 12.3 | 12.3 in | 12.3" | 12.3 inch',
        "12.3 mm | 13 inches | 123 inches | 12.3 ft",
    ),
    (
        "bridge length:typed:gazette",
        "1.2 km | 1.2 | 1,200 m | 1200 metres | 1,2 km | 1.2 kilometers",
        "1.2 miles | 12 km | 1.2 m | 1.3 km",
    ),
    (
        "bridge length:typed:courier",
        "three quarters of a mile | 3/4 mile | ¾ mile | 0.75 miles | .75 mi | a three-quarter mile",
        "0.75 km | 1¾ miles | 3 miles | half a mile",
    ),
    (
        "match first-minute:typed",
        "23 | 23rd | the 23rd minute | in the 23rd minute | 23 minutes | after 23 minutes | minute 23",
        "32 | 25 | 23 hours | 22nd",
    ),
    (
        "court age:typed",
        "58 | fifty-eight | 58 years old | 58 years | aged 58",
        "85 | 57 | 58 months | in his fifties",
    ),
    (
        "court bribery-counts:typed",
        "3 | three | three counts | on three counts",
        "4 | one | third | two",
    ),
    (
        "zhipu chatglm-parameters:typed",
        "6 billion | 6B | 6bn | six billion parameters",
        "6 | 6 million | 130 billion",
    ),
    (
        "zhipu large-model-parameters:typed",
        "130 billion | 130B | 130bn parameters",
        "13 billion | 130 | 130m",
    ),
    (
        "match attendance:typed:rovers",
        "41,386 | 41386 | about 41,000 | 41,000",
        "40,000 | 14,386 | 413,860",
    ),
    (
        "storm power:typed:diario",
        "just under 40,000 | almost 40k | 40,000 homes | close to forty thousand | about 40,000",
        "more than 40,000 | 38,000 | 4,000",
    ),
    (
        "storm evacuated:typed:haian",
        "over 3,000 | 3000+ | 3,000 | more than three thousand | upwards of 3k",
        "up to 3,000 | at most 3000 | 3,400",
    ),
    (
        "match shots:typed:post",
        "about 20 | 20 | twenty | some twenty shots | around 20 | over 20",
        "19 | 200",
    ),
    (
        "match attendance:typed:post",
        "41,000 | about 41 thousand | 41k | 41,386",
        "14,000 | 42,000 | 4,100",
    ),
    (
        "bridge lamps:typed:courier",
        "16 | sixteen lamps | 16 lights",
        "14 | 61 | sixty",
    ),
    (
        "storm gust:typed:radio",
        "80 knots | 80 | 80 kts",
        "80 mph | 80 km/h | 148 knots",
    ),
    (
        "match ansel-lead:typed",
        "60 | 60th minute | the sixtieth minute | 60'",
        "16 | 88",
    ),
)
