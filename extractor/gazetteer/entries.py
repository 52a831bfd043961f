"""What the gazetteer knows of a name."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, get_args

from extractor.schema.mention import KeyBasis, OrganizationType

ORGANIZATION_TYPES: frozenset[str] = frozenset(get_args(OrganizationType))
OTHER_TYPES: frozenset[str] = frozenset(("company", "product", "index", "place", "word"))
"""`word` is no name at all: an ordinary word or phrase that holds one."""


class Alias(NamedTuple):
    """One way to write a name."""

    text: str
    lang: str = "*"
    """`zh` for names in Chinese characters, `*` for names written alike in every language."""
    flags: frozenset[str] = frozenset()
    """`word`: also an ordinary word or other name; `strong`: mostly that; `short`: up to three letters."""


@dataclass(frozen=True, eq=False)
class Entry:
    """One thing with a name; compared by identity."""

    name: str
    type: str
    """`company`, a type of organisation, `product`, `index`, `place` or `word`."""
    key: str
    key_basis: KeyBasis
    aliases: tuple[Alias, ...]
    ids: tuple[tuple[str, str], ...] = ()
    country: str = ""
    """ISO 3166, "" where not known."""
    parent: str = ""
    """Key of the owner of a company or product."""
    flags: frozenset[str] = frozenset()
    """`platform`: a service that the name means as often as the business."""
    sources: tuple[str, ...] = ()

    @property
    def is_company(self) -> bool:
        """Whether it is a business."""
        return self.type == "company"

    @property
    def is_organization(self) -> bool:
        """Whether it is a body that is no business."""
        return self.type in ORGANIZATION_TYPES

    @cached_property
    def name_zh(self) -> str:
        """Canonical name in Chinese, else the canonical name."""
        chinese = [alias for alias in self.aliases if alias.lang == "zh"]
        plain = [alias for alias in chinese if not alias.flags] or chinese
        return min(plain, key=lambda alias: (len(alias.text), alias.text)).text if plain else self.name

    @property
    def is_hand_written(self) -> bool:
        """Whether a person chose its aliases."""
        return self.sources != ("pytickersymbols",)


def read_entries(path: Path) -> Iterator[Entry]:
    """Read the entries of a gazetteer file, one object a line."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield _entry(json.loads(line))


def _entry(item: dict[str, Any]) -> Entry:
    return Entry(
        name=item["name"],
        type=item["type"],
        key=item["key"],
        key_basis=item["key_basis"],
        aliases=tuple(
            Alias(alias["text"], alias["lang"], frozenset(alias.get("flags", ())))
            for alias in item["aliases"]
        ),
        ids=tuple(item.get("ids", {}).items()),
        country=item.get("country", ""),
        parent=item.get("parent", ""),
        flags=frozenset(item.get("flags", ())),
        sources=tuple(item["sources"]),
    )
