"""Sentences made of contexts written by hand (contexts.txt) and names, half of them invented.

They teach what a name is by what stands around it: what companies, people, teams, museums, agencies,
products and rivers do or have done to them.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from random import Random

from training import words
from training.corpora import Mark, Text

from extractor.resources import models_dir

_SLOT = re.compile(r"\{([A-Z])\}")
_LABELS = {
    "C": "COMPANY",
    "P": "PERSON",
    "S": "PERSON",
    "G": "GPE",
    "N": "NORP",
    "T": "ORG",
    "M": "ORG",
    "O": "ORG",
    "B": "ORG",
    "A": "ORG",
    "R": "LOC",
    "D": "PRODUCT",
}
"""Slot of a context -> label; X is filled with a word of no label."""
_VERSIONS = ("3", "X", "Pro", "S9", "20", "Plus", "Mini", "500", "Max", "GT")
_LETTERS = "ABCDEFGHIKLMNOPRSTUVWX"
_PERSON = re.compile(r"[A-Z][\w’']+(?: [A-Z][\w’']+){1,2}")


class Inventor:
    """Makes up names and sentences; people and places are partly those of the corpora."""

    def __init__(self, random: Random, texts: Iterable[Text]) -> None:
        self.random = random
        self.contexts = (Path(__file__).parent / "contexts.txt").read_text(encoding="utf-8").splitlines()
        self.companies = _known_companies()
        self.people, self.places = _names_of(texts)
        self.slots = {
            "C": self.company,
            "P": self.person,
            "S": self.family,
            "G": self.place,
            "N": lambda: self.pick(words.NATIONALITIES),
            "T": self.team,
            "M": lambda: self.filled(self.pick(words.HOUSES)),
            "O": lambda: self.filled(self.pick(words.BODIES)),
            "B": lambda: self.filled(self.pick(words.MADE_BODIES)),
            "A": self.letters,
            "R": lambda: self.filled(self.pick(words.WATERS)),
            "D": self.product,
            "X": lambda: self.word().upper()[:4],
        }

    def sentence(self) -> Text:
        """Make one line."""
        line, text, marks, place = self.pick(self.contexts), "", [], 0
        for slot in _SLOT.finditer(line):
            text += line[place : slot.start()]
            place = slot.end()
            name = self.slots[slot[1]]()
            if slot[1] in _LABELS:
                marks.append(Mark(len(text), len(text) + len(name), _LABELS[slot[1]]))
            text += name
        return Text("made up", "", text + line[place:], tuple(marks))

    def pick(self, choices: tuple[str, ...] | list[str]) -> str:
        """Choose one."""
        return self.random.choice(choices)

    def word(self) -> str:
        """Invent a word: Lumora, NorTech."""
        middle = self.pick(words.MIDDLES) if self.random.random() < 0.4 else ""
        made = self.pick(words.STARTS) + middle + self.pick(words.ENDS)
        return made if self.random.random() < 0.85 else made[:3] + made[3:].capitalize()

    def filled(self, pattern: str) -> str:
        """Fill in family name, place, nationality, topics and callings."""
        return (
            pattern.replace("{f}", self.pick(words.FAMILY))
            .replace("{g}", self.pick(words.PLACES))
            .replace("{n}", self.pick(words.NATIONALITIES))
            .replace("{t}", self.pick(words.TOPICS))
            .replace("{u}", self.pick(words.TOPICS))
            .replace("{w}", self.pick(words.WORKERS))
        )

    def company(self) -> str:
        """Give a company's name: known, invented, of families, of places, of letters."""
        chance, pick = self.random.random(), self.pick
        if chance < 0.42:
            return pick(self.companies)
        if chance < 0.60:
            return self.word()
        if chance < 0.65:
            return pick(words.FAMILY) + ("'s" if self.random.random() < 0.15 else "")
        if chance < 0.74:
            return f"{self.word()} {pick(words.FORMS)}"
        if chance < 0.83:
            return f"{self.word()} {pick(words.TRADES)}"
        if chance < 0.89:
            return f"{pick(words.FAMILY)} {pick(words.TRADES)}"
        if chance < 0.92:
            return f"{pick(words.PLACES)} {pick(words.TRADES)}"
        if chance < 0.95:
            pair = f"{pick(words.FAMILY)} {pick(('&', 'and'))} {pick(words.FAMILY)}"
            return f"{pair} {pick(words.FORMS)}" if self.random.random() < 0.5 else pair
        return self.letters()

    def letters(self) -> str:
        """Give initials that nobody has seen."""
        return "".join(self.random.choice(_LETTERS) for _ in range(self.random.choice((3, 3, 3, 4))))

    def family(self) -> str:
        """Give a family name, half of them the corpus's: a word not seen before is no company for that."""
        return self.pick(self.people).split()[-1] if self.random.random() < 0.5 else self.pick(words.FAMILY)

    def person(self) -> str:
        """Give the full name of a human being."""
        if self.random.random() < 0.4:
            return self.pick(self.people)
        initial = f" {self.random.choice(_LETTERS)}." if self.random.random() < 0.08 else ""
        return f"{self.pick(words.GIVEN)}{initial} {self.pick(words.FAMILY)}"

    def place(self) -> str:
        """Give a city or country."""
        return self.pick(self.places if self.random.random() < 0.4 else words.PLACES)

    def team(self) -> str:
        """Give a team's name, with its city or without."""
        chance = self.random.random()
        if chance < 0.35:
            return self.pick(words.TEAMS)
        ends = (*words.TEAMS, "United", "City", "FC", "Town")
        return self.pick(words.PLACES) + (f" {self.pick(ends)}" if chance >= 0.45 else "")

    def product(self) -> str:
        """Give a product's name: a model with a version, a medicine, a word."""
        chance = self.random.random()
        if chance < 0.3:
            return f"{self.word()} {self.pick(_VERSIONS)}"
        if chance < 0.5:
            return self.pick(words.STARTS) + self.pick(words.MIDDLES) + self.pick(words.MEDICINES)
        return self.word()


def _known_companies() -> list[str]:
    """Give the names of the gazetteer that are written in Latin letters and are no ordinary words."""
    names = []
    with (models_dir() / "gazetteer" / "companies.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["type"] == "company":
                plain = (a["text"] for a in entry["aliases"] if a.get("lang") == "*" and not a.get("flags"))
                names += [entry["name"], *(text for text in plain if len(text) > 3)]
    return [name for name in names if name.isascii() and any(char.isalpha() for char in name)]


def _names_of(texts: Iterable[Text]) -> tuple[list[str], list[str]]:
    """Give the full names of people and the places of the newswire corpus."""
    people, places = set(), set()
    for text in texts:
        for mark in text.marks if text.corpus == "worldwide" else ():
            name = text.text[mark.start : mark.end]
            if mark.label == "PERSON" and _PERSON.fullmatch(name) and not name.isupper():
                people.add(name)
            elif mark.label == "GPE" and len(name) > 4 and name[0].isupper():
                places.add(name)
    return sorted(people), sorted(places)
