"""A post as its format gives it, before it becomes a document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from extractor.schema.document import Author
from extractor.sources.posts.marks import Cleaned

Complete = Literal["yes", "no", "unknown"]
State = Literal["ok", "deleted", "hidden"]
CountName = Literal["reposts", "comments", "likes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPost:
    """One post in its platform's own terms."""

    id: str | None = None
    bid: str | None = None
    """Weibo's short id of the same post."""
    text: str | Cleaned = ""
    """As the platform marks it up, or cleaned where the format marks its parts by itself."""
    author: Author | None = None
    created: object = None
    counts: Mapping[CountName, object] = field(default_factory=dict)
    complete: Complete = "unknown"
    """Before the text is looked at: `no` where it shows an expander."""
    region: str | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    """Targets of short addresses."""
    original: "RawPost | None" = None
    """The post this one passes on."""
    state: State = "ok"
    crawled: datetime | None = None
    url: str | None = None
    """Where it is not made from the ids."""
