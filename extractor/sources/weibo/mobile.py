"""m.weibo.cn: getIndex pages, `show`, bare statuses (also of the old open interface)."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.weibo.build import build
from extractor.sources.weibo.raw import items, mapping, text_of
from extractor.sources.weibo.status import is_status, read_status

name = "weibo.mobile"
LOGIN = -100
"""`ok` of an answer that asks for a login."""


def sniff(data: dict[str, Any]) -> bool:
    """Tell an answer of m.weibo.cn, or one status."""
    inner = mapping(data.get("data"))
    if "ok" in data and (
        {"cards", "cardlistInfo", "longTextContent", "userInfo"} & inner.keys() or is_status(inner)
    ):
        return True
    answer = "ok" in data and {"msg", "url", "data"} & data.keys() and "text" not in data
    return bool(answer) or is_status(data) or any(map(is_status, items(data.get("statuses"))[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the statuses of an answer in order; cards without one are advertisements."""
    statuses = [data] if is_status(data) else list(_statuses(data))
    if not statuses:
        yield payload.problem(*_why(data))
    numbered = len(statuses) > 1 and payload.row is None
    for row, status in enumerate(statuses, start=1):
        yield build(read_status(status), payload.at_item(row) if numbered else payload, name)


def _statuses(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    inner = mapping(data.get("data"))
    yield from (status for status in items(data.get("statuses")) if is_status(status))
    if is_status(inner):
        yield inner
    for card in items(inner.get("cards")):
        for part in [card, *items(card.get("card_group"))]:
            status = part.get("mblog")
            if isinstance(status, dict) and is_status(status):
                yield status


def _why(data: dict[str, Any]) -> tuple[str, str]:
    said = text_of(data.get("msg"))
    if data.get("ok") == LOGIN:
        return "blocked", "Weibo asked for a login instead of answering; fetch it again with your own cookie"
    if "longTextContent" in mapping(data.get("data")):
        return "incomplete", "this is the long text of a post without its id or author; save `show` instead"
    told = f" (Weibo says: {said})" if said else ""
    return "no_posts", f"the answer holds no posts{told}; nothing to read"
