"""Records for reports: plain ones by the thousand, one with emoji before its facts, hostile ones."""

from extractor.schema.record import Record

PIPELINE = {"version": "0.1.0", "models": {}, "config_sha256": "0" * 64}
COMPANIES = ["Acme Motors", "Borealis Foods", "Caldwell Bank", "Dunmore Steel", "Evergreen Air"]
CHINESE = ["青松科技", "云川航空", "启岚汽车", "北辰乳业", "宏泽电子"]
EVIL = "<script>window.hacked=1</script><img src=x onerror=window.hacked=2>"


class Text:
    """A text that grows piece by piece and knows where each stands, in code points."""

    def __init__(self):
        self.text = ""

    def add(self, words):
        start = len(self.text)
        self.text += words
        return {"start": start, "end": start + len(words), "text": words}


def record(number, *, before="", chinese=False):
    """A record with a company, a person, an amount, a date, a quantity, a quote and two goals."""
    text, name = Text(), (CHINESE if chinese else COMPANIES)[number % 5]
    year, amount = 2025 + number % 9, 100 + number
    text.add(before)
    first = len(text.text)
    company = text.add(name)
    trigger = text.add("计划" if chinese else " will ")
    text.add("投资" if chinese else "invest ")
    money = text.add(f"{amount}亿元" if chinese else f"${amount} million")
    text.add("，" if chinese else " ")
    date = text.add(f"{year}年" if chinese else f"by {year}")
    text.add("前完成，" if chinese else ", ")
    person = text.add("王小明" if chinese else "Ann Lee")
    cue = text.add("说" if chinese else " said")
    text.add("。" if chinese else ". ")
    second = len(text.text)
    text.add("公司目标开设" if chinese else "It wants to open ")
    quantity = text.add(f"{amount}家门店" if chinese else f"{amount} stores")
    end = len(text.text)
    text.add("。\n" if chinese else ".\n")
    text.add(("市场反应平淡。" if chinese else "The market took little notice of it. ") * (number % 7))
    whole = text.text
    sentence = [0, len(whole)]
    holder = {"ref": "c1", "name": name, "resolution": "mention"}
    value = amount * (100_000_000 if chinese else 1_000_000)
    currency = "CNY" if chinese else "USD"
    fact = {"sentence": sentence}
    goal = {**fact, "holder": holder, "trigger": trigger, "confidence": 0.9, "rules": ["test.rule"]}
    statement = whole[first : date["end"]]
    goals = [
        {**goal, "id": "g1", "start": first, "end": date["end"], "text": statement, "kind": "plan",
         "predicate": "invest", "metric": {"name": "investment", "text": "invest"},
         "source": {"ref": "p1", "name": person["text"], "mode": "indirect", "cue": cue},
         "target": {**money, "kind": "absolute", "value": value, "currency": currency},
         "deadline": {**date, "timex": str(year), "from": f"{year}-01-01", "to": f"{year}-12-31"}},
        {**goal, "id": "g2", "start": second, "end": end, "text": whole[second:end],
         "kind": "forecast" if number % 3 else "target", "predicate": "open",
         "target": {**quantity, "kind": "absolute", "value": amount, "unit": "store"}},
    ]  # fmt: skip
    entity = {"key_basis": "name"}
    return Record.read(
        {
            "document": {
                "id": f"doc-{number}", "lang": "zh" if chinese else "en", "text": whole,
                "title": f"{name}: {amount}", "published": f"2024-{number % 12 + 1:02d}-03",
                "url": f"https://news.example/{number}", "site": "news.example",
            },
            "companies": [{**entity, "id": "c1", "name": name, "key": name, "mentions": [{**company, **fact}]}],
            "people": [{**entity, "id": "p1", "name": person["text"], "key": "p", "mentions": [{**person, **fact}]}],
            "money": [{**money, **fact, "id": "m1", "value": value, "currency": currency, "of": "c1"}],
            "quantities": [{**quantity, **fact, "id": "n1", "value": amount, "unit": "store"}],
            "dates": [{**date, **fact, "id": "d1", "type": "date", "timex": str(year)}],
            "quotes": [{**fact, "id": "u1", "start": first, "end": date["end"], "text": statement, "mode": "indirect"}],
            "goals": goals,
            "pipeline": PIPELINE,
        }
    )  # fmt: skip


def many(count):
    """Records of which every third is Chinese and every fifth has emoji before its facts."""
    for number in range(count):
        yield record(number, before="😀👩‍💻𝒳 " if number % 5 == 0 else "", chinese=number % 3 == 0)


def hostile():
    """A record whose every free text tries to get out: markup, links, overrides, ends of scripts."""
    text = Text()
    text.add("</script><script>window.hacked=3</script> <!-- \u2028\u2029 pay\u202eexe.fdp\u202c \u200bzero ")
    name = text.add(EVIL)
    trigger = text.add(" will\u2066 ")
    target = text.add("<b>$1</b>")
    text.add(" {{ 7*7 }} ${alert(1)} \x00\x07 ]]> &lt;")
    whole = text.text
    fact = {"sentence": [0, len(whole)]}
    holder = {"ref": "c1", "name": EVIL, "resolution": "mention"}
    goal = {
        **fact, "id": "g1", "start": 0, "end": len(whole), "text": whole, "kind": "plan", "trigger": trigger,
        "holder": holder, "predicate": EVIL, "metric": {"name": EVIL, "text": EVIL},
        "target": {**target, "kind": "absolute", "value": 1, "unit": EVIL, "currency": "USD"},
        "deadline": {**target, "timex": EVIL, "to": "2031-12-31"},
        "source": {"name": EVIL, "mode": "direct"}, "confidence": 1, "rules": [EVIL],
    }  # fmt: skip
    return Record.read(
        {
            "document": {
                "id": f"../{EVIL}&goal=x#y", "lang": "en", "text": whole, "title": EVIL,
                "url": "javascript:window.hacked=4", "site": EVIL, "authors": [EVIL],
                "warnings": [{"code": "x", "message": EVIL}],
            },
            "companies": [
                {"id": "c1", "name": EVIL, "key": EVIL, "key_basis": "name", "mentions": [{**name, **fact}]}
            ],
            "money": [{**target, **fact, "id": "m1", "value": 1, "currency": "USD", "of": "c1"}],
            "goals": [goal],
            "warnings": [{"code": "x", "message": EVIL}],
            "pipeline": {**PIPELINE, "version": EVIL},
        }
    )  # fmt: skip


def bare(identifier="empty", text=""):
    """A record with a text and nothing in it."""
    return Record.read({"document": {"id": identifier, "text": text}, "pipeline": PIPELINE})
