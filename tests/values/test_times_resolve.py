"""Temporal expressions are resolved against the reference, the tense and the dates before them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all
from extractor.values.times.lunar import lunar_day, solar_term

REFERENCE = date(2022, 2, 9)  # a Wednesday


def values(text, lang, reference=REFERENCE):
    return [
        (value.timex, value.from_, value.to) for _, value in resolve_all(text, load_pack(lang), reference)
    ]


@pytest.mark.parametrize(
    ("text", "timex", "first", "last"),
    [
        ("It opened on December 28 last year.", "2021-12-28", "2021-12-28", "2021-12-28"),
        ("It closed last March.", "2021-03", "2021-03-01", "2021-03-31"),
        ("It fell in the first quarter of 2026.", "2026-Q1", "2026-01-01", "2026-03-31"),
        ("It reported 1H22 results.", "2022-H1", "2022-01-01", "2022-06-30"),
        ("It happened in fiscal 2025.", "FY2025", "2025-01-01", "2025-12-31"),
        ("It was paid by the end of 2021.", "2021", "2021-12-31", "2021-12-31"),
        ("It was sold this week.", "2022-W06", "2022-02-07", "2022-02-13"),
        ("It grew over the past two years.", "P2Y", "2020-02-09", "2022-02-09"),
        ("It will grow over the next five years.", "P5Y", "2022-02-09", "2027-02-09"),
        ("It will lead within three years.", "P3Y", "2022-02-09", "2025-02-09"),
        ("It will lead by 2030.", "2030", "2030-01-01", "2030-12-31"),
        ("It has grown since 2019.", "2019", "2019-01-01", "2019-12-31"),
        ("It was built in the 1990s.", "199", "1990-01-01", "1999-12-31"),
        ("It is an 18th-century house.", "17", "1701-01-01", "1800-12-31"),
        ("It was said on Tuesday.", "2022-02-08", "2022-02-08", "2022-02-08"),
        ("It will be voted on Friday.", "2022-02-11", "2022-02-11", "2022-02-11"),
        ("It lasted three years.", "P3Y", None, None),
        ("It met two weeks ago.", "2022-W04", "2022-01-26", "2022-01-26"),
        ("It fell on Black Friday 2021.", "2021-11-26", "2021-11-26", "2021-11-26"),
        ("It came in mid-March 2021.", "2021-03", "2021-03-11", "2021-03-20"),
        ("It met on the third Tuesday of September 2014.", "2014-09-16", "2014-09-16", "2014-09-16"),
        ("It met every Tuesday.", "XXXX-WXX-2", None, None),
        ("It rained on 10/31/2021.", "2021-10-31", "2021-10-31", "2021-10-31"),
        ("It was held on May 3-5, 2021.", "2021-05-03/2021-05-05", "2021-05-03", "2021-05-05"),
        ("It ran in 2009-10.", "2009/2010", "2009-01-01", "2010-12-31"),
        ("Two to three years went by.", "P2Y/P3Y", None, None),
        ("The summer of 2020 was hot.", "2020-SU", "2020-06-01", "2020-08-31"),
    ],
)
def test_english_resolves(text, timex, first, last):
    assert values(text, "en") == [(timex, first, last)]


@pytest.mark.parametrize(
    ("text", "timex", "first", "last"),
    [
        ("去年11月成立", "2021-11", "2021-11-01", "2021-11-30"),
        ("本月公布", "2022-02", "2022-02-01", "2022-02-28"),
        ("上周二公布", "2022-02-01", "2022-02-01", "2022-02-01"),
        ("今年上半年增长", "2022-H1", "2022-01-01", "2022-06-30"),
        ("十四五期间", "2021/2025", "2021-01-01", "2025-12-31"),
        ("明年初量产", "2023", "2023-01-01", "2023-03-31"),
        ("2021年底", "2021", "2021-12-31", "2021-12-31"),
        ("去年9月上旬", "2021-09", "2021-09-01", "2021-09-10"),
        ("2021年前三季度", "2021-Q1/2021-Q3", "2021-01-01", "2021-09-30"),
        ("两到三年内", "P2Y/P3Y", "2022-02-09", "2025-02-09"),
        ("未来3-5年", "P3Y/P5Y", "2022-02-09", "2027-02-09"),
        ("过去五年", "P5Y", "2017-02-09", "2022-02-09"),
        ("25年目标", "2025", "2025-01-01", "2025-12-31"),
        ("用25年建成", "P25Y", None, None),
        ("二〇二〇年五月一日", "2020-05-01", "2020-05-01", "2020-05-01"),
        ("2021年11月8日至10日", "2021-11-08/2021-11-10", "2021-11-08", "2021-11-10"),
        ("2024—2028年", "2024/2028", "2024-01-01", "2028-12-31"),
        ("2021年1—9月", "2021-01/2021-09", "2021-01-01", "2021-09-30"),
        ("去年中秋节", "2021-09-21", "2021-09-21", "2021-09-21"),
        ("上世纪90年代", "199", "1990-01-01", "1999-12-31"),
        ("昨晚公布", "2022-02-08TEV", "2022-02-08", "2022-02-08"),
        ("每季度一次", "P1Q", None, None),
    ],
)
def test_chinese_resolves(text, timex, first, last):
    assert values(text, "zh") == [(timex, first, last)]


def test_a_day_alone_takes_the_month_of_the_date_before_it_in_the_sentence():
    assert values("飞船2021年6月16日升空，18日对接", "zh")[1][1] == "2021-06-18"


def test_the_horizon_of_a_past_statement_begins_with_it():
    text = "In November last year the mayor announced a goal of 900 bus stops within two to three years."
    assert values(text, "en")[1] == ("P2Y/P3Y", "2021-11-01", "2024-11-30")


def test_a_year_earlier_is_as_long_as_what_it_is_earlier_than():
    text = "Profit rose in the third quarter of 2021 from a year earlier."
    assert values(text, "en")[1] == ("2020-Q3", "2020-07-01", "2020-09-30")


def test_without_a_reference_relative_words_stay_open():
    assert values("It fell on Tuesday, last year and on 13 January.", "en", None) == [
        ("XXXX-WXX-2", None, None),
        ("XXXX", None, None),
        ("XXXX-01-13", None, None),
    ]


def test_a_dateline_serves_where_there_is_no_reference():
    assert values("CAIRO, 26 July 2022: They met on Tuesday.", "en", None)[1][1] == "2022-07-26"


def test_a_text_that_says_its_own_day_is_believed():
    assert values("今天（2月7日）公布，昨天开会", "zh")[-1][1] == "2022-02-06"


def test_days_outside_the_calendar_have_no_ends():
    assert values("It met on February 30, 2021.", "en") == [(None, None, None)]


@given(st.dates(min_value=date(1901, 1, 1), max_value=date(2099, 12, 31)))
def test_written_out_days_are_read_back(day):
    iso = day.isoformat()
    for text, lang in (
        (f"It met on {day:%B} {day.day}, {day.year}.", "en"),
        (f"It met on {day.day} {day:%b} {day.year}.", "en"),
        (f"会议于{day.year}年{day.month}月{day.day}日举行", "zh"),
        (f"会议于{iso}举行", "zh"),
    ):
        assert values(text, lang) == [(iso, iso, iso)], text


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)), st.integers(1, 40))
def test_horizons_end_as_many_days_on_as_they_say(day, number):
    assert values(f"It will act over the next {number} days.", "en", day) == [
        (f"P{number}D", day.isoformat(), (day + timedelta(number)).isoformat())
    ]


@pytest.mark.parametrize(
    ("year", "new_year"),
    [(2000, (2, 5)), (2012, (1, 23)), (2020, (1, 25)), (2023, (1, 22)), (2024, (2, 10)), (2033, (1, 31))],
)
def test_the_lunar_year_begins_on_its_day(year, new_year):
    assert lunar_day(year, 1, 1) == date(year, *new_year)


def test_solar_terms_fall_on_their_days():
    assert [solar_term(2024, 6), solar_term(2023, 6)] == [date(2024, 4, 4), date(2023, 4, 5)]
    assert lunar_day(9999, 1, 1) is None
