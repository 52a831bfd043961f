"""Whatever the text, every span a record holds is exactly the characters it names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.schema.document import Document
from extractor.schema.record import Record, iter_spans

PIECES = {
    "en": [
        "Acme Corp.",
        " CEO Ann Lee said ",
        "“we will open 40 stores by 2030”",
        "US$1.5 billion",
        "€3-4m",
        " in the third quarter",
        "\n\n",
        "\u200b",
        "é",
        "e\u0301",
        "😀",
        "近期",
        " its ",
        "12,000.5%",
        "\t",
        ". ",
    ],
    "zh": [
        "青松科技",
        "董事长王小明表示，",
        "“三年内开设40家门店”",
        "100亿元",
        "元2000",
        "未来五年",
        "\n",
        "\u3000",
        "😀",
        "＄５",
        "#话题#",
        "@某人 ",
        "增长12.5％",
        "Acme",
        "。",
        "该公司",
    ],
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_span_is_exactly_its_characters(extractor, lang, data):
    text = "".join(data.draw(st.lists(st.sampled_from(PIECES[lang]), max_size=14)))
    text += data.draw(st.text(max_size=6))
    record = extractor(Document(id="x", lang=lang, published="2024-03-06", text=text))
    assert record.document.text == text
    for span in iter_spans(record):
        assert text[span.start : span.end] == span.text
    assert Record.read(record.to_json()) == record
