"""X (Twitter) API v2 as twarc keeps it: pages with `data` and `includes`, or flattened posts."""

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import make
from extractor.sources.posts.raw import Complete, RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of
from extractor.sources.social.x_posts import CUT, RETWEET, X, links_of

name = "x.v2"
OWN = frozenset("public_metrics edit_history_tweet_ids conversation_id referenced_tweets __twarc".split())


def sniff(data: dict[str, Any]) -> bool:
    """Tell a page or a post by keys that only this interface has."""
    return _is_post(data) or any(map(_is_post, _listed(data)[:3])) or _is_page(data)


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the posts of a page in order; those it only refers to are read with the ones that do."""
    includes = _by_id(mapping(data.get("includes")))
    posts = [data] if _is_post(data) else [post for post in _listed(data) if "text" in post]
    if not posts:
        yield payload.problem("no_posts", "the page of X holds no posts; nothing to read")
    numbered = len(posts) > 1 and payload.row is None
    for row, post in enumerate(posts, start=1):
        yield make(_post(post, includes), payload.at_item(row) if numbered else payload, name, X)


def _is_post(data: dict[str, Any]) -> bool:
    return "text" in data and str(data.get("id")).isdigit() and bool(OWN & data.keys())


def _is_page(data: dict[str, Any]) -> bool:
    return "__twarc" in data or ("data" not in data and "result_count" in mapping(data.get("meta")))


def _listed(data: dict[str, Any]) -> list[dict[str, Any]]:
    inner = data.get("data")
    return [inner] if isinstance(inner, dict) else items(inner)


def _by_id(includes: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        str(item["id"]): item
        for key in ("users", "tweets")
        for item in items(includes.get(key))
        if item.get("id")
    }


def _post(data: dict[str, Any], includes: Mapping[str, dict[str, Any]]) -> RawPost:
    note = mapping(data.get("note_tweet"))
    counts = mapping(data.get("public_metrics"))
    kind, below = _referred(data, includes)
    text = str(first_of(note, "text") or data.get("text") or "")
    passed_on = RETWEET.fullmatch(text) if kind == "retweeted" else None
    author = _author(data, includes)
    user = mapping(data.get("author")) or includes.get(str(data.get("author_id")), {})
    place = mapping(data.get("geo")).get("full_name") or mapping(mapping(data.get("geo")).get("place"))
    return RawPost(
        id=text_of(data.get("id")),
        text="" if passed_on else text,
        author=author,
        created=data.get("created_at"),
        counts={
            "reposts": counts.get("retweet_count"),
            "comments": counts.get("reply_count"),
            "likes": counts.get("like_count"),
        },
        complete=_complete(text, whole=bool(note)),
        region=text_of(place) or text_of(mapping(place).get("full_name")),
        links=links_of(mapping(data.get("entities"))) | links_of(mapping(note.get("entities"))),
        original=below or (_from_words(passed_on) if passed_on else None),
        url=_url(data, user),
    )


def _complete(text: str, *, whole: bool) -> Complete:
    return "yes" if whole else "no" if CUT.search(text) else "yes"


def _referred(
    data: dict[str, Any], includes: Mapping[str, dict[str, Any]]
) -> tuple[str | None, RawPost | None]:
    """Give how a post refers to another, and that other; answers stand by themselves."""
    for link in items(data.get("referenced_tweets")):
        kind = text_of(link.get("type"))
        if kind in {"retweeted", "quoted"}:
            full = link if "text" in link else includes.get(str(link.get("id")))
            if full:
                return kind, _post(full | {"referenced_tweets": None}, includes)
            return kind, RawPost(id=text_of(link.get("id"))) if kind == "quoted" else None
    return None, None


def _from_words(passed_on: Any) -> RawPost:
    text = passed_on["text"]
    complete: Complete = "no" if CUT.search(text) else "unknown"
    return RawPost(text=text, author=Author(name=passed_on["name"]), complete=complete)


def _author(data: dict[str, Any], includes: Mapping[str, dict[str, Any]]) -> Author | None:
    user = mapping(data.get("author")) or includes.get(str(data.get("author_id")), {})
    uid = text_of(first_of(user, "id") or data.get("author_id"))
    who = text_of(first_of(user, "name", "username"))
    return Author(id=uid, name=who) if uid or who else None


def _url(data: dict[str, Any], user: Mapping[str, Any]) -> str | None:
    username, own = text_of(user.get("username")), text_of(data.get("id"))
    return f"https://x.com/{username}/status/{own}" if username and own else None
