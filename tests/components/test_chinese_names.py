"""Chinese names: what the network finds, what LAC and rules of writing add or take away."""

from pathlib import Path

import pytest

from extractor.errors import ExtractorError
from extractor.resources import models_dir
from extractor.schema.document import Document
from extractor.tokens.name_tagger import NameTagger, Sentence, load_name_tagger


def names(extractor, text, kind):
    record = extractor(Document(id="text", lang="zh", text=text))
    return {mention.text for entity in getattr(record, kind) for mention in entity.mentions}


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("晨光电子董事长林浩然表示，公司今年将新开三百家门店。", "晨光电子"),
        ("负责人说，兴业银行信用卡中心已经恢复服务。", "兴业银行信用卡中心"),
        ("记者从招商银行深圳分行获悉，新产品下周上线。", "招商银行深圳分行"),
        ("北京云帆科技有限公司宣布完成新一轮融资。", "北京云帆科技有限公司"),
        ("午间公告\n奥瑞金：拟以两亿元回购股份；多伦科：中标一亿元项目。", "多伦科"),
        ("阿里巴巴收购恒远物流，交易额二十亿元。", "恒远物流"),
        ("「台積電」董事長表示，明年資本支出將增加。", "台積電"),
    ],
)
def test_a_company_is_found_whole(extractor, text, company):
    assert company in names(extractor, text, "companies")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("散会以后，何校长把家长们送到门口。", "何校长"),
        ("记者 陶然 摄影 方圆圆", "陶然"),
        ("公司首席执行官埃隆·马斯克周三否认了这一说法。", "埃隆·马斯克"),
        ("发布会上，CFO Ann Lee介绍了业绩。", "Ann Lee"),
        ("副總裁張瑞敏說，工廠年底前投產。", "張瑞敏"),
    ],
)
def test_a_person_is_found_whole(extractor, text, person):
    assert person in names(extractor, text, "people")


@pytest.mark.parametrize(
    ("text", "kind", "other"),
    [
        ("马克思主义学院今年招收两百名学生。", "people", "马克思"),
        ("他们高高兴兴地回家了。", "people", "高高兴兴"),
        ("多家汽车金融公司下调了利率。", "companies", "汽车金融公司"),
        ("这些城商行今年放贷更多。", "companies", "城商行"),
        ("这家店只卖iPhone 13和配件。", "companies", "iPhone 13"),
        ("岚星科技发布了岚星X3 Pro手机。", "companies", "岚星X3 Pro"),
        ("转发 @小云朵_爱旅行 的微博", "people", "小云朵"),
    ],
)
def test_what_only_looks_like_a_name_is_none(extractor, text, kind, other):
    assert other not in names(extractor, text, kind)


def test_what_joins_known_companies_is_no_company(extractor):
    found = names(extractor, "华为、中兴、联想三家公司都参加了投标。", "companies")
    assert found == {"华为", "中兴", "联想"}


def test_the_network_gives_names_of_many_sentences_as_of_each_alone():
    tagger = load_name_tagger(models_dir() / "zh" / "names")
    texts = ["雷军是小米的董事长。", "好。", "", "杭州云帆汽车公司总经理蒋一帆昨天辞职。"]
    sentences = [tagger.alphabet.encode(text, ["n-B"] * len(text), [""] * len(text)) for text in texts]
    together = tagger.find(sentences)
    assert together == [tagger.find([sentence])[0] for sentence in sentences]
    assert together[2] == []


def test_what_the_network_does_not_know_has_the_number_none():
    alphabet = load_name_tagger(models_dir() / "zh" / "names").alphabet
    assert alphabet.encode("\ue000", ["no label"], ["no label"]) == Sentence([0], [0], [0])


def test_a_folder_without_the_network_is_an_error_that_says_what_to_do(tmp_path: Path):
    with pytest.raises(ExtractorError, match="install newsfacts again"):
        NameTagger(tmp_path)
