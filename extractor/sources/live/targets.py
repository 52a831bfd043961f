"""Addresses of Weibo's posts and accounts, and what to ask for them."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from extractor.errors import SettingError

Site = Literal["mobile", "desktop"]
HOSTS: dict[str, Site] = {"m.weibo.cn": "mobile", "weibo.com": "desktop", "www.weibo.com": "desktop"}
ROOTS: dict[Site, str] = {"mobile": "https://m.weibo.cn", "desktop": "https://weibo.com"}
DOMAINS: dict[Site, str] = {"mobile": "m.weibo.cn", "desktop": "weibo.com"}
ACCOUNT = re.compile(r"/?(?:u/|profile/)?(?P<uid>\d{5,12})/?")
POST = re.compile(r"/(?:(?P<uid>\d{5,12})|status|detail|statuses)/(?P<id>[0-9A-Za-z]{5,20})/?")


@dataclass(frozen=True, slots=True)
class Target:
    """A post or an account, as the user named it."""

    given: str
    site: Site
    kind: Literal["post", "account"]
    id: str
    """Of the post (bid or mid) or the account (uid)."""

    def page(self, number: int, since: str | None) -> str:
        """Give the path of a page of an account's posts, or of the post."""
        if self.kind == "post":
            folder = "/statuses/show" if self.site == "mobile" else "/ajax/statuses/show"
            return f"{folder}?id={self.id}"
        if self.site == "mobile":
            return f"/api/container/getIndex?containerid=107603{self.id}&page={number}"
        more = f"&since_id={since}" if since else ""
        return f"/ajax/statuses/mymblog?uid={self.id}&page={number}&feature=0{more}"

    def long_text(self, post: str) -> str:
        """Give the path of the whole text of a long post."""
        folder = "/statuses/extend" if self.site == "mobile" else "/ajax/statuses/longtext"
        return f"{folder}?id={post}"


def target_of(given: str) -> Target:
    """Read an address, or the bare number of an account.

    >>> target_of("https://weibo.com/1000000001/LqlZNhJFm").page(1, None)
    '/ajax/statuses/show?id=LqlZNhJFm'
    >>> target_of("1000000001").page(2, None)
    '/api/container/getIndex?containerid=1076031000000001&page=2'

    Raises SettingError for anything else.
    """
    text = given.strip()
    parts = urlsplit(text if "://" in text else f"https://m.weibo.cn/{text.removeprefix('m.weibo.cn/')}")
    site = HOSTS.get(parts.netloc.lower())
    account, post = ACCOUNT.fullmatch(parts.path), POST.fullmatch(parts.path)
    if site and account:
        return Target(given, site, "account", account["uid"])
    if site and post and not (post["id"].isdigit() and post["uid"] is None and len(post["id"]) < 10):
        return Target(given, site, "post", post["id"])
    message = (
        f"{given!r} is no post or account of weibo.com or m.weibo.cn, such as https://m.weibo.cn/u/1000000001"
    )
    raise SettingError(message)
