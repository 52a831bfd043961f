"""Weibo asked politely, with the user's own cookie; a block or a captcha ends the run."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from extractor.errors import SettingError
from extractor.schema.document import Document
from extractor.sources.json_values import read_value
from extractor.sources.live.targets import ROOTS, Site, Target
from extractor.sources.names import Names
from extractor.sources.payload import Payload, sha256
from extractor.sources.posts.values import first_of, items, mapping, text_of
from extractor.sources.problem import Problem
from extractor.sources.web.page import Fetcher, Page
from extractor.sources.weibo.clean import clean
from extractor.sources.weibo.mobile import LOGIN, OFTEN
from extractor.sources.weibo.status import may_be_status, read_status

REFUSALS = frozenset(f"http_{status}" for status in (401, 403, 414, 418, 429, 432))
ENDS = "; the run ends here: look at Weibo in your browser, and go on later or with a new cookie"


class BlockedError(Exception):
    """Weibo asks for a login or a captcha, or has had enough."""


@dataclass(slots=True)
class Weibo:
    """A run over posts and accounts of one of Weibo's two sites."""

    fetcher: Fetcher
    on_problem: Callable[[Problem], None]
    pages: int = 10
    """Of one account at most."""
    roots: dict[Site, str] = field(default_factory=lambda: dict(ROOTS))
    """Where the sites are."""
    _seen: set[str] = field(default_factory=set)

    def documents(self, targets: Sequence[Target]) -> Iterator[Document]:
        """Yield the posts of all targets, each once; stops at the first sign of a block, and says so."""
        names = Names()
        for target in targets:
            try:
                for document in self._target(target):
                    yield names.own(document)
            except BlockedError as err:
                self.on_problem(Problem(target.given, None, "blocked", f"{err}{ENDS}"))
                return

    def _target(self, target: Target) -> Iterator[Document]:
        since = None
        for number in range(1, self.pages + 1 if target.kind == "account" else 2):
            page, data = self._ask(target, target.page(number, since))
            if page is None:
                return
            statuses = _statuses(data)
            fresh = [status for status in statuses if self._is_new(status)]
            for status in fresh:
                self._complete(status, target)
                yield from self._read(status, page, target)
            since = text_of(mapping(data.get("data")).get("since_id"))
            if not statuses and number == 1:
                said = text_of(first_of(data, "msg", "message"))
                told = f" (Weibo says: {said})" if said else ""
                self.on_problem(Problem(target.given, None, "no_posts", f"there are no posts{told}"))
            if not fresh:
                return

    def _is_new(self, status: dict[str, Any]) -> bool:
        """Tell a post that was not given yet: pinned ones stand on several pages."""
        own = text_of(first_of(status, "mid", "idstr", "id")) or ""
        known = own in self._seen
        self._seen.add(own)
        return not known

    def _complete(self, status: dict[str, Any], target: Target) -> None:
        """Ask for the whole text of a long post, and of a long original."""
        for part in (status, mapping(status.get("retweeted_status"))):
            raw = read_status(part) if may_be_status(part) else None
            own = text_of(first_of(part, "mblogid", "bid", "idstr", "mid", "id"))
            if raw and own and (raw.complete == "no" or clean(str(raw.text)).cut):
                _, data = self._ask(target, target.long_text(own))
                whole = mapping(data.get("data")).get("longTextContent")
                if text_of(whole):
                    part["longText"] = {"longTextContent": whole}

    def _read(self, status: dict[str, Any], page: Page, target: Target) -> Iterator[Document]:
        payload = Payload(
            id=target.given,
            path=page.url,
            text="",
            sha256=sha256(page.body),
            url=page.url,
            fetched_at=page.fetched_at,
            time_base=datetime.fromisoformat(page.fetched_at),
        )
        for item in read_value(status, payload):
            if isinstance(item, Document):
                yield item
            else:
                self.on_problem(item)

    def _ask(self, target: Target, path: str) -> tuple[Page | None, dict[str, Any]]:
        """Give an answer and its JSON; raises BlockedError where it is none of Weibo's usual ones."""
        answer = self.fetcher.fetch(self.roots[target.site] + path)
        if isinstance(answer, Problem):
            if answer.code in REFUSALS or answer.code == "blocked":
                raise BlockedError(answer.message)
            self.on_problem(answer)
            return None, {}
        if not isinstance(answer, Page):
            return None, {}
        data = _json(answer.body)
        if data is None:
            raise BlockedError("Weibo answered with a page (a login or captcha?) instead of posts")
        if str(data.get("ok")) == str(LOGIN):
            raise BlockedError("Weibo asks for a login: the cookie is missing, expired, or of another site")
        if str(data.get("errno")) in OFTEN:
            raise BlockedError("Weibo says there were too many requests")
        return answer, data


def site_of(targets: Sequence[Target]) -> Site:
    """Give the one site that all targets are of: a cookie is of one. Raises SettingError for two."""
    sites = {target.site for target in targets}
    if len(sites) != 1:
        raise SettingError("give addresses of weibo.com or of m.weibo.cn, not both: a cookie is of one site")
    return sites.pop()


def _json(body: bytes) -> dict[str, Any] | None:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _statuses(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the statuses of any of the answers that are asked for."""
    inner = mapping(data.get("data"))
    cards = items(inner.get("cards"))
    on_cards = [mapping(card.get("mblog")) for top in cards for card in [top, *items(top.get("card_group"))]]
    return [one for one in [data, inner, *items(inner.get("list")), *on_cards] if may_be_status(one)]
