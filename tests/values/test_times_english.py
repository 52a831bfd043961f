"""The grammar of English dates: ranges, spoken numbers, figures, weeks, lists, and what only looks like them."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all
from extractor.values.times.engine import Match
from extractor.values.times.model import Calendar
from extractor.values.times.spaced import tokens_of
from extractor.values.times.spaced_lists import spread

REFERENCE = date(2024, 11, 7)  # a Thursday


def found(text):
    """Give text, first and last day of each expression."""
    return [
        (text[item.start : item.end], value.from_, value.to)
        for item, value in resolve_all(text, load_pack("en"), REFERENCE)
    ]


def named(text):
    return [
        (text[item.start : item.end], value.timex)
        for item, value in resolve_all(text, load_pack("en"), REFERENCE)
    ]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The fair ran from 2 July to 10 July.", "2 July to 10 July", "2024-07-02", "2024-07-10"),
        ("The show ran June 24 to July 17.", "June 24 to July 17", "2024-06-24", "2024-07-17"),
        ("It was held 18 August - 15 September 1951.", "18 August - 15 September 1951", "1951-08-18", "1951-09-15"),
        ("He was out January 12, 2016 - 01/22/2016.", "January 12, 2016 - 01/22/2016", "2016-01-12", "2016-01-22"),
        ("Bids are due between 10/1 and 11/7.", "10/1 and 11/7", "2024-10-01", "2024-11-07"),
        ("It ran from 10/1/2018-10/7/2018.", "10/1/2018-10/7/2018", "2018-10-01", "2018-10-07"),
        ("It ran from 5/1-5/7/2020.", "5/1-5/7/2020", "2020-05-01", "2020-05-07"),
        ("It was dry from 2020-02-01 until 2020-03-04.", "2020-02-01 until 2020-03-04", "2020-02-01", "2020-03-04"),
        ("He was out from 4 till 23 of this month.", "4 till 23 of this month", "2024-11-04", "2024-11-23"),
        ("He was out between 4 and 22 this month.", "4 and 22 this month", "2024-11-04", "2024-11-22"),
        ("It was shut from 3 until 12 of September.", "3 until 12 of September", "2024-09-03", "2024-09-12"),
        ("Sales grew from 2015 to May 5, 2017.", "2015 to May 5, 2017", "2015-01-01", "2017-05-05"),
        ("It was shut from April until the end of June.", "April until the end of June", "2024-04-01", "2024-06-30"),
        ("It was shut from May 1 to date.", "May 1 to date", "2024-05-01", "2024-11-07"),
        ("It was shut between Jan 2019 and now.", "Jan 2019 and now", "2019-01-01", "2024-11-07"),
        ("It was shut from Monday to Wednesday.", "Monday to Wednesday", "2024-11-04", "2024-11-06"),
        ("It runs from next Friday to Oct 1st 2025.", "next Friday to Oct 1st 2025", "2024-11-15", "2025-10-01"),
        (
            "It is closed from the ninth till the seventeenth of April.",
            "the ninth till the seventeenth of April", "2024-04-09", "2024-04-17",
        ),
    ],
)  # fmt: skip
def test_a_range_that_ends_on_a_day_is_one_expression(text, words, first, last):
    assert found(text) == [(words, first, last)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turnout rose from 2008 to 2016.", ["2008", "2016"]),
        ("The fund ran from August through October.", ["August", "October"]),
        ("It rose on May 3 and fell on May 5.", ["May 3", "May 5"]),
        ("It opened on Monday — Tuesday was too late.", ["Monday", "Tuesday"]),
        ("He compared May 3 and June 5.", ["May 3", "June 5"]),
        ("It was closed from Sep to Nov.", ["Sep", "Nov"]),
        ("The border war (1914-1918) was long.", ["1914", "1918"]),
        ("Reign of the third king, 1861–1863", ["1861", "1863"]),
        ("The siege (18 August - 15 September 1951) failed.", ["18 August", "15 September 1951"]),
        ("The retreat (November-February 1952) failed.", ["November", "February 1952"]),
    ],
)
def test_other_pairs_stay_two_dates(text, words):
    assert [item[0] for item in found(text)] == words


def test_begin_and_end_beside_a_name_share_their_year():
    text = "The siege (18 August - 15 September 1951) and the retreat (November-February 1952) failed."
    assert [item[1] for item in found(text)] == ["1951-08-18", "1951-09-15", "1951-11-01", "1952-02-01"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It grew in 2014-2018.", "2014-2018"),
        ("It grew from 2014-2018.", "2014-2018"),
        ("Growth for 2026-2030 is planned.", "2026-2030"),
        ("The 2021-2025 plan ended.", "2021-2025"),
        ("Its 2021-2025 plan ended.", "2021-2025"),
        ("It grew over the years 2011-2013.", "the years 2011-2013"),
        ("The boom (2009-10) ended.", "2009-10"),
        ("The fair (May 3-5) ended.", "May 3-5"),
        ("It grew between 2020 and 2024.", "2020 and 2024"),
    ],
)
def test_what_is_one_stretch_in_a_sentence_or_no_date_by_itself_stays_whole(text, words):
    assert [item[0] for item in found(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("They met on 10/31.", "10/31", "2024-10-31"),
        ("They met on 31/10, he said.", "31/10", "2024-10-31"),
        ("The order of 31-Oct-74 stands.", "31-Oct-74", "1974-10-31"),
        ("They met on September-2020-23.", "September-2020-23", "2020-09-23"),
        ("They met on 2019-aug-1.", "2019-aug-1", "2019-08-01"),
        ("They met on Nov/2.", "Nov/2", "2024-11-02"),
        ("Filed on 20200701.", "20200701", "2020-07-01"),
        ("It begins on the 24th.", "the 24th", "2024-11-24"),
        ("The party is on the 20th of next month.", "the 20th of next month", "2024-12-20"),
        ("It was due on the twenty-sixth day of the month.", "the twenty-sixth day of the month", "2024-11-26"),
        ("It opened on February twenty second.", "February twenty second", "2024-02-22"),
        ("They met on Friday the 13th.", "Friday the 13th", "2024-09-13"),
        ("They met on Tuesday the eleventh.", "Tuesday the eleventh", "2024-06-11"),
        ("They met on Mon 13th.", "Mon 13th", "2024-05-13"),
        ("It was bought for $12 December 3, 2023.", "December 3, 2023", "2023-12-03"),
        ("He was born on January twenty one nineteen ninety two.",
         "January twenty one nineteen ninety two", "1992-01-21"),
        ("It sailed on 6 April seventeen hundred thirty three.", "6 April seventeen hundred thirty three", "1733-04-06"),
        ("It came on May first two thousand and eight.", "May first two thousand and eight", "2008-05-01"),
        ("It comes 16 days from 01/02/2018.", "16 days from 01/02/2018", "2018-01-18"),
        ("He left two Thursdays ago.", "two Thursdays ago", "2024-10-24"),
        ("The third Tuesday after Christmas 2014 was wet.", "The third Tuesday after Christmas 2014", "2015-01-13"),
        ("The Friday before Easter 2023 was wet.", "The Friday before Easter 2023", "2023-04-07"),
        ("It comes Wednesday after next.", "Wednesday after next", "2024-11-20"),
        ("It closed last week's Sunday.", "last week's Sunday", "2024-11-03"),
        ("It closed Sunday from last week.", "Sunday from last week", "2024-11-03"),
        ("This coming Friday is free.", "This coming Friday", "2024-11-08"),
        ("The last Friday of October was free.", "The last Friday of October", "2024-10-25"),
        ("It fell on the day after Christmas 2022.", "the day after Christmas 2022", "2022-12-26"),
        ("It fell the Monday before last.", "the Monday before last", "2024-10-28"),
        ("They paid by year-end.", "year-end", "2024-12-31"),
        ("They pay at EOY.", "EOY", "2024-12-31"),
        ("They paid at the month's end.", "the month's end", "2024-11-30"),
        ("They sailed on Dec31, 2019.", "Dec31, 2019", "2019-12-31"),
        ("They left five days before New Year.", "five days before New Year", "2024-12-27"),
        ("They left two days after the new year.", "two days after the new year", "2025-01-03"),
        ("They paid by New Year.", "New Year", "2025-01-01"),
        ("They gave on Giving Tuesday 2023.", "Giving Tuesday 2023", "2023-11-28"),
        ("They met on Palm Sunday 2024.", "Palm Sunday 2024", "2024-03-24"),
        ("It opened Sunday two weeks after May 3, 2023.", "Sunday two weeks after May 3, 2023", "2023-05-21"),
        ("It began at Sunday dawn of 25 June 1950.", "Sunday dawn of 25 June 1950", "1950-06-25"),
        ("It began in the early morning hours of May 3, 2019.", "the early morning hours of May 3, 2019", "2019-05-03"),
    ],
)  # fmt: skip
def test_days_are_read_in_all_forms(text, words, day):
    if words not in {item[0] for item in found(text)}:
        words = words.removeprefix("the ")  # the article of the unit may stay outside
    assert found(text) == [(words, day, day)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("See the week of the 18th.", "the week of the 18th", "2024-W47"),
        ("Week 3 of 2027 is free.", "Week 3 of 2027", "2027-W03"),
        ("The last week of 2015 was quiet.", "The last week of 2015", "2015-W53"),
        ("The last week of December 2016 was quiet.", "The last week of December 2016", "2016-W52"),
        ("The third last week of 2018 was busy.", "The third last week of 2018", "2018-W50"),
        ("The weekend of Thanksgiving 2023 was wet.", "The weekend of Thanksgiving 2023", "2023-W47-WE"),
        ("He came over Labor Day weekend.", "Labor Day weekend", "2024-W35-WE"),
        ("He came the week before last.", "the week before last", "2024-W43"),
        ("They met the year before last.", "the year before last", "2022"),
        ("Read the act of 2016-11.", "2016-11", "2016-11"),
        ("They won in the nineteen seventies.", "the nineteen seventies", "197"),
        ("They won in the noughties.", "the noughties", "200"),
        ("He joined in April of 87.", "April of 87", "1987-04"),
        ("It ended in nineteen ninety nine.", "nineteen ninety nine", "1999"),
        ("It ended in June of twenty sixteen.", "June of twenty sixteen", "2016-06"),
        ("It fell in 2019-Q1.", "2019-Q1", "2019-Q1"),
        ("It fell in 2016H2.", "2016H2", "2016-H2"),
        ("It fell in the first half of fiscal 2025.", "the first half of fiscal 2025", "2025-H1"),
        ("It was so in the year of 2008.", "the year of 2008", "2008"),
        ("It was so since 11/2016.", "11/2016", "2016-11"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("It took 2 years 1 month and 21 days.", "2 years 1 month and 21 days", "P2Y1M21D"),
        ("It quit (1880).", "1880", "1880"),
        ("The first three years of the war were hard.", "The first three years", "P3Y"),
        ("The first six months of the siege were hard.", "The first six months", "P6M"),
        ("It lost money for three quarters.", "three quarters", "P3Q"),
        ("He slept for twenty and four hours.", "twenty and four hours", "PT24H"),
        ("It takes two and three years.", "two and three years", "P2Y/P3Y"),
        ("A month-and-a-half long tour.", "A month-and-a-half", "P1.5M"),
        ("The 1982 summer campaign failed.", "1982 summer", "1982-SU"),
        ("It stayed wet throughout the summer.", "the summer", "2024-SU"),
        ("It stayed wet the whole summer.", "the whole summer", "2024-SU"),
        ("There were 33 accidents per day.", "per day", "P1D"),
        ("It doubled in the latter half of 2008.", "the latter half of 2008", "2008-H2"),
        ("As late as 1781 they hoped.", "1781", "1781"),
        ("The blockade of the port, 1861\nIt began at night.", "1861", "1861"),
        ("It came five years previously.", "five years previously", "2019"),
    ],
)
def test_weeks_years_and_sets_are_read_in_all_forms(text, words, timex):
    assert named(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Profit for the year ended March 31 rose.", "the year ended March 31", "2023-04-01", "2024-03-31"),
        ("Sales in the nine months to September rose.", "the nine months to September", "2024-01-01", "2024-09-30"),
        ("Sales in the three-month period through June rose.", "the three-month period through June", "2024-04-01", "2024-06-30"),
        ("Sales in the quarter that ended Sept. 30 rose.", "the quarter that ended Sept. 30", "2024-07-01", "2024-09-30"),
        ("Sales in the fiscal year ending March 2025 rose.", "the fiscal year ending March 2025", "2024-04-01", "2025-03-31"),
        ("Sales in FY25 Q2 rose.", "FY25 Q2", "2025-04-01", "2025-06-30"),
        ("Claims fell in the week to Friday.", "the week to Friday", "2024-10-26", "2024-11-01"),
        ("He is out for two weeks starting May 20.", "two weeks starting May 20", "2024-05-20", "2024-06-02"),
        ("He is out for three days from today.", "three days from today", "2024-11-07", "2024-11-09"),
        ("They ship within four business days.", "four business days", "2024-11-07", "2024-11-13"),
        ("It fell over the past 3 weeks.", "the past 3 weeks", "2024-10-17", "2024-11-07"),
        ("It fell the past fortnight.", "the past fortnight", "2024-10-24", "2024-11-07"),
        ("Sales rose in the first nine months.", "the first nine months", "2024-01-01", "2024-09-30"),
        ("Sales rose in the first eleven months.", "the first eleven months", "2023-01-01", "2023-11-30"),
        ("It closed a fortnight later.", "a fortnight later", "2024-11-21", "2024-11-21"),
    ],
)  # fmt: skip
def test_stretches_begin_or_end_where_the_words_say(text, words, first, last):
    assert found(text) == [(words, first, last)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It rained on May 4 and 5, 1865.", [("May 4", "1865-05-04"), ("5, 1865", "1865-05-05")]),
        ("It rained on the 1st and 3rd of May.", [("1st", "2024-05-01"), ("3rd of May", "2024-05-03")]),
        ("It rained on 5 and 7 May 1865.", [("5", "1865-05-05"), ("7 May 1865", "1865-05-07")]),
        ("It rose in the first and second quarters of 2023.",
         [("the first", "2023-01-01"), ("second quarters of 2023", "2023-04-01")]),
        ("It rose in the third quarter of 2023 and the fourth.",
         [("the third quarter of 2023", "2023-07-01"), ("the fourth", "2023-10-01")]),
        ("It rose in the third quarter and by 8% in the fourth. The rest came in the second.",
         [("the third quarter", "2024-07-01"), ("the fourth", "2024-10-01")]),
        ("It was dry from April to September 1957.", [("April", "1957-04-01"), ("September 1957", "1957-09-01")]),
        ("It was dry from November to February 2020.", [("November", "2019-11-01"), ("February 2020", "2020-02-01")]),
        ("It rose in May, June and July 2023.",
         [("May", "2023-05-01"), ("June", "2023-06-01"), ("July 2023", "2023-07-01")]),
        ("It rose from Q1 to Q3 2023.", [("Q1", "2023-01-01"), ("Q3 2023", "2023-07-01")]),
        ("They met on 11/20, 11/22 or 11/25.",
         [("11/20", "2024-11-20"), ("11/22", "2024-11-22"), ("11/25", "2024-11-25")]),
    ],
)  # fmt: skip
def test_the_days_of_a_list_share_their_month_and_what_stands_in_front(text, days):
    assert [(words, first) for words, first, _ in found(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "It grew 3/4 of a point.",
        "They work 24/7 there.",
        "He took 4/22 for the county.",
        "The code 20200701 failed.",
        "It stopped on the 24th floor.",
        "Call 138-2010-2015 or 2010-2015-86.",
        "See http://t.example/yoDfR8h6PY and Expo2014.",
        "The March to the palace and their march on the fort were long.",
        "It fills 12 barrels per day.",
        "The code is 32 - 2015 or 2015 - 32.",
        "Three quarters of the troops left.",
        "In the days following the sale they sang of the All-Saints' Day and a Boxing-Day fair.",
        "Two thousand people came.",
        "Empires after the fall of Rome were small.",
        "It is the lowest in some quarters.",
        "Nineteen people sat in 3 rooms.",
        "He came to present the plan to date fans.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On May 6, 12 people left.", ["May 6"]),
        ("On Sunday 31 people died.", ["Sunday"]),
        ("They won on May 5-2 in all.", ["May 5"]),
        ("In May 50 people died.", ["May"]),
        ("It was sold in march, it may be said.", ["march"]),
        ("A thirty-second spot ran on May 3.", ["thirty-second", "May 3"]),
    ],
)
def test_a_count_behind_a_date_is_no_part_of_it(text, words):
    assert [item[0] for item in found(text)] == words


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Thursday", "2024-11-07"),
        ("thu.", "2024-11-07"),
        ("Wednesday", "2024-11-13"),
        ("March", "2025-03-01"),
        ("November", "2024-11-01"),
        ("Aug 8", "2025-08-08"),
        ("Nov 6", "2025-11-06"),
        ("1-8 September", "2025-09-01"),
        ("the 24th", "2024-11-24"),
        ("on the first", "2024-12-01"),
        ("Halloween", "2025-10-31"),
        ("the weekend", "2024-11-09"),
        ("10 31 1974", "1974-10-31"),
        ("14th April 15", "2015-04-14"),
        ("last March", "2024-03-01"),
    ],
)
def test_a_text_that_holds_nothing_else_looks_ahead(text, first):
    assert [item[1] for item in found(text)] == [first]


@pytest.mark.parametrize("text", ["15", "24th", "12", "...", ""])
def test_a_bare_number_is_no_date_even_alone(text):
    assert found(text) == []


def test_a_sentence_looks_back():
    assert found("It rained on Wednesday.") == [("Wednesday", "2024-11-06", "2024-11-06")]
    assert found("It rained in March.") == [("March", "2024-03-01", "2024-03-31")]


def test_a_list_keeps_the_matches_that_are_no_days():
    tokens = tokens_of("in May and June", load_pack("en"))
    matches = [Match(1, 2, "date", Calendar(month=5)), Match(3, 4, "date", Calendar(month=6))]
    assert spread(tokens, matches, lambda place: place >= 0) == matches


def test_letters_that_grow_in_small_letters_leave_the_offsets_alone():
    assert found("İİİ opened on May 3, 2020.") == [("May 3, 2020", "2020-05-03", "2020-05-03")]


@pytest.mark.parametrize(
    "unit", ["1/", "1/2-", "twenty and ", "'s ", "May 1, 2 and ", "from 1 to ", "20200701-", "2 and "]
)
def test_hostile_texts_stay_linear(unit):
    text = unit * (50_000 // len(unit))
    assert isinstance(found(text), list)
