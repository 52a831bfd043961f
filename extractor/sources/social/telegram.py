"""Telegram Desktop's `result.json`: the messages of one chat, or of all chats of an account."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import Platform, make
from extractor.sources.posts.marks import Cleaned, Marked, SpanKind, mark_up
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of
from extractor.sources.social.plain import PATTERNS, no_url, one_voice, own_id

name = "telegram"
KINDS: dict[str, SpanKind] = {
    "hashtag": "hashtags",
    "mention": "mentions",
    "mention_name": "mentions",
    "link": "urls",
    "text_link": "urls",
    "custom_emoji": "emoticons",
}
"""Types of parts that mean something beyond their letters; bold and the like do not."""


def sniff(data: dict[str, Any]) -> bool:
    """Tell a chat by its messages, an account's export by its chats."""
    return any(_is_message(item) for chat in _chats(data)[:3] for item in items(chat.get("messages"))[:20])


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the messages with words in order; pictures alone and service messages are passed over."""
    chats = _chats(data)
    row = 0
    for chat in chats:
        prefix = f"{text_of(chat.get('id')) or text_of(chat.get('name'))}/" if len(chats) > 1 else ""
        for message in items(chat.get("messages")):
            row += 1
            raw = _post(message, chat, prefix) if _is_message(message) else None
            if raw:
                yield make(raw, payload.at_item(row), name, TELEGRAM)


def _chats(data: dict[str, Any]) -> list[dict[str, Any]]:
    if isinstance(data.get("messages"), list):
        return [data]
    both = (mapping(data.get(key)) for key in ("chats", "left_chats"))
    return [chat for part in both for chat in items(part.get("list")) if "messages" in chat]


def _is_message(data: dict[str, Any]) -> bool:
    return data.get("type") == "message" and {"date", "text"} <= data.keys()


def _post(data: dict[str, Any], chat: dict[str, Any], prefix: str) -> RawPost | None:
    text = _cleaned(data)
    if not text.text:
        return None
    number = text_of(data.get("id"))
    author = _author(data, chat)
    passed_on = text_of(data.get("forwarded_from"))
    original = RawPost(text=text, author=Author(name=passed_on)) if "forwarded_from" in data else None
    return RawPost(
        id=f"{prefix}{number}" if number else None,
        text=Cleaned("") if original else text,
        author=author,
        created=first_of(data, "date_unixtime", "date"),
        complete="yes",
        original=original,
    )


def _author(data: dict[str, Any], chat: dict[str, Any]) -> Author | None:
    uid, who = text_of(data.get("from_id")), text_of(data.get("from")) or text_of(chat.get("name"))
    return Author(id=uid, name=who) if uid or who else None


def _cleaned(data: dict[str, Any]) -> Cleaned:
    """Join the parts of a text: strings, or objects that say what they are."""
    parts = data.get("text_entities") or data.get("text")
    pieces: list[str] = []
    marks: list[Marked] = []
    length = 0
    for part in parts if isinstance(parts, list) else [parts]:
        piece = part if isinstance(part, str) else str(mapping(part).get("text") or "")
        piece = unicodedata.normalize("NFC", piece)
        kind = KINDS.get(str(mapping(part).get("type")))
        if kind:
            marks.append(Marked(kind, length, length + len(piece), _value(kind, mapping(part), piece)))
        pieces.append(piece)
        length += len(piece)
    return mark_up("".join(pieces), marks, PATTERNS, {})


def _value(kind: SpanKind, part: dict[str, Any], piece: str) -> str:
    if kind == "urls":
        address = text_of(part.get("href")) or piece.strip()
        return address if "://" in address else f"https://{address}"
    return piece.strip().lstrip("@#")


TELEGRAM = Platform(
    name="telegram",
    site="t.me",
    zone=None,
    zone_said="it is kept as it is",
    clean=lambda text, links: mark_up(text, [], PATTERNS, links),
    chain=one_voice,
    ids=own_id,
    url=no_url,
)
