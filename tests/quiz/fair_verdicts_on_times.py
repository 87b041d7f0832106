"""Typed shares, times and dates with the verdict of a fair teacher; laid out as the table of figures is."""

from __future__ import annotations

SHARES = (
    (
        "storm insured:typed:underwriter",
        "34% | 34 | 34 percent | thirty-four per cent | 34 pct",
        "0.34 | 3.4% | 43% | a third | 34 percentage points | 33%",
    ),
    (
        "storm insured:typed:council",
        "a third | one third | about a third | 1/3 | 33% | 33.3 per cent | roughly one third",
        "34% | 30% | a quarter | two thirds | 3%",
    ),
    (
        "zhipu computing-growth:typed:digest",
        "50% | 50 | half | by half | by 50 per cent | fifty percent",
        "0.5 | 5% | 150% | 15%",
    ),
    (
        "match possession:typed:wire",
        "61% | 61 per cent | sixty-one percent | 61 | 61 %",
        "58% | 16% | 0.61",
    ),
)

DURATIONS = (
    (
        "court prison:typed",
        "30 months | 2.5 years | two and a half years | 2½ years | 2 years and 6 months | 30 | "
        "thirty months | 2 years 6 months | 30 month | two-and-a-half years",
        "30 years | 3 years | 30 days | 20 months | 2 years",
    ),
    (
        "storm ferry-stop:typed",
        "3 days | 72 hours | three days | 3 | 72h | for three days",
        "3 weeks | 2 days | 72",
    ),
    (
        "match delay:typed:post",
        "half an hour | almost half an hour | nearly 30 minutes | 30 min | 0.5 hours | "
        "just under half an hour",
        "28 minutes | over half an hour | 30 hours | an hour",
    ),
    (
        "storm notice:typed:pilot",
        "two hours | a couple of hours | about 2 hours | 120 minutes | 2h",
        "19 hours | 2 days | 20",
    ),
    (
        "match wait:typed",
        "34 years | 34 | thirty-four yrs | 34 yrs | thirty-four years | 34 years long | about 34 years",
        "43 years | 34 months | 35 years | 340 months | 33 years",
    ),
    (
        "court bribery-time:typed",
        "4 years | four years | 48 months",
        "4 months | 14 years | 4 weeks",
    ),
)

DATES = (
    (
        "zhipu clearance-month:typed",
        "August 2023 | Aug 2023 | 8/2023 | 08/2023 | 2023-08 | 2023/08 | August | in August | "
        "Aug. 2023 | Aug '23 | August of 2023 | Agust 2023 | mid-August 2023",
        "2023 | July 2023 | August 2022 | summer 2023 | last year | 09/2023 | 13/2023 | mid-2023 | late 2023",
    ),
    (
        "zhipu founding-year:typed",
        "2019 | in 2019 | the year 2019 | twenty nineteen | two thousand and nineteen",
        "not 2019 | 2018 | 2091 | 2019 or 2020 | the 2010s | March | four years ago",
    ),
    (
        "zhipu conference-photo:typed:tech-times",
        "7 July 2023 | July 7, 2023 | July 7th 2023 | the 7th of July, 2023 | 7/7/2023 | 7.7.2023 | "
        "2023-07-07 | 2023/07/07 | 7 July | Friday 7 July 2023 | 07-07-2023 | 7 Jul 2023 | 7/7/23",
        "July 2023 | 8 July 2023 | 7 June 2023 | 2023 | 7 July 2022 | 17 July 2023 | 7",
    ),
    (
        "match match-day:typed",
        "17 May 2025 | 17/05/2025 | 5/17/2025 | 17.5.2025 | 17.05.2025 | 2025/05/17 | 17-05-2025 | "
        "May 17 | Saturday 17 May | 17/5/25 | 17 May '25 | 17. May 2025",
        "16 May 2025 | May 2025 | 17 June 2025 | Saturday | 71/05/2025 | 17 May 2024 | 17 May '24",
    ),
    (
        "court appeal-by:typed",
        "9 May 2025 | 9/5/2025 | 5/9/2025 | until 9 May 2025 | by 9 May | 9 May",
        "9 May 2024 | 9 June 2025 | May 2025 | 28 days | after 9 May 2025 | 5.9.2025",
    ),
    (
        "court costs-hearing:typed:nine",
        "6 June 2025 | 6 June | June 6 | on 6 June",
        "6 July 2025 | 6 June 2024 | June 2025",
    ),
    (
        "court verdict:typed:whistle",
        "March 2025 | March | in March | 3/2025 | 21 March 2025",
        "April 2025 | 2025 | 3 March 2024",
    ),
    (
        "court verdict:typed:docket",
        "21 March 2025 | 21 March | March 21st",
        "March 2025 | 12 March 2025 | last month",
    ),
    (
        "zhipu chatbot-when:typed:canada",
        "since August 2023 | from August 2023 | August 2023 | since August",
        "before August 2023 | by August 2023 | since July 2023 | 2023",
    ),
    (
        "zhipu computing-deadline:typed:digest",
        "2025 | by 2025 | in 2025",
        "2024 | after 2025 | 2052",
    ),
    (
        "storm wall-year:typed",
        "1911 | from 1911 | nineteen eleven",
        "1919 | 1991 | before 1911",
    ),
    (
        "zhipu sum-year:typed",
        "2023 | the year 2023 | in 2023",
        "March | 2022 | October | 2023/24",
    ),
    (
        "court trial-opened:typed:docket",
        "3 March | 3rd March 2025 | March 3rd | 3.3.2025 | 03/03/2025 | 3 Mar 2025 | Mon 3 March 2025",
        "March 2025 | 3 May 2025 | 30 March 2025",
    ),
    (
        "storm landfall-day:typed",
        "4 November 2024 | 4 Nov | Monday 4 November | Nov 4th, 2024 | 4/11/2024 | 11/4/2024 | "
        "04.11.2024 | 4th of november | 4 Novembre 2024",
        "Monday | 11.4.2024 | 5 November 2024 | November 2024 | 4 November 2023",
    ),
    (
        "storm emergency-end:typed:council",
        "7 November 2024 | 7 November | on the 7th of November",
        "7 | 8 November 2024 | 7 December 2024",
    ),
)
