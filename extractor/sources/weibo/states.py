"""What Weibo says of a post around its text: whose it is, where it was sent, whether it is still shown."""

import re
from pathlib import PurePosixPath
from typing import Any

from extractor.schema.document import Author
from extractor.sources.posts.raw import State
from extractor.sources.posts.values import first_of, mapping, text_of

DELETED = (
    "抱歉，此微博已被",
    "抱歉，该微博已被",
    "抱歉，此微博已不存在",
    "该微博已被删除",
    "此微博已被作者删除",
    "此微博已被删除",
    "微博已删除",
    "该账号因被投诉",
)
HIDDEN = (
    "抱歉，由于作者设置",
    "抱歉，作者已设置",
    "由于作者隐私设置",
    "该微博不可见",
    "您没有查看",
    "抱歉，您没有查看",
    "你暂时没有这条微博的查看权限",
    "此微博暂时无法查看",
)
"""What Weibo writes instead of a post that is gone or not for everybody."""
CAP = "1000000"
"""What pages for simple phones, and collectors, make of `100万+`."""
UID = re.compile(r"\d{5,12}")
REGION = re.compile(r"^(?:发布于|IP属地[:：]?|来自)\s*")


def author(user: object, *, name: str = "screen_name") -> Author | None:
    """Read the account of a post; `name` is the key its screen name stands under."""
    if isinstance(user, str):
        name_only = user.strip()
        return Author(name=name_only) if name_only and not name_only.startswith(("{", "[")) else None
    data = mapping(user)
    found: dict[str, Any] = {
        "id": text_of(first_of(data, "idstr", "id", "_id", "uid")),
        "name": text_of(first_of(data, name, "screen_name", "nick_name", "screenName", "name")),
        "verified_reason": text_of(first_of(data, "verified_reason", "verifiedReason")),
    }
    return Author(**found) if found["id"] or found["name"] else None


def state_of(text: str, *, gone: bool) -> State:
    """Tell an original that is shown from one that is deleted or hidden."""
    if text.startswith(HIDDEN):
        return "hidden"
    return "deleted" if gone or text.startswith(DELETED) else "ok"


def capped(value: object) -> object:
    """Give a count that a collector took from `100万+` with its sign again: no other comes out so round.

    >>> capped(1000000), capped("1000000"), capped(7)
    ('1000000+', '1000000+', 7)
    """
    return f"{CAP}+" if str(value).strip() == CAP else value


def owner_of(path: str) -> Author | None:
    """Take the account from where a collector puts its tables: `<screen name>/<uid>.csv`."""
    place = PurePosixPath(path)
    if not UID.fullmatch(place.stem):
        return None
    folder = place.parent.name
    return Author(id=place.stem, name=folder if folder not in {"", "weibo", ".", ".."} else None)


def region(value: object) -> str | None:
    """Give the place without the words around it.

    >>> region("发布于 北京"), region("浙江"), region(None)
    ('北京', '浙江', None)
    """
    text = text_of(value)
    return (REGION.sub("", text) or None) if text else None
