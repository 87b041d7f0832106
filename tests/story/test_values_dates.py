"""Dates read out of their words, with the article's own date to complete them."""

from __future__ import annotations

import pytest

from reader.story.values import Unreadable, read_value, write_value

NEAR = "2023-10-17"

WRITTEN = [
    ("2023", "2023"),
    ("2023-08", "2023-08"),
    ("2023-08-17", "2023-08-17"),
    ("2023-08-17/2023-08-20", "2023-08-17/2023-08-20"),
    ("on Saturday 8 October 2011", "2011-10-08"),
    ("on Oct. 21, 2011", "2011-10-21"),
    ("7th of July", "2023-07-07"),
    ("July 7", "2023-07-07"),
    ("in August", "2023-08"),
    ("October", "2023-10"),
    ("October 20", "2023-10-20"),
    ("November", "2023-11"),
    ("December 17", "2023-12-17"),
    ("December 18", "2022-12-18"),
    ("until 9 November", "by 2023-11-09"),
    ("29 February", "2020-02-29"),
    ("early August", "2023-08-01/2023-08-10"),
    ("mid-August", "2023-08-11/2023-08-20"),
    ("late August 2022", "2022-08-21/2022-08-31"),
    ("early 2023", "2023-01-01/2023-04-30"),
    ("the third quarter of 2023", "2023-07-01/2023-09-30"),
    ("Q1", "2023-01-01/2023-03-31"),
    ("the first half of 2022", "2022-01-01/2022-06-30"),
    ("the 1990s", "1990-01-01/1999-12-31"),
    ("mid-1990s", "1994-01-01/1996-12-31"),
    ("the 19th century", "1801-01-01/1900-12-31"),
    ("7-9 July 2023", "2023-07-07/2023-07-09"),
    ("July 7–9", "2023-07-07/2023-07-09"),
    ("17 August to 3 September 2023", "2023-08-17/2023-09-03"),
    ("from 3 July to 5 July 2023", "2023-07-03/2023-07-05"),
    ("from 3 to 5 July 2023", "2023-07-03/2023-07-05"),
    ("between 3 and 5 July 2023", "2023-07-03/2023-07-05"),
    ("between July 3 and 5, 2023", "2023-07-03/2023-07-05"),
    ("3 and 5 July 2023", "2023-07-03/2023-07-05"),
    ("on May 3 and 12 people died", "2023-05-03"),
    ("from 3 July", "since 2023-07-03"),
    ("in summer, on 3 July 2023", "2023-07-03"),
    ("the summer fair of 3 July 2023", "2023-07-03"),
    ("one day in May 2023", "2023-05"),
    ("in the year 2023", "2023"),
    ("in the month of May 2023", "2023-05"),
    ("the end of the year 2023", "2023-09-01/2023-12-31"),
    ("between July and August", "2023-07-01/2023-08-31"),
    ("17/08/2023", "2023-08-17"),
    ("08/17/2023", "2023-08-17"),
    ("2023/08/17", "2023-08-17"),
    ("2023/8/5", "2023-08-05"),
    ("11.3.2024", "2024-03-11"),
    ("30.06.2029", "2029-06-30"),
    ("11. 3. 2024 to 14. 3. 2024", "2024-03-11/2024-03-14"),
    ("11. March 2024", "2024-03-11"),
    ("17-8-2023", "2023-08-17"),
    ("10-March-2024", "2024-03-10"),
    ("5/May/2024", "2024-05-05"),
    ("9:40 p.m. on March 10", "2023-03-10"),
    ("10:30 May 5, 2023", "2023-05-05"),
    ("shortly before 10 p.m. on March 10", "2023-03-10"),
    ("2023-05-05T10:30", "2023-05-05"),
    ("12 people in 2023", "2023"),
    ("In 2023 12 people died", "2023"),
    ("flight 370 in March 2014", "2014-03"),
    ("before 2020", "before 2020"),
    ("shortly after 17 August", "after 2023-08-17"),
    ("since 2019", "since 2019"),
    ("August 2023 or later", "since 2023-08"),
    ("from 3 July onwards", "since 2023-07-03"),
    ("2019, or earlier", "by 2019"),
    ("by the end of August", "by 2023-08-21/2023-08-31"),
    ("until August 2023", "by 2023-08"),
    ("around 17 August", "about 2023-08-17"),
    ("May", "2023-05"),
]


@pytest.mark.parametrize(("said", "written"), WRITTEN)
def test_a_date_is_read_and_written_as_days(said: str, written: str) -> None:
    value = read_value("date", said, near=NEAR)
    assert write_value(value) == written
    assert read_value("date", written) == value


@pytest.mark.parametrize(
    ("near", "written"),
    [("2023", "2023-08"), ("2023-07", "2023-08"), ("2023-05", "2022-08"), ("October 2021", "2021-08")],
)
def test_a_month_without_a_year_is_the_latest_before_the_article_or_comes_soon_after_it(
    near: str, written: str
) -> None:
    assert write_value(read_value("date", "in August", near=near)) == written


UNREADABLE = [
    ("Tuesday", "'Tuesday' alone is no date: give `value`, e.g. '2023-10-17'"),
    ("this month", "'this month' alone is no date"),
    ("in spring", "'spring' alone is no date"),
    ("10/11/2023", "'10/11/2023' may be two different days; give `value` as 2023-11-10"),
    ("2019 and 2023", "two dates in '2019 and 2023'"),
    ("31 June 2023", "there is no day 2023-06-31"),
    ("2023-13", "there is no day 2023-13"),
    ("summer 2023", "'summer' touches the date in 'summer 2023': give `value`, e.g. '2023-08'"),
    ("the winter of 2022-23", "'winter' touches"),
    ("in 2022-23", "'2022-23' may be a season or two years"),
    ("the 2022/23 season", "'2022/23' may be"),
    ("the 2023 season", "'season' touches"),
    ("Christmas 2023", "'christmas' touches"),
    ("Christmas Day, 2023", "'day' touches"),
    ("the eve of 1 May 2023", "'eve' touches"),
    ("fiscal 2023", "'fiscal' touches"),
    ("FY2023", "'fy' touches"),
    ("the financial year 2023", "'financial' touches"),
    ("the 2023 fiscal year", "'fiscal' touches"),
    ("the third fiscal quarter of 2023", "'quarter' touches"),
    ("week of 3 July 2023", "'week' touches"),
    ("the first week of May 2023", "'week' touches"),
    ("the first month of 2023", "'month' touches"),
    ("the last days of May 2023", "'days' touches"),
    ("three years before 2023", "'years before' touches"),
    ("13 days after 1 May", "'days after' touches"),
    ("a week from 3 July", "'week from' touches"),
    ("in May last year", "'last' touches"),
    ("next May", "'next' touches"),
    ("shortly before 10 p.m.", "'10 p.m.' is a time of day, and a date is read to the day: give `value`"),
    ("at noon", "'noon' is a time of day"),
    ("10-11-2023", "'10-11-2023' may be two different days"),
    ("3.17.2024", "there is no day 2024-17-03"),
    ("2024-W12", "'2024-W12' would be read only in part"),
    ("11 mars 2024", "'11 mars 2024' would be read only in part: give `value`"),
    ("11. März 2024", "'11. März 2024' would"),
    ("11 de marzo de 2024", "'11 de marzo de 2024' would"),
    ("Febuary 11, 2024", "'11, 2024' would"),
    ("Febuary 2024", "'Febuary 2024' would"),
    ("10-Mar-24", "'10-Mar-24' would"),
    ("5 May '24", "'5 May '24' would"),
    ("5, 6 and 7 May 2024", "'5, 6 and 7 May 2024' would"),
    ("May 5 and 7", "'May 5 and 7' would"),
    ("2024-3", "'2024-3' would"),
    ("2024.5", "'2024.5' would"),
    ("1.1.0001", "no date in '1.1.0001'"),
    ("2000 BC", "'bc' touches"),
    ("you may go", "no date in 'you may go'; expected e.g. '7 July 2023', '2023-08' or 'after 2023-08'"),
]


@pytest.mark.parametrize(("said", "why"), UNREADABLE)
def test_what_is_no_date_is_told_to_a_teacher(said: str, why: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read_value("date", said, near=NEAR)
    assert str(raised.value).startswith(why)


def test_a_month_needs_a_year_or_an_article_with_a_date() -> None:
    with pytest.raises(Unreadable, match="no year in 'August', and the article has no date"):
        read_value("date", "August")
    with pytest.raises(Unreadable, match="no year in 'August', and the article's date 'Tuesday' can't be"):
        read_value("date", "August", near="Tuesday")
