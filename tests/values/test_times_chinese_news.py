"""Chinese dates as news and posts write them: counted from what was told, open ends, short forms."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all

REFERENCE = date(2024, 5, 15)  # a Wednesday


def values(text):
    pairs = resolve_all(text, load_pack("zh"), REFERENCE)
    return [(text[item.start : item.end], value.timex, value.from_, value.to) for item, value in pairs]


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("2019年品牌创立，三年后走向海外", "三年后", "2022-01-01", "2022-12-31"),
        ("5月3日他住院，四天后出院", "四天后", "2024-05-07", "2024-05-07"),
        ("2015年10月，隧道开工。五年后，列车驶过这里。", "五年后", "2020-01-01", "2020-12-31"),
        ("球队2018年解散，两年之后又重建了", "两年之后", "2020-01-01", "2020-12-31"),
        ("球队2018年解散，两年之后将重建", "两年之后", "2026-01-01", "2026-12-31"),
        ("三年前他辞职，两年后想回来", "两年后", "2026-01-01", "2026-12-31"),
        ("三年后这里将通高铁", "三年后", "2027-01-01", "2027-12-31"),
    ],
)
def test_what_follows_a_date_told_counts_from_it(text, span, first, last):
    (got,) = [value for value in values(text) if value[0] == span]
    assert got[2:] == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("四年以前", None, "2020-12-31"),
        ("四年之后", "2028-01-01", None),
        ("三天之前", None, "2024-05-12"),
        ("两个半月以前", None, "2024-02-29"),
        ("过六周", "2024-06-24", None),
        ("四年前", "2020-01-01", "2020-12-31"),
    ],
)
def test_a_length_alone_is_open_at_its_far_end(text, first, last):
    assert [value[2:] for value in values(text)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "span", "timex", "first", "last"),
    [
        ("十几年前他下岗了", "十几年前", "2004/2014", "2004-01-01", "2014-12-31"),
        ("三十几年前工厂就在", "三十几年前", "1984/1994", "1984-01-01", "1994-12-31"),
        ("两三年后，新城将建成", "两三年后", "2026/2027", "2026-01-01", "2027-12-31"),
        ("几年前他离开了", "几年前", "PAST_REF", None, None),
    ],
)
def test_two_ends_of_a_length_are_two_ends_of_the_time(text, span, timex, first, last):
    assert values(text) == [(span, timex, first, last)]
