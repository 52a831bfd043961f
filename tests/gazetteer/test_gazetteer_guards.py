import pytest

from extractor.gazetteer.context import Context
from extractor.gazetteer.guards import Verdict, is_all_caps, is_initial, is_title_case, judge_han, judge_latin
from extractor.resources import models_dir


@pytest.fixture(scope="module")
def context():
    return Context.read(models_dir() / "gazetteer" / "context.csv")


@pytest.mark.parametrize(
    ("text", "word", "verdict"),
    [
        ("Apple Inc. hired her.", "Apple", Verdict.SURE),
        ("Apple (NASDAQ: AAPL) fell.", "Apple", Verdict.SURE),
        ("Apple (AAPL.O) fell.", "Apple", Verdict.SURE),
        ("The former Apple executive left.", "Apple", Verdict.SURE),
        ("She sold her shares of Target in May.", "Target", Verdict.SURE),
        ("The chipmaker Micron is hiring.", "Micron", Verdict.SURE),
        ("昨天Apple发布新机。", "Apple", Verdict.SURE),
        ("Apple unveiled a phone.", "Apple", Verdict.LIKELY),
        ("We met at Apple yesterday.", "Apple", Verdict.LIKELY),
        ("We like China's Honor a lot.", "Honor", Verdict.LIKELY),
        ("Apple is a fruit.", "Apple", Verdict.OPEN),
        ("“Apple is sweet,” he said.", "Apple", Verdict.OPEN),
        ("Why Every Cook Should Grate Apple Into Soup", "Apple", Verdict.OPEN),
        ("They sat in the Apple together.", "Apple", Verdict.NO),
        ("It was an Apple from his garden.", "Apple", Verdict.NO),
        ("He signed with Apple Records.", "Apple", Verdict.NO),
        ("His friend Clara Ford came by.", "Ford", Verdict.OTHER),
        ("At last Mr Ford came by.", "Ford", Verdict.OTHER),
    ],
)
def test_english_neighbours_tell_names_from_words(text, word, verdict, context):
    start = text.index(word)
    assert judge_latin(text, start, start + len(word), context) == verdict


@pytest.mark.parametrize(
    ("text", "word", "verdict"),
    [
        ("苹果公司昨天回应。", "苹果", Verdict.SURE),
        ("他出任小米总裁。", "小米", Verdict.SURE),
        ("新的苹果iOS系统。", "苹果", Verdict.SURE),
        ("她离开了巨头苹果。", "苹果", Verdict.SURE),
        ("今年荣耀的全球出货量第一。", "荣耀", Verdict.LIKELY),
        ("妈妈在楼下等苹果。", "苹果", Verdict.OPEN),
        ("这是一个平安的夜晚，股价与此无关", "平安", Verdict.NO),
        ("孩子爱吃苹果。公司在城南。", "苹果", Verdict.NO),
    ],
)
def test_chinese_neighbours_tell_names_from_words(text, word, verdict, context):
    start = text.index(word)
    assert judge_han(text, start, start + len(word), context) == verdict


@pytest.mark.parametrize(
    ("text", "start", "answer"),
    [
        ("Gap", 0, True),
        ("Yes. Gap", 5, True),
        ("a\nGap", 2, True),
        ("the Gap", 4, False),
        ("say “Gap", 5, True),
    ],
)
def test_the_first_word_of_a_sentence_is_known(text, start, answer):
    assert is_initial(text, start) is answer


def test_headlines_are_known():
    assert is_title_case("Big Retailer Opens Seven Stores in Ohio", 0)
    assert not is_title_case("A big retailer opens seven stores in Ohio", 0)
    assert is_all_caps("RETAILER TO OPEN 7 STORES\nlater", 3)
    assert not is_all_caps("Retailer to open 7 stores\nLATER", 3)
