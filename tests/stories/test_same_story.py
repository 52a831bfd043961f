from itertools import combinations

import pytest
import story_texts as texts

from extractor.stories.compare import same_story, shared_blocks

ENGLISH_EDITS = {
    "on Tuesday": "on March 5",
    "chief executive": "CEO",
    "310 million euros": "over 300 million euros",
    "850 people": "some 850 workers",
    "4.6 percent": "5.1 percent",
}
CHINESE_EDITS = {
    "周二": "5日",
    "首席执行官": "CEO",
    "3.1亿欧元": "逾3亿欧元",
    "4.6%": "5.1%",
    "雇用850人": "创造850个岗位",
}
APPOINTED = "{0} has been named chief financial officer of {1}. {0} succeeds {2}, who is retiring after a long career at {1}."
NOTICE = "经市政府研究决定：任命{}为市{}局局长，试用期一年；免去其市{}局副局长职务。特此通知。"
ENGLISH_FURNITURE = "\n".join([*texts.ENGLISH_REPORT.split("\n")[3:], *texts.ENGLISH_FOOT])
CHINESE_FURNITURE = "\n".join([*texts.CHINESE_REPORT.split("\n")[2:], *texts.CHINESE_FOOT])


def edited(text, edits):
    for before, after in edits.items():
        text = text.replace(before, after)
    return text


@pytest.mark.parametrize("wire", [texts.ENGLISH_WIRE, texts.CHINESE_WIRE], ids=["en", "zh"])
def test_one_wire_story_in_five_outlets_is_one_story(wire):
    assert all(same_story(one, other) for one, other in combinations(wire, 2))


@pytest.mark.parametrize(
    ("wire", "edits"),
    [(texts.ENGLISH_WIRE, ENGLISH_EDITS), (texts.CHINESE_WIRE, CHINESE_EDITS)],
    ids=["en", "zh"],
)
def test_an_outlet_may_edit_words_and_bring_figures_up_to_date(wire, edits):
    assert all(same_story(wire[0], edited(text, edits)) for text in wire)


@pytest.mark.parametrize(
    "reports",
    [
        [texts.ACME_FIRST, texts.BRILL_SECOND, texts.ACME_SECOND],
        [texts.NORTH_FIRST, texts.HARBOUR_FIRST, texts.NORTH_SECOND],
        [
            APPOINTED.format(*names)
            for names in (("Jane Miller", "Acme", "Tom Okafor"), ("Lena Brandt", "Brill", "Raj Patel"))
        ],
        [NOTICE.format(*names) for names in (("林一", "财政", "教育"), ("王小文", "交通", "水务"))],
    ],
    ids=["reports en", "reports zh", "appointments en", "appointments zh"],
)
def test_texts_of_one_template_with_other_figures_or_names_are_stories_of_their_own(reports):
    assert not any(same_story(one, other) for one, other in combinations(reports, 2))


@pytest.mark.parametrize(
    ("paragraphs", "furniture"),
    [(texts.ENGLISH, ENGLISH_FURNITURE), (texts.CHINESE, CHINESE_FURNITURE)],
    ids=["en", "zh"],
)
def test_articles_that_share_more_furniture_than_text_are_two(paragraphs, furniture):
    first, second = "\n".join(paragraphs[:3]), "\n".join(paragraphs[4:7])
    assert not same_story(f"{first}\n{furniture}", f"{second}\n{furniture}")
    assert not same_story(f"{furniture}\n{first}", f"{furniture}\n{second}")


def test_a_follow_up_that_repeats_a_paragraph_is_another_story():
    assert not same_story("\n".join(texts.ENGLISH[:5]), "\n".join([*texts.ENGLISH_MORE, texts.ENGLISH[0]]))


def test_short_texts_are_one_only_where_they_are_equal():
    assert same_story("早安", "早安")
    assert not same_story("早安", "晚安")
    assert not same_story("", "")


def test_traditional_writing_is_of_no_account():
    assert same_story(
        "".join(texts.CHINESE[:2]), "".join(texts.CHINESE[:2]).replace("欧洲", "歐洲").replace("这是", "這是")
    )


def test_blocks_lie_in_order_and_hold_equal_tokens():
    one, other = "a b c x d e f y g h".split(), "a b c z z d e f g h".split()
    blocks = shared_blocks(one, other, 2)
    assert [(block.one, block.other, block.size) for block in blocks] == [(0, 0, 3), (4, 5, 3), (8, 8, 2)]
    assert all(one[b.one : b.one + b.size] == other[b.other : b.other + b.size] for b in blocks)


@pytest.mark.parametrize("text", ["a " * 100_000, "a b " * 50_000, "1 2 3 " * 50_000, "涨" * 200_000])
def test_hostile_texts_end_soon(text):
    assert not same_story(text, "b c d " + text)
