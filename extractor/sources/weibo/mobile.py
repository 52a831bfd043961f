"""m.weibo.cn: getIndex and search pages, `show`, feeds, comments, bare statuses."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import items, mapping, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.long_texts import has_long_text, why_alone
from extractor.sources.weibo.status import is_status, may_be_status, read_status

name = "weibo.mobile"
LOGIN = -100
"""`ok` of an answer that asks for a login."""
OFTEN = frozenset(["20003", "100005"])
"""`errno` of an answer that says there were too many requests."""
MARKS = frozenset(["cards", "cardlistInfo", "longTextContent", "userInfo", "statuses"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell an answer of m.weibo.cn, or one status."""
    inner = mapping(data.get("data"))
    if "ok" in data and (MARKS & inner.keys() or is_status(inner)):
        return True
    answer = "ok" in data and {"msg", "url", "data", "errno"} & data.keys() and "text" not in data
    return bool(answer) or is_status(data) or next(_in_cards(data), None) is not None


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the statuses of an answer in order; cards without one are advertisements."""
    statuses = [data] if is_status(data) else list(_statuses(data))
    if not statuses:
        yield payload.problem(*(why_alone(payload) if has_long_text(data) else why_none(data)))
    numbered = len(statuses) > 1 and payload.row is None
    for row, status in enumerate(statuses, start=1):
        yield build(read_status(status), payload.at_item(row) if numbered else payload, name)


def why_none(data: dict[str, Any]) -> tuple[str, str]:
    """Give code and message of an answer without posts."""
    said = text_of(data.get("msg"))
    if str(data.get("ok")) == str(LOGIN):
        return "blocked", "Weibo asked for a login instead of answering; fetch it again with your own cookie"
    if str(data.get("errno")) in OFTEN:
        return "blocked", "Weibo said there were too many requests; wait some hours before you ask again"
    told = f" (Weibo says: {said})" if said else ""
    return "no_posts", f"the answer holds no posts{told}; nothing to read"


def _statuses(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    inner = mapping(data.get("data"))
    yield from filter(may_be_status, [inner, *items(data.get("data"))])
    for part in (data, inner):
        yield from _in_cards(part)
        for key in ("statuses", "data") if part is inner else ():
            yield from filter(may_be_status, items(part.get(key)))


def _in_cards(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the statuses on cards, which may hold cards again."""
    todo = [data]
    while todo:
        card = todo.pop(0)
        status = card.get("mblog")
        if isinstance(status, dict) and (may_be_status(status) or is_status(status)):
            yield status
        todo = [*items(card.get("cards")), *items(card.get("card_group")), *todo]
