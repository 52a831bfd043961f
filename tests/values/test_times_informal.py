"""The English of posts and orders: short spellings, counted weekdays, figures, now; and what only looks like it."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all

REFERENCE = date(2024, 11, 7)  # a Thursday


def found(text):
    """Give text, TIMEX3 value, first and last day of each expression."""
    return [
        (text[item.start : item.end], value.timex, value.from_, value.to)
        for item, value in resolve_all(text, load_pack("en"), REFERENCE)
    ]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Let us meet Monday two weeks from now.", "Monday two weeks from now", "2024-11-18"),
        ("The lease ends in 4 days on Monday.", "4 days on Monday", "2024-11-11"),
        ("They wed three months from today on Sunday.", "three months from today on Sunday", "2025-02-09"),
        ("She rang Tuesday two weeks ago.", "Tuesday two weeks ago", "2024-10-22"),
        ("The club meets third Tuesday.", "third Tuesday", "2024-11-19"),
        ("He is away November between 19 and 20.", "November between 19 and 20", "2024-11-19"),
        ("They came back on 4-22.", "4-22", "2024-04-22"),
        ("Hand it in by this 12/5.", "this 12/5", "2024-12-05"),
        ("Doors open 2nite at the hall.", "2nite", "2024-11-07"),
        ("He flies 2morrow, she stays.", "2morrow", "2024-11-08"),
        ("They dined on saint patrick's day 2020.", "saint patrick's day 2020", "2020-03-17"),
        ("Shops shut on International Workers' Day 2023.", "International Workers' Day 2023", "2023-05-01"),
    ],
)
def test_days_are_read_as_people_write_them(text, words, day):
    assert [(item[0], item[2]) for item in found(text)] == [(words, day)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The trip took 1½ years.", "1½ years", "P1.5Y"),
        ("It is a ½ hour talk.", "½ hour", "PT0.5H"),
        ("She stayed 2 nights, then 1 night more.", "1 night", "P1D"),
        ("The cold lasted 2W.", "2W", "P2W"),
        ("They were away for 10D.", "10D", "P10D"),
        ("The show ran 3h.", "3h", "PT3H"),
        ("He was off for full week.", "full week", "P1W"),
        ("The course lasts three weekends.", "three weekends", "P3WE"),
        ("Sales fell over the past fortnight.", "the past fortnight", "P2W"),
        ("It ends within the next 2 years 3 months.", "the next 2 years 3 months", "P2Y3M"),
        ("Countdown: 4 months to go.", "4 months", "P4M"),
        ("In the twenty-tens it grew.", "the twenty-tens", "201"),
        ("It runs until 11-2027.", "11-2027", "2027-11"),
        ("Profit rose in FY25.", "FY25", "FY2025"),
        ("Take the remaining of the week off.", "the remaining of the week", "2024-W45"),
    ],
)
def test_lengths_and_periods_are_read_as_people_write_them(text, words, timex):
    assert (words, timex) in [item[:2] for item in found(text)]


def test_a_year_that_opens_a_sentence_is_one():
    assert [item[0] for item in found("Shares fell. 2019 was worse: 2020 was good.")] == ["2019", "2020"]


def test_short_weekdays_of_a_list_are_days_too():
    assert [item[0] for item in found("Meet her Monday or Tue for lunch.")] == ["Monday", "Tue"]


def test_a_week_is_no_part_of_the_day_before_it():
    assert [item[0] for item in found("It was done March 3 this week.")] == ["March 3", "this week"]


def test_a_length_of_two_units_ends_on_a_day():
    assert found("He came back 2 years 21 days later.")[0][2:] == ("2026-11-28", "2026-11-28")


def test_now_is_the_day_of_a_post():
    today = REFERENCE.isoformat()
    assert found("Home now!") == [("now", "PRESENT_REF", today, today)]
    assert found("How many did we sell to date?") == [("date", "PRESENT_REF", today, today)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm is now the largest.\n\nIt has grown for long and is now in many countries.",
        "The firm is now the largest of its kind. " * 8,
        "Currently or soon it may be so.",
        "His number is 123-12-1234.",
        "They won on 4-2.",
        "Watch it in 3D, not 2D.",
        "Dr. H. Smith and W. Y. Lee spoke.",
        "Tens of people came, in the tens of rows.",
        "One night he left.",
        "The full report is out.",
        "No. 2019 and US$ 2019 are no years.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text):
    assert found(text) == []


def test_business_years_are_told_by_their_distance():
    assert found("It aims to break even this fiscal year.") == [
        ("this fiscal year", "2024", "2024-01-01", "2024-12-31")
    ]
    assert [
        v[1] for v in found("It lost money last financial year and hopes for profit next fiscal year.")
    ] == [
        "2023",
        "2025",
    ]


def test_a_clock_time_in_four_figures_is_no_year():
    assert found("Shares fell 2% by 1015 GMT.") == []
    assert [v[1] for v in found("It will close by 2015.")] == ["2015"]
