"""Texts written to make a reader slow: each is read in a moment, or the whole run would hang on one post."""

import json

import pytest

from extractor.schema.document import Document
from extractor.sources import json_values
from extractor.sources.payload import Payload

SIZE = 60_000
TEXTS = {
    "blanks": "…" + " " * SIZE + "x",
    "tags that never end": "<a " * (SIZE // 3),
    "tags with tags for values": "<a x=" * (SIZE // 5),
    "open brackets": "<" * SIZE,
    "hashes": "#a" * SIZE,
    "chains": "//@a:" * (SIZE // 5),
    "invisible": "\u200b \u200b" * SIZE,
    "deep": "<b>" * (SIZE // 3),
}
SHAPES = {
    "weibo": lambda text: {"mid": "4734000000000001", "text": text, "created_at": "x", "isLongText": True},
    "crawler": lambda text: {"bid": "LeAbCdEfG", "text": text, "attitudes_count": 1, "links": ["x"]},
    "spider": lambda text: {"id": "LeAbCdEfG", "content": text, "up_num": 1, "publish_time": "x"},
    "mastodon": lambda text: {"content": text, "account": {}, "created_at": "2022-02-08"},
    "x": lambda text: {"full_text": text, "id_str": "1", "created_at": "2022-02-08"},
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_is_read_like_any_other(shape, text):
    data = json.dumps(SHAPES[shape](TEXTS[text]))
    (item,) = json_values.read(Payload(id="f", path="f.json", text=data, sha256="0"))
    assert isinstance(item, Document) or item.code == "no_text"
