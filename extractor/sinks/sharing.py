"""Records that may be passed on: without text, without handles, without what is unsure."""

import hashlib
import hmac
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from pydantic import Field, computed_field

from extractor.schema.document import Document
from extractor.schema.record import Record

_IN_PLACE = {"text", "title"}
"""Fields that offsets refer to, or that repeat them: what replaces a handle there is as long."""
_FREE = {
    *_IN_PLACE, "name", "key", "value", "author", "authors", "organization", "predicate", "metric", "unit",
    "message", "verified_reason", "segment", "product", "site",
}  # fmt: skip
"""Fields that may hold words of people; the others hold numbers, ids and closed lists."""


_MENTIONED = re.compile(r"[@＠]([\w·-]{2,40})")
"""An account in a text whose reader marked none; names of platforms end where letters and digits end."""


class SharedDocument(Document):
    """A document whose text is not, or not as it was, in the record, with the hash of the text it had."""

    original_sha256: str = Field(exclude=True)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def text_sha256(self) -> str:
        """SHA-256 of the original text as UTF-8."""
        return self.original_sha256


class SharedRecord(Record):
    """A record with such a document."""

    document: SharedDocument


def sure_enough(record: Record, least: float) -> Record:
    """Give the record without goals of which it is less sure; other facts state no confidence."""
    goals = [goal for goal in record.goals if goal.confidence >= least]
    kept = {goal.id for goal in goals}
    goals = [
        goal if goal.same_as in kept or goal.same_as is None else goal.model_copy(update={"same_as": None})
        for goal in goals
    ]
    return record.model_copy(update={"goals": goals})


def without_text(record: Record) -> SharedRecord:
    """Give the record with empty text everywhere; offsets, values, names, keys and the text's hash stay.

    Messages of warnings may quote the text and are emptied too.
    """
    return _shared(record, _emptied(record.model_dump(mode="python", round_trip=True)))


class Pseudonyms:
    """Replaces the handles of private people, the same handle by the same pseudonym for one secret.

    Handles are the names and ids of accounts: authors of posts, of what they quote and pass on, and accounts
    they mention. An account stays named where the platform says who it is (`verified_reason`), or where the
    record holds its name as one of a company or organisation. In the text a handle gives way to letters and
    digits of the same number, so that every offset holds. Ids, addresses and paths, by which a post could be
    found, go as well.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def __call__(self, record: Record) -> SharedRecord:
        """Give the record with pseudonyms; its document's id is one too if it is a post."""
        data = record.model_dump(mode="python", round_trip=True)
        document = data["document"]
        if document["post"]:
            self._hide_origin(document)
        handles = sorted(_handles(record), key=len, reverse=True)
        if handles:
            pattern = re.compile("|".join(map(_whole, handles)), re.IGNORECASE)
            data = _mapped(data, lambda text, field: pattern.sub(partial(self._pseudonym, field), text))
        return _shared(record, _exact(data, data["document"]["text"]))

    def _hide_origin(self, document: dict[str, Any]) -> None:
        post = document["post"]
        document["id"] = f"post-{self._digest(document['id'])[:16]}"
        document["url"] = None
        document["source"] = document["source"] and {"reader": document["source"]["reader"]}
        post |= {"alt_ids": {}, "urls": [], "region": None, "published_raw": None}
        repost = post["repost_of"]
        if repost:
            repost["id"] = None
        for author in filter(None, (post["author"], repost and repost["author"])):
            if not author["verified_reason"] and author["id"]:
                author["id"] = self._digest(author["id"])[:16]

    def _pseudonym(self, field: str, match: re.Match[str]) -> str:
        """Give letters and digits: in the text as many as the handle has, elsewhere always many."""
        digest = self._digest(match.group().lower())
        size = len(match.group())
        return (digest * (size // len(digest) + 1))[:size] if field in _IN_PLACE else f"user-{digest[:16]}"

    def _digest(self, text: str) -> str:
        return hmac.new(self._secret, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def shared(
    records: Iterable[Record], *, least: float = 0.0, bare: bool = False, secret: bytes | None = None
) -> Iterator[Record]:
    """Pass records on as asked for: sure enough, with pseudonyms of a secret, without text."""
    pseudonyms = Pseudonyms(secret) if secret is not None else None
    for record in records:
        made = sure_enough(record, least) if least else record
        made = pseudonyms(made) if pseudonyms else made
        yield without_text(made) if bare else made


def _handles(record: Record) -> set[str]:
    """Give names and ids of the accounts in a record that are not known to be public."""
    document, post = record.document, record.document.post
    names: set[str | None] = set()
    if document.kind == "post":
        names = {*document.authors, *_MENTIONED.findall(document.text)}
    public: set[str | None] = set()
    if post:
        for account in (post.author, post.repost_of.author if post.repost_of else None):
            if account:
                (public if account.verified_reason else names).update((account.name, account.id))
        names |= {segment.author for segment in post.segments}
        names |= {mention.value or mention.text for mention in post.mentions}
    names -= public
    for person in record.people:
        forms = {person.name, *(mention.text for mention in person.mentions)}
        if forms & names:
            names |= forms
    for entity in (*record.companies, *record.organizations):
        public |= {entity.name, *(mention.text for mention in entity.mentions)}
    return {name.strip("@ :：") for name in names - public if name and name.strip("@ :：")}


def _whole(handle: str) -> str:
    """A handle that begins or ends with a Latin letter or digit must not be part of a longer word."""
    before = r"(?<![A-Za-z0-9_])" if re.match(r"\w", handle, re.ASCII) else ""
    after = r"(?![A-Za-z0-9_])" if re.search(r"\w\Z", handle, re.ASCII) else ""
    return before + re.escape(handle) + after


def _shared(record: Record, data: dict[str, Any]) -> SharedRecord:
    data["document"]["original_sha256"] = record.document.text_sha256
    return SharedRecord.model_validate(data)


def _emptied(value: Any) -> Any:
    """Empty what holds words of the text."""
    if isinstance(value, list):
        return [_emptied(item) for item in value]
    if not isinstance(value, dict):
        return value
    words = {"text", "published_raw"}
    if "title_end" in value:
        words = {*words, "title"}  # of the document; the title of a person is a fact
    if "code" in value:
        words = {*words, "message"}
    out = {name: _emptied(inner) for name, inner in value.items()}
    out |= {name: "" for name in words & out.keys() if isinstance(out[name], str)}
    if "start" in out and isinstance(out.get("value"), str):
        out["value"] = None  # a hashtag or link of a post
    return out


def _mapped(value: Any, change: Callable[[str, str], str], field: str = "") -> Any:
    """Change the strings in fields that may hold words of people."""
    if isinstance(value, str):
        return change(value, field) if field in _FREE else value
    if isinstance(value, dict):
        return {name: _mapped(inner, change, name) for name, inner in value.items()}
    return [_mapped(item, change, field) for item in value] if isinstance(value, list) else value


def _exact(value: Any, text: str) -> Any:
    """Give every span the words that now stand at its place: it may hold part of a handle only."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            value["text"] = text[value["start"] : value["end"]]
        return {name: _exact(inner, text) for name, inner in value.items()}
    return [_exact(item, text) for item in value] if isinstance(value, list) else value
