"""Dates as agencies and newspapers write them: clock times with their day, quarters, eras, what only looks alike."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all
from extractor.values.times.engine import needed
from extractor.values.times.numeric import read_clock_12

REFERENCE = date(1998, 2, 27)  # a Friday


def named(text, reference=REFERENCE):
    """Give text and TIMEX3 value of each expression."""
    return [
        (text[item.start : item.end], value.timex)
        for item, value in resolve_all(text, load_pack("en"), reference)
    ]


def days(text, reference=REFERENCE):
    """Give text, first and last day of each expression."""
    return [
        (text[item.start : item.end], value.from_, value.to)
        for item, value in resolve_all(text, load_pack("en"), reference)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened at 2:15 p.m. EST Thursday.", [("2:15 p.m. EST Thursday", "1998-02-26T14:15")]),
        ("The mass begins at 11 a.m. next Tuesday.", [("11 a.m. next Tuesday", "1998-03-03T11:00")]),
        ("He will speak at 10 a.m. March 9.", [("10 a.m. March 9", "1998-03-09T10:00")]),
        ("They met at 9:03 p.m. on Wednesday.", [("9:03 p.m. on Wednesday", "1998-02-25T21:03")]),
        ("It shook at 4:17 a.m. local time Monday.", [("4:17 a.m. local time Monday", "1998-02-23T04:17")]),
        ("Wednesday at 3:05 p.m. it rained.", [("Wednesday at 3:05 p.m.", "1998-02-25T15:05")]),
        ("They will strike at midnight Saturday.", [("midnight Saturday", "1998-02-28T24:00")]),
        ("He was sworn in at noon Thursday.", [("noon Thursday", "1998-02-26T12:00")]),
        ("It ends at midnight tonight.", [("midnight tonight", "1998-02-27T24:00")]),
        ("Police came at dawn on Tuesday.", [("dawn on Tuesday", "1998-02-24TMO")]),
        ("They won on Wednesday night last week.", [("Wednesday night last week", "1998-02-18TNI")]),
        ("It was filed 02/26/1998 06:22:00 by wire.", [("02/26/1998 06:22:00", "1998-02-26T06:22")]),
        ("The show starts at 8 p.m. sharp.", []),
        ("I am 8 am I not?", []),
    ],
)
def test_a_clock_time_goes_with_its_day(text, expected):
    assert named(text) == expected


def test_the_twelve_hour_clock():
    assert [read_clock_12(text) for text in ("12 a.m.", "12:30pm", "7.45 p.m.")] == [
        "00:00",
        "12:30",
        "19:45",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two were hurt overnight.", [("overnight", "1998-02-26TNI")]),
        ("Snow is expected overnight.", [("overnight", "1998-02-27TNI")]),
        ("The overnight rate was 5 percent.", []),
        ("He took an overnight train.", []),
        ("He left on Monday and came the night before.", [("Monday", "1998-02-23"), ("the night before", "1998-02-22TNI")]),
        ("He flew on Feb. 4. Aid came the next day.", [("Feb. 4", "1998-02-04"), ("the next day", "1998-02-05")]),
        ("It fell at 3:01 a.m. Thursday and again 45 minutes later.", [
            ("3:01 a.m. Thursday", "1998-02-26T03:01"), ("45 minutes later", "1998-02-26T03:46")]),
    ],
)  # fmt: skip
def test_nights_and_what_follows_a_day(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the latest quarter, it lost money.", [("the latest quarter", "1997-Q4")]),
        ("It lost money in the latest quarter, against a profit in the year-earlier quarter.", [
            ("the latest quarter", "1997-Q4"), ("the year-earlier quarter", "1996-Q4")]),
        ("Sales rose in the third quarter and in the same quarter of 1995.", [
            ("the third quarter", "1997-Q3"), ("the same quarter of 1995", "1995-Q3")]),
        ("Its fourth-quarter net rose. For the full year, it earned more.", [
            ("fourth-quarter", "1997-Q4"), ("the full year", "1997")]),
        ("For the year, it earned $3 million.", [("the year", "1997")]),
        ("It earned 3 cents in the July-September quarter.", [("the July-September quarter", "1997-Q3")]),
        ("Results in the prior-year quarter were poor.", [("the prior-year quarter", "1996-Q4")]),
        ("In the year to date it is up.", [("the year to date", "1998-01-01/1998-02-27")]),
        ("It forecasts a profit for the year ending March 31.", [("the year ending March 31", "1997-04/1998-03")]),
        ("Net rose from the second quarter. Sales in the third quarter fell from a year earlier.", [
            ("the second quarter", "1997-Q2"), ("the third quarter", "1997-Q3"), ("a year earlier", "1996-Q3")]),
        ("Full-year profit fell.", []),
        ("It was open for the full year round.", []),
    ],
)  # fmt: skip
def test_quarters_and_years_that_reports_speak_of(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tomb dates from 2,500 B.C. or so.", [("2,500 B.C", "BC2500")]),
        ("Rome was founded in 753 BC, they say.", [("753 BC", "BC0753")]),
        ("Caesar died in March 44 BC.", [("March 44 BC", "BC0044-03")]),
        ("He died in A.D. 14 at Nola.", [("A.D. 14", "0014")]),
        ("It was built in 79 AD by slaves.", [("79 AD", "0079")]),
        ("The wall is of the 4th century BC.", [("the 4th century BC", "BC03")]),
        ("They fought from 264 to 241 BC.", [("264 to 241 BC", "BC0264/BC0241")]),
        ("The ad ran 14 times.", []),
        ("It paid 43 B to them.", []),
    ],
)
def test_years_before_and_after_christ(text, expected):
    found = named(text)
    assert [(words.rstrip("."), timex) for words, timex in found] == [(w.rstrip("."), t) for w, t in expected]


def test_guidance_is_for_the_quarter_to_come_unless_one_has_just_ended():
    text = "It expects lower net for the fourth quarter."
    assert named(text, date(1998, 9, 14)) == [("the fourth quarter", "1998-Q4")]
    assert named(text, date(1998, 4, 14)) == [("the fourth quarter", "1998-Q4")]
    assert named(text, date(1998, 1, 14)) == [("the fourth quarter", "1997-Q4")]


def test_years_before_christ_have_no_days():
    assert days("Rome was founded in 753 BC.") == [("753 BC", None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It peaked at the turn of the century.", [("the turn of the century", "2000")]),
        ("He was rich by mid-decade, he said.", [("mid-decade", "199")]),
        ("Sales will rebound by midyear.", [("midyear", "1998")]),
        ("It was cheap in this decade.", [("this decade", "199")]),
        ("In pre-1990 models it broke.", [("1990", "1990")]),
        ("They waited a quarter century.", [("a quarter century", "P25Y")]),
        ("It takes 3 million years.", [("3 million years", "P3000000Y")]),
        ("They gave us $340 million and five years.", [("five years", "P5Y")]),
        ("It fell for two straight years.", [("two straight years", "P2Y")]),
        ("In mid-week games they lost.", []),
    ],
)
def test_centuries_decades_and_lengths(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a rent, and the day from when on
        ("The rent is $900 a month from April 1.", [("a month", "P1M"), ("April 1", "1998-04-01")]),
        ("He left a month from April 1.", [("a month from April 1", "1998-05")]),
        ("The vote is a week from Sunday.", [("a week from Sunday", "1998-03-08")]),
        # what only begins like a date
        ("It was sold Tuesday, the first such sale.", [("Tuesday", "1998-02-24")]),
        ("It comes Tuesday the 3rd.", [("Tuesday the 3rd", "1998-03-03")]),
        ("It lifted a warning on Tuesday and may do so again.", [("Tuesday", "1998-02-24")]),
        ("In his 60s he painted, in the 60s he sang.", [("the 60s", "196")]),
        ("He fled a nor'easter after 9/11.", []),
        ("He lives on the 1900 block of Oak.", []),
        # tense
        ("It has lost half since July, and would fall more.", [("July", "1997-07")]),
        ("Corn for May delivery fell.", [("May", "1998-05")]),
        ("Polls close at 7 p.m. Tuesday.", [("7 p.m. Tuesday", "1998-03-03T19:00")]),
        ("It will pay a premium to Thursday's close.", [("Thursday", "1998-02-26")]),
        ("The ship will sail at 8 p.m. Saturday from Genoa.", [("8 p.m. Saturday", "1998-02-28T20:00")]),
        # the year of a sentence
        ("The bridge, built in 1967, fell on Feb. 4.", [("1967", "1967"), ("Feb. 4", "1998-02-04")]),
        ("In 1967, it fell on Feb. 4.", [("1967", "1967"), ("Feb. 4", "1967-02-04")]),
        ("It has paid since 1921 and will pay again Dec. 1.", [("1921", "1921"), ("Dec. 1", "1998-12-01")]),
        ("Four years ago, he trailed in July.", [("Four years ago", "1994"), ("July", "1994-07")]),
        ("It was the least since the 1982 slump. A year earlier it was 5.", [("1982", "1982"), ("A year earlier", "1997")]),
        ("May sales rose. June's figure was revised.", [("May", "1997-05"), ("June", "1997-06")]),
        ("March the men out.", []),
    ],
)  # fmt: skip
def test_neighbours_and_tense(text, expected):
    assert named(text) == expected


def test_what_a_rule_needs():
    assert [sorted(kinds) for kinds in needed("(?P<core>a)b|(?<=x)c(?!d)b")] == [["a", "c"]]
    assert [sorted(kinds) for kinds in needed("(?>ab|cd)?e{2}")] == [["e"]]


def test_some_day_and_parts_of_a_whole_are_no_stretches_of_time():
    for text in (
        "One day, the ice will be gone.",
        "He may one day buy it.",
        "Three-quarters of homes lost power.",
    ):
        assert named(text) == []
    assert named("He sat there for one day.") == [("one day", "P1D")]
    assert named("It came one day after the vote.") == [("one day after", "P1D")]
    assert named("Sales rose for three quarters.") == [("three quarters", "P3Q")]
