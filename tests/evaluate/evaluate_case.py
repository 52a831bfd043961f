"""A small case for the scorer, own writing: gold, and records that are partly right."""

import json

TEXT_EN = (
    "Acme Corp chief executive Ann Lee said on Monday that Acme aims to open 40 stores by 2030 "
    "and to overtake Globex. Globex Corp. expects sales of $3 million to $4 million. "
    "Bob Ray of the Institute said 5 percent of 7 boats would sink. Acme will paint its office."
)
TEXT_ZH = "青松科技董事长王小明表示，力争三年内收入达到100亿元，对标蓝海集团。青松去年卖出20万台。"


def gold_documents() -> list[dict]:
    """Give two gold documents."""
    english = {
        "companies": [
            {"name": "Acme Corp", "surfaces": ["Acme", "Acme Corp"], "optional": False},
            {"name": "Globex Corp.", "surfaces": ["Globex", "Globex Corp."], "optional": False},
            {"name": "Institute", "surfaces": ["Institute"], "optional": True},
        ],
        "people": [
            {
                "name": "Ann Lee",
                "surfaces": ["Ann Lee"],
                "roles": [{"title": "chief executive", "organization": "Acme Corp"}],
            },
            {"name": "Bob Ray", "surfaces": ["Bob Ray"], "optional": True, "roles": []},
        ],
        "money": [
            {
                "text": "$3 million to $4 million",
                "nth": 1,
                "value": 3000000,
                "high": 4000000,
                "currency": "USD",
            }
        ],
        "quantities": [
            {"text": "40 stores", "nth": 1, "value": 40, "high": None, "unit": "store"},
            {"text": "5 percent", "nth": 1, "value": 5, "high": None, "unit": "%"},
            {"text": "7 boats", "nth": 1, "value": 7, "high": None, "unit": "boat", "optional": True},
        ],
        "dates": [
            {"text": "Monday", "nth": 1, "start": "2024-03-04", "end": "2024-03-04"},
            {"text": "2030", "nth": 1, "start": "2030-01-01", "end": "2030-12-31"},
        ],
        "goals": [
            {
                "statement": "aims to open 40 stores by 2030",
                "nth": 1,
                "kind": "target",
                "optional": False,
                "holder": "Acme Corp",
                "source": "Ann Lee",
                "polarity": "positive",
                "target": {"text": "40 stores", "value": 40, "unit": "store"},
                "deadline": {"text": "2030", "end": "2030-12-31"},
                "comparators": [],
            },
            {
                "statement": "to overtake Globex",
                "nth": 1,
                "kind": "benchmark",
                "optional": False,
                "holder": "Acme Corp",
                "source": None,
                "polarity": "positive",
                "target": None,
                "deadline": None,
                "comparators": ["Globex"],
            },
            {
                "statement": "expects sales of $3 million to $4 million",
                "nth": 1,
                "kind": "forecast",
                "optional": True,
                "holder": None,
                "source": None,
                "polarity": "positive",
                "target": {"text": "$3 million to $4 million", "value": 3000000, "unit": "USD"},
                "deadline": None,
                "comparators": [],
            },
        ],
        "non_goals": [{"text": "Acme will paint its office", "nth": 1, "reason": "planned_event"}],
    }
    chinese = {
        "companies": [
            {"name": "青松科技", "surfaces": ["青松科技", "青松"], "optional": False},
            {"name": "蓝海集团", "surfaces": ["蓝海集团"], "optional": False},
        ],
        "people": [
            {
                "name": "王小明",
                "surfaces": ["王小明"],
                "roles": [{"title": "董事长", "organization": "青松科技"}],
            }
        ],
        "money": [{"text": "100亿元", "nth": 1, "value": 10000000000, "high": None, "currency": "CNY"}],
        "quantities": [{"text": "20万台", "nth": 1, "value": 200000, "high": None, "unit": "台"}],
        "dates": [
            {"text": "三年内", "nth": 1, "start": "2024-03-06", "end": "2027-03-06"},
            {"text": "去年", "nth": 1, "start": None, "end": None},
        ],
        "goals": [
            {
                "statement": "力争三年内收入达到100亿元",
                "nth": 1,
                "kind": "target",
                "optional": False,
                "holder": "青松科技",
                "source": "王小明",
                "polarity": "positive",
                "target": {"text": "100亿元", "value": 10000000000, "unit": "CNY"},
                "deadline": {"text": "三年内", "end": "2027-03-06"},
                "comparators": ["蓝海集团"],
            }
        ],
        "non_goals": [{"text": "青松去年卖出20万台", "nth": 1, "reason": "past_fact"}],
    }
    common = {"kind": "article", "published": "2024-03-06", "source": "own"}
    return [
        {"id": "own-en", "lang": "en", "text": TEXT_EN, "gold": english, **common},
        {"id": "own-zh", "lang": "zh", "text": TEXT_ZH, "gold": chinese, **common},
    ]


def span(text: str, words: str, nth: int = 1, **fields: object) -> dict:
    """Give the nth occurrence of the words as a mention."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words, "sentence": [0, len(text)], **fields}


def bare(text: str, words: str, nth: int = 1, **fields: object) -> dict:
    """Give the same without its sentence, as slots have it."""
    item = span(text, words, nth, **fields)
    del item["sentence"]
    return item


def entity(number: str, name: str, mentions: list[dict], **fields: object) -> dict:
    """Give an entity."""
    return {"id": number, "name": name, "key": name, "key_basis": "name", "mentions": mentions, **fields}


def records() -> list[dict]:
    """Give a record for each gold document: some answers right, some wrong, some missing."""
    return [_english(), _chinese()]


def _record(number: str, text: str, **facts: object) -> dict:
    document = {"id": number, "text": text, "lang": number[-2:]}
    pipeline = {"version": "0", "models": {}, "config_sha256": "0"}
    return {"document": document, "pipeline": pipeline, **facts}


def _english() -> dict:
    t = TEXT_EN
    acme = entity("c1", "Acme Corp", [span(t, "Acme Corp"), span(t, "Acme", 2)])
    split = entity("c2", "Acme", [span(t, "Acme", 3)])
    wrong = entity("c3", "Monday", [span(t, "Monday")])
    globex = entity("c4", "Globex Corp", [span(t, "Globex Corp"), span(t, "Globex")])
    title = bare(t, "chief executive", title="chief executive", organization="c1", status="current")
    false = bare(t, "said", title="chairman", organization=None, status="former")
    ann = entity("p1", "Ann Lee", [span(t, "Ann Lee")], roles=[title, false])
    bob = entity("p2", "Bob", [span(t, "Bob Ray")], roles=[])
    goals = [
        span(
            t,
            "Acme aims to open 40 stores by 2030",
            id="g1",
            trigger=bare(t, "aims"),
            kind="plan",
            holder={"ref": "c2", "name": "Acme", "resolution": "mention"},
            source={"ref": None, "name": "Lee", "mode": "indirect"},
            target=bare(t, "40 stores", kind="absolute", value=40, unit="store"),
            deadline=bare(t, "2030", **{"from": "2030-01-01", "to": "2030-12-31"}),
            confidence=0.9,
            rules=["a"],
        ),
        span(
            t,
            "overtake Globex",
            id="g2",
            trigger=bare(t, "overtake"),
            kind="benchmark",
            target=bare(t, "Globex", kind="rank", value=1),
            comparators=[{"ref": "c4", "name": "Globex", "relation": "surpass"}],
            confidence=0.9,
            rules=["a"],
        ),
        span(
            t,
            "Acme will paint its office",
            id="g3",
            trigger=bare(t, "will"),
            kind="plan",
            confidence=0.9,
            rules=["a"],
        ),
        span(
            t,
            "sales of $3 million to $4 million",
            id="g4",
            trigger=bare(t, "sales"),
            kind="forecast",
            holder={"ref": "c4", "name": "Globex", "resolution": "mention"},
            confidence=0.9,
            rules=["a"],
        ),
    ]
    return _record(
        "own-en",
        t,
        companies=[acme, split, wrong, globex],
        people=[ann, bob],
        money=[
            span(t, "$3 million", id="m1", value=3000000, currency="USD"),
            span(t, "$4 million", id="m2", value=4000000, currency="USD"),
        ],
        quantities=[
            span(t, "40 stores", id="q1", value=40, unit="Store"),
            span(t, "5", id="q2", value=5.0000001, unit="percent"),
            span(t, "7", id="q3", value=8, unit="boat"),
            span(t, "Monday", id="q4", value=1),
        ],
        dates=[
            span(
                t,
                "on Monday",
                id="d1",
                type="date",
                timex="2024-03-04",
                **{"from": "2024-03-04", "to": "2024-03-04"},
            ),
            span(t, "2030", id="d2", type="date", timex="2030"),
            span(t, "40", id="d3", type="date"),
        ],
        goals=goals,
    )


def _chinese() -> dict:
    t = TEXT_ZH
    pine = entity("c1", "青松", [span(t, "青松科技"), span(t, "青松", 2)])
    title = bare(t, "董事长", title="董事长", organization="青松", status="current")
    goal = span(
        t,
        "力争三年内收入达到100亿元，对标蓝海集团",
        id="g1",
        trigger=bare(t, "力争"),
        kind="target",
        polarity="negative",
        source={"ref": "p1", "name": "王小明", "mode": "indirect"},
        target=bare(t, "100亿元", kind="absolute", value=10000000000, currency="CNY"),
        comparators=[{"ref": None, "name": "蓝海", "relation": "benchmark_against"}],
        confidence=0.5,
        rules=["b"],
    )
    return _record(
        "own-zh",
        t,
        companies=[pine],
        people=[entity("p1", "王小明", [span(t, "王小明")], roles=[title])],
        money=[span(t, "100亿元", id="m1", value=10000000000, currency="USD")],
        quantities=[span(t, "20万", id="q1", value=200000, unit="部")],
        dates=[span(t, "去年", id="d1", type="date", timex="2023")],
        goals=[goal],
    )


def write_case(directory) -> tuple:
    """Write the gold files and the records into a directory; give both places."""
    gold = directory / "gold"
    gold.mkdir()
    for document in gold_documents():
        path = gold / f"{document['id']}.json"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    path = directory / "records.jsonl"
    lines = [json.dumps(record, ensure_ascii=False) for record in records()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return gold, path
