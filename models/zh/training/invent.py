"""Sentences with invented names: the network should learn what stands around names, not the names.

In a copy of a sentence its persons and companies are replaced, the same name by the same name: companies by
names of the gazetteer or of invented words, persons by a common family name with a given name of the corpora.
"""

import re
from collections.abc import Iterable
from random import Random

from corpora import Corpus, Labelled

from extractor.gazetteer.matcher import Gazetteer
from extractor.lang.pack import load_pack

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LATIN = re.compile(r"[A-Za-z]{3,9}")
_SYLLABLES = (
    "华中新天海金东方大信达德盛兴隆恒远通泰安康宏宇瑞丰源鼎辉科创联合"
    "美嘉佳宝龙腾飞星云光明正和利民同济江山长城立元亿泽博雅诚思维智慧"
)
_PLACES = ("北京", "上海", "深圳", "广州", "杭州", "江苏", "浙江", "四川", "山东", "香港")
_ENDINGS = ("", "", "有限公司", "公司", "集团", "股份有限公司", "集团公司")
_REPLACED = 0.75
"""Share of the names that are replaced in a copy."""


class Inventor:
    """Makes copies of labelled sentences, the same ones for the same seed."""

    def __init__(self, gazetteer: Gazetteer, people: Iterable[str], seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 (reproducible, not secret)
        aliases = [
            alias
            for entry in gazetteer.entries()
            if entry.type == "company"
            for alias in entry.aliases
            if "word" not in alias.flags
        ]
        self.han = [alias.text for alias in aliases if _HAN.fullmatch(alias.text)]
        self.latin = [alias.text for alias in aliases if _LATIN.fullmatch(alias.text)]
        self.people = list(people)
        self.families = sorted(load_pack("zh").names.surnames)
        self.given = [
            name[1:]
            for name in self.people
            if 2 <= len(name) <= 3 and _HAN.fullmatch(name) and name[0] in self.families
        ]
        self.industries = sorted(load_pack("zh").names.industries)

    def copies(self, rows: Iterable[Labelled], corpus: Corpus, share: float) -> list[Labelled]:
        """Give a copy of this share of the sentences that name a person or a company."""
        out = []
        for row in rows:
            kinds = {corpus.labels[label] for _, _, label in row.spans}
            if not kinds & {("name",), ("company",)} or self.random.random() >= share:
                continue
            out.append(self._copy(row, corpus))
        return out

    def _copy(self, row: Labelled, corpus: Corpus) -> Labelled:
        text, place = "", 0
        spans: list[tuple[int, int, str]] = []
        new: dict[str, str] = {}
        for start, end, label in row.spans:
            if start < place:
                continue
            text += row.text[place:start]
            name = row.text[start:end]
            kind = corpus.labels[label]
            if kind in (("name",), ("company",)) and self.random.random() < _REPLACED:
                name = new.setdefault(name, self._person() if kind == ("name",) else self._company())
            spans.append((len(text), len(text) + len(name), label))
            text, place = text + name, end
        return Labelled(text + row.text[place:], spans)

    def _company(self) -> str:
        way = self.random.random()
        if way < 0.1:
            return self.random.choice(self.latin)
        if way < 0.65:
            return self.random.choice(self.han)
        place = self.random.choice(_PLACES) if self.random.random() < 0.25 else ""
        stem = "".join(self.random.sample(_SYLLABLES, 2))
        return place + stem + self.random.choice(self.industries) + self.random.choice(_ENDINGS)

    def _person(self) -> str:
        if self.random.random() < 0.7:
            return self.random.choice(self.families) + self.random.choice(self.given)
        return self.random.choice(self.people)
