"""Chinese names: what the network finds, what LAC and rules of writing add or take away."""

from pathlib import Path

import numpy as np
import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.errors import ExtractorError
from extractor.resources import models_dir
from extractor.schema.document import Document
from extractor.tokens.lac import WIDTH, load_lac, take_states
from extractor.tokens.name_tagger import NameTagger, load_name_tagger


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
        ("他投资了Bluewave-Hallo，金额不详。", "Bluewave-Hallo"),
        ("新片由明天工作室拍摄。", "明天工作室"),
        ("青禾投资合伙人林浩然表示，明年再投五个项目。", "青禾投资"),
        ("中国人保财险总裁林浩然表示，赔付已经完成。", "中国人保财险"),
        ("游戏由育碧海湾工作室开发。", "育碧海湾工作室"),
        ("上海海泰轩、杭州云泰轩都参加了秋拍。", "上海海泰轩"),
        ("岭东省海桥贸易有限公司采购部经理林浩然说，销量增加。", "岭东省海桥贸易有限公司"),
        ("合同由蓝港公司甲方与远岭公司乙方签订。", "蓝港公司"),
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
        ("会后，首席执行官 Mark Chow接受了采访。", "Mark Chow"),
        ("副總裁張瑞敏說，工廠年底前投產。", "張瑞敏"),
        ("上海读者annabell说，书很好看。", "annabell"),
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
        ("公司在银川新工厂投产后，产能将翻番。", "companies", "银川新工厂"),
        ("创办人和总经理林浩然介绍了计划。", "companies", "人和"),
        ("昨日岚星科技宣布完成融资。", "companies", "昨日岚星科技"),
        ("他的工作室设在杭州。", "companies", "工作室"),
        ("[annabell啃西瓜]把笑脸留下。", "people", "annabell"),
        ("用iphone拍的照片。", "people", "iphone"),
        ("全市力争二〇三〇年前实现碳达峰、碳中和。", "people", "碳达峰"),
        ("列车到达北京西站，乘客转往广州白云山。", "companies", "北京西站"),
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
    sentences = [
        tagger.alphabet.encode(text, ["n-B"] * len(text), [""] * len(text), load_lac().read([text])[1])
        for text in texts
    ]
    together = tagger.find(sentences)
    assert together == [tagger.find([sentence])[0] for sentence in sentences]
    assert together[2] == []


def test_what_the_network_does_not_know_has_the_number_none():
    alphabet = load_name_tagger(models_dir() / "zh" / "names").alphabet
    read = alphabet.encode("\ue000", ["no label"], ["no label"], np.zeros((1, WIDTH), dtype=np.float32))
    assert (read.characters, read.words, read.known) == ([0], [0], [0])


def test_a_folder_without_the_network_is_an_error_that_says_what_to_do(tmp_path: Path):
    with pytest.raises(ExtractorError, match="install newsfacts again"):
        NameTagger(tmp_path)


def test_states_of_lac_are_kept_until_they_are_taken_and_made_again_after(extractor):
    nlp = extractor.nlp("zh")
    doc = nlp.make_doc("「台積電」董事長表示，明年 資本支出將增加。\n他去了北京。")
    first, again = take_states(doc), take_states(doc)
    assert first.shape == (len(doc.text), WIDTH)
    assert np.array_equal(first, again)
    assert take_states(nlp.make_doc("")).shape == (0, WIDTH)


def test_a_doc_that_the_tokenizer_did_not_make_has_the_same_names(extractor):
    nlp = extractor.nlp("zh")
    made = nlp.make_doc("记者获悉，晨光电子董事长林浩然周二辞职。")
    other = Doc.from_docs([made])
    component = nlp.get_pipe("newsfacts_chinese_names")
    sentences = nlp.get_pipe("newsfacts_sentences")
    found = [[(span.text, span.label_) for span in component(sentences(doc)).ents] for doc in (made, other)]
    assert found[0] == found[1] != []


def test_states_are_made_again_by_the_network_that_is_given():
    class Other:
        def read(self, texts):
            return [], np.full((len("".join(texts)), WIDTH), 7, dtype=np.float32)

    doc = Doc(Vocab(), words=["岚星", "昨天"], spaces=[False, False])
    assert (take_states(doc, Other()) == 7).all()
    assert not (take_states(doc) == 7).any()


def test_the_component_takes_the_network_of_the_tokenizer(extractor):
    nlp = extractor.nlp("zh")
    assert nlp.get_pipe("newsfacts_chinese_names").lac is nlp.tokenizer.lac


def test_who_speaks_in_a_headline_is_a_person(extractor):
    assert names(extractor, "#何小鹏谈自动驾驶新进展#", "people") == {"何小鹏"}
    assert names(extractor, "#高通谈AI手机#", "people") == set()


def test_a_name_amid_a_row_of_people_is_theirs_unless_a_company_is_known_by_it(extractor):
    component = extractor.nlp("zh").get_pipe("newsfacts_chinese_names")
    row = [(0, 2, "PERSON"), (3, 6, "COMPANY"), (7, 9, "PERSON")]
    assert component._in_row("丁一、江北春、王强", row, 1) == (3, 6, "PERSON")
    assert component._in_row("丁一、江北春，王强", row, 1) == row[1]
    row = [(0, 2, "PERSON"), (3, 5, "COMPANY"), (6, 8, "PERSON")]
    assert component._in_row("马一、金山、王强", row, 1) == row[1]


def test_what_is_said_to_be_a_maker_is_a_company_in_a_row_too(extractor):
    text = "滑板厂商汉克、罗兰都参加了展会。"
    assert names(extractor, text, "companies") == {"汉克", "罗兰"}
    text = "手机厂商负责人王强说，经销商李明也来了。"
    assert names(extractor, text, "companies") == set()
    assert names(extractor, text, "people") == {"王强", "李明"}
