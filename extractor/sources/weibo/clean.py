"""A post as Weibo marks it up -> plain text with the spans of its hashtags, mentions, links and emoticons."""

import re
import unicodedata
from collections.abc import Mapping
from html import unescape
from urllib.parse import parse_qs, urljoin, urlsplit

from bs4 import NavigableString, Tag

from extractor.sources.posts.marks import URL, Cleaned, Pattern, mark_up
from extractor.sources.posts.markup import Markup, Meaning, flatten

HASHTAG = re.compile(r"#(?P<value>[^#\n]{1,80})#")
MENTION = re.compile(r"(?<![A-Za-z0-9._])@(?P<value>[\w\-·]{1,30})")
EMOTICON = re.compile(r"\[(?P<value>(?!\d+\])[\w\-·]{1,12})\]")
EXPANDERS = frozenset(["全文", "展开", "展开全文", "展开c", "展开全文c", "显示全部"])
CUT_TAIL = re.compile(r"(?:\.{3}|…)\s*(?:全文|展开c?|展开全文c?|显示全部)\s*$")
"""What the expander leaves behind in dumps that kept only its words."""
FOLDER = re.compile(r"\s*收起(?:全文)?d?\s*$")
"""What takes a long text in again."""
PICTURES = re.compile(r"\[img://[^\[\]\s]{0,500}\]")
NAMES = (
    "br span img em div font strong blockquote video hr ul ol li small sup sub h1 h2 h3 h4 table"
    " tr td tbody script style wbr center section article figure svg button"
)
BEGINS_TAG = rf"(?:/\s*)?(?:(?:{'|'.join(NAMES.split())})[\s/>]|[abipsu](?:\s*/?>|\s+[\w\-]+\s*=))|!--"
TAG = re.compile(f"<(?={BEGINS_TAG})", re.IGNORECASE)
NO_TAG = re.compile(f"<(?!{BEGINS_TAG})", re.IGNORECASE)
"""`a<b` in a plain text is no markup, though a parser would eat what follows."""
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
"""With its semicolon: `?a=1&copy=2` in a link is none."""
LANDING = "https://m.weibo.cn/"
PATTERNS: tuple[Pattern, ...] = (
    ("urls", URL),
    ("hashtags", HASHTAG),
    ("mentions", MENTION),
    ("emoticons", EMOTICON),
)


def clean(text: str, links: Mapping[str, str] | None = None) -> Cleaned:
    """Clean the HTML or plain text of a post; `links` gives the targets of short addresses."""
    text = unicodedata.normalize("NFC", text)
    if TAG.search(text):
        raw, marks, cut = flatten(NO_TAG.sub("&lt;", text), MARKUP)
    else:
        raw, marks, cut = ENTITY.sub(lambda match: unescape(match[0]), text), [], False
    tail = CUT_TAIL.search(raw[-40:])
    if tail:
        raw, cut = raw[: max(len(raw) - 40, 0) + tail.start()], True
    return mark_up(raw, marks, PATTERNS, links or {}, cut=cut)


def _link(href: str, shown: str) -> Meaning | None:
    if MENTION.fullmatch(shown):
        return "mentions", shown[1:]
    if HASHTAG.fullmatch(shown):
        return "hashtags", shown.strip("#").strip()
    address = _target(href)
    return ("urls", address) if address else None


def _image(alt: str) -> str:
    return alt if EMOTICON.fullmatch(alt) else ""


def _is_expander(tag: Tag) -> bool:
    if tag.name not in {"a", "span"}:
        return False
    shown = "".join(str(child) for child in tag.contents if isinstance(child, NavigableString))
    return shown.strip(" .…\u200b") in EXPANDERS and (tag.name == "a" or "expand" in (tag.get("class") or []))


def _target(href: str) -> str | None:
    """Give where a link leads: Weibo's exit page names it in `u`."""
    try:
        parts = urlsplit(href)
        wanted = (
            parse_qs(parts.query).get("u", []) if "sinaurl" in parts.path or "sinaurl" in parts.netloc else []
        )
        address = wanted[0] if wanted else urljoin(LANDING, href)
    except ValueError:  # a broken address
        return None
    return address if address.startswith(("http://", "https://")) else None


MARKUP = Markup(link=_link, image=_image, is_expander=_is_expander)
