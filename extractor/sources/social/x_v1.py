"""X (Twitter) API v1.1: posts with `full_text`, one a line, in lists or searches; also an archive's own."""

from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import make
from extractor.sources.posts.raw import Complete, RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of, truth
from extractor.sources.social.x_posts import CUT, RETWEET, X, links_of

name = "x.v1"
OWN = frozenset("id_str retweet_count favorite_count in_reply_to_status_id_str".split())


def sniff(data: dict[str, Any]) -> bool:
    """Tell a post by its names of counts and ids; a search holds `statuses`."""
    inner = data.get("tweet")
    return is_post(inner if isinstance(inner, dict) else data) or any(
        map(is_post, items(data.get("statuses"))[:3])
    )


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one post, or those of a search."""
    inner = data.get("tweet")
    one = inner if isinstance(inner, dict) else data
    posts = [one] if is_post(one) else [item for item in items(data.get("statuses")) if is_post(item)]
    numbered = len(posts) > 1 and payload.row is None
    for row, post in enumerate(posts, start=1):
        yield make(post_of(post, None), payload.at_item(row) if numbered else payload, name, X)


def is_post(data: dict[str, Any]) -> bool:
    """Tell a post of this interface."""
    return {"full_text", "text"} & data.keys() != set() and {"id_str", "created_at"} <= data.keys()


def post_of(data: dict[str, Any], owner: Author | None) -> RawPost:
    """Read a post and the one it passes on or quotes; `owner` is whose archive it is of."""
    longer = mapping(data.get("extended_tweet"))
    text = str(first_of(longer, "full_text") or first_of(data, "full_text", "text") or "")
    below, kept = _original(data, text)
    user = mapping(data.get("user"))
    entities = [mapping(part.get("entities")) for part in (data, longer)]
    return RawPost(
        id=text_of(first_of(data, "id_str", "id")),
        text=kept,
        author=_author(user) or owner,
        created=data.get("created_at"),
        counts={
            "reposts": data.get("retweet_count"),
            "comments": data.get("reply_count"),
            "likes": data.get("favorite_count"),
        },
        complete=_complete(data, text, whole=bool(longer)),
        region=text_of(mapping(data.get("place")).get("full_name")),
        links=links_of(entities[0]) | links_of(entities[1]),
        original=below,
        url=_url(data, user),
    )


def _original(data: dict[str, Any], text: str) -> tuple[RawPost | None, str]:
    """Give the post that is passed on or quoted, and the words that are the account's own."""
    below = mapping(data.get("retweeted_status"))
    if below:
        return post_of(below | {"retweeted_status": None}, None), ""
    passed_on = RETWEET.fullmatch(text)
    if passed_on:
        complete: Complete = "no" if CUT.search(text) else "unknown"
        original = RawPost(
            text=passed_on["text"],
            author=Author(name=passed_on["name"]),
            complete=complete,
            links=links_of(mapping(data.get("entities"))),
        )
        return original, ""
    quoted = mapping(data.get("quoted_status"))
    if quoted:
        return post_of(quoted | {"quoted_status": None}, None), text
    named = text_of(data.get("quoted_status_id_str"))
    return RawPost(id=named) if named else None, text


def _complete(data: dict[str, Any], text: str, *, whole: bool) -> Complete:
    if whole:
        return "yes"
    return "no" if truth(data.get("truncated")) or CUT.search(text) else "yes"


def _author(user: dict[str, Any]) -> Author | None:
    uid, who = text_of(first_of(user, "id_str", "id")), text_of(first_of(user, "name", "screen_name"))
    return Author(id=uid, name=who) if uid or who else None


def _url(data: dict[str, Any], user: dict[str, Any]) -> str | None:
    username, own = text_of(user.get("screen_name")), text_of(data.get("id_str"))
    return f"https://x.com/{username}/status/{own}" if username and own else None
