"""Tags, names and links as they are written everywhere but on Weibo."""

import re
from collections.abc import Mapping

from extractor.schema.document import Segment
from extractor.sources.posts.marks import URL, Pattern
from extractor.sources.posts.raw import RawPost

HASHTAG = re.compile(r"(?<![\w&/#])[#＃](?P<value>\w*[^\W\d_]\w*)")
MENTION = re.compile(
    r"(?<![\w@/.])[@＠](?P<value>[A-Za-z0-9_]{1,30}(?:@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+)?)"
)
PATTERNS: tuple[Pattern, ...] = (("urls", URL), ("hashtags", HASHTAG), ("mentions", MENTION))


def one_voice(text: str) -> list[Segment]:
    """Give a text as the words of its author alone."""
    return [Segment(author=None, start=0, end=len(text), kind="own")] if text else []


def own_id(raw: RawPost) -> dict[str, str]:
    """Give the one id of a post."""
    return {"id": raw.id} if raw.id else {}


def no_url(_raw: RawPost, _ids: Mapping[str, str]) -> None:
    """Give no address where the format has none."""
