"""Texts made to take long: four times the text must not take much more than four times the work.

Work is the number of calls that Python makes, which no machine changes.
"""

import sys

import pytest

pytestmark = pytest.mark.slow
SMALL = 2000
GROWTH = 5

HOSTILE = [
    ("en", "Ann Lee was named chief of Acme, "),
    ("en", "Acme Inc. and "),
    ("en", "Acme plans to open 20 shops by 2030, and it "),
    ("en", "“We will win,” she said, "),
    ("en", "“ "),
    ("en", "( "),
    ("en", "123,456 "),
    ("en", "1,2"),
    ("en", "@ann "),
    ("en", "she said he "),
    ("en", "Ann Lee said. She was named chief. "),
    ("en", "according to Acme the target of "),
    ("en", "He met its target and "),
    ("en", "We plan to say "),
    ("en", "plan to "),
    ("en", "the company said its firm "),
    ("zh", "雷军、"),
    ("zh", "小米公司"),
    ("zh", "小米创始人雷军，"),
    ("zh", "雷军担任小米董事长，"),
    ("zh", "我们计划三年内开五百家店，"),
    ("zh", "雷军说：“我们来了”，"),
    ("zh", "“"),
    ("zh", "（"),
    ("zh", "1亿"),
    ("zh", "//@雷军：我们"),
    ("zh", "#小米#"),
    ("zh", "董事长"),
    ("zh", "小米，计划明年开五百家店，"),
    ("zh", "小米已完成目标，"),
    ("zh", "我们计划"),
    ("zh", "雷军兼任董事长、"),
    ("zh", "他说，"),
]


def calls(extractor, lang, text):
    from extractor import Document
    from extractor.schema.document import Author, Post

    post = Post(platform="weibo", author=Author(name="小米公司" if lang == "zh" else "Acme"))
    document = Document(id="h", kind="post", text=text, lang=lang, published="2024-05-06", post=post)
    count, before = 0, sys.getprofile()

    def profile(_frame, _event, _value):
        nonlocal count
        count += 1

    sys.setprofile(profile)
    try:
        extractor(document)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("lang", "unit"), HOSTILE)
def test_work_grows_with_the_text_and_not_faster(extractor, lang, unit):
    extractor(f"{unit}.")  # what is read once is no part of it
    small, large = (calls(extractor, lang, unit * (size // len(unit))) for size in (SMALL, 4 * SMALL))
    assert large < GROWTH * small
