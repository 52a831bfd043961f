"""Descriptions and pronouns: whom they mean, and where they mean nobody.

The tables beside this file mark names as [Acme|C:acme] and references as {the firm|C:acme}; everything
unmarked must mean nobody, {...|?} may mean whom it will.
"""

import re
from pathlib import Path

import pytest

_MARK = re.compile(r"\[(?P<name>[^\[\]|]+)\|(?P<of>\w:\w+)\]|\{(?P<words>[^{}|]+)\|(?P<to>\w:\w+|\?)\}")
_TABLES = Path(__file__).parent


def probes(lang):
    lines = (_TABLES / f"references_{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [pytest.param(lang, line, id=f"{lang}-{number}") for number, line in enumerate(lines, 1)]


def read(marked):
    """Give the text without marks, and the places of names and references with what they mean."""
    text, names, references, last = "", {}, {}, 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        words = match["name"] or match["words"]
        places = names if match["name"] else references
        places[len(text), len(text) + len(words)] = match["of"] or match["to"]
        text, last = text + words, match.end()
    return text + marked[last:], names, references


def entities_of(extractor, text, lang):
    from extractor import Document

    record = extractor(Document(id="t", text=text, lang=lang, published="2024-05-06"))
    return [*record.companies, *record.organizations, *record.people]


@pytest.mark.parametrize(("lang", "marked"), [*probes("en"), *probes("zh")])
def test_references_mean_whom_the_reader_means(extractor, lang, marked):
    text, names, wanted = read(marked)
    entities = entities_of(extractor, text, lang)
    meant = {}
    for entity in entities:
        for mention in entity.mentions:
            for (start, end), label in names.items():
                if mention.start < end and start < mention.end:
                    meant.setdefault(entity.id, set()).add(label)
    got = {(r.start, r.end): meant.get(e.id, set()) for e in entities for r in e.references}
    for place, label in wanted.items():
        found = got.pop(place, None)
        assert label == "?" or found == {label}, text[slice(*place)]
    assert {text[slice(*place)] for place in got} == set()


@pytest.mark.parametrize(("lang", "marked"), [*probes("en"), *probes("zh")])
def test_one_entity_for_each_name_and_one_name_for_each_entity(extractor, lang, marked):
    text, names, _ = read(marked)
    found = {}
    for entity in entities_of(extractor, text, lang):
        for mention in entity.mentions:
            for (start, end), label in names.items():
                if mention.start < end and start < mention.end:
                    found.setdefault(label, set()).add(entity.id)
    assert set(found) == set(names.values())
    assert all(len(ids) == 1 for ids in found.values()), found
    assert len({next(iter(ids)) for ids in found.values()}) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "The company was sold. Nobody knew the company. It was the end.",
        "It rained. It seems that it will rain again. It is clear that it was late.",
        "",
        "他说，公司很好。其中一家公司退出了，其他公司没有。",
    ],
)
def test_nobody_named_is_nobody_meant(extractor, text):
    lang = "zh" if "公" in text else "en"
    assert all(not entity.references for entity in entities_of(extractor, text, lang))


def test_references_survive_a_hostile_text(extractor):
    text = "Acme Corp said " + "it said the company said " * 800
    assert entities_of(extractor, text, "en")
