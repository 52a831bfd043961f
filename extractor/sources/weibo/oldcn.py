"""weibo.cn, the old pages for simple phones: a `div.c` with an id `M_<bid>` a post."""

import re
from collections.abc import Iterator

from bs4 import NavigableString, PageElement, Tag

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import CountName, RawPost
from extractor.sources.soup import soup_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.states import capped, state_of

name = "weibo.cn"
POST = re.compile(r'<div[^>]{0,100}\bid="M_(?:\w{5,12})?"')
SHELL = re.compile(r'MobileOptimized" content="240"')
TITLE = re.compile(r"(?P<name>.{1,40})的微博")
UID = re.compile(r"/attitude/\w+/add\?|[?&]uid=(?P<uid>\d{5,12})")
OWNER = re.compile(r"/(?:repost|comment)/\w+\?uid=(?P<uid>\d{5,12})")
COUNT = re.compile(r"^(?P<name>赞|转发|评论)\[(?P<count>[^\]]{1,12})\]$")
COUNT_NAMES: dict[str, CountName] = {"赞": "likes", "转发": "reposts", "评论": "comments"}
BID = re.compile(r"/(?:repost|attitude|comment)/(?P<bid>\w{5,12})")
LEAD = re.compile(r"^(?P<tag>\s*<span[^<>]{0,200}>)\s*[:：]")
"""Above its comments a post is shown as `name:text`."""
REASON = "转发理由"
PASSED_ON = "转发了"


def sniff_page(html: str) -> bool:
    """Tell a page with posts, or the same shell without any."""
    return bool(POST.search(html)) or (bool(SHELL.search(html[:4000])) and "sinaimg.cn" in html[:4000])


def read_page(payload: Payload) -> Iterator[Item]:
    """Read the posts of the page from top to bottom."""
    soup = soup_of(payload.text)
    posts = soup.find_all("div", class_="c", id=re.compile(r"^M_\w*$"))
    if not posts:
        yield payload.problem(
            "no_posts", "the page of weibo.cn holds no posts (pictures or a menu); nothing to read"
        )
    title = TITLE.fullmatch(soup.title.get_text().strip()) if soup.title else None
    for row, post in enumerate(posts, start=1):
        yield build(_post(post, title["name"] if title else None), payload.at_item(row), name)


def _post(post: Tag, owner: str | None) -> RawPost:
    sent = post.find("span", class_="ct")
    shown = next(iter(post.find_all("span", class_="ctt")), None)
    below = _original(post, shown)
    return RawPost(
        bid=str(post["id"])[2:] or _linked(post),
        text=_reason(post) if below else LEAD.sub(r"\g<tag>", _running(shown)),
        author=_author(post, owner),
        created=sent.get_text() if sent else None,
        counts=_counts(post),
        complete="unknown",
        original=below,
    )


def _linked(post: Tag) -> str | None:
    """Give the id of the one post above its comments, which only its menu tells."""
    found = (BID.search(str(link.get("href"))) for link in post.find_all("a"))
    return next((match["bid"] for match in found if match), None)


def _original(post: Tag, shown: Tag | None) -> RawPost | None:
    """Give the post passed on: the line above it says whose it is, or why it is not shown."""
    line = next((tag for tag in post.find_all("span", class_="cmt") if PASSED_ON in tag.get_text()), None)
    if line is None:
        return None
    whose = line.find("a")
    who = whose.get_text().strip().lstrip("@") if whose else ""
    text = _running(shown)
    plain = soup_of(text).get_text().strip() if text else line.get_text().strip()
    state = state_of(plain, gone=not text)
    return RawPost(text=text, author=Author(name=who) if who else None, state=state)


def _running(start: Tag | None) -> str:
    """Give the markup of a text: broken pages close its span early, and the rest follows it."""
    if start is None:
        return ""
    return "".join(str(node) for node in [start, *_until_menu(start)])


def _reason(post: Tag) -> str:
    """Give the markup of what the reposting account wrote, behind 转发理由."""
    mark = next((tag for tag in post.find_all("span", class_="cmt") if REASON in tag.get_text()), None)
    return "".join(str(node) for node in _until_menu(mark)) if mark else ""


def _until_menu(start: Tag) -> Iterator[PageElement]:
    """Yield what follows on the line: a hard space or a count begins the menu below the text."""
    for node in start.next_siblings:
        words = (
            str(node)
            if isinstance(node, NavigableString)
            else node.get_text()
            if isinstance(node, Tag)
            else ""
        )
        if COUNT.match(words.strip()) or (isinstance(node, Tag) and "ct" in (node.get("class") or [])):
            return
        if isinstance(node, NavigableString) and words.startswith("\xa0"):
            return
        yield node


def _author(post: Tag, owner: str | None) -> Author | None:
    """Take the name in front of the text (time lines), else the page's owner."""
    named = post.find("a", class_="nk") or (post.find("a") if post["id"] == "M_" else None)
    links = (OWNER.search(str(link.get("href"))) for link in post.find_all("a"))
    uid = next((link["uid"] for link in links if link), None)
    who = named.get_text().strip() if named else owner
    return Author(id=uid, name=who) if who or uid else None


def _counts(post: Tag) -> dict[CountName, object]:
    found: dict[CountName, object] = {}
    for link in post.find_all(["a", "span"]):
        match = COUNT.match(link.get_text().strip(" \xa0\n"))
        if match:  # the counts of an original come first, the post's own last
            found[COUNT_NAMES[match["name"]]] = capped(match["count"])
    return found
