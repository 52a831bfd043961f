"""Gold documents: hand-checked facts, named by the words of the text and which occurrence is meant."""

import hashlib
import json
import re
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from extractor.errors import InputError
from extractor.schema.base import Model, Number
from extractor.schema.document import Document, IsoTime, Kind

Interval = tuple[int, int]
"""[start, end) in code points of the text."""


class GoldRole(Model):
    """A post that a person holds, as the text states it."""

    title: str | None = None
    organization: str | None = None


class GoldEntity(Model):
    """A company or person; its surfaces stand for all their occurrences."""

    name: str
    surfaces: list[str] = []
    optional: bool = False
    """Neither required nor penalised."""
    roles: list[GoldRole] = []
    """Of people only."""

    @property
    def names(self) -> set[str]:
        """All forms of the name in lower case."""
        return {self.name.lower(), *(surface.lower() for surface in self.surfaces)}


class GoldFact(Model):
    """What stands at the nth occurrence of its text, counted from 1."""

    text: str
    nth: int = 1
    optional: bool = False


class GoldMoney(GoldFact):
    """An amount of money."""

    value: Number | None = None
    high: Number | None = None
    currency: str | None = None


class GoldQuantity(GoldFact):
    """A counted or measured number."""

    value: Number | None = None
    high: Number | None = None
    unit: str | None = None


class GoldDate(GoldFact):
    """A temporal expression with the first and last day meant; null where it cannot be resolved."""

    start: str | None = None
    end: str | None = None


class GoldTarget(Model):
    """What is to be reached."""

    value: Number | None = None


class GoldDeadline(Model):
    """By when."""

    end: str | None = None
    """Last day on which it is to hold."""


class GoldGoal(GoldFact):
    """A stated goal: its text is the statement."""

    text: str = Field(alias="statement")
    kind: str
    polarity: Literal["positive", "negative"]
    holder: str | None = None
    source: str | None = None
    target: GoldTarget | None = None
    deadline: GoldDeadline | None = None
    comparators: list[str] | None = None


class Gold(Model):
    """All facts of one document."""

    companies: list[GoldEntity] = []
    people: list[GoldEntity] = []
    money: list[GoldMoney] = []
    quantities: list[GoldQuantity] = []
    dates: list[GoldDate] = []
    goals: list[GoldGoal] = []
    non_goals: list[GoldFact] = []
    """Clauses that look like goals and are none."""


class GoldDocument(Model):
    """A document and what is true of it."""

    id: str
    lang: str
    kind: Kind = "article"
    published: IsoTime | None = None
    text: str
    gold: Gold

    def document(self) -> Document:
        """Give it as an input of the pipeline, without the gold."""
        return Document(id=self.id, kind=self.kind, lang=self.lang, published=self.published, text=self.text)


def load_gold(directory: Path, *, lang: str | None = None, kind: str | None = None) -> list[GoldDocument]:
    """Read the gold documents of a directory, in the order of their file names; other JSON is passed over.

    Raises InputError for a file that is broken, or if there is none of the language and kind asked for.
    """
    found = [document for path in gold_files(directory) if (document := _read(path)) is not None]
    wanted = [d for d in found if lang in (None, d.lang) and kind in (None, d.kind)]
    if not wanted:
        raise InputError(f"no gold documents of lang={lang or 'any'}, kind={kind or 'any'} in {directory}")
    return wanted


def gold_files(directory: Path) -> list[Path]:
    """Give the JSON files of a directory in a fixed order."""
    return sorted(directory.glob("*.json"))


def gold_sha256(directory: Path) -> str:
    """Hash names and contents of the gold files; line ends do not count, since git may change them."""
    digest = hashlib.sha256()
    for path in gold_files(directory):
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def nth(fact: GoldFact, text: str) -> Interval | None:
    """Find the occurrence of a fact's words that is meant.

    >>> nth(GoldFact(text="4%", nth=2), "from 4% to 4%")
    (11, 13)
    """
    places = [match.start() for match in re.finditer(re.escape(fact.text), text)]
    if len(places) < fact.nth:
        return None
    return places[fact.nth - 1], places[fact.nth - 1] + len(fact.text)


def entity_places(entities: list[GoldEntity], text: str) -> dict[Interval, GoldEntity]:
    """Find every occurrence of every surface as a whole word, the longest surfaces first.

    >>> list(entity_places([GoldEntity(name="Xiaomi", surfaces=["Xiaomi", "Xiaomi Corp"])], "Xiaomi Corp"))
    [(0, 11)]
    """
    surfaces = [(surface, entity) for entity in entities for surface in entity.surfaces]
    places: dict[Interval, GoldEntity] = {}
    for surface, entity in sorted(surfaces, key=_longest_first):
        for match in re.finditer(_whole_word(surface), text):
            if not any(overlap(match.span(), taken) for taken in places):
                places[match.span()] = entity
    return places


def overlap(a: Interval, b: Interval) -> int:
    """Count the characters that two intervals share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def shared(a: Interval, b: Interval) -> float:
    """Give the shared part of what two intervals cover together."""
    return overlap(a, b) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def _read(path: Path) -> GoldDocument | None:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return GoldDocument.read(data) if "gold" in data else None
    except (OSError, ValueError) as err:
        problem = err.errors(include_url=False)[0] if isinstance(err, ValidationError) else err
        raise InputError(f"{path}: no gold document: {problem}") from err


def _longest_first(item: tuple[str, GoldEntity]) -> int:
    return -len(item[0])


def _whole_word(surface: str) -> str:
    """A surface that begins or ends with a Latin letter or digit must not be part of a longer word."""
    before = r"(?<![A-Za-z0-9])" if re.match(r"[A-Za-z0-9]", surface) else ""
    after = r"(?![A-Za-z0-9])" if re.search(r"[A-Za-z0-9]$", surface) else ""
    return before + re.escape(surface) + after
