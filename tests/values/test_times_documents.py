"""Whole texts: what a date counts from is chosen by the text before it, the tense and the day of writing."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all

WRITTEN = date(2019, 10, 24)  # a Thursday


def told(text, lang="en", reference=WRITTEN):
    """Give the words and the TIMEX3 value of every date of a text."""
    return {
        text[item.start : item.end]: value.timex
        for item, value in resolve_all(text, load_pack(lang), reference)
    }


HISTORY = (
    "The canal company\n\n"
    "The company was founded on March 3, 1871. In April, it raised money in Vienna, and in November it bought"
    " land. By February, 4,000 men were at work. In the summer of 1873 a bank failed; three weeks later the"
    " works stood still. They had been planned since 1840.\n\n"
    "The second start\n\n"
    "In May 1881 a new board met. That month, it hired an engineer who had built a dam in 1852. In June, the"
    " digging went on. The following year, the first lock was opened. On October 9, the ministers came; the"
    " next day they went home, and two days later it rained. Two years earlier nobody had believed it."
    " In December 1885, the canal was sold. In January, it closed.\n"
)


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("April", "1871-04"),
        ("November", "1871-11"),
        ("February", "1872-02"),
        ("That month", "1881-05"),
        ("June", "1881-06"),
        ("The following year", "1882"),
        ("October 9", "1882-10-09"),
        ("the next day", "1882-10-10"),
        ("two days later", "1882-10-12"),
        ("January", "1886-01"),
    ],
)
def test_a_story_goes_on_from_where_it_has_come_to(words, timex):
    assert told(HISTORY)[words] == timex


def test_looks_back_do_not_move_a_story():
    text = HISTORY + "In 1887, in May 1888 and in 1889 it was tried again. In 1891, three locks were built.\n"
    aside = (
        text
        + "In July 1891, they were widened, as had been proposed in 1790 by a monk. In August, it rained.\n"
    )
    assert told(aside)["August"] == "1891-08"


def test_the_day_following_is_the_day_after_the_one_told():
    assert told(HISTORY + "On May 3, 1887, it snowed. The day following, it rained.")[
        "The day following"
    ] == ("1887-05-04")


@pytest.mark.parametrize(
    "aside",
    [
        "It was dug as in the poem (1802) that all knew.",
        "They kept the 1790 rules.",
        "It was so until the death of the monk in February 1892.",
        "It would be sold early the next year.",
        "It began at dawn on Sunday.",
    ],
)
def test_what_is_named_in_passing_does_not_move_a_story(aside):
    text = (
        HISTORY + "In 1887, in May 1888 and in 1889 it was tried again. In May 1891, three locks were built. "
    )
    assert told(text + aside + " In June, it rained.")["June"] == "1891-06"


def test_weekdays_of_a_story_are_those_of_its_writing():
    text = (
        HISTORY
        + "In 1902, in 1911, in 1920 and in 1931, it was dug up.\n\nOn Tuesday, the town sold the last lock."
    )
    assert told(text)["Tuesday"] == "2019-10-22"


def test_years_of_two_digits_are_of_the_century_told_of():
    assert told(HISTORY + "It had failed in '73.")["'73"] == "1873"


def test_a_story_that_turns_to_another_time_is_followed():
    text = (
        HISTORY
        + "The plans were drawn by a monk in May 1790 and shown to the court in July 1790. In August, he died."
    )
    assert told(text)["August"] == "1790-08"


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        # a news text that names years, but lives in its own time
        (
            (
                "It lost money in 2009, 2010, 2012 and 2013, it said on Tuesday. It was sold in 2011 and 2014."
                " On Monday, it had named a chairman, and last week a lawyer. Yesterday it rose. In March it fell."
            ),
            "March",
            "2019-03",
        ),
        (
            (
                "Sales will double by 2025, triple by 2030, and reach 9 million by 2035, 10 million by 2040 and 12"
                " million by 2050. The plan was shown in June."
            ),
            "June",
            "2019-06",
        ),
    ],
)
def test_news_that_names_years_is_no_story(text, words, timex):
    assert told(text)[words] == timex


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Profit fell in the third quarter from a year earlier.", "a year earlier", "2018-Q3"),
        ("Third-quarter profit, told Tuesday, fell from a year earlier.", "a year earlier", "2018-Q3"),
        (
            "The third-quarter loss was less than in the year-earlier quarter.",
            "the year-earlier quarter",
            "2018-Q3",
        ),
        ("It lost more than in the year-ago period.", "the year-ago period", "2018"),
        (
            "In the second quarter, it lost less than in the same period last year.",
            "the same period last year",
            "2018-Q2",
        ),
        ("The same quarter a year ago was better.", "The same quarter a year ago", "2018-Q3"),
        ("The 2018 third quarter was good.", "The 2018 third quarter", "2018-Q3"),
        ("It was worse than last year's first half.", "last year's first half", "2018-H1"),
        ("It ended in the 2018 fiscal year.", "the 2018 fiscal year", "FY2018"),
        ("It was bought in August. Six months earlier it was for sale.", "Six months earlier", "2019-02"),
        ("It met on Oct. 3. The following day it rained.", "The following day", "2019-10-04"),
        ("It met in May 2011. In October of that year it met again.", "October of that year", "2011-10"),
        (
            "The trial began on Oct. 3 in a summer of heat. Two weeks later it ended.",
            "Two weeks later",
            "2019-W42",
        ),
        ("Three years ago it was small.", "Three years ago", "2016"),
        ("Two weeks ago it was small.", "Two weeks ago", "2019-W41"),
        ("It opened last summer.", "last summer", "2019-SU"),
        ("It sings tonight.", "tonight", "2019-10-24TNI"),
        ("It sang on Tuesday evening.", "Tuesday evening", "2019-10-22TEV"),
        ("They will meet on Christmas night.", "Christmas night", "2019-12-25TNI"),
        ("In the month of April it rained.", "the month of April", "2019-04"),
        ("It has doubled over the past year.", "the past year", "P1Y"),
        ("It grew in the first nine months of 2018.", "the first nine months of 2018", "P9M"),
        ("He was born in '54.", "'54", "1954"),
        ("It had 300 shops at the end of the year.", "the end of the year", "2018"),
        ("It will have 300 shops at the end of the year.", "the end of the year", "2019"),
        ("In 2017, it grew. For the year, it had earned more.", "the year", "2017"),
        ("The board meets on Monday.", "Monday", "2019-10-28"),
        ("The board met on Monday.", "Monday", "2019-10-21"),
        ("Its rate of 0.4 will rise 3.5 points on Monday.", "Monday", "2019-10-28"),
        ("It was told last Tuesday.", "last Tuesday", "2019-10-15"),
    ],
)
def test_news_counts_from_its_day_and_from_what_it_has_told(text, words, timex):
    assert told(text)[words] == timex


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The board agreed Monday to sell it.", "2019-10-21"),
        ("Talks are to resume Monday.", "2019-10-28"),
        ("The vote, scheduled for Monday, was put off.", "2019-10-28"),
        ("Nobody could not be reached Monday.", "2019-10-21"),
        ("The suit, filed Monday, seeks damages.", "2019-10-21"),
        ("The bank, which reports Monday, declined to say more.", "2019-10-28"),
        ("It plans to cut jobs on Monday.", "2019-10-28"),
        ("The bill will be paid on Monday.", "2019-10-28"),
        ("The bill was paid on Monday.", "2019-10-21"),
        ("Aston Corp. will report on Monday.", "2019-10-28"),
    ],
)
def test_weekdays_follow_the_tense_of_their_clause(text, timex):
    assert told(text)["Monday"] == timex


@pytest.mark.parametrize(
    "text",
    [
        "The company earned more than a year earlier. It had earned $5 million in the third quarter.",
        (
            "It earned $5 million in the third quarter, up from $4 million a year earlier, on sales that were up from"
            " $9 million a year earlier."
        ),
    ],
)
def test_comparisons_do_not_pile_up(text):
    assert set(told(text).values()) <= {"2019-Q3", "2018-Q3", "2018"}


def test_the_quarter_told_of_is_not_the_one_guided_to():
    text = (
        "It earned $5 million in the third quarter. It expects to earn $6 million in the fourth quarter."
        " It employed 400 people in the quarter."
    )
    assert told(text)["the quarter"] == "2019-Q3"


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("It fell two days after the vote.", "two days after", "P2D"),
        ("It fell a year before he died.", "a year before", "P1Y"),
        ("It met on Oct. 3. Two days after that, it fell.", "Two days after", "2019-10-05"),
    ],
)
def test_what_is_counted_from_an_event_is_a_length(text, words, timex):
    assert told(text)[words] == timex


@pytest.mark.parametrize(
    ("reference", "text", "timex"),
    [
        (date(2019, 2, 5), "It is cold this winter.", "2019-WI"),
        (date(2019, 11, 5), "It was cold in the winter of 2017.", "2017-WI"),
        (date(2019, 8, 5), "It was hot last summer.", "2018-SU"),
    ],
)
def test_seasons_around_the_day_of_writing(reference, text, timex):
    assert list(told(text, reference=reference).values()) == [timex]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("公司发布2018年年度报告。报告显示，全年实现营收96亿元。", "全年", "2018"),
        ("今年上半年营收增长，去年同期则下降。", "去年同期", "2018-H1"),
    ],
)
def test_chinese_reports_count_from_what_they_have_told(text, words, timex):
    assert told(text, "zh")[words] == timex


@pytest.mark.parametrize(
    "text", ["May 1871. " * 6000, "a year earlier " * 6000, "In 1790, in May. \n" * 6000]
)
def test_long_texts_of_dates_stay_linear(text):
    assert len(told(text)) <= 4
